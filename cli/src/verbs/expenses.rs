//! What was paid or driven for the business.

use crate::{
    args::{ExpenseFields, ExpenseVerb, MileageVerb, PaidFields},
    ask::Desk,
    fail::Failure,
    render::money as render,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::path::Path;
use stint::kernel::{Currency, Error, Money};

pub fn run(desk: &Desk<'_>, verb: ExpenseVerb) -> Result<String, Failure> {
    match verb {
        ExpenseVerb::Add { merchant, paid, fields, receipt } => {
            // What cannot be read is told before anything is written.
            let files = receipt.iter().map(|path| file(path)).collect::<Result<Vec<_>, _>>()?;
            let mut request = request(desk, &fields)?;
            merge(&mut request, paid_fields(desk, &paid, None)?);
            request["merchant"] = json!(merchant);
            let added = desk.call("expense.add", request)?;
            attach(desk, added, files)
        }
        ExpenseVerb::List { text, period, client, project, category, billing } => {
            let find = |kind, typed: Option<String>| typed.map(|t| desk.find(kind, &t, json!({}))).transpose();
            let request = json!({
                "text": text, "from": desk.day("from", period.from.as_deref())?, "to": desk.day("to", period.to.as_deref())?,
                "client_id": find("client", client)?, "project_id": find("project", project)?,
                "category_id": find("expense_category", category)?, "billing": billing.map(|b| json!([b])),
            });
            desk.show("expense.list", request, render::expenses)
        }
        ExpenseVerb::Show { id } => desk.show("expense.show", json!({ "id": id }), render::expense),
        ExpenseVerb::Edit { id, merchant, paid, fields } => {
            let before = desk.call("expense.show", json!({ "id": id }))?;
            let mut request = request(desk, &fields)?;
            merge(&mut request, paid_fields(desk, &paid, Some(&before))?);
            merge(&mut request, json!({ "id": id, "merchant": merchant }));
            desk.show("expense.edit", request, render::expense)
        }
        ExpenseVerb::Delete { id } => desk.show("expense.delete", json!({ "ids": id }), |a| format!("deleted {}", a["count"])),
        ExpenseVerb::Attach { id, file: paths } => {
            let files = paths.iter().map(|path| file(path)).collect::<Result<Vec<_>, _>>()?;
            let expense = desk.call("expense.show", json!({ "id": id }))?;
            attach(desk, expense, files)
        }
        ExpenseVerb::Import { file: paths } => import(desk, &paths),
        ExpenseVerb::Receipt { id, output } => save(desk, &id, &output),
    }
}

pub fn mileage(desk: &Desk<'_>, verb: MileageVerb) -> Result<String, Failure> {
    match verb {
        MileageVerb::Add { distance, unit, rate, from, to, return_trip, vehicle, fields } => {
            let mut request = request(desk, &fields)?;
            let trip = json!({
                "distance": distance, "unit": unit, "price": rate, "from": from, "to": to, "vehicle": vehicle, "return_trip": return_trip
            });
            merge(&mut request, json!({ "trip": trip }));
            desk.show("expense.add", request, render::expense)
        }
        MileageVerb::Rate { price, unit, currency, from } => {
            let request = json!({ "price": price, "unit": unit, "currency": currency, "valid_from": desk.day("from", from.as_deref())? });
            desk.show("mileage_rate.set", request, |r| {
                let word = |key: &str| r[key].as_str().unwrap_or_default().to_owned();
                format!("{} {} a {} from {}", word("price"), word("currency"), word("unit"), word("valid_from"))
            })
        }
    }
}

fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more.into_iter().filter(|(_, v)| !v.is_null()));
    }
}

fn request(desk: &Desk<'_>, f: &ExpenseFields) -> Result<Value, Failure> {
    let client = f.client.as_deref().map(|c| desk.find("client", c, json!({}))).transpose()?;
    let project = f.project.as_deref().map(|p| desk.find("project", p, json!({ "client_id": client }))).transpose()?;
    Ok(json!({
        "spent_on": desk.day("on", f.on.as_deref())?,
        "category_id": f.category.as_deref().map(|c| desk.find("expense_category", c, json!({}))).transpose()?,
        "client_id": if project.is_some() { None } else { client }, "project_id": project,
        "note": f.note, "billable": f.billable, "markup": f.markup,
        "exchange": f.exchange.as_deref().map(exchange).transpose()?,
    }))
}

