//! `invoice.versions`, `invoice.compare`, `invoice.restore`, `invoice.version_pdf`.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Version,
    changes::{Change, changes},
    restore::{self, NotRestored},
    store,
};
use crate::{
    clients,
    db::{Read, Tx},
    invoices::{
        api::InvoiceRef,
        desk::Desk,
        draft_of,
        files::PdfFile,
        issue, issued,
        snapshot::sha256,
        view::{self, Invoice},
    },
    kernel::{
        Error, Instant, Money, Result,
        id::{DeviceId, InvoiceId},
    },
};

#[derive(Debug, Serialize, JsonSchema)]
pub struct VersionList {
    /// The newest first.
    pub versions: Vec<VersionRow>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct VersionRow {
    /// Counts from 1, the draft as it was made.
    pub seq: i64,
    pub saved_at: Instant,
    pub device_id: DeviceId,
    /// Against the version before it.
    pub changed: Vec<Change>,
    pub total: Money,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareVersions {
    pub id: InvoiceId,
    pub before: i64,
    /// Left out: the newest.
    pub after: Option<i64>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Comparison {
    pub before: Invoice,
    pub after: Invoice,
    pub changes: Vec<Change>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VersionRef {
    pub id: InvoiceId,
    pub seq: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct RestoredVersion {
    /// Of an issued document a new draft.
    pub invoice: Invoice,
    /// Lines that did not come back as they were.
    pub left_out: Vec<NotRestored>,
}

pub fn versions(read: &Read<'_>, q: InvoiceRef) -> Result<VersionList> {
    crate::invoices::store::find(read.conn(), q.id)?.ok_or_else(|| Error::not_found("invoice", q.id))?;
    Ok(VersionList { versions: store::rows(read.conn(), q.id)? })
}

/// # Errors
/// `not_found`.
pub fn compare(read: &Read<'_>, q: CompareVersions) -> Result<Comparison> {
    let before = find(read, q.id, q.before)?;
    let after = match q.after {
        Some(seq) => find(read, q.id, seq)?,
        None => store::latest(read.conn(), q.id)?.ok_or_else(|| Error::not_found("invoice", q.id))?,
    };
    let changes = changes(&before.entered, &after.entered)?;
    Ok(Comparison { before: shown(read, &before)?, after: shown(read, &after)?, changes })
}

/// # Errors
/// `not_found`; sums beyond the limits.
pub fn restore(tx: &mut Tx<'_>, q: VersionRef) -> Result<RestoredVersion> {
    let version = find(tx, q.id, q.seq)?;
    if issued::find(tx.conn(), q.id)?.is_some() {
        let id = restore::copy(tx, version)?;
        return Ok(RestoredVersion { invoice: view::show(tx, id)?, left_out: Vec::new() });
    }
    let now = draft_of(tx, q.id)?;
    let left_out = restore::restore(tx, now, version)?;
    Ok(RestoredVersion { invoice: view::show(tx, q.id)?, left_out })
}

/// What the paper would have looked like.
///
/// # Errors
/// `not_found`; a logo that cannot be drawn.
pub fn version_pdf(read: &Read<'_>, q: VersionRef) -> Result<PdfFile> {
    let version = find(read, q.id, q.seq)?;
    let desk = Desk::of(read, version.entered.client_id)?;
    let bytes = issue::draw(read, &version.paper)?;
    let file_name = format!("Draft {} ({}).pdf", desk.client.name, version.seq);
    Ok(PdfFile { file_name, sha256: hex::encode(sha256(&bytes)), base64: BASE64_STANDARD.encode(bytes) })
}

fn find(read: &Read<'_>, id: InvoiceId, seq: i64) -> Result<Version> {
    store::find(read.conn(), id, seq)?.ok_or_else(|| Error::not_found("version", format!("{seq} of {id}")))
}

fn shown(read: &Read<'_>, version: &Version) -> Result<Invoice> {
    let client = clients::get(read, version.entered.client_id).map_or_else(|_| version.paper.buyer.name.clone(), |c| c.name);
    Ok(view::view(&version.entered, &version.paper, client))
}
