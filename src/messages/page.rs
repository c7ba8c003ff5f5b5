//! The page of a mail, made safe by the crate `ammonia`: words, tables, colours and the pictures that came along; nothing that runs, asks for anything
//! elsewhere, leads anywhere by itself or covers what stands beside it. The window shows it in a frame without rights, besides.

use ammonia::{Builder, UrlRelative};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Pictures that hold nothing but a picture.
const KINDS: &[&str] = &["image/png", "image/jpeg", "image/gif", "image/webp"];
/// The most that are told of one page.
const LINKS: usize = 50;

/// What a page may say of its looks. Nothing that places it outside its box, and nothing that names an address.
const LOOKS: &[&str] = &[
    "background-color",
    "border",
    "border-bottom",
    "border-collapse",
    "border-color",
    "border-left",
    "border-radius",
    "border-right",
    "border-spacing",
    "border-style",
    "border-top",
    "border-width",
    "color",
    "direction",
    "display",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-width",
    "min-width",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "text-align",
    "text-decoration",
    "text-indent",
    "text-transform",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
];

/// Nothing from elsewhere, no scripts, no forms: pictures alone that stand in it.
const HEAD: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" \
content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'\">\
<meta name=\"referrer\" content=\"no-referrer\"><style>html{color-scheme:light}body{margin:12px;background:#fff;color:#111;\
font:14px/1.5 sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:8px 0;\
padding-left:10px;border-left:2px solid #ccc;color:#555}</style></head><body>";

#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// A whole page.
    pub html: String,
    /// Pictures that would have been fetched from elsewhere: whoever fetches one tells the sender that the mail was read.
    pub pictures_left_out: usize,
    /// Where its links lead, each once, as the page says it and not as it calls it.
    pub links: Vec<String>,
}

