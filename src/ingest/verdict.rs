//! Decides for each row of a batch what becomes of it. Pure: what is stored is handed in.

use std::collections::{HashMap, hash_map::Entry};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::row::Incoming;
use crate::kernel::{Instant, id::EntryId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "IngestVerdict")]
pub enum Verdict {
    Accepted,
    Duplicate,
    Conflict,
    Rejected,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// As the row wrote it; empty where it wrote none.
    pub id: String,
    pub verdict: Verdict,
    pub reason: Option<String>,
}

/// A row that will be written if nothing forbids the batch.
#[derive(Debug)]
pub struct Accepted {
    pub incoming: Incoming,
    pub hash: [u8; 32],
    /// Its place in the batch.
    pub row: usize,
}

/// What an id that is already stored says; `None` for an entry that did not come from a batch.
pub type Stored = HashMap<EntryId, Option<[u8; 32]>>;

pub struct Judgement {
    pub rows: Vec<Judged>,
    pub accepted: Vec<Accepted>,
}

pub const ANOTHER_IS_BAD: &str = "batch: another row is bad and all or nothing was asked";

/// Longest id that is repeated in an answer; a UUID has 36.
const ID_CHARS: usize = 64;

/// Judges rows in their order; of equal ids inside the batch the first good one counts.
/// `fits` turns a new row down by its start.
pub fn judge(
    read: Vec<Result<Incoming, String>>,
    ids: impl Iterator<Item = String>,
    mut known: Stored,
    fits: impl Fn(Instant) -> Result<(), String>,
) -> Judgement {
    let mut rows = Vec::with_capacity(read.len());
    let mut accepted = Vec::new();
    for (row, (incoming, id)) in read.into_iter().zip(ids).enumerate() {
        let (verdict, reason) = match incoming {
            Err(reason) => (Verdict::Rejected, Some(reason)),
            Ok(incoming) => {
                let hash = incoming.hash();
                let fits = fits(incoming.start);
                match known.entry(incoming.id) {
                    Entry::Vacant(_) if fits.is_err() => (Verdict::Rejected, fits.err()),
                    Entry::Vacant(free) => {
                        free.insert(Some(hash));
                        accepted.push(Accepted { incoming, hash, row });
                        (Verdict::Accepted, None)
                    }
                    Entry::Occupied(stored) if *stored.get() == Some(hash) => (Verdict::Duplicate, None),
                    Entry::Occupied(_) => (Verdict::Conflict, Some("id: is already kept with other content; the kept one stays".into())),
                }
            }
        };
        rows.push(Judged { id, verdict, reason });
    }
    Judgement { rows, accepted }
}

/// The id as a row writes it, to answer with.
pub fn written_id(value: &Value) -> String {
    value.get("id").and_then(Value::as_str).unwrap_or("").chars().take(ID_CHARS).collect()
}

/// Turns a whole batch down because of its bad rows: what was fit is not written either, and says so.
pub fn refuse_all(judgement: &mut Judgement) {
    for accepted in judgement.accepted.drain(..) {
        let row = &mut judgement.rows[accepted.row];
        row.verdict = Verdict::Rejected;
        row.reason = Some(ANOTHER_IS_BAD.into());
    }
}

impl Judgement {
    pub fn is_clean(&self) -> bool {
        self.rows.iter().all(|row| matches!(row.verdict, Verdict::Accepted | Verdict::Duplicate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn noon() -> crate::kernel::Instant {
        crate::kernel::Instant::parse("2026-11-20T12:00:00Z").unwrap()
    }

    fn row(n: u8, note: &str) -> Value {
        json!({"id": format!("0192f0c1-0000-7000-8000-0000000000{n:02}"), "note": note, "start": "2026-11-20T08:00:00Z", "end": "2026-11-20T09:00:00Z", "zone": "UTC"})
    }

    fn judged(rows: &[Value], known: Stored) -> Judgement {
        let read = rows.iter().map(|row| Incoming::read(row, noon()).map_err(|faults| faults[0].field.clone())).collect();
        judge(read, rows.iter().map(written_id), known, |_| Ok(()))
    }

    fn verdicts(judgement: &Judgement) -> Vec<Verdict> {
        judgement.rows.iter().map(|row| row.verdict).collect()
    }

    use Verdict::{Accepted, Conflict, Duplicate, Rejected};

    #[test]
    fn stored_content_decides() {
        let stored = Incoming::read(&row(1, "same"), noon()).unwrap();
        let manual = Incoming::read(&row(2, "typed here"), noon()).unwrap();
        let known = Stored::from([(stored.id, Some(stored.hash())), (manual.id, None)]);
        let judgement = judged(&[row(1, "same"), row(1, "other"), row(2, "typed here"), row(3, "new"), json!({})], known);
        assert_eq!(verdicts(&judgement), [Duplicate, Conflict, Conflict, Accepted, Rejected]);
        assert_eq!(judgement.accepted.iter().map(|accepted| accepted.row).collect::<Vec<_>>(), [3]);
        assert!(!judgement.is_clean());
    }

    #[test]
    fn ids_repeat_inside_a_batch() {
        let mut bad = row(1, "first");
        bad["zone"] = json!("?");
        let judgement = judged(&[bad, row(1, "a"), row(1, "a"), row(1, "b")], Stored::new());
        assert_eq!(verdicts(&judgement), [Rejected, Accepted, Duplicate, Conflict]);
    }

    #[test]
    fn all_or_nothing_turns_down_the_good_rows_too() {
        let mut judgement = judged(&[row(1, "a"), json!({})], Stored::new());
        refuse_all(&mut judgement);
        assert_eq!((verdicts(&judgement), judgement.accepted.len()), (vec![Rejected, Rejected], 0));
        assert_eq!(judgement.rows[0].reason.as_deref(), Some("batch: another row is bad and all or nothing was asked"));
    }

    #[test]
    fn an_answer_repeats_no_flood() {
        assert_eq!(written_id(&json!({"id": "x".repeat(10_000)})).len(), ID_CHARS);
    }
}
