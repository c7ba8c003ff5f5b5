//! The rows behind a period's balance, each traceable: grant, roll-over, draws, what is over, what expired.

use super::{
    Retainer, Unit,
    balance::{Balance, PeriodBalance},
    draw::{Draw, Part},
    keep::ledgers,
    store::lines,
};
use crate::{
    db::Read,
    kernel::{
        Day, Error, Instant, Result,
        id::{EntryId, InvoiceId, LineId, RetainerId},
    },
    time::{self, Path},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerRowKind")]
pub enum RowKind {
    RolledIn,
    Granted,
    Drawn,
    /// Waits to be billed.
    Over,
    Expired,
    RolledOut,
}

/// A part of a draw, by the grant that it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RetainerGrant")]
pub struct FromGrant {
    /// First day of the period that granted it.
    pub period_on: Day,
    pub amount: i64,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "RetainerStatementRow")]
pub struct StatementRow {
    pub kind: RowKind,
    /// In the retainer's unit; negative for what leaves the balance. Of `over`: what it would have been.
    pub amount: i64,
    /// After this row.
    pub balance: i64,
    pub entry_id: Option<EntryId>,
    pub start: Option<Instant>,
    pub note: String,
    pub path: Option<Path>,
    /// As tracked, of the part that lies here.
    pub seconds: i64,
    pub billed_seconds: i64,
    /// Of a timer that runs: what it would be now.
    pub provisional: bool,
    /// The oldest first.
    pub grants: Vec<FromGrant>,
    /// The document that tells it.
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    pub line_id: Option<LineId>,
}

impl StatementRow {
    const fn of(kind: RowKind, amount: i64, balance: i64) -> Self {
        Self {
            kind,
            amount,
            balance,
            entry_id: None,
            start: None,
            note: String::new(),
            path: None,
            seconds: 0,
            billed_seconds: 0,
            provisional: false,
            grants: Vec::new(),
            invoice_id: None,
            invoice_number: None,
            line_id: None,
        }
    }
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RetainerStatement")]
pub struct Statement {
    pub retainer: Retainer,
    pub unit: Unit,
    pub period: PeriodBalance,
    pub rows: Vec<StatementRow>,
}

/// Of the period that holds `on`; of the current one where no day is given.
///
/// # Errors
/// `not_found`; `no_period` before the first one has begun.
pub fn statement(read: &Read<'_>, id: RetainerId, on: Option<Day>) -> Result<Statement> {
    let (retainer, balance) = super::balance::of(read, id)?;
    let period = find(&balance, on).ok_or_else(|| Error::invalid("period_on", "no_period", "lies in no period of it that has begun"))?;
    let period = period.clone();
    let draws = ledgers(read, Some(&BTreeSet::from([retainer.client_id])), true)?.into_iter().flat_map(|(_, ledger)| ledger.draws);
    let mut draws: Vec<Draw> = draws.filter(|d| d.retainer == id && d.period_on == period.from && d.part != Part::Outside).collect();
    draws.sort_by_key(|d| (d.part, d.running, d.start, d.entry));
    let entries: Vec<EntryId> = draws.iter().map(|d| d.entry).collect();
    let entries: HashMap<EntryId, time::Entry> = time::by_ids(read, &entries)?.into_iter().map(|e| (e.id, e)).collect();
    let documents = lines::documents(read.conn(), &draws.iter().filter_map(|d| d.line).collect::<Vec<_>>())?;

    let mut rows = Vec::new();
    let mut left = period.rolled_in;
    if period.rolled_in > 0 {
        rows.push(StatementRow::of(RowKind::RolledIn, period.rolled_in, left));
    }
    left += period.granted;
    rows.push(StatementRow::of(RowKind::Granted, period.granted, left));
    for draw in draws {
        let kind = if draw.part == Part::Drawn { RowKind::Drawn } else { RowKind::Over };
        left -= draw.from.iter().map(|(_, amount)| amount).sum::<i64>();
        let amount = if kind == RowKind::Drawn { -draw.amount } else { draw.amount };
        let entry = entries.get(&draw.entry);
        let document = draw.line.and_then(|line| documents.get(&line));
        rows.push(StatementRow {
            entry_id: Some(draw.entry),
            start: Some(draw.start),
            note: entry.map(|e| e.note.clone()).unwrap_or_default(),
            path: entry.map(|e| e.path.clone()),
            seconds: draw.seconds,
            billed_seconds: draw.billed_seconds,
            provisional: draw.running,
            grants: draw.from.into_iter().map(|(period_on, amount)| FromGrant { period_on, amount }).collect(),
            invoice_id: document.map(|d| d.0),
            invoice_number: document.and_then(|d| d.1.clone()),
            line_id: draw.line,
            ..StatementRow::of(kind, amount, left)
        });
    }
    let is_over = balance.periods.first().is_some_and(|newest| newest.from > period.from);
    if is_over && period.expired > 0 {
        left -= period.expired;
        rows.push(StatementRow::of(RowKind::Expired, -period.expired, left));
    }
    if is_over && left > 0 {
        rows.push(StatementRow::of(RowKind::RolledOut, -left, 0));
    }
    Ok(Statement { unit: retainer.unit, retainer, period, rows })
}

fn find(balance: &Balance, on: Option<Day>) -> Option<&PeriodBalance> {
    match on {
        None => balance.current(),
        Some(day) => balance.periods.iter().find(|p| p.from <= day && p.to.is_none_or(|to| day <= to)),
    }
}
