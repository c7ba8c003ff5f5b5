//! The font that the user gave for papers: kept by its hash, named by each document that was set in it, so that it is drawn again in the same.
//!
//! Not here: how text is set in it (`pdf::fonts`).

pub mod api;
mod face;
mod store;

pub use face::MAX_BYTES;
use face::{Face, face};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::snapshot::Snapshot;
use crate::{
    db::{Read, Tx},
    kernel::{Error, Result},
    settings,
};

/// Beside the settings, with them on every device.
const KEY: &str = "paper.font";

/// The faces in use. An empty `regular` is the built-in font.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFont {
    pub family: String,
    /// SHA-256 in hex of the kept file.
    pub regular: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bold: Option<String>,
}

/// # Errors
/// Only what the database says.
pub fn current(read: &Read<'_>) -> Result<Option<OwnFont>> {
    let noted = settings::noted(read, KEY)?;
    let font: OwnFont = noted.map(serde_json::from_value).transpose()?.unwrap_or_default();
    Ok(Some(font).filter(|f| !f.regular.is_empty()))
}

/// Sets new papers in these faces.
///
/// # Errors
/// `regular` or `bold` with what is wrong with the file.
pub fn save(tx: &mut Tx<'_>, regular: &[u8], bold: Option<&[u8]>) -> Result<()> {
    let found = face("regular", regular)?;
    let bold = bold.map(|bytes| face("bold", bytes).and_then(|face| keep(tx, &face, bytes))).transpose()?;
    let font = OwnFont { regular: keep(tx, &found, regular)?, family: found.family, bold };
    settings::note(tx, KEY, &serde_json::to_value(&font)?)?;
    tx.log("settings", None::<uuid::Uuid>, &json!({ "paper_font": font.regular, "bold": font.bold }))
}

/// Sets new papers in the built-in font.
///
/// # Errors
/// Only what the database says.
pub fn remove(tx: &mut Tx<'_>) -> Result<()> {
    settings::note(tx, KEY, &serde_json::to_value(OwnFont::default())?)?;
    tx.log("settings", None::<uuid::Uuid>, &json!({ "paper_font": null }))
}

fn keep(tx: &Tx<'_>, face: &Face, bytes: &[u8]) -> Result<String> {
    Ok(hex::encode(tx.keep_blob(if face.is_cff { "font/otf" } else { "font/ttf" }, bytes)?))
}

impl OwnFont {
    /// What a document names.
    pub fn of(document: &Snapshot) -> Option<Self> {
        let regular = document.font_sha256.clone()?;
        Some(Self { family: String::new(), regular, bold: document.font_bold_sha256.clone() })
    }
}

/// The bytes of regular and bold.
///
/// # Errors
/// `damaged` when one is gone.
pub fn files(read: &Read<'_>, font: Option<&OwnFont>) -> Result<[Option<Vec<u8>>; 2]> {
    let of = |hash: &String| -> Result<Vec<u8>> {
        let found = hex::decode(hash).ok().map(|hash| store::bytes(read.conn(), &hash)).transpose()?.flatten();
        found.ok_or_else(|| Error::storage("damaged", "the kept font of the paper is gone: restore the newest backup"))
    };
    let Some(font) = font else { return Ok([None, None]) };
    Ok([Some(of(&font.regular)?), font.bold.as_ref().map(of).transpose()?])
}
