//! Files that are no table, and tables by a mapping. Timewarrior's and Watson's were written by timew 1.4.3 and td-watson 2.1.0 in Berlin.

use super::{
    CsvMapping, ImportKind,
    decode::decode,
    guess::guess,
    read::{FileError, Reading, SourceFile, Unkept, read},
    read_tests::{berlin, seconds, shown},
    table::Table,
};

const DATA: &[u8] = include_bytes!("../../tests/fixtures/imports/timewarrior.data");
const EXPORT: &[u8] = include_bytes!("../../tests/fixtures/imports/timewarrior_export.json");
const FRAMES: &[u8] = include_bytes!("../../tests/fixtures/imports/watson_frames.json");
const LOG: &[u8] = include_bytes!("../../tests/fixtures/imports/watson_log.json");
const KIMAI_CSV: &[u8] = include_bytes!("../../tests/fixtures/imports/kimai_export.csv");
const KIMAI_JSON: &[u8] = include_bytes!("../../tests/fixtures/imports/kimai_timesheets.json");
const CALENDAR: &[u8] = include_bytes!("../../tests/fixtures/imports/calendar.ics");
const GERMAN: &[u8] = include_bytes!("../../tests/fixtures/imports/generic_de.csv");
const MOMENTS: &[u8] = include_bytes!("../../tests/fixtures/imports/generic_moments.csv");

fn tried(kind: ImportKind, bytes: &[u8], mapping: Option<&CsvMapping>) -> Result<SourceFile, FileError> {
    read(bytes, Reading { kind, zone: &berlin(), order: None, mapping })
}

fn file(kind: ImportKind, bytes: &[u8]) -> SourceFile {
    tried(kind, bytes, None).unwrap()
}

fn ids(file: &SourceFile) -> Vec<crate::kernel::id::EntryId> {
    file.rows.iter().filter_map(|row| row.interval.as_ref().ok()).map(|it| it.id).collect()
}

#[test]
fn timewarrior_in_both_of_its_forms() {
    let data = file(ImportKind::Timewarrior, DATA);
    assert_eq!(
        shown(&data),
        [
            r#"1 - / - / - | "Kopf \"oben\"  & ü – naïve" Website+code review ? 03-04T08:00:00..03-04T10:30:00"#,
            r#"2 - / - / - | ""  ? 03-05T09:00:00..03-05T09:20:00"#,
            // From 01:30 to 03:30 in the night of 25 hours.
            r#"3 Acme / Mobile App / - | "" night ? 10-24T23:30:00..10-25T02:30:00"#,
            r#"4 - / - / - | "" hash+a,b ? 11-19T07:00:00..11-19T07:45:30"#,
            "5 RUNNING",
        ]
    );
    // 2:30 + 0:20 + 3:00 + 0:45:30
    assert_eq!((seconds(&data), data.stated_seconds), (23_730, 23_730));
    let export = file(ImportKind::Timewarrior, EXPORT);
    assert_eq!((shown(&export), ids(&export)), (shown(&data), ids(&data)));
}

#[test]
fn watson_in_both_of_its_forms() {
    let frames = file(ImportKind::Watson, FRAMES);
    assert_eq!(
        shown(&frames),
        [
            r#"1 - / website / - | "" dev+code review ? 03-04T08:00:00..03-04T10:30:00"#,
            r#"2 - / Mobile App / - | "" night ? 10-24T23:30:00..10-25T02:30:00"#,
            r#"3 - / internal / - | ""  ? 03-05T09:00:00..03-05T09:20:00"#,
        ]
    );
    assert_eq!(frames.stated_seconds, 21_000);
    assert_eq!(ids(&file(ImportKind::Watson, LOG)), ids(&frames));
    // An edited frame is the same one.
    let edited = String::from_utf8_lossy(FRAMES).replace("1772620200", "1772616600");
    assert_eq!(ids(&file(ImportKind::Watson, edited.as_bytes())), ids(&frames));
}

