//! Names and chances that follow from a seed, so that a failing run can be played again.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ids {
    state: u64,
}

impl Ids {
    /// Streams of one seed and different rooms share nothing.
    pub fn new(seed: u64, room: &str) -> Self {
        let salt = room.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        if limit == 0 { 0 } else { self.number() % limit }
    }

    fn text(&mut self, alphabet: &[u8], length: usize) -> String {
        (0..length).map(|_| char::from(alphabet[self.below(alphabet.len() as u64) as usize])).collect()
    }

    pub fn letters(&mut self, length: usize) -> String {
        self.text(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", length)
    }

    pub fn hex(&mut self, length: usize) -> String {
        self.text(b"0123456789abcdef", length)
    }

    /// `cus_` and 24 letters.
    pub fn object(&mut self, prefix: &str) -> String {
        format!("{prefix}_{}", self.letters(24))
    }
}
