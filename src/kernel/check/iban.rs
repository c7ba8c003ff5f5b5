//! International bank account numbers (ISO 13616), by the SWIFT registry, release 101.

use super::{Checked, Fit, Unfit, mod_97, plain, shape, values};

/// Of each country what follows the check digits: so many digits (n), letters (a) or either (c).
#[rustfmt::skip]
static COUNTRIES: &[(&str, &str)] = &[
    ("AD", "8n 12c"), ("AE", "19n"), ("AL", "8n 16c"), ("AT", "16n"), ("AZ", "4a 20c"), ("BA", "16n"), ("BE", "12n"),
    ("BG", "4a 6n 8c"), ("BH", "4a 14c"), ("BI", "23n"), ("BR", "23n 1a 1c"), ("BY", "4c 4n 16c"), ("CH", "5n 12c"), ("CR", "18n"),
    ("CY", "8n 16c"), ("CZ", "20n"), ("DE", "18n"), ("DJ", "23n"), ("DK", "14n"), ("DO", "4c 20n"), ("EE", "16n"), ("EG", "25n"),
    ("ES", "20n"), ("FI", "14n"), ("FK", "2a 12n"), ("FO", "14n"), ("FR", "10n 11c 2n"), ("GB", "4a 14n"), ("GE", "2a 16n"),
    ("GI", "4a 15c"), ("GL", "14n"), ("GR", "7n 16c"), ("GT", "24c"), ("HN", "4a 20n"), ("HR", "17n"), ("HU", "24n"),
    ("IE", "4a 14n"), ("IL", "19n"), ("IQ", "4a 15n"), ("IS", "22n"), ("IT", "1a 10n 12c"), ("JO", "4a 4n 18c"), ("KW", "4a 22c"),
    ("KZ", "3n 13c"), ("LB", "4n 20c"), ("LC", "4a 24c"), ("LI", "5n 12c"), ("LT", "16n"), ("LU", "3n 13c"), ("LV", "4a 13c"),
    ("LY", "21n"), ("MC", "10n 11c 2n"), ("MD", "20c"), ("ME", "18n"), ("MK", "3n 10c 2n"), ("MN", "16n"), ("MR", "23n"),
    ("MT", "4a 5n 18c"), ("MU", "4a 19n 3a"), ("NI", "4a 20n"), ("NL", "4a 10n"), ("NO", "11n"), ("OM", "3n 16c"), ("PK", "4a 16c"),
    ("PL", "24n"), ("PS", "4a 21c"), ("PT", "21n"), ("QA", "4a 21c"), ("RO", "4a 16c"), ("RS", "18n"), ("RU", "14n 15c"),
    ("SA", "2n 18c"), ("SC", "4a 20n 3a"), ("SD", "14n"), ("SE", "20n"), ("SI", "15n"), ("SK", "20n"), ("SM", "1a 10n 12c"),
    ("SO", "19n"), ("ST", "21n"), ("SV", "4a 20n"), ("TL", "19n"), ("TN", "20n"), ("TR", "6n 16c"), ("UA", "6n 19c"), ("VA", "18n"),
    ("VG", "4a 16n"), ("XK", "16n"), ("YE", "4a 4n 18c"),
];

/// # Errors
/// `wrong_form`, `unknown_country`, `check_digit`.
pub fn check(text: &str) -> Checked {
    let text = plain(text);
    let country: String = text.chars().take(2).collect();
    if !shape::matches("AA", &country) {
        return Err(Unfit::form("does not begin with a country: type it like DE02 1203 0000 0000 2020 51"));
    }
    let Some((_, parts)) = COUNTRIES.iter().find(|(code, _)| *code == country) else {
        let message = format!("begins with {country}, which is no country that has IBANs: type the account as your bank prints it");
        return Err(Unfit { rule: "unknown_country", message });
    };
    let shape = format!("99{}", expand(parts));
    let rest: String = text.chars().skip(2).collect();
    if !shape::matches(&shape, &rest) {
        return Err(shape::explain(&[&shape], &rest, &country));
    }
    let turned = format!("{}{}", &text[4..], &text[..4]);
    if mod_97(values(&turned)) != 1 {
        return Err(Unfit::digits(format!("has check digits ({}) that do not belong to the rest: a character is mistyped", &text[2..4])));
    }
    Ok(Fit { text, proven: true })
}

