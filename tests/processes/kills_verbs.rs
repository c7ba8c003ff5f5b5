//! `kill -9` in the middle of each verb that writes time, of a program that stays open and of a command: what was acknowledged is there; what was
//! not is there whole or not at all. Whole is what the same verb makes of a copy of the same file when nobody kills it. `STINT_KILLS` sets how
//! often, `STINT_SEED` the mix.

use crate::{
    Home, Server,
    verbs::{self, Dice, Seen},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, process::Stdio, sync::Arc, thread, time::Duration};
use stint::{
    api,
    app::{App, Options},
    kernel::{Clock as _, Env, Instant, clock::ManualClock, id::Ids},
    vault::MemoryKeychain,
};

const KILLS: u32 = 20;

pub fn from_env(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// How long kills wait: longer after one that came too early, shorter after one that came too late, so that on every machine, however much it has to
/// do, they fall around the end of the verb.
struct Aim {
    reach_us: u64,
}

impl Aim {
    fn new(reach_us: u64) -> Self {
        Self { reach_us }
    }

    fn wait(&self, dice: &Dice) -> Duration {
        Duration::from_micros(dice.below(self.reach_us))
    }

    /// `told` as the verb answered, and whether it came to pass.
    fn learn(&mut self, told: Option<bool>, happened: bool) {
        self.reach_us = match (told, happened) {
            (Some(_), _) => self.reach_us * 3 / 4,
            (None, false) => self.reach_us * 4 / 3,
            (None, true) => self.reach_us,
        }
        .clamp(1_000, 10_000_000);
    }
}

/// Of a program that stays open, and of a command.
pub struct Aims(Aim, Aim);

impl Aims {
    pub fn new() -> Self {
        Self(Aim::new(40_000), Aim::new(90_000))
    }

    /// Each fourth time it is a command that is killed. Answers None when the verb said nothing.
    pub fn kill(&self, home: &Home, server: Server, kill: u64, dice: &Dice, verb: (&str, &Value)) -> Option<bool> {
        if is_command(kill) {
            killed_command(home, server, verb, self.1.wait(dice))
        } else {
            killed_server(server, verb, self.0.wait(dice))
        }
    }

    pub fn learn(&mut self, kill: u64, told: Option<bool>, happened: bool) {
        if is_command(kill) { self.1.learn(told, happened) } else { self.0.learn(told, happened) }
    }
}

fn is_command(kill: u64) -> bool {
    kill % 4 == 3
}

/// What became of the verb that was killed.
#[derive(Default)]
struct Tally {
    acknowledged: u32,
    whole: u32,
    nothing: u32,
    refused: u32,
}

impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { acknowledged, whole, nothing, refused } = self;
        write!(f, "{acknowledged} acknowledged, {whole} whole, {nothing} not there, {refused} refused")
    }
}

fn ask<'a>(server: &'a Server) -> impl Fn(&str, &Value) -> Value + 'a {
    |name, request| server.call(name, request).unwrap().unwrap_or_else(|e| panic!("{name} {request}: {e}"))
}

/// A timer under which the clock jumped, so that there is a finding to decide.
fn plant_finding(home: &Home, seed: u64) {
    let clock =
        Arc::new(ManualClock::at(Instant::parse("2026-07-01T08:00:00Z").unwrap().plus_seconds(i64::try_from(seed % 1_000_000).unwrap())));
    let env = Env { clock: clock.clone(), ids: Arc::new(Ids::system()) };
    let keychain = Arc::new(MemoryKeychain::default());
    let app = App::new(Options { data_dir: home.data(), key_file: Some(home.key()), passphrase_file: None, keychain, env, sandbox: None });
    if api::call(&app, "timer.start", json!({ "note": "under a jump" })).is_ok() {
        clock.pass_ms(600_000);
        clock.set_wall(clock.now().plus_seconds(7200));
        api::call(&app, "timer.stop", json!({})).unwrap();
    }
}

/// The same file, elsewhere.
fn copy(home: &Home) -> Home {
    let other = Home::bare();
    let status = std::process::Command::new("cp").arg("-a").arg(home.data()).arg(other.dir.path()).status().unwrap();
    assert!(status.success());
    other
}

