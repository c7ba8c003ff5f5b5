use super::*;
use crate::kernel::decimal::parse_e4;

pub fn q(text: &str) -> Quantity {
    Quantity::from_e4(parse_e4("quantity", text).unwrap())
}

pub fn percent(text: &str) -> Percent {
    Percent::from_e4(parse_e4("percent", text).unwrap())
}

pub fn tax(name: &str, rate: &str) -> TaxKey {
    TaxKey { name: name.into(), category: Category::S, percent: percent(rate), compound: false }
}

pub fn on_top(name: &str, rate: &str) -> TaxKey {
    TaxKey { compound: true, ..tax(name, rate) }
}

pub fn item(quantity: &str, price_minor: i64, taxes: &[TaxKey]) -> Item {
    Item { quantity: q(quantity), price_minor, discount: None, taxes: taxes.to_vec(), reducible: true }
}

/// Amounts, (base, tax) of the groups, net, tax, total.
fn check(items: &[Item], amounts: &[i64], groups: &[(i64, i64)], sums: (i64, i64, i64)) {
    let got = totals(items, &[], Policy::default()).unwrap();
    assert_eq!(got.lines.iter().map(|l| l.amount_minor).collect::<Vec<_>>(), amounts);
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
fn what_is_too_large_is_refused() {
    let large = item("1", limits::AMOUNT_MINOR, &[]);
    assert_eq!(totals(&[item("2", limits::AMOUNT_MINOR, &[])], &[], Policy::default()), Err(TotalsError::LineTooLarge { line: 0 }));
    assert_eq!(totals(&[large.clone(), large.clone()], &[], Policy::default()), Err(TotalsError::SumTooLarge));
    assert_eq!(totals(&[item("1", limits::AMOUNT_MINOR, &[tax("VAT", "1")])], &[], Policy::default()), Err(TotalsError::SumTooLarge));
    assert!(totals(&[large], &[], Policy::default()).is_ok());
    assert_eq!(line_amount(Quantity::from_e4(i64::MAX), i64::MAX, Policy::default()), None);
}

fn inclusive() -> Policy {
    Policy { prices: Prices::Inclusive, ..Policy::default() }
}

/// (base, tax) of the groups, net, tax, total.
fn sums(t: &Totals) -> (Vec<(i64, i64)>, (i64, i64, i64)) {
    (t.groups.iter().map(|g| (g.base_minor, g.tax_minor)).collect(), (t.net_minor, t.tax_minor, t.total_minor))
}

#[test]
fn a_discount_is_taken_off_its_line() {
    // 3 × 33.33 = 99.99; 10 % of it is 9.999 → 10.00; 89.99; 19 % = 17.0981 → 17.10. Then 40.00 off 40.00.
    let vat = [tax("VAT", "19")];
    let tenth = Item { discount: Some(Portion::Percent(percent("10"))), ..item("3", 3_333, &vat) };
    let gift = Item { discount: Some(Portion::Minor(4_000)), ..item("1", 4_000, &vat) };
    let t = totals(&[tenth.clone(), gift.clone()], &[], Policy::default()).unwrap();
    let line = |full_minor, discount_minor, amount_minor| LineTotal { full_minor, discount_minor, amount_minor, net_minor: amount_minor };
    assert_eq!(t.lines, [line(9_999, 1_000, 8_999), line(4_000, 4_000, 0)]);
    assert_eq!(sums(&t), (vec![(8_999, 1_710)], (8_999, 1_710, 10_709)));
    let more = Item { discount: Some(Portion::Minor(4_001)), ..gift };
    assert_eq!(totals(&[tenth, more], &[], Policy::default()), Err(TotalsError::DiscountTooLarge { line: 1 }));
}

#[test]
fn a_discount_on_the_document_is_spread_over_its_taxes() {
    // 200.00 at 19 % and 100.00 at 7 %, 5.00 off: 3.333… and 1.666…, so 3.33 + 1.67.
    // 196.67 × 19 % = 37.3673 → 37.37; 98.33 × 7 % = 6.8831 → 6.88; 295.00 + 44.25 = 339.25.
    let (full, reduced) = ([tax("VAT", "19")], [tax("VAT", "7")]);
    let items = [item("2", 10_000, &full), item("1", 10_000, &reduced)];
    let t = totals(&items, &[Adjustment::Allowance(Portion::Minor(500))], Policy::default()).unwrap();
    assert_eq!(sums(&t), (vec![(19_667, 3_737), (9_833, 688)], (29_500, 4_425, 33_925)));
    let share = |taxes: &[TaxKey], minor| Share { taxes: taxes.to_vec(), amount_minor: minor, net_minor: minor };
    assert_eq!(t.adjustments[0].shares, [share(&reduced, 167), share(&full, 333)]);
    assert_eq!((t.lines_minor, t.allowances_minor, t.charges_minor), (30_000, 500, 0));
    // 10 % of the lines and a fee of 4.90 at 19 % that the discount does not reach: 180 + 4.90 at 19 % = 35.131 → 35.13; 90 at 7 % = 6.30.
    let fee = Adjustment::Fee { portion: Portion::Minor(490), taxes: full.to_vec() };
    let t = totals(&items, &[Adjustment::Allowance(Portion::Percent(percent("10"))), fee], Policy::default()).unwrap();
    assert_eq!(sums(&t), (vec![(18_490, 3_513), (9_000, 630)], (27_490, 4_143, 31_633)));
    assert_eq!((t.lines_minor, t.allowances_minor, t.charges_minor), (30_000, 3_000, 490));
    let all = [Adjustment::Allowance(Portion::Minor(20_000)), Adjustment::Allowance(Portion::Minor(10_001))];
    assert_eq!(totals(&items, &all, Policy::default()), Err(TotalsError::AllowanceTooLarge { adjustment: 1 }));
}

#[test]
fn what_was_paid_before_is_not_made_cheaper() {
    // 1,000.00 less a deposit of 400.00; 10 % off is off the 1,000.00 alone: 1,000 − 400 − 100 = 500, 20 % = 100.
    let vat = [tax("VAT", "20")];
    let deposit = Item { reducible: false, ..item("-1", 40_000, &vat) };
    let t = totals(&[item("1", 100_000, &vat), deposit], &[Adjustment::Allowance(Portion::Percent(percent("10")))], Policy::default());
    assert_eq!(sums(&t.unwrap()), (vec![(50_000, 10_000)], (50_000, 10_000, 60_000)));
}

#[test]
fn inclusive_prices_are_what_was_typed() {
    // 19.99 at 19 %: 19.99 / 1.19 = 16.7983… → 16.80, tax 3.19.
    let t = totals(&[item("1", 1_999, &[tax("VAT", "19")])], &[], inclusive()).unwrap();
    assert_eq!(sums(&t), (vec![(1_680, 319)], (1_680, 319, 1_999)));
    // 0.05 at 19 % with the tax on top: 0.04 gives 0.0476 → 0.05; 0.03 at 19 %: 0.0252 → 0.03, tax 0.00.
    let t = totals(&[item("1", 3, &[tax("VAT", "19")])], &[], inclusive()).unwrap();
    assert_eq!(sums(&t), (vec![(3, 0)], (3, 0, 3)));
    // No net of whole cents reaches 10.00 at 21 % from below: 8.26 gives 9.9946 → 9.99, 8.27 gives 10.0067 → 10.01. It prints 10.00: 8.26 + 1.74.
    let t = totals(&[item("1", 1_000, &[tax("BTW", "21")])], &[], inclusive()).unwrap();
    assert_eq!(sums(&t), (vec![(826, 174)], (826, 174, 1_000)));
}

#[test]
fn nets_of_inclusive_lines_sum_to_the_net() {
    // Three times 1.00 at 19 %: 3.00 / 1.19 = 2.521 → 2.52 = 0.84 each. Three times 1.01: 3.03 / 1.19 = 2.5462 → 2.55; each 0.8487: 0.85 × 3.
    // 0.99, 1.00, 1.01 at 20 % is 3.00 → 2.50 net; 0.825, 0.8333, 0.8416: rounded down 0.82 + 0.83 + 0.84 = 2.49, the cent goes to 0.825.
    let vat = [tax("VAT", "20")];
    let t = totals(&[item("1", 99, &vat), item("1", 100, &vat), item("1", 101, &vat)], &[], inclusive()).unwrap();
    assert_eq!(t.lines.iter().map(|l| l.net_minor).collect::<Vec<_>>(), [83, 83, 84]);
    assert_eq!(sums(&t), (vec![(250, 50)], (250, 50, 300)));
}

#[test]
fn two_inclusive_taxes_share_what_is_in_the_price() {
    // 114.98 with GST 5 % and QST 9.975 %: / 1.14975 = 100.0043… → 100.00; 14.98 is shared 5 : 9.975, 5.0017 and 9.9783: 5.00 + 9.98.
    let both = [tax("GST", "5"), tax("QST", "9.975")];
    let t = totals(&[item("1", 11_498, &both)], &[], inclusive()).unwrap();
    assert_eq!(sums(&t), (vec![(10_000, 500), (10_000, 998)], (10_000, 1_498, 11_498)));
}

#[test]
fn a_compound_tax_is_charged_on_those_before_it() {
    // Québec before 2013: GST 5 % of 100.00 = 5.00, QST 9.5 % of 105.00 = 9.975 → 9.98; 114.98.
    let old = [tax("GST", "5"), on_top("QST", "9.5")];
    let t = totals(&[item("1", 10_000, &old)], &[], Policy::default()).unwrap();
    assert_eq!(sums(&t), (vec![(10_000, 500), (10_500, 998)], (10_000, 1_498, 11_498)));
    // The same the other way round: 114.98 / (1.05 × 1.095 = 1.14975) → 100.00; 14.98 shared 0.05 : 0.09975.
    let t = totals(&[item("1", 11_498, &old)], &[], inclusive()).unwrap();
    assert_eq!(sums(&t), (vec![(10_000, 500), (10_500, 998)], (10_000, 1_498, 11_498)));
    // Only the lines that bear both: GST 5 % of 150.00 = 7.50, of which 5.00 stands on the 100.00; QST 9.5 % of 105.00.
    let t = totals(&[item("1", 10_000, &old), item("1", 5_000, &old[..1])], &[], Policy::default()).unwrap();
    assert_eq!(sums(&t), (vec![(15_000, 750), (10_500, 998)], (15_000, 1_748, 16_748)));
}

#[test]
fn taxes_on_top_of_each_other_need_an_order() {
    let (a, b) = (on_top("A", "5"), on_top("B", "7"));
    let base = tax("C", "1");
    let crossed = [item("1", 100, &[base.clone(), a.clone(), b.clone()]), item("1", 100, &[base.clone(), b.clone(), a.clone()])];
    assert_eq!(totals(&crossed, &[], Policy::default()), Err(TotalsError::TaxOrder));
    let four = [on_top("D", "1"), on_top("E", "1"), a, b];
    assert_eq!(totals(&[item("1", 100, &four)], &[], Policy::default()), Err(TotalsError::TooManyCompound));
}

#[test]
fn tax_by_line_rounds_each_line() {
    // 7 % of 0.50 is 3.5 → 4 cents a line: 12, where the sum of 1.50 bears 10.5 → 11.
    let vat = [tax("VAT", "7")];
    let three = [item("1", 50, &vat), item("1", 50, &vat), item("1", 50, &vat)];
    let by_line = Policy { tax_level: TaxLevel::Line, ..Policy::default() };
    assert_eq!(totals(&three, &[], by_line).unwrap().tax_minor, 12);
    assert_eq!(totals(&three, &[], Policy::default()).unwrap().tax_minor, 11);
    // Taken out of 0.50 three times: 0.4673 → 0.47 and 0.03; of 1.50: 1.4019 → 1.40 and 0.10.
    let out = |tax_level| totals(&three, &[], Policy { prices: Prices::Inclusive, tax_level, ..Policy::default() }).unwrap().tax_minor;
    assert_eq!((out(TaxLevel::Line), out(TaxLevel::Document)), (9, 10));
}
