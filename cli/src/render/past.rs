//! What was closed, and what was changed.

use super::{list, path, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

pub fn period(p: &Value) -> String {
    let state = |day: &Value| day.as_str().map_or_else(|| "nothing is closed".to_owned(), |day| format!("closed up to {day}"));
    let mut lines = vec![state(&p["day"])];
    lines.extend(list(p, "changes").iter().map(|c| {
        let reason = Some(text(c, "reason")).filter(|r| !r.is_empty()).map(|r| format!(": {r}")).unwrap_or_default();
        format!("  {}  {}  {}{reason}", text(c, "at"), text(c, "device"), state(&c["day"]))
    }));
    lines.join("\n")
}

/// The newest change first, each fact as it was and as it became.
pub fn history(h: &Value, zone: &Zone) -> String {
    let wall = |v: &Value| match v.as_str().map(Instant::parse) {
        Some(Ok(at)) => zone.wall(at).format("%Y-%m-%d %H:%M").to_string(),
        _ => "–".into(),
    };
    let fact = |facts: &Value, field: &str| match field {
        "path" => path(&facts["path"]),
        "start" | "end" => wall(&facts[field]),
        _ => facts[field].as_str().map_or_else(|| facts[field].to_string(), |t| format!("{t:?}")),
    };
    let mut lines = Vec::new();
    for change in list(h, "changes") {
        lines.push(format!("{}  {}  {}", wall(&change["at"]), text(change, "device"), text(change, "verb")));
        for field in list(change, "changed").iter().filter_map(Value::as_str) {
            lines.push(format!("  {field}: {} → {}", fact(&change["before"], field), fact(&change["after"], field)));
        }
    }
    lines.push(format!("{}  {}  recorded ({})", wall(&h["created_at"]), text(h, "device"), text(h, "source")));
    lines.join("\n")
}
