//! Carrying out what is asked of a subscription: the page on which it begins, and its changes.

use super::{
    apply::seconds,
    checkout,
    customer::{self, Found},
    link::{bug, payload},
    once::once_as,
    store::subscriptions as rows,
    subscription::{self, Deed},
    words::{self, Item, SUBSCRIPTION, Session},
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

pub const MAKE: &str = "stripe.subscribe";
pub const CHANGE: &str = "stripe.subscription";
pub const CARRIERS: &[Carrier] = &[
    Carrier { kind: MAKE, ready: ready_to_make, send: make, done: made },
    Carrier { kind: CHANGE, ready: ready_to_change, send: change, done: changed },
];
/// A page lives at least half an hour, and a day unless it is told otherwise.
const SHORTEST_MS: i64 = 31 * 60_000;
const DAY_MS: i64 = 86_400_000;

#[derive(Debug, Deserialize)]
struct Make {
    row: Uuid,
    customer: Uuid,
    amount: i64,
    currency: String,
    name: String,
    interval: String,
    count: u32,
    /// Of the first charge, in seconds.
    anchor: i64,
    expires_at: Option<i64>,
    return_url: String,
}

fn ready_to_make(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let make: Make = payload(effect)?;
    // One that may be there already has to be found, to be closed.
    if subscription::get(read, make.row)?.closed_at.is_some() && !effect.unsure {
        return Ok(Ready::No("not_wanted"));
    }
    let in_time = match make.expires_at {
        Some(end) => seconds(end).since_ms(read.now()) >= SHORTEST_MS,
        None => seconds(make.anchor).since_ms(read.now()) >= DAY_MS,
    };
    if !in_time && !effect.unsure {
        return Ok(Ready::No("too_late"));
    }
    Ok(Ready::Yes(json!(customer::need(read, make.customer)?)))
}

fn make(attempt: &Attempt<'_>) -> Outcome {
    match payload::<Make>(attempt.effect) {
        Ok(make) => checkout::for_customer(attempt, |found| page(attempt, &make, found)),
        Err(e) => bug(&e),
    }
}

fn page(attempt: &Attempt<'_>, make: &Make, found: &Found) -> Outcome {
    let (amount, row, count, anchor) = (make.amount.to_string(), make.row.to_string(), make.count.to_string(), make.anchor.to_string());
    let expires_at = make.expires_at.map(|at| at.to_string());
    let mut form = vec![
        ("mode", "subscription"),
        ("customer", &found.customer),
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &make.currency),
        ("line_items[0][price_data][unit_amount]", &amount),
        ("line_items[0][price_data][recurring][interval]", &make.interval),
        ("line_items[0][price_data][recurring][interval_count]", &count),
        ("line_items[0][price_data][product_data][name]", &make.name),
        ("success_url", &make.return_url),
        // Nothing is charged for the days before the first one of the rule.
        ("subscription_data[billing_cycle_anchor]", &anchor),
        ("subscription_data[proration_behavior]", "none"),
        ("subscription_data[description]", &make.name),
    ];
    form.extend(expires_at.as_deref().map(|at| ("expires_at", at)));
    let mut form: Vec<(String, String)> = form.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    form.push((format!("metadata[{SUBSCRIPTION}]"), row.clone()));
    form.push((format!("subscription_data[metadata][{SUBSCRIPTION}]"), row));
    once_as(attempt, &found.customer, checkout::PATH, &form, &[("customer", &found.customer)])
}

fn made(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let told = checkout::made(tx, answer)?;
    let mut s = subscription::get(tx, payload::<Make>(effect)?.row)?;
    s.page = Some((told.id.clone(), told.url.unwrap_or_default(), seconds(told.expires_at)));
    rows::update(tx.conn(), &s)?;
    tx.log("stripe_subscription", Some(s.id), &json!({ "session": told.id }))?;
    // Called off while it was made.
    if s.closed_at.take().is_some() {
        subscription::change(tx, &mut s, Deed::Close)?;
    }
    Ok(())
}

#[derive(Debug, Deserialize)]
struct Of {
    row: Uuid,
    #[serde(flatten)]
    deed: Deed,
}

