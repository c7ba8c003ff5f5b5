//! What Stripe says of currencies: which it takes, the least it charges, and what it keeps for itself.

use super::error::Error;

/// code, fewest decimals that count (0 for yen, 2 for cents, 3 for fils), least charge, percent fee in basis points, fixed fee. Smallest units.
/// Minimums and decimals: docs.stripe.com/currencies. Fees: the card fees of Stripe's price list, European ones for EUR and GBP.
const CURRENCIES: &[(&str, u8, i64, i64, i64)] = &[
    ("usd", 2, 50, 290, 30),
    ("eur", 2, 50, 150, 25),
    ("gbp", 2, 30, 150, 20),
    ("chf", 2, 50, 290, 30),
    ("aud", 2, 50, 170, 30),
    ("nzd", 2, 50, 265, 30),
    ("cad", 2, 50, 290, 30),
    ("sek", 2, 300, 150, 180),
    ("nok", 2, 300, 240, 200),
    ("dkk", 2, 250, 150, 180),
    ("pln", 2, 200, 150, 100),
    ("czk", 2, 1500, 150, 650),
    ("huf", 2, 17500, 150, 8500),
    ("ron", 2, 200, 150, 100),
    ("bgn", 2, 100, 150, 50),
    ("aed", 2, 200, 290, 100),
    ("brl", 2, 50, 399, 39),
    ("hkd", 2, 400, 340, 235),
    ("inr", 2, 50, 200, 0),
    ("mxn", 2, 1000, 360, 300),
    ("myr", 2, 200, 300, 100),
    ("sgd", 2, 50, 340, 50),
    ("thb", 2, 1000, 365, 1000),
    ("zar", 2, 50, 290, 30),
    ("isk", 2, 5000, 290, 4000),
    ("ugx", 2, 50, 290, 100_000),
    ("jpy", 0, 50, 360, 0),
    ("krw", 0, 50, 360, 0),
    ("vnd", 0, 50, 360, 0),
    ("clp", 0, 50, 360, 0),
    ("xof", 0, 50, 360, 0),
    ("bhd", 3, 50, 290, 110),
    ("jod", 3, 50, 290, 210),
    ("kwd", 3, 50, 290, 90),
    ("omr", 3, 50, 290, 110),
    ("tnd", 3, 50, 290, 900),
];

/// Two decimals are written, none is charged: Stripe keeps them so for older clients.
const WHOLE_ONLY: &[&str] = &["isk", "ugx"];
const MOST: i64 = 99_999_999;

/// Refuses an amount that Stripe would refuse. Returns the currency in lower case.
pub fn charge(amount: i64, currency: &str, param: &str) -> Result<String, Error> {
    let currency = known(currency, "currency")?;
    let (_, decimals, least, ..) = row(&currency);
    if amount < 1 {
        return Err(Error::coded("parameter_invalid_integer", "This value must be greater than or equal to 1.", param));
    }
    if amount < least {
        let words = format!("Amount must be at least {} {currency}", written(least, decimals));
        return Err(Error::coded("amount_too_small", &words, param));
    }
    if amount > MOST {
        return Err(Error::coded(
            "amount_too_large",
            &format!("Amount must be no more than {} {currency}", written(MOST, decimals)),
            param,
        ));
    }
    if WHOLE_ONLY.contains(&currency.as_str()) && amount % 100 != 0 {
        return Err(Error::invalid(&format!("Invalid amount: {currency} amounts must be divisible by 100."), param));
    }
    if decimals == 3 && amount % 10 != 0 {
        return Err(Error::invalid(&format!("Invalid amount: {currency} amounts must be divisible by 10."), param));
    }
    Ok(currency)
}

pub fn known(currency: &str, param: &str) -> Result<String, Error> {
    let lower = currency.to_lowercase();
    if CURRENCIES.iter().any(|c| c.0 == lower) {
        return Ok(lower);
    }
    let all: Vec<&str> = CURRENCIES.iter().map(|c| c.0).collect();
    Err(Error::invalid(&format!("Invalid currency: {lower}. Stripe currently supports these currencies: {}", all.join(", ")), param))
}

fn row(currency: &str) -> (&'static str, u8, i64, i64, i64) {
    CURRENCIES.iter().find(|c| c.0 == currency).copied().unwrap_or(CURRENCIES[0])
}

/// `1050` of a currency with two decimals is `10.50`.
fn written(amount: i64, decimals: u8) -> String {
    let unit = 10_i64.pow(u32::from(decimals));
    if decimals == 0 { amount.to_string() } else { format!("{}.{:0width$}", amount / unit, amount % unit, width = usize::from(decimals)) }
}

pub fn amount_in_words(amount: i64, currency: &str) -> String {
    format!("{} {}", written(amount, row(currency).1), currency.to_uppercase())
}

/// What Stripe keeps of a charge, half a unit rounded up.
pub fn fee(amount: i64, currency: &str) -> i64 {
    let (.., basis_points, fixed) = row(currency);
    (amount * basis_points + 5000) / 10_000 + fixed
}

/// What a dispute costs, whoever wins it.
pub const DISPUTE_FEE: i64 = 1500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_that_stripe_refuses() {
        let code =
            |amount, currency| charge(amount, currency, "amount").err().map(|e| e.body["code"].as_str().unwrap_or_default().to_string());
        assert_eq!(code(50, "USD"), None);
        assert_eq!(code(49, "usd"), Some("amount_too_small".into()));
        assert_eq!(code(0, "eur"), Some("parameter_invalid_integer".into()));
        assert_eq!(code(100_000_000, "eur"), Some("amount_too_large".into()));
        assert_eq!(code(1005, "kwd"), Some(String::new()));
        assert_eq!(code(1010, "kwd"), None);
        assert_eq!(code(5050, "isk"), Some(String::new()));
        assert!(code(100, "zzz").is_some());
    }

    #[test]
    fn fees_by_hand() {
        assert_eq!(fee(10_000, "usd"), 320, "2.9 % of 100.00 and 0.30");
        assert_eq!(fee(10_000, "eur"), 175, "1.5 % of 100.00 and 0.25");
        assert_eq!(fee(50, "usd"), 31, "1.45 cents round to 1");
        assert_eq!(fee(1000, "jpy"), 36);
    }
}
