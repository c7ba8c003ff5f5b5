//! What was captured, and what it proposes.

use super::{hm, list, path, table, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

fn wall(v: &Value, zone: &Zone, format: &str) -> String {
    match v.as_str().map(Instant::parse) {
        Some(Ok(at)) => zone.wall(at).format(format).to_string(),
        _ => "–".into(),
    }
}

pub fn status(s: &Value, zone: &Zone) -> String {
    let state = match (s["is_on"] == true, s["paused_until"].is_null()) {
        (false, _) => "capture is off".to_owned(),
        (true, true) => "capture is on".to_owned(),
        (true, false) => format!("capture is paused until {}", wall(&s["paused_until"], zone, "%H:%M")),
    };
    let titles = if s["with_titles"] == true { "with window titles" } else { "programs only" };
    let mut lines = vec![
        state,
        format!("  {titles}, kept for {} days, proposals from {} minutes on", s["retention_days"], s["min_minutes"]),
        format!(
            "  {} windows kept{}",
            s["stretches"],
            s["since"].as_str().map_or(String::new(), |_| format!(" since {}", wall(&s["since"], zone, "%Y-%m-%d")))
        ),
    ];
    if s["skip_password_managers"] == true {
        lines.push("  never: password managers".into());
    }
    lines.extend(list(s, "exclusions").iter().map(|e| {
        let what = if e["keeps_app"] == true { "no title" } else { "never" };
        format!("  {what}: {} with {:?}  {}", text(e, "field"), text(e, "pattern"), text(e, "id"))
    }));
    lines.join("\n")
}

pub fn day(d: &Value, zone: &Zone) -> String {
    let row = |v: &Value, what: String| {
        let span = format!("{}–{}", wall(&v["start"], zone, "%H:%M"), wall(&v["end"], zone, "%H:%M"));
        vec![span, hm(v["seconds"].as_i64().unwrap_or_default()), what]
    };
    let blocks: Vec<_> = list(d, "lane")
        .iter()
        .map(|b| {
            let seen = list(b, "seen").iter().map(|s| [text(s, "app"), text(s, "title")].join(" ").trim().to_owned());
            row(b, seen.collect::<Vec<_>>().join(" · "))
        })
        .collect();
    if blocks.is_empty() {
        return format!("nothing was captured on {}", text(d, "day"));
    }
    let proposals: Vec<_> = list(d, "proposals")
        .iter()
        .map(|p| {
            let place = path(&p["guess"]["path"]);
            row(p, if place.is_empty() { text(p, "note").to_owned() } else { format!("{} → {place}", text(p, "note")) })
        })
        .collect();
    let mut parts = vec![table(&blocks)];
    if !proposals.is_empty() {
        parts.push(format!("proposed:\n{}", table(&proposals)));
    }
    parts.join("\n")
}

pub fn gone(g: &Value) -> String {
    let journal = if g["journal_emptied"] == true { "" } else { "; another program is reading: its journal is emptied when that one ends" };
    format!("{} captured windows deleted or cut{journal}", g["stretches"])
}
