//! What happened since a number. Gmail keeps "at least one week" and answers 404 for what is older.

use super::mailbox::{Change, Mailbox};
use crate::google::error::Error;
use serde_json::{Value, json};

const KEPT_MS: i64 = 7 * 86_400_000;

pub fn list(mailbox: &Mailbox, now_ms: i64, query: &Value) -> Result<Value, Error> {
    let start = query["startHistoryId"]
        .as_str()
        .and_then(|s| s.parse::<u64>().ok())
        .ok_or_else(|| Error::invalid("Missing/invalid start_history_id"))?;
    let lost = mailbox.changes.iter().rfind(|c| c.at_ms + KEPT_MS <= now_ms).map_or(0, |c| c.number);
    if start < mailbox.forgotten.max(lost) || start > mailbox.number {
        return Err(Error::not_found());
    }
    let kinds: Vec<&str> = query["historyTypes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let wanted = |c: &&Change| {
        let label = query["labelId"].as_str().is_none_or(|l| mailbox.find(&c.mail).is_ok_and(|m| m.has(l)));
        c.number > start && label && (kinds.is_empty() || kinds.contains(&c.kind.as_str()))
    };
    let rows = mailbox.changes.iter().filter(wanted).map(|c| tell(mailbox, c)).collect();
    let (rows, next, _) = super::page(rows, query)?;
    let mut answer = json!({"historyId": mailbox.number.to_string()});
    if !rows.is_empty() {
        answer["history"] = json!(rows);
    }
    if let Some(next) = next {
        answer["nextPageToken"] = json!(next);
    }
    Ok(answer)
}

fn tell(mailbox: &Mailbox, change: &Change) -> Value {
    let message = mailbox.find(&change.mail).map_or_else(|_| json!({"id": change.mail}), super::mailbox::Mail::brief);
    let mut row = json!({"id": change.number.to_string(), "messages": [{"id": change.mail, "threadId": message["threadId"]}]});
    match change.kind.as_str() {
        "messageAdded" => row["messagesAdded"] = json!([{"message": message}]),
        "messageDeleted" => row["messagesDeleted"] = json!([{"message": message}]),
        "labelAdded" => row["labelsAdded"] = json!([{"message": message, "labelIds": change.labels}]),
        _ => row["labelsRemoved"] = json!([{"message": message, "labelIds": change.labels}]),
    }
    row
}
