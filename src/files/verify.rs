//! Whether every file is there and what it was.

use super::store;
use crate::{
    db::{Read, files::Lost},
    kernel::Result,
};

/// A check's name with what was looked at, or what is wrong.
pub type Check = (&'static str, std::result::Result<String, String>);

/// Reads every file. A lost one is told by its name, and ends nothing.
///
/// # Errors
/// Only what the database and the disk say.
pub fn verify(read: &Read<'_>) -> Result<Vec<Check>> {
    let (mut whole, mut wrong) = (0, Vec::new());
    for (hash, name) in store::kept(read.conn())? {
        let why = match read.files().look(&hash)? {
            Ok(_) => {
                whole += 1;
                continue;
            }
            Err(Lost::Missing) => "is missing",
            Err(Lost::Damaged) => "is damaged",
        };
        wrong.push(format!("{} ({}…) {why}", name.as_deref().unwrap_or("a file"), &hex::encode(hash)[..8]));
    }
    let found = if wrong.is_empty() {
        Ok(format!("{whole} files as they were kept"))
    } else {
        Err(format!("{}; attach them again, or restore the newest backup", wrong.join("; ")))
    };
    Ok(vec![("files", found)])
}
