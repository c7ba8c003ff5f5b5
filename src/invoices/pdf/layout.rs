//! The order of things on the paper, and the sheets that they flow over.

use super::fonts::{Cut, Fonts, Run};
use super::page::{Ink, Page};
use super::style::{Style, style};
use super::tags::{Role, Tags};
use super::words::{Words, words};
use super::{PdfError, choices, footer, head, notes, parties, payment, signature, slip, sums, table};
use crate::invoices::snapshot::Snapshot;

/// A picture that is there to be drawn: its width and height in pixels.
pub type Pixels = (f32, f32);

/// The sheets so far and the place of the pen on the last one.
pub struct Flow<'a> {
    pub doc: &'a Snapshot,
    pub fonts: &'a Fonts<'a>,
    pub words: &'static Words,
    pub style: &'static Style,
    /// As chosen, to fill with.
    pub accent: Ink,
    /// The accent if it can be read, to write with.
    pub accent_text: Ink,
    /// What a letter is called, which is no document of its own.
    pub called: Option<(&'static str, String)>,
    pub y: f32,
    pub tags: Tags,
    pub pages: Vec<Page>,
}

impl<'a> Flow<'a> {
    pub fn new(doc: &'a Snapshot, fonts: &'a Fonts<'a>) -> Self {
        let (accent, style) = (Ink::from_hex(&doc.accent), style(doc.look));
        let accent_text = accent.readable();
        let words = words(doc.language);
        Self {
            doc,
            fonts,
            words,
            style,
            accent,
            accent_text,
            called: None,
            y: style.top,
            tags: Tags::default(),
            pages: vec![Page::default()],
        }
    }

    /// Starts the next sheet, which says at its head what it belongs to.
    pub fn next_sheet(&mut self) -> Result<(), PdfError> {
        if let Some(page) = self.pages.last_mut() {
            page.close();
        }
        let (style, y) = (self.style, self.style.top);
        let title = self.shape(&self.title(), Cut::SemiBold, 8.0)?;
        let seller = self.shape(&self.doc.seller.legal_name, Cut::Regular, 8.0)?;
        let mut page = Page::default();
        page.artifact();
        page.text(style.left, y, &title, Ink::TEXT);
        page.text(style.right - seller.width, y, &seller, Ink::QUIET);
        self.pages.push(page);
        self.y = style.top_of_next;
        Ok(())
    }

    /// What the document is, and its number.
    pub fn title(&self) -> String {
        format!("{} {}", self.name(), self.number())
    }

