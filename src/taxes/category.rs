use serde::{Deserialize, Serialize};

/// The VAT category codes of EN 16931 (UNTDID 5305).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
pub enum Category {
    /// Standard or reduced rate.
    S,
    /// Zero rated.
    Z,
    /// Exempt, with a reason.
    E,
    /// Reverse charge: the buyer owes the tax.
    AE,
    /// Goods sent to a business in another state of the EU.
    K,
    /// Goods sent out of the EU.
    G,
    /// Outside the scope of the tax.
    O,
}

impl Category {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::Z => "Z",
            Self::E => "E",
            Self::AE => "AE",
            Self::K => "K",
            Self::G => "G",
            Self::O => "O",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        [Self::S, Self::Z, Self::E, Self::AE, Self::K, Self::G, Self::O].into_iter().find(|c| c.as_str() == code)
    }

    /// Only the standard category may carry a rate above zero (EN 16931 BR-Z-05, BR-E-05, BR-AE-05).
    pub const fn has_rate(self) -> bool {
        matches!(self, Self::S)
    }

    /// These must say on the paper why no tax is charged (EN 16931 BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10).
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::E | Self::AE | Self::K | Self::G | Self::O)
    }
}
