//! What is frozen when a document is issued: everything that the paper says, so that it can be drawn again from this alone.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::totals::{Item, Policy, TaxKey, Totals, TotalsError, totals};
use crate::clients;
use crate::kernel::{Day, Percent, Quantity, id::TaxRateId};
pub use crate::settings::Language;
use crate::taxes::Category;

/// Raised when the drawing changes, so that an old document can be told from a new one.
pub const TEMPLATE: u32 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub template: u32,
    /// `None` on a draft.
    pub number: Option<String>,
    pub language: Language,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: Option<Period>,
    pub currency: String,
    /// Decimal places of the currency's minor unit, frozen with the amounts (DOMAIN 1).
    pub exponent: u8,
    pub subject: String,
    pub note: String,
    pub seller: Seller,
    pub buyer: Buyer,
    pub lines: Vec<Line>,
    pub taxes: Vec<TaxGroup>,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub policy: Policy,
    /// "#rrggbb".
    pub accent: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seller {
    pub legal_name: String,
    pub address: Address,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub vat_id: String,
    pub tax_number: String,
    pub bank_name: String,
    pub iban: String,
    pub bic: String,
    /// SHA-256 in hex of the kept file.
    pub logo_sha256: Option<String>,
    pub profile_version: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Buyer {
    pub name: String,
    pub address: Address,
    pub vat_id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub description: String,
    pub quantity: Quantity,
    pub unit: String,
    pub price_minor: i64,
    pub amount_minor: i64,
    /// Places in [`Snapshot::taxes`].
    pub taxes: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxGroup {
    pub tax_id: TaxRateId,
    pub name: String,
    pub percent: Percent,
    pub category: Category,
    pub reason: String,
    pub base_minor: i64,
    pub tax_minor: i64,
}

impl Snapshot {
    /// The canonical JSON (RFC 8785) whose hash names the document for good.
    ///
    /// # Errors
    /// Only if the serializer fails, which for these types is a bug.
    pub fn canonical(&self) -> Result<String, serde_json::Error> {
        serde_json_canonicalizer::to_string(self)
    }

    /// Computes the sums anew from the lines alone, for `verify`.
    ///
    /// # Errors
    /// When a line exceeds the limits, or names a tax that is not there ([`TotalsError::SumTooLarge`] is never right for a kept document).
    pub fn recompute(&self) -> Result<Totals, TotalsError> {
        let key = |i: &usize| self.taxes.get(*i).map(TaxGroup::key);
        let items: Vec<Item> = self
            .lines
            .iter()
            .map(|l| Item { quantity: l.quantity, price_minor: l.price_minor, taxes: l.taxes.iter().filter_map(key).collect() })
            .collect();
        totals(&items, self.policy)
    }

    /// Whether the frozen sums are the ones that the frozen lines give.
    pub fn adds_up(&self) -> bool {
        self.recompute().is_ok_and(|t| {
            t.amounts_minor.iter().eq(self.lines.iter().map(|l| &l.amount_minor))
                && (t.net_minor, t.tax_minor, t.total_minor) == (self.net_minor, self.tax_minor, self.total_minor)
                && t.groups.len() == self.taxes.len()
                && t.groups
                    .iter()
                    .all(|g| self.taxes.iter().any(|f| f.key() == g.tax && (f.base_minor, f.tax_minor) == (g.base_minor, g.tax_minor)))
        })
    }
}

impl TaxGroup {
    pub fn key(&self) -> TaxKey {
        TaxKey { name: self.name.clone(), category: self.category, percent: self.percent }
    }
}

impl From<clients::Address> for Address {
    fn from(a: clients::Address) -> Self {
        Self { street: a.street, postal_code: a.postal_code, city: a.city, region: a.region, country: a.country }
    }
}

/// SHA-256 of a canonical text or of a kept file.
pub fn sha256(bytes: impl AsRef<[u8]>) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