fn expand(parts: &str) -> String {
    let class = |part: &str| match part.chars().last() {
        Some('n') => "9",
        Some('a') => "A",
        _ => "X",
    };
    parts.split(' ').map(|part| class(part).repeat(part.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().unwrap_or(0))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples that the registry itself prints.
    #[test]
    fn of_the_registry() {
        for right in [
            "AD12 0001 2030 2003 5910 0100",
            "AT61 1904 3002 3457 3201",
            "BE68 5390 0754 7034",
            "BG80 BNBG 9661 1020 3456 78",
            "CH93 0076 2011 6238 5295 7",
            "CY17 0020 0128 0000 0012 0052 7600",
            "CZ65 0800 0000 1920 0014 5399",
            "DE89 3704 0044 0532 0130 00",
            "DK50 0040 0440 1162 43",
            "EE38 2200 2210 2014 5685",
            "ES91 2100 0418 4502 0005 1332",
            "FI21 1234 5600 0007 85",
            "FR14 2004 1010 0505 0001 3M02 606",
            "GB29 NWBK 6016 1331 9268 19",
            "GR16 0110 1250 0000 0001 2300 695",
            "HR12 1001 0051 8630 0016 0",
            "HU42 1177 3016 1111 1018 0000 0000",
            "IE29 AIBK 9311 5212 3456 78",
            "IT60 X054 2811 1010 0000 0123 456",
            "LI21 0881 0000 2324 013A A",
            "LT12 1000 0111 0100 1000",
            "LU28 0019 4006 4475 0000",
            "LV80 BANK 0000 4351 9500 1",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
            "NL91 ABNA 0417 1643 00",
            "NO93 8601 1117 947",
            "PL61 1090 1014 0000 0712 1981 2874",
            "PT50 0002 0123 1234 5678 9015 4",
            "RO49 AAAA 1B31 0075 9384 0000",
            "SE45 5000 0000 0583 9825 7466",
            "SI56 2633 0001 2039 086",
            "SK31 1200 0000 1987 4263 7541",
            "XK05 1212 0123 4567 8906",
            "KW81 CBKU 0000 0000 0000 1234 5601 01",
            "BR18 0036 0305 0000 1000 9795 493C 1",
        ] {
            assert!(check(right).is_ok(), "{right}: {:?}", check(right));
        }
        assert_eq!(check(" de89 3704 0044 0532 0130 00 ").unwrap().text, "DE89370400440532013000");
    }

    #[test]
    fn wrong_ones_are_told_what_is_wrong() {
        for (wrong, rule, said) in [
            ("DE89 3704 0044 0532 0130 01", "check_digit", "has check digits (89) that do not belong to the rest: a character is mistyped"),
            ("DE98 3704 0044 0532 0130 00", "check_digit", "has check digits (98) that do not belong to the rest: a character is mistyped"),
            ("DE89 3704 0044 0532 0130", "wrong_form", "has 18 characters after DE, where 20 belong: type it like DE12345678901234567890"),
            (
                "GB29 NWB1 6016 1331 9268 19",
                "wrong_form",
                "has '1' as character 6 after GB, where a letter belongs: type it like GB12AAAA34567890123456",
            ),
            ("US12 3456", "unknown_country", "begins with US, which is no country that has IBANs: type the account as your bank prints it"),
            ("12345678", "wrong_form", "does not begin with a country: type it like DE02 1203 0000 0000 2020 51"),
            ("", "wrong_form", "does not begin with a country: type it like DE02 1203 0000 0000 2020 51"),
        ] {
            let e = check(wrong).unwrap_err();
            assert_eq!((e.rule, e.message.as_str()), (rule, said));
        }
    }

    /// ISO 7064 promises to find each single wrong digit and each swap of two neighbours that differ.
    #[test]
    fn every_slip_of_one_digit_is_found() {
        let right: Vec<char> = "DE89370400440532013000".chars().collect();
        for n in 2..right.len() {
            for digit in ('0'..='9').filter(|d| *d != right[n]) {
                let mut slipped = right.clone();
                slipped[n] = digit;
                assert!(check(&slipped.iter().collect::<String>()).is_err(), "{n} {digit}");
            }
            let mut swapped = right.clone();
            if n + 1 < right.len() && right[n] != right[n + 1] {
                swapped.swap(n, n + 1);
                assert!(check(&swapped.iter().collect::<String>()).is_err(), "{n}");
            }
        }
    }
}
