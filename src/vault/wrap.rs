//! A data key wrapped by a passphrase: Argon2id (RFC 9106) derives a key that seals it with XChaCha20-Poly1305.

use crate::kernel::{Error, Result, Secret};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use serde::{Deserialize, Serialize};

/// RFC 9106, section 4, second recommended option: 64 MiB, 3 passes, 4 lanes.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;
const LEAST_CHARS: usize = 8;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wrapped {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    /// Hexadecimal, as are the next two.
    salt: String,
    nonce: String,
    sealed: String,
}

impl Wrapped {
    /// # Errors
    /// `too_short` when the passphrase has fewer than 8 characters.
    pub fn wrap(key: &Secret, passphrase: &Secret) -> Result<Self> {
        if String::from_utf8_lossy(passphrase.expose()).chars().count() < LEAST_CHARS {
            return Err(Error::invalid("passphrase", "too_short", "has fewer than 8 characters: take a longer one"));
        }
        let random = Secret::random32();
        let (salt, rest) = random.expose().split_at(16);
        let (mut nonce, more) = ([0; 24], Secret::random32());
        nonce.copy_from_slice(&[rest, &more.expose()[..8]].concat());
        let mut wrapped = Self {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: hex::encode(salt),
            nonce: hex::encode(nonce),
            sealed: String::new(),
        };
        let sealed = wrapped.cipher(passphrase)?.encrypt(&XNonce::from(nonce), key.expose()).map_err(|_| Error::bug("sealing failed"))?;
        wrapped.sealed = hex::encode(sealed);
        Ok(wrapped)
    }

    /// # Errors
    /// `wrong_passphrase`; a tampered record answers the same.
    pub fn unwrap(&self, passphrase: &Secret) -> Result<Secret> {
        let wrong = || Error::Locked { reason: "wrong_passphrase", message: "the passphrase is wrong: try again".into() };
        let nonce: [u8; 24] = hex::decode(&self.nonce).ok().and_then(|n| n.try_into().ok()).ok_or_else(wrong)?;
        let sealed = hex::decode(&self.sealed).map_err(|_| wrong())?;
        self.cipher(passphrase)?.decrypt(&XNonce::from(nonce), sealed.as_slice()).map(Secret::new).map_err(|_| wrong())
    }

    fn cipher(&self, passphrase: &Secret) -> Result<XChaCha20Poly1305> {
        let broken = |_| Error::bug("the key record is not readable");
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(broken)?;
        let salt = hex::decode(&self.salt).map_err(|_| Error::bug("the key record is not readable"))?;
        let mut derived = zeroize::Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose(), &salt, derived.as_mut())
            .map_err(broken)?;
        Ok(XChaCha20Poly1305::new(derived.as_ref().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_with_the_same_words_only() {
        let (key, words) = (Secret::random32(), Secret::new(b"correct horse".to_vec()));
        let wrapped = Wrapped::wrap(&key, &words).unwrap();
        assert_eq!(wrapped.unwrap(&words).unwrap().expose(), key.expose());
        assert!(matches!(wrapped.unwrap(&Secret::new(b"wrong horse".to_vec())), Err(Error::Locked { reason: "wrong_passphrase", .. })));
        assert!(!serde_json::to_string(&wrapped).unwrap().contains(&hex::encode(key.expose())));
        assert!(Wrapped::wrap(&key, &Secret::new(b"short".to_vec())).is_err());
    }
}
