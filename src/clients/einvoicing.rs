//! How a client is sent its invoices beside the paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{
    check::{endpoint, leitweg},
    limits,
    text::Checks,
};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EInvoiceFormat {
    /// The PDF alone.
    #[default]
    None,
    /// EN 16931 as CII, as Factur-X and ZUGFeRD carry it.
    FacturX,
    /// XRechnung as UBL.
    Xrechnung,
    XrechnungCii,
    /// Peppol BIS Billing 3.0.
    Peppol,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EInvoicing {
    pub format: EInvoiceFormat,
    /// By which the client finds it (BT-10); of a German authority the Leitweg-ID.
    pub buyer_reference: String,
    /// Of the electronic address, from the list EAS: `EM` for mail, `0204` for a Leitweg-ID, `0088` for a GLN, `9930` for a German VAT id …
    pub scheme: String,
    /// Where it is delivered (BT-49); empty: the mail address of the first contact that has one.
    pub address: String,
}

impl EInvoicing {
    pub(super) fn clean(&mut self, checks: &mut Checks) {
        self.buyer_reference = checks.line("einvoice.buyer_reference", &self.buyer_reference, limits::LINE_CHARS);
        (self.scheme, self.address) = endpoint::clean(checks, "einvoice", &self.scheme, &self.address);
        let german = matches!(self.format, EInvoiceFormat::Xrechnung | EInvoiceFormat::XrechnungCii);
        if german && leitweg::looks_like_one(&self.buyer_reference) {
            self.buyer_reference = checks.number("einvoice.buyer_reference", &self.buyer_reference, "", leitweg::check);
        }
    }
}
