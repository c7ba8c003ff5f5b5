//! Expenses from the receipt to the issued line. Figures by hand.

use crate::support::Desk;
use serde_json::{Value, json};

fn client(desk: &Desk, name: &str, currency: &str) -> String {
    let address = json!({ "street": "Am Kai 1", "postal_code": "20457", "city": "Hamburg", "country": "DE" });
    desk.call("client.add", json!({ "name": name, "currency": currency, "address": address }))["id"].as_str().unwrap().into()
}

fn ready_to_issue(desk: &Desk) {
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio Nordlicht", "street": "Hafenstr. 1", "postal_code": "20359", "city": "Hamburg", "country": "DE" }),
    );
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().into()
}

fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

fn vat(desk: &Desk) -> Value {
    let taxes = desk.call("tax.list", json!({}));
    taxes["taxes"].as_array().unwrap().iter().find(|t| t["percent"] == "19").unwrap()["id"].clone()
}

#[test]
fn from_the_receipt_to_the_issued_line_and_back() {
    let desk = Desk::new();
    ready_to_issue(&desk);
    let acme = client(&desk, "Acme", "EUR");
    // 119.00 with 19 % in it is 100.00 net; 10 % on top are 110.00.
    let train = desk.call(
        "expense.add",
        json!({ "spent_on": "2026-11-03", "client_id": acme, "merchant": "Deutsche Bahn", "note": "Hamburg to Berlin", "amount": eur(11_900),
                "tax": { "mode": "inclusive", "rate_id": vat(&desk) }, "markup": "10" }),
    );
    assert_eq!((&train["net"], &train["tax_amount"], &train["gross"]), (&eur(10_000), &eur(1_900), &eur(11_900)));
    assert_eq!((&train["bills"], &train["billing"], &train["billable"]), (&eur(11_000), &json!("unbilled"), &json!(true)));
    let today = desk.call("home.today", json!({}));
    assert_eq!((&today["unbilled_expenses"], &today["unbilled"]), (&json!([eur(11_000)]), &json!([])));

    let draft = desk.call("invoice.draft", json!({ "client_id": acme, "expenses": true }));
    let line = &draft["lines"][0];
    assert_eq!((&line["description"], &line["amount"]), (&json!("3 November 2026: Deutsche Bahn, Hamburg to Berlin"), &eur(11_000)));
    // 110.00 + 19 %
    assert_eq!((&draft["totals"]["total"], &line["expense_id"]), (&eur(13_090), &train["id"]));
    let shown = desk.call("expense.show", json!({ "id": train["id"] }));
    assert_eq!((&shown["billing"], &shown["invoice_id"]), (&json!("draft"), &draft["id"]));
    assert_eq!(desk.refused("expense.edit", json!({ "id": train["id"], "amount": eur(1) })), "on_draft");
    assert_eq!(desk.refused("expense.delete", json!({ "ids": [train["id"]] })), "on_draft");
    assert_eq!(desk.refused("invoice.draft", json!({ "client_id": acme, "expenses": true })), "nothing_to_bill");
    desk.verify();

    // Taken off it waits again, put on again it is billed.
    desk.call("invoice.line_delete", json!({ "line_id": line["id"] }));
    assert_eq!(desk.call("expense.show", json!({ "id": train["id"] }))["billing"], "unbilled");
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("expense.show", json!({ "id": train["id"] }))["billing"], "draft");
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    let shown = desk.call("expense.show", json!({ "id": train["id"] }));
    assert_eq!((&shown["billing"], &shown["invoice_number"]), (&json!("billed"), &issued["number"]));
    let error = desk.try_call("expense.edit", json!({ "id": train["id"], "merchant": "Bahn" })).unwrap_err();
    assert!(error.message.contains(issued["number"].as_str().unwrap()) && error.message.contains("credit note"), "{}", error.message);
    // The category is of the books, not of the document.
    let travel = desk.call("expense_category.list", json!({}))["categories"]
        .as_array()
        .unwrap()
        .iter()
        .find(|k| k["name"] == "Travel")
        .unwrap()["id"]
        .clone();
    assert_eq!(desk.call("expense.edit", json!({ "id": train["id"], "category_id": travel }))["category_name"], "Travel");
    desk.verify();
}

