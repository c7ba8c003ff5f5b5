//! `client.list`, `client.show`, `client.add`, `client.edit`, `client.archive`, `client.delete`, `client.merge`.

use super::{Address, Client, Contact, EInvoicing, TaxTreatment, all, get, store};
use crate::{
    db::{Read, Tx},
    kernel::{
        Currency, Empty, Error, Patch, Result,
        id::{ClientId, ContactId},
        text,
    },
    settings::{self, DocumentLanguage, LateTerms, Rounding},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListClients {
    /// Part of the name, in any case.
    pub text: Option<String>,
    /// True lists the archived ones instead of the active ones.
    pub archived: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ClientList {
    pub clients: Vec<Client>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientRef {
    pub id: ClientId,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactInput {
    /// Of a contact that this client has already; left out for a new one.
    pub id: Option<ContactId>,
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub role: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientInput {
    pub name: String,
    #[serde(default)]
    pub legal_name: String,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub address: Address,
    /// Left out: the workspace's.
    pub currency: Option<Currency>,
    #[serde(default)]
    pub tax_treatment: TaxTreatment,
    #[serde(default)]
    pub vat_id: String,
    pub payment_terms_days: Option<i64>,
    pub language: Option<DocumentLanguage>,
    /// Of time when it is billed; left out: the workspace's.
    pub rounding: Option<Rounding>,
    #[serde(default)]
    pub einvoice: EInvoicing,
    /// Left out: the workspace's.
    pub late_terms: Option<LateTerms>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub contacts: Vec<ContactInput>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientPatch {
    pub id: ClientId,
    pub name: Option<String>,
    pub legal_name: Option<String>,
    pub code: Option<String>,
    pub address: Option<Address>,
    pub currency: Option<Currency>,
    pub tax_treatment: Option<TaxTreatment>,
    pub vat_id: Option<String>,
    #[serde(default)]
    pub payment_terms_days: Patch<i64>,
    #[serde(default)]
    pub language: Patch<DocumentLanguage>,
    /// Null: the workspace's. Counts for what is billed from now on.
    #[serde(default)]
    pub rounding: Patch<Rounding>,
    /// Replaces all four of its fields.
    pub einvoice: Option<EInvoicing>,
    /// Null: the workspace's.
    #[serde(default)]
    pub late_terms: Patch<LateTerms>,
    pub tags: Option<Vec<String>>,
    pub note: Option<String>,
    /// Replaces the whole list.
    pub contacts: Option<Vec<ContactInput>>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveClient {
    pub id: ClientId,
    pub archived: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeClients {
    pub from: ClientId,
    pub into: ClientId,
}

pub fn list(read: &Read<'_>, q: ListClients) -> Result<ClientList> {
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let mut clients = all(read)?;
    clients.retain(|c| c.archived == q.archived && (wanted.is_empty() || text::key(&c.name).contains(&wanted)));
    Ok(ClientList { clients })
}

pub fn show(read: &Read<'_>, q: ClientRef) -> Result<Client> {
    get(read, q.id)
}

pub fn add(tx: &mut Tx<'_>, input: ClientInput) -> Result<Client> {
    let currency = match input.currency {
        Some(currency) => currency,
        None => settings::get(tx)?.currency,
    };
    let id = tx.new_id();
    let client = Client {
        legal_name: input.legal_name,
        code: input.code,
        address: input.address,
        tax_treatment: input.tax_treatment,
        vat_id: input.vat_id,
        payment_terms_days: input.payment_terms_days,
        language: input.language,
        rounding: input.rounding,
        einvoice: input.einvoice,
        late_terms: input.late_terms,
        tags: input.tags,
        note: input.note,
        contacts: contacts(tx, id, input.contacts)?,
        ..Client::new(id, input.name, currency, tx.now())
    };
    super::add(tx, client)
}

pub fn edit(tx: &mut Tx<'_>, patch: ClientPatch) -> Result<Client> {
    let mut client = get(tx, patch.id)?;
    let set = |to: &mut String, from: Option<String>| *to = from.unwrap_or_else(|| std::mem::take(to));
    set(&mut client.name, patch.name);
    set(&mut client.legal_name, patch.legal_name);
    set(&mut client.code, patch.code);
    set(&mut client.vat_id, patch.vat_id);
    set(&mut client.note, patch.note);
    client.address = patch.address.unwrap_or(client.address);
    client.currency = patch.currency.unwrap_or(client.currency);
    client.tax_treatment = patch.tax_treatment.unwrap_or(client.tax_treatment);
    client.einvoice = patch.einvoice.unwrap_or(client.einvoice);
    client.tags = patch.tags.unwrap_or(client.tags);
    patch.payment_terms_days.apply(&mut client.payment_terms_days);
    patch.language.apply(&mut client.language);
    patch.rounding.apply(&mut client.rounding);
    patch.late_terms.apply(&mut client.late_terms);
    if let Some(list) = patch.contacts {
        client.contacts = contacts(tx, client.id, list)?;
    }
    super::edit(tx, client)
}

pub fn archive(tx: &mut Tx<'_>, q: ArchiveClient) -> Result<Client> {
    super::archive(tx, q.id, q.archived)
}

pub fn delete(tx: &mut Tx<'_>, q: ClientRef) -> Result<Empty> {
    super::delete(tx, q.id)?;
    Ok(Empty {})
}

pub fn merge(tx: &mut Tx<'_>, q: MergeClients) -> Result<Client> {
    super::merge::merge(tx, q.from, q.into)
}

fn contacts(tx: &Tx<'_>, client: ClientId, inputs: Vec<ContactInput>) -> Result<Vec<Contact>> {
    inputs
        .into_iter()
        .enumerate()
        .map(|(n, c)| {
            let id = match c.id {
                Some(id) if store::owns_contact(tx.conn(), client, id)? => id,
                Some(_) => {
                    return Err(Error::invalid(
                        &format!("contacts.{n}.id"),
                        "not_found",
                        "is no contact of this client: leave it out for a new one",
                    ));
                }
                None => tx.new_id(),
            };
            Ok(Contact { id, name: c.name, email: c.email, phone: c.phone, role: c.role })
        })
        .collect()
}
