//! What words that go to many may speak of, for each to whom they go.

use super::about::amounts;
use crate::{
    clients::Client,
    db::Read,
    kernel::{Money, Result, id::ClientId},
    payments,
    settings::Language,
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Titles that stand before a name, in the languages of the templates; with or without their dot.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "herr",
    "herrn",
    "hr",
    "frau",
    "fr",
    "dr",
    "prof",
    "professor",
    "mag",
    "ing",
    "dipl",
    "dipl-ing",
    "med",
    "phil",
];

/// `Ada` of `Ada Lovelace`, `Dr. Ada Lovelace` and `Lovelace, Ada`; empty where a title and one name alone are known.
pub fn first_name(contact: &str) -> &str {
    let given = contact.split_once(',').map_or(contact, |(_, given)| given);
    let is_title = |word: &str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let mut words = given.split_whitespace().skip_while(|word| is_title(word)).peekable();
    let titled = given.split_whitespace().next().is_some_and(is_title);
    let first = words.next().unwrap_or_default();
    // Of `Frau Müller` nobody knows it.
    if titled && words.peek().is_none() && given.len() == contact.len() { "" } else { first }
}

/// What is open on the invoices of each client who owes, one sum a currency.
pub fn owed(read: &Read<'_>) -> Result<HashMap<ClientId, Vec<Money>>> {
    let mut all: HashMap<ClientId, Vec<Money>> = HashMap::new();
    for document in payments::documents(read)?.into_iter().filter(|d| !d.credits && d.open_minor() > 0) {
        let of = all.entry(document.client_id).or_default();
        match of.iter_mut().find(|sum| sum.currency == document.currency) {
            Some(sum) => sum.minor += document.open_minor(),
            None => of.push(Money::new(document.open_minor(), document.currency)),
        }
    }
    Ok(all)
}

pub fn values(client: &Client, contact: &str, language: Language, owed: &[Money]) -> Value {
    json!({ "name": client.document_name(), "contact": contact, "first_name": first_name(contact), "open": amounts(language, owed) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_is_the_first_that_is_no_title() {
        for (contact, first) in [
            ("Ada Lovelace", "Ada"),
            ("Dr. Ada Lovelace", "Ada"),
            ("Prof. Dr. Ada Lovelace", "Ada"),
            ("Frau Dr. Ada Lovelace", "Ada"),
            ("Lovelace, Ada", "Ada"),
            ("Lovelace, Dr. Ada", "Ada"),
            ("Ada", "Ada"),
            ("Jean-Luc Picard", "Jean-Luc"),
            ("Frau Müller", ""),
            ("Herr", ""),
            ("", ""),
        ] {
            assert_eq!(first_name(contact), first, "{contact}");
        }
    }
}
