//! Names of clients, projects and tasks as other programs write them: matched within their parent, or created.

use std::collections::HashMap;

use crate::kernel::{
    id::{ClientId, ProjectId, TaskId},
    limits,
    text::{self, Checks},
};

/// What an entry is spent on, by name; nothing where the source says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Names {
    pub client: Option<String>,
    pub project: Option<String>,
    pub task: Option<String>,
}

impl Names {
    pub fn check(checks: &mut Checks, client: &str, project: &str, task: &str) -> Self {
        let mut clean = |field, text: &str| Some(checks.line(field, text, limits::NAME_CHARS)).filter(|name| !name.is_empty());
        let names = Self { client: clean("client", client), project: clean("project", project), task: clean("task", task) };
        // A task belongs to a project or to nobody, so the client would be lost.
        let lost = names.client.is_some() && names.task.is_some() && names.project.is_none();
        checks.require(!lost, "project", "required", "is missing: a client's task is in a project");
        names
    }
}

/// A client, project or task that entries can hang on; an index into the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    None,
    Client(usize),
    Project(usize),
    Task(usize),
}

/// One name under its parent, known or still to be created.
#[derive(Debug)]
pub struct Node<Id> {
    pub name: String,
    pub parent: Option<usize>,
    pub id: Option<Id>,
    /// Did not exist before this run.
    pub new: bool,
    /// An accepted row needs it.
    pub wanted: bool,
    pub used: bool,
}

#[derive(Debug)]
struct Shelf<Id> {
    nodes: Vec<Node<Id>>,
    by_key: HashMap<(Option<usize>, String), usize>,
}

impl<Id> Default for Shelf<Id> {
    fn default() -> Self {
        Self { nodes: Vec::new(), by_key: HashMap::new() }
    }
}

impl<Id> Shelf<Id> {
    fn intern(&mut self, parent: Option<usize>, name: &str) -> usize {
        let key = (parent, text::key(name));
        let next = self.nodes.len();
        let at = *self.by_key.entry(key).or_insert(next);
        if at == next {
            self.nodes.push(Node { name: name.to_owned(), parent, id: None, new: true, wanted: false, used: false });
        }
        self.nodes[at].used = true;
        at
    }

    /// Names are not unique: the first one that is put in wins.
    fn know(&mut self, parent: Option<usize>, name: &str, id: Id) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { name: name.to_owned(), parent, id: Some(id), new: false, wanted: false, used: false });
        self.by_key.entry((parent, text::key(name))).or_insert(at);
        at
    }
}

/// Every name that exists and that a run adds. Existing ones are put in first, parents before children, the preferred of equals first.
#[derive(Debug, Default)]
pub struct NameBook {
    clients: Shelf<ClientId>,
    projects: Shelf<ProjectId>,
    tasks: Shelf<TaskId>,
    client_at: HashMap<ClientId, usize>,
    project_at: HashMap<ProjectId, usize>,
    billable: HashMap<usize, bool>,
    places: HashMap<Names, Place>,
}

impl NameBook {
    pub fn know_client(&mut self, id: ClientId, name: &str) {
        let at = self.clients.know(None, name, id);
        self.client_at.insert(id, at);
    }

    /// Another name of a client that is known already, and whatever still points to the merged one.
    pub fn know_alias(&mut self, id: ClientId, heir: ClientId, name: &str) {
        if let Some(at) = self.client_at.get(&heir).copied() {
            self.clients.by_key.entry((None, text::key(name))).or_insert(at);
            self.client_at.insert(id, at);
        }
    }

    pub fn know_project(&mut self, id: ProjectId, client: Option<ClientId>, name: &str, billable: bool) {
        let parent = client.and_then(|client| self.client_at.get(&client).copied());
        // Under a client that is gone it can no longer be meant by name.
        if client.is_none() || parent.is_some() {
            let at = self.projects.know(parent, name, id);
            self.project_at.insert(id, at);
            self.billable.insert(at, billable);
        }
    }

