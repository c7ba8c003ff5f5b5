//! An item, made fit to keep.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    kernel::{
        Instant, Money, Result,
        id::{ItemId, TaxRateId},
        limits,
        text::Checks,
    },
    taxes::TaxRate,
};

/// Characters of a description: with the name before it they fit on a line.
pub const TEXT_CHARS: usize = 1_700;
const CODE_CHARS: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Item {
    pub id: ItemId,
    pub name: String,
    /// Stands under the name on a line.
    pub description: String,
    /// The user's own number of it, like an SKU; not printed.
    pub code: String,
    pub category: String,
    /// `h`, `day`, `piece`; empty for none.
    pub unit: String,
    /// Of one unit; with or without taxes as the document reads its prices.
    pub price: Money,
    /// Absent: what a new line would get.
    pub tax_ids: Option<Vec<TaxRateId>>,
    pub archived: bool,
    pub created_at: Instant,
}

impl Item {
    /// What a line says of it.
    pub fn line_text(&self) -> String {
        if self.description.is_empty() { self.name.clone() } else { format!("{}\n{}", self.name, self.description) }
    }

    pub fn mentions(&self, text: &str) -> bool {
        let wanted = crate::kernel::text::key(text);
        [&self.name, &self.code, &self.category, &self.description].iter().any(|t| crate::kernel::text::key(t).contains(&wanted))
    }

    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, taxes: &[TaxRate]) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.description = checks.note("description", &self.description, TEXT_CHARS);
        self.code = checks.line("code", &self.code, CODE_CHARS);
        self.category = checks.line("category", &self.category, limits::NAME_CHARS);
        self.unit = checks.line("unit", &self.unit, limits::UNIT_CHARS);
        checks.require(self.price.minor >= 0, "price", "negative", "is negative: give a price of zero or more");
        checks.require(self.price.minor <= limits::AMOUNT_MINOR, "price", "too_large", "is too large");
        if let Some(ids) = &mut self.tax_ids {
            let mut known = Vec::with_capacity(ids.len());
            for id in ids.iter().copied() {
                match taxes.iter().any(|t| t.id == id) {
                    true if !known.contains(&id) => known.push(id),
                    true => {}
                    false => checks.fail("tax_ids", "not_found", format!("holds {id}, which is no tax")),
                }
            }
            *ids = known;
        }
        checks.done()?;
        Ok(self)
    }
}
