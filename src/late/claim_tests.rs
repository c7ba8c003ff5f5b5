//! Reckoned by hand from the laws that `law.json` names.

use proptest::prelude::*;

use super::*;
use crate::{
    late::law::known,
    settings::LateLaw::{self, De, Eu, Uk},
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn debt(currency: &str, total_minor: i64, due_on: &str, settled: &[(&str, i64)]) -> Debt {
    Debt {
        currency: Currency::parse("currency", currency).unwrap(),
        due_on: day(due_on),
        total_minor,
        settled: settled.iter().map(|(on, minor)| (day(on), *minor)).collect(),
        claimed_to: None,
        sum_claimed: false,
    }
}

fn by(law: LateLaw) -> LateTerms {
    LateTerms::Statutory { law }
}

fn reckon(debt: &Debt, terms: LateTerms, to: &str) -> Claim {
    claim(debt, terms, &known().unwrap(), day(to)).unwrap()
}

/// From, days, per cent in e4, minor units of interest.
fn parts(claim: &Claim) -> Vec<(String, i64, i64, i64)> {
    claim.stretches.iter().map(|s| (s.from.to_string(), s.days, s.percent.e4, s.interest.minor)).collect()
}

#[test]
fn a_half_year_changes_the_rate_and_a_payment_ends_it() {
    // 1,000.00 × 11.15 % × 91/365 = 27.7986, × 10.15 % × 69/365 = 19.1877: 46.9863.
    let late = debt("EUR", 100_000, "2025-03-31", &[("2025-09-08", 100_000)]);
    let claim = reckon(&late, by(Eu), "2025-12-31");
    assert_eq!(parts(&claim), [("2025-04-01".into(), 91, 111_500, 2_780), ("2025-07-01".into(), 69, 101_500, 1_919)]);
    assert_eq!((claim.interest.minor, claim.sum.minor, claim.authority), (4_699, 4_000, Some(Authority::Ecb)));
    // § 288 (2) BGB: 5,000.00 × 12.62 % × 15/365 = 25.9315, × 12.37 % × 31/365 = 52.5301: 78.4616.
    let claim = reckon(&debt("EUR", 500_000, "2024-06-15", &[]), by(De), "2024-07-31");
    assert_eq!(parts(&claim), [("2024-06-16".into(), 15, 126_200, 2_593), ("2024-07-01".into(), 31, 123_700, 5_253)]);
    assert_eq!(claim.interest.minor, 7_846);
}

#[test]
fn the_british_rate_stays_and_the_sum_goes_by_the_debt() {
    // 1,000.00 × 8.5 % × 50/365 = 11.6438.
    let claim = reckon(&debt("GBP", 100_000, "2016-01-31", &[]), by(Uk), "2016-03-21");
    assert_eq!((parts(&claim), claim.sum.minor), (vec![("2016-02-01".into(), 50, 85_000, 1_164)], 7_000));
    // Fell to 0.25 % on 4 August 2016, which is that of 2017: late since 2016, it stays at 0.5.
    let claim = reckon(&debt("GBP", 99_999, "2016-01-31", &[]), by(Uk), "2017-01-31");
    assert!(claim.stretches.iter().all(|s| s.percent.e4 == 85_000) && claim.stretches.len() == 3);
    assert_eq!(claim.sum.minor, 4_000);
    assert_eq!(reckon(&debt("GBP", 1_000_000, "2016-01-31", &[]), by(Uk), "2016-02-01").sum.minor, 10_000);
    // The law names no sum in euros.
    assert_eq!(reckon(&debt("EUR", 1_000_000, "2016-01-31", &[]), by(Uk), "2016-02-01").sum.minor, 0);
}

#[test]
fn a_part_that_was_paid_no_longer_counts() {
    let own = LateTerms::Own { percent: Percent::from_e4(180_000), flat_minor: 1_500, grace_days: 10 };
    let late = debt("USD", 100_000, "2026-01-31", &[("2026-01-20", 20_000), ("2026-02-15", 30_000)]);
    // Within the days of grace nothing is owed; then 800.00 × 18 % × 14/365 = 5.5233 and 500.00 × 18 % × 14/365 = 3.4521;
    // 8.9754 in all, whose odd cent is told where the larger remainder is.
    assert_eq!(reckon(&late, own, "2026-02-10").sum.minor, 0);
    let claim = reckon(&late, own, "2026-02-28");
    assert_eq!(parts(&claim), [("2026-02-01".into(), 14, 180_000, 553), ("2026-02-15".into(), 14, 180_000, 345)]);
    assert_eq!((claim.interest.minor, claim.sum.minor), (898, 1_500));
    assert_eq!(claim.stretches.iter().map(|s| s.interest.minor).sum::<i64>(), 898);
    // Paid within the days of grace.
    let paid = debt("USD", 100_000, "2026-01-31", &[("2026-02-10", 100_000)]);
    assert_eq!((reckon(&paid, own, "2026-12-31").sum.minor, reckon(&paid, own, "2026-12-31").interest.minor), (0, 0));
}

#[test]
fn what_was_claimed_is_not_claimed_again_and_a_rate_to_come_is_told() {
    let mut late = debt("EUR", 100_000, "2025-03-31", &[]);
    (late.claimed_to, late.sum_claimed) = (Some(day("2025-06-30")), true);
    let claim = reckon(&late, by(Eu), "2025-09-07");
    assert_eq!((parts(&claim), claim.sum.minor), (vec![("2025-07-01".into(), 69, 101_500, 1_919)], 0));
    let claim = reckon(&debt("EUR", 100_000, "2029-12-31", &[]), by(Eu), "2030-01-02");
    assert!(claim.stretches[0].assumed && claim.stretches[0].percent.e4 == 101_500);
    assert_eq!(reckon(&late, LateTerms::None, "2025-09-07").stretches, []);
    assert_eq!(reckon(&late, by(Eu), "2025-03-31").stretches, []);
}

#[test]
fn the_file_has_each_half_year_once() {
    let known = known().unwrap();
    for (authority, from, _) in known.each() {
        assert_eq!(law::half_year(from), from, "{authority:?}");
    }
    for authority in [Authority::Ecb, Authority::Bundesbank, Authority::Boe] {
        let mut at = day("2016-01-01");
        while at <= day("2025-07-01") {
            assert!(known.at(authority, at).unwrap().1, "{authority:?} {at}");
            at = next_half_year(at);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Stretches cover each late day once, their interest is the whole, and a claim in two parts is a claim at once but for the rounding of each.
    #[test]
    fn two_claims_are_one(
        total in 1_i64..100_000_000, due in 0_u64..3_000, paid in prop::collection::vec((0_u64..900, 1_i64..50_000_000), 0..4),
        first in 1_u64..400, then in 0_u64..400,
    ) {
        let start = day("2016-01-01") + chrono::Days::new(due);
        let mut left = total;
        let settled = paid.iter().map(|(on, minor)| {
            let minor = (*minor).min(left);
            left -= minor;
            (start + chrono::Days::new(*on), minor)
        }).collect();
        let late = Debt { due_on: start, settled, ..debt("EUR", total, "2016-01-01", &[]) };
        let (middle, end) = (start + chrono::Days::new(first), start + chrono::Days::new(first + then));
        let whole = claim(&late, by(Eu), &known().unwrap(), end).unwrap();
        prop_assert_eq!(whole.stretches.iter().map(|s| s.interest.minor).sum::<i64>(), whole.interest.minor);
        prop_assert!(whole.stretches.windows(2).all(|w| w[0].to < w[1].from));
        prop_assert!(whole.stretches.iter().all(|s| (s.to - s.from).num_days() + 1 == s.days && s.owed.minor > 0));
        let one = claim(&late, by(Eu), &known().unwrap(), middle).unwrap();
        let rest = Debt { claimed_to: Some(middle), sum_claimed: true, ..late };
        let two = claim(&rest, by(Eu), &known().unwrap(), end).unwrap();
        prop_assert!((one.interest.minor + two.interest.minor - whole.interest.minor).abs() <= 1);
    }
}