fn ready_to_change(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let Of { row, deed } = payload(effect)?;
    let s = subscription::get(read, row)?;
    Ok(match (deed, s.subscription, s.page) {
        (Deed::Close, None, Some((session, _, _))) => Ready::Yes(json!({ "session": session })),
        (Deed::Close, _, _) => Ready::No("not_wanted"),
        (_, Some(id), _) if s.ended_at.is_none() || effect.unsure => Ready::Yes(json!({ "subscription": id })),
        _ => Ready::No("not_wanted"),
    })
}

fn change(attempt: &Attempt<'_>) -> Outcome {
    let deed = match payload::<Of>(attempt.effect) {
        Ok(of) => of.deed,
        Err(e) => return bug(&e),
    };
    let fact = |name: &str| attempt.facts[name].as_str().unwrap_or_default();
    if deed == Deed::Close {
        return checkout::close(attempt, fact("session"));
    }
    carry_out(attempt, fact("subscription"), deed).into()
}

/// Each deed says how it is to be, so that it is done once however often it is asked for; one that is so already is not asked for again.
fn carry_out(attempt: &Attempt<'_>, id: &str, deed: Deed) -> Result<Value, Trouble> {
    let path = format!("/v1/subscriptions/{id}");
    let there: Value = attempt.wire.send(attempt.wire.request(Method::GET, API, &path)?)?.json()?;
    if is_so(&there, deed) {
        return Ok(there);
    }
    if deed == Deed::EndNow {
        return attempt.wire.send(attempt.wire.request(Method::DELETE, API, &path)?)?.json();
    }
    let key = format!("{}.{}", attempt.effect.id, attempt.effect.round);
    let request = attempt.wire.request(Method::POST, API, &path)?.header("idempotency-key", key);
    attempt.wire.send(request.form(&form(&there, deed)?))?.json()
}

fn is_so(there: &Value, deed: Deed) -> bool {
    match deed {
        Deed::Pause => there["pause_collection"].is_object(),
        Deed::Resume => there["pause_collection"].is_null(),
        Deed::EndNow => there["status"] == "canceled",
        Deed::EndLater => there["cancel_at_period_end"] == true || there["status"] == "canceled",
        Deed::Keep => there["cancel_at_period_end"] == false,
        Deed::Amount { amount } => there["items"]["data"][0]["price"]["unit_amount"] == amount,
        Deed::Close => false,
    }
}

fn form(there: &Value, deed: Deed) -> Result<Vec<(String, String)>, Trouble> {
    let one = |name: &str, value: &str| Ok(vec![(name.to_owned(), value.to_owned())]);
    let amount = match deed {
        Deed::Pause => return one("pause_collection[behavior]", "void"),
        Deed::Resume => return one("pause_collection", ""),
        Deed::EndLater => return one("cancel_at_period_end", "true"),
        Deed::Keep => return one("cancel_at_period_end", "false"),
        Deed::Amount { amount } => amount,
        Deed::EndNow | Deed::Close => return Ok(Vec::new()),
    };
    let odd = |e: &str| Trouble::Refused { status: 0, code: "bug".into(), message: format!("a subscription without an item: {e}") };
    let item = Item::deserialize(&there["items"]["data"][0]).map_err(|e| odd(&e.to_string()))?;
    let rhythm = item.price.recurring.ok_or_else(|| odd("its price does not recur"))?;
    Ok([
        ("items[0][id]", item.id),
        ("items[0][price_data][currency]", item.price.currency),
        ("items[0][price_data][product]", item.price.product),
        ("items[0][price_data][recurring][interval]", rhythm.interval),
        ("items[0][price_data][recurring][interval_count]", rhythm.interval_count.to_string()),
        ("items[0][price_data][unit_amount]", amount.to_string()),
        ("proration_behavior", "none".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into())
}

fn changed(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let Of { row, deed } = payload(effect)?;
    let odd = |e: serde_json::Error| Error::bug(format!("subscription: {e}"));
    if deed == Deed::Close {
        return close(tx, row, &Session::deserialize(answer).map_err(odd)?);
    }
    subscription::apply(tx, row, &words::Subscription::deserialize(answer).map_err(odd)?)
}

/// Somebody may have agreed in the last moment: that is found by reading.
fn close(tx: &mut Tx<'_>, row: Uuid, told: &Session) -> Result<()> {
    if told.status.as_deref() == Some("complete") {
        return Ok(());
    }
    let mut s = subscription::get(tx, row)?;
    s.closed_at = Some(tx.now());
    rows::update(tx.conn(), &s)?;
    tx.log("stripe_subscription", Some(row), &json!({ "closed": true }))
}
