//! Payments and statements in a terminal.

use crate::Home;
use serde_json::{Value, json};

/// An issued invoice without tax, due in November 2026; answers its number.
fn invoice(home: &Home, client: &Value, minor: i64) -> String {
    let call = |name: &str, request: Value| home.ok(&["call", name, &request.to_string()]);
    let id = call("invoice.draft", json!({ "client_id": client, "empty": true }))["id"].clone();
    call("invoice.line_add", json!({ "id": id, "description": "Work", "price_minor": minor, "tax_ids": [] }));
    call("invoice.issue", json!({ "id": id }))["number"].as_str().unwrap().to_owned()
}

#[test]
fn money_in_a_terminal() {
    let home = Home::new();
    let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE", "vat_id": "DE129273398" });
    home.ok(&["call", "profile.save", &profile.to_string()]);
    let client = home.ok(&["call", "client.add", &json!({ "name": "Acme", "address": address }).to_string()])["id"].clone();
    let (a, b) = (invoice(&home, &client, 100_00), invoice(&home, &client, 50_00));

    assert_eq!(home.says(&["payment", "list"]).trim(), "no payments");
    let (to_a, to_b) = (format!("{a}=99.50"), format!("{b}=10"));
    let split =
        ["payment", "add", "acme", "120", "--method", "transfer", "--reference", "SEPA 1", "--fee", "0.35", "--to", &to_a, "--to", &to_b];
    assert_eq!(home.fails(&[&split[..], &["--write-off-rest"]].concat()).1["fields"][0]["field"], "allocations[1].write_off_rest");
    let paid = home.ok(&split);
    assert_eq!((&paid["left"]["minor"], &paid["fee"]["minor"], paid["settles"].as_array().unwrap().len()), (&json!(10_50), &json!(35), 2));
    let id = paid["id"].as_str().unwrap();
    // A difference of 0.50 needs no reason, one of 40.00 does.
    assert_eq!(home.ok(&["invoice", "write-off", &a])["state"], "paid");
    assert_eq!(home.fails(&["invoice", "write-off", &b]).1["fields"][0]["field"], "reason");
    assert_eq!(home.ok(&["payment", "credit", "acme"])["credit"][0]["minor"], 10_50);
    assert_eq!(home.ok(&["payment", "allocate", id, "--to", &format!("{b}=5")])["credit"][0]["minor"], 5_50);
    home.ok(&["payment", "refund", "acme", "5.50"]);
    assert_eq!(home.fails(&["payment", "void", id]).1["reason"], "refunded");
    let list = home.says(&["payment", "list", "--client", "acme"]);
    for part in ["SEPA 1", "120.00 EUR received, 5.50 EUR paid back, 0.35 EUR in fees"] {
        assert!(list.contains(part), "{part:?} in {list}");
    }
    let refund = home.ok(&["payment", "list", "--kind", "refund"])["payments"][0]["id"].as_str().unwrap().to_owned();
    assert!(home.says(&["payment", "void", &refund, "--reason", "wrong account"]).contains("void"));
    assert!(home.says(&["payment", "show", id]).contains(&format!("{b} 5.00 EUR")));

    // 150.00 invoiced, 120.00 paid, 0.50 given up.
    let statement = home.ok(&["statement", "acme"]);
    assert_eq!(
        (&statement["accounts"][0]["closing_minor"], statement["accounts"][0]["lines"].as_array().unwrap().len()),
        (&json!(29_50), 4)
    );
    let shown = home.says(&["statement", "acme"]);
    assert!(shown.lines().last().unwrap().contains("29.50 EUR"), "{shown}");
    let csv = home.dir.path().join("account.csv");
    home.ok(&["statement", "acme", "--csv", csv.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(csv).unwrap().lines().count(), 7);
    let taken_off = home.ok(&["invoice", "show", &a])["settlements"][1]["id"].as_str().unwrap().to_owned();
    home.ok(&["payment", "unallocate", &taken_off]);
    assert_eq!(home.ok(&["invoice", "show", &a])["open"]["minor"], 50);
    home.ok(&["verify"]);
}

#[test]
fn late_payment_in_a_terminal() {
    let home = Home::new();
    let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE", "vat_id": "DE129273398" });
    home.ok(&["call", "profile.save", &profile.to_string()]);
    let terms = json!({ "kind": "own", "percent": "36.5", "flat_minor": 500, "grace_days": 0 });
    let client =
        home.ok(&["call", "client.add", &json!({ "name": "Acme", "address": address, "late_terms": terms }).to_string()])["id"].clone();
    let call = |name: &str, request: Value| home.ok(&["call", name, &request.to_string()]);
    let id = call("invoice.draft", json!({ "client_id": client, "empty": true }))["id"].clone();
    call("invoice.line_add", json!({ "id": id, "description": "Work", "price_minor": 100_000, "tax_ids": [] }));
    call("invoice.edit", json!({ "id": id, "due_days": 10 }));
    let issued = call("invoice.issue", json!({ "id": id, "issue_on": "2026-01-01" }));
    let number = issued["number"].as_str().unwrap();
    // Due on 11 January: 20 days of 1.00 to the end of the month, and the fee.
    let said = home.says(&["invoice", "late", number, "--to", "2026-01-31"]);
    assert!(said.contains("20 days on 1000.00 EUR at 36.5 %") && said.contains("20.00 EUR") && said.contains("5.00 EUR"), "{said}");
    let draft = home.ok(&["invoice", "claim", number, "--to", "2026-01-31", "--interest-only"]);
    assert_eq!(draft["totals"]["total"]["minor"], 2_000);
    assert_eq!(home.fails(&["invoice", "claim", number, "--to", "2026-01-31", "--interest-only"]).1["reason"], "nothing_to_claim");
}

#[test]
fn papers_of_money_in_files() {
    let home = Home::new();
    let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
    let profile = json!({ "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE", "vat_id": "DE129273398" });
    home.ok(&["call", "profile.save", &profile.to_string()]);
    let client = home.ok(&["call", "client.add", &json!({ "name": "Acme", "address": address }).to_string()])["id"].clone();
    let number = invoice(&home, &client, 100_00);
    let paid = home.ok(&["payment", "add", "acme", "120", "--method", "transfer", "--to", &format!("{number}=100")]);
    let (receipt, statement) = (home.dir.path().join("receipt.pdf"), home.dir.path().join("statement.pdf"));
    home.ok(&["payment", "receipt", paid["id"].as_str().unwrap(), "--output", receipt.to_str().unwrap()]);
    home.ok(&["statement", "acme", "--pdf", statement.to_str().unwrap()]);
    for file in [receipt, statement] {
        assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"), "{}", file.display());
    }
}
