//! Deposits and rest are the supply, tax by tax; tables by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    off::{Charged, Taken, take_off},
    parts::share_out,
};
use crate::{
    invoices::totals::{Item, Policy, Portion, Prices, TaxKey, Totals, totals},
    kernel::{Percent, Quantity, decimal::parse_e4},
    taxes::Category,
};

fn rate(percent: &str) -> TaxKey {
    let e4 = parse_e4("percent", percent).unwrap();
    TaxKey { name: format!("VAT {percent}"), category: Category::S, percent: Percent::from_e4(e4), compound: false }
}

fn item(minor: i64, tax: &TaxKey) -> Item {
    let quantity = Quantity::from_e4(10_000);
    Item { quantity, price_minor: minor, discount: None, taxes: vec![tax.clone()], reducible: true }
}

/// A deposit invoice of these amounts, one line for each rate.
fn deposit(amounts: &[(i64, &TaxKey)], policy: Policy) -> Totals {
    totals(&amounts.iter().map(|(minor, tax)| item(*minor, tax)).collect::<Vec<_>>(), &[], policy).unwrap()
}

/// The invoice of the whole, with what each deposit charged taken off.
fn rest(supply: &[Item], deposits: &[Totals], policy: Policy) -> Totals {
    let mut items = supply.to_vec();
    let mut taken = Vec::new();
    for of in deposits {
        for (group, line) in of.groups.iter().zip(&of.lines) {
            let charged = Charged { base_minor: group.base_minor, tax_minor: group.tax_minor };
            let taxes = vec![(group.tax.clone(), charged)];
            taken.push(Taken { line: items.len(), amount_minor: line.amount_minor, net_minor: line.net_minor, taxes });
            items.push(Item { quantity: Quantity::default(), ..item(line.amount_minor, &group.tax) });
        }
    }
    let mut sums = totals(&items, &[], policy).unwrap();
    take_off(&mut sums, &taken).unwrap();
    sums
}

fn sums(t: &Totals) -> (i64, i64, i64) {
    (t.net_minor, t.tax_minor, t.total_minor)
}

/// Each worked on paper: supply by rate, deposits by rate, then net, tax and sum of the rest.
#[test]
fn tables() {
    let (de, de7, fr, fr55) = (rate("19"), rate("7"), rate("20"), rate("5.5"));
    let policy = Policy::default();
    // DE: 10,000.00 at 19 % = 1,900.00; 30 % before: 3,000.00 and 570.00. Rest 7,000.00 + 1,330.00.
    let first = deposit(&[(300_000, &de)], policy);
    assert_eq!(sums(&rest(&[item(1_000_000, &de)], std::slice::from_ref(&first), policy)), (700_000, 133_000, 833_000));
    // And 20 % more: 2,000.00 and 380.00. Rest 5,000.00 + 950.00.
    let second = deposit(&[(200_000, &de)], policy);
    assert_eq!(sums(&rest(&[item(1_000_000, &de)], &[first, second], policy)), (500_000, 95_000, 595_000));
    // FR: 1,250.00 at 20 % = 250.00; 500.00 and 100.00 before. Rest 750.00 + 150.00.
    assert_eq!(sums(&rest(&[item(125_000, &fr)], &[deposit(&[(50_000, &fr)], policy)], policy)), (75_000, 15_000, 90_000));
    // A cent that rounding would lose: 100.03 at 19 % = 19.01; 33.33 and 6.33 before. Rest 66.70 + 12.68, though 66.70 × 19 % is 12.67.
    assert_eq!(sums(&rest(&[item(10_003, &de)], &[deposit(&[(3_333, &de)], policy)], policy)), (6_670, 1_268, 7_938));
    // Two rates: 800.00 at 19 % and 200.00 at 7 %, 152.00 and 14.00; 25 % of each before: 200.00 + 38.00, 50.00 + 3.50. Rest 750.00, 124.50.
    let two = rest(&[item(80_000, &de), item(20_000, &de7)], &[deposit(&[(20_000, &de), (5_000, &de7)], policy)], policy);
    assert_eq!(sums(&two), (75_000, 12_450, 87_450));
    assert_eq!(two.groups.iter().map(|g| (g.base_minor, g.tax_minor)).collect::<Vec<_>>(), [(60_000, 11_400), (15_000, 1_050)]);
    // FR, two rates: 400.00 at 20 % and 100.00 at 5.5 %; 100.00 + 20.00 and 50.00 + 2.75 before. Rest 350.00, 60.00 + 2.75.
    let two = rest(&[item(40_000, &fr), item(10_000, &fr55)], &[deposit(&[(10_000, &fr), (5_000, &fr55)], policy)], policy);
    assert_eq!(sums(&two), (35_000, 6_275, 41_275));
    // Prices with their tax: 1,190.00 holds 190.00; 357.00 holds 57.00. Rest 700.00 + 133.00.
    let gross = Policy { prices: Prices::Inclusive, ..policy };
    assert_eq!(sums(&rest(&[item(119_000, &de)], &[deposit(&[(35_700, &de)], gross)], gross)), (70_000, 13_300, 83_300));
    // All of it before: nothing is left.
    assert_eq!(sums(&rest(&[item(10_003, &de)], &[deposit(&[(10_003, &de)], policy)], policy)), (0, 0, 0));
}

