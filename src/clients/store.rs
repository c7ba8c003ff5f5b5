//! The tables `clients` and `client_contacts`; nobody else writes them.

use super::{Address, Client, Contact};
use crate::kernel::{
    Error, Instant, Result,
    id::{ClientId, ContactId},
};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::HashMap;

const LIVE: &str = "deleted_at_ms IS NULL AND merged_into IS NULL";

fn client(r: &Row<'_>) -> rusqlite::Result<Client> {
    let word = |text: String| serde_json::Value::String(text);
    let read = |e: serde_json::Error| rusqlite::types::FromSqlError::other(e);
    Ok(Client {
        id: r.get("id")?,
        name: r.get("name")?,
        legal_name: r.get("legal_name")?,
        code: r.get("code")?,
        address: Address {
            street: r.get("street")?,
            postal_code: r.get("postal_code")?,
            city: r.get("city")?,
            region: r.get("region")?,
            country: r.get("country")?,
        },
        currency: r.get("currency")?,
        tax_treatment: serde_json::from_value(word(r.get("tax_treatment")?)).map_err(read)?,
        vat_id: r.get("vat_id")?,
        payment_terms_days: r.get("payment_terms_days")?,
        language: r.get("language")?,
        rounding: r.get::<_, Option<String>>("rounding")?.map(|text| serde_json::from_str(&text)).transpose().map_err(read)?,
        einvoice: r
            .get::<_, Option<String>>("einvoice")?
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(read)?
            .unwrap_or_default(),
        late_terms: r.get::<_, Option<String>>("late_terms")?.map(|text| serde_json::from_str(&text)).transpose().map_err(read)?,
        tags: serde_json::from_str(&r.get::<_, String>("tags")?).map_err(read)?,
        note: r.get("note")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        created_at: r.get("created_at_ms")?,
        contacts: Vec::new(),
    })
}

fn contact(r: &Row<'_>) -> rusqlite::Result<(ClientId, Contact)> {
    Ok((
        r.get("client_id")?,
        Contact { id: r.get("id")?, name: r.get("name")?, email: r.get("email")?, phone: r.get("phone")?, role: r.get("role")? },
    ))
}

pub fn find(conn: &Connection, id: ClientId) -> Result<Option<Client>> {
    let found = conn.prepare_cached(&format!("SELECT * FROM clients WHERE id = ?1 AND {LIVE}"))?.query_row([id], client).optional()?;
    let Some(mut found) = found else { return Ok(None) };
    let mut statement = conn.prepare_cached("SELECT * FROM client_contacts WHERE client_id = ?1 AND deleted_at_ms IS NULL ORDER BY id")?;
    found.contacts = statement.query_map([id], contact)?.map(|r| r.map(|(_, c)| c)).collect::<rusqlite::Result<_>>()?;
    Ok(Some(found))
}

pub fn all(conn: &Connection) -> Result<Vec<Client>> {
    let mut contacts: HashMap<ClientId, Vec<Contact>> = HashMap::new();
    for row in conn.prepare_cached("SELECT * FROM client_contacts WHERE deleted_at_ms IS NULL ORDER BY id")?.query_map([], contact)? {
        let (id, contact) = row?;
        contacts.entry(id).or_default().push(contact);
    }
    let mut statement = conn.prepare_cached(&format!("SELECT * FROM clients WHERE {LIVE} ORDER BY name COLLATE NOCASE, id"))?;
    let mut clients = statement.query_map([], client)?.collect::<rusqlite::Result<Vec<_>>>()?;
    for client in &mut clients {
        client.contacts = contacts.remove(&client.id).unwrap_or_default();
    }
    Ok(clients)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} clients changed instead of one"))) }
}

fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

pub fn insert(conn: &Connection, c: &Client) -> Result<()> {
    conn.prepare_cached("INSERT INTO clients (id, name, currency, created_at_ms) VALUES (?1, ?2, ?3, ?4)")?.execute((
        c.id,
        &c.name,
        c.currency,
        c.created_at,
    ))?;
    update(conn, c)
}

pub fn update(conn: &Connection, c: &Client) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE clients SET name = :name, legal_name = :legal_name, code = :code, street = :street, postal_code = :postal_code, city = :city,
                region = :region, country = :country, currency = :currency, tax_treatment = :tax_treatment, vat_id = :vat_id,
                payment_terms_days = :terms, language = :language, rounding = :rounding, einvoice = :einvoice, late_terms = :late_terms, tags = :tags, note = :note
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": c.id, ":name": c.name, ":legal_name": c.legal_name, ":code": c.code, ":street": c.address.street, ":postal_code": c.address.postal_code,
            ":city": c.address.city, ":region": c.address.region, ":country": c.address.country, ":currency": c.currency,
            ":tax_treatment": word(&c.tax_treatment)?, ":vat_id": c.vat_id, ":terms": c.payment_terms_days, ":language": c.language,
            ":rounding": c.rounding.map(|r| serde_json::to_string(&r)).transpose()?,
            ":late_terms": c.late_terms.map(|terms| serde_json::to_string(&terms)).transpose()?,
            ":einvoice": (c.einvoice != super::EInvoicing::default()).then(|| serde_json::to_string(&c.einvoice)).transpose()?,
            ":tags": serde_json::to_string(&c.tags)?, ":note": c.note,
        })?)
}

/// Writes the contacts that the client lists and marks the others deleted.
pub fn put_contacts(conn: &Connection, c: &Client, now: Instant) -> Result<()> {
    let kept: Vec<String> = c.contacts.iter().map(|k| k.id.0.simple().to_string()).collect();
    conn.prepare_cached(
        "UPDATE client_contacts SET deleted_at_ms = ?2 WHERE client_id = ?1 AND deleted_at_ms IS NULL
            AND lower(hex(id)) NOT IN (SELECT value FROM json_each(?3))",
    )?
    .execute((c.id, now, serde_json::to_string(&kept)?))?;
    let mut put = conn.prepare_cached(
        "INSERT INTO client_contacts (id, client_id, name, email, phone, role) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone, role = excluded.role, deleted_at_ms = NULL",
    )?;
    for contact in &c.contacts {
        put.execute((contact.id, c.id, &contact.name, &contact.email, &contact.phone, &contact.role))?;
    }
    Ok(())
}

/// Whether a contact id is free or belongs to this client.
pub fn owns_contact(conn: &Connection, client: ClientId, contact: ContactId) -> Result<bool> {
    let owner: Option<ClientId> =
        conn.query_row("SELECT client_id FROM client_contacts WHERE id = ?1", [contact], |r| r.get(0)).optional()?;
    Ok(owner == Some(client))
}

pub fn set_archived(conn: &Connection, id: ClientId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE clients SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn set_deleted(conn: &Connection, id: ClientId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE clients SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn move_contacts(conn: &Connection, from: ClientId, into: ClientId) -> Result<()> {
    conn.execute("UPDATE client_contacts SET client_id = ?2 WHERE client_id = ?1", (from, into))?;
    Ok(())
}

/// One hop only: whoever pointed to `from` points to `into` too.
pub fn set_merged(conn: &Connection, from: ClientId, into: ClientId) -> Result<()> {
    conn.execute("UPDATE clients SET merged_into = ?2 WHERE merged_into = ?1", (from, into))?;
    one(conn.execute("UPDATE clients SET merged_into = ?2 WHERE id = ?1", (from, into))?)
}

pub fn successors(conn: &Connection) -> Result<HashMap<ClientId, ClientId>> {
    let mut statement = conn.prepare_cached("SELECT id, merged_into FROM clients WHERE merged_into IS NOT NULL")?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
