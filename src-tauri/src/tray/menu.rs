//! The tray menu as data: which lines it has for a state of the timer. Building the native menu from it is all that is
//! left to the toolkit, and an unchanged list of lines is not built again.

use crate::capture;

use super::{
    rhythm::Rhythm,
    view::{Startable, State, Status, hours_minutes},
    words::Words,
};

const RECENTS: usize = 5;
const FAVOURITES: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Item { id: String, text: String },
    Heading(String),
    Separator,
}

/// The first line of a running timer. Its text changes every minute; the other lines only with the data.
pub fn header(status: &Status, words: &Words) -> Option<String> {
    let timer = status.timer.as_ref()?;
    let elapsed = hours_minutes(status.elapsed_seconds());
    let parts = match timer.state {
        State::Running => vec![timer.name(), elapsed],
        State::Paused => vec![timer.name(), elapsed, words.paused.to_owned()],
        State::OnBreak => vec![timer.name(), elapsed, words.on_break.to_owned()],
    };
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

pub fn lines(status: Option<&Status>, rhythm: Option<&Rhythm>, capture: Option<&capture::State>, words: &'static Words) -> Vec<Line> {
    let others: Vec<&Startable> = status.map(|status| status.startable(&status.recents).collect()).unwrap_or_default();
    let mut lines = rhythm.map(|rhythm| rhythm.questions(&others, words)).unwrap_or_default();
    if let Some(status) = status {
        lines.extend(timer_lines(status, words));
        let timed = status.timer.is_some();
        lines.extend(rhythm.map(|rhythm| rhythm.rounds(timed, words)).unwrap_or_default());
        lines.extend(start_lines(status, words));
        lines.extend([item("new", words.new_timer)]);
        lines.extend(rhythm.and_then(|rhythm| rhythm.reminder(timed, words)));
    }
    lines.extend(capture.and_then(|state| capture_line(state, words)));
    lines.extend([item("open", words.open), item("quit", words.quit)]);
    lines
}

fn timer_lines(status: &Status, words: &Words) -> Vec<Line> {
    let Some(timer) = &status.timer else { return Vec::new() };
    let mut lines = match timer.state {
        State::Running => vec![item("timer.pause", words.pause), item("timer.break_start", words.take_break)],
        State::Paused => vec![item("timer.resume", words.resume), item("timer.break_start", words.take_break)],
        State::OnBreak => vec![item("timer.break_stop", words.end_break)],
    };
    lines.extend([item("timer.stop", words.stop), item("discard", words.discard), Line::Separator]);
    lines
}

fn start_lines(status: &Status, words: &'static Words) -> Vec<Line> {
    let verb = if status.timer.is_some() { "timer.switch" } else { "timer.start" };
    let again = if status.timer.is_some() { words.switch_to } else { words.start_again };
    let list = |heading: &str, list: &[Startable], limit| {
        let starts: Vec<_> = status
            .startable(list)
            .take(limit)
            .map(|start| Line::Item { id: format!("{verb} {}", start.request()), text: start.line() })
            .collect();
        let heading = (!starts.is_empty()).then(|| Line::Heading(heading.to_owned()));
        let end = heading.is_some().then_some(Line::Separator);
        heading.into_iter().chain(starts).chain(end).collect::<Vec<_>>()
    };
    let mut lines = list(again, &status.recents, RECENTS);
    lines.extend(list(words.favourites, &status.favourites, FAVOURITES));
    lines
}

/// Whoever is recorded sees it, and stops it from here.
fn capture_line(state: &capture::State, words: &Words) -> Option<Line> {
    match (state.is_on, state.records()) {
        (true, true) if capture::problem().is_none() => Some(item(r#"capture.pause {"minutes":60}"#, words.capturing)),
        (true, false) => Some(item(r#"capture.pause {"minutes":0}"#, words.capture_paused)),
        _ => None,
    }
}

pub fn item(id: &str, text: &str) -> Line {
    Line::Item { id: id.to_owned(), text: text.to_owned() }
}
