//! The business profile: who the documents come from. A change is a new version; an issued document froze the version of its day.

pub mod api;
pub mod picture;
mod store;

use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Result,
        check::{bic, endpoint, iban, vat},
        id::ProfileId,
        limits,
        text::Checks,
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All text may be empty but `country`; what a document needs is asked when it is issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Profile {
    pub legal_name: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub region: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Who is asked about an invoice (BT-41).
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub vat_id: String,
    pub tax_number: String,
    pub bank_name: String,
    pub iban: String,
    pub bic: String,
    /// Of the electronic address, from the list EAS; both empty: the mail address.
    pub electronic_scheme: String,
    /// Where e-invoices come from (BT-34).
    pub electronic_address: String,
}

/// A picture as bytes with the type that its first bytes tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

/// A profile as it stands, with its version (1 is the first) and logo.
#[derive(Debug, Clone)]
pub struct Current {
    pub id: Option<ProfileId>,
    pub profile: Profile,
    pub logo_hash: Option<[u8; 32]>,
    pub version: i64,
}

pub fn current(read: &Read<'_>) -> Result<Current> {
    store::current(read.conn())
}

/// The bytes of a logo that some version of the profile carried.
pub fn logo(read: &Read<'_>, hash: &[u8; 32]) -> Result<Option<Picture>> {
    store::logo(read.conn(), hash)
}

/// Writes a new version if anything differs.
///
/// # Errors
/// Names each field that is too long or not a country; `logo` when the picture is too large, broken, of another kind than PNG, JPEG and SVG, or an SVG that holds more than shapes.
pub fn save(tx: &mut Tx<'_>, profile: Profile, logo: Option<Vec<u8>>) -> Result<()> {
    let old = current(tx)?;
    let profile = clean(profile, &old.profile)?;
    let logo_hash = logo.map(|bytes| sniff(bytes).and_then(|p| tx.keep_blob(p.mime, &p.bytes))).transpose()?;
    if old.id.is_some() && old.profile == profile && old.logo_hash == logo_hash {
        return Ok(());
    }
    let id: ProfileId = tx.new_id();
    store::insert(tx.conn(), id, tx.now(), &profile, logo_hash)?;
    tx.log("profile", Some(id), &serde_json::json!({ "version": old.version + 1 }))
}

/// Numbers that are kept already are not judged anew, so that old data can still be edited.
fn clean(p: Profile, kept: &Profile) -> Result<Profile> {
    let mut checks = Checks::default();
    let country = checks.country("country", &p.country);
    checks.require(!country.is_empty(), "country", "required", "is missing: choose a country");
    let vat_id = checks.number("vat_id", &p.vat_id, &kept.vat_id, |text| vat::check(text, &country));
    let iban = checks.number("iban", &p.iban, &kept.iban, iban::check);
    let bic = checks.number("bic", &p.bic, &kept.bic, bic::check);
    let (electronic_scheme, electronic_address) = endpoint::clean(&mut checks, "electronic", &p.electronic_scheme, &p.electronic_address);
    let mut line = |field: &str, text: &str| checks.line(field, text, limits::LINE_CHARS);
    let clean = Profile {
        legal_name: line("legal_name", &p.legal_name),
        street: line("street", &p.street),
        postal_code: line("postal_code", &p.postal_code),
        city: line("city", &p.city),
        region: line("region", &p.region),
        country,
        contact_name: line("contact_name", &p.contact_name),
        email: line("email", &p.email),
        phone: line("phone", &p.phone),
        website: line("website", &p.website),
        vat_id,
        tax_number: line("tax_number", &p.tax_number),
        bank_name: line("bank_name", &p.bank_name),
        iban,
        bic,
        electronic_scheme,
        electronic_address,
    };
    checks.done()?;
    Ok(clean)
}

fn sniff(bytes: Vec<u8>) -> Result<Picture> {
    if bytes.len() > limits::LOGO_BYTES {
        return Err(Error::invalid(
            "logo",
            "too_large",
            format!("has {} bytes; at most {} are kept: save it smaller", bytes.len(), limits::LOGO_BYTES),
        ));
    }
    let (mime, _) = picture::read(&bytes).map_err(|refused| Error::invalid("logo", refused.rule, refused.message))?;
    Ok(Picture { mime, bytes })
}
