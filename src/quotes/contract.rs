//! The text of an agreement, from what was accepted: parties, scope, price. A first draft, to be gone on with by hand.

use super::quote::{Answered, Sent};
use crate::{
    invoices::offer::{Snapshot, Words, words},
    settings::DocumentLanguage,
};

struct Phrases {
    title: &'static str,
    between: &'static str,
    and: &'static str,
    scope: &'static str,
    price: &'static str,
    /// Before the taxes in the price.
    of_which: &'static str,
    basis: &'static str,
    quote: &'static str,
    accepted: &'static str,
    by: &'static str,
    terms: &'static str,
}

const EN: Phrases = Phrases {
    title: "Agreement",
    between: "between",
    and: "and",
    scope: "1. Scope",
    price: "2. Price",
    of_which: "of which taxes",
    basis: "3. Basis",
    quote: "Quote",
    accepted: "accepted on",
    by: "by",
    terms: "4. Terms",
};

const DE: Phrases = Phrases {
    title: "Vereinbarung",
    between: "zwischen",
    and: "und",
    scope: "1. Leistung",
    price: "2. Vergütung",
    of_which: "davon Steuern",
    basis: "3. Grundlage",
    quote: "Angebot",
    accepted: "angenommen am",
    by: "durch",
    terms: "4. Bedingungen",
};

const FR: Phrases = Phrases {
    title: "Convention",
    between: "entre",
    and: "et",
    scope: "1. Prestations",
    price: "2. Prix",
    of_which: "dont taxes",
    basis: "3. Fondement",
    quote: "Devis",
    accepted: "accepté le",
    by: "par",
    terms: "4. Conditions",
};

/// In the language of the quote, with the lines that count.
pub fn text(sent: &Sent, said: &Answered, counts: &[bool]) -> String {
    let paper = &sent.snapshot;
    let (p, w) = match paper.language {
        DocumentLanguage::En => (EN, words(paper.language)),
        DocumentLanguage::De => (DE, words(paper.language)),
        DocumentLanguage::Fr => (FR, words(paper.language)),
    };
    let title = if paper.subject.is_empty() { p.title.to_owned() } else { format!("{}: {}", p.title, paper.subject) };
    let (seller, buyer) = (&paper.seller, &paper.buyer);
    let party = |name: &str, a: &crate::invoices::snapshot::Address| {
        let place = format!("{} {}", a.postal_code, a.city);
        let parts = [name, a.street.as_str(), place.trim()];
        parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let mut out = vec![
        title,
        String::new(),
        format!("{} {}", p.between, party(&seller.legal_name, &seller.address)),
        format!("{} {}", p.and, party(&buyer.name, &buyer.address)),
        String::new(),
        p.scope.to_owned(),
    ];
    out.extend(paper.lines.iter().filter(|l| Snapshot::counts(l, counts)).map(|l| {
        let amount = format!("{} {}", w.money(l.amount_minor, paper.exponent), paper.currency);
        format!("– {} ({}): {amount}", l.description.replace('\n', " "), w.quantity(l.quantity, &l.unit))
    }));
    out.extend([String::new(), p.price.to_owned(), price(paper, said, counts, &p, w), String::new(), p.basis.to_owned()]);
    let by = if said.by.is_empty() { String::new() } else { format!(" {} {}", p.by, said.by) };
    let version = paper.offer.as_ref().filter(|o| o.version > 1).map(|o| format!(" v{}", o.version)).unwrap_or_default();
    let (sent_on, on) = (w.day(sent.sent_on), w.day(said.on));
    out.push(format!("{} {}{version} {} {sent_on}, {} {on}{by}.", p.quote, sent.number, w.dated, p.accepted));
    if !paper.note.is_empty() {
        out.extend([String::new(), p.terms.to_owned(), paper.note.clone()]);
    }
    out.join("\n")
}

fn price(paper: &Snapshot, said: &Answered, counts: &[bool], p: &Phrases, w: &Words) -> String {
    let total = format!("{} {}", w.money(said.total_minor.unwrap_or(paper.total_minor), paper.exponent), paper.currency);
    match paper.recompute_with(counts).map(|t| t.tax_minor) {
        Ok(tax) if tax != 0 => format!("{total}, {} {} {}", p.of_which, w.money(tax, paper.exponent), paper.currency),
        _ => total,
    }
}
