//! The list of invoices with its counts and the ageing of what is owed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ageing::{Ageing, ageing},
    document::Kind,
    draft::sums,
    issued,
    state::{Facts, InvoiceState, of_issued, overdue_days},
    store,
};
use crate::{
    clients,
    db::Read,
    kernel::{
        Day, Money, Result,
        id::{ClientId, InvoiceId},
        text,
    },
    payments, settings, taxes,
};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    #[default]
    All,
    Draft,
    Open,
    Overdue,
    Paid,
    Credited,
    WrittenOff,
    Voided,
    CreditNotes,
}

impl Show {
    const fn holds(self, state: InvoiceState) -> bool {
        match self {
            Self::All => true,
            Self::Draft => matches!(state, InvoiceState::Draft),
            Self::Open => state.is_open(),
            Self::Overdue => matches!(state, InvoiceState::Overdue),
            Self::Paid => matches!(state, InvoiceState::Paid),
            Self::Credited => matches!(state, InvoiceState::Credited),
            Self::WrittenOff => matches!(state, InvoiceState::WrittenOff),
            Self::Voided => matches!(state, InvoiceState::Voided),
            Self::CreditNotes => matches!(state, InvoiceState::CreditNote),
        }
    }
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListInvoices {
    pub state: Show,
    pub client_id: Option<ClientId>,
    /// Part of the number, the client's name or the subject, in any case.
    pub text: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceRow {
    pub id: InvoiceId,
    pub kind: Kind,
    pub number: Option<String>,
    pub client_id: ClientId,
    pub client_name: String,
    pub subject: String,
    pub issued_on: Option<Day>,
    pub due_on: Option<Day>,
    pub state: InvoiceState,
    pub overdue_days: Option<i64>,
    pub total: Money,
    pub open: Money,
}

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct InvoiceCounts {
    pub all: usize,
    pub draft: usize,
    pub open: usize,
    pub overdue: usize,
    pub paid: usize,
    pub credited: usize,
    pub written_off: usize,
    pub voided: usize,
    pub credit_notes: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceList {
    pub invoices: Vec<InvoiceRow>,
    /// Of all that client and text leave, whatever state is shown.
    pub counts: InvoiceCounts,
    pub ageing: Vec<Ageing>,
}

pub fn list(read: &Read<'_>, q: ListInvoices) -> Result<InvoiceList> {
    let today = settings::get(read)?.day_of(read.now());
    let all_settled = payments::settled(read)?;
    let mut rows = drafts(read)?;
    for d in issued::summaries(read)? {
        let settled = all_settled.get(&d.invoice_id).copied().unwrap_or_default();
        let facts = Facts { total_minor: d.total_minor, settled, voided: d.voided, credits: !d.kind.is_owed(), due_on: d.due_on };
        let state = of_issued(&facts, today);
        let open = if state.is_open() { d.total_minor - settled.all_minor() } else { 0 };
        rows.push(InvoiceRow {
            id: d.invoice_id,
            kind: d.kind,
            number: Some(d.number),
            client_id: d.client_id,
            client_name: d.client_name,
            subject: d.subject,
            issued_on: Some(d.issued_on),
            due_on: Some(d.due_on),
            state,
            overdue_days: overdue_days(state, d.due_on, today),
            total: Money::new(d.total_minor, d.currency),
            open: Money::new(open, d.currency),
        });
    }
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let found = |text: &str| text::key(text).contains(&wanted);
    rows.retain(|r| {
        q.client_id.is_none_or(|id| id == r.client_id)
            && (wanted.is_empty() || found(&r.client_name) || found(&r.subject) || r.number.as_deref().is_some_and(found))
    });
    let count = |show: Show| rows.iter().filter(|r| show.holds(r.state)).count();
    let counts = InvoiceCounts {
        all: rows.len(),
        draft: count(Show::Draft),
        open: count(Show::Open),
        overdue: count(Show::Overdue),
        paid: count(Show::Paid),
        credited: count(Show::Credited),
        written_off: count(Show::WrittenOff),
        voided: count(Show::Voided),
        credit_notes: count(Show::CreditNotes),
    };
    let ageing = ageing(&rows, &all_settled, today);
    rows.retain(|r| q.state.holds(r.state));
    Ok(InvoiceList { invoices: rows, counts, ageing })
}

fn drafts(read: &Read<'_>) -> Result<Vec<InvoiceRow>> {
    let taxes = taxes::all(read)?;
    let mut rows = Vec::new();
    for draft in store::drafts(read.conn())? {
        let total_minor = sums(&draft, &taxes).map_or(0, |t| t.total_minor);
        rows.push(InvoiceRow {
            id: draft.id,
            kind: draft.kind(),
            number: None,
            client_id: draft.client_id,
            client_name: clients::get(read, draft.client_id)?.name,
            subject: draft.subject,
            issued_on: None,
            due_on: None,
            state: InvoiceState::Draft,
            overdue_days: None,
            total: Money::new(total_minor, draft.currency),
            open: Money::new(0, draft.currency),
        });
    }
    Ok(rows)
}
