//! The taxes that a new workspace starts with, by country. Data only: when a law changes a rate, users edit theirs, and this table follows.

use super::{
    Category::{self, AE, E, G, K, O, S, Z},
    TaxRate,
};
use crate::settings::{DocumentLanguage, Language};

pub struct Preset {
    pub name: &'static str,
    /// Ten-thousandths of a per cent.
    pub percent_e4: i64,
    pub category: Category,
    pub reason: &'static str,
    /// Stands on new lines unless the user chooses otherwise.
    pub default: bool,
}

const fn usual(name: &'static str, percent_e4: i64) -> Preset {
    Preset { name, percent_e4, category: S, reason: "", default: true }
}

const fn other(name: &'static str, percent_e4: i64) -> Preset {
    Preset { name, percent_e4, category: S, reason: "", default: false }
}

const fn none(name: &'static str, category: Category, reason: &'static str) -> Preset {
    Preset { name, percent_e4: 0, category, reason, default: false }
}

/// Article 196 of Directive 2006/112/EC; article 226(11a) asks for the words "Reverse charge".
const EU_REVERSE: Preset =
    none("Reverse charge", AE, "Reverse charge: the recipient is liable for the VAT (Article 196 of Directive 2006/112/EC).");
const EU_OUTSIDE: Preset = none("Outside scope", O, "Not subject to VAT: the place of supply is outside the European Union.");
const EU_GOODS: Preset =
    none("Intra-Community supply", K, "Exempt intra-Community supply of goods (Article 138 of Directive 2006/112/EC).");
const EU_EXPORT: Preset = none("Export", G, "Exempt export of goods (Article 146 of Directive 2006/112/EC).");
const EU_EXEMPT: Preset = none("Exempt", E, "Exempt from VAT.");

