//! The tray's words by language. The interface has its own catalogue; the shell speaks before any page is loaded.

use std::sync::{Mutex, PoisonError};

#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    pub pause: &'static str,
    pub resume: &'static str,
    pub take_break: &'static str,
    pub end_break: &'static str,
    pub stop: &'static str,
    pub discard: &'static str,
    pub discard_question: &'static str,
    pub discard_yes: &'static str,
    pub keep: &'static str,
    pub paused: &'static str,
    pub on_break: &'static str,
    pub start_again: &'static str,
    pub switch_to: &'static str,
    pub favourites: &'static str,
    pub new_timer: &'static str,
    pub open: &'static str,
    pub quit: &'static str,
    pub capturing: &'static str,
    pub capture_paused: &'static str,
    pub not_done: &'static str,
    pub page_failed: &'static str,
}

const ENGLISH: Words = Words {
    pause: "Pause",
    resume: "Resume",
    take_break: "Take a break",
    end_break: "End break",
    stop: "Stop",
    discard: "Discard…",
    discard_question: "Throw away the running timer and its time?",
    discard_yes: "Discard",
    keep: "Keep",
    paused: "paused",
    on_break: "on a break",
    start_again: "Start again",
    switch_to: "Switch to",
    favourites: "Favourites",
    new_timer: "New timer…",
    open: "Open Stint",
    quit: "Quit",
    capturing: "● Capturing activity – pause for an hour",
    capture_paused: "Capturing is paused – go on",
    not_done: "That did not work",
    page_failed: "The window failed several times in a row and was closed. Nothing is lost and a running timer goes on. Open it again from the tray.",
};

const GERMAN: Words = Words {
    pause: "Anhalten",
    resume: "Fortsetzen",
    take_break: "Pause machen",
    end_break: "Pause beenden",
    stop: "Stopp",
    discard: "Verwerfen…",
    discard_question: "Den laufenden Timer und seine Zeit verwerfen?",
    discard_yes: "Verwerfen",
    keep: "Behalten",
    paused: "angehalten",
    on_break: "in der Pause",
    start_again: "Wieder starten",
    switch_to: "Wechseln zu",
    favourites: "Favoriten",
    new_timer: "Neuer Timer…",
    open: "Stint öffnen",
    quit: "Beenden",
    capturing: "● Aktivität wird erfasst – eine Stunde anhalten",
    capture_paused: "Erfassung ist angehalten – fortsetzen",
    not_done: "Das hat nicht geklappt",
    page_failed: "Das Fenster ist mehrmals hintereinander ausgefallen und wurde geschlossen. Nichts ist verloren, ein laufender Timer läuft weiter. Über das Symbol in der Leiste geht es wieder auf.",
};

pub fn of(language: &str) -> &'static Words {
    if language == "de" { &GERMAN } else { &ENGLISH }
}

/// The words that the menu shows now, for what a click has to say.
#[derive(Debug)]
pub struct Spoken(Mutex<&'static Words>);

impl Default for Spoken {
    fn default() -> Self {
        Self(Mutex::new(&ENGLISH))
    }
}

impl Spoken {
    pub fn get(&self) -> &'static Words {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn set(&self, words: &'static Words) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }
}
