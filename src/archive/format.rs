//! The words of the format.

use crate::kernel::Instant;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

pub const FORMAT: &str = "stint workspace";
pub const VERSION: u32 = 1;
pub const LINES: &str = "workspace.jsonl";
pub const FILES: &str = "files";

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub struct Header {
    pub format: String,
    pub version: u32,
    /// Of the database that the rows are of.
    pub schema: i64,
    pub program: String,
    pub name: String,
    pub demo: bool,
    pub exported_at: Instant,
}

#[derive(Debug, Deserialize)]
pub struct Line {
    pub t: String,
    pub r: Map<String, Value>,
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
pub struct Trailer {
    /// Rows of each table.
    pub end: BTreeMap<String, u64>,
    /// SHA-256 of all lines between the first and this one.
    pub state: String,
    /// SHA-256 of every byte before this line.
    pub sha256: String,
    /// Hashes of files whose bytes were missing or damaged when this was written: they are not in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
}
