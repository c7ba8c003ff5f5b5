use super::*;
use crate::{
    db::plans::{migrated, sorts, walks},
    expenses::{Cost, Expense, Kind, Place, Tax, TaxMode, Trip, Unit, store::insert},
    kernel::{Day, Instant, Percent, Quantity},
};
use proptest::{prelude::*, test_runner::TestRunner};
use uuid::Uuid;

fn filters() -> Vec<Filter> {
    let id = Uuid::from_u128(7);
    let mut filters = vec![Filter::default()];
    filters.push(Filter { client_id: Some(id.into()), ..Filter::default() });
    filters.push(Filter { project_id: Some(id.into()), ..Filter::default() });
    filters.push(Filter { category_id: Some(id.into()), kind: Some(Kind::Paid), ..Filter::default() });
    filters.push(Filter { text: Some("x".into()), ..Filter::default() });
    filters.push(Filter { billing: vec![Billing::Unbilled], client_id: Some(id.into()), ..Filter::default() });
    filters
}

#[test]
fn no_question_walks_through_all_expenses() {
    let conn = migrated();
    for filter in filters() {
        for sql in [page_sql(&filter, false, Some(50)), page_sql(&filter, true, Some(50)), sums_sql(&filter)] {
            assert_eq!(walks(&conn, &sql), [] as [&str; 0], "{sql}");
        }
    }
    let planted =
        page_sql(&Filter::default(), false, None).replace("e.spent_on >= :from AND e.spent_on <= :to", "e.note >= :from AND e.note <= :to");
    assert!(!walks(&conn, &planted).is_empty(), "the rule sees a walk");
}

#[test]
fn a_page_of_all_is_read_in_its_order() {
    let conn = migrated();
    let page = page_sql(&Filter::default(), true, Some(50));
    assert_eq!(sorts(&conn, &page), [] as [&str; 0]);
    assert!(!sorts(&conn, &page.replace("ORDER BY e.spent_on DESC", "ORDER BY e.note DESC")).is_empty(), "the rule sees a sort");
}

fn costs() -> impl Strategy<Value = Cost> {
    let paid = (1..1_000_000_000_i64, 0..3_u8, 0..=1_000_000_i64, prop::option::of(0..1_000_i64)).prop_map(
        |(amount_minor, mode, percent, typed)| {
            let mode = [TaxMode::None, TaxMode::Inclusive, TaxMode::Exclusive][usize::from(mode)];
            let taxed = mode != TaxMode::None;
            let percent = Percent::from_e4(if taxed { percent } else { 0 });
            Cost::Paid {
                amount_minor,
                tax: Tax { mode, rate_id: None, percent, typed_minor: typed.filter(|t| taxed && *t <= amount_minor) },
            }
        },
    );
    let driven = (1..100_000_i64, 1..100_000_i64, any::<bool>()).prop_map(|(tenths, price, return_trip)| {
        let (distance, price) = (Quantity::from_e4(tenths * 1_000), Quantity::from_e4(price));
        Cost::Driven(Trip { distance, unit: Unit::Km, price, from: String::new(), to: String::new(), vehicle: String::new(), return_trip })
    });
    prop_oneof![3 => paid, 1 => driven]
}

fn expense(n: usize, currency: &str, cost: Cost) -> Expense {
    Expense {
        id: ExpenseId(Uuid::from_u128(n as u128 + 1)),
        spent_on: Day::from_ymd_opt(2026, 11, 20).unwrap(),
        category_id: None,
        place: Place::Nothing,
        merchant: String::new(),
        note: String::new(),
        currency: Currency::parse("currency", currency).unwrap(),
        cost,
        billable: true,
        markup: Percent::default(),
        exchange: None,
        written_off_at: None,
        created_at: Instant::from_ms(1),
    }
}

/// The sums in SQL are those of the one function that each expense is shown by.
#[test]
fn sums_are_those_of_the_figures() {
    let conn = migrated();
    let all = prop::collection::vec((prop::sample::select(vec!["EUR", "JPY", "KWD"]), costs()), 1..40);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(300));
    let done = runner.run(&all, |all| {
        conn.execute("DELETE FROM expenses", []).unwrap();
        let mut expected: BTreeMap<Currency, (usize, i64, i64, i64)> = BTreeMap::new();
        for (n, (currency, cost)) in all.into_iter().enumerate() {
            let e = expense(n, currency, cost);
            let f = figures::figures(&e).unwrap();
            let sum = expected.entry(e.currency).or_default();
            *sum = (sum.0 + 1, sum.1 + f.net_minor, sum.2 + f.tax_minor, sum.3 + f.gross_minor);
            insert(&conn, &e).unwrap();
        }
        let found = sums(&conn, &Filter::default()).unwrap().into_iter();
        let found: BTreeMap<_, _> = found.map(|s| (s.currency, (s.count, s.net_minor, s.tax_minor, s.gross_minor))).collect();
        prop_assert_eq!(found, expected);
        Ok(())
    });
    done.unwrap();
}
