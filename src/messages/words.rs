//! What of a mail is new, and what it repeats of the one that it answers.

/// `On 20 Nov 2026, Ada wrote:` and its like, in the languages in which programs say it most.
fn begins_quote(line: &str, next: Option<&&str>) -> bool {
    let line = line.trim();
    let says =
        line.ends_with(':') && ["wrote", "schrieb", "a écrit", "escribió", "ha scritto", "schreef"].iter().any(|word| line.contains(word));
    let rule = line.starts_with("-----") && ["original message", "ursprüngliche nachricht"].iter().any(|w| line.to_lowercase().contains(w));
    rule || says && next.is_none_or(|next| next.trim().is_empty() || next.starts_with('>'))
}

/// The text without what it repeats; all of it where nothing else is left.
pub fn fresh(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|n| begins_quote(lines[*n], lines.get(n + 1))).unwrap_or(lines.len());
    let kept: Vec<&str> = lines[..end].iter().copied().filter(|l| !l.starts_with('>')).collect();
    let kept = kept.join("\n").trim().to_owned();
    if kept.is_empty() { text.trim().to_owned() } else { kept }
}

/// A text as an answer repeats it.
pub fn quoted(text: &str) -> String {
    fresh(text).lines().map(|line| if line.is_empty() { ">".into() } else { format!("> {line}") }).collect::<Vec<_>>().join("\n")
}

/// `Re:` before a subject, once.
pub fn answered(subject: &str) -> String {
    let bare = subject.trim();
    let lower = bare.to_lowercase();
    if ["re:", "aw:", "antw:", "sv:"].iter().any(|head| lower.starts_with(head)) {
        bare.to_owned()
    } else {
        format!("Re: {bare}").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_stands_before_what_is_repeated() {
        for (text, new) in [
            ("Yes.\n\nOn Fri, 20 Nov 2026, Mira wrote:\n> Shall we?\n> Mira", "Yes."),
            ("Ja.\n\nAm 20.11.2026 schrieb Mira:\n\n> Wollen wir?", "Ja."),
            ("Ja.\n\nMira Sommer schrieb:\n\n> Wollen wir?", "Ja."),
            ("> Shall we?\nYes.\n> And then?\nNo.", "Yes.\nNo."),
            ("See below\n-----Original Message-----\nFrom: x", "See below"),
            ("> all of it", "> all of it"),
            ("She wrote:\na book", "She wrote:\na book"),
            ("", ""),
        ] {
            assert_eq!(fresh(text), new, "{text}");
        }
    }

    #[test]
    fn an_answer_repeats_and_says_re_once() {
        assert_eq!(quoted("a\n\nb\n> old"), "> a\n>\n> b");
        for (subject, re) in [("Website", "Re: Website"), ("RE: Website", "RE: Website"), ("AW: x", "AW: x"), ("", "Re:")] {
            assert_eq!(answered(subject), re);
        }
    }
}