/// How deep a page may be nested: browsers stop at 512. Reading one takes as long as it is long times as it is deep.
const DEPTH: usize = 1_000;
/// What ends by itself, or has no end.
const ENDLESS: &[&str] =
    &["area", "base", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p", "td", "th", "tr", "wbr"];

/// Whether its marks are nested deeper than any mail needs. An end counts where something of its name is open: others end nothing.
fn is_too_deep(html: &str) -> bool {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut open: HashMap<String, usize> = HashMap::new();
    for mark in html.split('<').skip(1) {
        let (ends, mark) = mark.strip_prefix('/').map_or((false, mark), |mark| (true, mark));
        let name: String = mark.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if name.is_empty() || ENDLESS.contains(&name.as_str()) {
            continue;
        }
        let of_name = open.entry(name).or_default();
        if !ends {
            (*of_name, depth) = (*of_name + 1, depth + 1);
            deepest = deepest.max(depth);
        } else if *of_name > 0 {
            (*of_name, depth) = (*of_name - 1, depth - 1);
        }
    }
    deepest > DEPTH
}

/// What a filter saw; the crate asks for one that any thread may use.
#[derive(Debug, Default)]
struct Seen {
    left_out: usize,
    links: Vec<String>,
}

/// `pictures` are those that came along, by their Content-ID: kind and bytes. None of a page that would take too long to read.
pub fn page(html: &str, pictures: &HashMap<String, (String, Vec<u8>)>) -> Option<Page> {
    if is_too_deep(html) {
        return None;
    }
    let shown: HashMap<String, String> = pictures
        .iter()
        .filter(|(_, (kind, _))| KINDS.contains(&kind.as_str()))
        .map(|(id, (kind, bytes))| (id.clone(), format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))))
        .collect();
    let seen: Arc<Mutex<Seen>> = Arc::default();
    let sees = seen.clone();
    let clean = Builder::default()
        .add_tags(["center", "font"])
        .add_generic_attributes(["style", "align", "valign", "bgcolor", "dir"])
        .add_tag_attributes("font", ["color", "size", "face"])
        .add_tag_attributes("table", ["cellpadding", "cellspacing", "border", "width"])
        .add_tag_attributes("td", ["width", "height", "nowrap"])
        .filter_style_properties(LOOKS.iter().copied().collect())
        .url_schemes(["http", "https", "mailto", "cid", "data"].into_iter().collect())
        .url_relative(UrlRelative::Deny)
        .link_rel(None)
        .attribute_filter(move |tag, name, value| {
            let mut seen = sees.lock().unwrap_or_else(PoisonError::into_inner);
            match (tag, name) {
                ("img", "src") => {
                    let within = || {
                        value
                            .strip_prefix("data:")
                            .is_some_and(|v| KINDS.iter().any(|k| v.strip_prefix(k).is_some_and(|v| v.starts_with(';'))))
                    };
                    let kept = match value.strip_prefix("cid:") {
                        Some(id) => shown.get(id).cloned(),
                        None => within().then(|| value.to_owned()),
                    };
                    seen.left_out += usize::from(kept.is_none());
                    kept.map(Cow::Owned)
                }
                // Told beside the page, where it can be read before it is followed.
                ("a", "href") => {
                    let link = value.trim().to_owned();
                    let leads = ["http:", "https:", "mailto:"].iter().any(|scheme| link.to_lowercase().starts_with(scheme));
                    if leads && seen.links.len() < LINKS && !seen.links.contains(&link) {
                        seen.links.push(link);
                    }
                    None
                }
                (_, "href" | "src" | "cite" | "background") => None,
                _ => Some(Cow::Owned(value.to_owned())),
            }
        })
        .clean(html)
        .to_string();
    let seen = std::mem::take(&mut *seen.lock().unwrap_or_else(PoisonError::into_inner));
    Some(Page { html: format!("{HEAD}{clean}</body></html>"), pictures_left_out: seen.left_out, links: seen.links })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> Page {
        page(html, &HashMap::from([("logo@x".to_owned(), ("image/png".to_owned(), vec![1, 2, 3]))])).unwrap()
    }

    /// Of the page, what the mail said.
    fn body(html: &str) -> String {
        let page = shown(html);
        page.html.strip_prefix(HEAD).unwrap().strip_suffix("</body></html>").unwrap().to_owned()
    }

    #[test]
    fn what_could_do_harm_is_gone() {
        for (html, left) in [
            ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
            ("a<script>alert(1)</script>b", "ab"),
            ("<style>@import url(https://evil.example)</style>a", "a"),
            ("<iframe src=\"https://evil.example\"></iframe>a", "a"),
            ("<form action=\"https://evil.example\"><input name=p>a</form>", "a"),
            ("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>"),
            ("<meta http-equiv=refresh content=\"0;url=https://evil.example\">a", "a"),
            ("<base href=\"https://evil.example/\">a", "a"),
            ("<svg onload=alert(1)><circle/></svg>a", "a"),
            ("<object data=\"x\">a</object>", "a"),
            ("<div style=\"position:fixed;top:0;color:red\">a</div>", "<div style=\"color:red\">a</div>"),
            (
                "<table background=\"https://evil.example/a.png\"><tbody><tr><td>a</td></tr></tbody></table>",
                "<table><tbody><tr><td>a</td></tr></tbody></table>",
            ),
            ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", ""),
            // An unclosed mark of the page's own.
            ("</body></html><script>alert(1)</script>a", "a"),
        ] {
            assert_eq!(body(html), left, "{html}");
        }
        let whole = shown("<div style=\"background-image:url(https://evil.example/a.png);background:url(//evil.example)\">a</div>").html;
        assert!(!whole.contains("evil.example") && !whole.contains("url("), "{whole}");
    }

    #[test]
    fn pictures_that_came_along_are_shown_and_those_from_elsewhere_counted() {
        let page = shown(
            "<img src=\"cid:logo@x\"><img src=\"cid:other@x\"><img src=\"https://track.example/p.gif?id=7\"><img src=\"data:image/svg+xml;base64,PHN2Zz4=\">\
             <img src=\"data:image/png;base64,AQID\">",
        );
        assert_eq!(page.pictures_left_out, 3);
        // Base64 of the bytes 1, 2, 3.
        assert_eq!(page.html.matches("<img src=\"data:image/png;base64,AQID\">").count(), 2, "{}", page.html);
        assert!(!page.html.contains("track.example") && !page.html.contains("svg"), "{}", page.html);
    }

    #[test]
    fn links_are_told_and_lead_nowhere_by_themselves() {
        let page = shown(
            "<a href=\"https://evil.example/login\">https://bank.example</a> <a href=\"HTTPS://a.example\">b</a> <a href=\"https://evil.example/login\">c</a>",
        );
        assert_eq!(page.links, ["https://evil.example/login", "HTTPS://a.example"]);
        assert!(page.html.contains("<a>https://bank.example</a>") && !page.html.contains("href"), "{}", page.html);
    }

    #[test]
    fn a_deep_page_is_not_read_and_one_of_unclosed_marks_is() {
        let deep = |depth: usize| format!("{}a{}", "<div>".repeat(depth), "</div>".repeat(depth));
        assert!(shown(&deep(200)).html.contains('a'));
        assert_eq!(page(&deep(20_000), &HashMap::new()), None);
        assert_eq!(page(&"<div></p></i>".repeat(20_000), &HashMap::new()), None, "ends of what was never begun");
        assert!(shown(&"<p>a<br>".repeat(2_000)).html.contains("<p>a<br>"));
    }
}
