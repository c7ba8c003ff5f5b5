//! What a command is: a name, a typed request and answer, what it reads and writes, who may call it when.

use crate::{
    app::{App, Open},
    db::{Db, Files, Origin, Read, Tx, Write},
    kernel::{Result, Tag, wire},
};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// When a command may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Always: it is about workspaces themselves.
    Always,
    /// With a workspace open and unlocked.
    Open,
}

type Run = Box<dyn Fn(&App, &dyn Fn() -> Result<Open>, Value) -> Result<Value> + Send + Sync>;
type Shape = fn(&mut SchemaGenerator) -> Schema;

pub struct Command {
    pub name: &'static str,
    pub gate: Gate,
    pub reads: &'static [Tag],
    pub writes: &'static [Tag],
    /// Whether Ctrl+Z takes it back.
    pub undo: bool,
    pub request: Shape,
    pub response: Shape,
    run: Run,
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Command {
    pub(super) fn run(&self, app: &App, opened: impl Fn() -> Result<Open>, request: Value) -> Result<Value> {
        (self.run)(app, &opened, request)
    }
}

fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// Answers from a snapshot.
pub(super) fn read<Q, A>(name: &'static str, reads: &'static [Tag], f: fn(&Read<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |_, opened, request| {
        let request = wire::decode(request)?;
        Ok(serde_json::to_value(opened()?.db.read(|r| f(r, request))?)?)
    });
    Command { name, gate: Gate::Open, reads, writes: &[], undo: false, request: shape::<Q>, response: shape::<A>, run }
}

fn writing<Q, A>(name: &'static str, writes: &'static [Tag], origin: Origin, undo: bool, f: fn(&mut Tx<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |_, opened, request| {
        let request = wire::decode(request)?;
        let what = Write { origin, command: name, tags: writes, undo };
        Ok(serde_json::to_value(opened()?.db.write(what, |tx| f(tx, request))?)?)
    });
    Command { name, gate: Gate::Open, reads: &[], writes, undo, request: shape::<Q>, response: shape::<A>, run }
}

/// An edit: one transaction that Ctrl+Z takes back.
pub(super) fn edit<Q, A>(name: &'static str, writes: &'static [Tag], f: fn(&mut Tx<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    writing(name, writes, Origin::Local, true, f)
}

/// An edit that files go with: they are written down before the transaction, which only names them.
pub(super) fn filing<Q, S, A>(
    name: &'static str,
    writes: &'static [Tag],
    before: fn(&Files, Q) -> Result<S>,
    f: fn(&mut Tx<'_>, S) -> Result<A>,
) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    S: 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |_, opened, request| {
        let (request, db) = (wire::decode(request)?, opened()?.db);
        let staged = before(db.files(), request)?;
        let what = Write { origin: Origin::Local, command: name, tags: writes, undo: true };
        Ok(serde_json::to_value(db.write(what, |tx| f(tx, staged))?)?)
    });
    Command { name, gate: Gate::Open, reads: &[], writes, undo: true, request: shape::<Q>, response: shape::<A>, run }
}

/// A fact: one transaction that stands (issued documents, payments).
#[allow(dead_code)]
pub(super) fn fact<Q, A>(name: &'static str, writes: &'static [Tag], f: fn(&mut Tx<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    writing(name, writes, Origin::Local, false, f)
}

/// A fact of this copy of the file alone, which nobody is told.
pub(super) fn aside<Q, A>(name: &'static str, f: fn(&Read<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |_, opened, request| {
        let request = wire::decode(request)?;
        Ok(serde_json::to_value(opened()?.db.aside(|r| f(r, request))?)?)
    });
    Command { name, gate: Gate::Open, reads: &[], writes: &[], undo: false, request: shape::<Q>, response: shape::<A>, run }
}

/// A batch from outside: one transaction, too large to be taken back as an edit.
#[allow(dead_code)]
pub(super) fn batch<Q, A>(name: &'static str, writes: &'static [Tag], f: fn(&mut Tx<'_>, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    writing(name, writes, Origin::Import, false, f)
}

/// A batch that its request may turn into a mere look: it takes the file, and writes in one transaction or not at all.
pub(super) fn trial<Q, A>(name: &'static str, writes: &'static [Tag], f: fn(&Db, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |_, opened, request| {
        let request = wire::decode(request)?;
        Ok(serde_json::to_value(f(&opened()?.db, request)?)?)
    });
    Command { name, gate: Gate::Open, reads: &[], writes, undo: false, request: shape::<Q>, response: shape::<A>, run }
}

/// Asks a third party, and may take as long as that does. It writes by itself, before or after, never meanwhile.
pub(super) fn asking<Q, A>(name: &'static str, writes: &'static [Tag], f: fn(&App, &Open, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |app, opened, request| {
        let request = wire::decode(request)?;
        Ok(serde_json::to_value(f(app, &opened()?, request)?)?)
    });
    Command { name, gate: Gate::Open, reads: &[], writes, undo: false, request: shape::<Q>, response: shape::<A>, run }
}

/// About workspaces themselves, or about the open file as a whole.
pub(super) fn desk<Q, A>(name: &'static str, reads: &'static [Tag], writes: &'static [Tag], f: fn(&App, Q) -> Result<A>) -> Command
where
    Q: DeserializeOwned + JsonSchema + 'static,
    A: Serialize + JsonSchema + 'static,
{
    let run: Run = Box::new(move |app, _, request| Ok(serde_json::to_value(f(app, wire::decode(request)?)?)?));
    Command { name, gate: Gate::Always, reads, writes, undo: false, request: shape::<Q>, response: shape::<A>, run }
}
