//! Movements with their proposals.

use std::collections::HashMap;

use super::{
    propose::{DAYS_APART, Proposal, Recorded, World},
    reference::{name_key, plain},
    store,
    transaction::Transaction,
};
use crate::{
    clients,
    db::Read,
    expenses,
    kernel::{Day, Result, id::BankTransactionId, limits},
    payments,
};

/// Movements that are looked at for proposals at once, the earliest; the others come when these are settled.
pub const MOST_OPEN: usize = 2_000;

/// What is known: documents, payers, and what is recorded and no movement stands behind yet.
///
/// # Errors
/// What the database says.
fn world(read: &Read<'_>, since: Day) -> Result<World> {
    let mut world = World { documents: payments::documents(read)?, ..World::default() };
    world.documents.retain(|d| !d.credits && !d.voided);
    for client in clients::all(read)? {
        let keys = [&client.name, &client.legal_name].map(|n| name_key(n));
        world.clients.insert(client.id, (client.name, keys.into_iter().filter(|k| !k.is_empty()).collect()));
    }
    // Of one account that paid for two clients, the last word counts.
    for (iban, name, client) in store::known_payers(read.conn())? {
        for (key, known) in [(plain(&iban), &mut world.known_ibans), (name_key(&name), &mut world.known_names)] {
            if !key.is_empty() {
                known.insert(key, client);
            }
        }
    }
    let linked = store::linked_payments(read.conn())?;
    for row in
        payments::list(read, &payments::ListPayments { kind: Some(payments::Kind::Payment), from: Some(since), ..Default::default() })?
            .payments
    {
        let p = row.payment;
        if !linked.contains(&p.id) {
            let numbers: Vec<String> = row.settles.into_iter().filter_map(|s| s.number).collect();
            let label = numbers.join(", ");
            world.payments.push(Recorded { id: p.id, name: p.client_name, on: p.paid_on, amount: p.amount, fee_minor: p.fee.minor, label });
        }
    }
    let linked = store::linked_expenses(read.conn())?;
    let paid = expenses::Filter { kind: Some(expenses::Kind::Paid), from: Some(since), ..Default::default() };
    let mut after = None;
    loop {
        let page = expenses::list(read, &paid, after, limits::PAGE_ROWS)?;
        for e in page.expenses.into_iter().filter(|e| !linked.contains(&e.id)) {
            world.expenses.push(Recorded {
                id: e.id,
                name: e.merchant,
                on: e.spent_on,
                amount: e.gross,
                fee_minor: 0,
                label: String::new(),
            });
        }
        after = page.next;
        if after.is_none() {
            return Ok(world);
        }
    }
}

/// Proposals of all that is open; in the order of booking, so that two payments of one amount do not both claim one document.
///
/// # Errors
/// What the database says.
pub fn proposals(read: &Read<'_>, all: &[Transaction]) -> Result<HashMap<BankTransactionId, Vec<Proposal>>> {
    let mut open: Vec<&Transaction> = all.iter().filter(|t| t.matched.is_none()).collect();
    open.sort_by_key(|t| t.booked_on);
    let Some(first) = open.first() else { return Ok(HashMap::new()) };
    let mut world = world(read, first.booked_on - chrono::Days::new(DAYS_APART.unsigned_abs()))?;
    let rejected = store::rejections(read.conn())?;
    let judged = open.into_iter().take(MOST_OPEN).map(|t| {
        let no = |key: &str| rejected.get(&t.id).is_some_and(|keys| keys.contains(key));
        (t.id, world.propose(t, &no))
    });
    Ok(judged.collect())
}
