//! Reading what happened at Stripe: the events since the last look, and everything when that was too long ago.

use super::{
    apply,
    store::{self, Cursor},
    words::{Charge, Event, List, Refund},
};
use crate::{
    app::{App, Open},
    connections::{Connection, Wire, stripe::API},
    db::{Origin, Write},
    kernel::{Result, Tag},
    remote::Trouble,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;

const PAGE: &str = "100";
/// Stripe keeps events for 30 days (DOMAIN 21); a day is left for clocks that differ.
const EVENTS_MS: i64 = 29 * 86_400_000;
/// Money that came before an account was connected is not Stint's to record, but for what was paid while it was.
const BEFORE_S: i64 = 86_400;
pub const READS: Write = Write {
    origin: Origin::System,
    command: "stripe.pull",
    tags: &[Tag::Payment, Tag::Invoice, Tag::Client, Tag::Outbox, Tag::Connection],
    undo: false,
};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pulled {
    pub payments: usize,
    pub refunds: usize,
    /// Charges that no invoice of this workspace knows.
    pub foreign: usize,
}

/// # Errors
/// What the disk says, and what Stripe says; what was applied until then stays, and is found applied next time.
pub fn pull(app: &App, open: &Open, connection: &Connection) -> Result<Pulled> {
    let wire = Wire::new(app, open, connection.clone());
    let cursor = open.db.read(|read| store::cursor(read.conn(), connection.id))?;
    let now = app.env().clock.now();
    let fresh = cursor.as_ref().filter(|c| c.event.is_some() && now.since_ms(c.read_at) < EVENTS_MS);
    let (charges, event) = match fresh {
        Some(Cursor { event: Some(event), .. }) => since(&wire, event)?,
        _ => {
            // First the place to go on from, then everything: what happens meanwhile is seen twice, not never.
            let newest = newest(&wire)?;
            (all(&wire, connection.connected_at.ms() / 1000 - BEFORE_S)?, newest)
        }
    };
    let mut pulled = Pulled::default();
    for id in charges {
        let charge: Charge = get(&wire, &format!("/v1/charges/{id}"), &[("expand[]", "balance_transaction")])?;
        // One that failed is not counted by the charge any more.
        let known = open.db.read(|read| store::has_refunds(read.conn(), &charge.id))?;
        let refunds = if known || charge.amount_refunded > 0 { refunds(&wire, &charge.id)? } else { Vec::new() };
        open.db.write(READS, |tx| apply::apply(tx, connection.id, &charge, &refunds, &mut pulled))?;
    }
    let compared_at = if fresh.is_some() { cursor.map(|c| c.compared_at) } else { None };
    let cursor = Cursor { event, read_at: now, compared_at: compared_at.unwrap_or(now) };
    open.db.write(READS, |tx| store::set_cursor(tx.conn(), connection.id, &cursor))?;
    Ok(pulled)
}

fn get<T: DeserializeOwned>(wire: &Wire, path: &str, query: &[(&str, &str)]) -> Result<T, Trouble> {
    wire.send(wire.request(Method::GET, API, path)?.query(query))?.json()
}

fn newest(wire: &Wire) -> Result<Option<String>, Trouble> {
    let list: List<Event> = get(wire, "/v1/events", &[("limit", "1")])?;
    Ok(list.data.into_iter().next().map(|event| event.id))
}

/// The charges that events behind `cursor` are about, and the newest event.
fn since(wire: &Wire, cursor: &str) -> Result<(BTreeSet<String>, Option<String>), Trouble> {
    let (mut charges, mut at) = (BTreeSet::new(), cursor.to_owned());
    loop {
        let list: List<Event> = get(wire, "/v1/events", &[("limit", PAGE), ("ending_before", &at)])?;
        if let Some(event) = list.data.first() {
            at.clone_from(&event.id);
        }
        charges.extend(list.data.into_iter().filter_map(|event| event.data.object.charge()));
        if !list.has_more {
            return Ok((charges, Some(at)));
        }
    }
}

/// Every charge since a second of the epoch.
fn all(wire: &Wire, from: i64) -> Result<BTreeSet<String>, Trouble> {
    let (mut charges, mut after) = (BTreeSet::new(), None::<String>);
    let from = from.max(0).to_string();
    loop {
        let mut query = vec![("limit", PAGE), ("created[gte]", from.as_str())];
        if let Some(after) = &after {
            query.push(("starting_after", after));
        }
        let list: List<serde_json::Value> = get(wire, "/v1/charges", &query)?;
        let ids: Vec<String> = list.data.iter().filter_map(|c| c["id"].as_str()).map(str::to_owned).collect();
        after = ids.last().cloned();
        charges.extend(ids);
        if !list.has_more || after.is_none() {
            return Ok(charges);
        }
    }
}

fn refunds(wire: &Wire, charge: &str) -> Result<Vec<Refund>, Trouble> {
    let (mut all, mut after) = (Vec::new(), None::<String>);
    loop {
        let mut query = vec![("limit", PAGE), ("charge", charge)];
        if let Some(after) = &after {
            query.push(("starting_after", after));
        }
        let list: List<Refund> = get(wire, "/v1/refunds", &query)?;
        after = list.data.last().map(|r| r.id.clone());
        all.extend(list.data);
        if !list.has_more || after.is_none() {
            return Ok(all);
        }
    }
}
