//! What is known of a workspace without its key.

use crate::{
    app::App,
    kernel::{Error, Instant, Result, id::WorkspaceId},
    vault::Wrapped,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where the key rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    Keychain,
    Passphrase,
    KeyFile,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KeyRecord {
    Keychain,
    Passphrase { wrapped: Wrapped },
    KeyFile,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    pub id: WorkspaceId,
    pub name: String,
    pub demo: bool,
    pub created_at: Instant,
    pub key: KeyRecord,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct WorkspaceInfo {
    pub id: WorkspaceId,
    pub name: String,
    pub key: KeyKind,
    pub demo: bool,
    pub created_at: Instant,
}

impl Record {
    pub fn info(&self) -> WorkspaceInfo {
        let key = match self.key {
            KeyRecord::Keychain => KeyKind::Keychain,
            KeyRecord::Passphrase { .. } => KeyKind::Passphrase,
            KeyRecord::KeyFile => KeyKind::KeyFile,
        };
        WorkspaceInfo { id: self.id, name: self.name.clone(), key, demo: self.demo, created_at: self.created_at }
    }
}

fn folder(app: &App, id: WorkspaceId) -> PathBuf {
    app.data_dir().join("workspaces").join(id.to_string())
}

pub fn database(app: &App, id: WorkspaceId) -> PathBuf {
    folder(app, id).join("stint.db")
}

/// A path that cannot be a data folder is named; a full disk or a missing permission has its own words.
fn unusable(app: &App, e: std::io::Error) -> Error {
    let words = format!("{} cannot be the data folder: {e}; choose another with --data or STINT_DATA", app.data_dir().display());
    match Error::from(e) {
        Error::Storage { reason: "io", .. } => Error::storage("io", words),
        other => other,
    }
}

/// Makes the folder, open to its owner alone.
pub fn make_folder(app: &App, id: WorkspaceId) -> Result<()> {
    let folder = folder(app, id);
    fs::create_dir_all(&folder).map_err(|e| unusable(app, e))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Takes back a folder that a failed creation left; it held nothing of the user's yet.
pub fn drop_folder(app: &App, id: WorkspaceId) {
    let _ = fs::remove_dir_all(folder(app, id));
}

/// Replaces a file in one step, so that a crash leaves the old one or the new one.
fn replace(path: &Path, text: &str) -> Result<()> {
    let next = path.with_extension("next");
    let file = fs::File::create(&next)?;
    std::io::Write::write_all(&mut &file, text.as_bytes())?;
    file.sync_all()?;
    fs::rename(next, path)?;
    Ok(())
}

pub fn save(app: &App, record: &Record) -> Result<()> {
    replace(&folder(app, record.id).join("workspace.json"), &serde_json::to_string_pretty(record)?)
}

pub fn set_current(app: &App, id: WorkspaceId) -> Result<()> {
    replace(&app.data_dir().join("current"), &id.to_string())
}

fn load(path: &Path) -> Result<Record> {
    let text = fs::read_to_string(path)?;
    serde_json::from_str(&text).map_err(|e| Error::storage("damaged", format!("{} is not readable: {e}", path.display())))
}

pub fn find(app: &App, id: WorkspaceId) -> Result<Record> {
    let path = folder(app, id).join("workspace.json");
    if path.exists() { load(&path) } else { Err(Error::not_found("workspace", id)) }
}

/// Oldest first. A folder whose record cannot be read is left out, not touched.
pub fn list(app: &App) -> Result<Vec<Record>> {
    let folders = match fs::read_dir(app.data_dir().join("workspaces")) {
        Ok(folders) => folders,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(unusable(app, e)),
    };
    let mut records: Vec<Record> = folders.flatten().filter_map(|f| load(&f.path().join("workspace.json")).ok()).collect();
    records.sort_by_key(|r| (r.created_at, r.id));
    Ok(records)
}

/// The one that opens by itself: the one last chosen, else the only one there is.
pub fn current(app: &App) -> Result<Option<Record>> {
    if let Some(id) = fs::read_to_string(app.data_dir().join("current")).ok().and_then(|text| text.trim().parse().ok())
        && let Ok(record) = find(app, id)
    {
        return Ok(Some(record));
    }
    Ok(list(app)?.into_iter().next())
}
