//! The list of invoices with its counts and the ageing of what is owed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    draft::sums,
    issued,
    state::{InvoiceState, of_issued, overdue_days},
    store,
};
use crate::{
    clients,
    db::Read,
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, InvoiceId},
        text,
    },
    payments::{self, Paid},
    settings, taxes,
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
}

impl Show {
    const fn holds(self, state: InvoiceState) -> bool {
        match self {
            Self::All => true,
            Self::Draft => matches!(state, InvoiceState::Draft),
            Self::Open => state.is_open(),
            Self::Overdue => matches!(state, InvoiceState::Overdue),
            Self::Paid => matches!(state, InvoiceState::Paid),
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
}

/// What is owed in one currency, by its due date; the three parts sum to the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ageing {
    pub currency: Currency,
    pub open_minor: i64,
    pub not_due_minor: i64,
    /// Due today or within the next seven days.
    pub due_week_minor: i64,
    pub overdue_minor: i64,
    /// From the date of issue to the last payment, over what is paid in full.
    pub average_days_to_pay: Option<i64>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceList {
    pub invoices: Vec<InvoiceRow>,
    /// Of all that client and text leave, whatever state is shown.
    pub counts: InvoiceCounts,
    pub ageing: Vec<Ageing>,
}

const WEEK_DAYS: i64 = 7;

pub fn list(read: &Read<'_>, q: ListInvoices) -> Result<InvoiceList> {
    let today = settings::get(read)?.day_of(read.now());
    let paid = payments::paid(read)?;
    let mut rows = drafts(read)?;
    for d in issued::summaries(read)? {
        let paid_minor = paid.get(&d.invoice_id).map_or(0, |p| p.minor);
        let state = of_issued(d.total_minor, paid_minor, d.due_on, today);
        rows.push(InvoiceRow {
            id: d.invoice_id,
            number: Some(d.number),
            client_id: d.client_id,
            client_name: d.client_name,
            subject: d.subject,
            issued_on: Some(d.issued_on),
            due_on: Some(d.due_on),
            state,
            overdue_days: overdue_days(state, d.due_on, today),
            total: Money::new(d.total_minor, d.currency),
            open: Money::new((d.total_minor - paid_minor).max(0), d.currency),
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
    };
    let ageing = ageing(&rows, &paid, today);
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

fn ageing(rows: &[InvoiceRow], paid: &BTreeMap<InvoiceId, Paid>, today: Day) -> Vec<Ageing> {
    let mut by_currency: BTreeMap<Currency, (Ageing, Vec<i64>)> = BTreeMap::new();
    for row in rows {
        let (Some(issued_on), Some(due_on)) = (row.issued_on, row.due_on) else { continue };
        let currency = row.total.currency;
        let (ageing, days_to_pay) = by_currency.entry(currency).or_insert_with(|| {
            (
                Ageing { currency, open_minor: 0, not_due_minor: 0, due_week_minor: 0, overdue_minor: 0, average_days_to_pay: None },
                Vec::new(),
            )
        });
        ageing.open_minor += row.open.minor;
        match (due_on - today).num_days() {
            ..0 => ageing.overdue_minor += row.open.minor,
            0..=WEEK_DAYS => ageing.due_week_minor += row.open.minor,
            _ => ageing.not_due_minor += row.open.minor,
        }
        if row.state == InvoiceState::Paid
            && let Some(last) = paid.get(&row.id).and_then(|p| p.last_on)
        {
            days_to_pay.push((last - issued_on).num_days().max(0));
        }
    }
    let average = |days: &[i64]| {
        let count = i64::try_from(days.len()).ok().filter(|n| *n > 0)?;
        Some((days.iter().sum::<i64>() + count / 2) / count)
    };
    by_currency.into_values().map(|(ageing, days)| Ageing { average_days_to_pay: average(&days), ..ageing }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ageing_by_currency_and_due_date() {
        let today = Day::from_ymd_opt(2026, 11, 20).unwrap();
        let (eur, usd) = (Currency::parse("", "EUR").unwrap(), Currency::parse("", "USD").unwrap());
        let mut paid = BTreeMap::new();
        // Days until due, total, paid, days from issue to the payment.
        let rows: Vec<InvoiceRow> = [
            (eur, 14, 1000, 0, None),
            (eur, 8, 100, 0, None),
            (eur, 7, 2000, 500, None),
            (eur, 0, 300, 0, None),
            (eur, -1, 40, 0, None),
            (usd, -30, 7, 0, None),
            (eur, -3, 5000, 5000, Some(12)),
            (eur, -3, 5000, 5000, Some(15)),
        ]
        .into_iter()
        .enumerate()
        .map(|(n, (currency, due, total, got, took))| {
            let id = InvoiceId(uuid::Uuid::from_u128(n as u128));
            let due_on = today + chrono::Duration::days(due);
            let issued_on = due_on - chrono::Duration::days(14);
            paid.insert(id, Paid { minor: got, last_on: took.map(|days| issued_on + chrono::Duration::days(days)) });
            let state = of_issued(total, got, due_on, today);
            InvoiceRow {
                id,
                number: None,
                client_id: ClientId(uuid::Uuid::nil()),
                client_name: String::new(),
                subject: String::new(),
                issued_on: Some(issued_on),
                due_on: Some(due_on),
                state,
                overdue_days: None,
                total: Money::new(total, currency),
                open: Money::new(total - got, currency),
            }
        })
        .collect();
        let expected = [
            Ageing {
                currency: eur,
                open_minor: 2940,
                not_due_minor: 1100,
                due_week_minor: 1800,
                overdue_minor: 40,
                average_days_to_pay: Some(14),
            },
            Ageing { currency: usd, open_minor: 7, not_due_minor: 0, due_week_minor: 0, overdue_minor: 7, average_days_to_pay: None },
        ];
        assert_eq!(ageing(&rows, &paid, today), expected);
    }
}
