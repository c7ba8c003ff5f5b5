//! Understands a line such as `25m call @acme #support $` or `gestern 9:30-11 /Website Entwurf`, in English and German at once.
//!
//! What is not understood is note. What could be read in two ways is read in the likelier one and named.

use unicode_normalization::UnicodeNormalization;

use super::{
    lookup::{self, Found},
    moment::{self, Meant},
    times,
    words::{self, DayText},
};
use crate::kernel::{
    Instant, Zone,
    id::{ClientId, ProjectId, TaskId},
    text,
};

/// What a line may refer to.
#[derive(Debug, Default)]
pub struct Known {
    pub clients: Vec<(ClientId, String)>,
    pub projects: Vec<(ProjectId, Option<ClientId>, String)>,
    pub tasks: Vec<(TaskId, ProjectId, String)>,
}

/// Where and when a line is typed.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    pub now: Instant,
    pub zone: &'a Zone,
    /// The language that ambiguities are named in; both are understood.
    pub german: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Action {
    Start,
    Add,
    #[default]
    Nothing,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    pub action: Action,
    /// Of a start: when it began, absent for now.
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
    pub unknown_client: Option<String>,
    pub unknown_project: Option<String>,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: Option<bool>,
    pub favourite: bool,
    pub ambiguous: Vec<String>,
    /// One of the doubts is which name is meant, so nothing is linked.
    pub unclear_name: bool,
    /// The words that suggestions are looked up by: names and note.
    pub typed: String,
}

struct Word {
    raw: String,
    low: String,
}

/// Splits at white space; quotes after a sigil keep a name together.
fn split(line: &str) -> Vec<Word> {
    let line: String = line.nfc().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let (mut words, mut current, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        if c == '"' && (quoted || matches!(current.as_str(), "@" | "/" | "#")) {
            quoted = !quoted;
        } else if c.is_whitespace() && !quoted {
            words.push(std::mem::take(&mut current));
        } else {
            current.push(c);
        }
    }
    words.push(current);
    words.into_iter().filter(|word| !word.is_empty()).map(|raw| Word { low: raw.to_lowercase(), raw }).collect()
}

/// Reads one line.
pub fn parse(line: &str, setting: Setting, known: &Known) -> Parsed {
    let words = split(line);
    let mut reading = Reading { setting, known, parsed: Parsed::default(), meant: Meant::default(), project_words: None, note: Vec::new() };
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        at += reading.sigil(rest).or_else(|| reading.time(rest)).unwrap_or_else(|| reading.plain(rest));
    }
    reading.finish()
}

struct Reading<'a> {
    setting: Setting<'a>,
    known: &'a Known,
    parsed: Parsed,
    meant: Meant,
    /// Kept until the client is known, which may stand behind it.
    project_words: Option<Vec<String>>,
    note: Vec<Plain>,
}

/// A word of the note that the rest of the line may still turn into a time.
struct Plain {
    raw: String,
    day: Option<(DayText, usize)>,
    clock: Option<u32>,
}