#[test]
fn a_draft_of_time_takes_expenses_beside_it() {
    let desk = Desk::new();
    let acme = client(&desk, "Acme", "EUR");
    desk.call("rate.set", json!({ "scope": "workspace", "amount": eur(9_000) }));
    desk.call("entry.add", json!({ "start": "2026-11-05T09:00:00Z", "end": "2026-11-05T11:00:00Z", "link": { "client_id": acme } }));
    for (day, amount) in [("2026-11-04", 4_000), ("2026-10-30", 700)] {
        desk.call("expense.add", json!({ "spent_on": day, "client_id": acme, "merchant": "Print shop", "amount": eur(amount) }));
    }
    let plain = desk.call("invoice.draft", json!({ "client_id": acme, "from": "2026-11-01", "to": "2026-11-30" }));
    assert_eq!((plain["lines"].as_array().unwrap().len(), &plain["unbilled_expenses"]), (1, &json!(2)));
    desk.call("undo.undo", json!({}));
    let draft = desk.call("invoice.draft", json!({ "client_id": acme, "from": "2026-11-01", "to": "2026-11-30", "expenses": true }));
    // 2 h × 90.00 and 40.00; October's waits.
    assert_eq!(
        (draft["lines"].as_array().unwrap().len(), &draft["totals"]["net"], &draft["unbilled_expenses"]),
        (2, &eur(22_000), &json!(1))
    );
    let more = desk.call("invoice.add_expenses", json!({ "id": draft["id"] }));
    assert_eq!((&more["totals"]["net"], &more["period_from"], &more["unbilled_expenses"]), (&eur(22_700), &json!("2026-10-30"), &json!(0)));
    assert_eq!(desk.refused("invoice.add_expenses", json!({ "id": draft["id"] })), "nothing_to_bill");
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] }))["totals"]["net"], eur(22_000));
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    assert_eq!(desk.call("expense.list", json!({ "billing": ["unbilled"] }))["count"], 2);
    desk.verify();
}

#[test]
fn currencies_of_no_and_of_three_decimals() {
    let desk = Desk::new();
    let (acme, gulf) = (client(&desk, "Acme", "EUR"), client(&desk, "Gulf", "KWD"));
    let hotel = desk.call(
        "expense.add",
        json!({ "client_id": acme, "merchant": "Hotel", "amount": { "minor": 12_000, "currency": "JPY" }, "markup": "10" }),
    );
    // No rate yet: told in yen, and not billable to a client who pays in euros.
    assert_eq!((&hotel["bills"], &hotel["needs_rate_to"]), (&json!({ "minor": 13_200, "currency": "JPY" }), &json!("EUR")));
    assert_eq!(desk.refused("invoice.draft", json!({ "client_id": acme, "expenses": true })), "nothing_to_bill");
    let empty = desk.call("invoice.draft", json!({ "client_id": acme, "empty": true }));
    assert_eq!((&empty["unbilled_expenses"], &empty["expenses_without_rate"]), (&json!(0), &json!(1)));
    assert_eq!(
        desk.refused("invoice.add_expenses", json!({ "id": empty["id"], "expense_ids": [hotel["id"]] })),
        "expense_ids[0] no_exchange_rate"
    );
    // 12,000 × 0.0061 = 73.20; + 10 % = 80.52
    let rated = desk.call("expense.edit", json!({ "id": hotel["id"], "exchange": { "currency": "EUR", "rate": "0,0061" } }));
    assert_eq!((&rated["bills"], &rated["exchange"]["rate"], &rated["needs_rate_to"]), (&eur(8_052), &json!("0.0061"), &Value::Null));
    let draft = desk.call("invoice.add_expenses", json!({ "id": empty["id"], "expense_ids": [hotel["id"]] }));
    assert_eq!(draft["totals"]["net"], eur(8_052));

    // 2.345 dinars with 5 % on top: tax 0.11725, so 0.117; the net is billed.
    let visa = desk.call(
        "expense.add",
        json!({ "client_id": gulf, "merchant": "Visa", "amount": { "minor": 2_345, "currency": "KWD" }, "tax": { "mode": "exclusive", "percent": "5" } }),
    );
    assert_eq!(
        (&visa["tax_amount"]["minor"], &visa["gross"]["minor"], &visa["bills"]["minor"]),
        (&json!(117), &json!(2_462), &json!(2_345))
    );
    assert_eq!(desk.call("invoice.draft", json!({ "client_id": gulf, "expenses": true }))["totals"]["net"]["minor"], 2_345);
    let list = desk.call("expense.list", json!({}));
    assert_eq!(
        list["sums"],
        json!([{ "currency": "JPY", "count": 1, "net_minor": 12_000, "tax_minor": 0, "gross_minor": 12_000 },
               { "currency": "KWD", "count": 1, "net_minor": 2_345, "tax_minor": 117, "gross_minor": 2_462 }])
    );
    assert_eq!(
        desk.refused("expense.edit", json!({ "id": visa["id"], "exchange": { "currency": "KWD", "rate": "1" } })),
        "exchange.currency same"
    );
    desk.verify();
}

