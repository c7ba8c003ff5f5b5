//! What shares of a project come to. Pure.

use crate::kernel::{Percent, Result, money::apportion, money::div_round_half_away};

/// One whole in the unit of [`Percent`].
const WHOLE_E4: i128 = 1_000_000;

/// A share, with what it came to when it was put on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub percent: Percent,
    pub frozen_minor: Option<i64>,
}

/// What each share comes to, in the order of the milestones. Nothing is lost to rounding: together they are the sum of their per cents of what is
/// agreed, the odd units to the largest remainders. What is billed keeps its amount, and where it was billed of this very sum, the open ones make
/// up for its rounding.
///
/// # Errors
/// A bug when a sum leaves its range.
pub fn amounts(agreed_minor: i64, shares: &[Share]) -> Result<Vec<i64>> {
    let exact = |s: &Share| i128::from(agreed_minor) * i128::from(s.percent.e4);
    let (frozen, open): (Vec<&Share>, Vec<&Share>) = shares.iter().partition(|s| s.frozen_minor.is_some());
    let kept: i64 = frozen.iter().filter_map(|s| s.frozen_minor).sum();
    let of_this_sum = |s: &&Share| s.frozen_minor.is_none_or(|minor| (i128::from(minor) * WHOLE_E4 - exact(s)).abs() < WHOLE_E4);
    let asked = if frozen.iter().all(of_this_sum) {
        div_round_half_away(shares.iter().map(exact).sum(), WHOLE_E4)? - kept
    } else {
        div_round_half_away(open.iter().map(|s| exact(s)).sum(), WHOLE_E4)?
    };
    let weights: Vec<i128> = open.iter().map(|s| exact(s)).collect();
    // Milestones may have come and gone since: no open one is moved by more than one unit for the others.
    let least = i64::try_from(weights.iter().map(|w| w.div_euclid(WHOLE_E4)).sum::<i128>()).unwrap_or(i64::MAX);
    let most = least.saturating_add(i64::try_from(weights.len()).unwrap_or(i64::MAX));
    let mut opened = apportion(asked.clamp(least, most), &weights, WHOLE_E4).into_iter();
    Ok(shares.iter().map(|s| s.frozen_minor.or_else(|| opened.next()).unwrap_or_default()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::decimal::parse_e4;
    use proptest::prelude::*;

    fn of(agreed: i64, shares: &[(&str, Option<i64>)]) -> Vec<i64> {
        let shares: Vec<Share> = shares
            .iter()
            .map(|(percent, frozen_minor)| Share {
                percent: Percent::from_e4(parse_e4("share", percent).unwrap()),
                frozen_minor: *frozen_minor,
            })
            .collect();
        amounts(agreed, &shares).unwrap()
    }

    #[test]
    fn shares_come_to_the_whole() {
        assert_eq!(of(1_000_000, &[("30", None), ("40", None), ("30", None)]), [300_000, 400_000, 300_000]);
        // Thirds of 100.00: 33.33, 33.33 and 33.34 as typed.
        assert_eq!(of(10_000, &[("33.33", None), ("33.33", None), ("33.34", None)]), [3_333, 3_333, 3_334]);
        // 99.99 in four: 24.9975 each, three odd cents to the first three.
        assert_eq!(of(9_999, &[("25", None); 4]), [2_500, 2_500, 2_500, 2_499]);
        // JPY 100,001 in 12.5 % and 87.5 %: 12,500.125 and 87,500.875.
        assert_eq!(of(100_001, &[("12.5", None), ("87.5", None)]), [12_500, 87_501]);
        // Less than all of it: 10 % of 99.99 is 10.00.
        assert_eq!(of(9_999, &[("10", None)]), [1_000]);
        assert_eq!(of(9_999, &[]), [0; 0]);
    }

    #[test]
    fn what_is_billed_keeps_its_amount() {
        // The last went first, and took no odd cent: the others have the three.
        assert_eq!(of(9_999, &[("25", None), ("25", None), ("25", None), ("25", Some(2_499))]), [2_500, 2_500, 2_500, 2_499]);
        // Put first since: the order moves no cent of what is billed.
        assert_eq!(of(9_999, &[("25", Some(2_499)), ("25", None), ("25", None), ("25", None)]), [2_499, 2_500, 2_500, 2_500]);
        // 30 % were billed of 10,000.00, then 12,000.00 were agreed: 40 % and 30 % of that.
        assert_eq!(of(1_200_000, &[("30", Some(300_000)), ("40", None), ("30", None)]), [300_000, 480_000, 360_000]);
    }

    proptest! {
        #[test]
        fn no_unit_is_lost_in_any_order_of_billing(agreed in 1i64..1_000_000_000_000, weights in prop::collection::vec(1i64..1_000, 1..12), order in any::<u64>()) {
            let whole: i64 = weights.iter().sum();
            let mut percents: Vec<i64> = weights.iter().map(|w| w * 1_000_000 / whole).collect();
            percents[0] += 1_000_000 - percents.iter().sum::<i64>();
            let mut shares: Vec<Share> = percents.iter().map(|e4| Share { percent: Percent::from_e4(*e4), frozen_minor: None }).collect();
            let first = amounts(agreed, &shares).unwrap();
            prop_assert_eq!(first.iter().sum::<i64>(), agreed);
            for step in 0..shares.len() {
                let n = (order as usize).wrapping_mul(step + 7) % shares.len();
                shares[n].frozen_minor = Some(amounts(agreed, &shares).unwrap()[n]);
                prop_assert_eq!(amounts(agreed, &shares).unwrap().iter().sum::<i64>(), agreed);
                shares.rotate_left(1);
            }
        }
    }
}
