//! CSV after RFC 4180: UTF-8, commas, CRLF. Our own `csv` import reads it back.

use super::row::{Row, hms, hours};
use crate::kernel::{Error, Result};

pub const HEADER: [&str; 16] = [
    "start", "end", "zone", "duration", "hours", "seconds", "client", "project", "task", "note", "tags", "billable", "billing", "amount",
    "invoice", "id",
];

pub fn write(rows: &[Row]) -> Result<Vec<u8>> {
    let broke = |e: csv::Error| Error::bug(e.to_string());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(HEADER).map_err(broke)?;
    for row in rows {
        let entry = &row.entry;
        table
            .write_record([
                row.wall(entry.start),
                row.end().map(|end| row.wall(end)).unwrap_or_default(),
                entry.zone.to_string(),
                hms(row.seconds),
                hours(row.seconds),
                row.seconds.to_string(),
                harmless(row.client()),
                harmless(row.project()),
                harmless(row.task()),
                harmless(&entry.note),
                harmless(&entry.tags.join(", ")),
                if entry.billable { "yes" } else { "no" }.to_owned(),
                entry.billing.word().to_owned(),
                row.amount().unwrap_or_default(),
                harmless(entry.invoice_number.as_deref().unwrap_or("")),
                entry.id.to_string(),
            ])
            .map_err(broke)?;
    }
    table.into_inner().map_err(|e| Error::bug(e.to_string()))
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text (OWASP, CSV injection).
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_formula() {
        let table = [("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-", "'-"), ("@acme", "'@acme"), ("a=b", "a=b"), ("", "")];
        for (text, want) in table {
            assert_eq!(harmless(text), want);
        }
    }
}
