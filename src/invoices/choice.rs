//! Which lines of a quote count: what stands under a heading may be offered beside the rest, or instead of other packages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::totals::{Adjustment, Item, Policy, Totals, TotalsError, totals};
use crate::kernel::{Quantity, sql::sql_words};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    #[default]
    Fixed,
    /// Each may be taken or left.
    Optional,
    /// One of all packages is taken; the first is the one that is proposed.
    Package,
}

sql_words!(Choice { Fixed = "fixed", Optional = "optional", Package = "package" });

/// Of each heading, whether it counts where nobody has chosen.
pub fn proposed(all: &[Choice]) -> Vec<bool> {
    let first = all.iter().position(|c| *c == Choice::Package);
    all.iter().enumerate().map(|(n, c)| *c == Choice::Fixed || first == Some(n)).collect()
}

/// The proposal with this heading chosen, too; a package takes the place of the proposed one.
pub fn with(all: &[Choice], chosen: usize) -> Vec<bool> {
    let package = all.get(chosen) == Some(&Choice::Package);
    let keeps = |n: usize, c: Choice, counts: bool| n == chosen || (counts && !(package && c == Choice::Package));
    proposed(all).into_iter().zip(all).enumerate().map(|(n, (counts, c))| keeps(n, *c, counts)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// This heading is no option.
    NoOption(usize),
    NoPackage,
    TwoPackages,
}

/// What was chosen, and all that is fixed.
///
/// # Errors
/// Unless one package is chosen, where there are any, and options alone.
pub fn chosen(all: &[Choice], chosen: &[usize]) -> Result<Vec<bool>, Wrong> {
    if let Some(wrong) = chosen.iter().find(|n| !all.get(**n).is_some_and(|c| *c != Choice::Fixed)) {
        return Err(Wrong::NoOption(*wrong));
    }
    let counts: Vec<bool> = all.iter().enumerate().map(|(n, c)| *c == Choice::Fixed || chosen.contains(&n)).collect();
    let packages = || all.iter().zip(&counts).filter(|(c, _)| **c == Choice::Package);
    match packages().filter(|(_, counts)| **counts).count() {
        0 if packages().next().is_some() => Err(Wrong::NoPackage),
        0 | 1 => Ok(counts),
        _ => Err(Wrong::TwoPackages),
    }
}

/// The sums of what counts. The other lines have their own amounts and add nothing; a tax that only they bear has a group of nothing.
///
/// # Errors
/// As [`totals`].
pub fn totals_of(items: &[Item], counts: &[bool], adjustments: &[Adjustment], policy: Policy) -> Result<Totals, TotalsError> {
    if counts.iter().all(|counts| *counts) {
        return totals(items, adjustments, policy);
    }
    let silent = |item: &Item| Item { quantity: Quantity::default(), discount: None, ..item.clone() };
    let heard: Vec<Item> = items.iter().zip(counts).map(|(item, counts)| if *counts { item.clone() } else { silent(item) }).collect();
    let mut all = totals(&heard, adjustments, policy)?;
    let others = all.lines.iter_mut().zip(items).zip(counts).enumerate().filter(|(_, (_, counts))| !**counts);
    for (n, ((line, item), _)) in others {
        let alone = totals(std::slice::from_ref(item), &[], policy).map_err(|e| match e {
            TotalsError::LineTooLarge { .. } => TotalsError::LineTooLarge { line: n },
            TotalsError::DiscountTooLarge { .. } => TotalsError::DiscountTooLarge { line: n },
            other => other,
        })?;
        if let Some(own) = alone.lines.first() {
            *line = *own;
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Choice::{Fixed, Optional, Package};

    const ALL: [Choice; 5] = [Fixed, Package, Optional, Package, Optional];

    #[test]
    fn the_first_package_is_proposed_and_another_takes_its_place() {
        assert_eq!(proposed(&ALL), [true, true, false, false, false]);
        assert_eq!(with(&ALL, 2), [true, true, true, false, false]);
        assert_eq!(with(&ALL, 3), [true, false, false, true, false]);
        assert_eq!(with(&ALL, 1), proposed(&ALL));
        assert!(proposed(&[]).is_empty());
    }

    #[test]
    fn one_package_is_chosen_and_options_alone() {
        assert_eq!(chosen(&ALL, &[3, 4]), Ok(vec![true, false, false, true, true]));
        assert_eq!(chosen(&ALL, &[2]), Err(Wrong::NoPackage));
        assert_eq!(chosen(&ALL, &[1, 3]), Err(Wrong::TwoPackages));
        assert_eq!(chosen(&ALL, &[1, 0]), Err(Wrong::NoOption(0)));
        assert_eq!(chosen(&ALL, &[1, 9]), Err(Wrong::NoOption(9)));
        assert_eq!(chosen(&[Fixed, Optional], &[]), Ok(vec![true, false]));
    }
}
