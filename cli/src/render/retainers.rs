//! Retainers as a person reads them in a terminal.

use super::{hm, list as rows_of, money, path, table, text};
use serde_json::{Value, json};
use stint::kernel::{Instant, Zone};

fn amount(retainer: &Value, amount: &Value) -> String {
    if text(retainer, "unit") == "money" {
        return money(&json!({ "minor": amount, "currency": retainer["currency"] }));
    }
    let seconds = amount.as_i64().unwrap_or_default();
    format!("{}{}", if seconds < 0 { "-" } else { "" }, hm(seconds.abs()))
}

fn days(period: &Value) -> String {
    match period["to"].as_str() {
        Some(to) => format!("{} to {to}", text(period, "from")),
        None => format!("from {}", text(period, "from")),
    }
}

fn state(retainer: &Value, balance: &Value) -> Vec<String> {
    let Some(period) = rows_of(balance, "periods").first() else {
        return vec![format!("begins on {}", text(retainer, "starts_on"))];
    };
    let of = |key: &str| period[key].as_i64().unwrap_or_default();
    let over = of("over") + of("beyond");
    let left = if over > 0 {
        format!("{} over", amount(retainer, &json!(over)))
    } else {
        format!("{} left of {}", amount(retainer, &json!(of("left"))), amount(retainer, &json!(of("granted") + of("rolled_in"))))
    };
    let due = rows_of(balance, "due").len();
    let due = if due == 0 { String::new() } else { format!("{due} fees due") };
    vec![days(period), left, format!("{} %", of("percent")), due]
}

pub fn list(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = rows_of(answer, "retainers")
        .iter()
        .map(|row| {
            let (retainer, balance) = (&row["retainer"], &row["balance"]);
            let mut cells = vec![text(retainer, "name").to_owned(), text(retainer, "client_name").to_owned()];
            let mut state = state(retainer, balance);
            state.resize(4, String::new());
            cells.extend(state);
            cells.push(text(retainer, "id").to_owned());
            cells
        })
        .collect();
    if rows.is_empty() { "no retainers".into() } else { table(&rows) }
}

pub fn one(retainer: &Value) -> String {
    let until = retainer["ends_on"].as_str().map_or_else(String::new, |day| format!(" until {day}"));
    let granted = rows_of(retainer, "terms").last().map_or_else(String::new, |term| amount(retainer, &term["amount"]));
    let name = format!("{}  {} of {}", text(retainer, "id"), text(retainer, "name"), text(retainer, "client_name"));
    format!("{name}, {granted} each {}, from {}{until}", text(retainer, "cadence"), text(retainer, "starts_on"))
}

pub fn card(answer: &Value, zone: &Zone) -> String {
    let (retainer, balance) = (&answer["retainer"], &answer["balance"]);
    let mut periods = vec![["period", "granted", "rolled in", "used", "left", "over", "expired", "fee"].map(str::to_owned).to_vec()];
    periods.extend(rows_of(balance, "periods").iter().map(|p| {
        let of = |key: &str| amount(retainer, &p[key]);
        let over = p["over"].as_i64().unwrap_or_default() + p["beyond"].as_i64().unwrap_or_default();
        let fee = p["fee"]["invoice_number"].as_str().unwrap_or(text(&p["fee"], "state"));
        vec![
            days(p),
            of("granted"),
            of("rolled_in"),
            of("drawn"),
            of("left"),
            amount(retainer, &json!(over)),
            of("expired"),
            fee.to_owned(),
        ]
    }));
    let rows: Vec<Vec<String>> = rows_of(&answer["statement"], "rows")
        .iter()
        .map(|row| {
            let day = Instant::parse(text(row, "start")).map(|at| zone.day_of(at).to_string()).unwrap_or_default();
            let what = [path(&row["path"]), text(row, "note").replace('\n', " ")].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>();
            vec![
                text(row, "kind").replace('_', " "),
                day,
                amount(retainer, &row["amount"]),
                amount(retainer, &row["balance"]),
                what.join(" · "),
            ]
        })
        .collect();
    [one(retainer), table(&periods), table(&rows)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
