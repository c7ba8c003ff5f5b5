//! E-invoices that others send: UBL, CII, or a PDF that carries one (Factur-X, ZUGFeRD), read as an expense. Pure.
//!
//! What comes in is hostile until proven otherwise: a DTD is refused, and with it entities of any kind; nesting, the size of the text and what a
//! PDF may inflate to are bounded.

use en16931::{Invoice, InvoiceAmount, invoice::DocumentKind, validate};
use en16931_formats::{read_with, zugferd::Limits};
use rust_decimal::prelude::ToPrimitive;

use super::{Cost, Tax, TaxMode};
use crate::kernel::{Currency, Day, Error, Percent, Result, limits, text};

/// Bytes of the text that machines read, beside the pictures that a PDF may hold: 10,000 lines fit.
const XML_BYTES: usize = 16 << 20;
/// Objects of a PDF that are looked at.
const PDF_OBJECTS: usize = 100_000;
/// Of the rules that are broken; more of them nobody reads.
const REMARKS: usize = 10;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub seller: String,
    /// By which the same seller is known again: its VAT id, else its name.
    pub seller_key: String,
    pub number: String,
    pub issued_on: Day,
    pub currency: Currency,
    pub cost: Cost,
    pub note: String,
    /// What does not add up or breaks a rule of the standard, as the standard says it.
    pub remarks: Vec<String>,
}

/// # Errors
/// `too_large`, `not_an_invoice`, `credit_note`, and the fields that it lacks; nothing is guessed.
pub fn read(name: &str, bytes: &[u8]) -> Result<Told> {
    let is_pdf = bytes.starts_with(b"%PDF");
    if bytes.len() > if is_pdf { limits::FILE_BYTES } else { XML_BYTES } {
        return Err(Error::invalid("file", "too_large", format!("{name} is too large for an e-invoice: ask for a smaller one")));
    }
    let bounds = Limits::new().with_max_stream_bytes(XML_BYTES).with_max_total_bytes(2 * XML_BYTES).with_max_objects(PDF_OBJECTS);
    let read = read_with(bytes, &bounds).map_err(|e| {
        let message = format!("{name} is no e-invoice that can be read ({e}): attach it to an expense that you type yourself");
        Error::invalid("file", "not_an_invoice", message)
    })?;
    told(name, &read.invoice)
}

fn told(name: &str, invoice: &Invoice) -> Result<Told> {
    let lacks = |what: &str| {
        let message = format!("{name} does not tell {what}: type the expense yourself and attach the file");
        Error::invalid("file", "not_an_invoice", message)
    };
    let filled = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let seller = filled(&invoice.seller.name).ok_or_else(|| lacks("who sent it"))?;
    let number = filled(&invoice.number).ok_or_else(|| lacks("its number"))?;
    let issued_on = invoice.issue_date.and_then(|d| d.to_string().parse().ok()).ok_or_else(|| lacks("its date"))?;
    let currency = Currency::parse("file", invoice.currency.as_ref().map_or("", |c| c.as_str())).map_err(|_| lacks("its currency"))?;
    let is_credit = invoice.kind == DocumentKind::CreditNote || invoice.totals.gross_total.is_negative();
    if is_credit {
        let message =
            format!("{number} of {seller} gives money back: change or delete the expense that it corrects, and attach the file there");
        return Err(Error::invalid("file", "credit_note", message));
    }
    let money = |amount: InvoiceAmount| minor(amount, currency).ok_or_else(|| lacks(&format!("whole amounts in {currency}")));
    let amount_minor = money(invoice.totals.gross_total)?;
    let tax_minor = match invoice.totals.vat_total {
        Some(total) => money(total)?,
        None => money(InvoiceAmount::checked_sum(invoice.vat_breakdown.iter().map(|g| g.tax_amount)).map_err(|_| lacks("its taxes"))?)?,
    };
    let tax = match tax_minor {
        0 => Tax::default(),
        typed => Tax { mode: TaxMode::Inclusive, rate_id: None, percent: percent(invoice), typed_minor: Some(typed) },
    };
    let items = invoice.lines.iter().filter_map(|l| filled(&l.item.name));
    let head = std::iter::once(number.clone()).chain(items).collect::<Vec<_>>().join("\n");
    Ok(Told {
        seller_key: text::key(&filled(&invoice.seller.vat_identifier).unwrap_or_else(|| seller.clone())),
        remarks: remarks(invoice),
        note: head.chars().take(limits::NOTE_CHARS).collect(),
        seller: seller.chars().take(limits::NAME_CHARS).collect(),
        cost: Cost::Paid { amount_minor, tax },
        number,
        issued_on,
        currency,
    })
}

/// Of several rates none is told: the amount of the tax is.
fn percent(invoice: &Invoice) -> Percent {
    let mut rates = invoice.vat_breakdown.iter().filter(|g| !g.tax_amount.is_zero()).filter_map(|g| g.rate);
    match (rates.next(), rates.next()) {
        (Some(one), None) => Percent::from_e4((one.into_decimal() * rust_decimal::Decimal::from(10_000)).to_i64().unwrap_or(0)),
        _ => Percent::default(),
    }
}

fn minor(amount: InvoiceAmount, currency: Currency) -> Option<i64> {
    let hundredths = amount.to_minor_units();
    match currency.exponent() {
        0 => (hundredths % 100 == 0).then_some(hundredths / 100),
        2 => Some(hundredths),
        3 => hundredths.checked_mul(10),
        _ => None,
    }
}

fn remarks(invoice: &Invoice) -> Vec<String> {
    let report = validate(invoice);
    let said = |f: &en16931::Finding| match &f.detail {
        Some(d) => format!("{}: {} (it says {}, its parts give {})", f.rule, f.message, d.actual, d.expected),
        None => format!("{}: {}", f.rule, f.message),
    };
    report.fatal().take(REMARKS).map(said).collect()
}

#[cfg(test)]
mod tests;
