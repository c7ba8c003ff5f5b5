//! Recurring invoices in a terminal; two programs that look at the same time, and kills in the middle. `STINT_KILLS` sets how often.

use crate::{Home, Server, verbs::Dice};
use serde_json::{Value, json};
use std::{collections::BTreeSet, process::Stdio, thread, time::Duration};

#[test]
fn a_rule_in_a_terminal() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let lines = ["--line", "Care plan, {period}=120", "--line", "Hosting=2x49.00"];
    let added = home.ok(&[&["recurring", "add", "Care", "--client", "acme", "--every", "quarter", "--terms", "7"][..], &lines].concat());
    assert_eq!(
        (&added["rrule"], &added["net"]["minor"], &added["due_days"]),
        (&json!("FREQ=MONTHLY;INTERVAL=3"), &json!(21_800), &json!(7))
    );
    assert_eq!((added["due"].as_array().unwrap().len(), added["next"].as_array().unwrap().len()), (1, 6));
    assert!(home.says(&["recurring", "list"]).starts_with("Care  Acme  218.00 EUR  FREQ=MONTHLY;INTERVAL=3  active  next "));
    assert_eq!(home.says(&["recurring", "run"]), "0 issued, 1 drafts made\n");
    assert_eq!(home.says(&["recurring", "run"]), "nothing is due\n");
    let card = home.says(&["recurring", "show", "care"]);
    // 218.00 with 19 %
    assert!(card.contains("2 × 49.00 EUR  Hosting") && card.contains("draft 259.42 EUR"), "{card}");
    assert_eq!(home.ok(&["recurring", "pause", "care"])["state"], "paused");
    assert_eq!(home.ok(&["recurring", "resume", "care"])["state"], "active");
    let edited = home.ok(&["recurring", "edit", "care", "--rrule", "FREQ=YEARLY;COUNT=2", "--issue"]);
    assert_eq!(
        (&edited["rrule"], &edited["mode"], &edited["net"]["minor"]),
        (&json!("FREQ=YEARLY;COUNT=2"), &json!("issue"), &json!(21_800))
    );
    let parts = ["--line", "# Servers", "--line", "Hosting=2x49.00-10%", "--line", "Backups=20-0.50"];
    // 98.00 less 9.80, 20.00 less 0.50.
    assert_eq!(home.ok(&[&["recurring", "edit", "care"][..], &parts].concat())["net"]["minor"], 10_770);
    let card = home.says(&["recurring", "show", "care"]);
    assert!(
        card.contains("2 × 49.00 EUR less 10 %  Hosting") && card.contains("less 0.50 EUR  Backups") && card.contains("Servers"),
        "{card}"
    );
    assert_eq!(home.fails(&["recurring", "edit", "care", "--rrule", "FREQ=HOURLY"]).1["fields"][0]["field"], "rrule");
    assert_eq!(home.fails(&["recurring", "edit", "care", "--line", "Care plan"]).1["fields"][0]["rule"], "not_a_line");
    let retainer = ["retainer", "add", "Support", "--client", "acme", "--hours", "10h", "--fee", "800", "--from", "2020-11-01"];
    home.ok(&retainer);
    let fee = home.ok(&["recurring", "edit", "care", "--line", "Backups=20", "--retainer", "support"]);
    assert_eq!((&fee["net"]["minor"], &fee["lines"][1]["description"]), (&json!(82_000), &json!("Support, {period}")));
    assert_eq!(home.fails(&["recurring", "edit", "care", "--retainer", "nobody"]).0, 3);
    home.ok(&["recurring", "delete", "care"]);
    assert_eq!(home.fails(&["recurring", "show", "care"]).0, 3);
    home.ok(&["verify"]);
}

