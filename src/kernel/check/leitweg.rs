//! Leitweg-IDs: where a German authority wants its invoices (KoSIT, "Formatspezifikation Leitweg-ID" 2.0.2).

use super::{Checked, Fit, Unfit, mod_97, values};

/// Three parts of which the last has two digits: any other reference of a buyer is not one.
pub fn looks_like_one(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let digits = |t: &str| !t.is_empty() && t.chars().all(|c| c.is_ascii_digit());
    matches!(parts.as_slice(), [coarse, _, proof] if digits(coarse) && digits(proof) && proof.len() == 2)
}

/// # Errors
/// `wrong_form`, `check_digit`.
pub fn check(text: &str) -> Checked {
    let text: String = text.trim().chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    let parts: Vec<&str> = text.split('-').collect();
    let (coarse, fine, proof) = match parts.as_slice() {
        [coarse, proof] => (*coarse, None, *proof),
        [coarse, fine, proof] => (*coarse, Some(*fine), *proof),
        _ => {
            return Err(Unfit::form(
                "has another number of parts than two or three: type it with its hyphens, like 04011000-1234512345-06",
            ));
        }
    };
    let digits = |t: &str| t.chars().all(|c| c.is_ascii_digit());
    if !digits(coarse) || !(2..=12).contains(&coarse.len()) {
        return Err(Unfit::form(format!("begins with {coarse:?}, where 2 to 12 digits belong: type it like 04011000-1234512345-06")));
    }
    if fine.is_some_and(|f| f.is_empty() || f.len() > 30 || !f.chars().all(|c| c.is_ascii_alphanumeric())) {
        return Err(Unfit::form("has a middle part that is not of 1 to 30 letters and digits: type it like 04011000-1234512345-06"));
    }
    if !digits(proof) || proof.len() != 2 {
        return Err(Unfit::form(format!("ends with {proof:?}, where 2 check digits belong: type it like 04011000-1234512345-06")));
    }
    if mod_97(values(&text)) != 1 {
        return Err(Unfit::digits(format!("has wrong check digits ({proof}): a character before them is mistyped")));
    }
    Ok(Fit { text, proven: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_ones() {
        // KoSIT's specification, the XRechnung test suite, and authorities that print theirs.
        for right in ["04011000-1234512345-06", "991-33333TEST-33", "992-90009-96", "05711-06001-79"] {
            let proof = mod_97(values(right));
            assert!(check(right).is_ok(), "{right} leaves {proof}");
        }
        for (wrong, rule) in [
            ("04011000-1234512346-06", "check_digit"),
            ("04011000-1234512345-60", "check_digit"),
            ("04011000123451234506", "wrong_form"),
            ("4-12345-34", "wrong_form"),
            ("04011000-12_345-34", "wrong_form"),
            ("04011000-12345-3", "wrong_form"),
        ] {
            assert_eq!(check(wrong).unwrap_err().rule, rule, "{wrong}");
        }
    }
}
