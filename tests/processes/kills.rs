//! `kill -9` at random moments while timers and entries are written: what was acknowledged is there, what was not is there whole or not at
//! all, no second is invented. `STINT_KILLS` sets how often; the seed is printed on failure.

use crate::{Home, Server, verbs::Dice};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::LazyLock, thread, time::Duration};
use stint::kernel::{Env, Instant};

const KILLS: u32 = 25;
const HOUR_MS: i64 = 3_600_000;
/// Each write gets an hour of its own: entries from twenty years ago on, timers from a year ago, which is the longest that one may run.
const FIRST_ADD: i64 = -20 * 8_766;
const FIRST_TIMER: i64 = -8_600;

/// So many hours from the day on which it is run.
fn at(hour: i64, minutes: i64) -> String {
    static TODAY: LazyLock<i64> = LazyLock::new(|| Env::system().clock.now().ms() / (24 * HOUR_MS) * 24);
    Instant::from_ms((*TODAY + hour) * HOUR_MS + minutes * 60_000).to_string()
}

fn minutes_of(hour: i64) -> i64 {
    1 + hour.rem_euclid(59)
}

/// What one writer asked for: note → seconds, and whether it was acknowledged.
type Asked = BTreeMap<String, (i64, bool)>;

/// Adds entries until the server is gone.
fn add_entries(server: &Server, first_hour: i64) -> Asked {
    let mut asked = Asked::new();
    for n in 0.. {
        let hour = first_hour + n;
        let minutes = minutes_of(hour);
        let note = format!("add {hour}");
        let answer = server.call("entry.add", &json!({ "note": note, "start": at(hour, 0), "end": at(hour, minutes), "billable": true }));
        let gone = answer.is_none();
        if let Some(Err(e)) = &answer {
            panic!("{note}: {e}");
        }
        asked.insert(note, (minutes * 60, answer.is_some()));
        if gone {
            return asked;
        }
    }
    asked
}

/// Starts and stops the timer until the server is gone; `stop` is acknowledged or not.
fn run_timers(server: &Server, first_hour: i64) -> Asked {
    let mut asked = Asked::new();
    for n in 0.. {
        let hour = first_hour + n;
        let minutes = minutes_of(hour);
        let note = format!("timer {hour}");
        let started = server.call("timer.start", &json!({ "note": note, "at": at(hour, 0) }));
        if let Some(Err(e)) = &started {
            panic!("{note}: {e}");
        }
        let stopped = started.as_ref().and_then(|_| server.call("timer.stop", &json!({ "at": at(hour, minutes) })));
        asked.insert(note, (minutes * 60, stopped.is_some()));
        if stopped.is_none() {
            return asked;
        }
    }
    asked
}

#[test]
fn no_kill_loses_what_was_acknowledged_or_invents_a_second() {
    let kills: u32 = std::env::var("STINT_KILLS").ok().and_then(|k| k.parse().ok()).unwrap_or(KILLS);
    let seed: u64 = std::env::var("STINT_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(20_261_121);
    let dice = Dice::seeded(seed);
    let home = Home::new();
    let mut asked = Asked::new();
    let (mut add_hour, mut timer_hour) = (FIRST_ADD, FIRST_TIMER);
    for kill in 0..kills {
        let mut server = Server::start(&home);
        let asked_at = Env::system().clock.now().ms();
        let state = server.call("timer.status", &json!({})).unwrap().unwrap();
        // On a machine that has much to do, the kill waits in proportion.
        let reach = 60_000.max((Env::system().clock.now().ms() - asked_at).unsigned_abs() * 40_000);
        if state["timer"].is_object() {
            // A timer that was started before the kill runs on: end it at its planned end, as a user would.
            let note = state["timer"]["note"].as_str().unwrap().to_owned();
            let hour: i64 = note.trim_start_matches("timer ").parse().unwrap();
            server.call("timer.stop", &json!({ "at": at(hour, minutes_of(hour)) })).unwrap().unwrap();
            asked.get_mut(&note).unwrap_or_else(|| panic!("seed {seed}, kill {kill}: a timer nobody started: {note}")).1 = true;
        }
        let (adds, timers) = thread::scope(|scope| {
            let adds = scope.spawn(|| add_entries(&server, add_hour));
            let timers = scope.spawn(|| run_timers(&server, timer_hour));
            thread::sleep(Duration::from_micros(dice.below(reach)));
            let pid = server.child.id().to_string();
            std::process::Command::new("kill").args(["-9", &pid]).status().unwrap();
            (adds.join().unwrap(), timers.join().unwrap())
        });
        server.kill();
        add_hour += i64::try_from(adds.len()).unwrap();
        timer_hour += i64::try_from(timers.len()).unwrap();
        asked.extend(adds);
        asked.extend(timers);
    }
    home.run(&["discard"]);
    home.ok(&["verify"]);
    let page = home.ok(&["log", "--from", "2000-01-01", "--to", "2099-12-31"]);
    let mut there: BTreeMap<String, i64> = BTreeMap::new();
    for entry in page["entries"].as_array().unwrap() {
        let twice = there.insert(entry["note"].as_str().unwrap().to_owned(), entry["seconds"].as_i64().unwrap());
        assert_eq!(twice, None, "seed {seed}: {entry} is there twice");
    }
    let acknowledged = asked.values().filter(|(_, done)| *done).count();
    for (note, seconds) in &there {
        let (planned, _) = asked.get(note).unwrap_or_else(|| panic!("seed {seed}: nobody asked for {note}"));
        assert_eq!(seconds, planned, "seed {seed}: {note}");
    }
    for (note, (_, done)) in &asked {
        assert!(!done || there.contains_key(note), "seed {seed}: {note} was acknowledged and is lost");
    }
    assert!(acknowledged > kills as usize / 2, "only {acknowledged} writes were acknowledged: the kills came too early to prove anything");
    let total: i64 = there.values().sum();
    assert_eq!(page["total_seconds"], Value::from(total), "seed {seed}");
    #[allow(clippy::print_stderr, reason = "the figures of a long run are wanted, see `STINT_KILLS`")]
    {
        eprintln!(
            "{kills} kills, seed {seed}: {acknowledged} acknowledged of {} asked, {} there, {total} seconds",
            asked.len(),
            there.len()
        );
    }
}
