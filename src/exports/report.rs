//! The report of time as a table or JSON: a line for each of its lowest rows, so that the lines sum to the total.

use super::{
    row::{decimal, hms, hours},
    sheet::part_of_day,
    table::harmless,
};
use crate::{
    db::Read,
    kernel::{Currency, Error, Money, Result},
    reports::{self, ReportBy, ReportRow, TimeReport, api::ReportTime},
    settings::{self, Language},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use rust_xlsxwriter::{Format, Formula, Workbook, XlsxError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    Csv,
    Xlsx,
    Json,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    pub format: ReportFormat,
    pub report: ReportTime,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportFile {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub rows: usize,
    pub seconds: i64,
}

/// # Errors
/// Those of `report.time`.
pub fn report(read: &Read<'_>, q: ExportReport) -> Result<ReportFile> {
    let report = reports::api::time(read, q.report)?;
    let table = Table::of(&report, settings::get(read)?.language);
    let (end, bytes) = match q.format {
        ReportFormat::Csv => ("csv", table.csv()?),
        ReportFormat::Xlsx => ("xlsx", table.xlsx().map_err(|e| Error::bug(format!("xlsx: {e}")))?),
        ReportFormat::Json => ("json", serde_json::to_vec_pretty(&report)?),
    };
    Ok(ReportFile {
        file_name: format!("stint-report-{}-{}.{end}", report.from, report.to),
        base64: BASE64_STANDARD.encode(bytes),
        rows: table.lines.len(),
        seconds: report.total_seconds,
    })
}

/// A column of money: amounts, costs or profit (0, 1, 2) in one currency.
type Column = (usize, Currency);

struct Line<'a> {
    names: Vec<&'a str>,
    row: &'a ReportRow,
}

impl Line<'_> {
    fn figures(&self) -> [&[Money]; 3] {
        [&self.row.amounts, &self.row.costs, &self.row.profit]
    }

    fn money(&self, (kind, currency): Column) -> Option<Money> {
        self.figures()[kind].iter().find(|money| money.currency == currency).copied()
    }
}

struct Table<'a> {
    header: Vec<String>,
    lines: Vec<Line<'a>>,
    money: BTreeSet<Column>,
}

impl<'a> Table<'a> {
    fn of(report: &'a TimeReport, language: Language) -> Self {
        let mut lines: Vec<Line<'a>> = Vec::new();
        for row in &report.rows {
            match report.then_by {
                None => lines.push(Line { names: vec![&row.label], row }),
                Some(_) => lines.extend(row.rows.iter().map(|below| Line { names: vec![&row.label, &below.label], row: below })),
            }
        }
        let mut money = BTreeSet::new();
        for line in &lines {
            for (kind, list) in line.figures().into_iter().enumerate() {
                money.extend(list.iter().map(|amount| (kind, amount.currency)));
            }
        }
        let [lengths @ .., amount, cost, profit] = match language {
            Language::En => ["Time", "Hours", "Billable", "Entries", "Amount", "Cost", "Profit"],
            Language::De => ["Zeit", "Stunden", "Abrechenbar", "Einträge", "Betrag", "Kosten", "Gewinn"],
        };
        let names = [Some(report.by), report.then_by].into_iter().flatten().map(|by| title(by, language).to_owned());
        let currencies = money.iter().map(|(kind, currency)| format!("{} {currency}", [amount, cost, profit][*kind]));
        Self { header: names.chain(lengths.map(str::to_owned)).chain(currencies).collect(), lines, money }
    }

    fn csv(&self) -> Result<Vec<u8>> {
        let broke = |e: csv::Error| Error::bug(e.to_string());
        let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        table.write_record(&self.header).map_err(broke)?;
        for line in &self.lines {
            let lengths = [hms(line.row.seconds), hours(line.row.seconds), hms(line.row.billable_seconds), line.row.entries.to_string()];
            let money = self.money.iter().map(|column| line.money(*column).map(decimal).unwrap_or_default());
            table.write_record(line.names.iter().map(|name| harmless(name)).chain(lengths).chain(money)).map_err(broke)?;
        }
        table.into_inner().map_err(|e| Error::bug(e.to_string()))
    }

    fn xlsx(&self) -> std::result::Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let (bold, length) = (Format::new().set_bold(), Format::new().set_num_format("[h]:mm:ss"));
        for (column, title) in (0_u16..).zip(&self.header) {
            sheet.write_string_with_format(0, column, title, &bold)?;
            sheet.set_column_width(column, 16)?;
        }
        for (at, line) in (1_u32..).zip(&self.lines) {
            let mut columns = 0_u16..;
            for (name, column) in line.names.iter().zip(&mut columns) {
                sheet.write_string(at, column, *name)?;
            }
            // A number cell takes a float; a formula takes the decimal as it is.
            let number = |text: String| (Formula::new(format!("={text}")).set_result(text), None);
            let part = |seconds| (Formula::new(format!("={seconds}/86400")).set_result(part_of_day(seconds)), Some(&length));
            let row = line.row;
            let lengths = [part(row.seconds), number(hours(row.seconds)), part(row.billable_seconds), number(row.entries.to_string())];
            let money = self.money.iter().map(|column| number(line.money(*column).map_or_else(|| "0".to_owned(), decimal)));
            for ((formula, format), column) in lengths.into_iter().chain(money).zip(&mut columns) {
                match format {
                    Some(format) => sheet.write_formula_with_format(at, column, formula, format)?,
                    None => sheet.write_formula(at, column, formula)?,
                };
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        book.save_to_buffer()
    }
}

const fn title(by: ReportBy, language: Language) -> &'static str {
    let [en, de] = match by {
        ReportBy::Client => ["Client", "Kunde"],
        ReportBy::Project => ["Project", "Projekt"],
        ReportBy::Task => ["Task", "Aufgabe"],
        ReportBy::Day => ["Day", "Tag"],
        ReportBy::Week => ["Week", "Woche"],
        ReportBy::Month => ["Month", "Monat"],
    };
    match language {
        Language::En => en,
        Language::De => de,
    }
}
