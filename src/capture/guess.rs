//! Where a proposal belongs, counted from what the user accepted before. Pure.

use super::topic::Topic;
use crate::time::{Path, Target};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words that a reason names at most.
const WORDS: usize = 3;

/// A guess with its reason: because what shows `app` and `words` was put there so many times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Guess {
    pub path: Path,
    pub app: String,
    pub words: Vec<String>,
    pub times: i64,
}

/// Something accepted earlier, and where its entry is booked now.
#[derive(Debug, Clone)]
pub struct Lesson {
    pub topic: Topic,
    pub target: Target,
}

/// Where most of what matched went. None without a majority: half is no reason.
pub fn vote(topic: &Topic, lessons: &[Lesson]) -> Option<(Target, Vec<String>, i64)> {
    let matching: Vec<&Lesson> = lessons.iter().filter(|l| l.topic.matches(topic)).collect();
    let mut votes: BTreeMap<Target, usize> = BTreeMap::new();
    for lesson in &matching {
        *votes.entry(lesson.target).or_default() += 1;
    }
    let (target, count) = votes.into_iter().max_by_key(|(_, count)| *count)?;
    if count * 2 <= matching.len() {
        return None;
    }
    let mut words: BTreeMap<&String, usize> = BTreeMap::new();
    for lesson in matching.iter().filter(|l| l.target == target) {
        for word in lesson.topic.words.intersection(&topic.words) {
            *words.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<(&String, usize)> = words.into_iter().filter(|(_, times)| times * 2 >= count).collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    Some((target, words.into_iter().take(WORDS).map(|(w, _)| w.clone()).collect(), i64::try_from(count).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::ProjectId;

    #[test]
    fn a_majority_of_what_matched_is_a_guess() {
        let project = |n: u128| Target::Project(ProjectId(uuid::Uuid::from_u128(n)));
        let lesson = |title: &str, n: u128| Lesson { topic: Topic::of("Figma", title), target: project(n) };
        let website = [lesson("acme home", 1), lesson("acme shop", 1), lesson("acme home", 1), lesson("globex", 2)];
        let about = |title: &str| Topic::of("Figma", title);
        let words = |w: &[&str]| w.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(vote(&about("acme home footer"), &website), Some((project(1), words(&["acme", "home"]), 3)));
        assert_eq!(vote(&about("globex logo"), &website), Some((project(2), words(&["globex"]), 1)));
        assert_eq!(vote(&about("initech"), &website), None);
        assert_eq!(vote(&about("acme"), &[lesson("acme home", 1), lesson("acme shop", 2)]), None, "a tie is no reason");
        let two_to_one = [lesson("acme home", 1), lesson("acme shop", 2), lesson("acme shop", 2)];
        assert_eq!(vote(&about("acme"), &two_to_one), Some((project(2), words(&["acme"]), 2)));
        assert_eq!(vote(&Topic::of("Code", "acme"), &website), None, "one word is too little for another program");
    }
}
