//! A draft that another feature composes, under ids that it chooses: two devices that compose the same one have made it once.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{
    bill,
    billable::{self, GroupBy, Wanted},
    choice::Choice,
    costs::{self, Which},
    desk::{Desk, too_large},
    draft::{Draft, Line, LineKind, Section},
    draft_of,
    issue::{self, Wish},
    issued, lines, milestones,
    placeholders::fill,
    series, store,
    totals::Portion,
    view, write,
};
use crate::{
    clients,
    db::{Read, Tx},
    kernel::{
        Currency, Day, Money, Quantity, Result,
        id::{ClientId, InvoiceId, LineId, ProjectId, RowId, SectionId, SeriesId, TaxRateId, derived},
        limits,
    },
    settings::{self, DocumentLanguage},
};

/// Texts may hold placeholders.
#[derive(Debug)]
pub struct Composed {
    pub id: InvoiceId,
    pub client_id: ClientId,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    /// None: the client's; so for `due_days`.
    pub language: Option<DocumentLanguage>,
    pub due_days: Option<i64>,
    /// The day it stands for.
    pub on: Day,
    /// What it tells, inclusive.
    pub period: Option<(Day, Day)>,
    /// In their order.
    pub parts: Vec<ComposedPart>,
    /// What is billed along as far as it waits.
    pub waiting: Option<Waiting>,
}

#[derive(Debug)]
pub enum ComposedPart {
    Heading { id: SectionId, title: String },
    Line(ComposedLine),
}

#[derive(Debug)]
pub struct ComposedLine {
    pub id: LineId,
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price_minor: i64,
    pub discount: Option<Portion>,
    /// None: what a new line gets.
    pub tax_ids: Option<Vec<TaxRateId>>,
}

#[derive(Debug)]
pub struct Waiting {
    pub project: Option<ProjectId>,
    pub until: Day,
}

/// What a draft would hold if it were composed today, its placeholders as they are.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ComposedPaper")]
pub struct Paper {
    pub lines: Vec<view::Line>,
    /// Headings; they stand in one order of positions with the lines.
    pub sections: Vec<view::Section>,
    pub totals: view::Totals,
}

/// What became of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
#[schemars(rename = "InvoiceOutcome")]
pub enum Outcome {
    Draft { total: Money },
    Discarded,
    Issued { number: String, total: Money },
}

/// The draft without what is billed along; `say` fills in the words.
fn drafted(read: &Read<'_>, desk: &Desk, c: &Composed, say: impl Fn(&str, DocumentLanguage) -> String) -> Result<Draft> {
    let cut = |text: String, most: usize| text.chars().take(most).collect::<String>();
    let plain = write::fresh(read, desk, c.id);
    let language = c.language.unwrap_or(plain.language);
    let mut draft = Draft {
        currency: c.currency,
        language,
        due_days: c.due_days.unwrap_or(plain.due_days),
        period_from: c.period.map(|p| p.0),
        period_to: c.period.map(|p| p.1),
        subject: cut(say(&c.subject, language), limits::NAME_CHARS),
        note: cut(say(&c.note, language), limits::NOTE_CHARS),
        ..plain
    };
    for part in &c.parts {
        match part {
            ComposedPart::Heading { id, title } => {
                let title = cut(say(title, language), limits::NAME_CHARS);
                draft.sections.push(Section { id: *id, position: draft.next_position(), title, choice: Choice::Fixed });
            }
            ComposedPart::Line(given) => {
                let free = Line::free(given.id, &draft, cut(say(&given.description, language), limits::NOTE_CHARS), Vec::new());
                let line = Line {
                    kind: LineKind::Free,
                    quantity: given.quantity,
                    unit: given.unit.clone(),
                    price_minor: given.price_minor,
                    discount: given.discount,
                    tax_ids: live(desk, given.tax_ids.as_deref()),
                    ..free
                };
                draft.lines.push(lines::clean(desk, line)?);
            }
        }
    }
    Ok(draft)
}

/// # Errors
/// What the lines are refused for.
pub fn paper(read: &Read<'_>, c: &Composed) -> Result<Paper> {
    let desk = Desk::of(read, c.client_id)?;
    let draft = drafted(read, &desk, c, |text, _| text.to_owned())?;
    let snapshot = desk.snapshot(&draft, c.on, None)?;
    let view::Invoice { lines, sections, totals, .. } = view::view(&draft, &snapshot, String::new());
    Ok(Paper { lines, sections, totals })
}

