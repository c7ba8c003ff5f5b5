//! The papers of documents, one or many in an archive.

use std::io::{Cursor, Write as _};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    billing_draft_of,
    desk::Desk,
    einvoice::{self, Format},
    issue, issued,
    snapshot::sha256,
    store,
};
use crate::{
    clients,
    db::Read,
    kernel::{Error, Result, id::InvoiceId},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowPdf {
    pub id: InvoiceId,
    /// Of a voided document: drawn anew with a mark across it, instead of the bytes that were kept.
    #[serde(default)]
    pub marked: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManyInvoices {
    pub ids: Vec<InvoiceId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PdfFile {
    pub file_name: String,
    pub base64: String,
    pub sha256: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceXml {
    pub id: InvoiceId,
    /// Left out: what the client wants, else EN 16931 as CII.
    pub format: Option<Format>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct XmlFile {
    pub file_name: String,
    pub base64: String,
    pub sha256: String,
    pub format: Format,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PdfArchive {
    /// A proposal.
    pub file_name: String,
    pub base64: String,
    pub files: usize,
}

/// So many papers go into one archive.
const MOST: usize = 1_000;

/// Of an issued document the bytes that were kept, of a draft what it would look like now.
pub fn pdf(read: &Read<'_>, q: ShowPdf) -> Result<PdfFile> {
    let (name, bytes) = paper(read, q.id, q.marked)?;
    let sha256 = hex::encode(sha256(&bytes));
    Ok(PdfFile { file_name: format!("{}.pdf", file_name(&name)), base64: BASE64_STANDARD.encode(bytes), sha256 })
}

/// The papers of several documents in one zip.
pub fn pdf_many(read: &Read<'_>, q: ManyInvoices) -> Result<PdfArchive> {
    if q.ids.is_empty() || q.ids.len() > MOST {
        return Err(Error::invalid("ids", "out_of_range", format!("holds none or more than {MOST}: choose some of them")));
    }
    let broken = |e| Error::bug(format!("zip: {e}"));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut taken: Vec<String> = Vec::new();
    for id in &q.ids {
        let (name, bytes) = paper(read, *id, false)?;
        let name = file_name(&name);
        let again = taken.iter().filter(|t| **t == name).count();
        let whole = if again == 0 { format!("{name}.pdf") } else { format!("{name} ({}).pdf", again + 1) };
        taken.push(name);
        // PDFs are compressed in themselves.
        archive.start_file(whole, SimpleFileOptions::default()).map_err(broken)?;
        archive.write_all(&bytes).map_err(|e| Error::bug(format!("zip: {e}")))?;
    }
    let bytes = archive.finish().map_err(broken)?.into_inner();
    Ok(PdfArchive { file_name: "Invoices.zip".into(), base64: BASE64_STANDARD.encode(bytes), files: q.ids.len() })
}

/// For machines: the bytes that were kept in the format the client wanted, in another what was frozen says.
pub fn xml(read: &Read<'_>, q: InvoiceXml) -> Result<XmlFile> {
    let Some(document) = issued::find(read.conn(), q.id)? else {
        store::find(read.conn(), q.id)?.ok_or_else(|| Error::not_found("invoice", q.id))?;
        return Err(Error::cannot("not_issued", "a draft has no e-invoice: issue it first"));
    };
    let format = match q.format {
        Some(format) => format,
        None => {
            let client = store::find(read.conn(), q.id)?.map(|d| clients::get(read, d.client_id)).transpose()?;
            client.and_then(|c| Format::of(c.einvoice.format)).unwrap_or(Format::Cii)
        }
    };
    let xml = match issued::file(read.conn(), q.id, format.artefact())? {
        Some(kept) => kept,
        None => einvoice::write(&document.snapshot, format)?.into_bytes(),
    };
    let sha256 = hex::encode(sha256(&xml));
    Ok(XmlFile { file_name: format!("{}.xml", file_name(&document.number)), base64: BASE64_STANDARD.encode(xml), sha256, format })
}

fn paper(read: &Read<'_>, id: InvoiceId, marked: bool) -> Result<(String, Vec<u8>)> {
    let Some(document) = issued::find(read.conn(), id)? else {
        let draft = billing_draft_of(read, id)?;
        let desk = Desk::of(read, draft.client_id)?;
        let mut snapshot = desk.snapshot(&draft, desk.issue_day(read, &draft), None)?;
        (snapshot.kind, snapshot.corrects) = issue::corrected(read, &draft)?;
        return Ok((format!("Draft {}", desk.client.name), issue::draw(read, &snapshot)?));
    };
    let kept = issued::file(read.conn(), id, issued::PDF)?
        .ok_or_else(|| Error::storage("damaged", "the kept PDF is gone: restore the newest backup"))?;
    if !marked || issued::void_of(read.conn(), id)?.is_none() {
        return Ok((document.number, kept));
    }
    Ok((document.number, issue::draw_voided(read, &document.snapshot)?))
}

/// Without what some file system refuses.
pub fn file_name(text: &str) -> String {
    let safe = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c };
    text.chars().map(safe).take(100).collect::<String>().trim_matches(['.', ' ']).to_owned()
}
