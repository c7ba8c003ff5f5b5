//! The same row always gets the same id, on every device and from every overlapping export, so that importing again adds nothing.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use uuid::Builder;

use super::layout::ImportKind;
use crate::{
    ingest::Names,
    kernel::{Instant, id::EntryId},
};

/// Part of the hashed text: a later change of what is hashed must not meet old ids.
const VERSION: &[u8] = b"stint import 1";

/// Counts rows that are equal in everything, of which a file may rightly have several.
#[derive(Debug, Default)]
pub struct Fingerprints(HashMap<[u8; 32], u64>);

impl Fingerprints {
    /// Returns a UUID version 8 (RFC 9562, 5.8) and the SHA-256 that it is cut from.
    pub fn of(&mut self, kind: ImportKind, parts: &[&str]) -> (EntryId, [u8; 32]) {
        let content = hash(kind, parts, 0);
        let nth = self.0.entry(content).or_insert(0);
        let hash = if *nth == 0 { content } else { hash(kind, parts, *nth) };
        *nth += 1;
        let mut head = [0; 16];
        head.copy_from_slice(&hash[..16]);
        (EntryId(Builder::from_custom_bytes(head).into_uuid()), hash)
    }

    /// For a program that hands the same records out in two forms of which only one has ids, seconds and persons: by what both tell, the minutes of the
    /// ends, where it belongs and what was done.
    pub fn of_facts(&mut self, kind: ImportKind, (start, end): (Instant, Instant), names: &Names, note: &str) -> (EntryId, [u8; 32]) {
        let minutes = format!("{} {}", start.ms().div_euclid(60_000), end.ms().div_euclid(60_000));
        let [client, project, task] = [&names.client, &names.project, &names.task].map(|name| name.as_deref().unwrap_or(""));
        self.of(kind, &[&minutes, client, project, task, note])
    }

    /// For a record with an id of its own: the id follows from that, the hash from all that it says.
    pub fn keyed(&mut self, kind: ImportKind, key: &str, parts: &[&str]) -> (EntryId, [u8; 32]) {
        let (id, _) = self.of(kind, &[key]);
        (id, hash(kind, &[&[key], parts].concat(), 0))
    }
}

fn hash(kind: ImportKind, parts: &[&str], nth: u64) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(VERSION);
    for part in [kind.name()].iter().chain(parts) {
        // The length before each part keeps ("ab", "c") and ("a", "bc") apart.
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.update(nth.to_be_bytes());
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_rows_count_and_order_does_not() {
        let mut first = Fingerprints::default();
        let (a, b, a2) = (first.of(ImportKind::Toggl, &["a"]), first.of(ImportKind::Toggl, &["b"]), first.of(ImportKind::Toggl, &["a"]));
        let mut second = Fingerprints::default();
        assert_eq!(
            [second.of(ImportKind::Toggl, &["b"]), second.of(ImportKind::Toggl, &["a"]), second.of(ImportKind::Toggl, &["a"])],
            [b, a, a2]
        );
        assert_ne!(a, a2);
        assert_eq!(a.0.0.get_version_num(), 8);
    }

    #[test]
    fn parts_and_kinds_do_not_run_together() {
        let of = |kind, parts: &[&str]| Fingerprints::default().of(kind, parts).0;
        assert_ne!(of(ImportKind::Toggl, &["ab", "c"]), of(ImportKind::Toggl, &["a", "bc"]));
        assert_ne!(of(ImportKind::Toggl, &["a"]), of(ImportKind::Clockify, &["a"]));
    }
}
