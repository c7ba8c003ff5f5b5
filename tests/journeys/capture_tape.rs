//! The shell's tape: what it makes of windows, input and a clock that jumps.

use crate::tape::{Tape, Window};

const MINUTE: i64 = 60_000;

fn window(title: &str) -> Option<Window> {
    Some(Window { app: "App".into(), title: title.into() })
}

/// Title and minutes from and to.
fn taken(tape: &mut Tape) -> Vec<(String, i64, i64)> {
    tape.take().into_iter().map(|s| (s.window.title, s.from_ms / MINUTE, s.to_ms / MINUTE)).collect()
}

/// Ticks each minute from one to the other, with so much idleness at each.
fn ticks(tape: &mut Tape, minutes: std::ops::RangeInclusive<i64>, idle: impl Fn(i64) -> i64) {
    for minute in minutes {
        tape.tick(minute * MINUTE, idle(minute) * MINUTE);
    }
}

fn seconds_of(tape: &mut Tape) -> i64 {
    tape.take().iter().map(|s| s.to_ms - s.from_ms).sum::<i64>() / 1000
}

#[test]
fn windows_follow_one_another_without_a_hole() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=2, |_| 0);
    tape.front(window("b"), 3 * MINUTE, 0);
    tape.front(window("b"), 4 * MINUTE, 0);
    tape.front(None, 5 * MINUTE, 0);
    tape.front(window("c"), 6 * MINUTE, 0);
    ticks(&mut tape, 7..=7, |_| 0);
    let expected = [("a", 0, 1), ("a", 1, 2), ("a", 2, 3), ("b", 3, 5), ("c", 6, 7)];
    assert_eq!(taken(&mut tape), expected.map(|(t, a, b)| (t.to_owned(), a, b)));
}

#[test]
fn what_nobody_watched_is_not_taken() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    // The last input is at minute 2, the next at minute 20, seen at 21.
    ticks(&mut tape, 1..=20, |minute| (minute - 2).max(0));
    ticks(&mut tape, 21..=22, |minute| if minute == 21 { 1 } else { 0 });
    let spans: Vec<_> = taken(&mut tape).into_iter().map(|(_, from, to)| (from, to)).collect();
    assert_eq!(spans, [(0, 1), (1, 2), (20, 22)]);
}

#[test]
fn a_pause_in_typing_is_not_an_absence() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=4, |minute| minute);
    ticks(&mut tape, 5..=6, |_| 0);
    assert_eq!(seconds_of(&mut tape), 360);
}

#[test]
fn a_window_that_comes_up_while_nobody_is_there_counts_from_their_return() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=10, |minute| minute);
    tape.front(window("alarm"), 10 * MINUTE + 1000, 10 * MINUTE + 1000);
    ticks(&mut tape, 11..=12, |minute| if minute == 11 { 11 } else { 0 });
    ticks(&mut tape, 13..=13, |_| 0);
    assert_eq!(taken(&mut tape), [("alarm".to_owned(), 12, 13)]);
}

#[test]
fn a_sleep_and_a_clock_set_back_end_what_was_in_front() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=2, |_| 0);
    // Asleep from 2 to 60.
    ticks(&mut tape, 60..=61, |_| 0);
    // Set back by half an hour.
    ticks(&mut tape, 31..=32, |_| 0);
    let spans: Vec<_> = taken(&mut tape).into_iter().map(|(_, from, to)| (from, to)).collect();
    assert_eq!(spans, [(0, 1), (1, 2), (60, 61), (31, 32)]);
}

#[test]
fn a_lock_ends_what_was_in_front_with_the_last_input_and_its_end_begins_it_anew() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=2, |_| 0);
    // Locked at 4, a minute after the last input; the screen saver's window comes up, keys of the passphrase are pressed, unlocked at 30.
    tape.shut(true, 4 * MINUTE, MINUTE);
    tape.shut(true, 4 * MINUTE, MINUTE);
    tape.front(window("saver"), 5 * MINUTE, 2 * MINUTE);
    ticks(&mut tape, 6..=29, |_| 0);
    tape.front(window("a"), 29 * MINUTE, 0);
    tape.shut(false, 30 * MINUTE, MINUTE);
    ticks(&mut tape, 31..=31, |_| 0);
    let expected = [("a", 0, 1), ("a", 1, 2), ("a", 2, 3), ("a", 30, 31)];
    assert_eq!(taken(&mut tape), expected.map(|(t, a, b)| (t.to_owned(), a, b)));
}

#[test]
fn a_sleep_that_is_announced_is_not_taken_whatever_the_inputs_clock_says() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    ticks(&mut tape, 1..=1, |_| 0);
    tape.shut(true, 2 * MINUTE, 0);
    // A minute of sleep is shorter than a silence that tells by itself; ten seconds before it was the last input, it says.
    tape.shut(false, 3 * MINUTE, 10_000);
    ticks(&mut tape, 4..=4, |_| 0);
    let spans: Vec<_> = taken(&mut tape).into_iter().map(|(_, from, to)| (from, to)).collect();
    assert_eq!(spans, [(0, 1), (1, 2), (3, 4)]);
}

#[test]
fn the_core_is_told_instants() {
    let mut tape = Tape::new(0);
    tape.front(window("a"), 0, 0);
    assert!(!tape.has_some());
    tape.front(None, 90_000, 0);
    assert!(tape.has_some());
    let request = tape.take()[0].request();
    assert_eq!(request, serde_json::json!({ "app": "App", "title": "a", "start": "1970-01-01T00:00:00Z", "end": "1970-01-01T00:01:30Z" }));
}
