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
    pub away: &'static str,
    pub keep_time: &'static str,
    pub take_out: &'static str,
    pub give_to: &'static str,
    pub decide: &'static str,
    pub long_run_title: &'static str,
    pub long_run_text: &'static str,
    pub end_at: &'static str,
    pub still_right: &'static str,
    pub focus_over: &'static str,
    pub break_text: &'static str,
    pub long_break_text: &'static str,
    pub break_over: &'static str,
    pub break_over_text: &'static str,
    pub remind_title: &'static str,
    pub remind_text: &'static str,
    pub focus: &'static str,
    pub short_break: &'static str,
    pub long_break: &'static str,
    pub until: &'static str,
    pub over: &'static str,
    pub start_rounds: &'static str,
    pub skip_to_break: &'static str,
    pub skip_to_focus: &'static str,
    pub stop_rounds: &'static str,
    pub later: &'static str,
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
    away: "Away",
    keep_time: "Keep it",
    take_out: "Take it out",
    give_to: "It was",
    decide: "Decide…",
    long_run_title: "Is the timer still right?",
    long_run_text: "It has been running for a long time. Stint or its tray menu can end it when you were last here.",
    end_at: "End it at",
    still_right: "It is right",
    focus_over: "Focus is over",
    break_text: "Time for a break: the timer pauses.",
    long_break_text: "Time for a long break: the timer pauses.",
    break_over: "The break is over",
    break_over_text: "Nothing is timed until you go on.",
    remind_title: "Nothing is being tracked",
    remind_text: "What are you working on?",
    focus: "Focus",
    short_break: "Break",
    long_break: "Long break",
    until: "until",
    over: "over",
    start_rounds: "Start focus rounds",
    skip_to_break: "Break now",
    skip_to_focus: "Back to focus",
    stop_rounds: "End focus rounds",
    later: "Remind me in an hour",
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
    away: "Weg",
    keep_time: "Behalten",
    take_out: "Herausnehmen",
    give_to: "Es war",
    decide: "Entscheiden…",
    long_run_title: "Stimmt der Timer noch?",
    long_run_text: "Er läuft schon sehr lange. In Stint oder im Menü der Leiste endet er mit deiner letzten Eingabe.",
    end_at: "Beenden um",
    still_right: "Er stimmt",
    focus_over: "Die Fokuszeit ist um",
    break_text: "Zeit für eine Pause: der Timer hält an.",
    long_break_text: "Zeit für eine lange Pause: der Timer hält an.",
    break_over: "Die Pause ist um",
    break_over_text: "Erst wenn du weitermachst, wird wieder gezählt.",
    remind_title: "Gerade wird nichts erfasst",
    remind_text: "Woran arbeitest du?",
    focus: "Fokus",
    short_break: "Pause",
    long_break: "Lange Pause",
    until: "bis",
    over: "um",
    start_rounds: "Fokusrunden starten",
    skip_to_break: "Jetzt Pause",
    skip_to_focus: "Zurück zum Fokus",
    stop_rounds: "Fokusrunden beenden",
    later: "In einer Stunde erinnern",
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
