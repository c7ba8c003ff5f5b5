//! Expectations by hand where there are figures; the rest is what holds for every document.

use proptest::prelude::*;

use super::{
    left::{Credited, Left},
    plan::{Wish, follows, plan},
};
use crate::{
    invoices::{
        snapshot::{self, Buyer, Discount, Kind, Line, Reference, References, Seller, Snapshot, TaxGroup},
        totals::{Policy, Portion, Prices, Rounding, TaxLevel},
    },
    kernel::{Day, Error, Percent, Quantity, id::TaxRateId},
    settings::{DocumentLanguage, Look},
    taxes::Category,
};

fn group(name: &str, percent: &str, compound: bool) -> TaxGroup {
    TaxGroup {
        tax_id: TaxRateId(uuid::Uuid::nil()),
        name: name.into(),
        percent: Percent::from_e4(crate::kernel::decimal::parse_e4("percent", percent).unwrap()),
        category: Category::S,
        reason: String::new(),
        compound,
        base_minor: 0,
        tax_minor: 0,
    }
}

fn line(quantity_e4: i64, price_minor: i64, discount: Option<Portion>, taxes: &[usize]) -> Line {
    Line {
        description: "Work".into(),
        quantity: Quantity::from_e4(quantity_e4),
        unit: "h".into(),
        price_minor,
        discount: discount.map(|portion| Discount { portion, amount_minor: 0 }),
        amount_minor: 0,
        net_minor: None,
        taxes: taxes.to_vec(),
        section: None,
        deposit: None,
        deposit_taxes: Vec::new(),
    }
}

/// A document with the sums that the engine gives it.
fn paper(lines: Vec<Line>, taxes: Vec<TaxGroup>, policy: Policy, allowance: Option<Portion>) -> Snapshot {
    let day = Day::from_ymd_opt(2026, 11, 20).unwrap();
    let mut made = Snapshot {
        template: 1,
        kind: Kind::Invoice,
        number: Some("2026-0001".into()),
        corrects: None,
        offer: None,
        language: DocumentLanguage::En,
        issued_on: day,
        due_on: day,
        period: None,
        currency: "EUR".into(),
        exponent: 2,
        subject: String::new(),
        note: String::new(),
        seller: Seller::default(),
        buyer: Buyer::default(),
        sections: Vec::new(),
        lines,
        adjustments: allowance
            .into_iter()
            .map(|portion| snapshot::Adjustment { is_fee: false, label: "Discount".into(), portion, amount_minor: 0, shares: Vec::new() })
            .collect(),
        taxes,
        net_minor: 0,
        tax_minor: 0,
        total_minor: 0,
        policy,
        accent: "#000000".into(),
        look: Look::default(),
        font_sha256: None,
        font_bold_sha256: None,
        payment_code: None,
        payment_reference: String::new(),
        references: References::default(),
    };
    let totals = made.recompute().unwrap();
    for (line, total) in made.lines.iter_mut().zip(&totals.lines) {
        line.amount_minor = total.amount_minor;
        line.net_minor = (total.net_minor != total.amount_minor).then_some(total.net_minor);
        line.discount = line.discount.map(|d| Discount { amount_minor: total.discount_minor, ..d });
    }
    let place = |key| made.taxes.iter().position(|t| t.key() == key).unwrap();
    for (adjustment, total) in made.adjustments.iter_mut().zip(totals.adjustments) {
        adjustment.amount_minor = total.amount_minor;
        let share = |s: crate::invoices::totals::Share| snapshot::Share {
            taxes: s.taxes.into_iter().map(place).collect(),
            amount_minor: s.amount_minor,
            net_minor: s.net_minor,
        };
        adjustment.shares = total.shares.into_iter().map(share).collect();
    }
    for group in &mut made.taxes {
        if let Some(g) = totals.groups.iter().find(|g| g.tax == group.key()) {
            (group.base_minor, group.tax_minor) = (g.base_minor, g.tax_minor);
        }
    }
    (made.net_minor, made.tax_minor, made.total_minor) = (totals.net_minor, totals.tax_minor, totals.total_minor);
    made
}

