//! What a rule puts on its invoices: lines under headings, less discounts. Figures by hand; the desk stands on Friday, 20 November 2026, in Berlin.

use super::recurring::{care, client, ready_to_issue, run};
use crate::support::Desk;
use serde_json::{Value, json};

/// Two headings; 3 × 49.00 less 10 %, 120.00 less 5.00, 19.99 as it is.
fn parts() -> Value {
    json!([
        { "heading": true, "description": "Servers, {year}" },
        { "description": "Hosting, {period}", "quantity": "3", "unit": "server", "price_minor": 4_900, "discount": { "percent": "10" } },
        { "description": "Backups", "price_minor": 12_000, "discount": { "minor": 500 } },
        { "heading": true, "description": "Names" },
        { "description": "Domain", "price_minor": 1_999 },
    ])
}

#[test]
fn lines_stand_under_headings_with_what_is_taken_off_them() {
    let desk = Desk::new();
    ready_to_issue(&desk);
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({ "starts_on": "2026-11-01", "mode": "issue", "lines": parts() })));
    // 147.00 − 14.70 = 132.30; 115.00; 19.99: 267.29 net, 19 % of it 50.7851.
    let (totals, sections) = (&rule["paper"]["totals"], rule["paper"]["sections"].as_array().unwrap());
    assert_eq!(
        (&rule["net"]["minor"], &totals["tax"]["minor"], &totals["total"]["minor"]),
        (&json!(26_729), &json!(5_079), &json!(31_808))
    );
    let told: Vec<_> = sections.iter().map(|s| (s["title"].as_str().unwrap(), s["amount"]["minor"].as_i64().unwrap())).collect();
    assert_eq!(told, [("Servers, {year}", 24_730), ("Names", 1_999)]);
    assert_eq!(
        (&rule["paper"]["lines"][0]["id"], &rule["paper"]["lines"][0]["discount"]["amount"]["minor"]),
        (&rule["lines"][1]["id"], &json!(1_470))
    );

    assert_eq!(run(&desk), (0, 1, 0, 0));
    let made = desk.call("recurring.show", json!({ "id": rule["id"] }))["runs"][0].clone();
    assert_eq!(made["outcome"]["total"]["minor"], 31_808);
    let paper = desk.call("invoice.show", json!({ "id": made["invoice_id"] }));
    let of = |list: &str, key: &str| paper[list].as_array().unwrap().iter().map(|l| l[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("sections", "title"), ["Servers, 2026", "Names"]);
    assert_eq!(of("lines", "description"), ["Hosting, November 2026", "Backups", "Domain"]);
    assert_eq!((of("sections", "position"), of("lines", "position")), (vec![json!(1), json!(4)], vec![json!(2), json!(3), json!(5)]));
    desk.verify();
}

#[test]
fn lines_are_moved_and_refused_whole() {
    let desk = Desk::new();
    let acme = client(&desk, json!({}));
    let rule = desk.call("recurring.add", care(&acme, json!({ "lines": parts() })));
    let edit = |lines: &[&Value]| json!({ "id": rule["id"], "lines": lines });
    let old: Vec<&Value> = rule["lines"].as_array().unwrap().iter().collect();
    // The domain before the first heading: under none.
    let moved = desk.call("recurring.edit", edit(&[old[4], old[0], old[1], old[2]]));
    assert_eq!(moved["lines"][0]["id"], old[4]["id"]);
    assert_eq!(moved["paper"]["sections"][0]["amount"]["minor"], 24_730);
    assert_eq!((moved["paper"]["sections"].as_array().unwrap().len(), &moved["net"]["minor"]), (1, &json!(26_729)));
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("recurring.show", json!({ "id": rule["id"] }))["lines"], rule["lines"]);

    let with = |n: usize, key: &str, value: Value| {
        let mut lines: Vec<Value> = old.iter().map(|l| (*l).clone()).collect();
        lines[n][key] = value;
        desk.refused("recurring.edit", json!({ "id": rule["id"], "lines": lines }))
    };
    assert_eq!(with(2, "discount", json!({ "minor": 12_001 })), "lines[2].discount too_large");
    assert_eq!(with(4, "discount", json!({ "percent": "100.01" })), "lines[4].discount.percent out_of_range");
    assert_eq!(with(3, "description", json!(" ")), "lines[3].description required");
    assert_eq!(with(3, "description", json!("{moon}")), "lines[3].description unknown_placeholder");
    assert_eq!(desk.refused("recurring.edit", edit(&[old[0], old[3]])), "lines empty");
    desk.verify();
}

#[test]
fn a_rule_of_prices_with_taxes_in_them_tells_what_is_left_without() {
    let desk = Desk::new();
    desk.call(
        "settings.update",
        json!({ "invoice_policy": { "rounding": "half_away_from_zero", "prices": "inclusive", "tax_level": "document" } }),
    );
    let acme = client(&desk, json!({}));
    let line = json!({ "description": "Care", "price_minor": 11_900, "discount": { "percent": "50" } });
    let rule = desk.call("recurring.add", care(&acme, json!({ "lines": [line] })));
    // 59.50 with 19 % in it.
    assert_eq!((&rule["net"]["minor"], &rule["paper"]["totals"]["total"]["minor"]), (&json!(5_000), &json!(5_950)));
    assert_eq!(desk.call("home.today", json!({}))["recurring_net"][0]["minor"], 5_000);
}
