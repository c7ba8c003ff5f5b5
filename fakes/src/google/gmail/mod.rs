//! Gmail: mails that are kept byte for byte, threads, labels, and a history that is forgotten after a while.

mod history;
mod mailbox;
mod payload;
mod query;
mod send;

pub use mailbox::Mailbox;
pub use send::Received;

use super::{
    Google,
    api::{Answer, Call},
    error::Error,
};
use mailbox::Mail;
use serde_json::{Value, json};

const MOST_LISTED: usize = 500;
const USUALLY_LISTED: usize = 100;

pub fn run(google: &mut Google, call: &Call) -> Answer {
    let user = call.ids.first().map_or("", String::as_str);
    if user != "me" && user != call.account {
        return Err(Error::new(403, "forbidden", &format!("Delegation denied for {}", call.account)));
    }
    let now_ms = google.now_ms;
    if call.operation == "gmail.users.messages.send" {
        return google.send(call.account, &call.body["raw"], call.body["threadId"].as_str()).map(|m| Some(m.brief()));
    }
    let Some(mailbox) = google.mail.get_mut(call.account) else { return Err(Error::not_found()) };
    let id = call.ids.get(1).map_or("", String::as_str);
    match call.operation.trim_start_matches("gmail.users.") {
        "getProfile" => Ok(Some(mailbox.profile(call.account))),
        "history.list" => history::list(mailbox, now_ms, call.query).map(Some),
        "labels.list" => Ok(Some(json!({"labels": mailbox.labels()}))),
        "labels.get" => mailbox.labels().into_iter().find(|l| l["id"] == id).map(Some).ok_or_else(Error::not_found),
        "labels.create" => mailbox.add_label(call.body).map(Some),
        "messages.list" => list(mailbox, call.query).map(Some),
        "messages.get" => mailbox.find(id)?.told(call.query).map(Some),
        "messages.modify" => {
            let names = |field: &str| {
                call.body[field].as_array().into_iter().flatten().filter_map(|l| l.as_str().map(String::from)).collect::<Vec<_>>()
            };
            mailbox.relabel(id, &names("addLabelIds"), &names("removeLabelIds"), now_ms).map(|m| Some(m.brief()))
        }
        "messages.trash" => mailbox.relabel(id, &["TRASH".into()], &["INBOX".into()], now_ms).map(|m| Some(m.brief())),
        "messages.attachments.get" => {
            let part = call.ids.get(2).map_or("", String::as_str);
            payload::attachment(&mailbox.find(id)?.bytes(), part).map(Some).ok_or_else(Error::not_found)
        }
        "messages.import" | "messages.insert" => {
            let raw = send::decoded(&call.body["raw"])?;
            let labels = call.body["labelIds"].as_array().into_iter().flatten().filter_map(|l| l.as_str().map(String::from)).collect();
            let thread = call.body["threadId"].as_str().map(String::from);
            let id = google.ids.hex(16);
            let Some(mailbox) = google.mail.get_mut(call.account) else { return Err(Error::not_found()) };
            Ok(Some(mailbox.add(id, thread, &raw, labels, now_ms).brief()))
        }
        "threads.list" => threads(mailbox, call.query).map(Some),
        "threads.get" => thread(mailbox, id, call.query).map(Some),
        "watch" => Err(Error::invalid(
            "Invalid topicName does not match projects/*/topics/*: this stand-in pushes nothing, poll users.history.list.",
        )),
        other => Err(Error::new(501, "notImplemented", &format!("The stand-in does not play {other} yet."))),
    }
}

/// A page of what was found, newest first, and the token of the next.
fn page(found: Vec<Value>, query: &Value) -> Result<(Vec<Value>, Option<String>, usize), Error> {
    let from = query["pageToken"].as_str().map_or(Ok(0), |t| t.parse::<usize>().map_err(|_| Error::invalid("Invalid pageToken")))?;
    let size = query["maxResults"].as_u64().map_or(USUALLY_LISTED, |n| (n as usize).min(MOST_LISTED));
    let total = found.len();
    let rows: Vec<Value> = found.into_iter().skip(from).take(size).collect();
    let next = (from + rows.len() < total).then(|| (from + rows.len()).to_string());
    Ok((rows, next, total))
}

fn fits(mail: &Mail, wanted: &query::Query, query: &Value) -> bool {
    let labels = query["labelIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let binned = mail.has("TRASH") || mail.has("SPAM");
    let asked = query["includeSpamTrash"] == true || wanted.names_bin();
    (!binned || asked) && labels.into_iter().all(|l| mail.has(l)) && wanted.holds(mail)
}

fn list(mailbox: &Mailbox, query: &Value) -> Result<Value, Error> {
    let wanted = query::Query::parse(query["q"].as_str().unwrap_or_default());
    let found = mailbox.mails.iter().rev().filter(|m| fits(m, &wanted, query)).map(|m| json!({"id": m.id, "threadId": m.thread})).collect();
    let (rows, next, total) = page(found, query)?;
    let mut answer = json!({"resultSizeEstimate": total});
    // An empty result has no list at all.
    if !rows.is_empty() {
        answer["messages"] = json!(rows);
    }
    if let Some(next) = next {
        answer["nextPageToken"] = json!(next);
    }
    Ok(answer)
}

fn threads(mailbox: &Mailbox, query: &Value) -> Result<Value, Error> {
    let wanted = query::Query::parse(query["q"].as_str().unwrap_or_default());
    let mut found: Vec<Value> = Vec::new();
    for mail in mailbox.mails.iter().rev().filter(|m| fits(m, &wanted, query)) {
        if !found.iter().any(|t| t["id"] == mail.thread.as_str()) {
            found.push(json!({"id": mail.thread, "snippet": mail.snippet(), "historyId": mail.history.to_string()}));
        }
    }
    let (rows, next, total) = page(found, query)?;
    let mut answer = json!({"resultSizeEstimate": total});
    if !rows.is_empty() {
        answer["threads"] = json!(rows);
    }
    if let Some(next) = next {
        answer["nextPageToken"] = json!(next);
    }
    Ok(answer)
}

fn thread(mailbox: &Mailbox, id: &str, query: &Value) -> Result<Value, Error> {
    let mails: Vec<&Mail> = mailbox.mails.iter().filter(|m| m.thread == id).collect();
    let last = mails.last().ok_or_else(Error::not_found)?;
    let told: Result<Vec<Value>, Error> = mails.iter().map(|m| m.told(query)).collect();
    Ok(json!({"id": id, "historyId": last.history.to_string(), "messages": told?}))
}
