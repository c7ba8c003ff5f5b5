//! Rounding to a whole minor unit, and sharing a rounded amount out so that nothing is lost.

use super::Rounding;

/// `value / by`, with `by` above zero.
pub fn divide(value: i128, by: i128, rounding: Rounding) -> i128 {
    let half_up = |v: i128| (2 * v + by).div_euclid(2 * by);
    match rounding {
        Rounding::HalfUp => half_up(value),
        Rounding::HalfAwayFromZero => value.signum() * half_up(value.abs()),
        Rounding::HalfEven => {
            let above = half_up(value);
            let is_tie = 2 * value.rem_euclid(by) == by;
            if is_tie { above - above.rem_euclid(2) } else { above }
        }
        Rounding::Down => value / by,
    }
}

/// Shares `total` out in whole units: each gets its exact share `exact / by` rounded down, and what is left goes one by one to the largest
/// remainders, the first of equals first. `total` must be one of the two whole numbers beside the sum of the exact shares.
pub fn apportion(total: i64, exact: &[i128], by: i128) -> Vec<i64> {
    let mut shares: Vec<i64> = exact.iter().map(|e| i64::try_from(e.div_euclid(by)).unwrap_or_default()).collect();
    let left = i128::from(total) - shares.iter().copied().map(i128::from).sum::<i128>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by_key(|n| std::cmp::Reverse(exact.get(*n).map(|e| e.rem_euclid(by))));
    for n in order.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        if let Some(share) = shares.get_mut(n) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use Rounding::{Down, HalfAwayFromZero, HalfEven, HalfUp};

    #[test]
    fn halves() {
        // Quarters of a unit; what IEEE 754 calls roundTiesToAway, (none), roundTiesToEven, roundTowardZero.
        for (quarters, away, up, even, down) in [
            (2, 1, 1, 0, 0),
            (-2, -1, 0, 0, 0),
            (6, 2, 2, 2, 1),
            (-6, -2, -1, -2, -1),
            (3, 1, 1, 1, 0),
            (-3, -1, -1, -1, 0),
            (1, 0, 0, 0, 0),
            (-1, 0, 0, 0, 0),
            (8, 2, 2, 2, 2),
            (10, 3, 3, 2, 2),
        ] {
            let found = [HalfAwayFromZero, HalfUp, HalfEven, Down].map(|r| divide(quarters, 4, r));
            assert_eq!(found, [away, up, even, down], "{quarters} quarters");
        }
        // An odd divisor: 7/3 and 8/3 have no ties.
        assert_eq!([7, 8, -7, -8].map(|v| divide(v, 3, HalfUp)), [2, 3, -2, -3]);
    }

    #[test]
    fn what_is_left_goes_to_the_largest_remainder() {
        // 100 over weights 1, 1, 1; over 0.5, 0.3, 0.2 of 1; −10 over thirds.
        assert_eq!(apportion(100, &[100, 100, 100], 3), [34, 33, 33]);
        assert_eq!(apportion(1, &[5, 3, 2], 10), [1, 0, 0]);
        assert_eq!(apportion(-10, &[-10, -10, -10], 3), [-3, -3, -4]);
        assert_eq!(apportion(0, &[0, 0], 1), [0, 0]);
    }
}
