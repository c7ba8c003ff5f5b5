//! `number.check`.

use crate::{
    db::Read,
    kernel::{
        Result,
        check::{bic, iban, leitweg, vat},
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    VatId,
    Iban,
    Bic,
    LeitwegId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckNumber {
    pub kind: NumberKind,
    pub text: String,
    /// Of a VAT id: the country of the address, ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NumberState {
    /// Its check digits belong to it. Whether it was given out is not known.
    Right,
    /// No rule is known for its country.
    Unchecked,
    Wrong,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct NumberVerdict {
    pub state: NumberState,
    /// As it is kept.
    pub text: String,
    /// Of a wrong one: `check_digit`, `wrong_form` or `unknown_country`.
    pub rule: Option<String>,
    pub message: String,
}

pub fn check(_: &Read<'_>, q: CheckNumber) -> Result<NumberVerdict> {
    let checked = match q.kind {
        NumberKind::VatId => vat::check(&q.text, &q.country),
        NumberKind::Iban => iban::check(&q.text),
        NumberKind::Bic => bic::check(&q.text),
        NumberKind::LeitwegId => leitweg::check(&q.text),
    };
    Ok(match checked {
        Ok(fit) => {
            let state = if fit.proven { NumberState::Right } else { NumberState::Unchecked };
            NumberVerdict { state, text: fit.text, rule: None, message: String::new() }
        }
        Err(wrong) => NumberVerdict { state: NumberState::Wrong, text: q.text, rule: Some(wrong.rule.into()), message: wrong.message },
    })
}
