//! What is owed, by how long it has been.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{list::InvoiceRow, state::InvoiceState};
use crate::{
    kernel::{Currency, Day, id::InvoiceId},
    payments::Settled,
};

/// What is owed in one currency, by its due date; `not_due`, `due_week` and `overdue` sum to the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ageing {
    pub currency: Currency,
    pub open_minor: i64,
    pub not_due_minor: i64,
    /// Due today or within the next seven days.
    pub due_week_minor: i64,
    pub overdue_minor: i64,
    /// The overdue part by days past the due date: 1 to 30, 31 to 60, 61 to 90, more.
    pub overdue_by: OverdueBy,
    /// From the date of issue to the last payment, over what is paid in full.
    pub average_days_to_pay: Option<i64>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverdueBy {
    pub to_30_minor: i64,
    pub to_60_minor: i64,
    pub to_90_minor: i64,
    pub beyond_minor: i64,
}

const WEEK_DAYS: i64 = 7;

impl Ageing {
    const fn new(currency: Currency) -> Self {
        let overdue_by = OverdueBy { to_30_minor: 0, to_60_minor: 0, to_90_minor: 0, beyond_minor: 0 };
        Self { currency, open_minor: 0, not_due_minor: 0, due_week_minor: 0, overdue_minor: 0, overdue_by, average_days_to_pay: None }
    }

    fn add(&mut self, minor: i64, days_left: i64) {
        self.open_minor += minor;
        let part = match days_left {
            ..0 => &mut self.overdue_minor,
            0..=WEEK_DAYS => &mut self.due_week_minor,
            _ => &mut self.not_due_minor,
        };
        *part += minor;
        let by = &mut self.overdue_by;
        match -days_left {
            ..=0 => {}
            1..=30 => by.to_30_minor += minor,
            31..=60 => by.to_60_minor += minor,
            61..=90 => by.to_90_minor += minor,
            _ => by.beyond_minor += minor,
        }
    }
}

pub fn ageing(rows: &[InvoiceRow], settled: &BTreeMap<InvoiceId, Settled>, today: Day) -> Vec<Ageing> {
    let mut by_currency: BTreeMap<Currency, (Ageing, Vec<i64>)> = BTreeMap::new();
    for row in rows {
        let (Some(issued_on), Some(due_on)) = (row.issued_on, row.due_on) else { continue };
        let currency = row.total.currency;
        let (ageing, days_to_pay) = by_currency.entry(currency).or_insert_with(|| (Ageing::new(currency), Vec::new()));
        ageing.add(row.open.minor, (due_on - today).num_days());
        if row.state == InvoiceState::Paid
            && let Some(last) = settled.get(&row.id).and_then(|s| s.last_paid_on)
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
    use crate::{
        invoices::state::{Facts, of_issued},
        kernel::{Money, id::ClientId},
    };

    #[test]
    fn ageing_by_currency_and_due_date() {
        let today = Day::from_ymd_opt(2026, 11, 20).unwrap();
        let (eur, usd) = (Currency::parse("", "EUR").unwrap(), Currency::parse("", "USD").unwrap());
        let mut settled = BTreeMap::new();
        // Days until due, total, paid, days from issue to the payment.
        let rows: Vec<InvoiceRow> = [
            (eur, 14, 1000, 0, None),
            (eur, 8, 100, 0, None),
            (eur, 7, 2000, 500, None),
            (eur, 0, 300, 0, None),
            (eur, -1, 40, 0, None),
            (eur, -30, 2, 0, None),
            (eur, -31, 3, 0, None),
            (eur, -60, 4, 0, None),
            (eur, -61, 5, 0, None),
            (eur, -90, 6, 0, None),
            (eur, -91, 9, 1, None),
            (usd, -400, 7, 0, None),
            (eur, -3, 5000, 5000, Some(12)),
            (eur, -3, 5000, 5000, Some(15)),
        ]
        .into_iter()
        .enumerate()
        .map(|(n, (currency, due, total, got, took))| {
            let id = InvoiceId(uuid::Uuid::from_u128(n as u128));
            let due_on = today + chrono::Duration::days(due);
            let issued_on = due_on - chrono::Duration::days(14);
            let stands =
                Settled { paid_minor: got, last_paid_on: took.map(|days| issued_on + chrono::Duration::days(days)), ..Settled::default() };
            settled.insert(id, stands);
            InvoiceRow {
                id,
                kind: crate::invoices::Kind::Invoice,
                number: None,
                client_id: ClientId(uuid::Uuid::nil()),
                client_name: String::new(),
                subject: String::new(),
                issued_on: Some(issued_on),
                due_on: Some(due_on),
                state: of_issued(&Facts { total_minor: total, settled: stands, voided: false, credits: false, due_on }, today),
                overdue_days: None,
                total: Money::new(total, currency),
                open: Money::new(total - got, currency),
            }
        })
        .collect();
        // Overdue: 40 + 2, 3 + 4, 5 + 6, 9 − 1; owed 1100 + 1800 + 68.
        let euros = Ageing {
            open_minor: 2968,
            not_due_minor: 1100,
            due_week_minor: 1800,
            overdue_minor: 68,
            overdue_by: OverdueBy { to_30_minor: 42, to_60_minor: 7, to_90_minor: 11, beyond_minor: 8 },
            average_days_to_pay: Some(14),
            ..Ageing::new(eur)
        };
        let dollars = Ageing {
            open_minor: 7,
            overdue_minor: 7,
            overdue_by: OverdueBy { beyond_minor: 7, ..OverdueBy::default() },
            ..Ageing::new(usd)
        };
        assert_eq!(ageing(&rows, &settled, today), [euros, dollars]);
    }
}
