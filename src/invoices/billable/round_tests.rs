use super::*;
use RoundingMode::{Down, Exact, Nearest, Up};
use RoundingScope::{Day as PerDay, Entry, Invoice, Task};
use proptest::prelude::*;
use uuid::Uuid;

fn part(n: u128, line: u128, day: u32, task: u128, seconds: i64) -> Part {
    Part {
        line: LineId(Uuid::from_u128(line)),
        entry: EntryId(Uuid::from_u128(n)),
        day: Day::from_ymd_opt(2026, 11, day).unwrap(),
        project: None,
        task: Some(TaskId(Uuid::from_u128(task))),
        seconds,
        rounded: None,
    }
}

/// Two days, two tasks, a line for each task, in minutes: on the 2nd A 20 and B 5, on the 3rd A 14 and A 8. A sums to 42, B to 5, the 2nd to 25, the
/// 3rd to 22, all to 47.
fn week() -> [Part; 4] {
    [part(1, 1, 2, 1, 20 * 60), part(2, 2, 2, 2, 5 * 60), part(3, 1, 3, 1, 14 * 60), part(4, 1, 3, 1, 8 * 60)]
}

/// By hand. Per entry each of 20, 5, 14, 8 is rounded; per day 25 and 22; per task 42 and 5; per invoice 47.
#[test]
fn each_mode_step_and_scope() {
    for (mode, step_minutes, scope, minutes) in [
        (Exact, 15, Invoice, 47),
        (Up, 6, Entry, 24 + 6 + 18 + 12),
        (Up, 6, PerDay, 30 + 24),
        (Up, 6, Task, 42 + 6),
        (Up, 6, Invoice, 48),
        (Nearest, 6, Entry, 18 + 6 + 12 + 6),
        (Nearest, 6, PerDay, 24 + 24),
        (Nearest, 6, Task, 42 + 6),
        (Nearest, 6, Invoice, 48),
        (Down, 6, Entry, 18 + 12 + 6),
        (Down, 6, PerDay, 24 + 18),
        (Down, 6, Task, 42),
        (Down, 6, Invoice, 42),
        (Up, 15, Entry, 30 + 15 + 15 + 15),
        (Up, 15, PerDay, 30 + 30),
        (Up, 15, Task, 45 + 15),
        (Up, 15, Invoice, 60),
        (Nearest, 15, Entry, 15 + 15 + 15),
        (Nearest, 15, PerDay, 30 + 15),
        (Nearest, 15, Task, 45),
        (Nearest, 15, Invoice, 45),
        (Down, 15, Entry, 15),
        (Down, 15, PerDay, 15 + 15),
        (Down, 15, Task, 30),
        (Down, 15, Invoice, 45),
        (Up, 30, Entry, 30 + 30 + 30 + 30),
        (Up, 30, PerDay, 30 + 30),
        (Up, 30, Task, 60 + 30),
        (Up, 30, Invoice, 60),
        (Nearest, 30, Entry, 30),
        (Nearest, 30, PerDay, 30 + 30),
        (Nearest, 30, Task, 30),
        (Nearest, 30, Invoice, 60),
        (Down, 30, Entry, 0),
        (Down, 30, PerDay, 0),
        (Down, 30, Task, 30),
        (Down, 30, Invoice, 30),
    ] {
        let lines = billed(&week(), Rounding { mode, step_minutes, scope });
        assert_eq!(lines.values().sum::<i64>(), minutes * 60, "{mode:?} {step_minutes} {scope:?}");
    }
}

/// Per day, up to 15: the 2nd is 30 minutes, 20/25 of it on A and 5/25 on B; the 3rd is 30, all on A. 50 hundredths of an hour by 4:1 are 40 and 10.
#[test]
fn a_rounded_day_is_shared_by_its_lines() {
    let lines = billed(&week(), Rounding { mode: Up, step_minutes: 15, scope: PerDay });
    assert_eq!(lines.into_values().collect::<Vec<_>>(), [(40 + 50) * 36, 10 * 36]);
    // 25 hundredths by three equal lines: 8.33 each; the one that is left goes to the first.
    let thirds = [part(1, 1, 2, 1, 60), part(2, 2, 2, 2, 60), part(3, 3, 2, 3, 60)];
    let lines = billed(&thirds, Rounding { mode: Up, step_minutes: 15, scope: Invoice });
    assert_eq!(lines.into_values().collect::<Vec<_>>(), [9 * 36, 8 * 36, 8 * 36]);
    // 10 minutes are no whole hundredths: shared by the second, 200 each.
    let lines = billed(&thirds, Rounding { mode: Up, step_minutes: 10, scope: Invoice });
    assert_eq!(lines.into_values().collect::<Vec<_>>(), [200, 200, 200]);
}

fn rules() -> impl Strategy<Value = Rounding> {
    let mode = prop::sample::select(vec![Exact, Up, Nearest, Down]);
    let scope = prop::sample::select(vec![Entry, PerDay, Task, Invoice]);
    (mode, 1..=480_i64, scope).prop_map(|(mode, step_minutes, scope)| Rounding { mode, step_minutes, scope })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn up_is_above_and_down_below(raw in 0..10_000_000_i64, step_minutes in 1..=480_i64) {
        let step = step_minutes * 60;
        let by = |mode| Rounding { mode, step_minutes, scope: Entry }.round(raw);
        let (up, nearest, down) = (by(Up), by(Nearest), by(Down));
        prop_assert!(up >= raw && raw >= down && up - down <= step);
        prop_assert!((nearest - raw).abs() * 2 <= step);
        prop_assert_eq!((up % step, nearest % step, down % step), (0, 0, 0));
        // Once rounded it stays.
        for mode in [Up, Nearest, Down] {
            prop_assert_eq!(Rounding { mode, step_minutes, scope: Entry }.round(by(mode)), by(mode));
        }
    }

    #[test]
    fn the_lines_hold_the_rounded_sums_and_nothing_else(
        rule in rules(),
        seen in prop::collection::vec((0..6_u128, 1..5_u32, 0..3_u128, 1..30_000_i64), 1..30),
    ) {
        let parts: Vec<Part> =
            seen.iter().zip(1..).map(|((line, day, task, seconds), n)| part(n, *line, *day, *task, *seconds)).collect();
        let lines = billed(&parts, rule);
        let mut sums: BTreeMap<String, i64> = BTreeMap::new();
        for p in &parts {
            let key = match rule.scope {
                Entry => format!("{:?}", p.entry),
                PerDay => p.day.to_string(),
                Task => format!("{:?}", p.task),
                Invoice => String::new(),
            };
            *sums.entry(key).or_default() += p.seconds;
        }
        prop_assert_eq!(lines.values().sum::<i64>(), sums.values().map(|raw| rule.round(*raw)).sum::<i64>());
        prop_assert!(lines.values().all(|seconds| *seconds >= 0));
        prop_assert!(parts.iter().all(|p| lines.contains_key(&p.line)));
        // What was billed in two goes is what is billed in one: the order of the parts plays no role.
        let mut turned = parts.clone();
        turned.reverse();
        prop_assert_eq!(billed(&turned, rule), lines.clone());
        // Quantities are printed with two places: of steps of whole hundredths of an hour they sum to what was rounded.
        if rule.mode != Exact && rule.step_minutes % 3 == 0 {
            let printed: i64 = lines.values().map(|s| super::super::hours(*s).e4 / 100 * 36).sum();
            prop_assert_eq!(printed, lines.values().sum::<i64>());
        }
    }
}
