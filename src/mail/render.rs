//! Templates into text, by the crate `minijinja`: a body stands in the frame's block, what is not known is an error, nothing loads a file.

use super::kind::Kind;
use crate::kernel::{Error, FieldError, Result, limits};
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde_json::Value;

/// Subject and body of a kind, and the frame's body.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub kind: Kind,
    pub subject: &'a str,
    pub body: &'a str,
    pub frame: &'a str,
}

pub fn environment() -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_auto_escape_callback(|name| if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None });
    env.set_fuel(Some(limits::TEMPLATE_STEPS));
    env.set_trim_blocks(true);
    env.set_lstrip_blocks(true);
    env.set_debug(true);
    env
}

/// # Errors
/// `subject` or `body`, with what is wrong in which line.
pub fn render(source: Source<'_>, values: &Value) -> Result<(String, String)> {
    let mut env = environment();
    let wrong = |field: &'static str| move |e: minijinja::Error| Error::Invalid(vec![told(field, source.kind, &e)]);
    env.add_template_owned("frame", source.frame.to_owned()).map_err(wrong("body"))?;
    // What follows a block tag at the end of its line begins without a break: the breaks are the body's own.
    let body = format!("{{% extends \"frame\" %}}{{% block message %}}{}\n\n{{% endblock %}}", source.body);
    env.add_template_owned("body", body).map_err(wrong("body"))?;
    let subject = env.template_from_named_str("subject", source.subject).and_then(|t| t.render(values)).map_err(wrong("subject"))?;
    let body = env.get_template("body").and_then(|t| t.render(values)).map_err(wrong("body"))?;
    Ok((subject.split_whitespace().collect::<Vec<_>>().join(" "), tidy(&body)))
}

/// The variables that are empty here and whose place in subject or body would stay empty; not those that the words ask for before they use them.
pub fn gaps(source: Source<'_>, values: &Value) -> Vec<&'static str> {
    let mut env = environment();
    env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    let leaves_gap = |name: &&'static str| {
        let Some((thing, part)) = name.split_once('.') else { return false };
        if values[thing][part] != "" {
            return false;
        }
        let mut without = values.clone();
        if let Some(thing) = without[thing].as_object_mut() {
            thing.remove(part);
        }
        [source.subject, source.body].iter().any(|text| env.render_str(text, &without).is_err())
    };
    source.kind.variables().filter(leaves_gap).collect()
}

/// One empty line between paragraphs, none at the ends.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

fn told(field: &str, kind: Kind, e: &minijinja::Error) -> FieldError {
    let place = if e.name() == Some("frame") { "the frame".to_owned() } else { format!("the template {}", kind.word()) };
    let line = e.line().unwrap_or(1);
    let named = e.range().and_then(|range| e.template_source()?.get(range)).map(str::trim).unwrap_or_default();
    let (rule, what) = match e.kind() {
        minijinja::ErrorKind::UndefinedError => {
            let known: Vec<&str> = kind.variables().collect();
            ("unknown_variable", format!("{named:?} is not known here; known are {}", known.join(", ")))
        }
        minijinja::ErrorKind::OutOfFuel => ("endless", "it does not come to an end: shorten its loops".to_owned()),
        kind => ("not_a_template", e.detail().map_or_else(|| kind.to_string(), str::to_owned)),
    };
    FieldError::new(field, rule, format!("line {line} of {place}: {what}"))
}

#[cfg(test)]
mod tests {
    use super::{super::template::sample, *};
    use crate::settings::Language;
    use serde_json::json;

    fn body(text: &str) -> std::result::Result<String, String> {
        let source = Source {
            kind: Kind::Invoice,
            subject: "{{ document.number }}",
            body: text,
            frame: "Hi\n\n{% block message %}{% endblock %}\n\nBye",
        };
        render(source, &json!({ "document": { "number": "7" }, "client": { "name": "<b>{{ 1 }}</b>" } }))
            .map(|(_, body)| body)
            .map_err(|e| e.to_string())
    }

    #[test]
    fn a_body_stands_in_the_frame() {
        assert_eq!(body("\n\n\nNo {{ document.number }} for {{ client.name }}\n\n\n").unwrap(), "Hi\n\nNo 7 for <b>{{ 1 }}</b>\n\nBye");
        assert_eq!(body("A\n{% if document.number %}\nB\n{% endif %}\nC").unwrap(), "Hi\n\nA\nB\nC\n\nBye");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, says) in [
            ("one\ntwo {{ document.numbr }}", "body: line 2 of the template invoice: \"document.numbr\" is not known here"),
            ("{{ payment.on }}", "body: line 1 of the template invoice"),
            ("a\nb\n{% if %}", "body: line 3 of the template invoice"),
            ("{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}", "body: line 1 of the template invoice"),
            ("{% include \"/etc/passwd\" %}", "body: line 1 of the template invoice"),
            ("{% endblock %}{% block message %}", "body: "),
        ] {
            let said = body(text).unwrap_err();
            assert!(said.starts_with(says), "{text}: {said}");
        }
    }

    #[test]
    fn a_variable_that_is_empty_leaves_a_gap_where_it_is_printed_alone() {
        let values = json!({ "client": { "name": "Globex", "contact": "", "first_name": "", "open": "" }, "business": { "name": "N" } });
        for (body, gaps) in [
            ("Dear {{ client.first_name }}", vec!["client.first_name"]),
            ("Dear {{ client.first_name|upper }}", vec!["client.first_name"]),
            ("Dear {{ client.first_name or client.name }}", vec![]),
            ("{% if client.open %}You owe {{ client.open }}{% endif %}", vec![]),
            ("{% if client.name %}You owe {{ client.open }}{% endif %} {{ client.contact }}", vec!["client.contact", "client.open"]),
            ("{{ client.name }}", vec![]),
        ] {
            assert_eq!(super::gaps(Source { kind: Kind::Merge, subject: "S", body, frame: "" }, &values), gaps, "{body}");
        }
        let subject = Source { kind: Kind::Merge, subject: "{{ client.open }}", body: "", frame: "" };
        assert_eq!(super::gaps(subject, &values), ["client.open"]);
    }

    #[test]
    fn what_stint_comes_with_fits_the_samples() {
        for language in [Language::En, Language::De] {
            for kind in Kind::ALL.iter().filter(|k| **k != Kind::Frame) {
                let ((subject, body), frame) = (kind.shipped(language), Kind::Frame.shipped(language).1);
                let (subject, body) = render(Source { kind: *kind, subject, body, frame }, &sample(*kind, language)).unwrap();
                assert!(!subject.contains('{') && !body.contains('{') && !body.contains("\n\n\n"), "{}: {body}", kind.word());
            }
        }
    }
}
