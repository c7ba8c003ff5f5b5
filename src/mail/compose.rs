//! A mail before anybody asks for it: filled in from its template and the client's contacts.

use super::{
    about::{self, About, Matter, PaperKind},
    account::{self, MailAccount},
    address::Mailbox,
    kind::Kind,
    recipient, template,
};
use crate::{
    db::Read,
    kernel::{Error, Result},
    settings::Language,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailDraft {
    pub kind: Kind,
    /// That fit what it is about, the usual one first.
    pub kinds: Vec<Kind>,
    pub language: Language,
    /// None: it can be saved as a file only.
    pub accounts: Vec<MailAccount>,
    pub to: Vec<String>,
    /// Of the client, with their addresses.
    pub contacts: Vec<String>,
    pub subject: String,
    pub body: String,
    /// What can be attached.
    pub papers: Vec<OfferedPaper>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OfferedPaper {
    pub paper: PaperKind,
    pub file_name: String,
    pub bytes: i64,
    /// Attached unless the user says otherwise.
    pub usual: bool,
}

/// Subject and body of a kind for a matter.
///
/// # Errors
/// `kind` where it does not fit; what is wrong with the template.
pub fn written(read: &Read<'_>, matter: &Matter, kind: Kind) -> Result<(String, String)> {
    if !matter.kinds.contains(&kind) {
        let message =
            format!("does not fit a mail about this: choose {}", matter.kinds.iter().map(|k| k.word()).collect::<Vec<_>>().join(", "));
        return Err(Error::invalid("kind", "does_not_fit", message));
    }
    template::fill(read, kind, matter.language, &values(read, matter)?)
}

/// All that its template may speak of.
pub fn values(read: &Read<'_>, matter: &Matter) -> Result<Value> {
    let mut values = matter.values.clone();
    let contact = contacts(matter).next().map_or_else(String::new, |m| m.name);
    values["client"] = if matter.word == "client" {
        let owed = recipient::owed(read)?.remove(&matter.client.id).unwrap_or_default();
        recipient::values(&matter.client, &contact, matter.language, &owed)
    } else {
        json!({ "name": matter.client.document_name(), "contact": contact })
    };
    values["business"] = about::business(read)?;
    Ok(values)
}

fn contacts(matter: &Matter) -> impl Iterator<Item = Mailbox> + '_ {
    let has = matter.client.contacts.iter().filter(|c| !c.email.is_empty());
    has.map(|c| Mailbox { name: c.name.clone(), address: c.email.clone() })
}

/// # Errors
/// As [`about::of`] and [`written`].
pub fn compose(read: &Read<'_>, about: &About, kind: Option<Kind>, language: Option<Language>) -> Result<MailDraft> {
    let matter = about::of(read, about, language)?;
    let usual = matter.kinds.first().copied().unwrap_or(Kind::Message);
    let kind = kind.unwrap_or(usual);
    let (subject, body) = written(read, &matter, kind)?;
    let contacts: Vec<String> = contacts(&matter).map(|m| m.to_string()).collect();
    let paper = |p: &about::Paper| OfferedPaper {
        paper: p.kind,
        file_name: p.name.clone(),
        bytes: i64::try_from(p.bytes.len()).unwrap_or(i64::MAX),
        usual: p.usual,
    };
    Ok(MailDraft {
        kind,
        kinds: matter.kinds.clone(),
        language: matter.language,
        accounts: account::all(read)?,
        to: contacts.first().cloned().into_iter().collect(),
        subject,
        body,
        papers: matter.papers.iter().map(paper).collect(),
        contacts,
    })
}
