//! Making a draft, editing its head, throwing it away.

use serde_json::json;

use super::{
    bill,
    billable::{self, GroupBy, Wanted},
    billing_draft_of,
    costs::{self, Which},
    desk::{Desk, too_large},
    draft::{Draft, Purpose},
    draft_of, milestones,
    snapshot::References,
    store,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Result,
        id::{ClientId, InvoiceId},
        limits,
        text::Checks,
    },
    retainers, settings,
};

const DUE_DAYS: std::ops::RangeInclusive<i64> = 0..=365;

/// What is put on a draft beside time, as far as it waits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside {
    pub expenses: bool,
    pub milestones: bool,
}

/// A draft for a client, filled with the waiting time that is wanted, or empty where it is not to be grouped, and with what else waits.
///
/// # Errors
/// `not_found`; `nothing_to_bill`; a subject that is too long; days in the wrong order.
pub fn draft(tx: &mut Tx<'_>, wanted: Wanted, by: Option<GroupBy>, beside: Beside, subject: &str) -> Result<InvoiceId> {
    check_days(wanted)?;
    let desk = Desk::of(tx, wanted.client)?;
    let draft = blank(tx, &desk, Purpose::Invoice, desk.client.currency, subject)?;
    let id = draft.id;
    let (has_costs, _) = if beside.expenses { costs::count(tx, wanted, &draft)? } else { (0, 0) };
    let has_milestones = if beside.milestones { milestones::count(tx, wanted, &draft)? } else { 0 };
    let has_others = has_costs + has_milestones > 0;
    let has_time = has_others && !billable::waiting(tx, &desk.settings.zone, wanted)?.is_empty();
    // Without anything else, and without time: the words are those of missing time.
    if let Some(by) = by.filter(|_| !has_others || has_time) {
        bill::bill(tx, draft, &desk, wanted, by)?;
    }
    if has_costs > 0 {
        costs::bill(tx, draft_of(tx, id)?, &desk, wanted, &Which::All)?;
    }
    if has_milestones > 0 {
        milestones::bill(tx, draft_of(tx, id)?, &desk, wanted, &milestones::Which::All)?;
    }
    Ok(id)
}

/// A draft without lines, as the client and the settings have it.
///
/// # Errors
/// A subject that is too long.
pub fn blank(tx: &mut Tx<'_>, desk: &Desk, purpose: Purpose, currency: Currency, subject: &str) -> Result<Draft> {
    let draft = clean(Draft { purpose, currency, subject: subject.into(), ..fresh(tx, desk, tx.new_id()) })?;
    store::insert(tx.conn(), &draft)?;
    tx.log("invoice", Some(draft.id), &json!({ "client": draft.client_id }))?;
    Ok(draft)
}

/// What a draft of the desk's client starts with; nothing is written.
pub fn fresh(read: &Read<'_>, desk: &Desk, id: InvoiceId) -> Draft {
    Draft {
        id,
        corrects: None,
        purpose: Purpose::Invoice,
        closed: false,
        client_id: desk.client.id,
        currency: desk.client.currency,
        subject: String::new(),
        note: String::new(),
        references: References::default(),
        language: desk.client.language.unwrap_or_else(|| desk.settings.language.into()),
        look: None,
        issue_on: None,
        due_days: desk.client.payment_terms_days.unwrap_or(desk.settings.payment_terms_days),
        period_from: None,
        period_to: None,
        rounding: desk.client.rounding.unwrap_or(desk.settings.billing_rounding),
        policy: desk.settings.invoice_policy,
        created_at: read.now(),
        tells_covered: false,
        lines: Vec::new(),
        sections: Vec::new(),
        adjustments: Vec::new(),
    }
}

