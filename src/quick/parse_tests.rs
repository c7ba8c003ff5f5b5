//! Lines as people type them, each reading worked out by hand for Friday 20 November 2026, 14:00 in Berlin (13:00 UTC).

use proptest::prelude::*;
use uuid::Uuid;

use super::parse::{Action, Known, Parsed, Setting, parse};
use crate::kernel::{
    Instant, Zone,
    id::{ClientId, ProjectId, TaskId},
};

const NOW: &str = "2026-11-20T14:00:00+01:00";

fn known() -> Known {
    let (client, project, task) = (|n| ClientId(Uuid::from_u128(n)), |n| ProjectId(Uuid::from_u128(n)), |n| TaskId(Uuid::from_u128(n)));
    Known {
        clients: vec![
            (client(1), "Acme".into()),
            (client(2), "Blue Ocean GmbH".into()),
            (client(3), "Globex Berlin".into()),
            (client(4), "Globex London".into()),
        ],
        projects: vec![
            (project(11), Some(client(1)), "Website".into()),
            (project(12), Some(client(1)), "Mobile App".into()),
            (project(21), Some(client(2)), "Website".into()),
            (project(31), Some(client(3)), "Umzug".into()),
            (project(41), None, "Internal".into()),
        ],
        tasks: vec![(task(111), project(11), "Design".into()), (task(112), project(11), "Build".into())],
    }
}

fn at(now: &str, line: &str) -> Parsed {
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    parse(line, Setting { now: Instant::parse(now).unwrap(), zone: &zone, german: false }, &known())
}