    pub fn know_task(&mut self, id: TaskId, project: Option<ProjectId>, name: &str) {
        let parent = project.and_then(|project| self.project_at.get(&project).copied());
        if project.is_none() || parent.is_some() {
            self.tasks.know(parent, name, id);
        }
    }

    /// Finds the place of these names, new ones included.
    pub fn place(&mut self, names: &Names) -> Place {
        if let Some(place) = self.places.get(names) {
            return *place;
        }
        let client = names.client.as_deref().map(|name| self.clients.intern(None, name));
        let project = names.project.as_deref().map(|name| self.projects.intern(client, name));
        let task = names.task.as_deref().map(|name| self.tasks.intern(project, name));
        let place = match (client, project, task) {
            (_, _, Some(task)) => Place::Task(task),
            (_, Some(project), None) => Place::Project(project),
            (Some(client), None, None) => Place::Client(client),
            (None, None, None) => Place::None,
        };
        self.places.insert(names.clone(), place);
        place
    }

    /// Notes that an accepted row needs this place and all above it.
    pub fn want(&mut self, place: Place) {
        let (mut project, mut client) = (None, None);
        match place {
            Place::None => return,
            Place::Task(at) => {
                self.tasks.nodes[at].wanted = true;
                project = self.tasks.nodes[at].parent;
            }
            Place::Project(at) => project = Some(at),
            Place::Client(at) => client = Some(at),
        }
        if let Some(at) = project {
            self.projects.nodes[at].wanted = true;
            client = self.projects.nodes[at].parent;
        }
        if let Some(at) = client {
            self.clients.nodes[at].wanted = true;
        }
    }

    /// Gives an id to every wanted name that has none, parents first.
    ///
    /// # Errors
    /// Whatever `maker` fails with; the run ends there.
    pub fn create<E>(&mut self, maker: &mut impl Maker<E>) -> Result<(), E> {
        for node in self.clients.nodes.iter_mut().filter(|node| node.wanted && node.id.is_none()) {
            node.id = Some(maker.client(&node.name)?);
        }
        for node in self.projects.nodes.iter_mut().filter(|node| node.wanted && node.id.is_none()) {
            let client = node.parent.and_then(|at| self.clients.nodes[at].id);
            node.id = Some(maker.project(client, &node.name)?);
        }
        for node in self.tasks.nodes.iter_mut().filter(|node| node.wanted && node.id.is_none()) {
            let project = node.parent.and_then(|at| self.projects.nodes[at].id);
            node.id = Some(maker.task(project, &node.name)?);
        }
        Ok(())
    }

    /// Whether work there is billable by default, where that is known.
    pub fn billable(&self, place: Place) -> Option<bool> {
        let project = match place {
            Place::Task(at) => self.tasks.nodes[at].parent?,
            Place::Project(at) => at,
            Place::Client(_) | Place::None => return None,
        };
        self.billable.get(&project).copied()
    }

    pub fn client_id(&self, at: usize) -> Option<ClientId> {
        self.clients.nodes[at].id
    }

    pub fn project_id(&self, at: usize) -> Option<ProjectId> {
        self.projects.nodes[at].id
    }

    pub fn task_id(&self, at: usize) -> Option<TaskId> {
        self.tasks.nodes[at].id
    }

    /// The clients that rows named: matched ones, and the new ones that accepted rows need.
    pub fn named_clients(&self) -> impl Iterator<Item = (&Node<ClientId>, Option<&str>)> {
        named(&self.clients.nodes).map(|node| (node, None))
    }

    pub fn named_projects(&self) -> impl Iterator<Item = (&Node<ProjectId>, Option<&str>)> {
        named(&self.projects.nodes).map(|node| (node, node.parent.map(|at| self.clients.nodes[at].name.as_str())))
    }

    pub fn named_tasks(&self) -> impl Iterator<Item = (&Node<TaskId>, Option<&str>)> {
        named(&self.tasks.nodes).map(|node| (node, node.parent.map(|at| self.projects.nodes[at].name.as_str())))
    }
}

