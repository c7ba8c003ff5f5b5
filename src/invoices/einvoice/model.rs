//! The snapshot in the terms of EN 16931.

use en16931::{
    Date, DocumentReference, Identifier, Invoice, InvoiceAmount,
    invoice::{
        Code, Contact, CreditTransfer, Delivery, DocumentKind, DocumentTotals, InvoiceNote, LineVat, Party, PaymentInstructions,
        PaymentMeans, Period, PostalAddress, PrecedingInvoice, VatBreakdown,
    },
};

use super::{
    Format,
    lines::{adjustment, amount, line, percentage},
};
use crate::{
    invoices::snapshot::{Address, Adjustment, Endpoint, Kind, Line, Reference, Snapshot, TaxGroup},
    kernel::{
        Day, FieldError,
        check::{endpoint, iban},
    },
    taxes::Category,
};

/// BT-23 of Peppol and of XRechnung: billing without an order process.
const BILLING: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
/// What a document is called while it has no number, so that its draft can be checked.
const NO_NUMBER: &str = "DRAFT";

/// # Errors
/// What the standard has no form for.
pub fn of(document: &Snapshot, format: Format) -> Result<Invoice, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let mut keep = |found: FieldError| {
        if !wrong.contains(&found) {
            wrong.push(found);
        }
    };
    let mut invoice = Invoice::default();
    for (n, l) in document.lines.iter().enumerate() {
        match line(document, n, l) {
            Ok(l) => invoice.lines.push(l),
            Err(e) => keep(e),
        }
    }
    for (n, a) in document.adjustments.iter().enumerate() {
        match adjustment(document, n, a) {
            Ok(shares) if a.is_fee => invoice.charges.extend(shares),
            Ok(shares) => invoice.allowances.extend(shares),
            Err(e) => keep(e),
        }
    }
    match breakdown(document) {
        Ok(groups) => invoice.vat_breakdown = groups,
        Err(e) => keep(e),
    }
    match totals(document, &invoice) {
        Ok(totals) => invoice.totals = totals,
        Err(e) => keep(e),
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    head(&mut invoice, document, format);
    parties(&mut invoice, document, format);
    Ok(invoice)
}

fn head(invoice: &mut Invoice, document: &Snapshot, format: Format) {
    let is_cius = !matches!(format, Format::Cii | Format::Ubl);
    invoice.kind = if document.kind == Kind::CreditNote { DocumentKind::CreditNote } else { DocumentKind::Invoice };
    invoice.type_code = Some(Code::new(type_code(document, format)));
    invoice.business_process = is_cius.then(|| BILLING.to_owned());
    invoice.number = Some(document.number.clone().unwrap_or_else(|| NO_NUMBER.into()));
    invoice.issue_date = date(document.issued_on);
    invoice.due_date = date(document.due_on);
    invoice.currency = Some(Code::new(&document.currency));
    let refs = &document.references;
    invoice.buyer_reference = text(&refs.buyer_reference);
    invoice.purchase_order_reference = text(&refs.order_number).map(DocumentReference::new);
    invoice.contract_reference = text(&refs.contract_number).map(DocumentReference::new);
    invoice.project_reference = text(&refs.project_number).map(DocumentReference::new);
    invoice.notes = notes(document, format).into_iter().map(InvoiceNote::new).collect();
    let mut before: Vec<&Reference> = document.corrects.iter().chain(document.lines.iter().filter_map(|l| l.deposit.as_ref())).collect();
    // A deposit under several taxes is taken off by several lines.
    before.dedup();
    invoice.preceding_invoices = before.into_iter().map(preceding).collect();
    invoice.invoicing_period = document.period.map(|p| Period { start: date(p.from), end: date(p.to) });
    if document.taxes.iter().any(|t| t.category == Category::K) {
        // BR-IC-11, BR-IC-12, BR-DE-10: where the goods went, and when unless the period tells it.
        let address = address(&document.buyer.address);
        let day = document.period.is_none().then_some(invoice.issue_date).flatten();
        invoice.delivery = Some(Delivery { date: day, address: Some(address), ..Delivery::default() });
    }
}

/// Peppol knows one alone (PEPPOL-EN16931-R002).
fn notes(document: &Snapshot, format: Format) -> Vec<String> {
    let notes: Vec<String> = [&document.subject, &document.note].into_iter().filter_map(|t| text(t)).collect();
    if format == Format::Peppol && notes.len() > 1 { vec![notes.join("\n")] } else { notes }
}

