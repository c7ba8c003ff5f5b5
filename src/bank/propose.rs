//! What a movement may have been, decided from facts alone: how sure that is, and why.

use std::{cmp::Ordering, collections::HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    reference::{alike, is_of, name_key, names, plain, stands_for},
    transaction::Transaction,
};
use crate::{
    kernel::{
        Day, Money,
        id::{ClientId, ExpenseId, InvoiceId, PaymentId},
    },
    payments::Document,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BankConfidence")]
pub enum Confidence {
    /// Worth a look.
    Possible,
    Likely,
    /// Reference and amount say the same; fit to be confirmed with others at once.
    Certain,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "MatchReason")]
pub enum Reason {
    /// The structured reference, proven by its check digits.
    Reference,
    /// The document's number stands in the text.
    Number,
    /// An earlier confirmed payment came from this account.
    IbanKnown,
    /// An earlier confirmed payment came under this name, or it is the client's.
    NameKnown,
    AmountExact,
    /// The amount and what banks kept of it.
    AmountLessFee,
    /// Several open documents come to the amount.
    AmountSum,
    /// Less than is open.
    AmountPart,
    /// More than is open.
    AmountOver,
    /// In the currency of the document, as the bank tells it.
    AmountForeign,
    /// The document it names is paid already.
    PaidAlready,
    /// It is recorded already; confirming only links the two.
    Recorded,
    /// Another client than the one that paid from this account before.
    OtherPayer,
    /// More than one would fit.
    Ambiguous,
}

/// A document that is settled by confirming, and with how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ProposedShare {
    pub invoice_id: InvoiceId,
    pub number: String,
    pub open: Money,
    /// In the currency of the document.
    pub amount_minor: i64,
    /// In the currency of the movement.
    pub taken_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "ProposedMatch")]
pub enum Proposed {
    /// A new payment of a client.
    Invoices { client_id: ClientId, client_name: String, shares: Vec<ProposedShare>, fee_minor: i64, credit_minor: i64 },
    /// A payment that was recorded by hand.
    Payment { payment_id: PaymentId, client_name: String, paid_on: Day, label: String },
    /// An expense that was recorded by hand.
    Expense { expense_id: ExpenseId, merchant: String, spent_on: Day },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankProposal")]
pub struct Proposal {
    /// Names it when it is rejected.
    pub key: String,
    pub confidence: Confidence,
    pub reasons: Vec<Reason>,
    pub proposed: Proposed,
}

/// A payment or an expense that no movement stands behind yet.
#[derive(Debug, Clone)]
pub struct Recorded<Id> {
    pub id: Id,
    pub name: String,
    pub on: Day,
    pub amount: Money,
    /// What the provider kept: the bank may have booked the rest.
    pub fee_minor: i64,
    pub label: String,
}

/// What is known when a movement is looked at.
#[derive(Debug, Default)]
pub struct World {
    /// Invoices, the oldest due first; paid ones too.
    pub documents: Vec<Document>,
    pub clients: HashMap<ClientId, (String, Vec<String>)>,
    pub known_ibans: HashMap<String, ClientId>,
    pub known_names: HashMap<String, ClientId>,
    pub payments: Vec<Recorded<PaymentId>>,
    pub expenses: Vec<Recorded<ExpenseId>>,
}

/// Days between a payment recorded by hand and its booking.
pub const DAYS_APART: i64 = 10;
const MOST: usize = 3;
/// Open documents of one client among which sums are looked for: 2^16 sums.
const SUM_OF: usize = 16;

impl World {
    /// Proposals for one movement, the surest first. What a certain one claims is not proposed to the next.
    pub fn propose(&mut self, t: &Transaction, rejected: &dyn Fn(&str) -> bool) -> Vec<Proposal> {
        let mut found = if t.amount.minor > 0 { self.incoming(t) } else { self.outgoing(t) };
        let mut keys = Vec::new();
        found.retain(|p| {
            let new = !keys.contains(&p.key);
            keys.push(p.key.clone());
            new && !rejected(&p.key)
        });
        // Stable: of equals the one found first.
        found.sort_by_key(|p| std::cmp::Reverse(p.confidence));
        found.truncate(MOST);
        if let Some(Proposal { confidence: Confidence::Certain, proposed, .. }) = found.first() {
            self.claim(proposed);
        }
        found
    }

    fn claim(&mut self, proposed: &Proposed) {
        match proposed {
            Proposed::Invoices { shares, .. } => {
                for share in shares {
                    if let Some(d) = self.documents.iter_mut().find(|d| d.id == share.invoice_id) {
                        d.used_minor += share.amount_minor;
                    }
                }
            }
            Proposed::Payment { payment_id, .. } => self.payments.retain(|p| p.id != *payment_id),
            Proposed::Expense { expense_id, .. } => self.expenses.retain(|e| e.id != *expense_id),
        }
    }

