//! Random money against a model of lists: received = allocated + credit + paid back, by currency, whatever was done.

use super::{
    invoice_books::Books,
    payments::{credit_note, invoice},
};
use crate::support::sequences;
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use stint::{
    db::Tx,
    kernel::{
        Currency, Error, Money,
        id::{AllocationId, ClientId, InvoiceId, PaymentId},
    },
    payments::{self, NewPayment, NewRefund, Share, Source, Spring, StatementOf, Words, WriteOff},
};

#[derive(Debug, Clone)]
enum Step {
    /// In dollars or euros; by the oldest due, or so much of each of two documents.
    Pay {
        dollars: bool,
        minor: i64,
        split: Option<Vec<(usize, i64, i64)>>,
    },
    Allocate {
        source: usize,
        to: Option<(usize, i64, i64)>,
    },
    Credit {
        to: usize,
        minor: i64,
    },
    Refund {
        dollars: bool,
        minor: i64,
    },
    WriteOff {
        document: usize,
    },
    Void {
        payment: usize,
    },
    Unallocate {
        allocation: usize,
    },
}

/// Documents of the client: three in euros, one in dollars; and a credit note in euros.
const TOTALS: [(bool, i64); 4] = [(false, 100), (false, 250), (false, 33), (true, 70)];
const NOTE: i64 = 60;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let part = (0..4_usize, 1..120_i64, 1..120_i64);
    let one = prop_oneof![
        5 => (any::<bool>(), 1..300_i64, prop::option::of(prop::collection::vec(part.clone(), 0..3)))
            .prop_map(|(dollars, minor, split)| Step::Pay { dollars, minor, split }),
        3 => (0..6_usize, prop::option::of(part)).prop_map(|(source, to)| Step::Allocate { source, to }),
        1 => (0..4_usize, 1..70_i64).prop_map(|(to, minor)| Step::Credit { to, minor }),
        3 => (any::<bool>(), 1..150_i64).prop_map(|(dollars, minor)| Step::Refund { dollars, minor }),
        1 => (0..4_usize).prop_map(|document| Step::WriteOff { document }),
        3 => (0..8_usize).prop_map(|payment| Step::Void { payment }),
        3 => (0..12_usize).prop_map(|allocation| Step::Unallocate { allocation }),
    ];
    prop::collection::vec(one, 4..16)
}

/// Where money is, told by hand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum From {
    Payment(usize),
    Note,
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum To {
    Document(usize),
    Refund(usize),
}

#[derive(Debug, Default, Clone)]
struct Model {
    /// Dollars, amount, refund, stands.
    payments: Vec<(bool, i64, bool, bool)>,
    /// From, to, settled, taken, stands.
    parts: Vec<(From, To, i64, i64, bool)>,
}

impl Model {
    fn left(&self, from: From) -> i64 {
        let there = match from {
            From::Payment(n) => {
                let (_, minor, refund, stands) = self.payments[n];
                if refund || !stands { 0 } else { minor }
            }
            From::Note => NOTE,
            From::Nothing => 0,
        };
        there - self.parts.iter().filter(|p| p.4 && p.0 == from).map(|p| p.3).sum::<i64>()
    }

    fn open(&self, document: usize) -> i64 {
        TOTALS[document].1 - self.parts.iter().filter(|p| p.4 && p.1 == To::Document(document)).map(|p| p.2).sum::<i64>()
    }

    fn dollars(&self, from: From) -> bool {
        matches!(from, From::Payment(n) if self.payments[n].0)
    }

    fn credit(&self, dollars: bool) -> i64 {
        let note = if dollars { 0 } else { self.left(From::Note) };
        note + (0..self.payments.len()).filter(|n| self.payments[*n].0 == dollars).map(|n| self.left(From::Payment(n))).sum::<i64>()
    }

