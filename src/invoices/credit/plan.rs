//! From what is wished to the lines of a credit note and its sums. Pure.

use super::left::{Credited, Left, keys};
use crate::{
    invoices::{
        pdf::words::words,
        snapshot::{Adjustment, Discount, Line, Share, Snapshot, TaxGroup},
        totals::{Item, Portion, TaxKey, line_amount, totals},
    },
    kernel::{Error, Quantity, Result, decimal::ONE_E4},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// All that is left.
    Full,
    /// Of these lines so much of their quantity.
    Lines(Vec<(usize, Quantity)>),
    /// Of these shares so much, in the sense of the document's prices.
    Amounts(Vec<(usize, i64)>),
}

/// The content of the credit note: the original's paper with other lines and sums, and what each line takes back.
///
/// # Errors
/// `nothing_left`; what goes beyond what is left, naming the line or the share; what cannot be told by lines.
pub fn plan(original: &Snapshot, credits: &[Credited], wish: &Wish, rest: &str) -> Result<Credited> {
    let left = Left::of(original, credits);
    if left.is_nothing() {
        return Err(Error::cannot("nothing_left", "all of it was credited already"));
    }
    let mut made = Credited {
        paper: Snapshot { lines: Vec::new(), adjustments: Vec::new(), sections: Vec::new(), ..original.clone() },
        of: Vec::new(),
    };
    match wish {
        Wish::Full => full(original, &left, rest, &mut made),
        Wish::Lines(lines) => by_lines(original, &left, lines, rest, &mut made)?,
        Wish::Amounts(amounts) => by_amounts(original, &left, amounts, rest, &mut made)?,
    }
    sum_up(original, &left, &mut made)?;
    if let Some(n) = left.less(&made).shares.iter().position(|s| s.amount_minor < 0) {
        let message = "goes beyond what is left of this tax: credit less, or all that is left";
        return Err(Error::invalid(&format!("shares[{n}]"), "beyond_left", message));
    }
    if made.paper.taxes.iter().any(|t| t.base_minor < 0 || t.tax_minor < 0) {
        return Err(Error::invalid("amounts", "too_little", "is less than what rounding leaves: credit more at once"));
    }
    Ok(made)
}

fn full(original: &Snapshot, left: &Left, rest: &str, made: &mut Credited) {
    if left.untouched {
        made.paper.lines.clone_from(&original.lines);
        made.paper.adjustments.clone_from(&original.adjustments);
        made.paper.sections.clone_from(&original.sections);
        made.of = original.lines.iter().enumerate().map(|(n, l)| Some((n, l.quantity))).collect();
    } else if left.is_told_by_lines() {
        for (n, (line, there)) in original.lines.iter().zip(&left.lines).enumerate() {
            if there.amount_minor != 0 || there.quantity.e4 != 0 {
                made.paper.lines.push(printed(original, line, there.quantity, there.amount_minor));
                made.of.push(Some((n, there.quantity)));
            }
        }
    } else {
        for (n, share) in left.shares.iter().enumerate().filter(|(_, s)| s.amount_minor != 0) {
            made.paper.lines.push(amount_line(original, left, n, share.amount_minor, rest));
            made.of.push(None);
        }
    }
}

