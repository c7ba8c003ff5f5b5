//! Electronic addresses of e-invoices: a scheme of the list EAS with an address in it.

use super::{Checked, Fit, Unfit, leitweg, plain, shape, values, vat};
use crate::kernel::{limits, text::Checks};

/// Both or neither; what is known of the scheme is checked.
pub fn clean(checks: &mut Checks, field: &str, scheme: &str, address: &str) -> (String, String) {
    let scheme = checks.line(&format!("{field}.scheme"), scheme, limits::LINE_CHARS).to_uppercase();
    let at = format!("{field}.address");
    let address = checks.line(&at, address, limits::LINE_CHARS);
    let is_code = shape::matches("9999", &scheme) || shape::matches("AA", &scheme);
    checks.require(
        scheme.is_empty() || is_code,
        &format!("{field}.scheme"),
        "wrong_form",
        "is no scheme: type it like 0204, or EM for mail",
    );
    if !scheme.is_empty() && address.is_empty() {
        checks.fail(&at, "required", "is missing: type the address that goes with the scheme, or leave out both");
    }
    if scheme.is_empty() && !address.is_empty() {
        checks.fail(&format!("{field}.scheme"), "required", "is missing: say of which scheme the address is, like 0204, or EM for mail");
    }
    let address = match scheme.as_str() {
        "EM" => checks.mail(&at, &address),
        "0088" => checks.number(&at, &address, "", gln),
        "0204" => checks.number(&at, &address, "", leitweg::check),
        code if vat_scheme(code) => checks.number(&at, &address, "", |text| vat::check(text, "")),
        _ => address,
    };
    (scheme, address)
}

/// The schemes of the list EAS in which an address is a VAT id, by what the id begins with.
#[rustfmt::skip]
static BY_VAT_ID: &[(&str, &str)] = &[
    ("AT", "9914"), ("BE", "9925"), ("BG", "9926"), ("CHE", "9927"), ("CY", "9928"), ("CZ", "9929"), ("DE", "9930"), ("EE", "9931"), ("EL", "9933"),
    ("ES", "9920"), ("FR", "9957"), ("GB", "9932"), ("HR", "9934"), ("HU", "9910"), ("IE", "9935"), ("LT", "9937"), ("LU", "9938"), ("LV", "9939"),
    ("MT", "9943"), ("NL", "9944"), ("PL", "9945"), ("PT", "9946"), ("RO", "9947"), ("SI", "9949"), ("SK", "9950"),
];

/// The scheme in which this VAT id is an address; none for countries whose receivers are known by other numbers.
pub fn scheme_of_vat_id(id: &str) -> Option<&'static str> {
    BY_VAT_ID.iter().find(|(prefix, _)| id.starts_with(prefix)).map(|(_, scheme)| *scheme)
}

fn vat_scheme(code: &str) -> bool {
    BY_VAT_ID.iter().any(|(_, scheme)| *scheme == code)
}

/// Global location numbers (GS1): 13 digits, the last of which proves the others.
fn gln(text: &str) -> Checked {
    let text = plain(text);
    if !shape::matches("9999999999999", &text) {
        return Err(shape::explain(&["9999999999999"], &text, ""));
    }
    let sum: u32 = values(&text).iter().enumerate().map(|(n, d)| if n % 2 == 1 { d * 3 } else { *d }).sum();
    if sum.is_multiple_of(10) {
        Ok(Fit { text, proven: true })
    } else {
        Err(Unfit::digits("has a wrong check digit at its end: a digit is mistyped"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_and_addresses() {
        let clean = |scheme: &str, address: &str| {
            let mut checks = Checks::default();
            let kept = super::clean(&mut checks, "e", scheme, address);
            checks.done().map(|()| kept).map_err(|e| e.to_string())
        };
        let kept = |scheme: &str, address: &str| Ok((scheme.to_owned(), address.to_owned()));
        assert_eq!(clean("", ""), kept("", ""));
        assert_eq!(clean("em", "ap@acme.example"), kept("EM", "ap@acme.example"));
        // The example of GS1's General Specifications, 7.9.1.
        assert_eq!(clean("0088", "6291041500213"), kept("0088", "6291041500213"));
        assert_eq!(clean("0204", "04011000-1234512345-06"), kept("0204", "04011000-1234512345-06"));
        assert_eq!(clean("0192", "987654325"), kept("0192", "987654325"));
        for (scheme, address, wrong) in [
            ("EM", "", "e.address: is missing: type the address that goes with the scheme, or leave out both"),
            ("", "x", "e.scheme: is missing: say of which scheme the address is, like 0204, or EM for mail"),
            ("mail", "x", "e.scheme: is no scheme: type it like 0204, or EM for mail"),
            ("EM", "acme", "e.address: is no mail address like ada@example.com"),
            ("0088", "6291041500214", "e.address: has a wrong check digit at its end: a digit is mistyped"),
            (
                "9930",
                "DE129273399",
                "e.address: has a check digit that does not belong to the rest of DE129273399: a character is mistyped",
            ),
        ] {
            assert_eq!(clean(scheme, address), Err(wrong.to_owned()), "{scheme} {address}");
        }
    }
}
