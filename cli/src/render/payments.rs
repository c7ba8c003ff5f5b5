//! Payments as a person reads them.

use super::{list, money, table, text};
use serde_json::{Value, json};

fn of(minor: &Value, currency: &Value) -> String {
    money(&json!({ "minor": minor, "currency": currency }))
}

fn state(p: &Value) -> String {
    match (p["voided"] == true, text(p, "kind"), p["left"]["minor"].as_i64()) {
        (true, ..) => "void".into(),
        (_, "refund", _) => "refund".into(),
        (_, _, Some(left)) if left > 0 => format!("{} left", money(&p["left"])),
        _ => String::new(),
    }
}

pub fn payments(answer: &Value) -> String {
    let mut rows: Vec<Vec<String>> = list(answer, "payments")
        .iter()
        .map(|p| {
            let numbers: Vec<&str> = list(p, "settles").iter().filter_map(|s| s["number"].as_str()).collect();
            let how = [text(p, "method"), text(p, "reference")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
            vec![
                text(p, "paid_on").into(),
                text(p, "client_name").into(),
                money(&p["amount"]),
                numbers.join(", "),
                how,
                state(p),
                text(p, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return "no payments".into();
    }
    for sum in list(answer, "sums") {
        let mut words = vec![format!("{} received", of(&sum["received_minor"], &sum["currency"]))];
        for (key, word) in [("refunded_minor", "paid back"), ("fee_minor", "in fees"), ("left_minor", "to the credit of clients")] {
            if sum[key].as_i64().is_some_and(|minor| minor > 0) {
                words.push(format!("{} {word}", of(&sum[key], &sum["currency"])));
            }
        }
        rows.push(vec![words.join(", ")]);
    }
    let (rows, sums): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.len() > 1);
    format!("{}\n{}", table(&rows), sums.concat().join("\n"))
}

/// What came through Stripe, and what became of it.
pub fn through_stripe(answer: &Value) -> String {
    let mut rows = Vec::new();
    for c in list(answer, "charges") {
        let fee = if c["fee"].is_null() { String::new() } else { format!("fee {}", money(&c["fee"])) };
        rows.push(vec![text(c, "paid_at").into(), "paid".into(), money(&c["amount"]), fee, text(c, "payment_id").into()]);
        for r in list(c, "refunds") {
            let note = text(r, "credit_note_number");
            let why = [note, text(r, "failure")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
            rows.push(vec![text(r, "at").into(), format!("refund {}", text(r, "state")), money(&r["amount"]), why, String::new()]);
        }
        for d in list(c, "disputes") {
            let left = d["days_left"].as_i64().map(|days| format!("{days} days left to answer")).unwrap_or_default();
            let what = format!("dispute {}", text(d, "state"));
            rows.push(vec![text(d, "opened_at").into(), what, money(&d["amount"]), left, text(d, "dispute").into()]);
        }
    }
    if rows.is_empty() { "nothing came through Stripe".into() } else { table(&rows) }
}

/// A dispute with what would be, or was, answered.
pub fn dispute(answer: &Value) -> String {
    let d = &answer["dispute"];
    let asked = &d["answer"];
    let sent = !asked.is_null() && asked["state"] != "dropped";
    let mut rows = vec![
        vec!["dispute:".into(), text(d, "dispute").into()],
        vec!["client:".into(), text(answer, "client_name").into()],
        vec!["over:".into(), format!("{}, {}", money(&d["amount"]), text(d, "reason"))],
        vec!["state:".into(), text(d, "state").into()],
    ];
    if let Some(days) = d["days_left"].as_i64() {
        rows.push(vec!["answer by:".into(), format!("{}, {days} days left", text(d, "due_at"))]);
    }
    if sent {
        let what = if asked["evidence"].is_null() { "loss accepted" } else { "answer" };
        rows.push(vec![format!("{what}:"), format!("{} {}", text(asked, "state"), text(asked, "sent_at")).trim_end().to_owned()]);
    }
    let evidence = if sent { &asked["evidence"] } else { &answer["evidence"] };
    let labels = [
        ("customer_name", "customer"),
        ("customer_email_address", "email"),
        ("billing_address", "address"),
        ("service_date", "when"),
        ("product_description", "delivered"),
        ("uncategorized_text", "text"),
    ];
    let texts = labels.iter().filter(|(key, _)| !text(evidence, key).is_empty());
    let texts: String = texts.map(|(key, label)| format!("\n\n{label}:\n{}", text(evidence, key))).collect();
    table(&rows) + &texts
}

pub fn payouts(answer: &Value) -> String {
    let row = |p: &Value| {
        let adds_up = p["missing"]["minor"].as_i64().is_none_or(|minor| minor == 0);
        let state = if adds_up { text(p, "state").to_owned() } else { format!("{}, does not add up", text(p, "state")) };
        vec![text(p, "arrives_on").into(), money(&p["amount"]), format!("fees {}", money(&p["fees"])), state, text(p, "payout").into()]
    };
    let rows: Vec<Vec<String>> = list(answer, "payouts").iter().map(row).collect();
    match (rows.is_empty(), answer["refused"] == true) {
        (_, true) => "the key may not read payouts: add the right in Stripe's dashboard".into(),
        (true, _) => "no payouts yet".into(),
        _ => table(&rows),
    }
}

pub fn exchange(answer: &Value) -> String {
    let books = |minor: &Value| if minor.is_null() { "no rate".to_owned() } else { of(minor, &answer["currency"]) };
    let mut rows: Vec<Vec<String>> = list(answer, "rows")
        .iter()
        .map(|r| {
            let text_of = |key: &str| text(r, key).to_owned();
            vec![
                text_of("on"),
                text_of("client_name"),
                text_of("number"),
                money(&r["amount"]),
                books(&r["booked_minor"]),
                books(&r["received_minor"]),
                books(&r["gain_minor"]),
            ]
        })
        .collect();
    if rows.is_empty() {
        return "nothing was settled in a foreign currency".into();
    }
    rows.insert(0, ["day", "client", "invoice", "amount", "booked", "received", "gain"].map(str::to_owned).into());
    let sums = list(answer, "sums").iter().map(|s| {
        let missing = s["without_rate"].as_u64().filter(|n| *n > 0).map(|n| format!(", {n} without a rate")).unwrap_or_default();
        format!("{}: {} gained in {} rows{missing}", text(s, "currency"), books(&s["gain_minor"]), s["rows"])
    });
    let sums: Vec<String> = sums.chain([format!("in all {}", books(&answer["gain_minor"]))]).collect();
    format!("{}\n{}", table(&rows), sums.join("\n"))
}

pub fn payment(p: &Value) -> String {
    let mut rows = vec![vec![format!("{} {} {}", text(p, "kind"), text(p, "client_name"), money(&p["amount"])), String::new()]];
    let mut say = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![format!("{label}:"), value]);
        }
    };
    say("id", text(p, "id").into());
    say("day", text(p, "paid_on").into());
    for key in ["method", "reference", "note"] {
        say(key, text(p, key).into());
    }
    if p["fee"]["minor"].as_i64().is_some_and(|minor| minor > 0) {
        say("fee", money(&p["fee"]));
    }
    for s in list(p, "settles") {
        let (taken, amount) = (money(&s["taken"]), money(&s["amount"]));
        let both = if s["taken"]["currency"] == s["amount"]["currency"] { amount } else { format!("{amount} for {taken}") };
        let mark = if s["voided"] == true { " (taken back)" } else { "" };
        say("settles", format!("{} {both}{mark} {}", s["number"].as_str().unwrap_or("a refund"), text(s, "id")));
    }
    say("state", state(p));
    table(&rows)
}

pub fn credit(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = list(answer, "credit")
        .iter()
        .flat_map(|c| {
            let holdings = list(c, "holdings").iter().map(|h| {
                let id = h["payment_id"].as_str().or(h["credit_note_id"].as_str()).unwrap_or_default();
                vec![text(h, "since").into(), of(&h["left_minor"], &c["currency"]), text(h, "label").into(), id.to_owned()]
            });
            holdings.chain([vec!["in all".into(), of(&c["minor"], &c["currency"])]]).collect::<Vec<_>>()
        })
        .collect();
    if rows.is_empty() { "no credit".into() } else { table(&rows) }
}

pub fn statement(answer: &Value) -> String {
    let accounts: Vec<String> = list(answer, "accounts")
        .iter()
        .map(|a| {
            let code = &a["currency"];
            let end = |word: &str, minor: &Value| vec![String::new(), word.to_owned(), String::new(), String::new(), of(minor, code)];
            let mut rows = vec![end("opening balance", &a["opening_minor"])];
            rows.extend(list(a, "lines").iter().map(|l| {
                vec![
                    text(l, "on").into(),
                    text(l, "kind").replace('_', " "),
                    text(l, "label").into(),
                    of(&l["minor"], code),
                    of(&l["balance_minor"], code),
                ]
            }));
            rows.push(end("closing balance", &a["closing_minor"]));
            table(&rows)
        })
        .collect();
    if accounts.is_empty() { "nothing on this account".into() } else { accounts.join("\n\n") }
}

/// What late payment costs, stretch by stretch.
pub fn late(answer: &Value) -> String {
    let claim = &answer["claim"];
    let mut rows: Vec<Vec<String>> = list(claim, "stretches")
        .iter()
        .map(|s| {
            let assumed = if s["assumed"] == true { " (assumed)" } else { "" };
            vec![
                format!("{} to {}", text(s, "from"), text(s, "to")),
                format!("{} days on {} at {} %{assumed}", s["days"], money(&s["owed"]), text(s, "percent")),
                money(&s["interest"]),
            ]
        })
        .collect();
    if claim["sum"]["minor"] != 0 {
        rows.push(vec!["fixed sum or fee".into(), text(claim, "source").into(), money(&claim["sum"])]);
    }
    if rows.is_empty() {
        return "nothing is owed on top".into();
    }
    table(&rows)
}
