//! What holds for every document. `PROPTEST_CASES=1000000` runs the whole of it; the gate runs the usual number.

use proptest::prelude::*;

use super::{
    tests::{on_top, tax},
    *,
};

const ALLOWED: [Rounding; 4] = [Rounding::HalfAwayFromZero, Rounding::HalfUp, Rounding::HalfEven, Rounding::Down];

fn taxes() -> impl Strategy<Value = Vec<TaxKey>> {
    let known = vec![
        tax("VAT", "19"),
        tax("VAT", "7"),
        tax("GST", "5"),
        on_top("QST", "9.975"),
        tax("NJ", "6.625"),
        on_top("levy", "0.1234"),
        tax("none", "0"),
    ];
    prop::sample::subsequence(known, 0..=3)
}

/// Per cent of up to 100, or an amount that is taken modulo what is there.
fn portion() -> impl Strategy<Value = Portion> {
    prop_oneof![(0_i64..=1_000_000).prop_map(|e4| Portion::Percent(Percent::from_e4(e4))), (0_i64..1_000).prop_map(Portion::Minor)]
}

/// Amounts as they come in JPY, EUR and KWD alike: the engine knows whole minor units only.
fn items() -> impl Strategy<Value = Vec<Item>> {
    let one = (0_i64..20_000_000, 0_i64..1_000_000, prop::option::weighted(0.3, portion()), taxes()).prop_map(
        |(quantity, price_minor, discount, taxes)| {
            let quantity = Quantity::from_e4(quantity);
            let full = line_amount(quantity, price_minor, Policy::default()).unwrap();
            // Rounding may move the line by one: an amount keeps clear of it.
            let discount = discount.map(|d| match d {
                Portion::Minor(m) => Portion::Minor(m % full.max(1)),
                percent => percent,
            });
            Item { quantity, price_minor, discount, taxes, reducible: true }
        },
    );
    prop::collection::vec(one, 0..12)
}

fn adjustments() -> impl Strategy<Value = Vec<Adjustment>> {
    let small = (0_i64..=300_000).prop_map(|e4| Portion::Percent(Percent::from_e4(e4)));
    let one = prop_oneof![
        small.prop_map(Adjustment::Allowance),
        (portion(), taxes()).prop_map(|(portion, taxes)| Adjustment::Fee { portion, taxes })
    ];
    prop::collection::vec(one, 0..3)
}

fn policy() -> impl Strategy<Value = Policy> {
    (prop::sample::select(&ALLOWED[..]), any::<bool>(), any::<bool>()).prop_map(|(rounding, inclusive, by_line)| Policy {
        rounding,
        prices: if inclusive { Prices::Inclusive } else { Prices::Exclusive },
        tax_level: if by_line { TaxLevel::Line } else { TaxLevel::Document },
    })
}

/// The largest distance, over `by`, of a rounded value from the exact one, doubled.
fn slack(rounding: Rounding, by: i128) -> i128 {
    if rounding == Rounding::Down { 2 * by - 1 } else { by }
}

/// What a document in typed amounts adds up to.
fn typed(t: &Totals, adjustments: &[Adjustment]) -> i64 {
    let lines: i64 = t.lines.iter().map(|l| l.amount_minor).sum();
    let adjusted: i64 =
        adjustments.iter().zip(&t.adjustments).map(|(a, t)| if a.is_fee() { t.amount_minor } else { -t.amount_minor }).sum();
    lines + adjusted
}

