//! What statements and receipts say in the languages of documents.

use super::StatementKind;
use crate::settings::DocumentLanguage;

pub struct Words {
    pub statement: &'static str,
    pub receipt: &'static str,
    pub refund: &'static str,
    pub day: &'static str,
    pub what: &'static str,
    pub label: &'static str,
    pub due: &'static str,
    pub currency: &'static str,
    pub amount: &'static str,
    pub balance: &'static str,
    pub opening: &'static str,
    pub closing: &'static str,
    pub received_on: &'static str,
    pub returned_on: &'static str,
    pub method: &'static str,
    pub reference: &'static str,
    pub document: &'static str,
    pub settled: &'static str,
    pub open: &'static str,
    pub credit: &'static str,
    pub to: &'static str,
    kinds: [&'static str; 8],
}

static EN: Words = Words {
    statement: "Statement of account",
    receipt: "Payment receipt",
    refund: "Refund",
    day: "Day",
    what: "What",
    label: "Number or reference",
    due: "Due",
    currency: "Currency",
    amount: "Amount",
    balance: "Balance",
    opening: "Opening balance",
    closing: "Closing balance",
    received_on: "Received on",
    returned_on: "Paid back on",
    method: "Method",
    reference: "Reference",
    document: "Settled document",
    settled: "Settled",
    open: "Still open",
    credit: "To your credit",
    to: "To",
    kinds: [
        "Invoice",
        "Credit note",
        "Payment",
        "Refund",
        "Small difference written off",
        "Written off",
        "Used for a document in another currency",
        "Payment in another currency",
    ],
};

static DE: Words = Words {
    statement: "Kontoauszug",
    receipt: "Zahlungsbestätigung",
    refund: "Rückzahlung",
    day: "Tag",
    what: "Was",
    label: "Nummer oder Verwendungszweck",
    due: "Fällig",
    currency: "Währung",
    amount: "Betrag",
    balance: "Saldo",
    opening: "Anfangssaldo",
    closing: "Endsaldo",
    received_on: "Eingegangen am",
    returned_on: "Zurückgezahlt am",
    method: "Zahlungsart",
    reference: "Verwendungszweck",
    document: "Beglichener Beleg",
    settled: "Beglichen",
    open: "Noch offen",
    credit: "Ihr Guthaben",
    to: "An",
    kinds: [
        "Rechnung",
        "Rechnungskorrektur",
        "Zahlung",
        "Rückzahlung",
        "Kleine Differenz ausgebucht",
        "Abgeschrieben",
        "Für einen Beleg in anderer Währung verwendet",
        "Zahlung in anderer Währung",
    ],
};

static FR: Words = Words {
    statement: "Relevé de compte",
    receipt: "Reçu de paiement",
    refund: "Remboursement",
    day: "Date",
    what: "Nature",
    label: "Numéro ou référence",
    due: "Échéance",
    currency: "Devise",
    amount: "Montant",
    balance: "Solde",
    opening: "Solde initial",
    closing: "Solde final",
    received_on: "Reçu le",
    returned_on: "Remboursé le",
    method: "Mode de paiement",
    reference: "Référence",
    document: "Document réglé",
    settled: "Réglé",
    open: "Reste dû",
    credit: "À votre crédit",
    to: "À",
    kinds: [
        "Facture",
        "Avoir",
        "Paiement",
        "Remboursement",
        "Petit écart passé en perte",
        "Créance passée en perte",
        "Utilisé pour un document dans une autre devise",
        "Paiement dans une autre devise",
    ],
};

pub const fn words(language: DocumentLanguage) -> &'static Words {
    match language {
        DocumentLanguage::En => &EN,
        DocumentLanguage::De => &DE,
        DocumentLanguage::Fr => &FR,
    }
}

impl Words {
    pub const fn of(&self, kind: StatementKind) -> &'static str {
        let [invoice, credit_note, payment, refund, small_difference, bad_debt, exchanged_out, exchanged_in] = self.kinds;
        match kind {
            StatementKind::Invoice => invoice,
            StatementKind::CreditNote => credit_note,
            StatementKind::Payment => payment,
            StatementKind::Refund => refund,
            StatementKind::SmallDifference => small_difference,
            StatementKind::BadDebt => bad_debt,
            StatementKind::ExchangedOut => exchanged_out,
            StatementKind::ExchangedIn => exchanged_in,
        }
    }
}
