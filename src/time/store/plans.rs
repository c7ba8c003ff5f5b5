//! What the database would do for each question that grows with the years: search by an index, never walk through all entries.

use super::{facts, filter, gaps, groups, list, sums, waiting};
use crate::{
    db::plans::{migrated, sorts, walks},
    kernel::{Instant, id::EntryId},
    time::{Billing, EntryKind, Grouping, Scope},
};
use uuid::Uuid;

const WORK: [EntryKind; 1] = [EntryKind::Work];

#[test]
fn no_question_walks_through_all_entries() {
    let conn = migrated();
    let id = Uuid::from_u128(7);
    let scopes = [
        Scope::default(),
        Scope { client: Some(id.into()), ..Scope::default() },
        Scope { project: Some(id.into()), ..Scope::default() },
        Scope { task: Some(id.into()), ..Scope::default() },
    ];
    for scope in scopes {
        for (text, billing) in [("", vec![]), ("x", vec![Billing::Unbilled])] {
            let filter = filter::Filter {
                from: Instant::from_ms(0),
                to: Instant::from_ms(1),
                scope,
                text: text.into(),
                billing,
                kinds: vec![EntryKind::Work],
                group: None,
            };
            let edge = Some((Instant::from_ms(0), EntryId(id)));
            for (after, until) in [(None, None), (edge, None), (None, edge), (edge, edge)] {
                for newest in [true, false] {
                    let part = list::Part { newest, after, until };
                    assert_eq!(walks(&conn, &list::page_sql(&filter, part)), [] as [&str; 0], "{filter:?} {part:?}");
                }
            }
            assert_eq!(walks(&conn, &list::sums_sql(&filter)), [] as [&str; 0], "{filter:?}");
            for by in [Grouping::Client, Grouping::Project, Grouping::Task, Grouping::Tags, Grouping::Billable] {
                assert_eq!(walks(&conn, &groups::sql(&filter, by)), [] as [&str; 0], "{filter:?} {by:?}");
                let one = filter::Filter { group: Some((by, "x".into())), ..filter.clone() };
                assert_eq!(
                    walks(&conn, &list::page_sql(&one, list::Part { newest: true, ..list::Part::default() })),
                    [] as [&str; 0],
                    "{one:?}"
                );
                assert_eq!(walks(&conn, &list::sums_sql(&one)), [] as [&str; 0], "{one:?}");
            }
        }
        for sql in [sums::kept_sql(&WORK, scope), sums::rows_sql(&WORK, scope), sums::long_sql(&WORK, scope)] {
            assert_eq!(walks(&conn, &sql), [] as [&str; 0], "{sql}");
        }
    }
    let every = filter::Filter {
        from: Instant::from_ms(0),
        to: Instant::from_ms(1),
        scope: Scope::default(),
        text: String::new(),
        billing: Vec::new(),
        kinds: vec![EntryKind::Work],
        group: None,
    };
    for newest in [true, false] {
        assert_eq!(sorts(&conn, &list::page_sql(&every, list::Part { newest, ..list::Part::default() })), [] as [&str; 0]);
    }
    let unordered = list::page_sql(&every, list::Part::default()).replace("ORDER BY e.started_at_ms", "ORDER BY e.note, e.started_at_ms");
    assert!(!sorts(&conn, &unordered).is_empty(), "the rule sees a sort");
    for (sql, search, walk) in [
        (sums::kept_sql(&WORK, Scope::default()), "e.bits = b.bits AND e.slice >= b.first AND e.slice < b.after", "1"),
        (sums::rows_sql(&WORK, Scope::default()), "INDEXED BY time_entries_by_start", "NOT INDEXED"),
    ] {
        assert!(!walks(&conn, &sql.replace(search, walk)).is_empty(), "the rule sees a walk: {sql}");
    }
    for sql in [&facts::overlaps_sql(), facts::OPEN_FINDINGS, &facts::last_starts_sql()] {
        assert_eq!(walks(&conn, sql), [] as [&str; 0], "{sql}");
    }
    for sql in [
        waiting::OF_SLICES,
        waiting::OF_PARTS,
        waiting::OF_CLIENT,
        gaps::WORK_UNDER,
        super::HASHES,
        super::OPEN,
        super::LIFE,
        super::RECENT,
        sums::EXTENT,
        &super::touching_sql(),
        &super::worked_sql(),
        &super::overlaps::between_sql(),
        &list::overlapping_sql(),
        &list::by_ids_sql(),
    ] {
        assert_eq!(walks(&conn, sql), [] as [&str; 0], "{sql}");
    }
}

/// Each entry asks about the few gaps that are open, not about all that ever were.
#[test]
fn decided_gaps_cost_nothing() {
    let conn = migrated();
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", waiting::OF_PARTS)).unwrap();
    let (mut rows, mut indexes) = (statement.raw_query(), Vec::<String>::new());
    while let Some(r) = rows.next().unwrap() {
        let step: String = r.get("detail").unwrap();
        indexes.extend(step.split_whitespace().find(|w| w.starts_with("time_gaps_")).map(str::to_owned));
    }
    assert_eq!(indexes, ["time_gaps_pending"]);
}
