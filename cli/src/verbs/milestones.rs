//! What a project is paid for step by step.

use super::expenses::file;
use crate::{
    args::{EvidenceFields, MilestoneFields, MilestoneVerb},
    ask::Desk,
    fail::Failure,
    render::{self, milestones as shown},
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Money};

pub fn run(desk: &Desk<'_>, verb: MilestoneVerb) -> Result<String, Failure> {
    match verb {
        MilestoneVerb::Add { name, project, fields } => {
            let project = desk.find("project", &project, json!({}))?;
            let mut request = fields.request(desk, || currency_of(desk, &project))?;
            (request["name"], request["project_id"]) = (json!(name), project.clone());
            desk.show("milestone.add", request, shown::one)
        }
        MilestoneVerb::Plan { project, part } => {
            let parts = part.iter().map(|typed| share(typed, "share")).collect::<Result<Vec<_>, _>>()?;
            let request = json!({ "project_id": desk.find("project", &project, json!({}))?, "parts": parts });
            desk.show("milestone.plan", request, shown::rows)
        }
        MilestoneVerb::Hold { id, ask, take, let_go } => hold(desk, &find(desk, &id)?, ask.as_deref(), take.as_deref(), let_go),
        MilestoneVerb::List { text, project, client, state } => {
            let find = |kind, typed: Option<String>| typed.map(|t| desk.find(kind, &t, json!({}))).transpose();
            let request =
                json!({ "text": text, "project_id": find("project", project)?, "client_id": find("client", client)?, "states": state });
            desk.show("milestone.list", request, shown::list)
        }
        MilestoneVerb::Show { id } => {
            let id = find(desk, &id)?;
            let milestone = desk.call("milestone.show", json!({ "id": id }))?;
            let history = desk.call("milestone.history", json!({ "id": id }))?;
            Ok(desk.out(&json!({ "milestone": milestone, "history": history["events"] }), shown::card))
        }
        MilestoneVerb::Edit { id, name, fields, without } => {
            let id = find(desk, &id)?;
            let project = desk.call("milestone.show", json!({ "id": id }))?["project_id"].clone();
            let mut request = fields.request(desk, || currency_of(desk, &project))?;
            (request["name"], request["id"]) = (json!(name), id);
            match without.as_deref() {
                Some("due") => desk.show_setting("milestone.edit", request, ("due_on", Value::Null), shown::one),
                Some(field) => desk.show_setting("milestone.edit", request, (field, Value::Null), shown::one),
                None => desk.show("milestone.edit", request, shown::one),
            }
        }
        MilestoneVerb::Move { id, before } => {
            let before = before.map(|b| find(desk, &b)).transpose()?;
            desk.show("milestone.move", json!({ "id": find(desk, &id)?, "before": before }), shown::one)
        }
        MilestoneVerb::Complete { id, evidence } => show_done(desk, "milestone.complete", &find(desk, &id)?, &evidence),
        MilestoneVerb::Evidence { id, evidence, without } => {
            let id = find(desk, &id)?;
            if let Some(gone) = without {
                desk.call("milestone.detach", json!({ "file_id": gone }))?;
            }
            show_done(desk, "milestone.evidence", &id, &evidence)
        }
        MilestoneVerb::Reopen { id, reason } => {
            desk.show("milestone.reopen", json!({ "id": find(desk, &id)?, "reason": reason }), shown::one)
        }
        MilestoneVerb::Bill { id, onto } => {
            let ids = id.iter().map(|typed| find(desk, typed)).collect::<Result<Vec<_>, _>>()?;
            desk.show("milestone.bill", json!({ "milestone_ids": ids, "invoice_id": onto }), render::invoice)
        }
        MilestoneVerb::Deposit { id, percent, amount } => {
            let id = find(desk, &id)?;
            let project = desk.call("milestone.show", json!({ "id": id }))?["project_id"].clone();
            let amount = match amount {
                Some(typed) => Some(Money::parse("amount", &typed, currency_of(desk, &project)?)?.minor),
                None => None,
            };
            desk.show("milestone.deposit", json!({ "id": id, "percent": percent, "amount_minor": amount }), render::invoice)
        }
        MilestoneVerb::Delete { id } => desk.show("milestone.delete", json!({ "id": find(desk, &id)? }), |_| format!("deleted {id}")),
    }
}

