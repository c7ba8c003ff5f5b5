//! A client's account: what was owed before a span, what happened in it, what is owed after; one account for each currency.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::store;
use crate::{
    clients,
    db::Read,
    kernel::{
        Currency, Day, Error, Result,
        id::{ClientId, InvoiceId, PaymentId},
        sql::sql_words,
    },
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementOf {
    pub client_id: ClientId,
    /// First and last day, inclusive. Left out: from the beginning, to the end.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Left out: each currency that the client has an account in.
    pub currency: Option<Currency>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Statement {
    pub client_id: ClientId,
    pub client_name: String,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub accounts: Vec<Account>,
}

/// closing = opening + invoiced − settled; what the client owes is above zero, what it has to its credit below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Account {
    pub currency: Currency,
    pub opening_minor: i64,
    pub invoiced_minor: i64,
    /// Payments, credit notes and what was written off, less what was paid back.
    pub settled_minor: i64,
    pub closing_minor: i64,
    /// By day.
    pub lines: Vec<StatementLine>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    Invoice,
    CreditNote,
    Payment,
    Refund,
    SmallDifference,
    BadDebt,
    /// A part of a payment that settles a document in another currency: it leaves the account of the one, and
    ExchangedOut,
    /// comes into that of the other.
    ExchangedIn,
}

sql_words!(StatementKind {
    Invoice = "invoice",
    CreditNote = "credit_note",
    Payment = "payment",
    Refund = "refund",
    SmallDifference = "small_difference",
    BadDebt = "bad_debt",
    ExchangedOut = "exchanged_out",
    ExchangedIn = "exchanged_in",
});

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementLine {
    pub on: Day,
    pub kind: StatementKind,
    /// A document's number, or a payment's reference.
    pub label: String,
    pub due_on: Option<Day>,
    pub invoice_id: Option<InvoiceId>,
    pub payment_id: Option<PaymentId>,
    /// Above zero: more is owed.
    pub minor: i64,
    /// What is owed after it.
    pub balance_minor: i64,
}

/// # Errors
/// `not_found`; `end_before_start` on `to`.
pub fn statement(read: &Read<'_>, q: &StatementOf) -> Result<Statement> {
    if q.from.zip(q.to).is_some_and(|(from, to)| to < from) {
        return Err(Error::invalid("to", "end_before_start", "is before the first day: choose a later one"));
    }
    let client = clients::get(read, q.client_id)?;
    let moves = store::statement::moves(read.conn(), client.id)?;
    let accounts = accounts(moves, q.from, q.to).into_iter().filter(|a| q.currency.is_none_or(|c| c == a.currency));
    Ok(Statement {
        client_id: client.id,
        client_name: client.document_name().to_owned(),
        from: q.from,
        to: q.to,
        accounts: accounts.collect(),
    })
}

/// What happened, in its order, told from one day to another.
fn accounts(moves: Vec<(Currency, StatementLine)>, from: Option<Day>, to: Option<Day>) -> Vec<Account> {
    let mut accounts: BTreeMap<Currency, Account> = BTreeMap::new();
    for (currency, mut line) in moves.into_iter().filter(|(_, line)| to.is_none_or(|to| line.on <= to)) {
        let empty = Account { currency, opening_minor: 0, invoiced_minor: 0, settled_minor: 0, closing_minor: 0, lines: Vec::new() };
        let account = accounts.entry(currency).or_insert(empty);
        account.closing_minor += line.minor;
        if from.is_some_and(|from| line.on < from) {
            account.opening_minor += line.minor;
            continue;
        }
        match line.kind {
            StatementKind::Invoice => account.invoiced_minor += line.minor,
            _ => account.settled_minor -= line.minor,
        }
        line.balance_minor = account.closing_minor;
        account.lines.push(line);
    }
    accounts.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i64) -> Day {
        Day::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    fn line(on: i64, kind: StatementKind, minor: i64) -> (Currency, StatementLine) {
        let line = StatementLine {
            on: day(on),
            kind,
            label: String::new(),
            due_on: None,
            invoice_id: None,
            payment_id: None,
            minor,
            balance_minor: 0,
        };
        (Currency::parse("", "EUR").unwrap(), line)
    }

    #[test]
    fn an_account_by_hand() {
        use StatementKind::{BadDebt, CreditNote, Invoice, Payment, Refund};
        let moves = vec![
            line(0, Invoice, 10_000),
            line(5, Payment, -4_000),
            line(10, Invoice, 5_000),
            line(10, CreditNote, -1_000),
            line(12, Payment, -12_000),
            line(15, Refund, 1_500),
            line(20, BadDebt, -500),
        ];
        let [account] = accounts(moves.clone(), Some(day(6)), Some(day(15))).try_into().unwrap();
        assert_eq!(
            (account.opening_minor, account.invoiced_minor, account.settled_minor, account.closing_minor),
            (6_000, 5_000, 11_500, -500)
        );
        assert_eq!(account.lines.iter().map(|l| l.balance_minor).collect::<Vec<_>>(), [11_000, 10_000, -2_000, -500]);
        let [all] = accounts(moves, None, None).try_into().unwrap();
        assert_eq!((all.opening_minor, all.closing_minor, all.lines.len()), (0, -1_000, 7));
    }

    proptest! {
        #[test]
        fn any_split_of_a_span_tells_the_same(rows in prop::collection::vec((0..60_i64, any::<bool>(), 1..1000_i64), 0..30), cuts in prop::collection::vec(0..60_i64, 0..5)) {
            let mut rows = rows;
            rows.sort();
            let moves: Vec<_> = rows
                .iter()
                .map(|(on, invoice, minor)| if *invoice { line(*on, StatementKind::Invoice, *minor) } else { line(*on, StatementKind::Payment, -minor) })
                .collect();
            let mut cuts = cuts;
            cuts.sort_unstable();
            cuts.dedup();
            let mut starts = vec![None];
            starts.extend(cuts.iter().map(|c| Some(*c)));
            let (mut before, mut told) = (0, 0);
            for (n, from) in starts.iter().enumerate() {
                let to = starts.get(n + 1).copied().flatten().map(|next| day(next - 1));
                if let Some(account) = accounts(moves.clone(), from.map(day), to).first() {
                    prop_assert_eq!(account.opening_minor, before);
                    prop_assert_eq!(account.closing_minor, account.opening_minor + account.invoiced_minor - account.settled_minor);
                    prop_assert_eq!(account.lines.last().map_or(account.opening_minor, |l| l.balance_minor), account.closing_minor);
                    told += account.lines.len();
                    before = account.closing_minor;
                }
            }
            prop_assert_eq!(told, rows.len());
            prop_assert_eq!(before, rows.iter().map(|(_, invoice, minor)| if *invoice { *minor } else { -minor }).sum::<i64>());
        }
    }
}
