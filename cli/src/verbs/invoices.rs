use crate::{args::InvoiceVerb, ask::Desk, fail::Failure, render};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{io::Write as _, path::Path};
use stint::kernel::{Currency, Error, Money};

pub fn run(desk: &Desk<'_>, verb: InvoiceVerb) -> Result<String, Failure> {
    match verb {
        InvoiceVerb::Draft { client, period, preview: true, .. } => {
            let request = json!({
                "client_id": desk.find("client", &client, json!({}))?,
                "from": desk.day("from", period.from.as_deref())?, "to": desk.day("to", period.to.as_deref())?,
            });
            desk.show("invoice.preview_time", request, render::preview)
        }
        InvoiceVerb::Draft { client, period, group, subject, empty, expenses, preview: false } => {
            let request = json!({
                "client_id": desk.find("client", &client, json!({}))?,
                "from": desk.day("from", period.from.as_deref())?, "to": desk.day("to", period.to.as_deref())?,
                "group": group, "subject": subject, "empty": empty, "expenses": expenses,
            });
            desk.show("invoice.draft", request, render::invoice)
        }
        InvoiceVerb::List { state, client } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            desk.show("invoice.list", json!({ "state": state, "client_id": client }), render::invoices)
        }
        InvoiceVerb::Show { id } => desk.show("invoice.show", json!({ "id": find(desk, &id)? }), render::invoice),
        InvoiceVerb::Issue { id, on, series, rate, over_agreed } => {
            let series = series.map(|s| desk.find("series", &s, json!({}))).transpose()?;
            let request = json!({
                "id": find(desk, &id)?, "issue_on": desk.day("on", on.as_deref())?, "series_id": series, "base_rate": rate,
                "over_agreed": over_agreed,
            });
            desk.show("invoice.issue", request, render::invoice).map_err(Failure::with_verbs)
        }
        InvoiceVerb::Void { id, reason } => desk.show("invoice.void", json!({ "id": find(desk, &id)?, "reason": reason }), render::invoice),
        InvoiceVerb::Credit { id, lines, reason, on, series, keep_time } => {
            let id = find(desk, &id)?;
            let wish = if lines.is_empty() { json!({}) } else { json!({ "lines": credited(desk, &id, &lines)? }) };
            let series = series.map(|s| desk.find("series", &s, json!({}))).transpose()?;
            let release = keep_time.then_some(false);
            let request = json!({ "id": id, "wish": wish, "reason": reason, "issue_on": desk.day("on", on.as_deref())?, "series_id": series, "release": release });
            desk.show("invoice.credit", request, render::invoice)
        }
        InvoiceVerb::Reissue { id, reason } => {
            desk.show("invoice.reissue", json!({ "id": find(desk, &id)?, "reason": reason }), render::invoice)
        }
        InvoiceVerb::Late { id, to } => {
            let request = json!({ "id": find(desk, &id)?, "to": desk.day("to", to.as_deref())? });
            desk.show("invoice.late", request, render::payments::late)
        }
        InvoiceVerb::Claim { id, to, interest_only } => {
            let request = json!({ "id": find(desk, &id)?, "to": desk.day("to", to.as_deref())?, "with_sum": !interest_only });
            desk.show("invoice.claim", request, render::invoice)
        }
        InvoiceVerb::Duplicate { id } => desk.show("invoice.duplicate", json!({ "id": find(desk, &id)? }), render::invoice),
        InvoiceVerb::Deposit { client, project, amount, percent, subject } => {
            let client = client.map(|c| desk.find("client", &c, json!({}))).transpose()?;
            let project = project.map(|p| desk.find("project", &p, json!({}))).transpose()?;
            let amount = match (amount, &client, &project) {
                (Some(typed), client, project) => Some(amount_for(desk, &typed, client.as_ref(), project.as_ref())?),
                (None, ..) => None,
            };
            let request =
                json!({ "client_id": client, "project_id": project, "amount_minor": amount, "percent": percent, "subject": subject });
            desk.show("deposit.draft", request, render::invoice)
        }
        InvoiceVerb::Deposits { client } => {
            desk.show("deposit.list", json!({ "client_id": desk.find("client", &client, json!({}))? }), render::deposits)
        }
        InvoiceVerb::TakeDeposit { id, deposit } => {
            let request = json!({ "id": find(desk, &id)?, "deposit_id": find(desk, &deposit)? });
            desk.show("invoice.take_deposit", request, render::invoice)
        }
        InvoiceVerb::Pdf { id, output } => {
            let id = find(desk, &id)?;
            file(desk, "invoice.pdf", json!({ "id": id }), &output)
        }
        InvoiceVerb::Xml { id, format, output } => {
            let request = json!({ "id": find(desk, &id)?, "format": format.map(|f| f.replace('-', "_")) });
            file(desk, "invoice.xml", request, &output).map_err(Failure::with_verbs)
        }
        InvoiceVerb::Paid { id, amount, on, method, note } => {
            let id = find(desk, &id)?;
            let amount = match amount {
                Some(typed) => {
                    let invoice = desk.call("invoice.show", json!({ "id": id }))?;
                    Some(Money::parse("amount", &typed, Currency::parse("currency", invoice["currency"].as_str().unwrap_or_default())?)?)
                }
                None => None,
            };
            let request = json!({ "id": id, "amount": amount, "paid_on": desk.day("on", on.as_deref())?, "method": method, "note": note });
            desk.show("invoice.paid", request, render::invoice)
        }
        InvoiceVerb::WriteOff { id, reason, on } => {
            let id = find(desk, &id)?;
            desk.call("invoice.write_off", json!({ "id": id, "reason": reason, "on": desk.day("on", on.as_deref())? }))?;
            desk.show("invoice.show", json!({ "id": id }), render::invoice)
        }
        InvoiceVerb::AddItem { id, item, quantity, price } => {
            let id = find(desk, &id)?;
            let price = price.map(|typed| priced(desk, &id, &typed)).transpose()?;
            let choice =
                |typed: &String| Ok(json!({ "item_id": desk.find("item", typed, json!({}))?, "quantity": quantity, "price_minor": price }));
            let items = item.iter().map(choice).collect::<Result<Vec<_>, Failure>>()?;
            desk.show("invoice.add_items", json!({ "id": id, "items": items }), render::invoice)
        }
        InvoiceVerb::Link { id, off } => {
            desk.show("stripe.link", json!({ "invoice_id": find(desk, &id)?, "wanted": !off }), render::connect::link)
        }
        InvoiceVerb::Discard { id } => {
            desk.show("invoice.discard", json!({ "id": find(desk, &id)? }), |_| "discarded; its time is unbilled again".into())
        }
    }
}

