//! Every request that came, whether it was carried out or not: tests count here what truly went over the wire.

use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// Older ones are forgotten, so that a sandbox may stay open for weeks.
const KEPT: usize = 100_000;
/// A mail of 30 MB is not kept twice.
const BODY_KEPT_BYTES: usize = 64 * 1024;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    pub at_ms: i64,
    pub method: String,
    pub path: String,
    pub query: String,
    pub idempotency_key: Option<String>,
    pub body_bytes: usize,
    /// The beginning of the body as text. Bearer tokens and headers are not kept.
    pub body: String,
    /// The name of the fault that hit it.
    pub fault: Option<String>,
    /// What was answered, `None` when the connection was cut.
    pub status: Option<u16>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Recorder {
    records: VecDeque<Record>,
    first: u64,
}

impl Recorder {
    pub fn begin(&mut self, mut record: Record, body: &[u8]) -> u64 {
        record.body = String::from_utf8_lossy(&body[..body.len().min(BODY_KEPT_BYTES)]).into_owned();
        if self.records.len() == KEPT {
            self.records.pop_front();
            self.first += 1;
        }
        self.records.push_back(record);
        self.first + self.records.len() as u64 - 1
    }

    pub fn end(&mut self, number: u64, status: Option<u16>) {
        if let Some(record) = number.checked_sub(self.first).and_then(|at| self.records.get_mut(at as usize)) {
            record.status = status;
        }
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter()
    }

    /// Requests whose method is this one and whose path begins so.
    pub fn count(&self, method: &str, path: &str) -> usize {
        self.all().filter(|r| r.method == method && r.path.starts_with(path)).count()
    }

    /// Requests between two moments.
    pub fn between(&self, from_ms: i64, to_ms: i64) -> usize {
        self.all().filter(|r| (from_ms..to_ms).contains(&r.at_ms)).count()
    }

    pub fn clear(&mut self) {
        self.first += self.records.len() as u64;
        self.records.clear();
    }
}