/// A rule for each day since `back` days ago.
fn daily(home: &Home, back: i64, mode: &str) -> Value {
    let client = home.ok(&["client", "add", "Acme"])["id"].clone();
    let start = stint::kernel::Env::system().clock.now().plus_seconds(-back * 86_400).to_string();
    let request = json!({
        "client_id": client, "name": "Daily", "rrule": "FREQ=DAILY", "starts_on": &start[..10], "mode": mode,
        "lines": [{ "description": "Watch, {period}", "price_minor": 1_000 }],
    });
    home.ok(&["call", "recurring.add", &request.to_string()])["id"].clone()
}

/// Each period once, each with a draft of its own.
fn check(home: &Home, id: &Value, periods: usize) {
    let shown = home.ok(&["call", "recurring.show", &json!({ "id": id }).to_string()]);
    let runs = shown["runs"].as_array().unwrap();
    let days: BTreeSet<&str> = runs.iter().map(|r| r["period_on"].as_str().unwrap()).collect();
    let invoices: BTreeSet<&str> = runs.iter().map(|r| r["invoice_id"].as_str().unwrap()).collect();
    assert_eq!((runs.len(), days.len(), invoices.len(), shown["due"].as_array().unwrap().len()), (periods, periods, periods, 0));
    let list = home.ok(&["invoice", "list"]);
    assert_eq!(list["invoices"].as_array().unwrap().len(), periods);
    home.ok(&["verify"]);
}

#[test]
fn three_programs_at_once_make_each_period_once() {
    let home = Home::new();
    let id = daily(&home, 59, "draft");
    let made = || {
        let ran = home.run(&["recurring", "run"]);
        if ran.status.success() {
            return serde_json::from_slice::<Value>(&ran.stdout).unwrap()["drafts"].as_i64().unwrap();
        }
        // On a busy machine one may wait for its turn too long; it has made nothing then.
        let refused: Value = serde_json::from_slice(&ran.stderr).unwrap();
        assert_eq!(refused["error"]["reason"], "busy");
        0
    };
    let together: i64 = thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(made)).collect();
        runs.into_iter().map(|r| r.join().unwrap()).sum()
    });
    assert_eq!(together + made(), 60);
    check(&home, &id, 60);
}

#[test]
fn a_program_that_stays_makes_them_by_itself() {
    let home = Home::new();
    let id = daily(&home, 2, "draft");
    let server = Server::start(&home);
    let made = || server.call("recurring.show", &json!({ "id": id })).unwrap().unwrap()["runs"].as_array().unwrap().len();
    // It looks when the workspace is opened, by the first call, beside what it answers.
    for _ in 0..200 {
        if made() == 3 {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    drop(server);
    check(&home, &id, 3);
}

#[test]
fn kills_in_the_middle_leave_whole_periods() {
    let kills: u32 = std::env::var("STINT_KILLS").ok().and_then(|k| k.parse().ok()).unwrap_or(12);
    let seed: u64 = std::env::var("STINT_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(20_261_121);
    let dice = Dice::seeded(seed);
    let home = Home::new();
    home.ok(&[
        "profile",
        "edit",
        "--legal-name",
        "Studio Nordlicht",
        "--street",
        "Hafenstr. 1",
        "--postal-code",
        "20359",
        "--city",
        "Hamburg",
    ]);
    let id = daily(&home, 79, "issue");
    home.ok(&["client", "edit", "acme", "--street", "Am Kai 1", "--postal-code", "20457", "--city", "Hamburg", "--country", "DE"]);
    for _ in 0..kills {
        let mut child = home.command(&["recurring", "run"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_micros(20_000 + dice.below(180_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        home.ok(&["verify"]);
    }
    // What was made and not issued when the program died is issued now; each number stands once, without a gap.
    home.ok(&["recurring", "run"]);
    check(&home, &id, 80);
    let list = home.ok(&["invoice", "list"]);
    let numbers: BTreeSet<u32> = list["invoices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| {
            i["number"].as_str().unwrap_or_else(|| panic!("seed {seed}: {i} is not issued")).rsplit('-').next().unwrap().parse().unwrap()
        })
        .collect();
    assert_eq!(numbers, (1..=80).collect(), "seed {seed}");
}