fn by_lines(original: &Snapshot, left: &Left, wanted: &[(usize, Quantity)], rest: &str, made: &mut Credited) -> Result<()> {
    let fixed = |a: &Adjustment| !a.is_fee && matches!(a.portion, Portion::Minor(_));
    if original.adjustments.iter().any(fixed) {
        let message = "were made cheaper together by a fixed amount: credit all of it, or an amount of each tax";
        return Err(Error::invalid("lines", "fixed_discount", message));
    }
    let mut seen = Vec::new();
    for (at, (n, quantity)) in wanted.iter().enumerate() {
        let field = format!("lines[{at}]");
        let wrong = |rule: &str, message: String| Err(Error::invalid(&field, rule, message));
        let Some((line, there)) = original.lines.get(*n).zip(left.lines.get(*n)) else {
            return wrong("not_found", "is no line of this document: choose another".into());
        };
        if seen.contains(n) {
            return wrong("twice", "names a line that was named before: say its whole quantity once".into());
        }
        seen.push(*n);
        if quantity.e4 <= 0 || line.amount_minor <= 0 {
            return wrong(
                "not_positive",
                "is nothing that can be credited: give a quantity above zero, of a line that costs something".into(),
            );
        }
        if *quantity > there.quantity {
            return wrong("beyond_left", format!("is more than the {} that are left of it: credit that much or less", there.quantity));
        }
        let minor = if *quantity == there.quantity { there.amount_minor } else { part(original, line, *quantity).min(there.amount_minor) };
        if minor == 0 {
            return wrong("beyond_left", "comes to nothing, or nothing is left of its amount: credit all that is left of it".into());
        }
        made.paper.lines.push(printed(original, line, *quantity, minor));
        made.of.push(Some((*n, *quantity)));
    }
    if made.of.is_empty() {
        return Err(Error::invalid("lines", "empty", "holds nothing: name a line with its quantity"));
    }
    // What takes the last of every line takes the last of the document, to the cent.
    let last = left.lines.iter().enumerate().all(|(n, l)| {
        let now: i64 = made.of.iter().flatten().filter(|(of, _)| *of == n).map(|(_, q)| q.e4).sum();
        l.quantity.e4 == now || l.amount_minor <= 0
    });
    if last && !original.adjustments.is_empty() {
        made.paper.lines.clear();
        made.of.clear();
        full(original, left, rest, made);
        return Ok(());
    }
    let percent = |a: &&Adjustment| !a.is_fee;
    made.paper.adjustments = original.adjustments.iter().filter(percent).cloned().collect();
    Ok(())
}

fn by_amounts(original: &Snapshot, left: &Left, wanted: &[(usize, i64)], text: &str, made: &mut Credited) -> Result<()> {
    for (at, (n, minor)) in wanted.iter().enumerate() {
        let field = format!("amounts[{at}]");
        let there = left.shares.get(*n).ok_or_else(|| Error::invalid(&field, "not_found", "is no tax of this document: choose another"))?;
        if wanted.iter().take(at).any(|(before, _)| before == n) {
            return Err(Error::invalid(&field, "twice", "names a tax that was named before: say its whole amount once"));
        }
        if *minor <= 0 {
            return Err(Error::invalid(&field, "not_positive", "is not more than zero: type what is to be credited"));
        }
        if *minor > there.amount_minor {
            let message = format!("is more than the {} minor units that are left of it: credit that much or less", there.amount_minor);
            return Err(Error::invalid(&field, "beyond_left", message));
        }
        made.paper.lines.push(amount_line(original, left, *n, *minor, text));
        made.of.push(None);
    }
    if made.of.is_empty() {
        return Err(Error::invalid("amounts", "empty", "holds nothing: type an amount"));
    }
    Ok(())
}

/// A part of a line's amount. A discount that is so much, not so many per cent, goes with its part.
fn part(original: &Snapshot, line: &Line, quantity: Quantity) -> i64 {
    match line.discount.map(|d| d.portion) {
        Some(Portion::Minor(_)) => shared(line.amount_minor, quantity, line.quantity),
        _ => amount(original, line, quantity, line.discount.map(|d| d.portion)).map_or(0, |(minor, _)| minor),
    }
}

fn shared(minor: i64, part: Quantity, of: Quantity) -> i64 {
    let (product, by) = (i128::from(minor) * i128::from(part.e4), i128::from(of.e4.max(1)));
    i64::try_from((product + by / 2) / by).unwrap_or(minor)
}

/// What the engine makes of a line with another quantity, and its discount.
fn amount(original: &Snapshot, line: &Line, quantity: Quantity, discount: Option<Portion>) -> Option<(i64, i64)> {
    let item = Item { quantity, price_minor: line.price_minor, discount, taxes: Vec::new(), reducible: false };
    totals(&[item], &[], original.policy).ok()?.lines.first().map(|l| (l.amount_minor, l.discount_minor))
}