#[test]
fn kimai_in_both_of_its_forms() {
    let table = file(ImportKind::Kimai, KIMAI_CSV);
    assert_eq!(
        shown(&table),
        [
            r#"2 Acme GmbH / Website / Design | "Hero section, \"v2\"" design+ux $ 03-04T08:00:00..03-04T10:30:00"#,
            // Four and a half hours with half an hour of break: four are work.
            r#"3 Acme GmbH / Website / Development | ""  $ 03-04T12:00:00..03-04T16:00:00 !"#,
            r#"4 Globex / Support / On call | "Night"  0 03-28T22:30:00..03-28T23:45:00"#,
            "5 RUNNING",
        ]
    );
    assert_eq!(seconds(&table), 9000 + 14_400 + 4500);
    let json = file(ImportKind::Kimai, KIMAI_JSON);
    assert_eq!(
        shown(&json),
        [
            r#"1 Acme GmbH / Website / Design | "Hero section, \"v2\"" design+ux $ 03-04T08:00:00..03-04T10:30:00"#,
            r#"2 Acme GmbH / Website / Development | ""  $ 03-04T12:00:00..03-04T16:00:00 !"#,
            r#"3 Globex / Support / On call | "the hour that came twice"  0 10-25T00:30:00..10-25T01:30:00"#,
            "4 RUNNING",
        ]
    );
    assert_eq!((seconds(&json), json.stated_seconds), (27_000, 27_000));
    let numbers =
        br#"[{"id":1,"begin":"2026-03-04T09:00:00+0100","end":"2026-03-04T10:00:00+0100","duration":3600,"project":3,"activity":4}]"#;
    assert!(tried(ImportKind::Kimai, numbers, None).unwrap_err().to_string().contains("?full=true"));
    let wrong = String::from_utf8_lossy(KIMAI_JSON).replace("\"duration\": 9000", "\"duration\": 9001");
    assert_eq!(shown(&file(ImportKind::Kimai, wrong.as_bytes()))[0], "1 BAD duration: the file says 2:30:01, its times make 2:30:00");
}

#[test]
fn a_calendar_says_what_of_it_comes_in() {
    let calendar = file(ImportKind::Ics, CALENDAR);
    assert_eq!(
        shown(&calendar),
        [
            r#"1 Acme / Website / - | "Kick-off, with coffee and a summary that is long enough to be folded over two lines" meeting ? 03-04T08:00:00..03-04T09:30:00"#,
            r#"2 - / - / - | "Weekly"  ? 03-05T15:00:00..03-05T15:45:00 !"#,
            // New York has summer time by then.
            r#"3 - / - / - | "Weekly (moved)"  ? 03-12T15:30:00..03-12T16:15:00"#,
            r#"4 - / - / - | "From Outlook"  ? 03-06T13:00:00..03-06T14:00:00 !"#,
            "5 LEFT all_day",
            "6 LEFT cancelled",
            "7 BAD start: 2026-03-29 02:30:00 does not exist in Europe/Berlin: the clocks were set forward",
            r#"8 - / - / - | "Next week"  ? 11-23T09:00:00..11-23T10:00:00"#,
        ]
    );
    let warnings: Vec<_> = calendar.rows.iter().filter_map(|row| row.warning.as_ref()).map(|said| said.rule.as_str()).collect();
    assert_eq!(warnings, ["repeats", "zone_unknown"]);
    let zones: Vec<_> =
        calendar.rows.iter().filter_map(|row| row.interval.as_ref().ok()).map(|it| it.zone.as_ref().unwrap().name()).collect();
    assert_eq!(zones, ["Europe/Berlin", "America/New_York", "America/New_York", "Europe/Berlin", "Europe/Berlin"]);
    let distinct: std::collections::HashSet<_> = ids(&calendar).into_iter().collect();
    assert_eq!(distinct.len(), 5);
}

fn guessed(bytes: &[u8]) -> CsvMapping {
    guess(&Table::read(&decode(bytes).unwrap(), &[]).unwrap())
}

