//! VAT ids by their check digits: the EU with Northern Ireland, Great Britain, Switzerland with Liechtenstein, Norway.
//!
//! The shapes are those that the European Commission lists for VIES, the proofs are in `vat_proofs`.

use super::{Checked, Fit, Unfit, plain, shape, vat_proofs as proofs};

struct Scheme {
    /// What the id begins with.
    prefix: &'static str,
    /// Of the address, ISO 3166-1.
    country: &'static str,
    shapes: &'static [&'static str],
    proof: fn(&str) -> bool,
}

const fn scheme(prefix: &'static str, shapes: &'static [&'static str], proof: fn(&str) -> bool) -> Scheme {
    Scheme { prefix, country: prefix, shapes, proof }
}

static SCHEMES: &[Scheme] = &[
    scheme("AT", &["U99999999"], proofs::at),
    scheme("BE", &["9999999999"], proofs::be),
    scheme("BG", &["999999999", "9999999999"], proofs::bg),
    scheme("CY", &["99999999A"], proofs::cy),
    scheme("CZ", &["99999999", "999999999", "9999999999"], proofs::cz),
    scheme("DE", &["999999999"], proofs::mod_11_10),
    scheme("DK", &["99999999"], proofs::dk),
    scheme("EE", &["999999999"], proofs::ee),
    Scheme { prefix: "EL", country: "GR", shapes: &["999999999"], proof: proofs::el },
    scheme("ES", &["X9999999X"], proofs::es),
    scheme("FI", &["99999999"], proofs::fi),
    scheme("FR", &["XX999999999"], proofs::fr),
    Scheme { prefix: "XI", country: "GB", shapes: &["999999999", "999999999999", "GD999", "HA999"], proof: proofs::gb },
    scheme("GB", &["999999999", "999999999999", "GD999", "HA999"], proofs::gb),
    scheme("HR", &["99999999999"], proofs::mod_11_10),
    scheme("HU", &["99999999"], proofs::hu),
    scheme("IE", &["9999999A", "9999999AA", "9?99999A"], proofs::ie),
    scheme("IT", &["99999999999"], proofs::it),
    scheme("LT", &["999999999", "999999999999"], proofs::lt),
    scheme("LU", &["99999999"], proofs::lu),
    scheme("LV", &["99999999999"], proofs::lv),
    scheme("MT", &["99999999"], proofs::mt),
    scheme("NL", &["999999999B99"], proofs::nl),
    scheme("NO", &["999999999MVA", "999999999"], proofs::no),
    scheme("PL", &["9999999999"], proofs::pl),
    scheme("PT", &["999999999"], proofs::pt),
    scheme("RO", &["9999999999", "999999999", "99999999", "9999999", "999999", "99999", "9999", "999", "99"], proofs::ro),
    scheme("SE", &["999999999999"], proofs::se),
    scheme("SI", &["99999999"], proofs::si),
    scheme("SK", &["9999999999"], proofs::sk),
    Scheme {
        prefix: "CHE",
        country: "CH",
        shapes: &["999999999", "999999999MWST", "999999999TVA", "999999999IVA", "999999999TPV"],
        proof: proofs::che,
    },
];

/// `country` is that of the address (ISO 3166-1), or empty: an id of a country that is known here has to begin with its letters (EN 16931
/// BR-CO-09), one of another country is let through as it is typed.
///
/// # Errors
/// `wrong_form`, `check_digit`.
pub fn check(text: &str, country: &str) -> Checked {
    let squeezed = plain(text);
    // Greeks write their country, VIES writes their language.
    let squeezed = squeezed.strip_prefix("GR").map_or(squeezed.clone(), |rest| format!("EL{rest}"));
    // Belgium's had nine digits until 2005, and are still printed so.
    let squeezed = match squeezed.strip_prefix("BE") {
        Some(rest) if rest.len() == 9 => format!("BE0{rest}"),
        _ => squeezed,
    };
    if let Some(scheme) = SCHEMES.iter().find(|s| squeezed.strip_prefix(s.prefix).is_some_and(|rest| !rest.is_empty())) {
        return scheme.check(squeezed);
    }
    // Liechtenstein's are Swiss numbers.
    let home = if country == "LI" { "CH" } else { country };
    match SCHEMES.iter().rev().find(|s| s.country == home) {
        Some(s) => {
            Err(Unfit::form(format!("does not begin with {0}, the country of the address: type it like {0}{1}", s.prefix, s.digits())))
        }
        None => Ok(Fit { text: text.trim().to_owned(), proven: false }),
    }
}

/// The VAT id's country as ISO 3166-1 has it; `None` for those that are not known here.
pub fn country(text: &str) -> Option<&'static str> {
    SCHEMES.iter().find(|s| text.starts_with(s.prefix)).map(|s| s.country)
}

impl Scheme {
    fn check(&self, text: String) -> Checked {
        let rest = &text[self.prefix.len()..];
        if !self.shapes.iter().any(|s| shape::matches(s, rest)) {
            return Err(shape::explain(self.shapes, rest, self.prefix));
        }
        if !(self.proof)(rest) {
            return Err(Unfit::digits(format!("has a check digit that does not belong to the rest of {text}: a character is mistyped")));
        }
        Ok(Fit { text, proven: true })
    }

    fn digits(&self) -> String {
        let mut digits = "123456789012".chars();
        let shape = self.shapes.first().unwrap_or(&"");
        shape.chars().map(|c| if matches!(c, '9' | 'X') { digits.next().unwrap_or('0') } else { c }).collect()
    }
}

#[cfg(test)]
mod tests;
