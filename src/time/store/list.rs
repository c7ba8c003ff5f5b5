//! Entries as they are shown, in pages by their start.

use super::{
    filter::Filter,
    hourly, kind, lines,
    overlaps::{self, KEPT},
    paths, tags,
};
use crate::{
    kernel::{
        Error, Instant, Result,
        id::EntryId,
        sql::{Cells, Columns, patterns},
    },
    time::{Billing, Entry, EntryKind, Finding, FindingKind, seconds},
};
use rusqlite::{Connection, Row, ToSql, named_params};
use std::{collections::HashMap, fmt::Write as _};

/// Other work of the same device that lies over `e` unwanted: begun within an hour before or while it lasts, longer than an hour, or longer than a day.
fn overlapped() -> String {
    let over = format!(
        "o.deleted_at_ms IS NULL AND COALESCE(o.ended_at_ms, :now) > e.started_at_ms AND o.device_id = e.device_id AND o.kind = 'work' AND NOT {KEPT}"
    );
    format!(
        "e.kind = 'work' AND COALESCE(e.ended_at_ms, :now) > e.started_at_ms AND (EXISTS (
        SELECT 1 FROM time_entries o WHERE o.started_at_ms >= e.started_at_ms - 3600000 AND o.started_at_ms < COALESCE(e.ended_at_ms, :now)
            AND COALESCE(o.ended_at_ms, :now) > o.started_at_ms AND o.id <> e.id AND {over})
    OR EXISTS (
        SELECT 1 FROM time_entries o INDEXED BY time_entries_hours
        WHERE o.ended_at_ms - o.started_at_ms > 3600000 AND o.ended_at_ms - o.started_at_ms <= 86400000
            AND o.started_at_ms >= e.started_at_ms - 86400000 AND o.started_at_ms < e.started_at_ms - 3600000 AND {over})
    OR EXISTS (
        SELECT 1 FROM time_entries o INDEXED BY time_entries_long
        WHERE (o.ended_at_ms IS NULL OR o.ended_at_ms - o.started_at_ms > 86400000) AND o.started_at_ms < e.started_at_ms - 3600000 AND {over}))"
    )
}

/// `overlaps`: how it is told whether other work lies over an entry.
fn select(overlaps: &str) -> String {
    format!(
        "SELECT e.id, e.timer_id, e.kind, e.note, e.tags, e.billable, e.hourly_minor, e.hourly_currency, e.started_at_ms, e.ended_at_ms, e.zone, e.end_zone, e.source,
            e.started_at_ms < COALESCE((SELECT value ->> 'until_ms' FROM settings WHERE key = 'time.closed_until'), e.started_at_ms) AS closed,
            p.client_id AS path_client_id, p.client_name, p.project_id AS path_project_id, p.project_name, p.color, p.task_id AS path_task_id,
            p.task_name, i.id AS invoice_id, d.number, CASE WHEN i.id IS NOT NULL THEN l.id END AS line_id, {} AS billing, {} AS overlaps,
            {} AS drawn_seconds, (SELECT w.retainer_id FROM retainer_draws w WHERE w.entry_id = e.id AND w.part = 'drawn' ORDER BY w.period_on LIMIT 1) AS retainer_id,
            (SELECT n.name FROM retainer_draws w JOIN retainers n ON n.id = w.retainer_id WHERE w.entry_id = e.id AND w.part = 'drawn'
                ORDER BY w.period_on LIMIT 1) AS retainer_name
         FROM time_entries e JOIN entry_paths p ON p.entry_id = e.id {}",
        lines::BILLING,
        overlaps,
        lines::DRAWN,
        lines::JOIN
    )
}

fn entry(r: &impl Cells, now: Instant) -> rusqlite::Result<Entry> {
    let (start, end): (Instant, Option<Instant>) = (r.cell("started_at_ms")?, r.cell("ended_at_ms")?);
    let billing = lines::billing(r.text("billing")?);
    let closed: bool = r.cell("closed")?;
    Ok(Entry {
        id: r.cell("id")?,
        timer_id: r.cell("timer_id")?,
        kind: kind(r.text("kind")?),
        path: paths::path(r)?,
        note: r.cell("note")?,
        tags: tags(r.text("tags")?)?,
        billable: r.cell("billable")?,
        hourly: hourly(r)?,
        start,
        end,
        zone: r.cell("zone")?,
        end_zone: r.cell("end_zone")?,
        seconds: seconds(start, end.unwrap_or(now).max(start)),
        billing,
        invoice_id: r.cell("invoice_id")?,
        invoice_number: r.cell("number")?,
        line_id: r.cell("line_id")?,
        retainer_id: r.cell("retainer_id")?,
        retainer_name: r.cell("retainer_name")?,
        drawn_seconds: r.cell("drawn_seconds")?,
        amount: None,
        overlaps: r.cell("overlaps")?,
        findings: Vec::new(),
        source: r.cell("source")?,
        editable: !closed && !matches!(billing, Billing::Draft | Billing::Billed),
        closed,
    })
}

