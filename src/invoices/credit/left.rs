//! What of a document is still there to be credited. Pure.
//!
//! A document is looked at in two ways at once: by its lines (so much of the quantity, so much of the amount), and by its shares, which are all that
//! bears the same taxes, what is taken off the document and fees included. No credit may take more than is left in either.

use crate::{
    invoices::{
        snapshot::{Adjustment, Snapshot, TaxGroup},
        totals::{Item, TaxKey, Totals, TotalsError, totals},
    },
    kernel::{Quantity, decimal::ONE_E4},
};

/// A credit note, with what each of its lines takes back: of which line of the original, and how much of its quantity.
#[derive(Debug, Clone)]
pub struct Credited {
    pub paper: Snapshot,
    pub of: Vec<Option<(usize, Quantity)>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineLeft {
    pub quantity: Quantity,
    /// As printed: with taxes if the prices are.
    pub amount_minor: i64,
    /// Its place in [`Left::shares`].
    pub share: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareLeft {
    pub taxes: Vec<TaxKey>,
    /// As printed, see [`LineLeft`].
    pub amount_minor: i64,
}

#[derive(Debug, Clone)]
pub struct Left {
    pub lines: Vec<LineLeft>,
    pub shares: Vec<ShareLeft>,
    /// What of the original is no line's: fees, and what was taken off it. Place of the share, and the amount with its sign.
    beside: Vec<(usize, i64)>,
    /// Shares of which a credit note took what is no line's.
    taken: Vec<usize>,
    /// What credit notes took of each tax: its base and its amount.
    given: Weight,
    /// No credit note stands yet.
    pub untouched: bool,
}

/// The nets by share, and each tax with its base and amount.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weight {
    pub nets: Vec<i64>,
    pub groups: Vec<(TaxKey, i64, i64)>,
}

impl Weight {
    pub fn of(&self, tax: &TaxKey) -> (i64, i64) {
        self.groups.iter().find(|g| g.0 == *tax).map_or((0, 0), |g| (g.1, g.2))
    }
}

impl Left {
    pub fn of(original: &Snapshot, credits: &[Credited]) -> Self {
        let mut left = Self {
            lines: Vec::new(),
            shares: Vec::new(),
            beside: Vec::new(),
            taken: Vec::new(),
            given: Weight::default(),
            untouched: true,
        };
        for line in &original.lines {
            let share = left.share(keys(original, &line.taxes));
            left.lines.push(LineLeft { quantity: line.quantity, amount_minor: line.amount_minor, share });
            left.take(share, -line.amount_minor);
        }
        left.beside = left.adjust(original, 1);
        credits.iter().fold(left, |left, credit| left.less(credit))
    }

    /// What is left once this credit note stands, too.
    pub fn less(&self, credit: &Credited) -> Self {
        let mut left = Self { untouched: false, ..self.clone() };
        for (line, of) in credit.paper.lines.iter().zip(&credit.of) {
            let share = left.share(keys(&credit.paper, &line.taxes));
            match of.and_then(|(n, quantity)| left.lines.get_mut(n).map(|l| (l, quantity))) {
                Some((rest, quantity)) => {
                    rest.quantity = Quantity::from_e4(rest.quantity.e4 - quantity.e4);
                    rest.amount_minor -= line.amount_minor;
                }
                None => left.taken.push(share),
            }
            left.take(share, line.amount_minor);
        }
        let adjusted = left.adjust(&credit.paper, -1);
        left.taken.extend(adjusted.iter().map(|(share, _)| *share));
        for tax in &credit.paper.taxes {
            let (base, minor) = left.given.of(&tax.key());
            left.given.groups.retain(|g| g.0 != tax.key());
            left.given.groups.push((tax.key(), base + tax.base_minor, minor + tax.tax_minor));
        }
        left
    }

    /// Fees add to a share, what is taken off takes from it; on a credit note the other way round.
    fn adjust(&mut self, paper: &Snapshot, sign: i64) -> Vec<(usize, i64)> {
        let signed = |a: &Adjustment| if a.is_fee { sign } else { -sign };
        let mut parts = Vec::new();
        for (sign, part) in paper.adjustments.iter().flat_map(|a| a.shares.iter().map(move |s| (signed(a), s))) {
            let share = self.share(keys(paper, &part.taxes));
            parts.push((share, sign * part.amount_minor));
            self.take(share, -sign * part.amount_minor);
        }
        parts
    }

