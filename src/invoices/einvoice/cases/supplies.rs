//! What is sold, and how it is taxed.

use super::{
    ALL, Case, Endpoint, Language, Line, OUTSIDE, Period, Portion, References, Snapshot, TaxGroup, abroad, address, adjustment, base, case,
    day, inclusive, less, line, mixed, paris, percent, refused, standard, tax, work,
};
use crate::taxes::Category::{AE, E, G, K, O, S, Z};

pub fn all() -> Vec<Case> {
    lines().into_iter().chain(categories()).chain(currencies()).collect()
}

fn lines() -> Vec<Case> {
    let references = References {
        buyer_reference: "04011000-1234512345-06".into(),
        order_number: "PO-4711".into(),
        contract_number: "C-9".into(),
        project_number: "P-1".into(),
    };
    let period = Some(Period { from: day("2026-10-01"), to: day("2026-10-31") });
    let told = Snapshot { period, references, note: "Thank you.\nAll in UTC.".into(), ..base(standard(), work(0)) };
    let two_rates = base(mixed(), vec![line("Design", "3", "h", 8_333, 0), line("Book", "2", "pcs", 1_999, 1)]);
    let discounted =
        vec![less(percent("10"), line("Design", "2", "h", 5_000, 0)), less(Portion::Minor(500), line("Hosting", "1", "month", 3_000, 0))];
    let adjustments = vec![
        adjustment(false, "Loyal customer", percent("7.5"), 0),
        adjustment(true, "Shipping", Portion::Minor(590), 1),
        adjustment(false, "", Portion::Minor(101), 0),
    ];
    let gross = vec![
        less(percent("12.5"), line("Print", "7", "pcs", 1_337, 0)),
        line("Book", "3", "pcs", 2_101, 1),
        line("Tip", "0.77", "h", 4_800, 0),
    ];
    let taken_back = vec![line("Design", "8", "h", 9_000, 0), less(percent("10"), line("Taken back", "-2", "pcs", 1_250, 0))];
    let many = (0..200).map(|n: usize| {
        let (quantity, unit) = (format!("{}.{:02}", n % 9, n % 100), ["h", "Std.", "km", "Seelen"][n % 4]);
        line(&format!("Änderung № {n}"), &quantity, unit, 1_000 + 37 * n as i64, n % 2)
    });
    vec![
        case("plain", base(standard(), vec![line("Consulting", "1", "h", 10_000, 0)])),
        case("references", told),
        case("two-rates", two_rates.clone()),
        case("line-discounts", base(standard(), discounted)),
        case("adjustments", Snapshot { adjustments: adjustments.clone(), ..two_rates }),
        case("inclusive", Snapshot { policy: inclusive(), ..base(standard(), vec![line("Print", "3", "pcs", 999, 0)]) }),
        case("inclusive-adjusted", Snapshot { policy: inclusive(), adjustments, ..base(mixed(), gross) }),
        case("negative-quantity", base(standard(), taken_back.clone())),
        case("inclusive-negative-quantity", Snapshot { policy: inclusive(), ..base(standard(), taken_back) }),
        case("fine-rate", base(vec![tax("9.975", S, "")], vec![line("Design", "3.3333", "h", 7_777, 0)])),
        refused("two-taxes-on-a-line", two_taxes(), &ALL),
        case("long", base(mixed(), many.collect())),
    ]
}

fn two_taxes() -> Snapshot {
    let quebec = vec![tax("5", S, ""), TaxGroup { name: "QST".into(), ..tax("9.975", S, "") }];
    base(quebec, vec![Line { taxes: vec![0, 1], ..line("Design", "1", "h", 10_000, 0) }])
}

fn categories() -> Vec<Case> {
    let palo_alto = || address("1 Main St", "94301", "Palo Alto", "US");
    let reverse = base(vec![tax("0", AE, "Reverse charge (Art. 196).")], work(0));
    let reverse = abroad(reverse, "Rivoli SARL", paris(), "FR40303265045");
    let posters = || vec![line("Poster", "10", "pcs", 2_500, 0)];
    let goods = base(vec![tax("0", K, "Intra-Community supply (Art. 138).")], posters());
    let export = base(vec![tax("0", G, "Export (Art. 146).")], posters());
    let lesson = "Exempt, Art. 132 of Directive 2006/112/EC.";
    let lessons = vec![line("Lesson", "4", "h", 6_000, 0), line("Design", "1", "h", 8_000, 1)];
    let outside = base(vec![tax("0", O, "Not taxable in Germany (§ 3a Abs. 2 UStG).")], work(0));
    let cut = vec![adjustment(false, "Loyal customer", percent("5"), 0)];
    vec![
        case("reverse-charge", reverse.clone()),
        case("reverse-charge-adjusted", Snapshot { adjustments: cut, ..reverse }),
        case("intra-community", abroad(goods, "Rivoli SARL", paris(), "FR40303265045")),
        case("export", abroad(export, "Hooli Inc.", palo_alto(), "")),
        case("exempt", base(vec![tax("0", E, lesson), tax("19", S, "")], lessons)),
        case("small-business", small_business()),
        refused("outside-scope", abroad(outside, "Hooli Inc.", palo_alto(), ""), OUTSIDE),
        refused("no-tax", american(), OUTSIDE),
        case("zero-rated", base(vec![tax("0", Z, "")], work(0))),
    ]
}

pub fn small_business() -> Snapshot {
    let mut small = base(vec![tax("0", E, "Steuerbefreiung für Kleinunternehmer (§ 19 UStG).")], work(0));
    (small.seller.vat_id, small.seller.tax_number, small.language) = (String::new(), "12/345/67890".into(), Language::De);
    small.seller.endpoint = Some(Endpoint { scheme: "0088".into(), id: "4012345000009".into() });
    small
}

fn american() -> Snapshot {
    let mut american = base(Vec::new(), work(0));
    american.lines.iter_mut().for_each(|l| l.taxes.clear());
    (american.seller.address, american.seller.vat_id, american.seller.tax_number) =
        (address("2 Main St", "94301", "Palo Alto", "US"), String::new(), "12-3456789".into());
    american.seller.endpoint = Some(Endpoint { scheme: "0060".into(), id: "123456789".into() });
    american
}

fn currencies() -> Vec<Case> {
    let yen = base(vec![tax("10", S, "")], vec![line("翻訳", "2.5", "h", 4_000, 0)]);
    let dinar =
        |price| Snapshot { currency: "KWD".into(), exponent: 3, ..base(vec![tax("5", S, "")], vec![line("Design", "2", "h", price, 0)]) };
    vec![
        case("yen", Snapshot { currency: "JPY".into(), exponent: 0, ..yen }),
        case("dinar", dinar(12_500)),
        refused("dinar-of-three-decimals", dinar(12_345), &ALL),
    ]
}
