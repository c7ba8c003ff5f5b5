//! Gmail's search words, as far as a program uses them: `rfc822msgid:<…> from:a to:b subject:c in:sent is:unread label:x after:EPOCH word`, and `{a b}` for one
//! of them (support.google.com/mail/answer/7190).

use super::mailbox::Mail;

#[derive(Debug, PartialEq, Eq)]
pub struct Query {
    /// All of them; of each list one.
    terms: Vec<Vec<Term>>,
}

type Term = (bool, String, String);

impl Query {
    pub fn parse(text: &str) -> Self {
        let (mut terms, mut group) = (Vec::new(), None::<Vec<Term>>);
        for word in words(&text.replace('{', " { ").replace('}', " } ")) {
            match (word.as_str(), &mut group) {
                ("{", _) => group = Some(Vec::new()),
                ("}", _) => terms.extend(group.take()),
                (word, Some(group)) => group.push(term(word)),
                (word, None) => terms.push(vec![term(word)]),
            }
        }
        terms.extend(group);
        Self { terms }
    }

    pub fn names_bin(&self) -> bool {
        self.terms.iter().flatten().any(|(_, name, value)| name == "in" && matches!(value.as_str(), "trash" | "spam" | "anywhere"))
    }

    pub fn holds(&self, mail: &Mail) -> bool {
        let header = |name: &str| mail.header(name).unwrap_or_default().to_lowercase();
        let one = |(negated, name, value): &Term| {
            let holds = match name.as_str() {
                "rfc822msgid" => header("message-id").trim_matches(['<', '>']) == value.trim_matches(['<', '>']),
                "from" | "subject" | "cc" | "bcc" => header(name).contains(value),
                "to" => ["to", "cc", "bcc"].iter().any(|h| header(h).contains(value)),
                "in" => value == "anywhere" || mail.has(&value.to_uppercase()),
                "is" => {
                    if value == "read" {
                        !mail.has("UNREAD")
                    } else {
                        mail.has(&value.to_uppercase())
                    }
                }
                "label" => mail.labels.iter().any(|l| l.eq_ignore_ascii_case(value)),
                "after" => value.parse::<i64>().is_ok_and(|s| mail.at_ms >= s * 1000),
                "before" => value.parse::<i64>().is_ok_and(|s| mail.at_ms < s * 1000),
                "" => header("subject").contains(value) || super::payload::words(&mail.bytes()).to_lowercase().contains(value),
                _ => false,
            };
            holds != *negated
        };
        self.terms.iter().all(|any| any.iter().any(&one))
    }
}

fn term(word: &str) -> Term {
    let (negated, word) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
    let (name, value) =
        word.split_once(':').filter(|(n, _)| n.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')).unwrap_or(("", word));
    (negated, name.to_lowercase(), value.trim_matches('"').to_lowercase())
}

/// Split at blanks that stand outside quotation marks.
fn words(text: &str) -> Vec<String> {
    let (mut all, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        quoted ^= c == '"';
        if c.is_whitespace() && !quoted {
            all.push(std::mem::take(&mut word));
        } else {
            word.push(c);
        }
    }
    all.push(word);
    all.retain(|w| !w.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::{Query, words};

    #[test]
    fn one_of_a_group_is_enough() {
        let parsed = Query::parse("{from:a@x.example to:\"b c\"} after:7 -in:trash");
        let named: Vec<Vec<&str>> = parsed.terms.iter().map(|any| any.iter().map(|(_, name, _)| name.as_str()).collect()).collect();
        assert_eq!(named, [vec!["from", "to"], vec!["after"], vec!["in"]]);
    }

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(words("subject:\"two words\" -in:trash  x"), ["subject:\"two words\"", "-in:trash", "x"]);
    }
}
