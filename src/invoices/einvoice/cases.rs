//! The documents that the oracle judges.

use super::Format::{self, Cii, Peppol, Ubl, Xrechnung, XrechnungCii};
use crate::{
    invoices::{
        snapshot::{
            Address, Adjustment, Buyer, Discount, Endpoint, Kind, Language, Line, Look, Period, Reference, References, Seller, Share,
            Snapshot, TEMPLATE, TaxGroup,
        },
        totals::{Policy, Portion, Prices},
    },
    kernel::{Day, Percent, Quantity, decimal, id::TaxRateId},
    taxes::Category::{self, AE, E, G, K, O, S, Z},
};

pub struct Case {
    pub name: &'static str,
    pub document: Snapshot,
    /// The formats that cannot tell it.
    pub refused: Vec<Format>,
}

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

pub fn all() -> Vec<Case> {
    let paris = || address("1 rue de Rivoli", "75001", "Paris", "FR");
    let inclusive = Policy { prices: Prices::Inclusive, ..Policy::default() };
    let mixed = || vec![tax("19", S, ""), tax("7", S, "")];
    let original = || Some(Reference { number: "2026-0001".into(), issued_on: day("2026-10-01") });
    let mut cases = Vec::new();
    let mut put = |name: &'static str, document: Snapshot, refused: &[Format]| {
        cases.push(Case { name, document: summed(document), refused: refused.to_vec() });
    };
    put("plain", base(standard(), vec![line("Consulting", "1", "h", 10_000, 0)]), &[]);
    let period = Some(Period { from: day("2026-10-01"), to: day("2026-10-31") });
    let references = References {
        buyer_reference: "04011000-1234512345-06".into(),
        order_number: "PO-4711".into(),
        contract_number: "C-9".into(),
        project_number: "P-1".into(),
    };
    put("references", Snapshot { period, references, note: "Thank you.\nAll in UTC.".into(), ..base(standard(), work(0)) }, &[]);
    put("two-rates", base(mixed(), vec![line("Design", "3", "h", 8_333, 0), line("Book", "2", "pcs", 1_999, 1)]), &[]);
    let discounted =
        vec![less(percent("10"), line("Design", "2", "h", 5_000, 0)), less(Portion::Minor(500), line("Hosting", "1", "month", 3_000, 0))];
    put("line-discounts", base(standard(), discounted), &[]);
    let adjusted = base(mixed(), vec![line("Design", "3", "h", 8_333, 0), line("Book", "2", "pcs", 1_999, 1)]);
    let adjustments = vec![
        adjustment(false, "Loyal customer", percent("7.5"), 0),
        adjustment(true, "Shipping", Portion::Minor(590), 1),
        adjustment(false, "", Portion::Minor(101), 0),
    ];
    put("adjustments", Snapshot { adjustments: adjustments.clone(), ..adjusted.clone() }, &[]);
    put("inclusive", Snapshot { policy: inclusive, ..base(standard(), vec![line("Print", "3", "pcs", 999, 0)]) }, &[]);
    let gross = vec![
        less(percent("12.5"), line("Print", "7", "pcs", 1_337, 0)),
        line("Book", "3", "pcs", 2_101, 1),
        line("Tip", "0.77", "h", 4_800, 0),
    ];
    put("inclusive-adjusted", Snapshot { policy: inclusive, adjustments, ..base(mixed(), gross) }, &[]);
    let reverse = base(vec![tax("0", AE, "Reverse charge (Art. 196).")], work(0));
    put("reverse-charge", abroad(reverse, "Rivoli SARL", paris(), "FR40303265045"), &[]);
    let goods = base(vec![tax("0", K, "Intra-Community supply (Art. 138).")], vec![line("Poster", "10", "pcs", 2_500, 0)]);
    put("intra-community", abroad(goods, "Rivoli SARL", paris(), "FR40303265045"), &[]);
    let export = base(vec![tax("0", G, "Export (Art. 146).")], vec![line("Poster", "10", "pcs", 2_500, 0)]);
    put("export", abroad(export, "Hooli Inc.", address("1 Main St", "94301", "Palo Alto", "US"), ""), &[]);
    put(
        "exempt",
        base(
            vec![tax("0", E, "Exempt, Art. 132 of Directive 2006/112/EC."), tax("19", S, "")],
            vec![line("Lesson", "4", "h", 6_000, 0), line("Design", "1", "h", 8_000, 1)],
        ),
        &[],
    );
    let mut small = base(vec![tax("0", E, "Steuerbefreiung für Kleinunternehmer (§ 19 UStG).")], work(0));
    (small.seller.vat_id, small.seller.tax_number, small.language) = (String::new(), "12/345/67890".into(), Language::De);
    small.seller.endpoint = Some(Endpoint { scheme: "0088".into(), id: "4012345000009".into() });
    put("small-business", small, &[]);
    let outside = base(vec![tax("0", O, "Not taxable in Germany (§ 3a Abs. 2 UStG).")], work(0));
    // BR-DE-14 wants a rate, which what is outside the scope of the tax does not have.
    put("outside-scope", abroad(outside, "Hooli Inc.", address("1 Main St", "94301", "Palo Alto", "US"), ""), OUTSIDE);
    let mut american = base(Vec::new(), work(0));
    american.lines.iter_mut().for_each(|l| l.taxes.clear());
    (american.seller.address, american.seller.vat_id, american.seller.tax_number) =
        (address("2 Main St", "94301", "Palo Alto", "US"), String::new(), "12-3456789".into());
    american.seller.endpoint = Some(Endpoint { scheme: "0060".into(), id: "123456789".into() });
    put("no-tax", american, OUTSIDE);
    put("credit-note", Snapshot { kind: Kind::CreditNote, corrects: original(), ..base(standard(), work(0)) }, &[]);
    put("corrected", Snapshot { kind: Kind::Corrected, corrects: original(), ..base(standard(), work(0)) }, &[]);
    let mut last = base(standard(), work(0));
    last.lines.push(Line { deposit: original(), ..line("Deposit 2026-0001", "-1", "", 50_000, 0) });
    put("deposit", last, &[]);
    put("zero-rated", base(vec![tax("0", Z, "")], work(0)), &[]);
    put(
        "yen",
        Snapshot { currency: "JPY".into(), exponent: 0, ..base(vec![tax("10", S, "")], vec![line("翻訳", "2.5", "h", 4_000, 0)]) },
        &[],
    );
    let dinar =
        |price| Snapshot { currency: "KWD".into(), exponent: 3, ..base(vec![tax("5", S, "")], vec![line("Design", "2", "h", price, 0)]) };
    put("dinar", dinar(12_500), &[]);
    put("dinar-of-three-decimals", dinar(12_345), &ALL);
    put("fine-rate", base(vec![tax("9.975", S, "")], vec![line("Design", "3.3333", "h", 7_777, 0)]), &[]);
    let mut two =
        base(vec![tax("5", S, ""), TaxGroup { name: "QST".into(), ..tax("9.975", S, "") }], vec![line("Design", "1", "h", 10_000, 0)]);
    two.lines[0].taxes = vec![0, 1];
    put("two-taxes-on-a-line", two, &ALL);
    let many = (0..200).map(|n| {
        line(
            &format!("Änderung № {n}"),
            &format!("{}.{:02}", n % 9, n % 100),
            ["h", "Std.", "km", "Seelen"][n % 4],
            1_000 + 37 * n as i64,
            n % 2,
        )
    });
    put("long", base(mixed(), many.collect()), &[]);
    cases
}

const OUTSIDE: &[Format] = &[Xrechnung, XrechnungCii];
