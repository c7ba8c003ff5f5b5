//! Movements and what they may have been, worked out by hand.

use uuid::Uuid;

use super::{
    propose::{Confidence, Proposal, Proposed, Reason, Recorded, World},
    transaction::Transaction,
};
use crate::{
    kernel::{Currency, Money, id::ClientId},
    payments::Document,
};

fn currency(code: &str) -> Currency {
    Currency::parse("currency", code).unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

const ACME: u128 = 1;
const GLOBEX: u128 = 2;

fn document(n: u128, client: u128, number: &str, open_minor: i64, code: &str) -> Document {
    Document {
        id: id(n).into(),
        credits: false,
        voided: false,
        client_id: id(client).into(),
        number: number.into(),
        issued_on: "2026-11-01".parse().unwrap(),
        due_on: "2026-11-15".parse().unwrap(),
        currency: currency(code),
        total_minor: 100_000,
        used_minor: 100_000 - open_minor,
    }
}

/// Acme owes 100.00, 50.00 and 200.00 dollars, and paid 2026-0003; Globex owes 100.00.
fn world() -> World {
    let client = |n: u128, name: &str, key: &str| (ClientId(id(n)), (name.to_owned(), vec![key.to_owned()]));
    World {
        documents: vec![
            document(11, ACME, "2026-0001", 10_000, "EUR"),
            document(12, ACME, "2026-0002", 5_000, "EUR"),
            document(13, ACME, "2026-0003", 0, "EUR"),
            document(14, ACME, "2026-0004", 20_000, "USD"),
            document(21, GLOBEX, "2026-0005", 10_000, "EUR"),
        ],
        clients: [client(ACME, "Acme GmbH", "acme"), client(GLOBEX, "Globex AG", "globex")].into_iter().collect(),
        known_ibans: [("DE02120300000000202051".to_owned(), ClientId(id(ACME)))].into_iter().collect(),
        ..World::default()
    }
}

fn moved(minor: i64, party: &str, text: &str) -> Transaction {
    Transaction {
        id: id(99).into(),
        account_id: id(98).into(),
        booked_on: "2026-11-16".parse().unwrap(),
        value_on: None,
        amount: Money::new(minor, currency("EUR")),
        counterparty: party.into(),
        counterparty_iban: String::new(),
        reference: String::new(),
        end_to_end: String::new(),
        text: text.into(),
        bank_reference: String::new(),
        reversal: false,
        charges_minor: 0,
        foreign: None,
        matched: None,
    }
}

fn from_acme(minor: i64, text: &str) -> Transaction {
    Transaction { counterparty_iban: "DE02 1203 0000 0000 2020 51".into(), ..moved(minor, "", text) }
}

/// Confidence, reasons, numbers with what they get, fee, credit.
type Told = (Confidence, Vec<Reason>, Vec<(String, i64, i64)>, i64, i64);

fn told(p: &Proposal) -> Told {
    let Proposed::Invoices { shares, fee_minor, credit_minor, .. } = &p.proposed else { panic!("{p:?}") };
    let shares = shares.iter().map(|s| (s.number.clone(), s.amount_minor, s.taken_minor)).collect();
    (p.confidence, p.reasons.clone(), shares, *fee_minor, *credit_minor)
}

/// Confidence, reasons, what each invoice gets (number, amount, taken), fee, credit.
type Expected<'a> = (Confidence, &'a [Reason], &'a [(&'a str, i64, i64)], i64, i64);

