//! Short names of countries as an address wants them; the rest by ISO 3166-1 in English.

use isocountry::CountryCode;

use crate::invoices::snapshot::Language;

/// Code; English, German, French: the names of CLDR.
const SHORT: &[(&str, [&str; 3])] = &[
    ("AE", ["United Arab Emirates", "Vereinigte Arabische Emirate", "Émirats arabes unis"]),
    ("AT", ["Austria", "Österreich", "Autriche"]),
    ("AU", ["Australia", "Australien", "Australie"]),
    ("BE", ["Belgium", "Belgien", "Belgique"]),
    ("BG", ["Bulgaria", "Bulgarien", "Bulgarie"]),
    ("BR", ["Brazil", "Brasilien", "Brésil"]),
    ("CA", ["Canada", "Kanada", "Canada"]),
    ("CH", ["Switzerland", "Schweiz", "Suisse"]),
    ("CY", ["Cyprus", "Zypern", "Chypre"]),
    ("CZ", ["Czechia", "Tschechien", "Tchéquie"]),
    ("DE", ["Germany", "Deutschland", "Allemagne"]),
    ("DK", ["Denmark", "Dänemark", "Danemark"]),
    ("EE", ["Estonia", "Estland", "Estonie"]),
    ("ES", ["Spain", "Spanien", "Espagne"]),
    ("FI", ["Finland", "Finnland", "Finlande"]),
    ("FR", ["France", "Frankreich", "France"]),
    ("GB", ["United Kingdom", "Vereinigtes Königreich", "Royaume-Uni"]),
    ("GR", ["Greece", "Griechenland", "Grèce"]),
    ("HR", ["Croatia", "Kroatien", "Croatie"]),
    ("HU", ["Hungary", "Ungarn", "Hongrie"]),
    ("IE", ["Ireland", "Irland", "Irlande"]),
    ("IN", ["India", "Indien", "Inde"]),
    ("IS", ["Iceland", "Island", "Islande"]),
    ("IT", ["Italy", "Italien", "Italie"]),
    ("JP", ["Japan", "Japan", "Japon"]),
    ("KR", ["South Korea", "Südkorea", "Corée du Sud"]),
    ("LI", ["Liechtenstein", "Liechtenstein", "Liechtenstein"]),
    ("LT", ["Lithuania", "Litauen", "Lituanie"]),
    ("LU", ["Luxembourg", "Luxemburg", "Luxembourg"]),
    ("LV", ["Latvia", "Lettland", "Lettonie"]),
    ("MT", ["Malta", "Malta", "Malte"]),
    ("MX", ["Mexico", "Mexiko", "Mexique"]),
    ("NL", ["Netherlands", "Niederlande", "Pays-Bas"]),
    ("NO", ["Norway", "Norwegen", "Norvège"]),
    ("NZ", ["New Zealand", "Neuseeland", "Nouvelle-Zélande"]),
    ("PL", ["Poland", "Polen", "Pologne"]),
    ("PT", ["Portugal", "Portugal", "Portugal"]),
    ("RO", ["Romania", "Rumänien", "Roumanie"]),
    ("RS", ["Serbia", "Serbien", "Serbie"]),
    ("SE", ["Sweden", "Schweden", "Suède"]),
    ("SG", ["Singapore", "Singapur", "Singapour"]),
    ("SI", ["Slovenia", "Slowenien", "Slovénie"]),
    ("SK", ["Slovakia", "Slowakei", "Slovaquie"]),
    ("TR", ["Türkiye", "Türkei", "Turquie"]),
    ("UA", ["Ukraine", "Ukraine", "Ukraine"]),
    ("US", ["United States", "Vereinigte Staaten", "États-Unis"]),
    ("ZA", ["South Africa", "Südafrika", "Afrique du Sud"]),
];

pub fn name(code: &str, language: Language) -> String {
    match SHORT.binary_search_by(|(c, _)| (*c).cmp(code)).ok().and_then(|i| SHORT.get(i)) {
        Some((_, [en, de, fr])) => match language {
            Language::En => *en,
            Language::De => *de,
            Language::Fr => *fr,
        }
        .to_owned(),
        None => CountryCode::for_alpha2(code).map_or_else(|_| code.to_owned(), |c| c.name().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_the_rest_is_found() {
        assert!(SHORT.is_sorted_by_key(|(c, _)| *c));
        assert_eq!(name("GB", Language::De), "Vereinigtes Königreich");
        assert_eq!(name("GB", Language::Fr), "Royaume-Uni");
        assert_eq!(name("CL", Language::De), "Chile");
        assert_eq!(name("", Language::En), "");
    }
}
