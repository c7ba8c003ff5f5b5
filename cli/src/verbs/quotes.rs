//! What is offered, and what became of it.

use super::invoices::save;
use crate::{
    args::QuoteVerb,
    ask::Desk,
    fail::Failure,
    render::{self, quotes as shown},
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Error, Money, id::QuoteId};

pub fn run(desk: &Desk<'_>, verb: QuoteVerb) -> Result<String, Failure> {
    match verb {
        QuoteVerb::List { state, client, text } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            desk.show("quote.list", json!({ "state": state, "client_id": client, "text": text }), shown::quotes)
        }
        QuoteVerb::Show { id } => desk.show("quote.show", json!({ "id": find(desk, &id)? }), shown::quote),
        QuoteVerb::Add { client, subject } => {
            let client = desk.find("client", &client, json!({}))?;
            desk.show("quote.add", json!({ "client_id": client, "subject": subject }), shown::quote)
        }
        QuoteVerb::Edit { id, subject, intro, terms, valid_until, language } => {
            let id = find(desk, &id)?;
            if subject.is_some() || terms.is_some() || language.is_some() {
                desk.call("invoice.edit", json!({ "id": id, "subject": subject, "note": terms, "language": language }))?;
            }
            let mut request = json!({ "id": id, "intro": intro });
            if valid_until.is_some() {
                request["valid_until"] = desk.day("valid_until", valid_until.as_deref())?;
            }
            desk.show("quote.edit", request, shown::quote)
        }
        QuoteVerb::Line { id, description, price, quantity, unit } => {
            let quote = desk.call("quote.show", json!({ "id": find(desk, &id)? }))?;
            let currency = Currency::parse("currency", quote["currency"].as_str().unwrap_or_default())?;
            let price = Money::parse("price", &price, currency)?.minor;
            let line = json!({ "id": quote["id"], "description": description, "quantity": quantity, "unit": unit, "price_minor": price });
            desk.call("invoice.line_add", line)?;
            desk.show("quote.show", json!({ "id": quote["id"] }), shown::quote)
        }
        QuoteVerb::Heading { id, title, optional, package } => {
            let id = find(desk, &id)?;
            let choice = if package {
                "package"
            } else if optional {
                "optional"
            } else {
                "fixed"
            };
            desk.call("invoice.section_add", json!({ "id": id, "title": title, "choice": choice }))?;
            desk.show("quote.show", json!({ "id": id }), shown::quote)
        }
        QuoteVerb::Send { id, on, valid_until, series } => {
            let series = series.map(|s| desk.find("series", &s, json!({}))).transpose()?;
            let (on, until) = (desk.day("on", on.as_deref())?, desk.day("valid_until", valid_until.as_deref())?);
            let request = json!({ "id": find(desk, &id)?, "sent_on": on, "valid_until": until, "series_id": series });
            desk.show("quote.send", request, shown::quote).map_err(Failure::with_verbs)
        }
        QuoteVerb::Accept(accept) => {
            let id = find(desk, &accept.id)?;
            let chosen = match (accept.choose_none, accept.choose.is_empty()) {
                (true, _) => json!([]),
                (false, true) => Value::Null,
                (false, false) => chosen(desk, &id, &accept.choose)?,
            };
            let project = accept.project.map(|p| desk.find("project", &p, json!({}))).transpose()?;
            let deposit = accept.deposit.map(|typed| portion(desk, &id, &typed)).transpose()?;
            let milestones = match (accept.milestones, accept.milestone.as_slice()) {
                (true, _) => json!({ "by": "lines" }),
                (false, []) => Value::Null,
                (false, typed) => {
                    let shares = typed.iter().map(|t| super::milestones::share(t, "percent")).collect::<Result<Vec<_>, _>>()?;
                    json!({ "by": "shares", "shares": shares })
                }
            };
            let said = accept.said;
            let request = json!({
                "id": id, "on": desk.day("on", said.on.as_deref())?, "by": said.by, "note": said.note, "chosen": chosen,
                "project_id": project, "no_project": accept.no_project, "deposit": deposit, "milestones": milestones, "late": accept.late,
            });
            desk.show("quote.accept", request, shown::quote)
        }
        QuoteVerb::Decline { id, said } => {
            let request = json!({ "id": find(desk, &id)?, "on": desk.day("on", said.on.as_deref())?, "by": said.by, "note": said.note });
            desk.show("quote.decline", request, shown::quote)
        }
        QuoteVerb::Withdraw { id, said } => {
            let request = json!({ "id": find(desk, &id)?, "on": desk.day("on", said.on.as_deref())?, "by": said.by, "note": said.note });
            desk.show("quote.withdraw", request, shown::quote)
        }
        QuoteVerb::TakeBack { id } => desk.show("quote.take_back", json!({ "id": find(desk, &id)? }), shown::quote),
        QuoteVerb::Revise { id } => desk.show("quote.revise", json!({ "id": find(desk, &id)? }), shown::quote),
        QuoteVerb::Duplicate { id } => desk.show("quote.duplicate", json!({ "id": find(desk, &id)? }), shown::quote),
        QuoteVerb::Invoice { id, choose } => {
            let id = find(desk, &id)?;
            let chosen = if choose.is_empty() { Value::Null } else { chosen(desk, &id, &choose)? };
            let made = desk.call("quote.invoice", json!({ "id": id, "chosen": chosen }))?;
            desk.show("invoice.show", json!({ "id": made["id"] }), render::invoice)
        }
        QuoteVerb::Deposit { id, portion: typed } => {
            let id = find(desk, &id)?;
            let made = desk.call("quote.deposit", json!({ "id": id, "portion": portion(desk, &id, &typed)? }))?;
            desk.show("invoice.show", json!({ "id": made["id"] }), render::invoice)
        }
        QuoteVerb::Pdf { id, output } => save(desk, &desk.call("quote.pdf", json!({ "id": find(desk, &id)? }))?, &output),
        QuoteVerb::Contract { id } => {
            let quote = desk.call("quote.show", json!({ "id": find(desk, &id)? }))?;
            if !quote["answer"]["contract"].is_string() {
                return Err(Error::cannot("no_answer", "it is not accepted, and has no agreement yet").into());
            }
            let text = json!({ "contract": quote["answer"]["contract"] });
            Ok(desk.out(&text, |t| t["contract"].as_str().unwrap_or_default().to_owned()))
        }
        QuoteVerb::Discard { id } => desk.show("quote.discard", json!({ "id": find(desk, &id)? }), |_| "discarded".into()),
    }
}

