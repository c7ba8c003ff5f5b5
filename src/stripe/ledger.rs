//! What Stripe's objects mean for the ledger.

use super::{amount::from_stripe, words::BalanceTransaction};
use crate::{
    db::{Read, Tx},
    expenses::ExchangeRate,
    kernel::{
        Day, Instant, Money, Result,
        id::{ClientId, InvoiceId, PaymentId, derived},
    },
    payments::{self, NewPayment, NewRefund, Share, Spring, Words},
    settings,
};

const METHOD: &str = "Stripe";

/// The workspace's day of a moment, which may not be after today where Stripe's clock is ahead of ours.
fn day(read: &Read<'_>, at: Instant) -> Result<Day> {
    let settings = settings::get(read)?;
    Ok(settings.day_of(at).min(settings.day_of(read.now())))
}

fn words(reference: &str, note: &str) -> Words {
    Words { method: METHOD.into(), reference: reference.into(), note: note.into() }
}

/// What Stripe's own books say of money that moved.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settled {
    /// In the currency that the client paid in; zero where Stripe kept it in another, which the movement tells.
    pub fee_minor: i64,
    /// Where Stripe exchanged it into the currency of the books.
    pub rate: Option<ExchangeRate>,
}

/// Of `amount`, which a client paid or got back.
pub fn settled(read: &Read<'_>, amount: Money, moved: &BalanceTransaction) -> Result<Settled> {
    let own = moved.currency.eq_ignore_ascii_case(amount.currency.code());
    let fee_minor = if own { from_stripe(moved.fee, amount.currency)?.minor } else { 0 };
    let books = settings::get(read)?.currency;
    let exchanged = !own && moved.currency.eq_ignore_ascii_case(books.code());
    let rate = if exchanged { ExchangeRate::between(amount, from_stripe(moved.amount, books)?) } else { None };
    Ok(Settled { fee_minor, rate })
}

/// What is more than is open stays to the client's credit.
pub fn record(
    tx: &mut Tx<'_>,
    charge: &str,
    client: ClientId,
    amount: Money,
    at: Instant,
    settled: Settled,
    settles: Option<InvoiceId>,
) -> Result<PaymentId> {
    let share = |invoice_id| Share { invoice_id, amount_minor: None, taken_minor: None, write_off_rest: false };
    let new = NewPayment {
        id: Some(PaymentId(derived(&[b"stripe payment", charge.as_bytes()]))),
        client,
        amount,
        paid_on: Some(day(tx, at)?),
        words: words(charge, ""),
        fee_minor: settled.fee_minor,
        rate: settled.rate,
        shares: Some(settles.map(share).into_iter().collect()),
    };
    payments::record(tx, new)
}

/// Money of a payment that went back.
#[derive(Debug)]
pub struct Back<'a> {
    /// Stripe's id of what took it.
    pub of: &'a str,
    /// Under which it is written down; `None`: a new one.
    pub id: Option<PaymentId>,
    pub amount: Money,
    pub settled: Settled,
    pub at: Instant,
    pub note: &'a str,
    /// Told where it is taken off an invoice.
    pub reason: &'a str,
}

/// Takes what went back from what the payment has left, then from credit notes, which say that it was to go back, then off the invoices that it
/// settled. `None`: the ledger does not know of that money, because the payment was taken back, or paid back otherwise by hand.
pub fn give_back(tx: &mut Tx<'_>, payment: PaymentId, back: &Back<'_>) -> Result<Option<PaymentId>> {
    let paid = payments::get(tx, payment)?;
    let credit = payments::credit_of(tx, paid.client_id)?.into_iter().find(|c| c.currency == back.amount.currency);
    let (holdings, all) = credit.map_or((Vec::new(), 0), |c| (c.holdings, c.minor));
    let ready: i64 = holdings.iter().filter(|h| h.credit_note_id.is_some() || h.payment_id == Some(payment)).map(|h| h.left_minor).sum();
    let parts: Vec<_> = payments::uses(tx, payment)?.into_iter().rev().filter(|part| !part.voided && part.invoice_id.is_some()).collect();
    if paid.voided || back.amount.minor > all + parts.iter().map(|part| part.taken.minor).sum::<i64>() {
        return Ok(None);
    }
    let mut missing = back.amount.minor - ready;
    let mut again = Vec::new();
    for part in parts {
        let Some(invoice_id) = part.invoice_id.filter(|_| missing > 0) else { continue };
        payments::unallocate(tx, part.id, back.reason)?;
        let rest = part.taken.minor - missing;
        if rest > 0 && part.taken == part.amount {
            again.push(Share { invoice_id, amount_minor: Some(rest), taken_minor: None, write_off_rest: false });
        }
        missing -= part.taken.minor;
    }
    // What stays paid is settled again first, so that only what is missing is left to go back.
    if !again.is_empty() {
        payments::allocate(tx, Spring::Payment(payment), Some(&again))?;
    }
    // Never before there was something to pay back: a credit note may be younger than what it says was to go back.
    let since = payments::refundable_since(tx, payment, back.amount)?;
    let new = NewPayment {
        id: back.id,
        client: paid.client_id,
        amount: back.amount,
        paid_on: since.max(Some(day(tx, back.at)?.max(paid.paid_on))),
        words: words(back.of, back.note),
        fee_minor: back.settled.fee_minor.min(back.amount.minor),
        rate: back.settled.rate,
        shares: None,
    };
    payments::refund(tx, NewRefund { payment: new, of: Some(payment) }).map(Some)
}
