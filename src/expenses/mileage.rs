//! What a kilometre or a mile is billed at, from which day on. The user's own figures: no law is claimed to be among them.

use super::{Unit, store::books};
use crate::{
    db::{Read, Tx},
    kernel::{Currency, Day, Error, Quantity, Result, id::MileageRateId, sql::SqlDay, text::Checks},
    rates::FROM_THE_START,
    settings,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MileageRate {
    pub id: MileageRateId,
    pub unit: Unit,
    /// Of a unit, in main units of the currency: 0.30.
    pub price: Quantity,
    pub currency: Currency,
    pub valid_from: Day,
}

/// Countries whose roads are measured in miles (ISO 3166-1 alpha-2).
const MILES: &[&str] = &["GB", "LR", "US"];

/// By unit and day.
pub fn all(read: &Read<'_>) -> Result<Vec<MileageRate>> {
    books::rates(read.conn())
}

pub fn on(read: &Read<'_>, unit: Unit, day: Day) -> Result<Option<MileageRate>> {
    books::rate_on(read.conn(), unit, SqlDay(day))
}

/// The unit that a rate was set for, else the country's.
pub fn usual_unit(read: &Read<'_>) -> Result<Unit> {
    let rates = all(read)?;
    match rates.last() {
        Some(last) if rates.iter().all(|r| r.unit == last.unit) => Ok(last.unit),
        _ => Ok(if MILES.contains(&settings::get(read)?.country.as_str()) { Unit::Mi } else { Unit::Km }),
    }
}

/// Says what a unit is billed at from a day on; the same unit and day again replaces it. The first rate of a unit has always been so.
///
/// # Errors
/// `price`, `valid_from`.
pub fn set(tx: &mut Tx<'_>, unit: Unit, price: Quantity, currency: Option<Currency>, from: Option<Day>) -> Result<MileageRate> {
    let mut checks = Checks::default();
    checks.require(price > Quantity::default(), "price", "not_positive", "is not more than nothing: type the rate of one unit");
    if let Some(from) = from {
        checks.day("valid_from", from);
    }
    checks.done()?;
    let (settings, rates) = (settings::get(tx)?, all(tx)?);
    let valid_from = match from {
        Some(day) => day,
        None if rates.iter().any(|r| r.unit == unit) => settings.day_of(tx.now()),
        None => FROM_THE_START,
    };
    for same in rates.iter().filter(|r| r.unit == unit && r.valid_from == valid_from) {
        books::delete_rate(tx.conn(), same.id, tx.now())?;
    }
    let rate = MileageRate { id: tx.new_id(), unit, price, currency: currency.unwrap_or(settings.currency), valid_from };
    books::insert_rate(tx.conn(), &rate, tx.now())?;
    tx.log("mileage_rate", Some(rate.id), &json!({ "unit": unit, "price": price, "valid_from": valid_from }))?;
    Ok(rate)
}

/// # Errors
/// `not_found`.
pub fn delete(tx: &mut Tx<'_>, id: MileageRateId) -> Result<()> {
    if !all(tx)?.iter().any(|r| r.id == id) {
        return Err(Error::not_found("mileage_rate", id));
    }
    books::delete_rate(tx.conn(), id, tx.now())?;
    tx.log("mileage_rate", Some(id), &json!({ "deleted": true }))
}
