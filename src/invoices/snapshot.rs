//! What is frozen when a document is issued: everything that the paper says, so that it can be drawn again from this alone.

use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::choice::{self, Choice};
use super::deposits::off::{Charged, Taken, take_off};
use super::payment_code::PaymentCode;
use super::totals::{self, Item, Policy, Portion, TaxKey, Totals, TotalsError};
use crate::clients;
use crate::kernel::{Day, Percent, Quantity, id::TaxRateId, wire::is_default};
pub use crate::settings::{DocumentLanguage as Language, Look};
use crate::taxes::Category;

/// Raised when the drawing changes, so that an old document can be told from a new one.
pub const TEMPLATE: u32 = 2;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub template: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Kind,
    /// `None` on a draft.
    pub number: Option<String>,
    /// Of a quote.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offer: Option<Offer>,
    /// The document that this one credits or replaces (EN 16931 BG-3).
    #[serde(default, skip_serializing_if = "is_default")]
    pub corrects: Option<Reference>,
    pub language: Language,
    pub issued_on: Day,
    pub due_on: Day,
    pub period: Option<Period>,
    /// By which the buyer finds it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub references: References,
    pub currency: String,
    /// Decimal places of the currency's minor unit, frozen with the amounts (DOMAIN 1).
    pub exponent: u8,
    pub subject: String,
    pub note: String,
    pub seller: Seller,
    pub buyer: Buyer,
    #[serde(default, skip_serializing_if = "is_default")]
    pub sections: Vec<Section>,
    pub lines: Vec<Line>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub adjustments: Vec<Adjustment>,
    pub taxes: Vec<TaxGroup>,
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    #[serde(serialize_with = "sparse")]
    pub policy: Policy,
    /// "#rrggbb".
    pub accent: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub look: Look,
    /// SHA-256 in hex of the font that the user gave; without one the built-in font.
    #[serde(default, skip_serializing_if = "is_default")]
    pub font_sha256: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub font_bold_sha256: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment_code: Option<PaymentCode>,
    /// With check digits, for the bank (EN 16931 BT-83); empty means the number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payment_reference: String,
}

/// What the document is, in the words of UNTDID 1001.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DocumentKind")]
pub enum Kind {
    /// 380.
    #[default]
    Invoice,
    /// 381: all its amounts are positive, and are taken off what it corrects.
    CreditNote,
    /// 384: stands in the place of what it corrects.
    Corrected,
    /// 386: asks for a part before the work is done.
    Deposit,
    /// 310: offers, and asks for nothing.
    Quote,
}

/// What a quote says beside its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Versions of one quote share its number.
    pub version: i64,
    /// The last day on which it can be accepted.
    pub valid_until: Day,
    /// Before the lines.
    pub intro: String,
}

/// Another document, as the paper names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub number: String,
    pub issued_on: Day,
}

/// What the buyer wrote on its order. Each may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct References {
    /// BT-10; empty on a draft: the client's.
    pub buyer_reference: String,
    /// BT-13.
    pub order_number: String,
    /// BT-12.
    pub contract_number: String,
    /// BT-11.
    pub project_number: String,
}

/// Where e-invoices are delivered, with the scheme of the list EAS that it is written in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Endpoint {
    pub scheme: String,
    pub id: String,
}

/// A heading over some lines, which stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub title: String,
    /// The printed amounts of its lines.
    pub amount_minor: i64,
    #[serde(default, skip_serializing_if = "is_default")]
    pub choice: Choice,
    /// Of an option: what the document comes to with it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub leads_to_minor: Option<i64>,
}

/// Taken off the document, or a fee on top of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    pub is_fee: bool,
    pub label: String,
    pub portion: Portion,
    /// As printed: with taxes if the prices are.
    pub amount_minor: i64,
    pub shares: Vec<Share>,
}

