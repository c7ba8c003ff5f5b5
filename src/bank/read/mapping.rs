//! Which columns of a bank's table hold what: guessed from names and cells, changed by the user, remembered by the header.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    FileError,
    amount::{self, DecimalSign},
};
use crate::{
    imports::{DateOrder, Table, is_date},
    kernel::{Currency, text::Checks},
};

/// Columns are counted from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BankMapping {
    /// The day of booking.
    pub date: Option<usize>,
    pub value_date: Option<usize>,
    /// With a sign; or `credit` and `debit`.
    pub amount: Option<usize>,
    /// What came in.
    pub credit: Option<usize>,
    /// What went out.
    pub debit: Option<usize>,
    /// Left out: the account's.
    pub currency: Option<usize>,
    pub counterparty: Option<usize>,
    pub iban: Option<usize>,
    pub reference: Option<usize>,
    /// The bank's own id of the movement.
    pub bank_reference: Option<usize>,
    /// Joined in this order.
    pub text: Vec<usize>,
    pub decimal: DecimalSign,
    /// Left out: found over the whole file.
    pub date_order: Option<DateOrder>,
}

impl BankMapping {
    /// # Errors
    /// What is missing, and columns that the table does not have.
    pub fn check(&self, columns: usize) -> Result<(), FileError> {
        let mut checks = Checks::default();
        let ones = [
            ("mapping.date", self.date),
            ("mapping.value_date", self.value_date),
            ("mapping.amount", self.amount),
            ("mapping.credit", self.credit),
            ("mapping.debit", self.debit),
            ("mapping.currency", self.currency),
            ("mapping.counterparty", self.counterparty),
            ("mapping.iban", self.iban),
            ("mapping.reference", self.reference),
            ("mapping.bank_reference", self.bank_reference),
        ];
        let all = ones.into_iter().chain(self.text.iter().map(|c| ("mapping.text", Some(*c))));
        for (field, _) in all.filter(|(_, c)| c.is_some_and(|c| c >= columns)) {
            checks.fail(field, "no_such_column", format!("is a column that the table does not have: it has {columns}"));
        }
        checks.require(self.date.is_some(), "mapping.date", "required", "is missing: choose the column with the day of booking");
        let amounts = self.amount.is_some() || self.credit.is_some() || self.debit.is_some();
        checks.require(
            amounts,
            "mapping.amount",
            "required",
            "is missing: choose the column with the amount, or those for what came in and went out",
        );
        checks.done().map_err(FileError::Fields)
    }
}

/// What a header is known by.
pub fn signature(table: &Table) -> [u8; 32] {
    Sha256::digest(table.header().join("\u{1f}")).into()
}

const DATE: &[&str] = &[
    "buchungstag",
    "buchungsdatum",
    "buchung",
    "booking date",
    "posting date",
    "booked",
    "date",
    "datum",
    "transaction date",
    "date comptable",
    "date opération",
];
const VALUE: &[&str] = &["wertstellung", "valuta", "valutadatum", "wertstellungsdatum", "value date", "date valeur", "date de valeur"];
const AMOUNT: &[&str] =
    &["betrag", "betrag (eur)", "betrag (€)", "umsatz", "umsatz in eur", "amount", "amount (eur)", "montant", "net", "netto", "value"];
const CREDIT: &[&str] = &["haben", "gutschrift", "credit", "paid in", "money in", "crédit", "eingang", "deposit", "deposits"];
const DEBIT: &[&str] =
    &["soll", "belastung", "lastschrift", "debit", "paid out", "money out", "débit", "ausgang", "withdrawal", "withdrawals"];
const CURRENCY: &[&str] = &["währung", "waehrung", "currency", "devise"];
const PARTY: &[&str] = &[
    "beguenstigter/zahlungspflichtiger",
    "begünstigter/auftraggeber",
    "name zahlungsbeteiligter",
    "auftraggeber/empfänger",
    "auftraggeber / begünstigter",
    "zahlungspflichtige*r",
    "empfänger",
    "auftraggeber",
    "name",
    "payee",
    "counterparty",
    "partner name",
    "beneficiary",
    "sender",
    "zahlungsempfänger",
    "gegenpartei",
    "bénéficiaire",
];
const IBAN: &[&str] = &[
    "kontonummer/iban",
    "iban zahlungsbeteiligter",
    "iban",
    "kontonummer",
    "partner iban",
    "account number",
    "counterparty iban",
    "kontonummer / iban",
];
const REFERENCE: &[&str] = &["kundenreferenz (end-to-end)", "end-to-end", "kundenreferenz", "reference", "referenz", "référence"];
const BANK_REFERENCE: &[&str] = &["transaction id", "transaktions-id", "id", "umsatz-id", "buchungs-id", "transaktionscode"];
const TEXT: &[&str] = &[
    "verwendungszweck",
    "purpose",
    "description",
    "memo",
    "details",
    "payment reference",
    "buchungstext",
    "libellé",
    "text",
    "beschreibung",
    "particulars",
];

/// Rows that are looked at.
const LOOKED_AT: usize = 200;

pub fn guess(table: &Table, currency: Currency) -> BankMapping {
    let mut taken: Vec<usize> = Vec::new();
    let mut pick = |names: &[&str], fits: &dyn Fn(&str) -> bool| {
        let title = |at: usize| table.header()[at].as_str();
        let columns = 0..table.header().len();
        let exact =
            names.iter().find_map(|name| columns.clone().find(|c| title(*c) == *name && !taken.contains(c) && holds(table, *c, fits)));
        let found = exact.or_else(|| {
            columns
                .clone()
                .find(|c| !taken.contains(c) && names.iter().any(|n| n.len() > 4 && title(*c).starts_with(n)) && holds(table, *c, fits))
        });
        taken.extend(found);
        found
    };
    let amount = |cell: &str| [DecimalSign::Comma, DecimalSign::Point].into_iter().any(|d| amount::of_table(cell, d, currency).is_some());
    let any = |_: &str| true;
    let mut mapping = BankMapping { date: pick(DATE, &is_date), ..BankMapping::default() };
    mapping.value_date = pick(VALUE, &is_date);
    mapping.amount = pick(AMOUNT, &amount);
    if mapping.amount.is_none() {
        mapping.credit = pick(CREDIT, &amount);
        mapping.debit = pick(DEBIT, &amount);
    }
    mapping.currency = pick(CURRENCY, &|cell| cell.chars().count() <= 3);
    mapping.iban = pick(IBAN, &any);
    mapping.counterparty = pick(PARTY, &any);
    mapping.text = pick(TEXT, &any).into_iter().collect();
    mapping.reference = pick(REFERENCE, &any);
    mapping.bank_reference = pick(BANK_REFERENCE, &any);
    mapping
}

fn holds(table: &Table, column: usize, fits: &dyn Fn(&str) -> bool) -> bool {
    let mut cells = table.rows.iter().take(LOOKED_AT).map(|row| row.cell(Some(column))).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(fits)
}
