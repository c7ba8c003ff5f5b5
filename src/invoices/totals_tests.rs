use proptest::prelude::*;

use super::*;
use crate::kernel::decimal::parse_e4;

fn q(text: &str) -> Quantity {
    Quantity::from_e4(parse_e4("quantity", text).unwrap())
}

fn tax(name: &str, percent: &str) -> TaxKey {
    let percent = Percent::from_e4(parse_e4("percent", percent).unwrap());
    TaxKey { name: name.into(), category: Category::S, percent }
}

fn item(quantity: &str, price_minor: i64, taxes: &[TaxKey]) -> Item {
    Item { quantity: q(quantity), price_minor, taxes: taxes.to_vec() }
}

/// Amounts, (base, tax) of the groups, net, tax, total.
fn check(items: &[Item], amounts: &[i64], groups: &[(i64, i64)], sums: (i64, i64, i64)) {
    let got = totals(items, Policy::default()).unwrap();
    assert_eq!(got.amounts_minor, amounts);
    assert_eq!(got.groups.iter().map(|g| (g.base_minor, g.tax_minor)).collect::<Vec<_>>(), groups);
    assert_eq!((got.net_minor, got.tax_minor, got.total_minor), sums);
}

#[test]
fn the_invoice_of_the_design() {
    // 14.75 × 90.00 = 1,327.50; 1.75 × 90.00 = 157.50; 39.00; 1,200.00; 19 % of 2,724.00 = 517.56.
    let vat = [tax("VAT", "19")];
    check(
        &[item("14.75", 9_000, &vat), item("1.75", 9_000, &vat), item("1", 3_900, &vat), item("1", 120_000, &vat)],
        &[132_750, 15_750, 3_900, 120_000],
        &[(272_400, 51_756)],
        (272_400, 51_756, 324_156),
    );
}

#[test]
fn the_printed_quantity_is_billed() {
    // DOMAIN 2: 0.77 h × 48.00 is 36.96.
    check(&[item("0.77", 4_800, &[])], &[3_696], &[], (3_696, 0, 3_696));
}

#[test]
fn lines_are_rounded_before_they_are_summed() {
    // 0.3333 × 1.00 = 0.3333 → 0.33; three of them are 0.99, not 1.00.
    let third = item("0.3333", 100, &[]);
    check(&[third.clone(), third.clone(), third], &[33, 33, 33], &[], (99, 0, 99));
}

#[test]
fn tax_is_charged_once_a_group() {
    // 7 % of 0.50 is 3.5 → 4 cents a line; of the sum 1.50 it is 10.5 → 11, not 12.
    let reduced = [tax("VAT", "7")];
    let line = item("1", 50, &reduced);
    check(&[line.clone(), line.clone(), line], &[50, 50, 50], &[(150, 11)], (150, 11, 161));
}

#[test]
fn quebec_charges_both_taxes_on_the_same_base() {
    // 1,000.00: GST 5 % = 50.00, QST 9.975 % = 99.75, together 1,149.75 (Revenu Québec's own example of side by side since 2013).
    let both = [tax("GST", "5"), tax("QST", "9.975")];
    check(&[item("10", 10_000, &both)], &[100_000], &[(100_000, 5_000), (100_000, 9_975)], (100_000, 14_975, 114_975));
}

#[test]
fn two_taxes_of_one_rate_stay_two() {
    let both = [tax("GST", "5"), tax("PST", "5")];
    check(&[item("1", 10_000, &both)], &[10_000], &[(10_000, 500), (10_000, 500)], (10_000, 1_000, 11_000));
}

#[test]
fn mixed_rates_and_untaxed_lines() {
    // 19 % of 100.00 = 19.00; 7 % of 33.33 = 2.3331 → 2.33; a line without tax adds to the net alone.
    let (full, reduced) = (tax("VAT", "19"), tax("VAT", "7"));
    check(
        &[item("1", 10_000, &[full]), item("1", 3_333, &[reduced]), item("2", 500, &[])],
        &[10_000, 3_333, 1_000],
        &[(10_000, 1_900), (3_333, 233)],
        (14_333, 2_133, 16_466),
    );
}

