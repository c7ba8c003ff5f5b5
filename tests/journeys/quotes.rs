//! Quotes: written, sent, answered, in versions, and what is made from them.

use super::invoice_books::Books;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use stint::kernel::Instant;

/// 19 % on 1,000.00 fixed; packages of 500.00 and 900.00; an option of 200.00. Proposed: 1,500.00 net, 285.00 tax.
struct Offer {
    books: Books,
    id: Value,
    small: Value,
    large: Value,
    extra: Value,
}

impl Offer {
    fn new() -> Self {
        let books = Books::new();
        let desk = &books.desk;
        let id = desk.call("quote.add", json!({ "client_id": books.client, "subject": "Relaunch" }))["id"].clone();
        line(&books, &id, "Design", 100_000);
        let small = heading(&books, &id, "Small", "package");
        line(&books, &id, "Five pages", 50_000);
        let large = heading(&books, &id, "Large", "package");
        line(&books, &id, "Ten pages", 90_000);
        let extra = heading(&books, &id, "Photos", "optional");
        line(&books, &id, "A day with a photographer", 20_000);
        Self { books, id, small, large, extra }
    }

    fn show(&self) -> Value {
        self.books.desk.call("quote.show", json!({ "id": self.id }))
    }

    fn send(&self) -> Value {
        self.books.desk.call("quote.send", json!({ "id": self.id }))
    }
}

fn line(books: &Books, id: &Value, description: &str, minor: i64) {
    books.desk.call("invoice.line_add", json!({ "id": id, "description": description, "price_minor": minor }));
}

fn heading(books: &Books, id: &Value, title: &str, choice: &str) -> Value {
    let shown = books.desk.call("invoice.section_add", json!({ "id": id, "title": title, "choice": choice }));
    shown["sections"].as_array().unwrap().last().unwrap()["id"].clone()
}

fn minor(v: &Value) -> i64 {
    v["minor"].as_i64().unwrap()
}

fn pdf(books: &Books, id: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(books.desk.call("quote.pdf", json!({ "id": id }))["base64"].as_str().unwrap()).unwrap()
}

#[test]
fn each_option_says_what_it_leads_to() {
    let offer = Offer::new();
    let shown = offer.show();
    assert_eq!((shown["state"].as_str(), minor(&shown["net"]), minor(&shown["total"])), (Some("draft"), 150_000, 178_500));
    let told: Vec<(&str, i64, i64, bool)> = shown["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| (o["title"].as_str().unwrap(), minor(&o["amount"]), minor(&o["leads_to"]), o["proposed"].as_bool().unwrap()))
        .collect();
    // (1,000 + 500) × 1.19, (1,000 + 900) × 1.19, (1,000 + 500 + 200) × 1.19.
    assert_eq!(told, [("Small", 50_000, 178_500, true), ("Large", 90_000, 226_100, false), ("Photos", 20_000, 202_300, false)]);
    let paper = offer.books.desk.call("invoice.show", json!({ "id": offer.id }));
    assert_eq!((minor(&paper["totals"]["lines"]), minor(&paper["totals"]["tax"])), (150_000, 28_500));
    offer.books.desk.verify();
}

#[test]
fn sending_freezes_and_numbers_it() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    let draft = pdf(&offer.books, &offer.id);
    let sent = offer.send();
    assert_eq!((sent["number"].as_str(), sent["state"].as_str()), (Some("Q-2026-0001"), Some("sent")));
    let (on, until) = (sent["sent_on"].as_str().unwrap(), sent["valid_until"].as_str().unwrap());
    assert_eq!((on, until), ("2026-11-20", "2026-12-20"));
    let kept = pdf(&offer.books, &offer.id);
    assert_ne!(kept, draft);
    for (verb, request) in [
        ("invoice.line_add", json!({ "id": offer.id, "description": "More", "price_minor": 1 })),
        ("invoice.edit", json!({ "id": offer.id, "subject": "Other" })),
        ("invoice.section_edit", json!({ "section_id": offer.extra, "choice": "fixed" })),
    ] {
        assert_eq!(desk.refused(verb, request), "not_draft", "{verb}");
    }
    assert_eq!(desk.refused("quote.edit", json!({ "id": offer.id, "intro": "Hello" })), "sent");
    assert_eq!(desk.refused("quote.discard", json!({ "id": offer.id })), "sent");
    // The business moves; what was sent stays byte for byte.
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio Südlicht", "street": "Neue Straße 1", "postal_code": "80331", "city": "München", "country": "DE" }),
    );
    assert_eq!(pdf(&offer.books, &offer.id), kept);
    desk.verify();
}

