use super::{invoice_books::Books, payments::invoice};
use serde_json::{Value, json};

fn lines(draft: &Value) -> Vec<(&str, i64)> {
    let line = |l: &'_ Value| l["amount"]["minor"].as_i64().unwrap();
    draft["lines"].as_array().unwrap().iter().map(|l| (l["description"].as_str().unwrap(), line(l))).collect()
}

#[test]
fn interest_and_a_fixed_sum_are_claimed_once() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 100_000, "2026-10-01", 14);
    assert_eq!(desk.refused("invoice.claim", json!({ "id": id })), "no_terms");
    desk.call("settings.update", json!({ "late_terms": { "kind": "statutory", "law": "eu" } }));

    // Due on 15 October, today is 20 November: 36 days. The rate of this half-year is not known, so nothing is billed by it.
    let shown = desk.call("invoice.late", json!({ "id": id }));
    assert_eq!((&shown["claim"]["stretches"][0]["days"], &shown["claim"]["stretches"][0]["assumed"]), (&json!(36), &json!(true)));
    assert_eq!(desk.refused("invoice.claim", json!({ "id": id })), "rate_unknown");
    let wrong = json!({ "authority": "ecb", "from": "2026-08-01", "percent": "3" });
    assert_eq!(desk.refused("late.rate_set", wrong), "from no_half_year");
    desk.call("late.rate_set", json!({ "authority": "ecb", "from": "2026-07-01", "percent": "3" }));

    // 1,000.00 × 11 % × 36/365 = 10.8493.
    let draft = desk.call("invoice.claim", json!({ "id": id }));
    let number = desk.call("invoice.show", json!({ "id": id }))["number"].as_str().unwrap().to_owned();
    let told = format!("Interest for late payment of {number}\n16 October – 20 November 2026: 1,000.00 EUR, 36 days at 11%: 10.85");
    let sum = format!("Recovery costs for late payment of {number}");
    assert_eq!(lines(&draft), [(told.as_str(), 1_085), (sum.as_str(), 4_000)]);
    assert_eq!((&draft["totals"]["total"]["minor"], &draft["totals"]["tax"]["minor"]), (&json!(5_085), &json!(0)));
    let after = desk.call("invoice.late", json!({ "id": id }));
    assert_eq!((&after["claimed_to"], &after["sum_claimed"]), (&json!("2026-11-20"), &json!(true)));
    assert_eq!(desk.refused("invoice.claim", json!({ "id": id })), "nothing_to_claim");

    // What is thrown away is owed again, and what is undone too.
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    let again = desk.call("invoice.claim", json!({ "id": id, "with_sum": false, "to": "2026-10-25" }));
    // 10 days: 3.0137.
    assert_eq!(lines(&again).iter().map(|l| l.1).collect::<Vec<_>>(), [301]);
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.late", json!({ "id": id }))["claimed_to"], Value::Null);

    // An own rate that is taken away gives the field back to what the program knows.
    desk.call("late.rate_delete", json!({ "authority": "ecb", "from": "2026-07-01" }));
    assert_eq!(desk.call("invoice.late", json!({ "id": id }))["claim"]["stretches"][0]["assumed"], true);
    assert_eq!(desk.refused("late.rate_delete", json!({ "authority": "ecb", "from": "2026-07-01" })), "not_found");
    desk.verify();
}

#[test]
fn a_client_has_terms_of_its_own() {
    let books = Books::new();
    let desk = &books.desk;
    let id = invoice(&books, &books.client, 50_000, "2026-10-01", 14);
    let own = json!({ "kind": "own", "percent": "18", "flat_minor": 1_500, "grace_days": 7 });
    desk.call("client.edit", json!({ "id": books.client, "late_terms": own }));
    // 500.00 × 18 % × 36/365 = 8.8767.
    let claim = desk.call("invoice.late", json!({ "id": id }))["claim"].clone();
    assert_eq!((&claim["interest"]["minor"], &claim["sum"]["minor"]), (&json!(888), &json!(1_500)));
    let issued = desk.call("invoice.claim", json!({ "id": id }));
    let issued = desk.call("invoice.issue", json!({ "id": issued["id"] }));
    assert_eq!(issued["totals"]["total"]["minor"], 2_388);
    // Voided, it claims nothing.
    desk.call("invoice.void", json!({ "id": issued["id"], "reason": "a favour" }));
    assert_eq!(desk.call("invoice.late", json!({ "id": id }))["sum_claimed"], false);
    let wrong = json!({ "kind": "own", "percent": "101", "flat_minor": 0, "grace_days": 0 });
    assert_eq!(desk.refused("client.edit", json!({ "id": books.client, "late_terms": wrong })), "late_terms.percent out_of_range");
    desk.call("client.edit", json!({ "id": books.client, "late_terms": null }));
    assert_eq!(desk.call("invoice.late", json!({ "id": id }))["terms"]["kind"], "none");
    desk.verify();
}
