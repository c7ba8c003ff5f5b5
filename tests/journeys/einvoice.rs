//! What machines read: asked for by the client, checked in the draft, written from what was frozen.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::support::Desk;

fn profile(more: Value) -> Value {
    let mut profile = json!({ "legal_name": "Studio Nordlicht", "street": "Torstraße 1", "postal_code": "10119", "city": "Berlin", "country": "DE",
        "vat_id": "DE129273398", "iban": "DE02120300000000202051" });
    profile.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    profile
}

/// A client in Munich and a draft of 2 × 100.00 for it.
fn draft(desk: &Desk, einvoice: Value) -> (Value, Value) {
    let client = desk.call(
        "client.add",
        json!({ "name": "Stadt München", "address": { "street": "Marienplatz 8", "postal_code": "80331", "city": "München", "country": "DE" },
                "einvoice": einvoice }),
    )["id"]
        .clone();
    let invoice = desk.call("invoice.draft", json!({ "client_id": client, "empty": true }))["id"].clone();
    let tax = desk.call("tax.add", json!({ "name": "USt.", "percent": "19", "category": "S" }))["id"].clone();
    let line =
        json!({ "id": invoice, "description": "Beratung", "quantity": "2", "unit": "Std.", "price_minor": 10_000, "tax_ids": [tax] });
    desk.call("invoice.line_add", line);
    (client, invoice)
}

fn problems(desk: &Desk, invoice: &Value) -> Vec<String> {
    let found = desk.call("invoice.show", json!({ "id": invoice }))["problems"].clone();
    found.as_array().unwrap().iter().map(|p| format!("{} {}", p["field"].as_str().unwrap(), p["rule"].as_str().unwrap())).collect()
}

#[test]
fn a_draft_says_what_the_authority_would_refuse_and_then_is_issued() {
    let desk = Desk::new();
    desk.call("profile.save", profile(json!({})));
    let (client, invoice) = draft(&desk, json!({ "format": "xrechnung" }));
    assert_eq!(
        problems(&desk, &invoice),
        [
            "client.buyer_reference BR-DE-15",
            "profile.electronic_address PEPPOL-EN16931-R020",
            "client.electronic_address PEPPOL-EN16931-R010",
            "profile.contact_name BR-DE-2",
            "profile.phone BR-DE-6",
            "profile.email BR-DE-7",
        ]
    );
    assert!(desk.refused("invoice.issue", json!({ "id": invoice })).starts_with("client.buyer_reference BR-DE-15"));
    assert!(desk.call("invoice.show", json!({ "id": invoice }))["number"].is_null());

    desk.call(
        "profile.save",
        profile(json!({ "contact_name": "Nora Licht", "phone": "+49 30 1234567", "email": "hello@nordlicht.example" })),
    );
    let reference = json!({ "format": "xrechnung", "buyer_reference": "04011000-1234512345-06", "scheme": "0204", "address": "04011000-1234512345-06" });
    desk.call("client.edit", json!({ "id": client, "einvoice": reference }));
    assert_eq!(problems(&desk, &invoice), Vec::<String>::new());
    assert_eq!(desk.refused("invoice.xml", json!({ "id": invoice })), "not_issued");
    desk.call("invoice.issue", json!({ "id": invoice }));

    let xml = |request: Value| {
        let file = desk.call("invoice.xml", request);
        (
            file["file_name"].as_str().unwrap().to_owned(),
            String::from_utf8(BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap(),
        )
    };
    let (name, wanted) = xml(json!({ "id": invoice }));
    assert!(name.ends_with(".xml"), "{name}");
    for told in ["xrechnung_3.0", "04011000-1234512345-06", ">238.00</cbc:PayableAmount>", "unitCode=\"HUR\"", "schemeID=\"0204\""] {
        assert!(wanted.contains(told), "no {told} in {wanted}");
    }
    assert!(xml(json!({ "id": invoice, "format": "cii" })).1.contains("CrossIndustryInvoice"));
    // What was frozen counts, whatever the client becomes.
    desk.call(
        "client.edit",
        json!({ "id": client, "name": "Somebody else", "einvoice": { "format": "xrechnung", "buyer_reference": "other" } }),
    );
    assert_eq!(xml(json!({ "id": invoice })).1, wanted);
    desk.verify();
}

#[test]
fn references_of_the_draft_go_before_those_of_the_client() {
    let desk = Desk::new();
    desk.call("profile.save", profile(json!({ "email": "hello@nordlicht.example" })));
    let (_, invoice) = draft(&desk, json!({ "format": "factur_x", "buyer_reference": "of the client" }));
    let references = json!({ "buyer_reference": "of this one", "order_number": " PO-7 " });
    assert_eq!(desk.call("invoice.edit", json!({ "id": invoice, "references": references }))["references"]["order_number"], "PO-7");
    desk.call("invoice.issue", json!({ "id": invoice }));
    let file = desk.call("invoice.xml", json!({ "id": invoice }));
    let xml = String::from_utf8(BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
    assert_eq!(file["format"], "cii");
    assert!(xml.contains("of this one") && xml.contains("PO-7") && !xml.contains("of the client"), "{xml}");
}

#[test]
fn wrong_addresses_are_named() {
    let desk = Desk::new();
    for (einvoice, word) in [
        (json!({ "scheme": "0204", "address": "04011000-1234512345-07" }), "einvoice.address check_digit"),
        (json!({ "format": "xrechnung", "buyer_reference": "04011000-1234512345-07" }), "einvoice.buyer_reference check_digit"),
        (json!({ "scheme": "EM", "address": "acme" }), "einvoice.address not_an_address"),
        (json!({ "address": "acme" }), "einvoice.scheme required"),
        (json!({ "format": "fax" }), "einvoice.format unknown_word"),
    ] {
        assert_eq!(desk.refused("client.add", json!({ "name": "Acme", "einvoice": einvoice })), word);
    }
    assert_eq!(
        desk.refused("profile.save", profile(json!({ "electronic_scheme": "0088", "electronic_address": "6291041500214" }))),
        "electronic.address check_digit"
    );
}

#[test]
fn goods_that_leave_have_taxes_of_their_own() {
    let desk = Desk::new();
    let add = |category: &str, reason: &str| json!({ "name": "Goods", "percent": "0", "category": category, "reason": reason });
    for category in ["K", "G"] {
        assert_eq!(desk.refused("tax.add", add(category, "")), "reason required");
        let id = desk.call("tax.add", add(category, "Exempt."))["id"].clone();
        let edited = desk.call("tax.edit", json!({ "id": id, "name": "Goods abroad" }));
        assert_eq!((&edited["category"], &edited["name"]), (&json!(category), &json!("Goods abroad")));
        assert_eq!(desk.call("tax.edit", json!({ "id": id, "category": "E" }))["category"], "E");
    }
}
