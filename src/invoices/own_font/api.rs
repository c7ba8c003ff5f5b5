//! `paper_font.*`.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::current;
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Error, Result},
};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavePaperFont {
    /// A TTF or OTF file.
    pub regular_base64: String,
    /// For headings; left out: they are set in the same.
    pub bold_base64: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaperFont {
    /// `null`: the built-in font.
    pub family: Option<String>,
    pub has_bold: bool,
}

pub fn show(read: &Read<'_>, _: Empty) -> Result<PaperFont> {
    let font = current(read)?;
    Ok(PaperFont { has_bold: font.as_ref().is_some_and(|f| f.bold.is_some()), family: font.map(|f| f.family) })
}

pub fn save(tx: &mut Tx<'_>, q: SavePaperFont) -> Result<PaperFont> {
    let decode =
        |field: &str, text: &str| BASE64_STANDARD.decode(text).map_err(|_| Error::invalid(field, "not_base64", "is no base64 text"));
    let bold = q.bold_base64.map(|text| decode("bold", &text)).transpose()?;
    super::save(tx, &decode("regular", &q.regular_base64)?, bold.as_deref())?;
    show(tx, Empty {})
}

pub fn remove(tx: &mut Tx<'_>, _: Empty) -> Result<PaperFont> {
    super::remove(tx)?;
    show(tx, Empty {})
}
