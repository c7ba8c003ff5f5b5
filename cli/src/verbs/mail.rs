//! Mail that goes out, mail that comes in, and reminders.

use super::{invoices, quotes};
use crate::{
    args::{MailLanguage, MailOf, MailThing, MailVerb, RemindersVerb},
    ask::{Desk, read_stdin},
    fail::Failure,
    render::mail as render,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::path::PathBuf;

pub fn run(desk: &Desk<'_>, verb: MailVerb) -> Result<String, Failure> {
    match verb {
        MailVerb::Send(of) => {
            let (mut request, draft) = written(desk, &of)?;
            request["kind"] = draft["kind"].clone();
            if request["connection_id"].is_null() {
                let message = "no account may send mail: connect one with `stint connection smtp`, or write a file with `stint mail eml`";
                return Err(Failure::field("from", "no_account", message));
            }
            desk.show("mail.send", request, render::asked)
        }
        MailVerb::Preview(of) => {
            let (request, draft) = written(desk, &of)?;
            let shown = json!({ "mail": request, "kinds": draft["kinds"], "kind": draft["kind"] });
            Ok(desk.out(&shown, render::preview))
        }
        MailVerb::Eml { of, output } => {
            let (request, _) = written(desk, &of)?;
            let answer = desk.call("mail.file", request)?;
            invoices::save(desk, &answer, &output)
        }
        MailVerb::List { client } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            desk.show("mail.list", json!({ "client_id": client }), render::list)
        }
        MailVerb::Cancel { id } => desk.show("mail.cancel", json!({ "id": id }), |_| "it is never sent".into()),
        MailVerb::Merge { verb } => super::mail_merge::run(desk, verb),
        MailVerb::Inbox { client, unread, nobodys, find } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            let asked = json!({ "client_id": client, "unread": unread, "nobodys": nobodys, "text": find });
            desk.show("message.list", asked, render::threads)
        }
        MailVerb::Show { id, read } => {
            if read {
                desk.call("message.mark", json!({ "id": id, "read": true }))?;
            }
            desk.show("message.show", json!({ "id": id }), render::thread)
        }
        MailVerb::Assign { id, client, project } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            let project = project.map(|p| desk.find("project", &p, json!({}))).transpose()?;
            desk.show("message.assign", json!({ "id": id, "client_id": client, "project_id": project }), render::thread)
        }
        MailVerb::Import { files } => import(desk, &files),
        MailVerb::Pull => desk.show("message.pull", json!({}), render::pulled),
        MailVerb::Reminders { verb } => match verb.unwrap_or(RemindersVerb::List) {
            RemindersVerb::List => desk.show("dunning.coming", json!({}), render::reminders),
            RemindersVerb::Pause { invoice } => pause(desk, &invoice, true),
            RemindersVerb::Resume { invoice } => pause(desk, &invoice, false),
        },
        MailVerb::Test { account } => desk.show("mail.test", json!({ "connection_id": find_account(desk, &account)? }), render::asked),
    }
}

fn import(desk: &Desk<'_>, files: &[PathBuf]) -> Result<String, Failure> {
    let mut done = Vec::new();
    for path in files {
        let unreadable = |e: std::io::Error| Failure::field("file", "unreadable", format!("{}: {e}", path.display()));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = json!({ "name": name, "base64": BASE64_STANDARD.encode(std::fs::read(path).map_err(unreadable)?) });
        let mut taken = desk.call("message.import", json!({ "file": file }))?;
        taken["file"] = json!(name);
        done.push(taken);
    }
    Ok(desk.out(&json!({ "mails": done }), render::imported))
}

fn pause(desk: &Desk<'_>, invoice: &str, paused: bool) -> Result<String, Failure> {
    let id = invoices::find(desk, invoice)?;
    desk.show("dunning.pause", json!({ "invoice_id": id, "paused": paused }), render::reminder)
}

pub(super) fn find_account(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    desk.find_in(&desk.call("connection.list", json!({}))?, "connection", typed)
}

fn about(desk: &Desk<'_>, of: &MailOf) -> Result<Value, Failure> {
    let (word, id) = match of.about {
        MailThing::Invoice => ("invoice", invoices::find(desk, &of.which)?),
        MailThing::Quote => ("quote", quotes::find(desk, &of.which)?),
        MailThing::Payment => ("payment", json!(of.which)),
        MailThing::Statement => ("statement", desk.find("client", &of.which, json!({}))?),
        MailThing::Client => ("client", desk.find("client", &of.which, json!({}))?),
        MailThing::Project => ("project", desk.find("project", &of.which, json!({}))?),
        MailThing::Milestone => ("milestone", desk.find("milestone", &of.which, json!({}))?),
    };
    Ok(json!({ "about": word, "id": id }))
}

pub(super) const fn code(language: MailLanguage) -> &'static str {
    match language {
        MailLanguage::En => "en",
        MailLanguage::De => "de",
    }
}

/// What was typed, over what is proposed; and the proposal.
fn written(desk: &Desk<'_>, of: &MailOf) -> Result<(Value, Value), Failure> {
    let about = about(desk, of)?;
    let language = of.language.map(code);
    let draft = desk.call("mail.compose", json!({ "about": about, "kind": of.template, "language": language }))?;
    let account = match &of.from {
        Some(typed) => find_account(desk, typed)?,
        None => draft["accounts"][0]["connection_id"].clone(),
    };
    let text = match of.text.as_deref() {
        Some("-") => json!(read_stdin("text")?),
        Some(text) => json!(text),
        None => draft["body"].clone(),
    };
    let usual = draft["papers"].as_array().into_iter().flatten().filter(|p| p["usual"] == true).map(|p| p["paper"].clone());
    let papers = match &of.papers {
        Some(named) => named.iter().filter(|p| *p != "none").map(|p| json!(p)).collect(),
        None => usual.collect::<Vec<_>>(),
    };
    let to = if of.to.is_empty() { draft["to"].clone() } else { json!(of.to) };
    let subject = of.subject.as_ref().map_or_else(|| draft["subject"].clone(), |s| json!(s));
    let request = json!({ "about": about, "connection_id": account, "to": to, "cc": of.cc, "bcc": of.bcc, "subject": subject, "body": text, "papers": papers });
    Ok((request, draft))
}
