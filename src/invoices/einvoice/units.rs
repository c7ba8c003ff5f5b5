//! Units as people write them, by their code of UN/ECE Recommendation 20 or 21.

/// `None` for a word that has no code here.
pub fn code(unit: &str) -> Option<&'static str> {
    let word = unit.trim().trim_end_matches('.').to_lowercase();
    Some(match word.as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "heure" | "heures" => "HUR",
        "min" | "mins" | "minute" | "minutes" | "minuten" => "MIN",
        "d" | "day" | "days" | "tag" | "tage" | "jour" | "jours" => "DAY",
        "week" | "weeks" | "woche" | "wochen" | "semaine" | "semaines" => "WEE",
        "month" | "months" | "monat" | "monate" | "mois" => "MON",
        "year" | "years" | "jahr" | "jahre" | "an" | "ans" => "ANN",
        "pc" | "pcs" | "piece" | "pieces" | "stk" | "stück" | "pièce" | "pièces" => "H87",
        "km" => "KMT",
        "mi" | "mile" | "miles" => "SMI",
        "m" => "MTR",
        "m²" | "m2" | "qm" => "MTK",
        "kg" => "KGM",
        "l" => "LTR",
        "gb" => "E34",
        "set" | "sets" => "SET",
        "flat" | "pauschal" | "psch" | "lump sum" | "forfait" => "LS",
        "" => "C62",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_one_of_the_recommendation() {
        for unit in
            ["h", "Std.", "min", "Tage", "week", "Monat", "year", "Stück", "km", "miles", "m", "m²", "kg", "l", "GB", "set", "pauschal", ""]
        {
            let code = code(unit).unwrap();
            assert!(en16931::codes::contains(en16931::codes::generated::UNIT_CODES, code), "{unit} {code}");
        }
        assert_eq!((code("h"), code("Stunden"), code("km"), code("")), (Some("HUR"), Some("HUR"), Some("KMT"), Some("C62")));
        assert_eq!(code("Seelen"), None);
    }
}
