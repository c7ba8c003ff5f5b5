//! The timer of this device as it is shown: what runs, what could be started next.

use super::{EntryKind, Path, Target, favourites, store};
use crate::{
    db::Read,
    kernel::{
        Instant, Result, Zone,
        id::{EntryId, FavouriteId, TimerId},
    },
    settings,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was started lately that is offered to start again.
const RECENTS: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimerState {
    Running,
    Paused,
    OnBreak,
}

impl From<EntryKind> for TimerState {
    fn from(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Work => Self::Running,
            EntryKind::Pause => Self::Paused,
            EntryKind::Break => Self::OnBreak,
        }
    }
}

/// A timer that has not been stopped. Elapsed = `worked_seconds_before` + (running: now − `since`).
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Timer {
    pub timer_id: TimerId,
    /// The open interval.
    pub entry_id: EntryId,
    pub state: TimerState,
    pub path: Path,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    /// Start of the first interval.
    pub started_at: Instant,
    /// Start of the open interval.
    pub since: Instant,
    pub worked_seconds_before: i64,
    pub zone: Zone,
    /// Whether the same thing is among the favourites.
    pub favourite: bool,
}

/// Something that one press starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Startable {
    pub favourite_id: Option<FavouriteId>,
    pub path: Path,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    pub last_used_at: Option<Instant>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct TimerStatus {
    pub timer: Option<Timer>,
    /// Worked today, the running interval up to `now` included; a day of the workspace's zone.
    pub today_seconds: i64,
    pub now: Instant,
    pub recents: Vec<Startable>,
    pub favourites: Vec<Startable>,
}

pub fn status(read: &Read<'_>) -> Result<TimerStatus> {
    let conn = read.conn();
    let favourites = favourites::all(read)?;
    let timer = match store::open_of(conn, read.device())? {
        None => None,
        Some(open) => {
            let timer_id = open.timer.unwrap_or(TimerId(open.id.0));
            let life = store::life(conn, timer_id)?;
            let path = store::paths::of(conn, open.target)?.path;
            Some(Timer {
                timer_id,
                entry_id: open.id,
                state: open.kind.into(),
                favourite: favourites.iter().any(|f| f.note == open.note && f.path.target() == path.target()),
                path,
                note: open.note,
                tags: open.tags,
                billable: open.billable,
                started_at: life.started_at,
                since: open.start,
                worked_seconds_before: life.worked_seconds,
                zone: open.zone,
            })
        }
    };
    Ok(TimerStatus { timer, today_seconds: today_seconds(read)?, now: read.now(), recents: recents(read, RECENTS)?, favourites })
}

fn today_seconds(read: &Read<'_>) -> Result<i64> {
    let zone = settings::get(read)?.zone;
    let (from, to) = zone.day_bounds(zone.day_of(read.now()));
    store::worked_seconds(read.conn(), from, to, read.now())
}

/// The last things that were worked on, the latest first, each once; what is archived is left out.
pub fn recents(read: &Read<'_>, limit: usize) -> Result<Vec<Startable>> {
    store::recent(read.conn(), limit, |used| {
        let found = store::paths::of(read.conn(), used.target)?;
        let usable = found.usable && (used.target != Target::Nothing || !used.note.is_empty());
        Ok(usable.then_some(Startable {
            favourite_id: None,
            path: found.path,
            note: used.note,
            tags: used.tags,
            billable: used.billable,
            last_used_at: Some(used.at),
        }))
    })
}
