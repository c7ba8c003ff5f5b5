//! Business identifier codes (ISO 9362): bank, country, place, perhaps a branch.

use super::{Checked, Fit, Unfit, plain, shape};

const SHAPES: &[&str] = &["XXXXAAXX", "XXXXAAXXXXX"];

/// # Errors
/// `wrong_form`, `unknown_country`.
pub fn check(text: &str) -> Checked {
    let text = plain(text);
    if !SHAPES.iter().any(|s| shape::matches(s, &text)) {
        let mut wrong = shape::explain(SHAPES, &text, "");
        if let Some((said, _)) = wrong.message.split_once(": type it") {
            wrong.message = format!("{said}: type it like GENODEM1GLS");
        }
        return Err(wrong);
    }
    let country = &text[4..6];
    // ISO 9362 knows Kosovo, to which ISO 3166 has given no code.
    if country != "XK" && isocountry::CountryCode::for_alpha2(country).is_err() {
        let message = format!("has {country} as characters 5 and 6, which is no country: look the code up on your bank statement");
        return Err(Unfit { rule: "unknown_country", message });
    }
    Ok(Fit { text, proven: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        // The banks publish these; DEUTDEFF is the example of ISO 9362 in most textbooks.
        for right in ["DEUTDEFF", "deut de ff 500", "BYLADEM1001", "GENODEM1GLS", "NEDSZAJJ", "E097AEXX", "NCBVXKPR"] {
            assert!(check(right).is_ok(), "{right}");
        }
        for (wrong, rule, said) in [
            ("DEUTDEF", "wrong_form", "has 7 characters, where 8 or 11 belong: type it like GENODEM1GLS"),
            ("DEUTD3FF", "wrong_form", "has '3' as character 6, where a letter belongs: type it like GENODEM1GLS"),
            ("DEUTQQFF", "unknown_country", "has QQ as characters 5 and 6, which is no country: look the code up on your bank statement"),
        ] {
            let e = check(wrong).unwrap_err();
            assert_eq!((e.rule, e.message.as_str()), (rule, said));
        }
    }
}
