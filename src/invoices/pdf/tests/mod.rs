mod archive;
mod codes;
mod content;
mod golden;
mod logo;
mod own_font;
mod pages;

use lopdf::Document;

use super::*;
use crate::invoices::choice::Choice;
use crate::invoices::payment_code;
use crate::invoices::snapshot::{
    Address, Adjustment, Buyer, Discount, Kind, Language, Line, Look, Offer, Period, Reference, Section, Seller, Share, TEMPLATE, TaxGroup,
};
use crate::invoices::totals::{Policy, Portion, Prices};
use crate::kernel::{Day, Percent, Quantity, decimal::parse_e4, id::TaxRateId};
use crate::taxes::Category;

fn day(month: u32, day: u32) -> Day {
    Day::from_ymd_opt(2026, month, day).unwrap()
}

fn tax(name: &str, percent: &str, category: Category, reason: &str) -> TaxGroup {
    TaxGroup {
        tax_id: TaxRateId(uuid::Uuid::nil()),
        name: name.into(),
        percent: Percent::from_e4(parse_e4("percent", percent).unwrap()),
        category,
        reason: reason.into(),
        compound: false,
        base_minor: 0,
        tax_minor: 0,
    }
}

fn line(description: &str, quantity: &str, unit: &str, price_minor: i64, taxes: &[usize]) -> Line {
    let quantity = Quantity::from_e4(parse_e4("quantity", quantity).unwrap());
    Line {
        description: description.into(),
        quantity,
        unit: unit.into(),
        price_minor,
        discount: None,
        amount_minor: 0,
        net_minor: None,
        taxes: taxes.to_vec(),
        section: None,
        deposit: None,
        deposit_taxes: Vec::new(),
    }
}

fn address(street: &str, postal_code: &str, city: &str, country: &str) -> Address {
    Address { street: street.into(), postal_code: postal_code.into(), city: city.into(), region: String::new(), country: country.into() }
}

/// The paper of the design, its sums computed from the lines.
fn paper(lines: Vec<Line>, taxes: Vec<TaxGroup>) -> Snapshot {
    let seller = Seller {
        legal_name: "Studio Nordlicht".into(),
        address: address("Gärtnerstraße 12", "20253", "Hamburg", "DE"),
        email: "hello@nordlicht.example".into(),
        vat_id: "DE129273398".into(),
        bank_name: "Deutsche Kreditbank".into(),
        iban: "DE02120300000000202051".into(),
        bic: "BYLADEM1001".into(),
        ..Seller::default()
    };
    let buyer = Buyer {
        name: "Acme GmbH".into(),
        address: address("Torstraße 140", "10119", "Berlin", "DE"),
        vat_id: "DE811907980".into(),
        ..Buyer::default()
    };
    let mut snapshot = Snapshot {
        template: TEMPLATE,
        kind: Kind::Invoice,
        corrects: None,
        offer: None,
        sections: Vec::new(),
        adjustments: Vec::new(),
        number: Some("INV-2026-0047".into()),
        language: Language::En,
        issued_on: day(11, 20),
        due_on: day(12, 4),
        period: Some(Period { from: day(11, 1), to: day(11, 19) }),
        references: Default::default(),
        currency: "EUR".into(),
        exponent: 2,
        subject: "Website, sprint 14".into(),
        note: String::new(),
        seller,
        buyer,
        lines,
        taxes,
        net_minor: 0,
        tax_minor: 0,
        total_minor: 0,
        policy: Policy::default(),
        accent: "#0f766e".into(),
        look: Look::Classic,
        font_sha256: None,
        font_bold_sha256: None,
        payment_code: None,
        payment_reference: String::new(),
    };
    add_up(&mut snapshot);
    snapshot
}

fn add_up(snapshot: &mut Snapshot) {
    let t = snapshot.recompute().unwrap();
    for (line, total) in snapshot.lines.iter_mut().zip(t.lines) {
        line.amount_minor = total.amount_minor;
        line.net_minor = (total.net_minor != total.amount_minor).then_some(total.net_minor);
        if let Some(discount) = &mut line.discount {
            discount.amount_minor = total.discount_minor;
        }
    }
    for group in t.groups {
        let frozen = snapshot.taxes.iter_mut().find(|f| f.key() == group.tax).unwrap();
        (frozen.base_minor, frozen.tax_minor) = (group.base_minor, group.tax_minor);
    }
    for (adjustment, total) in snapshot.adjustments.iter_mut().zip(t.adjustments) {
        adjustment.amount_minor = total.amount_minor;
    }
    (snapshot.net_minor, snapshot.tax_minor, snapshot.total_minor) = (t.net_minor, t.tax_minor, t.total_minor);
    for n in 0..snapshot.sections.len() {
        let amount = snapshot.section_minor(n);
        snapshot.sections[n].amount_minor = amount;
    }
}

