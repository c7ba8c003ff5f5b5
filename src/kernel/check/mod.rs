//! Numbers that carry their own proof: VAT ids, IBANs, BICs, Leitweg-IDs. All offline; whether a number was ever given out is not told here.

pub mod bic;
pub mod endpoint;
pub mod iban;
pub mod leitweg;
pub mod reference;
pub mod shape;
pub mod vat;
mod vat_proofs;

use super::{limits, text::Checks};

/// What is wrong with a number, and the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// `check_digit`, `wrong_form` or `unknown_country`.
    pub rule: &'static str,
    pub message: String,
}

impl Unfit {
    pub(crate) fn form(message: impl Into<String>) -> Self {
        Self { rule: "wrong_form", message: message.into() }
    }

    pub(crate) fn digits(message: impl Into<String>) -> Self {
        Self { rule: "check_digit", message: message.into() }
    }
}

/// A number as it is kept: without blanks, in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    pub text: String,
    /// False where no rule is known to check it by.
    pub proven: bool,
}

impl Checks {
    /// A number that proves itself, or nothing; one that is `kept` already is not judged anew, so that old data can still be edited.
    pub fn number(&mut self, field: &str, text: &str, kept: &str, check: impl FnOnce(&str) -> Checked) -> String {
        let clean = self.line(field, text, limits::LINE_CHARS);
        if clean.is_empty() || clean == kept {
            return clean;
        }
        match check(&clean) {
            Ok(fit) => fit.text,
            Err(wrong) => {
                self.fail(field, wrong.rule, wrong.message);
                clean
            }
        }
    }
}

pub type Checked = std::result::Result<Fit, Unfit>;

/// Without the blanks, dots and strokes that people put in for the eye, in capitals.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/' | '·' | '\u{a0}' | '\u{202f}'))
        .flat_map(char::to_uppercase)
        .collect()
}

/// The digits of a text of which the shape is known; letters count from A = 10, as in ISO 7064.
pub(crate) fn values(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(36)).collect()
}

/// ISO 7064 MOD 97-10 over digits and letters; a right number leaves 1.
pub(crate) fn mod_97(values: impl IntoIterator<Item = u32>) -> u32 {
    values.into_iter().fold(0, |rest, v| (rest * if v > 9 { 100 } else { 10 } + v) % 97)
}
