//! The window in front of an X11 desktop, told by the window manager's own announcements (EWMH); nothing is polled.

use std::{
    sync::{Arc, mpsc::Sender},
    thread::JoinHandle,
    time::Duration,
};

use x11rb::{
    connection::Connection,
    errors::ReplyOrIdError,
    protocol::{
        Event,
        screensaver::{ConnectionExt as _, State},
        xproto::{
            Atom, AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, Window as Id,
            WindowClass,
        },
    },
    rust_connection::RustConnection,
};

use super::{
    Message,
    tape::{AWAY_MS, Window},
};

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        _NET_ACTIVE_WINDOW,
        _NET_WM_NAME,
        UTF8_STRING,
        WM_CLASS,
        STINT_STOP,
    }
}

/// A title that changes all the time (a progress, a clock) is read so often at most.
const PAUSE: Duration = Duration::from_millis(250);
/// Four times as many bytes as are kept of a title, in units of four.
const MOST_UNITS: u32 = 300;

pub struct Watcher {
    connection: Arc<RustConnection>,
    root: Id,
    own: Id,
    stop: Atom,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    pub fn start(sender: Sender<Message>) -> Result<Self, ReplyOrIdError> {
        let (connection, screen) =
            x11rb::connect(None).map_err(|_| ReplyOrIdError::ConnectionError(x11rb::errors::ConnectionError::UnknownError))?;
        let root = connection.setup().roots[screen].root;
        let atoms = Atoms::new(&connection)?.reply()?;
        let own = connection.generate_id()?;
        let nothing = CreateWindowAux::new();
        connection.create_window(0, own, root, -1, -1, 1, 1, 0, WindowClass::INPUT_ONLY, x11rb::COPY_FROM_PARENT, &nothing)?;
        connection.change_window_attributes(root, &ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE))?;
        connection.flush()?;
        let connection = Arc::new(connection);
        let mut look = Look { connection: connection.clone(), atoms, root, active: x11rb::NONE, sender };
        let thread = std::thread::Builder::new().name("stint-front".into()).spawn(move || {
            if let Err(error) = look.run() {
                tracing::warn!(%error, "the X server is gone: no activity is captured");
            }
        });
        Ok(Self { connection, root, own, stop: atoms.STINT_STOP, thread: thread.ok() })
    }

    /// Since the last input; a screen saver that is on says that nobody is there.
    pub fn idle_ms(&self) -> i64 {
        let info = self.connection.screensaver_query_info(self.root).ok().and_then(|cookie| cookie.reply().ok());
        info.map_or(0, |info| {
            let idle = i64::from(info.ms_since_user_input);
            if info.state == u8::from(State::ON) { idle.max(AWAY_MS) } else { idle }
        })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let message = ClientMessageEvent::new(32, self.own, self.stop, [0_u32; 5]);
        let sent = self.connection.send_event(false, self.own, EventMask::NO_EVENT, message).is_ok() && self.connection.flush().is_ok();
        if let Some(thread) = self.thread.take().filter(|_| sent) {
            // It ends with the message, or with the connection.
            let _ = thread.join();
        }
    }
}

struct Look {
    connection: Arc<RustConnection>,
    atoms: Atoms,
    root: Id,
    active: Id,
    sender: Sender<Message>,
}

impl Look {
    fn run(&mut self) -> Result<(), ReplyOrIdError> {
        let mut last = None;
        loop {
            let front = self.front()?;
            if last.as_ref() != Some(&front) {
                if self.sender.send(Message::Front(front.clone())).is_err() {
                    return Ok(());
                }
                last = Some(front);
            }
            loop {
                let event = self.connection.wait_for_event()?;
                if self.is_stop(&event) {
                    return Ok(());
                }
                if self.matters(&event) {
                    break;
                }
            }
            std::thread::sleep(PAUSE);
            while let Some(event) = self.connection.poll_for_event()? {
                if self.is_stop(&event) {
                    return Ok(());
                }
            }
        }
    }

    fn is_stop(&self, event: &Event) -> bool {
        matches!(event, Event::ClientMessage(message) if message.type_ == self.atoms.STINT_STOP)
    }

    fn matters(&self, event: &Event) -> bool {
        let Event::PropertyNotify(changed) = event else { return false };
        let name = [self.atoms._NET_WM_NAME, AtomEnum::WM_NAME.into()].contains(&changed.atom);
        changed.atom == self.atoms._NET_ACTIVE_WINDOW || (name && changed.window == self.active)
    }

    /// A window may be gone before it is asked: then nothing is in front.
    fn front(&mut self) -> Result<Option<Window>, ReplyOrIdError> {
        let id = self.property(self.root, self.atoms._NET_ACTIVE_WINDOW, AtomEnum::WINDOW.into())?;
        let id = id.first_chunk::<4>().map_or(x11rb::NONE, |bytes| Id::from_ne_bytes(*bytes));
        self.listen_to(id)?;
        if id == x11rb::NONE {
            return Ok(None);
        }
        let class = text(&self.property(id, self.atoms.WM_CLASS, AtomEnum::STRING.into())?);
        // Two texts, each ended by a zero byte: the instance and the class.
        let app = class.split('\0').rfind(|part| !part.is_empty()).unwrap_or_default().to_owned();
        let mut title = text(&self.property(id, self.atoms._NET_WM_NAME, self.atoms.UTF8_STRING)?);
        if title.is_empty() {
            title = text(&self.property(id, AtomEnum::WM_NAME.into(), AtomEnum::ANY.into())?);
        }
        Ok((!app.is_empty()).then_some(Window { app, title }))
    }

    fn listen_to(&mut self, id: Id) -> Result<(), ReplyOrIdError> {
        if id == self.active {
            return Ok(());
        }
        for (window, mask) in [(self.active, EventMask::NO_EVENT), (id, EventMask::PROPERTY_CHANGE)] {
            if window != x11rb::NONE {
                let aux = ChangeWindowAttributesAux::new().event_mask(mask);
                self.connection.change_window_attributes(window, &aux)?.ignore_error();
            }
        }
        self.active = id;
        Ok(())
    }

    fn property(&self, window: Id, name: Atom, kind: Atom) -> Result<Vec<u8>, ReplyOrIdError> {
        match self.connection.get_property(false, window, name, kind, 0, MOST_UNITS)?.reply() {
            Ok(reply) => Ok(reply.value),
            Err(x11rb::errors::ReplyError::X11Error(_)) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