/// The line with another quantity; where that would not print as the amount that is credited, once the amount (DOMAIN 2).
fn printed(original: &Snapshot, line: &Line, quantity: Quantity, minor: i64) -> Line {
    let whole = quantity == line.quantity;
    let discount = line.discount.map(|d| d.portion).filter(|p| whole || matches!(p, Portion::Percent(_)));
    let copied = Line { quantity, amount_minor: minor, section: None, net_minor: None, discount: None, ..line.clone() };
    match amount(original, line, quantity, discount) {
        Some((same, amount_minor)) if same == minor => {
            Line { discount: discount.map(|portion| Discount { portion, amount_minor }), ..copied }
        }
        _ => Line { quantity: Quantity::from_e4(ONE_E4), unit: String::new(), price_minor: minor, ..copied },
    }
}

fn amount_line(original: &Snapshot, left: &Left, share: usize, minor: i64, text: &str) -> Line {
    let wanted = left.shares.get(share).map(|s| s.taxes.clone()).unwrap_or_default();
    let place = |key: &TaxKey| original.taxes.iter().position(|t| t.key() == *key);
    let taxes: Vec<usize> = wanted.iter().filter_map(place).collect();
    let say = words(original.language);
    let name = |t: &TaxGroup| {
        if t.category.has_rate() && !t.name.contains('%') { format!("{} {}", t.name, say.percent(t.percent)) } else { t.name.clone() }
    };
    let named: Vec<String> = taxes.iter().filter_map(|n| original.taxes.get(*n)).map(name).collect();
    Line {
        description: if named.is_empty() { text.to_owned() } else { format!("{text} ({})", named.join(", ")) },
        quantity: Quantity::from_e4(ONE_E4),
        unit: String::new(),
        price_minor: minor,
        discount: None,
        amount_minor: minor,
        net_minor: None,
        taxes,
        section: None,
        deposit: None,
        deposit_taxes: Vec::new(),
    }
}

/// The sums are what the engine makes of what was left before, less what it makes of what is left after: so all credit notes of a document together
/// come to the document, whatever was rounded on the way, and none ever goes beyond it.
fn sum_up(original: &Snapshot, before: &Left, made: &mut Credited) -> Result<()> {
    let bug = |e| Error::bug(format!("totals of a credit note: {e}"));
    let own = made.paper.recompute().map_err(|e| Error::invalid("lines", "too_large", e.to_string()))?;
    for (line, total) in made.paper.lines.iter_mut().zip(&own.lines) {
        line.amount_minor = total.amount_minor;
        line.net_minor = (total.net_minor != total.amount_minor).then_some(total.net_minor);
    }
    for (adjustment, total) in made.paper.adjustments.iter_mut().zip(&own.adjustments) {
        adjustment.amount_minor = total.amount_minor;
        adjustment.shares = total
            .shares
            .iter()
            .map(|s| Share {
                taxes: s.taxes.iter().filter_map(|key| original.taxes.iter().position(|t| t.key() == *key)).collect(),
                amount_minor: s.amount_minor,
                net_minor: s.net_minor,
            })
            .collect();
    }
    let after = before.less(made);
    let (was, is) = (before.weigh(original).map_err(bug)?, after.weigh(original).map_err(bug)?);
    for (n, share) in before.shares.iter().enumerate() {
        let net = was.nets.get(n).copied().unwrap_or_default() - is.nets.get(n).copied().unwrap_or_default();
        put_net(&mut made.paper, &share.taxes, net);
    }
    let taken = |group: &TaxGroup| {
        let (was, is, rest) = (was.of(&group.key()), is.of(&group.key()), before.of_tax(group));
        // Where taxes stand on top of others, what is rounded in one share may move a cent of another.
        if after.is_nothing() { rest } else { (rest.0.min(was.0 - is.0), rest.1.min(was.1 - is.1)) }
    };
    let bears = |n: &usize| {
        made.paper.lines.iter().any(|l| l.taxes.contains(n))
            || made.paper.adjustments.iter().any(|a| a.shares.iter().any(|s| s.taxes.contains(n)))
    };
    let named: Vec<usize> = (0..original.taxes.len()).filter(bears).collect();
    made.paper.taxes = named
        .iter()
        .filter_map(|n| original.taxes.get(*n))
        .map(|group| {
            let (base_minor, tax_minor) = taken(group);
            TaxGroup { base_minor, tax_minor, ..group.clone() }
        })
        .collect();
    for places in made
        .paper
        .lines
        .iter_mut()
        .map(|l| &mut l.taxes)
        .chain(made.paper.adjustments.iter_mut().flat_map(|a| &mut a.shares).map(|s| &mut s.taxes))
    {
        *places = places.iter().filter_map(|old| named.iter().position(|n| n == old)).collect();
    }
    made.paper.net_minor = nets(&made.paper);
    made.paper.tax_minor = made.paper.taxes.iter().map(|t| t.tax_minor).sum();
    made.paper.total_minor = made.paper.net_minor + made.paper.tax_minor;
    Ok(())
}

