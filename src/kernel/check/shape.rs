//! Shapes of numbers: `9` a digit, `A` a letter, `X` either, anything else itself.

use super::Unfit;

fn fits(class: char, c: char) -> bool {
    match class {
        '9' => c.is_ascii_digit(),
        'A' => c.is_ascii_uppercase(),
        'X' => c.is_ascii_digit() || c.is_ascii_uppercase(),
        // The second place of old Irish numbers.
        '?' => c.is_ascii_uppercase() || matches!(c, '+' | '*'),
        literal => c == literal,
    }
}

pub fn matches(shape: &str, text: &str) -> bool {
    shape.chars().count() == text.chars().count() && shape.chars().zip(text.chars()).all(|(class, c)| fits(class, c))
}

/// Says what of `text` is in no shape: its length, or the first character that stands where another belongs. `after` is what precedes it.
pub fn explain(shapes: &[&str], text: &str, after: &str) -> Unfit {
    let length = text.chars().count();
    let place = if after.is_empty() { String::new() } else { format!(" after {after}") };
    let Some(shape) = shapes.iter().find(|s| s.chars().count() == length) else {
        let mut lengths: Vec<usize> = shapes.iter().map(|s| s.chars().count()).collect();
        lengths.sort_unstable();
        lengths.dedup();
        let wanted = lengths.iter().map(usize::to_string).collect::<Vec<_>>().join(" or ");
        return Unfit::form(format!("has {length} characters{place}, where {wanted} belong: type it like {after}{}", sample(shapes)));
    };
    let wrong = shape.chars().zip(text.chars()).enumerate().find(|(_, (class, c))| !fits(*class, *c));
    let (n, class, c) = wrong.map_or((0, 'X', '?'), |(n, (class, c))| (n + 1, class, c));
    let belongs = match class {
        '9' => "a digit belongs".to_owned(),
        'A' | '?' => "a letter belongs".to_owned(),
        'X' => "a digit or a letter belongs".to_owned(),
        literal => format!("{literal} belongs"),
    };
    Unfit::form(format!("has {c:?} as character {n}{place}, where {belongs}: type it like {after}{}", sample(shapes)))
}

fn sample(shapes: &[&str]) -> String {
    let mut digits = "12345678901234567890123456789012345".chars();
    shapes
        .first()
        .unwrap_or(&"")
        .chars()
        .map(|class| if matches!(class, '9' | 'X') { digits.next().unwrap_or('0') } else { class })
        .collect()
}
