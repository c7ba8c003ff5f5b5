//! Reads the rows of a table: dates, clock times and lengths as its layout says.

use super::{
    dates::{self, DateOrder, Evidence, Length},
    decode::Decoded,
    fingerprint::Fingerprints,
    harvest::Days,
    kimai,
    layout::{ImportKind, Layout, When},
    mapped,
    mapping::Spans,
    read::{BadField, FileError, Interval, Reading, SourceFile, SourceRow, Unkept, bad, first_fault, quoted, unread},
    remark::Remark,
    table::{Row, Table},
    values::{self, Stated},
    wall::{self, WallTimes},
};
use crate::{
    ingest::Names,
    kernel::{Day, Instant, Zone, limits, text::Checks},
};

/// Understands every row of a table.
pub fn read(decoded: &Decoded, table: &Table, layout: &Layout, how: Reading<'_>) -> Result<SourceFile, FileError> {
    if table.rows.is_empty() {
        return Err(FileError::NoRows);
    }
    let order = match how.order {
        Some(order) => order,
        None => dates::detect(table.rows.iter().filter(|row| row.flaw.is_none()).map(|row| evidence(layout, row)))?,
    };
    let days = days(layout, table, how.zone, order);
    let mut reader = Reader { kind: how.kind, layout, zone: how.zone, order, days, seen: Fingerprints::default() };
    let stated_seconds = table.rows.iter().filter_map(|row| stated(layout, row)).map(|stated| stated.seconds).sum();
    let rows = table.rows.iter().map(|row| reader.row(row)).collect();
    Ok(SourceFile { encoding: decoded.encoding, date_order: Some(order), rows, stated_seconds })
}

fn evidence<'a>(layout: &Layout, row: &'a Row) -> Evidence<'a> {
    match &layout.when {
        When::Mapped(spans) => Evidence { start: row.cell(spans.date.or(spans.start)), end: None, length: None },
        When::Hours { date, .. } => Evidence { start: row.cell(Some(*date)), end: None, length: None },
        When::Clock { start_date, start_time, end_date, end_time, .. } => {
            let clock = |column| values::clock(row.cell(Some(column))).map(|clock| clock.time);
            let length = clock(*start_time).zip(clock(*end_time)).zip(stated(layout, row));
            Evidence {
                start: row.cell(Some(*start_date)),
                end: end_date.map(|column| row.cell(Some(column))),
                length: length.map(|((start, end), stated)| Length { start, end, seconds: stated.seconds }),
            }
        }
    }
}

/// The length as the file states it, by the first of its columns that can be read.
fn stated(layout: &Layout, row: &Row) -> Option<Stated> {
    match &layout.when {
        When::Mapped(spans) => spans.length(row.cell(spans.duration)),
        When::Hours { hours, .. } => values::duration(row.cell(Some(*hours))),
        When::Clock { durations, .. } => durations.iter().find_map(|column| values::duration(row.cell(Some(*column)))),
    }
}

fn person(layout: &Layout, row: &Row) -> String {
    layout.person.iter().map(|column| row.cell(Some(*column))).collect::<Vec<_>>().join(" ")
}

fn days<'a>(layout: &Layout, table: &Table, zone: &'a Zone, order: DateOrder) -> Days<'a> {
    let day = |row: &Row| match layout.when {
        When::Hours { date, .. } => dates::date(row.cell(Some(date)), order),
        When::Mapped(spans) if spans.start.is_none() => dates::date(row.cell(spans.date), order),
        When::Clock { .. } | When::Mapped(_) => None,
    };
    let whole = table.rows.iter().filter(|row| row.flaw.is_none());
    Days::new(zone, whole.filter_map(|row| Some((day(row)?, person(layout, row), stated(layout, row)?.seconds))))
}

struct Reader<'a> {
    kind: ImportKind,
    layout: &'a Layout,
    zone: &'a Zone,
    order: DateOrder,
    days: Days<'a>,
    seen: Fingerprints,
}

