//! Money that came from clients or went back to them.

use crate::{
    args::{AnswerFields, MoneyFields, PaymentVerb, StatementOf},
    ask::Desk,
    fail::Failure,
    render::payments as render,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{io::Write as _, path::Path};
use stint::kernel::{Currency, Error, Money};

pub fn run(desk: &Desk<'_>, verb: PaymentVerb) -> Result<String, Failure> {
    match verb {
        PaymentVerb::List { client, kind, method, period, text, unused, voided } => {
            let request = json!({
                "client_id": client.map(|c| desk.find("client", &c, json!({}))).transpose()?, "kind": kind, "method": method, "text": text,
                "from": desk.day("from", period.from.as_deref())?, "to": desk.day("to", period.to.as_deref())?,
                "unused": unused, "voided": voided,
            });
            desk.show("payment.list", request, render::payments)
        }
        PaymentVerb::Show { id } => desk.show("payment.show", json!({ "payment_id": id }), render::payment),
        PaymentVerb::Add { client, amount, fields, to, keep, write_off_rest } => {
            let mut request = money(desk, &client, &amount, &fields)?;
            let currency = Currency::parse("currency", request["amount"]["currency"].as_str().unwrap_or_default())?;
            request["allocations"] = match (keep, to.is_empty()) {
                (true, _) => json!([]),
                (false, true) => Value::Null,
                (false, false) => shares(desk, &to, currency, write_off_rest)?,
            };
            desk.show("payment.add", request, render::payment)
        }
        PaymentVerb::Refund { client, amount, fields } => {
            desk.show("payment.refund", money(desk, &client, &amount, &fields)?, render::payment)
        }
        PaymentVerb::Return { id, amount, reason, credit, note } => {
            let payment = desk.call("payment.show", json!({ "payment_id": id }))?;
            let currency = Currency::parse("currency", payment["amount"]["currency"].as_str().unwrap_or_default())?;
            let amount = amount.map(|typed| Money::parse("amount", &typed, currency)).transpose()?;
            let credit = credit.map(|number| super::invoices::find(desk, &number)).transpose()?;
            let credit = credit.map(|id| json!({ "id": id, "reason": note }));
            let request = json!({ "payment_id": id, "amount": amount, "reason": reason, "credit": credit });
            desk.show("stripe.refund", request, render::through_stripe)
        }
        PaymentVerb::Stripe { invoice } => {
            let id = super::invoices::find(desk, &invoice)?;
            desk.show("stripe.paid", json!({ "invoice_id": id }), render::through_stripe)
        }
        PaymentVerb::Dispute { invoice } => desk.show("dispute.show", json!({ "dispute_id": disputed(desk, &invoice)? }), render::dispute),
        PaymentVerb::Answer { invoice, texts, save } => {
            let id = disputed(desk, &invoice)?;
            let shown = desk.call("dispute.show", json!({ "dispute_id": id }))?;
            let request = json!({ "dispute_id": id, "evidence": evidence(&shown["evidence"], &texts) });
            desk.show(if save { "dispute.save" } else { "dispute.submit" }, request, render::dispute)
        }
        PaymentVerb::AcceptLoss { invoice } => {
            desk.show("dispute.accept", json!({ "dispute_id": disputed(desk, &invoice)? }), render::dispute)
        }
        PaymentVerb::Payouts { csv: Some(path) } => file(desk, "export.payouts", json!({}), &path),
        PaymentVerb::Payouts { csv: None } => desk.show("stripe.payouts", json!({}), render::payouts),
        PaymentVerb::Allocate { id, to } => {
            let payment = desk.call("payment.show", json!({ "payment_id": id }))?;
            let currency = Currency::parse("currency", payment["amount"]["currency"].as_str().unwrap_or_default())?;
            let allocations = if to.is_empty() { Value::Null } else { shares(desk, &to, currency, false)? };
            desk.show("payment.allocate", json!({ "payment_id": id, "allocations": allocations }), render::credit)
        }
        PaymentVerb::Unallocate { id, reason } => {
            desk.show("payment.unallocate", json!({ "allocation_id": id, "reason": reason }), |_| "taken back; it is open again".into())
        }
        PaymentVerb::Void { id, reason } => desk.show("payment.void", json!({ "payment_id": id, "reason": reason }), render::payment),
        PaymentVerb::Receipt { id, output } => file(desk, "payment.receipt", json!({ "payment_id": id }), &output),
        PaymentVerb::Exchange { period, csv } => {
            let request = json!({ "from": desk.day("from", period.from.as_deref())?, "to": desk.day("to", period.to.as_deref())? });
            match csv {
                Some(path) => file(desk, "export.exchange", request, &path),
                None => desk.show("payment.exchange", request, render::exchange),
            }
        }
        PaymentVerb::Credit { client } => {
            desk.show("client.credit", json!({ "client_id": desk.find("client", &client, json!({}))? }), render::credit)
        }
    }
}

/// The dispute of an invoice, the one that waits for an answer first; by its own id it is taken as it is.
fn disputed(desk: &Desk<'_>, typed: &str) -> Result<Value, Failure> {
    if typed.len() == 36 && typed.bytes().filter(|b| *b == b'-').count() == 4 {
        return Ok(json!(typed));
    }
    let paid = desk.call("stripe.paid", json!({ "invoice_id": super::invoices::find(desk, typed)? }))?;
    let charges = paid["charges"].as_array().into_iter().flatten();
    let all: Vec<&Value> = charges.flat_map(|c| c["disputes"].as_array().into_iter().flatten()).collect();
    let one = all.iter().find(|d| d["can_answer"] == true).or(all.last());
    one.map(|d| d["id"].clone()).ok_or_else(|| Failure::field("invoice", "not_disputed", format!("{typed} is not disputed")))
}

/// What stands there with what was given in its place.
fn evidence(there: &Value, f: &AnswerFields) -> Value {
    let mut evidence = there.clone();
    for (name, given) in [
        ("customer_name", &f.customer),
        ("customer_email_address", &f.email),
        ("billing_address", &f.address),
        ("service_date", &f.when),
        ("product_description", &f.delivered),
        ("uncategorized_text", &f.text),
    ] {
        if let Some(text) = given {
            evidence[name] = json!(text);
        }
    }
    evidence
}

pub fn statement(desk: &Desk<'_>, of: &StatementOf) -> Result<String, Failure> {
    let request = json!({
        "client_id": desk.find("client", &of.client, json!({}))?, "currency": of.currency,
        "from": desk.day("from", of.period.from.as_deref())?, "to": desk.day("to", of.period.to.as_deref())?,
    });
    match (&of.csv, &of.pdf) {
        (Some(path), _) => file(desk, "export.statement", request, path),
        (_, Some(path)) => file(desk, "client.statement_pdf", request, path),
        _ => desk.show("client.statement", request, render::statement),
    }
}

fn file(desk: &Desk<'_>, command: &str, request: Value, path: &Path) -> Result<String, Failure> {
    let answer = desk.call(command, request)?;
    let bytes = BASE64_STANDARD.decode(answer["base64"].as_str().unwrap_or_default()).map_err(|e| Error::bug(e.to_string()))?;
    if path == Path::new("-") {
        std::io::stdout().write_all(&bytes)?;
        return Ok(String::new());
    }
    super::write_whole(path, &bytes)?;
    let made = json!({ "path": path, "rows": answer["rows"], "bytes": bytes.len() });
    Ok(desk.out(&made, |m| match m["rows"].as_u64() {
        Some(rows) => format!("{rows} lines in {}", path.display()),
        None => format!("{} bytes in {}", m["bytes"], path.display()),
    }))
}

fn money(desk: &Desk<'_>, client: &str, amount: &str, f: &MoneyFields) -> Result<Value, Failure> {
    let client = desk.find("client", client, json!({}))?;
    let currency = match &f.currency {
        Some(code) => Currency::parse("currency", code)?,
        None => {
            let shown = desk.call("client.show", json!({ "id": client }))?;
            Currency::parse("currency", shown["currency"].as_str().unwrap_or_default())?
        }
    };
    let fee = f.fee.as_deref().map(|typed| Money::parse("fee", typed, currency)).transpose()?;
    Ok(json!({
        "client_id": client, "amount": Money::parse("amount", amount, currency)?, "paid_on": desk.day("on", f.on.as_deref())?,
        "method": f.method, "reference": f.reference, "note": f.note, "fee_minor": fee.map(|m| m.minor), "rate": f.rate,
    }))
}

/// Invoices by number or id, each with its amount: `2026-0007=119.00`, and `/130.50` of the payment's currency where it is another one.
fn shares(desk: &Desk<'_>, typed: &[String], currency: Currency, write_off_rest: bool) -> Result<Value, Failure> {
    let mut shares = Vec::with_capacity(typed.len());
    for one in typed {
        let (number, amounts) = one.split_once('=').map_or((one.as_str(), None), |(number, amounts)| (number, Some(amounts)));
        let invoice = super::invoices::find(desk, number)?;
        let shown = desk.call("invoice.show", json!({ "id": invoice }))?;
        let of = Currency::parse("currency", shown["currency"].as_str().unwrap_or_default())?;
        let (amount, taken) = match amounts.map(|a| a.split_once('/').map_or((a, None), |(amount, taken)| (amount, Some(taken)))) {
            Some((amount, taken)) => (Some(Money::parse("to", amount, of)?), taken.map(|t| Money::parse("to", t, currency)).transpose()?),
            None => (None, None),
        };
        shares.push(json!({
            "invoice_id": invoice, "amount_minor": amount.map(|m| m.minor), "taken_minor": taken.map(|m| m.minor), "write_off_rest": write_off_rest,
        }));
    }
    Ok(json!(shares))
}
