//! Billing a retainer: its fees as lines, and the time it covers told at no price.
//!
//! Why covered time has no price, and why nothing is taken off: `docs/adr/0011-draws-are-a-kept-consequence.md`.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{
    bill::{put_taxes, widen},
    billable::{Wanted, hours},
    billing_draft_of,
    desk::{Desk, too_large},
    draft::{Draft, Line},
    lines::MAX_LINES,
    pdf::words::{Words, words},
    snapshot::Period,
    store,
    view::{Invoice, show},
    write,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Error, Quantity, Result,
        decimal::ONE_E4,
        id::{InvoiceId, RetainerId},
        limits,
    },
    retainers::{self, Covered, Over, Retainer, Unit},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BillRetainer {
    pub id: RetainerId,
    /// First days of the periods whose fee is billed; left out: all that are due.
    pub periods: Option<Vec<Day>>,
    /// Tells the time drawn up to the end of this day as covered; left out: none.
    pub covered_to: Option<Day>,
    /// A draft of the client; left out: a new one.
    pub invoice_id: Option<InvoiceId>,
}

/// Puts a retainer's fees, and what it covers, on a draft.
///
/// # Errors
/// `nothing_to_bill`; `fee_settled`; `other_client` or `other_currency` of the draft; `not_draft`.
pub fn bill(tx: &mut Tx<'_>, q: BillRetainer) -> Result<Invoice> {
    retainers::keep(tx)?;
    let retainer = retainers::get(tx, q.id)?;
    let periods = match q.periods {
        Some(periods) => periods,
        None => due(tx, &retainer)?,
    };
    let told = match q.covered_to {
        Some(day) => covered(tx, &retainer, day)?,
        None => Vec::new(),
    };
    if periods.is_empty() && told.is_empty() {
        let message = format!("no fee of {} is due, and no time waits to be told as covered", retainer.name);
        return Err(Error::cannot("nothing_to_bill", message));
    }
    let id = match q.invoice_id {
        Some(id) => id,
        None => write::draft(
            tx,
            Wanted { client: retainer.client_id, project: None, from: None, to: None },
            None,
            write::Beside::default(),
            &retainer.name,
        )?,
    };
    let mut draft = billing_draft_of(tx, id)?;
    check_draft(&draft, &retainer)?;
    let desk = Desk::of(tx, draft.client_id)?;
    for period in &periods {
        fee(tx, &mut draft, &desk, &retainer, *period)?;
    }
    tell(tx, &mut draft, &desk, &retainer, told)?;
    if draft.lines.len() > MAX_LINES {
        return Err(Error::invalid("periods", "too_many_lines", format!("make more than {MAX_LINES} lines: bill fewer at once")));
    }
    desk.sums(&draft).map_err(too_large)?;
    store::update(tx.conn(), &draft)?;
    tx.log("invoice", Some(id), &json!({ "retainer": retainer.id, "periods": periods }))?;
    show(tx, id)
}

fn due(tx: &Tx<'_>, retainer: &Retainer) -> Result<Vec<Day>> {
    let balances = retainers::balances(tx)?;
    Ok(balances.into_iter().find(|(r, _)| r.id == retainer.id).map(|(_, b)| b.due).unwrap_or_default())
}

/// What a draft bills over what was agreed with the client.
///
/// # Errors
/// What the database says.
pub fn over_agreed(read: &Read<'_>, draft: &Draft) -> Result<Vec<Over>> {
    let beside = store::held(read.conn(), draft.id)?.into_iter().filter(|held| held.rounded.is_some());
    retainers::over_agreed(read, draft.client_id, &beside.map(|held| held.entry).collect())
}

/// # Errors
/// `over_agreed`, while it bills anything of the kind.
pub fn check_agreed(read: &Read<'_>, draft: &Draft) -> Result<()> {
    let over = over_agreed(read, draft)?;
    if over.is_empty() {
        return Ok(());
    }
    let words = over.iter().map(|o| format!("{} of {}", hours(o.billed_seconds), o.name)).collect::<Vec<_>>().join(", ");
    let message = format!("it bills hours over what was agreed ({words}): agree them with the client, then issue it with over_agreed");
    Err(Error::cannot("over_agreed", message))
}

