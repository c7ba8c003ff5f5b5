//! Answers as a person reads them in a terminal.

pub mod bank;
pub mod calendar;
pub mod captured;
pub mod card;
pub mod connect;
pub mod mail;
pub mod mail_merge;
pub mod milestones;
pub mod money;
pub mod pairs;
pub mod past;
pub mod payments;
pub mod quotes;
pub mod recurring;
pub mod retainers;
pub mod rhythm;

use crate::fail::remedied;
use serde_json::Value;
use stint::kernel::{Currency, Instant, Zone};

fn text<'a>(v: &'a Value, key: &str) -> &'a str {
    v[key].as_str().unwrap_or_default()
}

fn list<'a>(v: &'a Value, key: &str) -> &'a [Value] {
    v[key].as_array().map_or(&[], Vec::as_slice)
}

pub fn hm(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 3600, seconds / 60 % 60)
}

/// Minor units with the decimals of the currency, `1234.50 EUR`.
pub fn money(v: &Value) -> String {
    let (minor, code) = (v["minor"].as_i64().unwrap_or_default(), text(v, "currency"));
    let places = Currency::parse("currency", code).map_or(2, Currency::exponent);
    let (sign, unit) = (if minor < 0 { "-" } else { "" }, 10_u64.pow(places));
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    if places == 0 { format!("{sign}{whole} {code}") } else { format!("{sign}{whole}.{rest:0width$} {code}", width = places as usize) }
}

fn sums(v: &Value) -> String {
    v.as_array().into_iter().flatten().map(money).collect::<Vec<_>>().join(" + ")
}

fn path(p: &Value) -> String {
    ["client_name", "project_name", "task_name"].iter().filter_map(|k| p[*k].as_str()).collect::<Vec<_>>().join(" › ")
}

/// Rows as columns, each as wide as its widest cell.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width: Vec<usize> =
        (0..columns).map(|c| rows.iter().filter_map(|r| r.get(c)).map(|t| t.chars().count()).max().unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&width).map(|(t, w)| format!("{t}{}", " ".repeat(w - t.chars().count()))).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub fn status(s: &Value) -> String {
    let today = format!("today {}", hm(s["today_seconds"].as_i64().unwrap_or_default()));
    let timer = &s["timer"];
    if timer.is_null() {
        return format!("no timer is running · {today}");
    }
    let instant = |key: &str| Instant::parse(timer[key].as_str().or(s[key].as_str()).unwrap_or_default()).unwrap_or_default();
    let running = text(timer, "state") == "running";
    let elapsed = timer["worked_seconds_before"].as_i64().unwrap_or_default()
        + if running { instant("now").since_ms(instant("since")) / 1000 } else { 0 };
    let what = [text(timer, "note").to_owned(), path(&timer["path"])].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
    let what = if what.is_empty() { "no description".to_owned() } else { what };
    format!("{} {} · {what} · {today}", text(timer, "state").replace('_', " "), hm(elapsed))
}

