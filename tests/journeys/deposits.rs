//! Deposit invoices, and the invoice of the whole that takes them off.

use super::invoice_books::{Books, client};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

fn line(books: &Books, id: &Value, description: &str, minor: i64) {
    books.desk.call("invoice.line_add", json!({ "id": id, "description": description, "price_minor": minor }));
}

/// 3,000.00 and 570.00 of tax, issued.
fn deposit(books: &Books, minor: i64) -> Value {
    let draft = books.desk.call("deposit.draft", json!({ "client_id": books.client, "amount_minor": minor, "subject": "Relaunch" }));
    books.desk.call("invoice.issue", json!({ "id": draft["id"] }))
}

/// A draft over 10,000.00.
fn whole(books: &Books) -> Value {
    let draft = books.draft(json!({ "empty": true }));
    line(books, &draft["id"], "Relaunch", 1_000_000);
    draft["id"].clone()
}

fn sums(invoice: &Value) -> (i64, i64, i64) {
    let minor = |key: &str| invoice["totals"][key]["minor"].as_i64().unwrap();
    (minor("net"), minor("tax"), minor("total"))
}

#[test]
fn the_whole_takes_each_deposit_off_with_its_tax() {
    let books = Books::new();
    let desk = &books.desk;
    let (first, second) = (deposit(&books, 300_000), deposit(&books, 200_000));
    assert_eq!((first["kind"].as_str(), sums(&first)), (Some("deposit"), (300_000, 57_000, 357_000)));
    let id = whole(&books);
    // The draft warns of both until they are taken off.
    let draft = desk.call("invoice.show", json!({ "id": id }));
    let warned: Vec<&str> = draft["unused_deposits"].as_array().unwrap().iter().map(|d| d["number"].as_str().unwrap()).collect();
    assert_eq!(warned, ["2026-0001", "2026-0002"]);
    let draft = desk.call("invoice.take_deposit", json!({ "id": id, "deposit_id": first["id"] }));
    // 10,000 − 3,000 = 7,000; 1,900 − 570 = 1,330.
    assert_eq!(sums(&draft), (700_000, 133_000, 833_000));
    desk.call("invoice.take_deposit", json!({ "id": id, "deposit_id": second["id"] }));
    let issued = desk.call("invoice.issue", json!({ "id": id }));
    assert_eq!((issued["number"].as_str(), sums(&issued)), (Some("2026-0003"), (500_000, 95_000, 595_000)));
    assert_eq!(issued["open"]["minor"], 595_000);
    let taken = &issued["lines"][1]["deposit"];
    assert_eq!(
        (taken["number"].as_str(), &taken["net"]["minor"], &taken["tax"]["minor"]),
        (Some("2026-0001"), &json!(300_000), &json!(57_000))
    );
    let list = desk.call("deposit.list", json!({ "client_id": books.client }));
    let used: Vec<&str> = list["deposits"].as_array().unwrap().iter().map(|d| d["used_by_number"].as_str().unwrap()).collect();
    assert_eq!(used, ["2026-0003", "2026-0003"]);
    let pdf = desk.call("invoice.pdf", json!({ "id": id }));
    assert!(BASE64_STANDARD.decode(pdf["base64"].as_str().unwrap()).unwrap().starts_with(b"%PDF-"));
    desk.verify();
}

#[test]
fn a_deposit_is_taken_off_once_and_freed_with_its_draft() {
    let books = Books::new();
    let desk = &books.desk;
    let paid = deposit(&books, 300_000);
    let (one, other) = (whole(&books), whole(&books));
    let request = |id: &Value| json!({ "id": id, "deposit_id": paid["id"] });
    let draft = desk.call("invoice.take_deposit", request(&one));
    assert_eq!(desk.refused("invoice.take_deposit", request(&one)), "deposit_id taken_off");
    assert_eq!(desk.refused("invoice.take_deposit", request(&other)), "deposit_id taken_off");
    let taken = draft["lines"][1]["id"].clone();
    assert_eq!(desk.refused("invoice.line_edit", json!({ "line_id": taken, "price_minor": 1 })), "deposit");
    // The line goes, then the whole draft.
    desk.call("invoice.line_delete", json!({ "line_id": taken }));
    desk.call("invoice.take_deposit", request(&other));
    desk.call("invoice.discard", json!({ "id": other }));
    desk.call("invoice.take_deposit", request(&one));
    // Ctrl+Z frees it, and the discarded draft cannot come back over the one that holds it now.
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("invoice.show", json!({ "id": one }))["unused_deposits"].as_array().unwrap().len(), 1);
    desk.call("invoice.take_deposit", request(&one));
    let sql = "INSERT INTO deposit_uses (id, deposit_id, invoice_id) SELECT randomblob(16), deposit_id, (SELECT id FROM invoices WHERE purpose = 'deposit')
               FROM deposit_uses WHERE deleted_at_ms IS NULL";
    assert!(books.write(|tx| Ok(tx.conn().execute(sql, [])?)).is_err());
    desk.verify();
}

