//! Numbers that carry their own proof, where they are typed.

use serde_json::json;

use crate::support::Desk;

#[test]
fn a_wrong_number_is_refused_with_its_remedy_and_an_old_one_stays() {
    let desk = Desk::new();
    let typed = json!({ "name": "Acme", "vat_id": "at u12345675", "address": { "country": "AT" } });
    let id = desk.call("client.add", typed)["id"].clone();
    assert_eq!(desk.call("client.show", json!({ "id": id }))["vat_id"], "ATU12345675");
    for (vat_id, word) in [("ATU12345676", "vat_id check_digit"), ("ATU1234567", "vat_id wrong_form"), ("12345675", "vat_id wrong_form")] {
        assert_eq!(desk.refused("client.edit", json!({ "id": id, "vat_id": vat_id })), word);
    }
    assert_eq!(desk.call("client.show", json!({ "id": id }))["vat_id"], "ATU12345675");
    let abroad = json!({ "name": "Kookaburra", "vat_id": "51 824 753 556", "address": { "country": "AU" } });
    assert_eq!(desk.call("client.add", abroad)["vat_id"], "51 824 753 556");
    desk.verify();
}

#[test]
fn the_business_has_a_right_account() {
    let desk = Desk::new();
    let profile = |iban: &str, bic: &str, vat_id: &str| json!({ "legal_name": "Studio", "country": "DE", "iban": iban, "bic": bic, "vat_id": vat_id });
    let kept = desk.call("profile.save", profile("de02 1203 0000 0000 2020 51", "byladem1001", "DE 129 273 398"));
    assert_eq!(
        (&kept["iban"], &kept["bic"], &kept["vat_id"]),
        (&json!("DE02120300000000202051"), &json!("BYLADEM1001"), &json!("DE129273398"))
    );
    for (request, word) in [
        (profile("DE02 1203 0000 0000 2020 52", "", ""), "iban check_digit"),
        (profile("DE02 1203 0000 0000 2020 5", "", ""), "iban wrong_form"),
        (profile("", "BYLADEM", ""), "bic wrong_form"),
        (profile("", "BYLAQQM1001", ""), "bic unknown_country"),
        (profile("", "", "DE129273399"), "vat_id check_digit"),
    ] {
        assert_eq!(desk.refused("profile.save", request), word);
    }
}

#[test]
fn what_a_number_says_while_it_is_typed() {
    let desk = Desk::new();
    let check = |kind: &str, text: &str| desk.call("number.check", json!({ "kind": kind, "text": text, "country": "DE" }));
    assert_eq!(check("iban", "DE02 1203 0000 0000 2020 51")["state"], "right");
    assert_eq!(check("leitweg_id", "04011000-1234512345-06")["state"], "right");
    let wrong = check("leitweg_id", "04011000-1234512345-07");
    assert_eq!((&wrong["state"], &wrong["rule"]), (&json!("wrong"), &json!("check_digit")));
    assert_eq!(check("vat_id", "DE129273398")["state"], "right");
    let abroad = desk.call("number.check", json!({ "kind": "vat_id", "text": "T1234567890123", "country": "JP" }));
    assert_eq!(abroad["state"], "unchecked");
}
