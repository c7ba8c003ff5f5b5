//! Lines, and what is taken off or put on the whole document.

use en16931::{
    DocumentReference, InvoiceAmount, InvoiceLine, Percentage, Quantity, UnitPriceAmount,
    invoice::{Code, DocumentAllowanceCharge, Item, LineAllowanceCharge, LineVat, PriceDetails},
};
use rust_decimal::Decimal;

use super::units;
use crate::{
    invoices::{
        snapshot::{Adjustment, Line, Snapshot},
        totals::Prices,
    },
    kernel::{FieldError, Percent},
    taxes::Category,
};

/// Net prices that are taken out of inclusive ones need more decimals than money has, so that quantity × price is the line again.
const PRICE_DECIMALS: u32 = 8;

/// Amounts of the standard have two decimals (BR-DEC); a currency with three fits only if its last is a nought.
pub fn amount(document: &Snapshot, minor: i64, field: &str) -> Result<InvoiceAmount, FieldError> {
    let hundredths = match document.exponent {
        0 => minor.checked_mul(100),
        2 => Some(minor),
        3 => (minor % 10 == 0).then_some(minor / 10),
        _ => None,
    };
    hundredths.map(InvoiceAmount::from_minor_units).ok_or_else(|| {
        let message = format!("has an amount in {} that needs more than the two decimals of an e-invoice: round it", document.currency);
        FieldError::new(field, "two_decimals", message)
    })
}

pub fn percentage(percent: Percent) -> Percentage {
    Percentage::new(Decimal::new(percent.e4, 4).normalize())
}

/// The standard knows one VAT category for a line.
pub fn vat(document: &Snapshot, taxes: &[usize], field: &str) -> Result<LineVat, FieldError> {
    let groups: Vec<_> = taxes.iter().filter_map(|n| document.taxes.get(*n)).collect();
    match groups.as_slice() {
        [] => Ok(LineVat { category: Code::new("O"), rate: None }),
        [one] => {
            Ok(LineVat { category: Code::new(one.category.as_str()), rate: (one.category != Category::O).then(|| percentage(one.percent)) })
        }
        _ => Err(FieldError::new(
            field,
            "one_tax",
            "bears several taxes, and an e-invoice knows one for a line: leave one of them, or send the PDF alone",
        )),
    }
}

pub fn line(document: &Snapshot, n: usize, line: &Line) -> Result<InvoiceLine, FieldError> {
    let field = format!("lines[{n}]");
    let money = |minor| amount(document, minor, &field);
    let (name, description) = match line.description.split_once('\n') {
        Some((name, rest)) => (name.trim(), Some(rest.trim().to_owned())),
        None => (line.description.trim(), None),
    };
    let code = units::code(&line.unit);
    // A word without a code is not lost: it stands in the note.
    let unit = code.is_none().then(|| line.unit.clone());
    let section = line.section.and_then(|s| document.sections.get(s)).map(|s| s.title.clone());
    let deposit = line.deposit.as_ref().map(|d| format!("{} {}", d.number, d.issued_on));
    let note = [section, unit, deposit].into_iter().flatten().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("; ");

    // A price is never negative (BR-27), a quantity may be.
    let sign = if line.price_minor < 0 { -1 } else { 1 };
    let quantity = Decimal::new(sign * line.quantity.e4, 4).normalize();
    let (mut allowances, mut charges) = (Vec::new(), Vec::new());
    let price = match document.policy.prices {
        Prices::Exclusive => {
            if let Some(discount) = line.discount.filter(|d| d.amount_minor != 0) {
                // What is taken off a negative line is put on it.
                let to = if discount.amount_minor < 0 { &mut charges } else { &mut allowances };
                to.push(reduction(document, money(discount.amount_minor.abs())?));
            }
            let net_price = UnitPriceAmount::new(Decimal::new(sign * line.price_minor, u32::from(document.exponent)));
            PriceDetails { net_price, ..PriceDetails::default() }
        }
        Prices::Inclusive => inclusive(document, line, quantity),
    };
    Ok(InvoiceLine {
        id: (n + 1).to_string(),
        note: (!note.is_empty()).then_some(note),
        order_line_reference: None::<DocumentReference>,
        accounting_reference: None,
        object_identifier: None,
        quantity: Quantity::new(quantity),
        unit_code: Code::new(code.unwrap_or("C62")),
        net_amount: money(line.net())?,
        period: None,
        allowances,
        charges,
        price,
        vat: vat(document, &line.taxes, &format!("{field}.tax_ids"))?,
        item: Item { name: Some(name.to_owned()), description: description.filter(|d| !d.is_empty()), ..Item::default() },
    })
}

fn reduction(document: &Snapshot, amount: InvoiceAmount) -> LineAllowanceCharge {
    LineAllowanceCharge { amount, base_amount: None, percentage: None, reason: Some(reason(document, false, "")), reason_code: None }
}

/// The net price after the discount; the one before it stands beside it (BT-148).
fn inclusive(document: &Snapshot, line: &Line, quantity: Decimal) -> PriceDetails {
    let scale = u32::from(document.exponent);
    let net = Decimal::new(line.net(), scale);
    let each = |total: Decimal| total.checked_div(quantity).unwrap_or_default().round_dp(PRICE_DECIMALS).normalize().max(Decimal::ZERO);
    let net_price = each(net);
    let before = line.discount.filter(|d| d.amount_minor != 0 && line.amount_minor != 0).and_then(|d| {
        let full = Decimal::from(line.amount_minor + d.amount_minor);
        net.checked_mul(full)?.checked_div(Decimal::from(line.amount_minor))
    });
    let gross_price = before.map(each);
    PriceDetails {
        net_price: UnitPriceAmount::new(net_price),
        price_discount: gross_price.map(|g| UnitPriceAmount::new(g - net_price)),
        gross_price: gross_price.map(UnitPriceAmount::new),
        ..PriceDetails::default()
    }
}

/// BG-20 and BG-21 want one VAT category each: one for each share.
pub fn adjustment(document: &Snapshot, n: usize, adjustment: &Adjustment) -> Result<Vec<DocumentAllowanceCharge>, FieldError> {
    let field = format!("adjustments[{n}]");
    let share = |s: &crate::invoices::snapshot::Share| {
        Ok(DocumentAllowanceCharge {
            amount: amount(document, s.net_minor, &field)?,
            base_amount: None,
            percentage: None,
            vat: vat(document, &s.taxes, &field)?,
            reason: Some(reason(document, adjustment.is_fee, &adjustment.label)),
            reason_code: None,
        })
    };
    adjustment.shares.iter().map(share).collect()
}

/// The standard wants a reason for each (BR-33, BR-38, BR-42).
fn reason(document: &Snapshot, is_fee: bool, label: &str) -> String {
    use crate::settings::DocumentLanguage::{De, En, Fr};
    match (label.trim(), is_fee, document.language) {
        ("", false, De) => "Rabatt".into(),
        ("", false, En) => "Discount".into(),
        ("", false, Fr) => "Remise".into(),
        ("", true, De) => "Zuschlag".into(),
        ("", true, En) => "Fee".into(),
        ("", true, Fr) => "Frais".into(),
        (label, ..) => label.into(),
    }
}