    /// The documents are due in their order.
    fn oldest(&mut self, from: From) -> usize {
        let before = self.parts.len();
        for (document, total) in TOTALS.iter().enumerate() {
            let minor = self.open(document).min(self.left(from));
            if total.0 == self.dollars(from) && minor > 0 {
                self.parts.push((from, To::Document(document), minor, minor, true));
            }
        }
        self.parts.len() - before
    }

    /// Whether the split fits; then it is made.
    fn split(&mut self, from: From, split: &[(usize, i64, i64)]) -> bool {
        let before = self.parts.len();
        for (n, (document, minor, taken)) in split.iter().enumerate() {
            let foreign = TOTALS[*document].0 != self.dollars(from);
            let taken = if foreign { *taken } else { *minor };
            let twice = split[..n].iter().any(|s| s.0 == *document);
            if twice || *minor > self.open(*document) || taken > self.left(from) || foreign && from == From::Note {
                self.parts.truncate(before);
                return false;
            }
            self.parts.push((from, To::Document(*document), *minor, taken, true));
        }
        true
    }
}

struct World<'t, 'c> {
    tx: &'t mut Tx<'c>,
    client: ClientId,
    documents: &'t [InvoiceId],
    note: InvoiceId,
    payments: Vec<PaymentId>,
    model: Model,
}

fn money(dollars: bool, minor: i64) -> Money {
    Money::new(minor, Currency::parse("", if dollars { "USD" } else { "EUR" }).unwrap())
}

impl World<'_, '_> {
    fn new_payment(&self, dollars: bool, minor: i64, shares: Option<Vec<Share>>) -> NewPayment {
        NewPayment {
            id: None,
            client: self.client,
            amount: money(dollars, minor),
            paid_on: None,
            words: Words::default(),
            fee_minor: 0,
            rate: None,
            shares,
        }
    }

    fn shares(&self, dollars: bool, split: &[(usize, i64, i64)]) -> Vec<Share> {
        let share = |(n, minor, taken): &(usize, i64, i64)| Share {
            invoice_id: self.documents[*n],
            amount_minor: Some(*minor),
            taken_minor: (TOTALS[*n].0 != dollars).then_some(*taken),
            write_off_rest: false,
        };
        split.iter().map(share).collect()
    }

    /// The allocation that the model knows by its place, by what it joins.
    fn allocation(&self, n: usize) -> AllocationId {
        let id = |from: From, to: To| match (from, to) {
            (From::Payment(p), _) => payments::uses(self.tx, self.payments[p]).unwrap(),
            (_, To::Document(d)) => payments::settlements(self.tx, self.documents[d]).unwrap(),
            (_, To::Refund(r)) => payments::uses(self.tx, self.payments[r]).unwrap(),
        };
        let (from, to, minor, taken, _) = self.model.parts[n];
        let alike = |p: &(From, To, i64, i64, bool)| (p.0, p.1, p.2, p.3) == (from, to, minor, taken);
        let place = self.model.parts[..n].iter().filter(|p| alike(p)).count();
        let of = |s: &&payments::Settlement| {
            (s.amount.minor, s.taken.minor) == (minor, taken)
                && s.credit_note_id.is_some() == (from == From::Note)
                && s.payment_id
                    == match from {
                        From::Payment(p) => Some(self.payments[p]),
                        _ => None,
                    }
                && s.invoice_id
                    == match to {
                        To::Document(d) => Some(self.documents[d]),
                        To::Refund(_) => None,
                    }
                && s.refund_id
                    == match to {
                        To::Refund(r) => Some(self.payments[r]),
                        To::Document(_) => None,
                    }
        };
        id(from, to).iter().filter(of).nth(place).map(|s| s.id).unwrap()
    }

