//! Draws a frozen document as PDF. Pure: the same snapshot and logo give the same bytes.
//!
//! Not here: PDF/A, attachments and payment codes, which are added around these bytes when e-invoices arrive.

#![allow(clippy::float_arithmetic, reason = "page geometry in points; amounts arrive as text")]

mod countries;
mod fonts;
mod layout;
mod logo;
mod page;
mod parts;
mod table;
pub(super) mod words;
mod wrap;

use printpdf::{FontId, ImageOptimizationOptions, Mm, OffsetDateTime, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, XObject, XObjectId};

use super::snapshot::{Language, Snapshot, sha256};
use fonts::{Weight, face};

#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the built-in font cannot be read")]
    Font,
    #[error("the logo is no PNG or JPEG that can be read")]
    Logo,
    #[error("the document cannot be written: {0}")]
    Write(#[from] std::io::Error),
    #[error(transparent)]
    Snapshot(#[from] serde_json::Error),
}

const LOGO_ID: &str = "logo";

/// Renders the document; `logo` is the picture that `snapshot.seller.logo_sha256` names.
///
/// # Errors
/// When the logo cannot be read. The other errors are bugs.
pub fn render(snapshot: &Snapshot, logo: Option<&[u8]>) -> Result<Vec<u8>, PdfError> {
    let logo = logo.map(logo::decode).transpose()?;
    let sheets = layout::lay_out(snapshot, logo.as_ref())?;

    let mut pdf = PdfDocument::new(&title(snapshot));
    describe(&mut pdf, snapshot)?;
    for weight in [Weight::Regular, Weight::SemiBold] {
        let face = face(weight)?;
        pdf.resources.fonts.map.insert(FontId(face.id.to_owned()), PdfFont::new(face.parsed.clone()));
    }
    if let Some(logo) = logo {
        pdf.resources.xobjects.map.insert(XObjectId(LOGO_ID.to_owned()), XObject::Image(logo.image));
    }
    pdf.pages = sheets.into_iter().map(|sheet| PdfPage::new(Mm(210.0), Mm(297.0), sheet.ops)).collect();
    write(&pdf, snapshot)
}

fn title(snapshot: &Snapshot) -> String {
    let words = words::words(snapshot.language);
    format!("{} {}", words.invoice, snapshot.number.as_deref().unwrap_or(words.draft))
}

fn describe(pdf: &mut PdfDocument, snapshot: &Snapshot) -> Result<(), PdfError> {
    let midnight = snapshot.issued_on.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let at = OffsetDateTime::from_unix_timestamp(midnight).map_err(|_| PdfError::Font)?;
    let info = &mut pdf.metadata.info;
    (info.creation_date, info.modification_date, info.metadata_date) = (at, at, at);
    info.author.clone_from(&snapshot.seller.legal_name);
    info.subject.clone_from(&snapshot.subject);
    info.creator = "Stint".into();
    info.producer = format!("Stint, template {}", snapshot.template);
    Ok(())
}

fn write(pdf: &PdfDocument, snapshot: &Snapshot) -> Result<Vec<u8>, PdfError> {
    let image_optimization = ImageOptimizationOptions {
        format: Some(logo::COMPRESSION),
        auto_optimize: Some(true),
        convert_to_greyscale: Some(false),
        max_image_size: None,
        ..ImageOptimizationOptions::default()
    };
    let options = PdfSaveOptions { image_optimization: Some(image_optimization), ..PdfSaveOptions::default() };
    let mut doc = pdf.to_lopdf_document(&options, &mut Vec::new());
    doc.version = "1.7".into();
    // printpdf draws the two ids at random; the document's own hash is as unique and the same each time.
    let id = sha256(snapshot.canonical()?);
    let id = lopdf::Object::String(id[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
    if let Ok(info) = doc.trailer.get(b"Info").and_then(lopdf::Object::as_reference)
        && let Ok(info) = doc.get_dictionary_mut(info)
    {
        for key in ["Trapped", "GTS_PDFXVersion", "Identifier", "Keywords"] {
            info.remove(key.as_bytes());
        }
    }
    let language = match snapshot.language {
        Language::En => "en",
        Language::De => "de",
    };
    if let Ok(catalog) = doc.catalog_mut() {
        catalog.set("Lang", lopdf::Object::string_literal(language));
        catalog.set("ViewerPreferences", lopdf::dictionary! { "DisplayDocTitle" => true });
    }
    doc.compress();
    let mut bytes = Vec::with_capacity(64 << 10);
    doc.save_to(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