/// UNTDID 1001. Peppol knows 384 between Germans only (PEPPOL-EN16931-P0112).
fn type_code(document: &Snapshot, format: Format) -> &'static str {
    let german = document.seller.address.country == "DE" && document.buyer.address.country == "DE";
    match document.kind {
        Kind::Invoice => "380",
        Kind::CreditNote => "381",
        Kind::Corrected if format == Format::Peppol && !german => "380",
        Kind::Corrected => "384",
        // BR-DE-17 knows no 386: 326 is the partial invoice.
        Kind::Deposit if matches!(format, Format::Xrechnung | Format::XrechnungCii) => "326",
        Kind::Deposit => "386",
        // Never written for machines.
        Kind::Quote => "310",
    }
}

fn preceding(of: &Reference) -> PrecedingInvoice {
    PrecedingInvoice { reference: DocumentReference::new(&of.number), issue_date: date(of.issued_on) }
}

fn parties(invoice: &mut Invoice, document: &Snapshot, format: Format) {
    // What is outside the scope of VAT names no VAT ids (BR-O-02).
    let outside = invoice.vat_breakdown.iter().any(|g| g.category.as_str() == "O");
    let vat_id = |id: &str| text(id).filter(|_| !outside);
    let (seller, buyer) = (&document.seller, &document.buyer);
    invoice.seller = Party {
        name: text(&seller.legal_name),
        // Somebody without a VAT id is still to be known by something (BR-CO-26).
        identifiers: match vat_id(&seller.vat_id) {
            Some(_) => Vec::new(),
            None => text(&seller.tax_number).or_else(|| text(&seller.vat_id)).map(Identifier::new).into_iter().collect(),
        },
        vat_identifier: vat_id(&seller.vat_id),
        tax_registration: text(&seller.tax_number),
        electronic_address: electronic(format, seller.endpoint.as_ref(), &seller.email, &seller.vat_id),
        address: address(&seller.address),
        contact: Contact { name: text(&seller.contact_name), phone: text(&seller.phone), email: text(&seller.email) },
        ..Party::default()
    };
    invoice.buyer = Party {
        name: text(&buyer.name),
        vat_identifier: vat_id(&buyer.vat_id),
        electronic_address: electronic(format, buyer.endpoint.as_ref(), "", &buyer.vat_id),
        address: address(&buyer.address),
        ..Party::default()
    };
    if iban::check(&seller.iban).is_ok() {
        let sepa = document.currency == "EUR" && format != Format::Peppol;
        invoice.payment = Some(PaymentInstructions {
            means_code: Some(Code::new(if sepa { "58" } else { "30" })),
            remittance_information: text(&document.payment_reference).or_else(|| document.number.clone()),
            means: Some(PaymentMeans::CreditTransfer(vec![CreditTransfer {
                account_identifier: text(&seller.iban),
                account_name: text(&seller.legal_name),
                provider_identifier: text(&seller.bic),
            }])),
            ..PaymentInstructions::default()
        });
    }
}

