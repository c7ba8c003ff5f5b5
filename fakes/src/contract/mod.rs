//! What the providers say of their own interfaces: which paths there are, what a request may hold, what an answer holds.
//! One line of a `.jsonl` is one operation or one schema, and is read when it is first met. `contract/make` derives them.

mod blank;
mod check;
mod form;

pub use check::{Wrong, WrongKind};
pub use form::decode;

use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    io,
    path::PathBuf,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// An operation of a provider.
#[derive(Debug, Deserialize)]
pub struct Operation {
    #[serde(rename = "op")]
    pub name: String,
    pub method: String,
    pub path: String,
    pub query: Value,
    pub body: Value,
    pub answer: Value,
    /// Google: any one of these is enough.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Google: the path that takes media, and the most bytes it takes.
    #[serde(default)]
    pub upload: Option<String>,
    #[serde(default)]
    pub largest: Option<usize>,
}

/// A provider's description.
pub struct Contract {
    operations: Vec<Arc<Operation>>,
    lines: HashMap<String, String>,
    read: Mutex<HashMap<String, Arc<Value>>>,
}

pub static STRIPE: LazyLock<Contract> = LazyLock::new(|| Contract::of("stripe.jsonl"));
pub static GOOGLE: LazyLock<Contract> = LazyLock::new(|| Contract::of("google.jsonl"));

/// Where `contract/make` has put what it derived.
fn folder() -> PathBuf {
    let cache =
        || std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    let usual = || cache().unwrap_or_default().join("stint/contracts");
    std::env::var_os("STINT_CONTRACTS").map_or_else(usual, PathBuf::from)
}

/// Says what to do when there is nothing to hold requests against.
pub fn made() -> io::Result<()> {
    for name in ["stripe.jsonl", "google.jsonl"] {
        let path = folder().join(name);
        if !path.exists() {
            let words = format!(
                "{} is not there: run fakes/contract/make (it needs npm and python3), or name its folder in STINT_CONTRACTS",
                path.display()
            );
            return Err(io::Error::new(io::ErrorKind::NotFound, words));
        }
    }
    Ok(())
}

impl Contract {
    fn of(name: &str) -> Self {
        let text = std::fs::read_to_string(folder().join(name)).unwrap_or_default();
        let mut operations = Vec::new();
        let mut lines = HashMap::new();
        for line in text.lines() {
            match line.strip_prefix("{\"schema\":\"").and_then(|rest| rest.split_once('"')) {
                Some((name, _)) => drop(lines.insert(name.to_string(), line.to_string())),
                None => operations.extend(serde_json::from_str(line).ok().map(Arc::new)),
            }
        }
        Self { operations, lines, read: Mutex::default() }
    }

    #[cfg(test)]
    pub fn operations(&self) -> &[Arc<Operation>] {
        &self.operations
    }

    /// The schema of that name, `{}` when there is none.
    fn schema(&self, name: &str) -> Arc<Value> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(schema) = read.get(name) {
            return schema.clone();
        }
        let line = self.lines.get(name).map_or("{}", String::as_str);
        let schema = Arc::new(serde_json::from_str::<Value>(line).map(|mut line| line["is"].take()).unwrap_or(json!({})));
        read.insert(name.into(), schema.clone());
        schema
    }

    /// The operation at this path, with what stands in its braces.
    pub fn find<'p>(&self, method: &str, path: &'p str) -> Option<(Arc<Operation>, Vec<&'p str>)> {
        let at = |operation: &Arc<Operation>| {
            let plain = matched(&operation.path, path);
            plain.or_else(|| matched(operation.upload.as_deref()?, path)).map(|found| (operation.clone(), found))
        };
        // `/customers/search` is no customer of that name: the path with the fewest braces wins.
        let mut found: Vec<_> = self.operations.iter().filter(|o| o.method == method).filter_map(at).collect();
        found.sort_by_key(|(_, braces)| braces.len());
        found.into_iter().next()
    }

    /// Whether the path is there for any method.
    pub fn knows_path(&self, path: &str) -> bool {
        self.operations.iter().any(|o| matched(&o.path, path).is_some())
    }
}

fn matched<'p>(template: &str, path: &'p str) -> Option<Vec<&'p str>> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut found = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(found),
            (Some(name), Some(value)) if name.starts_with('{') => {
                if value.is_empty() {
                    return None;
                }
                found.push(value);
            }
            (Some(name), Some(value)) if name == value => {}
            _ => return None,
        }
    }
}
