//! Ids: UUIDv7, one type for each thing so that two kinds cannot be swapped. Stored as 16-byte blobs.

use crate::kernel::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Mutex;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub struct $name(pub Uuid);
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { Self(id) } }
        impl From<$name> for Uuid { fn from(id: $name) -> Self { id.0 } }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, uuid::Error> { s.parse().map(Self) }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.0.as_bytes().as_slice().into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Uuid::from_slice(v.as_blob()?).map(Self).map_err(rusqlite::types::FromSqlError::other)
            }
        }
    )+};
}

ids! {
    WorkspaceId, DeviceId, PersonId, ClientId, ContactId, ProjectId, TaskId, RateId, EntryId,
    /// Groups the intervals of one timer from its start to its stop.
    TimerId,
    FindingId, GapId, RoundId, FavouriteId, TaxRateId, InvoiceId, LineId, SectionId, AdjustmentId, SeriesId, PaymentId, ProfileId, ViewId,
    MilestoneId, MilestoneCompletionId,
    ExpenseId, CategoryId, MileageRateId, FileLinkId,
    RetainerId, TermId, GapNumberId, ItemId, RecurringId, QuoteId, GivenNumberId,
    /// What settles a document: part of a payment or of a credit note, or what is written off.
    AllocationId,
    BankAccountId, BankStatementId, BankTransactionId, BankMatchId,
    ConnectionId, EffectId, CalendarId, MailId, MergeId, ThreadId, MessageId,
    /// A row that nothing outside its table names: link rows, voids.
    RowId,
}

/// An id that follows from what it is made of, so that two devices that make the same thing give it the same one: UUIDv8 (RFC 9562) of its SHA-256.
pub fn derived(parts: &[&[u8]]) -> Uuid {
    use sha2::Digest as _;
    let mut hash = sha2::Sha256::new();
    for part in parts {
        // With its length, so that no two lists of parts run together.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let hash: [u8; 32] = hash.finalize().into();
    let mut head = [0; 16];
    head.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(head).into_uuid()
}

/// Makes UUIDv7 ids from a handed-in instant and a handed-in source of randomness; those of one millisecond rise in the order in which they
/// are made (RFC 9562, section 6.2, method 2).
pub struct Ids(Mutex<Source>);

struct Source {
    random: Random,
    last: Uuid,
}

type Random = Box<dyn FnMut(&mut [u8; 10]) + Send>;

impl std::fmt::Debug for Ids {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ids")
    }
}

impl Ids {
    /// Ids from the operating system's randomness.
    pub fn system() -> Self {
        Self::from(Box::new(|bytes: &mut [u8; 10]| {
            if getrandom::fill(bytes).is_err() {
                // A machine without entropy cannot make safe ids; the process cannot go on.
                std::process::abort();
            }
        }))
    }

    /// The same ids for the same seed, for tests and the demo workspace.
    pub fn seeded(seed: u64) -> Self {
        let mut state = seed;
        Self::from(Box::new(move |bytes: &mut [u8; 10]| {
            for chunk in bytes.chunks_mut(8) {
                // SplitMix64 (Steele, Lea, Flood 2014).
                state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut z = state;
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                z ^= z >> 31;
                chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
            }
        }))
    }

    fn from(random: Random) -> Self {
        Self(Mutex::new(Source { random, last: Uuid::nil() }))
    }

    pub fn next<T: From<Uuid>>(&self, now: Instant) -> T {
        let mut source = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut random = [0; 10];
        (source.random)(&mut random);
        let made = uuid::Builder::from_unix_timestamp_millis(now.ms().max(0).unsigned_abs(), &random).into_uuid();
        let same_moment = made.as_u128() >> 80 == source.last.as_u128() >> 80;
        source.last = if same_moment && made <= source.last { Uuid::from_u128(source.last.as_u128() + 1) } else { made };
        source.last.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_id_is_the_same_each_time_and_its_parts_do_not_run_together() {
        let id = derived(&[b"ab", b"c"]);
        assert_eq!(id, derived(&[b"ab", b"c"]));
        assert_ne!(id, derived(&[b"a", b"bc"]));
        assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122));
    }

    #[test]
    fn ids_of_one_moment_rise_and_stay_what_they_are() {
        let (ids, now) = (Ids::seeded(7), Instant::from_ms(1_795_169_100_000));
        let made: Vec<Uuid> = (0..10_000).map(|_| ids.next(now)).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        for id in made {
            assert_eq!((id.get_version_num(), id.get_variant()), (7, uuid::Variant::RFC4122));
            assert_eq!(id.as_u128() >> 80, 1_795_169_100_000);
        }
        let earlier: Uuid = ids.next(Instant::from_ms(1_795_169_099_999));
        assert_eq!(earlier.as_u128() >> 80, 1_795_169_099_999);
    }
}
