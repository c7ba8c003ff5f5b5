use super::invoice_books::{Books, client};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

fn lines(invoice: &Value) -> Vec<(String, String, i64, i64)> {
    let line = |l: &Value| {
        let word = |key: &str| l[key].as_str().unwrap().to_owned();
        (word("description"), word("quantity"), l["price"]["minor"].as_i64().unwrap(), l["amount"]["minor"].as_i64().unwrap())
    };
    invoice["lines"].as_array().unwrap().iter().map(line).collect()
}

pub fn text_of(pdf: &Value) -> String {
    let bytes = BASE64_STANDARD.decode(pdf["base64"].as_str().unwrap()).unwrap();
    let doc = lopdf::Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = doc.get_pages().keys().copied().collect();
    doc.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn from_tracked_time_to_the_money_in_the_bank() {
    let books = Books::new();
    let desk = &books.desk;
    books.track(0, "2026-11-02T08:00:00Z", 9 * 3600);
    books.track(0, "2026-11-03T08:00:00Z", 5 * 3600 + 45 * 60);
    books.track(1, "2026-11-04T08:00:00Z", 105 * 60);
    books.track(0, "2026-10-31T08:00:00Z", 3600);

    let draft = books.draft(json!({ "from": "2026-11-01", "to": "2026-11-30", "subject": "Website, sprint 14" }));
    let id = &draft["id"];
    let expected = [("Website: Build", "14.75", 9_000, 132_750), ("Website: Design", "1.75", 9_000, 15_750)];
    assert_eq!(lines(&draft), expected.map(|(d, q, p, a)| (d.to_owned(), q.to_owned(), p, a)));
    assert_eq!((&draft["state"], &draft["next_number"], &draft["unbilled_seconds"]), (&json!("draft"), &json!("2026-0001"), &json!(3600)));
    assert_eq!((&draft["lines"][0]["entries"], &draft["lines"][0]["seconds"]), (&json!(2), &json!(53_100)));
    assert_eq!(draft["problems"], json!([]));

    let draft = desk.call("invoice.line_add", json!({ "id": id, "description": "Hosting, November", "unit": "pc", "price_minor": 3_900 }));
    // Net 1,327.50 + 157.50 + 39.00 = 1,524.00; 19 % = 289.56.
    assert_eq!((&draft["totals"]["net"]["minor"], &draft["totals"]["tax"]["minor"]), (&json!(152_400), &json!(28_956)));
    let sketch = text_of(&desk.call("invoice.pdf", json!({ "id": id })));
    assert!(sketch.contains("Invoice Draft 20 November 2026") && sketch.contains("Total EUR 1,813.56"), "{sketch}");

    let issued = desk.call("invoice.issue", json!({ "id": id }));
    assert_eq!((&issued["number"], &issued["state"]), (&json!("2026-0001"), &json!("issued")));
    assert_eq!((&issued["issued_on"], &issued["due_on"]), (&json!("2026-11-20"), &json!("2026-12-04")));
    assert_eq!((&issued["open"]["minor"], &issued["totals"]["total"]["minor"]), (&json!(181_356), &json!(181_356)));
    let kept = desk.call("invoice.pdf", json!({ "id": id }));
    assert_eq!((&kept["sha256"], &kept["file_name"]), (&issued["pdf_sha256"], &json!("2026-0001.pdf")));
    let paper = text_of(&kept);
    for part in [
        "Invoice 2026-0001 20 November 2026",
        "Bill to Acme GmbH Torstraße 140 10119 Berlin",
        "Service period 1–30 November 2026",
        "VAT 19% on 1,524.00 289.56 Total EUR 1,813.56",
    ] {
        assert!(paper.contains(part), "{part:?} in {paper}");
    }

    // What was sent stays what it was, whatever changes around it.
    desk.call("client.edit", json!({ "id": books.client, "legal_name": "Acme Holding SE" }));
    desk.call("settings.update", json!({ "invoice_accent": "#b42318" }));
    assert_eq!(desk.call("invoice.pdf", json!({ "id": id })), kept);

    let part = desk.call("invoice.paid", json!({ "id": id, "amount": { "minor": 100_000, "currency": "EUR" }, "method": "transfer" }));
    assert_eq!((&part["state"], &part["open"]["minor"]), (&json!("part_paid"), &json!(81_356)));
    let paid = desk.call("invoice.paid", json!({ "id": id }));
    assert_eq!((&paid["state"], &paid["open"]["minor"], &paid["paid"]["minor"]), (&json!("paid"), &json!(0), &json!(181_356)));
    assert_eq!(desk.refused("invoice.paid", json!({ "id": id })), "paid");

    let void = json!({ "payment_id": paid["settlements"][1]["payment_id"] });
    assert_eq!(desk.call("payment.void", void.clone())["voided"], true);
    let shown = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!(
        (&shown["state"], &shown["open"]["minor"], &shown["settlements"][1]["voided"]),
        (&json!("part_paid"), &json!(81_356), &json!(true))
    );
    assert_eq!(desk.refused("payment.void", void), "voided");

    // Due on 4 December: overdue from the 5th on, in Berlin, where it is the 5th at 23:00 UTC of the 4th.
    desk.clock.set_wall(stint::kernel::Instant::parse("2026-12-04T22:59:59Z").unwrap());
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["state"], "part_paid");
    desk.pass_minutes(1);
    let list = desk.call("invoice.list", json!({ "state": "overdue" }));
    assert_eq!((&list["invoices"][0]["state"], &list["invoices"][0]["overdue_days"]), (&json!("overdue"), &json!(1)));
    assert_eq!(
        list["counts"],
        json!({ "all": 1, "draft": 0, "open": 1, "overdue": 1, "paid": 0, "credited": 0, "written_off": 0, "voided": 0, "credit_notes": 0 })
    );
    assert_eq!(list["ageing"][0]["overdue_minor"], 81_356);
    desk.verify();
}

