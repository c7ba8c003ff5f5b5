//! Gmail's words (gmail.googleapis.com, v1), as far as mail is read.

use super::letter::{self, Letter};
use crate::{
    connections::Wire,
    mail::{Header, Payload},
    remote::Trouble,
};
use base64::{
    Engine as _,
    alphabet::URL_SAFE,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use reqwest::Method;
use serde::{Deserialize, de::DeserializeOwned};

const API: &str = "https://gmail.googleapis.com";
const ME: &str = "/gmail/v1/users/me";
/// The most that Gmail gives at once (users.history.list, users.messages.list).
const PAGE: &str = "500";
/// With or without its padding.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    history_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    #[serde(default)]
    pub messages: Vec<Named>,
    pub next_page_token: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    pub id: String,
    #[serde(default)]
    pub label_ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    #[serde(default)]
    pub history: Vec<Change>,
    pub history_id: String,
    pub next_page_token: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    #[serde(default)]
    pub messages_added: Vec<Added>,
    #[serde(default)]
    pub labels_added: Vec<Labelled>,
    #[serde(default)]
    pub labels_removed: Vec<Labelled>,
}

#[derive(Debug, Deserialize)]
pub struct Added {
    pub message: Named,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Labelled {
    pub message: Named,
    #[serde(default)]
    pub label_ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    pub id: String,
    pub thread_id: String,
    #[serde(default)]
    pub label_ids: Vec<String>,
    #[serde(default)]
    pub snippet: String,
    /// Milliseconds as text.
    internal_date: String,
    #[serde(default)]
    pub size_estimate: i64,
    payload: Payload,
}

impl Head {
    pub fn at_ms(&self) -> Option<i64> {
        self.internal_date.parse().ok()
    }

    pub fn has(&self, label: &str) -> bool {
        self.label_ids.iter().any(|l| l == label)
    }

    /// What its headers say; its text is what Gmail shows of it in lists.
    pub fn letter(&self) -> Option<Letter> {
        let line = |h: &Header| format!("{}: {}\r\n", h.name, h.value.replace(['\r', '\n'], " "));
        let head: String = self.payload.headers.iter().map(line).collect();
        let mut letter = letter::read(format!("{head}Content-Type: text/plain; charset=utf-8\r\n\r\n").as_bytes())?;
        letter.text = super::names::text(&unescaped(&self.snippet));
        // Without an id it is told apart by Gmail's.
        letter.hash = crate::kernel::id::derived(&[b"gmail", self.id.as_bytes()]).as_bytes().repeat(2).try_into().unwrap_or_default();
        Some(letter)
    }
}

/// Gmail's snippets are escaped for pages.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

fn get<T: DeserializeOwned>(wire: &Wire, path: &str, query: &[(&str, &str)]) -> Result<T, Trouble> {
    wire.send(wire.request(Method::GET, API, &format!("{ME}{path}"))?.query(query))?.json()
}

/// The number of the last thing that happened.
pub fn now(wire: &Wire) -> Result<String, Trouble> {
    Ok(get::<Profile>(wire, "/profile", &[])?.history_id)
}

pub fn list(wire: &Wire, q: &str, page: Option<&str>) -> Result<Listed, Trouble> {
    let mut query = vec![("q", q), ("maxResults", PAGE)];
    query.extend(page.map(|page| ("pageToken", page)));
    get(wire, "/messages", &query)
}

/// 404 where it is forgotten what happened since.
pub fn changes(wire: &Wire, since: &str, page: Option<&str>) -> Result<Changes, Trouble> {
    let mut query = vec![("startHistoryId", since), ("maxResults", PAGE)];
    query.extend(["messageAdded", "labelAdded", "labelRemoved"].map(|kind| ("historyTypes", kind)));
    query.extend(page.map(|page| ("pageToken", page)));
    get(wire, "/history", &query)
}

/// None where it is gone.
fn there<T>(answer: Result<T, Trouble>) -> Result<Option<T>, Trouble> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(Trouble::Refused { status: 404, .. }) => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

pub fn head(wire: &Wire, id: &str) -> Result<Option<Head>, Trouble> {
    let mut query = vec![("format", "metadata")];
    query.extend(letter::HEADERS.iter().map(|h| ("metadataHeaders", *h)));
    there(get(wire, &format!("/messages/{id}"), &query))
}

pub fn whole(wire: &Wire, id: &str) -> Result<Option<Vec<u8>>, Trouble> {
    #[derive(Deserialize)]
    struct Raw {
        raw: String,
    }
    let Some(found) = there(get::<Raw>(wire, &format!("/messages/{id}"), &[("format", "raw")]))? else { return Ok(None) };
    BASE64.decode(found.raw).map(Some).map_err(|e| Trouble::Unanswered(format!("a mail is no base64: {e}")))
}
