//! What the three templates differ in, as measures in points.

use super::page::{HEIGHT, WIDTH};
use crate::invoices::snapshot::Look;

#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub look: Look,
    pub left: f32,
    pub right: f32,
    /// The first baseline of a sheet.
    pub top: f32,
    /// Where the content of the second and each further sheet begins.
    pub top_of_next: f32,
    /// The lowest baseline of content; the footer stands below.
    pub bottom: f32,
    pub footer: f32,
    pub body: f32,
    pub small: f32,
    pub leading: f32,
    /// Below the last line of a row of the table.
    pub row_pad: f32,
    /// Between the columns of the table.
    pub column_gap: f32,
    /// Before a new block.
    pub block_gap: f32,
    pub total: f32,
}

const CLASSIC: Style = Style {
    look: Look::Classic,
    left: 50.0,
    right: WIDTH - 50.0,
    top: 56.0,
    top_of_next: 84.0,
    bottom: HEIGHT - 84.0,
    footer: HEIGHT - 58.0,
    body: 9.0,
    small: 7.5,
    leading: 13.0,
    row_pad: 6.0,
    column_gap: 18.0,
    block_gap: 20.0,
    total: 11.0,
};

const MODERN: Style = Style { look: Look::Modern, row_pad: 8.0, total: 12.0, top: 60.0, top_of_next: 88.0, ..CLASSIC };

const COMPACT: Style = Style {
    look: Look::Compact,
    left: 42.0,
    right: WIDTH - 42.0,
    top: 44.0,
    top_of_next: 64.0,
    bottom: HEIGHT - 66.0,
    footer: HEIGHT - 46.0,
    body: 8.0,
    small: 7.0,
    leading: 10.5,
    row_pad: 3.5,
    column_gap: 14.0,
    block_gap: 13.0,
    total: 9.5,
};

pub const fn style(look: Look) -> &'static Style {
    match look {
        Look::Classic => &CLASSIC,
        Look::Modern => &MODERN,
        Look::Compact => &COMPACT,
    }
}