#[test]
fn the_minor_unit_is_the_currencys() {
    // JPY: 1.5 h × ¥8,333 = 12,499.5 → ¥12,500; 10 % = ¥1,250.
    check(&[item("1.5", 8_333, &[tax("JCT", "10")])], &[12_500], &[(12_500, 1_250)], (12_500, 1_250, 13_750));
    // KWD 12.345 × 1.5 = 18.5175 → 18.518.
    check(&[item("1.5", 12_345, &[])], &[18_518], &[], (18_518, 0, 18_518));
}

#[test]
fn nothing_comes_to_nothing() {
    check(&[], &[], &[], (0, 0, 0));
}

#[test]
fn halves_by_policy() {
    for (quantity, price, away, up) in [("0.5", 1, 1, 1), ("-0.5", 1, -1, 0), ("-1.5", 1, -2, -1), ("-0.51", 1, -1, -1), ("0.49", 1, 0, 0)]
    {
        assert_eq!(line_amount(q(quantity), price, Policy { rounding: Rounding::HalfAwayFromZero }), Some(away), "{quantity}");
        assert_eq!(line_amount(q(quantity), price, Policy { rounding: Rounding::HalfUp }), Some(up), "{quantity}");
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let large = item("1", limits::AMOUNT_MINOR, &[]);
    assert_eq!(totals(&[item("2", limits::AMOUNT_MINOR, &[])], Policy::default()), Err(TotalsError::LineTooLarge { line: 0 }));
    assert_eq!(totals(&[large.clone(), large.clone()], Policy::default()), Err(TotalsError::SumTooLarge));
    assert_eq!(totals(&[item("1", limits::AMOUNT_MINOR, &[tax("VAT", "1")])], Policy::default()), Err(TotalsError::SumTooLarge));
    assert!(totals(&[large], Policy::default()).is_ok());
    assert_eq!(line_amount(Quantity::from_e4(i64::MAX), i64::MAX, Policy::default()), None);
}

fn any_items() -> impl Strategy<Value = Vec<Item>> {
    let taxes =
        prop::sample::subsequence(vec![tax("VAT", "19"), tax("VAT", "7"), tax("GST", "5"), tax("QST", "9.975"), tax("none", "0")], 0..=3);
    let one = (-20_000_000_i64..20_000_000, -100_000_i64..1_000_000, taxes).prop_map(|(quantity, price_minor, taxes)| Item {
        quantity: Quantity::from_e4(quantity),
        price_minor,
        taxes,
    });
    prop::collection::vec(one, 0..40)
}

proptest! {
    #[test]
    fn sums_hold_and_every_rounding_is_within_half_a_unit(items in any_items(), up in any::<bool>()) {
        let policy = Policy { rounding: if up { Rounding::HalfUp } else { Rounding::HalfAwayFromZero } };
        let t = totals(&items, policy).unwrap();
        prop_assert_eq!(t.net_minor, t.amounts_minor.iter().sum::<i64>());
        prop_assert_eq!(t.tax_minor, t.groups.iter().map(|g| g.tax_minor).sum::<i64>());
        prop_assert_eq!(t.total_minor, t.net_minor + t.tax_minor);
        for (item, amount) in items.iter().zip(&t.amounts_minor) {
            let exact = i128::from(item.quantity.e4) * i128::from(item.price_minor);
            prop_assert!((exact - i128::from(*amount) * 10_000).abs() <= 5_000);
        }
        for g in &t.groups {
            let exact = i128::from(g.base_minor) * i128::from(g.tax.percent.e4);
            prop_assert!((exact - i128::from(g.tax_minor) * 1_000_000).abs() <= 500_000);
            let lines: i64 = items.iter().zip(&t.amounts_minor).filter(|(i, _)| i.taxes.contains(&g.tax)).map(|(_, a)| a).sum();
            prop_assert_eq!(g.base_minor, lines);
        }
    }

    #[test]
    fn the_order_of_lines_changes_no_sum(items in any_items(), by in 0_usize..40) {
        let mut turned = items.clone();
        let len = turned.len().max(1);
        turned.rotate_left(by % len);
        let (a, b) = (totals(&items, Policy::default()).unwrap(), totals(&turned, Policy::default()).unwrap());
        prop_assert_eq!((a.net_minor, a.tax_minor, a.total_minor), (b.net_minor, b.tax_minor, b.total_minor));
    }
}
