//! Activity capture: while the core says that it is on, watches which window is in front and hands stretches to the core, which decides what may
//! be written. One thread, asleep between two windows, off the UI thread; when capture is off nothing is watched.

pub mod tape;
#[cfg(target_os = "linux")]
mod x11;

use std::{
    sync::{
        OnceLock,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    time::Duration,
};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use stint::{api, app::App};

use crate::follow::Refresh;
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

/// Why windows cannot be seen on this desktop: `wayland`, `no_display`, or `system` (not built for it yet).
pub fn problem() -> Option<&'static str> {
    static PROBLEM: OnceLock<Option<&'static str>> = OnceLock::new();
    *PROBLEM.get_or_init(|| {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if !cfg!(target_os = "linux") {
            Some("system")
        } else if set("WAYLAND_DISPLAY") {
            // X11 is there too, but sees only the windows of older programs: half a day would look like a whole one.
            Some("wayland")
        } else if set("DISPLAY") {
            None
        } else {
            Some("no_display")
        }
    })
}

pub fn start(core: &App, refresh: Refresh) {
    let (sender, receiver) = channel();
    let wake = sender.clone();
    core.subscribe(move |changed| {
        let concerns = |tag: &stint::kernel::Tag| matches!(tag, stint::kernel::Tag::Capture | stint::kernel::Tag::Workspace);
        if changed.tags.iter().any(concerns) {
            // The thread outlives the core's last change.
            let _ = wake.send(Message::Changed);
        }
    });
    let core = core.clone();
    let spawned =
        std::thread::Builder::new().name("stint-capture".into()).spawn(move || Recorder::new(core, refresh, sender).run(&receiver));
    if let Err(error) = spawned {
        tracing::warn!(%error, "no activity is captured");
    }
}

struct Recorder {
    core: App,
    refresh: Refresh,
    sender: Sender<Message>,
    state: Option<State>,
    #[cfg(target_os = "linux")]
    watching: Option<(x11::Watcher, Tape)>,
    #[cfg(not(target_os = "linux"))]
    watching: Option<(Never, Tape)>,
    /// By the steady clock, in milliseconds.
    written: i64,
    looked: i64,
    swept: Option<i64>,
}

#[cfg(not(target_os = "linux"))]
enum Never {}

#[cfg(not(target_os = "linux"))]
impl Never {
    const fn idle_ms(&self) -> i64 {
        match *self {}
    }
}

impl Recorder {
    fn new(core: App, refresh: Refresh, sender: Sender<Message>) -> Self {
        let now = core.env().clock.steady().ms;
        Self { core, refresh, sender, state: None, watching: None, written: now, looked: now, swept: None }
    }

    fn run(mut self, messages: &Receiver<Message>) {
        self.obey();
        loop {
            self.sweep();
            match messages.recv_timeout(self.patience()) {
                Ok(Message::Changed) => self.obey(),
                Ok(Message::Front(window)) => {
                    let now_ms = self.now_ms();
                    if let Some((source, tape)) = &mut self.watching {
                        tape.front(window, now_ms, source.idle_ms());
                    }
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

    fn look(&mut self) {
        let (now_ms, due) = (self.now_ms(), self.since(self.looked) >= LOOK_EVERY);
        let steady_ms = self.steady_ms();
        let Some((source, tape)) = &mut self.watching else { return self.obey() };
        if due {
            self.looked = steady_ms;
            tape.tick(now_ms, source.idle_ms());
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

    #[cfg(target_os = "linux")]
    fn watch(&mut self) {
        match x11::Watcher::start(self.sender.clone()) {
            Ok(source) => {
                self.looked = self.steady_ms();
                self.watching = Some((source, Tape::new(self.now_ms())));
            }
            Err(error) => tracing::warn!(%error, "windows cannot be seen: no activity is captured"),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn watch(&mut self) {
        let _ = &self.sender;
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
