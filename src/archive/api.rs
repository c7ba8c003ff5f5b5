//! `export.workspace`, `workspace.import`, `workspace.state`.

use super::{read, source::Source, write};
use crate::{
    app::App,
    db::state,
    kernel::{Empty, Result, Secret},
    workspaces::{self, api::WorkspaceStatus},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportWorkspace {
    /// A folder, or a file that ends in .tar or .zip, that is not there yet; left out: the bytes of a zip are the answer.
    pub path: Option<PathBuf>,
    /// An id of the caller's, for `job.status` and `job.cancel`.
    pub job: Option<Uuid>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkspaceExport {
    pub path: Option<PathBuf>,
    pub file_name: String,
    pub base64: Option<String>,
    pub rows: u64,
    pub files: u64,
    /// SHA-256 over every row that is not of this copy alone.
    pub state: String,
    /// SHA-256 of files whose bytes are missing or damaged on this disk, and so are not in the export.
    pub lost: Vec<String>,
}

pub fn export(app: &App, q: ExportWorkspace) -> Result<WorkspaceExport> {
    let open = workspaces::opened(app)?;
    let info = workspaces::info(app, open.id)?;
    let job = open.db.jobs.of(q.job);
    let day = app.env().clock.now().to_utc().format("%Y-%m-%d");
    let file_name = format!("stint-{day}.zip");
    // What is handed over as bytes rests beside the database for a moment, and not in a folder that others read.
    let own = open.db.path().with_file_name(format!("export-{}.zip", app.env().ids.next::<Uuid>(app.env().clock.now())));
    let to = q.path.clone().unwrap_or_else(|| own.clone());
    let done = open.db.read(|read| write::write(read, &to, &info.name, info.demo, &job));
    job.end();
    let written = done?;
    let bytes = if q.path.is_none() {
        let bytes = std::fs::read(&own);
        std::fs::remove_file(&own)?;
        Some(bytes?)
    } else {
        None
    };
    Ok(WorkspaceExport {
        path: q.path,
        file_name,
        base64: bytes.map(|bytes| BASE64_STANDARD.encode(bytes)),
        rows: written.rows,
        files: written.files,
        state: written.state,
        lost: written.lost,
    })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportWorkspace {
    /// The folder, .tar or .zip of an export.
    pub path: PathBuf,
    /// Wraps the key instead of the keychain.
    pub passphrase: Option<String>,
}

/// Makes a new workspace in the state that was exported and opens it; the others stay as they are.
pub fn import(app: &App, q: ImportWorkspace) -> Result<WorkspaceStatus> {
    let mut source = Source::open(&q.path)?;
    let (header, trailer) = read::check(&mut source)?;
    let progress = crate::kernel::Progress::default();
    let new = workspaces::Filled {
        name: header.name,
        demo: header.demo,
        schema: header.schema,
        passphrase: q.passphrase.map(|t| Secret::new(t.into_bytes())),
    };
    workspaces::create_filled(app, new, |conn, files| read::fill(conn, files, &mut source, &trailer, &progress))?;
    app.publish(&crate::db::Changed { tags: crate::kernel::Tag::ALL.to_vec() });
    workspaces::api::status(app, Empty {})
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkspaceHash {
    /// SHA-256 over every row that is not of this copy alone: two workspaces with the same one hold the same.
    pub state: String,
}

pub fn hash(app: &App, _: Empty) -> Result<WorkspaceHash> {
    let state = workspaces::opened(app)?.db.read(|read| state::hash(read.conn()))?;
    Ok(WorkspaceHash { state: hex::encode(state) })
}
