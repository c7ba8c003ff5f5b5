//! The rules by which a document's money is computed: the workspace's usual ones, and those kept on each document (DOMAIN 3, 5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::sql::sql_words;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Policy {
    pub rounding: MoneyRounding,
    #[serde(default)]
    pub prices: Prices,
    #[serde(default)]
    pub tax_level: TaxLevel,
}

/// How an amount between two minor units is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoneyRounding {
    /// 0.5 → 1, −0.5 → −1: commercial rounding.
    #[default]
    HalfAwayFromZero,
    /// 0.5 → 1, −0.5 → 0: what the checks of EN 16931 do.
    HalfUp,
    /// 0.5 → 0, 1.5 → 2: banker's rounding.
    HalfEven,
    /// 0.9 → 0, −0.9 → 0: what is usual for consumption tax in Japan.
    Down,
}

sql_words!(MoneyRounding { HalfAwayFromZero = "half_away_from_zero", HalfUp = "half_up", HalfEven = "half_even", Down = "down" });

/// Whether the prices that are typed contain the taxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Prices {
    #[default]
    Exclusive,
    /// What is typed is what the total says, even where no net of whole minor units reaches it (DOMAIN 5).
    Inclusive,
}

sql_words!(Prices { Exclusive = "exclusive", Inclusive = "inclusive" });

/// What a tax is rounded on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxLevel {
    /// The sum of all that bears it (EN 16931 BR-CO-17).
    #[default]
    Document,
    /// Each line and fee, then summed.
    Line,
}

sql_words!(TaxLevel { Document = "document", Line = "line" });
