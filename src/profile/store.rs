use super::{Current, Picture, Profile};
use crate::kernel::{Instant, Result, id::ProfileId};
use rusqlite::{Connection, OptionalExtension, named_params};

pub fn current(conn: &Connection) -> Result<Current> {
    let version = conn.query_row("SELECT count(*) FROM business_profiles", [], |r| r.get(0))?;
    let found = conn
        .query_row("SELECT * FROM business_profiles ORDER BY created_at_ms DESC, rowid DESC LIMIT 1", [], |r| {
            Ok(Current {
                id: Some(r.get("id")?),
                profile: Profile {
                    legal_name: r.get("legal_name")?,
                    street: r.get("street")?,
                    postal_code: r.get("postal_code")?,
                    city: r.get("city")?,
                    region: r.get("region")?,
                    country: r.get("country")?,
                    contact_name: r.get("contact_name")?,
                    email: r.get("email")?,
                    phone: r.get("phone")?,
                    website: r.get("website")?,
                    vat_id: r.get("vat_id")?,
                    tax_number: r.get("tax_number")?,
                    bank_name: r.get("bank_name")?,
                    iban: r.get("iban")?,
                    bic: r.get("bic")?,
                    electronic_scheme: r.get("electronic_scheme")?,
                    electronic_address: r.get("electronic_address")?,
                },
                logo_hash: r.get("logo_hash")?,
                version,
            })
        })
        .optional()?;
    Ok(found.unwrap_or(Current { id: None, profile: Profile::default(), logo_hash: None, version: 0 }))
}

pub fn insert(conn: &Connection, id: ProfileId, now: Instant, p: &Profile, logo_hash: Option<[u8; 32]>) -> Result<()> {
    conn.execute(
        "INSERT INTO business_profiles (id, created_at_ms, legal_name, street, postal_code, city, region, country, email, phone, website,
                                        vat_id, tax_number, bank_name, iban, bic, contact_name, electronic_scheme, electronic_address, logo_hash)
         VALUES (:id, :now, :legal_name, :street, :postal_code, :city, :region, :country, :email, :phone, :website,
                 :vat_id, :tax_number, :bank_name, :iban, :bic, :contact_name, :electronic_scheme, :electronic_address, :logo)",
        named_params! {
            ":id": id, ":now": now, ":legal_name": p.legal_name, ":street": p.street, ":postal_code": p.postal_code, ":city": p.city,
            ":region": p.region, ":country": p.country, ":email": p.email, ":phone": p.phone, ":website": p.website, ":vat_id": p.vat_id,
            ":tax_number": p.tax_number, ":bank_name": p.bank_name, ":iban": p.iban, ":bic": p.bic, ":contact_name": p.contact_name,
            ":electronic_scheme": p.electronic_scheme, ":electronic_address": p.electronic_address, ":logo": logo_hash,
        },
    )?;
    Ok(())
}

pub fn logo(conn: &Connection, hash: &[u8; 32]) -> Result<Option<Picture>> {
    Ok(conn
        .query_row("SELECT mime, bytes FROM blobs WHERE hash = ?1", [hash], |r| {
            let mime = match r.get::<_, String>(0)?.as_str() {
                "image/png" => "image/png",
                "image/svg+xml" => "image/svg+xml",
                _ => "image/jpeg",
            };
            Ok(Picture { mime, bytes: r.get(1)? })
        })
        .optional()?)
}
