//! Keeping the table of draws what follows from the facts.

use super::{
    Retainer, all,
    draw::{Draw, Ledger, draw},
    facts::{self, World},
    store::{self, draws},
};
use crate::{
    db::{Read, Tx},
    kernel::{Result, Tag, id::ClientId},
};
use std::collections::BTreeMap;

/// What draws follow from.
const FACTS: &[Tag] =
    &[Tag::Retainer, Tag::Entry, Tag::Timer, Tag::Invoice, Tag::Rate, Tag::Client, Tag::Project, Tag::Task, Tag::Person, Tag::Settings];

/// Before the commit of each write: draws anew where the write may have changed what they follow from.
pub fn keep_after(tx: &mut Tx<'_>) -> Result<()> {
    if tx.touches(FACTS) { keep(tx) } else { Ok(()) }
}

/// Writes what differs.
pub fn keep(tx: &Tx<'_>) -> Result<()> {
    let conn = tx.conn();
    if !store::any(conn)? {
        return Ok(());
    }
    let (wanted, mut there) = (rows(tx)?, draws::all(conn)?);
    for (key, sums) in &wanted {
        if there.remove(key).as_ref() != Some(sums) {
            draws::put(conn, key, sums)?;
        }
    }
    there.keys().try_for_each(|key| draws::remove(conn, key))
}

/// The rows as the facts have them.
pub(super) fn rows(read: &Read<'_>) -> Result<BTreeMap<draws::Key, draws::Sums>> {
    let mut rows = BTreeMap::new();
    for (_, ledger) in ledgers(read, false)? {
        for Draw { entry, retainer, period_on, part, seconds, billed_seconds, amount, .. } in ledger.draws {
            let sums: &mut draws::Sums = rows.entry((entry, retainer, period_on, part)).or_default();
            *sums = (sums.0 + seconds, sums.1 + billed_seconds, sums.2 + amount);
        }
    }
    Ok(rows)
}

/// Of each client with retainers. With `running`, the timer is drawn provisionally.
pub(super) fn ledgers(read: &Read<'_>, running: bool) -> Result<Vec<(Vec<Retainer>, Ledger)>> {
    let mut clients: BTreeMap<ClientId, Vec<Retainer>> = BTreeMap::new();
    for retainer in all(read)? {
        clients.entry(retainer.client_id).or_default().push(retainer);
    }
    if clients.is_empty() {
        return Ok(Vec::new());
    }
    let world = World::load(read)?;
    clients
        .into_iter()
        .map(|(client, retainers)| {
            let facts = facts::of(read, &world, client, retainers, running)?;
            let ledger = draw(&facts)?;
            Ok((facts.retainers, ledger))
        })
        .collect()
}
