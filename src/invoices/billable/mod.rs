//! Time that waits to be billed, and how it becomes lines.

pub mod round;
mod store;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::pdf::words::Words;
use crate::{
    db::Read,
    kernel::{
        Day, Instant, Money, Quantity, Result, Zone,
        id::{ClientId, EntryId, ProjectId, TaskId},
    },
};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    Entry,
    Day,
    #[default]
    Task,
    Project,
}

/// One time entry that may be billed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub id: EntryId,
    pub note: String,
    pub started_at: Instant,
    /// Without what retainers hold of it.
    pub seconds: i64,
    /// Where a retainer has rounded it: its billed seconds.
    pub rounded: Option<i64>,
    /// Held by retainers.
    pub drawn: i64,
    pub zone: Zone,
    /// A rate of its own.
    pub hourly: Option<Money>,
    pub client_id: Option<ClientId>,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    pub task_id: Option<TaskId>,
    pub task_name: Option<String>,
}

/// With the day on which it counts and the price of its hour.
#[derive(Debug, Clone)]
pub struct Priced {
    pub stretch: Stretch,
    pub day: Day,
    pub price_minor: i64,
}

/// What becomes one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    pub description: String,
    pub seconds: i64,
    pub price_minor: i64,
    pub entries: Vec<Stretch>,
}

/// Which time is wanted; days are inclusive, in the workspace's zone, and an entry counts on the day on which it starts.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub client: ClientId,
    pub project: Option<ProjectId>,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Wanted {
    fn bounds(self, zone: &Zone) -> (Instant, Instant) {
        let from = self.from.map_or(Instant::from_ms(i64::MIN), |day| zone.day_start(day));
        (from, self.to.map_or(Instant::from_ms(i64::MAX), |day| zone.day_bounds(day).1))
    }
}

pub fn waiting(read: &Read<'_>, zone: &Zone, wanted: Wanted) -> Result<Vec<Stretch>> {
    let (from, until) = wanted.bounds(zone);
    store::waiting(read.conn(), wanted.client, wanted.project, from, until)
}

/// Entries that are left out until the user has decided what the clocks said of them.
pub fn held_back(read: &Read<'_>, zone: &Zone, wanted: Wanted) -> Result<usize> {
    let (from, until) = wanted.bounds(zone);
    store::held_back(read.conn(), wanted.client, wanted.project, from, until)
}

