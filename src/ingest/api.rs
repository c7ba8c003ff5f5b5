//! `ingest.run`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    run,
    verdict::{Judged, Verdict},
};
use crate::{db::Tx, kernel::Result};

/// A batch of finished entries. An entry: `{id, client?, project?, task?, note?, start, end, zone, billable?, tags?}`; id is a UUID, start
/// and end are RFC 3339, zone is an IANA name; clients, projects and tasks are matched by name or created.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IngestRequest {
    pub batch: Uuid,
    /// Who recorded the entries.
    pub device: String,
    pub entries: Vec<Value>,
    #[serde(default)]
    pub all_or_nothing: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct IngestReport {
    pub accepted: usize,
    pub duplicate: usize,
    pub conflict: usize,
    pub rejected: usize,
    /// One for each entry of the batch, in its order.
    pub rows: Vec<IngestRow>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct IngestRow {
    pub id: String,
    pub verdict: Verdict,
    /// `field: what is wrong`, of a conflict or a rejected row.
    pub reason: Option<String>,
}

pub fn run(tx: &mut Tx<'_>, request: IngestRequest) -> Result<IngestReport> {
    let rows = run::run(tx, request.batch, &request.device, &request.entries, request.all_or_nothing)?;
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    let counts = [Verdict::Accepted, Verdict::Duplicate, Verdict::Conflict, Verdict::Rejected].map(count);
    let [accepted, duplicate, conflict, rejected] = counts;
    let rows = rows.into_iter().map(|Judged { id, verdict, reason }| IngestRow { id, verdict, reason }).collect();
    Ok(IngestReport { accepted, duplicate, conflict, rejected, rows })
}