/// Files are read before anything is written.
fn show_done(desk: &Desk<'_>, command: &str, id: &Value, e: &EvidenceFields) -> Result<String, Failure> {
    let files = e.file.iter().map(|path| file(path)).collect::<Result<Vec<_>, _>>()?;
    let request = json!({ "id": id, "completed_on": desk.day("on", e.on.as_deref())?, "note": e.note, "link": e.link });
    let mut done = desk.call(command, request)?;
    for file in files {
        done = desk.call("milestone.attach", json!({ "id": id, "file": file }))?;
    }
    Ok(desk.out(&done, shown::one))
}

/// The id behind an id or a name.
fn find(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    desk.find_in(&desk.call("milestone.list", json!({}))?, "milestone", typed)
}

/// `Design=30`, `Design = 30 %`.
pub fn share(typed: &str, field: &str) -> Result<Value, Failure> {
    match typed.rsplit_once('=') {
        Some((name, percent)) => Ok(json!({ "name": name.trim(), field: percent.trim().trim_end_matches('%').trim_end() })),
        None => Err(Failure::field("parts", "invalid", format!("{typed:?} is no part like Design=30, its name and its per cent"))),
    }
}

/// Of the project's client, else the workspace's.
fn currency_of(desk: &Desk<'_>, project: &Value) -> Result<Currency, Failure> {
    let client = desk.call("project.show", json!({ "id": project }))?["client_id"].clone();
    let from = match client {
        Value::Null => desk.call("settings.get", json!({}))?,
        client => desk.call("client.show", json!({ "id": client }))?,
    };
    Ok(Currency::parse("currency", from["currency"].as_str().unwrap_or_default())?)
}

impl MilestoneFields {
    fn request(&self, desk: &Desk<'_>, usual: impl FnOnce() -> Result<Currency, Failure>) -> Result<Value, Failure> {
        let amount = match (&self.amount, &self.currency) {
            (Some(typed), Some(code)) => Some(Money::parse("amount", typed, Currency::parse("currency", code)?)?),
            (Some(typed), None) => Some(Money::parse("amount", typed, usual()?)?),
            (None, _) => None,
        };
        Ok(json!({
            "due_on": desk.day("due", self.due.as_deref())?, "amount": amount, "share": self.share, "description": self.description,
        }))
    }
}

fn hold(desk: &Desk<'_>, id: &Value, ask: Option<&str>, take: Option<&str>, let_go: bool) -> Result<String, Failure> {
    let there = desk.call("stripe.holds", json!({ "milestone_id": id }))?;
    let latest = &there["holds"][0];
    // Left out, it is all of it.
    let amount = |typed: &str, currency: &Value| -> Result<Value, Failure> {
        let currency = Currency::parse("currency", currency.as_str().unwrap_or_default())?;
        Ok(if typed.is_empty() { Value::Null } else { json!(Money::parse("amount", typed, currency)?) })
    };
    match (ask, take) {
        (Some(typed), _) => {
            let milestone = desk.call("milestone.show", json!({ "id": id }))?;
            let amount = amount(typed, &milestone["amount"]["currency"])?;
            desk.show("stripe.hold", json!({ "milestone_id": id, "amount": amount }), shown::holds)
        }
        (_, Some(typed)) => {
            let amount = amount(typed, &latest["amount"]["currency"])?;
            desk.show("stripe.capture", json!({ "hold_id": latest["id"], "amount": amount }), shown::holds)
        }
        _ if let_go => desk.show("stripe.hold_end", json!({ "hold_id": latest["id"] }), shown::holds),
        _ => Ok(desk.out(&there, shown::holds)),
    }
}
