//! Drafts: headings, discounts, fees, prices with the tax in them, versions. Figures by hand.

use super::invoice_books::Books;
use serde_json::{Value, json};

fn minor(value: &Value) -> i64 {
    value["minor"].as_i64().unwrap()
}

fn sums(invoice: &Value) -> (i64, i64, i64) {
    let t = &invoice["totals"];
    (minor(&t["net"]), minor(&t["tax"]), minor(&t["total"]))
}

/// Headings in capitals among the lines, as they follow each other.
fn order(invoice: &Value) -> Vec<String> {
    let text = |v: &Value, key: &str| (v["position"].as_i64().unwrap(), v[key].as_str().unwrap().to_owned());
    let lines = invoice["lines"].as_array().unwrap().iter().map(|l| text(l, "description"));
    let sections = invoice["sections"].as_array().unwrap().iter().map(|s| text(s, "title")).map(|(at, title)| (at, title.to_uppercase()));
    let mut all: Vec<(i64, String)> = lines.chain(sections).collect();
    all.sort();
    all.into_iter().map(|(_, text)| text).collect()
}

fn empty(books: &Books) -> Value {
    books.draft(json!({ "empty": true }))
}

fn add(books: &Books, id: &Value, description: &str, price_minor: i64) -> Value {
    let draft = books.desk.call("invoice.line_add", json!({ "id": id, "description": description, "price_minor": price_minor }));
    draft["lines"].as_array().unwrap().last().unwrap().clone()
}

#[test]
fn headings_gather_the_lines_after_them() {
    let books = Books::new();
    let desk = &books.desk;
    let id = empty(&books)["id"].clone();
    let logo = add(&books, &id, "logo", 10_000);
    let site = add(&books, &id, "site", 20_000);
    let host = add(&books, &id, "host", 3_000);
    let draft = desk.call("invoice.section_add", json!({ "id": id, "title": "Design", "before": logo["id"] }));
    assert_eq!(order(&draft), ["DESIGN", "logo", "site", "host"]);
    let draft = desk.call("invoice.section_add", json!({ "id": id, "title": "Running", "before": host["id"] }));
    assert_eq!(order(&draft), ["DESIGN", "logo", "site", "RUNNING", "host"]);
    let amounts: Vec<i64> = draft["sections"].as_array().unwrap().iter().map(|s| minor(&s["amount"])).collect();
    assert_eq!(amounts, [30_000, 3_000]);

    // A line is moved under another heading; a heading takes its lines along; without its heading a line stands under the one before.
    let (design, running) = (&draft["sections"][0]["id"], &draft["sections"][1]["id"]);
    let draft = desk.call("invoice.line_move", json!({ "line_id": site["id"], "before": host["id"] }));
    assert_eq!(order(&draft), ["DESIGN", "logo", "RUNNING", "site", "host"]);
    let draft = desk.call("invoice.section_move", json!({ "section_id": running, "before": design }));
    assert_eq!(order(&draft), ["RUNNING", "site", "host", "DESIGN", "logo"]);
    let draft = desk.call("invoice.line_move", json!({ "line_id": logo["id"], "before": running }));
    assert_eq!(order(&draft), ["logo", "RUNNING", "site", "host", "DESIGN"]);
    let draft = desk.call("invoice.section_edit", json!({ "section_id": running, "title": " Every month " }));
    assert_eq!(draft["sections"][0]["title"], "Every month");
    let draft = desk.call("invoice.section_delete", json!({ "section_id": running }));
    assert_eq!(order(&draft), ["logo", "site", "host", "DESIGN"]);
    desk.call("undo.undo", json!({}));
    assert_eq!(order(&desk.call("invoice.show", json!({ "id": id }))), ["logo", "EVERY MONTH", "site", "host", "DESIGN"]);
    assert_eq!(desk.refused("invoice.section_add", json!({ "id": id, "title": " " })), "title required");
    assert_eq!(desk.refused("invoice.section_edit", json!({ "section_id": id, "title": "x" })), "not_found");
    desk.verify();
}

