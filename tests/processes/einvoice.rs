//! E-invoices in a terminal: written by one business, taken by another.

use crate::Home;
use serde_json::json;
use std::fs;

#[test]
fn what_one_writes_another_takes() {
    let seller = Home::new();
    let address = ["--street", "Torstraße 1", "--postal-code", "10119", "--city", "Berlin"];
    let about = ["--vat-id", "DE129273398", "--iban", "DE02120300000000202051", "--contact-name", "Nora Licht", "--phone", "030 1234567"];
    seller.ok(&[&["profile", "edit", "--email", "hello@nordlicht.example"], &address[..], &about[..]].concat());
    let client =
        seller
            .ok(&[&["client", "add", "Stadt", "--einvoice", "xrechnung", "--country", "DE", "--vat-id", "DE811907980"], &address[..]]
                .concat());
    let call = |name: &str, request: serde_json::Value| seller.ok(&["call", name, &request.to_string()]);
    let invoice = call("invoice.draft", json!({ "client_id": client["id"], "empty": true }))["id"].clone();
    call("invoice.line_add", json!({ "id": invoice, "description": "Beratung", "quantity": "3", "unit": "h", "price_minor": 10_000 }));

    let id = invoice.as_str().unwrap();
    let (code, error) = seller.fails(&["invoice", "issue", id]);
    assert_eq!(
        (code, &error["fields"][0]["field"], &error["fields"][0]["rule"]),
        (2, &json!("client.buyer_reference"), &json!("BR-DE-15"))
    );
    let reference = "04011000-1234512345-06";
    seller.ok(&["client", "edit", "Stadt", "--buyer-reference", reference, "--e-address", &format!("0204:{reference}")]);
    let path = seller.dir.path().join("out.xml");
    let out = path.to_str().unwrap();
    assert_eq!(seller.fails(&["invoice", "xml", id, "-o", out]).0, 4);
    seller.ok(&["invoice", "issue", id]);
    seller.ok(&["invoice", "xml", id, "-o", out]);
    assert!(fs::read_to_string(&path).unwrap().contains("xrechnung_3.0"));
    seller.ok(&["invoice", "xml", id, "--format", "cii", "-o", out]);

    // 3 × 100.00 at 19 %: 357.00, of it 57.00 tax.
    let buyer = Home::new();
    let taken = buyer.ok(&["expense", "import", out])["received"][0].clone();
    let expense = &taken["expense"];
    assert_eq!(
        (&expense["merchant"], &expense["amount"]["minor"], &expense["tax_amount"]["minor"]),
        (&json!("Studio Nordlicht"), &json!(35_700), &json!(5_700))
    );
    assert_eq!((&expense["files"][0]["name"], &taken["remarks"]), (&json!("out.xml"), &json!([])));
    let (code, error) = buyer.fails(&["expense", "import", out]);
    assert_eq!((code, &error["reason"]), (4, &json!("received_before")));
    buyer.ok(&["expense", "delete", expense["id"].as_str().unwrap()]);
    buyer.ok(&["expense", "import", out]);
    buyer.ok(&["verify"]);
    fs::write(&path, "no invoice").unwrap();
    let (code, error) = buyer.fails(&["expense", "import", out]);
    assert_eq!((code, &error["fields"][0]["rule"]), (2, &json!("not_an_invoice")));
}
