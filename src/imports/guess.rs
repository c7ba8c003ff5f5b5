//! Guesses the mapping of a stranger's table: a column's name proposes, its cells decide.

use super::{
    dates,
    mapping::{CsvMapping, DurationUnit},
    table::Table,
    values,
};

/// Rows that are looked at; a column's first cells are as good as its last.
const LOOKED_AT: usize = 200;

const CLIENT: &[&str] = &["client", "customer", "client name", "company", "kunde", "auftraggeber", "firma", "mandant"];
const PROJECT: &[&str] = &["project", "project name", "projekt", "projektname", "job", "matter", "auftrag"];
const TASK: &[&str] = &["task", "task name", "activity", "aufgabe", "tätigkeit", "service", "leistung", "category", "kategorie"];
const NOTE: &[&str] = &[
    "description",
    "note",
    "notes",
    "comment",
    "comments",
    "memo",
    "summary",
    "subject",
    "title",
    "details",
    "text",
    "beschreibung",
    "notiz",
    "notizen",
    "bemerkung",
    "kommentar",
    "betreff",
];
const TAGS: &[&str] = &["tags", "tag", "labels", "label", "schlagworte", "schlagwörter", "etiketten"];
const BILLABLE: &[&str] = &["billable", "is billable", "abrechenbar", "verrechenbar", "fakturierbar"];
const PERSON: &[&str] = &["email", "e-mail", "user", "username", "person", "employee", "member", "mitarbeiter", "benutzer", "name"];
const DATE: &[&str] = &["date", "day", "start date", "startdate", "start_date", "work date", "datum", "tag", "startdatum"];
const START: &[&str] = &[
    "start",
    "start time",
    "starttime",
    "start_time",
    "started",
    "started at",
    "started_at",
    "begin",
    "begins",
    "from",
    "time in",
    "beginn",
    "anfang",
    "von",
    "startzeit",
];
const END_DATE: &[&str] = &["end date", "enddate", "end_date", "stop date", "enddatum"];
const END: &[&str] = &[
    "end",
    "end time",
    "endtime",
    "end_time",
    "ended",
    "ended at",
    "ended_at",
    "stop",
    "stop time",
    "to",
    "until",
    "finish",
    "time out",
    "ende",
    "bis",
    "endzeit",
];
const DURATION: &[&str] = &[
    "duration",
    "hours",
    "duration (h)",
    "duration (decimal)",
    "time",
    "time spent",
    "length",
    "total",
    "quantity",
    "minutes",
    "seconds",
    "duration (minutes)",
    "duration (seconds)",
    "dauer",
    "stunden",
    "std",
    "zeit",
    "länge",
    "minuten",
    "sekunden",
];

pub fn guess(table: &Table) -> CsvMapping {
    let mut taken = Vec::new();
    let mut pick = |names: &[&str], fits: &dyn Fn(&str) -> bool| {
        let named = names.iter().filter_map(|name| table.header().iter().position(|have| have == name));
        let found = named.into_iter().find(|column| !taken.contains(column) && holds(table, *column, fits));
        taken.extend(found);
        found
    };
    let day = |cell: &str| dates::is_date(cell);
    let moment = |cell: &str| values::clock(cell).is_some() || dates::is_date(cell) && cell.len() > 10;
    let length = |cell: &str| values::duration(cell).is_some() || values::scaled(&cell.replace(['.', ' '], ""), 1).is_some();
    let any = |_: &str| true;
    let mut mapping = CsvMapping { start: pick(START, &moment), end: pick(END, &moment), ..CsvMapping::default() };
    mapping.date = pick(DATE, &day);
    mapping.end_date = pick(END_DATE, &day);
    mapping.duration = pick(DURATION, &length);
    mapping.client = pick(CLIENT, &any);
    mapping.project = pick(PROJECT, &any);
    mapping.task = pick(TASK, &any);
    mapping.note = pick(NOTE, &any);
    mapping.tags = pick(TAGS, &any);
    mapping.billable = pick(BILLABLE, &|cell| values::yes_no(cell).is_some());
    mapping.person = pick(PERSON, &any);
    // A day that stands in the start is not needed twice.
    let start_has_day = mapping.start.is_some_and(|column| holds(table, column, &|cell| dates::is_date(cell)));
    if mapping.date.is_none() && !start_has_day {
        mapping.date = (0..table.header().len()).find(|column| !taken.contains(column) && holds(table, *column, &day));
    }
    if start_has_day {
        mapping.date = None;
    }
    mapping.unit = mapping.duration.map_or(DurationUnit::Hours, |column| unit(table, column));
    mapping
}

fn holds(table: &Table, column: usize, fits: &dyn Fn(&str) -> bool) -> bool {
    let mut cells = table.rows.iter().take(LOOKED_AT).map(|row| row.cell(Some(column))).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(fits)
}

fn unit(table: &Table, column: usize) -> DurationUnit {
    let name = table.header().get(column).map_or("", String::as_str);
    if name.contains("sec") || name.contains("sek") {
        DurationUnit::Seconds
    } else if name.contains("min") {
        DurationUnit::Minutes
    } else {
        DurationUnit::Hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::decode::decode;

    fn guessed(text: &str) -> CsvMapping {
        guess(&Table::read(&decode(text.as_bytes()).unwrap(), &[]).unwrap())
    }

    #[test]
    fn names_propose_and_cells_decide() {
        let english = guessed("Date,Customer,Start,End,Notes,Tag\n2026-03-04,Acme,09:00,10:30,Call,dev\n");
        assert_eq!(
            (english.date, english.client, english.start, english.end, english.note, english.tags),
            (Some(0), Some(1), Some(2), Some(3), Some(4), Some(5))
        );
        // "Tag" is the day in German, and its cells say so.
        let german = guessed("Tag;Kunde;Minuten;Bemerkung\n04.03.2026;Müller;1.090,5;Anruf\n");
        assert_eq!((german.date, german.client, german.duration, german.note, german.tags), (Some(0), Some(1), Some(2), Some(3), None));
        assert_eq!(german.unit, DurationUnit::Minutes);
        let moments = guessed("started_at,ended_at,date\n2026-03-04T09:00:00Z,2026-03-04T10:00:00Z,2026-03-04\n");
        assert_eq!((moments.start, moments.end, moments.date), (Some(0), Some(1), None));
        let nameless = guessed("a,hours\n4.3.2026,2\n");
        assert_eq!((nameless.date, nameless.duration), (Some(0), Some(1)));
        // A time of day is no length, whatever the column is called.
        assert_eq!(guessed("date,start\n2026-03-04,soon\n").start, None);
    }
}
