//! Reading what happened at Stripe: the events since the last look, and everything when that was too long ago.

use super::{
    apply::{self, Told, row_of},
    collect, customer, elsewhere, payout,
    store::{self, Cursor, Right},
    words::{BalanceTransaction, Bare, Charge, Deletable, Event, List, Named, Payout},
};
use crate::{
    app::{App, Open},
    connections::{Connection, Wire, stripe::API},
    db::{Origin, Read, Write},
    kernel::{
        Result, Tag,
        id::{ConnectionId, InvoiceId, derived},
        limits,
    },
    outbox,
    remote::Trouble,
};
use reqwest::Method;
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

const PAGE: &str = "100";
/// Stripe keeps events for 30 days (DOMAIN 21); a day is left for clocks that differ.
const EVENTS_MS: i64 = 29 * 86_400_000;
/// So much later than newer ones an event may stand in the list: Stripe promises no order.
const LATE_S: i64 = 3_600;
/// Money that came before an account was connected is not Stint's to record, but for what was paid while it was.
const BEFORE_S: i64 = 86_400;
pub const READS: Write = Write {
    origin: Origin::System,
    command: "stripe.pull",
    tags: &[Tag::Payment, Tag::Invoice, Tag::Milestone, Tag::Client, Tag::Recurring, Tag::Outbox, Tag::Connection],
    undo: false,
};

/// The invoices that may have been paid meanwhile, for Stripe was not read lately.
///
/// # Errors
/// Only what the database says.
pub fn unread(read: &Read<'_>) -> Result<HashSet<InvoiceId>> {
    store::unread(read.conn(), read.now().plus_ms(-limits::READ_OLD_MS), &[])
}

/// Those that may have been paid up to now, but for those of accounts that were looked at in this moment.
///
/// # Errors
/// Only what the database says.
pub fn unread_but(read: &Read<'_>, looked: &[ConnectionId]) -> Result<HashSet<InvoiceId>> {
    store::unread(read.conn(), outbox::NEVER, looked)
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pulled {
    pub payments: usize,
    pub refunds: usize,
    pub disputes: usize,
    pub payouts: usize,
    /// Charges that no invoice of this workspace knows.
    pub foreign: usize,
    /// What the key may not read.
    pub may_not: Vec<Right>,
}

/// What is to be looked at.
#[derive(Default)]
struct Seen {
    charges: BTreeSet<String>,
    payouts: BTreeSet<String>,
    customers: BTreeSet<String>,
    subscriptions: BTreeSet<String>,
}

/// Reads what happened since the last look; where that is too long ago or `everything` is asked for, compares all.
///
/// # Errors
/// What the disk says, and what Stripe says; what was applied until then stays, and is found applied next time.
pub fn pull(app: &App, open: &Open, connection: &Connection, everything: bool) -> Result<Pulled> {
    let wire = Wire::new(app, open, connection.clone());
    let (cursor, known) =
        open.db.read(|read| Ok((store::cursor(read.conn(), connection.id)?, store::events(read.conn(), connection.id)?)))?;
    let now = app.env().clock.now();
    let from = (connection.connected_at.ms() / 1000 - BEFORE_S).max(0).to_string();
    let since_connected = [("created[gte]", from.as_str())];
    let fresh = cursor.as_ref().filter(|c| now.since_ms(c.read_at) < EVENTS_MS && !everything);
    let (mut seen, events) = match fresh {
        Some(_) => since(&wire, &known)?,
        None => {
            // First the place to go on from, then everything: what happens meanwhile is seen twice, not never.
            let newest = newest(&wire)?;
            let charges = list::<Bare>(&wire, "/v1/charges", &since_connected)?.into_iter().map(|c| c.id).collect();
            (Seen { charges, ..Seen::default() }, newest)
        }
    };
    let before = cursor.as_ref().map(|c| c.may_not.clone()).unwrap_or_default();
    if before.contains(&Right::Disputes) {
        seen.charges.extend(open.db.read(|read| store::disputed(read.conn(), connection.id))?);
    }
    let (mut pulled, mut may) = (Pulled::default(), May::default());
    // Before the charges, which are told apart by them.
    let all = fresh.is_none() || before.contains(&Right::Subscriptions);
    seen.charges.extend(collect::look(open, &wire, &seen.subscriptions, all, &mut may)?);
    // What the ledger cannot take of one charge holds up no other: it is told at the end, and tried again with the next look.
    let mut stuck = Ok(());
    for id in &seen.charges {
        let told = told(open, &wire, id, &mut may)?;
        let applied = open.db.write(READS, |tx| apply::apply(tx, connection.id, &told, &mut pulled));
        stuck = stuck.and(applied);
    }
    stuck?;
    if fresh.is_none_or(|c| c.payouts_at.is_none())
        && let Some(payouts) = may.read(list::<Bare>(&wire, "/v1/payouts", &since_connected), Right::Payouts)?
    {
        seen.payouts.extend(payouts.into_iter().map(|p| p.id));
    }
    if !open.db.read(elsewhere::untold)?.is_empty() {
        open.db.write(READS, elsewhere::tell)?;
    }
    for id in &seen.payouts {
        pulled.payouts += usize::from(paid_out(open, &wire, id, &mut may)?);
    }
    for id in &seen.customers {
        look_after(open, &wire, id)?;
    }
    pulled.may_not = may.not(&before);
    let payouts_at = (!pulled.may_not.contains(&Right::Payouts)).then_some(now);
    let may_not = pulled.may_not.clone();
    let next = Cursor { read_at: now, payouts_at, may_not };
    let put = |read: &Read<'_>| {
        store::put_events(read.conn(), connection.id, &events, LATE_S)?;
        store::set_cursor(read.conn(), connection.id, &next)
    };
    // That there was nothing new is nobody's news; what the key may read is shown.
    if cursor.is_some_and(|c| c.may_not == next.may_not) {
        open.db.aside(put)?
    } else {
        open.db.write(READS, |tx| put(tx))?
    }
    Ok(pulled)
}

