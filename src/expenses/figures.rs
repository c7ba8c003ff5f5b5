//! What an expense comes to. Pure; integers only; half away from zero, each figure rounded once (DOMAIN 2, 5).

use super::{Cost, Expense, Tax, TaxMode, exchange::ONE_E8};
use crate::kernel::{Currency, Error, Money, Result, decimal::ONE_E4, limits, money::div_round_half_away};

/// Ten-thousandths of a per cent in a whole.
const WHOLE_E4: i128 = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    pub net_minor: i64,
    pub tax_minor: i64,
    pub gross_minor: i64,
}

/// # Errors
/// `too_large`.
pub fn figures(expense: &Expense) -> Result<Figures> {
    match &expense.cost {
        Cost::Paid { amount_minor, tax } => taxed(*amount_minor, tax),
        Cost::Driven(trip) => {
            let ways = if trip.return_trip { 2 } else { 1 };
            let product_e8 = i128::from(trip.distance.e4) * ways * i128::from(trip.price.e4);
            let minor = within("trip.distance", driven(product_e8, expense.currency)?)?;
            Ok(Figures { net_minor: minor, tax_minor: 0, gross_minor: minor })
        }
    }
}

fn taxed(amount: i64, tax: &Tax) -> Result<Figures> {
    let percent = i128::from(tax.percent.e4);
    match tax.mode {
        TaxMode::None => Ok(Figures { net_minor: amount, tax_minor: 0, gross_minor: amount }),
        TaxMode::Inclusive => {
            // The net is rounded, the tax is the rest: so the two are what was paid.
            let net = match tax.typed_minor {
                Some(typed) => amount - typed,
                None => div_round_half_away(i128::from(amount) * WHOLE_E4, WHOLE_E4 + percent)?,
            };
            Ok(Figures { net_minor: net, tax_minor: amount - net, gross_minor: amount })
        }
        TaxMode::Exclusive => {
            let tax = match tax.typed_minor {
                Some(typed) => typed,
                None => div_round_half_away(i128::from(amount) * percent, WHOLE_E4)?,
            };
            Ok(Figures { net_minor: amount, tax_minor: tax, gross_minor: within("amount", amount + tax)? })
        }
    }
}

/// Distance × price, there and back, to the currency's smallest coin.
///
/// # Errors
/// When it leaves its range.
pub fn driven(product_e8: i128, currency: Currency) -> Result<i64> {
    let minor = 10_i128.pow(currency.exponent());
    div_round_half_away(product_e8 * minor, i128::from(ONE_E4) * i128::from(ONE_E4))
}

/// What is billed of an expense: its net, in `currency`, with the markup. None while it has no rate to that currency.
///
/// # Errors
/// `too_large`.
pub fn billed(expense: &Expense, currency: Currency) -> Result<Option<Money>> {
    let rate_e8 = match expense.exchange {
        _ if expense.currency == currency => ONE_E8,
        Some(exchange) if exchange.currency == currency => exchange.rate.e8,
        _ => return Ok(None),
    };
    let numerator = i128::from(figures(expense)?.net_minor) * i128::from(rate_e8) * (WHOLE_E4 + i128::from(expense.markup.e4));
    let (up, down) = (10_i128.pow(currency.exponent()), 10_i128.pow(expense.currency.exponent()));
    let minor = div_round_half_away(numerator * up, i128::from(ONE_E8) * WHOLE_E4 * down).map_err(|_| too_large("amount"))?;
    Ok(Some(Money::new(within("amount", minor)?, currency)))
}

fn within(field: &str, minor: i64) -> Result<i64> {
    if minor <= limits::AMOUNT_MINOR { Ok(minor) } else { Err(too_large(field)) }
}

fn too_large(field: &str) -> Error {
    Error::invalid(field, "too_large", "comes to more than can be kept: check the amount, the rate and the markup")
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
