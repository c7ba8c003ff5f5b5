//! The paper and what machines read in one file: Factur-X, which is ZUGFeRD.

use std::time::{Duration, SystemTime};

use en16931::{profiles::En16931, validation::profile::Validated};
use en16931_formats::zugferd::{self, EmbedError, EmbedOptions, Metadata};

use super::{Format, proven};
use crate::{
    invoices::snapshot::Snapshot,
    kernel::{Day, Error, Result},
};

/// The PDF with the CII in it; `None` for a PDF that is not fit for the archive (PDF/A-3), which may not carry one.
///
/// # Errors
/// What the e-invoice still needs.
pub fn hybrid(pdf: &[u8], document: &Snapshot) -> Result<Option<Vec<u8>>> {
    let proof: Validated<En16931> = proven(document, Format::Cii)?;
    let number = document.number.clone().unwrap_or_default();
    let options = EmbedOptions {
        metadata: Some(Metadata {
            title: format!("{number} – {}", document.seller.legal_name),
            subject: document.subject.clone(),
            author: document.seller.legal_name.clone(),
        }),
        modified: Some(midnight(document.issued_on)),
        ..EmbedOptions::default()
    };
    match zugferd::embed(pdf, &proof, &options) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(EmbedError::NotPdfA3 { .. } | EmbedError::NoMetadata) => Ok(None),
        Err(e) => Err(Error::bug(format!("e-invoice in the PDF: {e}"))),
    }
}

/// Of the day of issue, so that the same document gives the same bytes.
fn midnight(day: Day) -> SystemTime {
    let days = u64::try_from((day - Day::default()).num_days()).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::from_secs(days * 86_400)
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, Stream, dictionary};

    use super::*;
    use crate::invoices::einvoice::{cases, write};

    const XMP: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#;

    /// A page with nothing on it, which says or does not say that it is PDF/A-3.
    fn page(archive: bool) -> Vec<u8> {
        let mut doc = Document::with_version("1.7");
        let pages = doc.new_object_id();
        let page = doc.add_object(
            dictionary! { "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()] },
        );
        doc.objects.insert(pages, Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }));
        let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => pages };
        if archive {
            let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, XMP.into()).with_compression(false);
            catalogue.set("Metadata", doc.add_object(metadata));
        }
        let root = doc.add_object(catalogue);
        doc.trailer.set("Root", root);
        let mut bytes = Vec::new();
        doc.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_attachment_comes_out_as_it_went_in() {
        let document = &cases::all()[0].document;
        let bytes = hybrid(&page(true), document).unwrap().unwrap();
        assert_eq!(hybrid(&page(true), document).unwrap().unwrap(), bytes);
        let out = zugferd::extract(&bytes, &zugferd::Limits::default()).unwrap();
        assert_eq!(String::from_utf8(out.xml).unwrap(), write(document, Format::Cii).unwrap());
        // Read by somebody else, and as an expense by ourselves.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hybrid.pdf");
        std::fs::write(&path, &bytes).unwrap();
        let qpdf = std::process::Command::new("qpdf").args(["--show-attachment=factur-x.xml"]).arg(&path).output().unwrap();
        assert_eq!(String::from_utf8(qpdf.stdout).unwrap(), write(document, Format::Cii).unwrap());
    }

    #[test]
    fn a_pdf_that_is_not_for_the_archive_carries_none() {
        assert_eq!(hybrid(&page(false), &cases::all()[0].document).unwrap(), None);
    }
}
