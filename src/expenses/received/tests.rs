use super::*;

/// 2 × 50.00 and 10.00 at 19 %: 110.00 net, 20.90 tax, 130.90.
const UBL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>R-77</cbc:ID><cbc:IssueDate>2026-11-03</cbc:IssueDate><cbc:DueDate>2026-11-17</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Hoster GmbH</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:RegistrationName>Studio Nordlicht</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.90</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">110.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">20.90</cbc:TaxAmount>
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">110.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">110.00</cbc:TaxExclusiveAmount>
<cbc:TaxInclusiveAmount currencyID="EUR">130.90</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">130.90</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="MON">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
<cac:Item><cbc:Name>Server</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">50.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
<cac:InvoiceLine><cbc:ID>2</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">10.00</cbc:LineExtensionAmount>
<cac:Item><cbc:Name>Domain</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>"#;

fn rule(bytes: &[u8]) -> String {
    match read("in.xml", bytes).unwrap_err() {
        Error::Invalid(fields) => format!("{} {}", fields[0].field, fields[0].rule),
        other => panic!("{other}"),
    }
}

#[test]
fn what_it_tells() {
    let told = read("in.xml", UBL.as_bytes()).unwrap();
    assert_eq!((told.seller.as_str(), told.seller_key.as_str(), told.number.as_str()), ("Hoster GmbH", "de136695976", "R-77"));
    assert_eq!((told.issued_on.to_string().as_str(), told.currency.code()), ("2026-11-03", "EUR"));
    let Cost::Paid { amount_minor, tax } = told.cost else { panic!("driven") };
    assert_eq!(
        (amount_minor, tax.mode, tax.percent.to_string().as_str(), tax.typed_minor),
        (13_090, TaxMode::Inclusive, "19", Some(2_090))
    );
    assert_eq!((told.note.as_str(), told.remarks.len()), ("R-77\nServer\nDomain", 0), "{:?}", told.remarks);
}

#[test]
fn what_does_not_add_up_is_said() {
    let wrong = UBL.replace(">130.90</cbc:TaxInclusiveAmount>", ">130.91</cbc:TaxInclusiveAmount>");
    let told = read("in.xml", wrong.as_bytes()).unwrap();
    assert!(told.remarks.iter().any(|r| r.starts_with("BR-CO-15") && r.contains("130.91") && r.contains("130.90")), "{:?}", told.remarks);
    let Cost::Paid { amount_minor, .. } = told.cost else { panic!("driven") };
    assert_eq!(amount_minor, 13_091);
}

#[test]
fn what_is_hostile_or_no_invoice_is_refused() {
    // External entities, a billion laughs, nesting beyond reason, the wrong document, half a one.
    let xxe = UBL.replace("?>\n<Invoice", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<Invoice").replace("R-77", "&e;");
    assert_ne!(xxe, UBL);
    let laughs =
        UBL.replace("?>\n<Invoice", "?>\n<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<Invoice").replace("R-77", "&b;");
    let deep = format!("<Invoice>{}", "<a>".repeat(100_000));
    let text = "%PDF-1.7\nnothing in here";
    for hostile in [xxe.as_str(), &laughs, &deep, text, "<html/>", "", "R-77;130.90", &UBL[..UBL.len() / 2]] {
        assert_eq!(rule(hostile.as_bytes()), "file not_an_invoice", "{}", &hostile[..hostile.len().min(60)]);
    }
    assert_eq!(rule(&vec![b' '; XML_BYTES + 1]), "file too_large");
    assert_eq!(rule(UBL.replace("<cbc:ID>R-77</cbc:ID>", "").as_bytes()), "file not_an_invoice");
    assert_eq!(rule(UBL.replace(">EUR</cbc:DocumentCurrencyCode>", ">EURO</cbc:DocumentCurrencyCode>").as_bytes()), "file not_an_invoice");
}

/// Whatever is cut out of it, the reader answers.
#[test]
fn no_cut_breaks_the_reader() {
    for at in (0..UBL.len()).step_by(37).filter(|at| UBL.is_char_boundary(*at)) {
        for length in [1, 11, 97, 500] {
            let end = (at + length..UBL.len()).find(|n| UBL.is_char_boundary(*n)).unwrap_or(UBL.len());
            let cut = format!("{}{}", &UBL[..at], &UBL[end..]);
            if let Ok(told) = read("in.xml", cut.as_bytes()) {
                assert!(!told.seller.is_empty() && !told.number.is_empty());
            }
        }
    }
}
