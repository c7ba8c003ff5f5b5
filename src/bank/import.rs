//! Bringing a file in: which of its movements are new, and whether its balances add up.

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{
    account::Account,
    fingerprint::{self, Fingerprints, Told, agree},
    reference,
    statement::{Entry, Format, LeftOut, Statement},
    store::{self, StatementRow},
    transaction::Transaction,
};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Day, Error, Money, Result,
        id::{BankAccountId, BankTransactionId},
        limits,
    },
};

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BankImportRow {
    /// Known movements are not kept again.
    pub new: bool,
    pub booked_on: Day,
    pub amount: Money,
    pub counterparty: String,
    pub text: String,
}

/// One statement of the file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BankImportStatement {
    pub account: Account,
    /// The account is not kept yet.
    pub account_new: bool,
    pub reference: String,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub opening: Option<Money>,
    pub closing: Option<Money>,
    /// The sum of its movements.
    pub moved: Money,
    /// What is missing for opening and movements to come to the closing balance; nothing where the file has no two balances.
    pub difference: Option<Money>,
    /// The last day of the statement before, where its closing balance is not this one's opening balance: one between them is missing.
    pub gap_since: Option<Day>,
    pub rows: Vec<BankImportRow>,
    pub left_out: Vec<LeftOut>,
    pub new: usize,
    pub known: usize,
}

/// Of each entry the id it has or gets, and whether it is new.
type Verdicts = Vec<(BankTransactionId, bool)>;

/// What is to be written.
#[derive(Debug)]
pub struct Plan {
    statements: Vec<(Format, Statement, Verdicts)>,
    pub report: Vec<BankImportStatement>,
}

/// The account of a file that does not name one.
#[derive(Debug, Clone)]
pub enum Into {
    Known(BankAccountId),
    /// By the name that the user gives it.
    New(String),
    /// The file names it.
    Named,
}

/// # Errors
/// `account_id required` where the file names no account and nobody else does.
pub fn plan(read: &Read<'_>, format: Format, statements: Vec<Statement>, into: &Into) -> Result<Plan> {
    let mut accounts = store::accounts(read.conn())?;
    let kept = accounts.len();
    let mut plan = Plan { statements: Vec::new(), report: Vec::new() };
    let mut seen: HashMap<BankAccountId, Known> = HashMap::new();
    let mut prints = Fingerprints::default();
    for statement in statements {
        let at = place(&mut accounts, &statement, into)?;
        let account = accounts[at].clone();
        let days = days(&statement);
        let verdicts = match days {
            None => Vec::new(),
            Some((from, to)) => {
                let known = seen.entry(account.id).or_default();
                known.load(read, account.id, from, to)?;
                known.judge(account.id, format, &statement.entries, &mut prints)
            }
        };
        plan.report.push(report(read, account, at >= kept, &statement, days, &verdicts)?);
        plan.statements.push((format, statement, verdicts));
    }
    Ok(plan)
}

/// The account's place in the list, at its end where it is new.
fn place(accounts: &mut Vec<Account>, s: &Statement, into: &Into) -> Result<usize> {
    let currency = s.currency;
    let found = match into {
        Into::Known(id) => {
            let at = accounts.iter().position(|a| a.id == *id).ok_or_else(|| Error::not_found("bank account", id))?;
            if accounts[at].currency != currency {
                let message = format!("is in {}, the file in {currency}: choose another account, or name a new one", accounts[at].currency);
                return Err(Error::invalid("account_id", "currency", message));
            }
            Some(at)
        }
        Into::New(name) => accounts.iter().position(|a| a.id == nameless(name, currency) || a.name == *name && a.currency == currency),
        Into::Named => accounts.iter().position(|a| a.is(&s.number, currency)),
    };
    if let Some(at) = found {
        return Ok(at);
    }
    let account = match into {
        Into::New(name) => Account { id: nameless(name, currency), number: String::new(), name: name.clone(), currency },
        _ if s.number.is_empty() => {
            return Err(Error::invalid(
                "account_id",
                "required",
                "is missing: the file does not name its account; choose one, or give a new one a name",
            ));
        }
        _ => named(s, currency),
    };
    accounts.push(account.clean()?);
    Ok(accounts.len() - 1)
}

/// The same on every device.
fn nameless(name: &str, currency: Currency) -> BankAccountId {
    fingerprint::id(&["account by name", name, currency.code()]).into()
}

fn named(s: &Statement, currency: Currency) -> Account {
    let number: String = s.number.chars().take(limits::LINE_CHARS).collect();
    let name = if s.name.trim().is_empty() { number.clone() } else { s.name.chars().take(limits::NAME_CHARS).collect() };
    let id = fingerprint::id(&["account", &reference::plain(&number), currency.code()]);
    Account { id: id.into(), number, name, currency }
}

fn days(s: &Statement) -> Option<(Day, Day)> {
    let all = || s.entries.iter().map(|e| e.booked_on);
    all().min().zip(all().max())
}

/// The kept movements of an account that a file may tell of again.
#[derive(Debug, Default)]
struct Known {
    rows: Vec<(Format, Transaction)>,
    /// Those that a movement of the file was found to be.
    met: HashSet<BankTransactionId>,
}