fn nets(paper: &Snapshot) -> i64 {
    let adjusted: i64 = paper.adjustments.iter().map(|a| if a.is_fee { a.net() } else { -a.net() }).sum();
    paper.lines.iter().map(Line::net).sum::<i64>() + adjusted
}

/// Where prices contain their taxes, the largest line of a share bears the cent by which the nets differ.
fn put_net(paper: &mut Snapshot, taxes: &[TaxKey], wanted: i64) {
    let belongs = |places: &[usize]| keys(paper, places) == taxes;
    let members: Vec<usize> = (0..paper.lines.len()).filter(|n| paper.lines.get(*n).is_some_and(|l| belongs(&l.taxes))).collect();
    let signed = |fee: bool, minor: i64| if fee { minor } else { -minor };
    let adjusted: i64 = paper
        .adjustments
        .iter()
        .flat_map(|a| a.shares.iter().map(|s| (a.is_fee, s)))
        .filter(|(_, s)| belongs(&s.taxes))
        .map(|(fee, s)| signed(fee, s.net_minor))
        .sum();
    let told: i64 = members.iter().filter_map(|n| paper.lines.get(*n)).map(Line::net).sum::<i64>() + adjusted;
    let largest = members.into_iter().max_by_key(|n| paper.lines.get(*n).map_or(0, |l| l.amount_minor));
    if let Some(line) = largest.and_then(|n| paper.lines.get_mut(n)).filter(|_| told != wanted) {
        let net = line.net() + wanted - told;
        line.net_minor = (net != line.amount_minor).then_some(net);
    }
}

/// Whether a kept credit note is what its wish gives: its lines print as their amounts, and its sums follow from what was left before it.
pub fn follows(original: &Snapshot, before: &[Credited], this: &Credited) -> bool {
    let prints = |l: &Line| {
        l.discount.map_or(0, |d| d.amount_minor) + l.amount_minor
            == line_amount(l.quantity, l.price_minor, original.policy).unwrap_or(i64::MIN)
    };
    let mut again = Credited { paper: Snapshot { taxes: original.taxes.clone(), ..this.paper.clone() }, of: this.of.clone() };
    let place = |paper: &Snapshot, places: &[usize]| -> Vec<usize> {
        keys(paper, places).iter().filter_map(|key| original.taxes.iter().position(|t| t.key() == *key)).collect()
    };
    for line in &mut again.paper.lines {
        line.taxes = place(&this.paper, &line.taxes);
    }
    for share in again.paper.adjustments.iter_mut().flat_map(|a| &mut a.shares) {
        share.taxes = place(&this.paper, &share.taxes);
    }
    let left = Left::of(original, before);
    let within = left.less(&again).shares.iter().all(|s| s.amount_minor >= 0);
    within && this.paper.lines.iter().all(prints) && sum_up(original, &left, &mut again).is_ok() && again.paper == this.paper
}
