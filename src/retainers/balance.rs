//! A retainer's balance, period by period, and what its owner should know of it.

use super::{
    OverUse, Retainer, Unit,
    keep::periods,
    pool::Figures,
    store::{self, fees},
};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{ClientId, InvoiceId, LineId, RetainerId},
    },
    settings,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

/// Where the fee of a period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RetainerFeeState")]
pub enum FeeState {
    /// It costs nothing.
    Free,
    /// Its period has not begun.
    Ahead,
    Due,
    Draft,
    Issued,
    /// Billed by another program, or not at all.
    Elsewhere,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RetainerFee")]
pub struct PeriodFee {
    pub amount: Money,
    pub state: FeeState,
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    pub line_id: Option<LineId>,
}

/// Amounts in the retainer's unit: `rolled_in + granted = drawn + left`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RetainerPeriod")]
pub struct PeriodBalance {
    pub from: Day,
    /// Inclusive; absent when nothing ends it.
    pub to: Option<Day>,
    pub granted: i64,
    pub rolled_in: i64,
    pub drawn: i64,
    pub left: i64,
    /// Drawn though no balance was left.
    pub beyond: i64,
    /// Not drawn, because no balance was left: it waits to be billed.
    pub over: i64,
    /// Of what was left when the period ended; the rest rolled over.
    pub expired: i64,
    /// What the running timer would draw.
    pub provisional: i64,
    /// As tracked.
    pub drawn_seconds: i64,
    /// As tracked.
    pub over_seconds: i64,
    /// Of what there was to draw from; more than 100 when time went over.
    pub percent: i64,
    pub fee: PeriodFee,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RetainerState {
    Upcoming,
    Active,
    Ended,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "RetainerBalance")]
pub struct Balance {
    pub state: RetainerState,
    /// Those that have begun, the newest first.
    pub periods: Vec<PeriodBalance>,
    /// First days of the periods whose fee is due and on no document, the oldest first.
    pub due: Vec<Day>,
    /// The highest of its alerts that the current period has reached, in percent.
    pub alert: Option<i64>,
}

impl Balance {
    /// The period of today; of one that has ended, its last.
    pub fn current(&self) -> Option<&PeriodBalance> {
        self.periods.first()
    }
}

/// # Errors
/// `not_found`.
pub fn of(read: &Read<'_>, id: RetainerId) -> Result<(Retainer, Balance)> {
    balances(read)?.into_iter().find(|(r, _)| r.id == id).ok_or_else(|| Error::not_found("retainer", id))
}

/// With what a running timer would draw.
pub fn balances(read: &Read<'_>) -> Result<Vec<(Retainer, Balance)>> {
    let today = settings::get(read)?.day_of(read.now());
    let fees = fees::all(read.conn())?;
    let mut all = Vec::new();
    for (retainer, figures) in periods(read)? {
        let balance = balance(&retainer, &figures, &fees, today);
        all.push((retainer, balance));
    }
    all.sort_by_cached_key(|(r, _)| (r.client_name.to_lowercase(), r.name.to_lowercase(), r.id));
    Ok(all)
}

type Fees = HashMap<(RetainerId, Day), fees::Fee>;

fn balance(retainer: &Retainer, periods: &[Figures], fees: &Fees, today: Day) -> Balance {
    // Time may lie ahead; the periods shown are those that have begun.
    let begun = periods.iter().filter(|f| f.period.from <= today || f.drawn > 0 || f.over > 0);
    let mut periods: Vec<PeriodBalance> = begun.map(|f| shown(retainer, f, fees, today)).collect();
    let due = periods.iter().filter(|p| p.fee.state == FeeState::Due).map(|p| p.from).collect();
    periods.reverse();
    let state = match retainer.ends_on {
        _ if today < retainer.starts_on => RetainerState::Upcoming,
        Some(end) if today > end => RetainerState::Ended,
        _ => RetainerState::Active,
    };
    let current = periods.iter().find(|p| p.from <= today).filter(|_| state == RetainerState::Active);
    let alert = current.and_then(|p| retainer.alerts.iter().copied().filter(|alert| p.percent >= *alert).max());
    Balance { state, periods, due, alert }
}

fn shown(retainer: &Retainer, f: &Figures, fees: &Fees, today: Day) -> PeriodBalance {
    let used = f.drawn + f.beyond + f.over + f.provisional;
    let there = i128::from(f.granted + f.rolled_in).max(1);
    PeriodBalance {
        from: f.period.from,
        to: f.period.to,
        granted: f.granted,
        rolled_in: f.rolled_in,
        drawn: f.drawn,
        left: f.left(),
        beyond: f.beyond,
        over: f.over,
        expired: f.expired,
        provisional: f.provisional,
        drawn_seconds: f.drawn_seconds,
        over_seconds: f.over_seconds,
        percent: i64::try_from(i128::from(used) * 100 / there).unwrap_or(i64::MAX),
        fee: fee(retainer, f.period.from, fees, today),
    }
}

fn fee(retainer: &Retainer, period: Day, fees: &Fees, today: Day) -> PeriodFee {
    let amount = Money::new(retainer.term_on(period).map_or(0, |t| t.fee_minor), retainer.currency);
    let settled = fees.get(&(retainer.id, period));
    let document = settled.and_then(|fee| fee.document.as_ref());
    let state = match (settled, document) {
        (_, Some(d)) if d.number.is_some() => FeeState::Issued,
        (_, Some(_)) => FeeState::Draft,
        (Some(_), None) => FeeState::Elsewhere,
        (None, None) if amount.minor == 0 => FeeState::Free,
        (None, None) if period > today => FeeState::Ahead,
        (None, None) => FeeState::Due,
    };
    PeriodFee {
        amount,
        state,
        invoice_id: document.map(|d| d.invoice),
        invoice_number: document.and_then(|d| d.number.clone()),
        line_id: document.map(|d| d.line),
    }
}

/// What waits for the user.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "RetainerAlert")]
pub struct Alert {
    pub retainer_id: RetainerId,
    pub name: String,
    pub client_id: ClientId,
    pub client_name: String,
    pub unit: Unit,
    pub currency: Currency,
    /// The threshold that was reached; absent when only fees are due, or time went over.
    pub reached: Option<i64>,
    pub percent: i64,
    /// In the retainer's unit.
    pub left: i64,
    pub over: i64,
    /// Periods whose fee is due and on no document.
    pub fees_due: usize,
}

/// Of active retainers that have reached an alert or went over against their rule, and of all whose fee is due.
pub fn alerts(read: &Read<'_>) -> Result<Vec<Alert>> {
    if !store::any(read.conn())? {
        return Ok(Vec::new());
    }
    let today = settings::get(read)?.day_of(read.now());
    let mut alerts = Vec::new();
    for (retainer, balance) in balances(read)?.into_iter().filter(|(r, _)| !r.archived) {
        let current = balance.periods.iter().find(|p| p.from <= today);
        let active = balance.state == RetainerState::Active;
        let over = current.map_or(0, |p| p.over + p.beyond);
        let warned = active && retainer.over_use == OverUse::Warn && over > 0;
        if balance.alert.is_some() || warned || !balance.due.is_empty() {
            alerts.push(Alert {
                retainer_id: retainer.id,
                name: retainer.name,
                client_id: retainer.client_id,
                client_name: retainer.client_name,
                unit: retainer.unit,
                currency: retainer.currency,
                reached: balance.alert,
                percent: current.map_or(0, |p| p.percent),
                left: current.map_or(0, |p| p.left - p.provisional),
                over,
                fees_due: balance.due.len(),
            });
        }
    }
    Ok(alerts)
}
