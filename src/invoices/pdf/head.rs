//! The head of the first sheet: who sends it, what it is, which number and day it has.

use super::fonts::Cut;
use super::layout::{Flow, Pixels};
use super::page::{Ink, WIDTH};
use super::tags::Role;
use super::{LOGO_ID, PdfError, address};
use crate::invoices::snapshot::Look;

/// Left edge of the right half, where dates and sums stand.
pub const MIDDLE: f32 = 330.0;

pub fn draw(flow: &mut Flow<'_>, logo: Option<Pixels>) -> Result<(), PdfError> {
    match flow.doc.look {
        Look::Classic => classic(flow, logo),
        Look::Modern => modern(flow, logo),
        Look::Compact => compact(flow, logo),
    }
}

fn classic(flow: &mut Flow<'_>, logo: Option<Pixels>) -> Result<(), PdfError> {
    let (left, right, width) = (flow.style.left, flow.style.right, MIDDLE - flow.style.left);
    let logo_end = picture(flow, logo, (150.0, 44.0), |_| left, 46.0)?;
    let (size, leading) = if logo.is_some() { (11.0, 13.0) } else { (16.0, 18.0) };
    let y = sender(flow, left, logo_end.map_or(62.0, |end| end + 21.0), width, (size, leading), false)?;
    flow.tagged(Role::Heading, |flow| {
        flow.text_right(right, 58.0, flow.name(), Cut::Regular, 8.0, Ink::QUIET)?;
        flow.text_right(right, 75.0, &flow.number(), Cut::SemiBold, 15.0, Ink::TEXT)
    })?;
    let day = flow.words.day(flow.doc.issued_on);
    flow.tagged(Role::Paragraph, |flow| flow.text_right(right, 90.0, &day, Cut::Regular, flow.style.body, Ink::QUIET))?;
    flow.y = y.max(100.0) + 32.0;
    Ok(())
}

fn modern(flow: &mut Flow<'_>, logo: Option<Pixels>) -> Result<(), PdfError> {
    let (left, right) = (flow.style.left, flow.style.right);
    flow.fill([0.0, 0.0, WIDTH, 10.0], flow.accent)?;
    flow.tagged(Role::Heading, |flow| {
        flow.text(left, 78.0, flow.name(), Cut::SemiBold, 26.0, flow.accent_text)?;
        flow.text(left, 97.0, &flow.number(), Cut::SemiBold, 11.0, Ink::TEXT)
    })?;
    let day = flow.words.day(flow.doc.issued_on);
    flow.tagged(Role::Paragraph, |flow| flow.text(left, 112.0, &day, Cut::Regular, flow.style.body, Ink::QUIET))?;
    let logo_end = picture(flow, logo, (170.0, 52.0), |width| right - width, 44.0)?;
    let y = sender(flow, right, logo_end.map_or(62.0, |end| end + 18.0), right - MIDDLE, (11.0, 14.0), true)?;
    flow.y = y.max(120.0) + 34.0;
    Ok(())
}

fn compact(flow: &mut Flow<'_>, logo: Option<Pixels>) -> Result<(), PdfError> {
    let (left, right, width) = (flow.style.left, flow.style.right, MIDDLE - flow.style.left);
    let logo_end = picture(flow, logo, (110.0, 30.0), |_| left, 32.0)?;
    let y = sender(flow, left, logo_end.map_or(42.0, |end| end + 13.0), width, (10.0, 11.5), false)?;
    flow.tagged(Role::Heading, |flow| flow.text_right(right, 42.0, &flow.title(), Cut::SemiBold, 12.0, Ink::TEXT))?;
    let day = flow.words.day(flow.doc.issued_on);
    flow.tagged(Role::Paragraph, |flow| flow.text_right(right, 54.0, &day, Cut::Regular, flow.style.body, Ink::QUIET))?;
    let rule = y.max(58.0) + 2.0;
    flow.rule(left, right, rule, 0.75, flow.accent)?;
    flow.y = rule + 18.0;
    Ok(())
}

/// Draws the logo into a box at `top`; answers its lower edge.
fn picture(
    flow: &mut Flow<'_>,
    logo: Option<Pixels>,
    room: (f32, f32),
    left_of: impl FnOnce(f32) -> f32,
    top: f32,
) -> Result<Option<f32>, PdfError> {
    let Some(pixels) = logo else { return Ok(None) };
    let scale = (room.0 / pixels.0).min(room.1 / pixels.1);
    let width = pixels.0 * scale;
    flow.tagged(Role::Figure(flow.words.logo_alt), |flow| {
        flow.content()?.image(LOGO_ID, left_of(width), top, width, pixels);
        Ok(())
    })?;
    Ok(Some(top + pixels.1 * scale))
}

/// Name and address of the seller from `x` on, or up to it; answers where the next line would stand.
fn sender(flow: &mut Flow<'_>, x: f32, y: f32, width: f32, (size, leading): (f32, f32), flush_right: bool) -> Result<f32, PdfError> {
    let seller = &flow.doc.seller;
    let abroad = seller.address.country != flow.doc.buyer.address.country;
    let named = flow.fonts.wrap(&seller.legal_name, Cut::SemiBold, size, width)?;
    let small = flow.style.small + 0.5;
    let lived = flow.fonts.wrap(&address::one_line(&seller.address, flow.doc.language, abroad), Cut::Regular, small, width)?;
    let at = |width: f32| if flush_right { x - width } else { x };
    let mut y = y;
    flow.tagged(Role::Paragraph, |flow| {
        for line in &named {
            flow.run(at(line.width), y, line, flow.accent_text)?;
            y += leading;
        }
        for line in &lived {
            flow.run(at(line.width), y, line, Ink::QUIET)?;
            y += small + 3.0;
        }
        Ok(y)
    })
}
