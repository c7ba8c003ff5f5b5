//! Opening a workspace with the key that its record names.

use super::registry::{self, KeyRecord, Record};
use crate::{
    app::{App, Open},
    db::{self, Db, files},
    kernel::{Error, Result, Secret, id::WorkspaceId},
    vault,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The open workspace; opens the current one on the first call.
///
/// # Errors
/// `no_workspace`, or why it stays locked.
pub fn opened(app: &App) -> Result<Open> {
    if let Some(open) = app.opened() {
        return Ok(open);
    }
    let record = registry::current(app)?.ok_or(Error::NoWorkspace)?;
    open_record(app, &record, None)
}

/// Opens a workspace and makes it the current one.
///
/// # Errors
/// `not_found`, `wrong_passphrase`, `passphrase_needed`, `keychain_unavailable`, `key_missing`, `key_file`, or what [`Db::open`] says.
pub fn open(app: &App, id: WorkspaceId, passphrase: Option<Secret>) -> Result<Open> {
    let record = registry::find(app, id)?;
    let open = open_record(app, &record, passphrase)?;
    registry::set_current(app, id)?;
    Ok(open)
}

fn open_record(app: &App, record: &Record, passphrase: Option<Secret>) -> Result<Open> {
    let key = key(app, record, passphrase)?;
    let db = Db::open(&registry::database(app, record.id), &key, app.env().clone(), app.listener())?.ending_with(super::END_OF_WRITE);
    let open = Open { id: record.id, db: Arc::new(db) };
    begin(app, open)
}

/// Makes it the open workspace. A program that stays begins what goes on by itself; one that asks once and ends leaves that to those that stay.
///
/// # Errors
/// As [`App::watch`], in a program that stays.
pub(super) fn begin(app: &App, open: Open) -> Result<Open> {
    app.set_open(Some(open.clone()))?;
    if app.watches() {
        if let Err(e) = super::rounds::begin(app, &open).and_then(|()| super::network::begin(app, &open)) {
            tracing::warn!("what is done by itself is put off: {e}");
        }
        let db = open.db.clone();
        app.beside("stint-sweep", move || {
            if let Err(e) = crate::files::sweep_if_due(&db) {
                tracing::warn!("files that nothing uses stay for now: {e}");
            }
        });
    }
    Ok(open)
}

fn key(app: &App, record: &Record, passphrase: Option<Secret>) -> Result<Secret> {
    match &record.key {
        // The keychain answers over D-Bus; the cipher gets ready in that time.
        KeyRecord::Keychain => std::thread::scope(|both| {
            both.spawn(db::warm_up);
            app.keychain().get(&entry(record.id))
        }),
        KeyRecord::KeyFile => match app.key_file() {
            Some(path) => vault::read_key_file(path),
            None => {
                Err(Error::Locked { reason: "key_file", message: "this workspace opens with a key file: name it in STINT_KEY_FILE".into() })
            }
        },
        KeyRecord::Passphrase { wrapped } => {
            let words = match passphrase {
                Some(words) => words,
                None => app.filed_passphrase()?.ok_or_else(|| Error::Locked {
                    reason: "passphrase_needed",
                    message:
                        "this workspace opens with a passphrase: type it in the window, or name a file with it in STINT_PASSPHRASE_FILE"
                            .into(),
                })?,
            };
            wrapped.unwrap(&words)
        }
    }
}

/// The keychain's name for a workspace's key.
pub(super) fn entry(id: WorkspaceId) -> String {
    format!("workspace {id}")
}

/// Puts a backup in place of the open workspace's database, which is kept aside. The copy takes the place of this device as a new one, so
/// that what the old file wrote and the backup does not know can never be confused with what is written from now on.
///
/// # Errors
/// `unreadable` when there is no such file; `not_a_database`, `damaged` or `wrong_key` when it is no backup of this workspace; nothing is changed then.
pub fn restore(app: &App, backup: &Path) -> Result<PathBuf> {
    let record = registry::current(app)?.ok_or(Error::NoWorkspace)?;
    let key = key(app, &record, None)?;
    // What clears up beside goes by the database that is replaced here.
    app.settle();
    let place = registry::database(app, record.id);
    let next = place.with_extension("restoring");
    let found = std::fs::File::open(backup).and_then(|file| file.metadata());
    let why = match found {
        Ok(about) if about.is_file() => None,
        Ok(_) => Some("it is no file".to_owned()),
        Err(e) => Some(e.to_string()),
    };
    if let Some(why) = why {
        let message =
            format!("{} cannot be read: {why}; the backups are in {}", backup.display(), place.with_file_name("backups").display());
        return Err(Error::invalid("path", "unreadable", message));
    }
    // What it is told apart by has to name the file that was handed in, not the copy.
    crate::db::look_at(backup)?;
    std::fs::copy(backup, &next)?;
    Db::renew(&next, &key, app.env().clone()).inspect_err(|_| drop(std::fs::remove_file(&next)))?;
    files::carry(backup, &place, false)?;
    // What was sent elsewhere is written down in what is kept.
    app.stop();
    app.set_open(None)?;
    let kept = crate::db::quarantine(&place, app.env())?;
    std::fs::rename(&next, &place)?;
    // What only the old database names would be swept away from beside the new one.
    files::carry(&place, &kept.join("stint.db"), true)?;
    open_record(app, &record, None)?;
    app.publish(&crate::db::Changed { tags: crate::kernel::Tag::ALL.to_vec() });
    Ok(kept)
}