/// # Errors
/// `not_found`, `not_draft`, `nothing_to_bill`, days in the wrong order; an expense that cannot be put on it.
pub fn add_expenses(tx: &mut Tx<'_>, id: InvoiceId, wanted: impl FnOnce(ClientId) -> Wanted, which: &Which<'_>) -> Result<()> {
    let draft = billing_draft_of(tx, id)?;
    let wanted = wanted(draft.client_id);
    check_days(wanted)?;
    let desk = Desk::of(tx, draft.client_id)?;
    costs::bill(tx, draft, &desk, wanted, which)
}

/// # Errors
/// `not_found`, `not_draft`, `nothing_to_bill`; a milestone that cannot be put on it.
pub fn add_milestones(
    tx: &mut Tx<'_>,
    id: InvoiceId,
    wanted: impl FnOnce(ClientId) -> Wanted,
    which: &milestones::Which<'_>,
) -> Result<()> {
    let draft = billing_draft_of(tx, id)?;
    let wanted = wanted(draft.client_id);
    check_days(wanted)?;
    let desk = Desk::of(tx, draft.client_id)?;
    milestones::bill(tx, draft, &desk, wanted, which)
}

/// # Errors
/// `not_found`, `not_draft`, `nothing_to_bill`, days in the wrong order.
pub fn add_time(tx: &mut Tx<'_>, id: InvoiceId, wanted: impl FnOnce(ClientId) -> Wanted, by: GroupBy) -> Result<()> {
    let draft = billing_draft_of(tx, id)?;
    let wanted = wanted(draft.client_id);
    check_days(wanted)?;
    let desk = Desk::of(tx, draft.client_id)?;
    bill::bill(tx, draft, &desk, wanted, by)
}

/// Replaces the head; lines have verbs of their own.
///
/// # Errors
/// The wrong fields.
pub fn edit(tx: &mut Tx<'_>, draft: Draft) -> Result<()> {
    let mut draft = clean(draft)?;
    store::update(tx.conn(), &draft)?;
    bill::round_again(tx, &mut draft, &settings::get(tx)?.zone)?;
    Desk::of(tx, draft.client_id)?.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(draft.id), &json!({}))
}

/// Throws a draft away; its time waits again.
///
/// # Errors
/// `not_found`, `not_draft`.
pub fn discard(tx: &mut Tx<'_>, id: InvoiceId) -> Result<()> {
    let draft = billing_draft_of(tx, id)?;
    throw_away(tx, &draft)
}

/// With all that it holds.
///
/// # Errors
/// Only what the database says.
pub fn throw_away(tx: &mut Tx<'_>, draft: &Draft) -> Result<()> {
    for line in &draft.lines {
        store::delete_line(tx.conn(), line.id, tx.now())?;
        retainers::release(tx, line.id)?;
    }
    store::delete(tx.conn(), draft.id, tx.now())?;
    tx.log("invoice", Some(draft.id), &json!({ "discarded": true }))
}

fn check_days(wanted: Wanted) -> Result<()> {
    let mut checks = Checks::default();
    let ordered = wanted.from.zip(wanted.to).is_none_or(|(from, to)| from <= to);
    checks.require(ordered, "to", "end_before_start", "is before the first day: swap the two");
    checks.done()
}

fn clean(mut draft: Draft) -> Result<Draft> {
    let mut checks = Checks::default();
    draft.subject = checks.line("subject", &draft.subject, limits::NAME_CHARS);
    draft.note = checks.note("note", &draft.note, limits::NOTE_CHARS);
    let r = &mut draft.references;
    for (field, text) in [
        ("references.buyer_reference", &mut r.buyer_reference),
        ("references.order_number", &mut r.order_number),
        ("references.contract_number", &mut r.contract_number),
        ("references.project_number", &mut r.project_number),
    ] {
        *text = checks.line(field, text, limits::LINE_CHARS);
    }
    draft.rounding.check(&mut checks, "rounding");
    checks.require(DUE_DAYS.contains(&draft.due_days), "due_days", "out_of_range", "is not between 0 and 365 days");
    checks.done()?;
    Ok(draft)
}