/// Country (ISO 3166-1 alpha-2) and its taxes; a country that is not here starts without taxes.
pub static PRESETS: &[(&str, &[Preset])] = &[
    (
        "AT",
        &[
            usual("USt.", 200_000),
            other("USt.", 130_000),
            other("USt.", 100_000),
            none("Reverse Charge", AE, "Die Steuerschuld geht auf den Leistungsempfänger über (Reverse charge)."),
            none("Kleinunternehmer", E, "Umsatzsteuerfrei aufgrund der Kleinunternehmerregelung (§ 6 Abs. 1 Z 27 UStG)."),
            none("Nicht steuerbar", O, "In Österreich nicht steuerbar / not taxable in Austria (§ 3a UStG)."),
            none(
                "Innergemeinschaftliche Lieferung",
                K,
                "Steuerfreie innergemeinschaftliche Lieferung / intra-Community supply (Art. 6 UStG).",
            ),
            none("Ausfuhr", G, "Steuerfreie Ausfuhrlieferung / export (§ 6 Abs. 1 Z 1 UStG)."),
        ],
    ),
    ("AU", &[usual("GST", 100_000), none("GST-free", Z, "")]),
    ("BE", &[usual("VAT", 210_000), other("VAT", 120_000), other("VAT", 60_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    // GST everywhere; QST beside it in Québec, on the same base since 2013; HST instead of both where it applies.
    (
        "CA",
        &[
            usual("GST", 50_000),
            other("QST", 99_750),
            other("HST", 130_000),
            other("HST", 140_000),
            other("HST", 150_000),
            none("Zero-rated", Z, ""),
        ],
    ),
    (
        "CH",
        &[
            usual("MWST", 81_000),
            other("MWST", 26_000),
            other("MWST", 38_000),
            none("Nicht steuerbar", O, "Leistung im Ausland, nicht steuerbar / supplied abroad, not taxable (Art. 8 MWSTG)."),
            none("Ausgenommen", E, "Von der Steuer ausgenommen / exempt (Art. 21 MWSTG)."),
        ],
    ),
    ("CZ", &[usual("DPH", 210_000), other("DPH", 120_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    (
        "DE",
        &[
            usual("USt.", 190_000),
            other("USt.", 70_000),
            none("Reverse Charge", AE, "Steuerschuldnerschaft des Leistungsempfängers / Reverse charge (§ 13b UStG, Art. 196 MwStSystRL)."),
            none("Kleinunternehmer", E, "Steuerbefreiung für Kleinunternehmer (§ 19 UStG)."),
            none("Nicht steuerbar", O, "In Deutschland nicht steuerbar / not taxable in Germany (§ 3a Abs. 2 UStG)."),
            none(
                "Innergemeinschaftliche Lieferung",
                K,
                "Steuerfreie innergemeinschaftliche Lieferung / intra-Community supply (§ 4 Nr. 1b, § 6a UStG).",
            ),
            none("Ausfuhr", G, "Steuerfreie Ausfuhrlieferung / export (§ 4 Nr. 1a, § 6 UStG)."),
        ],
    ),
    ("DK", &[usual("Moms", 250_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("ES", &[usual("IVA", 210_000), other("IVA", 100_000), other("IVA", 40_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("FI", &[usual("ALV", 255_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    (
        "FR",
        &[
            usual("TVA", 200_000),
            other("TVA", 100_000),
            other("TVA", 55_000),
            other("TVA", 21_000),
            none("Autoliquidation", AE, "Autoliquidation / Reverse charge (art. 283-2 du CGI)."),
            none("Franchise en base", E, "TVA non applicable, art. 293 B du CGI."),
            none("Hors champ", O, "TVA non applicable / not subject to French VAT (art. 259-1 du CGI)."),
            none("Livraison intracommunautaire", K, "Exonération de TVA, art. 262 ter I du CGI."),
            none("Exportation", G, "Exonération de TVA, art. 262 I du CGI."),
        ],
    ),
    (
        "GB",
        &[
            usual("VAT", 200_000),
            other("VAT", 50_000),
            none("Zero-rated", Z, ""),
            none("Reverse charge", AE, "Reverse charge: the customer is to account for the VAT."),
            none("Exempt", E, "Exempt from VAT."),
            none("Outside scope", O, "Outside the scope of UK VAT."),
        ],
    ),
    ("GR", &[usual("ΦΠΑ", 240_000), other("ΦΠΑ", 130_000), other("ΦΠΑ", 60_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("IE", &[usual("VAT", 230_000), other("VAT", 135_000), other("VAT", 90_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("IT", &[usual("IVA", 220_000), other("IVA", 100_000), other("IVA", 40_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("JP", &[usual("JCT", 100_000), other("JCT", 80_000), none("Export", Z, "")]),
    ("LU", &[usual("TVA", 170_000), other("TVA", 80_000), other("TVA", 30_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("NL", &[usual("btw", 210_000), other("btw", 90_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("NO", &[usual("MVA", 250_000), other("MVA", 150_000), other("MVA", 120_000), none("Zero-rated", Z, "")]),
    ("NZ", &[usual("GST", 150_000), none("Zero-rated", Z, "")]),
    ("PL", &[usual("VAT", 230_000), other("VAT", 80_000), other("VAT", 50_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    ("PT", &[usual("IVA", 230_000), other("IVA", 130_000), other("IVA", 60_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT]),
    (
        "SE",
        &[usual("Moms", 250_000), other("Moms", 120_000), other("Moms", 60_000), EU_REVERSE, EU_EXEMPT, EU_OUTSIDE, EU_GOODS, EU_EXPORT],
    ),
    // Services are mostly untaxed; where a state taxes them the rate depends on the place, so the user adds it.
    ("US", &[]),
];

/// What the papers call the tax of a preset: (its name, English, German, French). A name that is not here is the tax's own in every language.
const NAMES: &[(&str, &str, &str, &str)] = &[
    ("USt.", "VAT", "USt.", "TVA"),
    ("MWST", "VAT", "MWST", "TVA"),
    ("VAT", "VAT", "MwSt.", "TVA"),
    ("TVA", "VAT", "MwSt.", "TVA"),
    ("Zero-rated", "Zero-rated", "Nullsteuersatz", "Taux zéro"),
    ("Reverse charge", "Reverse charge", "Reverse Charge", "Autoliquidation"),
    ("Reverse Charge", "Reverse charge", "Reverse Charge", "Autoliquidation"),
    ("Autoliquidation", "Reverse charge", "Reverse Charge", "Autoliquidation"),
    ("Kleinunternehmer", "Small business", "Kleinunternehmer", "Franchise en base"),
    ("Franchise en base", "Small business", "Kleinunternehmer", "Franchise en base"),
    ("Ausgenommen", "Exempt", "Ausgenommen", "Exonéré"),
    ("Exempt", "Exempt", "Steuerfrei", "Exonéré"),
    ("Nicht steuerbar", "Outside scope", "Nicht steuerbar", "Hors champ"),
    ("Outside scope", "Outside scope", "Nicht steuerbar", "Hors champ"),
    ("Hors champ", "Outside scope", "Nicht steuerbar", "Hors champ"),
    ("Innergemeinschaftliche Lieferung", "Intra-Community supply", "Innergemeinschaftliche Lieferung", "Livraison intracommunautaire"),
    ("Intra-Community supply", "Intra-Community supply", "Innergemeinschaftliche Lieferung", "Livraison intracommunautaire"),
    ("Livraison intracommunautaire", "Intra-Community supply", "Innergemeinschaftliche Lieferung", "Livraison intracommunautaire"),
    ("Ausfuhr", "Export", "Ausfuhr", "Exportation"),
    ("Export", "Export", "Ausfuhr", "Exportation"),
    ("Exportation", "Export", "Ausfuhr", "Exportation"),
];

impl Preset {
    /// As it stands in the window's list: German names in English for someone who works in English, all others as they are at home.
    pub fn name_in(&self, language: Language) -> &'static str {
        let is_german = |names: &&(&str, &str, &str, &str)| names.0 == names.2;
        let english = NAMES.iter().find(|names| names.0 == self.name).filter(is_german).map(|names| names.1);
        english.filter(|_| language == Language::En).unwrap_or(self.name)
    }

    /// As a paper in this language calls it.
    pub fn printed_in(&self, language: DocumentLanguage) -> &'static str {
        let Some((_, en, de, fr)) = NAMES.iter().find(|names| names.0 == self.name) else { return self.name };
        match language {
            DocumentLanguage::En => en,
            DocumentLanguage::De => de,
            DocumentLanguage::Fr => fr,
        }
    }

    /// Whether a tax is this one, and was never given another name.
    pub fn is(&self, tax: &TaxRate) -> bool {
        let names = [self.name, self.name_in(Language::En)];
        tax.category == self.category && tax.percent.e4 == self.percent_e4 && !tax.compound && names.contains(&tax.name.as_str())
    }
}

pub fn of(country: &str) -> &'static [Preset] {
    PRESETS.iter().find(|(code, _)| *code == country).map_or(&[], |(_, presets)| presets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Percent, id::TaxRateId};

    #[test]
    fn rates_as_the_authorities_name_them() {
        // Bundeszentralamt für Steuern, WKO, ESTV (since 2024), impots.gouv.fr, gov.uk, Revenu Québec, National Tax Agency.
        let rates = |country: &str| of(country).iter().filter(|p| p.category == S).map(|p| p.percent_e4).collect::<Vec<_>>();
        for (country, expected) in [
            ("DE", vec![190_000, 70_000]),
            ("AT", vec![200_000, 130_000, 100_000]),
            ("CH", vec![81_000, 26_000, 38_000]),
            ("FR", vec![200_000, 100_000, 55_000, 21_000]),
            ("GB", vec![200_000, 50_000]),
            ("US", vec![]),
            ("CA", vec![50_000, 99_750, 130_000, 140_000, 150_000]),
            ("JP", vec![100_000, 80_000]),
            ("XX", vec![]),
        ] {
            assert_eq!(rates(country), expected, "{country}");
        }
    }

    /// The words of the laws: § 1 UStG, Art. 1 MWSTG, art. 256 CGI; § 19 UStG and art. 293 B CGI; art. 196 of Directive 2006/112 in its three versions.
    #[test]
    fn papers_name_them_in_their_language() {
        use DocumentLanguage::{De, En, Fr};
        let tax = |name: &str, percent_e4, category| TaxRate {
            id: TaxRateId(uuid::Uuid::nil()),
            name: name.into(),
            percent: Percent::from_e4(percent_e4),
            category,
            reason: String::new(),
            compound: false,
            archived: false,
        };
        for (country, name, percent_e4, category, expected) in [
            ("DE", "VAT", 190_000, S, ["VAT", "USt.", "TVA"]),
            ("DE", "USt.", 70_000, S, ["VAT", "USt.", "TVA"]),
            ("CH", "VAT", 81_000, S, ["VAT", "MWST", "TVA"]),
            ("FR", "TVA", 55_000, S, ["VAT", "MwSt.", "TVA"]),
            ("DE", "Small business", 0, E, ["Small business", "Kleinunternehmer", "Franchise en base"]),
            ("GB", "Reverse charge", 0, AE, ["Reverse charge", "Reverse Charge", "Autoliquidation"]),
            ("CA", "QST", 99_750, S, ["QST", "QST", "QST"]),
            // Named or changed by the user, or of another country: as it is.
            ("DE", "Mehrwertsteuer", 190_000, S, ["Mehrwertsteuer"; 3]),
            ("DE", "VAT", 160_000, S, ["VAT"; 3]),
            ("US", "VAT", 190_000, S, ["VAT"; 3]),
        ] {
            let tax = tax(name, percent_e4, category);
            assert_eq!([En, De, Fr].map(|l| crate::taxes::printed_name(country, &tax, l)), expected, "{country} {name}");
        }
    }

    #[test]
    fn each_preset_would_pass_as_typed() {
        for (country, presets) in PRESETS {
            for p in *presets {
                assert!(p.category.has_rate() || p.percent_e4 == 0, "{country} {}", p.name);
                assert!(!p.category.needs_reason() || !p.reason.is_empty(), "{country} {}", p.name);
            }
            assert!(presets.iter().filter(|p| p.default).count() <= 1, "{country}");
        }
    }
}