#[test]
fn lines_are_added_edited_moved_and_deleted() {
    let books = Books::new();
    let desk = &books.desk;
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    let id = &draft["id"];
    let names = |invoice: &Value| lines(invoice).into_iter().map(|l| l.0).collect::<Vec<_>>();
    for name in ["Second", "Third"] {
        desk.call("invoice.line_add", json!({ "id": id, "description": name, "quantity": "2,5", "price_minor": 101 }));
    }
    let shown = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!(names(&shown), ["Website: Build", "Second", "Third"]);
    // 2.5 × 1.01 = 2.525, rounded half away from zero.
    assert_eq!(shown["lines"][1]["amount"]["minor"], 253);
    let line = |n: usize| shown["lines"][n]["id"].clone();

    assert_eq!(
        names(&desk.call("invoice.line_move", json!({ "line_id": line(2), "before": line(0) }))),
        ["Third", "Website: Build", "Second"]
    );
    assert_eq!(names(&desk.call("invoice.line_move", json!({ "line_id": line(2) }))), ["Website: Build", "Second", "Third"]);
    let edited = desk.call("invoice.line_edit", json!({ "line_id": line(1), "description": "2nd", "quantity": "3", "tax_ids": [] }));
    assert_eq!(
        (&edited["lines"][1]["description"], &edited["lines"][1]["amount"]["minor"], &edited["lines"][1]["tax_ids"]),
        (&json!("2nd"), &json!(303), &json!([]))
    );
    assert_eq!(edited["totals"]["groups"][0]["base"]["minor"], 9_000 + 253);

    for (more, word) in [
        (json!({ "price_minor": -1 }), "price_minor negative"),
        (json!({ "price_minor": 2_000_000_000_000_i64 }), "price_minor too_large"),
        (json!({ "price_minor": 1_000_000_000_000_i64, "quantity": "2" }), "lines[1].price_minor too_large"),
        (json!({ "quantity": "-1" }), "quantity out_of_range"),
        (json!({ "quantity": "1.00001" }), "quantity too_precise"),
        (json!({ "description": " " }), "description required"),
        (json!({ "description": "x".repeat(10_000) }), "description too_long"),
        (json!({ "tax_ids": [books.project] }), "tax_ids not_found"),
    ] {
        let mut request = json!({ "line_id": line(1) });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(desk.refused("invoice.line_edit", request), word);
    }
    assert_eq!(desk.call("invoice.show", json!({ "id": id })), edited, "a refused edit writes nothing");

    assert_eq!(desk.call("invoice.line_delete", json!({ "line_id": line(0) }))["unbilled_seconds"], 3600);
    assert_eq!(desk.call("invoice.add_time", json!({ "id": id, "group": "entry" }))["lines"][2]["description"], "2 November 2026: Build");
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["unbilled_seconds"], 3600);
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.show", json!({ "id": id })), edited);

    desk.call("invoice.discard", json!({ "id": id }));
    assert_eq!(desk.refused("invoice.show", json!({ "id": id })), "not_found");
    assert_eq!(books.draft(json!({}))["lines"][0]["seconds"], 3600, "a discarded draft gives its time back");
    desk.verify();
}

