//! What Stripe pays out, what each payout holds, and where it arrives.

use super::{
    payments::eur,
    stripe::{DAY_MS, Shop},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

impl Shop {
    fn payouts(&self) -> Vec<Value> {
        self.call("stripe.payouts", json!({}))["payouts"].as_array().unwrap().clone()
    }
}

/// 100.00 and 50.00 paid, 20.00 of the second went back, the first is disputed. Stripe keeps 1.5 % + 0.25 of a card payment (1.75 and 1.00) and 15.00 for
/// the dispute: 150.00 − 20.00 − 100.00 − 2.75 − 15.00 = 12.25.
#[test]
fn a_payout_tells_what_it_holds_to_the_cent() {
    let shop = Shop::new();
    let (_, first) = shop.paid(10_000, "visa");
    let (bill, second) = shop.paid(5_000, "visa");
    shop.control("stripe/refund", json!({ "charge": second["reference"], "amount": 2_000 }));
    shop.control("stripe/dispute", json!({ "charge": first["reference"] }));
    assert_eq!(shop.payouts().len(), 0);
    shop.pass_ms(8 * DAY_MS);
    assert_eq!(shop.call("stripe.read", json!({}))["payouts"], 1);
    let all = shop.payouts();
    let payout = &all[0];
    let part = |name: &str| payout[name]["minor"].as_i64().unwrap();
    assert_eq!((part("charges"), part("refunds"), part("disputes"), part("fees"), part("other")), (15_000, -2_000, -10_000, 1_775, 0));
    assert_eq!((part("amount"), part("missing"), &payout["state"]), (1_225, 0, &json!("in_transit")), "{payout}");
    assert_eq!(payout["bank"], Value::Null);

    let held = shop.call("stripe.payout", json!({ "payout_id": payout["id"] }));
    let moves = held["moves"].as_array().unwrap();
    assert_eq!(moves.len(), 4);
    let back = moves.iter().find(|m| m["category"] == "refund").unwrap();
    assert_eq!((&back["amount"], &back["invoice_id"]), (&eur(-2_000), &bill), "{back}");
    assert_eq!(moves.iter().filter_map(|m| m["net"]["minor"].as_i64()).sum::<i64>(), 1_225);

    let file = shop.call("export.payouts", json!({}));
    assert_eq!(file["rows"], 4);
    let text = String::from_utf8(BASE64_STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "payout,arrives,payout_amount,day,what,invoice,amount,fee,net,currency,stripe_id");
    assert!(lines.iter().any(|l| l.contains(",12.25,2026-11-20,charge,") && l.contains(",50.00,1.00,49.00,EUR,txn_")), "{text}");

    // Two days later the bank has it, and its statement says so.
    shop.pass_ms(3 * DAY_MS);
    shop.call("stripe.read", json!({}));
    assert_eq!(shop.payouts()[0]["state"], "paid");
    let day = shop.payouts()[0]["arrives_on"].as_str().unwrap().replace('-', "");
    let statement = format!(
        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n\
         <OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR\
         <BANKACCTFROM><BANKID>121099999<ACCTID>999 988<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20261101<DTEND>20261217\
         <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>{day}<TRNAMT>12.25<FITID>A1<NAME>STRIPE<MEMO>STRIPE PAYOUT</STMTTRN>\
         <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>{day}<TRNAMT>12.26<FITID>A2<NAME>Globex<MEMO>Thanks</STMTTRN>\
         </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
    );
    shop.call("bank.import", json!({ "file_base64": BASE64_STANDARD.encode(statement), "file_name": "statement.ofx" }));
    let bank = shop.payouts()[0]["bank"].clone();
    assert_eq!((&bank["amount"], &bank["counterparty"], &bank["matched"]), (&eur(1_225), &json!("STRIPE"), &Value::Null), "{bank}");
    shop.call("bank.ignore", json!({ "ids": [bank["transaction_id"]], "note": "Stripe payout" }));
    assert_eq!(shop.payouts()[0]["bank"]["matched"]["kind"], "ignored");
    shop.books.desk.verify();
}

/// Connected later, and after five weeks away: everything since is compared, payouts too.
#[test]
fn payouts_of_five_weeks_away_are_found() {
    let shop = Shop::new();
    let (_, _) = shop.paid(10_000, "visa");
    shop.pass_ms(40 * DAY_MS);
    shop.call("stripe.read", json!({}));
    let all = shop.payouts();
    assert_eq!((all.len(), &all[0]["amount"], &all[0]["state"]), (1, &eur(9_825), &json!("paid")));
    assert_eq!(shop.books.desk.refused("stripe.payout", json!({ "payout_id": "00000000-0000-7000-8000-000000000000" })), "not_found");
}