fn exchange(typed: &str) -> Result<Value, Failure> {
    match typed.split_once('=') {
        Some((currency, rate)) => Ok(json!({ "currency": currency.trim(), "rate": rate.trim() })),
        None => Err(Failure::field("exchange", "invalid", format!("{typed:?} is no rate of exchange like EUR=0.0061"))),
    }
}

/// In the currency that is given, else that of the expense, else the workspace's.
fn paid_fields(desk: &Desk<'_>, p: &PaidFields, before: Option<&Value>) -> Result<Value, Failure> {
    if p.amount.is_none() && p.tax.is_none() && p.currency.is_none() {
        return Ok(Value::Null);
    }
    let currency = match (&p.currency, before) {
        (Some(code), _) => Currency::parse("currency", code)?,
        (None, Some(before)) => Currency::parse("currency", before["amount"]["currency"].as_str().unwrap_or_default())?,
        (None, None) => {
            let settings = desk.call("settings.get", json!({}))?;
            Currency::parse("currency", settings["currency"].as_str().unwrap_or_default())?
        }
    };
    let money = |field: &str, typed: &str| Money::parse(field, typed, currency);
    let tax = match &p.tax {
        Some(percent) => {
            let amount = p.tax_amount.as_deref().map(|typed| money("tax_amount", typed)).transpose()?;
            let mode = if p.tax_on_top { "exclusive" } else { "inclusive" };
            json!({ "mode": mode, "percent": percent, "amount_minor": amount.map(|m| m.minor) })
        }
        None => Value::Null,
    };
    let amount = match (&p.amount, before) {
        (Some(typed), _) => json!(money("amount", typed)?),
        // Another currency for the same figure.
        (None, Some(before)) if p.currency.is_some() => json!({ "minor": before["amount"]["minor"], "currency": currency }),
        (None, _) => Value::Null,
    };
    Ok(json!({ "amount": amount, "tax": tax }))
}

pub fn file(path: &Path) -> Result<Value, Failure> {
    let unreadable = |e: std::io::Error| Failure::field("file", "unreadable", format!("{} cannot be read: {e}", path.display()));
    let most = stint::kernel::limits::FILE_BYTES;
    if path.metadata().map_err(unreadable)?.len() > most as u64 {
        let message = format!("{} has more than {} MB: save it smaller, or split it", path.display(), most >> 20);
        return Err(Failure::field("file", "too_large", message));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(json!({ "name": name, "base64": BASE64_STANDARD.encode(bytes) }))
}

/// One by one: what was taken before one that is refused stays.
fn import(desk: &Desk<'_>, paths: &[std::path::PathBuf]) -> Result<String, Failure> {
    let answers = paths.iter().map(|path| desk.call("expense.receive", json!({ "file": file(path)? }))).collect::<Result<Vec<_>, _>>()?;
    Ok(desk.out(&json!({ "received": answers }), |all| {
        let each = |a: &Value| {
            let remarks = a["remarks"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(|r| format!("\n  mind: {r}"))
                .collect::<String>();
            format!("{}{remarks}", render::expense(&a["expense"]))
        };
        all["received"].as_array().into_iter().flatten().map(each).collect::<Vec<_>>().join("\n")
    }))
}

fn attach(desk: &Desk<'_>, mut expense: Value, files: Vec<Value>) -> Result<String, Failure> {
    for file in files {
        expense = desk.call("expense.attach", json!({ "id": expense["id"], "file": file }))?;
    }
    Ok(desk.out(&expense, render::expense))
}

/// Written beside its place and moved there, so that a crash or a full disk leaves no half file.
fn save(desk: &Desk<'_>, id: &str, output: &Path) -> Result<String, Failure> {
    let answer = desk.call("file.show", json!({ "id": id }))?;
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap_or_default()).map_err(|e| Error::bug(e.to_string()))?;
    let name = answer["file"]["name"].as_str().unwrap_or("receipt");
    let path = if output.is_dir() { output.join(name) } else { output.to_owned() };
    super::write_whole(&path, &bytes)?;
    let made = json!({ "path": path, "bytes": bytes.len(), "sha256": answer["file"]["sha256"] });
    Ok(desk.out(&made, |m| format!("{} ({} bytes)", m["path"].as_str().unwrap_or_default(), m["bytes"])))
}
