//! Templates as they count now: the user's own words where there are any, else those that Stint comes with.

use super::{
    kind::{Kind, Topic},
    render::{self, Source},
    store,
};
use crate::{
    db::{Read, Tx},
    kernel::{Instant, Result, id::RowId, limits, text::Checks},
    settings::Language,
};
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub subject: String,
    pub body: String,
}

/// One time that somebody changed them.
#[derive(Debug, Clone)]
pub struct Version {
    /// None: back to those that Stint comes with.
    pub words: Option<Words>,
    pub at: Instant,
}

fn shipped(kind: Kind, language: Language) -> Words {
    let (subject, body) = kind.shipped(language);
    Words { subject: subject.into(), body: body.into() }
}

/// Words, and whether they are the user's.
pub fn current(read: &Read<'_>, kind: Kind, language: Language) -> Result<(Words, bool)> {
    let own = store::versions(read.conn(), kind, language)?.pop().and_then(|v| v.words);
    Ok(own.map_or_else(|| (shipped(kind, language), false), |words| (words, true)))
}

/// The oldest first.
pub fn versions(read: &Read<'_>, kind: Kind, language: Language) -> Result<Vec<Version>> {
    store::versions(read.conn(), kind, language)
}

/// # Errors
/// `subject` or `body`, with the line.
pub fn fill(read: &Read<'_>, kind: Kind, language: Language, values: &Value) -> Result<(String, String)> {
    let (words, _) = current(read, kind, language)?;
    with(read, kind, language, &words, values)
}

/// What words would say that are not kept yet. The frame is shown around an empty message.
///
/// # Errors
/// As [`fill`].
pub fn with(read: &Read<'_>, kind: Kind, language: Language, words: &Words, values: &Value) -> Result<(String, String)> {
    let frame = if kind == Kind::Frame { words.body.clone() } else { current(read, Kind::Frame, language)?.0.body };
    let (subject, body) = if kind == Kind::Frame { ("", "…") } else { (words.subject.as_str(), words.body.as_str()) };
    render::render(Source { kind, subject, body, frame: &frame }, values)
}

/// Of the variables that are empty here, those that leave a gap in the words.
pub fn gaps(kind: Kind, words: &Words, values: &Value) -> Vec<&'static str> {
    render::gaps(Source { kind, subject: &words.subject, body: &words.body, frame: "" }, values)
}

/// # Errors
/// What is wrong with them, with the line: they are tried on a sample.
pub fn save(tx: &mut Tx<'_>, kind: Kind, language: Language, words: Words) -> Result<()> {
    let mut checks = Checks::default();
    let words = Words {
        subject: checks.line("subject", &words.subject, limits::NAME_CHARS),
        body: checks.note("body", &words.body, limits::LONG_NOTE_CHARS),
    };
    let nameless = matches!(kind, Kind::Frame | Kind::Message);
    checks.require(nameless || !words.subject.is_empty(), "subject", "required", "is missing: a mail without a subject is taken for spam");
    let holds = kind != Kind::Frame || words.body.contains("{% block message %}");
    checks.require(holds, "body", "no_message", "has no place for the message: put {% block message %}{% endblock %} where it belongs");
    checks.done()?;
    with(tx, kind, language, &words, &sample(kind, language))?;
    if current(tx, kind, language)?.0 != words {
        put(tx, kind, language, Some(&words))?;
    }
    Ok(())
}

/// Back to what Stint comes with; what was written stays among the versions.
///
/// # Errors
/// Only what the database says.
pub fn reset(tx: &mut Tx<'_>, kind: Kind, language: Language) -> Result<()> {
    if current(tx, kind, language)?.1 {
        put(tx, kind, language, None)?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, kind: Kind, language: Language, words: Option<&Words>) -> Result<()> {
    let id: RowId = tx.new_id();
    store::insert_version(tx.conn(), id, kind, language, words, tx.now())?;
    tx.log("mail_template", Some(id), &json!({ "kind": kind, "language": language, "own": words.is_some() }))
}

/// Made up, with everything that a kind may speak of.
pub fn sample(kind: Kind, language: Language) -> Value {
    let german = language == Language::De;
    let say = |en: &'static str, de: &'static str| if german { de } else { en };
    let mut all = json!({
        "client": { "name": "Globex", "contact": "Ada Lovelace" },
        "business": { "name": "Studio Nordlicht", "contact": "Mira Sommer", "email": "mira@nordlicht.example", "phone": "+49 40 123456",
                      "website": "https://nordlicht.example" },
    });
    for topic in kind.topics() {
        let (name, values) = match topic {
            Topic::Document => (
                "document",
                json!({ "title": say("Invoice", "Rechnung"), "number": "2026-0042", "subject": say("Website, October", "Website, Oktober"),
                        "total": say("1,190.00 EUR", "1.190,00 EUR"), "open": say("690.00 EUR", "690,00 EUR"),
                        "issued_on": say("2 November 2026", "2. November 2026"), "due_on": say("16 November 2026", "16. November 2026"),
                        "days_late": 8, "pay_link": "https://pay.example/4Bx" }),
            ),
            Topic::Offer => (
                "document",
                json!({ "title": say("Quote", "Angebot"), "number": "Q-2026-007", "subject": "Website", "total": say("4,760.00 EUR", "4.760,00 EUR"),
                        "valid_until": say("31 December 2026", "31. Dezember 2026") }),
            ),
            Topic::Agreement => (
                "document",
                json!({ "agreed": say("4,760.00 EUR", "4.760,00 EUR"), "agreement": say("Concept and design of the website.", "Konzept und Gestaltung der Website.") }),
            ),
            Topic::Payment => (
                "payment",
                json!({ "amount": say("500.00 EUR", "500,00 EUR"), "on": say("20 November 2026", "20. November 2026"), "documents": "2026-0042" }),
            ),
            Topic::Project => ("project", json!({ "name": "Website" })),
            Topic::Milestone => ("milestone", json!({ "name": say("Concept", "Konzept") })),
            Topic::Recipient => ("client", json!({ "first_name": "Ada", "open": say("690.00 EUR", "690,00 EUR") })),
        };
        match (all.get_mut(name).and_then(Value::as_object_mut), values) {
            (Some(there), Value::Object(more)) => there.extend(more),
            (_, values) => all[name] = values,
        }
    }
    all
}
