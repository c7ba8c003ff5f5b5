//! A workspace to look around in: Studio Nordlicht in Hamburg with eight weeks behind it, up to this minute.
//!
//! Invariants: everything goes through the verbs that a user's hand would use, so that nothing in it could not have happened; the same
//! moment and settings give the same studio. Does not hold: anything that real work builds on.

mod costs;
mod dice;
mod offers;
mod papers;
mod phrases;
mod steps;
mod studio;
mod weeks;

use crate::{
    db::Tx,
    kernel::{Day, Instant, Money, Result, Zone},
    settings::{self, Language, Settings},
};

/// Days of history.
const DAYS: u64 = 56;

/// Where and when the studio is.
#[derive(Debug)]
struct Scene {
    settings: Settings,
    now: Instant,
    today: Day,
    /// The first day of the history.
    first: Day,
}

impl Scene {
    fn say(&self, (en, de): (&'static str, &'static str)) -> &'static str {
        match self.settings.language {
            Language::En => en,
            Language::De => de,
        }
    }

    fn zone(&self) -> &Zone {
        &self.settings.zone
    }

    /// Whole units of the workspace's currency.
    fn money(&self, units: i64) -> Money {
        let currency = self.settings.currency;
        Money::new(units * 10_i64.pow(currency.exponent()), currency)
    }

    fn days_ago(&self, days: u64) -> Day {
        self.today - chrono::Days::new(days)
    }

    fn in_days(&self, days: u64) -> Day {
        self.today + chrono::Days::new(days)
    }
}

/// Fills a workspace that was just made.
///
/// # Errors
/// Only what the disk says: a refused verb is a bug here.
pub fn fill(tx: &mut Tx<'_>) -> Result<()> {
    let settings = settings::get(tx)?;
    let today = settings.day_of(tx.now());
    let scene = Scene { now: tx.now(), today, first: today - chrono::Days::new(DAYS), settings };
    let studio = studio::open(tx, &scene)?;
    weeks::work(tx, &scene, &studio)?;
    let won = offers::offer(tx, &scene, &studio)?;
    papers::bill(tx, &scene, &studio, won)?;
    costs::spend(tx, &scene, &studio)?;
    steps::agree(tx, &scene, &studio)
}
