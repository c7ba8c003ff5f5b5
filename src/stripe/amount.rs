//! Amounts as Stripe counts them: minor units, with the exceptions of its documentation ("Supported currencies").

use crate::kernel::{Currency, Error, Money, Result};

/// Digits behind the point in Stripe's integers, where they are not those of ISO 4217.
const OWN: &[(&str, u32)] = &[("MGA", 0), ("ISK", 2), ("UGX", 2)];

/// The least charge, in Stripe's integers, where Stripe names one: "Minimum and maximum charge amounts" of the same page.
const LEAST: &[(&str, i64)] = &[
    ("AED", 200),
    ("AUD", 50),
    ("BGN", 100),
    ("BRL", 50),
    ("CAD", 50),
    ("CHF", 50),
    ("CZK", 1_500),
    ("DKK", 250),
    ("EUR", 50),
    ("GBP", 30),
    ("HKD", 400),
    ("HUF", 17_500),
    ("INR", 50),
    ("JPY", 50),
    ("MXN", 1_000),
    ("MYR", 200),
    ("NOK", 300),
    ("NZD", 50),
    ("PLN", 200),
    ("RON", 200),
    ("SEK", 300),
    ("SGD", 50),
    ("THB", 1_000),
    ("USD", 50),
];

fn exponent(currency: Currency) -> u32 {
    OWN.iter().find(|(code, _)| *code == currency.code()).map_or_else(|| currency.exponent(), |(_, digits)| *digits)
}

/// # Errors
/// `stripe_amount`: Stripe takes no such amount.
pub fn to_stripe(money: Money) -> Result<i64> {
    let (theirs, ours) = (exponent(money.currency), money.currency.exponent());
    let no = |why: &str| Error::cannot("stripe_amount", format!("Stripe takes no such amount of {}: {why}", money.currency));
    let amount = if theirs >= ours {
        money.minor.checked_mul(10_i64.pow(theirs - ours)).ok_or_else(|| no("it is too large"))?
    } else {
        let by = 10_i64.pow(ours - theirs);
        if money.minor % by != 0 {
            return Err(no("it has no smaller coins there"));
        }
        money.minor / by
    };
    // Three decimals are written, two are used.
    if theirs == 3 && amount % 10 != 0 { Err(no("its last digit has to be 0")) } else { Ok(amount) }
}

/// What a customer can be asked for.
///
/// # Errors
/// `stripe_amount` as [`to_stripe`], or where it is less than Stripe charges.
pub fn to_charge(money: Money) -> Result<i64> {
    let amount = to_stripe(money)?;
    if LEAST.iter().any(|(code, least)| *code == money.currency.code() && amount < *least) {
        return Err(Error::cannot(
            "stripe_amount",
            format!("Stripe charges no amount of {} this small: have it paid otherwise", money.currency),
        ));
    }
    Ok(amount)
}

/// # Errors
/// `stripe_amount` where the currency has no such coin.
pub fn from_stripe(amount: i64, currency: Currency) -> Result<Money> {
    let (theirs, ours) = (exponent(currency), currency.exponent());
    if theirs <= ours {
        return Ok(Money::new(amount * 10_i64.pow(ours - theirs), currency));
    }
    let by = 10_i64.pow(theirs - ours);
    if amount % by != 0 {
        return Err(Error::cannot("stripe_amount", format!("Stripe told {amount} of {currency}, which has no such coin")));
    }
    Ok(Money::new(amount / by, currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By Stripe's page: 10 EUR is 1000, 500 JPY is 500, 5.12 KWD is 5120, 5 ISK is 500, 5 UGX is 500.
    #[test]
    fn amounts_are_those_of_stripes_page() {
        for (minor, code, theirs) in
            [(1_000, "EUR", 1_000), (500, "JPY", 500), (5_120, "KWD", 5_120), (5, "ISK", 500), (5, "UGX", 500), (500, "MGA", 5)]
        {
            let money = Money::new(minor, Currency::parse("currency", code).unwrap());
            assert_eq!(to_stripe(money).unwrap(), theirs, "{code}");
            assert_eq!(from_stripe(theirs, money.currency).unwrap(), money, "{code}");
        }
        let odd = |minor, code| to_stripe(Money::new(minor, Currency::parse("currency", code).unwrap())).is_err();
        assert!(odd(5_124, "KWD") && odd(123, "MGA"));
        let small = |minor, code| to_charge(Money::new(minor, Currency::parse("currency", code).unwrap())).is_err();
        assert!(small(49, "EUR") && small(29, "GBP") && small(49, "JPY") && small(17_499, "HUF"));
        assert!(!small(50, "EUR") && !small(30, "GBP") && !small(50, "JPY") && !small(17_500, "HUF"));
        assert!(from_stripe(512, Currency::parse("currency", "ISK").unwrap()).is_err());
    }
}
