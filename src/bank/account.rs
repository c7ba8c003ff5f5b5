//! Accounts, and which one a file means.

use schemars::JsonSchema;
use serde::Serialize;

use super::reference;
use crate::kernel::{Currency, Result, id::BankAccountId, limits, text::Checks};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BankAccount")]
pub struct Account {
    pub id: BankAccountId,
    /// The IBAN, or what the bank calls it; empty where no file names it.
    pub number: String,
    pub name: String,
    pub currency: Currency,
}

impl Account {
    /// # Errors
    /// Every wrong field with its remedy.
    pub fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.number = checks.line("number", &self.number, limits::LINE_CHARS);
        checks.done()?;
        Ok(self)
    }

    /// Whether a file that calls an account so means this one: the same, or the bank's own number at the end of the IBAN.
    pub fn is(&self, number: &str, currency: Currency) -> bool {
        let (own, other) = (reference::plain(&self.number), reference::plain(number));
        let (short, long) = if own.len() <= other.len() { (&own, &other) } else { (&other, &own) };
        let inside = short.len() >= MIN_INSIDE
            && !reference::is_iban(short)
            && reference::is_iban(long)
            && long.ends_with(short.trim_start_matches('0'));
        self.currency == currency && !own.is_empty() && !other.is_empty() && (own == other || inside)
    }
}

/// Digits of a bank's own number that are enough to know it by.
const MIN_INSIDE: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_account_has_several_spellings() {
        let currency = |code| Currency::parse("currency", code).unwrap();
        let account = |number: &str| Account { id: Uuid::nil().into(), number: number.into(), name: "x".into(), currency: currency("EUR") };
        let iban = account("DE89370400440532013000");
        for (number, code, expected) in [
            ("DE89 3704 0044 0532 0130 00", "EUR", true),
            ("DE89370400440532013000", "USD", false),
            ("37040044/0532013000", "EUR", true),
            ("0532013000", "EUR", true),
            ("532013000", "EUR", true),
            ("0532013001", "EUR", false),
            ("000", "EUR", false),
            ("", "EUR", false),
            ("DE02120300000000202051", "EUR", false),
        ] {
            assert_eq!(iban.is(number, currency(code)), expected, "{number}");
        }
        assert!(account("0532013000").is("DE89370400440532013000", currency("EUR")));
        assert!(!account("").is("", currency("EUR")));
    }
}
