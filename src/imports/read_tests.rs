//! Whole files, with the instants worked out by hand.

use proptest::prelude::*;

use super::{dates::DateOrder, read::FileError};
use super::{
    layout::ImportKind::{self, Clockify, Harvest, Toggl},
    read::{Reading, SourceFile, Unkept},
};
use crate::kernel::{Instant, Zone};

fn read(kind: ImportKind, bytes: &[u8], zone: &Zone, order: Option<DateOrder>) -> Result<SourceFile, FileError> {
    super::read::read(bytes, Reading { kind, zone, order, mapping: None })
}

const TOGGL: &[u8] = include_bytes!("../../tests/fixtures/imports/toggl_detailed.csv");
const CLOCKIFY: &[u8] = include_bytes!("../../tests/fixtures/imports/clockify_detailed.csv");
const HARVEST: &[u8] = include_bytes!("../../tests/fixtures/imports/harvest_detailed.csv");
const SAMPLES: [(ImportKind, &[u8]); 3] = [(Toggl, TOGGL), (Clockify, CLOCKIFY), (Harvest, HARVEST)];

const KINDS: [ImportKind; 8] =
    [Toggl, Clockify, Harvest, ImportKind::Kimai, ImportKind::Timewarrior, ImportKind::Watson, ImportKind::Csv, ImportKind::Ics];

pub fn berlin() -> Zone {
    Zone::parse("zone", "Europe/Berlin").unwrap()
}

fn file(kind: ImportKind, bytes: &[u8]) -> SourceFile {
    read(kind, bytes, &berlin(), None).unwrap()
}

/// Line, client / project / task, note, tags, billable, interval and warning; or line, field and reason.
pub fn shown(file: &SourceFile) -> Vec<String> {
    let short = |at: Instant| at.to_utc().format("%m-%dT%H:%M:%S").to_string();
    let row = |row: &super::read::SourceRow| match &row.interval {
        Err(Unkept::Bad(bad)) => format!("{} BAD {}: {}", row.line, bad.field, bad.remark.words),
        Err(Unkept::Left(why)) => format!("{} LEFT {}", row.line, why.remark.rule),
        Err(Unkept::Running) => format!("{} RUNNING", row.line),
        Ok(it) => {
            let path = [&it.names.client, &it.names.project, &it.names.task].map(|name| name.as_deref().unwrap_or("-")).join(" / ");
            let billable = it.billable.map_or("?", |billable| if billable { "$" } else { "0" });
            let warned = if row.warning.is_some() { " !" } else { "" };
            format!("{} {path} | {:?} {} {billable} {}..{}{warned}", row.line, it.note, it.tags.join("+"), short(it.start), short(it.end))
        }
    };
    file.rows.iter().map(row).collect()
}

pub fn seconds(file: &SourceFile) -> i64 {
    file.rows.iter().filter_map(|row| row.interval.as_ref().ok()).map(|it| it.end.since_ms(it.start) / 1000).sum()
}

#[test]
fn toggl_sample() {
    let file = file(Toggl, TOGGL);
    assert_eq!(
        shown(&file),
        [
            r#"2 Acme, Inc. / Website / - | "Hero section, \"v2\"" design+ux $ 03-04T08:00:00..03-04T10:30:00"#,
            // The clocks go from 02:00 to 03:00 that night: one hour, as the file states.
            r#"3 Acme GmbH / Website / - | "Standup"  0 03-29T00:30:00..03-29T01:30:00"#,
            r#"4 - / - / - | "Über-Nacht"  $ 03-30T21:30:00..03-30T22:45:00"#,
        ]
    );
    // 2:30 + 1:00 + 1:15
    assert_eq!((file.encoding, seconds(&file), file.stated_seconds), ("UTF-8 with BOM", 17_100, 17_100));
}

#[test]
fn clockify_sample() {
    let file = file(Clockify, CLOCKIFY);
    assert_eq!(
        shown(&file),
        [
            r#"2 Acme Corp / Mobile App / Build | "Push notifications" dev+api $ 03-06T09:00:00..03-06T11:00:00"#,
            r#"3 - / Internal / - | ""  0 03-06T22:59:00..03-06T23:01:00"#,
        ]
    );
    assert_eq!((file.date_order.unwrap().name(), seconds(&file), file.stated_seconds), ("mdy", 7320, 7320));
}

#[test]
fn harvest_sample() {
    let file = file(Harvest, HARVEST);
    assert_eq!(
        shown(&file),
        [
            r#"2 Globex / Brand Identity / Design | "Logo concepts"  $ 03-04T08:00:00..03-04T09:30:00 !"#,
            r#"3 Globex / Brand Identity / Admin | "multi\nline"  0 03-05T08:00:00..03-05T08:15:00 !"#,
        ]
    );
    assert_eq!((seconds(&file), file.stated_seconds), (6300, 6300));
}