#[test]
fn discounts_and_fees_reach_the_issued_document() {
    let books = Books::new();
    let desk = &books.desk;
    let id = empty(&books)["id"].clone();
    let line = add(&books, &id, "workshop", 33_333);
    desk.call("invoice.line_edit", json!({ "line_id": line["id"], "quantity": "3", "discount": { "percent": "10" } }));
    // 999.99 less 100.00 (99.999) = 899.99; less 5 % = 45.00 (44.9995); plus 12.00: 866.99; 19 % = 164.7281.
    desk.call("invoice.adjustment_add", json!({ "id": id, "label": "Loyalty", "portion": { "percent": "5" } }));
    let draft = desk.call("invoice.adjustment_add", json!({ "id": id, "is_fee": true, "portion": { "minor": 1_200 } }));
    assert_eq!(sums(&draft), (86_699, 16_473, 103_172));
    assert_eq!((minor(&draft["lines"][0]["discount"]["amount"]), minor(&draft["lines"][0]["amount"])), (10_000, 89_999));
    let amounts: Vec<i64> = draft["adjustments"].as_array().unwrap().iter().map(|a| minor(&a["amount"])).collect();
    assert_eq!(amounts, [4_500, 1_200]);
    assert_eq!(draft["adjustments"][1]["label"], "Shipping", "in the document's language");

    let loyalty = &draft["adjustments"][0]["id"];
    for (command, request, word) in [
        ("invoice.line_edit", json!({ "line_id": line["id"], "discount": { "minor": 100_000 } }), "lines[0].discount too_large"),
        ("invoice.line_edit", json!({ "line_id": line["id"], "discount": { "percent": "101" } }), "discount.percent out_of_range"),
        (
            "invoice.adjustment_edit",
            json!({ "adjustment_id": loyalty, "portion": { "minor": 90_000 } }),
            "adjustments[0].portion too_large",
        ),
        ("invoice.adjustment_edit", json!({ "adjustment_id": loyalty, "portion": { "minor": -1 } }), "portion.minor negative"),
        ("invoice.adjustment_edit", json!({ "adjustment_id": loyalty, "label": "" }), "label required"),
        ("invoice.adjustment_edit", json!({ "adjustment_id": loyalty, "tax_ids": line["tax_ids"] }), "tax_ids not_on_discount"),
        ("invoice.adjustment_delete", json!({ "adjustment_id": id }), "not_found"),
    ] {
        assert_eq!(desk.refused(command, request), word);
    }
    let issued = desk.call("invoice.issue", json!({ "id": id }));
    assert_eq!(sums(&issued), (86_699, 16_473, 103_172));
    assert_eq!(desk.refused("invoice.adjustment_delete", json!({ "adjustment_id": loyalty })), "not_draft");
    assert_eq!(desk.refused("invoice.section_add", json!({ "id": id, "title": "late" })), "not_draft");
    desk.verify();
}

#[test]
fn prices_may_contain_the_tax() {
    let books = Books::new();
    let desk = &books.desk;
    let id = empty(&books)["id"].clone();
    add(&books, &id, "course", 11_900);
    let exclusive = desk.call("invoice.show", json!({ "id": id }));
    assert_eq!(sums(&exclusive), (11_900, 2_261, 14_161));
    let policy = json!({ "rounding": "half_up", "prices": "inclusive", "tax_level": "document" });
    let draft = desk.call("invoice.edit", json!({ "id": id, "policy": policy }));
    // 119.00 / 1.19.
    assert_eq!(sums(&draft), (10_000, 1_900, 11_900));
    assert_eq!(draft["policy"], policy);
    // The next draft starts with the workspace's own rules.
    desk.call("settings.update", json!({ "invoice_policy": policy }));
    assert_eq!(empty(&books)["policy"], policy);
    desk.call("invoice.issue", json!({ "id": id }));
    desk.verify();
}

#[test]
fn a_tax_on_top_of_another() {
    let books = Books::new();
    let desk = &books.desk;
    let id = empty(&books)["id"].clone();
    let gst = desk.call("tax.add", json!({ "name": "GST", "percent": "5" }))["id"].clone();
    let qst = desk.call("tax.add", json!({ "name": "QST until 2012", "percent": "9.5", "compound": true }))["id"].clone();
    let line = add(&books, &id, "work", 10_000);
    let draft = desk.call("invoice.line_edit", json!({ "line_id": line["id"], "tax_ids": [gst, qst] }));
    // 5 % of 100.00; 9.5 % of 105.00 = 9.975.
    assert_eq!(sums(&draft), (10_000, 1_498, 11_498));
    assert_eq!(minor(&draft["totals"]["groups"][1]["base"]), 10_500);
    desk.call("invoice.issue", json!({ "id": id }));
    desk.verify();
}

fn seqs(desk: &crate::support::Desk, id: &Value) -> Vec<i64> {
    desk.call("invoice.versions", json!({ "id": id }))["versions"].as_array().unwrap().iter().map(|v| v["seq"].as_i64().unwrap()).collect()
}