proptest! {
    /// BR-CO-10, 11, 12, 13, 14, 15; printed quantity × printed price is the printed amount; what is shared out sums to what was shared.
    #[test]
    fn sums_hold(items in items(), adjustments in adjustments(), policy in policy()) {
        let t = totals(&items, &adjustments, policy).unwrap();
        for (item, line) in items.iter().zip(&t.lines) {
            let exact = i128::from(item.quantity.e4) * i128::from(item.price_minor);
            prop_assert!(2 * (exact - i128::from(line.full_minor) * 10_000).abs() <= slack(policy.rounding, 10_000));
            prop_assert_eq!(line.amount_minor, line.full_minor - line.discount_minor);
            prop_assert!((0..=line.full_minor).contains(&line.discount_minor));
        }
        prop_assert_eq!(t.lines_minor, t.lines.iter().map(|l| l.net_minor).sum::<i64>());
        for a in &t.adjustments {
            prop_assert_eq!(a.amount_minor, a.shares.iter().map(|s| s.amount_minor).sum::<i64>());
            prop_assert_eq!(a.net_minor, a.shares.iter().map(|s| s.net_minor).sum::<i64>());
        }
        prop_assert_eq!(t.net_minor, t.lines_minor - t.allowances_minor + t.charges_minor);
        prop_assert_eq!(t.tax_minor, t.groups.iter().map(|g| g.tax_minor).sum::<i64>());
        prop_assert_eq!(t.total_minor, t.net_minor + t.tax_minor);
        match policy.prices {
            Prices::Exclusive => prop_assert_eq!(t.net_minor, typed(&t, &adjustments)),
            Prices::Inclusive => prop_assert_eq!(t.total_minor, typed(&t, &adjustments)),
        }
    }

    /// BR-CO-17, and the base of each tax is what bears it.
    #[test]
    fn each_tax_is_its_rate_of_its_base(items in items(), adjustments in adjustments(), policy in policy()) {
        let t = totals(&items, &adjustments, policy).unwrap();
        let bearers = |key: &TaxKey| {
            let lines = items.iter().zip(&t.lines).filter(|(i, _)| i.taxes.contains(key)).map(|(_, l)| l.net_minor);
            let shares = adjustments.iter().zip(&t.adjustments).flat_map(|(a, t)| t.shares.iter().map(move |s| (a.is_fee(), s)));
            let shares = shares.filter(|(_, s)| s.taxes.contains(key)).map(|(fee, s)| if fee { s.net_minor } else { -s.net_minor });
            (lines.clone().count() + shares.clone().count(), lines.chain(shares).sum::<i64>())
        };
        for g in &t.groups {
            let (count, base) = bearers(&g.tax);
            if !g.tax.compound {
                prop_assert_eq!(g.base_minor, base);
            }
            let off = 2 * (i128::from(g.base_minor) * i128::from(g.tax.percent.e4) - i128::from(g.tax_minor) * PERCENT_SCALE).abs();
            if policy.prices == Prices::Exclusive && policy.tax_level == TaxLevel::Document {
                prop_assert!(off <= slack(policy.rounding, PERCENT_SCALE), "{:?}", g);
            } else {
                // Each part, and each of its taxes, may be off by less than one unit.
                prop_assert!(off < 2 * PERCENT_SCALE * i128::try_from(4 * count.max(1)).unwrap(), "{:?} of {}", g, count);
            }
        }
    }

    /// One tax in the price: gross / (1 + r) to the nearest, whatever the number of lines.
    #[test]
    fn an_inclusive_net_is_the_nearest(prices in prop::collection::vec(0_i64..10_000_000, 1..20), e4 in 0_i64..=1_000_000) {
        let vat = TaxKey { percent: Percent::from_e4(e4), ..tax("VAT", "1") };
        let items: Vec<Item> = prices.iter().map(|p| super::tests::item("1", *p, std::slice::from_ref(&vat))).collect();
        let t = totals(&items, &[], Policy { prices: Prices::Inclusive, ..Policy::default() }).unwrap();
        let gross: i64 = prices.iter().sum();
        prop_assert_eq!(t.total_minor, gross);
        let over = PERCENT_SCALE + i128::from(e4);
        prop_assert!(2 * (i128::from(gross) * PERCENT_SCALE - i128::from(t.net_minor) * over).abs() <= over);
        for (price, line) in prices.iter().zip(&t.lines) {
            prop_assert!((i128::from(*price) * PERCENT_SCALE - i128::from(line.net_minor) * over).abs() < over, "no line is off by a whole unit");
        }
    }

    #[test]
    fn the_order_of_lines_changes_no_sum(items in items(), adjustments in adjustments(), policy in policy(), by in 0_usize..12) {
        let mut turned = items.clone();
        turned.rotate_left(by % items.len().max(1));
        let (a, b) = (totals(&items, &adjustments, policy).unwrap(), totals(&turned, &adjustments, policy).unwrap());
        prop_assert_eq!(&a.adjustments, &b.adjustments);
        prop_assert_eq!((a.net_minor, a.tax_minor, a.total_minor), (b.net_minor, b.tax_minor, b.total_minor));
    }

    /// A line told in two lines of half the quantity each bears the same tax when their amounts sum to the same.
    #[test]
    fn tax_follows_the_sum_alone(price_minor in 0_i64..1_000_000, quantity in 0_i64..100, taxes in taxes()) {
        let whole = |n: i64| Item { quantity: Quantity::from_e4(n * 10_000), price_minor, discount: None, taxes: taxes.clone(), reducible: true };
        let one = totals(&[whole(2 * quantity)], &[], Policy::default()).unwrap();
        let two = totals(&[whole(quantity), whole(quantity)], &[], Policy::default()).unwrap();
        prop_assert_eq!(one.groups, two.groups);
        prop_assert_eq!(one.total_minor, two.total_minor);
    }
}
