use super::*;
use crate::{
    expenses::{Exchange, ExchangeRate, Place, Trip, Unit},
    kernel::{Day, Instant, Percent, Quantity, id::ExpenseId},
};

fn currency(code: &str) -> Currency {
    Currency::parse("currency", code).unwrap()
}

fn percent(text: &str) -> Percent {
    Percent::from_e4(crate::kernel::decimal::parse_e4("percent", text).unwrap())
}

fn quantity(text: &str) -> Quantity {
    Quantity::from_e4(crate::kernel::decimal::parse_e4("quantity", text).unwrap())
}

fn expense(code: &str, cost: Cost) -> Expense {
    Expense {
        id: ExpenseId(uuid::Uuid::nil()),
        spent_on: Day::from_ymd_opt(2026, 11, 20).unwrap(),
        category_id: None,
        place: Place::Nothing,
        merchant: String::new(),
        note: String::new(),
        currency: currency(code),
        cost,
        billable: true,
        markup: Percent::default(),
        exchange: None,
        written_off_at: None,
        created_at: Instant::from_ms(0),
    }
}

fn paid(code: &str, amount_minor: i64, mode: TaxMode, rate: &str, typed_minor: Option<i64>) -> Expense {
    let tax = Tax { mode, rate_id: None, percent: percent(rate), typed_minor };
    expense(code, Cost::Paid { amount_minor, tax })
}

#[test]
fn net_tax_and_gross_by_hand() {
    use TaxMode::{Exclusive, Inclusive, None as Untaxed};
    for (code, amount, mode, rate, typed, expected) in [
        ("EUR", 11_900, Inclusive, "19", None, (10_000, 1_900, 11_900)),
        // 100.00 / 1.19 = 84.0336…
        ("EUR", 10_000, Inclusive, "19", None, (8_403, 1_597, 10_000)),
        // 0.01 / 1.07 = 0.0093…: the tax of a cent is nothing.
        ("EUR", 1, Inclusive, "7", None, (1, 0, 1)),
        ("EUR", 10_000, Exclusive, "19", None, (10_000, 1_900, 11_900)),
        // 33.33 × 9.975 % = 3.32466…
        ("CAD", 3_333, Exclusive, "9.975", None, (3_333, 332, 3_665)),
        // ¥1,100 with 10 % in it; yen have no decimals: 1100 / 1.1 = 1000.
        ("JPY", 1_100, Inclusive, "10", None, (1_000, 100, 1_100)),
        // ¥999 with 8 % in it: 999 / 1.08 = 925 exactly.
        ("JPY", 999, Inclusive, "8", None, (925, 74, 999)),
        // 1.234 dinars and 5 %: 0.0617, half up at the third decimal.
        ("KWD", 1_234, Exclusive, "5", None, (1_234, 62, 1_296)),
        ("EUR", 10_000, Untaxed, "0", None, (10_000, 0, 10_000)),
        // A hotel bill of two rates: the receipt says 12.41.
        ("EUR", 15_000, Inclusive, "7", Some(1_241), (13_759, 1_241, 15_000)),
        ("EUR", 15_000, Exclusive, "7", Some(1_241), (15_000, 1_241, 16_241)),
    ] {
        let got = figures(&paid(code, amount, mode, rate, typed)).unwrap();
        assert_eq!((got.net_minor, got.tax_minor, got.gross_minor), expected, "{code} {amount} {mode:?} {rate} {typed:?}");
    }
}

#[test]
fn ways_by_hand() {
    for (code, distance, price, return_trip, expected) in [
        ("EUR", "120.5", "0.30", false, 3_615),
        ("EUR", "120.5", "0.30", true, 7_230),
        // 33.3 mi × 0.725 = 24.1425
        ("USD", "33.3", "0.725", false, 2_414),
        // 12.7 km × 0.0555 KWD = 0.70485: half away from zero at the third decimal.
        ("KWD", "12.7", "0.0555", false, 705),
        // 8.5 km × 37 yen = 314.5
        ("JPY", "8.5", "37", false, 315),
    ] {
        let trip = Trip {
            distance: quantity(distance),
            unit: Unit::Km,
            price: quantity(price),
            from: String::new(),
            to: String::new(),
            vehicle: String::new(),
            return_trip,
        };
        assert_eq!(figures(&expense(code, Cost::Driven(trip))).unwrap().gross_minor, expected, "{code} {distance} × {price}");
    }
}

#[test]
fn what_is_billed_by_hand() {
    let bill = |from: &str, amount, rate: Option<(&str, &str)>, markup: &str, to: &str| {
        let mut e = paid(from, amount, TaxMode::None, "0", None);
        e.markup = percent(markup);
        e.exchange = rate.map(|(code, rate)| Exchange { currency: currency(code), rate: ExchangeRate::parse("rate", rate).unwrap() });
        billed(&e, currency(to)).unwrap().map(|m| m.minor)
    };
    assert_eq!(bill("EUR", 10_000, None, "0", "EUR"), Some(10_000));
    // 84.03 + 12.5 % = 94.53375
    assert_eq!(bill("EUR", 8_403, None, "12.5", "EUR"), Some(9_453));
    // 0.01 + 50 % = 0.015
    assert_eq!(bill("EUR", 1, None, "50", "EUR"), Some(2));
    // ¥12,000 × 0.0061 = 73.20, + 10 % = 80.52
    assert_eq!(bill("JPY", 12_000, Some(("EUR", "0.0061")), "10", "EUR"), Some(8_052));
    // ¥12,345 × 0.00612345 = 75.5939…, rounded once after the markup of 3.3333 %: 78.1137…
    assert_eq!(bill("JPY", 12_345, Some(("EUR", "0.00612345")), "3.3333", "EUR"), Some(7_811));
    // KWD 1.250 × 2.9 = 3.625 euros
    assert_eq!(bill("KWD", 1_250, Some(("EUR", "2.9")), "0", "EUR"), Some(363));
    // 10.00 euros × 0.34483 = 3.4483 dinars
    assert_eq!(bill("EUR", 1_000, Some(("KWD", "0.34483")), "0", "KWD"), Some(3_448));
    // 10.00 euros × 163.5 = 1,635 yen
    assert_eq!(bill("EUR", 1_000, Some(("JPY", "163.5")), "0", "JPY"), Some(1_635));
    assert_eq!(bill("EUR", 1_000, None, "0", "USD"), None);
    assert_eq!(bill("EUR", 1_000, Some(("JPY", "163.5")), "0", "USD"), None);
}

#[test]
fn only_the_net_is_billed() {
    let mut e = paid("EUR", 11_900, TaxMode::Inclusive, "19", None);
    e.markup = percent("10");
    assert_eq!(billed(&e, currency("EUR")).unwrap().unwrap().minor, 11_000);
}

#[test]
fn what_leaves_the_limits_is_refused() {
    let most = limits::AMOUNT_MINOR;
    assert!(figures(&paid("EUR", most, TaxMode::Exclusive, "100", None)).is_err());
    let mut e = paid("EUR", most, TaxMode::None, "0", None);
    e.markup = percent("1000");
    assert!(billed(&e, currency("EUR")).is_err());
    e.exchange = Some(Exchange { currency: currency("JPY"), rate: ExchangeRate::parse("rate", "1000000").unwrap() });
    assert!(billed(&e, currency("JPY")).is_err());
}
