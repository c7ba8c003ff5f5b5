use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

const CAMT: &str = include_str!("../fixtures/bank/camt053_v8.xml");
const GERMAN: &str = include_str!("../fixtures/bank/german.sta");
const TABLE: &str = include_str!("../fixtures/bank/dkb.csv");

/// A desk with Acme, who owes 1,190.00 on 2026-0001 and 119.00 on 2026-0002, and Globex, who owes 300.00 on 2026-0003.
struct Bank {
    desk: Desk,
    acme: Value,
    invoices: Vec<Value>,
}

impl Bank {
    fn new() -> Self {
        let desk = Desk::new();
        let client = |name: &str| {
            let address = json!({ "street": "Torstraße 140", "postal_code": "10119", "city": "Berlin", "country": "DE" });
            desk.call("client.add", json!({ "name": name, "address": address }))["id"].clone()
        };
        let (acme, globex) = (client("Acme GmbH"), client("Globex AG"));
        desk.call("profile.save", json!({
            "legal_name": "Studio Nordlicht", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE", "vat_id": "DE129273398",
        }));
        let issue = |client: &Value, minor: i64| {
            let draft = desk.call("invoice.draft", json!({ "client_id": client, "empty": true }));
            desk.call("invoice.line_add", json!({ "id": draft["id"], "description": "Work", "price_minor": minor, "tax_ids": [] }));
            desk.call("invoice.issue", json!({ "id": draft["id"], "issue_on": "2026-11-20" }))["id"].clone()
        };
        let invoices = vec![issue(&acme, 119_000), issue(&acme, 11_900), issue(&globex, 30_000)];
        Self { desk, acme, invoices }
    }

