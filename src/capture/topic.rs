//! What a window is about: its program and the telling words of its title. Pure.

use std::collections::BTreeSet;

/// Words that say nothing of the work: of grammar, and of programs' own names in their titles.
const IDLE: &[&str] = &[
    "the",
    "and",
    "for",
    "with",
    "from",
    "you",
    "your",
    "der",
    "die",
    "das",
    "und",
    "mit",
    "von",
    "für",
    "ein",
    "eine",
    "new",
    "tab",
    "neuer",
    "neue",
    "untitled",
    "unbenannt",
    "ohne",
    "titel",
    "window",
    "fenster",
    "start",
    "page",
    "seite",
    "mozilla",
    "google",
    "microsoft",
    "visual",
    "studio",
    "libreoffice",
    "www",
    "com",
    "http",
    "https",
    "org",
    "net",
    "edge",
    "browser",
];
const SHORTEST: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub app: String,
    pub words: BTreeSet<String>,
}

fn split(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

impl Topic {
    pub fn of(app: &str, title: &str) -> Self {
        let own: BTreeSet<String> = split(app).collect();
        let tells = |w: &String| {
            w.chars().count() >= SHORTEST && w.chars().any(char::is_alphabetic) && !own.contains(w) && !IDLE.contains(&w.as_str())
        };
        Self { app: app.to_owned(), words: split(title).filter(tells).collect() }
    }

    /// Strong enough to book the one as the other was booked.
    pub fn matches(&self, other: &Self) -> bool {
        let shared = self.words.intersection(&other.words).count();
        if self.app == other.app { shared >= 1 || (self.words.is_empty() && other.words.is_empty()) } else { shared >= 2 }
    }

    /// Strong enough to take two neighbours for one work: a program's untitled window belongs to its titled ones.
    pub fn goes_with(&self, other: &Self) -> bool {
        self.matches(other) || (self.app == other.app && (self.words.is_empty() || other.words.is_empty()))
    }
}

/// A title as a note: without the name of its program at the end. The program's name when there is no title.
pub fn note(app: &str, title: &str) -> String {
    let cut = [" - ", " — ", " – ", " | "].iter().filter_map(|sign| title.rfind(sign).map(|at| (at, sign.len()))).max();
    let own: BTreeSet<String> = split(app).collect();
    let bare = match cut {
        Some((at, sign)) if split(&title[at + sign..]).any(|w| own.contains(&w)) => &title[..at],
        _ => title,
    };
    let bare = bare.trim();
    if bare.is_empty() { app.to_owned() } else { bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telling_words() {
        for (app, title, words) in [
            ("firefox", "Acme – Homepage v2 — Mozilla Firefox", vec!["acme", "homepage"]),
            ("Code", "main.rs - stint - Visual Studio Code", vec!["main", "stint"]),
            ("Gimp-2.10", "Größe 2026.png", vec!["größe", "png"]),
            ("kitty", "", vec![]),
        ] {
            assert_eq!(Topic::of(app, title).words.into_iter().collect::<Vec<_>>(), words, "{title}");
        }
    }

    #[test]
    fn what_belongs_together() {
        for ((a, x), (b, y), matches, goes_with) in [
            (("Code", "main.rs - stint"), ("Code", "lib.rs - stint"), true, true),
            (("Code", "main.rs - stint"), ("Code", "index.html - acme"), false, false),
            (("Figma", "Acme homepage"), ("firefox", "Acme homepage staging"), true, true),
            (("Figma", "Acme homepage"), ("firefox", "Acme mail"), false, false),
            (("Code", "main.rs - stint"), ("Code", ""), false, true),
            (("Code", ""), ("Code", ""), true, true),
            (("Code", ""), ("kitty", ""), false, false),
        ] {
            let (one, other) = (Topic::of(a, x), Topic::of(b, y));
            assert_eq!((one.matches(&other), one.goes_with(&other)), (matches, goes_with), "{a} {x} / {b} {y}");
            assert_eq!((other.matches(&one), other.goes_with(&one)), (matches, goes_with), "{b} {y} / {a} {x}");
        }
    }

    #[test]
    fn a_title_as_a_note() {
        for (app, title, expected) in [
            ("firefox", "Acme – Homepage — Mozilla Firefox", "Acme – Homepage"),
            ("Google-chrome", "Inbox (3) - mira@example.com - Google Chrome", "Inbox (3) - mira@example.com"),
            ("Code", "main.rs - stint", "main.rs - stint"),
            ("kitty", "", "kitty"),
            ("firefox", " — Mozilla Firefox", "firefox"),
        ] {
            assert_eq!(note(app, title), expected);
        }
    }
}