/// What of an adjustment bears the same taxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Places in [`Snapshot::taxes`].
    pub taxes: Vec<usize>,
    pub amount_minor: i64,
    pub net_minor: i64,
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
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact_name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub endpoint: Option<Endpoint>,
    /// SHA-256 in hex of the kept file.
    pub logo_sha256: Option<String>,
    pub profile_version: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Buyer {
    pub name: String,
    pub address: Address,
    pub vat_id: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub endpoint: Option<Endpoint>,
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
    #[serde(default, skip_serializing_if = "is_default")]
    pub discount: Option<Discount>,
    /// Quantity × price less the discount, as printed: with taxes if the prices are.
    pub amount_minor: i64,
    /// Without taxes, where that is another amount than the printed one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub net_minor: Option<i64>,
    /// Places in [`Snapshot::taxes`].
    pub taxes: Vec<usize>,
    /// Its place in [`Snapshot::sections`].
    #[serde(default, skip_serializing_if = "is_default")]
    pub section: Option<usize>,
    /// The deposit invoice that this line takes off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deposit: Option<Reference>,
    /// What that document charged of each of the taxes; taken off as it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deposit_taxes: Vec<Charged>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    pub portion: Portion,
    pub amount_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxGroup {
    pub tax_id: TaxRateId,
    pub name: String,
    pub percent: Percent,
    pub category: Category,
    pub reason: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub compound: bool,
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

    /// Computes the sums anew from what was entered alone, for `verify`.
    ///
    /// # Errors
    /// When an amount exceeds the limits, which is never right for a kept document.
    pub fn recompute(&self) -> Result<Totals, TotalsError> {
        self.recompute_with(&choice::proposed(&self.choices()))
    }

    /// What each heading is to the rest.
    pub fn choices(&self) -> Vec<Choice> {
        self.sections.iter().map(|s| s.choice).collect()
    }

    /// Whether a line is summed, when these headings count.
    pub fn counts(line: &Line, sections: &[bool]) -> bool {
        line.section.is_none_or(|n| sections.get(n) == Some(&true))
    }

    /// The lines that are summed: of a quote those of what it proposes.
    pub fn summed_lines(&self) -> impl Iterator<Item = &Line> {
        let sections = choice::proposed(&self.choices());
        self.lines.iter().filter(move |l| Self::counts(l, &sections))
    }

    /// The sums with those headings that count.
    ///
    /// # Errors
    /// As [`Self::recompute`].
    pub fn recompute_with(&self, sections: &[bool]) -> Result<Totals, TotalsError> {
        let keys = |places: &[usize]| places.iter().filter_map(|i| self.taxes.get(*i)).map(TaxGroup::key).collect::<Vec<_>>();
        let items: Vec<Item> = self
            .lines
            .iter()
            .map(|l| Item {
                quantity: if l.is_taken_off() { Quantity::default() } else { l.quantity },
                price_minor: l.price_minor,
                discount: l.discount.map(|d| d.portion),
                taxes: keys(&l.taxes),
                reducible: l.deposit.is_none(),
            })
            .collect();
        let adjustment = |a: &Adjustment| match a.is_fee {
            true => totals::Adjustment::Fee { portion: a.portion, taxes: a.shares.first().map(|s| keys(&s.taxes)).unwrap_or_default() },
            false => totals::Adjustment::Allowance(a.portion),
        };
        let counts: Vec<bool> = self.lines.iter().map(|l| Self::counts(l, sections)).collect();
        let mut sums = choice::totals_of(&items, &counts, &self.adjustments.iter().map(adjustment).collect::<Vec<_>>(), self.policy)?;
        let taken = self.lines.iter().enumerate().filter(|(_, l)| l.is_taken_off()).map(|(line, l)| Taken {
            line,
            amount_minor: l.price_minor,
            net_minor: -l.net(),
            taxes: keys(&l.taxes).into_iter().zip(l.deposit_taxes.iter().copied()).collect(),
        });
        take_off(&mut sums, &taken.collect::<Vec<_>>())?;
        Ok(sums)
    }

    /// Whether the frozen sums are the ones that the frozen lines give.
    pub fn adds_up(&self) -> bool {
        self.recompute().is_ok_and(|t| {
            let line = |l: &Line| (l.amount_minor, l.discount.map_or(0, |d| d.amount_minor), l.net());
            t.lines.iter().map(|l| (l.amount_minor, l.discount_minor, l.net_minor)).eq(self.lines.iter().map(line))
                && t.adjustments
                    .iter()
                    .map(|a| (a.amount_minor, a.net_minor))
                    .eq(self.adjustments.iter().map(|a| (a.amount_minor, a.net())))
                && self.sections.iter().enumerate().all(|(n, s)| s.amount_minor == self.section_minor(n))
                && (t.net_minor, t.tax_minor, t.total_minor) == (self.net_minor, self.tax_minor, self.total_minor)
                && t.groups.len() == self.taxes.len()
                && t.groups
                    .iter()
                    .all(|g| self.taxes.iter().any(|f| f.key() == g.tax && (f.base_minor, f.tax_minor) == (g.base_minor, g.tax_minor)))
        })
    }

    /// Whether each option says what it leads to.
    pub fn options_add_up(&self) -> bool {
        let choices = self.choices();
        self.sections.iter().enumerate().all(|(n, s)| match s.choice {
            Choice::Fixed => s.leads_to_minor.is_none(),
            _ => self.recompute_with(&choice::with(&choices, n)).is_ok_and(|t| s.leads_to_minor == Some(t.total_minor)),
        })
    }

    /// What the lines under a heading come to.
    pub fn section_minor(&self, section: usize) -> i64 {
        self.lines.iter().filter(|l| l.section == Some(section)).map(|l| l.amount_minor).sum()
    }
}

impl Line {
    /// Whether what a deposit invoice charged is taken off as it stands.
    pub const fn is_taken_off(&self) -> bool {
        self.deposit.is_some() && !self.deposit_taxes.is_empty()
    }

    /// Without taxes; BT-131.
    pub fn net(&self) -> i64 {
        self.net_minor.unwrap_or(self.amount_minor)
    }
}

impl Section {
    /// One that leaves nothing to choose.
    pub fn fixed(title: &str, amount_minor: i64) -> Self {
        Self { title: title.to_owned(), amount_minor, choice: Choice::Fixed, leads_to_minor: None }
    }
}

impl Adjustment {
    /// Without taxes.
    pub fn net(&self) -> i64 {
        self.shares.iter().map(|s| s.net_minor).sum()
    }
}

impl TaxGroup {
    pub fn key(&self) -> TaxKey {
        TaxKey { name: self.name.clone(), category: self.category, percent: self.percent, compound: self.compound }
    }
}

impl From<clients::Address> for Address {
    fn from(a: clients::Address) -> Self {
        Self { street: a.street, postal_code: a.postal_code, city: a.city, region: a.region, country: a.country }
    }
}

/// The first documents knew no rule but the rounding.
fn sparse<S: Serializer>(policy: &Policy, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Sparse {
        rounding: totals::Rounding,
        #[serde(skip_serializing_if = "is_default")]
        prices: totals::Prices,
        #[serde(skip_serializing_if = "is_default")]
        tax_level: totals::TaxLevel,
    }
    let Policy { rounding, prices, tax_level } = *policy;
    Sparse { rounding, prices, tax_level }.serialize(to)
}

/// SHA-256 of a canonical text or of a kept file.
pub fn sha256(bytes: impl AsRef<[u8]>) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