fn vat(lines: Vec<Line>) -> Snapshot {
    paper(lines, vec![group("VAT", "19", false)], Policy::default(), None)
}

fn put(original: &Snapshot, credits: &mut Vec<Credited>, wish: &Wish) -> (i64, i64, i64) {
    let mut made = plan(original, credits, wish, "Rest").unwrap();
    made.paper.kind = Kind::CreditNote;
    made.paper.corrects = Some(Reference { number: "2026-0001".into(), issued_on: original.issued_on });
    let sums = (made.paper.net_minor, made.paper.tax_minor, made.paper.total_minor);
    assert!(follows(original, credits, &made), "{wish:?}");
    credits.push(made);
    sums
}

fn refused(original: &Snapshot, credits: &[Credited], wish: &Wish) -> String {
    match plan(original, credits, wish, "Rest") {
        Err(Error::Invalid(fields)) => format!("{} {}", fields[0].field, fields[0].rule),
        Err(Error::CannotNow { reason, .. }) => reason.into(),
        other => panic!("{other:?}"),
    }
}

fn hours(n: i64) -> Quantity {
    Quantity::from_e4(n * 10_000)
}

#[test]
fn three_parts_come_to_the_whole_tax() {
    // 3 × 33.33 = 99.99, tax 18.9981. What is left after one is 66.66, tax 12.6654; after two 33.33, tax 6.3327.
    let original = vat(vec![line(30_000, 3_333, None, &[0])]);
    assert_eq!((original.net_minor, original.tax_minor), (9_999, 1_900));
    let mut credits = Vec::new();
    let one = Wish::Lines(vec![(0, hours(1))]);
    assert_eq!(put(&original, &mut credits, &one), (3_333, 633, 3_966));
    assert_eq!(put(&original, &mut credits, &one), (3_333, 634, 3_967));
    assert_eq!(put(&original, &mut credits, &one), (3_333, 633, 3_966));
    assert_eq!(refused(&original, &credits, &one), "nothing_left");
}

#[test]
fn a_line_is_never_credited_beyond_its_amount() {
    // 1.5 × 0.01 is 0.015, printed 0.02; a third of it is 0.005, printed 0.01.
    let original = vat(vec![line(15_000, 1, None, &[]), line(10_000, 10_000, None, &[0])]);
    let half = Wish::Lines(vec![(0, Quantity::from_e4(5_000))]);
    let mut credits = Vec::new();
    assert_eq!(put(&original, &mut credits, &half), (1, 0, 1));
    assert_eq!(put(&original, &mut credits, &half), (1, 0, 1));
    assert_eq!(refused(&original, &credits, &half), "lines[0] beyond_left");
    assert_eq!(put(&original, &mut credits, &Wish::Full), (10_000, 1_900, 11_900));
}

#[test]
fn amounts_come_off_a_tax_and_the_rest_is_told_as_one() {
    let lines = vec![line(10_000, 10_000, None, &[0]), line(20_000, 5_000, None, &[1])];
    let original = paper(lines, vec![group("VAT", "19", false), group("VAT", "7", false)], Policy::default(), None);
    let mut credits = Vec::new();
    // 50.00 of what bears 19 %, 10.00 of what bears 7 %.
    assert_eq!(put(&original, &mut credits, &Wish::Amounts(vec![(0, 5_000), (1, 1_000)])), (6_000, 1_020, 7_020));
    assert_eq!(credits[0].paper.lines.iter().map(|l| l.description.as_str()).collect::<Vec<_>>(), ["Rest (VAT 19%)", "Rest (VAT 7%)"]);
    assert_eq!(refused(&original, &credits, &Wish::Amounts(vec![(0, 5_001)])), "amounts[0] beyond_left");
    // 100.00 of the line are there, but only 50.00 of its tax.
    assert_eq!(refused(&original, &credits, &Wish::Lines(vec![(0, hours(1))])), "shares[0] beyond_left");
    assert_eq!(put(&original, &mut credits, &Wish::Full), (14_000, 1_580, 15_580));
    assert_eq!(credits[1].paper.lines.iter().map(|l| l.amount_minor).collect::<Vec<_>>(), [5_000, 9_000]);
}

