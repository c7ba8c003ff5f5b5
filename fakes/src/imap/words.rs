//! The words of a command: atoms, quoted strings, literals and lists (RFC 3501, 4).

/// The most that a literal may have here.
const LONGEST_LITERAL: usize = 64 * 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// As it was meant: without quotes.
    Text(String),
    List(Vec<Word>),
}

impl Word {
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) => None,
        }
    }

    pub fn upper(&self) -> String {
        self.text().unwrap_or_default().to_uppercase()
    }
}

/// Of a line that ends in `{5}`.
pub fn literal_ahead(line: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(line).ok()?.strip_suffix("\r\n")?.strip_suffix('}')?;
    let (_, number) = text.rsplit_once('{')?;
    number.parse().ok().filter(|n| *n <= LONGEST_LITERAL)
}

/// None where it is no command.
pub fn words(line: &[u8]) -> Option<Vec<Word>> {
    let mut rest = line.strip_suffix(b"\r\n").or(line.strip_suffix(b"\n")).unwrap_or(line);
    let all = list(&mut rest)?;
    rest.is_empty().then_some(all)
}

/// Up to the end, or to the parenthesis that closes it.
fn list(rest: &mut &[u8]) -> Option<Vec<Word>> {
    let mut all = Vec::new();
    loop {
        match rest.first() {
            None | Some(b')') => return Some(all),
            Some(b' ') => *rest = &rest[1..],
            Some(b'(') => {
                *rest = &rest[1..];
                all.push(Word::List(list(rest)?));
                *rest = rest.strip_prefix(b")")?;
            }
            Some(b'"') => all.push(Word::Text(quoted(rest)?)),
            Some(b'{') => all.push(Word::Text(literal(rest)?)),
            Some(_) => all.push(Word::Text(atom(rest)?)),
        }
    }
}

fn quoted(rest: &mut &[u8]) -> Option<String> {
    let (mut text, mut at) = (Vec::new(), 1);
    loop {
        match rest.get(at)? {
            b'"' => break,
            b'\\' => {
                text.push(*rest.get(at + 1)?);
                at += 2;
            }
            byte => {
                text.push(*byte);
                at += 1;
            }
        }
    }
    *rest = &rest[at + 1..];
    String::from_utf8(text).ok()
}

fn literal(rest: &mut &[u8]) -> Option<String> {
    let end = rest.windows(3).position(|w| w == b"}\r\n")?;
    let bytes: usize = std::str::from_utf8(&rest[1..end]).ok()?.parse().ok()?;
    let text = rest.get(end + 3..end + 3 + bytes)?;
    let text = String::from_utf8(text.to_vec()).ok()?;
    *rest = &rest[end + 3 + bytes..];
    Some(text)
}

/// What stands in brackets belongs to it, blanks and parentheses and all.
fn atom(rest: &mut &[u8]) -> Option<String> {
    let (mut at, mut deep) = (0, 0_usize);
    while let Some(byte) = rest.get(at) {
        match byte {
            b'[' => deep += 1,
            b']' => deep = deep.saturating_sub(1),
            b' ' | b'(' | b')' if deep == 0 => break,
            _ => {}
        }
        at += 1;
    }
    let text = String::from_utf8(rest[..at].to_vec()).ok()?;
    *rest = &rest[at..];
    Some(text)
}

/// `2,4:7,9:*` of numbers up to `last`; the greatest counts for `*`, in whatever order a range is told.
pub fn set(text: &str, last: u32) -> Option<Vec<std::ops::RangeInclusive<u32>>> {
    let number = |t: &str| if t == "*" { Some(last) } else { t.parse().ok().filter(|n| *n > 0) };
    let one = |part: &str| {
        let (from, to) = part.split_once(':').unwrap_or((part, part));
        let (from, to) = (number(from)?, number(to)?);
        Some(from.min(to)..=from.max(to))
    };
    text.split(',').map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let text = |t: &str| Word::Text(t.into());
        assert_eq!(words(b"a1 LOGIN \"a \\\"b\" {3}\r\nx)y\r\n").unwrap(), [text("a1"), text("LOGIN"), text("a \"b"), text("x)y")]);
        let fetch = words(b"a UID FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (TO CC)]<0.9>)\r\n").unwrap();
        assert_eq!(fetch[4], Word::List(vec![text("UID"), text("BODY.PEEK[HEADER.FIELDS (TO CC)]<0.9>")]));
        assert_eq!((words(b"a (b\r\n"), words(b"a \"b\r\n")), (None, None));
        assert_eq!((literal_ahead(b"a LOGIN {3}\r\n"), literal_ahead(b"a LOGIN x\r\n")), (Some(3), None));
        assert_eq!(set("7:*", 5).unwrap(), [5..=7], "the last one always");
        assert_eq!(set("1,x", 5), None);
    }
}
