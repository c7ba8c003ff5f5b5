//! What is said about a row: a stable word with its arguments, for an interface that speaks the user's language, and the same in English.

use std::collections::BTreeMap;

use crate::kernel::FieldError;

pub type Args = BTreeMap<&'static str, String>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// `not_a_date`, `length_differs` … and the rules that every text field has.
    pub rule: String,
    pub args: Args,
    pub words: String,
}

impl Remark {
    pub fn new<const N: usize>(rule: &str, args: [(&'static str, String); N], words: impl Into<String>) -> Self {
        Self { rule: rule.to_owned(), args: args.into(), words: words.into() }
    }
}

impl From<FieldError> for Remark {
    fn from(e: FieldError) -> Self {
        Self { rule: e.rule, args: Args::new(), words: e.message }
    }
}