#[test]
fn triggers_refuse_what_verbs_would_not_try() {
    let offer = Offer::new();
    offer.send();
    for sql in [
        "UPDATE invoices SET subject = 'x' WHERE purpose = 'quote'",
        "UPDATE invoice_lines SET price_minor = 1",
        "DELETE FROM invoice_lines",
        "INSERT INTO invoice_sections (id, invoice_id, position, title) SELECT randomblob(16), id, 9, 'x' FROM invoices",
        "UPDATE invoice_sections SET choice = 'fixed'",
        "UPDATE invoice_line_taxes SET position = 9",
        "UPDATE quotes SET intro = 'x'",
        "DELETE FROM quotes",
        "UPDATE quote_papers SET total_minor = 1",
        "DELETE FROM quote_papers",
        "UPDATE given_numbers SET number = 'x'",
        "DELETE FROM given_numbers",
    ] {
        let tried = offer.books.write(|tx| Ok(tx.conn().execute(sql, [])?));
        assert!(tried.is_err(), "{sql}");
    }
    offer.books.desk.verify();
}

#[test]
fn a_quote_bills_nothing() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    offer.books.track(0, "2026-11-10T08:00:00Z", 3_600);
    let id = &offer.id;
    for verb in ["invoice.issue", "invoice.add_time", "invoice.add_expenses", "invoice.discard", "invoice.pdf", "invoice.duplicate"] {
        assert_eq!(desk.refused(verb, json!({ "id": id })), "quote", "{verb}");
    }
    let list = desk.call("invoice.list", json!({}));
    assert_eq!(list["invoices"].as_array().unwrap().len(), 0);
    let invoice = offer.books.small_draft();
    let request = json!({ "id": invoice["id"], "title": "Photos", "choice": "optional" });
    assert_eq!(desk.refused("invoice.section_add", request), "choice no_quote");
}

#[test]
fn a_change_is_a_new_version_with_the_same_number() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    assert_eq!(desk.refused("quote.revise", json!({ "id": offer.id })), "draft");
    offer.send();
    let second = desk.call("quote.revise", json!({ "id": offer.id }));
    assert_eq!(
        (second["version"].as_i64(), second["number"].as_str(), second["state"].as_str()),
        (Some(2), Some("Q-2026-0001"), Some("draft"))
    );
    assert_eq!(minor(&second["total"]), 178_500);
    line(&offer.books, &second["id"], "Under the last heading", 1_000);
    // While it is written, the first stands, but nobody can answer it behind its back.
    assert_eq!(offer.show()["state"], "sent");
    assert_eq!(desk.refused("quote.accept", json!({ "id": offer.id })), "newer");
    assert_eq!(desk.refused("quote.revise", json!({ "id": offer.id })), "newer");
    let second = desk.call("quote.send", json!({ "id": second["id"] }));
    assert_eq!((second["number"].as_str(), offer.show()["state"].as_str()), (Some("Q-2026-0001"), Some("replaced")));
    let list = desk.call("quote.list", json!({}));
    assert_eq!((list["quotes"].as_array().unwrap().len(), &list["quotes"][0]["version"]), (1, &json!(2)));
    // Another quote takes the next number.
    let other = desk.call("quote.duplicate", json!({ "id": offer.id }));
    assert_eq!((&other["version"], other["number"].as_str(), other["next_number"].as_str()), (&json!(1), None, Some("Q-2026-0002")));
    desk.call("quote.send", json!({ "id": other["id"] }));
    desk.verify();
}

