use super::*;
use crate::kernel::{Day, Error, id::ClientId};
use uuid::Uuid;

fn id(n: u128) -> InvoiceId {
    InvoiceId(Uuid::from_u128(n))
}

fn currency(code: &str) -> Currency {
    Currency::parse("currency", code).unwrap()
}

/// Number, due in November, issued in October, total, settled; dollars from 50 on.
fn documents(rows: &[(u128, u32, u32, i64, i64)]) -> Vec<Document> {
    rows.iter()
        .map(|(n, due, issued, total, used)| Document {
            id: id(*n),
            credits: *n == 99,
            voided: *n == 98,
            client_id: ClientId(Uuid::nil()),
            number: format!("2026-{n:04}"),
            issued_on: Day::from_ymd_opt(2026, 10, *issued).unwrap(),
            due_on: Day::from_ymd_opt(2026, 11, *due).unwrap(),
            currency: currency(if (50..90).contains(n) { "USD" } else { "EUR" }),
            total_minor: *total,
            used_minor: *used,
        })
        .collect()
}

#[test]
fn the_oldest_due_is_settled_first() {
    let open = documents(&[
        (1, 20, 1, 500, 0),
        (2, 10, 5, 300, 100),
        (3, 10, 4, 100, 0),
        (4, 5, 1, 900, 900),
        (50, 1, 1, 700, 0),
        (98, 1, 1, 700, 0),
        (99, 1, 1, 700, 0),
    ]);
    for (sum, expected) in [
        (50, vec![(3, 50)]),
        (100, vec![(3, 100)]),
        (250, vec![(3, 100), (2, 150)]),
        (800, vec![(3, 100), (2, 200), (1, 500)]),
        (10_000, vec![(3, 100), (2, 200), (1, 500)]),
    ] {
        let parts = oldest_first(&open, currency("EUR"), sum);
        assert_eq!(
            parts.iter().map(|p| (p.invoice, p.amount_minor)).collect::<Vec<_>>(),
            expected.iter().map(|(n, a)| (id(*n), *a)).collect::<Vec<_>>()
        );
        assert!(parts.iter().all(|p| p.amount_minor == p.taken_minor));
    }
    assert_eq!(oldest_first(&open, currency("USD"), 100), [Part { invoice: id(50), amount_minor: 100, taken_minor: 100 }]);
}

fn share(n: u128, amount: impl Into<Option<i64>>, taken: impl Into<Option<i64>>) -> Share {
    Share { invoice_id: id(n), amount_minor: amount.into(), taken_minor: taken.into(), write_off_rest: false }
}

#[test]
fn a_typed_split_is_judged_line_by_line() {
    let open = documents(&[(1, 20, 1, 500, 0), (2, 10, 5, 300, 100), (4, 5, 1, 900, 900), (50, 1, 1, 700, 0), (99, 1, 1, 700, 0)]);
    let plan = |shares: &[Share]| typed(&open, currency("EUR"), 600, shares);
    let parts = plan(&[share(2, 150, None), share(50, 400, 380), share(1, None, None)]).unwrap();
    // 600 less 150 less 380 leave 70 for the last.
    assert_eq!(parts.iter().map(|p| (p.amount_minor, p.taken_minor)).collect::<Vec<_>>(), [(150, 150), (400, 380), (70, 70)]);

    for (shares, wrong) in [
        (vec![share(7, 1, None)], "allocations[0].invoice_id not_found"),
        (vec![share(99, 1, None)], "allocations[0].invoice_id not_found"),
        (vec![share(1, 1, None), share(1, 1, None)], "allocations[1].invoice_id twice"),
        (vec![share(4, 1, None)], "allocations[0].invoice_id paid"),
        (vec![share(1, 0, None)], "allocations[0].amount_minor not_positive"),
        (vec![share(1, -5, None)], "allocations[0].amount_minor not_positive"),
        (vec![share(2, 201, None)], "allocations[0].amount_minor exceeds_open"),
        (vec![share(50, 10, None)], "allocations[0].taken_minor required"),
        (vec![share(1, 10, 9)], "allocations[0].taken_minor currency"),
        (vec![share(1, 500, None), share(2, 101, None)], "allocations exceeds_amount"),
        (vec![share(50, 10, i64::MAX), share(2, 101, None)], "allocations exceeds_amount"),
    ] {
        let Err(Error::Invalid(fields)) = plan(&shares) else { panic!("{shares:?} is not refused") };
        assert_eq!(format!("{} {}", fields[0].field, fields[0].rule), wrong);
    }
}
