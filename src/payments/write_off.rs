//! Giving up what will not come.

use serde_json::json;

use super::{document, payment::Source, store};
use crate::{
    db::Tx,
    kernel::{
        Currency, Day, Error, Result,
        id::{AllocationId, InvoiceId},
        limits,
        text::Checks,
    },
    settings::{self, Settings},
};

#[derive(Debug)]
pub struct WriteOff {
    pub invoice: InvoiceId,
    /// `small_difference` or `bad_debt`.
    pub kind: Source,
    pub reason: String,
    /// `None`: today.
    pub on: Option<Day>,
}

/// Writes off all that is open.
///
/// # Errors
/// `paid` when nothing is; `too_large` for a small difference beyond the limit of the settings; `required` for a bad debt without a reason.
pub fn write_off(tx: &mut Tx<'_>, q: &WriteOff) -> Result<AllocationId> {
    let settings = settings::get(tx)?;
    let today = settings.day_of(tx.now());
    let open = document(tx, q.invoice)?;
    if open.credits {
        return Err(Error::cannot("not_an_invoice", format!("{} is a credit note: nothing is owed on it", open.number)));
    }
    if open.open_minor() == 0 {
        return Err(Error::cannot("paid", "nothing is open on it"));
    }
    let on = q.on.unwrap_or(today);
    let mut checks = Checks::default();
    let reason = checks.note("reason", &q.reason, limits::NOTE_CHARS);
    checks.require(on <= today, "on", "in_future", "is a day to come: choose today or earlier");
    checks.require(on >= open.issued_on, "on", "before_issue", "is before the invoice was issued: choose a later day");
    match q.kind {
        Source::SmallDifference => checks.adopt(small(&settings, open.currency, open.open_minor(), "kind")),
        Source::BadDebt => {
            checks.require(!reason.is_empty(), "reason", "required", "is missing: say why it will not come, your books need it")
        }
        Source::Payment | Source::CreditNote => checks.fail("kind", "unknown", "is neither small_difference nor bad_debt"),
    }
    checks.done()?;
    insert(tx, q.invoice, q.kind, open.open_minor(), &reason, on)
}

/// What a payment leaves open, if it is small enough.
pub fn small_rest(tx: &mut Tx<'_>, settings: &Settings, invoice: InvoiceId, on: Day, field: &str) -> Result<()> {
    let open = document(tx, invoice)?;
    if open.open_minor() > 0 {
        small(settings, open.currency, open.open_minor(), field)?;
        insert(tx, invoice, Source::SmallDifference, open.open_minor(), "", on.max(open.issued_on))?;
    }
    Ok(())
}

/// The limit in another currency is the same number of its main units.
pub fn limit_minor(settings: &Settings, currency: Currency) -> i64 {
    let (own, other) = (settings.currency.exponent(), currency.exponent());
    let limit = settings.small_difference_minor;
    if other >= own { limit * 10_i64.pow(other - own) } else { limit / 10_i64.pow(own - other) }
}

fn small(settings: &Settings, currency: Currency, minor: i64, field: &str) -> Result<()> {
    if minor <= limit_minor(settings, currency) {
        return Ok(());
    }
    Err(Error::invalid(
        field,
        "too_large",
        "is more than the small difference that the settings allow: write it off as a bad debt, or raise the limit",
    ))
}

fn insert(tx: &mut Tx<'_>, invoice: InvoiceId, kind: Source, minor: i64, reason: &str, on: Day) -> Result<AllocationId> {
    let id: AllocationId = tx.new_id();
    store::insert_write_off(tx.conn(), id, invoice, kind, minor, reason, on, tx.now())?;
    tx.log("allocation", Some(id), &json!({ "invoice": invoice, "written_off": kind, "amount_minor": minor }))?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Zone;

    #[test]
    fn the_limit_counts_main_units() {
        let currency = |code| Currency::parse("currency", code).unwrap();
        for (own, limit, other, expected) in
            [("EUR", 100, "EUR", 100), ("EUR", 100, "JPY", 1), ("EUR", 150, "KWD", 1_500), ("JPY", 5, "EUR", 500), ("EUR", 99, "JPY", 0)]
        {
            let settings = Settings {
                small_difference_minor: limit,
                ..Settings::new("DE".into(), currency(own), Zone::parse("zone", "Europe/Berlin").unwrap())
            };
            assert_eq!(limit_minor(&settings, currency(other)), expected, "{limit} {own} in {other}");
        }
    }
}
