//! Bytes that must not be printed, copied to disk or left in memory.

use zeroize::Zeroizing;

#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// 32 bytes of the operating system's randomness.
    pub fn random32() -> Self {
        let mut bytes = vec![0; 32];
        if getrandom::fill(&mut bytes).is_err() {
            std::process::abort();
        }
        Self::new(bytes)
    }

    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
