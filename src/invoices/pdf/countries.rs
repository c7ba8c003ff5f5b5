//! Short names of countries as an address wants them; the rest by ISO 3166-1 in English.

use isocountry::CountryCode;

use crate::invoices::snapshot::Language;

/// Code, English, German: the names of CLDR.
const SHORT: &[(&str, &str, &str)] = &[
    ("AE", "United Arab Emirates", "Vereinigte Arabische Emirate"),
    ("AT", "Austria", "Österreich"),
    ("AU", "Australia", "Australien"),
    ("BE", "Belgium", "Belgien"),
    ("BG", "Bulgaria", "Bulgarien"),
    ("BR", "Brazil", "Brasilien"),
    ("CA", "Canada", "Kanada"),
    ("CH", "Switzerland", "Schweiz"),
    ("CY", "Cyprus", "Zypern"),
    ("CZ", "Czechia", "Tschechien"),
    ("DE", "Germany", "Deutschland"),
    ("DK", "Denmark", "Dänemark"),
    ("EE", "Estonia", "Estland"),
    ("ES", "Spain", "Spanien"),
    ("FI", "Finland", "Finnland"),
    ("FR", "France", "Frankreich"),
    ("GB", "United Kingdom", "Vereinigtes Königreich"),
    ("GR", "Greece", "Griechenland"),
    ("HR", "Croatia", "Kroatien"),
    ("HU", "Hungary", "Ungarn"),
    ("IE", "Ireland", "Irland"),
    ("IN", "India", "Indien"),
    ("IS", "Iceland", "Island"),
    ("IT", "Italy", "Italien"),
    ("JP", "Japan", "Japan"),
    ("KR", "South Korea", "Südkorea"),
    ("LI", "Liechtenstein", "Liechtenstein"),
    ("LT", "Lithuania", "Litauen"),
    ("LU", "Luxembourg", "Luxemburg"),
    ("LV", "Latvia", "Lettland"),
    ("MT", "Malta", "Malta"),
    ("MX", "Mexico", "Mexiko"),
    ("NL", "Netherlands", "Niederlande"),
    ("NO", "Norway", "Norwegen"),
    ("NZ", "New Zealand", "Neuseeland"),
    ("PL", "Poland", "Polen"),
    ("PT", "Portugal", "Portugal"),
    ("RO", "Romania", "Rumänien"),
    ("RS", "Serbia", "Serbien"),
    ("SE", "Sweden", "Schweden"),
    ("SG", "Singapore", "Singapur"),
    ("SI", "Slovenia", "Slowenien"),
    ("SK", "Slovakia", "Slowakei"),
    ("TR", "Türkiye", "Türkei"),
    ("UA", "Ukraine", "Ukraine"),
    ("US", "United States", "Vereinigte Staaten"),
    ("ZA", "South Africa", "Südafrika"),
];

pub fn name(code: &str, language: Language) -> String {
    match SHORT.binary_search_by(|(c, _, _)| (*c).cmp(code)).ok().and_then(|i| SHORT.get(i)) {
        Some((_, en, de)) => (if language == Language::De { *de } else { *en }).to_owned(),
        None => CountryCode::for_alpha2(code).map_or_else(|_| code.to_owned(), |c| c.name().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_the_rest_is_found() {
        assert!(SHORT.is_sorted_by_key(|(c, _, _)| *c));
        assert_eq!(name("GB", Language::De), "Vereinigtes Königreich");
        assert_eq!(name("CL", Language::De), "Chile");
        assert_eq!(name("", Language::En), "");
    }
}
