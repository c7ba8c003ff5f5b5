//! A client's statement of account as a table: one line for each move, with the balance before and after, currency by currency.

use super::table::harmless;
use crate::{
    clients,
    db::Read,
    kernel::{Currency, Error, Money, Result},
    payments::{self, Account, Statement, StatementKind, StatementOf},
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
    let header = match language {
        Language::En => ["Day", "What", "Number or reference", "Due", "Currency", "Amount", "Balance"],
        Language::De => ["Tag", "Was", "Nummer oder Verwendungszweck", "Fällig", "Währung", "Betrag", "Saldo"],
        Language::Fr => ["Date", "Nature", "Numéro ou référence", "Échéance", "Devise", "Montant", "Solde"],
    };
    let (opening, closing) = match language {
        Language::En => ("Opening balance", "Closing balance"),
        Language::De => ("Anfangssaldo", "Endsaldo"),
        Language::Fr => ("Solde initial", "Solde final"),
    };
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
                word(line.kind, language).to_owned(),
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
fn plain(minor: i64, currency: Currency) -> String {
    super::row::decimal(Money::new(minor, currency))
}

const fn word(kind: StatementKind, language: Language) -> &'static str {
    use StatementKind as K;
    match (language, kind) {
        (Language::En, K::Invoice) => "Invoice",
        (Language::En, K::CreditNote) => "Credit note",
        (Language::En, K::Payment) => "Payment",
        (Language::En, K::Refund) => "Refund",
        (Language::En, K::SmallDifference) => "Small difference written off",
        (Language::En, K::BadDebt) => "Written off",
        (Language::En, K::ExchangedOut) => "Used for a document in another currency",
        (Language::En, K::ExchangedIn) => "Payment in another currency",
        (Language::De, K::Invoice) => "Rechnung",
        (Language::De, K::CreditNote) => "Rechnungskorrektur",
        (Language::De, K::Payment) => "Zahlung",
        (Language::De, K::Refund) => "Rückzahlung",
        (Language::De, K::SmallDifference) => "Kleine Differenz ausgebucht",
        (Language::De, K::BadDebt) => "Abgeschrieben",
        (Language::De, K::ExchangedOut) => "Für einen Beleg in anderer Währung verwendet",
        (Language::De, K::ExchangedIn) => "Zahlung in anderer Währung",
        (Language::Fr, K::Invoice) => "Facture",
        (Language::Fr, K::CreditNote) => "Avoir",
        (Language::Fr, K::Payment) => "Paiement",
        (Language::Fr, K::Refund) => "Remboursement",
        (Language::Fr, K::SmallDifference) => "Petit écart passé en perte",
        (Language::Fr, K::BadDebt) => "Créance passée en perte",
        (Language::Fr, K::ExchangedOut) => "Utilisé pour un document dans une autre devise",
        (Language::Fr, K::ExchangedIn) => "Paiement dans une autre devise",
    }
}
