//! What a card did not pay and what came otherwise: Stripe is told, for it would charge the client again.

use super::{
    collected,
    link::payload,
    pull::get,
    store::subscriptions as rows,
    subscription::{self, KeptBill},
    words::Bill,
};
use crate::{
    connections::stripe::API,
    db::{Read, Tx},
    kernel::{Error, Result},
    outbox::{self, Attempt, Carrier, Effect, NewEffect, Outcome, Ready},
    remote::Trouble,
};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

const TELL: &str = "stripe.elsewhere";
pub const CARRIER: Carrier = Carrier { kind: TELL, ready, send, done: told };

#[derive(Debug, Deserialize)]
struct Of {
    bill: Uuid,
}

fn lane(bill: &KeptBill) -> String {
    format!("bill {}", bill.id)
}

/// Those that came otherwise and of which Stripe is not told yet.
///
/// # Errors
/// Only what the database says.
pub fn untold(read: &Read<'_>) -> Result<Vec<KeptBill>> {
    let mut found = Vec::new();
    for bill in rows::failed(read.conn())? {
        let rule = subscription::get(read, bill.subscription)?.rule;
        let asked = outbox::waits(read, &lane(&bill))? || outbox::was_discarded(read, rule.0, &lane(&bill))?;
        if !asked && collected::came_otherwise(read, &bill)? {
            found.push(bill);
        }
    }
    Ok(found)
}

/// # Errors
/// Only what the database says.
pub fn tell(tx: &mut Tx<'_>) -> Result<()> {
    for bill in untold(tx)? {
        let s = subscription::get(tx, bill.subscription)?;
        let (lane, payload, at) = (lane(&bill), json!({ "bill": bill.id }), tx.now());
        outbox::put(tx, NewEffect { connection: s.connection, kind: TELL, lane, entity: "recurring", entity_id: s.rule.0, payload, at })?;
    }
    Ok(())
}

fn kept(read: &Read<'_>, effect: &Effect) -> Result<KeptBill> {
    let id = payload::<Of>(effect)?.bill;
    rows::find_bill(read.conn(), id)?.ok_or_else(|| Error::bug(format!("effect {}: no bill {id}", effect.id)))
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let bill = kept(read, effect)?;
    let wanted = effect.unsure || bill.status == "open" && collected::came_otherwise(read, &bill)?;
    Ok(if wanted { Ready::Yes(json!(bill.bill)) } else { Ready::No("not_wanted") })
}

fn send(attempt: &Attempt<'_>) -> Outcome {
    mark(attempt, attempt.facts.as_str().unwrap_or_default()).into()
}

/// One that is not open any more was paid in the last moment, or is told already.
fn mark(attempt: &Attempt<'_>, bill: &str) -> Result<Value, Trouble> {
    let path = format!("/v1/invoices/{bill}");
    let there: Value = get(attempt.wire, &path, &[])?;
    if there["status"] != "open" {
        return Ok(there);
    }
    let key = format!("{}.{}", attempt.effect.id, attempt.effect.round);
    let request = attempt.wire.request(Method::POST, API, &format!("{path}/pay"))?.header("idempotency-key", key);
    attempt.wire.send(request.form(&[("paid_out_of_band", "true")]))?.json()
}

fn told(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let bill = Bill::deserialize(answer).map_err(|e| Error::bug(format!("bill: {e}")))?;
    let subscription = kept(tx, effect)?.subscription;
    subscription::apply_bill(tx, subscription, &bill, None)
}
