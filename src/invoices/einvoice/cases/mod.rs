//! The documents that the oracle judges.

mod kinds;
mod supplies;

use super::Format::{self, Cii, Peppol, Ubl, Xrechnung, XrechnungCii};
use crate::{
    invoices::{
        deposits::off::Charged,
        snapshot::{
            Address, Adjustment, Buyer, Discount, Endpoint, Kind, Language, Line, Look, Period, Reference, References, Seller, Share,
            Snapshot, TEMPLATE, TaxGroup,
        },
        totals::{Policy, Portion, Prices},
    },
    kernel::{Day, Percent, Quantity, decimal, id::TaxRateId},
    taxes::Category::{self, S},
};

pub struct Case {
    pub name: &'static str,
    pub document: Snapshot,
    /// The formats that cannot tell it.
    pub refused: Vec<Format>,
}

/// What is outside the scope of VAT has no rate, which BR-DE-14 wants.
const OUTSIDE: &[Format] = &[Xrechnung, XrechnungCii];
const ALL: [Format; 5] = [Cii, Ubl, Xrechnung, XrechnungCii, Peppol];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn address(street: &str, postal_code: &str, city: &str, country: &str) -> Address {
    Address { street: street.into(), postal_code: postal_code.into(), city: city.into(), region: String::new(), country: country.into() }
}

fn tax(percent: &str, category: Category, reason: &str) -> TaxGroup {
    TaxGroup {
        tax_id: TaxRateId(uuid::Uuid::nil()),
        name: "VAT".into(),
        percent: Percent::from_e4(decimal::parse_e4("percent", percent).unwrap()),
        category,
        reason: reason.into(),
        compound: false,
        base_minor: 0,
        tax_minor: 0,
    }
}

fn line(description: &str, quantity: &str, unit: &str, price_minor: i64, tax: usize) -> Line {
    Line {
        description: description.into(),
        quantity: Quantity::from_e4(decimal::parse_e4("quantity", quantity).unwrap()),
        unit: unit.into(),
        price_minor,
        discount: None,
        amount_minor: 0,
        net_minor: None,
        taxes: vec![tax],
        section: None,
        deposit: None,
        deposit_taxes: Vec::new(),
    }
}

fn less(portion: Portion, line: Line) -> Line {
    Line { discount: Some(Discount { portion, amount_minor: 0 }), ..line }
}

fn adjustment(is_fee: bool, label: &str, portion: Portion, tax: usize) -> Adjustment {
    let shares = vec![Share { taxes: vec![tax], amount_minor: 0, net_minor: 0 }];
    Adjustment { is_fee, label: label.into(), portion, amount_minor: 0, shares }
}

fn percent(text: &str) -> Portion {
    Portion::Percent(Percent::from_e4(decimal::parse_e4("percent", text).unwrap()))
}

/// From Berlin to Munich, with everything that XRechnung asks for.
fn base(taxes: Vec<TaxGroup>, lines: Vec<Line>) -> Snapshot {
    Snapshot {
        template: TEMPLATE,
        kind: Kind::Invoice,
        number: Some("2026-0042".into()),
        corrects: None,
        offer: None,
        language: Language::En,
        issued_on: day("2026-11-20"),
        due_on: day("2026-12-04"),
        period: None,
        references: References { buyer_reference: "04011000-1234512345-06".into(), ..References::default() },
        currency: "EUR".into(),
        exponent: 2,
        subject: "Website".into(),
        note: String::new(),
        seller: Seller {
            legal_name: "Studio Nordlicht".into(),
            address: address("Torstraße 1", "10119", "Berlin", "DE"),
            email: "hello@nordlicht.example".into(),
            phone: "+49 30 1234567".into(),
            vat_id: "DE129273398".into(),
            iban: "DE02120300000000202051".into(),
            bic: "BYLADEM1001".into(),
            contact_name: "Nora Licht".into(),
            ..Seller::default()
        },
        buyer: Buyer {
            name: "Acme GmbH".into(),
            address: address("Marienplatz 1", "80331", "München", "DE"),
            vat_id: "DE811907980".into(),
            endpoint: Some(Endpoint { scheme: "EM".into(), id: "ap@acme.example".into() }),
        },
        sections: Vec::new(),
        lines,
        adjustments: Vec::new(),
        taxes,
        net_minor: 0,
        tax_minor: 0,
        total_minor: 0,
        policy: Policy::default(),
        accent: "#0f766e".into(),
        look: Look::default(),
        font_sha256: None,
        font_bold_sha256: None,
        payment_code: None,
        payment_reference: String::new(),
    }
}

