//! Drafting a deposit invoice.

use serde_json::json;

use super::parts::{share_out, weigh};
use crate::{
    db::Tx,
    invoices::{
        bill::put_taxes,
        desk::{Desk, too_large},
        draft::{Draft, Line, Purpose},
        lines::check_portion,
        pdf::words::words,
        snapshot::Snapshot,
        store,
        totals::Portion,
        write,
    },
    kernel::{
        Error, Result,
        id::{ClientId, InvoiceId, TaxRateId},
        limits,
        text::Checks,
    },
};

/// What a deposit is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub client: ClientId,
    /// What the work is called; the subject of the draft.
    pub subject: String,
    /// What of it is paid ahead; empty for all.
    pub of: String,
    /// In the sense of the workspace's prices.
    pub minor: i64,
    /// Left out: what the client's treatment and the settings say.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

/// By hand: one amount under one set of taxes.
///
/// # Errors
/// `not_found`; the wrong fields.
pub fn ask(tx: &mut Tx<'_>, asked: Asked) -> Result<InvoiceId> {
    let mut checks = Checks::default();
    let possible = (1..=limits::AMOUNT_MINOR).contains(&asked.minor);
    checks.require(possible, "amount_minor", "out_of_range", "is not more than zero, or too large: type what is asked for");
    checks.done()?;
    let desk = Desk::of(tx, asked.client)?;
    let draft = write::blank(tx, &desk, Purpose::Deposit, desk.client.currency, &asked.subject)?;
    let taxes = asked.tax_ids.unwrap_or_else(|| desk.usual_taxes());
    let word = words(draft.language).deposit;
    let text = if asked.of.is_empty() { word.to_owned() } else { format!("{word}: {}", asked.of) };
    put(tx, &desk, draft, vec![(text, taxes, asked.minor)])
}

/// A part of what a quote comes to, or so much of it, shared out over its taxes.
///
/// # Errors
/// `not_found`; the wrong fields.
pub fn ask_for(tx: &mut Tx<'_>, client: ClientId, paper: &Snapshot, sections: &[bool], portion: Portion) -> Result<InvoiceId> {
    let totals = paper.recompute_with(sections).map_err(too_large)?;
    let amounts = weigh(paper, sections, &totals);
    let whole: i64 = amounts.values().sum();
    let mut checks = Checks::default();
    check_portion(&mut checks, "deposit", Some(portion));
    checks.require(
        !matches!(portion, Portion::Minor(minor) if minor > whole),
        "deposit.minor",
        "too_large",
        "is more than what was quoted",
    );
    checks.done()?;
    let shares = share_out(&amounts, portion);
    if shares.values().all(|minor| *minor <= 0) {
        return Err(Error::invalid("deposit", "out_of_range", "comes to nothing: ask for more"));
    }
    let desk = Desk::of(tx, client)?;
    let mut draft = write::blank(tx, &desk, Purpose::Deposit, desk.client.currency, &paper.subject)?;
    (draft.language, draft.policy) = (paper.language, paper.policy);
    store::update(tx.conn(), &draft)?;
    let w = words(paper.language);
    let part = match portion {
        Portion::Percent(percent) => format!(" {}", w.percent(percent)),
        Portion::Minor(_) => String::new(),
    };
    let of = format!("{} {}", w.quote, paper.number.as_deref().unwrap_or(w.draft));
    let text = format!("{}{part}, {of}", w.deposit);
    let ids = |places: &Vec<usize>| places.iter().filter_map(|n| paper.taxes.get(*n)).map(|t| t.tax_id).collect();
    let lines = shares.iter().filter(|(_, minor)| **minor > 0).map(|(taxes, minor)| (text.clone(), ids(taxes), *minor)).collect();
    put(tx, &desk, draft, lines)
}

fn put(tx: &mut Tx<'_>, desk: &Desk, mut draft: Draft, lines: Vec<(String, Vec<TaxRateId>, i64)>) -> Result<InvoiceId> {
    for (text, taxes, minor) in lines {
        let line = Line { price_minor: minor, ..Line::free(tx.new_id(), &draft, text, taxes) };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        draft.lines.push(line);
    }
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({ "deposit": true }))?;
    Ok(draft.id)
}
