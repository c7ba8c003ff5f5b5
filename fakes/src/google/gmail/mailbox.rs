//! One person's mails, and what happened to them.

use super::payload;
use crate::google::error::Error;
use base64::{Engine as _, engine::general_purpose::URL_SAFE};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const SYSTEM: &[&str] = &["INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "UNREAD", "STARRED", "IMPORTANT", "CATEGORY_PERSONAL"];
/// Where Gmail begins to count; any number above zero would do.
const FIRST_HISTORY: u64 = 1000;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mail {
    pub id: String,
    pub thread: String,
    pub labels: Vec<String>,
    pub at_ms: i64,
    /// The number of the last change.
    pub history: u64,
    /// base64 as Gmail tells it.
    raw: String,
}

/// One change: its number, its kind as Gmail names it, the mail, and the labels if it is about labels.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Change {
    pub number: u64,
    pub at_ms: i64,
    pub kind: String,
    pub mail: String,
    pub labels: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Mailbox {
    pub mails: Vec<Mail>,
    pub(super) changes: Vec<Change>,
    pub(super) number: u64,
    /// Changes up to here are forgotten.
    pub(super) forgotten: u64,
    own_labels: Vec<Value>,
}

impl Default for Mailbox {
    fn default() -> Self {
        Self { mails: Vec::new(), changes: Vec::new(), number: FIRST_HISTORY, forgotten: FIRST_HISTORY - 1, own_labels: Vec::new() }
    }
}

impl Mail {
    pub fn bytes(&self) -> Vec<u8> {
        URL_SAFE.decode(&self.raw).unwrap_or_default()
    }

    /// The value of a header, unfolded and decoded.
    pub fn header(&self, name: &str) -> Option<String> {
        payload::headers(&self.bytes()).into_iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v)
    }

    pub fn has(&self, label: &str) -> bool {
        self.labels.iter().any(|l| l == label)
    }

    pub fn snippet(&self) -> String {
        payload::words(&self.bytes()).chars().take(150).collect()
    }

    pub fn brief(&self) -> Value {
        json!({"id": self.id, "threadId": self.thread, "labelIds": self.labels})
    }

    /// As much of it as `format` asks for.
    pub fn told(&self, query: &Value) -> Result<Value, Error> {
        let bytes = self.bytes();
        let mut all = json!({
            "id": self.id, "threadId": self.thread, "labelIds": self.labels, "snippet": self.snippet(), "historyId": self.history.to_string(),
            "internalDate": self.at_ms.to_string(), "sizeEstimate": bytes.len(),
        });
        match query["format"].as_str().unwrap_or("full") {
            "minimal" => {}
            "raw" => all["raw"] = json!(self.raw),
            "metadata" => {
                let wanted: Vec<&str> = query["metadataHeaders"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                let mut payload = payload::tell(&bytes).ok_or_else(|| Error::invalid("The mail cannot be read."))?;
                let headers = payload["headers"].as_array().cloned().unwrap_or_default();
                let kept: Vec<Value> = headers
                    .into_iter()
                    .filter(|h| wanted.is_empty() || wanted.iter().any(|w| h["name"].as_str().is_some_and(|n| n.eq_ignore_ascii_case(w))))
                    .collect();
                payload = json!({"mimeType": payload["mimeType"], "headers": kept});
                all["payload"] = payload;
            }
            _ => all["payload"] = payload::tell(&bytes).ok_or_else(|| Error::invalid("The mail cannot be read."))?,
        }
        Ok(all)
    }
}

impl Mailbox {
    pub fn find(&self, id: &str) -> Result<&Mail, Error> {
        self.mails.iter().find(|m| m.id == id).ok_or_else(Error::not_found)
    }

    fn note(&mut self, kind: &str, mail: &str, labels: Vec<String>, at_ms: i64) -> u64 {
        self.number += 1;
        self.changes.push(Change { number: self.number, at_ms, kind: kind.into(), mail: mail.into(), labels });
        self.number
    }

    /// A mail comes in. Without a thread of its own it begins one.
    pub fn add(&mut self, id: String, thread: Option<String>, raw: &[u8], labels: Vec<String>, at_ms: i64) -> Mail {
        let history = self.note("messageAdded", &id, Vec::new(), at_ms);
        let mail = Mail { thread: thread.unwrap_or_else(|| id.clone()), id, labels, at_ms, history, raw: URL_SAFE.encode(raw) };
        self.mails.push(mail.clone());
        mail
    }

    pub fn relabel(&mut self, id: &str, add: &[String], remove: &[String], at_ms: i64) -> Result<Mail, Error> {
        let known = self.labels();
        if let Some(label) = add.iter().chain(remove).find(|l| !known.iter().any(|k| k["id"] == l.as_str())) {
            return Err(Error::invalid(&format!("Invalid label: {label}")));
        }
        let old = self.find(id)?.clone();
        let gained: Vec<String> = add.iter().filter(|l| !old.has(l)).cloned().collect();
        let lost: Vec<String> = remove.iter().filter(|l| old.has(l)).cloned().collect();
        let mut history = old.history;
        for (kind, labels) in [("labelAdded", &gained), ("labelRemoved", &lost)] {
            if !labels.is_empty() {
                history = self.note(kind, id, labels.clone(), at_ms);
            }
        }
        let mail = self.mails.iter_mut().find(|m| m.id == id).ok_or_else(Error::not_found)?;
        mail.labels.retain(|l| !lost.contains(l));
        mail.labels.extend(gained);
        mail.history = history;
        Ok(mail.clone())
    }

    /// Someone deletes a mail for good on another device.
    pub fn delete(&mut self, id: &str, at_ms: i64) {
        if self.mails.iter().any(|m| m.id == id) {
            self.note("messageDeleted", id, Vec::new(), at_ms);
            self.mails.retain(|m| m.id != id);
        }
    }

    /// As after a long time: what happened until now can no longer be asked for.
    pub fn forget_history(&mut self) {
        self.forgotten = self.number;
    }

    pub fn labels(&self) -> Vec<Value> {
        let count = |label: &str, unread: bool| self.mails.iter().filter(|m| m.has(label) && (!unread || m.has("UNREAD"))).count();
        let system = SYSTEM.iter().map(|name| json!({"id": name, "name": name, "type": "system", "messagesTotal": count(name, false), "messagesUnread": count(name, true)}));
        system.chain(self.own_labels.iter().cloned()).collect()
    }

    pub fn add_label(&mut self, given: &Value) -> Result<Value, Error> {
        let name = given["name"].as_str().unwrap_or_default();
        if self.labels().iter().any(|l| l["name"].as_str().is_some_and(|n| n.eq_ignore_ascii_case(name))) {
            return Err(Error::new(409, "aborted", "Label name exists or conflicts"));
        }
        let mut label = given.clone();
        label["id"] = json!(format!("Label_{}", self.own_labels.len() + 1));
        label["type"] = json!("user");
        self.own_labels.push(label.clone());
        Ok(label)
    }

    pub fn profile(&self, account: &str) -> Value {
        let mut threads: Vec<&str> = self.mails.iter().map(|m| m.thread.as_str()).collect();
        threads.sort_unstable();
        threads.dedup();
        json!({"emailAddress": account, "messagesTotal": self.mails.len(), "threadsTotal": threads.len(), "historyId": self.number.to_string()})
    }
}
