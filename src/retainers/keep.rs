//! Keeping the table of draws what follows from the facts.

use super::{
    Retainer, all,
    draw::{Draw, Ledger, draw, draw_running},
    facts::{self, World},
    pool::{Figures, Pool},
    store::{self, draws},
};
use crate::{
    db::{Read, Touched, Tx},
    kernel::{Result, Tag, id::ClientId},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What draws follow from.
const FACTS: &[Tag] =
    &[Tag::Retainer, Tag::Entry, Tag::Timer, Tag::Invoice, Tag::Rate, Tag::Client, Tag::Project, Tag::Task, Tag::Person, Tag::Settings];

/// The tables of these facts. What is in the first two is of one client.
pub const FOLLOWS: &[&str] = &[
    "time_entries",
    "time_findings",
    "time_gaps",
    "retainers",
    "retainer_terms",
    "retainer_covers",
    "clients",
    "projects",
    "tasks",
    "people",
    "rates",
    "settings",
    "invoices",
    "invoice_lines",
    "invoice_line_entries",
    "issued_documents",
];

/// Before the commit of each write: draws anew where the write may have changed what they follow from.
pub fn keep_after(tx: &mut Tx<'_>, touched: Option<&Touched>) -> Result<()> {
    if !tx.touches(FACTS) || !store::any(tx.conn())? {
        return Ok(());
    }
    match touched.map(|touched| clients(tx, touched)).transpose()?.flatten() {
        Some(clients) if clients.is_empty() => Ok(()),
        some => draw_anew(tx, some.as_ref()),
    }
}

/// Whose draws may be others now. None where that may be all.
fn clients(tx: &Tx<'_>, touched: &Touched) -> Result<Option<BTreeSet<ClientId>>> {
    let ids = |table: &str| touched.get(table).into_iter().flatten().map(|id| Uuid::from_bytes(*id)).collect::<Vec<_>>();
    if touched.keys().any(|table| !FOLLOWS[..2].contains(&table.as_str())) {
        return Ok(None);
    }
    store::facts::clients_of(tx.conn(), &ids("time_entries"), &ids("time_findings")).map(Some)
}

/// Writes what differs.
pub fn keep(tx: &Tx<'_>) -> Result<()> {
    if store::any(tx.conn())? { draw_anew(tx, None) } else { Ok(()) }
}

fn draw_anew(tx: &Tx<'_>, only: Option<&BTreeSet<ClientId>>) -> Result<()> {
    let conn = tx.conn();
    let (wanted, mut there) = (rows(tx, only)?, draws::all(conn, only)?);
    for (key, sums) in &wanted {
        if there.remove(key).as_ref() != Some(sums) {
            draws::put(conn, key, sums)?;
        }
    }
    there.keys().try_for_each(|key| draws::remove(conn, key))
}

/// The rows as the facts have them.
pub(super) fn rows(read: &Read<'_>, only: Option<&BTreeSet<ClientId>>) -> Result<BTreeMap<draws::Key, draws::Sums>> {
    let mut rows = BTreeMap::new();
    for (_, ledger) in ledgers(read, only, false)? {
        for Draw { entry, retainer, period_on, part, seconds, billed_seconds, amount, .. } in ledger.draws {
            let sums: &mut draws::Sums = rows.entry((entry, retainer, period_on, part)).or_default();
            *sums = (sums.0 + seconds, sums.1 + billed_seconds, sums.2 + amount);
        }
    }
    Ok(rows)
}

fn by_client(read: &Read<'_>, only: Option<&BTreeSet<ClientId>>) -> Result<BTreeMap<ClientId, Vec<Retainer>>> {
    let mut clients: BTreeMap<ClientId, Vec<Retainer>> = BTreeMap::new();
    for retainer in all(read)?.into_iter().filter(|r| only.is_none_or(|only| only.contains(&r.client_id))) {
        clients.entry(retainer.client_id).or_default().push(retainer);
    }
    Ok(clients)
}

/// The periods of each retainer from the kept sums, timers that run drawn provisionally: no time that is done is looked at.
pub(super) fn periods(read: &Read<'_>) -> Result<Vec<(Retainer, Vec<Figures>)>> {
    let clients = by_client(read, None)?;
    if clients.is_empty() {
        return Ok(Vec::new());
    }
    let (world, sums) = (World::load(read)?, store::sums::all(read.conn())?);
    let mut running = facts::running(read, &world)?;
    let mut found = Vec::new();
    for (client, retainers) in clients {
        let facts = facts::of_running(read, &world, client, retainers, running.remove(&client).unwrap_or_default())?;
        let kept = |r| Pool::kept(r, sums.get(&r.id).map_or(&[], Vec::as_slice), world.today());
        let mut pools: Vec<Pool<'_>> = facts.retainers.iter().map(kept).collect();
        draw_running(&facts, &mut pools)?;
        let periods: Vec<Vec<Figures>> = pools.into_iter().map(|pool| pool.periods).collect();
        found.extend(facts.retainers.into_iter().zip(periods));
    }
    Ok(found)
}

/// Of each client with retainers, or of some of them. With `running`, the timer is drawn provisionally.
pub(super) fn ledgers(read: &Read<'_>, only: Option<&BTreeSet<ClientId>>, running: bool) -> Result<Vec<(Vec<Retainer>, Ledger)>> {
    let clients = by_client(read, only)?;
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