/// What each comes to before taxes.
///
/// # Errors
/// As [`paper`].
pub fn nets(read: &Read<'_>, all: &[Composed]) -> Result<Vec<Money>> {
    let Some(first) = all.first() else { return Ok(Vec::new()) };
    let mut desk = Desk::of(read, first.client_id)?;
    let mut nets = Vec::with_capacity(all.len());
    for c in all {
        if desk.client.id != c.client_id {
            desk.client = clients::get(read, c.client_id)?;
        }
        let draft = drafted(read, &desk, c, |text, _| text.to_owned())?;
        nets.push(Money::new(desk.sums(&draft).map_err(too_large)?.net_minor, draft.currency));
    }
    Ok(nets)
}

/// Answers false, and writes nothing, when there is nothing to put on it.
///
/// # Errors
/// What a draft or its lines are refused for.
pub fn compose(tx: &mut Tx<'_>, c: Composed) -> Result<bool> {
    let desk = Desk::of(tx, c.client_id)?;
    let wanted = |w: &Waiting| Wanted { client: c.client_id, project: w.project, from: None, to: Some(w.until) };
    let draft = drafted(tx, &desk, &c, |text, language| fill(text, language, c.on, c.period))?;
    let (time, expenses, done) = match &c.waiting {
        None => (false, false, false),
        Some(w) => {
            let time = !billable::waiting(tx, &desk.settings.zone, wanted(w))?.is_empty();
            (time, costs::count(tx, wanted(w), &draft)?.0 > 0, milestones::count(tx, wanted(w), &draft)? > 0)
        }
    };
    if draft.lines.is_empty() && !time && !expenses && !done {
        return Ok(false);
    }
    store::insert(tx.conn(), &draft)?;
    for section in &draft.sections {
        store::put_section(tx.conn(), draft.id, section)?;
    }
    for line in &draft.lines {
        store::insert_line(tx.conn(), line)?;
        for (n, tax) in line.tax_ids.iter().enumerate() {
            let id = RowId(derived(&[b"line tax", line.id.0.as_bytes(), tax.0.as_bytes()]));
            store::insert_tax(tx.conn(), id, line.id, *tax, n)?;
        }
    }
    desk.sums(&draft).map_err(too_large)?;
    tx.log("invoice", Some(c.id), &json!({ "client": c.client_id, "period": c.on }))?;
    if let Some(w) = &c.waiting {
        if time {
            bill::bill(tx, draft_of(tx, c.id)?, &desk, wanted(w), GroupBy::Task)?;
        }
        if expenses {
            costs::bill(tx, draft_of(tx, c.id)?, &desk, wanted(w), &Which::All)?;
        }
        if done {
            milestones::bill(tx, draft_of(tx, c.id)?, &desk, wanted(w), &milestones::Which::All)?;
        }
    }
    Ok(true)
}

/// The client's treatment comes before taxes that were chosen, and a tax that was archived since must not leave the line without one.
pub fn live(desk: &Desk, chosen: Option<&[TaxRateId]>) -> Vec<TaxRateId> {
    match chosen {
        Some(own) if desk.category_wanted().is_none() && own.iter().all(|id| desk.tax(*id).is_some_and(|t| !t.archived)) => own.to_vec(),
        _ => desk.usual_taxes(),
    }
}

/// Issues a draft with the date of today, whatever it wishes for.
///
/// # Errors
/// As issuing by hand.
pub fn issue_today(tx: &mut Tx<'_>, id: InvoiceId, series: Option<SeriesId>) -> Result<()> {
    let today = settings::get(tx)?.day_of(tx.now());
    issue::issue(tx, id, Wish { on: Some(today), series, ..Wish::default() })
}

/// # Errors
/// `series_id` with the remedy, when it numbers no invoices of this device.
pub fn check_series(tx: &mut Tx<'_>, id: SeriesId) -> Result<()> {
    series::pick(tx, series::Numbers::Invoice, Some(id)).map(|_| ())
}

/// # Errors
/// What the database says.
pub fn outcome(read: &Read<'_>, id: InvoiceId) -> Result<Outcome> {
    if let Some(document) = issued::find(read.conn(), id)? {
        return Ok(Outcome::Issued { total: Money::new(document.total_minor, document.currency), number: document.number });
    }
    let Some(draft) = store::find(read.conn(), id)? else { return Ok(Outcome::Discarded) };
    let total = Desk::of(read, draft.client_id)?.sums(&draft).map_err(too_large)?.total_minor;
    Ok(Outcome::Draft { total: Money::new(total, draft.currency) })
}
