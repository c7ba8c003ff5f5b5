//! `payment.*`, `client.credit` and `invoice.write_off`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Credit, NewPayment, NewRefund, Share, Source, Spring, WriteOff,
    list::{ListPayments, PaymentList, PaymentRow},
    payment::Words,
    plan, store,
    write_off::limit_minor,
};
use crate::{
    clients,
    db::{Read, Tx},
    expenses::ExchangeRate,
    kernel::{
        Day, Empty, Error, Money, Result,
        id::{AllocationId, ClientId, InvoiceId, PaymentId},
    },
    settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPayment {
    pub client_id: ClientId,
    /// What the client paid, the provider's fee included.
    pub amount: Money,
    /// Left out: today.
    pub paid_on: Option<Day>,
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub note: String,
    /// What the provider kept of the amount.
    #[serde(default)]
    pub fee_minor: i64,
    /// What one unit of a foreign currency was worth that day, in the currency of the books.
    pub rate: Option<ExchangeRate>,
    /// What it settles. Left out: the oldest due first. What is left stays to the client's credit; an empty list settles nothing.
    pub allocations: Option<Vec<Share>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundPayment {
    pub client_id: ClientId,
    /// At most what the client has to its credit in that currency.
    pub amount: Money,
    /// Left out: today.
    pub paid_on: Option<Day>,
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub fee_minor: i64,
    pub rate: Option<ExchangeRate>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllocatePayment {
    /// The payment whose rest is used; or
    pub payment_id: Option<PaymentId>,
    /// the credit note whose rest is used.
    pub credit_note_id: Option<InvoiceId>,
    /// Left out: the oldest due first.
    pub allocations: Option<Vec<Share>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unallocate {
    pub allocation_id: AllocationId,
    #[serde(default)]
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentRef {
    pub payment_id: PaymentId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidPayment {
    pub payment_id: PaymentId,
    #[serde(default)]
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditOf {
    pub client_id: ClientId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestShares {
    pub client_id: ClientId,
    /// What there is to be allocated; left out: nothing yet.
    pub amount: Option<Money>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteOffInvoice {
    pub id: InvoiceId,
    /// `small_difference` or `bad_debt`. Left out: the first if the settings allow it, else the second.
    pub kind: Option<Source>,
    /// Required of a bad debt.
    #[serde(default)]
    pub reason: String,
    /// Left out: today.
    pub on: Option<Day>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Suggestion {
    /// Open documents in every currency, the oldest due first.
    pub documents: Vec<OpenDocument>,
    pub credit: Vec<Credit>,
    /// What the suggested parts leave of the amount.
    pub left: Option<Money>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct OpenDocument {
    pub invoice_id: InvoiceId,
    pub number: String,
    pub issued_on: Day,
    pub due_on: Day,
    pub overdue_days: Option<i64>,
    pub total: Money,
    pub open: Money,
    /// Minor units of the amount that it gets when the oldest due comes first.
    pub suggested_minor: i64,
    /// What may stay open and be written off as a small difference.
    pub small_difference_minor: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ClientCredit {
    pub credit: Vec<Credit>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct WrittenOff {
    pub allocation_id: AllocationId,
}

pub fn list(read: &Read<'_>, q: ListPayments) -> Result<PaymentList> {
    super::list::list(read, &q)
}

pub fn show(read: &Read<'_>, q: PaymentRef) -> Result<PaymentRow> {
    view(read, q.payment_id)
}

fn view(read: &Read<'_>, id: PaymentId) -> Result<PaymentRow> {
    Ok(PaymentRow { payment: super::get(read, id)?, settles: super::uses(read, id)? })
}

pub fn suggest(read: &Read<'_>, q: SuggestShares) -> Result<Suggestion> {
    let client = clients::get(read, q.client_id)?.id;
    let settings = settings::get(read)?;
    let today = settings.day_of(read.now());
    let documents = store::documents(read.conn(), client)?;
    let parts = q.amount.map(|m| plan::oldest_first(&documents, m.currency, m.minor.max(0))).unwrap_or_default();
    let part = |id| parts.iter().find(|p| p.invoice == id).map_or(0, |p| p.amount_minor);
    let open = documents.iter().filter(|d| !d.credits && d.open_minor() > 0).map(|d| OpenDocument {
        invoice_id: d.id,
        number: d.number.clone(),
        issued_on: d.issued_on,
        due_on: d.due_on,
        overdue_days: Some((today - d.due_on).num_days()).filter(|days| *days > 0),
        total: Money::new(d.total_minor, d.currency),
        open: Money::new(d.open_minor(), d.currency),
        suggested_minor: part(d.id),
        small_difference_minor: limit_minor(&settings, d.currency),
    });
    let used: i64 = parts.iter().map(|p| p.taken_minor).sum();
    Ok(Suggestion {
        documents: open.collect(),
        credit: super::credit(read, client)?,
        left: q.amount.map(|m| Money::new((m.minor - used).max(0), m.currency)),
    })
}

pub fn add(tx: &mut Tx<'_>, q: AddPayment) -> Result<PaymentRow> {
    let id = super::record(
        tx,
        NewPayment {
            id: None,
            client: q.client_id,
            amount: q.amount,
            paid_on: q.paid_on,
            words: Words { method: q.method, reference: q.reference, note: q.note },
            fee_minor: q.fee_minor,
            rate: q.rate,
            shares: q.allocations,
        },
    )?;
    view(tx, id)
}

pub fn refund(tx: &mut Tx<'_>, q: RefundPayment) -> Result<PaymentRow> {
    let new = NewPayment {
        id: None,
        client: q.client_id,
        amount: q.amount,
        paid_on: q.paid_on,
        words: Words { method: q.method, reference: q.reference, note: q.note },
        fee_minor: q.fee_minor,
        rate: q.rate,
        shares: None,
    };
    let id = super::refund(tx, NewRefund { payment: new, of: None })?;
    view(tx, id)
}

pub fn allocate(tx: &mut Tx<'_>, q: AllocatePayment) -> Result<ClientCredit> {
    let (from, client) = match (q.payment_id, q.credit_note_id) {
        (Some(id), None) => (Spring::Payment(id), super::get(tx, id)?.client_id),
        (None, Some(id)) => (Spring::CreditNote(id), super::document(tx, id)?.client_id),
        _ => return Err(Error::invalid("payment_id", "required", "is missing: name a payment or a credit note, one of them")),
    };
    super::allocate(tx, from, q.allocations.as_deref())?;
    Ok(ClientCredit { credit: super::credit(tx, client)? })
}

pub fn unallocate(tx: &mut Tx<'_>, q: Unallocate) -> Result<Empty> {
    super::unallocate(tx, q.allocation_id, &q.reason)?;
    Ok(Empty {})
}

pub fn void(tx: &mut Tx<'_>, q: VoidPayment) -> Result<PaymentRow> {
    super::void(tx, q.payment_id, &q.reason)?;
    view(tx, q.payment_id)
}

pub fn credit(read: &Read<'_>, q: CreditOf) -> Result<ClientCredit> {
    Ok(ClientCredit { credit: super::credit(read, clients::get(read, q.client_id)?.id)? })
}

pub fn exchange(read: &Read<'_>, q: super::ExchangeOf) -> Result<super::ExchangeGains> {
    super::exchange(read, &q)
}

pub fn statement(read: &Read<'_>, q: super::StatementOf) -> Result<super::Statement> {
    super::statement(read, &q)
}

pub fn write_off(tx: &mut Tx<'_>, q: WriteOffInvoice) -> Result<WrittenOff> {
    let kind = match q.kind {
        Some(kind) => kind,
        None => {
            let (settings, open) = (settings::get(tx)?, super::document(tx, q.id)?);
            let small = open.open_minor() <= limit_minor(&settings, open.currency);
            if small { Source::SmallDifference } else { Source::BadDebt }
        }
    };
    let allocation_id = super::write_off(tx, &WriteOff { invoice: q.id, kind, reason: q.reason, on: q.on })?;
    Ok(WrittenOff { allocation_id })
}