/// Each category and rate once, with what of the lines and adjustments bears it.
fn breakdown(document: &Snapshot) -> Result<Vec<VatBreakdown>, FieldError> {
    let mut groups: Vec<VatBreakdown> = Vec::new();
    let mut add = |vat: &LineVat, base: InvoiceAmount, tax: InvoiceAmount, reason: &str| -> Option<()> {
        if let Some(g) = groups.iter_mut().find(|g| g.category == vat.category && g.rate == vat.rate) {
            g.taxable_amount = g.taxable_amount.checked_add(base).ok()?;
            g.tax_amount = g.tax_amount.checked_add(tax).ok()?;
            let told = g.exemption_reason.get_or_insert_default();
            if !told.contains(reason) {
                *told = [told.as_str(), reason].join(" ").trim().to_owned();
            }
        } else {
            let code = exemption(vat.category.as_str()).map(Code::new);
            let told = code.is_some() || !matches!(vat.category.as_str(), "S" | "Z");
            groups.push(VatBreakdown {
                taxable_amount: base,
                tax_amount: tax,
                category: vat.category.clone(),
                rate: vat.rate,
                exemption_reason: text(reason).filter(|_| told),
                exemption_reason_code: code,
            });
        }
        Some(())
    };
    let large = || FieldError::new("lines", "too_large", "come to more than an e-invoice can hold");
    for t in &document.taxes {
        let vat = LineVat { category: Code::new(t.category.as_str()), rate: rate(t) };
        let (base, tax) = (amount(document, t.base_minor, "lines")?, amount(document, t.tax_minor, "lines")?);
        add(&vat, base, tax, &t.reason).ok_or_else(large)?;
    }
    // What bears no tax at all has no group of its own in the snapshot.
    let untaxed = |places: &[usize]| places.is_empty();
    let lines = document.lines.iter().filter(|l| untaxed(&l.taxes)).map(Line::net);
    let shares = document.adjustments.iter().flat_map(|a| a.shares.iter().map(move |s| (a.is_fee, s))).filter(|(_, s)| untaxed(&s.taxes));
    let signed = shares.map(|(fee, s)| if fee { s.net_minor } else { -s.net_minor });
    if document.lines.iter().any(|l| untaxed(&l.taxes)) {
        let vat = LineVat { category: Code::new("O"), rate: None };
        let base = amount(document, lines.chain(signed).sum(), "lines")?;
        let reason = match document.language {
            crate::settings::DocumentLanguage::De => "Nicht steuerbar",
            crate::settings::DocumentLanguage::Fr => "Non soumis à la TVA",
            crate::settings::DocumentLanguage::En => "Not subject to VAT",
        };
        add(&vat, base, InvoiceAmount::ZERO, reason).ok_or_else(large)?;
    }
    for g in &mut groups {
        g.exemption_reason = g.exemption_reason.take().filter(|r| !r.is_empty());
    }
    Ok(groups)
}

fn rate(t: &TaxGroup) -> Option<en16931::Percentage> {
    (t.category != Category::O).then(|| percentage(t.percent))
}

/// The codes of the VATEX list that follow from the category; why something is exempt only the words tell.
fn exemption(category: &str) -> Option<&'static str> {
    match category {
        "AE" => Some("VATEX-EU-AE"),
        "K" => Some("VATEX-EU-IC"),
        "G" => Some("VATEX-EU-G"),
        "O" => Some("VATEX-EU-O"),
        _ => None,
    }
}

fn totals(document: &Snapshot, invoice: &Invoice) -> Result<DocumentTotals, FieldError> {
    let money = |minor| amount(document, minor, "lines");
    let net_of = |fee: bool| document.adjustments.iter().filter(|a| a.is_fee == fee).map(Adjustment::net).sum();
    let total = money(document.total_minor)?;
    Ok(DocumentTotals {
        line_total: money(document.lines.iter().map(Line::net).sum())?,
        allowance_total: if invoice.allowances.is_empty() { None } else { Some(money(net_of(false))?) },
        charge_total: if invoice.charges.is_empty() { None } else { Some(money(net_of(true))?) },
        taxable_total: money(document.net_minor)?,
        vat_total: Some(money(document.tax_minor)?),
        gross_total: total,
        due: total,
        ..DocumentTotals::default()
    })
}

fn text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn date(day: Day) -> Option<Date> {
    Date::parse(&day.to_string()).ok()
}

fn country(a: &Address) -> Option<Code> {
    text(&a.country).map(Code::new)
}

fn address(a: &Address) -> PostalAddress {
    let mut lines = a.street.lines().filter_map(text);
    PostalAddress {
        line1: lines.next(),
        line2: lines.next(),
        line3: text(&lines.collect::<Vec<_>>().join(", ")),
        city: text(&a.city),
        post_code: text(&a.postal_code),
        subdivision: text(&a.region),
        country: country(a),
    }
}

/// The address that was given, else the mail address, which is one of the schemes (EM). The Peppol network knows no mail; the VAT id is its usual
/// address (PEPPOL-EN16931-CL008).
fn electronic(format: Format, given: Option<&Endpoint>, email: &str, vat_id: &str) -> Option<Identifier> {
    match given {
        Some(e) if e.scheme == "EM" && format == Format::Peppol => by_vat_id(vat_id),
        Some(e) => Some(Identifier::schemed(&e.id, &e.scheme)),
        None if format == Format::Peppol => by_vat_id(vat_id),
        None => text(email).map(|mail| Identifier::schemed(mail, "EM")),
    }
}

fn by_vat_id(id: &str) -> Option<Identifier> {
    endpoint::scheme_of_vat_id(id).map(|scheme| Identifier::schemed(id, scheme))
}
