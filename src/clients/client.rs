//! What a client is, and what makes one fit to keep.

use super::EInvoicing;
use crate::{
    kernel::{
        Currency, Instant, Result,
        check::vat,
        id::{ClientId, ContactId},
        limits,
        text::Checks,
    },
    settings::{DocumentLanguage, LateTerms, Rounding},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Address {
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166-1 alpha-2, or empty while unknown.
    pub country: String,
}

/// How sales to this client are taxed; the categories of EN 16931 (UNTDID 5305) follow from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxTreatment {
    #[default]
    Standard,
    ReverseCharge,
    Exempt,
    OutsideScope,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    pub id: ContactId,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub role: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Client {
    pub id: ClientId,
    /// What the user calls it.
    pub name: String,
    /// What stands on documents; empty means `name`.
    pub legal_name: String,
    /// Short, and what stands for it in numbers of documents; may be empty.
    pub code: String,
    pub address: Address,
    pub currency: Currency,
    pub tax_treatment: TaxTreatment,
    pub vat_id: String,
    /// Days; absent means the workspace's.
    pub payment_terms_days: Option<i64>,
    /// Of documents; absent means the workspace's.
    pub language: Option<DocumentLanguage>,
    /// Of time when it is billed; absent means the workspace's.
    pub rounding: Option<Rounding>,
    pub einvoice: EInvoicing,
    /// Absent means the workspace's.
    pub late_terms: Option<LateTerms>,
    pub tags: Vec<String>,
    pub note: String,
    pub archived: bool,
    pub created_at: Instant,
    pub contacts: Vec<Contact>,
}

/// It stands in a number that somebody types into a bank's form.
const CODE_CHARS: usize = 20;

impl Client {
    pub fn new(id: ClientId, name: String, currency: Currency, created_at: Instant) -> Self {
        Self {
            id,
            name,
            legal_name: String::new(),
            code: String::new(),
            address: Address::default(),
            currency,
            tax_treatment: TaxTreatment::Standard,
            vat_id: String::new(),
            payment_terms_days: None,
            language: None,
            rounding: None,
            einvoice: EInvoicing::default(),
            late_terms: None,
            tags: Vec::new(),
            note: String::new(),
            archived: false,
            created_at,
            contacts: Vec::new(),
        }
    }

    /// The name that documents print.
    pub fn document_name(&self) -> &str {
        if self.legal_name.is_empty() { &self.name } else { &self.legal_name }
    }

    /// Trims and checks what a user typed; a VAT id that is kept already is not judged anew.
    ///
    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, kept_vat_id: &str) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        for (field, text) in [
            ("legal_name", &mut self.legal_name),
            ("address.street", &mut self.address.street),
            ("address.postal_code", &mut self.address.postal_code),
            ("address.city", &mut self.address.city),
            ("address.region", &mut self.address.region),
        ] {
            *text = checks.line(field, text, limits::LINE_CHARS);
        }
        self.code = checks.line("code", &self.code, CODE_CHARS);
        let fit = |c: char| c.is_alphanumeric() || "-_./".contains(c);
        checks.require(
            self.code.chars().all(fit),
            "code",
            "bad_character",
            "holds a character that numbers cannot: use letters, digits, - _ . /",
        );
        self.address.country = checks.country("address.country", &self.address.country);
        let country = self.address.country.clone();
        self.vat_id = checks.number("vat_id", &self.vat_id, kept_vat_id, |text| vat::check(text, &country));
        self.einvoice.clean(&mut checks);
        if let Some(terms) = &self.late_terms {
            terms.check(&mut checks, "late_terms");
        }
        self.note = checks.note("note", &self.note, limits::LONG_NOTE_CHARS);
        self.tags = checks.tags("tags", &self.tags);
        checks.require(
            self.payment_terms_days.is_none_or(|days| (0..=365).contains(&days)),
            "payment_terms_days",
            "out_of_range",
            "is not between 0 and 365 days",
        );
        if let Some(rounding) = self.rounding {
            rounding.check(&mut checks, "rounding");
        }
        checks.require(self.contacts.len() <= limits::CONTACTS, "contacts", "too_many", "are more than 100");
        for (n, contact) in self.contacts.iter_mut().enumerate() {
            contact.name = checks.name(&format!("contacts.{n}.name"), &contact.name);
            contact.email = checks.mail(&format!("contacts.{n}.email"), &contact.email);
            contact.phone = checks.line(&format!("contacts.{n}.phone"), &contact.phone, limits::LINE_CHARS);
            contact.role = checks.line(&format!("contacts.{n}.role"), &contact.role, limits::LINE_CHARS);
        }
        checks.done()?;
        Ok(self)
    }
}
