//! Places a row of a stranger's table on the time line, whichever of day, start, end and length it has.

use chrono::NaiveDateTime;

use super::{
    dates::{self, DateOrder},
    layout::Layout,
    mapping::Spans,
    read::{BadField, bad, unread},
    remark::Remark,
    rows::Position,
    table::Row,
    values::{self, Clock, Stated},
    wall::{self, WallTimes},
};
use crate::kernel::{Day, Instant, Zone, zones::Local};

/// What a cell says of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Instant(Instant),
    Wall(Day, Clock),
    Clock(Clock),
}

/// Reads an instant with its offset, a day with a time, or a time alone.
fn said(cell: &str, order: DateOrder) -> Option<Said> {
    if let Ok(at) = chrono::DateTime::parse_from_rfc3339(&cell.replacen(' ', "T", 1)) {
        return Some(Said::Instant(Instant::from_ms(at.timestamp_millis())));
    }
    if let Some(clock) = values::clock(cell) {
        return Some(Said::Clock(clock));
    }
    let (day, time) = cell.split_once([' ', 'T'])?;
    Some(Said::Wall(dates::date(day.trim_end_matches(','), order)?, values::clock(time)?))
}

/// A row that has a start: with an end, a length, or both.
pub fn place(spans: Spans, layout: &Layout, row: &Row, zone: &Zone, order: DateOrder) -> Result<Position, BadField> {
    debug_assert!(layout.pause.is_none());
    let cell = |column: Option<usize>| row.cell(column);
    let day = |field: &'static str, column: Option<usize>| match cell(column) {
        "" => Ok(None),
        text => dates::date(text, order).map(Some).ok_or_else(|| unread(field, "not_a_date", text, "is no date")),
    };
    let moment = |field: &'static str, text: &str| {
        said(text, order).ok_or_else(|| unread(field, "not_a_moment", text, "is no time like 09:30 or 2026-03-04 09:30"))
    };
    let start_day = day("start", spans.date)?;
    let start = match (moment("start", cell(spans.start))?, start_day) {
        (Said::Clock(clock), Some(day)) => Said::Wall(day, clock),
        (Said::Clock(_), None) => return Err(bad("start", "no_day", "has a time and no day: choose the column with the day")),
        (said, _) => said,
    };
    let stated = match cell(spans.duration) {
        "" => None,
        text => Some(spans.length(text).ok_or_else(|| unread("duration", "not_a_length", text, "is no length of time"))?),
    };
    let end_text = cell(spans.end);
    if end_text.is_empty() {
        let stated = stated.ok_or_else(|| bad("duration", "required", "is missing"))?;
        return by_length(start, stated, zone);
    }
    let end = moment("end", end_text)?;
    match (start, end) {
        (Said::Wall(first, from), Said::Wall(last, to)) => by_wall((first, from), (last, to), stated, zone),
        (Said::Wall(first, from), Said::Clock(to)) => {
            let last = match day("end", spans.end_date)? {
                Some(day) => day,
                // Without a day of its own, an earlier end is on the next day; the same time is a whole day only where the row says so.
                None if to.time < from.time || to.time == from.time && stated.is_some_and(|s| s.seconds > 0) => {
                    first.succ_opt().unwrap_or(first)
                }
                None => first,
            };
            by_wall((first, from), (last, to), stated, zone)
        }
        (Said::Instant(start), Said::Instant(end)) => by_instants(start, end, stated),
        _ => Err(bad("end", "other_kind", "is not written as the start is")),
    }
}

fn by_wall(start: (Day, Clock), end: (Day, Clock), stated: Option<Stated>, zone: &Zone) -> Result<Position, BadField> {
    let at = |(day, clock): (Day, Clock)| NaiveDateTime::new(day, clock.time);
    let times = WallTimes { start: at(start), end: at(end), with_seconds: start.1.with_seconds && end.1.with_seconds };
    let placed = wall::place(zone, times, stated).map_err(|misplaced| BadField { field: misplaced.field(), remark: misplaced.remark() })?;
    let written = format!("{} {} {}", times.start, times.end, stated.map_or(0, |stated| stated.seconds));
    Ok(Position { start: placed.start, end: placed.end, written, warning: placed.warning })
}

fn by_instants(start: Instant, end: Instant, stated: Option<Stated>) -> Result<Position, BadField> {
    if end <= start {
        return Err(if end == start {
            bad("end", "no_time", "lasts no time")
        } else {
            bad("end", "end_before_start", "ends before it starts")
        });
    }
    let elapsed = crate::time::seconds(start, end);
    if let Some(stated) = stated.filter(|stated| (stated.seconds - elapsed).abs() > stated.tolerance_seconds) {
        let (stated, elapsed) = (wall::hms(stated.seconds), wall::hms(elapsed));
        let words = format!("the file says {stated}, its times make {elapsed}");
        return Err(BadField {
            field: "duration",
            remark: Remark::new("lengths_differ", [("stated", stated), ("elapsed", elapsed)], words),
        });
    }
    Ok(Position { start, end, written: format!("{} {}", start.ms(), end.ms()), warning: None })
}

fn by_length(start: Said, stated: Stated, zone: &Zone) -> Result<Position, BadField> {
    if stated.seconds == 0 {
        return Err(bad("duration", "no_time", "lasts no time"));
    }
    let (at, written, warning) = match start {
        Said::Instant(at) => (at, at.ms().to_string(), None),
        Said::Clock(_) => return Err(bad("start", "no_day", "has a time and no day")),
        Said::Wall(day, clock) => {
            let wall = NaiveDateTime::new(day, clock.time);
            match zone.local(wall) {
                Local::One(at) => (at, wall.to_string(), None),
                Local::Twice(first, _) => {
                    let words = format!("these times happened twice in {zone}; the first is taken");
                    (first, wall.to_string(), Some(Remark::new("happened_twice", [("zone", zone.to_string())], words)))
                }
                Local::Never(_) => {
                    let misplaced = wall::Misplaced::Gap { wall, zone: zone.clone() };
                    return Err(BadField { field: "start", remark: misplaced.remark() });
                }
            }
        }
    };
    Ok(Position { start: at, end: at.plus_seconds(stated.seconds), written: format!("{written} {}", stated.seconds), warning })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_a_time_a_day_with_a_time_or_an_instant() {
        let clock = values::clock("09:30").unwrap();
        let day = "2026-04-03".parse().unwrap();
        let at = Instant::parse("2026-04-03T07:30:00Z").unwrap();
        let table = [
            ("09:30", Some(Said::Clock(clock))),
            ("9:30 AM", Some(Said::Clock(clock))),
            ("03.04.2026 09:30", Some(Said::Wall(day, clock))),
            ("03/04/2026, 9:30 AM", Some(Said::Wall(day, clock))),
            ("2026-04-03T09:30:00+02:00", Some(Said::Instant(at))),
            ("2026-04-03 07:30:00Z", Some(Said::Instant(at))),
            ("later", None),
            ("03.04.2026", None),
            ("", None),
        ];
        for (cell, want) in table {
            assert_eq!(said(cell, DateOrder::Dmy), want, "{cell}");
        }
    }
}
