//! The window in front of a Wayland desktop, where the compositor tells of all windows (wlr-foreign-toplevel-management); that nobody is there by
//! ext-idle-notify. Nothing is polled. Compositors that keep other programs' windows to themselves, as GNOME's and KDE's do, offer neither.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread::JoinHandle,
    time::Duration,
};

use wayland_client::{
    Connection, Dispatch, Proxy as _, QueueHandle, delegate_noop, event_created_child,
    globals::{GlobalList, GlobalListContents, registry_queue_init},
    protocol::{
        wl_callback::{self, WlCallback},
        wl_registry::{self, WlRegistry},
        wl_seat::WlSeat,
    },
};
use wayland_protocols::ext::idle_notify::v1::client::{
    ext_idle_notification_v1::{self, ExtIdleNotificationV1},
    ext_idle_notifier_v1::ExtIdleNotifierV1,
};
use wayland_protocols_wlr::foreign_toplevel::v1::client::{
    zwlr_foreign_toplevel_handle_v1::{self, State, ZwlrForeignToplevelHandleV1 as Handle},
    zwlr_foreign_toplevel_manager_v1::{self, ZwlrForeignToplevelManagerV1 as Manager},
};

use super::{
    Message,
    tape::{AWAY_MS, Window},
};

/// A title that changes all the time (a progress, a clock) is read so often at most.
const PAUSE: Duration = Duration::from_millis(250);

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Whether this compositor tells of windows.
pub fn is_told() -> bool {
    let wanted = Manager::interface().name;
    let told = || -> Result<bool, Fault> {
        let (globals, _queue) = registry_queue_init::<Look>(&Connection::connect_to_env()?)?;
        Ok(globals.contents().with_list(|list| list.iter().any(|global| global.interface == wanted)))
    };
    told().unwrap_or_else(|error| {
        tracing::warn!(%error, "the Wayland compositor does not answer");
        false
    })
}

pub struct Watcher {
    connection: Connection,
    queue: QueueHandle<Look>,
    idle: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    pub fn start(sender: Sender<Message>) -> Result<Self, Fault> {
        let connection = Connection::connect_to_env()?;
        let (globals, mut events) = registry_queue_init::<Look>(&connection)?;
        let queue = events.handle();
        let _: Manager = globals.bind(&queue, 1..=3, ())?;
        let idle = Arc::new(AtomicBool::new(false));
        if let Err(error) = listen_to_input(&globals, &queue) {
            tracing::info!(%error, "this compositor does not tell when nobody is there: only lock and sleep end what is in front");
        }
        let mut look = Look { sender, idle: idle.clone(), windows: Vec::new(), stopped: false };
        let thread = std::thread::Builder::new().name("stint-front".into()).spawn(move || {
            let mut last = None;
            while !look.stopped {
                if let Err(error) = events.blocking_dispatch(&mut look) {
                    tracing::warn!(%error, "the Wayland compositor is gone: no activity is captured");
                    // Whatever is in front from here on nobody sees.
                    let _ = look.sender.send(Message::Front(None));
                    return;
                }
                let front = look.front();
                if last.as_ref() != Some(&front) {
                    if look.sender.send(Message::Front(front.clone())).is_err() {
                        return;
                    }
                    last = Some(front);
                    std::thread::sleep(PAUSE);
                }
            }
        })?;
        Ok(Self { connection, queue, idle, thread: Some(thread) })
    }

    /// At least so long since the last input; exactly when it is announced.
    pub fn idle_ms(&self) -> i64 {
        if self.idle.load(Ordering::Relaxed) { AWAY_MS } else { 0 }
    }
}

