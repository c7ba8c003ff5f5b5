//! What many entries came to, entries at the same time, and views.

use super::{hm, list, path, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

pub fn edited(a: &Value) -> String {
    let mut lines = vec![format!("{} changed, {} were so already", a["changed"], a["unchanged"])];
    lines.extend(list(a, "left_out").iter().map(|l| format!("  {} left out: {}", l["count"], text(l, "message"))));
    lines.join("\n")
}

pub fn pairs(answer: &Value, zone: &Zone) -> String {
    let pairs = list(answer, "pairs");
    if pairs.is_empty() {
        return "it lies over no other work".to_owned();
    }
    pairs.iter().map(|pair| one(pair, zone)).collect::<Vec<_>>().join("\n")
}

fn one(pair: &Value, zone: &Zone) -> String {
    let wall = |v: &Value, form: &str| match v.as_str().map(Instant::parse) {
        Some(Ok(at)) => zone.wall(at).format(form).to_string(),
        _ => "now".into(),
    };
    let span = |v: &Value| format!("{}–{}", wall(&v["start"], "%H:%M"), wall(&v["end"], "%H:%M"));
    let kept = if pair["kept"] == true { "  (both stay)" } else { "" };
    let shared = hm(pair["seconds"].as_i64().unwrap_or_default());
    let mut lines = vec![format!("{} {}  {shared} twice{kept}", wall(&pair["start"], "%Y-%m-%d"), span(pair))];
    for which in ["first", "second"] {
        let entry = &pair[which];
        let what =
            [path(&entry["path"]), text(entry, "note").to_owned()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("  ");
        lines.push(format!("  {which}: {}  {}  {what}", text(entry, "id"), span(entry)));
    }
    for outcome in list(pair, "outcomes").iter().filter(|o| o["refused"].is_null()) {
        let rest = if outcome["rest"].is_null() { String::new() } else { format!(" and {}", span(&outcome["rest"])) };
        let way = text(outcome, "way").replace('_', "-");
        lines.push(format!("  {way}: {}{rest}, {}", span(&outcome["first"]), span(&outcome["second"])));
    }
    lines.join("\n")
}

pub fn views(answer: &Value) -> String {
    let views = list(answer, "views");
    if views.is_empty() { "no saved views".to_owned() } else { views.iter().map(view).collect::<Vec<_>>().join("\n") }
}

pub fn view(v: &Value) -> String {
    let filters = v["params"].as_object().into_iter().flatten();
    let filters: Vec<String> = filters.map(|(field, value)| format!("{field}={}", value.as_str().unwrap_or_default())).collect();
    format!("{}  {}  {}", text(v, "id"), text(v, "name"), filters.join(" ")).trim_end().to_owned()
}
