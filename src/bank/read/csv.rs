//! Any table of a bank, by a mapping.

use std::collections::BTreeMap;

use super::{
    FileError,
    amount::{self, DecimalSign},
    mapping::BankMapping,
};
use crate::{
    bank::statement::{Entry, LeftOut, Statement, Why},
    imports::{DateOrder, Evidence, Row, Table, date, detect},
    kernel::Currency,
};

/// Lines before the table that banks put there: the account, the period, the balance.
const PREAMBLE_LINES: usize = 40;
const MIN_COLUMNS: usize = 3;

/// The table of a file without the lines that stand before it, told by the number of its columns.
///
/// # Errors
/// No table, too many rows.
pub fn table(mut decoded: crate::imports::Decoded) -> Result<Table, FileError> {
    let lines: Vec<&str> = decoded.text.lines().collect();
    // Commas stand in amounts and texts, too: they part columns only where nothing else does.
    let parts = |sign: char| lines.iter().take(PREAMBLE_LINES * 2).filter(|l| l.matches(sign).count() + 1 >= MIN_COLUMNS).count() > 1;
    let sign = [';', '\t'].into_iter().find(|s| parts(*s)).unwrap_or(',');
    let columns = |line: &str| line.matches(sign).count();
    let widest = lines.iter().take(PREAMBLE_LINES * 2).map(|l| columns(l)).max().unwrap_or(0);
    let at = lines.iter().take(PREAMBLE_LINES).position(|l| widest > 0 && columns(l) + 1 >= widest.max(MIN_COLUMNS)).unwrap_or(0);
    if at > 0 {
        decoded.text = lines[at..].join("\n");
    }
    let mut table = Table::read(&decoded, &[])?;
    if table.titles.len() < MIN_COLUMNS {
        return Err(FileError::Unknown);
    }
    if table.rows.is_empty() {
        return Err(FileError::Empty);
    }
    for row in &mut table.rows {
        row.line += at as u64;
    }
    Ok(table)
}

/// # Errors
/// A mapping that does not fit; dates or amounts that can be read in two ways; a row that cannot be read.
pub fn read(table: &Table, mapping: &BankMapping, usual: Currency) -> Result<Vec<Statement>, FileError> {
    mapping.check(table.titles.len())?;
    let order = order(table, mapping)?;
    let decimal = decimal(table, mapping)?;
    let mut by_currency: BTreeMap<Currency, Statement> = BTreeMap::new();
    for row in &table.rows {
        if let Some(flaw) = &row.flaw {
            // The last line of sums has fewer columns; a row that was cut has a place for its amount no more.
            if row.cell(mapping.date).is_empty() || date(row.cell(mapping.date), order).is_none() {
                continue;
            }
            return Err(FileError::Row { line: row.line, why: flaw.to_string() });
        }
        let code = row.cell(mapping.currency);
        let currency = if code.is_empty() { usual } else { currency(code, row.line)? };
        let Some(entry) = entry(row, mapping, order, decimal, currency)? else { continue };
        let into = by_currency.entry(currency).or_insert_with(|| Statement {
            number: String::new(),
            name: String::new(),
            currency,
            reference: String::new(),
            opening_minor: None,
            closing_minor: None,
            entries: Vec::new(),
            left_out: Vec::new(),
        });
        if entry.minor == 0 {
            into.left_out.push(LeftOut::new(Why::Zero, &entry.text));
        } else {
            into.entries.push(entry);
        }
    }
    if by_currency.is_empty() { Err(FileError::Empty) } else { Ok(by_currency.into_values().collect()) }
}

fn currency(code: &str, line: u64) -> Result<Currency, FileError> {
    let code = if code == "€" { "EUR" } else { code };
    Currency::parse("currency", code).map_err(|e| FileError::Row { line, why: e.to_string() })
}

fn order(table: &Table, mapping: &BankMapping) -> Result<DateOrder, FileError> {
    if let Some(order) = mapping.date_order {
        return Ok(order);
    }
    let cells = table.rows.iter().map(|row| row.cell(mapping.date)).filter(|cell| !cell.is_empty());
    Ok(detect(cells.map(|start| Evidence { start, end: None, length: None }))?)
}

fn decimal(table: &Table, mapping: &BankMapping) -> Result<DecimalSign, FileError> {
    if mapping.decimal != DecimalSign::Either {
        return Ok(mapping.decimal);
    }
    let columns = [mapping.amount, mapping.credit, mapping.debit];
    let cells = table.rows.iter().flat_map(|row| columns.into_iter().map(|c| row.cell(c))).filter(|cell| !cell.is_empty());
    amount::decimal_of(cells.clone()).ok_or_else(|| FileError::Decimal(cells.clone().next().unwrap_or_default().to_owned()))
}

/// Nothing for a row without a day and an amount: the line of sums at the end.
fn entry(row: &Row, mapping: &BankMapping, order: DateOrder, decimal: DecimalSign, currency: Currency) -> Result<Option<Entry>, FileError> {
    let unread = |cell: &str, what: &str| FileError::Row {
        line: row.line,
        why: format!("{:?} is no {what}", cell.chars().take(40).collect::<String>()),
    };
    let read = |column: Option<usize>| -> Result<Option<i64>, FileError> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        amount::of_table(cell, decimal, currency).map(Some).ok_or_else(|| unread(cell, "amount"))
    };
    let day = row.cell(mapping.date);
    if day.is_empty() {
        return Ok(None);
    }
    let booked_on = date(day, order).ok_or_else(|| unread(day, "day"))?;
    // Columns of their own for what came in and went out write both without a sign, or the second with one.
    let minor = match (read(mapping.amount)?, read(mapping.credit)?, read(mapping.debit)?) {
        (Some(minor), _, _) => minor,
        (None, Some(came), None) => came.abs(),
        (None, None, Some(went)) => -went.abs(),
        (None, Some(came), Some(went)) => came.abs() - went.abs(),
        (None, None, None) => return Ok(None),
    };
    let texts: Vec<&str> = mapping.text.iter().map(|c| row.cell(Some(*c))).filter(|t| !t.is_empty()).collect();
    let cell = |column| row.cell(column).to_owned();
    Ok(Some(Entry {
        booked_on,
        value_on: date(row.cell(mapping.value_date), order),
        minor,
        counterparty: cell(mapping.counterparty),
        counterparty_iban: cell(mapping.iban),
        reference: cell(mapping.reference),
        text: texts.join(" "),
        bank_reference: cell(mapping.bank_reference),
        ..Entry::default()
    }))
}
