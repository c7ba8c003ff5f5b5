//! Making a workspace: a key, a file, and what a new one starts with. Either all of it is there or none.

use super::{
    open,
    registry::{self, KeyRecord, Record},
};
use crate::{
    app::{App, Open},
    db::{Db, Files, Origin, Tx, Write},
    demo, expenses, invoices,
    kernel::{Currency, Error, Result, Secret, Tag, Zone, id::WorkspaceId, text::Checks},
    people,
    profile::{self, Profile},
    settings::{self, Language, Settings, WeekStart},
    taxes,
    vault::{self, Wrapped},
};
use std::sync::Arc;

#[derive(Debug)]
pub struct NewWorkspace {
    pub name: String,
    pub country: String,
    pub currency: Currency,
    pub zone: Zone,
    pub week_start: WeekStart,
    pub language: Language,
    pub legal_name: String,
    /// Wraps the key instead of the keychain.
    pub passphrase: Option<Secret>,
    pub demo: bool,
}

/// Creates the workspace, opens it and makes it the current one.
///
/// # Errors
/// Each wrong field; `keychain_unavailable` where there is no keychain and no passphrase; what the disk says.
pub fn create(app: &App, new: NewWorkspace) -> Result<Open> {
    let mut checks = Checks::default();
    let name = checks.name("name", &new.name);
    let country = checks.country("country", &new.country);
    checks.require(!country.is_empty(), "country", "required", "is missing: choose a country");
    checks.done()?;
    let now = app.env().clock.now();
    let id: WorkspaceId = app.env().ids.next(now);
    registry::make_folder(app, id)?;
    let made = (|| {
        let (key, record) = make_key(app, id, new.passphrase.clone())?;
        let record = Record { id, name, demo: new.demo, created_at: now, key: record };
        let db = Db::create(&registry::database(app, id), &key, app.env().clone(), app.listener())?.ending_with(super::END_OF_WRITE);
        let what = Write { origin: Origin::System, command: "workspace.create", tags: Tag::ALL, undo: false };
        db.write(what, |tx| seed(tx, &new, country))?;
        registry::save(app, &record)?;
        registry::set_current(app, id)?;
        Ok(Open { id, db: Arc::new(db) })
    })();
    match made {
        Ok(open) => open::begin(app, open),
        Err(e) => {
            registry::drop_folder(app, id);
            Err(e)
        }
    }
}

/// A workspace that was exported.
#[derive(Debug)]
pub struct Filled {
    pub name: String,
    pub demo: bool,
    pub schema: i64,
    pub passphrase: Option<Secret>,
}

/// Creates a workspace out of rows that `fill` puts in, opens it and makes it the current one.
///
/// # Errors
/// As [`create`], and what `fill` says; nothing is left then.
pub fn create_filled(app: &App, new: Filled, fill: impl FnOnce(&rusqlite::Connection, &Files) -> Result<()>) -> Result<Open> {
    let now = app.env().clock.now();
    let id: WorkspaceId = app.env().ids.next(now);
    registry::make_folder(app, id)?;
    let made = (|| {
        let (key, record) = make_key(app, id, new.passphrase)?;
        let record = Record { id, name: new.name, demo: new.demo, created_at: now, key: record };
        let db = Db::create_filled(&registry::database(app, id), &key, app.env().clone(), app.listener(), new.schema, fill)?
            .ending_with(super::END_OF_WRITE);
        registry::save(app, &record)?;
        registry::set_current(app, id)?;
        Ok(Open { id, db: Arc::new(db) })
    })();
    match made {
        Ok(open) => open::begin(app, open),
        Err(e) => {
            registry::drop_folder(app, id);
            Err(e)
        }
    }
}

fn make_key(app: &App, id: WorkspaceId, passphrase: Option<Secret>) -> Result<(Secret, KeyRecord)> {
    if passphrase.is_none()
        && let Some(path) = app.key_file()
    {
        return Ok((vault::read_key_file(path)?, KeyRecord::KeyFile));
    }
    let key = Secret::random32();
    if let Some(words) = passphrase.map_or_else(|| app.filed_passphrase(), |words| Ok(Some(words)))? {
        let wrapped = Wrapped::wrap(&key, &words)?;
        return Ok((key, KeyRecord::Passphrase { wrapped }));
    }
    app.keychain().set(&open::entry(id), &key)?;
    // What was stored must come back before anything is sealed with it.
    if app.keychain().get(&open::entry(id))?.expose() != key.expose() {
        return Err(Error::Locked {
            reason: "keychain_unavailable",
            message: "the keychain gave back another key than it was given".into(),
        });
    }
    Ok((key, KeyRecord::Keychain))
}

/// What every workspace starts with.
fn seed(tx: &mut Tx<'_>, new: &NewWorkspace, country: String) -> Result<()> {
    let default_tax_ids = taxes::seed(tx, &country, new.language)?;
    let settings = Settings {
        week_start: new.week_start,
        language: new.language,
        default_tax_ids,
        ..Settings::new(country.clone(), new.currency, new.zone.clone())
    };
    settings::save(tx, &settings)?;
    invoices::seed(tx)?;
    expenses::seed(tx, new.language)?;
    let owner = if new.legal_name.trim().is_empty() { &new.name } else { &new.legal_name };
    people::seed(tx, owner)?;
    profile::save(tx, Profile { legal_name: new.legal_name.clone(), country, ..Profile::default() }, None)?;
    if new.demo { demo::fill(tx) } else { Ok(()) }
}
