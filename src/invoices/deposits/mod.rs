//! Deposit invoices: asked for before the work is done, and taken off the invoice of the whole (§ 14 (5) UStG, art. 220 of Directive 2006/112).
//!
//! Invariants: a deposit invoice charges its tax, for the tax falls due when the money comes in; the invoice of the whole lists the whole supply and
//! takes each deposit off with its net and its taxes as they were charged; a deposit is taken off once. See ADR 15.

pub mod api;
mod ask;
pub mod off;
mod parts;
pub mod store;
mod take;

#[cfg(test)]
mod tests;

pub use ask::{Asked, ask, ask_for};
pub use take::{drop_from_draft, pass_on, take};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    document::Kind,
    issued,
    snapshot::{Snapshot, TaxGroup},
    store as papers,
};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, InvoiceId},
    },
    payments,
};
use off::Charged;

/// The deposit that a line takes off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOff {
    pub deposit: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub net_minor: i64,
    /// Beside the taxes of the line.
    pub charged: Vec<Charged>,
}

/// A deposit invoice that stands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Deposit {
    pub id: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub subject: String,
    pub net: Money,
    pub tax: Money,
    pub total: Money,
    /// Not paid yet.
    pub open: Money,
    /// The draft or document that takes it off.
    pub used_by: Option<InvoiceId>,
    /// Of the document; absent on a draft.
    pub used_by_number: Option<String>,
}

/// The deposits of a client, the earliest first.
///
/// # Errors
/// Only what the database says.
pub fn of_client(read: &Read<'_>, client: ClientId) -> Result<Vec<Deposit>> {
    let mut all = Vec::new();
    for id in store::standing(read.conn(), client)? {
        let Some(d) = issued::find(read.conn(), id)? else { continue };
        let money = |minor| Money::new(minor, d.currency);
        let settled = payments::settled_of(read, id)?.all_minor();
        let used_by = store::used_by(read.conn(), id)?;
        let used_by_number = used_by.map(|u| issued::find(read.conn(), u)).transpose()?.flatten().map(|u| u.number);
        all.push(Deposit {
            id,
            issued_on: d.issued_on,
            subject: d.snapshot.subject.clone(),
            net: money(d.snapshot.net_minor),
            tax: money(d.snapshot.tax_minor),
            total: money(d.total_minor),
            open: money((d.total_minor - settled).max(0)),
            used_by,
            used_by_number,
            number: d.number,
        });
    }
    Ok(all)
}

/// Those that nobody takes off yet, in a currency.
///
/// # Errors
/// Only what the database says.
pub fn unused(read: &Read<'_>, client: ClientId, currency: Currency) -> Result<Vec<Deposit>> {
    let mut all = of_client(read, client)?;
    all.retain(|d| d.used_by.is_none() && d.total.currency == currency);
    Ok(all)
}

/// What is wrong with the uses that stand.
///
/// # Errors
/// Only what the database says.
pub fn wrong(read: &Read<'_>) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let unheld = store::unheld(read.conn())?;
    if unheld > 0 {
        wrong.push(format!("{unheld} lines take off a deposit that their invoice does not hold"));
    }
    for (deposit, invoice) in store::uses(read.conn())? {
        let Some(d) = issued::find(read.conn(), deposit)? else { continue };
        let Some(user) = issued::find(read.conn(), invoice)? else {
            if papers::find(read.conn(), invoice)?.is_none() {
                wrong.push(format!("{}: a draft that was thrown away takes it off", d.number));
            }
            continue;
        };
        if user.kind == Kind::CreditNote || !takes_whole(&user.snapshot, &d.snapshot) {
            wrong.push(format!("{} does not take {} off as it was charged", user.number, d.number));
        }
    }
    Ok(wrong)
}

/// Whether the lines of a paper take a deposit off, tax by tax.
fn takes_whole(paper: &Snapshot, deposit: &Snapshot) -> bool {
    let lines = || paper.lines.iter().filter(|l| l.deposit.as_ref().is_some_and(|d| Some(&d.number) == deposit.number.as_ref()));
    let net: i64 = lines().map(|l| -l.net()).sum();
    // The papers may be in two languages, and name one tax in each.
    let of = |tax: &TaxGroup| -> (i64, i64) {
        let all = lines().flat_map(|l| l.taxes.iter().zip(&l.deposit_taxes));
        let mine = all.filter(|(n, _)| paper.taxes.get(**n).is_some_and(|t| t.tax_id == tax.tax_id || t.key() == tax.key()));
        mine.fold((0, 0), |(base, tax), (_, c)| (base + c.base_minor, tax + c.tax_minor))
    };
    net == deposit.net_minor && deposit.taxes.iter().all(|t| of(t) == (t.base_minor, t.tax_minor))
}
