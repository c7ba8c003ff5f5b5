//! What `@client`, `/project` and `/project/task` of a line mean among the names that exist.

use super::{
    lookup::{self, Found},
    parse::{Plain, Reading, Word},
};
use crate::kernel::{
    id::{ClientId, ProjectId, TaskId},
    text,
};

impl Reading<'_> {
    pub(super) fn client(&mut self, name: &str, rest: &[Word]) -> usize {
        let words: Vec<&str> = std::iter::once(name).chain(rest[1..].iter().map(|word| word.raw.as_str())).collect();
        let names: Vec<(ClientId, &str)> = self.known.clients.iter().map(|(id, name)| (*id, name.as_str())).collect();
        match lookup::find(&words, &names) {
            Found::One(id, used) => {
                self.parsed.client = Some(id);
                used
            }
            Found::Many(names) => {
                self.which(&format!("@{name}"), &names);
                1
            }
            Found::None => {
                self.parsed.unknown_client = Some(name.to_owned());
                1
            }
        }
    }

    fn which(&mut self, typed: &str, names: &[String]) {
        let list = names.join(", ");
        self.parsed.unclear_name = true;
        self.say(format!("{typed}: which one, {list}?"), format!("{typed}: welcher Name, {list}?"));
    }

    /// How many words belong to the project's name, before it is known which client it is under.
    pub(super) fn project_length(&self, words: &[String]) -> usize {
        let (typed, _) = without_task(words);
        let names: Vec<(ProjectId, &str)> = self.known.projects.iter().map(|(id, _, name)| (*id, name.as_str())).collect();
        (1..=typed.len()).rev().find(|used| *used > 1 && is_whole(&typed[..*used], &names)).unwrap_or(1)
    }

    pub(super) fn name_of_place(&self) -> Option<&str> {
        let project = self.known.projects.iter().find(|(id, ..)| Some(*id) == self.parsed.project).map(|(.., name)| name.as_str());
        project.or_else(|| self.known.clients.iter().find(|(id, _)| Some(*id) == self.parsed.client).map(|(_, name)| name.as_str()))
    }

    /// Finds the project under the client, and the task under the project; the project tells the client where none is typed.
    pub(super) fn place(&mut self) {
        let Some(words) = self.project_words.take() else { return };
        let (typed, task) = without_task(&words);
        let shown = typed.first().copied().unwrap_or_default().to_owned();
        if self.parsed.unknown_client.is_some() {
            self.parsed.unknown_project = Some(shown);
            return;
        }
        let names: Vec<(ProjectId, &str)> = self
            .known
            .projects
            .iter()
            .filter(|(_, client, _)| self.parsed.client.is_none() || *client == self.parsed.client)
            .map(|(id, _, name)| (*id, name.as_str()))
            .collect();
        match lookup::find(&typed, &names) {
            Found::One(id, _) => {
                self.parsed.project = Some(id);
                self.parsed.client = self.known.projects.iter().find(|(project, ..)| *project == id).and_then(|(_, client, _)| *client);
                self.task(id, task);
            }
            Found::Many(_) => {
                let paths: Vec<String> = self.paths(&typed);
                self.which(&format!("/{shown}"), &paths);
            }
            Found::None => self.parsed.unknown_project = Some(shown),
        }
    }

    fn task(&mut self, project: ProjectId, typed: Option<&str>) {
        let Some(typed) = typed else { return };
        let names: Vec<(TaskId, &str)> =
            self.known.tasks.iter().filter(|(_, of, _)| *of == project).map(|(id, _, name)| (*id, name.as_str())).collect();
        match lookup::find(&[typed], &names) {
            Found::One(id, _) => self.parsed.task = Some(id),
            Found::Many(names) => self.which(&format!("/{typed}"), &names),
            // Nothing that was typed is lost.
            Found::None => self.note.insert(0, Plain::note(typed)),
        }
    }

    /// The projects that a word could mean, with their clients.
    fn paths(&self, typed: &[&str]) -> Vec<String> {
        let client_of =
            |client: &Option<ClientId>| self.known.clients.iter().find(|(id, _)| Some(*id) == *client).map(|(_, name)| name.as_str());
        let fits = |id: ProjectId, name: &str| !matches!(lookup::find(typed, &[(id, name)]), Found::None);
        let in_client = |client: &Option<ClientId>| self.parsed.client.is_none() || *client == self.parsed.client;
        let projects = self.known.projects.iter().filter(|(id, client, name)| in_client(client) && fits(*id, name));
        projects.map(|(_, client, name)| client_of(client).map_or_else(|| name.clone(), |client| format!("{client} › {name}"))).collect()
    }
}

fn is_whole(words: &[&str], names: &[(ProjectId, &str)]) -> bool {
    let typed = text::key(&words.join(" "));
    names.iter().any(|(_, name)| text::key(name) == typed)
}

/// `/website/design` names a task too.
fn without_task(words: &[String]) -> (Vec<&str>, Option<&str>) {
    match words[0].split_once('/') {
        Some((project, task)) => (vec![project], Some(task).filter(|task| !task.is_empty())),
        None => (words.iter().map(String::as_str).collect(), None),
    }
}
