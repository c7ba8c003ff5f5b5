//! Recording money that came in.

use serde_json::json;

use super::{
    allocate::{self, Spring},
    document::Document,
    payment::{Kind, Words, Worth},
    plan::{self, Share},
    store, write_off,
};
use crate::{
    clients,
    db::Tx,
    expenses::ExchangeRate,
    kernel::{
        Currency, Day, Instant, Money, Result,
        id::{ClientId, PaymentId},
        limits,
        text::Checks,
    },
    settings::{self, Settings},
};

#[derive(Debug)]
pub struct NewPayment {
    /// Of one that a provider told of: the same on each device. `None`: a new one.
    pub id: Option<PaymentId>,
    pub client: ClientId,
    pub amount: Money,
    /// `None`: today.
    pub paid_on: Option<Day>,
    pub words: Words,
    pub fee_minor: i64,
    /// What one unit of a foreign currency was worth in that of the books.
    pub rate: Option<ExchangeRate>,
    /// `None`: the oldest due first. What is left stays to the client's credit.
    pub shares: Option<Vec<Share>>,
}

/// A deposit may come before the document; what came longer before is a slip in the year.
const DAYS_BEFORE_ISSUE: i64 = 366;

/// A row to be written.
#[derive(Debug)]
pub struct Row {
    pub id: PaymentId,
    pub client: ClientId,
    pub kind: Kind,
    pub amount: Money,
    pub paid_on: Day,
    pub words: Words,
    pub fee_minor: i64,
    pub worth: Option<Worth>,
    pub at: Instant,
}

/// # Errors
/// Every wrong field; `not_found` when the client is gone.
pub fn record(tx: &mut Tx<'_>, new: NewPayment) -> Result<PaymentId> {
    let client = clients::get(tx, new.client)?.id;
    let settings = settings::get(tx)?;
    let documents = store::documents(tx.conn(), client)?;
    let mut checks = Checks::default();
    let row = row(tx, &mut checks, &settings, Kind::Payment, client, &new);
    let parts = match &new.shares {
        None => plan::oldest_first(&documents, new.amount.currency, new.amount.minor),
        Some(_) if new.amount.minor <= 0 => Vec::new(),
        Some(shares) => plan::typed(&documents, new.amount.currency, new.amount.minor, shares).unwrap_or_else(|wrong| {
            checks.adopt(Err(wrong));
            Vec::new()
        }),
    };
    for document in documents.iter().filter(|d| parts.iter().any(|p| p.invoice == d.id)) {
        not_too_early(&mut checks, document, row.paid_on);
    }
    checks.done()?;
    store::insert(tx.conn(), &row)?;
    let detail = json!({ "client": client, "amount": row.amount, "paid_on": row.paid_on, "fee_minor": row.fee_minor });
    tx.log("payment", Some(row.id), &detail)?;
    allocate::make(tx, Spring::Payment(row.id), &parts, row.paid_on)?;
    for (n, share) in new.shares.iter().flatten().enumerate().filter(|(_, s)| s.write_off_rest) {
        write_off::small_rest(tx, &settings, share.invoice_id, row.paid_on, &format!("allocations[{n}].write_off_rest"))?;
    }
    Ok(row.id)
}

/// What payments and refunds have in common, checked.
pub fn row(tx: &Tx<'_>, checks: &mut Checks, settings: &Settings, kind: Kind, client: ClientId, new: &NewPayment) -> Row {
    let today = settings.day_of(tx.now());
    let paid_on = new.paid_on.unwrap_or(today);
    let NewPayment { amount, fee_minor, rate, .. } = *new;
    checks.require(amount.minor > 0, "amount.minor", "not_positive", "is not more than zero: type what came in");
    checks.require(amount.minor <= limits::AMOUNT_MINOR, "amount.minor", "too_large", "is too large: check the amount");
    checks.require(paid_on <= today, "paid_on", "in_future", "is a day to come: record it when the money is there");
    checks.day("paid_on", paid_on);
    checks.require(fee_minor >= 0, "fee_minor", "negative", "is negative: type what the provider kept, or nothing");
    checks.require(
        fee_minor <= amount.minor.max(0),
        "fee_minor",
        "exceeds_amount",
        "is more than the amount: type what the client paid as the amount",
    );
    checks.require(
        rate.is_none() || amount.currency != settings.currency,
        "rate",
        "same_currency",
        "is of the currency of your books already: leave it out",
    );
    Row {
        id: new.id.unwrap_or_else(|| tx.new_id()),
        client,
        kind,
        amount,
        paid_on,
        words: new.words.clean(checks),
        fee_minor,
        worth: worth(settings.currency, rate),
        at: tx.now(),
    }
}

fn worth(currency: Currency, rate: Option<ExchangeRate>) -> Option<Worth> {
    rate.map(|rate| Worth { currency, rate })
}

pub fn not_too_early(checks: &mut Checks, document: &Document, paid_on: Day) {
    if (document.issued_on - paid_on).num_days() > DAYS_BEFORE_ISSUE {
        let message = format!("is more than a year before {}, the day of issue: check the year", document.issued_on);
        checks.fail("paid_on", "too_early", message);
    }
}
