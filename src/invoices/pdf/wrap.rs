//! Breaking text into lines of a given width.

use unicode_segmentation::UnicodeSegmentation;

use super::PdfError;
use super::fonts::{Run, Weight, shape};

/// Breaks at spaces and at the text's own line ends; a word wider than the line is broken inside.
pub fn wrap(text: &str, weight: Weight, size: f32, width: f32) -> Result<Vec<Run>, PdfError> {
    let mut lines = Vec::new();
    for paragraph in text.trim_end().lines() {
        let whole = shape(paragraph.trim(), weight, size)?;
        if whole.width <= width {
            lines.push(whole);
            continue;
        }
        let space = shape(" ", weight, size)?.width;
        let mut line = String::new();
        let mut used = 0.0;
        for word in paragraph.split(may_break).filter(|w| !w.is_empty()).map(|w| pieces(w, weight, size, width)) {
            for (i, (piece, piece_width)) in word?.into_iter().enumerate() {
                let gap = if i == 0 && !line.is_empty() { space } else { 0.0 };
                if (i > 0 || used + gap + piece_width > width) && !line.is_empty() {
                    lines.push(shape(&line, weight, size)?);
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
        lines.push(shape(&line, weight, size)?);
    }
    Ok(lines)
}

/// White space but the two no-break spaces.
fn may_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// The word whole if it fits, else cut between grapheme clusters.
fn pieces(word: &str, weight: Weight, size: f32, width: f32) -> Result<Vec<(String, f32)>, PdfError> {
    let whole = shape(word, weight, size)?.width;
    if whole <= width {
        return Ok(vec![(word.to_owned(), whole)]);
    }
    let mut pieces: Vec<(String, f32)> = Vec::new();
    for cluster in word.graphemes(true) {
        let w = shape(cluster, weight, size)?.width;
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