impl Reading<'_> {
    fn say(&mut self, english: String, german: String) {
        self.parsed.ambiguous.push(if self.setting.german { german } else { english });
    }

    fn sigil(&mut self, rest: &[Word]) -> Option<usize> {
        let word = rest[0].raw.as_str();
        match word {
            "$" => self.parsed.billable = Some(true),
            "!$" | "-$" => self.parsed.billable = Some(false),
            "!" => self.parsed.favourite = true,
            _ => return self.named(rest),
        }
        Some(1)
    }

    fn named(&mut self, rest: &[Word]) -> Option<usize> {
        let mut characters = rest[0].raw.chars();
        let sigil = characters.next()?;
        let name = characters.as_str();
        if !name.starts_with(char::is_alphanumeric) {
            return None;
        }
        match sigil {
            '#' => {
                if !self.parsed.tags.iter().any(|tag| text::key(tag) == text::key(name)) {
                    self.parsed.tags.push(name.to_owned());
                }
                Some(1)
            }
            '@' if self.parsed.client.is_none() && self.parsed.unknown_client.is_none() => Some(self.client(name, rest)),
            '/' if self.project_words.is_none() => {
                let words: Vec<String> = std::iter::once(name.to_owned()).chain(rest[1..].iter().map(|word| word.raw.clone())).collect();
                let used = self.project_length(&words);
                self.project_words = Some(words);
                Some(used)
            }
            _ => None,
        }
    }

    fn client(&mut self, name: &str, rest: &[Word]) -> usize {
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
    fn project_length(&self, words: &[String]) -> usize {
        let (typed, _) = without_task(words);
        let names: Vec<(ProjectId, &str)> = self.known.projects.iter().map(|(id, _, name)| (*id, name.as_str())).collect();
        (1..=typed.len()).rev().find(|used| *used > 1 && is_whole(&typed[..*used], &names)).unwrap_or(1)
    }

    fn time(&mut self, rest: &[Word]) -> Option<usize> {
        let low: Vec<&str> = rest.iter().map(|word| word.low.as_str()).collect();
        let (time, used) = words::time(&low)?;
        if self.meant.take(time) {
            return Some(used);
        }
        let typed = rest[..used].iter().map(|word| word.raw.as_str()).collect::<Vec<_>>().join(" ");
        self.say(format!("{typed}: a second time, kept as note"), format!("{typed}: eine zweite Zeitangabe, bleibt Notiz"));
        self.note.extend(rest[..used].iter().map(|word| Plain { raw: word.raw.clone(), day: None, clock: None }));
        Some(used)
    }

    fn plain(&mut self, rest: &[Word]) -> usize {
        let low: Vec<&str> = rest.iter().map(|word| word.low.as_str()).collect();
        let today = self.setting.zone.day_of(self.setting.now);
        let clock = times::clock(low[0]).filter(|clock| clock.marked && !low[0].contains('.')).map(|clock| clock.minutes);
        self.note.push(Plain { raw: rest[0].raw.clone(), day: words::day(&low, today), clock });
        1
    }

    fn finish(mut self) -> Parsed {
        self.place();
        self.times_in_the_note();
        self.parsed.note = self.note.iter().map(|plain| plain.raw.as_str()).collect::<Vec<_>>().join(" ");
        let names =
            [self.parsed.unknown_client.as_deref(), self.parsed.unknown_project.as_deref(), self.name_of_place()].into_iter().flatten();
        self.parsed.typed =
            names.chain(std::iter::once(self.parsed.note.as_str())).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
        let resolved = moment::resolve(&self.meant, self.setting);
        for doubt in resolved.doubts {
            self.parsed.ambiguous.push(doubt);
        }
        (self.parsed.start, self.parsed.end) = (resolved.start, resolved.end);
        let says_what = !self.parsed.typed.is_empty() || !self.parsed.tags.is_empty();
        self.parsed.action = match (resolved.start, resolved.end) {
            (_, Some(_)) => Action::Add,
            (Some(_), None) => Action::Start,
            (None, None) if says_what => Action::Start,
            (None, None) => Action::Nothing,
        };
        self.parsed
    }

    fn name_of_place(&self) -> Option<&str> {
        let project = self.known.projects.iter().find(|(id, ..)| Some(*id) == self.parsed.project).map(|(.., name)| name.as_str());
        project.or_else(|| self.known.clients.iter().find(|(id, _)| Some(*id) == self.parsed.client).map(|(_, name)| name.as_str()))
    }

    /// Finds the project under the client, and the task under the project; the project tells the client where none is typed.
    fn place(&mut self) {
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
            Found::None => self.note.insert(0, Plain { raw: typed.to_owned(), day: None, clock: None }),
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

    /// Days and bare times of day count only beside a time: "Monday meeting" is a note.
    fn times_in_the_note(&mut self) {
        let clocks: Vec<usize> = (0..self.note.len()).filter(|at| self.note[*at].clock.is_some()).collect();
        if let ([only], true) = (clocks.as_slice(), self.meant.has_only_a_length()) {
            self.meant.at = self.note[*only].clock;
            self.note.remove(*only);
        } else if let (Some(first), true) = (clocks.first(), self.meant.is_empty()) {
            let raw = self.note[*first].raw.clone();
            self.say(
                format!("{raw}: a time or a length? \"since {raw}\" starts then, \"{raw}h\" is a length"),
                format!("{raw}: Uhrzeit oder Dauer? \"seit {raw}\" beginnt dann, \"{raw}h\" ist eine Dauer"),
            );
        }
        if !self.meant.is_empty()
            && let Some(at) = self.note.iter().position(|plain| plain.day.is_some())
            && let Some((day, used)) = self.note[at].day
        {
            self.meant.day = Some(day);
            self.note.drain(at..(at + used).min(self.note.len()));
        }
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
