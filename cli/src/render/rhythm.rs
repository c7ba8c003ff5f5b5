//! What was not decided about time, and rounds of focus.

use super::{hm, list, path, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

pub fn gaps(answer: &Value, zone: &Zone) -> String {
    let gaps = list(answer, "gaps");
    if gaps.is_empty() {
        return "nothing to decide".to_owned();
    }
    gaps.iter().map(|gap| one(gap, zone)).collect::<Vec<_>>().join("\n")
}

fn wall(v: &Value, form: &str, zone: &Zone) -> String {
    match v.as_str().map(Instant::parse) {
        Some(Ok(at)) => zone.wall(at).format(form).to_string(),
        _ => "–".into(),
    }
}

fn one(gap: &Value, zone: &Zone) -> String {
    let wall = |v: &Value, form: &str| wall(v, form, zone);
    let days = (wall(&gap["from"], "%Y-%m-%d"), wall(&gap["to"], "%Y-%m-%d"));
    let to = if days.0 == days.1 { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let mut lines = vec![format!(
        "{}  {} – {}  {}  {}",
        text(gap, "id"),
        wall(&gap["from"], "%Y-%m-%d %H:%M"),
        wall(&gap["to"], to),
        hm(gap["seconds"].as_i64().unwrap_or_default()),
        text(gap, "cause"),
    )];
    lines.extend(list(gap, "parts").iter().map(|part| {
        let what = [text(part, "note").to_owned(), path(&part["path"])];
        let what: Vec<String> = what.into_iter().filter(|word| !word.is_empty()).collect();
        let state = if part["running"] == true { "  (running)" } else { "" };
        format!("  {}  {}{state}", hm(part["seconds"].as_i64().unwrap_or_default()), what.join("  "))
    }));
    lines.join("\n")
}

/// What is asked of a timer that ran very long.
pub fn forgotten(asked: &Value, zone: &Zone) -> String {
    let id = text(asked, "finding_id");
    let at = wall(&asked["ends_at"], "%Y-%m-%d %H:%M", zone);
    format!(
        "It runs very long: was it forgotten? You were last seen at {at}. Until you say, none of it is billed:\n  stint decide {id} --end   ends it then\n  stint decide {id}         it is right as it is"
    )
}

pub fn pomodoro(status: &Value) -> String {
    let done = format!("{} done today", status["done_today"]);
    let round = &status["current"];
    if round.is_null() {
        return format!("no rounds are running · {done}");
    }
    let left = round["planned_seconds"].as_i64().unwrap_or_default() - round["passed_seconds"].as_i64().unwrap_or_default();
    let state = match (left > 0, round["counts"] == true) {
        (true, true) => format!("{}:{:02} left", left / 60, left % 60),
        (true, false) => format!("{}:{:02} left, waiting for the timer", left / 60, left % 60),
        (false, _) => "over".to_owned(),
    };
    format!("{} · {state} · then {} · {done}", text(round, "phase").replace('_', " "), text(status, "next").replace('_', " "))
}
