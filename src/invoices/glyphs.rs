//! Signs on a draft that no font can draw: the paper would show a box.

use super::{desk::Desk, draft::Draft, own_font, pdf};
use crate::{
    db::Read,
    kernel::{FieldError, Result, error::Error},
};

/// Each field that holds some, with the signs.
///
/// # Errors
/// When a font cannot be read, which is a bug.
pub fn problems(read: &Read<'_>, draft: &Draft, desk: &Desk) -> Result<Vec<FieldError>> {
    let [font, bold] = own_font::files(read, desk.font.as_ref())?;
    let fonts = pdf::Fonts::new(font.as_deref(), bold.as_deref()).map_err(|e| Error::bug(format!("pdf: {e}")))?;
    let (own, client) = (&desk.profile.profile, &desk.client);
    let mut texts = vec![
        ("profile.legal_name".to_owned(), own.legal_name.as_str()),
        ("profile.bank_name".to_owned(), &own.bank_name),
        ("client.legal_name".to_owned(), client.document_name()),
        ("subject".to_owned(), &draft.subject),
        ("note".to_owned(), &draft.note),
    ];
    texts.extend([&own.street, &own.postal_code, &own.city, &own.region].map(|t| ("profile.address".to_owned(), t.as_str())));
    let a = &client.address;
    texts.extend([&a.street, &a.postal_code, &a.city, &a.region].map(|t| ("client.address".to_owned(), t.as_str())));
    for (n, line) in draft.lines.iter().enumerate() {
        texts.push((format!("lines[{n}].description"), &line.description));
        texts.push((format!("lines[{n}].unit"), &line.unit));
    }
    texts.extend(draft.sections.iter().enumerate().map(|(n, s)| (format!("sections[{n}].title"), s.title.as_str())));
    texts.extend(draft.adjustments.iter().enumerate().map(|(n, a)| (format!("adjustments[{n}].label"), a.label.as_str())));
    let taxes = desk.taxes.iter().filter(|t| draft.lines.iter().any(|l| l.tax_ids.contains(&t.id)));
    texts.extend(taxes.flat_map(|t| [t.name.as_str(), &t.reason]).map(|t| ("lines.tax_ids".to_owned(), t)));

    let mut found: Vec<FieldError> = Vec::new();
    for (field, text) in texts {
        let signs = fonts.missing(text);
        if signs.is_empty() || found.iter().any(|f| f.field == field) {
            continue;
        }
        let named: Vec<String> = signs.iter().take(5).map(|c| format!("“{c}” (U+{:04X})", u32::from(*c))).collect();
        let message = format!(
            "holds {}, which the font of the paper cannot draw: write it otherwise, or choose another font in the settings",
            named.join(", ")
        );
        found.push(FieldError::new(&field, "no_glyph", message));
    }
    Ok(found)
}
