//! `invoice.void`, `invoice.credit`, `invoice.reissue`, `invoice.duplicate` and what their dialogs look at first.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    api::InvoiceRef,
    credit::{self, Left, NewCredit, Wish},
    document::DocumentRef,
    issue::{self, Wish as Issuing},
    issued, reissue, store,
    view::{Invoice, show as view},
    void,
};
use crate::{
    db::{Read, Tx},
    expenses::ExchangeRate,
    kernel::{
        Day, Error, FieldError, Money, Quantity, Result,
        id::{InvoiceId, LineId, SeriesId},
    },
    payments, settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueInvoice {
    pub id: InvoiceId,
    /// Left out: the draft's wish, else today.
    pub issue_on: Option<Day>,
    /// Left out: the usual series of invoices.
    pub series_id: Option<SeriesId>,
    /// What one unit of its currency is worth in the workspace's; left out: as on the document before, if there is one.
    pub base_rate: Option<ExchangeRate>,
    /// What it bills over a retainer that asks before is agreed with the client.
    #[serde(default)]
    pub over_agreed: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueMany {
    pub ids: Vec<InvoiceId>,
    /// Left out: the wish of each, else today.
    pub issue_on: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct IssuedMany {
    pub issued: Vec<DocumentRef>,
    /// Those that stay drafts, with what stands between.
    pub left: Vec<NotIssued>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NotIssued {
    pub id: InvoiceId,
    pub client_name: String,
    pub problems: Vec<FieldError>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidInvoice {
    pub id: InvoiceId,
    /// Kept in the register of numbers.
    pub reason: String,
}

/// What a credit note takes back. One of the three; none of them: all that is left.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CreditWish {
    pub lines: Option<Vec<CreditLine>>,
    pub amounts: Option<Vec<CreditAmount>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditLine {
    pub line_id: LineId,
    /// Left out: all that is left of it.
    pub quantity: Option<Quantity>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditAmount {
    /// Its place in `shares` of `invoice.creditable`.
    pub share: usize,
    /// With taxes if the document's prices are, else without.
    pub amount: Money,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewCredit {
    pub id: InvoiceId,
    #[serde(default)]
    pub wish: CreditWish,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditInvoice {
    pub id: InvoiceId,
    #[serde(default)]
    pub wish: CreditWish,
    /// Left out: today.
    pub issue_on: Option<Day>,
    /// Left out: the usual series of credit notes.
    pub series_id: Option<SeriesId>,
    /// Printed on it.
    #[serde(default)]
    pub reason: String,
    /// Lets the time and the expenses of lines that are credited in full wait to be billed again. Left out: only if all is credited.
    pub release: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReissueInvoice {
    pub id: InvoiceId,
    /// Of the credit note; left out: today.
    pub issue_on: Option<Day>,
    /// Of the credit note; left out: the usual series of credit notes.
    pub series_id: Option<SeriesId>,
    /// Printed on the credit note.
    #[serde(default)]
    pub reason: String,
}

/// What is left of a document to be credited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Creditable {
    pub total: Money,
    pub left: Money,
    pub open: Money,
    pub lines: Vec<CreditableLine>,
    pub shares: Vec<CreditableShare>,
    pub inclusive: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CreditableLine {
    pub line_id: LineId,
    pub description: String,
    pub unit: String,
    pub quantity: Quantity,
    pub left: Quantity,
    pub left_amount: Money,
    /// It bills time, an expense or a milestone that can be let go.
    pub holds: bool,
}

/// All that bears the same taxes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CreditableShare {
    /// The names of its taxes; empty without any.
    pub taxes: Vec<String>,
    pub left: Money,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CreditPreview {
    pub net: Money,
    pub tax: Money,
    pub total: Money,
    /// What of it settles what is open; the rest is to the client's credit.
    pub settles: Money,
}

pub fn issue(tx: &mut Tx<'_>, q: IssueInvoice) -> Result<Invoice> {
    issue::issue(tx, q.id, Issuing { on: q.issue_on, series: q.series_id, base_rate: q.base_rate, over_agreed: q.over_agreed })?;
    view(tx, q.id)
}

/// Issues what can be issued, by the days, so that the numbers follow them.
pub fn issue_many(tx: &mut Tx<'_>, q: IssueMany) -> Result<IssuedMany> {
    let today = settings::get(tx)?.day_of(tx.now());
    // One that is named twice is issued once.
    let ids: std::collections::BTreeSet<InvoiceId> = q.ids.into_iter().collect();
    let mut drafts = ids.iter().map(|id| view(tx, *id)).collect::<Result<Vec<_>>>()?;
    drafts.sort_by_key(|d| (q.issue_on.or(d.issue_on).unwrap_or(today), d.created_at));
    let mut answer = IssuedMany { issued: Vec::new(), left: Vec::new() };
    for draft in drafts {
        match issue::issue(tx, draft.id, Issuing { on: q.issue_on, ..Issuing::default() }) {
            Ok(()) => answer.issued.push(super::view::document_ref(tx, draft.id)?),
            // Refused before anything was written.
            Err(Error::Invalid(problems)) => answer.left.push(NotIssued { id: draft.id, client_name: draft.client_name, problems }),
            Err(Error::CannotNow { reason: reason @ "over_agreed", message }) => {
                let problems = vec![FieldError::new("over_agreed", reason, &message)];
                answer.left.push(NotIssued { id: draft.id, client_name: draft.client_name, problems });
            }
            Err(other) => return Err(other),
        }
    }
    Ok(answer)
}

pub fn void(tx: &mut Tx<'_>, q: VoidInvoice) -> Result<Invoice> {
    void::void(tx, q.id, &q.reason)?;
    view(tx, q.id)
}

/// Answers the credit note.
pub fn credit(tx: &mut Tx<'_>, q: CreditInvoice) -> Result<Invoice> {
    let note = credit_invoice(tx, q)?;
    view(tx, note)
}

/// # Errors
/// What is wrong with the wish, the day or the series; what goes beyond what is left.
pub fn credit_invoice(tx: &mut Tx<'_>, q: CreditInvoice) -> Result<InvoiceId> {
    let wish = wish(tx, q.id, &q.wish)?;
    let release = q.release.unwrap_or(wish == Wish::Full);
    let new = NewCredit { wish, on: q.issue_on, series: q.series_id, reason: q.reason, release };
    credit::credit(tx, q.id, new)
}

/// Answers the draft that takes its place.
pub fn reissue(tx: &mut Tx<'_>, q: ReissueInvoice) -> Result<Invoice> {
    let draft = reissue::reissue(tx, q.id, q.issue_on, q.series_id, q.reason)?;
    view(tx, draft)
}

pub fn duplicate(tx: &mut Tx<'_>, q: InvoiceRef) -> Result<Invoice> {
    let copy = reissue::duplicate(tx, q.id)?;
    view(tx, copy)
}

pub fn creditable(read: &Read<'_>, q: InvoiceRef) -> Result<Creditable> {
    let (original, credits) = credit::history(read, q.id)?;
    let entered = store::find(read.conn(), q.id)?.ok_or_else(|| Error::not_found("invoice", q.id))?;
    let left = Left::of(&original.snapshot, &credits);
    let money = |minor| Money::new(minor, original.currency);
    let credited: i64 = credits.iter().map(|c| c.paper.total_minor).sum();
    let lines = entered.lines.iter().zip(&original.snapshot.lines).zip(&left.lines).map(|((line, printed), there)| CreditableLine {
        line_id: line.id,
        description: printed.description.clone(),
        unit: printed.unit.clone(),
        quantity: printed.quantity,
        left: there.quantity,
        left_amount: money(there.amount_minor),
        holds: (line.entries > 0 || line.expense_id.is_some() || line.milestone_id.is_some()) && !line.released,
    });
    let share =
        |s: &credit::ShareLeft| CreditableShare { taxes: s.taxes.iter().map(|t| t.name.clone()).collect(), left: money(s.amount_minor) };
    Ok(Creditable {
        total: money(original.total_minor),
        left: money(original.total_minor - credited),
        open: money(payments::document(read, q.id)?.open_minor()),
        lines: lines.collect(),
        shares: left.shares.iter().map(share).collect(),
        inclusive: original.snapshot.policy.prices == super::totals::Prices::Inclusive,
    })
}

pub fn credit_preview(read: &Read<'_>, q: PreviewCredit) -> Result<CreditPreview> {
    let paper = credit::preview(read, q.id, &wish(read, q.id, &q.wish)?)?;
    let open = payments::document(read, q.id)?;
    let money = |minor| Money::new(minor, open.currency);
    Ok(CreditPreview {
        net: money(paper.net_minor),
        tax: money(paper.tax_minor),
        total: money(paper.total_minor),
        settles: money(paper.total_minor.min(open.open_minor())),
    })
}

fn wish(read: &Read<'_>, id: InvoiceId, q: &CreditWish) -> Result<Wish> {
    match (&q.lines, &q.amounts) {
        (None, None) => Ok(Wish::Full),
        (Some(_), Some(_)) => {
            Err(Error::invalid("wish", "both", "names lines and amounts: make two credit notes, or choose one of the two ways"))
        }
        (Some(lines), None) => {
            let (original, credits) = credit::history(read, id)?;
            let left = Left::of(&original.snapshot, &credits);
            let entered = store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("invoice", id))?;
            let place = |at: usize, l: &CreditLine| {
                let n =
                    entered.lines.iter().position(|e| e.id == l.line_id).ok_or_else(|| {
                        Error::invalid(&format!("lines[{at}]"), "not_found", "is no line of this document: choose another")
                    })?;
                let all = left.lines.get(n).map(|l| l.quantity).unwrap_or_default();
                Ok((n, l.quantity.unwrap_or(all)))
            };
            Ok(Wish::Lines(lines.iter().enumerate().map(|(at, l)| place(at, l)).collect::<Result<_>>()?))
        }
        (None, Some(amounts)) => {
            let currency = issued::find(read.conn(), id)?.map(|d| d.currency);
            for (at, amount) in amounts.iter().enumerate() {
                if currency.is_some_and(|c| c != amount.amount.currency) {
                    return Err(Error::invalid(
                        &format!("amounts[{at}].amount.currency"),
                        "currency",
                        "is not the currency of the document",
                    ));
                }
            }
            Ok(Wish::Amounts(amounts.iter().map(|a| (a.share, a.amount.minor)).collect()))
        }
    }
}
