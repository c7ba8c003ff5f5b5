//! The same words to many.

use super::mail::{code, find_account};
use crate::{
    args::{MergeOf, MergeVerb},
    ask::{Desk, read_stdin},
    fail::Failure,
    render::mail_merge as render,
};
use serde_json::{Value, json};

pub fn run(desk: &Desk<'_>, verb: MergeVerb) -> Result<String, Failure> {
    match verb {
        MergeVerb::Preview { of, show } => {
            let written = written(desk, &of)?;
            match show {
                Some(client) => {
                    let client = desk.find("client", &client, json!({}))?;
                    desk.show("mail_merge.look", json!({ "client_id": client, "written": written }), render::look)
                }
                None => desk.show("mail_merge.preview", written, render::preview),
            }
        }
        MergeVerb::Test { of, show, from } => {
            let (written, account) = (written(desk, &of)?, account(desk, from)?);
            let client = match show {
                Some(client) => desk.find("client", &client, json!({}))?,
                None => desk.call("mail_merge.preview", written.clone())?["recipients"][0]["client_id"].clone(),
            };
            if client.is_null() {
                return Err(Failure::field("to", "nobody", "nobody was chosen whose mail could be shown"));
            }
            let asked = json!({ "connection_id": account, "client_id": client, "written": written });
            desk.show("mail_merge.test", asked, crate::render::mail::asked)
        }
        MergeVerb::Send { of, from, per_hour, id } => {
            let (written, account) = (written(desk, &of)?, account(desk, from)?);
            desk.show(
                "mail_merge.send",
                json!({ "id": id, "connection_id": account, "per_hour": per_hour, "written": written }),
                render::asked,
            )
        }
        MergeVerb::List => desk.show("mail_merge.list", json!({}), render::list),
        MergeVerb::Show { id } => desk.show("mail_merge.show", json!({ "id": id }), render::page),
        MergeVerb::Pause { id } => desk.show("mail_merge.pause", json!({ "id": id }), render::standing),
        MergeVerb::Resume { id } => desk.show("mail_merge.resume", json!({ "id": id }), render::standing),
        MergeVerb::Cancel { id } => desk.show("mail_merge.cancel", json!({ "id": id }), render::standing),
        MergeVerb::OptOuts => desk.show("mail_merge.opt_outs", json!({}), render::opt_outs),
        MergeVerb::OptOut { who } => set(desk, &who, true),
        MergeVerb::OptIn { who } => set(desk, &who, false),
    }
}

fn set(desk: &Desk<'_>, who: &str, out: bool) -> Result<String, Failure> {
    let asked = if who.contains('@') {
        json!({ "address": who, "out": out })
    } else {
        json!({ "client_id": desk.find("client", who, json!({}))?, "out": out })
    };
    desk.show("mail_merge.opt_out", asked, render::opt_outs)
}

/// The one that was named, else the first that may send.
fn account(desk: &Desk<'_>, typed: Option<String>) -> Result<Value, Failure> {
    if let Some(typed) = typed {
        return find_account(desk, &typed);
    }
    let all = desk.call("connection.list", json!({}))?;
    let sends = |c: &&Value| c["powers"].as_array().is_some_and(|all| all.iter().any(|p| p == "send_mail"));
    let first = all["connections"].as_array().into_iter().flatten().find(sends);
    first
        .map(|c| c["id"].clone())
        .ok_or_else(|| Failure::field("from", "no_account", "no account may send mail: connect one with `stint connection smtp`"))
}

fn written(desk: &Desk<'_>, of: &MergeOf) -> Result<Value, Failure> {
    let clients = of.client.iter().map(|c| desk.find("client", c, json!({}))).collect::<Result<Vec<_>, _>>()?;
    let text = if of.text == "-" { read_stdin("text")? } else { of.text.clone() };
    let by_hand = (!clients.is_empty()).then_some(clients);
    Ok(json!({
        "to": { "client_ids": by_hand, "tag": of.tag, "owing": of.owing }, "subject": of.subject, "body": text,
        "language": of.language.map(code), "with_gaps": of.with_gaps,
    }))
}
