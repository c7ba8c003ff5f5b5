//! Putting completed milestones on a draft, and asking for a deposit before one is completed. Where one stands is told by `milestones`.

pub mod api;
mod ask;

use serde_json::json;

use super::{
    bill::{put_taxes, widen},
    billable::Wanted,
    deposits,
    desk::{Desk, too_large},
    draft::{Draft, Line, Purpose},
    issued,
    lines::MAX_LINES,
    store,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Day, Error, Result,
        id::{ClientId, InvoiceId, MilestoneId},
        limits,
    },
    milestones::{self, MilestoneState, MilestoneView},
};

/// What is to be billed: all that waits and can be, or these very ones.
pub enum Which<'a> {
    All,
    These(&'a [MilestoneId]),
}

/// Adds a line for each; what was paid ahead of one is taken off in the same go.
///
/// # Errors
/// `nothing_to_bill`; of these very ones, naming the place in the list: `not_completed`, `not_waiting`, `no_amount`, `other_currency`; `deposit` on a
/// deposit invoice; `deposit_draft` while what was asked for ahead of one is still a draft; when the sums leave the limits.
pub fn bill(tx: &mut Tx<'_>, mut draft: Draft, desk: &Desk, wanted: Wanted, which: &Which<'_>) -> Result<()> {
    if draft.purpose != Purpose::Invoice {
        return Err(Error::cannot("deposit", "it asks for a deposit: bill the milestone on an invoice of its own"));
    }
    let chosen = match which {
        Which::All => ready(tx, wanted, &draft)?,
        Which::These(ids) => these(tx, ids, &draft)?,
    };
    if chosen.is_empty() {
        let message = format!(
            "no completed milestone of {} waits to be billed in {}: complete one, or choose another",
            desk.client.name, draft.currency
        );
        return Err(Error::cannot("nothing_to_bill", message));
    }
    if draft.lines.len() + chosen.len() > MAX_LINES {
        return Err(Error::invalid("milestones", "too_many_lines", format!("make more than {MAX_LINES} lines: make a second invoice")));
    }
    let taxes = desk.usual_taxes();
    for m in &chosen {
        let (Some(amount), Some(done)) = (m.amount, &m.completion) else { return Err(Error::bug("a milestone that cannot be billed")) };
        let free = Line::free(tx.new_id(), &draft, description(m), taxes.clone());
        let line = Line { price_minor: amount.minor, milestone_id: Some(m.id), ..free };
        store::insert_line(tx.conn(), &line)?;
        put_taxes(tx, &line)?;
        store::milestones::insert(tx.conn(), tx.new_id(), line.id, (m.id, amount))?;
        widen(&mut draft, done.on, done.on);
        draft.lines.push(line);
    }
    desk.sums(&draft).map_err(too_large)?;
    store::update(tx.conn(), &draft)?;
    tx.log("invoice", Some(draft.id), &json!({ "milestones": chosen.len() }))?;
    take_deposits(tx, draft.id, &chosen)
}

/// Nothing that was paid ahead of a milestone is charged again.
fn take_deposits(tx: &mut Tx<'_>, draft: InvoiceId, chosen: &[MilestoneView]) -> Result<()> {
    for m in chosen {
        let Some(deposit) = m.deposit.as_ref().filter(|d| d.used_by.is_none()) else { continue };
        if issued::find(tx.conn(), deposit.invoice_id)?.is_none() {
            let message = format!("the deposit for {} is still a draft: issue it, or throw it away, then bill the milestone", m.name);
            return Err(Error::cannot("deposit_draft", message));
        }
        deposits::take(tx, draft, deposit.invoice_id)?;
    }
    Ok(())
}

/// How many wait that could be put on a draft in this currency.
pub fn count(read: &Read<'_>, wanted: Wanted, draft: &Draft) -> Result<usize> {
    Ok(ready(read, wanted, draft)?.len())
}

/// Those that wait and were done in the days that are wanted.
fn ready(read: &Read<'_>, wanted: Wanted, draft: &Draft) -> Result<Vec<MilestoneView>> {
    let within = |on: Day| wanted.from.is_none_or(|from| from <= on) && wanted.to.is_none_or(|to| on <= to);
    let mut all = milestones::waiting(read, wanted.client, wanted.project)?;
    all.retain(|m| m.amount.is_some_and(|a| a.currency == draft.currency) && m.completion.as_ref().is_some_and(|k| within(k.on)));
    Ok(all)
}

fn these(read: &Read<'_>, ids: &[MilestoneId], draft: &Draft) -> Result<Vec<MilestoneView>> {
    let mut chosen: Vec<MilestoneView> = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        let wrong = |rule: &str, message: String| Err(Error::invalid(&format!("milestone_ids[{n}]"), rule, message));
        let m = milestones::show(read, *id)?;
        if m.client_id != Some(draft.client_id) {
            return wrong("other_client", format!("{} is of another client's project: choose one of this client", m.name));
        }
        match (m.state, m.amount) {
            (MilestoneState::Completed, None) => return wrong("no_amount", format!("{} comes to nothing: type its amount", m.name)),
            (MilestoneState::Completed, Some(amount)) if amount.currency != draft.currency => {
                let message = format!("{} is in {}, and the draft in {}: type its amount in that", m.name, amount.currency, draft.currency);
                return wrong("other_currency", message);
            }
            (MilestoneState::Completed, Some(_)) => {}
            (MilestoneState::Planned | MilestoneState::DueSoon | MilestoneState::Overdue, _) => {
                return wrong("not_completed", format!("{} is not completed: complete it first, or ask for a deposit", m.name));
            }
            (MilestoneState::OnDraft | MilestoneState::Billed | MilestoneState::Paid, _) => {
                return wrong("not_waiting", format!("{} is on an invoice or a draft already: a milestone is billed once", m.name));
            }
        }
        if chosen.iter().all(|c| c.id != *id) {
            chosen.push(m);
        }
    }
    Ok(chosen)
}

/// `Website: Design`, and under it what it is about.
fn description(m: &MilestoneView) -> String {
    let text = format!("{}: {}\n{}", m.project_name, m.name, m.description);
    text.trim_end().chars().take(limits::NOTE_CHARS).collect()
}

/// A draft of these, on one that is there or on a new one.
///
/// # Errors
/// As [`bill`]; milestones of several clients; `no_client` of the user's own project.
pub fn bill_these(tx: &mut Tx<'_>, ids: &[MilestoneId], on: Option<InvoiceId>) -> Result<InvoiceId> {
    let Some(first) = ids.first() else {
        return Err(Error::invalid("milestone_ids", "required", "is empty: choose the milestones to bill"));
    };
    let draft = match on {
        Some(id) => super::billing_draft_of(tx, id)?,
        None => {
            let m = milestones::show(tx, *first)?;
            let desk = Desk::of(tx, client_of(&m)?)?;
            super::write::blank(tx, &desk, Purpose::Invoice, desk.client.currency, &m.project_name)?
        }
    };
    let desk = Desk::of(tx, draft.client_id)?;
    let (id, wanted) = (draft.id, Wanted { client: draft.client_id, project: None, from: None, to: None });
    bill(tx, draft, &desk, wanted, &Which::These(ids))?;
    Ok(id)
}

fn client_of(m: &MilestoneView) -> Result<ClientId> {
    m.client_id.ok_or_else(|| Error::cannot("no_client", format!("{} is your own project: give it a client first", m.project_name)))
}