#[test]
fn a_version_that_is_thrown_away_leaves_the_one_before() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    offer.send();
    let second = desk.call("quote.revise", json!({ "id": offer.id }));
    desk.call("quote.discard", json!({ "id": second["id"] }));
    assert_eq!(desk.refused("quote.show", json!({ "id": second["id"] })), "not_found");
    desk.call("quote.accept", json!({ "id": offer.id }));
    assert_eq!(desk.refused("quote.revise", json!({ "id": offer.id })), "accepted");
    desk.verify();
}

#[test]
fn it_expires_the_day_after_its_last_day() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    desk.call("quote.send", json!({ "id": offer.id, "valid_until": "2026-11-24" }));
    // 23:30 in Berlin, then 00:30.
    desk.clock.set_wall(Instant::parse("2026-11-24T22:30:00Z").unwrap());
    assert_eq!(offer.show()["state"], "sent");
    desk.clock.set_wall(Instant::parse("2026-11-24T23:30:00Z").unwrap());
    assert_eq!(offer.show()["state"], "expired");
    assert_eq!(desk.refused("quote.accept", json!({ "id": offer.id })), "expired");
    let events: Vec<Value> = offer.show()["events"].as_array().unwrap().iter().map(|e| e["what"].clone()).collect();
    assert_eq!(events, ["created", "sent", "expired"]);
    assert_eq!(desk.call("quote.accept", json!({ "id": offer.id, "late": true }))["state"], "accepted");
    desk.verify();
}

#[test]
fn acceptance_makes_a_project_and_an_agreement() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    offer.send();
    for (chosen, why) in [
        (json!([]), "chosen no_package"),
        (json!([offer.small, offer.large]), "chosen two_packages"),
        (json!([offer.large, offer.id]), "chosen not_found"),
    ] {
        assert_eq!(desk.refused("quote.accept", json!({ "id": offer.id, "chosen": chosen })), why);
    }
    let request = json!({ "id": offer.id, "chosen": [offer.large, offer.extra], "by": "Jana Weber", "note": "By phone" });
    let accepted = desk.call("quote.accept", request);
    let answer = &accepted["answer"];
    // (1,000 + 900 + 200) × 1.19.
    assert_eq!((accepted["state"].as_str(), minor(&answer["total"])), (Some("accepted"), 249_900));
    // Agreed at what its prices come to, as its work is: without the tax.
    let project = desk.call("project.show", json!({ "id": answer["project_id"] }));
    assert_eq!((project["name"].as_str(), minor(&project["budget"])), (Some("Relaunch"), 210_000));
    assert_eq!(project["client_id"], offer.books.client);
    let contract = answer["contract"].as_str().unwrap();
    for part in ["Studio Nordlicht", "Acme GmbH", "Ten pages", "photographer", "2,499.00 EUR", "399.00 EUR", "Q-2026-0001", "Jana Weber"] {
        assert!(contract.contains(part), "{part} in {contract}");
    }
    assert!(!contract.contains("Five pages"), "{contract}");
    desk.call("quote.contract", json!({ "id": offer.id, "contract": "As agreed." }));
    assert_eq!(offer.show()["answer"]["contract"], "As agreed.");
    let sums = &desk.call("quote.list", json!({}))["sums"][0];
    assert_eq!((minor(&sums["accepted"]), minor(&sums["waiting"])), (249_900, 0));
    let all = desk.call("quote.total", json!({ "id": offer.id, "chosen": [offer.small, offer.extra] }));
    assert_eq!((minor(&all["net"]), minor(&all["total"])), (170_000, 202_300));
    desk.verify();
}

