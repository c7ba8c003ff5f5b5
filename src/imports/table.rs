//! Splits the text of an export into a header and rows with their line numbers, and finds where it was cut off.

use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

use super::{decode::Decoded, remark::Remark};

/// Bounds the memory and the answer; a busy team makes about 50,000 rows a year.
pub const MAX_ROWS: usize = 250_000;

/// Appended as a line of its own: if it does not come back as one, a quote before it was never closed.
const SENTINEL: &str = "\u{1}end of file\u{1}";

#[derive(Debug)]
pub struct Table {
    header: Vec<String>,
    /// The header as it is written.
    pub titles: Vec<String>,
    pub separator: char,
    pub rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    /// Where the row begins in the file, from 1.
    pub line: u64,
    pub cells: StringRecord,
    pub flaw: Option<Flaw>,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Flaw {
    #[error("the file ends inside a quoted text: it was cut off")]
    OpenQuote,
    #[error("the file ends inside a character: it was cut off")]
    CutCharacter,
    #[error("the file ends inside a row, after {found} of {wanted} columns: it was cut off")]
    CutRow { found: usize, wanted: usize },
    #[error("has {found} of {wanted} columns")]
    Columns { found: usize, wanted: usize },
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum TableError {
    #[error("more than {MAX_ROWS} rows; export a shorter period")]
    TooManyRows,
    #[error("the file cannot be read as CSV")]
    Unreadable,
}

impl Table {
    /// Reads the table with the separator (comma, semicolon or tab) under which most header names are `known`; of an unknown table, under
    /// which the header has most columns.
    pub fn read(decoded: &Decoded, known: &[&str]) -> Result<Table, TableError> {
        let (body, skipped_lines) = without_excel_hint(&decoded.text);
        let separator = separator(body, known);
        let with_sentinel = format!("{body}\n{SENTINEL}\n");
        let mut reader =
            ReaderBuilder::new().delimiter(separator as u8).has_headers(false).flexible(true).from_reader(with_sentinel.as_bytes());
        let (mut header, mut titles, mut rows, mut whole) = (Vec::new(), Vec::new(), Vec::<Row>::new(), false);
        let mut cells = StringRecord::new();
        while reader.read_record(&mut cells).map_err(|_| TableError::Unreadable)? {
            if cells.len() == 1 && cells.get(0) == Some(SENTINEL) {
                whole = true;
                break;
            }
            if header.is_empty() {
                header = cells.iter().map(column_name).collect();
                titles = cells.iter().map(|cell| cell.trim().to_owned()).collect();
                continue;
            }
            if rows.len() == MAX_ROWS {
                return Err(TableError::TooManyRows);
            }
            let line = cells.position().map_or(0, |at| at.line() + blank_lines_at(&with_sentinel, at.byte())) + skipped_lines;
            let (found, wanted) = (cells.len(), header.len());
            let flaw = (found != wanted).then_some(Flaw::Columns { found, wanted });
            // A line of separators only is what spreadsheets leave behind.
            if !cells.iter().all(|cell| cell.trim().is_empty()) {
                rows.push(Row { line, cells: cells.clone(), flaw });
            }
        }
        if let Some(last) = rows.last_mut() {
            if !whole {
                last.cells = last.cells.iter().map(|cell| cell.split(SENTINEL).next().unwrap_or("").trim_end()).collect();
                last.flaw = Some(Flaw::OpenQuote);
            } else if decoded.cut {
                last.flaw = Some(Flaw::CutCharacter);
            } else if let Some(Flaw::Columns { found, wanted }) = last.flaw
                && found < wanted
                && !body.ends_with(['\n', '\r'])
            {
                last.flaw = Some(Flaw::CutRow { found, wanted });
            }
        }
        Ok(Table { header, titles, separator, rows })
    }

    /// The names of the columns, in lower case.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Returns the first column that has one of these names, which are given in lower case.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|have| have == name))
    }
}

impl Flaw {
    pub fn remark(&self) -> Remark {
        match self {
            Self::OpenQuote => Remark::new("open_quote", [], self.to_string()),
            Self::CutCharacter => Remark::new("cut_character", [], self.to_string()),
            Self::CutRow { found, wanted } => {
                Remark::new("cut_row", [("found", found.to_string()), ("wanted", wanted.to_string())], self.to_string())
            }
            Self::Columns { found, wanted } => {
                Remark::new("columns", [("found", found.to_string()), ("wanted", wanted.to_string())], self.to_string())
            }
        }
    }
}

impl Row {
    pub fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|at| self.cells.get(at)).unwrap_or("").trim()
    }
}