#[test]
fn a_strangers_table_is_read_by_its_mapping() {
    use super::mapping::DecimalSign;
    // "Vorhaben" is no word for a project that could be guessed.
    let mapping = CsvMapping { project: Some(2), decimal: DecimalSign::Comma, ..guessed(GERMAN) };
    let german = tried(ImportKind::Csv, GERMAN, Some(&mapping)).unwrap();
    assert_eq!(
        shown(&german),
        [
            // 1090.5 minutes, laid from midnight on, for 09:00 would not leave room before the next.
            r#"2 Müller & Söhne / Dach / - | "Gerüst" bau+hoch ? 03-03T23:00:00..03-04T17:10:30 !"#,
            r#"3 Müller & Söhne / Dach / - | ""  ? 03-05T08:00:00..03-05T09:30:00 !"#,
        ]
    );
    assert_eq!(german.stated_seconds, 65_430 + 5400);
    let moments = tried(ImportKind::Csv, MOMENTS, Some(&guessed(MOMENTS))).unwrap();
    assert_eq!(
        shown(&moments),
        [
            r#"2 - / Website / - | "first"  ? 03-04T08:00:00..03-04T09:30:00"#,
            r#"3 - / Website / - | "second"  ? 03-04T23:30:00..03-05T00:15:00"#,
            "4 RUNNING",
        ]
    );
    let clock = "Day,From,To,Hours\n04/13/2026,10:00 PM,01:30 AM,3.5\n04/14/2026,09:00,,2\n04/15/2026,09:00,10:00,2\n04/16/2026,,,2\n";
    let mapping = CsvMapping { date: Some(0), start: Some(1), end: Some(2), duration: Some(3), ..CsvMapping::default() };
    assert_eq!(
        shown(&tried(ImportKind::Csv, clock.as_bytes(), Some(&mapping)).unwrap()),
        [
            r#"2 - / - / - | ""  ? 04-13T20:00:00..04-13T23:30:00"#,
            r#"3 - / - / - | ""  ? 04-14T07:00:00..04-14T09:00:00"#,
            "4 BAD duration: the file says 2:00:00, its times make 1:00:00 in Europe/Berlin; is it from another zone?",
            r#"5 BAD start: "" is no time like 09:30 or 2026-03-04 09:30"#,
        ]
    );
}

#[test]
fn files_that_are_something_else_or_cut_are_refused() {
    for (kind, bytes) in [
        (ImportKind::Timewarrior, FRAMES),
        (ImportKind::Timewarrior, KIMAI_CSV),
        (ImportKind::Watson, EXPORT),
        (ImportKind::Watson, DATA),
        (ImportKind::Kimai, FRAMES),
        (ImportKind::Ics, KIMAI_CSV),
    ] {
        assert!(matches!(tried(kind, bytes, None), Err(FileError::Foreign { .. })), "{kind:?}");
    }
    for (kind, bytes) in [
        (ImportKind::Timewarrior, EXPORT),
        (ImportKind::Watson, FRAMES),
        (ImportKind::Watson, LOG),
        (ImportKind::Kimai, KIMAI_JSON),
        (ImportKind::Ics, CALENDAR),
    ] {
        let whole = bytes.trim_ascii_end().len();
        for cut in 20..whole {
            assert!(tried(kind, &bytes[..cut], None).is_err(), "{kind:?} cut at {cut}");
        }
    }
    for cut in 1..DATA.len() {
        let Ok(file) = tried(ImportKind::Timewarrior, &DATA[..cut], None) else { continue };
        let whole = ids(&file).len();
        assert_eq!(whole, DATA[..cut].iter().filter(|byte| **byte == b'\n').count().min(4), "cut at {cut}");
        let flawed = file.rows.iter().filter(|row| matches!(row.interval, Err(Unkept::Bad(_)))).count();
        assert_eq!(flawed, usize::from(DATA[cut - 1] != b'\n'), "cut at {cut}");
    }
}
