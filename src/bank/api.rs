//! `bank.*`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Account, MatchKind, Transaction,
    confirm::{self, ConfirmAs},
    look,
    propose::{Confidence, Proposal},
    store,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Day, Empty, Error, Money, Result,
        id::{BankAccountId, BankTransactionId},
        text,
    },
};

pub use super::bring::{WRITES, columns, import};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BankState")]
pub enum State {
    /// Nothing is said of it yet.
    Open,
    Confirmed,
    Ignored,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListBank {
    pub account_id: Option<BankAccountId>,
    /// Left out: all.
    pub state: Option<State>,
    /// First and last day of booking, inclusive.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Part of the other side's name or account, a reference or the text, in any case.
    pub text: Option<String>,
    /// Rows to skip, and rows to give; left out: 200.
    pub offset: usize,
    pub limit: Option<usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankRow {
    #[serde(flatten)]
    pub transaction: Transaction,
    /// Of an open one, the surest first.
    pub proposals: Vec<Proposal>,
}

#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct BankCounts {
    pub open: usize,
    pub confirmed: usize,
    pub ignored: usize,
    /// Open ones with a certain proposal.
    pub certain: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankList {
    /// The latest first.
    pub transactions: Vec<BankRow>,
    /// Of all that the filter lets through, on this page or not.
    pub count: usize,
    /// Of the account and the days, whatever the state and the text.
    pub counts: BankCounts,
    pub sums: Vec<BankSum>,
}

/// What moved in one currency, over all that the filter lets through.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BankSum {
    pub currency: Currency,
    pub in_minor: i64,
    pub out_minor: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankAccountRow {
    #[serde(flatten)]
    pub account: Account,
    /// As the last statement says it.
    pub balance: Option<Money>,
    pub balance_on: Option<Day>,
    pub open: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankAccounts {
    pub accounts: Vec<BankAccountRow>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditBankAccount {
    pub id: BankAccountId,
    pub name: Option<String>,
    /// The IBAN.
    pub number: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBank {
    pub id: BankTransactionId,
    /// Left out: the surest proposal.
    #[serde(rename = "as")]
    pub what: Option<ConfirmAs>,
    /// Of the payment, in the user's words.
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBankMany {
    /// Left out: all that are certain.
    pub ids: Option<Vec<BankTransactionId>>,
    #[serde(default)]
    pub method: String,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BankConfirmed {
    pub count: usize,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IgnoreBank {
    pub ids: Vec<BankTransactionId>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BankRef {
    pub id: BankTransactionId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectBank {
    pub id: BankTransactionId,
    /// The key of the proposal.
    pub proposal: String,
}

/// Rows of a page where nobody says otherwise.
const PAGE: usize = 200;
const MOST: usize = 1_000;

impl State {
    fn of(t: &Transaction) -> Self {
        match t.matched.as_ref().map(|m| m.kind) {
            None => Self::Open,
            Some(MatchKind::Ignored) => Self::Ignored,
            Some(MatchKind::Payment | MatchKind::Expense) => Self::Confirmed,
        }
    }
}

pub fn accounts(read: &Read<'_>, _: Empty) -> Result<BankAccounts> {
    let row = |account: Account| {
        let standing = store::standing(read.conn(), account.id)?;
        Ok(BankAccountRow {
            balance: standing.closing_minor.map(|minor| Money::new(minor, account.currency)),
            balance_on: standing.to_on,
            open: standing.open,
            account,
        })
    };
    Ok(BankAccounts { accounts: store::accounts(read.conn())?.into_iter().map(row).collect::<Result<_>>()? })
}

pub fn account_edit(tx: &mut Tx<'_>, q: EditBankAccount) -> Result<Account> {
    let found = store::accounts(tx.conn())?.into_iter().find(|a| a.id == q.id);
    let mut account = found.ok_or_else(|| Error::not_found("bank account", q.id))?;
    account.name = q.name.unwrap_or(account.name);
    account.number = q.number.unwrap_or(account.number);
    let account = account.clean()?;
    store::update_account(tx.conn(), &account)?;
    tx.log("bank_account", Some(account.id), &serde_json::json!({}))?;
    Ok(account)
}

pub fn list(read: &Read<'_>, q: ListBank) -> Result<BankList> {
    // Proposals look at all accounts: two movements on two of them must not claim one invoice.
    let all = store::list(read.conn(), None, None, None)?;
    let mut proposals = look::proposals(read, &all)?;
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let mut counts = BankCounts::default();
    let mut sums: BTreeMap<Currency, BankSum> = BTreeMap::new();
    let mut rows = Vec::new();
    let asked = |t: &Transaction| {
        q.account_id.is_none_or(|id| id == t.account_id) && q.from.is_none_or(|d| t.booked_on >= d) && q.to.is_none_or(|d| t.booked_on <= d)
    };
    for transaction in all.into_iter().filter(asked) {
        let state = State::of(&transaction);
        let proposals = proposals.remove(&transaction.id).unwrap_or_default();
        match state {
            State::Open => counts.open += 1,
            State::Confirmed => counts.confirmed += 1,
            State::Ignored => counts.ignored += 1,
        }
        counts.certain += usize::from(certain(&proposals));
        if q.state.is_some_and(|s| s != state) || !holds(&transaction, &wanted) {
            continue;
        }
        let Money { minor, currency } = transaction.amount;
        let sum = sums.entry(currency).or_insert(BankSum { currency, in_minor: 0, out_minor: 0 });
        *(if minor > 0 { &mut sum.in_minor } else { &mut sum.out_minor }) += minor.abs();
        rows.push(BankRow { transaction, proposals });
    }
    let count = rows.len();
    let transactions = rows.into_iter().skip(q.offset).take(q.limit.unwrap_or(PAGE).min(MOST)).collect();
    Ok(BankList { transactions, count, counts, sums: sums.into_values().collect() })
}

fn certain(proposals: &[Proposal]) -> bool {
    proposals.first().is_some_and(|p| p.confidence == Confidence::Certain)
}

fn holds(t: &Transaction, wanted: &str) -> bool {
    let label = t.matched.as_ref().map_or("", |m| m.label.as_str());
    wanted.is_empty()
        || [&t.counterparty, &t.counterparty_iban, &t.reference, &t.end_to_end, &t.text]
            .into_iter()
            .any(|part| text::key(part).contains(wanted))
        || text::key(label).contains(wanted)
}

pub fn confirm(tx: &mut Tx<'_>, q: ConfirmBank) -> Result<Transaction> {
    let what = match q.what {
        Some(what) => what,
        None => confirm::best(tx, q.id)?,
    };
    confirm::confirm(tx, q.id, what, &q.method, &q.note)?;
    confirm::get(tx, q.id)
}

/// Confirms only what is certain, each by the proposal that the list shows; all of them or, where one is refused, none.
pub fn confirm_certain(tx: &mut Tx<'_>, q: ConfirmBankMany) -> Result<BankConfirmed> {
    let all = store::list(tx.conn(), None, None, None)?;
    let mut count = 0;
    for (id, proposals) in look::proposals(tx, &all)? {
        let asked = q.ids.as_ref().is_none_or(|ids| ids.contains(&id));
        if let Some(best) = proposals.into_iter().next().filter(|p| asked && p.confidence == Confidence::Certain) {
            confirm::confirm(tx, id, best.proposed.into(), &q.method, "")?;
            count += 1;
        }
    }
    if count == 0 {
        return Err(Error::cannot(
            "not_certain",
            "none of these movements has a certain proposal: look at them and confirm them one by one",
        ));
    }
    Ok(BankConfirmed { count })
}

pub fn ignore(tx: &mut Tx<'_>, q: IgnoreBank) -> Result<BankConfirmed> {
    for id in &q.ids {
        confirm::ignore(tx, *id, &q.note)?;
    }
    Ok(BankConfirmed { count: q.ids.len() })
}

pub fn unmatch(tx: &mut Tx<'_>, q: BankRef) -> Result<Transaction> {
    confirm::undo(tx, q.id)?;
    confirm::get(tx, q.id)
}

pub fn reject(tx: &mut Tx<'_>, q: RejectBank) -> Result<Transaction> {
    confirm::reject(tx, q.id, &q.proposal)?;
    confirm::get(tx, q.id)
}
