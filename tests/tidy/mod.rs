//! The rules of the house as tests: who may use whom, where SQL lives, what never changes. Each rule is a function from a file to what is
//! wrong with it, run over the tree, and shown a planted fault that it must see.

mod edges;
mod migrations;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the tree: its path from the root, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    pub fn planted(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// Every file below `folder` whose name ends in one of `endings`.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())).flatten() {
            let path: PathBuf = entry.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") && !path.ends_with("dist") {
                    folders.push(path);
                }
            } else if endings.iter().any(|e| path.to_string_lossy().ends_with(e)) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                found.push(File { path: name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no {endings:?}");
    found
}

/// Holds a rule over the tree, and shows that it sees a planted fault.
#[track_caller]
pub fn hold(rule: impl Fn(&File) -> Vec<String>, tree: &[File], fault: &File) {
    assert!(!rule(fault).is_empty(), "the rule is blind to {}", fault.path);
    let wrong: Vec<String> = tree.iter().flat_map(|f| rule(f).into_iter().map(move |w| format!("{}: {w}", f.path))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The part of a Rust file that is the program, not its tests.
pub fn program(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or(text)
}
