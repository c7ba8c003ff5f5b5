//! Addresses in the order of lines that their country reads.

use super::countries;
use crate::invoices::snapshot::{Address, Language};

pub fn lines(address: &Address, language: Language, with_country: bool) -> Vec<String> {
    // Where the postal code stands after the town, the town's line says both in that order.
    let town = match address.country.as_str() {
        "US" | "CA" | "GB" | "IE" | "AU" | "NZ" | "JP" | "IN" => {
            joined(&[&joined(&[&address.city, &address.region], ", "), &address.postal_code], " ")
        }
        _ => joined(&[&joined(&[&address.postal_code, &address.city], " "), &address.region], ", "),
    };
    let mut lines: Vec<String> = address.street.lines().map(str::to_owned).collect();
    lines.push(town);
    if with_country && !address.country.is_empty() {
        lines.push(countries::name(&address.country, language));
    }
    lines.retain(|l| !l.trim().is_empty());
    lines
}

pub fn one_line(address: &Address, language: Language, with_country: bool) -> String {
    lines(address, language, with_country).join(" · ")
}

fn joined(parts: &[&str], with: &str) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(with)
}
