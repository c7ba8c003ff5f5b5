//! Going back to an earlier state of a draft.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{Version, store as kept};
use crate::{
    db::Tx,
    invoices::{
        adjustments,
        bill::{put_taxes, round_again},
        desk::{Desk, too_large},
        draft::{Adjustment, Draft, Line, LineKind, Section},
        draft_of, store,
    },
    kernel::{
        Result,
        id::{InvoiceId, RowId},
    },
    retainers, settings,
};

/// Why a line did not come back as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Some of its time is billed elsewhere by now, is gone, or is no longer billable: the line bills what is left of it.
    TimeElsewhere,
    /// None of its time waits any more: the line stays away.
    AllTimeElsewhere,
    /// Its expense is on another document by now, or gone: the line stays away.
    ExpenseElsewhere,
    /// Its milestone is on another document by now, open again or gone: the line stays away.
    MilestoneElsewhere,
    /// It told of a retainer: bill that retainer again. The line stays away.
    Retainer,
    /// It took a deposit off: take that off again. The line stays away.
    Deposit,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NotRestored {
    pub description: String,
    pub why: Why,
}

/// Gives a draft the head, lines, headings and adjustments that a version of it has. A line that came later is deleted, and its time waits
/// again; one that was deleted since comes back with those of its entries that still wait.
pub fn restore(tx: &mut Tx<'_>, now: Draft, version: Version) -> Result<Vec<NotRestored>> {
    let was = version.entered;
    let mut left_out = Vec::new();
    for line in now.lines.iter().filter(|l| was.lines.iter().all(|w| w.id != l.id)) {
        store::delete_line(tx.conn(), line.id, tx.now())?;
        retainers::release(tx, line.id)?;
    }
    for line in &was.lines {
        let stays = now.lines.iter().find(|l| l.id == line.id);
        let back = match stays {
            Some(_) => None,
            None => bring_back(tx, line)?,
        };
        if let Some(why) = back {
            left_out.push(NotRestored { description: line.description.clone(), why });
            if why != Why::TimeElsewhere {
                continue;
            }
        }
        store::update_line(tx.conn(), line)?;
        store::set_position(tx.conn(), RowId(line.id.0), line.position)?;
        store::drop_taxes(tx.conn(), line.id, tx.now())?;
        put_taxes(tx, line)?;
    }
    for section in now.sections.iter().filter(|s| was.sections.iter().all(|w| w.id != s.id)) {
        store::delete_section(tx.conn(), section.id, tx.now())?;
    }
    for section in &was.sections {
        store::put_section(tx.conn(), was.id, section)?;
    }
    for adjustment in now.adjustments.iter().filter(|a| was.adjustments.iter().all(|w| w.id != a.id)) {
        store::delete_adjustment(tx.conn(), adjustment.id, tx.now())?;
    }
    for (position, adjustment) in (1..).zip(&was.adjustments) {
        adjustments::put(tx, was.id, adjustment, position)?;
    }
    store::update(tx.conn(), &was)?;
    let mut draft = draft_of(tx, was.id)?;
    round_again(tx, &mut draft, &settings::get(tx)?.zone)?;
    Desk::of(tx, draft.client_id)?.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({ "restored": version.seq }))?;
    Ok(left_out)
}

/// A deleted line, with what it held when it was deleted, as far as that still waits.
fn bring_back(tx: &Tx<'_>, line: &Line) -> Result<Option<Why>> {
    let held = kept::held_when_deleted(tx.conn(), line.id)?;
    if line.deposit.is_some() {
        return Ok(Some(Why::Deposit));
    }
    if held.by_retainer {
        return Ok(Some(Why::Retainer));
    }
    if line.expense_id.is_some() && held.expenses_free == 0 {
        return Ok(Some(Why::ExpenseElsewhere));
    }
    if line.milestone_id.is_some() && held.milestones_free == 0 {
        return Ok(Some(Why::MilestoneElsewhere));
    }
    if line.kind == LineKind::Time && held.entries_free == 0 {
        return Ok(Some(Why::AllTimeElsewhere));
    }
    kept::bring_back(tx.conn(), line.id)?;
    Ok((held.entries_free < held.entries).then_some(Why::TimeElsewhere))
}

/// A new draft with the content of a version of an issued document: what it billed stays billed there, so its lines are free ones.
pub fn copy(tx: &mut Tx<'_>, version: Version) -> Result<InvoiceId> {
    let desk = Desk::of(tx, version.entered.client_id)?;
    let id: InvoiceId = tx.new_id();
    let draft = Draft { id, created_at: tx.now(), issue_on: None, tells_covered: false, closed: false, ..version.entered };
    store::insert(tx.conn(), &draft)?;
    for line in draft.lines.iter().filter(|l| l.deposit.is_none()) {
        let line = Line {
            id: tx.new_id(),
            invoice_id: id,
            kind: LineKind::Free,
            entries: 0,
            expense_id: None,
            milestone_id: None,
            ..line.clone()
        };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
    }
    for section in &draft.sections {
        store::put_section(tx.conn(), id, &Section { id: tx.new_id(), ..section.clone() })?;
    }
    for (position, adjustment) in (1..).zip(&draft.adjustments) {
        adjustments::put(tx, id, &Adjustment { id: tx.new_id(), ..adjustment.clone() }, position)?;
    }
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(id), &json!({ "client": draft.client_id, "version": version.seq }))?;
    Ok(id)
}
