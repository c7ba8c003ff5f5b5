//! Reading what became of subscriptions: what is charged when, and which charges were made for which period.

use super::{
    pull::{May, READS, get, list},
    store::{self, Right, subscriptions as rows},
    subscription,
    words::{Bill, Charged, SUBSCRIPTION, Session, Subscription},
};
use crate::{app::Open, connections::Wire, kernel::Result, remote::Trouble};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Looks at those of ours that something happened to, or at `all`; answers the charges that were made for them and are not known yet.
pub fn look(open: &Open, wire: &Wire, seen: &BTreeSet<String>, all: bool, may: &mut May) -> Result<Vec<String>> {
    let account = wire.connection.id;
    let (live, now) = open.db.read(|read| {
        let live = if rows::any(read.conn(), account)? { rows::live(read.conn(), account)? } else { Vec::new() };
        Ok((live, read.now()))
    })?;
    let mut found = BTreeMap::new();
    for s in &live {
        match (&s.subscription, &s.page) {
            (Some(id), _) if all || seen.contains(id) => drop(found.insert(id.clone(), s.id)),
            // What became of a page that is over, or may have been agreed to, is asked of it.
            (None, Some((session, _, end))) if all || *end <= now || !seen.is_empty() => {
                if let Some(id) = page(open, wire, s.id, session, may)? {
                    found.insert(id, s.id);
                }
            }
            _ => {}
        }
    }
    let mut charges = Vec::new();
    for (id, row) in found {
        charges.extend(one(open, wire, &id, row, may)?);
    }
    Ok(charges)
}

/// What was agreed to on a page.
fn page(open: &Open, wire: &Wire, row: Uuid, session: &str, may: &mut May) -> Result<Option<String>> {
    let asked = get::<Session>(wire, &format!("/v1/checkout/sessions/{session}"), &[]);
    let Some(told) = may.read(asked, Right::Subscriptions)? else { return Ok(None) };
    open.db.write(READS, |tx| subscription::apply_page(tx, row, &told))?;
    Ok(told.subscription)
}

fn one(open: &Open, wire: &Wire, id: &str, row: Uuid, may: &mut May) -> Result<Vec<String>> {
    let asked = get::<Subscription>(wire, &format!("/v1/subscriptions/{id}"), &[]);
    let Some(told) = may.read(asked, Right::Subscriptions)? else { return Ok(Vec::new()) };
    if told.metadata.get(SUBSCRIPTION).is_some_and(|label| *label != row.to_string()) {
        return Ok(Vec::new());
    }
    let query = [("subscription", id), ("expand[]", "data.payments")];
    let Some(bills) = may.read(list::<Bill>(wire, "/v1/invoices", &query), Right::Subscriptions)? else { return Ok(Vec::new()) };
    let mut charges = Vec::new();
    let mut paid = Vec::new();
    for bill in &bills {
        let known = open.db.read(|read| {
            let charge = rows::find_bill(read.conn(), subscription::row_of(&bill.id))?.and_then(|kept| kept.charge);
            charge.map(|(row, id)| Ok((id, store::payment_of(read.conn(), row)?.is_some()))).transpose()
        })?;
        let charge = match (known, bill.intent()) {
            (Some((_, true)), _) | (None, None) => None,
            (Some((id, false)), _) => Some(id),
            (None, Some(intent)) => charge_of(wire, intent)?,
        };
        charges.extend(charge.clone());
        paid.push(charge);
    }
    open.db.write(READS, |tx| {
        subscription::apply(tx, row, &told)?;
        // The oldest first, as they came.
        for (bill, charge) in bills.iter().zip(&paid).rev() {
            subscription::apply_bill(tx, row, bill, charge.as_deref())?;
        }
        Ok(())
    })?;
    Ok(charges)
}

/// The charge that an intent was paid by.
fn charge_of(wire: &Wire, intent: &str) -> Result<Option<String>, Trouble> {
    let all: Vec<Charged> = list(wire, "/v1/charges", &[("payment_intent", intent)])?;
    Ok(all.into_iter().find(|charge| charge.paid).map(|charge| charge.id))
}
