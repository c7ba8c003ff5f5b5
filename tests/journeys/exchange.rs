//! What rates of exchange gained or lost, each row with its two rates, and the sums that the rows make.

use super::{
    invoice_books::{Books, client},
    stripe::Shop,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

/// An issued document over so many units of a currency, outside the scope of tax, at a rate to the euro.
fn billed(books: &Books, client: &Value, minor: i64, rate: Option<&str>) -> Value {
    let desk = &books.desk;
    let id = desk.call("invoice.draft", json!({ "client_id": client, "empty": true }))["id"].clone();
    desk.call("invoice.line_add", json!({ "id": id, "description": "Work", "price_minor": minor, "tax_ids": [] }));
    desk.call("invoice.issue", json!({ "id": id, "base_rate": rate, "issue_on": "2026-11-02" }));
    id
}

fn paid(books: &Books, client: &Value, (minor, currency): (i64, &str), on: &str, rate: Option<&str>, shares: Value) -> Value {
    let amount = json!({ "minor": minor, "currency": currency });
    let request = json!({ "client_id": client, "amount": amount, "paid_on": on, "rate": rate, "allocations": shares });
    books.desk.call("payment.add", request)["id"].clone()
}

fn gains(report: &Value) -> Vec<(&str, [Option<i64>; 3])> {
    let rows = report["rows"].as_array().unwrap();
    rows.iter().map(|r| (r["on"].as_str().unwrap(), ["booked_minor", "received_minor", "gain_minor"].map(|key| r[key].as_i64()))).collect()
}

#[test]
fn gains_and_losses_follow_from_both_rates() {
    let books = Books::new();
    let desk = &books.desk;
    let american = client(desk, json!({ "name": "Hooli", "currency": "USD" }));
    // 1,000.00 USD at 0.92.
    let first = billed(&books, &american, 100_000, Some("0.92"));
    let part = |minor: i64, taken: Option<i64>| json!([{ "invoice_id": first, "amount_minor": minor, "taken_minor": taken }]);
    // 600.00 of it at 0.95: booked 552.00, came in as 570.00. 100.00 at 0.90: 92.00 and 90.00.
    let gained = paid(&books, &american, (60_000, "USD"), "2026-11-10", Some("0.95"), part(60_000, None));
    paid(&books, &american, (10_000, "USD"), "2026-11-12", Some("0.90"), part(10_000, None));
    // 200.00 of it by 190.00 euros: booked 184.00.
    paid(&books, &american, (19_000, "EUR"), "2026-11-14", None, part(20_000, Some(19_000)));
    // Nobody said what the last 100.00 were worth.
    paid(&books, &american, (10_000, "USD"), "2026-11-19", None, part(10_000, None));
    // Euros for euros are no exchange.
    let own = billed(&books, &books.client, 5_000, None);
    paid(
        &books,
        &books.client,
        (5_000, "EUR"),
        "2026-11-15",
        None,
        json!([{ "invoice_id": own, "amount_minor": 5_000, "taken_minor": null }]),
    );

    let report = desk.call("payment.exchange", json!({}));
    assert_eq!(
        gains(&report),
        [
            ("2026-11-10", [Some(55_200), Some(57_000), Some(1_800)]),
            ("2026-11-12", [Some(9_200), Some(9_000), Some(-200)]),
            ("2026-11-14", [Some(18_400), Some(19_000), Some(600)]),
            ("2026-11-19", [Some(9_200), None, None]),
        ]
    );
    let sum =
        json!({ "currency": "USD", "rows": 4, "booked_minor": 82_800, "received_minor": 85_000, "gain_minor": 2_200, "without_rate": 1 });
    assert_eq!((&report["sums"], &report["gain_minor"], &report["currency"]), (&json!([sum]), &json!(2_200), &json!("EUR")));
    let later = desk.call("payment.exchange", json!({ "from": "2026-11-11", "to": "2026-11-18" }));
    assert_eq!((gains(&later).len(), &later["gain_minor"]), (2, &json!(400)));
    assert_eq!(desk.refused("payment.exchange", json!({ "from": "2026-11-02", "to": "2026-11-01" })), "to end_before_start");

    let file = desk.call("export.exchange", json!({ "to": "2026-11-12" }));
    let text = String::from_utf8(BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "day,client,invoice,amount,currency,booked_rate,taken,payment_currency,payment_rate,booked,received,gain");
    assert_eq!(lines[1], "2026-11-10,Hooli,2026-0001,600.00,USD,0.92,600.00,USD,0.95,552.00,570.00,18.00");
    assert_eq!(lines[2], "2026-11-12,Hooli,2026-0001,100.00,USD,0.92,100.00,USD,0.9,92.00,90.00,-2.00");
    assert_eq!((lines.len(), &file["rows"], &file["file_name"]), (3, &json!(2), &json!("exchange-2026-11-12.csv")));

    // What is taken back gains nothing.
    desk.call("payment.void", json!({ "payment_id": gained }));
    assert_eq!(desk.call("payment.exchange", json!({}))["gain_minor"], 400);
    desk.verify();
}

#[test]
fn what_goes_back_gains_and_loses_too() {
    let books = Books::new();
    let desk = &books.desk;
    let american = client(desk, json!({ "name": "Hooli", "currency": "USD" }));
    let back = |minor: i64, on: &str, rate: Option<&str>| {
        let amount = json!({ "minor": minor, "currency": "USD" });
        desk.call("payment.refund", json!({ "client_id": american, "amount": amount, "paid_on": on, "rate": rate }))
    };
    // 500.00 ahead at 0.95, of which 200.00 went back at 0.90: 190.00 came in for what cost 180.00.
    paid(&books, &american, (50_000, "USD"), "2026-11-03", Some("0.95"), json!([]));
    back(20_000, "2026-11-05", Some("0.90"));
    back(30_000, "2026-11-06", None);
    // 1,000.00 booked at 0.92 and paid at 0.96, then credited at the rate of the invoice, and 100.00 of the credit paid back at 0.97: 92.00 for 97.00.
    let bill = billed(&books, &american, 100_000, Some("0.92"));
    let all = json!([{ "invoice_id": bill, "amount_minor": 100_000 }]);
    paid(&books, &american, (100_000, "USD"), "2026-11-10", Some("0.96"), all);
    let note = desk.call("invoice.credit", json!({ "id": bill, "reason": "Wrong" }));
    back(10_000, "2026-11-20", Some("0.97"));

    let report = desk.call("payment.exchange", json!({}));
    assert_eq!(
        gains(&report),
        [
            ("2026-11-05", [Some(-19_000), Some(-18_000), Some(1_000)]),
            ("2026-11-06", [Some(-28_500), None, None]),
            ("2026-11-10", [Some(92_000), Some(96_000), Some(4_000)]),
            ("2026-11-20", [Some(-9_200), Some(-9_700), Some(-500)]),
        ],
        "{report}"
    );
    assert_eq!((&report["gain_minor"], &report["sums"][0]["without_rate"]), (&json!(4_500), &json!(1)));
    let (ahead, credited) = (&report["rows"][0], &report["rows"][3]);
    assert_eq!((&ahead["number"], &ahead["amount"]["minor"]), (&Value::Null, &json!(-20_000)));
    assert_eq!((&credited["number"], &credited["invoice_id"]), (&note["number"], &note["id"]));
    desk.verify();
}

/// 1,000.00 USD that were booked at 0.92 are settled in euros by Stripe at 0.91; 400.00 go back at 0.90, and 500.00 are lost to the payer's bank at 0.93.
#[test]
fn what_stripe_exchanged_has_its_rate() {
    let shop = Shop::new();
    let american = client(&shop.books.desk, json!({ "name": "Hooli", "currency": "USD" }));
    let settles = |rate_e6: i64| shop.control("stripe/habits", json!({ "settles": { "currency": "eur", "rate_e6": rate_e6 } }));
    let charge = |minor: i64| {
        let bill = billed(&shop.books, &american, minor, Some("0.92"));
        shop.want(&bill);
        shop.carry();
        let (link, _) = shop.links().1.into_iter().find(|(_, amount)| *amount == minor).unwrap();
        shop.control("stripe/pay", json!({ "id": link, "with": "visa" }));
        shop.call("stripe.read", json!({}));
        shop.call("stripe.paid", json!({ "invoice_id": bill }))["charges"][0].clone()
    };
    settles(910_000);
    let first = charge(100_000);
    // 2.9 % and 0.30 of US dollars by Stripe's list, 29.30, which are 26.66 euros; nothing was kept in dollars.
    let payment = shop.call("payment.show", json!({ "payment_id": first["payment_id"] }));
    assert_eq!(first["fee"], json!({ "minor": 2_666, "currency": "EUR" }));
    assert_eq!((&payment["fee"]["minor"], &payment["worth"]), (&json!(0), &json!({ "currency": "EUR", "rate": "0.91" })));
    assert_eq!(gains(&shop.call("payment.exchange", json!({}))), [("2026-11-20", [Some(92_000), Some(91_000), Some(-1_000)])]);

    settles(900_000);
    let amount = json!({ "minor": 40_000, "currency": "USD" });
    shop.call("stripe.refund", json!({ "payment_id": first["payment_id"], "amount": amount, "reason": "requested_by_customer" }));
    shop.carry();
    let second = charge(50_000);
    settles(930_000);
    let dispute = shop.control("stripe/dispute", json!({ "charge": second["charge"] }));
    shop.control("stripe/dispute/decide", json!({ "dispute": dispute["id"], "won": false }));
    shop.call("stripe.read", json!({}));
    let report = shop.call("payment.exchange", json!({}));
    assert_eq!(
        gains(&report),
        [
            ("2026-11-20", [Some(55_200), Some(54_600), Some(-600)]),
            ("2026-11-20", [Some(-36_400), Some(-36_000), Some(400)]),
            ("2026-11-20", [Some(-45_000), Some(-46_500), Some(-1_500)]),
        ],
        "{report}"
    );
    shop.books.desk.verify();
}
