//! Linux: the input's rest from the X server, on a Wayland desktop from Mutter; lock and sleep from logind and the screen saver. Where one is
//! missing the others still tell.

use std::sync::mpsc::Sender;

use x11rb::{connection::Connection as _, protocol::screensaver::ConnectionExt as _, rust_connection::RustConnection};
use zbus::{
    blocking::{Connection, MessageIterator, fdo::DBusProxy},
    message::{Message, Type},
    zvariant::{OwnedObjectPath, OwnedValue},
};

use super::machine::Sign;

const LOGIND: &str = "org.freedesktop.login1";
const MUTTER: (&str, &str, &str) = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor");

pub enum Input {
    X11 { connection: Box<RustConnection>, root: u32 },
    Mutter(Connection),
}

impl Input {
    /// Nothing where the desktop does not tell: on Wayland the X server knows only of input to X programs.
    pub fn open() -> Option<Self> {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if set("WAYLAND_DISPLAY") {
            let mutter = Self::Mutter(Connection::session().ok()?);
            return mutter.idle_ms().map(|_| mutter);
        }
        let (connection, screen) = x11rb::connect(None).ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        let x11 = Self::X11 { connection: Box::new(connection), root };
        x11.idle_ms().map(|_| x11)
    }

    /// Since the last key or movement.
    pub fn idle_ms(&self) -> Option<i64> {
        match self {
            Self::X11 { connection, root } => {
                let info = connection.screensaver_query_info(*root).ok()?.reply().ok()?;
                Some(i64::from(info.ms_since_user_input))
            }
            Self::Mutter(session) => {
                let (name, path, interface) = MUTTER;
                let reply = session.call_method(Some(name), path, Some(interface), "GetIdletime", &()).ok()?;
                i64::try_from(reply.body().deserialize::<u64>().ok()?).ok()
            }
        }
    }
}

/// One sleeping thread for each bus; a bus that is not there is not listened to.
pub fn listen(signs: &Sender<Sign>) {
    for (name, run) in [("stint-logind", logind as fn(&Sender<Sign>) -> zbus::Result<()>), ("stint-saver", saver)] {
        let signs = signs.clone();
        let spawned = std::thread::Builder::new().name(name.into()).spawn(move || {
            if let Err(error) = run(&signs) {
                tracing::info!(%error, name, "this bus tells no lock and no sleep");
            }
        });
        if let Err(error) = spawned {
            tracing::warn!(%error, name, "not listened to");
        }
    }
}

fn logind(signs: &Sender<Sign>) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let session = own_session(&bus);
    let messages = MessageIterator::from(&bus);
    DBusProxy::new(&bus)?.add_match_rule(zbus::MatchRule::try_from(format!("type='signal',sender='{LOGIND}'").as_str())?)?;
    for message in messages {
        let Some(sign) = logind_sign(&message?, session.as_ref()) else { continue };
        if signs.send(sign).is_err() {
            break;
        }
    }
    Ok(())
}

/// The login session that this program belongs to; without one only the machine's sleep is told.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    const MANAGER: (&str, &str) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
    let ask = |method, id: &str| {
        let reply = bus.call_method(Some(LOGIND), MANAGER.0, Some(MANAGER.1), method, &id).ok()?;
        reply.body().deserialize::<OwnedObjectPath>().ok()
    };
    let named = std::env::var("XDG_SESSION_ID").ok().and_then(|id| ask("GetSession", &id));
    named.or_else(|| {
        let reply = bus.call_method(Some(LOGIND), MANAGER.0, Some(MANAGER.1), "GetSessionByPID", &std::process::id()).ok()?;
        reply.body().deserialize().ok()
    })
}

fn logind_sign(message: &Message, session: Option<&OwnedObjectPath>) -> Option<Sign> {
    let header = message.header();
    if message.message_type() != Type::Signal {
        return None;
    }
    let ours = || session.is_some_and(|own| header.path().is_some_and(|path| path.as_str() == own.as_str()));
    match header.member()?.as_str() {
        "PrepareForSleep" => Some(Sign::Asleep(message.body().deserialize().ok()?)),
        "Lock" if ours() => Some(Sign::Locked(true)),
        "Unlock" if ours() => Some(Sign::Locked(false)),
        "PropertiesChanged" if ours() => {
            let body = message.body();
            let (_, changed, _): (String, std::collections::HashMap<String, OwnedValue>, Vec<String>) = body.deserialize().ok()?;
            let hint = changed.get("LockedHint")?;
            Some(Sign::Locked(bool::try_from(hint).ok()?))
        }
        _ => None,
    }
}

fn saver(signs: &Sender<Sign>) -> zbus::Result<()> {
    let bus = Connection::session()?;
    let messages = MessageIterator::from(&bus);
    let dbus = DBusProxy::new(&bus)?;
    for interface in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"] {
        dbus.add_match_rule(zbus::MatchRule::try_from(format!("type='signal',interface='{interface}',member='ActiveChanged'").as_str())?)?;
    }
    for message in messages {
        let message = message?;
        let is_it = message.message_type() == Type::Signal && message.header().member().is_some_and(|m| m.as_str() == "ActiveChanged");
        let Some(active) = is_it.then(|| message.body().deserialize::<bool>().ok()).flatten() else { continue };
        if signs.send(Sign::Locked(active)).is_err() {
            break;
        }
    }
    Ok(())
}
