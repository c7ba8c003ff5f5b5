//! Making what is due, each period in a transaction of its own, so that a program that is killed has made some of them whole and the others not at all.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{
    Recurring, all, fees, get,
    rule::{Mode, Unbilled},
    store::{self, Run},
};
use crate::{
    db::{Db, Origin, Read, Tx, Write},
    invoices::{self, Composed, ComposedLine, ComposedPart, Waiting},
    kernel::{
        Day, Error, FieldError, Result, Tag,
        id::{InvoiceId, LineId, RecurringId, RowId, SectionId, derived},
    },
    settings,
};

/// What a go may change.
pub const MAKES: &[Tag] = &[
    Tag::Recurring,
    Tag::Invoice,
    Tag::Entry,
    Tag::Expense,
    Tag::Client,
    Tag::Project,
    Tag::Retainer,
    Tag::Series,
    Tag::Payment,
    Tag::Milestone,
];
const WHAT: Write = Write { origin: Origin::System, command: "recurring.run", tags: MAKES, undo: false };
const LINE: &[u8] = b"recurring line";
/// Of one go: more are made in the next one.
const MOST: usize = 1_000;

/// What a go has made.
#[derive(Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RecurringRan")]
pub struct Ran {
    pub drafts: usize,
    pub issued: usize,
    /// Could not be issued, and are drafts.
    pub refused: usize,
    /// Had nothing to bill.
    pub nothing: usize,
}

/// Makes what is due today or was due before, and issues what its rule issues at once. May run in several programs at the same time.
///
/// # Errors
/// What the disk says; what was made until then stays.
pub fn run(db: &Db) -> Result<Ran> {
    let mut ran = Ran::default();
    for (rule, day) in db.read(due)? {
        match db.write(WHAT, |tx| make(tx, rule, day)) {
            Ok(Made::Draft) => ran.drafts += 1,
            Ok(Made::Nothing) => ran.nothing += 1,
            Ok(Made::Already) => {}
            // Another program holds the database, and makes them or leaves them to the next go: what was made is told.
            Err(Error::Storage { reason: "busy", .. }) if ran != Ran::default() => return Ok(ran),
            Err(e @ (Error::Storage { .. } | Error::Locked { .. })) => return Err(e),
            // One rule that cannot be carried out must not hold up the others.
            Err(e) => tracing::warn!(rule = %rule, "a recurring invoice was not made: {e}"),
        }
    }
    for run in db.read(|read| store::to_issue(read.conn()))? {
        let Some(invoice) = run.invoice_id else { continue };
        let why = match db.write(WHAT, |tx| issue(tx, &run, invoice)) {
            Ok(true) => {
                ran.issued += 1;
                ran.drafts = ran.drafts.saturating_sub(1);
                continue;
            }
            Ok(false) => continue,
            Err(Error::Invalid(fields)) => fields,
            Err(Error::CannotNow { reason, message }) => vec![FieldError::new("", reason, message)],
            Err(e @ (Error::Storage { .. } | Error::Locked { .. })) => return Err(e),
            Err(e) => {
                tracing::warn!(rule = %run.rule_id, "a recurring invoice was not issued: {e}");
                continue;
            }
        };
        ran.refused += 1;
        db.write(WHAT, |tx| {
            store::set_refused(tx.conn(), run.id, &why)?;
            tx.log("recurring", Some(run.rule_id), &json!({ "refused": invoice, "rule": why.first().map(|f| &f.rule) }))
        })?;
    }
    Ok(ran)
}

/// Rules and days that nothing was made for yet, the earliest first.
pub fn due(read: &Read<'_>) -> Result<Vec<(RecurringId, Day)>> {
    let today = settings::get(read)?.day_of(read.now());
    let mut found = Vec::new();
    for rule in all(read)? {
        found.extend(due_of(read, &rule, today)?.into_iter().map(|day| (rule.id, day)));
    }
    found.sort_by_key(|(_, day)| *day);
    found.truncate(MOST);
    Ok(found)
}

pub fn due_of(read: &Read<'_>, rule: &Recurring, today: Day) -> Result<Vec<Day>> {
    let made = store::days_made(read.conn(), rule.id)?;
    Ok(rule.days_to(today).filter(|day| !made.contains(day)).collect())
}

/// Makes what is due, and leaves the issuing of it to [`run`].
///
/// # Errors
/// What a draft is refused for.
pub fn make_drafts(tx: &mut Tx<'_>) -> Result<()> {
    for (rule, day) in due(tx)? {
        make(tx, rule, day)?;
    }
    Ok(())
}