/// Where a row lies, how it is written in the file whatever its date format, and what the user should know.
pub struct Position {
    pub start: Instant,
    pub end: Instant,
    pub written: String,
    pub warning: Option<Remark>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row) -> SourceRow {
        let cell = |column| row.cell(column).to_owned();
        let (note, client, project) = (cell(self.layout.note), cell(self.layout.client), cell(self.layout.project));
        let mut warning = None;
        let interval = self.interval(row, &mut warning);
        SourceRow { line: row.line, note, client, project, warning, interval }
    }

    fn interval(&mut self, row: &Row, warning: &mut Option<Remark>) -> Result<Interval, Unkept> {
        if let Some(flaw) = &row.flaw {
            return Err(BadField { field: "row", remark: flaw.remark() }.into());
        }
        if self.is_running(row) {
            return Err(Unkept::Running);
        }
        let layout = self.layout;
        let mut checks = Checks::default();
        let names = Names::check(&mut checks, row.cell(layout.client), row.cell(layout.project), row.cell(layout.task));
        let note = checks.note("note", row.cell(layout.note), limits::NOTE_CHARS);
        let tags = checks.tags("tags", &values::tags(row.cell(layout.tags)));
        checks.done().map_err(|error| first_fault(&error))?;
        let billable = match row.cell(layout.billable) {
            "" => None,
            cell => Some(values::yes_no(cell).ok_or_else(|| unread("billable", "not_yes_no", cell, "is neither yes nor no"))?),
        };
        let position = match layout.when {
            When::Mapped(spans) => match (spans.start, spans.date.zip(spans.duration)) {
                (None, Some((date, hours))) => self.by_hours(row, date, hours)?,
                _ => mapped::place(spans, layout, row, self.zone, self.order)?,
            },
            When::Hours { date, hours } => self.by_hours(row, date, hours)?,
            When::Clock { .. } => self.by_clock(row)?,
        };
        *warning = position.warning;
        let person = person(layout, row);
        let [client, project, task] = [&names.client, &names.project, &names.task].map(|name| name.as_deref().unwrap_or(""));
        let (id, hash) = if self.kind == ImportKind::Kimai {
            self.seen.of_facts(self.kind, (position.start, position.end), &names, &note)
        } else {
            self.seen.of(self.kind, &[&person, &position.written, client, project, task, &note])
        };
        Ok(Interval { id, hash, names, note, tags, billable, start: position.start, end: position.end, zone: None })
    }

    fn is_running(&self, row: &Row) -> bool {
        match self.layout.when {
            When::Clock { end_time, .. } => row.cell(Some(end_time)).is_empty(),
            When::Mapped(Spans { start: Some(_), end: Some(end), duration, .. }) => {
                row.cell(Some(end)).is_empty() && row.cell(duration).is_empty()
            }
            When::Hours { .. } | When::Mapped(_) => false,
        }
    }

    fn by_hours(&mut self, row: &Row, date: usize, hours: usize) -> Result<Position, BadField> {
        let day = self.day("date", row.cell(Some(date)))?;
        let cell = row.cell(Some(hours));
        let seconds = stated(self.layout, row).ok_or_else(|| unread("hours", "not_hours", cell, "is no number of hours"))?.seconds;
        if seconds == 0 {
            return Err(bad("hours", "no_time", "lasts no time"));
        }
        let (start, end) = self.days.lay(day, &person(self.layout, row), seconds).ok_or_else(|| no_room(day, seconds))?;
        let warning = Some(Remark::new("laid_out", [], "the file has no clock times; laid from 09:00 on, one after another"));
        Ok(Position { start, end, written: format!("{day} {seconds}"), warning })
    }

    fn by_clock(&self, row: &Row) -> Result<Position, BadField> {
        let layout = self.layout;
        let When::Clock { start_date, start_time, end_date, end_time, .. } = layout.when else {
            return Err(bad("row", "no_clock", "has no clock times"));
        };
        let (end_day_cell, end_cell) = (end_date.map(|column| row.cell(Some(column))), row.cell(Some(end_time)));
        let (start_clock, end_clock) = (clock("start", row.cell(Some(start_time)))?, clock("end", end_cell)?);
        let start_day = self.day("start", row.cell(Some(start_date)))?;
        let end_day = match end_day_cell {
            Some(cell) if !cell.is_empty() => self.day("end", cell)?,
            // Without a date of its own, an earlier end is on the next day; the same time is a whole day only where the row says so.
            _ if end_clock.time < start_clock.time
                || end_clock.time == start_clock.time && stated(layout, row).is_some_and(|s| s.seconds > 0) =>
            {
                start_day.succ_opt().unwrap_or(start_day)
            }
            _ => start_day,
        };
        let (start, end) = (start_day.and_time(start_clock.time), end_day.and_time(end_clock.time));
        let stated = self.stated(row)?;
        let pause = values::duration(row.cell(layout.pause)).map_or(0, |pause| pause.seconds);
        let spanned = stated.map(|stated| Stated { seconds: stated.seconds + pause, ..stated });
        let times = WallTimes { start, end, with_seconds: start_clock.with_seconds && end_clock.with_seconds };
        let placed = wall::place(self.zone, times, spanned)
            .map_err(|misplaced| BadField { field: misplaced.field(), remark: misplaced.remark() })?;
        // The stated length tells the two readings of a repeated hour apart.
        let written = format!("{start} {end} {}", stated.map_or(0, |stated| stated.seconds));
        let end = placed.end.plus_seconds(-pause);
        if end <= placed.start {
            return Err(bad("duration", "no_time", "lasts no time"));
        }
        let warning = if pause > 0 { Some(kimai::break_taken_off(pause)) } else { placed.warning };
        Ok(Position { start: placed.start, end, written, warning })
    }

    fn stated(&self, row: &Row) -> Result<Option<Stated>, BadField> {
        let found = stated(self.layout, row);
        let When::Clock { durations, .. } = &self.layout.when else { return Ok(found) };
        match durations.iter().map(|column| row.cell(Some(*column))).find(|cell| !cell.is_empty()) {
            Some(unreadable) if found.is_none() => Err(unread("duration", "not_a_length", unreadable, "is no length of time")),
            _ => Ok(found),
        }
    }

    fn day(&self, field: &'static str, cell: &str) -> Result<Day, BadField> {
        dates::date(cell, self.order).ok_or_else(|| {
            let (cell, order) = (quoted(cell), self.order.name());
            let words = format!("{cell} is no date in the order {order}");
            BadField { field, remark: Remark::new("not_a_date", [("cell", cell), ("order", order.to_owned())], words) }
        })
    }
}

fn clock(field: &'static str, cell: &str) -> Result<values::Clock, BadField> {
    values::clock(cell).ok_or_else(|| unread(field, "not_a_clock", cell, "is no time of day"))
}

fn no_room(day: Day, seconds: i64) -> BadField {
    let (day, length) = (day.to_string(), wall::hms(seconds));
    let words = format!("{day} has no room left for {length}");
    BadField { field: "hours", remark: Remark::new("no_room", [("day", day), ("length", length)], words) }
}
