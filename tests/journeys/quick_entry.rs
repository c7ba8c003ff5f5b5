//! The quick window's line and the palette's search. The desk's clock stands at Friday 20 November 2026, 09:00 in Berlin.

use crate::support::Desk;
use serde_json::{Value, json};

/// Acme › Website › Design and Build, Globex › Brand, Dresden Sales.
fn desk() -> Desk {
    let desk = Desk::new();
    let client = |name: &str| desk.call("client.add", json!({ "name": name }))["id"].clone();
    let project = |client: &Value, name: &str| desk.call("project.add", json!({ "client_id": client, "name": name }))["id"].clone();
    let (acme, globex, dresden) = (client("Acme"), client("Globex Berlin"), client("Globex Dresden"));
    let website = project(&acme, "Website");
    project(&globex, "Brand");
    project(&dresden, "Acquisition Design");
    for task in ["Design", "Build"] {
        desk.call("task.add", json!({ "project_id": website, "name": task }));
    }
    desk
}

fn parse(desk: &Desk, text: &str) -> Value {
    desk.call("quick.parse", json!({ "text": text }))
}

fn run(desk: &Desk, text: &str) -> Value {
    desk.call("quick.run", json!({ "text": text }))
}

fn label(path: &Value) -> String {
    ["client_name", "project_name", "task_name"].iter().filter_map(|part| path[*part].as_str()).collect::<Vec<_>>().join(" › ")
}

