use schemars::JsonSchema;
use serde::Serialize;

use super::Category;
use crate::kernel::{Percent, Result, id::TaxRateId, limits, text::Checks};

/// A tax that may stand on a line. Documents freeze what they used, so a change here reaches drafts only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaxRate {
    pub id: TaxRateId,
    pub name: String,
    pub percent: Percent,
    pub category: Category,
    /// Why no tax is charged, as the document prints it.
    pub reason: String,
    /// Charged also on the taxes that stand before it on a line.
    pub compound: bool,
    pub archived: bool,
}

const MAX_PERCENT: Percent = Percent::from_e4(1_000_000);
const NAME_CHARS: usize = 100;

impl TaxRate {
    /// Trims and checks what a user typed.
    ///
    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.line("name", &self.name, NAME_CHARS);
        self.reason = checks.note("reason", &self.reason, limits::NOTE_CHARS);
        checks.require(!self.name.is_empty(), "name", "required", "is missing: type a name like VAT");
        let in_range = (Percent::default()..=MAX_PERCENT).contains(&self.percent);
        checks.require(in_range, "percent", "out_of_range", "is not between 0 and 100 per cent");
        let rate_allowed = self.category.has_rate() || self.percent == Percent::default();
        checks.require(rate_allowed, "percent", "must_be_zero", "must be 0 in this category: only the standard category carries a rate");
        let reasoned = !self.category.needs_reason() || !self.reason.is_empty();
        checks.require(reasoned, "reason", "required", "is missing: say why no tax is charged, the document prints it");
        checks.done()?;
        Ok(self)
    }
}