    /// Does it in both, and tells whether each took it.
    fn take(&mut self, step: &Step) -> (bool, Result<(), Error>) {
        match step {
            Step::Pay { dollars, minor, split } => {
                let mut after = self.model.clone();
                after.payments.push((*dollars, *minor, false, true));
                let from = From::Payment(after.payments.len() - 1);
                let fits = match split {
                    Some(split) => after.split(from, split),
                    None => {
                        after.oldest(from);
                        true
                    }
                };
                let shares = split.as_ref().map(|split| self.shares(*dollars, split));
                let done = payments::record(self.tx, self.new_payment(*dollars, *minor, shares));
                if fits {
                    self.model = after;
                }
                (fits, done.map(|id| self.payments.push(id)))
            }
            Step::Allocate { source, to } => {
                let from = if *source < self.payments.len() { From::Payment(*source) } else { From::Note };
                let spring = match from {
                    From::Payment(n) => Spring::Payment(self.payments[n]),
                    _ => Spring::CreditNote(self.note),
                };
                let shares = to.map(|one| self.shares(self.model.dollars(from), &[one]));
                let fits = self.model.left(from) > 0
                    && match to {
                        Some(one) => self.model.split(from, &[*one]),
                        None => self.model.oldest(from) > 0,
                    };
                (fits, payments::allocate(self.tx, spring, shares.as_deref()))
            }
            Step::Credit { to, minor } => {
                let fits = self.model.split(From::Note, &[(*to, *minor, *minor)]);
                (fits, payments::apply_credit(self.tx, self.note, self.documents[*to], money(false, *minor)).map(drop))
            }
            Step::Refund { dollars, minor } => {
                let fits = *minor <= self.model.credit(*dollars);
                let done = payments::refund(self.tx, NewRefund { payment: self.new_payment(*dollars, *minor, None), of: None });
                if fits {
                    self.model.payments.push((*dollars, *minor, true, true));
                    let refund = To::Refund(self.model.payments.len() - 1);
                    let mut due = *minor;
                    // The credit note was issued on the first of the month, before all payments.
                    let payments = (0..self.model.payments.len() - 1).map(From::Payment);
                    for from in
                        std::iter::once(From::Note).chain(payments).filter(|f| self.model.dollars(*f) == *dollars).collect::<Vec<_>>()
                    {
                        let part = self.model.left(from).min(due);
                        if part > 0 && (from != From::Note || !dollars) {
                            due -= part;
                            self.model.parts.push((from, refund, part, part, true));
                        }
                    }
                }
                (fits, done.map(|id| self.payments.push(id)))
            }
            Step::WriteOff { document } => {
                let open = self.model.open(*document);
                if open > 0 {
                    self.model.parts.push((From::Nothing, To::Document(*document), open, open, true));
                }
                let q = WriteOff { invoice: self.documents[*document], kind: Source::BadDebt, reason: "gone".into(), on: None };
                (open > 0, payments::write_off(self.tx, &q).map(drop))
            }
            Step::Void { payment } => {
                let Some(n) = Some(*payment).filter(|n| *n < self.payments.len()) else { return (true, Ok(())) };
                let paid_back = self.model.parts.iter().any(|p| p.4 && p.0 == From::Payment(n) && matches!(p.1, To::Refund(_)));
                let fits = self.model.payments[n].3 && !paid_back;
                if fits {
                    self.model.payments[n].3 = false;
                    for part in self.model.parts.iter_mut().filter(|p| p.0 == From::Payment(n) || p.1 == To::Refund(n)) {
                        part.4 = false;
                    }
                }
                (fits, payments::void(self.tx, self.payments[n], ""))
            }
            Step::Unallocate { allocation } => {
                let Some(n) = Some(*allocation).filter(|n| *n < self.model.parts.len()) else { return (true, Ok(())) };
                let id = self.allocation(n);
                let fits = self.model.parts[n].4 && !matches!(self.model.parts[n].1, To::Refund(_));
                if fits {
                    self.model.parts[n].4 = false;
                }
                (fits, payments::unallocate(self.tx, id, ""))
            }
        }
    }

