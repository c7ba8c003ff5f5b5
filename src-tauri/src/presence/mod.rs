//! Watches whether somebody is at the machine while a timer runs, and does what is due: asks about an absence or a forgotten timer, turns a focus
//! into a break, reminds that nothing is tracked. One thread, off the UI thread, asleep until something changes or is due; what it finds it tells
//! the core, which decides.

pub mod away;
#[cfg(target_os = "linux")]
mod linux;
mod machine;
mod state;

use std::{
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    time::Duration,
};

use serde_json::{Value, json};
use stint::{api, app::App, kernel::id::WorkspaceId};
use tauri::{AppHandle, Manager};

use crate::{capture, notify, tray::words::Spoken, windows};
use away::{Reading, Told, Watch};
use machine::{Input, Sign};
use state::State;

/// Input so fresh means that somebody can be reminded.
const ACTIVE_MS: i64 = 60_000;
/// A reminder that found nobody is tried again this much later.
const AGAIN_MS: i64 = 60_000;
const SLACK_MS: i64 = 1_000;

pub fn start(app: &AppHandle, core: &App, capture: Sender<capture::Message>) {
    let (sender, signs) = channel();
    machine::listen(&sender);
    core.subscribe(move |_| {
        // The thread outlives the core's last change.
        let _ = sender.send(Sign::Changed);
    });
    let watcher = Watcher::new(app.clone(), core.clone(), capture);
    let spawned = std::thread::Builder::new().name("stint-presence".into()).spawn(move || watcher.run(&signs));
    if let Err(error) = spawned {
        tracing::warn!(%error, "absences go unnoticed");
    }
}

/// Held while a sign of life is told, so that none is told after [`leave`].
static LEFT: Mutex<bool> = Mutex::new(false);

/// Quitting is a decision: what the timer counts from here on nobody watched, and nobody is asked about it.
pub fn leave(core: &App) {
    if core.opened().is_some() {
        *LEFT.lock().unwrap_or_else(PoisonError::into_inner) = true;
        tell(core, "idle.leave", json!({}));
    }
}

fn tell(core: &App, name: &str, request: Value) -> Option<Value> {
    match api::call(core, name, request) {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::warn!(?error, name, "not told");
            None
        }
    }
}

struct Watcher {
    app: AppHandle,
    core: App,
    input: Option<Input>,
    watch: Watch,
    locked: bool,
    asleep: bool,
    /// What was in front ends with a lock and a sleep, whether or not a timer runs.
    capture: Sender<capture::Message>,
    /// What the machine had slept by the last reading.
    slept: i64,
    /// What the core says; nothing while no workspace is open.
    state: Option<State>,
    workspace: Option<WorkspaceId>,
    /// The break whose end was told.
    over: Option<String>,
    remind_again: i64,
}

impl Watcher {
    fn new(app: AppHandle, core: App, capture: Sender<capture::Message>) -> Self {
        let now = core.env().clock.now().ms();
        let watch = Watch::new(now);
        let (state, workspace, over) = (None, None, None);
        let (locked, asleep, slept, remind_again) = (false, false, 0, 0);
        Self { app, core, input: None, watch, locked, asleep, capture, slept, state, workspace, over, remind_again }
    }