#[test]
fn rates_of_their_day_and_scope_never_share_a_line() {
    let books = Books::new();
    books.rate("workspace", None, 9_500, "EUR", "2026-11-03");
    books.rate("task", Some(&books.tasks[1]), 12_000, "EUR", "2026-01-01");
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    books.track(0, "2026-11-02T10:00:00Z", 0);
    books.track(0, "2026-11-03T08:00:00Z", 3600);
    books.track(1, "2026-11-03T10:00:00Z", 3600);
    let draft = books.draft(json!({ "group": "project" }));
    let prices: Vec<i64> = lines(&draft).into_iter().map(|l| l.2).collect();
    assert_eq!(prices, [9_000, 9_500, 12_000]);
    assert_eq!(draft["lines"][0]["entries"], 1, "an interval without a second is not billed");

    // An hour that costs euros has no price on a bill in dollars, and the draft says so.
    let abroad = client(&books.desk, json!({ "name": "Globex", "currency": "USD" }));
    let link = json!({ "client_id": abroad });
    books.desk.call("entry.add", json!({ "link": link, "start": "2026-11-05T08:00:00Z", "end": "2026-11-05T09:00:00Z", "billable": true }));
    let draft = books.desk.call("invoice.draft", json!({ "client_id": abroad }));
    assert_eq!(draft["lines"][0]["price"], json!({ "minor": 0, "currency": "USD" }));
    assert_eq!((&draft["problems"][1]["field"], &draft["problems"][1]["rule"]), (&json!("lines[0].price"), &json!("no_price")));
    assert!(draft["problems"][1]["message"].as_str().unwrap().contains("USD"));

    let entries = books.desk.call("invoice.line_entries", json!({ "line_id": draft["lines"][0]["id"] }));
    assert_eq!((&entries["entries"][0]["seconds"], &entries["entries"][0]["billing"]), (&json!(3600), &json!("draft")));
    assert_eq!(books.desk.refused("entry.delete", json!({ "ids": [entries["entries"][0]["id"]] })), "on_draft");
}

#[test]
fn a_line_bills_at_the_rate_that_the_entry_shows() {
    let desk = crate::support::Desk::new();
    let client = desk.call("client.add", json!({ "name": "Acme" }))["id"].clone();
    let owner = desk.call("person.list", json!({}))["people"][0]["id"].clone();
    desk.call("rate.set", json!({ "scope": "person", "scope_id": owner, "amount": { "minor": 80_00, "currency": "EUR" } }));
    let entry = desk.call(
        "entry.add",
        json!({ "link": { "client_id": client }, "billable": true, "start": "2026-11-19T08:00:00Z", "end": "2026-11-19T09:30:00Z" }),
    );
    // 1.5 h at 80.00.
    assert_eq!(entry["amount"]["minor"], 120_00);
    let draft = desk.call("invoice.draft", json!({ "client_id": client }));
    assert_eq!((&draft["lines"][0]["price"]["minor"], &draft["totals"]["net"]["minor"]), (&json!(80_00), &json!(120_00)));
}