/// An id, or the number of an issued invoice.
pub fn find(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    let list = desk.call("invoice.list", json!({}))?;
    let found = list["invoices"].as_array().and_then(|all| all.iter().find(|i| i["number"] == typed || i["id"] == typed));
    found
        .map(|i| i["id"].clone())
        .ok_or_else(|| Error::NotFound { entity: "invoice", id: format!("or number {typed:?}; `stint invoice list` shows them") }.into())
}

/// In the currency of the client, or of the project's.
fn amount_for(desk: &Desk<'_>, typed: &str, client: Option<&Value>, project: Option<&Value>) -> Result<i64, Failure> {
    let of_project = |id: &Value| Ok::<_, Failure>(desk.call("project.show", json!({ "id": id }))?["client_id"].clone());
    let client = match (client, project) {
        (Some(client), _) => client.clone(),
        (None, Some(project)) => of_project(project)?,
        (None, None) => Value::Null,
    };
    let shown = desk.call("client.show", json!({ "id": client }))?;
    let currency = Currency::parse("currency", shown["currency"].as_str().unwrap_or_default())?;
    Ok(Money::parse("amount", typed, currency)?.minor)
}

/// `2` is all that is left of the second line, `2=0.5` half of one of its units.
fn credited(desk: &Desk<'_>, id: &Value, typed: &[String]) -> Result<Vec<Value>, Failure> {
    let there = desk.call("invoice.creditable", json!({ "id": id }))?;
    let line = |text: &String| {
        let (place, quantity) = text.split_once('=').map_or((text.as_str(), None), |(place, quantity)| (place, Some(quantity)));
        let place = place.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let found = place.map(|n| &there["lines"][n]["line_id"]).filter(|id| id.is_string());
        let found = found
            .ok_or_else(|| Failure::field("line", "not_found", format!("{text:?} is no line of it: type its place, like 2 or 2=0.5")))?;
        Ok(json!({ "line_id": found, "quantity": quantity }))
    };
    typed.iter().map(line).collect()
}

/// A price as it is typed, in the invoice's currency.
fn priced(desk: &Desk<'_>, id: &Value, typed: &str) -> Result<i64, Failure> {
    let invoice = desk.call("invoice.show", json!({ "id": id }))?;
    let currency = Currency::parse("currency", invoice["currency"].as_str().unwrap_or_default())?;
    Ok(Money::parse("price", typed, currency)?.minor)
}

fn file(desk: &Desk<'_>, command: &str, request: Value, output: &Path) -> Result<String, Failure> {
    save(desk, &desk.call(command, request)?, output)
}

/// A file as the core answers it, to a path, into a folder or to standard output.
pub fn save(desk: &Desk<'_>, answer: &Value, output: &Path) -> Result<String, Failure> {
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap_or_default()).map_err(|e| Error::bug(e.to_string()))?;
    if output == Path::new("-") {
        std::io::stdout().write_all(&bytes)?;
        return Ok(String::new());
    }
    let path = if output.is_dir() { output.join(answer["file_name"].as_str().unwrap_or("invoice")) } else { output.to_owned() };
    super::write_whole(&path, &bytes)?;
    let made = json!({ "path": path, "bytes": bytes.len(), "sha256": answer["sha256"] });
    Ok(desk.out(&made, |m| format!("{} ({} bytes)", m["path"].as_str().unwrap_or_default(), m["bytes"])))
}
