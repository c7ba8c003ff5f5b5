//! What to do about an event of ours that Google tells something of. Decided from facts alone.

use super::{said::Said, words::Event};
use crate::kernel::{Day, Zone, id::EffectId};

/// What we have of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// What it is to say; none: it is to go.
    pub want: Option<Said>,
    /// What of that was agreed on last.
    pub sent: Option<Said>,
    /// Whether what it is about can take another day.
    pub follows: bool,
}

/// The other side's last copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mirror {
    pub base: Option<Said>,
    pub etag: Option<String>,
    /// The version that waits for the user's decision.
    pub theirs_etag: Option<String>,
}

/// As it is there now; none where it was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    pub said: Option<Said>,
    pub etag: String,
    /// Ours, if it says what that wrote.
    pub by: Option<EffectId>,
}

impl Incoming {
    pub fn of(event: Option<Event>, zone: &Zone) -> Self {
        let (said, by) = (event.as_ref().and_then(|e| e.said(zone)), event.as_ref().and_then(|e| e.written_by(zone)));
        Self { said, etag: event.map(|e| e.etag).unwrap_or_default(), by }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// It is known.
    Nothing,
    /// Both sides agree, or the user gave it other words there: theirs stay.
    Adopt,
    /// Theirs is as it was, ours is newer and goes out.
    Push,
    /// It was moved there: what it is about moves along.
    Follow(Day),
    /// Both changed, or it was moved and what it is about cannot be.
    Conflict,
    /// It is to go, and goes as it is now.
    Withdraw,
    /// The user deleted it there.
    Drop,
    /// It is to go, and is gone.
    Gone,
}

/// What it says there once ours has arrived: what we changed is ours, the rest theirs.
pub fn goal(base: Option<&Said>, sent: Option<&Said>, want: &Said) -> Said {
    let (Some(base), Some(sent)) = (base, sent) else { return want.clone() };
    Said {
        title: if want.title == sent.title { base.title.clone() } else { want.title.clone() },
        on: if want.on == sent.on { base.on } else { want.on },
    }
}

/// What of ours stands there after a change of ours that was carried out, of which only what it says now is known: where that is what it was, nothing of
/// ours changed there.
pub fn agreed(base: Option<&Said>, sent: Option<&Said>, said: &Said) -> Said {
    let (Some(base), Some(sent)) = (base, sent) else { return said.clone() };
    Said {
        title: if said.title == base.title { sent.title.clone() } else { said.title.clone() },
        on: if said.on == base.on { sent.on } else { said.on },
    }
}

pub fn plan(local: &Local, mirror: &Mirror, incoming: &Incoming) -> Action {
    let (said, want) = match (&incoming.said, &local.want) {
        (None, None) => return Action::Gone,
        (None, Some(_)) => return Action::Drop,
        (Some(_), None) => {
            let known = mirror.etag.as_ref() == Some(&incoming.etag);
            return if known { Action::Nothing } else { Action::Withdraw };
        }
        (Some(said), Some(want)) => (said, want),
    };
    let known = if mirror.theirs_etag.is_some() { &mirror.theirs_etag } else { &mirror.etag };
    if known.as_ref() == Some(&incoming.etag) {
        return Action::Nothing;
    }
    if said == want || *said == goal(mirror.base.as_ref(), local.sent.as_ref(), want) {
        return Action::Adopt;
    }
    let (ours_changed, theirs_changed) = (local.sent.as_ref() != Some(want), mirror.base.as_ref() != Some(said));
    match (ours_changed, theirs_changed) {
        (false, false) => Action::Adopt,
        (true, false) => Action::Push,
        (true, true) => Action::Conflict,
        (false, true) if said.on == want.on || mirror.base.as_ref().is_some_and(|base| base.on == said.on) => Action::Adopt,
        (false, true) if local.follows => Action::Follow(said.on),
        (false, true) => Action::Conflict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<Said> {
        let (title, day) = text.split_once(' ')?;
        Some(Said { title: title.into(), on: Day::from_ymd_opt(2026, 12, day.parse().unwrap()).unwrap() })
    }

    /// Ours, what was sent, theirs as known and as it comes; "-" is not there. Theirs comes with a new version but where it is the same.
    fn check(want: &str, sent: &str, base: &str, comes: &str, follows: bool, action: &Action) {
        let local = Local { want: said(want), sent: said(sent), follows };
        let mirror = Mirror { base: said(base), etag: said(base).map(|_| "1".into()), theirs_etag: None };
        let incoming = Incoming { said: said(comes), etag: "2".into(), by: None };
        assert_eq!(plan(&local, &mirror, &incoming), *action, "ours {want}, sent {sent}, theirs {base}, comes {comes}");
    }

    #[test]
    fn who_changed_decides() {
        let day = |d| Day::from_ymd_opt(2026, 12, d).unwrap();
        // Nobody but the version: a colour, a reminder.
        check("A 1", "A 1", "A 1", "A 1", true, &Action::Adopt);
        // Our own change comes back before its answer was heard.
        check("A 2", "A 1", "A 1", "A 2", true, &Action::Adopt);
        check("A 1", "-", "-", "A 1", true, &Action::Adopt);
        // Ours alone.
        check("A 2", "A 1", "A 1", "A 1", true, &Action::Push);
        check("B 1", "A 1", "A 1", "A 1", false, &Action::Push);
        // Theirs alone: words stay theirs, a day is followed where it can be.
        check("A 1", "A 1", "A 1", "B 1", true, &Action::Adopt);
        check("A 1", "A 1", "A 1", "A 5", true, &Action::Follow(day(5)));
        check("A 1", "A 1", "A 1", "B 5", true, &Action::Follow(day(5)));
        check("A 1", "A 1", "A 1", "A 5", false, &Action::Conflict);
        // A day that was let stand there stays let, whatever else changes.
        check("A 1", "A 1", "A 5", "B 5", false, &Action::Adopt);
        // Words of theirs stand beside a day of ours that has just arrived.
        check("A 2", "A 1", "B 1", "B 2", true, &Action::Adopt);
        // Both.
        check("A 2", "A 1", "A 1", "A 3", true, &Action::Conflict);
        check("B 1", "A 1", "A 1", "C 1", true, &Action::Conflict);
        check("A 5", "A 1", "A 1", "A 5", true, &Action::Adopt);
        // Deleted there, here, on both sides.
        check("A 1", "A 1", "A 1", "-", true, &Action::Drop);
        check("A 2", "A 1", "A 1", "-", true, &Action::Drop);
        check("A 1", "-", "-", "-", true, &Action::Drop);
        check("-", "A 1", "A 1", "-", true, &Action::Gone);
        check("-", "A 1", "A 1", "A 5", true, &Action::Withdraw);
    }

    #[test]
    fn what_we_wrote_unheard_is_agreed_on() {
        let after = |base: &str, sent: &str, says: &str| agreed(said(base).as_ref(), said(sent).as_ref(), &said(says).unwrap());
        assert_eq!(Some(after("-", "-", "A 1")), said("A 1"));
        assert_eq!(Some(after("A 1", "A 1", "A 2")), said("A 2"));
        // Words of theirs beside a day of ours, and words of ours beside a day that was let stand there.
        assert_eq!(Some(after("B 1", "A 1", "B 2")), said("A 2"));
        assert_eq!(Some(after("A 5", "A 1", "C 5")), said("C 1"));
    }

    #[test]
    fn what_is_known_or_waits_for_the_user_is_not_looked_at_again() {
        let local = Local { want: said("A 2"), sent: said("A 1"), follows: true };
        let mirror = Mirror { base: said("A 1"), etag: Some("1".into()), theirs_etag: Some("2".into()) };
        let comes = |text: &str, etag: &str| Incoming { said: said(text), etag: etag.into(), by: None };
        assert_eq!(plan(&local, &mirror, &comes("A 3", "2")), Action::Nothing);
        assert_eq!(plan(&local, &mirror, &comes("A 4", "3")), Action::Conflict);
        assert_eq!(plan(&local, &mirror, &comes("A 2", "3")), Action::Adopt, "they came to agree");
        let known = Mirror { theirs_etag: None, ..mirror };
        assert_eq!(plan(&local, &known, &comes("A 1", "1")), Action::Nothing);
    }
}
