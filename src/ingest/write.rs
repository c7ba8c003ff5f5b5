//! Writes finished intervals and the names they need, in the transaction it is handed.

use super::{
    names::{Maker, NameBook, Place},
    store::{self, Columns},
};
use crate::{
    clients::{self, Client},
    db::{Read, Tx},
    kernel::{
        Currency, Error, Instant, Result, Zone,
        id::{ClientId, EntryId, ProjectId, TaskId},
    },
    settings,
};

/// An interval that is ready to be kept.
#[derive(Debug)]
pub struct Finished {
    pub id: EntryId,
    pub hash: [u8; 32],
    pub place: Place,
    pub note: String,
    pub tags: Vec<String>,
    /// Nothing: as the project says, else the workspace.
    pub billable: Option<bool>,
    pub start: Instant,
    pub end: Instant,
    pub zone: Zone,
}

#[derive(Debug, Clone, Copy)]
pub enum Source {
    Import,
    Ingest,
}

impl Source {
    const fn word(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Ingest => "ingest",
        }
    }
}

/// Every name that exists in the workspace.
pub fn names(read: &Read<'_>) -> Result<NameBook> {
    store::load_names(read.conn())
}

/// Which of these ids are taken.
pub fn taken(read: &Read<'_>, ids: impl Iterator<Item = EntryId>) -> Result<super::verdict::Stored> {
    store::stored(read.conn(), ids)
}

/// Creates the names that the entries need, then keeps the entries.
///
/// # Errors
/// What the database refuses; then nothing of it stays.
pub fn keep(tx: &mut Tx<'_>, source: Source, book: &mut NameBook, entries: &[Finished]) -> Result<()> {
    let settings = settings::get(tx)?;
    for entry in entries {
        book.want(entry.place);
    }
    book.create(&mut Creator { tx, currency: settings.currency })?;
    for entry in entries {
        let billable = entry.billable.or_else(|| book.billable(entry.place)).unwrap_or(settings.default_billable);
        store::insert(tx.conn(), entry, columns(book, entry.place)?, billable, source.word(), tx.device(), tx.now())?;
    }
    Ok(())
}

fn columns(book: &NameBook, place: Place) -> Result<Columns> {
    let columns = match place {
        Place::None => return Ok(Columns::default()),
        Place::Client(at) => Columns { client: book.client_id(at), ..Columns::default() },
        Place::Project(at) => Columns { project: book.project_id(at), ..Columns::default() },
        Place::Task(at) => Columns { task: book.task_id(at), ..Columns::default() },
    };
    if columns.client.is_none() && columns.project.is_none() && columns.task.is_none() {
        return Err(Error::bug("a name that a row needs was not created"));
    }
    Ok(columns)
}

struct Creator<'a, 'c> {
    tx: &'a mut Tx<'c>,
    currency: Currency,
}

impl Maker<Error> for Creator<'_, '_> {
    fn client(&mut self, name: &str) -> Result<ClientId> {
        let id = self.tx.new_id();
        let client = Client::new(id, name.to_owned(), self.currency, self.tx.now());
        Ok(clients::add(self.tx, client)?.id)
    }

    fn project(&mut self, client: Option<ClientId>, name: &str) -> Result<ProjectId> {
        let id = self.tx.new_id();
        store::insert_project(self.tx.conn(), id, client, name, self.tx.now())?;
        Ok(id)
    }

    fn task(&mut self, project: Option<ProjectId>, name: &str) -> Result<TaskId> {
        let id = self.tx.new_id();
        store::insert_task(self.tx.conn(), id, project, name, self.tx.now())?;
        Ok(id)
    }
}
