//! Asking the core: calling a command, and finding ids by the names that a person types.

use crate::{args::On, fail::Failure};
use serde_json::{Value, json};
use std::{
    cell::{Cell, OnceCell},
    path::Path,
};
use stint::{
    api,
    app::App,
    kernel::{Error, Zone, text},
};

pub struct Desk<'a> {
    pub app: &'a App,
    pub json: bool,
    /// The answer is a list of what was turned down, and nothing was kept.
    pub refused: Cell<bool>,
    zone: OnceCell<Zone>,
}

impl<'a> Desk<'a> {
    pub fn new(app: &'a App, json: bool) -> Self {
        Self { app, json, refused: Cell::new(false), zone: OnceCell::new() }
    }

    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        Ok(api::call(self.app, name, without_nulls(request))?)
    }

    /// Calls a command and shows its answer: as it is for a program, by `human` for a person.
    pub fn show(&self, name: &str, request: Value, human: impl FnOnce(&Value) -> String) -> Result<String, Failure> {
        let answer = self.call(name, request)?;
        Ok(self.out(&answer, human))
    }

    /// As `show`, with a field that may be set to null, which takes away what was there.
    pub fn show_setting(
        &self,
        name: &str,
        request: Value,
        (field, value): (&str, Value),
        human: impl FnOnce(&Value) -> String,
    ) -> Result<String, Failure> {
        let mut request = without_nulls(request);
        request[field] = value;
        Ok(self.out(&api::call(self.app, name, request)?, human))
    }

    pub fn out(&self, answer: &Value, human: impl FnOnce(&Value) -> String) -> String {
        if self.json { answer.to_string() } else { human(answer) }
    }

    /// The workspace's zone, in which times without an offset are meant.
    pub fn zone(&self) -> Result<Zone, Failure> {
        if let Some(zone) = self.zone.get() {
            return Ok(zone.clone());
        }
        let settings = self.call("settings.get", json!({}))?;
        let zone = Zone::parse("zone", settings["zone"].as_str().unwrap_or("UTC"))?;
        Ok(self.zone.get_or_init(|| zone).clone())
    }

    /// The id behind an id or a name: the same name in any case, else the only one that contains it.
    pub fn find(&self, kind: &'static str, typed: &str, filter: Value) -> Result<Value, Failure> {
        if uuid(typed) {
            return Ok(json!(typed));
        }
        let found = self.named(kind, typed, filter.clone());
        // What is archived is still shown, edited and reported on by its name; where it may not be used, the core says so.
        if !matches!(&found, Err(e) if e.exit_code() == 3) || filter["archived"] == true {
            return found;
        }
        let mut archived = filter;
        archived["archived"] = json!(true);
        self.named(kind, typed, archived).or(found)
    }

    fn named(&self, kind: &'static str, typed: &str, filter: Value) -> Result<Value, Failure> {
        self.find_in(&self.call(&format!("{kind}.list"), filter)?, kind, typed)
    }

    /// As `find`, in a list that was asked for.
    pub fn find_in(&self, answer: &Value, kind: &'static str, typed: &str) -> Result<Value, Failure> {
        if uuid(typed) {
            return Ok(json!(typed));
        }
        let named = answer[&format!("{kind}s")].as_array();
        let list = named.or_else(|| answer.as_object()?.values().find_map(Value::as_array)).cloned().unwrap_or_default();
        let wanted = text::key(typed);
        let name = |v: &Value| text::key(v["name"].as_str().unwrap_or_default());
        let mut found: Vec<&Value> = list.iter().filter(|v| name(v) == wanted).collect();
        if found.is_empty() {
            found = list.iter().filter(|v| name(v).contains(&wanted)).collect();
        }
        match found.as_slice() {
            [one] => Ok(one["id"].clone()),
            [] => Err(Error::NotFound { entity: kind, id: format!("or name {typed:?}; `stint {kind} list` shows them") }.into()),
            many => {
                let names: Vec<_> = many
                    .iter()
                    .take(5)
                    .map(|v| format!("{} ({})", v["name"].as_str().unwrap_or_default(), v["id"].as_str().unwrap_or_default()))
                    .collect();
                Err(Failure::field(kind, "ambiguous", format!("{typed:?} fits several: {}; give the id", names.join(", "))))
            }
        }
    }

    /// The most specific of what was named: a task within its project within its client.
    pub fn link(&self, on: &On) -> Result<Value, Failure> {
        let (client, project, task) = (on.client.as_deref(), on.project.as_deref(), on.task.as_deref());
        let client = client.map(|c| self.find("client", c, json!({}))).transpose()?;
        let project = project.map(|p| self.find("project", p, json!({ "client_id": client }))).transpose()?;
        let task = task.map(|t| self.find("task", t, json!({ "client_id": client, "project_id": project }))).transpose()?;
        Ok(match (task, project, client) {
            (Some(id), _, _) => json!({ "task_id": id }),
            (_, Some(id), _) => json!({ "project_id": id }),
            (_, _, Some(id)) => json!({ "client_id": id }),
            _ => Value::Null,
        })
    }
}

/// Bounds the memory: a batch of as many rows as one may have, with long notes.
const MAX_TEXT_BYTES: u64 = 256 << 20;

/// Standard input as text; what is no text is the caller's to mend, as in a file.
pub fn read_stdin(field: &str) -> Result<String, Failure> {
    read(field, "standard input", std::io::stdin())
}

pub fn read_file(field: &str, path: &Path) -> Result<String, Failure> {
    let shown = path.display().to_string();
    let file = std::fs::File::open(path).map_err(|e| Failure::field(field, "unreadable", format!("{shown} cannot be read: {e}")))?;
    if file.metadata().is_ok_and(|about| about.len() > MAX_TEXT_BYTES) {
        return Err(too_large(field, &shown));
    }
    read(field, &shown, file)
}

fn read(field: &str, shown: &str, from: impl std::io::Read) -> Result<String, Failure> {
    use std::io::{ErrorKind, Read as _};
    let mut text = String::new();
    // What grows while it is read, or never ends, ends here.
    match from.take(MAX_TEXT_BYTES + 1).read_to_string(&mut text) {
        Ok(_) if text.len() as u64 > MAX_TEXT_BYTES => Err(too_large(field, shown)),
        Ok(_) => Ok(text),
        Err(e) if e.kind() == ErrorKind::InvalidData => {
            Err(Failure::field(field, "unreadable", format!("{shown} is no UTF-8 text: save it as UTF-8; nothing was written")))
        }
        Err(e) => Err(Failure::field(field, "unreadable", format!("{shown} cannot be read: {e}; nothing was written"))),
    }
}

fn too_large(field: &str, shown: &str) -> Failure {
    let message = format!("{shown} has more than {} MB: send several batches; nothing was written", MAX_TEXT_BYTES >> 20);
    Failure::field(field, "too_large", message)
}

fn uuid(text: &str) -> bool {
    text.len() == 36 && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// What was not given is left out, so that an edit leaves it unchanged.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(map) => map.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, without_nulls(v))).collect(),
        other => other,
    }
}
