//! The document for machines: EN 16931 in CII or UBL, made from the frozen snapshot alone, so that the same document gives the same bytes.
//!
//! Only this folder knows the crates `en16931` and `en16931-formats`. The sums are those of the snapshot; the crate checks them by the
//! standard's own rules, which is a second computation, before a number is given out.

#[cfg(test)]
mod cases;
mod findings;
mod hybrid;
mod lines;
mod model;
#[cfg(test)]
mod oracle;
mod units;

pub use findings::findings;
pub use hybrid::hybrid;

use en16931::{
    profiles::{En16931, PeppolBis3, XRechnung},
    validation::profile::{ProfileMarker, Validated},
};
use en16931_formats::Syntax;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::snapshot::Snapshot;
use crate::{
    clients::EInvoiceFormat,
    kernel::{Error, FieldError, Result},
};

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// EN 16931 as UN/CEFACT CII: what a Factur-X or ZUGFeRD PDF carries.
    Cii,
    /// EN 16931 as UBL 2.1.
    Ubl,
    /// XRechnung 3.0 as UBL.
    Xrechnung,
    /// XRechnung 3.0 as CII.
    XrechnungCii,
    /// Peppol BIS Billing 3.0.
    Peppol,
}

impl Format {
    const fn syntax(self) -> Syntax {
        match self {
            Self::Cii | Self::XrechnungCii => Syntax::Cii,
            Self::Ubl | Self::Xrechnung | Self::Peppol => Syntax::Ubl,
        }
    }

    /// The kind under which it is kept with a document.
    pub const fn artefact(self) -> &'static str {
        match self {
            Self::Cii => "cii",
            Self::Ubl => "ubl",
            Self::Xrechnung => "xrechnung",
            Self::XrechnungCii => "xrechnung_cii",
            Self::Peppol => "peppol",
        }
    }

    /// What a client that wants `format` is sent; nothing where it wants the paper alone.
    pub const fn of(format: EInvoiceFormat) -> Option<Self> {
        match format {
            EInvoiceFormat::None => None,
            EInvoiceFormat::FacturX => Some(Self::Cii),
            EInvoiceFormat::Xrechnung => Some(Self::Xrechnung),
            EInvoiceFormat::XrechnungCii => Some(Self::XrechnungCii),
            EInvoiceFormat::Peppol => Some(Self::Peppol),
        }
    }
}

/// # Errors
/// What the format still needs, each with its field, rule and remedy.
pub fn write(document: &Snapshot, format: Format) -> Result<String> {
    match format {
        Format::Cii | Format::Ubl => write_as::<En16931>(document, format),
        Format::Xrechnung | Format::XrechnungCii => write_as::<XRechnung>(document, format),
        Format::Peppol => write_as::<PeppolBis3>(document, format),
    }
}

/// What stands between a document and this format; empty when it can be written.
pub fn problems(document: &Snapshot, format: Format) -> Vec<FieldError> {
    match write(document, format) {
        Ok(_) => Vec::new(),
        Err(Error::Invalid(found)) => found,
        Err(other) => vec![FieldError::new("einvoice", "unwritable", other.to_string())],
    }
}

fn write_as<P: ProfileMarker>(document: &Snapshot, format: Format) -> Result<String> {
    Ok(en16931_formats::write(&proven::<P>(document, format)?, format.syntax()).xml)
}

fn proven<P: ProfileMarker>(document: &Snapshot, format: Format) -> Result<Validated<P>> {
    let mut model = model::of(document, format).map_err(Error::Invalid)?;
    model.specification_id = Some(P::PROFILE.specification_id.to_owned());
    Validated::<P>::new(model).map_err(|rejected| Error::Invalid(findings(document, rejected.report())))
}