    fn outgoing(&self, t: &Transaction) -> Vec<Proposal> {
        let spent = -t.amount.minor;
        let fits = |e: &&Recorded<ExpenseId>| e.amount == Money::new(spent, t.amount.currency) && near(e.on, t.booked_on);
        let all: Vec<_> = self.expenses.iter().filter(fits).collect();
        let proposal = |e: &&Recorded<ExpenseId>| {
            let named = alike(&name_key(&e.name), &name_key(&t.counterparty));
            let mut reasons = vec![Reason::Recorded, Reason::AmountExact];
            reasons.extend(named.then_some(Reason::NameKnown));
            let rivals = all.iter().filter(|o| alike(&name_key(&o.name), &name_key(&t.counterparty)) == named).count();
            reasons.extend((rivals > 1).then_some(Reason::Ambiguous));
            let confidence = match (named, rivals) {
                (true, 1) => Confidence::Certain,
                (true, _) | (false, 1) => Confidence::Likely,
                (false, _) => Confidence::Possible,
            };
            let proposed = Proposed::Expense { expense_id: e.id, merchant: e.name.clone(), spent_on: e.on };
            Proposal { key: format!("expense:{}", e.id), confidence, reasons, proposed }
        };
        all.iter().map(proposal).collect()
    }

    fn incoming(&self, t: &Transaction) -> Vec<Proposal> {
        if t.reversal {
            return Vec::new();
        }
        let mut found = self.recorded(t);
        let payer = self.payer(t);
        // What names a document, by its client.
        let mut named: Vec<(ClientId, Vec<(&Document, Reason)>)> = Vec::new();
        for (document, reason) in self.documents.iter().filter_map(|d| Some((d, says(t, &d.number)?))) {
            match named.iter_mut().find(|(client, _)| *client == document.client_id) {
                Some((_, list)) => list.push((document, reason)),
                None => named.push((document.client_id, vec![(document, reason)])),
            }
        }
        for (client, list) in &named {
            let reason = if list.iter().any(|(_, r)| *r == Reason::Reference) { Reason::Reference } else { Reason::Number };
            let documents: Vec<&Document> = list.iter().map(|(d, _)| *d).collect();
            let other = payer.is_some_and(|(known, _)| known != *client);
            found.push(self.by_name_of_document(t, *client, &documents, reason, named.len() > 1, other));
        }
        if let Some((client, why)) = payer.filter(|(client, _)| !named.iter().any(|(n, _)| n == client)) {
            // What names a document of another client outweighs who paid.
            let most = if named.is_empty() { Confidence::Certain } else { Confidence::Possible };
            found.extend(self.by_payer(t, client, why).into_iter().map(|p| Proposal { confidence: p.confidence.min(most), ..p }));
        }
        if found.is_empty() {
            found.extend(self.by_amount(t));
        }
        found
    }

    fn recorded(&self, t: &Transaction) -> Vec<Proposal> {
        let payer = self.payer(t).map(|(client, _)| client);
        let booked = |p: &&Recorded<PaymentId>| {
            p.amount.currency == t.amount.currency
                && [p.amount.minor, p.amount.minor - p.fee_minor].contains(&t.amount.minor)
                && near(p.on, t.booked_on)
        };
        let all: Vec<_> = self.payments.iter().filter(booked).collect();
        let named = |p: &Recorded<PaymentId>| {
            let by_payer = payer.and_then(|c| self.clients.get(&c)).is_some_and(|(name, _)| *name == p.name);
            by_payer || p.label.split(", ").any(|number| says(t, number).is_some())
        };
        let proposal = |p: &&Recorded<PaymentId>| {
            let mut reasons = vec![Reason::Recorded, Reason::AmountExact];
            reasons.extend(named(p).then_some(Reason::NameKnown));
            let rivals = all.iter().filter(|o| named(o) == named(p)).count();
            reasons.extend((rivals > 1).then_some(Reason::Ambiguous));
            let confidence = match (named(p), rivals) {
                (true, 1) => Confidence::Certain,
                (true, _) | (false, 1) => Confidence::Likely,
                (false, _) => Confidence::Possible,
            };
            let proposed = Proposed::Payment { payment_id: p.id, client_name: p.name.clone(), paid_on: p.on, label: p.label.clone() };
            Proposal { key: format!("payment:{}", p.id), confidence, reasons, proposed }
        };
        all.iter().map(proposal).collect()
    }

