//! Work over other work: each way out, taken back by one step.

use super::time_entries::add;
use crate::support::{Desk, sequences};
use proptest::prelude::*;
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

proptest! {
    #![proptest_config(sequences(6))]

    /// Whether a page looks at all work of its days or at each entry alone: it says what the intervals say, by their minutes.
    #[test]
    fn a_page_marks_what_lies_over_other_work(
        spans in prop::collection::vec((0..8_640_i64, prop_oneof![8 => 0..40_i64, 2 => 50..200_i64, 1 => 1_300..1_700_i64]), 2..90),
        kept in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..12),
        tagged in 0..3_usize,
    ) {
        let desk = Desk::new();
        let from = stint::kernel::Instant::parse("2026-11-10T00:00:00Z").unwrap();
        let at = |minute: i64| from.plus_seconds(minute * 60).to_string();
        let project = desk.call("project.add", json!({ "name": "Rare" }))["id"].clone();
        let mut made: Vec<(i64, i64, String)> = Vec::new();
        for (n, (start, length)) in spans.iter().enumerate() {
            let link = if n % 30 < tagged { json!({ "project_id": project }) } else { json!({}) };
            let request = json!({ "note": "x", "start": at(*start), "end": at(start + length), "link": link });
            made.push((*start, start + length, desk.call("entry.add", request)["id"].as_str().unwrap().to_owned()));
        }
        let over = |a: &(i64, i64, String), b: &(i64, i64, String)| a.2 != b.2 && a.0.max(b.0) < a.1.min(b.1);
        let mut wanted: Vec<(String, String)> = Vec::new();
        for (a, b) in &kept {
            let (a, b) = (a.get(&made), b.get(&made));
            if over(a, b) {
                desk.call("entry.resolve_overlap", json!({ "id": a.2, "other_id": b.2, "way": "keep" }));
                wanted.extend([(a.2.clone(), b.2.clone()), (b.2.clone(), a.2.clone())]);
            }
        }
        let marked = |a: &(i64, i64, String)| made.iter().any(|b| over(a, b) && !wanted.contains(&(a.2.clone(), b.2.clone())));
        for request in [json!({}), json!({ "limit": 7 }), json!({ "project_id": project })] {
            let page = desk.call("entry.list", request.clone());
            for entry in page["entries"].as_array().unwrap() {
                let of = made.iter().find(|m| entry["id"] == m.2).unwrap();
                prop_assert_eq!(&entry["overlaps"], &json!(marked(of)), "{} {}", request, entry);
                let alone = desk.call("entry.show", json!({ "id": of.2 }));
                prop_assert_eq!(&alone["overlaps"], &entry["overlaps"], "{}", alone);
            }
        }
    }
}
