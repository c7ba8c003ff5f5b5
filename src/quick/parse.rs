//! Understands a line such as `25m call @acme #support $` or `gestern 9:30-11 /Website Entwurf`, in English and German at once.
//!
//! What is not understood is note. What could be read in two ways is read in the likelier one and named.

use unicode_normalization::UnicodeNormalization;

use super::{
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

pub(super) struct Word {
    pub(super) raw: String,
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

pub(super) struct Reading<'a> {
    setting: Setting<'a>,
    pub(super) known: &'a Known,
    pub(super) parsed: Parsed,
    meant: Meant,
    /// Kept until the client is known, which may stand behind it.
    pub(super) project_words: Option<Vec<String>>,
    pub(super) note: Vec<Plain>,
}

/// A word of the note that the rest of the line may still turn into a time.
pub(super) struct Plain {
    raw: String,
    day: Option<(DayText, usize)>,
    clock: Option<u32>,
}

impl Plain {
    pub(super) fn note(raw: &str) -> Self {
        Self { raw: raw.to_owned(), day: None, clock: None }
    }
}

impl Reading<'_> {
    pub(super) fn say(&mut self, english: String, german: String) {
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

    fn time(&mut self, rest: &[Word]) -> Option<usize> {
        let low: Vec<&str> = rest.iter().map(|word| word.low.as_str()).collect();
        let (time, used) = words::time(&low)?;
        if self.meant.take(time) {
            return Some(used);
        }
        let typed = rest[..used].iter().map(|word| word.raw.as_str()).collect::<Vec<_>>().join(" ");
        self.say(format!("{typed}: a second time, kept as note"), format!("{typed}: eine zweite Zeitangabe, bleibt Notiz"));
        self.note.extend(rest[..used].iter().map(|word| Plain::note(&word.raw)));
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
        let today = self.setting.zone.day_of(self.setting.now);
        if self.meant.is_empty()
            && let Some(plain) = self.note.iter().find(|plain| plain.day.is_some_and(|(day, _)| !day.weekday && day.day != today))
        {
            let raw = plain.raw.clone();
            self.say(
                format!("{raw}: without a time it stays note, and the timer starts now"),
                format!("{raw}: ohne Zeitangabe bleibt es Notiz, und die Uhr beginnt jetzt"),
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
