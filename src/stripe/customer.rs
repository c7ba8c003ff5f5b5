//! Clients as customers of an account of Stripe: made when a page is first to know them, told what changes here.

use super::{
    link::payload,
    once,
    store::{self, customers},
    words::EFFECT,
};
use crate::{
    clients::{self, Client},
    connections::{self, Wire, stripe::API},
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{ClientId, ConnectionId, derived},
    },
    outbox::{self, Attempt, Carrier, Effect, NewEffect, Outcome, Ready},
    remote::Trouble,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

const KIND: &str = "stripe.customer";
pub const CARRIER: Carrier = Carrier { kind: KIND, ready, send, done };
const PATH: &str = "/v1/customers";

/// What Stripe is told of a client, under Stripe's own names; an empty text takes away what it knew.
pub type Details = BTreeMap<String, String>;

#[derive(Debug, Clone)]
pub struct Customer {
    pub id: Uuid,
    pub connection: ConnectionId,
    pub client: ClientId,
    /// Stripe's id and what it was told last.
    pub made: Option<(String, Details)>,
    pub made_at: Option<Instant>,
}

/// What it takes to find or make a customer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Need {
    row: Uuid,
    /// Stripe's id, where it is known.
    known: Option<String>,
    details: Details,
}

/// One that is there.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Found {
    row: Uuid,
    pub customer: String,
    told: Details,
}

/// A client as the screens show it at Stripe.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StripeCustomer {
    /// Stripe's id.
    pub customer: String,
    /// The account's name.
    pub account: String,
    pub made_at: Instant,
    /// Something that changed here waits to be told.
    pub waits: bool,
}