#[test]
fn all_of_it_is_the_original_once_more() {
    let original = paper(
        vec![line(12_500, 9_000, Some(Portion::Percent(Percent::from_e4(100_000))), &[0]), line(10_000, 700, None, &[1])],
        vec![group("VAT", "19", false), group("VAT", "7", false)],
        Policy::default(),
        Some(Portion::Minor(500)),
    );
    let mut credits = Vec::new();
    let sums = put(&original, &mut credits, &Wish::Full);
    assert_eq!(sums, (original.net_minor, original.tax_minor, original.total_minor));
    assert_eq!((&credits[0].paper.lines, &credits[0].paper.adjustments), (&original.lines, &original.adjustments));
    assert_eq!(credits[0].paper.taxes, original.taxes);
}

#[test]
fn wrong_wishes_say_why() {
    let original = vat(vec![line(20_000, 1_000, None, &[0]), line(10_000, 0, None, &[0])]);
    for (wish, why) in [
        (Wish::Lines(vec![]), "lines empty"),
        (Wish::Lines(vec![(2, hours(1))]), "lines[0] not_found"),
        (Wish::Lines(vec![(0, hours(1)), (0, hours(1))]), "lines[1] twice"),
        (Wish::Lines(vec![(0, hours(0))]), "lines[0] not_positive"),
        (Wish::Lines(vec![(0, hours(-1))]), "lines[0] not_positive"),
        (Wish::Lines(vec![(1, hours(1))]), "lines[0] not_positive"),
        (Wish::Lines(vec![(0, Quantity::from_e4(20_001))]), "lines[0] beyond_left"),
        (Wish::Amounts(vec![]), "amounts empty"),
        (Wish::Amounts(vec![(1, 1)]), "amounts[0] not_found"),
        (Wish::Amounts(vec![(0, 0)]), "amounts[0] not_positive"),
        (Wish::Amounts(vec![(0, 2_001)]), "amounts[0] beyond_left"),
        (Wish::Amounts(vec![(0, 1), (0, 1)]), "amounts[1] twice"),
    ] {
        assert_eq!(refused(&original, &[], &wish), why, "{wish:?}");
    }
}

/// VAT, Québec's two with the second on top of the first as it was to 2012, a rate of nought. What bears one of a pair that stand on each other bears both.
fn taxed() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::select(vec![vec![], vec![0], vec![1, 2], vec![3], vec![0, 3]])
}

fn documents() -> impl Strategy<Value = Snapshot> {
    let percent = (0_i64..=500_000).prop_map(|e4| Portion::Percent(Percent::from_e4(e4)));
    let one = (0_i64..2_000_000, 0_i64..300_000, prop::option::weighted(0.2, percent.clone()), taxed())
        .prop_map(|(quantity, price, discount, taxes)| line(quantity, price, discount, &taxes));
    let rounding = prop::sample::select(vec![Rounding::HalfAwayFromZero, Rounding::HalfUp, Rounding::HalfEven, Rounding::Down]);
    let allowance = prop::option::weighted(0.2, percent);
    (prop::collection::vec(one, 1..6), rounding, any::<bool>(), any::<bool>(), allowance).prop_map(
        |(lines, rounding, inclusive, by_line, allowance)| {
            let policy = Policy {
                rounding,
                prices: if inclusive { Prices::Inclusive } else { Prices::Exclusive },
                tax_level: if by_line { TaxLevel::Line } else { TaxLevel::Document },
            };
            let taxes = vec![group("VAT", "19", false), group("GST", "5", false), group("QST", "9.975", true), group("none", "0", false)];
            paper(lines, taxes, policy, allowance)
        },
    )
}