pub fn entry(e: &Value) -> String {
    let parts = [text(e, "id").to_owned(), hm(e["seconds"].as_i64().unwrap_or_default()), path(&e["path"]), text(e, "note").to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

pub fn log(page: &Value, zone: &Zone) -> String {
    let wall = |e: &Value, key: &str, format: &str| match Instant::parse(text(e, key)) {
        Ok(at) => zone.wall(at).format(format).to_string(),
        Err(_) => "now".into(),
    };
    let mut rows: Vec<Vec<String>> = list(page, "entries")
        .iter()
        .map(|e| {
            let mark = if e["overlaps"] == true { "overlaps" } else { "" };
            vec![
                wall(e, "start", "%Y-%m-%d"),
                format!("{}–{}", wall(e, "start", "%H:%M"), wall(e, "end", "%H:%M")),
                hm(e["seconds"].as_i64().unwrap_or_default()),
                path(&e["path"]),
                text(e, "note").replace('\n', " "),
                text(e, "billing").replace('_', " "),
                mark.into(),
                text(e, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return "no entries in this period".into();
    }
    rows.push(vec!["total".into(), String::new(), hm(page["total_seconds"].as_i64().unwrap_or_default())]);
    table(&rows)
}

fn labelled(row: &Value, otherwise: &str) -> String {
    Some(text(row, "label")).filter(|label| !label.is_empty()).unwrap_or(otherwise).to_owned()
}

/// With costs and profit where they are asked for.
pub fn report(r: &Value, cost: bool) -> String {
    let line = |label: &str, seconds: &Value, of: &Value| {
        let mut row = vec![label.to_owned(), hm(seconds.as_i64().unwrap_or_default()), sums(&of["amounts"])];
        if cost {
            row.extend([sums(&of["costs"]), sums(&of["profit"])]);
        }
        row
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in list(r, "rows") {
        rows.push(line(&labelled(row, "none"), &row["seconds"], row));
        rows.extend(list(row, "rows").iter().map(|below| line(&format!("  {}", labelled(below, "none")), &below["seconds"], below)));
    }
    if cost {
        rows.insert(0, ["", "time", "earned", "cost", "profit"].map(str::to_owned).to_vec());
    }
    rows.push(line("total", &r["total_seconds"], r));
    table(&rows)
}

pub fn rule(rounding: &Value) -> String {
    match text(rounding, "mode") {
        "exact" => "as tracked".to_owned(),
        mode => format!("{mode} to {} min per {}", rounding["step_minutes"], text(rounding, "scope")),
    }
}

pub fn preview(p: &Value) -> String {
    let of = |key: &str| p[key].as_i64().unwrap_or_default();
    let difference = of("difference_seconds");
    let sign = if difference < 0 { '-' } else { '+' };
    let how = rule(&p["rounding"]);
    format!(
        "{} in {} entries would be billed as {} ({sign}{}, {how})",
        hm(of("raw_seconds")),
        p["entries"],
        hm(of("billed_seconds")),
        hm(difference.abs())
    )
}

pub fn ingest(r: &Value) -> String {
    let mut lines =
        vec![format!("{} accepted, {} duplicate, {} conflict, {} rejected", r["accepted"], r["duplicate"], r["conflict"], r["rejected"])];
    let bad = list(r, "rows").iter().filter(|row| matches!(text(row, "verdict"), "conflict" | "rejected"));
    lines.extend(bad.take(20).map(|row| format!("  {} {}: {}", text(row, "verdict"), text(row, "id"), text(row, "reason"))));
    lines.join("\n")
}

fn rows(count: &Value) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}

fn said(row: &Value) -> String {
    match (text(row, "field"), text(row, "reason")) {
        (_, "") => text(row, "warning").to_owned(),
        (field, reason) => format!("{field} {reason}"),
    }
}

pub fn import(r: &Value) -> String {
    let did = if r["written"] == true {
        "imported"
    } else if r["dry_run"] == true {
        "would import"
    } else {
        "nothing was imported; fit would be"
    };
    let mut lines = vec![format!(
        "{did} {}, {} (the file says {}); {} duplicate, {} rejected{}; {}",
        rows(&r["accepted"]),
        hm(r["total_seconds"].as_i64().unwrap_or_default()),
        hm(r["stated_seconds"].as_i64().unwrap_or_default()),
        r["duplicate"],
        r["rejected"],
        if r["skipped"] == 0 { String::new() } else { format!(", {} left out", r["skipped"]) },
        text(r, "encoding")
    )];
    for kind in ["clients", "projects", "tasks"] {
        let names: Vec<String> = list(r, kind).iter().map(|m| format!("{} ({})", text(m, "name"), text(m, "action"))).collect();
        if !names.is_empty() {
            lines.push(format!("  {kind}: {}", names.join(", ")));
        }
    }
    let told = list(r, "rows").iter().filter(|row| matches!(text(row, "verdict"), "rejected" | "skipped") || row["warning"].is_string());
    lines.extend(told.take(20).map(|row| format!("  line {}: {}", row["line"], said(row))));
    lines.join("\n")
}

pub fn thing(t: &Value) -> String {
    format!("{}  {}{}", text(t, "id"), text(t, "name"), if t["archived"] == true { " (archived)" } else { "" })
}

pub fn things(answer: &Value) -> String {
    let all = answer.as_object().and_then(|o| o.values().find_map(Value::as_array));
    let rows: Vec<Vec<String>> = all
        .into_iter()
        .flatten()
        .map(|t| {
            let belongs =
                [text(t, "client_name"), text(t, "project_name")].into_iter().filter(|n| !n.is_empty()).collect::<Vec<_>>().join(" › ");
            vec![text(t, "name").into(), belongs, text(t, "status").replace('_', " "), text(t, "due_on").into(), text(t, "id").into()]
        })
        .collect();
    if rows.is_empty() { "none".into() } else { table(&rows) }
}

pub fn rate(r: &Value) -> String {
    let whose = [text(r, "scope"), text(r, "scope_name")].join(" ");
    let from = match text(r, "valid_from") {
        "1970-01-01" => "from the start".to_owned(),
        day => format!("from {day}"),
    };
    format!("{} an hour, {}, {from}", money(&r["amount"]), whose.trim_end())
}

pub fn rates(answer: &Value) -> String {
    let lines: Vec<String> = list(answer, "rates").iter().map(rate).collect();
    if lines.is_empty() { "no rates".into() } else { lines.join("\n") }
}

pub fn invoice(i: &Value) -> String {
    let mut rows: Vec<Vec<String>> = list(i, "lines")
        .iter()
        .map(|l| {
            vec![
                text(l, "description").replace('\n', " "),
                format!("{} {}", text(l, "quantity"), text(l, "unit")),
                money(&l["price"]),
                money(&l["amount"]),
            ]
        })
        .collect();
    let right = |label: String, v: &Value| vec![label, String::new(), String::new(), money(v)];
    rows.push(right("net".into(), &i["totals"]["net"]));
    rows.extend(
        list(&i["totals"], "groups")
            .iter()
            .map(|g| right(format!("{} {} % on {}", text(g, "name"), text(g, "percent"), money(&g["base"])), &g["tax"])),
    );
    rows.push(right("total".into(), &i["totals"]["total"]));
    for s in list(i, "settlements").iter().filter(|s| s["voided"] != true) {
        let how = [text(s, "source").replace('_', " "), text(s, "settled_on").into(), text(s, "reference").into(), text(s, "id").into()];
        rows.push(right(how.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "), &s["amount"]));
    }
    rows.push(right("open".into(), &i["open"]));
    let number = i["number"].as_str().map_or_else(|| format!("draft (next number {})", text(i, "next_number")), str::to_owned);
    let problems: String = list(i, "problems")
        .iter()
        .map(|p| format!("\nbefore it can be issued: {}: {}", text(p, "field"), remedied(text(p, "field"), text(p, "message"))))
        .collect();
    format!(
        "{number} · {} · {} · {}\n{}{problems}",
        text(i, "client_name"),
        text(i, "state").replace('_', " "),
        text(i, "id"),
        table(&rows)
    )
}

pub fn deposits(answer: &Value) -> String {
    let row = |d: &Value| {
        let user = d["used_by_number"].as_str().map(|n| format!("taken off by {n}"));
        let state = user.unwrap_or_else(|| if d["used_by"].is_null() { "free".into() } else { "on a draft".into() });
        vec![text(d, "number").into(), text(d, "issued_on").into(), text(d, "subject").into(), money(&d["total"]), money(&d["open"]), state]
    };
    let rows: Vec<Vec<String>> = list(answer, "deposits").iter().map(row).collect();
    if rows.is_empty() { "no deposits".into() } else { table(&rows) }
}

pub fn invoices(answer: &Value) -> String {
    let rows: Vec<Vec<String>> = list(answer, "invoices")
        .iter()
        .map(|i| {
            let number = i["number"].as_str().unwrap_or("draft");
            vec![
                number.into(),
                text(i, "client_name").into(),
                text(i, "issued_on").into(),
                text(i, "due_on").into(),
                text(i, "state").replace('_', " "),
                money(&i["total"]),
                money(&i["open"]),
                text(i, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() { "no invoices".into() } else { table(&rows) }
}

pub fn workspace(s: &Value) -> String {
    format!("{} is open, in {}", text(&s["workspace"], "name"), text(s, "data_dir"))
}

pub fn workspaces(s: &Value) -> String {
    let open = text(&s["workspace"], "id");
    let rows: Vec<Vec<String>> = list(s, "workspaces")
        .iter()
        .map(|w| {
            vec![
                if text(w, "id") == open { "*" } else { "" }.into(),
                text(w, "name").into(),
                text(w, "key").replace('_', " "),
                text(w, "id").into(),
            ]
        })
        .collect();
    if rows.is_empty() { "no workspace yet: `stint init` makes one".into() } else { table(&rows) }
}

pub fn checks(report: &Value) -> String {
    let rows: Vec<Vec<String>> = list(report, "checks")
        .iter()
        .map(|c| vec![if c["ok"] == true { "ok" } else { "WRONG" }.into(), text(c, "name").replace('_', " "), text(c, "detail").into()])
        .collect();
    table(&rows)
}

pub fn undo(s: &Value) -> String {
    let next = |key: &str| s[key].as_str().unwrap_or("nothing").to_owned();
    format!("done; next undo: {}, next redo: {}", next("undo"), next("redo"))
}
