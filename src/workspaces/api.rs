//! `workspace.*` and `undo.*`: what is about the open file as a whole.

use super::{NewWorkspace, VerifyReport, WorkspaceInfo, create as make, open as open_workspace, opened, registry};
use crate::{
    app::App,
    kernel::{Currency, Empty, Error, Result, Secret, Zone, id::WorkspaceId},
    settings::{Language, WeekStart},
    time,
    undo::{self, UndoState},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceState {
    None,
    Locked,
    Open,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkspaceStatus {
    pub state: WorkspaceState,
    /// The one that is open, or that would be.
    pub workspace: Option<WorkspaceInfo>,
    /// Why it is locked, in words, and as a word to act on.
    pub locked_because: Option<String>,
    pub locked_reason: Option<String>,
    pub workspaces: Vec<WorkspaceInfo>,
    pub data_dir: String,
    pub version: String,
    pub system_zone: Zone,
    pub keychain_available: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateWorkspace {
    pub name: String,
    pub country: String,
    pub currency: Currency,
    pub zone: Zone,
    pub week_start: Option<WeekStart>,
    pub language: Option<Language>,
    #[serde(default)]
    pub legal_name: String,
    /// Wraps the key instead of the keychain.
    pub passphrase: Option<String>,
    #[serde(default)]
    pub demo: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenWorkspace {
    pub id: WorkspaceId,
    pub passphrase: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupTo {
    /// A file that is not there yet; left out: a dated one in the workspace's `backups` folder.
    pub path: Option<PathBuf>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct BackupMade {
    pub path: PathBuf,
}

fn secret(text: Option<String>) -> Option<Secret> {
    text.map(|t| Secret::new(t.into_bytes()))
}

pub fn status(app: &App, _: Empty) -> Result<WorkspaceStatus> {
    let attempt = opened(app);
    let current = match &attempt {
        Ok(open) => Some(registry::find(app, open.id)?.info()),
        Err(_) => registry::current(app)?.map(|r| r.info()),
    };
    let (state, because) = match attempt {
        Ok(_) => (WorkspaceState::Open, None),
        Err(Error::NoWorkspace) => (WorkspaceState::None, None),
        Err(e @ (Error::Locked { .. } | Error::Storage { .. })) => (WorkspaceState::Locked, Some(e)),
        Err(e) => return Err(e),
    };
    let locked_reason = match &because {
        Some(Error::Locked { reason, .. } | Error::Storage { reason, .. }) => Some((*reason).to_owned()),
        _ => None,
    };
    Ok(WorkspaceStatus {
        state,
        workspace: current,
        locked_because: because.map(|e| e.to_string()),
        locked_reason,
        workspaces: registry::list(app)?.iter().map(registry::Record::info).collect(),
        data_dir: app.data_dir().display().to_string(),
        version: env!("CARGO_PKG_VERSION").into(),
        system_zone: Zone::system(),
        keychain_available: state == WorkspaceState::Open || app.keychain().available(),
    })
}

pub fn create(app: &App, q: CreateWorkspace) -> Result<WorkspaceStatus> {
    make(
        app,
        NewWorkspace {
            name: q.name,
            country: q.country,
            currency: q.currency,
            zone: q.zone,
            week_start: q.week_start.unwrap_or(WeekStart::Monday),
            language: q.language.unwrap_or(Language::En),
            legal_name: q.legal_name,
            passphrase: secret(q.passphrase),
            demo: q.demo,
        },
    )?;
    status(app, Empty {})
}

pub fn open(app: &App, q: OpenWorkspace) -> Result<WorkspaceStatus> {
    open_workspace(app, q.id, secret(q.passphrase))?;
    app.publish(&crate::db::Changed { tags: crate::kernel::Tag::ALL.to_vec() });
    status(app, Empty {})
}

pub fn verify(app: &App, _: Empty) -> Result<VerifyReport> {
    opened(app)?.db.read(super::verify)
}

pub fn backup(app: &App, q: BackupTo) -> Result<BackupMade> {
    Ok(BackupMade { path: opened(app)?.db.backup(q.path.as_deref())? })
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreFrom {
    pub path: PathBuf,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Restored {
    /// The folder in which the database that was replaced is kept.
    pub kept: PathBuf,
}

pub fn restore(app: &App, q: RestoreFrom) -> Result<Restored> {
    Ok(Restored { kept: super::restore(app, &q.path)? })
}

pub fn undo_peek(app: &App, _: Empty) -> Result<UndoState> {
    opened(app)?.db.read(|r| undo::peek(r.conn()))
}

pub fn undo(app: &App, _: Empty) -> Result<UndoState> {
    opened(app)?.db.step_back(false, time::lift_closing)?;
    undo_peek(app, Empty {})
}

pub fn redo(app: &App, _: Empty) -> Result<UndoState> {
    opened(app)?.db.step_back(true, time::lift_closing)?;
    undo_peek(app, Empty {})
}

/// Sends now what waits in the outbox. None where another program is at it.
pub fn carry(app: &App, open: &crate::app::Open, _: Empty) -> Result<Option<crate::outbox::Carried>> {
    super::network::carry(app, open)
}