    /// The client behind the other account or name, and how that is known.
    fn payer(&self, t: &Transaction) -> Option<(ClientId, Reason)> {
        let iban = plain(&t.counterparty_iban);
        if let Some(client) = self.known_ibans.get(&iban).filter(|_| !iban.is_empty()) {
            return Some((*client, Reason::IbanKnown));
        }
        let name = name_key(&t.counterparty);
        if name.is_empty() {
            return None;
        }
        if let Some(client) = self.known_names.get(&name) {
            return Some((*client, Reason::NameKnown));
        }
        let mut fits = self.clients.iter().filter(|(_, (_, names))| names.iter().any(|n| alike(n, &name)));
        let (only, more) = (fits.next()?, fits.next());
        more.is_none().then_some((*only.0, Reason::NameKnown))
    }

    fn by_name_of_document(
        &self,
        t: &Transaction,
        client: ClientId,
        named: &[&Document],
        reason: Reason,
        ambiguous: bool,
        other: bool,
    ) -> Proposal {
        let open: Vec<&Document> = named.iter().copied().filter(|d| d.open_minor() > 0).collect();
        let fit = Fit::of(&open, t);
        let mut reasons = vec![reason];
        reasons.push(if open.is_empty() { Reason::PaidAlready } else { fit.reason });
        reasons.extend(ambiguous.then_some(Reason::Ambiguous));
        reasons.extend(other.then_some(Reason::OtherPayer));
        let confidence = match (fit.exact, open.is_empty(), ambiguous || other) {
            (_, true, _) => Confidence::Possible,
            (true, _, false) => Confidence::Certain,
            (true, _, true) | (false, _, false) => Confidence::Likely,
            (false, _, true) => Confidence::Possible,
        };
        self.proposal(client, fit, confidence, reasons)
    }

    fn by_payer(&self, t: &Transaction, client: ClientId, why: Reason) -> Vec<Proposal> {
        let open: Vec<&Document> = self.open(t).filter(|d| d.client_id == client).collect();
        let exact: Vec<Fit> = open.iter().map(|d| Fit::of(&[d], t)).filter(|fit| fit.exact).collect();
        if !exact.is_empty() {
            let only = exact.len() == 1;
            let confidence = if only && why == Reason::IbanKnown { Confidence::Certain } else { Confidence::Likely };
            let reasons = |fit: &Fit| {
                let mut reasons = vec![why, fit.reason];
                reasons.extend((!only).then_some(Reason::Ambiguous));
                reasons
            };
            return exact.into_iter().map(|fit| (reasons(&fit), fit)).map(|(r, fit)| self.proposal(client, fit, confidence, r)).collect();
        }
        let sums = sums(&open, t);
        if let [first, rest @ ..] = sums.as_slice() {
            let fit = Fit::of(first, t);
            let mut reasons = vec![why, fit.reason];
            reasons.extend((!rest.is_empty()).then_some(Reason::Ambiguous));
            let confidence = if rest.is_empty() { Confidence::Likely } else { Confidence::Possible };
            return vec![self.proposal(client, fit, confidence, reasons)];
        }
        let fit = Fit::of(&open, t);
        let reasons = if open.is_empty() { vec![why] } else { vec![why, fit.reason] };
        vec![self.proposal(client, fit, Confidence::Possible, reasons)]
    }

    fn by_amount(&self, t: &Transaction) -> Vec<Proposal> {
        let fits: Vec<(ClientId, Fit)> = self.open(t).map(|d| (d.client_id, Fit::of(&[d], t))).filter(|(_, fit)| fit.exact).collect();
        let many = fits.len() > 1;
        let proposal = |(client, fit): (ClientId, Fit)| {
            let mut reasons = vec![fit.reason];
            reasons.extend(many.then_some(Reason::Ambiguous));
            self.proposal(client, fit, Confidence::Possible, reasons)
        };
        fits.into_iter().map(proposal).collect()
    }

    fn open<'a>(&'a self, t: &'a Transaction) -> impl Iterator<Item = &'a Document> {
        self.documents
            .iter()
            .filter(|d| d.open_minor() > 0 && (d.currency == t.amount.currency || t.foreign.is_some_and(|f| f.currency == d.currency)))
    }

