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

/// In the words of docs/quick-entry.md, with times as Berlin's wall clock.
fn shown(parsed: &Parsed) -> String {
    let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
    let wall = |at: Instant, shape: &str| zone.wall(at).format(shape).to_string();
    let action = match parsed.action {
        Action::Start => "starts",
        Action::Add => "adds",
        Action::Nothing => "nothing",
    };
    let when = match (parsed.start, parsed.end) {
        (Some(start), Some(end)) => {
            let same_day = wall(start, "%d") == wall(end, "%d");
            format!(" {}–{}", wall(start, "%a %d %H:%M"), wall(end, if same_day { "%H:%M" } else { "%a %d %H:%M" }))
        }
        (Some(start), None) => format!(" at {}", wall(start, "%a %d %H:%M")),
        _ => String::new(),
    };
    let known = known();
    let client = known.clients.iter().find(|(id, _)| Some(*id) == parsed.client).map(|(_, name)| name.clone());
    let project = known.projects.iter().find(|(id, ..)| Some(*id) == parsed.project).map(|(.., name)| name.clone());
    let task = known.tasks.iter().find(|(id, ..)| Some(*id) == parsed.task).map(|(.., name)| name.clone());
    let place = [client, project, task].into_iter().flatten().collect::<Vec<_>>().join(" › ");
    let mut parts = vec![format!("{action}{when}"), place];
    parts.extend(parsed.unknown_client.iter().map(|name| format!("new client {name}")));
    parts.extend(parsed.unknown_project.iter().map(|name| format!("new project {name}")));
    if !parsed.note.is_empty() {
        parts.push(format!("“{}”", parsed.note));
    }
    parts.extend(parsed.tags.iter().map(|tag| format!("#{tag}")));
    parts.extend(parsed.billable.map(|billable| if billable { "billable" } else { "not billable" }.to_owned()));
    parts.extend(parsed.favourite.then(|| "favourite".to_owned()));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The rows of the page: what is typed, what it means, what it says besides.
fn rows() -> Vec<(&'static str, &'static str, &'static str)> {
    let page = include_str!("../../docs/quick-entry.md");
    let row = |line: &'static str| {
        let mut cells = line.strip_prefix("| `")?.strip_suffix('|')?.split(" | ");
        Some((cells.next()?.strip_suffix('`')?, cells.next()?, cells.next()?.trim()))
    };
    page.lines().filter_map(row).collect()
}

#[test]
fn each_line_means_what_the_page_says() {
    let rows = rows();
    assert!(rows.len() >= 85, "{} rows were found", rows.len());
    for (line, means, says) in rows {
        let parsed = at(NOW, line);
        assert_eq!((shown(&parsed).as_str(), parsed.ambiguous.join("; ").as_str()), (means, says), "{line:?}");
    }
    assert_eq!([shown(&at(NOW, "")), shown(&at(NOW, "  \t "))], ["nothing", "nothing"]);
}

#[test]
fn just_after_midnight_the_evening_was_yesterday() {
    assert_eq!(shown(&at("2026-11-20T00:30:00+01:00", "22-23:30 fix")), "adds Thu 19 22:00–23:30 · “fix”");
    assert_eq!(shown(&at("2026-11-20T00:30:00+01:00", "since 23:00 fix")), "starts at Thu 19 23:00 · “fix”");
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
