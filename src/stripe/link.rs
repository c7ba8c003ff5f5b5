//! A payment link for what is open on an invoice: one at a time, for one amount, to be paid once.

use super::{
    amount::to_stripe,
    store::{self, Link},
    words::{EFFECT, INVOICE, List, PaymentLink},
};
use crate::{
    connections::stripe::API,
    db::{Read, Tx},
    kernel::{Error, Money, Result, Tag},
    outbox::{self, Attempt, Carrier, Effect, NewEffect, Outcome, Ready},
    payments,
    remote::Trouble,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

const MAKE: &str = "stripe.link";
const CLOSE: &str = "stripe.link_close";
/// Stripe forgets a key after a day; half of it is left for the request to arrive.
const KEY_MS: i64 = 12 * 3_600_000;
const PAGE: &str = "100";

pub const CARRIERS: &[Carrier] = &[
    Carrier { kind: MAKE, ready: ready_to_make, send: make, done: made },
    Carrier { kind: CLOSE, ready: ready_to_close, send: close, done: closed },
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// Nobody asked for one.
    Off,
    /// Nothing is open.
    Settled,
    /// It waits in the outbox.
    Waiting,
    Open,
}

/// At the end of each write that may have changed a balance: closes links for another amount than what is open, and asks for those that are missing.
pub fn follow(tx: &mut Tx<'_>) -> Result<()> {
    if !tx.touches(&[Tag::Invoice, Tag::Payment, Tag::Connection]) {
        return Ok(());
    }
    for wish in store::wishes(tx.conn())? {
        let document = payments::document(tx, wish.invoice)?;
        let open = Money::new(document.open_minor(), document.currency);
        let wanted = (wish.wanted && open.minor > 0).then_some(open);
        let there = store::current(tx.conn(), wish.invoice)?;
        if there.as_ref().map(|link| link.amount) == wanted {
            continue;
        }
        let (lane, at) = (format!("invoice {}", wish.invoice), tx.now());
        let effect = |kind, connection, payload| NewEffect {
            connection,
            kind,
            lane: lane.clone(),
            entity: "invoice",
            entity_id: wish.invoice.0,
            payload,
            at,
        };
        if let Some(link) = there {
            let new = effect(CLOSE, link.connection, json!({ "row": link.id }));
            store::set_closing(tx.conn(), link.id, at)?;
            outbox::put(tx, new)?;
        }
        if let Some(amount) = wanted {
            let row = store::ask(tx, wish.connection, wish.invoice, amount)?;
            let payload = json!({
                "row": row,
                "amount": to_stripe(amount)?,
                "currency": amount.currency.code().to_lowercase(),
                "number": document.number,
                "invoice": wish.invoice,
            });
            let new = effect(MAKE, wish.connection, payload);
            outbox::put(tx, new)?;
        }
    }
    Ok(())
}

#[derive(Debug, Deserialize)]
struct Make {
    row: Uuid,
    amount: i64,
    currency: String,
    number: String,
    invoice: Uuid,
}

#[derive(Debug, Deserialize)]
struct Close {
    row: Uuid,
}

fn payload<'a, T: Deserialize<'a>>(effect: &'a Effect) -> Result<T> {
    T::deserialize(&effect.payload).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))
}

fn link(read: &Read<'_>, row: Uuid) -> Result<Link> {
    store::link(read.conn(), row)?.ok_or_else(|| Error::bug(format!("no link {row}")))
}

fn ready_to_make(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let link = link(read, payload::<Make>(effect)?.row)?;
    // One that may be there already has to be found, to be closed.
    Ok(if link.closing && !effect.unsure { Ready::No("another_balance") } else { Ready::Yes(Value::Null) })
}

fn make(attempt: &Attempt<'_>) -> Outcome {
    let tried = attempt.effect.first_sent_at.map_or(0, |first| attempt.now.since_ms(first));
    let key_is_stale = attempt.effect.round > 0 || tried > KEY_MS;
    let found = if attempt.effect.unsure && key_is_stale { find(attempt) } else { Ok(None) };
    match found {
        Ok(Some(link)) => Outcome::Done(link),
        Ok(None) => post(attempt).into(),
        Err(trouble) => Outcome::Failed(trouble),
    }
}

/// The same bytes under the same key, until an answer stands against it.
fn post(attempt: &Attempt<'_>) -> Result<Value, Trouble> {
    let make: Make = payload(attempt.effect).map_err(|e| Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() })?;
    let (id, invoice) = (attempt.effect.id.to_string(), make.invoice.to_string());
    let form = [
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &make.currency),
        ("line_items[0][price_data][unit_amount]", &make.amount.to_string()),
        ("line_items[0][price_data][product_data][name]", &make.number),
        ("restrictions[completed_sessions][limit]", "1"),
        (&format!("metadata[{EFFECT}]"), &id),
        (&format!("metadata[{INVOICE}]"), &invoice),
        (&format!("payment_intent_data[metadata][{INVOICE}]"), &invoice),
        ("payment_intent_data[description]", &make.number),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let request = attempt.wire.request(Method::POST, API, "/v1/payment_links")?;
    let key = format!("{id}.{}", attempt.effect.round);
    attempt.wire.send(request.header("idempotency-key", key).form(&form))?.json()
}

/// Whether an earlier attempt made it.
fn find(attempt: &Attempt<'_>) -> Result<Option<Value>, Trouble> {
    let id = attempt.effect.id.to_string();
    let mut after: Option<String> = None;
    loop {
        let mut request = attempt.wire.request(Method::GET, API, "/v1/payment_links")?.query(&[("limit", PAGE)]);
        if let Some(after) = &after {
            request = request.query(&[("starting_after", after)]);
        }
        let page: List<Value> = attempt.wire.send(request)?.json()?;
        if let Some(found) = page.data.iter().find(|link| link["metadata"][EFFECT] == id) {
            return Ok(Some(found.clone()));
        }
        after = page.data.last().and_then(|link| link["id"].as_str()).map(str::to_owned);
        if !page.has_more || after.is_none() {
            return Ok(None);
        }
    }
}

fn made(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let link = PaymentLink::deserialize(answer).map_err(|e| Error::bug(format!("payment link: {e}")))?;
    let row = payload::<Make>(effect)?.row;
    store::set_made(tx.conn(), row, &link.id, &link.url)?;
    tx.log("stripe_link", Some(row), &json!({ "link": link.id }))
}

fn ready_to_close(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let link = link(read, payload::<Close>(effect)?.row)?;
    Ok(link.made.map_or(Ready::No("never_made"), |made| Ready::Yes(json!(made.0))))
}

fn close(attempt: &Attempt<'_>) -> Outcome {
    let sent = || {
        let path = format!("/v1/payment_links/{}", attempt.facts.as_str().unwrap_or_default());
        let request = attempt.wire.request(Method::POST, API, &path)?.form(&[("active", "false")]);
        attempt.wire.send(request)?.json::<Value>()
    };
    sent().into()
}

fn closed(tx: &mut Tx<'_>, effect: &Effect, _: &Value) -> Result<()> {
    let row = payload::<Close>(effect)?.row;
    store::set_closed(tx.conn(), row, tx.now())?;
    tx.log("stripe_link", Some(row), &json!({ "closed": true }))
}