#[test]
fn variants() {
    let toggl = |row: &str| {
        file(
            Toggl,
            format!(
                "User,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (USD)\n{row}"
            )
            .as_bytes(),
        )
    };
    let only = |file: SourceFile| shown(&file).remove(0);
    let table = [
        ("A,,,,run,Oui,2026-03-04,09:00:00,,,01:00:00,,", "2 RUNNING"),
        ("A,,,,x,Peut-être,2026-03-04,09:00:00,2026-03-04,10:00:00,01:00:00,,", "2 BAD billable: \"Peut-être\" is neither yes nor no"),
        ("A,,,,x,Sí,2026-03-04,9:00 AM,2026-03-04,10:00 AM,1:00,,", "2 - / - / - | \"x\"  $ 03-04T08:00:00..03-04T09:00:00"),
        (
            "A,,,,x,Non,2026-03-04,09:00:00,2026-03-04,10:00:00,02:00:00,,",
            "2 BAD duration: the file says 2:00:00, its times make 1:00:00 in Europe/Berlin; is it from another zone?",
        ),
        ("A,,,,x,,2026-03-04,10:00:00,2026-03-04,09:00:00,01:00:00,,", "2 BAD end: ends before it starts"),
        ("A,,,,x,,2026-13-04,10:00:00,2026-03-04,09:00:00,01:00:00,,", "2 BAD start: \"2026-13-04\" is no date in the order ymd"),
        ("A,,,,x,,2026-03-04,10:00:00,2026-03-04,26:00:00,01:00:00,,", "2 BAD end: \"26:00:00\" is no time of day"),
        ("A,,,,x,,2026-03-04,10:00:00,2026-03-04,11:00:00,an hour,,", "2 BAD duration: \"an hour\" is no length of time"),
        (
            "A,Acme,,Design,x,,2026-03-04,10:00:00,2026-03-04,11:00:00,1:00:00,,",
            "2 BAD project: is missing: a client's task is in a project",
        ),
        ("A,a\u{7}b,,,x,,2026-03-04,10:00:00,2026-03-04,11:00:00,1:00:00,,", "2 BAD client: holds the control character U+0007: remove it"),
        ("A,,,,x,,2026-03-04,10:00:00", "2 BAD row: the file ends inside a row, after 8 of 13 columns: it was cut off"),
        ("A,,,,\"never closed,,2026-03-04\n1,2,3\n", "2 BAD row: the file ends inside a quoted text: it was cut off"),
        ("A,,,,x,,2026-10-25,02:30:00,2026-10-25,02:45:00,01:15:00,,", "2 - / - / - | \"x\"  ? 10-25T00:30:00..10-25T01:45:00"),
        ("A,,,,x,,2026-03-29,02:30:00,2026-03-29,04:00:00,00:30:00,,", "2 - / - / - | \"x\"  ? 03-29T01:30:00..03-29T02:00:00 !"),
    ];
    for (row, want) in table {
        assert_eq!(only(toggl(row)), want, "{row}");
    }
    let clockify = "Project;Description;Activity;Start Date;Start Time;End Date;End Time;Duration (decimal)\nApp;x;Build;27.03.2026;23:30;28.03.2026;00:20;0,83\n";
    assert_eq!(only(file(Clockify, clockify.as_bytes())), "2 - / App / Build | \"x\"  ? 03-27T22:30:00..03-27T23:20:00");
    let harvest = "Date;Client;Project;Task;Notes;Hours;Billable?;First Name;Last Name;Department\n26.01.2015;Größe AG;P;T;;1,25;Ja;Ada;L;x\n26.01.2015;Größe AG;P;T;;0,5;Nein;Ada;L;x\n";
    for bytes in [harvest.as_bytes().to_vec(), latin_1(harvest), utf_16(harvest)] {
        let file = file(Harvest, &bytes);
        assert_eq!(
            shown(&file),
            [
                "2 Größe AG / P / T | \"\"  $ 01-26T08:00:00..01-26T09:15:00 !",
                "3 Größe AG / P / T | \"\"  0 01-26T09:15:00..01-26T09:45:00 !"
            ]
        );
        assert_eq!((file.date_order.unwrap().name(), file.stated_seconds), ("dmy", 6300));
    }
}

#[test]
fn a_name_of_ten_thousand_characters_is_a_bad_row() {
    let text = format!("Date,Client,Project,Hours\n2026-03-04,{},P,1\n2026-03-04,A,P,1\n", "x".repeat(10_000));
    let shown = shown(&file(Harvest, text.as_bytes()));
    assert_eq!(shown[0], "2 BAD client: has 10000 characters; at most 200 are kept: shorten it");
    assert!(shown[1].starts_with("3 A / P"), "{shown:?}");
}

fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn files_as_a_whole_are_refused_in_clear_words() {
    let error = |kind, bytes: &[u8]| read(kind, bytes, &berlin(), None).unwrap_err().to_string();
    assert_eq!(error(Toggl, b""), "the file is empty");
    assert_eq!(error(Toggl, HARVEST), "this is no Toggl export: the column Start date is missing; it looks like Harvest");
    assert_eq!(error(Toggl, CLOCKIFY), "this is no Toggl export: the column Duration is missing; it looks like Clockify");
    assert_eq!(error(Harvest, b"hello\nworld\n"), "this is no Harvest export: the column Project is missing");
    assert_eq!(error(Harvest, b"Date,Client,Project,Hours\n"), "the file has a header but no rows");
    let both = b"Date,Client,Project,Hours\n03/04/2026,A,P,1\n05/04/2026,A,P,1\n";
    assert_eq!(
        error(Harvest, both),
        "the dates, such as 03/04/2026, can be read with the day or the month first; say date_order dmy or mdy"
    );
}

#[test]
fn the_asked_date_order_settles_an_ambiguous_file() {
    let both = b"Date,Client,Project,Hours\n03/04/2026,A,P,1\n";
    let start = |order| read(Harvest, both, &Zone::utc(), Some(order)).unwrap().rows[0].interval.as_ref().unwrap().start.to_string();
    assert_eq!(start(super::DateOrder::Mdy), "2026-03-04T09:00:00.000Z");
    assert_eq!(start(super::DateOrder::Dmy), "2026-04-03T09:00:00.000Z");
}

#[test]
fn the_same_row_has_the_same_id_whatever_the_format_of_the_file() {
    let ids = |text: &str| file(Clockify, text.as_bytes()).rows.into_iter().map(|row| row.interval.unwrap().id).collect::<Vec<_>>();
    let iso = ids(
        "Project,Start Date,Start Time,End Date,End Time,Duration (h)\nApp,2026-03-27,09:00,2026-03-27,10:00,01:00:00\nApp,2026-03-27,09:00,2026-03-27,10:00,01:00:00\n",
    );
    let us = ids(
        "Duration (h);Project;Start Date;Start Time;End Date;End Time\n01:00:00;App;03/27/2026;9:00 AM;03/27/2026;10:00 AM\n01:00:00;App;03/28/2026;9:00 AM;03/28/2026;10:00 AM\n",
    );
    assert_eq!(iso[0], us[0]);
    assert!(iso[0] != iso[1] && !iso.contains(&us[1]));
}

#[test]
fn a_file_cut_at_any_byte_is_an_error_or_a_correct_prefix() {
    for (kind, bytes) in SAMPLES {
        let whole: Vec<_> = file(kind, bytes).rows.into_iter().map(|row| row.interval.unwrap()).collect();
        for cut in 0..bytes.len() {
            let Ok(file) = read(kind, &bytes[..cut], &berlin(), None) else { continue };
            let good: Vec<_> = file.rows.iter().filter_map(|row| row.interval.as_ref().ok()).collect();
            assert!(
                good.iter().zip(&whole).all(|(got, want)| **got == *want) && good.len() <= whole.len(),
                "{kind:?} cut at {cut}: {:?}",
                shown(&file)
            );
            assert!(file.rows.len() - good.len() <= 1, "{kind:?} cut at {cut}: {:?}", shown(&file));
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..KINDS.len()) {
        let _ = read(KINDS[kind], &bytes, &berlin(), None);
    }

    #[test]
    fn any_cells_under_a_right_header_are_read_without_panic(
        cells in proptest::collection::vec("[0-9:/.,\\- apmAPM\"\\n;ü\u{7}]{0,12}", 0..60), kind in 0..3_usize,
    ) {
        let header = ["Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration\n",
                      "Project,Client,Start Date,Start Time,End Date,End Time,Duration (h)\n", "Date,Client,Project,Task,Notes,Hours\n"][kind];
        let rows = cells.chunks(6).map(|row| row.join(",")).collect::<Vec<_>>().join("\n");
        let _ = read(KINDS[kind], format!("{header}{rows}").as_bytes(), &berlin(), None);
    }

    #[test]
    fn rows_that_are_taken_have_the_stated_length(day in 1..29_u32, month in 1..13_u32, start in 0..1440_i64, minutes in 1..2000_i64) {
        let begin = chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_time(chrono::NaiveTime::MIN) + chrono::Duration::minutes(start);
        let end = begin + chrono::Duration::minutes(minutes);
        let text = format!("Project,Start date,Start time,End date,End time,Duration\nP,{},{},{},{},{}:{:02}:00\n",
            begin.date(), begin.time(), end.date(), end.time(), minutes / 60, minutes % 60);
        let file = file(Toggl, text.as_bytes());
        if let Ok(it) = &file.rows[0].interval {
            prop_assert_eq!(it.end.since_ms(it.start), minutes * 60_000);
        }
    }
}
