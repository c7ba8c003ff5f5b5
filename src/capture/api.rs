//! `capture.*`.

use super::{CaptureDay, Exclusion, ExclusionField, Preferences, Stretch, preferences, purge, rules, store};
use crate::{
    db::{Db, Origin, Read, Tx, Write},
    kernel::{Day, Empty, Error, Instant, Result, Tag, id::RowId, limits},
    time::{self, Entry, Link},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Debug, Serialize, JsonSchema)]
pub struct CaptureStatus {
    pub is_on: bool,
    /// Until then nothing is recorded; absent when it is not paused.
    pub paused_until: Option<Instant>,
    pub with_titles: bool,
    pub skip_password_managers: bool,
    pub retention_days: i64,
    /// What is shorter is not proposed.
    pub min_minutes: i64,
    pub exclusions: Vec<Exclusion>,
    /// Programs that count as password managers, by a part of their name.
    pub password_managers: Vec<String>,
    /// Stretches that are kept.
    pub stretches: i64,
    pub since: Option<Instant>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CaptureState {
    pub is_on: bool,
    pub paused_until: Option<Instant>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SetCapture {
    pub is_on: Option<bool>,
    pub with_titles: Option<bool>,
    pub skip_password_managers: Option<bool>,
    pub retention_days: Option<i64>,
    pub min_minutes: Option<i64>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseCapture {
    /// 0 goes on at once, 1440 is the most.
    pub minutes: i64,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCapture {
    pub stretches: Vec<Stretch>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Recorded {
    /// Stretches of which something was written.
    pub recorded: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowCaptureDay {
    /// Left out: today.
    pub day: Option<Day>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListCapture {
    pub from: Option<Instant>,
    pub to: Option<Instant>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct CaptureList {
    /// By their start; the last 1000 of the range.
    pub stretches: Vec<Stretch>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExcludeCapture {
    pub field: ExclusionField,
    /// A part of it, in any case.
    pub pattern: String,
    /// Records the program, without its titles.
    #[serde(default)]
    pub keeps_app: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IncludeCapture {
    pub id: RowId,
}

/// A proposal as it is, or as the user changed it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptProposal {
    pub start: Instant,
    pub end: Instant,
    #[serde(default)]
    pub note: String,
    pub link: Option<Link>,
    #[serde(default)]
    pub tags: Vec<String>,
    /// Left out: what the project says, else the setting.
    pub billable: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptProposals {
    pub proposals: Vec<AcceptProposal>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AcceptedProposals {
    pub entries: Vec<Entry>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DismissProposal {
    pub start: Instant,
    pub end: Instant,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PurgeCapture {
    /// Left out: from the first on.
    pub from: Option<Instant>,
    /// Left out: to the last.
    pub to: Option<Instant>,
    /// Must be said to delete everything.
    #[serde(default)]
    pub all: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PurgedCapture {
    pub stretches: usize,
    /// False while another program reads an older state of the file: then its journal is emptied when that one ends.
    pub journal_emptied: bool,
}

/// What the recorder and the tray ask, often.
pub fn state(read: &Read<'_>, _: Empty) -> Result<CaptureState> {
    let p = preferences::get(read)?;
    Ok(CaptureState { is_on: p.is_on, paused_until: p.paused_until.filter(|until| *until > read.now()) })
}

pub fn status(read: &Read<'_>, _: Empty) -> Result<CaptureStatus> {
    let p = preferences::get(read)?;
    let (stretches, since) = store::extent(read.conn())?;
    Ok(CaptureStatus {
        is_on: p.is_on,
        paused_until: p.paused_until.filter(|until| *until > read.now()),
        with_titles: p.with_titles,
        skip_password_managers: p.skip_password_managers,
        retention_days: p.retention_days,
        min_minutes: p.min_minutes,
        exclusions: store::exclusions(read.conn())?,
        password_managers: rules::PASSWORD_MANAGERS.iter().map(|&name| name.to_owned()).collect(),
        stretches,
        since,
    })
}

fn save(tx: &mut Tx<'_>, preferences: &Preferences) -> Result<()> {
    preferences.check()?;
    store::save_preferences(tx.conn(), preferences)?;
    tx.log("capture", None::<uuid::Uuid>, &json!({}))
}

pub fn set(tx: &mut Tx<'_>, q: SetCapture) -> Result<CaptureStatus> {
    tx.leave_no_trace()?;
    let old = preferences::get(tx)?;
    let new = Preferences {
        is_on: q.is_on.unwrap_or(old.is_on),
        // Switched on means now.
        paused_until: if q.is_on.is_some() { None } else { old.paused_until },
        with_titles: q.with_titles.unwrap_or(old.with_titles),
        skip_password_managers: q.skip_password_managers.unwrap_or(old.skip_password_managers),
        retention_days: q.retention_days.unwrap_or(old.retention_days),
        min_minutes: q.min_minutes.unwrap_or(old.min_minutes),
    };
    save(tx, &new)?;
    if (old.with_titles && !new.with_titles) || (new.skip_password_managers && !old.skip_password_managers) {
        purge::apply(tx)?;
    }
    status(tx, Empty {})
}

pub fn pause(tx: &mut Tx<'_>, q: PauseCapture) -> Result<CaptureStatus> {
    if !(0..=1440).contains(&q.minutes) {
        return Err(Error::invalid(
            "minutes",
            "out_of_range",
            "is not between 0 and 1440 minutes: switch capture off to stop it for longer",
        ));
    }
    let mut preferences = preferences::get(tx)?;
    preferences.paused_until = (q.minutes > 0).then(|| tx.now().plus_seconds(q.minutes * 60));
    save(tx, &preferences)?;
    status(tx, Empty {})
}

pub fn record(tx: &mut Tx<'_>, q: RecordCapture) -> Result<Recorded> {
    if q.stretches.len() > limits::PAGE_ROWS {
        return Err(Error::invalid("stretches", "too_many", "are more than 1000: send several batches"));
    }
    Ok(Recorded { recorded: super::record(tx, q.stretches)? })
}

pub fn day(read: &Read<'_>, q: ShowCaptureDay) -> Result<CaptureDay> {
    let day = match q.day {
        Some(day) => day,
        None => crate::settings::get(read)?.day_of(read.now()),
    };
    super::day(read, day)
}

pub fn list(read: &Read<'_>, q: ListCapture) -> Result<CaptureList> {
    let (from, to) = (q.from.unwrap_or(Instant::from_ms(0)), q.to.unwrap_or(Instant::from_ms(i64::MAX)));
    let mut stretches = super::day::stretches(read, from, to)?;
    stretches.drain(..stretches.len().saturating_sub(limits::PAGE_ROWS));
    Ok(CaptureList { stretches })
}

pub fn include(tx: &mut Tx<'_>, q: IncludeCapture) -> Result<CaptureStatus> {
    purge::include(tx, q.id)?;
    status(tx, Empty {})
}

pub fn accept(tx: &mut Tx<'_>, q: AcceptProposals) -> Result<AcceptedProposals> {
    let ids = super::accept(tx, q.proposals)?;
    Ok(AcceptedProposals { entries: time::by_ids(tx, &ids)? })
}

pub fn dismiss(tx: &mut Tx<'_>, q: DismissProposal) -> Result<Empty> {
    super::dismiss(tx, q.start, q.end)?;
    Ok(Empty {})
}

const WRITES: &[Tag] = &[Tag::Capture];

fn gone(db: &Db, command: &'static str, f: impl FnOnce(&mut Tx<'_>) -> Result<usize>) -> Result<PurgedCapture> {
    let stretches = db.write(Write { origin: Origin::Local, command, tags: WRITES, undo: false }, f)?;
    Ok(PurgedCapture { stretches, journal_emptied: db.empty_journal()? })
}

/// # Errors
/// `required` when neither an end nor `all` is given.
pub fn purge(db: &Db, q: PurgeCapture) -> Result<PurgedCapture> {
    if q.from.is_none() && q.to.is_none() && !q.all {
        return Err(Error::invalid("all", "required", "is missing: say from and to, or all to delete everything that was captured"));
    }
    gone(db, "capture.purge", |tx| {
        let deleted = super::forget(tx, q.from, q.to)?;
        tx.log("capture", None::<uuid::Uuid>, &json!({}))?;
        Ok(deleted)
    })
}

/// Takes away what is older than it is to be kept.
pub fn sweep(db: &Db, _: Empty) -> Result<PurgedCapture> {
    // Asked at each start: what has nothing to do leaves the file alone.
    if !db.read(purge::is_due)? {
        return Ok(PurgedCapture { stretches: 0, journal_emptied: true });
    }
    gone(db, "capture.sweep", purge::sweep)
}

pub fn exclude(db: &Db, q: ExcludeCapture) -> Result<PurgedCapture> {
    gone(db, "capture.exclude", |tx| {
        let exclusion = Exclusion { id: tx.new_id(), field: q.field, pattern: q.pattern, keeps_app: q.keeps_app };
        super::exclude(tx, exclusion)
    })
}