fn vat() -> Vec<TaxGroup> {
    vec![tax("VAT", "19", Category::S, "")]
}

fn design() -> Snapshot {
    let lines = vec![
        line("Build: checkout and cart", "14.75", "h", 9_000, &[0]),
        line("Design review", "1.75", "h", 9_000, &[0]),
        line("Hosting, November", "1", "pc", 3_900, &[0]),
        line("Milestone 2: checkout live", "1", "pc", 120_000, &[0]),
    ];
    paper(lines, vat())
}

fn logo_png() -> Vec<u8> {
    let picture = image::RgbaImage::from_fn(480, 120, |x, y| {
        let inside = (x / 40 + y / 40) % 2 == 0;
        image::Rgba(if inside { [15, 118, 110, 255] } else { [0, 0, 0, 0] })
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Renders, and keeps the file where `STINT_PAPERS` points to be looked at.
fn drawn(name: &str, snapshot: &Snapshot, logo: Option<&[u8]>) -> Vec<u8> {
    let bytes = render(snapshot, Assets { logo, ..Assets::default() }).unwrap();
    if let Some(folder) = std::env::var_os("STINT_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &bytes).unwrap();
    }
    bytes
}

/// The text of each page as a reader extracts it.
fn texts(bytes: &[u8]) -> Vec<String> {
    let doc = Document::load_mem(bytes).unwrap();
    doc.get_pages().keys().map(|page| doc.extract_text(&[*page]).unwrap()).collect()
}

fn pages(name: &str, snapshot: &Snapshot, logo: Option<&[u8]>) -> Vec<String> {
    texts(&drawn(name, snapshot, logo))
}

/// The words in their order, without the white space of the extraction.
fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Sections, discounts of both kinds, an allowance, a fee, a deposit taken off.
fn rich() -> Snapshot {
    let mut lines = vec![
        Line { discount: Some(percent_off("10")), section: Some(0), ..line("Build: checkout and cart", "14.75", "h", 9_000, &[0]) },
        Line {
            discount: Some(Discount { portion: Portion::Minor(750), amount_minor: 0 }),
            section: Some(0),
            ..line("Design review", "1.75", "h", 9_000, &[0])
        },
        Line { section: Some(1), ..line("Hosting, November", "1", "pc", 3_900, &[0]) },
    ];
    let deposit = Some(Reference { number: "INV-2026-0040".into(), issued_on: day(10, 1) });
    lines.push(Line { deposit, ..line("Taken off before", "-1", "", 10_000, &[0]) });
    let mut snapshot = paper(lines, vec![tax("USt.", "19", Category::S, "")]);
    let section = |title: &str| Section::fixed(title, 0);
    snapshot.sections = vec![section("Entwurf und Umsetzung"), section("Betrieb")];
    let share = || vec![Share { taxes: vec![0], amount_minor: 0, net_minor: 0 }];
    let of = |is_fee, label: &str, portion| Adjustment { is_fee, label: label.into(), portion, amount_minor: 0, shares: share() };
    snapshot.adjustments = vec![of(false, "Stammkunde", percent_off("5").portion), of(true, "Versand", Portion::Minor(1_200))];
    add_up(&mut snapshot);
    snapshot
}

fn percent_off(percent: &str) -> Discount {
    Discount { portion: Portion::Percent(Percent::from_e4(parse_e4("percent", percent).unwrap())), amount_minor: 0 }
}

/// As it would be issued, with the code that fits.
fn coded(mut snapshot: Snapshot) -> Snapshot {
    payment_code::choose(&mut snapshot, true);
    snapshot
}

fn swiss(mut snapshot: Snapshot) -> Snapshot {
    snapshot.seller.address = address("Musterstrasse 12a", "8001", "Zürich", "CH");
    snapshot.seller.iban = "CH4431999123000889012".into();
    snapshot.seller.bic = String::new();
    snapshot.buyer.address = address("Rue du Lac 1268", "2501", "Biel", "CH");
    snapshot.currency = "CHF".into();
    coded(snapshot)
}