fn column_name(cell: &str) -> String {
    cell.trim().trim_end_matches('?').to_lowercase()
}

fn without_excel_hint(text: &str) -> (&str, u64) {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() == 5 && first.starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    }
}

fn separator(text: &str, known: &[&str]) -> char {
    let known_under = |separator: char| {
        let mut reader = ReaderBuilder::new().delimiter(separator as u8).has_headers(false).from_reader(text.as_bytes());
        let mut header = StringRecord::new();
        match reader.read_record(&mut header) {
            Ok(true) if known.is_empty() => header.len(),
            Ok(true) => header.iter().filter(|cell| known.contains(&column_name(cell).as_str())).count(),
            _ => 0,
        }
    };
    // On a tie the first wins, so the plain comma comes last under `max_by_key`.
    ['\t', ';', ','].into_iter().max_by_key(|separator| known_under(*separator)).unwrap_or(',')
}

/// The reader reports where it began to look for a record, which is before the blank lines that it skips.
fn blank_lines_at(text: &str, byte: u64) -> u64 {
    let from = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let rest = &text.as_bytes()[from..];
    rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Table {
        Table::read(&Decoded { text: text.into(), encoding: "UTF-8", cut: false }, &["a", "b"]).unwrap()
    }

    fn shown(text: &str) -> Vec<(u64, Vec<String>, Option<Flaw>)> {
        let row = |row: Row| (row.line, row.cells.iter().map(str::to_owned).collect(), row.flaw);
        read(text).rows.into_iter().map(row).collect()
    }

    #[test]
    fn rows_know_their_lines() {
        let two = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(shown("a,b\n1,2\n"), [(2, two("1", "2"), None)]);
        assert_eq!(shown("a,b\r\n\r\n\"x\ny\",2\r\n3,4"), [(3, two("x\ny", "2"), None), (5, two("3", "4"), None)]);
        assert_eq!(shown("sep=;\na;b\n1;2,5"), [(3, two("1", "2,5"), None)]);
        assert_eq!(shown("a\tb\n1\t2"), [(2, two("1", "2"), None)]);
        assert_eq!(shown("a,b\n,\n1,\"say \"\"hi\"\"\""), [(3, two("1", "say \"hi\""), None)]);
    }

    #[test]
    fn what_was_cut_is_marked() {
        assert_eq!(shown("a,b\n1,2\n3")[1].2, Some(Flaw::CutRow { found: 1, wanted: 2 }));
        assert_eq!(shown("a,b\n1,2\n3,\"4\n5,6\n")[1], (3, vec!["3".into(), "4\n5,6".into()], Some(Flaw::OpenQuote)));
        assert_eq!(shown("a,b\n1,2,3\n")[0].2, Some(Flaw::Columns { found: 3, wanted: 2 }));
        let cut = Table::read(&Decoded { text: "a,b\n1,2".into(), encoding: "UTF-8", cut: true }, &["a"]).unwrap();
        assert_eq!(cut.rows[0].flaw, Some(Flaw::CutCharacter));
    }

    #[test]
    fn columns_are_found_by_any_of_their_names() {
        let table = read("\"A\", B? ;c\n");
        assert_eq!((table.separator, table.column(&["b"])), (',', None));
        let table = read("\"A\"; B? ;c\n");
        assert_eq!((table.separator, table.column(&["x", "b"]), table.column(&["x"])), (';', Some(1), None));
    }
}
