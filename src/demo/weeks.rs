//! Eight weeks of days, a running timer, and what is started often.

use super::{
    Scene,
    dice::Dice,
    studio::{Job, Studio},
};
use crate::{
    db::Tx,
    kernel::{Day, Instant, Result},
    time::{
        self, Link,
        api::{AddEntry, StartTimer},
        favourites,
    },
};
use chrono::{Datelike as _, NaiveTime, Weekday};

/// A throw that makes a studio worth looking at.
const SEED: u64 = 20_099;
/// How long the timer runs already.
const RUNNING_MINUTES: i64 = 42;
/// What was not tracked before it.
const GAP_MINUTES: i64 = 25;
const MINUTE_MS: i64 = 60_000;

const OPENS: i64 = 8 * 60 + 20;
const LUNCH: i64 = 12 * 60 + 15;
const LUNCH_MINUTES: i64 = 45;
const CLOSES: i64 = 16 * 60 + 30;

pub fn work(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
    let started = scene.now.plus_ms(-RUNNING_MINUTES * MINUTE_MS);
    let until = started.plus_ms(-GAP_MINUTES * MINUTE_MS);
    let mut dice = Dice::new(SEED);
    for day in scene.first.iter_days().take_while(|day| *day <= scene.today) {
        let off = matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || (dice.below(20) == 0 && day < scene.days_ago(7));
        if !off {
            workday(tx, scene, studio, &mut dice, day, until)?;
        }
    }
    let link = |task| Link { task_id: Some(task), ..Link::default() };
    for (note, task) in [
        ("", studio.build),
        (scene.say(("Ticket", "Ticket")), studio.support),
        (scene.say(("Mail and the week's plan", "Post und Wochenplan")), studio.admin),
    ] {
        favourites::add(tx, note, link(task), &[], None)?;
    }
    let note = scene.say(("Checkout: card errors in plain words", "Kasse: Kartenfehler in klaren Worten")).into();
    let running = StartTimer { note, link: Some(link(studio.build)), tags: vec!["dev".into()], at: Some(started), ..StartTimer::default() };
    time::start(tx, running)?;
    Ok(())
}

fn workday(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio, dice: &mut Dice, day: Day, until: Instant) -> Result<()> {
    let closes = CLOSES + 5 * dice.below(13) - if day.weekday() == Weekday::Fri { 90 } else { 0 };
    let (mut at, mut lunch) = (OPENS + 5 * dice.below(8), LUNCH + 5 * dice.below(7));
    while at < closes {
        if at >= lunch {
            at += LUNCH_MINUTES;
            lunch = i64::MAX;
        }
        let ends = (at + 35 + 5 * dice.below(24)).min(closes.max(at + 15));
        if let Some(job) = job(&studio.jobs, dice) {
            let (start, end) = (moment(scene, day, at), moment(scene, day, ends).min(until));
            let note = dice.pick(job.notes).map(|n| scene.say(*n)).unwrap_or_default();
            if end > start {
                time::add(tx, entry(job, note, start, end))?;
            }
        }
        at = ends + 5 * dice.below(4);
    }
    Ok(())
}

fn entry(job: &Job, note: &str, start: Instant, end: Instant) -> AddEntry {
    let tags = if job.tag.is_empty() { Vec::new() } else { vec![job.tag.to_owned()] };
    let link = Link { task_id: Some(job.task), ..Link::default() };
    AddEntry { note: note.to_owned(), link: Some(link), tags, billable: None, start, end, zone: None }
}

/// Heavier ones more often.
fn job<'a>(jobs: &'a [Job], dice: &mut Dice) -> Option<&'a Job> {
    let mut left = dice.below(jobs.iter().map(|j| j.weight).sum());
    jobs.iter().find(|j| {
        left -= i64::from(j.weight);
        left < 0
    })
}

/// A minute of a local day; where the clocks skip it, the first instant after.
fn moment(scene: &Scene, day: Day, minute: i64) -> Instant {
    let seconds = u32::try_from(minute * 60).unwrap_or(0);
    let wall = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN);
    scene.zone().local(day.and_time(wall)).earliest()
}
