//! XLSX: one sheet to filter and sum, with real times and lengths.

use super::row::Row;
use crate::{
    kernel::{Error, Result},
    settings::Language,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

/// Rows of a sheet (the format's own limit), without header and sum.
pub const MAX_ROWS: usize = 1_048_574;

const EN: [&str; 13] =
    ["Day", "Start", "End", "Time", "Client", "Project", "Task", "Note", "Tags", "Billable", "State", "Amount", "Invoice"];
const DE: [&str; 13] =
    ["Tag", "Beginn", "Ende", "Zeit", "Kunde", "Projekt", "Aufgabe", "Notiz", "Tags", "Abrechenbar", "Stand", "Betrag", "Rechnung"];
const WIDTHS: [u8; 13] = [12, 10, 10, 11, 24, 24, 24, 44, 20, 11, 13, 14, 14];
const TIME: u16 = 3;

pub fn write(rows: &[Row], language: Language) -> Result<Vec<u8>> {
    sheet(rows, language).map_err(|e| Error::bug(format!("xlsx: {e}")))
}

fn sheet(rows: &[Row], language: Language) -> std::result::Result<Vec<u8>, XlsxError> {
    let (header, name, yes_no) = match language {
        Language::En => (EN, "Time", ["yes", "no"]),
        Language::De => (DE, "Zeiten", ["ja", "nein"]),
    };
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    for ((column, title), width) in (0_u16..).zip(header).zip(WIDTHS) {
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    let (day, clock, length) =
        (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("hh:mm:ss"), Format::new().set_num_format("[h]:mm:ss"));
    for (at, row) in (1_u32..).zip(rows) {
        let entry = &row.entry;
        let wall = |instant| ExcelDateTime::from_timestamp(entry.zone.wall(instant).and_utc().timestamp());
        sheet.write_datetime_with_format(at, 0, &wall(entry.start)?, &day)?;
        sheet.write_datetime_with_format(at, 1, &wall(entry.start)?, &clock)?;
        if let Some(end) = row.end() {
            sheet.write_datetime_with_format(at, 2, &wall(end)?, &clock)?;
        }
        let part = |seconds: i64| u8::try_from(seconds % 60).unwrap_or(0);
        let hours = u16::try_from(row.seconds / 3600).unwrap_or(u16::MAX);
        sheet.write_datetime_with_format(at, TIME, &ExcelDateTime::from_hms(hours, part(row.seconds / 60), part(row.seconds))?, &length)?;
        let texts = [
            row.client(),
            row.project(),
            row.task(),
            &entry.note,
            &entry.tags.join(", "),
            yes_no[usize::from(!entry.billable)],
            entry.billing.word(),
        ];
        for (column, text) in (TIME + 1..).zip(texts) {
            sheet.write_string(at, column, text)?;
        }
        sheet.write_string(at, 11, row.amount().unwrap_or_default())?;
        sheet.write_string(at, 12, entry.invoice_number.as_deref().unwrap_or(""))?;
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX - 1);
    if last > 0 {
        let total = rows.iter().map(|row| row.seconds).sum();
        sum(sheet, last + 1, total, &length.set_bold())?;
        sheet.autofilter(0, 0, last, 12)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

/// Programs that do not calculate show the result that stands beside the formula.
fn sum(sheet: &mut Worksheet, at: u32, seconds: i64, format: &Format) -> std::result::Result<(), XlsxError> {
    let formula = Formula::new(format!("=SUM(D2:D{at})")).set_result(part_of_day(seconds));
    sheet.write_formula_with_format(at, TIME, formula, format).map(|_| ())
}

/// A length as a sheet counts it: days with 15 decimals.
pub fn part_of_day(seconds: i64) -> String {
    format!("{}.{:015}", seconds / 86_400, i128::from(seconds % 86_400) * 1_000_000_000_000_000 / 86_400)
}
