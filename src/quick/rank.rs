//! Orders what could be started by how well it fits what is typed: `acme des` means Acme › Website › Design.

use std::cmp::Reverse;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::kernel::Instant;

pub const SUGGESTIONS: usize = 5;

#[derive(Debug)]
pub struct Candidate<T> {
    pub label: String,
    pub last_used_at: Option<Instant>,
    pub what: T,
}

/// Answers the best candidates: each typed word must fit, at least two thirds as well as in the best; a better fit comes first, then the later used, then the shorter.
pub fn rank<T>(typed: &str, candidates: Vec<Candidate<T>>, limit: usize) -> Vec<T> {
    let pattern = Pattern::parse(&escaped(typed), CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<_> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let score = pattern.score(Utf32Str::new(&candidate.label, &mut buffer), &mut matcher)?;
            Some((Reverse(score), Reverse(candidate.last_used_at), candidate.label.chars().count(), candidate))
        })
        .collect();
    // Letters scattered over a long name fit too, but nobody means them when something fits well.
    let best = scored.iter().map(|(Reverse(score), ..)| *score).max().unwrap_or(0);
    scored.retain(|(Reverse(score), ..)| *score * 3 >= best * 2);
    scored.sort_by(|a, b| (&a.0, &a.1, &a.2, &a.3.label).cmp(&(&b.0, &b.1, &b.2, &b.3.label)));
    scored.into_iter().take(limit).map(|(.., candidate)| candidate.what).collect()
}

/// The matcher gives `^`, `'`, `!` and `$` a meaning of their own; here they are text.
fn escaped(typed: &str) -> String {
    typed.chars().map(|c| if matches!(c, '^' | '\'' | '!' | '$' | '\\') { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(typed: &str, labels: &[(&str, i64)]) -> Vec<String> {
        let candidate = |(label, used): &(&str, i64)| Candidate {
            label: (*label).into(),
            last_used_at: (*used > 0).then(|| Instant::from_ms(*used)),
            what: (*label).to_owned(),
        };
        rank(typed, labels.iter().map(candidate).collect(), SUGGESTIONS)
    }

    #[test]
    fn every_word_must_fit_and_the_best_fit_is_first() {
        let labels = [
            ("Globex › Brand › Design", 9),
            ("Acme › Website › Deployment", 8),
            ("Acme › Website › Design", 0),
            ("Acme › Mobile › Admin", 7),
            ("Amazing Commerce › Dresden › Sales", 6),
        ];
        assert_eq!(ranked("acme des", &labels)[0], "Acme › Website › Design");
        assert_eq!(ranked("des acme", &labels)[0], "Acme › Website › Design");
        assert!(!ranked("acme des", &labels).contains(&"Globex › Brand › Design".to_owned()));
        assert_eq!(ranked("brand", &labels), ["Globex › Brand › Design"]);
        assert_eq!(ranked("zzz", &labels), Vec::<String>::new());
    }

    #[test]
    fn of_equals_the_later_used_is_first_and_nothing_typed_means_recent() {
        let labels = [("Acme › A", 1), ("Acme › B", 3), ("Acme › C", 2), ("Acme › D", 0), ("Acme › E", 0), ("Acme › F", 0)];
        assert_eq!(ranked("acme", &labels), ["Acme › B", "Acme › C", "Acme › A", "Acme › D", "Acme › E"]);
        assert_eq!(ranked("", &labels)[..2], ["Acme › B", "Acme › C"]);
        assert_eq!(ranked("!$ ^", &labels)[0], "Acme › B");
    }

    #[test]
    fn accents_need_not_be_typed() {
        assert_eq!(ranked("uber", &[("Über uns", 0)]), ["Über uns"]);
    }
}