/// Bundles in the order of their first entry. Entries of different prices never share one (DOMAIN 2: the printed price is every second's).
pub fn bundle(priced: &[Priced], by: GroupBy, words: &Words) -> Vec<Bundle> {
    let mut bundles: Vec<(Key, Bundle)> = Vec::new();
    for p in priced {
        let key = Key::of(p, by);
        let place = bundles.iter().position(|(k, b)| *k == key && b.price_minor == p.price_minor);
        let place = place.unwrap_or_else(|| {
            let description = description(p, by, words);
            bundles.push((key, Bundle { description, seconds: 0, price_minor: p.price_minor, entries: Vec::new() }));
            bundles.len() - 1
        });
        if let Some((_, bundle)) = bundles.get_mut(place) {
            bundle.seconds += p.stretch.seconds;
            bundle.entries.push(p.stretch.clone());
        }
    }
    bundles.into_iter().map(|(_, bundle)| bundle).collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Key {
    Entry(EntryId),
    Day(Day),
    Task(Option<ProjectId>, Option<TaskId>),
    Project(Option<ProjectId>),
}

impl Key {
    const fn of(p: &Priced, by: GroupBy) -> Self {
        match by {
            GroupBy::Entry => Self::Entry(p.stretch.id),
            GroupBy::Day => Self::Day(p.day),
            GroupBy::Task => Self::Task(p.stretch.project_id, p.stretch.task_id),
            GroupBy::Project => Self::Project(p.stretch.project_id),
        }
    }
}

fn description(p: &Priced, by: GroupBy, words: &Words) -> String {
    let s = &p.stretch;
    let named = |name: &Option<String>| name.clone().filter(|n| !n.is_empty());
    let work = || words.work.to_owned();
    let project = || named(&s.project_name);
    match by {
        GroupBy::Project => project().unwrap_or_else(work),
        GroupBy::Task => match (project(), named(&s.task_name)) {
            (Some(project), Some(task)) => format!("{project}: {task}"),
            (project, task) => task.or(project).unwrap_or_else(work),
        },
        GroupBy::Day => words.day(p.day),
        GroupBy::Entry => {
            let what = Some(s.note.clone()).filter(|n| !n.is_empty());
            format!("{}: {}", words.day(p.day), what.or_else(|| named(&s.task_name)).or_else(project).unwrap_or_else(work))
        }
    }
}

const SECONDS_PER_HUNDREDTH_HOUR: i64 = 36;
const HUNDREDTH_E4: i64 = 100;

/// Hours with two places, half up: the printed quantity is what is billed (DOMAIN 2).
pub const fn hours(seconds: i64) -> Quantity {
    let hundredths = (seconds + SECONDS_PER_HUNDREDTH_HOUR / 2).div_euclid(SECONDS_PER_HUNDREDTH_HOUR);
    Quantity::from_e4(hundredths * HUNDREDTH_E4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{invoices::pdf::words::words, settings::DocumentLanguage as Language};
    use uuid::Uuid;

    #[test]
    fn seconds_become_hundredths_of_an_hour() {
        for (seconds, printed) in
            [(0, "0"), (17, "0"), (18, "0.01"), (36, "0.01"), (53, "0.01"), (54, "0.02"), (2772, "0.77"), (3600, "1"), (53_100, "14.75")]
        {
            assert_eq!(hours(seconds).to_string(), printed, "{seconds} s");
        }
    }

    fn entry(n: u128, day: u32, seconds: i64, project: u128, task: u128, price_minor: i64) -> Priced {
        let name = |kind: &str, id: u128| (id > 0).then(|| format!("{kind} {id}"));
        Priced {
            stretch: Stretch {
                id: EntryId(Uuid::from_u128(n)),
                note: if n == 1 { "Kick-off".into() } else { String::new() },
                started_at: Instant::from_ms(0),
                seconds,
                rounded: None,
                drawn: 0,
                zone: Zone::utc(),
                hourly: None,
                client_id: None,
                project_id: (project > 0).then(|| ProjectId(Uuid::from_u128(project))),
                project_name: name("Project", project),
                task_id: (task > 0).then(|| TaskId(Uuid::from_u128(task))),
                task_name: name("Task", task),
            },
            day: Day::from_ymd_opt(2026, 11, day).unwrap(),
            price_minor,
        }
    }

    fn lines(by: GroupBy) -> Vec<(String, String, i64, usize)> {
        let priced = [
            entry(1, 2, 3600, 1, 1, 9000),
            entry(2, 2, 1800, 1, 2, 9000),
            entry(3, 3, 1800, 1, 1, 9000),
            entry(4, 3, 3600, 2, 0, 9000),
            entry(5, 4, 3600, 1, 1, 9500),
            entry(6, 4, 3600, 0, 0, 9000),
        ];
        let bundles = bundle(&priced, by, words(Language::En));
        assert_eq!(bundles.iter().map(|b| b.entries.len()).sum::<usize>(), priced.len());
        bundles.into_iter().map(|b| (b.description, hours(b.seconds).to_string(), b.price_minor, b.entries.len())).collect()
    }

    #[track_caller]
    fn check(by: GroupBy, expected: &[(&str, &str, i64, usize)]) {
        let expected: Vec<_> = expected.iter().map(|(d, q, p, n)| ((*d).to_owned(), (*q).to_owned(), *p, *n)).collect();
        assert_eq!(lines(by), expected);
    }

    #[test]
    fn bundles_by_each_rule_and_never_across_prices() {
        let task = [
            ("Project 1: Task 1", "1.5", 9000, 2),
            ("Project 1: Task 2", "0.5", 9000, 1),
            ("Project 2", "1", 9000, 1),
            ("Project 1: Task 1", "1", 9500, 1),
            ("Work", "1", 9000, 1),
        ];
        check(GroupBy::Task, &task);
        check(
            GroupBy::Project,
            &[("Project 1", "2", 9000, 3), ("Project 2", "1", 9000, 1), ("Project 1", "1", 9500, 1), ("Work", "1", 9000, 1)],
        );
        check(
            GroupBy::Day,
            &[
                ("2 November 2026", "1.5", 9000, 2),
                ("3 November 2026", "1.5", 9000, 2),
                ("4 November 2026", "1", 9500, 1),
                ("4 November 2026", "1", 9000, 1),
            ],
        );
        let entry = lines(GroupBy::Entry);
        assert_eq!(entry.len(), 6);
        assert_eq!((entry[0].0.as_str(), entry[5].0.as_str()), ("2 November 2026: Kick-off", "4 November 2026: Work"));
    }
}