    fn run(mut self, signs: &Receiver<Sign>) {
        self.input = Input::open();
        if self.input.is_none() {
            tracing::info!("this desktop does not tell when the last key was pressed: only lock and sleep are noticed");
        }
        self.slept = self.slept_now();
        self.look_anew();
        loop {
            let wait = self.act();
            let first = match wait {
                None => signs.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(ms) => signs.recv_timeout(Duration::from_millis(ms.unsigned_abs())),
            };
            match first {
                Ok(sign) => {
                    // Many changes make one look; a lock and its end are both worth a reading.
                    let mut changed = self.take(sign);
                    while let Ok(more) = signs.try_recv() {
                        if more != Sign::Changed {
                            self.act();
                        }
                        changed |= self.take(more);
                    }
                    if changed {
                        self.look_anew();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Answers whether the core is to be asked again.
    fn take(&mut self, sign: Sign) -> bool {
        match sign {
            Sign::Changed => return true,
            Sign::Locked(locked) => self.locked = locked,
            Sign::Asleep(asleep) => self.asleep = asleep,
        }
        // Nobody listens when no thread could be had for it.
        let _ = self.capture.send(capture::Message::Shut(self.locked || self.asleep));
        false
    }

    fn now(&self) -> i64 {
        self.core.env().clock.now().ms()
    }

    fn slept_now(&self) -> i64 {
        let steady = self.core.env().clock.steady();
        steady.awake_ms.map_or(0, |awake| steady.ms - awake)
    }

    fn look_anew(&mut self) {
        let ran = self.state.as_ref().is_some_and(|state| state.away.running);
        self.state = State::of(&self.core);
        // Asking is what opens it: a program that starts in the tray has asked nothing before.
        let open = self.core.opened().map(|open| open.id);
        let Some(state) = &self.state else { return };
        if open != self.workspace {
            self.workspace = open;
            self.watch = Watch::new(self.now());
            if state.away.running && state.away.last_seen_at.is_some() {
                self.ask_about(tell(&self.core, "idle.recover", json!({})));
                self.state = State::of(&self.core);
            }
        } else if state.away.running && !ran && !self.watch.is_away() {
            // What was before the timer is nobody's business.
            self.watch = Watch::new(self.now());
        }
    }

    /// Does what is due. Answers after how many milliseconds to look again; nothing when only a sign can change something.
    fn act(&mut self) -> Option<i64> {
        self.state.as_ref()?;
        let waits = [self.watch_input(), self.guard(), self.turn(), self.remind()];
        waits.into_iter().flatten().min().map(|ms| ms.max(SLACK_MS / 10))
    }

    fn watch_input(&mut self) -> Option<i64> {
        let (running, idle_after) = self.state.as_ref().map(|state| (state.away.running, state.idle_after_ms()))?;
        let slept = self.slept_now();
        let since = std::mem::replace(&mut self.slept, slept);
        if !running && !self.watch.is_away() {
            return None;
        }
        let now = self.now();
        let input = self.input.as_ref().and_then(Input::idle_ms).map(|idle| now - idle);
        let reading = Reading { now, input, locked: self.locked, asleep: self.asleep, slept: slept - since };
        for told in self.watch.read(reading, idle_after) {
            match told {
                Told::Seen(at) if running => {
                    let left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
                    if !*left {
                        tell(&self.core, "idle.beat", json!({ "at": rfc(at) }));
                    }
                }
                Told::Back { from, to, cause } if idle_after < i64::MAX && to - from + SLACK_MS >= idle_after => {
                    let request = json!({ "from": rfc(from), "to": rfc(to), "cause": cause.word() });
                    self.ask_about(tell(&self.core, "idle.report", request));
                }
                Told::Seen(_) | Told::Back { .. } => {}
            }
        }
        (running || self.watch.is_away()).then(|| self.watch.next_look_ms(reading, idle_after))
    }

    fn ask_about(&self, answer: Option<Value>) {
        let asked = answer.is_some_and(|answer| answer["gaps"].as_array().is_some_and(|gaps| !gaps.is_empty()));
        if asked && let Err(error) = windows::ask_away(&self.app) {
            tracing::warn!(%error, "window not shown");
        }
    }

    fn guard(&mut self) -> Option<i64> {
        let due = self.state.as_ref()?.away.guard_at?.timestamp_millis();
        let left = due - self.now();
        if left > 0 {
            return Some(left);
        }
        if tell(&self.core, "idle.guard", json!({}))?["asked"] == true {
            let words = self.app.state::<Spoken>().get();
            notify::show(words.long_run_title, words.long_run_text);
        }
        self.state = State::of(&self.core);
        None
    }

    fn turn(&mut self) -> Option<i64> {
        let now = self.now();
        let rounds = &self.state.as_ref()?.pomodoro;
        let current = rounds.current.as_ref()?;
        let left = current.due_at.map(|due| due.timestamp_millis() - now);
        let words = self.app.state::<Spoken>().get();
        if rounds.stale || (current.phase == "focus" && left.is_some_and(|left| left <= 0)) {
            let turned = tell(&self.core, "pomodoro.turn", json!({}))?;
            match turned["began"].as_str() {
                Some("long_break") => notify::show(words.focus_over, words.long_break_text),
                Some(_) => notify::show(words.focus_over, words.break_text),
                None => {}
            }
            self.state = State::of(&self.core);
            return Some(SLACK_MS);
        }
        if left.is_some_and(|left| left > 0) {
            return left;
        }
        if current.phase != "focus" && self.over.as_ref() != Some(&current.id) {
            self.over = Some(current.id.clone());
            notify::show(words.break_over, words.break_over_text);
        }
        None
    }

    fn remind(&mut self) -> Option<i64> {
        let due = self.state.as_ref()?.reminder.due_at?.timestamp_millis().max(self.remind_again);
        let now = self.now();
        if due > now {
            return Some(due - now);
        }
        let active = !self.locked && !self.asleep && self.input.as_ref().and_then(Input::idle_ms).is_none_or(|idle| idle < ACTIVE_MS);
        self.remind_again = now + AGAIN_MS;
        if active {
            if tell(&self.core, "reminder.remind", json!({}))?["speak"] == true {
                let words = self.app.state::<Spoken>().get();
                notify::show(words.remind_title, words.remind_text);
            }
            self.state = State::of(&self.core);
        }
        Some(AGAIN_MS)
    }
}

fn rfc(ms: i64) -> String {
    stint::kernel::Instant::from_ms(ms).to_string()
}
