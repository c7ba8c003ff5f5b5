//! Whether somebody is at the machine, told from readings of its input, lock and sleep: no clock, no threads, nothing of the system.

/// Times are milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub now: i64,
    /// When the last key was pressed; nothing where no desktop tells.
    pub input: Option<i64>,
    pub locked: bool,
    pub asleep: bool,
    /// How long the machine slept since the reading before.
    pub slept: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    Idle,
    Locked,
    Suspend,
}

impl Cause {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Locked => "locked",
            Self::Suspend => "suspend",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Somebody was here then; told so often that a program that dies knows it afterwards.
    Seen(i64),
    /// Nobody was here in this time, and somebody is now.
    Back { from: i64, to: i64, cause: Cause },
}

/// How often it is told that somebody is here.
pub const SEEN_EVERY_MS: i64 = 60_000;
/// A machine that sleeps for less may only have been slow.
const NAP_MS: i64 = 5_000;
/// The input's clock and the machine's are read one after the other.
const JITTER_MS: i64 = 500;
/// So often it is looked whether somebody is back; a person notices no less.
const LOOK_MS: i64 = 1_000;
/// While the screen is locked only its unlocking matters, and that is told.
const LOCKED_LOOK_MS: i64 = 30_000;

#[derive(Clone, Copy, Debug)]
struct Away {
    from: i64,
    cause: Cause,
    /// Input before this is none: the input's clock may stand still while the machine sleeps.
    deaf_until: i64,
}

#[derive(Debug)]
pub struct Watch {
    seen: i64,
    told: i64,
    away: Option<Away>,
}

impl Watch {
    pub const fn new(now: i64) -> Self {
        Self { seen: now, told: 0, away: None }
    }

    /// `idle_after` is how long without input is being away.
    pub fn read(&mut self, r: Reading, idle_after: i64) -> Vec<Told> {
        let mut told = Vec::new();
        let slept = r.slept >= NAP_MS;
        let cause = if r.asleep || slept {
            Some(Cause::Suspend)
        } else if r.locked {
            Some(Cause::Locked)
        } else {
            r.input.filter(|at| r.now - at >= idle_after).map(|_| Cause::Idle)
        };
        if let Some(cause) = cause {
            let from = match r.input {
                Some(at) if !slept => at.clamp(self.seen, r.now),
                Some(_) => self.seen,
                None => (r.now - r.slept).max(self.seen),
            };
            let mut away = self.away.unwrap_or(Away { from, cause, deaf_until: from + JITTER_MS });
            away.cause = away.cause.max(cause);
            if slept {
                away.deaf_until = r.now;
            }
            self.away = Some(away);
            if self.told < away.from {
                self.told = away.from;
                told.push(Told::Seen(away.from));
            }
        }
        match self.away {
            Some(Away { from, cause, deaf_until }) => {
                let input = r.input.is_none_or(|at| at >= deaf_until && r.now - at < idle_after);
                if !r.locked && !r.asleep && input {
                    let to = r.input.filter(|_| cause == Cause::Idle).unwrap_or(r.now).min(r.now);
                    self.away = None;
                    self.seen = to;
                    told.push(Told::Back { from, to, cause });
                }
            }
            None => {
                self.seen = r.input.unwrap_or(r.now).clamp(self.seen.min(r.now), r.now);
                if self.seen - self.told >= SEEN_EVERY_MS {
                    self.told = self.seen;
                    told.push(Told::Seen(self.seen));
                }
            }
        }
        told
    }

    pub const fn is_away(&self) -> bool {
        self.away.is_some()
    }

