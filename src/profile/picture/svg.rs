//! SVG without anything that reaches out, runs, or grows: no entities, scripts, other files, text in fonts that others do not have, and no more shapes
//! than a logo has.

use resvg::usvg::{self, roxmltree};
use roxmltree::{Document, Node, NodeId, ParsingOptions};
use std::collections::HashMap;

use super::Refused;

const MAX_ELEMENTS: u32 = 20_000;
/// Of elements in each other; readers of the tree go down it by calls.
const MAX_DEPTH: usize = 64;
/// Bytes of attributes, counted as often as `use` repeats them.
const MAX_DRAWN: usize = 4 << 20;
const HEAD_BYTES: usize = 4096;

pub fn looks_like_one(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD_BYTES.min(bytes.len())).unwrap_or_default();
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

pub fn read(bytes: &[u8]) -> Result<usvg::Tree, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::broken("it is not written in UTF-8"))?;
    if text.contains("<!ENTITY") {
        return Err(Refused::new("svg_entities", "declares entities, which may grow without end: save it without them, as “plain SVG”"));
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_ELEMENTS * 3, entity_resolver: None };
    let document = Document::parse_with_options(text, options).map_err(|e| match e {
        roxmltree::Error::NodesLimitReached => too_large(),
        e => Refused::broken(e),
    })?;
    Weights::of(&document)?;
    let tree = usvg::Tree::from_xmltree(&document, &usvg::Options::default()).map_err(|e| match e {
        usvg::Error::InvalidSize => Refused::broken("it has no size"),
        usvg::Error::ElementsLimitReached => too_large(),
        e => Refused::broken(e),
    })?;
    if tree.root().has_children() { Ok(tree) } else { Err(Refused::broken("it draws nothing")) }
}

fn too_large() -> Refused {
    Refused::new("svg_too_large", "holds more shapes than a logo needs: simplify it, or save it as PNG")
}

/// How much each element draws, itself and with what it repeats.
struct Weights<'a> {
    by_id: HashMap<&'a str, Node<'a, 'a>>,
    known: HashMap<NodeId, usize>,
}

impl<'a> Weights<'a> {
    fn of(document: &'a Document<'a>) -> Result<(), Refused> {
        let mut by_id = HashMap::new();
        for element in document.descendants().filter(Node::is_element) {
            check(element)?;
            if let Some(id) = element.attribute("id") {
                by_id.insert(id, element);
            }
        }
        let mut weights = Self { by_id, known: HashMap::new() };
        weights.weigh(document.root_element(), 0)?;
        Ok(())
    }

    fn weigh(&mut self, element: Node<'a, 'a>, depth: usize) -> Result<usize, Refused> {
        if depth > MAX_DEPTH {
            return Err(Refused::new("svg_too_deep", "holds groups in groups without end, or uses itself: simplify it, or save it as PNG"));
        }
        if let Some(known) = self.known.get(&element.id()) {
            return Ok(*known);
        }
        let mut weight = 1 + element.attributes().map(|a| a.value().len()).sum::<usize>();
        for child in element.children().filter(Node::is_element) {
            weight = weight.saturating_add(self.weigh(child, depth + 1)?);
        }
        // Only `use` repeats what it names; gradients name one another without drawing more.
        if element.tag_name().name() == "use"
            && let Some(target) = href(element).and_then(|h| self.by_id.get(h.trim_start_matches('#')).copied())
        {
            weight = weight.saturating_add(self.weigh(target, depth + 1)?);
        }
        if weight > MAX_DRAWN {
            return Err(too_large());
        }
        self.known.insert(element.id(), weight);
        Ok(weight)
    }
}

fn href<'a>(element: Node<'a, 'a>) -> Option<&'a str> {
    element.attributes().find(|a| a.name() == "href").map(|a| a.value())
}

/// What would be left out of the drawing, or reach out of the file.
fn check(element: Node<'_, '_>) -> Result<(), Refused> {
    match element.tag_name().name() {
        "text" | "tspan" | "textPath" => Err(Refused::new(
            "svg_text",
            "holds text, whose font the paper may not have: turn it into paths (in Inkscape: Path > Object to Path)",
        )),
        "image" | "feImage" => Err(Refused::new("svg_picture", "holds a picture of pixels: save it as PNG")),
        "script" | "foreignObject" | "animate" | "animateTransform" | "animateMotion" | "set" => {
            Err(Refused::new("svg_active", "holds a script, an animation or a web page: save it as “plain SVG”, or as PNG"))
        }
        "filter" | "marker" | "pattern" => Err(Refused::new(
            "svg_effects",
            "holds effects, markers or patterns, which are not drawn: turn them into paths, or save it as PNG",
        )),
        _ => {
            let outside =
                |value: &str| value.contains("url(") && !value.contains("url(#") && !value.contains("url('#") && !value.contains("url(\"#");
            let reaches = element.attributes().any(|a| match a.name() {
                "href" => !a.value().starts_with('#'),
                _ => outside(a.value()),
            });
            let style = element.tag_name().name() == "style" && element.text().is_some_and(|t| t.contains("@import") || outside(t));
            let link = element.tag_name().name() == "a";
            if (reaches || style) && !link {
                return Err(Refused::new("svg_elsewhere", "points to another file: put all of it into this one"));
            }
            Ok(())
        }
    }
}