/// The VAT id goes as a label: Stripe's own tax ids are of the papers that Stripe writes, and these are ours.
fn details(client: &Client) -> Details {
    let email = client.contacts.iter().map(|c| c.email.as_str()).find(|email| !email.is_empty()).unwrap_or_default();
    let address = &client.address;
    [
        ("name", client.document_name()),
        ("email", email),
        ("address[line1]", &address.street),
        ("address[postal_code]", &address.postal_code),
        ("address[city]", &address.city),
        ("address[state]", &address.region),
        ("address[country]", &address.country),
        ("metadata[vat_id]", &client.vat_id),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into()
}

/// The row of a client as a customer, from now on there.
pub fn want(tx: &mut Tx<'_>, connection: ConnectionId, client: ClientId) -> Result<Uuid> {
    let account = connections::get(tx, connection)?.account;
    let id = derived(&[b"stripe customer", account.as_bytes(), client.0.as_bytes()]);
    customers::want(tx.conn(), id, connection, client)?;
    Ok(id)
}

/// Asked in the moment before it is needed: what is told then is what the client is called then.
pub fn need(read: &Read<'_>, row: Uuid) -> Result<Need> {
    let customer = customers::find(read.conn(), row)?.ok_or_else(|| Error::bug(format!("no customer {row}")))?;
    let client = alive(read, customer.client)?;
    Ok(Need { row, known: customer.made.map(|(id, _)| id), details: details(&client) })
}

/// A client, or the one that it was merged into.
fn alive(read: &Read<'_>, id: ClientId) -> Result<Client> {
    clients::get(read, clients::successors(read)?.get(&id).copied().unwrap_or(id))
}

/// The customer as it is known, else the one that bears our label, else a new one. `gone`: the one that is known is no longer there.
pub fn ensure(attempt: &Attempt<'_>, need: &Need, gone: bool) -> Result<Found, Trouble> {
    let found = |customer: String, told: Details| Found { row: need.row, customer, told };
    if let Some(known) = need.known.clone().filter(|_| !gone) {
        // What it was told stays as it is kept: a change goes its own way.
        return Ok(found(known, Details::new()));
    }
    let label = need.row.to_string();
    if let Some(there) = once::labelled(attempt, PATH, &[], &label)? {
        let id = there["id"].as_str().unwrap_or_default().to_owned();
        tell(attempt.wire, &id, &need.details)?;
        return Ok(found(id, need.details.clone()));
    }
    let mut form: Vec<(&str, &str)> =
        need.details.iter().filter(|(_, text)| !text.is_empty()).map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let name = format!("metadata[{EFFECT}]");
    form.push((&name, &label));
    // Bytes that changed since an attempt whose answer was lost are another request, and what came of that one was looked for.
    let bytes = hex::encode(&Sha256::digest(serde_json::to_vec(&form).unwrap_or_default())[..8]);
    let key = format!("{}.{}.{bytes}", attempt.effect.id, attempt.effect.round);
    let request = attempt.wire.request(Method::POST, API, PATH)?.header("idempotency-key", key).form(&form);
    let made: Value = attempt.wire.send(request)?.json()?;
    Ok(found(made["id"].as_str().unwrap_or_default().to_owned(), need.details.clone()))
}

/// Whether Stripe says that a customer is not there.
pub fn is_gone(trouble: &Trouble, customer: &str) -> bool {
    matches!(trouble, Trouble::Refused { code, message, .. } if code == "resource_missing" && message.contains(customer))
}

/// Keeps what was found or made.
pub fn keep(tx: &mut Tx<'_>, found: &Found) -> Result<()> {
    if found.told.is_empty() {
        return Ok(());
    }
    customers::set_made(tx.conn(), found.row, Some((&found.customer, &found.told)), tx.now())?;
    tx.log("stripe_customer", Some(found.row), &json!({ "customer": found.customer }))
}

/// At the end of each write: what changed about a client that Stripe knows is told there.
pub fn follow(tx: &mut Tx<'_>) -> Result<()> {
    for client in customers::moved(tx.conn())? {
        for customer in customers::of(tx.conn(), client)? {
            let Some((_, told)) = &customer.made else { continue };
            // One that is deleted, merged away, or of an account that is not connected here, stays as it is there.
            let (Ok(client), Ok(_)) = (clients::get(tx, client), connections::get(tx, customer.connection)) else { continue };
            let lane = lane(customer.client);
            if details(&client) == *told || outbox::waits(tx, &lane)? {
                continue;
            }
            let (id, at) = (customer.client.0, tx.now());
            let payload = json!({ "row": customer.id });
            outbox::put(tx, NewEffect { connection: customer.connection, kind: KIND, lane, entity: "client", entity_id: id, payload, at })?;
        }
    }
    Ok(())
}

/// All that needs the customer goes one after the other, so that it is made once.
pub fn lane(client: ClientId) -> String {
    format!("client {client}")
}

/// What changed in the dashboard, or was deleted there: a customer that is gone is made anew when it is needed.
pub fn apply(tx: &mut Tx<'_>, customer: &str) -> Result<()> {
    let Some(known) = customers::named(tx.conn(), customer)? else { return Ok(()) };
    customers::set_made(tx.conn(), known.id, None, tx.now())?;
    tx.log("stripe_customer", Some(known.id), &json!({ "deleted": customer }))
}

/// Those of a client, by account.
pub fn of(read: &Read<'_>, client: ClientId) -> Result<Vec<StripeCustomer>> {
    let accounts = connections::all(read)?;
    let mut shown = Vec::new();
    for customer in customers::of(read.conn(), client)? {
        let (Some((id, told)), Some(made_at)) = (customer.made, customer.made_at) else { continue };
        let account = accounts.iter().find(|c| c.id == customer.connection).map(|c| c.name.clone()).unwrap_or_default();
        let waits = alive(read, client).is_ok_and(|client| details(&client) != told);
        shown.push(StripeCustomer { customer: id, account, made_at, waits });
    }
    Ok(shown)
}

#[derive(Debug, Deserialize)]
struct Of {
    row: Uuid,
}

fn ready(read: &Read<'_>, effect: &Effect) -> Result<Ready> {
    let need = need(read, payload::<Of>(effect)?.row)?;
    let told = customers::find(read.conn(), need.row)?.and_then(|c| c.made).map(|(_, told)| told);
    Ok(match told {
        None => Ready::No("never_made"),
        Some(told) if told == need.details && !effect.unsure => Ready::No("nothing_new"),
        Some(_) => Ready::Yes(json!(need)),
    })
}

fn tell(wire: &Wire, customer: &str, details: &Details) -> Result<Value, Trouble> {
    wire.send(wire.request(Method::POST, API, &format!("{PATH}/{customer}"))?.form(details))?.json()
}

fn send(attempt: &Attempt<'_>) -> Outcome {
    let need: Need = match Need::deserialize(attempt.facts) {
        Ok(need) => need,
        Err(e) => return Outcome::Failed(Trouble::Refused { status: 0, code: "bug".into(), message: e.to_string() }),
    };
    let customer = need.known.clone().unwrap_or_default();
    match tell(attempt.wire, &customer, &need.details) {
        Ok(_) => Outcome::Done(json!(Found { row: need.row, customer, told: need.details })),
        Err(trouble) if is_gone(&trouble, &customer) => Outcome::Done(Value::Null),
        Err(trouble) => Outcome::Failed(trouble),
    }
}

fn done(tx: &mut Tx<'_>, effect: &Effect, answer: &Value) -> Result<()> {
    match Found::deserialize(answer) {
        Ok(found) => keep(tx, &found),
        Err(_) => {
            store::customers::set_made(tx.conn(), payload::<Of>(effect)?.row, None, tx.now())?;
            tx.log("stripe_customer", Some(payload::<Of>(effect)?.row), &json!({ "deleted": true }))
        }
    }
}