fn check_draft(draft: &Draft, retainer: &Retainer) -> Result<()> {
    if draft.client_id != retainer.client_id {
        let message = format!("is for another client than {}: choose one of theirs, or none for a new one", retainer.client_name);
        return Err(Error::invalid("invoice_id", "other_client", message));
    }
    if draft.currency != retainer.currency {
        let message = format!(
            "is in {}, the retainer in {}: choose another, or give the client the retainer's currency",
            draft.currency, retainer.currency
        );
        return Err(Error::invalid("invoice_id", "other_currency", message));
    }
    Ok(())
}

fn fee(tx: &Tx<'_>, draft: &mut Draft, desk: &Desk, retainer: &Retainer, period: Day) -> Result<()> {
    let price_minor = retainer.term_on(period).map_or(0, |t| t.fee_minor);
    let to = retainer.calendar().of(period).and_then(|p| p.to);
    let words = words(draft.language);
    let when = to.map_or_else(|| words.day(period), |to| words.period(Period { from: period, to }));
    let line = line(tx, draft, desk, format!("{}, {when}", retainer.name), Quantity::from_e4(ONE_E4), "", price_minor);
    put(tx, draft, &line)?;
    retainers::put_fee(tx, retainer, period, line.id)?;
    if let Some(to) = to {
        widen(draft, period, to);
    }
    Ok(())
}

/// Drawn time that no document tells yet, whose entry starts up to the end of a day.
fn covered(tx: &Tx<'_>, retainer: &Retainer, to: Day) -> Result<Vec<Covered>> {
    let until = crate::settings::get(tx)?.zone.day_bounds(to).1;
    let mut found = retainers::uncovered(tx, Some(retainer.id), None)?;
    found.retain(|c| c.started_at < until);
    Ok(found)
}

/// A line for each project and task, at no price.
fn tell(tx: &Tx<'_>, draft: &mut Draft, desk: &Desk, retainer: &Retainer, told: Vec<Covered>) -> Result<()> {
    let zone = &desk.settings.zone;
    let mut bundles: Vec<Vec<Covered>> = Vec::new();
    for covered in told {
        let same = |known: &&mut Vec<Covered>| known.first().is_some_and(|c| (c.project, c.task) == (covered.project, covered.task));
        match bundles.iter_mut().find(same) {
            Some(members) => members.push(covered),
            None => bundles.push(vec![covered]),
        }
    }
    for members in bundles {
        let seconds = members.iter().map(|c| c.billed_seconds).sum();
        let text = description(words(draft.language), retainer, &members);
        let line = line(tx, draft, desk, text, hours(seconds), "h", 0);
        put(tx, draft, &line)?;
        for covered in &members {
            retainers::cover(tx, line.id, covered)?;
            let day = zone.day_of(covered.started_at);
            widen(draft, day, day);
        }
    }
    Ok(())
}

fn description(words: &Words, retainer: &Retainer, members: &[Covered]) -> String {
    let named = |name: &Option<String>| name.clone().filter(|n| !n.is_empty());
    let first = members.first();
    let work = match (first.and_then(|c| named(&c.project_name)), first.and_then(|c| named(&c.task_name))) {
        (Some(project), Some(task)) => format!("{project}: {task}"),
        (project, task) => task.or(project).unwrap_or_else(|| words.work.to_owned()),
    };
    let mut text = format!("{} {}: {work}", words.covered_by, retainer.name);
    if retainer.unit == Unit::Money {
        let minor = members.iter().map(|c| c.amount).sum();
        let exponent = u8::try_from(retainer.currency.exponent()).unwrap_or(2);
        text.push_str(&format!(" ({} {} {})", words.money(minor, exponent), retainer.currency, words.from_balance));
    }
    text.chars().take(limits::NOTE_CHARS).collect()
}

fn line(tx: &Tx<'_>, draft: &Draft, desk: &Desk, description: String, quantity: Quantity, unit: &str, price_minor: i64) -> Line {
    Line { quantity, unit: unit.into(), price_minor, ..Line::free(tx.new_id(), draft, description, desk.usual_taxes()) }
}

fn put(tx: &Tx<'_>, draft: &mut Draft, line: &Line) -> Result<()> {
    store::insert_line(tx.conn(), line)?;
    put_taxes(tx, line)?;
    draft.lines.push(line.clone());
    Ok(())
}