/// Calls a verb of a program that is killed after `wait`.
fn killed_server(mut server: Server, (verb, request): (&str, &Value), wait: Duration) -> Option<bool> {
    let answer = thread::scope(|scope| {
        let answer = scope.spawn(|| server.call(verb, request));
        thread::sleep(wait);
        let pid = server.child.id().to_string();
        std::process::Command::new("kill").args(["-9", &pid]).status().unwrap();
        answer.join().unwrap()
    });
    server.kill();
    Some(answer?.is_ok())
}

fn killed_command(home: &Home, server: Server, (verb, request): (&str, &Value), wait: Duration) -> Option<bool> {
    drop(server);
    let mut child = home.command(&["call", verb, &request.to_string()]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    thread::sleep(wait);
    let _ = child.kill();
    let status = child.wait().unwrap();
    // Without a code it was killed before it ended.
    status.code().map(|code| code == 0)
}

#[test]
fn no_kill_in_any_verb_of_time_loses_halves_or_invents() {
    let kills = from_env("STINT_KILLS", KILLS.into());
    let seed = from_env("STINT_SEED", 20_261_121);
    let dice = Dice::seeded(seed);
    let home = Home::new();
    let client = home.ok(&["client", "add", "Acme"])["id"].clone();
    home.ok(&["call", "rate.set", r#"{"scope": "workspace", "amount": {"minor": 9000, "currency": "EUR"}, "valid_from": "2026-01-01"}"#]);
    let mut tally: BTreeMap<&str, Tally> = BTreeMap::new();
    let (mut aims, mut n) = (Aims::new(), 0);
    for kill in 0..kills {
        if kill % 10 == 0 {
            plant_finding(&home, kill * 40_000);
        }
        let server = Server::start(&home);
        // Some verbs that are let be, then the one that is not.
        for _ in 0..dice.below(4) {
            n += 1;
            let seen = Seen::read(&ask(&server));
            let (verb, request) = verbs::next(&dice, &seen, &client, n);
            let _ = server.call(verb, &request).unwrap();
        }
        n += 1;
        let before = Seen::read(&ask(&server));
        let (verb, request) = verbs::next(&dice, &before, &client, n);
        let twin = copy(&home);
        let sent = Env::system().clock.now();
        let told = aims.kill(&home, server, kill, &dice, (verb, &request));

        let context = format!("seed {seed}, kill {kill}, {verb} {request}");
        let server = Server::start(&home);
        let after = Seen::read(&ask(&server));
        let report = server.call("workspace.verify", &json!({})).unwrap().unwrap();
        assert_eq!(report["ok"], true, "{context}: {report:#}");
        drop(server);
        let unchanged = after.lines(&before, sent) == before.lines(&before, sent);
        aims.learn(kill, told, !unchanged);
        let of = tally.entry(verb).or_default();
        if told == Some(false) {
            assert!(unchanged, "{context}: was refused and changed something");
            of.refused += 1;
            continue;
        }
        if unchanged && told.is_none() {
            of.nothing += 1;
            continue;
        }
        let server = Server::start(&twin);
        let done = server.call(verb, &request).unwrap();
        assert!(done.is_ok(), "{context}: came to pass, and is refused: {done:?}");
        let whole = Seen::read(&ask(&server));
        assert_eq!(after.lines(&before, sent), whole.lines(&before, sent), "{context}: acknowledged {told:?}");
        *(if told.is_some() { &mut of.acknowledged } else { &mut of.whole }) += 1;
    }
    let sum = |f: fn(&Tally) -> u32| tally.values().map(f).sum::<u32>();
    let (acknowledged, whole, nothing) = (sum(|t| t.acknowledged), sum(|t| t.whole), sum(|t| t.nothing));
    assert!(acknowledged + whole > 0 && nothing > 0, "the kills came too early or too late to prove anything: {tally:#?}");
    #[allow(clippy::print_stderr, reason = "the figures of a long run are wanted, see `STINT_KILLS`")]
    {
        eprintln!(
            "{kills} kills in {} verbs, seed {seed}: {acknowledged} acknowledged and there, {whole} there whole though not acknowledged, \
             {nothing} not there, {} refused\n{tally:#?}",
            tally.len(),
            sum(|t| t.refused)
        );
    }
}
