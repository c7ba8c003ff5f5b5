//! Milestones in a terminal.

use crate::Home;
use serde_json::json;

#[test]
fn from_a_plan_to_an_invoice_draft() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    home.ok(&["project", "add", "Website", "--client", "acme", "--agreed", "10000"]);
    assert!(home.says(&["project", "show", "website"]).contains("agreed:    10000.00 EUR"));
    assert_eq!(home.fails(&["milestone", "plan", "website", "Design"]).1["fields"][0]["field"], "parts");
    let made = home.ok(&["milestone", "plan", "website", "Design=33.33", "Build=33.33%", "Launch = 33.34"]);
    let amounts: Vec<i64> = made["milestones"].as_array().unwrap().iter().map(|m| m["amount"]["minor"].as_i64().unwrap()).collect();
    assert_eq!(amounts, [333_300, 333_300, 333_400]);
    let extra = home.ok(&["milestone", "add", "Extra", "--project", "website", "--amount", "250.50", "--due", "2026-12-18"]);
    assert_eq!((&extra["amount"], &extra["due_on"]), (&json!({ "minor": 25_050, "currency": "EUR" }), &json!("2026-12-18")));
    home.ok(&["milestone", "edit", "extra", "--without", "due", "--description", "As agreed by mail"]);
    home.ok(&["milestone", "move", "extra", "--before", "design"]);
    let list = home.says(&["milestone", "list", "--project", "website"]);
    let rows: Vec<&str> = list.lines().collect();
    assert!(rows[0].starts_with("Extra   Acme › Website  ") && rows[1].contains("3333.00 EUR (33.33 %)  planned"), "{list}");
    assert_eq!(rows.last().unwrap(), &"10250.50 EUR planned");

    let paper = home.data().parent().unwrap().join("signed.txt");
    std::fs::write(&paper, "Approved").unwrap();
    let note =
        ["milestone", "complete", "design", "--note", "Signed off", "--link", "https://example.com/d", "--file", paper.to_str().unwrap()];
    let done = home.ok(&note);
    assert_eq!((&done["state"], &done["completion"]["files"][0]["name"]), (&json!("completed"), &json!("signed.txt")));
    assert!(home.says(&["milestone", "show", "design"]).contains("completed Signed off · https://example.com/d"));
    assert_eq!(home.fails(&["milestone", "bill", "design", "build"]).1["fields"][0]["rule"], "not_completed");
    let draft = home.ok(&["milestone", "bill", "design"]);
    assert_eq!(draft["totals"]["net"]["minor"], 333_300);
    let draft_id = draft["id"].as_str().unwrap();
    home.ok(&["milestone", "complete", "build"]);
    assert_eq!(home.ok(&["milestone", "bill", "build", "--onto", draft_id])["totals"]["net"]["minor"], 666_600);
    assert_eq!(home.fails(&["milestone", "reopen", "design", "Not yet"]).0, 4);
    let deposit = home.ok(&["milestone", "deposit", "launch", "--percent", "50"]);
    assert_eq!((&deposit["purpose"], &deposit["totals"]["net"]["minor"]), (&json!("deposit"), &json!(166_700)));
    home.ok(&["milestone", "remove", "extra"]);
    assert_eq!(home.fails(&["milestone", "show", "extra"]).0, 3);
    assert!(home.says(&["verify"]).contains("3 milestones: 1 open, 0 completed, 2 on drafts, 0 billed"));
}
