//! XML of strangers as a small tree: no entities but the five of XML, no document types, so many nodes and so deep at most.

use std::borrow::Cow;

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::FileError;

/// A year of a busy account has about 20,000 entries of 60 elements.
const MAX_NODES: usize = 2_000_000;
const MAX_DEPTH: usize = 64;

#[derive(Debug, Default)]
pub struct Node {
    /// Without its prefix.
    pub name: String,
    pub text: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

impl Node {
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|c| c.name == name)
    }

    /// `Acct/Id/IBAN`: the first of each name.
    pub fn at(&self, path: &str) -> Option<&Node> {
        path.split('/').try_fold(self, |node, name| node.child(name))
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> + 'a {
        self.children.iter().filter(move |c| c.name == name)
    }

    /// The trimmed text at the path; empty where there is none.
    pub fn text_at(&self, path: &str) -> &str {
        self.at(path).map_or("", |node| node.text.trim())
    }

    /// The text at the first of these paths that has one.
    pub fn first_text(&self, paths: &[&str]) -> &str {
        paths.iter().map(|path| self.text_at(path)).find(|text| !text.is_empty()).unwrap_or("")
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// # Errors
/// Cut off, not well-formed, with a document type, too deep or too much.
pub fn parse(text: &str) -> Result<Node, FileError> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    let mut nodes = 0;
    loop {
        match reader.read_event().map_err(|e| broken(text, &e))? {
            Event::Start(start) => {
                nodes += 1;
                if nodes > MAX_NODES || open.len() > MAX_DEPTH {
                    return Err(FileError::TooMuch);
                }
                open.push(node(&start));
            }
            Event::Empty(start) => {
                nodes += 1;
                if nodes > MAX_NODES {
                    return Err(FileError::TooMuch);
                }
                if let Some(parent) = open.last_mut() {
                    parent.children.push(node(&start));
                }
            }
            Event::End(_) => {
                let done = open.pop().ok_or(FileError::Cut)?;
                open.last_mut().ok_or(FileError::Cut)?.children.push(done);
            }
            Event::Text(said) => push(&mut open, &said.xml10_content()),
            Event::CData(said) => push(&mut open, &said.xml10_content()),
            Event::GeneralRef(name) => {
                let shown = name.xml10_content();
                let char = match name.resolve_char_ref() {
                    Ok(Some(c)) => Cow::Owned(c.to_string()),
                    Ok(None) => Cow::Borrowed(predefined(&shown).ok_or_else(|| FileError::Entity(shown.chars().take(40).collect()))?),
                    Err(_) => return Err(FileError::Entity(shown.chars().take(40).collect())),
                };
                push(&mut open, &char);
            }
            Event::DocType(_) => return Err(FileError::DocType),
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    // The root holds the document; an element that is still open was cut off.
    match (open.pop(), open.is_empty()) {
        (Some(mut root), true) if !root.children.is_empty() => Ok(root.children.swap_remove(0)),
        (Some(_), true) => Err(FileError::Unknown),
        _ => Err(FileError::Cut),
    }
}

fn node(start: &BytesStart<'_>) -> Node {
    let attributes = start.attributes().flatten().map(|a| {
        let key = a.key.local_name().as_ref().to_owned();
        (key, a.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned).unwrap_or_default())
    });
    Node { name: start.local_name().as_ref().to_owned(), attributes: attributes.collect(), ..Node::default() }
}

fn push(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

fn broken(text: &str, error: &quick_xml::Error) -> FileError {
    match error {
        quick_xml::Error::Syntax(_) if !text.trim_end().ends_with('>') => FileError::Cut,
        other => FileError::Xml(other.to_string()),
    }
}
