//! What the paper says in each language, and how it writes numbers and days.

use chrono::Datelike;

use crate::invoices::snapshot::{Language, Period};
use crate::kernel::{Day, Percent, Quantity};

pub struct Words {
    pub invoice: &'static str,
    pub draft: &'static str,
    pub bill_to: &'static str,
    pub service_period: &'static str,
    pub due: &'static str,
    pub description: &'static str,
    pub quantity: &'static str,
    pub price: &'static str,
    pub tax: &'static str,
    pub amount: &'static str,
    pub net: &'static str,
    pub on: &'static str,
    pub total: &'static str,
    pub payment: &'static str,
    pub payable_by: &'static str,
    pub reference: &'static str,
    pub bank: &'static str,
    pub vat_id: &'static str,
    pub tax_number: &'static str,
    pub page: &'static str,
    pub of: &'static str,
    pub work: &'static str,
    pub expense: &'static str,
    pub mileage: &'static str,
    pub and_back: &'static str,
    /// Before the name of a retainer and what it covers.
    pub covered_by: &'static str,
    /// After an amount of money.
    pub from_balance: &'static str,
    group: char,
    decimal: char,
    months: [&'static str; 12],
    day_mark: &'static str,
}

static EN: Words = Words {
    invoice: "Invoice",
    draft: "Draft",
    bill_to: "Bill to",
    service_period: "Service period",
    due: "Due",
    description: "Description",
    quantity: "Quantity",
    price: "Price",
    tax: "Tax",
    amount: "Amount",
    net: "Net",
    on: "on",
    total: "Total",
    payment: "Payment",
    payable_by: "Payable by",
    reference: "Reference",
    bank: "Bank",
    vat_id: "VAT ID",
    tax_number: "Tax no.",
    page: "Page",
    of: "of",
    work: "Work",
    expense: "Expense",
    mileage: "Mileage",
    and_back: " and back",
    covered_by: "Covered by",
    from_balance: "of the prepaid amount",
    group: ',',
    decimal: '.',
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    day_mark: "",
};

static DE: Words = Words {
    invoice: "Rechnung",
    draft: "Entwurf",
    bill_to: "Rechnung an",
    service_period: "Leistungszeitraum",
    due: "Fällig",
    description: "Beschreibung",
    quantity: "Menge",
    price: "Preis",
    tax: "USt.",
    amount: "Betrag",
    net: "Netto",
    on: "auf",
    total: "Gesamt",
    payment: "Zahlung",
    payable_by: "Zahlbar bis",
    reference: "Verwendungszweck",
    bank: "Bank",
    vat_id: "USt-IdNr.",
    tax_number: "Steuernummer",
    page: "Seite",
    of: "von",
    work: "Arbeit",
    expense: "Auslage",
    mileage: "Fahrt",
    and_back: " und zurück",
    covered_by: "Enthalten in",
    from_balance: "vom vorausbezahlten Betrag",
    group: '.',
    decimal: ',',
    months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    day_mark: ".",
};

pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &EN,
        Language::De => &DE,
    }
}

impl Words {
    /// 132750 with two places as "1,327.50" or "1.327,50"; negatives with a true minus.
    pub fn money(&self, minor: i64, exponent: u8) -> String {
        let places = usize::from(exponent);
        let digits = format!("{:0>width$}", minor.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        self.number(minor < 0, whole, fraction)
    }

    fn number(&self, negative: bool, whole: &str, fraction: &str) -> String {
        let mut out = String::from(if negative { "−" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(self.group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(self.decimal);
            out.push_str(fraction);
        }
        out
    }

    pub fn quantity(&self, quantity: Quantity, unit: &str) -> String {
        format!("{} {unit}", self.decimal(&quantity.to_string())).trim_end().to_owned()
    }

    pub fn percent(&self, percent: Percent) -> String {
        format!("{}\u{a0}%", self.decimal(&percent.to_string()))
    }

    fn decimal(&self, plain: &str) -> String {
        let digits = plain.trim_start_matches('-');
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        self.number(digits != plain, whole, fraction)
    }

    pub fn day(&self, day: Day) -> String {
        format!("{}{} {} {}", day.day(), self.day_mark, self.month(day), day.year())
    }

    pub fn period(&self, period: Period) -> String {
        let Period { from, to } = period;
        let mark = self.day_mark;
        if from == to {
            self.day(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}{mark}–{}", from.day(), self.day(to))
        } else if from.year() == to.year() {
            format!("{}{mark} {} – {}", from.day(), self.month(from), self.day(to))
        } else {
            format!("{} – {}", self.day(from), self.day(to))
        }
    }

    fn month(&self, day: Day) -> &'static str {
        self.months.get(day.month0() as usize).copied().unwrap_or_default()
    }
}

/// "DE02 1203 0000 0000 2020 51".
pub fn iban_in_fours(iban: &str) -> String {
    let plain: Vec<char> = iban.chars().filter(|c| !c.is_whitespace()).collect();
    plain.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_by_language_and_exponent() {
        for (language, minor, exponent, written) in [
            (Language::En, 132_750, 2, "1,327.50"),
            (Language::De, 132_750, 2, "1.327,50"),
            (Language::En, 5, 2, "0.05"),
            (Language::En, -5, 2, "−0.05"),
            (Language::En, 0, 0, "0"),
            (Language::En, 1_234_567, 0, "1,234,567"),
            (Language::De, 1_234_567, 3, "1.234,567"),
            (Language::En, 999, 0, "999"),
            (Language::En, 100_000_000_000, 2, "1,000,000,000.00"),
        ] {
            assert_eq!(words(language).money(minor, exponent), written);
        }
    }

    #[test]
    fn days_and_periods() {
        let day = |m, d| Day::from_ymd_opt(2026, m, d).unwrap();
        let period = |a, b, c, d| Period { from: day(a, b), to: day(c, d) };
        let (en, de) = (words(Language::En), words(Language::De));
        assert_eq!(en.day(day(12, 4)), "4 December 2026");
        assert_eq!(de.day(day(3, 4)), "4. März 2026");
        assert_eq!(en.period(period(11, 1, 11, 30)), "1–30 November 2026");
        assert_eq!(de.period(period(11, 1, 11, 30)), "1.–30. November 2026");
        assert_eq!(en.period(period(10, 26, 11, 1)), "26 October – 1 November 2026");
        assert_eq!(en.period(period(11, 2, 11, 2)), "2 November 2026");
    }

    #[test]
    fn iban_grouping() {
        assert_eq!(iban_in_fours("DE02120300000000202051"), "DE02 1203 0000 0000 2020 51");
        assert_eq!(iban_in_fours("DE02 1203 0000 0000 2020 51"), "DE02 1203 0000 0000 2020 51");
    }
}
