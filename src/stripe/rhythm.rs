//! Whether the days of a recurring invoice are days on which Stripe can charge: the same day of each week, month or year, from the first one on.

use crate::{
    kernel::{Day, Error, Instant, Result},
    recurring::{Ends, Every, Recurring},
};
use chrono::{Days, Months, NaiveTime};

/// So many days are compared.
const COMPARED: usize = 60;
/// So long before the first charge the page has to be there.
const LEAD_MS: i64 = 2 * 3_600_000;
const MINUTE_MS: i64 = 60_000;

/// When Stripe is to charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    /// Stripe's word.
    pub interval: &'static str,
    pub count: u32,
    /// The rule's day that is charged first; charges are counted from it.
    pub first_on: Day,
    /// When, on that day of UTC.
    pub anchor: Instant,
}

const fn word(every: Every) -> &'static str {
    match every {
        Every::Day => "day",
        Every::Week => "week",
        Every::Month => "month",
        Every::Year => "year",
    }
}

/// "Maximum of three years interval allowed (3 years, 36 months, or 156 weeks)".
const fn most(every: Every) -> u32 {
    match every {
        Every::Day => 1_095,
        Every::Week => 156,
        Every::Month => 36,
        Every::Year => 3,
    }
}

/// As Stripe counts: a day that a month does not have is its last.
fn after(first: Day, every: Every, steps: u32) -> Option<Day> {
    match every {
        Every::Day => first.checked_add_days(Days::new(steps.into())),
        Every::Week => first.checked_add_days(Days::new(u64::from(steps) * 7)),
        Every::Month => first.checked_add_months(Months::new(steps)),
        Every::Year => first.checked_add_months(Months::new(steps.checked_mul(12)?)),
    }
}

fn at(day: Day, time: NaiveTime) -> Instant {
    Instant::from_ms(day.and_time(time).and_utc().timestamp_millis())
}

/// The day of a moment as Stripe counts periods.
pub fn day_of(at: Instant) -> Day {
    at.to_utc().date_naive()
}

/// # Errors
/// `rrule` or `starts_on`, with what to change.
pub fn rhythm(rule: &Recurring, now: Instant) -> Result<Rhythm> {
    let wrong = |why: &str, message: String| Error::invalid("rrule", why, message);
    let every = rule.schedule.rule.every;
    let count = rule.schedule.rule.interval;
    if rule.schedule.rule.ends != Ends::Never {
        return Err(wrong(
            "has_end",
            "has an end, and Stripe charges until it is cancelled: take the end away, and cancel when it is over".into(),
        ));
    }
    if count > most(every) {
        let message = format!("is longer than the {} {}s that Stripe counts: choose a shorter one", most(every), word(every));
        return Err(wrong("longer_than_stripe", message));
    }
    let today = day_of(now);
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let far = |day: Day| at(day, noon) >= now.plus_ms(LEAD_MS);
    let Some(first_on) = rule.days_after(today - Days::new(1)).find(|day| far(*day)) else {
        return Err(wrong("never", "never comes again: choose another day".into()));
    };
    let ours = rule.schedule.days().filter(|day| *day >= first_on).take(COMPARED);
    if !(0..).map_while(|k| after(first_on, every, count.checked_mul(k)?)).zip(ours).all(|(theirs, ours)| theirs == ours) {
        let message = format!(
            "comes on days that Stripe does not count from {first_on} on: it charges on the same day of each {}, so choose one day, of a month one from 1 to 28",
            word(every)
        );
        return Err(wrong("not_stripes", message));
    }
    // Stripe takes no first charge that is later than one period from now.
    let natural = after(today, every, count).map(|day| at(day, now.to_utc().time())).unwrap_or(now).plus_ms(-MINUTE_MS);
    let anchor = at(first_on, noon).min(natural);
    if day_of(anchor) != first_on {
        let message = format!("is more than one period ahead, on {first_on}: Stripe can be asked for it later");
        return Err(Error::invalid("starts_on", "beyond_period", message));
    }
    Ok(Rhythm { interval: word(every), count, first_on, anchor })
}
