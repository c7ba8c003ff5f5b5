//! The list grouped by something: sums of groups equal the rows behind them.

use super::time_entries::{add, tree};
use crate::support::Desk;
use serde_json::{Value, json};

#[test]
fn groups_sum_their_rows_and_none_counts_twice() {
    let desk = Desk::new();
    let (client, project, task) = tree(&desk);
    let globex = desk.call("client.add", json!({ "name": "globex" }))["id"].clone();
    for (from, to, more) in [
        ("05:00", "06:00", json!({ "link": { "task_id": task }, "tags": ["b", "a"] })),
        ("06:00", "06:30", json!({ "link": { "project_id": project }, "tags": ["a", "b"], "billable": false })),
        ("06:30", "06:40", json!({ "link": { "client_id": client }, "tags": ["a"] })),
        ("06:40", "07:00", json!({ "link": { "client_id": globex } })),
        ("07:00", "07:05", json!({ "note": "alone" })),
    ] {
        add(&desk, from, to, more);
    }
    // Name, entries, seconds, billable seconds.
    type Group = (&'static str, i64, i64, i64);
    let table: [(&str, Vec<Group>); 5] = [
        ("client", vec![("Acme", 3, 6000, 4200), ("globex", 1, 1200, 1200), ("", 1, 300, 300)]),
        ("project", vec![("Acme Website", 2, 5400, 3600), ("", 3, 2100, 2100)]),
        ("task", vec![("Acme Website Landing page", 1, 3600, 3600), ("", 4, 3900, 2100)]),
        ("tags", vec![("#a", 1, 600, 600), ("#a #b", 2, 5400, 3600), ("", 2, 1500, 1500)]),
        ("billable", vec![("$", 4, 5700, 5700), ("-", 1, 1800, 0)]),
    ];
    for (by, expected) in table {
        let groups = desk.call("entry.groups", json!({ "by": by }))["groups"].clone();
        let name = |g: &Value| {
            let path = ["client_name", "project_name", "task_name"].map(|part| g["path"][part].as_str().map(str::to_owned));
            let tags = g["tags"].as_array().unwrap().iter().map(|t| Some(format!("#{}", t.as_str().unwrap())));
            let billable = g["billable"].as_bool().map(|b| if b { "$" } else { "-" }.to_owned());
            path.into_iter().chain(tags).chain([billable]).flatten().collect::<Vec<_>>().join(" ")
        };
        let found: Vec<_> = groups
            .as_array()
            .unwrap()
            .iter()
            .map(|g| (name(g), g["count"].as_i64().unwrap(), g["seconds"].as_i64().unwrap(), g["billable_seconds"].as_i64().unwrap()))
            .collect();
        let expected: Vec<_> = expected.into_iter().map(|(n, c, s, b)| (n.to_owned(), c, s, b)).collect();
        assert_eq!(found, expected, "{by}");
        for group in groups.as_array().unwrap() {
            let page = desk.call("entry.list", json!({ "group": { "by": by, "key": group["key"] } }));
            assert_eq!((&page["count"], &page["total_seconds"]), (&group["count"], &group["seconds"]), "{by} {group}");
            assert_eq!(page["entries"].as_array().unwrap().len() as i64, group["count"].as_i64().unwrap());
        }
    }
    let only = desk.call("entry.groups", json!({ "by": "client", "entries": { "text": "alone" } }));
    assert_eq!((only["groups"].as_array().unwrap().len(), &only["groups"][0]["seconds"]), (1, &json!(300)));
    // A filter and a group hold both.
    let acme = desk.call("entry.groups", json!({ "by": "client" }))["groups"][0]["key"].clone();
    let none = desk.call("entry.list", json!({ "client_id": globex, "group": { "by": "client", "key": acme } }));
    assert_eq!(none["count"], 0);
    assert_eq!(desk.refused("entry.list", json!({ "group": { "by": "client", "key": "x" } })), "group wrong_key");
    assert_eq!(desk.refused("entry.groups", json!({ "by": "moon" })), "by unknown_word");
}
