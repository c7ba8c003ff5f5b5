//! `recurring.*`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Covers, Mode, Ran, Recurring, Unbilled, all, get,
    lines::Line,
    rrule,
    rule::check_schedule,
    save::from_when,
    schedule::Schedule,
    store,
    view::{self, RecurringUpcoming, RecurringView},
};
use crate::{
    clients,
    db::{Db, Read, Tx},
    invoices::totals::Portion,
    kernel::{
        Currency, Day, Empty, Error, Patch, Quantity, Result,
        decimal::ONE_E4,
        id::{ClientId, ProjectId, RecurringId, RetainerId, RowId, SeriesId, TaxRateId},
    },
    settings::{self, DocumentLanguage},
};

/// Runs that a list and a card show of each rule.
const RUNS_LISTED: usize = 1;
const RUNS_SHOWN: usize = 200;

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListRecurring {
    pub client_id: Option<ClientId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RecurringList {
    /// By name, each with its latest run.
    pub recurring: Vec<RecurringView>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecurringRef {
    pub id: RecurringId,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecurringLineInput {
    /// Of a line that the rule has already; left out for a new one.
    pub id: Option<RowId>,
    /// A heading over the lines after it, up to the next one: of it only the text counts.
    #[serde(default)]
    pub heading: bool,
    /// May hold {period}, {month} and {year}.
    pub description: String,
    /// Left out: 1.
    pub quantity: Option<Quantity>,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub price_minor: i64,
    /// So much of it, or so many per cent.
    pub discount: Option<Portion>,
    /// Left out: what a new line gets on the day it is made.
    pub tax_ids: Option<Vec<TaxRateId>>,
    /// The line is the fee of this retainer of the client, whose terms say what it costs: leave `price_minor` out.
    pub retainer_id: Option<RetainerId>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRecurring {
    pub client_id: ClientId,
    pub name: String,
    /// RFC 5545: `FREQ=MONTHLY`, `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1`, with UNTIL or COUNT as its end. A day that a month does not have is its last.
    pub rrule: String,
    /// Left out: today.
    pub starts_on: Option<Day>,
    /// Left out: the days from one to the next.
    pub covers: Option<Covers>,
    #[serde(default)]
    pub mode: Mode,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub note: String,
    /// Left out: the client's on the day it is made; so for `due_days`.
    pub language: Option<DocumentLanguage>,
    pub due_days: Option<i64>,
    #[serde(default)]
    pub unbilled: Unbilled,
    pub project_id: Option<ProjectId>,
    /// Of what it issues; left out: the usual one.
    pub series_id: Option<SeriesId>,
    #[serde(default)]
    pub lines: Vec<RecurringLineInput>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRecurring {
    pub id: RecurringId,
    pub name: Option<String>,
    /// The client's, after the client changed its own.
    pub currency: Option<Currency>,
    pub rrule: Option<String>,
    pub starts_on: Option<Day>,
    pub covers: Option<Covers>,
    pub mode: Option<Mode>,
    pub subject: Option<String>,
    pub note: Option<String>,
    #[serde(default)]
    pub language: Patch<DocumentLanguage>,
    #[serde(default)]
    pub due_days: Patch<i64>,
    pub unbilled: Option<Unbilled>,
    #[serde(default)]
    pub project_id: Patch<ProjectId>,
    /// `null`: the usual one.
    #[serde(default)]
    pub series_id: Patch<SeriesId>,
    /// All of them, in their order.
    pub lines: Option<Vec<RecurringLineInput>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseRecurring {
    pub id: RecurringId,
    /// False goes on; days that passed meanwhile are left out.
    pub paused: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewRecurring {
    /// A rule that is there, with what it made already.
    pub id: Option<RecurringId>,
    pub rrule: String,
    pub starts_on: Option<Day>,
    pub covers: Option<Covers>,
}

pub fn list(read: &Read<'_>, q: ListRecurring) -> Result<RecurringList> {
    let rules = all(read)?.into_iter().filter(|r| q.client_id.is_none_or(|id| r.client_id == id));
    Ok(RecurringList { recurring: rules.map(|r| view::show(read, r, RUNS_LISTED)).collect::<Result<_>>()? })
}

pub fn show(read: &Read<'_>, q: RecurringRef) -> Result<RecurringView> {
    view::show(read, get(read, q.id)?, RUNS_SHOWN)
}

fn schedule(read: &Read<'_>, text: &str, starts_on: Option<Day>) -> Result<Schedule> {
    let today = settings::get(read)?.day_of(read.now());
    Ok(Schedule { rule: rrule::parse(text)?, starts_on: starts_on.unwrap_or(today) })
}

/// Writes nothing.
pub fn preview(read: &Read<'_>, q: PreviewRecurring) -> Result<RecurringUpcoming> {
    let schedule = schedule(read, &q.rrule, q.starts_on)?;
    let covers = q.covers.unwrap_or(Covers::Ahead);
    let mut rule = match q.id {
        Some(id) => get(read, id)?,
        None => blank(read, RecurringId(uuid::Uuid::nil()), ClientId(uuid::Uuid::nil()), Currency::parse("currency", "EUR")?, &schedule),
    };
    let same = rule.schedule == schedule && q.id.is_some();
    if !same {
        check_schedule(&schedule, settings::get(read)?.day_of(read.now()))?;
        rule.made_from = from_when(read, rule.id, &schedule)?;
    }
    rule = Recurring { schedule, covers, ..rule };
    let (next, due) = view::upcoming(read, &rule)?;
    Ok(RecurringUpcoming { rrule: rrule::write(&rule.schedule.rule), rhythm: view::rhythm(&rule.schedule), next, due })
}

fn blank(read: &Read<'_>, id: RecurringId, client_id: ClientId, currency: Currency, schedule: &Schedule) -> Recurring {
    Recurring {
        id,
        client_id,
        client_name: String::new(),
        name: String::new(),
        currency,
        subject: String::new(),
        note: String::new(),
        language: None,
        due_days: None,
        schedule: schedule.clone(),
        covers: Covers::Ahead,
        mode: Mode::Draft,
        unbilled: Unbilled::Nothing,
        project_id: None,
        series_id: None,
        made_from: schedule.starts_on,
        created_at: read.now(),
        lines: Vec::new(),
        pauses: Vec::new(),
    }
}

pub fn add(tx: &mut Tx<'_>, q: AddRecurring) -> Result<RecurringView> {
    let client = clients::get(tx, q.client_id).map_err(|_| Error::invalid("client_id", "not_found", "is no client: choose another"))?;
    let schedule = schedule(tx, &q.rrule, q.starts_on)?;
    let id = tx.new_id();
    let rule = Recurring {
        name: q.name,
        subject: q.subject,
        note: q.note,
        language: q.language,
        due_days: q.due_days,
        covers: q.covers.unwrap_or(Covers::Ahead),
        mode: q.mode,
        unbilled: q.unbilled,
        project_id: q.project_id,
        series_id: q.series_id,
        lines: lines(tx, id, q.lines)?,
        ..blank(tx, id, client.id, client.currency, &schedule)
    };
    let rule = super::save::add(tx, rule)?;
    view::show(tx, rule, RUNS_SHOWN)
}

fn lines(tx: &Tx<'_>, rule: RecurringId, given: Vec<RecurringLineInput>) -> Result<Vec<Line>> {
    let line = |(n, l): (usize, RecurringLineInput)| {
        let id = match l.id {
            None => tx.new_id(),
            Some(id) if store::owns_line(tx.conn(), rule, id)? => id,
            Some(_) => return Err(Error::invalid(&format!("lines[{n}].id"), "not_found", "is no line of this rule: leave it out")),
        };
        Ok(Line {
            id,
            heading: l.heading,
            description: l.description,
            quantity: l.quantity.unwrap_or(Quantity::from_e4(ONE_E4)),
            unit: l.unit,
            price_minor: l.price_minor,
            discount: l.discount,
            tax_ids: l.tax_ids,
            retainer_id: l.retainer_id,
        })
    };
    given.into_iter().enumerate().map(line).collect()
}

pub fn edit(tx: &mut Tx<'_>, q: EditRecurring) -> Result<RecurringView> {
    let mut rule = get(tx, q.id)?;
    rule.name = q.name.unwrap_or(rule.name);
    rule.currency = q.currency.unwrap_or(rule.currency);
    rule.subject = q.subject.unwrap_or(rule.subject);
    rule.note = q.note.unwrap_or(rule.note);
    rule.covers = q.covers.unwrap_or(rule.covers);
    rule.mode = q.mode.unwrap_or(rule.mode);
    rule.unbilled = q.unbilled.unwrap_or(rule.unbilled);
    q.language.apply(&mut rule.language);
    q.due_days.apply(&mut rule.due_days);
    q.project_id.apply(&mut rule.project_id);
    q.series_id.apply(&mut rule.series_id);
    if let Some(text) = q.rrule {
        rule.schedule.rule = rrule::parse(&text)?;
    }
    rule.schedule.starts_on = q.starts_on.unwrap_or(rule.schedule.starts_on);
    if let Some(given) = q.lines {
        rule.lines = lines(tx, rule.id, given)?;
    }
    let rule = super::save::edit(tx, rule)?;
    view::show(tx, rule, RUNS_SHOWN)
}

pub fn pause(tx: &mut Tx<'_>, q: PauseRecurring) -> Result<RecurringView> {
    let rule = super::save::pause(tx, q.id, q.paused)?;
    view::show(tx, rule, RUNS_SHOWN)
}

pub fn delete(tx: &mut Tx<'_>, q: RecurringRef) -> Result<Empty> {
    super::save::delete(tx, q.id)?;
    Ok(Empty {})
}

/// Makes what is due now instead of waiting for the next look.
pub fn run(db: &Db, _: Empty) -> Result<Ran> {
    super::run(db)
}
