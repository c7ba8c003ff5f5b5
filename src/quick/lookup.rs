//! Finds the client or project that a typed `@word` or `/word` means.

use crate::kernel::text;

/// The longest name that is looked for without quotes, in words.
const NAME_WORDS: usize = 4;

#[derive(Debug, PartialEq, Eq)]
pub enum Found<T> {
    /// And how many words it took.
    One(T, usize),
    /// The names that it could be.
    Many(Vec<String>),
    None,
}

fn loose(name: &str) -> String {
    text::key(&name.replace(['-', '_'], " "))
}

/// Looks for a whole name in the longest run of words first, then for a name that begins like the first word, then for one with such a word.
pub fn find<T: Copy>(words: &[&str], names: &[(T, &str)]) -> Found<T> {
    for used in (1..=words.len().min(NAME_WORDS)).rev() {
        let typed = loose(&words[..used].join(" "));
        if let Some(found) = choose(names, used, |name| name == typed) {
            return found;
        }
    }
    let Some(first) = words.first().map(|word| loose(word)).filter(|word| !word.is_empty()) else { return Found::None };
    choose(names, 1, |name| name.starts_with(&first))
        .or_else(|| choose(names, 1, |name| name.split(' ').any(|word| word.starts_with(&first))))
        .unwrap_or(Found::None)
}

fn choose<T: Copy>(names: &[(T, &str)], used: usize, fits: impl Fn(&str) -> bool) -> Option<Found<T>> {
    let fitting: Vec<_> = names.iter().filter(|(_, name)| fits(&loose(name))).collect();
    match fitting.as_slice() {
        [] => None,
        [(id, _)] => Some(Found::One(*id, used)),
        many => Some(Found::Many(many.iter().map(|(_, name)| (*name).to_owned()).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_win_over_beginnings() {
        let names = [(1, "Acme"), (2, "Acme Corp"), (3, "Blue Ocean GmbH"), (4, "Bluebird"), (5, "Größe")];
        let found = |typed: &str| find(&typed.split(' ').collect::<Vec<_>>(), &names);
        assert_eq!(found("acme call"), Found::One(1, 1));
        assert_eq!(found("acme corp call"), Found::One(2, 2));
        assert_eq!(found("Acme-Corp call"), Found::One(2, 1));
        assert_eq!(found("ocean"), Found::One(3, 1));
        assert_eq!(found("blue"), Found::Many(vec!["Blue Ocean GmbH".into(), "Bluebird".into()]));
        assert_eq!(found("blueb"), Found::One(4, 1));
        assert_eq!(found("GRÖ"), Found::One(5, 1));
        assert_eq!(found("zebra"), Found::None);
        assert_eq!(found(""), Found::None);
    }
}