    /// When to look again.
    pub fn next_look_ms(&self, r: Reading, idle_after: i64) -> i64 {
        match self.away {
            Some(_) if r.locked || r.asleep => LOCKED_LOOK_MS,
            Some(_) => LOOK_MS,
            None => {
                let idle = r.input.map_or(0, |at| r.now - at);
                idle_after.saturating_sub(idle).clamp(LOOK_MS, SEEN_EVERY_MS)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: i64 = 300_000;

    fn s(seconds: i64) -> i64 {
        seconds * 1000
    }

    /// At second `now` with the last input at second `input`.
    fn at(now: i64, input: i64) -> Reading {
        Reading { now: s(now), input: Some(s(input)), locked: false, asleep: false, slept: 0 }
    }

    /// What is told of readings, but for the signs of life.
    fn back(readings: &[Reading]) -> Vec<(i64, i64, Cause)> {
        let mut watch = Watch::new(0);
        let told = readings.iter().flat_map(|r| watch.read(*r, FIVE)).collect::<Vec<_>>();
        let gap = |told: &Told| match *told {
            Told::Back { from, to, cause } => Some((from / 1000, to / 1000, cause)),
            Told::Seen(_) => None,
        };
        told.iter().filter_map(gap).collect()
    }

    #[test]
    fn no_input_for_long_enough() {
        assert_eq!(back(&[at(60, 50), at(349, 50), at(350, 340)]), []);
        assert_eq!(back(&[at(60, 50), at(350, 50), at(900, 50), at(901, 900)]), [(50, 900, Cause::Idle)]);
        // A second absence.
        let twice = [at(60, 50), at(350, 50), at(400, 399), at(699, 399), at(800, 790)];
        assert_eq!(back(&twice), [(50, 399, Cause::Idle), (399, 790, Cause::Idle)]);
    }

    #[test]
    fn a_lock_counts_from_the_last_input_to_the_unlocking() {
        let locked = |now, input| Reading { locked: true, ..at(now, input) };
        assert_eq!(back(&[at(60, 58), locked(62, 61), locked(700, 61), locked(702, 701), at(703, 702)]), [(61, 703, Cause::Locked)]);
        // Idle first, then locked by the screen saver: one absence, by the stronger cause.
        assert_eq!(back(&[at(60, 50), at(360, 50), locked(700, 50), at(900, 899)]), [(50, 900, Cause::Locked)]);
        // Where no desktop tells the input.
        let blind = |now, locked| Reading { locked, input: None, ..at(now, 0) };
        assert_eq!(back(&[blind(60, false), blind(100, true), blind(500, true), blind(700, false)]), [(100, 700, Cause::Locked)]);
    }

    #[test]
    fn a_sleep_is_told_by_the_machine_or_by_its_clocks() {
        // Announced: the input's clock stands still meanwhile, so at waking the last input seems to be ten seconds ago.
        let asleep = Reading { asleep: true, ..at(70, 60) };
        let woken = Reading { slept: s(4000), ..at(4070, 4060) };
        assert_eq!(back(&[at(60, 58), asleep, woken, at(4075, 4060), at(4080, 4079)]), [(60, 4080, Cause::Suspend)]);
        // Not announced.
        assert_eq!(back(&[at(60, 58), woken, at(4080, 4079)]), [(58, 4080, Cause::Suspend)]);
        // Without input to tell, waking is being back.
        let blind = |now, slept| Reading { input: None, slept: s(slept), ..at(now, 0) };
        assert_eq!(back(&[blind(60, 0), blind(4070, 4000)]), [(70, 4070, Cause::Suspend)]);
        // Hardly slept.
        assert_eq!(back(&[at(60, 58), Reading { slept: s(4), ..at(64, 63) }, at(65, 65)]), []);
    }

    #[test]
    fn signs_of_life_are_rare_and_exact_where_they_matter() {
        let mut watch = Watch::new(0);
        let told: Vec<_> = (1..=600).filter_map(|n| watch.read(at(n, n), FIVE).pop()).collect();
        assert_eq!(told, (1..=10).map(|n| Told::Seen(s(60 * n))).collect::<Vec<_>>());
        // Gone with the last input half a minute after the last sign.
        watch.read(at(630, 630), FIVE);
        assert_eq!(watch.read(at(931, 630), FIVE), [Told::Seen(s(630))]);
        assert!(watch.is_away());
        assert_eq!(watch.read(at(960, 630), FIVE), []);
    }

    #[test]
    fn it_looks_no_oftener_than_it_must() {
        let mut watch = Watch::new(0);
        watch.read(at(100, 100), FIVE);
        assert_eq!(watch.next_look_ms(at(100, 100), FIVE), s(60));
        assert_eq!(watch.next_look_ms(at(380, 100), FIVE), s(20));
        watch.read(at(400, 100), FIVE);
        assert_eq!(watch.next_look_ms(at(400, 100), FIVE), s(1));
        assert_eq!(watch.next_look_ms(Reading { locked: true, ..at(400, 100) }, FIVE), s(30));
        assert_eq!(Watch::new(0).next_look_ms(at(0, 0), i64::MAX), s(60));
    }

    #[test]
    fn a_clock_that_is_set_back_invents_nothing() {
        assert_eq!(back(&[at(6000, 5990), at(100, 90), at(160, 150)]), []);
    }
}