#[test]
fn each_save_is_a_version_and_typing_is_one() {
    let books = Books::new();
    let desk = &books.desk;
    let id = empty(&books)["id"].clone();
    assert_eq!(seqs(desk, &id), [1]);
    let line = add(&books, &id, "wrok", 10_000);
    let rename = |text: &str| desk.call("invoice.line_edit", json!({ "line_id": line["id"], "description": text }));
    rename("wor");
    rename("work");
    assert_eq!(seqs(desk, &id), [3, 2, 1], "going on with a word is one version");
    // The same field, later; another field; nothing.
    desk.pass_minutes(2);
    rename("work at the site");
    desk.call("invoice.edit", json!({ "id": id, "subject": "June" }));
    desk.call("invoice.edit", json!({ "id": id, "subject": "June" }));
    assert_eq!(seqs(desk, &id), [5, 4, 3, 2, 1]);

    let found = desk.call("invoice.compare", json!({ "id": id, "before": 2, "after": 5 }));
    let told: Vec<(&str, &Value, &Value)> =
        found["changes"].as_array().unwrap().iter().map(|c| (c["field"].as_str().unwrap(), &c["before"], &c["after"])).collect();
    assert_eq!(told, [("subject", &json!(""), &json!("June")), ("description", &json!("wrok"), &json!("work at the site"))]);
    assert_eq!((minor(&found["before"]["totals"]["total"]), &found["after"]["subject"]), (11_900, &json!("June")));
    assert_eq!(desk.refused("invoice.compare", json!({ "id": id, "before": 9 })), "not_found");
    assert!(desk.call("invoice.version_pdf", json!({ "id": id, "seq": 2 }))["base64"].as_str().unwrap().len() > 1_000);
}

#[test]
fn a_version_is_restored_with_its_time() {
    let books = Books::new();
    let desk = &books.desk;
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    books.track(1, "2026-11-03T08:00:00Z", 7200);
    let draft = books.draft(json!({}));
    let id = &draft["id"];
    desk.call("invoice.section_add", json!({ "id": id, "title": "Work" }));
    desk.call("invoice.adjustment_add", json!({ "id": id, "label": "Off", "portion": { "minor": 1_000 } }));
    let full = desk.call("invoice.show", json!({ "id": id }));
    let seq = seqs(desk, id)[0];

    let (build, design) = (&draft["lines"][0], &draft["lines"][1]);
    desk.call("invoice.line_delete", json!({ "line_id": build["id"] }));
    desk.call("invoice.line_edit", json!({ "line_id": design["id"], "description": "other", "price_minor": 5_000 }));
    desk.call("invoice.section_delete", json!({ "section_id": full["sections"][0]["id"] }));
    assert_eq!(desk.refused("invoice.line_edit", json!({ "line_id": design["id"], "price_minor": 1 })), "adjustments[0].portion too_large");
    assert_eq!(desk.refused("invoice.line_delete", json!({ "line_id": design["id"] })), "adjustments[0].portion too_large");
    desk.call("invoice.adjustment_delete", json!({ "adjustment_id": full["adjustments"][0]["id"] }));
    add(&books, id, "late", 500);
    assert_eq!(desk.call("invoice.show", json!({ "id": id }))["unbilled_seconds"], 3600);

    let restored = desk.call("invoice.restore", json!({ "id": id, "seq": seq }));
    assert_eq!(restored["left_out"], json!([]));
    let now = &restored["invoice"];
    for part in ["lines", "sections", "adjustments", "totals", "unbilled_seconds"] {
        assert_eq!(now[part], full[part], "{part}");
    }
    desk.verify();

    // What went to another draft meanwhile stays there.
    desk.call("invoice.line_delete", json!({ "line_id": build["id"] }));
    let other = books.draft(json!({}));
    assert_eq!(other["lines"].as_array().unwrap().len(), 1);
    let restored = desk.call("invoice.restore", json!({ "id": id, "seq": seq }));
    assert_eq!(restored["left_out"], json!([{ "description": build["description"], "why": "all_time_elsewhere" }]));
    assert_eq!(restored["invoice"]["lines"].as_array().unwrap().len(), 1);
    desk.verify();

    // One write, one step back.
    desk.call("undo.undo", json!({}));
    desk.verify();
}

#[test]
fn an_issued_document_keeps_its_versions_and_restores_into_a_new_draft() {
    let books = Books::new();
    let desk = &books.desk;
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    let id = &draft["id"];
    desk.call("invoice.edit", json!({ "id": id, "subject": "June" }));
    desk.call("invoice.issue", json!({ "id": id }));
    let before = seqs(desk, id);
    let restored = desk.call("invoice.restore", json!({ "id": id, "seq": before[0] }));
    let copy = &restored["invoice"];
    assert_ne!(copy["id"], *id);
    assert_eq!((&copy["state"], &copy["subject"]), (&json!("draft"), &json!("June")));
    assert_eq!((&copy["lines"][0]["kind"], &copy["lines"][0]["entries"]), (&json!("free"), &json!(0)));
    assert_eq!(sums(copy), sums(&desk.call("invoice.show", json!({ "id": id }))));
    assert_eq!(seqs(desk, id), before);
    desk.verify();
}
