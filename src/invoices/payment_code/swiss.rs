//! What the Swiss QR code says: SIX, Implementation Guidelines QR-bill, version 2.3 (data version 02.00, structured addresses).

use super::{amount, line};
use crate::invoices::snapshot::{Address, Snapshot};
use crate::kernel::check::reference::is_qr_iban;

/// A symbol of version 25 with error correction M.
const BYTES: usize = 997;

/// An address as the code carries it.
pub struct Party {
    pub name: String,
    pub street: String,
    pub house: String,
    pub postal_code: String,
    pub town: String,
    pub country: String,
}

impl Party {
    /// `None` while name, postal code, town or country are missing, which the guidelines demand.
    pub fn of(name: &str, address: &Address) -> Option<Self> {
        let (street, house) = split_house(&address.street);
        let party = Self {
            name: line(name, 70),
            street: line(&street, 70),
            house: line(&house, 16),
            postal_code: line(&address.postal_code, 16),
            town: line(&address.city, 35),
            country: address.country.clone(),
        };
        let whole = ![&party.name, &party.postal_code, &party.town, &party.country].into_iter().any(String::is_empty);
        whole.then_some(party)
    }

    /// As printed: no country of Switzerland's own letters.
    pub fn lines(&self) -> Vec<String> {
        let street = format!("{} {}", self.street, self.house).trim().to_owned();
        let town = match self.country.as_str() {
            "CH" | "LI" => format!("{} {}", self.postal_code, self.town),
            abroad => format!("{abroad}-{} {}", self.postal_code, self.town),
        };
        [self.name.clone(), street, town].into_iter().filter(|l| !l.is_empty()).collect()
    }

    fn fields(&self) -> [String; 7] {
        let Self { name, street, house, postal_code, town, country } = self;
        ["S", name, street, house, postal_code, town, country].map(str::to_owned)
    }
}

/// "Musterstrasse 12a" in two; a street without a number at its end stays whole.
fn split_house(street: &str) -> (String, String) {
    let first = street.lines().next().unwrap_or_default().trim();
    match first.rsplit_once(' ') {
        Some((name, house)) if house.starts_with(|c: char| c.is_ascii_digit()) && house.len() <= 16 => (name.to_owned(), house.to_owned()),
        _ => (first.to_owned(), String::new()),
    }
}

pub fn payload(doc: &Snapshot) -> Option<String> {
    let seller = Party::of(&doc.seller.legal_name, &doc.seller.address)?;
    let buyer = Party::of(&doc.buyer.name, &doc.buyer.address).map_or_else(<[String; 7]>::default, |p| p.fields());
    let kind = match (is_qr_iban(&doc.seller.iban), doc.payment_reference.is_empty()) {
        // The account takes nothing without its reference; a draft has none yet.
        (true, true) if doc.number.is_some() => return None,
        (true, _) => "QRR",
        (false, true) => "NON",
        (false, false) => "SCOR",
    };
    let mut said: Vec<String> = vec!["SPC".into(), "0200".into(), "1".into(), doc.seller.iban.clone()];
    said.extend(seller.fields());
    // The last payee, reserved for later by the guidelines.
    said.extend(<[String; 7]>::default());
    said.extend([amount(doc.total_minor), doc.currency.clone()]);
    said.extend(buyer);
    said.extend([kind.into(), doc.payment_reference.clone(), message(doc), "EPD".into()]);
    let said = said.join("\n");
    (said.len() <= BYTES).then_some(said)
}

/// What the payer is told besides.
pub fn message(doc: &Snapshot) -> String {
    line(doc.number.as_deref().unwrap_or_default(), 140)
}
