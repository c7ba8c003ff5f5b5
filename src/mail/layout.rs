//! A text as a page, for programs that show mails as such: the same words, escaped, with links that can be followed.

use super::render::environment;
use crate::{
    kernel::{Error, Result},
    settings::Language,
};
use serde::Serialize;
use serde_json::json;

const PAGE: &str = include_str!("layout.html");

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Part<'a> {
    text: &'a str,
    link: Option<&'a str>,
}

/// # Errors
/// `bug` where the page itself is broken.
pub fn page(subject: &str, text: &str, accent: &str, language: Language) -> Result<String> {
    let paragraphs: Vec<Vec<Vec<Part<'_>>>> =
        text.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| p.trim_matches('\n').lines().map(parts).collect()).collect();
    let broken = |e: minijinja::Error| Error::bug(format!("layout.html: {e}"));
    let mut env = environment();
    // The text was typed by the user; its length is what bounds the work.
    env.set_fuel(None);
    let page = env.template_from_named_str("layout.html", PAGE).map_err(broken)?;
    page.render(json!({ "subject": subject, "paragraphs": paragraphs, "accent": accent, "language": language.code() })).map_err(broken)
}

/// A line, cut at its addresses.
fn parts(line: &str) -> Vec<Part<'_>> {
    let mut all = Vec::new();
    let mut rest = line;
    while let Some(at) = ["https://", "http://"].iter().filter_map(|head| rest.find(head)).min() {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_whitespace() || "<>\"".contains(c)).unwrap_or(from.len());
        let link = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        if !before.is_empty() {
            all.push(Part { text: before, link: None });
        }
        all.push(Part { text: link, link: Some(link) });
        rest = &from[link.len()..];
    }
    if !rest.is_empty() {
        all.push(Part { text: rest, link: None });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_cut_out_and_nothing_typed_is_markup() {
        let told: Vec<_> =
            parts("Pay (https://pay.example/a?b=1&c), or see http://x.example.").into_iter().map(|p| (p.text, p.link.is_some())).collect();
        assert_eq!(
            told,
            [("Pay (", false), ("https://pay.example/a?b=1&c", true), ("), or see ", false), ("http://x.example", true), (".", false)]
        );
        let page = page("<s>", "Hello <script>alert(1)</script>\nhttps://a.example/\"onclick=\"x", "#0f766e", Language::En).unwrap();
        assert!(!page.contains("<script>") && page.contains("&lt;script&gt;") && !page.contains("\"onclick"), "{page}");
        assert!(page.contains("<title>&lt;s&gt;</title>") && page.contains("href=\"https:"), "{page}");
    }
}
