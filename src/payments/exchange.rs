//! What the books gained or lost because a currency was worth something else when the money moved than when it was written down. Derived: the rates are
//! those that were frozen with the document and told with the payment. Not here: what lies in an account of another currency, and a credit note that
//! settles another invoice than its own.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::{
    db::Read,
    expenses::{ExchangeRate, ONE_E8},
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{ClientId, InvoiceId, PaymentId},
        money::div_round_half_away,
    },
    settings,
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExchangeOf {
    /// First and last day on which money moved, inclusive; left out: without end.
    pub from: Option<Day>,
    pub to: Option<Day>,
}

/// A part of a document in a foreign currency, and the payment that settled it; or a part of what was to a client's credit, and the refund that it went
/// back by: then the amounts are below zero.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExchangeRow {
    /// When the money moved.
    pub on: Day,
    pub client_id: ClientId,
    pub client_name: String,
    /// The document that was settled, or the credit note that was paid back; `null` where a payment went back.
    pub invoice_id: Option<InvoiceId>,
    pub number: Option<String>,
    /// The payment or the refund.
    pub payment_id: PaymentId,
    /// What of the document was settled, or of the credit went back.
    pub amount: Money,
    /// What it took of the payment, in the payment's currency.
    pub taken: Money,
    /// Frozen with the document, or told when the money came in that went back; `null` where it was not known.
    pub booked_rate: Option<ExchangeRate>,
    /// Told with the payment or the refund; `null` where it was not.
    pub payment_rate: Option<ExchangeRate>,
    /// By the first rate, in minor units of the books' currency.
    pub booked_minor: Option<i64>,
    /// By the second; below zero what was paid out.
    pub received_minor: Option<i64>,
    /// Received less booked; above zero is a gain. `null` while a rate is missing.
    pub gain_minor: Option<i64>,
}

/// The rows of one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExchangeSum {
    pub currency: Currency,
    pub rows: usize,
    /// Of those rows that have both rates.
    pub booked_minor: i64,
    pub received_minor: i64,
    pub gain_minor: i64,
    /// Rows that lack a rate and are in none of these sums.
    pub without_rate: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ExchangeGains {
    /// That of the books.
    pub currency: Currency,
    /// In the order in which the money moved.
    pub rows: Vec<ExchangeRow>,
    pub sums: Vec<ExchangeSum>,
    /// The sum of the rows' gains.
    pub gain_minor: i64,
}

/// What was settled of documents in a currency other than the books', or by money of one, and what of it went back.
///
/// # Errors
/// `end_before_start` on `to`.
pub fn exchange(read: &Read<'_>, q: &ExchangeOf) -> Result<ExchangeGains> {
    if q.from.zip(q.to).is_some_and(|(from, to)| to < from) {
        return Err(Error::invalid("to", "end_before_start", "is before the first day: choose a later one"));
    }
    let currency = settings::get(read)?.currency;
    let mut rows = store::exchange::rows(read.conn(), currency, q.from, q.to)?;
    for row in &mut rows {
        let worth = |money: Money, rate: Option<ExchangeRate>| rate.map(|rate| worth(money, rate, currency)).transpose();
        row.booked_minor = worth(row.amount, row.booked_rate)?;
        row.received_minor = worth(row.taken, row.payment_rate)?;
        row.gain_minor = row.received_minor.zip(row.booked_minor).map(|(received, booked)| received - booked);
    }
    let mut sums: BTreeMap<Currency, ExchangeSum> = BTreeMap::new();
    for row in &rows {
        let none =
            ExchangeSum { currency: row.amount.currency, rows: 0, booked_minor: 0, received_minor: 0, gain_minor: 0, without_rate: 0 };
        let sum = sums.entry(row.amount.currency).or_insert(none);
        sum.rows += 1;
        match (row.booked_minor, row.received_minor) {
            (Some(booked), Some(received)) => {
                sum.booked_minor += booked;
                sum.received_minor += received;
                sum.gain_minor += received - booked;
            }
            _ => sum.without_rate += 1,
        }
    }
    let sums: Vec<ExchangeSum> = sums.into_values().collect();
    Ok(ExchangeGains { currency, rows, gain_minor: sums.iter().map(|s| s.gain_minor).sum(), sums })
}

/// In minor units of another currency, rounded half away from zero.
fn worth(money: Money, rate: ExchangeRate, in_: Currency) -> Result<i64> {
    let (up, down) = (10_i128.pow(in_.exponent()), 10_i128.pow(money.currency.exponent()));
    div_round_half_away(i128::from(money.minor) * i128::from(rate.e8) * up, i128::from(ONE_E8) * down)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_worth_what_the_rate_says() {
        let of = |minor, code: &str, rate: &str, in_: &str| {
            let currency = |code| Currency::parse("currency", code).unwrap();
            worth(Money::new(minor, currency(code)), ExchangeRate::parse("rate", rate).unwrap(), currency(in_)).unwrap()
        };
        // 1,190.00 USD at 0.92; 100,000 ¥ at 0.0061; 12.345 KWD at 3.01 = 37.15845; 0.01 at 0.5 rounds up; 10.00 EUR in yen.
        assert_eq!(of(119_000, "USD", "0.92", "EUR"), 109_480);
        assert_eq!(of(100_000, "JPY", "0.0061", "EUR"), 61_000);
        assert_eq!(of(12_345, "KWD", "3.01", "EUR"), 3_716);
        assert_eq!(of(1, "USD", "0.5", "EUR"), 1);
        assert_eq!(of(1_000, "EUR", "163.25", "JPY"), 1_633);
    }
}