#[test]
fn acceptance_can_be_taken_back_until_something_is_issued() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    offer.send();
    let project = desk.call("quote.accept", json!({ "id": offer.id }))["answer"]["project_id"].clone();
    let before = desk.call("quote.take_back", json!({ "id": offer.id }));
    assert_eq!((before["state"].as_str(), &before["answer"]), (Some("sent"), &Value::Null));
    assert_eq!(desk.refused("project.show", json!({ "id": project })), "not_found");
    // Ctrl+Z makes it accepted again, with its project.
    desk.call("undo.undo", json!({}));
    assert_eq!(offer.show()["answer"]["project_id"], project);
    let invoice = desk.call("quote.invoice", json!({ "id": offer.id }));
    assert_eq!(minor(&invoice["total"]), 178_500);
    desk.call("invoice.issue", json!({ "id": invoice["id"] }));
    assert_eq!(desk.refused("quote.take_back", json!({ "id": offer.id })), "issued");
    let origin = desk.call("quote.origin", json!({ "invoice_id": invoice["id"] }));
    assert_eq!((&origin["quote_id"], origin["number"].as_str()), (&offer.id, Some("Q-2026-0001")));
    assert_eq!(offer.show()["invoices"][0]["number"], "2026-0001");
    desk.verify();
}

#[test]
fn an_invoice_holds_what_was_chosen_and_nothing_to_choose() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    let made = desk.call("quote.invoice", json!({ "id": offer.id, "chosen": [offer.large] }));
    assert_eq!(minor(&made["total"]), 226_100);
    let shown = desk.call("invoice.show", json!({ "id": made["id"] }));
    let lines: Vec<&str> = shown["lines"].as_array().unwrap().iter().map(|l| l["description"].as_str().unwrap()).collect();
    assert_eq!(lines, ["Design", "Ten pages"]);
    assert_eq!((shown["purpose"].as_str(), shown["sections"][0]["choice"].as_str()), (Some("invoice"), Some("fixed")));
    desk.call("invoice.discard", json!({ "id": made["id"] }));
    assert_eq!(offer.show()["invoices"], json!([]));
    desk.verify();
}

#[test]
fn refusals_and_their_days() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    assert_eq!(desk.refused("quote.decline", json!({ "id": offer.id })), "draft");
    assert_eq!(desk.refused("quote.send", json!({ "id": offer.id, "sent_on": "2026-11-21" })), "sent_on in_future");
    let backwards = json!({ "id": offer.id, "sent_on": "2026-11-10", "valid_until": "2026-11-09" });
    assert_eq!(desk.refused("quote.send", backwards), "valid_until before_sent");
    desk.call("quote.send", json!({ "id": offer.id, "sent_on": "2026-11-10" }));
    assert_eq!(desk.refused("quote.decline", json!({ "id": offer.id, "on": "2026-11-09" })), "on before_sent");
    assert_eq!(desk.refused("quote.withdraw", json!({ "id": offer.id, "on": "2026-11-21" })), "on in_future");
    assert_eq!(desk.call("quote.decline", json!({ "id": offer.id, "note": "Too much" }))["state"], "declined");
    assert_eq!(desk.refused("quote.accept", json!({ "id": offer.id })), "answered");
    desk.call("quote.take_back", json!({ "id": offer.id }));
    assert_eq!(desk.call("quote.withdraw", json!({ "id": offer.id }))["state"], "withdrawn");
    // A change of mind is a new version.
    assert_eq!(desk.call("quote.revise", json!({ "id": offer.id }))["version"], 2);
    desk.verify();
}

