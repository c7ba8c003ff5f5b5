//! A client's statement of account as a table: one line for each move, with the balance before and after, currency by currency.

use super::table::harmless;
use crate::{
    clients,
    db::Read,
    kernel::{Currency, Error, Money, Result},
    payments::{self, Account, Statement, StatementOf, words},
    settings::{self, DocumentLanguage as Language},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Serialize, JsonSchema)]
pub struct StatementFile {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub rows: usize,
}

/// In the client's language.
///
/// # Errors
/// Those of `client.statement`.
pub fn statement(read: &Read<'_>, q: StatementOf) -> Result<StatementFile> {
    let statement = payments::statement(read, &q)?;
    let language = clients::get(read, q.client_id)?.language.unwrap_or(settings::get(read)?.language.into());
    let bytes = table(&statement, language)?;
    let name: String = statement.client_name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    let to = statement.to.unwrap_or(settings::get(read)?.day_of(read.now()));
    let rows = statement.accounts.iter().map(|a| a.lines.len()).sum();
    Ok(StatementFile { file_name: format!("statement-{name}-{to}.csv"), base64: BASE64_STANDARD.encode(bytes), rows })
}

fn table(statement: &Statement, language: Language) -> Result<Vec<u8>> {
    let broke = |e: csv::Error| Error::bug(e.to_string());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let w = words(language);
    let header = [w.day, w.what, w.label, w.due, w.currency, w.amount, w.balance];
    let (opening, closing) = (w.opening, w.closing);
    table.write_record(header).map_err(broke)?;
    let day = |day: Option<crate::kernel::Day>| day.map(|d| d.to_string()).unwrap_or_default();
    for Account { currency, opening_minor, closing_minor, lines, .. } in &statement.accounts {
        let code = currency.code().to_owned();
        let ends = |on, word: &str, minor| {
            [day(on), word.to_owned(), String::new(), String::new(), code.clone(), String::new(), plain(minor, *currency)]
        };
        table.write_record(ends(statement.from, opening, *opening_minor)).map_err(broke)?;
        for line in lines {
            let cells = [
                line.on.to_string(),
                w.of(line.kind).to_owned(),
                harmless(&line.label),
                day(line.due_on),
                code.clone(),
                plain(line.minor, *currency),
                plain(line.balance_minor, *currency),
            ];
            table.write_record(cells).map_err(broke)?;
        }
        table.write_record(ends(statement.to, closing, *closing_minor)).map_err(broke)?;
    }
    table.into_inner().map_err(|e| Error::bug(e.to_string()))
}

/// A number with a point, as other programs read it.
pub(super) fn plain(minor: i64, currency: Currency) -> String {
    super::row::decimal(Money::new(minor, currency))
}