    fn agree(&self) -> Result<(), TestCaseError> {
        for (n, id) in self.documents.iter().enumerate() {
            prop_assert_eq!(payments::document(self.tx, *id).unwrap().open_minor(), self.model.open(n), "document {}", n);
        }
        let credit: BTreeMap<String, i64> =
            payments::credit(self.tx, self.client).unwrap().into_iter().map(|c| (c.currency.code().to_owned(), c.minor)).collect();
        for (dollars, code) in [(false, "EUR"), (true, "USD")] {
            let had = credit.get(code).copied().unwrap_or(0);
            prop_assert_eq!(had, self.model.credit(dollars), "credit in {}", code);
            // What came, from the rows of the payments alone, is all where it can be.
            let (mut came, mut used, mut back) = (if dollars { 0 } else { NOTE }, 0, 0);
            for id in &self.payments {
                let p = payments::get(self.tx, *id).unwrap();
                if p.voided || p.amount.currency.code() != code {
                    continue;
                }
                match p.kind {
                    payments::Kind::Payment => came += p.amount.minor,
                    payments::Kind::Refund => back += p.amount.minor,
                }
                if p.kind == payments::Kind::Payment {
                    used += payments::uses(self.tx, *id)
                        .unwrap()
                        .iter()
                        .filter(|s| !s.voided && s.invoice_id.is_some())
                        .map(|s| s.taken.minor)
                        .sum::<i64>();
                }
            }
            if !dollars {
                used += payments::settlements(self.tx, self.note)
                    .unwrap()
                    .iter()
                    .filter(|s| !s.voided && s.invoice_id.is_some())
                    .map(|s| s.taken.minor)
                    .sum::<i64>();
            }
            prop_assert_eq!(came, used + had + back, "{}: received = allocated + credit + paid back", code);
        }
        // What an account ends with is what is owed less what is to the client's credit.
        let whole = StatementOf { client_id: self.client, from: None, to: None, currency: None };
        for account in payments::statement(self.tx, &whole).unwrap().accounts {
            let dollars = account.currency.code() == "USD";
            let owed: i64 = (0..TOTALS.len()).filter(|n| TOTALS[*n].0 == dollars).map(|n| self.model.open(n)).sum();
            prop_assert_eq!(account.closing_minor, owed - self.model.credit(dollars), "account in {}", account.currency);
        }
        for (name, found) in payments::verify(self.tx).unwrap() {
            prop_assert!(found.is_ok(), "{}: {:?}", name, found);
        }
        Ok(())
    }
}

/// Each sequence is one transaction that is given up at its end, so that all start from the same books.
#[test]
fn no_money_is_lost_or_made_by_any_sequence() {
    let books = Books::new();
    let id = |v: &Value| -> InvoiceId { v.as_str().unwrap().parse().unwrap() };
    let mut made: Vec<Value> = Vec::new();
    for (n, (dollars, minor)) in TOTALS.iter().enumerate() {
        let currency = if *dollars { "USD" } else { "EUR" };
        books.desk.call("client.edit", json!({ "id": books.client, "currency": currency }));
        made.push(invoice(&books, &books.client, *minor, "2026-11-01", 7 + i64::try_from(n).unwrap()));
    }
    let note = credit_note(&books, &made[0], NOTE);
    let documents: Vec<InvoiceId> = made.iter().map(id).collect();
    let client: ClientId = books.client.as_str().unwrap().parse().unwrap();
    let mut runner = TestRunner::new(sequences(300));
    let outcome = runner.run(&steps(), |steps| {
        let mut found = Ok(());
        let end = books.write(|tx| {
            let mut world = World { tx, client, documents: &documents, note, payments: Vec::new(), model: Model::default() };
            for step in &steps {
                let (fits, done) = world.take(step);
                if fits != done.is_ok() {
                    found = Err(TestCaseError::fail(format!("{step:?}: the model says {fits}, the ledger {done:?}\n{:?}", world.model)));
                    break;
                }
                found = world.agree();
                if found.is_err() {
                    break;
                }
            }
            Err::<(), _>(Error::cannot("given_up", "the sequence is over"))
        });
        assert!(end.is_err());
        found
    });
    outcome.unwrap();
}
