//! Breaking text into lines of a given width. Nothing is hyphenated: a word that is wider than the line is broken inside.

use unicode_segmentation::UnicodeSegmentation;

use super::PdfError;
use super::fonts::{Cut, Fonts, Run};

impl Fonts<'_> {
    /// Breaks at spaces and at the text's own line ends.
    pub fn wrap(&self, text: &str, cut: Cut, size: f32, width: f32) -> Result<Vec<Run>, PdfError> {
        let mut lines = Vec::new();
        for paragraph in text.trim_end().lines() {
            let whole = self.shape(paragraph.trim(), cut, size)?;
            if whole.width <= width {
                lines.push(whole);
                continue;
            }
            let space = self.shape(" ", cut, size)?.width;
            let mut line = String::new();
            let mut used = 0.0;
            for word in paragraph.split(may_break).filter(|w| !w.is_empty()) {
                for (i, (piece, piece_width)) in self.fitting(word, cut, size, width)?.into_iter().enumerate() {
                    let gap = if i == 0 && !line.is_empty() { space } else { 0.0 };
                    if (i > 0 || used + gap + piece_width > width) && !line.is_empty() {
                        lines.push(self.shape(&line, cut, size)?);
                        line.clear();
                        used = 0.0;
                    }
                    if !line.is_empty() {
                        line.push(' ');
                        used += space;
                    }
                    line.push_str(&piece);
                    used += piece_width;
                }
            }
            lines.push(self.shape(&line, cut, size)?);
        }
        Ok(lines)
    }

    /// The word whole if it fits, else cut between grapheme clusters.
    fn fitting(&self, word: &str, cut: Cut, size: f32, width: f32) -> Result<Vec<(String, f32)>, PdfError> {
        let whole = self.shape(word, cut, size)?.width;
        if whole <= width {
            return Ok(vec![(word.to_owned(), whole)]);
        }
        let mut pieces: Vec<(String, f32)> = Vec::new();
        for cluster in word.graphemes(true) {
            let w = self.shape(cluster, cut, size)?.width;
            match pieces.last_mut() {
                Some((piece, used)) if *used + w <= width => {
                    piece.push_str(cluster);
                    *used += w;
                }
                _ => pieces.push((cluster.to_owned(), w)),
            }
        }
        Ok(pieces)
    }
}

/// White space but the two no-break spaces; an ideographic text may break at its own spaces only.
fn may_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}
