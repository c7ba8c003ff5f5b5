//! What the database would do for a statement, for the tests of those that grow with the years.

use rusqlite::Connection;

pub fn migrated() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(include_str!("schema.sql")).unwrap();
    conn
}

pub fn steps_of(conn: &Connection, sql: &str) -> Vec<String> {
    steps(conn, sql).into_iter().map(|(step, _)| step).collect()
}

/// Each step, and whether it is of the statement itself, not of one that is asked for each row.
fn steps(conn: &Connection, sql: &str) -> Vec<(String, bool)> {
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let (mut rows, mut steps) = (statement.raw_query(), Vec::new());
    while let Some(r) = rows.next().unwrap() {
        steps.push((r.get("detail").unwrap(), r.get::<_, i64>("parent").unwrap() == 0));
    }
    assert!(!steps.is_empty());
    steps
}

/// The steps that put the rows of the answer in order, for want of an index that has them in it.
pub fn sorts(conn: &Connection, sql: &str) -> Vec<String> {
    steps(conn, sql).into_iter().filter(|(step, outer)| *outer && step.contains("TEMP B-TREE")).map(|(step, _)| step).collect()
}

/// The steps that walk through all of the entries, `e` or `o` by their names in our queries, be it to index them for the one question.
pub fn walks(conn: &Connection, sql: &str) -> Vec<String> {
    // The index of the one open interval a device has as many rows as there are timers.
    let small = |s: &str| s.contains("time_entries_one_timer_a_device");
    steps(conn, sql)
        .into_iter()
        .map(|(step, _)| step)
        .filter(|s| (s.contains("AUTOMATIC") || ["SCAN e", "SCAN o", "SCAN time_entries"].iter().any(|w| s.starts_with(w))) && !small(s))
        .collect()
}

/// The steps that read a whole table.
pub fn scans(conn: &Connection, sql: &str) -> Vec<String> {
    steps(conn, sql).into_iter().map(|(step, _)| step).filter(|s| s.starts_with("SCAN ") && !s.contains("USING")).collect()
}
