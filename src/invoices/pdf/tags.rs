//! The logical structure of a tagged PDF (PDF 32000-1, 14.7 and 14.8): what is a heading, a row, a cell, and in which order it is read.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::PdfError;

/// Standard structure types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Document,
    Heading,
    Paragraph,
    Table,
    Row,
    HeadCell,
    Cell,
    Figure(&'static str),
}

impl Role {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Heading => "H1",
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::HeadCell => "TH",
            Self::Cell => "TD",
            Self::Figure(_) => "Figure",
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Kid {
    Element(usize),
    Mark { page: usize, id: usize },
}

#[derive(Debug)]
struct Element {
    role: Role,
    parent: usize,
    kids: Vec<Kid>,
}

/// Grows while the paper is drawn; an element without content is left out.
#[derive(Debug)]
pub struct Tags {
    elements: Vec<Element>,
    open: usize,
}

impl Default for Tags {
    fn default() -> Self {
        Self { elements: vec![Element { role: Role::Document, parent: 0, kids: Vec::new() }], open: 0 }
    }
}

impl Tags {
    pub fn begin(&mut self, role: Role) {
        let new = self.elements.len();
        self.elements.push(Element { role, parent: self.open, kids: Vec::new() });
        if let Some(parent) = self.elements.get_mut(self.open) {
            parent.kids.push(Kid::Element(new));
        }
        self.open = new;
    }

    pub fn end(&mut self) {
        self.open = self.elements.get(self.open).map_or(0, |e| e.parent);
    }

    /// The open element and its role.
    pub fn open(&self) -> (usize, Role) {
        (self.open, self.elements.get(self.open).map_or(Role::Document, |e| e.role))
    }

    pub fn mark(&mut self, page: usize, id: usize) {
        if let Some(open) = self.elements.get_mut(self.open) {
            open.kids.push(Kid::Mark { page, id });
        }
    }

    /// Writes the tree and hangs it into the catalog; `pages` in their order.
    pub fn write(&self, doc: &mut Document, pages: &[ObjectId]) -> Result<(), PdfError> {
        let root = doc.new_object_id();
        let ids: Vec<ObjectId> = self.elements.iter().map(|_| doc.new_object_id()).collect();
        let mut marks: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
        let id_of = |n: usize| ids.get(n).copied().unwrap_or(root);
        for (n, element) in self.elements.iter().enumerate().filter(|(n, _)| self.says_anything(*n)) {
            let mut kids = Vec::with_capacity(element.kids.len());
            for kid in &element.kids {
                match *kid {
                    Kid::Element(kid) if self.says_anything(kid) => kids.push(Object::Reference(id_of(kid))),
                    Kid::Element(_) => {}
                    Kid::Mark { page, id } => {
                        let Some(of_page) = marks.get_mut(page) else { continue };
                        if of_page.len() <= id {
                            of_page.resize(id + 1, Object::Null);
                        }
                        if let Some(place) = of_page.get_mut(id) {
                            *place = Object::Reference(id_of(n));
                        }
                        let page = pages.get(page).copied().ok_or(PdfError::Font)?;
                        kids.push(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => whole(id)? }.into());
                    }
                }
            }
            let parent = if n == 0 { root } else { id_of(element.parent) };
            let mut dict = dictionary! { "Type" => "StructElem", "S" => element.role.name(), "P" => parent, "K" => kids };
            match element.role {
                Role::HeadCell => dict.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
                Role::Figure(alt) => dict.set("Alt", lopdf::text_string(alt)),
                _ => {}
            }
            doc.set_object(id_of(n), dict);
        }
        let mut numbers = Vec::with_capacity(pages.len() * 2);
        for (n, of_page) in marks.into_iter().enumerate() {
            let list = doc.add_object(of_page);
            numbers.extend([Object::Integer(whole(n)?), Object::Reference(list)]);
        }
        for (n, page) in pages.iter().enumerate() {
            let page = doc.get_dictionary_mut(*page)?;
            page.set("StructParents", whole(n)?);
            page.set("Tabs", "S");
        }
        let parents = doc.add_object(dictionary! { "Nums" => numbers });
        let next = whole(pages.len())?;
        doc.set_object(
            root,
            dictionary! { "Type" => "StructTreeRoot", "K" => id_of(0), "ParentTree" => parents, "ParentTreeNextKey" => next },
        );
        let catalog: &mut Dictionary = doc.catalog_mut()?;
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        Ok(())
    }

    fn says_anything(&self, element: usize) -> bool {
        self.elements.get(element).is_some_and(|e| {
            e.kids.iter().any(|kid| match kid {
                Kid::Mark { .. } => true,
                Kid::Element(kid) => self.says_anything(*kid),
            })
        })
    }
}

fn whole(n: usize) -> Result<i64, PdfError> {
    i64::try_from(n).map_err(|_| PdfError::Font)
}