    fn import(&self, text: &str, more: Value) -> Value {
        let mut request = json!({ "file_base64": BASE64_STANDARD.encode(text), "file_name": "statement" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.call("bank.import", request)
    }

    fn list(&self, filter: Value) -> Value {
        self.desk.call("bank.list", filter)
    }

    /// The movement of an amount.
    fn row(&self, minor: i64) -> Value {
        let list = self.list(json!({}));
        let rows = list["transactions"].as_array().unwrap();
        rows.iter().find(|r| r["amount"]["minor"] == minor).unwrap_or_else(|| panic!("{minor} in {list:#}")).clone()
    }

    fn open_minor(&self, n: usize) -> i64 {
        self.desk.call("invoice.show", json!({ "id": self.invoices[n] }))["open"]["minor"].as_i64().unwrap()
    }
}

#[test]
fn a_statement_is_looked_at_kept_once_and_confirmed() {
    let bank = Bank::new();
    let desk = &bank.desk;
    let look = bank.import(CAMT, json!({ "dry_run": true }));
    assert_eq!((&look["written"], &look["new"], &look["known"], &look["format"]), (&json!(false), &json!(5), &json!(0), &json!("camt")));
    let statement = &look["statements"][0];
    assert_eq!((&statement["account_new"], &statement["account"]["number"]), (&json!(true), &json!("DE89370400440532013000")));
    assert_eq!(
        (&statement["difference"]["minor"], &statement["moved"]["minor"], &statement["left_out"][0]["why"]),
        (&json!(0), &json!(184_750), &json!("pending"))
    );
    assert_eq!(bank.list(json!({}))["count"], 0);

    assert_eq!(bank.import(CAMT, json!({}))["new"], 5);
    let again = bank.import(CAMT, json!({}));
    assert_eq!((&again["new"], &again["known"]), (&json!(0), &json!(5)));
    // The same days in the words of another format: what both tell of is known; the direct debit of December is new.
    let other = bank.import(GERMAN, json!({}));
    assert_eq!((&other["new"], &other["known"], &other["statements"][0]["account_new"]), (&json!(1), &json!(2), &json!(false)));
    let accounts = desk.call("bank.accounts", json!({}));
    assert_eq!(accounts["accounts"].as_array().unwrap().len(), 1);
    assert_eq!(accounts["accounts"][0]["open"], 6);

    let row = bank.row(119_000);
    let best = &row["proposals"][0];
    assert_eq!((&best["confidence"], &best["reasons"]), (&json!("certain"), &json!(["number", "amount_exact"])));
    let done = desk.call("bank.confirm", json!({ "id": row["id"], "method": "Überweisung" }));
    assert_eq!(
        (&done["matched"]["kind"], &done["matched"]["label"], &done["matched"]["numbers"]),
        (&json!("payment"), &json!("Acme GmbH"), &json!(["2026-0001"]))
    );
    assert_eq!(bank.open_minor(0), 0);
    let payment = &desk.call("payment.list", json!({}))["payments"][0];
    assert_eq!(
        (&payment["method"], &payment["paid_on"], &payment["note"]),
        (&json!("Überweisung"), &json!("2026-11-16"), &json!("Rechnung 2026-0001 vielen Dank & Grüße"))
    );
    assert_eq!(desk.refused("bank.confirm", json!({ "id": row["id"] })), "matched");

    let back = desk.call("bank.unmatch", json!({ "id": row["id"] }));
    assert_eq!((&back["matched"], bank.open_minor(0)), (&json!(null), 119_000));
    assert_eq!(desk.refused("bank.unmatch", json!({ "id": row["id"] })), "not_matched");
    // Confirmed again, and taken back where payments are: the movement is open again.
    desk.call("bank.confirm", json!({ "id": row["id"] }));
    let payment = bank.row(119_000)["matched"]["payment_id"].clone();
    desk.call("payment.void", json!({ "payment_id": payment }));
    assert_eq!(bank.row(119_000)["matched"], json!(null));
    desk.verify();
}

#[test]
fn what_is_certain_is_confirmed_at_once() {
    let bank = Bank::new();
    bank.import(CAMT, json!({}));
    // 300.00 of Globex AG comes without a number: its name and the amount make it likely, no more.
    let row = bank.row(30_000);
    assert_eq!(
        (&row["proposals"][0]["confidence"], &row["proposals"][0]["reasons"]),
        (&json!("likely"), &json!(["name_known", "amount_exact"]))
    );
    assert_eq!(bank.list(json!({}))["counts"], json!({ "open": 5, "confirmed": 0, "ignored": 0, "certain": 1 }));
    assert_eq!(bank.desk.call("bank.confirm_certain", json!({}))["count"], 1);
    assert_eq!((bank.open_minor(0), bank.open_minor(2)), (0, 30_000));
    assert_eq!(bank.desk.refused("bank.confirm_certain", json!({})), "not_certain");
    bank.desk.verify();
}

#[test]
fn the_user_says_what_it_was() {
    let bank = Bank::new();
    let desk = &bank.desk;
    bank.import(CAMT, json!({}));
    let row = bank.row(20_000);
    let what = |shares: Value| json!({ "id": row["id"], "as": { "kind": "invoices", "client_id": bank.acme, "shares": shares } });
    assert_eq!(
        desk.refused("bank.confirm", what(json!([{ "invoice_id": bank.invoices[1], "amount_minor": 11_901 }]))),
        "allocations[0].amount_minor exceeds_open"
    );
    assert_eq!(bank.row(20_000)["matched"], json!(null));
    desk.call("bank.confirm", what(json!([{ "invoice_id": bank.invoices[1], "amount_minor": 11_900 }])));
    // 200.00 less 119.00 stay to Acme's credit.
    assert_eq!(desk.call("client.credit", json!({ "client_id": bank.acme }))["credit"][0]["minor"], 8_100);

    // Money that went out becomes an expense, or nothing.
    let out = bank.row(-2_500);
    assert_eq!(
        desk.refused("bank.confirm", json!({ "id": out["id"], "as": { "kind": "invoices", "client_id": bank.acme, "shares": [] } })),
        "kind outgoing"
    );
    assert_eq!(desk.refused("bank.confirm", json!({ "id": out["id"] })), "nothing_proposed");
    desk.call("bank.confirm", json!({ "id": out["id"], "as": { "kind": "new_expense" } }));
    let expense = &desk.call("expense.list", json!({}))["expenses"][0];
    assert_eq!(
        (&expense["merchant"], &expense["gross"]["minor"], &expense["spent_on"]),
        (&json!("Umbrella SE"), &json!(2_500), &json!("2026-11-17"))
    );
    desk.call("bank.unmatch", json!({ "id": out["id"] }));
    assert_eq!(desk.call("expense.list", json!({}))["count"], 0);
    desk.call("bank.ignore", json!({ "ids": [out["id"]], "note": "chargeback" }));
    assert_eq!(bank.list(json!({ "state": "ignored" }))["transactions"][0]["matched"]["note"], "chargeback");

    // A rejected proposal stays away, until the rejection is undone.
    let row = bank.row(30_000);
    desk.call("bank.reject", json!({ "id": row["id"], "proposal": row["proposals"][0]["key"] }));
    assert_eq!(bank.row(30_000)["proposals"], json!([]));
    desk.call("undo.undo", json!({}));
    assert_eq!(bank.row(30_000)["proposals"], row["proposals"]);
    desk.verify();
}

#[test]
fn a_payment_recorded_by_hand_is_linked_not_made_twice() {
    let bank = Bank::new();
    let desk = &bank.desk;
    desk.call("payment.add", json!({ "client_id": bank.acme, "amount": { "minor": 119_000, "currency": "EUR" }, "paid_on": "2026-11-14" }));
    bank.import(CAMT, json!({}));
    let row = bank.row(119_000);
    assert_eq!(
        (&row["proposals"][0]["confidence"], &row["proposals"][0]["reasons"]),
        (&json!("certain"), &json!(["recorded", "amount_exact", "name_known"]))
    );
    let done = desk.call("bank.confirm", json!({ "id": row["id"] }));
    assert_eq!((&done["matched"]["made"], &done["matched"]["numbers"]), (&json!(false), &json!(["2026-0001"])));
    assert_eq!(desk.call("payment.list", json!({}))["payments"].as_array().unwrap().len(), 1);
    // Taking the link back leaves the payment.
    desk.call("bank.unmatch", json!({ "id": row["id"] }));
    assert_eq!(bank.open_minor(0), 0);
    desk.verify();
}

#[test]
fn equal_movements_of_one_day_are_counted_truly() {
    let bank = Bank::new();
    let table = |rows: usize| format!("Date,Amount,Text\n{}", "2026-11-17,9.99,Coffee\n".repeat(rows));
    let into = json!({ "account_name": "Savings" });
    assert_eq!(bank.import(&table(1), into.clone())["new"], 1);
    let more = bank.import(&table(3), into.clone());
    assert_eq!((&more["new"], &more["known"]), (&json!(2), &json!(1)));
    assert_eq!(bank.import(&table(2), into)["new"], 0);
    assert_eq!(bank.list(json!({}))["sums"], json!([{ "currency": "EUR", "in_minor": 2_997, "out_minor": 0 }]));
    bank.desk.verify();
}

#[test]
fn a_table_needs_an_account_and_its_mapping_is_remembered() {
    let bank = Bank::new();
    let desk = &bank.desk;
    let file = BASE64_STANDARD.encode(TABLE);
    let look = desk.call("bank.columns", json!({ "file_base64": file }));
    assert_eq!(
        (&look["format"], &look["names_account"], &look["table"]["remembered"], &look["table"]["mapping"]["amount"]),
        (&json!("csv"), &json!(false), &json!(false), &json!(8))
    );
    assert_eq!(desk.refused("bank.import", json!({ "file_base64": file })), "account_id required");
    let mut mapping = look["table"]["mapping"].clone();
    mapping["text"] = json!([5, 6]);
    bank.import(TABLE, json!({ "account_name": "Giro", "mapping": mapping }));
    assert_eq!(bank.row(119_000)["text"], "Rechnung 2026-0001 vielen Dank Eingang");
    let look = desk.call("bank.columns", json!({ "file_base64": file }));
    assert_eq!((&look["table"]["remembered"], &look["table"]["mapping"]), (&json!(true), &mapping));
    mapping["date"] = json!(null);
    mapping["amount"] = json!(77);
    assert_eq!(
        desk.refused("bank.import", json!({ "file_base64": file, "account_name": "Giro", "mapping": mapping })),
        "mapping.amount no_such_column"
    );
    let account = desk.call("bank.accounts", json!({}))["accounts"][0].clone();
    desk.call("bank.account_edit", json!({ "id": account["id"], "name": "Giro 2" }));
    assert_eq!(desk.refused("bank.account_edit", json!({ "id": account["id"], "name": " " })), "name required");
    assert_eq!(bank.import(TABLE, json!({ "account_id": account["id"] }))["new"], 0);
    desk.verify();
}

#[test]
fn balances_that_do_not_add_up_are_said() {
    let bank = Bank::new();
    let wrong = CAMT.replace(">2847.50<", ">2850.00<");
    assert_eq!(bank.import(&wrong, json!({ "dry_run": true }))["statements"][0]["difference"]["minor"], 250);
    bank.import(CAMT, json!({}));
    // The next statement begins with another balance than this one ended with: one is missing.
    let later = CAMT
        .replace("2026-11-16", "2026-11-18")
        .replace("2026-11-17", "2026-11-19")
        .replace(">1000.00<", ">3000.00<")
        .replace(">2847.50<", ">4847.50<");
    let report = bank.import(&later, json!({ "dry_run": true }));
    assert_eq!((&report["statements"][0]["gap_since"], &report["statements"][0]["difference"]["minor"]), (&json!("2026-11-17"), &json!(0)));
    assert_eq!(bank.import(CAMT, json!({ "dry_run": true }))["statements"][0]["gap_since"], json!(null));
}

#[test]
fn what_the_bank_said_never_changes() {
    let bank = Bank::new();
    bank.import(CAMT, json!({}));
    let row = bank.row(119_000);
    bank.desk.call("bank.confirm", json!({ "id": row["id"] }));
    for id in [json!("0192aaaa-0000-7000-8000-000000000000")] {
        for verb in ["bank.confirm", "bank.unmatch"] {
            assert_eq!(bank.desk.refused(verb, json!({ "id": id })), "not_found");
        }
    }
    // A client that paid is not deleted; merged, the payment is the other's.
    assert_eq!(bank.desk.refused("client.delete", json!({ "id": bank.acme })), "in_use");
    bank.desk.verify();
}