#[test]
fn ways_have_dated_rates() {
    let desk = Desk::new();
    let acme = client(&desk, "Acme", "EUR");
    assert_eq!(desk.refused("expense.add", json!({ "client_id": acme, "trip": { "distance": "10" } })), "trip.price no_rate");
    desk.call("mileage_rate.set", json!({ "unit": "km", "price": "0.30" }));
    desk.call("mileage_rate.set", json!({ "unit": "km", "price": "0.38", "valid_from": "2026-11-01" }));
    let way = |day: &str| json!({ "spent_on": day, "client_id": acme, "trip": { "distance": "96.5", "from": "Hamburg", "to": "Kiel", "return_trip": true } });
    // 193.0 km × 0.30 and × 0.38
    let october = desk.call("expense.add", way("2026-10-31"));
    let november = desk.call("expense.add", way("2026-11-01"));
    assert_eq!((&october["amount"], &november["amount"]), (&eur(5_790), &eur(7_334)));
    assert_eq!(
        (&october["kind"], &october["category_name"], &october["trip"]["unit"]),
        (&json!("driven"), &json!("Mileage"), &json!("km"))
    );
    // The rate follows the day, unless it was typed.
    assert_eq!(desk.call("expense.edit", json!({ "id": october["id"], "spent_on": "2026-11-02" }))["amount"], eur(7_334));
    let typed = desk.call("expense.add", json!({ "spent_on": "2026-10-31", "trip": { "distance": "10", "price": "0.25" } }));
    assert_eq!(desk.call("expense.edit", json!({ "id": typed["id"], "spent_on": "2026-11-02" }))["amount"], eur(250));
    assert_eq!(desk.refused("expense.edit", json!({ "id": typed["id"], "amount": eur(1) })), "amount other_kind");
    assert_eq!(desk.refused("expense.add", json!({ "trip": { "distance": "10.25" } })), "trip.distance too_precise");
    let draft = desk.call("invoice.draft", json!({ "client_id": acme, "expenses": true }));
    assert_eq!(draft["lines"][0]["description"], "1 November 2026: Mileage, Hamburg – Kiel and back, 193 km");
    // Another rate for the same day takes its place.
    desk.call("mileage_rate.set", json!({ "unit": "km", "price": "0.40", "valid_from": "2026-11-01" }));
    let rates = desk.call("mileage_rate.list", json!({}));
    assert_eq!(rates["rates"].as_array().unwrap().iter().map(|r| r["price"].as_str().unwrap()).collect::<Vec<_>>(), ["0.3", "0.4"]);
    desk.verify();
}

