//! The same movement always gets the same id, on every device and from every overlapping statement, so that importing again adds nothing.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

use super::{
    reference::{alike, name_key, plain},
    statement::{Entry, Format},
};
use crate::kernel::id::BankAccountId;

/// Part of the hashed text: a later change of what is hashed must not meet old ids.
const VERSION: &str = "stint bank 1";

/// Counts movements that are equal in everything, of which a day may rightly have several.
#[derive(Debug, Default)]
pub struct Fingerprints(HashMap<Uuid, u64>);

impl Fingerprints {
    pub fn of(&mut self, account: BankAccountId, format: Format, e: &Entry) -> Uuid {
        let (day, amount, account) = (e.booked_on.to_string(), e.minor.to_string(), account.to_string());
        let parts = [
            &account,
            format.word(),
            &day,
            &amount,
            &e.bank_reference,
            &e.end_to_end,
            &e.reference,
            &e.counterparty,
            &e.counterparty_iban,
            &e.text,
        ];
        let content = cut(&parts, 0);
        let nth = self.0.entry(content).or_insert(0);
        let id = if *nth == 0 { content } else { cut(&parts, *nth) };
        *nth += 1;
        id
    }
}

/// Of an account that a file names, and of a statement.
pub fn id(parts: &[&str]) -> Uuid {
    cut(parts, 0)
}

/// A UUID of version 8 (RFC 9562, 5.8).
fn cut(parts: &[&str], nth: u64) -> Uuid {
    let mut hasher = Sha256::new();
    for part in [VERSION].iter().chain(parts) {
        // The length before each part keeps ("ab", "c") and ("a", "bc") apart.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.update(nth.to_be_bytes());
    let hash: [u8; 32] = hasher.finalize().into();
    let mut head = [0; 16];
    head.copy_from_slice(&hash[..16]);
    Builder::from_custom_bytes(head).into_uuid()
}

/// What a movement is compared by with one that came in another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    pub iban: &'a str,
    pub name: &'a str,
    pub end_to_end: &'a str,
    pub text: &'a str,
}

/// Letters of a text that two formats have in common where they tell of the same.
const COMMON: usize = 12;

/// Whether two movements of one day and amount, told in two formats, may be the same: whatever both say must agree.
pub fn agree(a: &Told<'_>, b: &Told<'_>) -> bool {
    let both = |x: &str, y: &str| !x.is_empty() && !y.is_empty();
    if both(a.end_to_end, b.end_to_end) {
        return plain(a.end_to_end) == plain(b.end_to_end);
    }
    if both(a.iban, b.iban) {
        let (x, y) = (plain(a.iban), plain(b.iban));
        return x.ends_with(&y) || y.ends_with(&x);
    }
    if both(a.name, b.name) {
        return alike(&name_key(a.name), &name_key(b.name));
    }
    let (x, y) = (plain(a.text), plain(b.text));
    let head = |t: &str| t.chars().take(COMMON).collect::<String>();
    x.is_empty() || y.is_empty() || x.contains(&head(&y)) || y.contains(&head(&x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_movements_count_and_order_does_not() {
        let account = BankAccountId(Uuid::from_u128(1));
        let entry = |text: &str| Entry { minor: 100, text: text.into(), ..Entry::default() };
        let mut first = Fingerprints::default();
        let [a, b, a2] = ["a", "b", "a"].map(|t| first.of(account, Format::Camt, &entry(t)));
        let mut second = Fingerprints::default();
        assert_eq!(["b", "a", "a"].map(|t| second.of(account, Format::Camt, &entry(t))), [b, a, a2]);
        assert!(a != a2 && a != b && a.get_version_num() == 8);
        let other = Fingerprints::default().of(BankAccountId(Uuid::from_u128(2)), Format::Camt, &entry("a"));
        assert_ne!(other, a);
    }

    #[test]
    fn formats_tell_of_the_same() {
        let told = |iban, name, end_to_end, text| Told { iban, name, end_to_end, text };
        let camt = told("DE89370400440532013000", "Müller GmbH", "E-1", "Rechnung 2026-0042 danke");
        for (other, expected) in [
            (told("", "MUELLER", "", "RECHNUNG"), true),
            (told("", "", "E-1", ""), true),
            (told("", "", "E-2", ""), false),
            (told("0532013000", "Anyone", "", ""), true),
            (told("DE02120300000000202051", "Müller GmbH", "", ""), false),
            (told("", "Schmidt", "", "Rechnung 2026-0042 danke"), false),
            (told("", "", "", "RECHNUNG 2026-0042"), true),
            (told("", "", "", "Miete November"), false),
            (told("", "", "", ""), true),
        ] {
            assert_eq!(agree(&camt, &other), expected, "{other:?}");
            assert_eq!(agree(&other, &camt), expected, "{other:?}");
        }
    }
}