    pub fn name(&self) -> &'static str {
        self.called.as_ref().map_or_else(|| self.words.title(self.doc.kind), |(name, _)| name)
    }

    /// Room from the pen down to the footer.
    pub fn room(&self) -> f32 {
        self.style.bottom - self.y
    }

    /// Keeps a block of `height` together.
    pub fn reserve(&mut self, height: f32) -> Result<(), PdfError> {
        if height > self.room() { self.next_sheet() } else { Ok(()) }
    }

    pub fn number(&self) -> String {
        if let Some((_, number)) = &self.called {
            return number.clone();
        }
        let number = self.doc.number.clone().unwrap_or_else(|| self.words.draft.to_owned());
        match &self.doc.offer {
            Some(offer) if offer.version > 1 => format!("{number} v{}", offer.version),
            _ => number,
        }
    }

    pub fn width(&self) -> f32 {
        self.style.right - self.style.left
    }

    pub fn money(&self, minor: i64) -> String {
        self.words.money(minor, self.doc.exponent)
    }

    pub fn page(&mut self) -> Result<&mut Page, PdfError> {
        self.pages.last_mut().ok_or(PdfError::Font)
    }

    pub fn shape(&self, text: &str, cut: Cut, size: f32) -> Result<Run, PdfError> {
        self.fonts.shape(text, cut, size)
    }

    /// What is drawn inside is one element of the logical structure.
    pub fn tagged<T>(&mut self, role: Role, draw: impl FnOnce(&mut Self) -> Result<T, PdfError>) -> Result<T, PdfError> {
        self.tags.begin(role);
        let done = draw(self);
        self.tags.end();
        done
    }

    /// The page, made ready to take content of the open element.
    pub fn content(&mut self) -> Result<&mut Page, PdfError> {
        let (element, role) = self.tags.open();
        let place = self.pages.len() - 1;
        let page = self.pages.last_mut().ok_or(PdfError::Font)?;
        if let Some(mark) = page.content(element, role.name()) {
            self.tags.mark(place, mark);
        }
        Ok(page)
    }

    pub fn run(&mut self, x: f32, y: f32, run: &Run, ink: Ink) -> Result<(), PdfError> {
        if !run.pieces.is_empty() {
            self.content()?.text(x, y, run, ink);
        }
        Ok(())
    }

    pub fn run_right(&mut self, x: f32, y: f32, run: &Run, ink: Ink) -> Result<(), PdfError> {
        self.run(x - run.width, y, run, ink)
    }

    pub fn text(&mut self, x: f32, y: f32, text: &str, cut: Cut, size: f32, ink: Ink) -> Result<(), PdfError> {
        self.run(x, y, &self.shape(text, cut, size)?, ink)
    }

    pub fn text_right(&mut self, x: f32, y: f32, text: &str, cut: Cut, size: f32, ink: Ink) -> Result<(), PdfError> {
        self.run_right(x, y, &self.shape(text, cut, size)?, ink)
    }

    pub fn rule(&mut self, from: f32, to: f32, y: f32, thickness: f32, ink: Ink) -> Result<(), PdfError> {
        let page = self.page()?;
        page.artifact();
        page.rule((from, y), (to, y), thickness, ink);
        Ok(())
    }

    pub fn fill(&mut self, area: [f32; 4], ink: Ink) -> Result<(), PdfError> {
        let page = self.page()?;
        page.artifact();
        page.fill(&[area], ink);
        Ok(())
    }

    /// Lines of running text; a sheet takes two of them at least, and leaves two at least.
    pub fn paragraph(&mut self, lines: &[Run], x: f32, leading: f32, ink: Ink) -> Result<(), PdfError> {
        let mut rest = lines;
        while !rest.is_empty() {
            let take = lines_to_take(rest.len(), self.room(), leading);
            if take == 0 {
                self.next_sheet()?;
                continue;
            }
            let (now, later) = rest.split_at(take);
            for line in now {
                self.run(x, self.y + leading - 3.0, line, ink)?;
                self.y += leading;
            }
            rest = later;
        }
        Ok(())
    }
}

/// How many of so many lines a sheet takes, so that neither the first nor the last stands alone; none when they shall all go over.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of lines on a sheet")]
pub fn lines_to_take(count: usize, room: f32, leading: f32) -> usize {
    let fit = (room.max(0.0) / leading).floor() as usize;
    if count <= fit {
        return count;
    }
    let take = fit.min(count.saturating_sub(2));
    if take >= 2 { take } else { 0 }
}

/// Lays the whole document out; footers last, when the number of sheets is known.
pub fn lay_out<'a>(doc: &'a Snapshot, fonts: &'a Fonts<'a>, logo: Option<Pixels>) -> Result<Flow<'a>, PdfError> {
    let mut flow = Flow::new(doc, fonts);
    head::draw(&mut flow, logo)?;
    parties::draw(&mut flow)?;
    notes::subject(&mut flow)?;
    notes::intro(&mut flow)?;
    let sums = sums::Sums::of(&flow)?;
    table::draw(&mut flow, sums.height)?;
    sums.draw(&mut flow)?;
    choices::draw(&mut flow)?;
    notes::reasons(&mut flow)?;
    notes::note(&mut flow)?;
    signature::draw(&mut flow)?;
    payment::draw(&mut flow)?;
    slip::draw(&mut flow)?;
    footer::draw(&mut flow)?;
    flow.pages.iter_mut().for_each(Page::close);
    Ok(flow)
}