fn suggested(parsed: &Value) -> Vec<String> {
    let one = |startable: &Value| [label(&startable["path"]).as_str(), startable["note"].as_str().unwrap()].join(" ").trim().to_owned();
    parsed["suggestions"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn a_line_is_shown_then_done() {
    let desk = desk();
    let parsed = parse(&desk, "25m call @acme #support $");
    assert_eq!(
        (&parsed["action"], &parsed["seconds"], &parsed["note"], &parsed["tags"], &parsed["billable"]),
        (&json!("add"), &json!(1500), &json!("call"), &json!(["support"]), &json!(true))
    );
    assert_eq!((label(&parsed["path"]).as_str(), &parsed["start"]), ("Acme", &json!("2026-11-20T07:35:00.000Z")));
    let done = run(&desk, "25m call @acme #support $");
    assert_eq!(
        (&done["action"], &done["entry"]["seconds"], label(&done["entry"]["path"]).as_str()),
        (&json!("added"), &json!(1500), "Acme")
    );
    assert_eq!((&done["status"]["timer"], &done["status"]["today_seconds"]), (&Value::Null, &json!(1500)));
    desk.call("undo.undo", json!({}));
    assert_eq!(desk.call("entry.list", json!({}))["count"], 0);
    desk.verify();
}

#[test]
fn a_start_switches_what_runs() {
    let desk = desk();
    let first = run(&desk, "since 8:30 /website/design hero !");
    assert_eq!((&first["action"], &first["entry"]), (&json!("started"), &Value::Null));
    let timer = &first["status"]["timer"];
    assert_eq!(
        (label(&timer["path"]).as_str(), &timer["note"], &timer["started_at"], &timer["favourite"]),
        ("Acme › Website › Design", &json!("hero"), &json!("2026-11-20T07:30:00.000Z"), &json!(true))
    );
    desk.pass_minutes(10);
    run(&desk, "mail");
    let entries = desk.call("entry.list", json!({ "order": "oldest" }));
    let seconds: Vec<_> = entries["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["note"].as_str().unwrap(), entry["seconds"].as_i64().unwrap()))
        .collect();
    assert_eq!(seconds, [("hero", 2400), ("mail", 0)]);
    desk.verify();
}

#[test]
fn a_few_letters_find_the_task() {
    let desk = desk();
    assert_eq!(suggested(&parse(&desk, "acme des"))[0], "Acme › Website › Design");
    let choice = parse(&desk, "acme des")["suggestions"][0].clone();
    let done = desk.call("quick.run", json!({ "text": "acme des", "choice": choice }));
    assert_eq!(
        (label(&done["status"]["timer"]["path"]).as_str(), &done["status"]["timer"]["note"]),
        ("Acme › Website › Design", &json!(""))
    );
    // The line says when, the choice says what.
    let choice = parse(&desk, "30m acme bui")["suggestions"][0].clone();
    let added = desk.call("quick.run", json!({ "text": "30m acme bui", "choice": choice }));
    assert_eq!((label(&added["entry"]["path"]).as_str(), &added["entry"]["seconds"]), ("Acme › Website › Build", &json!(1800)));
    assert_eq!(parse(&desk, "")["suggestions"].as_array().unwrap().len(), 5);
    // What was worked on is offered before what never was.
    assert_eq!(suggested(&parse(&desk, ""))[..2], ["Acme › Website › Design", "Acme › Website › Build"]);
}

#[test]
fn new_names_are_created_and_unclear_ones_are_asked_for() {
    let desk = desk();
    let parsed = parse(&desk, "@initech /shop fix");
    assert_eq!((&parsed["unknown_client"], &parsed["unknown_project"]), (&json!("initech"), &json!("shop")));
    assert_eq!(label(&run(&desk, "@initech /shop fix")["status"]["timer"]["path"]), "initech › shop");
    assert_eq!(parse(&desk, "@globex call")["ambiguous"], json!(["@globex: which one, Globex Berlin, Globex Dresden?"]));
    assert_eq!(desk.refused("quick.run", json!({ "text": "@globex call" })), "text ambiguous");
    assert_eq!(desk.refused("quick.run", json!({ "text": "  " })), "text required");
    assert_eq!(desk.refused("quick.run", json!({ "text": "x".repeat(10_000) })), "text too_long");
    assert_eq!(desk.refused("quick.run", json!({ "text": format!("@{}", "x".repeat(300)) })), "name too_long");
    desk.call("settings.update", json!({ "language": "de" }));
    assert_eq!(parse(&desk, "@globex Anruf")["ambiguous"], json!(["@globex: welcher Name, Globex Berlin, Globex Dresden?"]));
}

#[test]
fn start_now_leaves_the_times_aside() {
    let desk = desk();
    let done = desk.call("quick.run", json!({ "text": "25m call", "start_now": true }));
    assert_eq!((&done["action"], &done["status"]["timer"]["started_at"]), (&json!("started"), &json!("2026-11-20T08:00:00.000Z")));
}

#[test]
fn search_finds_by_any_part_of_the_way() {
    let desk = desk();
    let draft = desk.call("client.list", json!({}))["clients"][0]["id"].clone();
    desk.call("invoice.draft", json!({ "client_id": draft, "subject": "Relaunch phase one", "empty": true }));
    let found = |text: &str| -> Vec<String> {
        let hits = desk.call("search.find", json!({ "text": text }));
        hits["hits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| {
                format!("{} {} | {}", hit["kind"].as_str().unwrap(), hit["title"].as_str().unwrap(), hit["subtitle"].as_str().unwrap())
            })
            .collect()
    };
    assert_eq!(found("acme web des")[0], "task Design | Acme › Website");
    assert_eq!(found("brand"), ["project Brand | Globex Berlin"]);
    assert_eq!(found("relaunch"), ["invoice Relaunch phase one | Acme"]);
    assert_eq!(found("dresden")[0], "client Globex Dresden | ");
    assert_eq!(found(" "), Vec::<String>::new());
    let quote = desk.call("quote.add", json!({ "client_id": draft, "subject": "Photo archive" }))["id"].clone();
    desk.call("quote.edit", json!({ "id": quote, "intro": "As agreed on the harbour" }));
    desk.call("invoice.line_add", json!({ "id": quote, "description": "Scanning of slides", "price_minor": 1_000 }));
    let line = json!({ "description": "Backups, {period}", "price_minor": 4_900 });
    let rule = json!({ "client_id": draft, "name": "Care plan", "rrule": "FREQ=MONTHLY", "starts_on": "2026-12-01", "lines": [line] });
    desk.call("recurring.add", rule);
    let price = json!({ "minor": 4_900, "currency": "EUR" });
    let item = desk.call(
        "item.add",
        json!({ "name": "Hosting", "code": "H-17", "category": "Servers", "description": "In Falkenstein", "price": price }),
    );
    // By name, by client, by what it tells: a whole beginning of a word, never letters scattered over a text.
    for (text, is) in [
        ("photo arch", "quote Photo archive | Acme"),
        ("harbour", "quote Photo archive | Acme"),
        ("slides acme", "quote Photo archive | Acme"),
        ("care", "recurring Care plan | Acme"),
        ("backup", "recurring Care plan | Acme"),
        ("hosting", "item Hosting | Servers"),
        ("h-17", "item Hosting | Servers"),
        ("falkenst", "item Hosting | Servers"),
    ] {
        assert_eq!(found(text), [is], "{text}");
    }
    assert_eq!(found("fnstein"), Vec::<String>::new());
    desk.call(
        "profile.save",
        json!({ "legal_name": "Studio", "street": "Gärtnerstraße 12", "postal_code": "20253", "city": "Hamburg", "country": "DE" }),
    );
    desk.call(
        "client.edit",
        json!({ "id": draft, "address": { "street": "Torstraße 94", "city": "Berlin", "postal_code": "10119", "country": "DE" } }),
    );
    desk.call("quote.send", json!({ "id": quote }));
    assert_eq!(found("Q-2026-0001"), ["quote Q-2026-0001 | Acme"]);
    // A second version has the number of the first and stands in its place.
    let second = desk.call("quote.revise", json!({ "id": quote }))["id"].clone();
    let hits = desk.call("search.find", json!({ "text": "photo archive" }));
    assert_eq!(
        (&hits["hits"][0]["id"], &hits["hits"][0]["title"], hits["hits"].as_array().unwrap().len()),
        (&second, &json!("Q-2026-0001"), 1)
    );
    desk.call("item.archive", json!({ "id": item["id"], "archived": true }));
    assert_eq!(found("hosting"), Vec::<String>::new());
    assert_eq!(desk.call("search.find", json!({ "text": "a", "limit": 2 }))["hits"].as_array().unwrap().len(), 2);
    let acme = desk.call("client.list", json!({}))["clients"][0]["id"].clone();
    desk.call("client.archive", json!({ "id": acme, "archived": true }));
    assert_eq!(found("website"), Vec::<String>::new());
}
