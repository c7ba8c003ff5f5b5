//! To whom the words go, what they say to each, and what is missing.

use super::opt_out::OptOuts;
use crate::{
    clients::{self, Client},
    db::Read,
    kernel::{
        Error, Result,
        id::ClientId,
        limits,
        sql::sql_words,
        text::{self, Checks},
    },
    mail::{self, Kind, Mailbox, Words, recipient},
    settings::{self, Language},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashSet};

/// To whom.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MergeTo {
    /// By hand; left out: all that are not archived.
    pub client_ids: Option<Vec<ClientId>>,
    /// Of them those alone that bear this tag.
    pub tag: Option<String>,
    /// Of them those alone that owe something on an invoice.
    pub owing: bool,
}

/// Words to many.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrittenMerge {
    #[serde(default)]
    pub to: MergeTo,
    /// Both may hold variables in double braces, as the template `merge` lists them.
    pub subject: String,
    pub body: String,
    /// Of greeting, signature and sums; left out: the workspace's.
    pub language: Option<Language>,
    /// Those too for whom a variable is empty; else they are left out.
    #[serde(default)]
    pub with_gaps: bool,
}

/// Why somebody who was chosen gets no mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "MergeLeftOut")]
pub enum LeftOut {
    /// No contact has a mail address.
    NoAddress,
    OptedOut,
    /// Another client, before it in the list, has it as well.
    SameAddress,
    /// A variable is empty.
    Missing,
}
sql_words!(LeftOut { NoAddress = "no_address", OptedOut = "opted_out", SameAddress = "same_address", Missing = "missing" });

#[derive(Debug)]
pub struct Filled {
    pub client: Client,
    pub to: Option<Mailbox>,
    pub subject: String,
    pub text: String,
    /// Variables that leave a gap.
    pub missing: Vec<&'static str>,
    pub left_out: Option<LeftOut>,
}

/// What is the same for all.
#[derive(Debug)]
pub struct Sheet {
    pub words: Words,
    pub language: Language,
    business: Value,
}

impl Sheet {
    /// # Errors
    /// `subject`, `body`: what is missing or wrong in them, with the line.
    pub fn new(read: &Read<'_>, written: &WrittenMerge) -> Result<Self> {
        let mut checks = Checks::default();
        let subject = checks.line("subject", &written.subject, limits::NAME_CHARS);
        checks.require(!subject.is_empty(), "subject", "required", "is missing: a mail without a subject is taken for spam");
        let body = checks.note("body", &written.body, limits::LONG_NOTE_CHARS);
        checks.require(!body.is_empty(), "body", "required", "is empty: write what the mail is about");
        checks.done()?;
        let language = written.language.unwrap_or(settings::get(read)?.language);
        let sheet = Self { words: Words { subject, body }, language, business: mail::business(read)? };
        // What is wrong with the words is wrong for everybody, also where nobody is chosen.
        let anybody = json!({ "client": { "name": "-", "contact": "-", "first_name": "-", "open": "-" }, "business": sheet.business });
        mail::filled(read, Kind::Merge, language, &sheet.words, &anybody)?;
        Ok(sheet)
    }

    /// # Errors
    /// What is wrong with the words for these values.
    pub fn fill(&self, read: &Read<'_>, client: Value) -> Result<(String, String, Vec<&'static str>)> {
        let values = json!({ "client": client, "business": self.business });
        let missing = mail::gaps(Kind::Merge, &self.words, &values);
        let (subject, body) = mail::filled(read, Kind::Merge, self.language, &self.words, &values)?;
        let text = format!("{body}\n\n-- \n{}", mail::opt_out_line(self.language).trim());
        Ok((subject, text, missing))
    }
}

/// Everybody who was chosen, by name.
///
/// # Errors
/// `to.client_ids` of one that is none, or too many; as [`Sheet::new`].
pub fn fill(read: &Read<'_>, written: &WrittenMerge) -> Result<(Sheet, Vec<Filled>)> {
    let sheet = Sheet::new(read, written)?;
    let (outs, owed) = (OptOuts::of(read)?, recipient::owed(read)?);
    let chosen = chosen(read, &written.to, &owed.keys().copied().collect())?;
    let (mut all, mut addresses) = (Vec::with_capacity(chosen.len()), BTreeSet::new());
    for client in chosen {
        let contact = client.contacts.iter().find(|c| !c.email.is_empty());
        let to = contact.map(|c| Mailbox { name: c.name.clone(), address: c.email.clone() });
        let name = contact.or(client.contacts.first()).map_or("", |c| &c.name);
        let values = recipient::values(&client, name, sheet.language, owed.get(&client.id).map_or(&[], Vec::as_slice));
        let (subject, text, missing) = sheet.fill(read, values)?;
        let left_out = match &to {
            None => Some(LeftOut::NoAddress),
            Some(to) if outs.has(client.id, &to.address) => Some(LeftOut::OptedOut),
            Some(_) if !missing.is_empty() && !written.with_gaps => Some(LeftOut::Missing),
            Some(to) if !addresses.insert(to.address.to_lowercase()) => Some(LeftOut::SameAddress),
            Some(_) => None,
        };
        all.push(Filled { client, to, subject, text, missing, left_out });
    }
    Ok((sheet, all))
}

fn chosen(read: &Read<'_>, to: &MergeTo, owing: &HashSet<ClientId>) -> Result<Vec<Client>> {
    let mut all = clients::all(read)?;
    match &to.client_ids {
        None => all.retain(|c| !c.archived),
        Some(wanted) => {
            if let Some(n) = wanted.iter().position(|id| !all.iter().any(|c| c.id == *id)) {
                return Err(Error::invalid(&format!("to.client_ids.{n}"), "not_found", "is no client any more: leave it out"));
            }
            all.retain(|c| wanted.contains(&c.id));
        }
    }
    if let Some(tag) = to.tag.as_deref().map(|t| text::key(t.trim_start_matches('#'))).filter(|t| !t.is_empty()) {
        all.retain(|c| c.tags.iter().any(|t| text::key(t) == tag));
    }
    all.retain(|c| !to.owing || owing.contains(&c.id));
    if all.len() > limits::MERGE_RECIPIENTS {
        return Err(Error::invalid("to", "too_many", "are more than 1,000 clients: send to them in parts, by tag"));
    }
    Ok(all)
}