#[track_caller]
fn check(t: &Transaction, expected: &[Expected<'_>]) {
    let found: Vec<Told> = world().propose(t, &|_| false).iter().map(told).collect();
    let expected: Vec<Told> = expected
        .iter()
        .map(|(c, r, s, fee, credit)| (*c, r.to_vec(), s.iter().map(|(n, a, t)| ((*n).to_owned(), *a, *t)).collect(), *fee, *credit))
        .collect();
    assert_eq!(found, expected, "{} {:?}", t.text, t.amount);
}

use Confidence::{Certain, Likely, Possible};
use Reason as R;

#[test]
fn a_number_and_the_amount_are_certain() {
    check(&moved(10_000, "", "RE 2026-0001"), &[(Certain, &[R::Number, R::AmountExact], &[("2026-0001", 10_000, 10_000)], 0, 0)]);
    check(
        &moved(15_000, "", "20260001 und 2026/0002"),
        &[(Certain, &[R::Number, R::AmountSum], &[("2026-0001", 10_000, 10_000), ("2026-0002", 5_000, 5_000)], 0, 0)],
    );
    let charged = Transaction { charges_minor: 250, ..moved(9_750, "", "2026-0001") };
    check(&charged, &[(Certain, &[R::Number, R::AmountLessFee], &[("2026-0001", 10_000, 10_000)], 250, 0)]);
    // 20260001 2715 00 leaves 67 of 97, and 98 - 67 = 31.
    let proven = Transaction { reference: "RF3120260001".into(), ..moved(10_000, "", "") };
    check(&proven, &[(Certain, &[R::Reference, R::AmountExact], &[("2026-0001", 10_000, 10_000)], 0, 0)]);
}

#[test]
fn a_number_with_another_amount_is_likely() {
    check(&moved(4_000, "", "2026-0001"), &[(Likely, &[R::Number, R::AmountPart], &[("2026-0001", 4_000, 4_000)], 0, 0)]);
    check(&moved(12_000, "", "2026-0001"), &[(Likely, &[R::Number, R::AmountOver], &[("2026-0001", 10_000, 10_000)], 0, 2_000)]);
    check(&moved(3_000, "", "2026-0003"), &[(Possible, &[R::Number, R::PaidAlready], &[], 0, 3_000)]);
    // Acme's account pays what Globex owes.
    check(
        &from_acme(10_000, "2026-0005"),
        &[
            (Likely, &[R::Number, R::AmountExact, R::OtherPayer], &[("2026-0005", 10_000, 10_000)], 0, 0),
            (Possible, &[R::IbanKnown, R::AmountExact], &[("2026-0001", 10_000, 10_000)], 0, 0),
        ],
    );
}

#[test]
fn a_known_payer_and_the_amount() {
    check(&from_acme(5_000, "thanks"), &[(Certain, &[R::IbanKnown, R::AmountExact], &[("2026-0002", 5_000, 5_000)], 0, 0)]);
    check(&moved(5_000, "ACME GMBH", "thanks"), &[(Likely, &[R::NameKnown, R::AmountExact], &[("2026-0002", 5_000, 5_000)], 0, 0)]);
    check(
        &from_acme(15_000, ""),
        &[(Likely, &[R::IbanKnown, R::AmountSum], &[("2026-0001", 10_000, 10_000), ("2026-0002", 5_000, 5_000)], 0, 0)],
    );
    check(&from_acme(700, ""), &[(Possible, &[R::IbanKnown, R::AmountPart], &[("2026-0001", 700, 700)], 0, 0)]);
}

#[test]
fn an_amount_alone_is_only_possible() {
    check(
        &moved(10_000, "Somebody", "hello"),
        &[
            (Possible, &[R::AmountExact, R::Ambiguous], &[("2026-0001", 10_000, 10_000)], 0, 0),
            (Possible, &[R::AmountExact, R::Ambiguous], &[("2026-0005", 10_000, 10_000)], 0, 0),
        ],
    );
    check(&moved(123, "Somebody", "hello"), &[]);
    check(&Transaction { reversal: true, ..moved(10_000, "", "2026-0001") }, &[]);
}

#[test]
fn another_currency_is_settled_as_the_bank_tells_it() {
    let dollars = |minor| Some(Money::new(minor, currency("USD")));
    let t = Transaction { foreign: dollars(20_000), ..moved(18_250, "", "2026-0004") };
    check(&t, &[(Certain, &[R::Number, R::AmountForeign], &[("2026-0004", 20_000, 18_250)], 0, 0)]);
    // 250 dollars for 200 that are owed: four fifths of 182.50 euros are 146.00.
    let t = Transaction { foreign: dollars(25_000), ..moved(18_250, "", "2026-0004") };
    check(&t, &[(Likely, &[R::Number, R::AmountOver], &[("2026-0004", 20_000, 14_600)], 0, 3_650)]);
}

#[test]
fn one_document_is_claimed_once() {
    let mut world = world();
    let t = moved(10_000, "", "2026-0001");
    assert_eq!(world.propose(&t, &|_| false)[0].confidence, Certain);
    let again = world.propose(&t, &|_| false);
    assert_eq!(told(&again[0]), (Possible, vec![R::Number, R::PaidAlready], vec![], 0, 10_000));
}

#[test]
fn what_was_rejected_is_not_proposed_again() {
    let t = moved(10_000, "", "2026-0001");
    let key = world().propose(&t, &|_| false)[0].key.clone();
    assert!(world().propose(&t, &|k| k == key).is_empty());
}

#[test]
fn what_is_recorded_already_is_only_linked() {
    let recorded = |n: u128, name: &str, on: &str, minor: i64, label: &str| Recorded {
        id: id(n).into(),
        name: name.into(),
        on: on.parse().unwrap(),
        amount: Money::new(minor, currency("EUR")),
        fee_minor: 0,
        label: label.into(),
    };
    let mut world = world();
    world.payments =
        vec![recorded(31, "Acme GmbH", "2026-11-15", 30_000, "2026-0003"), recorded(32, "Acme GmbH", "2026-10-01", 30_000, "")];
    let found = world.propose(&moved(30_000, "", "2026-0003"), &|_| false);
    assert_eq!((found[0].confidence, found[0].key.as_str()), (Certain, format!("payment:{}", id(31)).as_str()));
    assert_eq!(found[0].reasons, [R::Recorded, R::AmountExact, R::NameKnown]);
    // The older one is no neighbour of the day, and the nearer one is claimed.
    assert!(world.propose(&moved(30_000, "", ""), &|_| false).is_empty());
}

#[test]
fn outgoing_money_finds_its_expense() {
    let mut world = world();
    let spent = |n: u128, name: &str, minor: i64| Recorded {
        id: id(n).into(),
        name: name.into(),
        on: "2026-11-10".parse().unwrap(),
        amount: Money::new(minor, currency("EUR")),
        fee_minor: 0,
        label: String::new(),
    };
    world.expenses = vec![spent(41, "Example Hosting", 1_999), spent(42, "Rail", 4_000)];
    let found = world.propose(&moved(-1_999, "EXAMPLE HOSTING GMBH", ""), &|_| false);
    assert_eq!((found[0].confidence, found[0].key.as_str()), (Certain, format!("expense:{}", id(41)).as_str()));
    let found = world.propose(&moved(-4_000, "Card", ""), &|_| false);
    assert_eq!((found[0].confidence, found[0].reasons.as_slice()), (Likely, [R::Recorded, R::AmountExact].as_slice()));
    assert!(world.propose(&moved(-777, "Card", ""), &|_| false).is_empty());
}
