//! Carrying out what is asked of a hold: the page, the taking, the letting go.

use super::{
    apply::{self, Told},
    hold::{self, Hold, Status},
    link::payload,
    once::once,
    store::holds,
    words::{Charge, HOLD, PaymentLink},
};
use crate::{
    connections::stripe::API,
    db::{Read, Tx},
    kernel::{Error, Result},
    outbox::{Attempt, Carrier, Effect, Outcome, Ready},
    remote::Trouble,
};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

pub const ASK: &str = "stripe.hold";
pub const CAPTURE: &str = "stripe.capture";
pub const END: &str = "stripe.hold_end";
pub const CARRIERS: &[Carrier] = &[
    Carrier { kind: ASK, ready: |_, _| Ok(Ready::Yes(Value::Null)), send: ask, done: asked },
    Carrier { kind: CAPTURE, ready: ready_to_capture, send: capture, done: told },
    Carrier { kind: END, ready: ready_to_end, send: end, done: told },
];

#[derive(Debug, Deserialize)]
struct Ask {
    amount: i64,
    currency: String,
    name: String,
}

#[derive(Debug, Deserialize)]
struct Of {
    row: Uuid,
    amount: Option<i64>,
}

fn bug(e: &Error) -> Outcome {
    Outcome::Failed(Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() })
}

/// A payment link, for a Checkout Session would be gone after a day, long before the client has read its mail.
fn ask(attempt: &Attempt<'_>) -> Outcome {
    let (ask, of) = match payload::<Ask>(attempt.effect).and_then(|ask| Ok((ask, payload::<Of>(attempt.effect)?))) {
        Ok(both) => both,
        Err(e) => return bug(&e),
    };
    let (amount, row) = (ask.amount.to_string(), of.row.to_string());
    let form = [
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &ask.currency),
        ("line_items[0][price_data][unit_amount]", &amount),
        ("line_items[0][price_data][product_data][name]", &ask.name),
        ("restrictions[completed_sessions][limit]", "1"),
        ("payment_intent_data[capture_method]", "manual"),
        ("payment_intent_data[description]", &ask.name),
        (&format!("metadata[{HOLD}]"), &row),
        (&format!("payment_intent_data[metadata][{HOLD}]"), &row),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    once(attempt, "/v1/payment_links", &form, &[])
}

fn asked(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let link = PaymentLink::deserialize(answer).map_err(|e| Error::bug(format!("payment link: {e}")))?;
    let mut hold = hold::get(tx, payload::<Of>(effect)?.row)?;
    hold.made = Some((link.id, link.url));
    holds::update(tx.conn(), &hold)
}

fn of(read: &Read<'_>, effect: &Effect) -> Result<Hold> {
    hold::get(read, payload::<Of>(effect)?.row)
}

fn ready_to_capture(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let hold = of(read, effect)?;
    Ok(match (&hold.intent, hold.is_held(read.now()) || effect.unsure) {
        (Some(intent), true) => Ready::Yes(json!({ "intent": intent })),
        _ => Ready::No("released"),
    })
}

fn ready_to_end(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let hold = of(read, effect)?;
    Ok(match (&hold.intent, &hold.made, hold.status) {
        (Some(_), _, Some(Status::Captured)) => Ready::No("captured"),
        (Some(intent), _, _) => Ready::Yes(json!({ "intent": intent })),
        (None, Some((link, _)), _) => Ready::Yes(json!({ "link": link })),
        (None, None, _) => Ready::No("never_made"),
    })
}

fn capture(attempt: &Attempt<'_>) -> Outcome {
    let amount = match payload::<Of>(attempt.effect) {
        Ok(of) => of.amount.unwrap_or_default().to_string(),
        Err(e) => return bug(&e),
    };
    intent(attempt, "capture", &[("amount_to_capture", &amount)])
}

fn end(attempt: &Attempt<'_>) -> Outcome {
    match attempt.facts["link"].as_str() {
        None => intent(attempt, "cancel", &[]),
        Some(link) => {
            let closed = || {
                let request = attempt.wire.request(Method::POST, API, &format!("/v1/payment_links/{link}"))?.form(&[("active", "false")]);
                attempt.wire.send(request)?.json::<Value>()
            };
            closed().into()
        }
    }
}

/// Changes the intent once: where an earlier attempt may have arrived it is looked at first. Answers its charge as it is then.
fn intent(attempt: &Attempt<'_>, deed: &str, form: &[(&str, &str)]) -> Outcome {
    let id = attempt.facts["intent"].as_str().unwrap_or_default();
    let path = format!("/v1/payment_intents/{id}");
    let get = |path: &str, query: &[(&str, &str)]| -> Result<Value, Trouble> {
        attempt.wire.send(attempt.wire.request(Method::GET, API, path)?.query(query))?.json()
    };
    let sent = || -> Result<Value, Trouble> {
        let there = if attempt.effect.unsure { Some(get(&path, &[])?) } else { None };
        let over = |intent: &Value| matches!(intent["status"].as_str(), Some("succeeded" | "canceled"));
        let after = match there.filter(over) {
            Some(there) => there,
            None => {
                let key = format!("{}.{}", attempt.effect.id, attempt.effect.round);
                let request = attempt.wire.request(Method::POST, API, &format!("{path}/{deed}"))?;
                attempt.wire.send(request.header("idempotency-key", key).form(form))?.json()?
            }
        };
        Ok(after)
    };
    match sent() {
        // What became of the charge; events tell of it, too.
        Ok(after) => {
            let charge = after["latest_charge"].as_str().unwrap_or_default();
            Outcome::Done(get(&format!("/v1/charges/{charge}"), &[("expand[]", "balance_transaction")]).unwrap_or(Value::Null))
        }
        Err(trouble) => Outcome::Failed(trouble),
    }
}

fn told(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let mut hold = of(tx, effect)?;
    if answer["object"] == "payment_link" {
        hold.closed_at = Some(tx.now());
        return holds::update(tx.conn(), &hold);
    }
    match Charge::deserialize(answer) {
        Ok(charge) => {
            let told = Told { charge, refunds: Vec::new(), disputes: Vec::new() };
            apply::apply(tx, hold.connection, &told, &mut super::Pulled::default())
        }
        // Not heard: it is read with the events.
        Err(_) => Ok(()),
    }
}