#[test]
fn wrong_input_names_field_and_remedy() {
    let desk = Desk::new();
    let (acme, globex) = (client(&desk, "Acme", "EUR"), client(&desk, "Globex", "EUR"));
    let project = id(&desk.call("project.add", json!({ "name": "Site", "client_id": globex })));
    for (request, expected) in [
        (json!({}), "amount required"),
        (json!({ "amount": eur(0) }), "amount not_positive"),
        (json!({ "amount": eur(-5) }), "amount not_positive"),
        (json!({ "amount": eur(1_000_000_000_001) }), "amount too_large"),
        (json!({ "amount": eur(5), "trip": { "distance": "1" } }), "trip unknown_field"),
        (json!({ "amount": eur(5), "markup": "1000.0001" }), "markup out_of_range"),
        (json!({ "amount": eur(5), "markup": "-1" }), "markup out_of_range"),
        (json!({ "amount": eur(5), "tax": { "mode": "inclusive", "percent": "101" } }), "tax.percent out_of_range"),
        (json!({ "amount": eur(5), "tax": { "mode": "inclusive", "amount_minor": 6 } }), "tax.amount out_of_range"),
        (json!({ "amount": eur(5), "spent_on": "2027-02-01" }), "spent_on too_far"),
        (json!({ "amount": eur(5), "spent_on": "2026-02-30" }), "spent_on not_a_day"),
        (json!({ "amount": eur(5), "merchant": "x".repeat(201) }), "merchant too_long"),
        (json!({ "amount": eur(5), "note": "a\u{7}" }), "note control_character"),
        (json!({ "amount": eur(5), "client_id": acme, "project_id": project }), "project_id other_client"),
        (json!({ "amount": eur(5), "client_id": project }), "client_id not_found"),
        (json!({ "amount": eur(5), "category_id": project }), "category_id not_found"),
        (json!({ "amount": eur(5), "exchange": { "currency": "USD", "rate": "0" } }), "exchange.rate not_positive"),
        (json!({ "amount": eur(5), "exchange": { "currency": "USD", "rate": "1.123456789" } }), "exchange.rate too_precise"),
        (json!({ "trip": { "distance": "0", "price": "1" } }), "trip.distance out_of_range"),
        (json!({ "trip": { "distance": "5", "price": "0" } }), "trip.price not_positive"),
    ] {
        assert_eq!(desk.refused("expense.add", request.clone()), expected, "{request}");
    }
    assert_eq!(desk.call("expense.list", json!({}))["count"], 0);
    assert_eq!(desk.refused("expense.list", json!({ "from": "2026-11-02", "to": "2026-11-01" })), "to end_before_start");
}

#[test]
fn closed_periods_hold_for_expenses() {
    let desk = Desk::new();
    let add = |day: &str| json!({ "spent_on": day, "merchant": "Shop", "amount": eur(1_000) });
    let old = id(&desk.call("expense.add", add("2026-10-31")));
    let new = id(&desk.call("expense.add", add("2026-11-01")));
    desk.call("period.close", json!({ "day": "2026-10-31" }));
    assert_eq!(desk.refused("expense.add", add("2026-10-31")), "period_locked");
    assert_eq!(desk.refused("expense.edit", json!({ "id": old, "note": "late" })), "period_locked");
    assert_eq!(desk.refused("expense.edit", json!({ "id": new, "spent_on": "2026-10-30" })), "period_locked");
    assert_eq!(desk.refused("expense.delete", json!({ "ids": [new, old] })), "period_locked");
    assert_eq!(desk.call("expense.list", json!({}))["count"], 2);
    let many = desk.call("expense.edit_many", json!({ "ids": [old, new], "billable": true }));
    assert_eq!((&many["changed"], &many["left_out"][0]["reason"]), (&json!(1), &json!("period_locked")));
    desk.call("expense.edit", json!({ "id": new, "note": "fine" }));
    desk.call("period.open", json!({ "reason": "a receipt came late" }));
    desk.call("expense.edit", json!({ "id": old, "note": "late" }));
}

