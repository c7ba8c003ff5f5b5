//! Statements and receipts as papers, read back from the PDF.

use super::{
    invoice_books::Books,
    invoice_to_paid::text_of,
    payments::{eur, invoice},
};
use serde_json::json;

#[test]
fn a_statement_tells_the_account_from_day_to_day() {
    let books = Books::new();
    let desk = &books.desk;
    invoice(&books, &books.client, 100_000, "2026-09-10", 14);
    let second = invoice(&books, &books.client, 50_000, "2026-10-05", 14);
    desk.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": eur(120_000), "paid_on": "2026-10-20", "reference": "SEPA 4711" }),
    );
    let number = desk.call("invoice.show", json!({ "id": second }))["number"].as_str().unwrap().to_owned();
    let asked = json!({ "client_id": books.client, "from": "2026-10-01", "to": "2026-10-31" });
    let file = desk.call("client.statement_pdf", asked.clone());
    assert_eq!(file["file_name"], "Statement of account Acme GmbH 2026-10-31.pdf");
    let text = text_of(&file);
    // 1,000.00 before October, 500.00 more, 1,200.00 paid: 300.00 are left.
    let order = [
        "Statement of account",
        "1–31 October 2026",
        "Acme GmbH",
        "Day What Amount Balance EUR",
        "Opening balance 1,000.00",
        &format!("5 October 2026 Invoice {number}, due 19 October 2026 500.00 1,500.00"),
        "20 October 2026 Payment SEPA 4711 \u{2212}1,200.00 300.00",
        "Closing balance 300.00",
    ];
    let mut at = 0;
    for part in order {
        let found = text[at..].find(part).unwrap_or_else(|| panic!("{part:?} after {at} in {text}"));
        at += found + part.len();
    }
    assert_eq!(desk.call("client.statement_pdf", asked)["sha256"], file["sha256"]);

    // 300 lines flow over sheets, each with its head.
    for n in 0..60 {
        invoice(&books, &books.client, 1_000 + n, "2026-11-02", 14);
    }
    desk.call("client.edit", json!({ "id": books.client, "language": "de" }));
    let german = text_of(&desk.call("client.statement_pdf", json!({ "client_id": books.client })));
    assert!(
        german.contains("Kontoauszug") && german.contains("Endsaldo") && german.matches("Tag Was Betrag Saldo EUR").count() >= 2,
        "{german}"
    );
}

#[test]
fn a_receipt_tells_what_was_settled_and_what_is_left() {
    let books = Books::new();
    let desk = &books.desk;
    let late = invoice(&books, &books.client, 100_000, "2026-10-01", 14);
    let soon = invoice(&books, &books.client, 50_000, "2026-10-02", 14);
    let paid = desk.call(
        "payment.add",
        json!({ "client_id": books.client, "amount": eur(120_000), "paid_on": "2026-11-10", "method": "transfer", "reference": "SEPA 4711" }),
    );
    let number = |id| desk.call("invoice.show", json!({ "id": id }))["number"].as_str().unwrap().to_owned();
    let text = text_of(&desk.call("payment.receipt", json!({ "payment_id": paid["id"] })));
    for part in [
        "Payment receipt 1,200.00 EUR",
        "Received on 10 November 2026",
        "Method transfer",
        "Reference SEPA 4711",
        &format!("{} 1,000.00 EUR 0.00 EUR", number(&late)),
        &format!("{} 200.00 EUR 300.00 EUR", number(&soon)),
    ] {
        assert!(text.contains(part), "{part:?} in {text}");
    }
    desk.call("client.edit", json!({ "id": books.client, "language": "fr" }));
    let rest = desk.call("payment.add", json!({ "client_id": books.client, "amount": eur(40_000), "paid_on": "2026-11-12" }));
    let text = text_of(&desk.call("payment.receipt", json!({ "payment_id": rest["id"] })));
    assert!(text.contains("Reçu de paiement") && text.contains("À votre crédit 100,00 EUR"), "{text}");
}