/// Puts in what the totals engine says.
fn summed(mut d: Snapshot) -> Snapshot {
    let totals = d.recompute().unwrap();
    for (line, t) in d.lines.iter_mut().zip(&totals.lines) {
        line.amount_minor = t.amount_minor;
        line.net_minor = (t.net_minor != t.amount_minor).then_some(t.net_minor);
        if let Some(discount) = &mut line.discount {
            discount.amount_minor = t.discount_minor;
        }
    }
    let place = |taxes: &[TaxGroup], key| taxes.iter().position(|t| t.key() == key);
    for (a, t) in d.adjustments.iter_mut().zip(totals.adjustments) {
        a.amount_minor = t.amount_minor;
        let share = |s: crate::invoices::totals::Share| Share {
            taxes: s.taxes.into_iter().filter_map(|key| place(&d.taxes, key)).collect(),
            amount_minor: s.amount_minor,
            net_minor: s.net_minor,
        };
        a.shares = t.shares.into_iter().map(share).collect();
    }
    for g in &totals.groups {
        let group = d.taxes.iter_mut().find(|t| t.key() == g.tax).unwrap();
        (group.base_minor, group.tax_minor) = (g.base_minor, g.tax_minor);
    }
    (d.net_minor, d.tax_minor, d.total_minor) = (totals.net_minor, totals.tax_minor, totals.total_minor);
    d
}

fn abroad(d: Snapshot, name: &str, place: Address, vat_id: &str) -> Snapshot {
    let duns = Some(Endpoint { scheme: "0060".into(), id: "123456789".into() });
    let endpoint = if vat_id.is_empty() { duns } else { d.buyer.endpoint };
    let buyer = Buyer { name: name.into(), address: place, vat_id: vat_id.into(), endpoint };
    Snapshot { buyer, ..d }
}

fn work(tax: usize) -> Vec<Line> {
    vec![line("Development\nSprint 12 & 13, <tests>", "14.75", "h", 9_500, tax), line("Workshop", "1.5", "days", 120_000, tax)]
}

fn standard() -> Vec<TaxGroup> {
    vec![tax("19", S, "")]
}

/// Both of the rates of Germany.
fn mixed() -> Vec<TaxGroup> {
    vec![tax("19", S, ""), tax("7", S, "")]
}

fn original() -> Option<Reference> {
    Some(Reference { number: "2026-0001".into(), issued_on: day("2026-10-01") })
}

fn inclusive() -> Policy {
    Policy { prices: Prices::Inclusive, ..Policy::default() }
}

fn paris() -> Address {
    address("1 rue de Rivoli", "75001", "Paris", "FR")
}

/// What a deposit invoice charged of one tax, taken off: net and tax as its paper states them.
fn taken_off(number: &str, tax: usize, printed: i64, base: i64, tax_minor: i64) -> Line {
    Line {
        amount_minor: -printed,
        net_minor: (printed != base).then_some(-base),
        deposit: Some(Reference { number: number.into(), issued_on: day("2026-09-01") }),
        deposit_taxes: vec![Charged { base_minor: base, tax_minor }],
        ..line("Deposit invoice", "-1", "", printed, tax)
    }
}

fn case(name: &'static str, document: Snapshot) -> Case {
    refused(name, document, &[])
}

fn refused(name: &'static str, document: Snapshot, refused: &[Format]) -> Case {
    Case { name, document: summed(document), refused: refused.to_vec() }
}

pub fn all() -> Vec<Case> {
    supplies::all().into_iter().chain(kinds::all()).collect()
}
