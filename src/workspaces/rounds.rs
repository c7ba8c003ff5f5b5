//! What a program that stays does by itself: when a workspace is opened, each hour, and when its day begins.

use crate::{
    app::{App, Open},
    db::Db,
    dunning,
    kernel::{Instant, Result},
    recurring, settings,
};

/// After a failure, such as a file that another program held.
const AGAIN_SECONDS: i64 = 300;
const HOUR_SECONDS: i64 = 3_600;

/// # Errors
/// What the system says when it gives no thread.
pub fn begin(app: &App, open: &Open) -> Result<()> {
    let clock = app.env().clock.clone();
    app.again("stint-rounds", &open.db, move |db| {
        round(db).unwrap_or_else(|e| {
            tracing::warn!("what is done by itself waits: {e}");
            clock.now().plus_seconds(AGAIN_SECONDS)
        })
    })
}

/// Answers when the next one is due. Midnight is asked for anew each time: the workspace may have moved to another zone.
fn round(db: &Db) -> Result<Instant> {
    let ran = recurring::run(db)?;
    if ran != recurring::Ran::default() {
        tracing::info!(?ran, "recurring invoices");
    }
    let reminders = dunning::run(db)?;
    if reminders.asked + reminders.failed > 0 {
        tracing::info!(?reminders, "reminders");
    }
    db.read(|read| {
        let zone = settings::get(read)?.zone;
        let midnight = zone.day_bounds(zone.day_of(read.now())).1;
        let hour = midnight.min(read.now().plus_seconds(HOUR_SECONDS));
        Ok(reminders.next.map_or(hour, |next| next.min(hour)))
    })
}