pub type Cursor = (Instant, EntryId);

/// Which part of a list: behind one entry, up to and with another.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part {
    pub newest: bool,
    pub after: Option<Cursor>,
    pub until: Option<Cursor>,
}

impl Part {
    /// The bounds of the days drawn in to those of the part. The database searches its index by the bounds of the start alone: a page would cost
    /// as much as all that lie between the first one and it.
    fn within(self, filter: &Filter) -> (Instant, Instant) {
        let (above, below) = if self.newest { (self.after, self.until) } else { (self.until, self.after) };
        let from = below.map_or(filter.from, |(start, _)| filter.from.max(start));
        let to = above.map_or(filter.to, |(start, _)| filter.to.min(start.plus_ms(1)));
        (from, to)
    }
}

pub fn page_sql(filter: &Filter, part: Part) -> String {
    let (sign, back, order) = if part.newest { ("<", ">=", "DESC") } else { (">", "<=", "ASC") };
    let bound = |is: bool, sql: String| if is { sql } else { String::new() };
    let after_sql = bound(part.after.is_some(), format!(" AND (e.started_at_ms, e.id) {sign} (:after_start, :after_id)"));
    let until_sql = bound(part.until.is_some(), format!(" AND (e.started_at_ms, e.id) {back} (:until_start, :until_id)"));
    let select = select("0");
    format!("{select} WHERE {}{after_sql}{until_sql} ORDER BY e.started_at_ms {order}, e.id {order} LIMIT :limit", filter.condition())
}

pub fn page(conn: &Connection, filter: &Filter, part: Part, limit: i64, now: Instant) -> Result<Vec<Entry>> {
    let texts = patterns(&filter.text);
    let (from, to) = part.within(filter);
    let filter = &Filter { from, to, ..filter.clone() };
    let mut values = filter.values(&texts);
    values.push((":limit", &limit as &dyn ToSql));
    if let Some((start, id)) = &part.after {
        values.extend([(":after_start", start as &dyn ToSql), (":after_id", id)]);
    }
    if let Some((start, id)) = &part.until {
        values.extend([(":until_start", start as &dyn ToSql), (":until_id", id)]);
    }
    let mut statement = conn.prepare_cached(&page_sql(filter, part))?;
    let columns = Columns::of(&statement);
    let mut entries = statement.query_map(values.as_slice(), |r| entry(&columns.name(r), now))?.collect::<rusqlite::Result<Vec<_>>>()?;
    add_overlaps(conn, &mut entries, now)?;
    add_findings(conn, &mut entries)?;
    Ok(entries)
}

pub fn overlapping_sql() -> String {
    format!("SELECT e.id FROM time_entries e WHERE e.id IN (SELECT unhex(value) FROM json_each(:ids)) AND {}", overlapped())
}