fn named<Id>(nodes: &[Node<Id>]) -> impl Iterator<Item = &Node<Id>> {
    nodes.iter().filter(|node| node.used && (node.wanted || !node.new))
}

/// Writes the new names.
pub trait Maker<E> {
    fn client(&mut self, name: &str) -> Result<ClientId, E>;
    fn project(&mut self, client: Option<ClientId>, name: &str) -> Result<ProjectId, E>;
    fn task(&mut self, project: Option<ProjectId>, name: &str) -> Result<TaskId, E>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use uuid::Uuid;

    fn names(client: &str, project: &str, task: &str) -> Names {
        let mut checks = Checks::default();
        let names = Names::check(&mut checks, client, project, task);
        checks.done().unwrap();
        names
    }

    #[derive(Default)]
    struct Numbers(u128, Vec<String>);
    impl Numbers {
        fn next(&mut self, what: String) -> Uuid {
            self.0 += 1;
            self.1.push(what);
            Uuid::from_u128(self.0)
        }
    }
    impl Maker<Infallible> for Numbers {
        fn client(&mut self, name: &str) -> Result<ClientId, Infallible> {
            Ok(ClientId(self.next(format!("client {name}"))))
        }
        fn project(&mut self, client: Option<ClientId>, name: &str) -> Result<ProjectId, Infallible> {
            Ok(ProjectId(self.next(format!("project {name} of {:?}", client.map(|id| id.0.as_u128())))))
        }
        fn task(&mut self, project: Option<ProjectId>, name: &str) -> Result<TaskId, Infallible> {
            Ok(TaskId(self.next(format!("task {name} of {:?}", project.map(|id| id.0.as_u128())))))
        }
    }

    #[test]
    fn names_match_within_their_parent_whatever_their_case() {
        let mut book = NameBook::default();
        let (acme, globex) = (ClientId(Uuid::from_u128(100)), ClientId(Uuid::from_u128(200)));
        book.know_client(acme, "ACME  Größe");
        book.know_client(globex, "Globex");
        book.know_client(ClientId(Uuid::from_u128(300)), "globex");
        book.know_project(ProjectId(Uuid::from_u128(110)), Some(acme), "Website", false);
        book.know_project(ProjectId(Uuid::from_u128(999)), Some(ClientId(Uuid::from_u128(998))), "Lost", true);
        let same = [names(" acme größe", "website", ""), names("Acme Gro\u{308}ße", "WEBSITE ", "")];
        let [a, b] = same.map(|names| book.place(&names));
        assert_eq!(a, b);
        book.want(a);
        assert_eq!(book.billable(a), Some(false));
        let other = book.place(&names("Globex", "Website", "Design"));
        book.want(other);
        let unwanted = book.place(&names("Initech", "", ""));
        let mut numbers = Numbers::default();
        book.create(&mut numbers).unwrap();
        assert_eq!(numbers.1, ["project Website of Some(200)", "task Design of Some(1)"]);
        let Place::Client(unwanted) = unwanted else { panic!("{unwanted:?}") };
        assert_eq!(book.client_id(unwanted), None);
        let shown: Vec<_> = book.named_projects().map(|(node, parent)| (node.name.as_str(), parent, node.new)).collect();
        assert_eq!(shown, [("Website", Some("ACME  Größe"), false), ("Website", Some("Globex"), true)]);
        assert_eq!(book.named_clients().map(|(node, _)| node.name.as_str()).collect::<Vec<_>>(), ["ACME  Größe", "Globex"]);
    }

    #[test]
    fn a_task_without_project_keeps_no_client() {
        let mut checks = Checks::default();
        Names::check(&mut checks, "Acme", "", "Design");
        assert_eq!(checks.done().unwrap_err().to_string(), "project: is missing: a client's task is in a project");
        let mut book = NameBook::default();
        assert!(matches!(book.place(&names("", "", "Own")), Place::Task(_)));
        assert_eq!(book.place(&names(" ", "", "\t")), Place::None);
    }
}
