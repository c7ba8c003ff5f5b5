//! What `show` tells a person, and the business profile in a terminal.

use crate::Home;
use serde_json::json;

/// A card without the day on which it was made, which is the machine's.
#[track_caller]
fn card(home: &Home, args: &[&str]) -> String {
    let text = home.says(args);
    let (known, made) = text.split_once("created:").expect("a card tells when it was made");
    let id = home.ok(args)["id"].as_str().unwrap().to_owned();
    assert!(made.trim_end().ends_with(&id) && made.lines().nth(1).is_some_and(|l| l.starts_with("id:  ")), "{text}");
    known.to_owned()
}

#[test]
fn a_client_a_project_and_a_task_tell_all_that_is_known() {
    let home = Home::new();
    let id = home.ok(&[
        "client",
        "add",
        "Acme",
        "--legal-name",
        "Acme GmbH",
        "--street",
        "Ring 1",
        "--postal-code",
        "10115",
        "--city",
        "Berlin",
        "--country",
        "DE",
        "--vat-id",
        "DE123456788",
        "--terms",
        "30",
        "--note",
        "first\nsecond",
    ])["id"]
        .clone();
    let edit = |fields: serde_json::Value| home.ok(&["call", "client.edit", &fields.to_string()]);
    let ada = json!({ "name": "Ada Byron", "role": "CTO", "email": "ada@acme.example" });
    let mut contacts = edit(json!({ "id": id, "tags": ["retainer", "web"], "contacts": [ada] }))["contacts"].take();
    // One after the other, as they are listed in the order in which they were made.
    contacts.as_array_mut().unwrap().push(json!({ "name": "Bob", "phone": "+49 30 1" }));
    edit(json!({ "id": id, "contacts": contacts }));
    home.ok(&["rate", "set", "90", "--client", "Acme"]);
    home.ok(&["project", "add", "Site", "--client", "Acme", "--budget", "40h", "--color", "teal"]);
    home.ok(&["task", "add", "Call", "--project", "Site", "--estimate", "2h", "--due", "2026-12-01"]);
    home.ok(&["add", "x", "--from", "2020-11-02 09:00", "--to", "2020-11-02 10:30", "--project", "Site", "--task", "Call"]);
    assert_eq!(
        card(&home, &["client", "show", "acme"]),
        "name:        Acme
legal name:  Acme GmbH
address:     Ring 1, 10115 Berlin, DE
vat id:      DE123456788
currency:    EUR
tax:         standard
terms:       30 days
tags:        retainer, web
contact:     Ada Byron, CTO, ada@acme.example
             Bob, +49 30 1
rate:        90.00 EUR an hour, client Acme, from the start
projects:    1
unbilled:    1:30, 135.00 EUR
last work:   2020-11-02
note:        first
             second
"
    );
    assert_eq!(
        card(&home, &["project", "show", "site"]),
        "name:      Site
client:    Acme
status:    active
billable:  yes
color:     teal
rate:      90.00 EUR an hour, client Acme, from the start
budget:    40:00
tracked:   1:30
unbilled:  1:30
tasks:     1 open
"
    );
    assert_eq!(
        card(&home, &["task", "show", "call"]),
        "name:      Call
project:   Site
client:    Acme
status:    open
due:       2026-12-01
rate:      90.00 EUR an hour, client Acme, from the start
estimate:  2:00
tracked:   1:30
"
    );
}

#[test]
fn what_is_not_known_has_no_line() {
    let home = Home::new();
    home.ok(&["client", "add", "Globex"]);
    assert_eq!(card(&home, &["client", "show", "Globex"]), "name:      Globex\ncurrency:  EUR\ntax:       standard\n");
    home.ok(&["client", "archive", "Globex"]);
    let archived = "name:      Globex\ncurrency:  EUR\ntax:       standard\narchived:  yes\n";
    assert_eq!(card(&home, &["client", "show", "Globex"]), archived);
}

#[test]
fn the_seller_is_given_in_the_terminal_and_what_was_not_given_stays() {
    let home = Home::new();
    let logo = concat!(env!("CARGO_MANIFEST_DIR"), "/../icons/32x32.png");
    home.ok(&["profile", "edit", "--street", "Hafen 2", "--postal-code", "20457", "--city", "Hamburg", "--logo", logo]);
    let kept = home.ok(&["profile", "edit", "--vat-id", "DE987654328", "--iban", "DE02 1203 0000 0000 2020 51", "--bank-name", "DKB"]);
    assert_eq!((&kept["logo"]["mime"], &kept["version"]), (&json!("image/png"), &json!(3)), "the workspace's, the address, the bank");
    let shown = "legal name:  Studio Nordlicht
address:     Hafen 2, 20457 Hamburg, DE
vat id:      DE987654328
bank:        DKB
iban:        DE02120300000000202051
logo:        image/png
";
    assert_eq!(home.says(&["profile", "show"]), shown);
    let bare = home.says(&["profile", "edit", "--no-logo"]);
    assert_eq!(bare, shown.replace("logo:        image/png\n", ""));
    let (exit, error) = home.fails(&["profile", "edit", "--country", "Germania"]);
    assert_eq!((exit, &error["fields"][0]["field"]), (2, &json!("country")));
    let (exit, error) = home.fails(&["profile", "edit", "--logo", "/nowhere.png"]);
    assert_eq!((exit, &error["fields"][0]["rule"]), (2, &json!("unreadable")));
}

#[test]
fn what_a_draft_still_needs_is_told_with_the_verb_that_gives_it() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme", "--street", "Ring 1", "--city", "Berlin"]);
    let id = home.ok(&["invoice", "draft", "--client", "Acme", "--empty"])["id"].as_str().unwrap().to_owned();
    let (exit, error) = home.fails(&["invoice", "issue", &id]);
    let words = "your address is missing: fill in street, postal code and city in your business profile \
                 (`stint profile edit --street … --postal-code … --city …`)";
    assert_eq!((exit, error["fields"][0]["message"].as_str()), (2, Some(words)));
    assert!(error["message"].as_str().unwrap().starts_with(&format!("profile.address: {words}")), "{error}");
    assert!(home.says(&["invoice", "show", &id]).contains(words));
    let told = std::process::Command::new(crate::STINT)
        .args(["--data", home.data().to_str().unwrap(), "invoice", "issue", &id])
        .env("STINT_KEY_FILE", home.key())
        .output()
        .unwrap();
    let told = String::from_utf8(told.stderr).unwrap();
    let lines =
        format!("stint: 2 things are to be mended:\n  profile.address: {words}\n  lines: there is nothing on it: add time or a line\n");
    assert_eq!(told, lines);
    home.ok(&["profile", "edit", "--street", "Hafen 2", "--city", "Hamburg"]);
    assert!(!home.says(&["invoice", "show", &id]).contains("profile.address"));
}