#[derive(Debug, Clone)]
enum Step {
    Line { place: usize, part_e4: i64 },
    Amount { place: usize, part_e4: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let part = || prop_oneof![3 => 1_i64..=10_000, 1 => Just(10_000_i64)];
    let one = prop_oneof![
        (0..6_usize, part()).prop_map(|(place, part_e4)| Step::Line { place, part_e4 }),
        (0..6_usize, part()).prop_map(|(place, part_e4)| Step::Amount { place, part_e4 }),
    ];
    prop::collection::vec(one, 0..8)
}

proptest! {
    #![proptest_config(config())]

    /// Whatever is credited in whatever order: nothing goes beyond the original, and all of it comes to exactly the original.
    #[test]
    fn credit_notes_never_go_beyond_and_always_come_to_the_whole(original in documents(), steps in steps()) {
        let mut credits: Vec<Credited> = Vec::new();
        for step in steps.into_iter().map(Some).chain([None]) {
            let left = Left::of(&original, &credits);
            let part = |whole: i64, part_e4: i64| (whole * part_e4 / 10_000).max(1);
            let wish = match step {
                Some(Step::Line { place, part_e4 }) => {
                    let n = place % left.lines.len();
                    Wish::Lines(vec![(n, Quantity::from_e4(part(left.lines[n].quantity.e4, part_e4)))])
                }
                Some(Step::Amount { place, part_e4 }) => {
                    let n = place % left.shares.len();
                    Wish::Amounts(vec![(n, part(left.shares[n].amount_minor, part_e4))])
                }
                None => Wish::Full,
            };
            // What is refused is refused whole.
            if let Ok(made) = plan(&original, &credits, &wish, "Rest") {
                prop_assert!(follows(&original, &credits, &made), "{:?}", wish);
                credits.push(made);
            } else {
                prop_assert!(wish != Wish::Full || left.is_nothing(), "all that is left can be credited always");
            }
            let sum = |f: fn(&Snapshot) -> i64| credits.iter().map(|c| f(&c.paper)).sum::<i64>();
            prop_assert!(sum(|p| p.total_minor) <= original.total_minor);
            prop_assert!(credits.iter().all(|c| c.paper.total_minor >= 0));
            for group in &original.taxes {
                let taken = |f: fn(&TaxGroup) -> i64| -> i64 {
                    credits.iter().flat_map(|c| &c.paper.taxes).filter(|t| t.key() == group.key()).map(f).sum()
                };
                prop_assert!(taken(|t| t.base_minor) <= group.base_minor, "{}", group.name);
            }
            let left = Left::of(&original, &credits);
            prop_assert!(left.shares.iter().all(|s| s.amount_minor >= 0));
            prop_assert!(left.lines.iter().all(|l| l.quantity.e4 >= 0 && l.amount_minor >= 0));
        }
        let sum = |f: fn(&Snapshot) -> i64| credits.iter().map(|c| f(&c.paper)).sum::<i64>();
        if !credits.is_empty() {
            prop_assert_eq!(
                (sum(|p| p.net_minor), sum(|p| p.tax_minor), sum(|p| p.total_minor)),
                (original.net_minor, original.tax_minor, original.total_minor)
            );
        }
        for group in original.taxes.iter().filter(|_| !credits.is_empty()) {
            let taken: (i64, i64) = credits.iter().flat_map(|c| &c.paper.taxes).filter(|t| t.key() == group.key())
                .fold((0, 0), |sum, t| (sum.0 + t.base_minor, sum.1 + t.tax_minor));
            prop_assert_eq!(taken, (group.base_minor, group.tax_minor), "{}", group.name);
        }
    }
}

/// So many in the gate; PROPTEST_CASES for a long run.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(512);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}
