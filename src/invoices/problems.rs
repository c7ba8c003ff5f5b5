//! What stands between a draft and its issue, each with its place and remedy.

use super::{
    desk::Desk,
    draft::{Draft, LineKind, Purpose},
    einvoice,
    series::Pattern,
};
use crate::{
    kernel::{FieldError, id::TaxRateId},
    taxes::{Category, TaxRate},
};

/// What the number of a series needs of the client.
pub fn of_number(pattern: &Pattern, desk: &Desk) -> Option<FieldError> {
    let message = "the number names the client, who has no code: give the client one, or choose another series";
    (pattern.has_client() && desk.client.code.is_empty()).then(|| FieldError::new("client.code", "required", message))
}

pub fn problems(draft: &Draft, desk: &Desk) -> Vec<FieldError> {
    let mut found = Vec::new();
    let mut say = |field: &str, rule: &str, message: &str| found.push(FieldError::new(field, rule, message));

    if desk.profile.profile.legal_name.is_empty() {
        say("profile.legal_name", "required", "your name is missing: fill in your business profile");
    }
    let own = &desk.profile.profile;
    // Directive 2006/112 art. 226(5): the full address of the seller.
    if own.city.is_empty() || (own.street.is_empty() && own.postal_code.is_empty()) {
        say("profile.address", "required", "your address is missing: fill in street, postal code and city in your business profile");
    }
    let address = &desk.client.address;
    if address.street.is_empty() && address.city.is_empty() {
        say("client.address", "required", "the client has no address: add it to the client");
    }
    if desk.client.currency != draft.currency {
        say("currency", "changed", "the client pays in another currency by now: discard this draft and make a new one");
    }
    if draft.lines.is_empty() {
        say("lines", "empty", "there is nothing on it: add time or a line");
    } else if !draft.tells_covered && draft.lines.iter().all(|l| l.deposit.is_none()) && desk.sums(draft).is_ok_and(|t| t.total_minor == 0)
    {
        say("lines", "zero_total", "it comes to nothing: give a line a quantity and a price");
    }
    for (n, line) in draft.lines.iter().enumerate() {
        if line.kind == LineKind::Time && line.price_minor == 0 && line.quantity.e4 != 0 {
            let message = format!("has no price: set an hourly rate in {}, or type a price here", draft.currency);
            say(&format!("lines[{n}].price"), "no_price", &message);
        }
    }
    if desk.sums(draft).is_ok_and(|t| t.groups.iter().any(|g| g.base_minor < 0 || g.tax_minor < 0)) {
        found.push(FieldError::new(
            "lines",
            "deposit_too_large",
            "more was asked for before than this comes to: take fewer deposits off, and credit the rest",
        ));
    }
    taxed(draft, desk, &mut found);
    machine_read(draft, desk, &mut found);
    found
}

/// What the e-invoice that the client wants still needs; a field that is named already is not named twice.
fn machine_read(draft: &Draft, desk: &Desk, found: &mut Vec<FieldError>) {
    if draft.purpose == Purpose::Quote {
        return;
    }
    let Some(format) = einvoice::Format::of(desk.client.einvoice.format).filter(|_| !draft.lines.is_empty()) else { return };
    let day = draft.issue_on.unwrap_or_else(|| desk.settings.day_of(draft.created_at));
    let Ok(snapshot) = desk.snapshot(draft, day, None) else { return };
    let wanted = einvoice::problems(&snapshot, format);
    found.extend(wanted.into_iter().filter(|w| !found.iter().any(|f| f.field == w.field)).collect::<Vec<_>>());
}

/// DOMAIN 6: reverse charge wants both VAT ids, outside scope stands alone, and the client's treatment is what the lines say.
fn taxed(draft: &Draft, desk: &Desk, found: &mut Vec<FieldError>) {
    let mut say = |field: String, rule: &str, message: &str| found.push(FieldError::new(&field, rule, message));
    let taxes_of = |n: usize| -> Vec<&TaxRate> {
        draft.lines.get(n).map(|l| l.tax_ids.iter().filter_map(|id| desk.tax(*id)).collect()).unwrap_or_default()
    };
    let of_fee = |ids: &[TaxRateId]| ids.iter().filter_map(|id| desk.tax(*id)).map(|t| t.category).collect::<Vec<_>>();
    let fees: Vec<(usize, Vec<Category>)> =
        draft.adjustments.iter().enumerate().filter(|(_, a)| a.is_fee).map(|(n, a)| (n, of_fee(&a.tax_ids))).collect();
    let of_lines = (0..draft.lines.len()).flat_map(taxes_of).map(|t| t.category);
    let all: Vec<Category> = of_lines.chain(fees.iter().flat_map(|(_, found)| found.iter().copied())).collect();

    if let Some(wanted) = desk.category_wanted() {
        let message =
            format!("must carry a tax of the category {}, for so the client is taxed: choose it, or change the client", wanted.as_str());
        let fits = |found: &mut dyn Iterator<Item = Category>| {
            let found: Vec<Category> = found.collect();
            !found.is_empty() && found.iter().all(|c| *c == wanted)
        };
        for n in 0..draft.lines.len() {
            if !fits(&mut taxes_of(n).iter().map(|t| t.category)) {
                say(format!("lines[{n}].tax_ids"), "treatment", &message);
            }
        }
        for (n, found) in &fees {
            if !fits(&mut found.iter().copied()) {
                say(format!("adjustments[{n}].tax_ids"), "treatment", &message);
            }
        }
    }
    let between = [(Category::AE, "reverse charge needs"), (Category::K, "an intra-Community supply needs")];
    if let Some((_, what)) = between.iter().find(|(category, _)| all.contains(category)) {
        if desk.profile.profile.vat_id.is_empty() {
            say("profile.vat_id".into(), "required", &format!("{what} your VAT id: fill in your business profile"));
        }
        if desk.client.vat_id.is_empty() {
            say("client.vat_id".into(), "required", &format!("{what} the client's VAT id: add it to the client"));
        }
    }
    if all.contains(&Category::O) && all.iter().any(|c| *c != Category::O) {
        say("lines".into(), "mixed_outside_scope", "what is outside the scope of the tax stands on a document of its own: split it");
    }
}