#[test]
fn categories_in_use_are_archived_not_deleted() {
    let desk = Desk::new();
    let list = |desk: &Desk| {
        let found = desk.call("expense_category.list", json!({}));
        found["categories"].as_array().unwrap().iter().map(|k| k["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(list(&desk), ["Hardware", "Meals", "Mileage", "Office", "Other", "Services", "Software", "Travel"]);
    let fonts = id(&desk.call("expense_category.add", json!({ "name": " Fonts " })));
    let expense = id(&desk.call("expense.add", json!({ "amount": eur(500), "category_id": fonts })));
    assert_eq!(desk.refused("expense_category.delete", json!({ "id": fonts })), "in_use");
    desk.call("expense_category.edit", json!({ "id": fonts, "archived": true }));
    assert_eq!(desk.refused("expense.add", json!({ "amount": eur(500), "category_id": fonts })), "category_id archived");
    desk.call("expense.edit", json!({ "id": expense, "note": "keeps it" }));
    // The same name brings it back.
    assert_eq!(id(&desk.call("expense_category.add", json!({ "name": "FONTS" }))), fonts);
    desk.call("expense.delete", json!({ "ids": [expense] }));
    desk.call("expense_category.delete", json!({ "id": fonts }));
    assert!(!list(&desk).contains(&"Fonts".to_owned()));
}

#[test]
fn lists_filter_page_and_sum_what_they_show() {
    let desk = Desk::new();
    let acme = client(&desk, "Acme", "EUR");
    for n in 1..=5 {
        desk.call(
            "expense.add",
            json!({ "spent_on": format!("2026-11-0{n}"), "merchant": format!("Shop {n}"), "amount": eur(n * 119), "tax": { "mode": "inclusive", "percent": "19" },
                    "client_id": if n % 2 == 1 { json!(acme) } else { Value::Null } }),
        );
    }
    let page = |request: Value| desk.call("expense.list", request);
    let all = page(json!({ "limit": 2 }));
    assert_eq!((&all["count"], all["expenses"].as_array().unwrap().len()), (&json!(5), 2));
    // 15 × 1.19 gross; 15.00 net: of all rows, not of the page.
    assert_eq!(all["sums"], json!([{ "currency": "EUR", "count": 5, "net_minor": 1_500, "tax_minor": 285, "gross_minor": 1_785 }]));
    let mut seen = Vec::new();
    let mut after = Value::Null;
    loop {
        let part = page(json!({ "limit": 2, "after": after }));
        seen.extend(part["expenses"].as_array().unwrap().iter().map(|e| e["merchant"].as_str().unwrap().to_owned()));
        after = part["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(seen, ["Shop 5", "Shop 4", "Shop 3", "Shop 2", "Shop 1"]);
    let odd = page(json!({ "client_id": acme, "from": "2026-11-02" }));
    assert_eq!((&odd["count"], &odd["unbilled"]), (&json!(2), &json!([eur(800)])));
    assert_eq!(page(json!({ "text": "SHOP 4" }))["count"], 1);
    assert_eq!(page(json!({ "billing": ["not_billable"] }))["count"], 2);
    let ids: Vec<Value> = odd["expenses"].as_array().unwrap().iter().map(|e| e["id"].clone()).collect();
    desk.call("expense.write_off", json!({ "ids": ids, "written_off": true }));
    assert_eq!(page(json!({ "billing": ["written_off"] }))["count"], 2);
    assert_eq!(desk.refused("invoice.draft", json!({ "client_id": acme, "expenses": true, "from": "2026-11-02" })), "nothing_to_bill");
    desk.call("undo.undo", json!({}));
    assert_eq!(page(json!({ "billing": ["unbilled"] }))["count"], 3);
    let hits = desk.call("search.find", json!({ "text": "shop 3" }));
    assert_eq!((&hits["hits"][0]["kind"], &hits["hits"][0]["title"]), (&json!("expense"), &json!("Shop 3")));
    desk.verify();
}

#[test]
fn what_an_expense_stands_on_stays() {
    let desk = Desk::new();
    let (acme, globex) = (client(&desk, "Acme", "EUR"), client(&desk, "Globex", "EUR"));
    let project = id(&desk.call("project.add", json!({ "name": "Site", "client_id": acme })));
    let expense = id(&desk.call("expense.add", json!({ "project_id": project, "amount": eur(500) })));
    assert_eq!(desk.refused("project.delete", json!({ "id": project })), "in_use");
    desk.call("invoice.draft", json!({ "client_id": acme, "expenses": true }));
    assert_eq!(desk.refused("project.edit", json!({ "id": project, "client_id": globex })), "billed_work");
    let other = id(&desk.call("expense.add", json!({ "client_id": globex, "amount": eur(500) })));
    assert_eq!(desk.refused("client.delete", json!({ "id": globex })), "in_use");
    // A merged client's expenses are those of the one that took over.
    desk.call("client.merge", json!({ "from": globex, "into": acme }));
    assert_eq!(desk.call("expense.show", json!({ "id": other }))["client_name"], "Acme");
    assert_eq!(desk.call("expense.list", json!({ "client_id": acme }))["count"], 2);
    assert_eq!(desk.call("expense.show", json!({ "id": expense }))["billing"], "draft");
    desk.verify();
}
