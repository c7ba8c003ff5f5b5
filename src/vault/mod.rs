//! Where keys rest: the OS keychain, a passphrase's wrapping, or a key file. The only module that knows the keychain.

mod keychain;
mod seal;
mod wrap;

pub use keychain::{Keychain, MemoryKeychain, SystemKeychain};
pub use seal::{derive, open, seal};
pub use wrap::Wrapped;

use crate::kernel::{Error, Result, Secret};
use std::path::Path;

/// Reads a key file: 64 hexadecimal digits.
///
/// # Errors
/// `key_file` when it cannot be read or holds something else.
pub fn read_key_file(path: &Path) -> Result<Secret> {
    let locked = |why: &str| Error::Locked { reason: "key_file", message: format!("the key file {} {why}", path.display()) };
    let text = std::fs::read_to_string(path).map_err(|e| locked(&format!("cannot be read: {e}")))?;
    let bytes = hex::decode(text.trim()).map_err(|_| locked("does not hold 64 hexadecimal digits"))?;
    if bytes.len() == 32 { Ok(Secret::new(bytes)) } else { Err(locked("does not hold 64 hexadecimal digits")) }
}

/// Reads the first line of a passphrase file.
///
/// # Errors
/// `passphrase_file` when it cannot be read or is empty.
pub fn read_passphrase_file(path: &Path) -> Result<Secret> {
    let locked = |why: &str| Error::Locked { reason: "passphrase_file", message: format!("the passphrase file {} {why}", path.display()) };
    let text = std::fs::read_to_string(path).map_err(|e| locked(&format!("cannot be read: {e}")))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(Secret::new(line.as_bytes().to_vec())),
        _ => Err(locked("is empty")),
    }
}