/// `action times place "note" #tags flags doubts`, with times as Berlin's wall clock.
fn shown(parsed: &Parsed) -> String {
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    let wall = |at: Instant| zone.wall(at).format("%d.%H:%M").to_string();
    let mut parts = vec![match parsed.action {
        Action::Start => "start".to_owned(),
        Action::Add => "add".to_owned(),
        Action::Nothing => "nothing".to_owned(),
    }];
    if let Some(start) = parsed.start {
        parts.push(format!("{}{}", wall(start), parsed.end.map(|end| format!("-{}", wall(end))).unwrap_or_default()));
    }
    let number = |id: Uuid| id.as_u128().to_string();
    let place: Vec<String> = [
        parsed.client.map(|id| format!("@{}", number(id.0))),
        parsed.project.map(|id| format!("/{}", number(id.0))),
        parsed.task.map(|id| format!("/{}", number(id.0))),
        parsed.unknown_client.as_ref().map(|name| format!("@?{name}")),
        parsed.unknown_project.as_ref().map(|name| format!("/?{name}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !place.is_empty() {
        parts.push(place.concat());
    }
    if !parsed.note.is_empty() {
        parts.push(format!("\"{}\"", parsed.note));
    }
    parts.extend(parsed.tags.iter().map(|tag| format!("#{tag}")));
    parts.extend(parsed.billable.map(|billable| if billable { "$" } else { "-$" }.to_owned()));
    if parsed.favourite {
        parts.push("!".into());
    }
    if !parsed.ambiguous.is_empty() {
        parts.push(format!("?{}", parsed.ambiguous.len()));
    }
    parts.join(" ")
}

#[test]
fn lines() {
    let table = [
        // lengths
        ("25m call @acme #support $", "add 20.13:35-20.14:00 @1 \"call\" #support $"),
        ("call 25m", "add 20.13:35-20.14:00 \"call\""),
        ("25 min call", "add 20.13:35-20.14:00 \"call\""),
        ("1h30 review", "add 20.12:30-20.14:00 \"review\""),
        ("1h 30m review", "add 20.12:30-20.14:00 \"review\""),
        ("1:30h review", "add 20.12:30-20.14:00 \"review\""),
        ("1.5h review", "add 20.12:30-20.14:00 \"review\""),
        ("90 min review", "add 20.12:30-20.14:00 \"review\""),
        ("1,5 Std Review", "add 20.12:30-20.14:00 \"Review\""),
        ("2 Stunden Konzept", "add 20.12:00-20.14:00 \"Konzept\""),
        ("45 Minuten Telefonat", "add 20.13:15-20.14:00 \"Telefonat\""),
        ("Telefonat für 45 Minuten", "add 20.13:15-20.14:00 \"Telefonat\""),
        ("call for 45m", "add 20.13:15-20.14:00 \"call\""),
        ("gestern 2h Konzept", "add 19.09:00-19.11:00 \"Konzept\" ?1"),
        ("10:00 45m standup", "add 20.10:00-20.10:45 \"standup\""),
        ("standup at 10:00 for 45m", "add 20.10:00-20.10:45 \"standup\""),
        ("um 10 Uhr 45m Standup", "add 20.10:00-20.10:45 \"Standup\""),
        ("heute 30m mail", "add 20.13:30-20.14:00 \"mail\""),
        // ranges
        ("9:30-11", "add 20.09:30-20.11:00"),
        ("9-11 call", "add 20.09:00-20.11:00 \"call\""),
        ("9 - 11 call", "add 20.09:00-20.11:00 \"call\""),
        ("9.30–11 Uhr Besprechung", "add 20.09:30-20.11:00 \"Besprechung\""),
        ("2am-3:15am fix", "add 20.02:00-20.03:15 \"fix\""),
        ("11am-1pm lunch talk", "add 20.11:00-20.13:00 \"lunch talk\""),
        ("11-1pm talk", "add 20.11:00-20.13:00 \"talk\""),
        ("1 pm - 2 pm talk", "add 20.13:00-20.14:00 \"talk\""),
        ("von 9 bis 11 Workshop", "add 20.09:00-20.11:00 \"Workshop\""),
        ("from 9 to 11 workshop", "add 20.09:00-20.11:00 \"workshop\""),
        ("9:15 to 10 workshop", "add 20.09:15-20.10:00 \"workshop\""),
        ("von 9 Uhr bis 11:30 Uhr Workshop", "add 20.09:00-20.11:30 \"Workshop\""),
        ("yesterday 9-11 call", "add 19.09:00-19.11:00 \"call\""),
        ("gestern 9-11 Uhr", "add 19.09:00-19.11:00"),
        ("vorgestern 22-1 Notfall", "add 18.22:00-19.01:00 \"Notfall\""),
        ("monday 9-11 call", "add 16.09:00-16.11:00 \"call\""),
        ("am Montag 9-11 Planung", "add 16.09:00-16.11:00 \"Planung\""),
        ("friday 9-11", "add 20.09:00-20.11:00"),
        ("friday 15-16", "add 13.15:00-13.16:00"),
        ("last friday 9-11", "add 13.09:00-13.11:00"),
        ("2026-11-03 9-11 audit", "add 03.09:00-03.11:00 \"audit\""),
        ("3.11. 9-11 Audit", "add 03.09:00-03.11:00 \"Audit\""),
        ("9-5 workshop", "add 20.09:00-20.17:00 \"workshop\" ?2"),
        ("15-16 plan", "add 20.15:00-20.16:00 \"plan\" ?1"),
        ("9-11 25m call", "add 20.09:00-20.11:00 \"25m call\" ?1"),
        // starts
        ("call", "start \"call\""),
        ("since 9:30 call", "start 20.09:30 \"call\""),
        ("seit 9 Uhr Konzept", "start 20.09:00 \"Konzept\""),
        ("seit 9:30 @acme", "start 20.09:30 @1"),
        ("since 22:00 deploy", "start 19.22:00 \"deploy\""),
        ("since yesterday", "start \"since yesterday\""),
        ("call at 9:30", "start 20.09:30 \"call\""),
        ("20m ago call", "start 20.13:40 \"call\""),
        ("vor 20 Minuten Anruf", "start 20.13:40 \"Anruf\""),
        ("Monday meeting notes", "start \"Monday meeting notes\""),
        ("meet 2 to 3 people", "start \"meet 2 to 3 people\""),
        ("look at 9 problems", "start \"look at 9 problems\""),
        ("1:30 call", "start \"1:30 call\" ?1"),
        // names
        ("@acme", "start @1"),
        ("@blue-ocean-gmbh call", "start @2 \"call\""),
        ("@Blue Ocean GmbH call", "start @2 \"call\""),
        ("@\"Blue Ocean GmbH\" call", "start @2 \"call\""),
        ("@ocean call", "start @2 \"call\""),
        ("@globex call", "start \"call\" ?1"),
        ("@initech call", "start @?initech \"call\""),
        ("/internal mail", "start /41 \"mail\""),
        ("/mobile fix", "start @1/12 \"fix\""),
        ("/Mobile App fix", "start @1/12 \"fix\""),
        ("/website fix", "start \"fix\" ?1"),
        ("/website @blue fix", "start @2/21 \"fix\""),
        ("@acme /website/des hero", "start @1/11/111 \"hero\""),
        ("@acme /website/other hero", "start @1/11 \"other hero\""),
        ("@initech /shop fix", "start @?initech/?shop \"fix\""),
        ("/shop fix", "start /?shop \"fix\""),
        ("mail ada@example.com and/or call", "start \"mail ada@example.com and/or call\""),
        // flags
        ("call $", "start \"call\" $"),
        ("call !$", "start \"call\" -$"),
        ("call -$", "start \"call\" -$"),
        ("call !", "start \"call\" !"),
        ("call #a #b #A", "start \"call\" #a #b"),
        ("costs $5 today!", "start \"costs $5 today!\""),
        ("# @ / call", "start \"# @ / call\""),
        ("", "nothing"),
        ("  \t ", "nothing"),
        ("$ !", "nothing $ !"),
    ];
    assert!(table.len() >= 60);
    for (line, want) in table {
        assert_eq!(shown(&at(NOW, line)), want, "{line:?}");
    }
}

#[test]
fn just_after_midnight_the_evening_was_yesterday() {
    assert_eq!(shown(&at("2026-11-20T00:30:00+01:00", "22-23:30 fix")), "add 19.22:00-19.23:30 \"fix\" ?1");
    assert_eq!(shown(&at("2026-11-20T00:30:00+01:00", "since 23:00 fix")), "start 19.23:00 \"fix\"");
}

#[test]
fn a_change_of_clocks_is_named() {
    // On 29 March 2026 Berlin's clocks go from 2:00 to 3:00: an hour of wall clock is no time.
    let spring = at("2026-03-29T12:00:00+02:00", "1:30-3:30 watch");
    assert_eq!(spring.end.unwrap().since_ms(spring.start.unwrap()), 3_600_000);
    assert_eq!(
        at("2026-03-29T12:00:00+02:00", "2:30-4 watch").ambiguous,
        ["the clocks were set forward: this time did not happen, the one after is taken"]
    );
    let autumn = at("2026-10-25T12:00:00+01:00", "1-4 watch");
    assert_eq!(autumn.end.unwrap().since_ms(autumn.start.unwrap()), 4 * 3_600_000);
}

#[test]
fn doubts_are_named_in_the_users_language() {
    let zone = Zone::utc();
    let said = |german| parse("@globex 1:30", Setting { now: Instant::parse(NOW).unwrap(), zone: &zone, german }, &known()).ambiguous;
    assert_eq!(
        said(false),
        [
            "@globex: which one, Globex Berlin, Globex London?",
            "1:30: a time or a length? \"since 1:30\" starts then, \"1:30h\" is a length"
        ]
    );
    assert_eq!(said(true)[0], "@globex: welcher Name, Globex Berlin, Globex London?");
}

#[test]
fn the_typed_words_are_what_suggestions_are_looked_up_by() {
    assert_eq!(at(NOW, "25m call @acme #x $").typed, "Acme call");
    assert_eq!(at(NOW, "acme des").typed, "acme des");
}

proptest! {
    #[test]
    fn any_line_is_read_without_panic(line in "\\PC{0,60}") {
        at(NOW, &line);
    }

    #[test]
    fn any_mix_of_the_grammar_is_read_without_panic(words in proptest::collection::vec(
        proptest::sample::select(vec!["9", "9:30", "-", "11", "to", "von", "bis", "since", "at", "uhr", "25m", "1h", "ago", "vor", "@acme", "/website", "/a/", "@\"", "\"", "#", "$", "!", "monday", "on", "last", "24:00", "3.11.", "é"]), 0..9)) {
        let parsed = at(NOW, &words.join(" "));
        if let (Some(start), Some(end)) = (parsed.start, parsed.end) {
            prop_assert!(end > start);
        }
    }
}
