//! Sealing bytes with keys that follow from the workspace's: HKDF-SHA-256 (RFC 5869) under a label each, XChaCha20-Poly1305 with a random nonce.

use crate::kernel::{Error, Result, Secret};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;

const NONCE_BYTES: usize = 24;

/// 32 bytes that follow from a key and a label, and tell nothing of the key or of what follows from it by another label.
///
/// # Errors
/// None that is not a bug.
pub fn derive(key: &Secret, label: &[u8]) -> Result<Secret> {
    let mut bytes = vec![0; 32];
    Hkdf::<Sha256>::new(None, key.expose()).expand(label, &mut bytes).map_err(|_| Error::bug("a key of 32 bytes cannot be derived"))?;
    Ok(Secret::new(bytes))
}

/// Nonce and sealed bytes; `about` is not kept and must be the same when they are opened.
///
/// # Errors
/// None that is not a bug.
pub fn seal(key: &Secret, about: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let random = Secret::random32();
    let nonce = &random.expose()[..NONCE_BYTES];
    let sealed = cipher(key)?.encrypt(XNonce::from_slice(nonce), Payload { msg: plain, aad: about });
    Ok([nonce, &sealed.map_err(|_| Error::bug("sealing failed"))?].concat())
}

/// None when a bit of it is another than was sealed, or the key or `about` is.
pub fn open(key: &Secret, about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
    cipher(key).ok()?.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: about }).ok()
}

fn cipher(key: &Secret) -> Result<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(key.expose()).map_err(|_| Error::bug("a key is not of 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5869, appendix A.3: SHA-256 with neither salt nor info, cut to the first 32 bytes.
    #[test]
    fn keys_follow_as_the_standard_says() {
        let key = Secret::new(vec![0x0b; 22]);
        let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d";
        assert_eq!(hex::encode(derive(&key, b"").unwrap().expose()), expected);
        assert_ne!(derive(&key, b"a").unwrap().expose(), derive(&key, b"b").unwrap().expose());
    }

    #[test]
    fn what_is_sealed_opens_whole_or_not_at_all() {
        let key = Secret::random32();
        let sealed = seal(&key, b"receipt", b"42.00 EUR").unwrap();
        assert_eq!(open(&key, b"receipt", &sealed).as_deref(), Some(b"42.00 EUR".as_slice()));
        assert_ne!(seal(&key, b"receipt", b"42.00 EUR").unwrap(), sealed, "a nonce is used once");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(open(&key, b"receipt", &changed), None, "byte {at}");
            assert_eq!(open(&key, b"receipt", &sealed[..at]), None, "cut at {at}");
        }
        assert_eq!(open(&key, b"another", &sealed), None);
        assert_eq!(open(&Secret::random32(), b"receipt", &sealed), None);
    }
}