#[test]
fn what_stands_on_a_deposit_must_go_first() {
    let books = Books::new();
    let desk = &books.desk;
    let paid = deposit(&books, 300_000);
    let id = whole(&books);
    desk.call("invoice.take_deposit", json!({ "id": id, "deposit_id": paid["id"] }));
    desk.call("invoice.issue", json!({ "id": id }));
    let reason = json!({ "id": paid["id"], "reason": "Wrong" });
    assert_eq!(desk.refused("invoice.void", reason.clone()), "taken_off");
    assert_eq!(desk.refused("invoice.credit", json!({ "id": paid["id"] })), "taken_off");
    let copy = desk.call("invoice.duplicate", json!({ "id": id }));
    assert_eq!((copy["lines"].as_array().unwrap().len(), sums(&copy)), (1, (1_000_000, 190_000, 1_190_000)));
    // A credit note of the whole frees the deposit: 7,000 and 1,330 go back.
    let note = desk.call("invoice.credit", json!({ "id": id, "reason": "Wrong" }));
    assert_eq!(sums(&note), (700_000, 133_000, 833_000));
    desk.call("invoice.take_deposit", json!({ "id": copy["id"], "deposit_id": paid["id"] }));
    // A deposit that is credited itself leaves the draft that took it off.
    desk.call("invoice.credit", json!({ "id": paid["id"] }));
    let left = desk.call("invoice.show", json!({ "id": copy["id"] }));
    assert_eq!((sums(&left).0, left["unused_deposits"].as_array().unwrap().len()), (1_000_000, 0));
    assert_eq!(desk.refused("invoice.take_deposit", json!({ "id": copy["id"], "deposit_id": paid["id"] })), "deposit_id credited");
    desk.verify();
}

#[test]
fn a_void_frees_it_and_a_corrected_invoice_takes_it_over() {
    let books = Books::new();
    let desk = &books.desk;
    let paid = deposit(&books, 300_000);
    let take = |id: &Value| desk.call("invoice.take_deposit", json!({ "id": id, "deposit_id": paid["id"] }));
    let id = whole(&books);
    take(&id);
    desk.call("invoice.issue", json!({ "id": id }));
    desk.call("invoice.void", json!({ "id": id, "reason": "Nobody was given it" }));
    let again = whole(&books);
    take(&again);
    desk.call("invoice.issue", json!({ "id": again }));
    let corrected = desk.call("invoice.reissue", json!({ "id": again, "reason": "Wrong address" }));
    assert_eq!(sums(&corrected), (700_000, 133_000, 833_000));
    let other = whole(&books);
    assert_eq!(desk.refused("invoice.take_deposit", json!({ "id": other, "deposit_id": paid["id"] })), "deposit_id taken_off");
    desk.call("invoice.issue", json!({ "id": corrected["id"] }));
    desk.verify();
}