impl Known {
    fn load(&mut self, read: &Read<'_>, account: BankAccountId, from: Day, to: Day) -> Result<()> {
        let rows = store::between(read.conn(), account, from, to)?;
        let new: Vec<_> = rows.into_iter().filter(|(_, t)| !self.rows.iter().any(|(_, k)| k.id == t.id)).collect();
        self.rows.extend(new);
        Ok(())
    }

    /// Id and whether it is new, of each entry. An entry that is not known as it stands may be known in the words of another format.
    fn judge(
        &mut self,
        account: BankAccountId,
        format: Format,
        entries: &[Entry],
        prints: &mut Fingerprints,
    ) -> Vec<(BankTransactionId, bool)> {
        let ids: HashSet<BankTransactionId> = self.rows.iter().map(|(_, t)| t.id).collect();
        let mut verdicts: Vec<(BankTransactionId, bool)> = entries
            .iter()
            .map(|e| {
                let id = BankTransactionId(prints.of(account, format, e));
                (id, !ids.contains(&id))
            })
            .collect();
        self.met.extend(verdicts.iter().filter(|(_, new)| !new).map(|(id, _)| *id));
        for ((_, new), entry) in verdicts.iter_mut().zip(entries).filter(|((_, new), _)| *new) {
            let same = |(other, t): &&(Format, Transaction)| {
                *other != format
                    && !self.met.contains(&t.id)
                    && t.booked_on == entry.booked_on
                    && t.amount.minor == entry.minor
                    && agree(&told_of(t), &told(entry))
            };
            if let Some((_, known)) = self.rows.iter().find(same) {
                self.met.insert(known.id);
                *new = false;
            }
        }
        verdicts
    }
}

fn told(e: &Entry) -> Told<'_> {
    Told { iban: &e.counterparty_iban, name: &e.counterparty, end_to_end: &e.end_to_end, text: &e.text }
}

fn told_of(t: &Transaction) -> Told<'_> {
    Told { iban: &t.counterparty_iban, name: &t.counterparty, end_to_end: &t.end_to_end, text: &t.text }
}

fn report(
    read: &Read<'_>,
    account: Account,
    account_new: bool,
    s: &Statement,
    days: Option<(Day, Day)>,
    verdicts: &[(BankTransactionId, bool)],
) -> Result<BankImportStatement> {
    let money = |minor| Money::new(minor, s.currency);
    let moved = moved(s)?;
    let difference = s.opening_minor.zip(s.closing_minor).map(|(opening, closing)| money(closing - opening - moved));
    let gap_since = match (days, s.opening_minor) {
        (Some((from, _)), Some(opening)) => {
            store::before(read.conn(), account.id, from)?.filter(|(_, closing)| *closing != opening).map(|(day, _)| day)
        }
        _ => None,
    };
    let row = |(e, (_, new)): (&Entry, &(BankTransactionId, bool))| BankImportRow {
        new: *new,
        booked_on: e.booked_on,
        amount: money(e.minor),
        counterparty: e.counterparty.clone(),
        text: e.text.clone(),
    };
    let new = verdicts.iter().filter(|(_, new)| *new).count();
    Ok(BankImportStatement {
        account,
        account_new,
        reference: s.reference.clone(),
        from: days.map(|d| d.0),
        to: days.map(|d| d.1),
        opening: s.opening_minor.map(money),
        closing: s.closing_minor.map(money),
        moved: money(moved),
        difference,
        gap_since,
        rows: s.entries.iter().zip(verdicts).map(row).collect(),
        left_out: s.left_out.clone(),
        new,
        known: verdicts.len() - new,
    })
}

fn moved(s: &Statement) -> Result<i64> {
    i64::try_from(s.moved_minor()).map_err(|_| Error::invalid("file", "too_large", "moves more than can be counted: check the amounts"))
}

/// Writes what is new; answers how much that is.
///
/// # Errors
/// What the database says.
pub fn write(tx: &mut Tx<'_>, plan: &Plan, file_name: &str) -> Result<usize> {
    let mut made = HashSet::new();
    let mut count = 0;
    for ((format, s, verdicts), report) in plan.statements.iter().zip(&plan.report) {
        let account = &report.account;
        if report.account_new && made.insert(account.id) {
            store::insert_account(tx.conn(), account, tx.now())?;
            tx.log("bank_account", Some(account.id), &json!({}))?;
        }
        let days = report.from.zip(report.to);
        let key = [
            "statement",
            &account.id.to_string(),
            format.word(),
            &s.reference,
            &format!("{days:?} {:?} {:?}", s.opening_minor, s.closing_minor),
            &verdicts.iter().map(|(id, _)| id.to_string()).collect::<String>(),
        ];
        let id = fingerprint::id(&key).into();
        if store::has_statement(tx.conn(), id)? {
            continue;
        }
        let row = StatementRow {
            id,
            account: account.id,
            format: *format,
            file_name,
            reference: &s.reference,
            days,
            opening_minor: s.opening_minor,
            moved_minor: report.moved.minor,
            closing_minor: s.closing_minor,
            entries: s.entries.len(),
        };
        store::insert_statement(tx.conn(), &row, tx.now())?;
        for ((transaction, _), entry) in verdicts.iter().zip(&s.entries).filter(|((_, new), _)| *new) {
            store::insert_transaction(tx.conn(), *transaction, account.id, id, entry, tx.now())?;
        }
        count += report.new;
        tx.log("bank_statement", Some(id), &json!({ "account": account.id, "new": report.new, "known": report.known }))?;
    }
    Ok(count)
}