enum Made {
    Draft,
    Nothing,
    Already,
}

/// Looks once more, under the lock: another program, or the user, may have been there first.
fn make(tx: &mut Tx<'_>, id: RecurringId, day: Day) -> Result<Made> {
    let rule = match get(tx, id) {
        Ok(rule) => rule,
        Err(Error::NotFound { .. }) => return Ok(Made::Already),
        Err(e) => return Err(e),
    };
    let today = settings::get(tx)?.day_of(tx.now());
    if !due_of(tx, &rule, today)?.contains(&day) {
        return Ok(Made::Already);
    }
    let rule = fees::on(tx, rule, day)?;
    let composed = compose(&rule, day);
    let invoice = composed.id;
    let filled = invoices::compose(tx, composed)?;
    if filled {
        fees::settle(tx, &rule, day)?;
    }
    let run = Run {
        id: RowId(derived(&[b"recurring run", id.0.as_bytes(), day.to_string().as_bytes()])),
        rule_id: id,
        period_on: day,
        invoice_id: filled.then_some(invoice),
        to_issue: filled && rule.mode == Mode::Issue,
        refused: None,
        made_at: tx.now(),
    };
    store::insert_run(tx.conn(), &run)?;
    tx.log("recurring", Some(id), &json!({ "period": day, "invoice": run.invoice_id }))?;
    Ok(if filled { Made::Draft } else { Made::Nothing })
}

/// Ids follow from the rule and the day, so that two devices make one invoice, not two.
fn compose(rule: &Recurring, day: Day) -> Composed {
    let text = day.to_string();
    let id = InvoiceId(derived(&[b"recurring invoice", rule.id.0.as_bytes(), text.as_bytes()]));
    with_ids(rule, id, day, |kind, row| made_id(kind, row, day))
}

fn made_id(kind: &[u8], row: RowId, day: Day) -> RowId {
    RowId(derived(&[kind, row.0.as_bytes(), day.to_string().as_bytes()]))
}

/// Under which a line stands on what is made for a day.
pub fn line_id(line: RowId, day: Day) -> LineId {
    LineId(made_id(LINE, line, day).0)
}

/// As it would be today, its lines and headings under the ids that they have in the rule.
pub fn trial(rule: &Recurring, today: Day) -> Composed {
    with_ids(rule, InvoiceId(rule.id.0), today, |_, row| row)
}

fn with_ids(rule: &Recurring, id: InvoiceId, day: Day, row: impl Fn(&[u8], RowId) -> RowId) -> Composed {
    let part = |l: &super::lines::Line| match l.heading {
        true => ComposedPart::Heading { id: SectionId(row(b"recurring heading", l.id).0), title: l.description.clone() },
        false => ComposedPart::Line(ComposedLine {
            id: LineId(row(LINE, l.id).0),
            description: l.description.clone(),
            quantity: l.quantity,
            unit: l.unit.clone(),
            price_minor: l.price_minor,
            discount: l.discount,
            tax_ids: l.tax_ids.clone(),
        }),
    };
    let until = rule.schedule.behind_until(day).unwrap_or(day);
    Composed {
        id,
        client_id: rule.client_id,
        currency: rule.currency,
        subject: rule.subject.clone(),
        note: rule.note.clone(),
        language: rule.language,
        due_days: rule.due_days,
        on: day,
        period: rule.schedule.period(day, rule.covers),
        parts: rule.lines.iter().map(part).collect(),
        waiting: match rule.unbilled {
            Unbilled::Nothing => None,
            Unbilled::Client => Some(Waiting { project: None, until }),
            Unbilled::Project => Some(Waiting { project: rule.project_id, until }),
        },
    }
}

/// Dated today: a number never goes back before the last one of its series.
fn issue(tx: &mut Tx<'_>, run: &Run, invoice: InvoiceId) -> Result<bool> {
    // Issued or thrown away meanwhile, by the user or by another program.
    if !store::still_to_issue(tx.conn(), run.id)? {
        return Ok(false);
    }
    let series = get(tx, run.rule_id).ok().and_then(|rule| rule.series_id);
    invoices::issue_today(tx, invoice, series)?;
    tx.log("recurring", Some(run.rule_id), &json!({ "issued": invoice }))?;
    Ok(true)
}
