//! Work over other work: each way out, taken back by one step.

use super::time_entries::add;
use crate::support::Desk;
use serde_json::{Value, json};

/// `note from-to` of each entry by its start, in UTC.
fn shown(desk: &Desk) -> Vec<String> {
    let page = desk.call("entry.list", json!({ "order": "oldest" }));
    let clock = |v: &Value| v.as_str().map_or("now".to_owned(), |s| s[11..16].to_owned());
    page["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            let mark = if e["overlaps"] == true { " !" } else { "" };
            format!("{} {}-{}{mark}", e["note"].as_str().unwrap(), clock(&e["start"]), clock(&e["end"]))
        })
        .collect()
}

fn needs(desk: &Desk) -> usize {
    desk.call("home.today", json!({}))["needs"].as_array().unwrap().iter().filter(|n| n["kind"] == "overlap").count()
}

fn ways(pair: &Value) -> Vec<&str> {
    pair["outcomes"].as_array().unwrap().iter().map(|o| o["way"].as_str().unwrap()).collect()
}

#[test]
fn each_way_out_is_one_step() {
    let desk = Desk::new();
    let a = add(&desk, "05:00", "06:00", json!({ "note": "a" }))["id"].clone();
    let b = add(&desk, "05:40", "06:40", json!({ "note": "b" }))["id"].clone();
    let before = ["a 05:00-06:00 !", "b 05:40-06:40 !"];
    assert_eq!((shown(&desk), needs(&desk)), (before.map(str::to_owned).to_vec(), 1));
    let pairs = desk.call("entry.overlaps", json!({ "id": b }))["pairs"].clone();
    assert_eq!(pairs.as_array().unwrap().len(), 1);
    assert_eq!((&pairs[0]["first"]["id"], &pairs[0]["second"]["id"], &pairs[0]["seconds"]), (&a, &b, &json!(1200)));
    assert_eq!(ways(&pairs[0]), ["trim_first", "trim_second", "split", "keep"]);
    for (way, after) in [
        ("trim_first", ["a 05:00-05:40", "b 05:40-06:40"]),
        ("trim_second", ["a 05:00-06:00", "b 06:00-06:40"]),
        ("split", ["a 05:00-05:50", "b 05:50-06:40"]),
        ("keep", ["a 05:00-06:00", "b 05:40-06:40"]),
    ] {
        // In whichever order the two are named.
        desk.call("entry.resolve_overlap", json!({ "id": b, "other_id": a, "way": way }));
        assert_eq!((shown(&desk), needs(&desk)), (after.map(str::to_owned).to_vec(), 0), "{way}");
        desk.call("undo.undo", json!({}));
        assert_eq!((shown(&desk), needs(&desk)), (before.map(str::to_owned).to_vec(), 1), "{way}");
    }
    desk.verify();
}

#[test]
fn what_lies_inside_is_cut_around() {
    let desk = Desk::new();
    let a = add(&desk, "05:00", "08:00", json!({ "note": "a", "tags": ["x"], "billable": false }))["id"].clone();
    let b = add(&desk, "06:00", "06:30", json!({ "note": "b" }))["id"].clone();
    let pairs = desk.call("entry.overlaps", json!({ "id": a }))["pairs"].clone();
    assert_eq!(ways(&pairs[0]), ["trim_first", "split", "keep"]);
    assert_eq!(desk.refused("entry.resolve_overlap", json!({ "id": a, "other_id": b, "way": "trim_second" })), "nothing_left");
    desk.call("entry.resolve_overlap", json!({ "id": a, "other_id": b, "way": "split" }));
    assert_eq!(shown(&desk), ["a 05:00-06:00", "b 06:00-06:30", "a 06:30-08:00"]);
    let rest = &desk.call("entry.list", json!({}))["entries"][0];
    assert_eq!((&rest["tags"], &rest["billable"]), (&json!(["x"]), &json!(false)));
    assert_eq!(desk.refused("entry.resolve_overlap", json!({ "id": a, "other_id": b, "way": "keep" })), "no_overlap");
    desk.call("undo.undo", json!({}));
    assert_eq!(shown(&desk), ["a 05:00-08:00 !", "b 06:00-06:30 !"]);
    desk.verify();
}

#[test]
fn what_is_kept_comes_back_when_it_grows() {
    let desk = Desk::new();
    let a = add(&desk, "05:00", "06:00", json!({ "note": "a" }))["id"].clone();
    let b = add(&desk, "05:40", "06:40", json!({ "note": "b" }))["id"].clone();
    let c = add(&desk, "05:50", "05:55", json!({ "note": "c" }))["id"].clone();
    assert_eq!(needs(&desk), 3);
    desk.call("entry.resolve_overlap", json!({ "id": a, "other_id": b, "way": "keep" }));
    // The third still lies over both, so both stay marked.
    assert_eq!((needs(&desk), shown(&desk)[0].as_str()), (2, "a 05:00-06:00 !"));
    let kept: Vec<_> =
        desk.call("entry.overlaps", json!({ "id": a }))["pairs"].as_array().unwrap().iter().map(|p| p["kept"].clone()).collect();
    assert_eq!(kept, [json!(true), json!(false)]);
    desk.call("entry.delete", json!({ "ids": [c] }));
    assert_eq!((needs(&desk), shown(&desk)), (0, vec!["a 05:00-06:00".to_owned(), "b 05:40-06:40".to_owned()]));
    desk.call("entry.edit", json!({ "id": a, "end": "2026-11-20T05:59:00Z" }));
    assert_eq!(needs(&desk), 0);
    desk.call("entry.edit", json!({ "id": a, "end": "2026-11-20T06:01:00Z" }));
    assert_eq!((needs(&desk), shown(&desk)[0].as_str()), (1, "a 05:00-06:01 !"));
    desk.verify();
}

#[test]
fn what_cannot_be_changed_says_so_before() {
    let desk = Desk::new();
    let a = add(&desk, "06:00", "07:00", json!({ "note": "a" }))["id"].clone();
    desk.call("timer.start", json!({ "note": "t", "at": "2026-11-20T06:30:00Z" }));
    let t = desk.call("timer.status", json!({}))["timer"]["entry_id"].clone();
    let outcomes = |id: &Value| desk.call("entry.overlaps", json!({ "id": id }))["pairs"][0]["outcomes"].clone();
    let refused = |list: &Value| -> Vec<String> {
        list.as_array()
            .unwrap()
            .iter()
            .map(|o| format!("{} {}", o["way"].as_str().unwrap(), o["refused"].as_str().unwrap_or("ok")))
            .collect()
    };
    // The timer runs on behind the first, so all of them can be done.
    assert_eq!(refused(&outcomes(&a)), ["trim_first ok", "trim_second ok", "split ok", "keep ok"]);
    desk.call("entry.resolve_overlap", json!({ "id": t, "other_id": a, "way": "trim_second" }));
    assert_eq!(shown(&desk), ["a 06:00-07:00", "t 07:00-now"]);
    // An entry inside the running one: its end is now, and grows.
    let b = add(&desk, "07:30", "07:40", json!({ "note": "b" }))["id"].clone();
    assert_eq!(refused(&outcomes(&b)), ["trim_first timer_running", "split timer_running", "keep ok"]);
    assert_eq!(desk.refused("entry.resolve_overlap", json!({ "id": t, "other_id": b, "way": "split" })), "timer_running");
    assert_eq!(shown(&desk), ["a 06:00-07:00", "t 07:00-now !", "b 07:30-07:40 !"]);
    desk.verify();
}