#[test]
fn what_cannot_be_offered_is_named_before_a_number_is_taken() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    let lonely = desk.call("quote.add", json!({ "client_id": offer.books.client }))["id"].clone();
    assert_eq!(desk.refused("quote.send", json!({ "id": lonely })), "lines empty");
    line(&offer.books, &lonely, "Design", 100);
    heading(&offer.books, &lonely, "Alone", "package");
    let shown = desk.call("quote.show", json!({ "id": lonely }));
    let rules: Vec<&str> = shown["problems"].as_array().unwrap().iter().map(|p| p["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["empty", "one_package"]);
    assert_eq!(offer.send()["number"], "Q-2026-0001");
    desk.verify();
}

#[test]
fn undo_takes_back_what_was_written_but_not_what_was_sent() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    desk.call("quote.edit", json!({ "id": offer.id, "intro": "Thank you for asking.", "valid_until": "2026-12-01" }));
    desk.call("undo.undo", json!({}));
    assert_eq!((offer.show()["intro"].as_str(), &offer.show()["valid_until_given"]), (Some(""), &json!(false)));
    offer.send();
    assert_eq!(desk.refused("undo.undo", json!({})), "changed_since");
    assert_eq!(offer.show()["state"], "sent");
    desk.verify();
}

/// Name and minor units of the milestones of the project that an acceptance made.
fn agreed(offer: &Offer) -> Vec<(String, i64)> {
    let project = offer.show()["answer"]["project_id"].clone();
    let list = offer.books.desk.call("milestone.list", json!({ "project_id": project }));
    let told = |m: &Value| (m["name"].as_str().unwrap().to_owned(), minor(&m["amount"]));
    list["milestones"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn acceptance_agrees_milestones_that_come_to_what_was_taken() {
    let offer = Offer::new();
    let desk = &offer.books.desk;
    offer.send();
    let accept = |milestones: Value| json!({ "id": offer.id, "chosen": [offer.large, offer.extra], "milestones": milestones });
    let shares = |typed: &[(&str, &str)]| {
        let shares: Vec<Value> = typed.iter().map(|(name, percent)| json!({ "name": name, "percent": percent })).collect();
        json!({ "by": "shares", "shares": shares })
    };
    assert_eq!(desk.refused("quote.accept", accept(shares(&[("Start", "30"), ("End", "69.99")]))), "milestones not_whole");
    let mut nowhere = accept(json!({ "by": "lines" }));
    nowhere["no_project"] = json!(true);
    assert_eq!(desk.refused("quote.accept", nowhere), "milestones no_project");
    // 2,100.00 without its tax: 33.33 % is 699.93, 33.34 % 700.14.
    desk.call("quote.accept", accept(shares(&[("Start", "33.33"), ("Middle", "33.33"), ("End", "33.34")])));
    assert_eq!(agreed(&offer), [("Start".into(), 69_993), ("Middle".into(), 69_993), ("End".into(), 70_014)]);
    // Taken back: they go, and so does the project. Ctrl+Z brings all back.
    desk.call("quote.take_back", json!({ "id": offer.id }));
    assert_eq!(desk.call("milestone.list", json!({}))["milestones"], json!([]));
    desk.call("undo.undo", json!({}));
    assert_eq!(agreed(&offer).len(), 3);
    desk.call("quote.take_back", json!({ "id": offer.id }));
    // One for each line: 1,000 + 900 + 200.
    desk.call("quote.accept", accept(json!({ "by": "lines" })));
    assert_eq!(agreed(&offer).iter().map(|(_, minor)| *minor).collect::<Vec<_>>(), [100_000, 90_000, 20_000]);
    let first = desk.call("milestone.list", json!({}))["milestones"][0]["id"].clone();
    desk.call("milestone.complete", json!({ "id": first }));
    // What something was done about stays, and its project with it.
    desk.call("quote.take_back", json!({ "id": offer.id }));
    let left = desk.call("milestone.list", json!({}))["milestones"].clone();
    assert_eq!((left.as_array().unwrap().len(), &left[0]["id"]), (1, &first));
    desk.verify();
}
