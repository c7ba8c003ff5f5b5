//! A page of Checkout for what is open on an invoice: it knows who pays, and is gone after a day.

use super::{
    apply::seconds,
    customer::{self, Found},
    link::{Make, bug, payload, ready_to_make},
    once::once_as,
    store,
    words::{INVOICE, Session},
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

pub const MAKE: &str = "stripe.checkout";
pub const CARRIER: Carrier = Carrier { kind: MAKE, ready, send, done };
pub const PATH: &str = "/v1/checkout/sessions";

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    match (ready_to_make(read, effect)?, payload::<Make>(effect)?.customer) {
        (Ready::Yes(_), Some(row)) => Ok(Ready::Yes(json!(customer::need(read, row)?))),
        (answer, _) => Ok(answer),
    }
}

fn send(attempt: &Attempt<'_>) -> Outcome {
    match payload::<Make>(attempt.effect) {
        Ok(make) => for_customer(attempt, |found| page(attempt, &make, found)),
        Err(e) => bug(&e),
    }
}

/// Makes a page for the customer whose need the facts tell, who is made first where that is needed. Done with the session and the customer.
pub fn for_customer(attempt: &Attempt<'_>, page: impl Fn(&Found) -> Outcome) -> Outcome {
    let need = match customer::Need::deserialize(attempt.facts) {
        Ok(need) => need,
        Err(e) => return bug(&Error::bug(e.to_string())),
    };
    for gone in [false, true] {
        let found = match customer::ensure(attempt, &need, gone) {
            Ok(found) => found,
            Err(trouble) => return Outcome::Failed(trouble),
        };
        match page(&found) {
            Outcome::Failed(trouble) if !gone && customer::is_gone(&trouble, &found.customer) => {}
            Outcome::Done(session) => return Outcome::Done(json!({ "session": session, "customer": found })),
            other => return other,
        }
    }
    Outcome::Failed(Trouble::Unanswered("the customer is gone as soon as it is made".into()))
}

fn page(attempt: &Attempt<'_>, make: &Make, found: &Found) -> Outcome {
    let (amount, invoice) = (make.amount.to_string(), make.invoice.to_string());
    // Without an end of ours it is the longest that there is, counted from when it is made, however long this waited.
    let form = [
        ("mode", "payment"),
        ("customer", &found.customer),
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &make.currency),
        ("line_items[0][price_data][unit_amount]", &amount),
        ("line_items[0][price_data][product_data][name]", &make.number),
        ("success_url", make.return_url.as_deref().unwrap_or_default()),
        (&format!("metadata[{INVOICE}]"), &invoice),
        (&format!("payment_intent_data[metadata][{INVOICE}]"), &invoice),
        ("payment_intent_data[description]", &make.number),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    once_as(attempt, &found.customer, PATH, &form, &[("customer", &found.customer)])
}

/// Keeps the customer of a page, and answers the page.
pub fn made(tx: &mut Tx<'_>, answer: &Value) -> Result<Session> {
    let wrong = |e: serde_json::Error| Error::bug(format!("page of Checkout: {e}"));
    customer::keep(tx, &Found::deserialize(&answer["customer"]).map_err(wrong)?)?;
    Session::deserialize(&answer["session"]).map_err(wrong)
}

fn done(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let session = made(tx, answer)?;
    let row = payload::<Make>(effect)?.row;
    let url = session.url.unwrap_or_default();
    store::set_made(tx.conn(), row, &session.id, &url, Some(seconds(session.expires_at)))?;
    tx.log("stripe_link", Some(row), &json!({ "session": session.id }))
}

/// Ends a page; one that is over or paid already is closed.
pub fn close(attempt: &Attempt<'_>, session: &str) -> Outcome {
    let ask =
        |method: Method, path: String| -> Result<Value, Trouble> { attempt.wire.send(attempt.wire.request(method, API, &path)?)?.json() };
    match ask(Method::POST, format!("{PATH}/{session}/expire")) {
        Err(refused @ Trouble::Refused { .. }) => match ask(Method::GET, format!("{PATH}/{session}")) {
            Ok(there) if there["status"] != "open" => Outcome::Done(there),
            Ok(_) => Outcome::Failed(refused),
            Err(trouble) => Outcome::Failed(trouble),
        },
        answer => answer.into(),
    }
}