#[test]
fn what_cannot_be_taken_off_is_refused_with_its_reason() {
    let books = Books::new();
    let desk = &books.desk;
    let paid = deposit(&books, 300_000);
    let invoice = books.issue_on("2026-11-20");
    let id = whole(&books);
    let refused = |id: &Value, deposit: &Value| desk.refused("invoice.take_deposit", json!({ "id": id, "deposit_id": deposit }));
    assert_eq!(refused(&id, &invoice["id"]), "deposit_id no_deposit");
    let second = desk.call("deposit.draft", json!({ "client_id": books.client, "amount_minor": 100 }));
    assert_eq!(refused(&second["id"], &paid["id"]), "deposit_id deposit");
    let stranger = client(desk, json!({ "name": "Beta" }));
    let theirs = desk.call("invoice.draft", json!({ "client_id": stranger, "empty": true }));
    assert_eq!(refused(&theirs["id"], &paid["id"]), "deposit_id other_client");
    // More before than the whole comes to.
    let small = books.small_draft();
    desk.call("invoice.take_deposit", json!({ "id": small["id"], "deposit_id": paid["id"] }));
    assert_eq!(desk.refused("invoice.issue", json!({ "id": small["id"] })), "lines deposit_too_large");
    assert_eq!(desk.refused("deposit.draft", json!({ "client_id": books.client, "amount_minor": 0 })), "amount_minor out_of_range");
    assert_eq!(desk.refused("deposit.draft", json!({ "amount_minor": 5 })), "client_id required");
    assert_eq!(desk.refused("deposit.draft", json!({ "project_id": books.project, "percent": "30" })), "percent no_budget");
    desk.verify();
}

#[test]
fn a_deposit_comes_from_a_project_or_a_quote() {
    let books = Books::new();
    let desk = &books.desk;
    desk.call("project.edit", json!({ "id": books.project, "budget": { "minor": 1_000_000, "currency": "EUR" } }));
    let draft = desk.call("deposit.draft", json!({ "project_id": books.project, "percent": "30" }));
    assert_eq!((draft["subject"].as_str(), sums(&draft)), (Some("Website"), (300_000, 57_000, 357_000)));
    let quote = desk.call("quote.add", json!({ "client_id": books.client, "subject": "Relaunch" }));
    line(&books, &quote["id"], "Design", 1_000_000);
    desk.call("quote.send", json!({ "id": quote["id"] }));
    let portion = json!({ "percent": "30" });
    let accepted = desk.call("quote.accept", json!({ "id": quote["id"], "deposit": portion }));
    let made = &accepted["invoices"][0];
    // 30 % of 10,000.00, and 19 % on it.
    assert_eq!((made["kind"].as_str(), &made["total"]["minor"]), (Some("deposit"), &json!(357_000)));
    let shown = desk.call("invoice.show", json!({ "id": made["id"] }));
    assert_eq!(shown["lines"][0]["description"], "Deposit 30%, Quote Q-2026-0001");
    // Taking the acceptance back takes the draft with it; what is issued keeps it.
    desk.call("quote.take_back", json!({ "id": quote["id"] }));
    assert_eq!(desk.refused("invoice.show", json!({ "id": made["id"] })), "not_found");
    let accepted = desk.call("quote.accept", json!({ "id": quote["id"], "deposit": { "minor": 250_000 } }));
    let made = accepted["invoices"][0]["id"].clone();
    desk.call("invoice.issue", json!({ "id": made }));
    assert_eq!(desk.refused("quote.take_back", json!({ "id": quote["id"] })), "issued");
    let all = desk.call("quote.invoice", json!({ "id": quote["id"] }));
    let rest = desk.call("invoice.take_deposit", json!({ "id": all["id"], "deposit_id": made }));
    // 10,000 − 2,500 = 7,500; 1,900 − 475 = 1,425.
    assert_eq!(sums(&rest), (750_000, 142_500, 892_500));
    desk.call("invoice.issue", json!({ "id": all["id"] }));
    for (portion, why) in [(json!({ "minor": 1_000_001 }), "deposit.minor too_large"), (json!({ "minor": 0 }), "deposit out_of_range")] {
        assert_eq!(desk.refused("quote.deposit", json!({ "id": quote["id"], "portion": portion })), why);
    }
    desk.verify();
}

/// The deposit calls its tax "VAT", the invoice of the whole "USt.": it is the same tax.
#[test]
fn a_deposit_is_taken_off_by_a_paper_in_another_language() {
    let books = Books::new();
    let desk = &books.desk;
    let first = deposit(&books, 300_000);
    let id = whole(&books);
    desk.call("invoice.edit", json!({ "id": id, "language": "de" }));
    desk.call("invoice.take_deposit", json!({ "id": id, "deposit_id": first["id"] }));
    assert_eq!(sums(&desk.call("invoice.issue", json!({ "id": id }))), (700_000, 133_000, 833_000));
    desk.verify();
}
