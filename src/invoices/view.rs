//! An invoice as the doors show it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    billable,
    choice::Choice,
    costs,
    deposits::{self, Deposit},
    desk::{Desk, due_on, too_large},
    document::{BaseRate, DocumentRef, Kind},
    draft::{Draft, LineKind, Purpose},
    glyphs, issue,
    issued::{self, Issued},
    milestones,
    problems::{self, problems},
    retained, series,
    snapshot::{self, Snapshot},
    state::{Facts, InvoiceState, of_issued},
    store,
    totals::Portion,
};
use crate::{
    clients,
    db::Read,
    kernel::{
        Currency, Day, Error, FieldError, Instant, Money, Percent, Quantity, Result,
        id::{AdjustmentId, ClientId, ExpenseId, InvoiceId, LineId, MilestoneId, SectionId, TaxRateId},
    },
    payments::{self, Settled, Settlement},
    retainers::Over,
    settings::{self, DocumentLanguage, Look, Policy, Rounding},
    taxes::Category,
    time,
};

#[derive(Debug, Serialize, JsonSchema)]
pub struct Invoice {
    pub id: InvoiceId,
    pub kind: Kind,
    /// What it credits, or takes the place of.
    pub corrects: Option<DocumentRef>,
    /// Credit notes and the corrected invoice of it, in the order in which they were made.
    pub corrections: Vec<DocumentRef>,
    pub void: Option<Voided>,
    /// What the workspace's currency was worth on the day of issue; on a draft, what would be frozen now.
    pub base_rate: Option<BaseRate>,
    pub number: Option<String>,
    pub state: InvoiceState,
    pub purpose: Purpose,
    pub client_id: ClientId,
    pub client_name: String,
    pub currency: Currency,
    pub subject: String,
    pub note: String,
    /// As entered; those of the client are not among them.
    pub references: snapshot::References,
    pub language: DocumentLanguage,
    /// The template that was chosen for it; absent means the workspace's.
    pub look: Option<Look>,
    /// Wished for; absent means the day of issue.
    pub issue_on: Option<Day>,
    pub due_days: i64,
    pub issued_on: Option<Day>,
    pub issued_at: Option<Instant>,
    /// On a draft: what it would be if it were issued now.
    pub due_on: Option<Day>,
    pub period_from: Option<Day>,
    pub period_to: Option<Day>,
    /// How the time on it is rounded.
    pub rounding: Rounding,
    /// How its money is computed.
    pub policy: Policy,
    pub lines: Vec<Line>,
    /// Headings; they stand in one order of positions with the lines.
    pub sections: Vec<Section>,
    pub adjustments: Vec<Adjustment>,
    pub totals: Totals,
    pub paid: Money,
    pub open: Money,
    /// A guess: numbers are allotted when a document is issued.
    pub next_number: Option<String>,
    /// What settles it: payments, credit notes, what was written off.
    pub settlements: Vec<Settlement>,
    pub credited: Money,
    pub written_off: Money,
    /// What stands between the draft and its issue.
    pub problems: Vec<FieldError>,
    /// On a draft: what it bills over retainers that ask before; it is issued once that is said to be agreed.
    pub over_agreed: Vec<Over>,
    /// On a draft: of this client, that no line holds yet.
    pub unbilled_seconds: i64,
    /// On a draft: expenses of this client that no line holds yet and that can be put on it.
    pub unbilled_expenses: usize,
    /// On a draft: those that lack an exchange rate to its currency.
    pub expenses_without_rate: usize,
    /// On a draft: completed milestones of this client that no line holds and that can be put on it.
    pub unbilled_milestones: usize,
    /// On a draft: deposits of this client in its currency that nothing takes off yet.
    pub unused_deposits: Vec<Deposit>,
    pub pdf_sha256: Option<String>,
    pub created_at: Instant,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Line {
    pub id: LineId,
    pub kind: LineKind,
    pub position: i64,
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price: Money,
    pub discount: Option<Discount>,
    pub tax_ids: Vec<TaxRateId>,
    pub amount: Money,
    pub entries: i64,
    /// Of its entries, as tracked.
    pub seconds: i64,
    /// What of them is billed by the draft's rule, before anybody typed a quantity.
    pub billed_seconds: i64,
    /// The expense that it bills.
    pub expense_id: Option<ExpenseId>,
    /// The milestone that it bills.
    pub milestone_id: Option<MilestoneId>,
    /// It let go what it billed, by a void or a credit note.
    pub released: bool,
    /// The deposit that it takes off.
    pub deposit: Option<TakenOff>,
}

/// That a document counts for nothing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "InvoiceVoid")]
pub struct Voided {
    pub reason: String,
    /// The name of the device on which it was said.
    pub device: String,
    pub at: Instant,
}

/// What a deposit invoice charged under the taxes of a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TakenOff {
    pub deposit_id: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub net: Money,
    pub tax: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Discount {
    pub portion: Portion,
    pub amount: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Section {
    pub id: SectionId,
    pub position: i64,
    pub title: String,
    /// The amounts of its lines.
    pub amount: Money,
    /// On a quote: whether it is offered beside the rest, or instead of other packages.
    pub choice: Choice,
    /// Of an option: what the whole comes to with it.
    pub leads_to: Option<Money>,
}

/// Taken off the whole document, or a fee on top of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Adjustment {
    pub id: AdjustmentId,
    pub is_fee: bool,
    pub label: String,
    pub portion: Portion,
    pub tax_ids: Vec<TaxRateId>,
    /// Not negative; with taxes where the prices are.
    pub amount: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Totals {
    /// The printed amounts of the lines; with taxes where the prices are.
    pub lines: Money,
    pub net: Money,
    pub tax: Money,
    pub total: Money,
    pub groups: Vec<TaxGroup>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct TaxGroup {
    pub tax_id: TaxRateId,
    pub name: String,
    pub percent: Percent,
    pub category: Category,
    pub reason: String,
    pub base: Money,
    pub tax: Money,
}

/// # Errors
/// `not_found`.
pub fn show(read: &Read<'_>, id: InvoiceId) -> Result<Invoice> {
    let entered = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    match issued::find(read.conn(), id)? {
        Some(document) => show_issued(read, entered, document),
        None => show_draft(read, entered),
    }
}

fn show_draft(read: &Read<'_>, draft: Draft) -> Result<Invoice> {
    let desk = Desk::of(read, draft.client_id)?;
    desk.sums(&draft).map_err(too_large)?;
    let day = desk.issue_day(read, &draft);
    let snapshot = desk.snapshot(&draft, day, None)?;
    let mut view = view(&draft, &snapshot, desk.client.name.clone());
    view.due_on = Some(due_on(day, draft.due_days));
    view.problems = problems(&draft, &desk);
    view.problems.extend(glyphs::problems(read, &draft, &desk)?);
    if draft.purpose == Purpose::Quote {
        return Ok(view);
    }
    view.over_agreed = retained::over_agreed(read, &draft)?;
    if let Some(series) = series::usual(read, series::Numbers::Invoice)? {
        view.next_number = Some(series::next(read, &series, day, &desk.client.code)?.text);
        view.problems.extend(problems::of_number(&series::Pattern::parse(&series.pattern)?, &desk));
    }
    view.base_rate = issue::base_rate(read, &desk, draft.currency, None)?;
    view.corrects = draft.corrects.map(|id| document_ref(read, id)).transpose()?;
    if draft.purpose == Purpose::Invoice {
        view.unused_deposits = deposits::unused(read, draft.client_id, draft.currency)?;
    }
    view.unbilled_seconds = time::waiting_of(read, draft.client_id)?;
    let all = billable::Wanted { client: draft.client_id, project: None, from: None, to: None };
    (view.unbilled_expenses, view.expenses_without_rate) = costs::count(read, all, &draft)?;
    if draft.purpose == Purpose::Invoice {
        view.unbilled_milestones = milestones::count(read, all, &draft)?;
    }
    Ok(view)
}

/// Everything that was frozen is read from the snapshot; only the client's name is today's.
fn show_issued(read: &Read<'_>, entered: Draft, document: Issued) -> Result<Invoice> {
    let today = settings::get(read)?.day_of(read.now());
    let settled: Settled = payments::settled_of(read, entered.id)?;
    let void = issued::void_of(read.conn(), entered.id)?;
    let client = clients::get(read, entered.client_id).map_or_else(|_| document.snapshot.buyer.name.clone(), |c| c.name);
    let mut view = view(&entered, &document.snapshot, client);
    view.state = of_issued(
        &Facts {
            total_minor: document.total_minor,
            settled,
            voided: void.is_some(),
            credits: !document.kind.is_owed(),
            due_on: document.due_on,
        },
        today,
    );
    view.kind = document.kind;
    view.corrects = document.corrects.map(|id| document_ref(read, id)).transpose()?;
    view.corrections = store::corrections(read.conn(), entered.id)?.into_iter().map(|id| document_ref(read, id)).collect::<Result<_>>()?;
    view.void = void.map(|v| Voided { reason: v.reason, device: v.device, at: v.at });
    view.base_rate = document.base;
    view.number = Some(document.number);
    view.issued_on = Some(document.issued_on);
    view.issued_at = Some(document.issued_at);
    view.due_on = Some(document.due_on);
    view.paid = Money::new(settled.paid_minor, entered.currency);
    view.credited = Money::new(settled.credited_minor, entered.currency);
    view.written_off = Money::new(settled.small_difference_minor + settled.bad_debt_minor, entered.currency);
    let open = if view.state.is_open() { document.total_minor - settled.all_minor() } else { 0 };
    view.open = Money::new(open, entered.currency);
    view.settlements = payments::settlements(read, entered.id)?;
    view.pdf_sha256 = document.pdf_hash.map(hex::encode);
    Ok(view)
}

/// # Errors
/// `not_found`.
pub fn document_ref(read: &Read<'_>, id: InvoiceId) -> Result<DocumentRef> {
    if let Some(d) = issued::find(read.conn(), id)? {
        let (number, issued_on) = (Some(d.number), Some(d.issued_on));
        return Ok(DocumentRef { id, kind: d.kind, number, issued_on, total: Money::new(d.total_minor, d.currency) });
    }
    let draft = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
    let total = Desk::of(read, draft.client_id)?.sums(&draft).map_or(0, |t| t.total_minor);
    Ok(DocumentRef { id, kind: draft.kind(), number: None, issued_on: None, total: Money::new(total, draft.currency) })
}

/// Only what was entered and what the paper says of it; nothing of payments.
pub fn view(entered: &Draft, frozen: &Snapshot, client_name: String) -> Invoice {
    let money = |minor| Money::new(minor, entered.currency);
    let lines = entered.lines.iter().zip(&frozen.lines).map(|(line, printed)| Line {
        id: line.id,
        kind: line.kind,
        position: line.position,
        description: printed.description.clone(),
        quantity: printed.quantity,
        unit: printed.unit.clone(),
        price: money(printed.price_minor),
        discount: printed.discount.map(|d| Discount { portion: d.portion, amount: money(d.amount_minor) }),
        tax_ids: line.tax_ids.clone(),
        amount: money(printed.amount_minor),
        entries: line.entries,
        seconds: line.seconds,
        billed_seconds: line.billed_seconds,
        expense_id: line.expense_id,
        milestone_id: line.milestone_id,
        deposit: line.deposit.as_ref().map(|d| TakenOff {
            deposit_id: d.deposit,
            number: d.number.clone(),
            issued_on: d.issued_on,
            net: money(d.net_minor),
            tax: money(d.charged.iter().map(|c| c.tax_minor).sum()),
        }),
        released: line.released,
    });
    let groups = frozen.taxes.iter().map(|g: &snapshot::TaxGroup| TaxGroup {
        tax_id: g.tax_id,
        name: g.name.clone(),
        percent: g.percent,
        category: g.category,
        reason: g.reason.clone(),
        base: money(g.base_minor),
        tax: money(g.tax_minor),
    });
    let sections = entered.sections.iter().zip(&frozen.sections).map(|(section, printed)| Section {
        id: section.id,
        position: section.position,
        title: printed.title.clone(),
        amount: money(printed.amount_minor),
        choice: printed.choice,
        leads_to: printed.leads_to_minor.map(money),
    });
    let adjustments = entered.adjustments.iter().zip(&frozen.adjustments).map(|(adjustment, printed)| Adjustment {
        id: adjustment.id,
        is_fee: printed.is_fee,
        label: printed.label.clone(),
        portion: printed.portion,
        tax_ids: adjustment.tax_ids.clone(),
        amount: money(printed.amount_minor),
    });
    let totals = Totals {
        lines: money(frozen.summed_lines().map(|l| l.amount_minor).sum()),
        net: money(frozen.net_minor),
        tax: money(frozen.tax_minor),
        total: money(frozen.total_minor),
        groups: groups.collect(),
    };
    Invoice {
        id: entered.id,
        kind: entered.kind(),
        corrects: None,
        corrections: Vec::new(),
        void: None,
        base_rate: None,
        number: None,
        state: InvoiceState::Draft,
        purpose: entered.purpose,
        client_id: entered.client_id,
        client_name,
        currency: entered.currency,
        subject: frozen.subject.clone(),
        note: frozen.note.clone(),
        references: entered.references.clone(),
        language: frozen.language,
        look: entered.look,
        issue_on: entered.issue_on,
        due_days: entered.due_days,
        issued_on: None,
        issued_at: None,
        due_on: None,
        period_from: entered.period_from,
        period_to: entered.period_to,
        rounding: entered.rounding,
        policy: frozen.policy,
        lines: lines.collect(),
        sections: sections.collect(),
        adjustments: adjustments.collect(),
        totals,
        paid: money(0),
        open: money(0),
        next_number: None,
        settlements: Vec::new(),
        credited: money(0),
        written_off: money(0),
        over_agreed: Vec::new(),
        problems: Vec::new(),
        unbilled_seconds: 0,
        unbilled_expenses: 0,
        expenses_without_rate: 0,
        unbilled_milestones: 0,
        unused_deposits: Vec::new(),
        pdf_sha256: None,
        created_at: entered.created_at,
    }
}