fn listen_to_input(globals: &GlobalList, queue: &QueueHandle<Look>) -> Result<(), Fault> {
    let notifier: ExtIdleNotifierV1 = globals.bind(queue, 1..=2, ())?;
    let seat: WlSeat = globals.bind(queue, 1..=1, ())?;
    let after = u32::try_from(AWAY_MS)?;
    // A film that keeps the screen awake is no input, where the compositor tells them apart.
    if notifier.version() >= 2 {
        notifier.get_input_idle_notification(after, &seat, queue, ());
    } else {
        notifier.get_idle_notification(after, &seat, queue, ());
    }
    Ok(())
}

impl Drop for Watcher {
    fn drop(&mut self) {
        // Its answer wakes the thread, and is its last.
        self.connection.display().sync(&self.queue, ());
        let sent = self.connection.flush().is_ok();
        if let Some(thread) = self.thread.take().filter(|_| sent) {
            // It ends with the answer, or with the connection.
            let _ = thread.join();
        }
    }
}

/// A window as it is told, and as it is said to be whole.
#[derive(Debug)]
struct Seen {
    handle: Handle,
    told: (Window, bool),
    whole: (Window, bool),
}

struct Look {
    sender: Sender<Message>,
    idle: Arc<AtomicBool>,
    windows: Vec<Seen>,
    stopped: bool,
}

impl Look {
    fn front(&self) -> Option<Window> {
        let active = self.windows.iter().find(|seen| seen.whole.1)?;
        (!active.whole.0.app.is_empty()).then(|| active.whole.0.clone())
    }
}

impl Dispatch<Manager, ()> for Look {
    fn event(look: &mut Self, _: &Manager, event: zwlr_foreign_toplevel_manager_v1::Event, (): &(), _: &Connection, _: &QueueHandle<Self>) {
        if let zwlr_foreign_toplevel_manager_v1::Event::Toplevel { toplevel } = event {
            let nothing = (Window { app: String::new(), title: String::new() }, false);
            look.windows.push(Seen { handle: toplevel, told: nothing.clone(), whole: nothing });
        }
    }

    event_created_child!(Self, Manager, [
        zwlr_foreign_toplevel_manager_v1::EVT_TOPLEVEL_OPCODE => (Handle, ()),
    ]);
}

impl Dispatch<Handle, ()> for Look {
    fn event(look: &mut Self, of: &Handle, event: zwlr_foreign_toplevel_handle_v1::Event, (): &(), _: &Connection, _: &QueueHandle<Self>) {
        use zwlr_foreign_toplevel_handle_v1::Event;
        let Some(at) = look.windows.iter().position(|seen| seen.handle == *of) else { return };
        let seen = &mut look.windows[at];
        match event {
            Event::Title { title } => seen.told.0.title = title,
            Event::AppId { app_id } => seen.told.0.app = app_id,
            Event::State { state } => {
                let active = (State::Activated as u32).to_ne_bytes();
                seen.told.1 = state.chunks_exact(4).any(|word| word == active);
            }
            Event::Done => seen.whole = seen.told.clone(),
            Event::Closed => {
                look.windows.remove(at);
                of.destroy();
            }
            _ => {}
        }
    }
}

impl Dispatch<ExtIdleNotificationV1, ()> for Look {
    fn event(
        look: &mut Self,
        _: &ExtIdleNotificationV1,
        event: ext_idle_notification_v1::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        let idle = matches!(event, ext_idle_notification_v1::Event::Idled);
        look.idle.store(idle, Ordering::Relaxed);
        // The recorder lives as long as this thread.
        let _ = look.sender.send(Message::Input);
    }
}

impl Dispatch<WlCallback, ()> for Look {
    fn event(look: &mut Self, _: &WlCallback, _: wl_callback::Event, (): &(), _: &Connection, _: &QueueHandle<Self>) {
        look.stopped = true;
    }
}

impl Dispatch<WlRegistry, GlobalListContents> for Look {
    fn event(_: &mut Self, _: &WlRegistry, _: wl_registry::Event, _: &GlobalListContents, _: &Connection, _: &QueueHandle<Self>) {}
}

delegate_noop!(Look: ExtIdleNotifierV1);
delegate_noop!(Look: ignore WlSeat);