    fn proposal(&self, client_id: ClientId, fit: Fit, confidence: Confidence, reasons: Vec<Reason>) -> Proposal {
        let mut ids: Vec<String> = fit.shares.iter().map(|s| s.invoice_id.to_string()).collect();
        ids.sort();
        Proposal {
            key: format!("invoices:{client_id}:{}", ids.join(",")),
            confidence,
            reasons,
            proposed: Proposed::Invoices {
                client_id,
                client_name: self.clients.get(&client_id).map(|(name, _)| name.clone()).unwrap_or_default(),
                shares: fit.shares,
                fee_minor: fit.fee_minor,
                credit_minor: fit.credit_minor,
            },
        }
    }
}

/// How a movement tells of a document.
fn says(t: &Transaction, number: &str) -> Option<Reason> {
    let texts = [&t.reference, &t.end_to_end, &t.text];
    let proven = texts.iter().filter_map(|text| stands_for(text)).any(|body| is_of(&body, number));
    // A proven reference may also stand within the text, word by word.
    let within = || t.text.split_whitespace().filter_map(stands_for).any(|body| is_of(&body, number));
    if proven || within() {
        return Some(Reason::Reference);
    }
    texts.iter().any(|text| names(text, number)).then_some(Reason::Number)
}

fn near(a: Day, b: Day) -> bool {
    (a - b).num_days().abs() <= DAYS_APART
}

/// Groups of the documents that come to the amount, two at most: more than one is ambiguous.
fn sums<'a>(open: &[&'a Document], t: &Transaction) -> Vec<Vec<&'a Document>> {
    let open: Vec<&Document> = open.iter().copied().filter(|d| d.currency == t.amount.currency).take(SUM_OF).collect();
    let targets = [i128::from(t.amount.minor), i128::from(t.amount.minor) + i128::from(t.charges_minor)];
    let mut found = Vec::new();
    for mask in 3_u32..1 << open.len() {
        if mask.count_ones() < 2 {
            continue;
        }
        let chosen = || open.iter().enumerate().filter(|(n, _)| mask & 1 << n != 0).map(|(_, d)| *d);
        if targets.contains(&chosen().map(|d| i128::from(d.open_minor())).sum()) {
            found.push(chosen().collect());
            if found.len() == 2 {
                break;
            }
        }
    }
    found
}

/// How documents and an amount go together.
#[derive(Debug, Clone)]
struct Fit {
    shares: Vec<ProposedShare>,
    fee_minor: i64,
    credit_minor: i64,
    exact: bool,
    reason: Reason,
}

impl Fit {
    /// The documents, the oldest due first, with as much of the amount as they take.
    fn of(documents: &[&Document], t: &Transaction) -> Self {
        if let ([d], Some(foreign)) = (documents, t.foreign)
            && d.currency != t.amount.currency
            && d.currency == foreign.currency
        {
            return Self::foreign(d, foreign, t.amount.minor);
        }
        let own: Vec<&Document> = documents.iter().copied().filter(|d| d.currency == t.amount.currency).collect();
        let total: i64 = own.iter().map(|d| d.open_minor()).sum();
        let less_fee = t.charges_minor > 0 && total == t.amount.minor + t.charges_minor;
        let (there, fee_minor) = if less_fee { (total, t.charges_minor) } else { (t.amount.minor, 0) };
        let mut left = there;
        let mut shares = Vec::new();
        for d in &own {
            let amount = d.open_minor().min(left);
            if amount > 0 {
                shares.push(share(d, amount, amount));
                left -= amount;
            }
        }
        let exact = total == there && total > 0;
        let reason = match (exact, less_fee) {
            (true, true) => Reason::AmountLessFee,
            (true, false) if own.len() > 1 => Reason::AmountSum,
            (true, false) => Reason::AmountExact,
            (false, _) if total > there => Reason::AmountPart,
            (false, _) => Reason::AmountOver,
        };
        Self { shares, fee_minor, credit_minor: left, exact, reason }
    }

    fn foreign(d: &Document, foreign: Money, own_minor: i64) -> Self {
        let exact = foreign.minor == d.open_minor();
        let amount = foreign.minor.min(d.open_minor());
        // What is beyond the document stays to the client's credit, in proportion.
        let taken =
            i64::try_from(i128::from(own_minor) * i128::from(amount) / i128::from(foreign.minor.max(1))).unwrap_or(own_minor).max(1);
        let shares = vec![share(d, amount, taken)];
        let reason = match foreign.minor.cmp(&d.open_minor()) {
            Ordering::Equal => Reason::AmountForeign,
            Ordering::Less => Reason::AmountPart,
            Ordering::Greater => Reason::AmountOver,
        };
        Self { shares, fee_minor: 0, credit_minor: own_minor - taken, exact, reason }
    }
}

fn share(d: &Document, amount_minor: i64, taken_minor: i64) -> ProposedShare {
    ProposedShare { invoice_id: d.id, number: d.number.clone(), open: Money::new(d.open_minor(), d.currency), amount_minor, taken_minor }
}
