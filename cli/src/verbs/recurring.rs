//! Invoices that come again and again.

use crate::{
    args::{RecurringFields, RecurringVerb},
    ask::Desk,
    fail::Failure,
    render::recurring as render,
};
use serde_json::{Value, json};
use stint::kernel::{Currency, Money};

pub fn run(desk: &Desk<'_>, verb: RecurringVerb) -> Result<String, Failure> {
    let of = |typed: &str| desk.find_in(&desk.call("recurring.list", json!({}))?, "recurring", typed);
    let pause = |id: &str, paused: bool| desk.show("recurring.pause", json!({ "id": of(id)?, "paused": paused }), render::card);
    match verb {
        RecurringVerb::Add { name, client, fields } => {
            let client = desk.find("client", &client, json!({}))?;
            let currency = desk.call("client.show", json!({ "id": client }))?["currency"].clone();
            let mut request = request(desk, &fields, &client, &currency)?;
            request["name"] = json!(name);
            request["client_id"] = client;
            if request["rrule"].is_null() {
                request["rrule"] = json!("FREQ=MONTHLY");
            }
            desk.show("recurring.add", request, render::card)
        }
        RecurringVerb::List { client } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            desk.show("recurring.list", json!({ "client_id": client }), render::list)
        }
        RecurringVerb::Show { id } => desk.show("recurring.show", json!({ "id": of(&id)? }), render::card),
        RecurringVerb::Edit { id, name, fields } => {
            let id = of(&id)?;
            let before = desk.call("recurring.show", json!({ "id": id }))?;
            let mut request = request(desk, &fields, &before["client_id"], &before["currency"])?;
            request["id"] = id;
            request["name"] = json!(name);
            desk.show("recurring.edit", request, render::card)
        }
        RecurringVerb::Collection { id } => desk.show("stripe.collection", json!({ "recurring_id": of(&id)? }), render::collection),
        RecurringVerb::Collect { id, update } => {
            let command = if update { "stripe.collect_amount" } else { "stripe.collect" };
            desk.show(command, json!({ "recurring_id": of(&id)? }), render::collection)
        }
        RecurringVerb::Cancel { id, now, keep } => {
            let when = match (now, keep) {
                (true, _) => "now",
                (_, true) => "never",
                _ => "period_end",
            };
            desk.show("stripe.collect_end", json!({ "recurring_id": of(&id)?, "when": when }), render::collection)
        }
        RecurringVerb::Pause { id } => pause(&id, true),
        RecurringVerb::Resume { id } => pause(&id, false),
        RecurringVerb::Delete { id } => desk.show("recurring.delete", json!({ "id": of(&id)? }), |_| format!("deleted {id}")),
        RecurringVerb::Run => desk.show("recurring.run", json!({}), render::ran),
    }
}

fn request(desk: &Desk<'_>, f: &RecurringFields, client: &Value, currency: &Value) -> Result<Value, Failure> {
    let currency = Currency::parse("currency", currency.as_str().unwrap_or_default())?;
    let every = f.every.as_deref().map(|word| match word {
        "day" => "FREQ=DAILY",
        "week" => "FREQ=WEEKLY",
        "quarter" => "FREQ=MONTHLY;INTERVAL=3",
        "year" => "FREQ=YEARLY",
        _ => "FREQ=MONTHLY",
    });
    let (unbilled, project) = match f.unbilled.as_deref() {
        None => (None, None),
        Some("client") => (Some("client"), None),
        Some(name) => (Some("project"), Some(desk.find("project", name, json!({ "client_id": client }))?)),
    };
    let mut lines = f.lines.iter().map(|typed| line(typed, currency)).collect::<Result<Vec<_>, Failure>>()?;
    if let Some(typed) = &f.retainer {
        let id = super::retainers::find(desk, typed)?;
        let name = desk.call("retainer.show", json!({ "id": id }))?["retainer"]["name"].clone();
        lines.push(json!({ "description": format!("{}, {{period}}", name.as_str().unwrap_or_default()), "retainer_id": id }));
    }
    Ok(json!({
        "rrule": f.rrule.as_deref().or(every), "starts_on": desk.day("from", f.from.as_deref())?, "covers": f.covers,
        "mode": f.issue.map(|issue| if issue { "issue" } else { "draft" }), "subject": f.subject, "note": f.note, "language": f.language,
        "due_days": f.terms, "unbilled": unbilled, "project_id": project, "lines": if lines.is_empty() { Value::Null } else { json!(lines) },
    }))
}

/// `Care plan=120`, `Hosting=2x49.00`, `Hosting=49-10%`, `Hosting=49-5.00`, `# Servers`.
fn line(typed: &str, currency: Currency) -> Result<Value, Failure> {
    let wrong =
        || Failure::field("line", "not_a_line", format!("{typed:?} is no line like \"Care plan, {{period}}=120\" or \"Hosting=2x49.00\""));
    if let Some(title) = typed.strip_prefix('#') {
        return Ok(json!({ "heading": true, "description": title.trim() }));
    }
    let (text, price) = typed.rsplit_once('=').ok_or_else(wrong)?;
    let (price, off) = price.split_once('-').map_or((price, None), |(price, off)| (price, Some(off.trim())));
    let discount = match off.map(|off| off.strip_suffix('%').ok_or(off)) {
        None => Value::Null,
        Some(Ok(percent)) => json!({ "percent": percent.trim().replace(',', ".") }),
        Some(Err(amount)) => json!({ "minor": Money::parse("line", amount, currency)?.minor }),
    };
    let (quantity, price) = match price.split_once(['x', '×', '*']) {
        Some((quantity, price)) => (Some(quantity.trim().replace(',', ".")), price),
        None => (None, price),
    };
    let price = Money::parse("line", price.trim(), currency)?;
    Ok(json!({ "description": text.trim(), "quantity": quantity, "price_minor": price.minor, "discount": discount }))
}