/// A charge as it is now, with what became of it.
fn told(open: &Open, wire: &Wire, id: &str, may: &mut May) -> Result<Told> {
    let charge: Charge = get(wire, &format!("/v1/charges/{id}"), &[("expand[]", "balance_transaction")])?;
    let of = [("charge", id)];
    // One that failed is not counted by the charge any more.
    let known = open.db.read(|read| store::refunds::any(read.conn(), row_of(id)))?;
    let refunds = if known || charge.amount_refunded > 0 {
        list(wire, "/v1/refunds", &[of[0], ("expand[]", "data.balance_transaction")])?
    } else {
        Vec::new()
    };
    let disputes = if charge.disputed { may.read(list(wire, "/v1/disputes", &of), Right::Disputes)? } else { None };
    Ok(Told { charge, refunds, disputes: disputes.unwrap_or_default() })
}

/// A customer of ours that something happened to: whether it is still there. A key that may not look is told so when it is to make one.
fn look_after(open: &Open, wire: &Wire, id: &str) -> Result<()> {
    if open.db.read(|read| store::customers::named(read.conn(), id))?.is_none() {
        return Ok(());
    }
    match get::<Deletable>(wire, &format!("/v1/customers/{id}"), &[]) {
        Ok(Deletable { deleted: true }) => open.db.write(READS, |tx| customer::apply(tx, id)),
        Ok(_) | Err(Trouble::Refused { status: 403, .. }) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

fn paid_out(open: &Open, wire: &Wire, id: &str, may: &mut May) -> Result<bool> {
    let Some(told) = may.read(get::<Payout>(wire, &format!("/v1/payouts/{id}"), &[]), Right::Payouts)? else { return Ok(false) };
    // Of one that was asked for by hand Stripe does not tell what it holds.
    let moves: Vec<BalanceTransaction> =
        if told.automatic { list(wire, "/v1/balance_transactions", &[("payout", id)])? } else { Vec::new() };
    open.db.write(READS, |tx| payout::apply(tx, wire.connection.id, &told, &moves))?;
    Ok(true)
}

/// What the key was found good for.
#[derive(Default)]
pub struct May {
    read: BTreeSet<Right>,
    refused: BTreeSet<Right>,
}

impl May {
    /// Nothing where the key may not: a key of fewer rights brings what it may.
    pub fn read<T>(&mut self, asked: Result<T, Trouble>, right: Right) -> Result<Option<T>, Trouble> {
        match asked {
            Ok(told) => {
                self.read.insert(right);
                Ok(Some(told))
            }
            Err(Trouble::Refused { status: 403, .. }) => {
                self.refused.insert(right);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// What was refused, now or before and not tried since.
    fn not(&self, before: &[Right]) -> Vec<Right> {
        let still = before.iter().copied().filter(|right| !self.read.contains(right));
        self.refused.iter().copied().chain(still).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

pub fn get<T: DeserializeOwned>(wire: &Wire, path: &str, query: &[(&str, &str)]) -> Result<T, Trouble> {
    wire.send(wire.request(Method::GET, API, path)?.query(query))?.json()
}

/// All of a list.
pub fn list<T: DeserializeOwned + Named>(wire: &Wire, path: &str, query: &[(&str, &str)]) -> Result<Vec<T>, Trouble> {
    let (mut all, mut after) = (Vec::new(), None::<String>);
    loop {
        let mut query = query.to_vec();
        query.push(("limit", PAGE));
        if let Some(after) = &after {
            query.push(("starting_after", after));
        }
        let page: List<T> = get(wire, path, &query)?;
        after = page.data.last().map(|one| one.id().to_owned());
        all.extend(page.data);
        if !page.has_more || after.is_none() {
            return Ok(all);
        }
    }
}

/// What the events are about that were not seen yet, and which these are.
fn since(wire: &Wire, known: &HashMap<Uuid, i64>) -> Result<(Seen, Vec<(Uuid, i64)>), Trouble> {
    let from = known.values().max().map(|newest| (newest - LATE_S).to_string());
    let query: Vec<(&str, &str)> = from.as_deref().map(|from| ("created[gte]", from)).into_iter().collect();
    let (mut seen, mut new) = (Seen::default(), Vec::new());
    for event in list::<Event>(wire, "/v1/events", &query)? {
        let (id, created) = event_row(&event);
        if known.contains_key(&id) {
            continue;
        }
        new.push((id, created));
        seen.subscriptions.extend(event.data.object.subscription());
        seen.payouts.extend(event.data.object.payout());
        seen.customers.extend(event.data.object.customer());
        seen.charges.extend(event.data.object.charge());
    }
    Ok((seen, new))
}

/// Those of the last time, all of which are seen when everything is compared.
fn newest(wire: &Wire) -> Result<Vec<(Uuid, i64)>, Trouble> {
    let page: List<Event> = get(wire, "/v1/events", &[("limit", PAGE)])?;
    Ok(page.data.iter().map(event_row).collect())
}

fn event_row(event: &Event) -> (Uuid, i64) {
    (derived(&[b"stripe event", event.id.as_bytes()]), event.created)
}
