//! `job.*`: how far a long command of this process has come, and ending it.

use super::opened;
use crate::{app::App, kernel::Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobRef {
    /// As it was given with the long command.
    pub id: Uuid,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct JobStatus {
    /// False before it has begun and once it has ended.
    pub running: bool,
    pub done: u64,
    /// Grows when the next part begins; 0 while it is not known.
    pub total: u64,
}

pub fn status(app: &App, q: JobRef) -> Result<JobStatus> {
    Ok(match opened(app)?.db.jobs.find(q.id) {
        Some(job) => {
            let (done, total) = job.counts();
            JobStatus { running: !job.ended(), done, total }
        }
        None => JobStatus { running: false, done: 0, total: 0 },
    })
}

/// What has been committed stays; everything else of the job leaves nothing.
pub fn cancel(app: &App, q: JobRef) -> Result<JobStatus> {
    opened(app)?.db.jobs.of(Some(q.id)).cancel();
    status(app, q)
}