/// An id of any version, or a number, which is that of the last version.
pub fn find(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    if typed.parse::<QuoteId>().is_ok() {
        return Ok(json!(typed));
    }
    let list = desk.call("quote.list", json!({}))?;
    let found = list["quotes"].as_array().and_then(|all| all.iter().find(|q| q["number"] == typed));
    found
        .map(|q| q["id"].clone())
        .ok_or_else(|| Error::NotFound { entity: "quote", id: format!("or number {typed:?}; `stint quote list` shows them") }.into())
}

/// `30%` or `500.00`, in the currency of the quote.
fn portion(desk: &Desk<'_>, id: &Value, typed: &str) -> Result<Value, Failure> {
    if let Some(percent) = typed.trim().strip_suffix('%') {
        return Ok(json!({ "percent": percent.trim() }));
    }
    let quote = desk.call("quote.show", json!({ "id": id }))?;
    let currency = Currency::parse("currency", quote["currency"].as_str().unwrap_or_default())?;
    Ok(json!({ "minor": Money::parse("portion", typed, currency)?.minor }))
}

/// Options by their titles.
fn chosen(desk: &Desk<'_>, id: &Value, titles: &[String]) -> Result<Value, Failure> {
    let quote = desk.call("quote.show", json!({ "id": id }))?;
    let one = |title: &String| {
        let found = quote["options"].as_array().and_then(|all| all.iter().find(|o| o["title"] == title.as_str()));
        let missing = || Failure::field("choose", "not_found", format!("{title:?} is no option of it: type the title of its heading"));
        found.map(|o| o["section_id"].clone()).ok_or_else(missing)
    };
    titles.iter().map(one).collect()
}
