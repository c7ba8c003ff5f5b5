//! Writes finished intervals and the names they need, in the transaction it is handed.

use super::{
    names::{Maker, NameBook, Place},
    store,
    verdict::Stored,
};
use crate::{
    clients::{self, Client},
    db::{Read, Tx},
    kernel::{
        Currency, Error, Instant, Progress, Result, Zone,
        id::{ClientId, EntryId, ProjectId, TaskId},
    },
    projects::{self, Color, Project},
    settings,
    tasks::{self, Task},
    time::{self, NewEntry, Source, Target},
};

/// Rows between two looks at whether the user has cancelled.
const AT_ONCE: usize = 500;

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

/// Every name that exists in the workspace.
pub fn names(read: &Read<'_>) -> Result<NameBook> {
    store::load_names(read.conn())
}

/// Which of these ids are taken, and by what content; of deleted entries too: what the user threw away does not come back.
pub fn taken(read: &Read<'_>, ids: &[EntryId]) -> Result<Stored> {
    time::known(read, ids)
}

/// Creates the names that the entries need, then keeps the entries.
///
/// # Errors
/// What the verbs refuse, and `cancelled`; then nothing of it stays.
pub fn keep(tx: &mut Tx<'_>, source: Source, book: &mut NameBook, entries: Vec<Finished>, progress: &Progress) -> Result<()> {
    let settings = settings::get(tx)?;
    for entry in &entries {
        book.want(entry.place);
    }
    let first_color = projects::free_color(tx)?;
    book.create(&mut Creator {
        tx,
        currency: settings.currency,
        colors: Color::ALL.into_iter().cycle().skip_while(|color| *color != first_color),
    })?;
    let linked = entries.into_iter().map(|entry| {
        let Finished { id, hash, place, note, tags, billable, start, end, zone } = entry;
        let billable = billable.or_else(|| book.billable(place)).unwrap_or(settings.default_billable);
        let target = target(book, place)?;
        Ok(NewEntry { id, target, note, tags, billable, start, end, zone, end_zone: None, source, source_hash: Some(hash) })
    });
    let mut linked = linked.collect::<Result<Vec<_>>>()?.into_iter().peekable();
    while linked.peek().is_some() {
        let some: Vec<NewEntry> = linked.by_ref().take(AT_ONCE).collect();
        let written = some.len();
        time::insert_many(tx, some)?;
        progress.step(written)?;
    }
    Ok(())
}

fn target(book: &NameBook, place: Place) -> Result<Target> {
    let target = match place {
        Place::None => Some(Target::Nothing),
        Place::Client(at) => book.client_id(at).map(Target::Client),
        Place::Project(at) => book.project_id(at).map(Target::Project),
        Place::Task(at) => book.task_id(at).map(Target::Task),
    };
    target.ok_or_else(|| Error::bug("a name that a row needs was not created"))
}

struct Creator<'a, 'c, C> {
    tx: &'a mut Tx<'c>,
    currency: Currency,
    /// Neighbours in a report get different ones.
    colors: C,
}

impl<C: Iterator<Item = Color>> Maker<Error> for Creator<'_, '_, C> {
    fn client(&mut self, name: &str) -> Result<ClientId> {
        let client = Client::new(self.tx.new_id(), name.to_owned(), self.currency, self.tx.now());
        Ok(clients::add(self.tx, client)?.id)
    }

    fn project(&mut self, client: Option<ClientId>, name: &str) -> Result<ProjectId> {
        let color = self.colors.next().unwrap_or(Color::Blue);
        let project = Project::new(self.tx.new_id(), client, name.to_owned(), color, self.tx.now());
        Ok(projects::add(self.tx, project)?.id)
    }

    fn task(&mut self, project: Option<ProjectId>, name: &str) -> Result<TaskId> {
        let task = Task::new(self.tx.new_id(), project, name.to_owned(), self.tx.now());
        Ok(tasks::add(self.tx, task)?.id)
    }
}
