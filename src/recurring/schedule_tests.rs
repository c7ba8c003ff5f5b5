//! Days against python-dateutil's, periods against the calendar.

use proptest::prelude::*;
use serde::Deserialize;

use super::{
    rrule,
    schedule::{Covers, Schedule},
};
use crate::kernel::Day;

#[derive(Deserialize)]
struct Case {
    rrule: String,
    starts_on: String,
    days: Vec<String>,
}

/// Made by `tests/fixtures/recurring/make.py` with python-dateutil 2.9.0.post0.
const DATEUTIL: &str = include_str!("../../tests/fixtures/recurring/dateutil.json");

fn schedule(rule: &str, starts_on: &str) -> Schedule {
    Schedule { rule: rrule::parse(rule).unwrap(), starts_on: starts_on.parse().unwrap() }
}

#[test]
fn six_hundred_rules_come_on_the_days_that_dateutil_reckons() {
    let cases: Vec<Case> = serde_json::from_str(DATEUTIL).unwrap();
    assert_eq!(cases.len(), 600);
    for case in &cases {
        let found: Vec<String> = schedule(&case.rrule, &case.starts_on).days().take(14).map(|d| d.to_string()).collect();
        assert_eq!(found, case.days, "{} from {}", case.rrule, case.starts_on);
    }
}

#[test]
fn each_rule_is_written_as_it_is_read() {
    let cases: Vec<Case> = serde_json::from_str(DATEUTIL).unwrap();
    for case in &cases {
        let rule = rrule::parse(&case.rrule).unwrap();
        assert_eq!(rrule::parse(&rrule::write(&rule)).unwrap(), rule, "{}", case.rrule);
    }
    for (typed, kept) in [
        ("RRULE:freq=monthly;interval=1;wkst=MO", "FREQ=MONTHLY"),
        ("FREQ=WEEKLY;BYDAY=FR,mo;", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("FREQ=YEARLY;UNTIL=20301231T225959Z", "FREQ=YEARLY;UNTIL=20301231"),
    ] {
        assert_eq!(rrule::write(&rrule::parse(typed).unwrap()), kept);
    }
}

#[test]
fn what_is_not_understood_is_named() {
    for (text, part) in [
        ("", "FREQ"),
        ("INTERVAL=2", "FREQ"),
        ("FREQ=HOURLY", "DAILY, WEEKLY, MONTHLY, YEARLY"),
        ("FREQ=MONTHLY;INTERVAL=0", "1 to 999"),
        ("FREQ=MONTHLY;INTERVAL=1000", "1 to 999"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "-1 for the last"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "one day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-29", "-28"),
        ("FREQ=MONTHLY;BYDAY=1MO", "MO, TU"),
        ("FREQ=MONTHLY;BYDAY=MO", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=MONTHLY"),
        ("FREQ=MONTHLY;BYMONTH=2", "FREQ=YEARLY"),
        ("FREQ=MONTHLY;BYSETPOS=-1", "is not understood"),
        ("FREQ=MONTHLY;WKST=SU", "is not understood"),
        ("FREQ=MONTHLY;COUNT=3;UNTIL=20301231", "not both"),
        ("FREQ=MONTHLY;UNTIL=2030-12-31", "UNTIL=20261231"),
        ("monthly", "INTERVAL=2"),
    ] {
        let message = rrule::parse(text).unwrap_err().to_string();
        assert!(message.starts_with("rrule: ") && message.contains(part), "{text}: {message}");
    }
}

#[test]
fn periods_lie_before_or_after_their_day() {
    for (rule, start, day, behind, ahead) in [
        ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-01-01", "2026-11-01", "2026-10-01 2026-10-31", "2026-11-01 2026-11-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", "2028-02-29", "2028-02-01 2028-02-29", "2028-03-01 2028-03-31"),
        ("FREQ=MONTHLY", "2026-01-31", "2026-04-30", "2026-04-01 2026-04-30", "2026-05-01 2026-05-31"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2026-03-31", "2026-03-31", "2026-01-01 2026-03-31", "2026-04-01 2026-06-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-01-15", "2026-12-15", "2026-11-15 2026-12-14", "2026-12-15 2027-01-14"),
        ("FREQ=MONTHLY", "2026-01-30", "2026-02-28", "2026-01-30 2026-02-27", "2026-02-28 2026-03-29"),
        ("FREQ=YEARLY", "2028-02-29", "2029-02-28", "2028-02-29 2029-02-27", "2029-02-28 2030-02-27"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-02", "2026-11-16", "2026-11-02 2026-11-15", "2026-11-16 2026-11-29"),
        ("FREQ=WEEKLY;BYDAY=MO,FR", "2026-11-02", "2026-11-06", "2026-11-02 2026-11-05", "2026-11-06 2026-11-08"),
        ("FREQ=DAILY;INTERVAL=10", "2026-12-25", "2026-12-25", "2026-12-15 2026-12-24", "2026-12-25 2027-01-03"),
    ] {
        let schedule = schedule(rule, start);
        let day: Day = day.parse().unwrap();
        let told = |covers| schedule.period(day, covers).map(|(from, to)| format!("{from} {to}"));
        assert_eq!((told(Covers::Behind).as_deref(), told(Covers::Ahead).as_deref()), (Some(behind), Some(ahead)), "{rule} from {start}");
        assert_eq!(told(Covers::Nothing), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Without an end, the periods of the days lie side by side: no day of the calendar is billed twice, and none is left out.
    #[test]
    fn periods_fill_the_calendar(pick in 0..600_usize, covers in prop_oneof![Just(Covers::Behind), Just(Covers::Ahead)]) {
        let cases: Vec<Case> = serde_json::from_str(DATEUTIL).unwrap();
        let case = &cases[pick];
        let rule = case.rrule.split(';').filter(|p| !p.starts_with("COUNT") && !p.starts_with("UNTIL")).collect::<Vec<_>>().join(";");
        let schedule = schedule(&rule, &case.starts_on);
        let periods: Vec<(Day, Day)> = schedule.days().take(30).map(|day| schedule.period(day, covers).unwrap()).collect();
        for (n, pair) in periods.windows(2).enumerate() {
            prop_assert!(pair[0].0 <= pair[0].1, "{rule} from {}: {:?}", case.starts_on, pair[0]);
            prop_assert_eq!(pair[0].1.succ_opt(), Some(pair[1].0), "{} from {}, {}", rule, case.starts_on, n);
        }
    }
}
