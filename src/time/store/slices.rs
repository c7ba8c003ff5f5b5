//! A span of starts, cut into slices that are kept as sums and the ends that are read entry by entry.

/// Widths in powers of two of milliseconds, the widest first: 25 days and 19 hours. The triggers of `time_sums` write these.
const BITS: [u32; 2] = [31, 26];

/// All of the slices from `first` up to `after`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub bits: u32,
    pub first: i64,
    pub after: i64,
}

impl Kept {
    pub const fn from(self) -> i64 {
        self.first << self.bits
    }

    pub const fn to(self) -> i64 {
        self.after << self.bits
    }
}

/// Together they are the span, each instant once.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Cut {
    pub kept: Vec<Kept>,
    pub rows: Vec<(i64, i64)>,
}

pub fn cut(from: i64, to: i64) -> Cut {
    let mut done = Cut::default();
    cut_by(&BITS, from, to, &mut done);
    done
}

fn cut_by(bits: &[u32], from: i64, to: i64, done: &mut Cut) {
    if from >= to {
        return;
    }
    let Some((&bits, finer)) = bits.split_first() else {
        done.rows.push((from, to));
        return;
    };
    // The shift rounds down before 1970 too.
    let kept = Kept { bits, first: ((from - 1) >> bits) + 1, after: to >> bits };
    if kept.first < kept.after {
        done.kept.push(kept);
        cut_by(finer, from, kept.from(), done);
        cut_by(finer, kept.to(), to, done);
    } else {
        cut_by(finer, from, to, done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_span_of_three_slices_and_two_ends() {
        let slice = 1 << 26;
        let expected = Cut {
            kept: vec![Kept { bits: 26, first: 10, after: 13 }],
            rows: vec![(10 * slice - 5, 10 * slice), (13 * slice, 13 * slice + 7)],
        };
        assert_eq!(cut(10 * slice - 5, 13 * slice + 7), expected);
        assert_eq!(cut(7, 7), Cut::default());
        assert_eq!(cut(7, 9), Cut { kept: vec![], rows: vec![(7, 9)] });
    }

    proptest! {
        #[test]
        fn every_instant_is_in_one_part(from in -(1i64 << 40)..1i64 << 42, lasts in prop_oneof![0i64..1 << 28, 0i64..1 << 40]) {
            let to = from + lasts;
            let found = cut(from, to);
            let mut parts = found.rows.clone();
            parts.extend(found.kept.iter().map(|kept| (kept.from(), kept.to())));
            parts.sort_unstable();
            let mut reached = from;
            for (start, end) in parts {
                prop_assert_eq!(start, reached);
                prop_assert!(end > start);
                reached = end;
            }
            prop_assert_eq!(reached, to);
            let of_rows: i64 = found.rows.iter().map(|(start, end)| end - start).sum();
            prop_assert!(of_rows < 2 << 26, "{of_rows} ms are read row by row");
        }
    }
}
