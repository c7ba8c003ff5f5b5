//! `file.*`: what can be done with a file wherever it belongs. Attaching is the thing's own verb.

use super::{FileLink, Swept, get, store};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Result, id::FileLinkId},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    pub id: FileLinkId,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct FileContent {
    pub file: FileLink,
    pub base64: String,
}

/// # Errors
/// `not_found`; `file_lost` when the bytes are missing or damaged.
pub fn show(read: &Read<'_>, q: FileRef) -> Result<FileContent> {
    let (file, ..) = get(read, q.id)?;
    let bytes = read.files().read(&store::hash_of(read.conn(), q.id)?)?;
    Ok(FileContent { file, base64: BASE64_STANDARD.encode(bytes) })
}

pub fn sweep(tx: &mut Tx<'_>, _: Empty) -> Result<Swept> {
    super::sweep(tx)
}