/// Of a page whose entries lie close together, all work of their days is looked at once; of another, what lies near each.
fn add_overlaps(conn: &Connection, entries: &mut [Entry], now: Instant) -> Result<()> {
    let spans = || entries.iter().filter(|e| e.kind == EntryKind::Work).map(|e| (e.start, e.end.unwrap_or(now)));
    let (Some(from), Some(to)) = (spans().map(|s| s.0).min(), spans().map(|s| s.1).max()) else { return Ok(()) };
    let found = match overlaps::between(conn, (from, to), now, 4 * entries.len() + 16)? {
        Some(found) => found,
        None => {
            let ids: Vec<EntryId> = entries.iter().map(|e| e.id).collect();
            let mut statement = conn.prepare_cached(&overlapping_sql())?;
            statement.query_map(named_params! { ":ids": hex_list(&ids)?, ":now": now }, |r| r.get(0))?.collect::<rusqlite::Result<_>>()?
        }
    };
    for entry in entries {
        entry.overlaps = found.contains(&entry.id);
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    pub seconds: i64,
    pub billable_seconds: i64,
    pub count: i64,
}

/// Seconds of an entry `e` as of `:now`.
pub const LASTS: &str = "(max(COALESCE(e.ended_at_ms, :now), e.started_at_ms) / 1000 - e.started_at_ms / 1000)";

pub fn sums_sql(filter: &Filter) -> String {
    let mut from = String::from("time_entries e");
    if filter.needs_path() {
        from.push_str(" JOIN entry_paths p ON p.entry_id = e.id");
    }
    if !filter.billing.is_empty() {
        let _ = write!(from, " {}", lines::JOIN);
    }
    format!(
        "SELECT COALESCE(sum({LASTS}), 0), COALESCE(sum(CASE WHEN e.billable AND e.kind = 'work' THEN {LASTS} END), 0), count(*)
         FROM {from} WHERE {}",
        filter.condition()
    )
}

pub fn sums(conn: &Connection, filter: &Filter, now: Instant) -> Result<Sums> {
    let texts = patterns(&filter.text);
    let mut values = filter.values(&texts);
    values.push((":now", &now));
    Ok(conn
        .prepare_cached(&sums_sql(filter))?
        .query_row(values.as_slice(), |r| Ok(Sums { seconds: r.get(0)?, billable_seconds: r.get(1)?, count: r.get(2)? }))?)
}

pub fn by_ids_sql() -> String {
    format!(
        "{} WHERE e.id IN (SELECT unhex(value) FROM json_each(:ids)) AND e.deleted_at_ms IS NULL ORDER BY e.started_at_ms, e.id",
        select(&overlapped())
    )
}

/// The entries of these ids that are not deleted, by their start.
pub fn by_ids(conn: &Connection, ids: &[EntryId], now: Instant) -> Result<Vec<Entry>> {
    let mut entries = conn
        .prepare_cached(&by_ids_sql())?
        .query_map(named_params! { ":ids": hex_list(ids)?, ":now": now }, |r| entry(r, now))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    add_findings(conn, &mut entries)?;
    Ok(entries)
}

/// Ids as a JSON list for `json_each` and `unhex`.
pub fn hex_list(ids: &[EntryId]) -> Result<String> {
    serde_json::to_string(&ids.iter().map(|id| id.0.simple().to_string()).collect::<Vec<_>>()).map_err(Error::from)
}

fn add_findings(conn: &Connection, entries: &mut [Entry]) -> Result<()> {
    let ids: Vec<EntryId> = entries.iter().filter(|e| e.timer_id.is_some() || e.source == "timer").map(|e| e.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut found: HashMap<EntryId, Vec<Finding>> = HashMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT id, entry_id, kind, wall_ms, steady_ms, resolved_at_ms IS NOT NULL FROM time_findings
         WHERE entry_id IN (SELECT unhex(value) FROM json_each(?1)) AND deleted_at_ms IS NULL ORDER BY created_at_ms, id",
    )?;
    let mut rows = statement.query([hex_list(&ids)?])?;
    while let Some(r) = rows.next()? {
        found.entry(r.get(1)?).or_default().push(finding(r)?);
    }
    for entry in entries {
        entry.findings = found.remove(&entry.id).unwrap_or_default();
    }
    Ok(())
}

pub fn finding(r: &Row<'_>) -> rusqlite::Result<Finding> {
    let kind = finding_kind(r.get_ref(2)?.as_str()?);
    let seconds = |ms: i64| ms / 1000;
    Ok(Finding { id: r.get(0)?, kind, wall_seconds: seconds(r.get(3)?), steady_seconds: seconds(r.get(4)?), resolved: r.get(5)? })
}

pub fn finding_kind(word: &str) -> FindingKind {
    match word {
        "clock_back" => FindingKind::ClockBack,
        "suspend" => FindingKind::Suspend,
        "zone_changed" => FindingKind::ZoneChanged,
        "long_run" => FindingKind::LongRun,
        _ => FindingKind::ClockStep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Scope;
    use uuid::Uuid;

    #[track_caller]
    fn check(newest: bool, after: Option<i64>, until: Option<i64>, expected: (i64, i64)) {
        let at = |ms: i64| (Instant::from_ms(ms), EntryId(Uuid::from_u128(7)));
        let filter = Filter {
            from: Instant::from_ms(100),
            to: Instant::from_ms(900),
            scope: Scope::default(),
            text: String::new(),
            billing: Vec::new(),
            kinds: Vec::new(),
            group: None,
        };
        let (from, to) = Part { newest, after: after.map(at), until: until.map(at) }.within(&filter);
        assert_eq!((from.ms(), to.ms()), expected);
    }

    #[test]
    fn a_page_is_searched_between_its_own_bounds() {
        check(true, None, None, (100, 900));
        // What starts in the same millisecond may come behind it.
        check(true, Some(500), None, (100, 501));
        check(true, Some(500), Some(300), (300, 501));
        check(false, Some(500), None, (500, 900));
        check(false, Some(300), Some(500), (300, 501));
        // A cursor of before the days were chosen.
        check(true, Some(2_000), Some(50), (100, 900));
        check(false, Some(50), Some(2_000), (100, 900));
    }
}