    fn take(&mut self, share: usize, minor: i64) {
        if let Some(share) = self.shares.get_mut(share) {
            share.amount_minor -= minor;
        }
    }

    fn share(&mut self, taxes: Vec<TaxKey>) -> usize {
        self.shares.iter().position(|s| s.taxes == taxes).unwrap_or_else(|| {
            self.shares.push(ShareLeft { taxes, amount_minor: 0 });
            self.shares.len() - 1
        })
    }

    /// What is left of a tax of the original.
    pub fn of_tax(&self, tax: &TaxGroup) -> (i64, i64) {
        let given = self.given.of(&tax.key());
        (tax.base_minor - given.0, tax.tax_minor - given.1)
    }

    pub fn is_nothing(&self) -> bool {
        self.shares.iter().all(|s| s.amount_minor == 0)
    }

    /// The lines tell all that is left; else a discount, a fee or a credit of an amount stands between them and the shares.
    pub fn is_told_by_lines(&self) -> bool {
        let by_lines = |n: usize| -> i64 { self.lines.iter().filter(|l| l.share == n).map(|l| l.amount_minor).sum() };
        self.shares.iter().enumerate().all(|(n, s)| s.amount_minor == by_lines(n))
    }

    /// What the engine makes of what is left; of all of it, what stands on the paper.
    ///
    /// # Errors
    /// As [`totals`].
    pub fn weigh(&self, original: &Snapshot) -> Result<Weight, TotalsError> {
        if self.untouched {
            return Ok(self.frozen(original));
        }
        // A share from which something was taken that is no line's is taxed as one: what is rounded by line has no lines there any more.
        let as_one = |n: usize| self.taken.contains(&n);
        let lines = self.lines.iter().map(|l| (l.share, l.amount_minor)).chain(self.beside.iter().copied()).filter(|(n, _)| !as_one(*n));
        let shares = self.shares.iter().enumerate().filter(|(n, _)| as_one(*n)).map(|(n, s)| (n, s.amount_minor));
        let parts: Vec<(usize, i64)> = lines.chain(shares).collect();
        let items: Vec<Item> = parts.iter().map(|(share, minor)| self.item(*share, *minor)).collect();
        let Totals { lines, groups, .. } = totals(&items, &[], original.policy)?;
        let mut nets = vec![0; self.shares.len()];
        for ((share, _), line) in parts.iter().zip(&lines) {
            if let Some(net) = nets.get_mut(*share) {
                *net += line.net_minor;
            }
        }
        Ok(Weight { nets, groups: groups.into_iter().map(|g| (g.tax, g.base_minor, g.tax_minor)).collect() })
    }

    fn frozen(&self, original: &Snapshot) -> Weight {
        let mut nets = vec![0; self.shares.len()];
        let mut add = |places: &[usize], net: i64| {
            let taxes = keys(original, places);
            if let Some(sum) = self.shares.iter().position(|s| s.taxes == taxes).and_then(|n| nets.get_mut(n)) {
                *sum += net;
            }
        };
        original.lines.iter().for_each(|l| add(&l.taxes, l.net()));
        for (fee, share) in original.adjustments.iter().flat_map(|a| a.shares.iter().map(|s| (a.is_fee, s))) {
            add(&share.taxes, if fee { share.net_minor } else { -share.net_minor });
        }
        Weight { nets, groups: original.taxes.iter().map(|t| (t.key(), t.base_minor, t.tax_minor)).collect() }
    }

    fn item(&self, share: usize, price_minor: i64) -> Item {
        let taxes = self.shares.get(share).map(|s| s.taxes.clone()).unwrap_or_default();
        Item { quantity: Quantity::from_e4(ONE_E4), price_minor, discount: None, taxes, reducible: false }
    }
}

pub fn keys(paper: &Snapshot, places: &[usize]) -> Vec<TaxKey> {
    places.iter().filter_map(|n| paper.taxes.get(*n)).map(TaxGroup::key).collect()
}
