//! A page for what is open on an invoice, a payment link or one of Checkout (`checkout`): one at a time, for one amount, to be paid once.

use super::{
    amount::to_charge,
    checkout, customer, hold,
    once::once,
    settings::{self, Page},
    store::{self, Link, Wish},
    subscription,
    words::{INVOICE, PaymentLink},
};
use crate::{
    connections::stripe::API,
    db::{Read, Tx},
    kernel::{
        Error, Money, Result,
        id::{ClientId, ConnectionId, InvoiceId},
    },
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
    /// What is open is too little for Stripe, or of coins that it does not know.
    NotTaken,
    /// It waits in the outbox.
    Waiting,
    Open,
    /// A page of Checkout that is over; asked for again it is made anew.
    Expired,
}

/// At the end of each write: where the balance of an invoice moved or one was issued, lets what was taken ahead settle it, closes a link for another amount than what is open, and asks for the one that is missing.
pub fn follow(tx: &mut Tx<'_>) -> Result<()> {
    let moved = store::moved(tx.conn())?;
    if !moved.is_empty() {
        hold::settle(tx)?;
        subscription::settle(tx)?;
    }
    for invoice in moved {
        if let Some(wish) = store::wish(tx.conn(), invoice)? {
            one(tx, wish)?;
        }
    }
    subscription::follow(tx)?;
    customer::follow(tx)
}

fn one(tx: &mut Tx<'_>, wish: Wish) -> Result<()> {
    let document = payments::document(tx, wish.invoice)?;
    let open = Money::new(document.open_minor(), document.currency);
    // What Stripe cannot be asked for, of too little or of coins that it does not know, is paid otherwise.
    let wanted = (wish.wanted && open.minor > 0 && to_charge(open).is_ok()).then_some(open);
    let there = store::current(tx.conn(), wish.invoice)?;
    if there.as_ref().map(|link| link.amount) == wanted {
        return Ok(());
    }
    if let Some(link) = there {
        end(tx, wish.invoice, document.client_id, &link)?;
    }
    if let Some(amount) = wanted {
        let account = settings::get(tx, wish.connection)?;
        let row = store::ask(tx, wish.connection, wish.invoice, amount, account.page)?;
        let customer = match account.page {
            Page::Link => None,
            Page::Checkout => Some(customer::want(tx, wish.connection, document.client_id)?),
        };
        let payload = json!({
            "row": row,
            "amount": to_charge(amount)?,
            "currency": amount.currency.code().to_lowercase(),
            "number": document.number,
            "invoice": wish.invoice,
            "customer": customer,
            "return_url": account.return_url,
        });
        let kind = if customer.is_some() { checkout::MAKE } else { MAKE };
        put(tx, wish.connection, kind, lane(account.page, wish.invoice, document.client_id), wish.invoice, payload)?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, connection: ConnectionId, kind: &'static str, lane: String, invoice: InvoiceId, payload: Value) -> Result<()> {
    let at = tx.now();
    outbox::put(tx, NewEffect { connection, kind, lane, entity: "invoice", entity_id: invoice.0, payload, at }).map(|_| ())
}

fn end(tx: &mut Tx<'_>, invoice: InvoiceId, client: ClientId, link: &Link) -> Result<()> {
    let at = tx.now();
    store::set_closing(tx.conn(), link.id, at)?;
    if link.is_over(at) {
        return store::set_closed(tx.conn(), link.id, at);
    }
    put(tx, link.connection, CLOSE, lane(link.page, invoice, client), invoice, json!({ "row": link.id }))
}

/// Something was paid on an invoice through Stripe: its link is used up, even where the same amount is open again at once, by a dispute that was lost.
pub fn used(tx: &mut Tx<'_>, invoice: InvoiceId, client: ClientId) -> Result<()> {
    match store::current(tx.conn(), invoice)? {
        Some(link) => end(tx, invoice, client, &link),
        None => Ok(()),
    }
}

/// A link cannot be bound to a customer, so that those of several invoices need not wait for each other.
fn lane(page: Page, invoice: InvoiceId, client: ClientId) -> String {
    match page {
        Page::Link => format!("invoice {invoice}"),
        Page::Checkout => customer::lane(client),
    }
}

#[derive(Debug, Deserialize)]
pub struct Make {
    pub row: Uuid,
    pub amount: i64,
    pub currency: String,
    pub number: String,
    pub invoice: Uuid,
    /// The rest of a page of Checkout alone.
    pub customer: Option<Uuid>,
    pub return_url: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Close {
    row: Uuid,
}

pub fn bug(e: &Error) -> Outcome {
    Outcome::Failed(Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() })
}

pub fn payload<'a, T: Deserialize<'a>>(effect: &'a Effect) -> Result<T> {
    T::deserialize(&effect.payload).map_err(|e| Error::bug(format!("effect {}: {e}", effect.id)))
}

fn link(read: &Read<'_>, row: Uuid) -> Result<Link> {
    store::link(read.conn(), row)?.ok_or_else(|| Error::bug(format!("no link {row}")))
}

pub fn ready_to_make(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let link = link(read, payload::<Make>(effect)?.row)?;
    // One that may be there already has to be found, to be closed.
    Ok(if link.closing && !effect.unsure { Ready::No("another_balance") } else { Ready::Yes(Value::Null) })
}

fn make(attempt: &Attempt<'_>) -> Outcome {
    let make: Make = match payload(attempt.effect) {
        Ok(make) => make,
        Err(e) => return bug(&e),
    };
    let (amount, invoice) = (make.amount.to_string(), make.invoice.to_string());
    let form = [
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", &make.currency),
        ("line_items[0][price_data][unit_amount]", &amount),
        ("line_items[0][price_data][product_data][name]", &make.number),
        ("restrictions[completed_sessions][limit]", "1"),
        (&format!("metadata[{INVOICE}]"), &invoice),
        (&format!("payment_intent_data[metadata][{INVOICE}]"), &invoice),
        ("payment_intent_data[description]", &make.number),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    once(attempt, "/v1/payment_links", &form, &[])
}

fn made(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    let link = PaymentLink::deserialize(answer).map_err(|e| Error::bug(format!("payment link: {e}")))?;
    let row = payload::<Make>(effect)?.row;
    store::set_made(tx.conn(), row, &link.id, &link.url, None)?;
    tx.log("stripe_link", Some(row), &json!({ "link": link.id }))
}

fn ready_to_close(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let link = link(read, payload::<Close>(effect)?.row)?;
    Ok(link.made.map_or(Ready::No("never_made"), |made| Ready::Yes(json!({ "id": made.0, "page": link.page }))))
}

fn close(attempt: &Attempt<'_>) -> Outcome {
    let id = attempt.facts["id"].as_str().unwrap_or_default();
    if attempt.facts["page"] == json!(Page::Checkout) {
        return checkout::close(attempt, id);
    }
    let sent = || {
        let path = format!("/v1/payment_links/{id}");
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
