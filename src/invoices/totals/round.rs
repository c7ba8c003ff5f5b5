//! Rounding to a whole minor unit.

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
}