#[test]
fn a_deposit_is_shared_out_over_the_taxes() {
    let amounts = BTreeMap::from([(vec![0], 80_001), (vec![1], 19_999)]);
    let of = |portion| share_out(&amounts, portion).into_values().collect::<Vec<_>>();
    // 25 % of 1,000.00 is 250.00: 200.0025 and 49.9975, the odd cent to the larger rest.
    assert_eq!(of(Portion::Percent(Percent::from_e4(250_000))), [20_000, 5_000]);
    assert_eq!(of(Portion::Minor(1)), [1, 0]);
    assert_eq!(of(Portion::Minor(100_000)), [80_001, 19_999]);
}

fn policies() -> impl Strategy<Value = Policy> {
    prop_oneof![Just(Policy::default()), Just(Policy { prices: Prices::Inclusive, ..Policy::default() }),]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn deposits_and_rest_are_the_supply_tax_by_tax(
        lines in prop::collection::vec((1i64..5_000_000, 0usize..3), 1..12),
        shares in prop::collection::vec(1i64..40, 0..4),
        policy in policies(),
    ) {
        let rates = [rate("19"), rate("7"), rate("5.5")];
        let supply: Vec<Item> = lines.iter().map(|(minor, n)| item(*minor, &rates[*n])).collect();
        let whole = totals(&supply, &[], policy).unwrap();
        let mut amounts: BTreeMap<Vec<usize>, i64> = BTreeMap::new();
        for (minor, n) in &lines {
            *amounts.entry(vec![*n]).or_default() += minor;
        }
        let deposits: Vec<Totals> = shares
            .iter()
            .map(|percent| {
                let asked = share_out(&amounts, Portion::Percent(Percent::from_e4(percent * 10_000)));
                let parts: Vec<(i64, &TaxKey)> = asked.iter().filter(|(_, m)| **m > 0).map(|(taxes, m)| (*m, &rates[taxes[0]])).collect();
                deposit(&parts, policy)
            })
            .collect();
        let left = rest(&supply, &deposits, policy);
        for group in &whole.groups {
            let of = |t: &Totals| t.groups.iter().find(|g| g.tax == group.tax).map_or((0, 0), |g| (g.base_minor, g.tax_minor));
            let (mut base, mut tax) = of(&left);
            for d in &deposits {
                base += of(d).0;
                tax += of(d).1;
            }
            prop_assert_eq!((base, tax), (group.base_minor, group.tax_minor));
        }
        let before: i64 = deposits.iter().map(|d| d.total_minor).sum();
        prop_assert_eq!(left.total_minor + before, whole.total_minor);
        // BR-CO-10, BR-CO-13 to BR-CO-15 hold for the rest, too.
        prop_assert_eq!(left.lines.iter().map(|l| l.net_minor).sum::<i64>(), left.net_minor);
        prop_assert_eq!(left.groups.iter().map(|g| g.tax_minor).sum::<i64>(), left.tax_minor);
        prop_assert_eq!(left.net_minor + left.tax_minor, left.total_minor);
    }
}
