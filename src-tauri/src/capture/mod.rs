//! Activity capture: while the core says that it is on, watches which window is in front and hands stretches to the core, which decides what may
//! be written. One thread, asleep between two windows, off the UI thread; when capture is off nothing is watched.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;
pub mod tape;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod x11;

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    time::Duration,
};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use stint::{api, app::App};

use crate::follow::Refresh;
#[cfg(not(target_os = "linux"))]
use elsewhere::Source;
#[cfg(not(target_os = "linux"))]
pub use elsewhere::problem;
#[cfg(target_os = "linux")]
use linux::Source;
#[cfg(target_os = "linux")]
pub use linux::problem;
use tape::{Tape, Window};

/// Writes come no closer than this, however often the window changes.
const WRITE_EVERY: Duration = Duration::from_secs(10);
/// What is still in front is written this often; so much is lost when the power fails.
const LOOK_EVERY: Duration = Duration::from_secs(60);
const SWEEP_EVERY: Duration = Duration::from_secs(6 * 3600);

pub enum Message {
    /// The user's wishes, or the workspace, may have changed.
    Changed,
    Front(Option<Window>),
    /// Input ceased or came back, where the desktop announces it.
    Input,
    /// Nobody can be there, because the screen is locked or the machine goes to sleep; or somebody can be again.
    Shut(bool),
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct State {
    pub is_on: bool,
    pub paused_until: Option<DateTime<Utc>>,
}

impl State {
    pub const fn records(&self) -> bool {
        self.is_on && self.paused_until.is_none()
    }
}

/// Nothing while no workspace is open.
pub fn state(core: &App) -> Option<State> {
    serde_json::from_value(api::call(core, "capture.state", json!({})).ok()?).ok()
}

/// Answers whom to tell when the screen is locked or the machine goes to sleep.
pub fn start(core: &App, refresh: Refresh) -> Sender<Message> {
    let (sender, receiver) = channel();
    let wake = sender.clone();
    core.subscribe(move |changed| {
        let concerns = |tag: &stint::kernel::Tag| matches!(tag, stint::kernel::Tag::Capture | stint::kernel::Tag::Workspace);
        if changed.tags.iter().any(concerns) {
            // The thread outlives the core's last change.
            let _ = wake.send(Message::Changed);
        }
    });
    let (core, signs) = (core.clone(), sender.clone());
    let spawned =
        std::thread::Builder::new().name("stint-capture".into()).spawn(move || Recorder::new(core, refresh, sender).run(&receiver));
    if let Err(error) = spawned {
        tracing::warn!(%error, "no activity is captured");
    }
    signs
}

struct Recorder {
    core: App,
    refresh: Refresh,
    sender: Sender<Message>,
    state: Option<State>,
    watching: Option<(Source, Tape)>,
    shut: bool,
    /// By the steady clock, in milliseconds.
    written: i64,
    looked: i64,
    swept: Option<i64>,
}

impl Recorder {
    fn new(core: App, refresh: Refresh, sender: Sender<Message>) -> Self {
        let now = core.env().clock.steady().ms;
        Self { core, refresh, sender, state: None, watching: None, shut: false, written: now, looked: now, swept: None }
    }

    fn run(mut self, messages: &Receiver<Message>) {
        self.obey();
        loop {
            self.sweep();
            match messages.recv_timeout(self.patience()) {
                Ok(Message::Changed) => self.obey(),
                Ok(Message::Front(window)) => self.on_tape(|tape, now_ms, idle_ms| tape.front(window, now_ms, idle_ms)),
                Ok(Message::Input) => self.on_tape(Tape::tick),
                Ok(Message::Shut(shut)) => {
                    self.shut = shut;
                    self.on_tape(|tape, now_ms, idle_ms| tape.shut(shut, now_ms, idle_ms));
                }
                Err(RecvTimeoutError::Timeout) => self.look(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.write();
        }
    }

    fn patience(&self) -> Duration {
        let Some((_, tape)) = &self.watching else {
            let pause = self
                .state
                .as_ref()
                .and_then(|state| state.paused_until)
                .and_then(|until| u64::try_from(until.timestamp_millis() - self.now_ms()).ok());
            return pause.map_or(SWEEP_EVERY, Duration::from_millis).min(SWEEP_EVERY);
        };
        let look = LOOK_EVERY.saturating_sub(self.since(self.looked));
        if tape.has_some() { look.min(WRITE_EVERY.saturating_sub(self.since(self.written))) } else { look }
    }

    fn on_tape(&mut self, take: impl FnOnce(&mut Tape, i64, i64)) {
        let now_ms = self.now_ms();
        if let Some((source, tape)) = &mut self.watching {
            take(tape, now_ms, source.idle_ms());
        }
    }

    fn look(&mut self) {
        if self.watching.is_none() {
            self.obey();
        } else if self.since(self.looked) >= LOOK_EVERY {
            self.looked = self.steady_ms();
            self.on_tape(Tape::tick);
        }
    }

    /// Begins or ends to watch, as the user wishes now.
    fn obey(&mut self) {
        let state = state(&self.core);
        if state == self.state {
            return;
        }
        let records = state.as_ref().is_some_and(State::records);
        self.state = state;
        // The tray says whether it records; the end of a pause is no change of the core.
        self.refresh.now();
        if !records {
            self.watching = None;
        } else if self.watching.is_none() && problem().is_none() {
            self.watch();
        }
    }

    fn watch(&mut self) {
        match Source::start(self.sender.clone()) {
            Ok(source) => {
                self.looked = self.steady_ms();
                let mut tape = Tape::new(self.now_ms());
                tape.shut(self.shut, self.now_ms(), 0);
                self.watching = Some((source, tape));
            }
            Err(error) => tracing::warn!(%error, "windows cannot be seen: no activity is captured"),
        }
    }

    fn write(&mut self) {
        let (steady_ms, due) = (self.steady_ms(), self.since(self.written) >= WRITE_EVERY);
        let Some((_, tape)) = self.watching.as_mut().filter(|(_, tape)| due && tape.has_some()) else { return };
        self.written = steady_ms;
        let stretches: Vec<_> = tape.take().iter().map(tape::Stretch::request).collect();
        // Never the titles: the log may be shown to others.
        if let Err(error) = api::call(&self.core, "capture.record", json!({ "stretches": stretches })) {
            tracing::warn!(code = ?error.code, "captured activity was not written");
        }
    }

    fn now_ms(&self) -> i64 {
        self.core.env().clock.now().ms()
    }

    fn steady_ms(&self) -> i64 {
        self.core.env().clock.steady().ms
    }

    fn since(&self, steady_ms: i64) -> Duration {
        Duration::from_millis(u64::try_from(self.steady_ms() - steady_ms).unwrap_or(0))
    }

    fn sweep(&mut self) {
        if self.state.is_some() && self.swept.is_none_or(|swept| self.since(swept) >= SWEEP_EVERY) {
            self.swept = Some(self.steady_ms());
            if let Err(error) = api::call(&self.core, "capture.sweep", json!({})) {
                tracing::warn!(code = ?error.code, "old activity was not deleted");
            }
        }
    }
}
