use super::invoice_books::{Books, client};
use serde_json::{Value, json};

#[test]
fn without_waiting_time_there_is_no_draft_unless_an_empty_one_is_wanted() {
    let books = Books::new();
    let desk = &books.desk;
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    let refused = |more: Value| {
        let mut request = json!({ "client_id": books.client });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let error = desk.try_call("invoice.draft", request).unwrap_err();
        assert_eq!(error.reason.as_deref(), Some("nothing_to_bill"));
        error.message
    };
    let remedy = "choose another period, or make an empty invoice";
    for (more, when) in [
        (json!({ "from": "2026-12-01", "to": "2026-12-31" }), " from 2026-12-01 to 2026-12-31"),
        (json!({ "from": "2026-11-03" }), " from 2026-11-03 on"),
        (json!({ "to": "2026-11-01" }), " up to 2026-11-01"),
    ] {
        assert_eq!(refused(more), format!("no unbilled time of Acme is there{when}: {remedy}"));
    }
    assert_eq!(desk.call("invoice.list", json!({}))["counts"]["all"], 0, "a refused draft leaves nothing");

    let empty = books.draft(json!({ "empty": true }));
    assert_eq!((&empty["lines"], &empty["unbilled_seconds"]), (&json!([]), &json!(3600)));
    assert_eq!(desk.refused("invoice.add_time", json!({ "id": empty["id"], "from": "2026-12-01" })), "nothing_to_bill");
    assert_eq!(desk.call("invoice.add_time", json!({ "id": empty["id"] }))["unbilled_seconds"], 0);
    assert_eq!(refused(json!({})), format!("no unbilled time of Acme is there: {remedy}"));
}

#[test]
fn a_payment_may_come_before_the_invoice_but_not_in_another_year_by_a_slip() {
    let books = Books::new();
    let desk = &books.desk;
    let id = books.issue_on("2026-11-18")["id"].clone();
    let pay = |minor: i64, on: &str| json!({ "id": id, "amount": { "minor": minor, "currency": "EUR" }, "paid_on": on });
    let slip = desk.try_call("invoice.paid", pay(1_000, "2016-11-19")).unwrap_err();
    assert_eq!(slip.message, "paid_on: is more than a year before 2026-11-18, the day of issue: check the year");
    // 366 days before is 17 November 2025.
    assert_eq!(desk.refused("invoice.paid", pay(1_000, "2025-11-16")), "paid_on too_early");
    assert_eq!(desk.refused("invoice.paid", pay(1_000, "2026-11-21")), "paid_on in_future");
    for deposit in ["2025-11-17", "2026-11-01"] {
        desk.call("invoice.paid", pay(1_000, deposit));
    }
    let paid = desk.call("invoice.show", json!({ "id": id }))["paid"]["minor"].clone();
    assert_eq!(paid, 2_000);
    desk.verify();
}

#[test]
fn without_the_address_of_the_business_nothing_is_issued() {
    let desk = crate::support::Desk::new();
    let acme = client(&desk, json!({ "name": "Acme" }));
    let draft = desk.call("invoice.draft", json!({ "client_id": acme, "empty": true }))["id"].clone();
    desk.call("invoice.line_add", json!({ "id": draft, "description": "Hosting", "price_minor": 10_000 }));
    let error = desk.try_call("invoice.issue", json!({ "id": draft })).unwrap_err();
    assert_eq!((error.fields.len(), error.fields[0].field.as_str(), error.fields[0].rule.as_str()), (1, "profile.address", "required"));
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "city": "Hamburg", "country": "DE" });
    desk.call("profile.save", profile);
    assert_eq!(desk.call("invoice.issue", json!({ "id": draft }))["number"], "2026-0001");
}
