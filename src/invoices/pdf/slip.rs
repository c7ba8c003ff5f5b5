//! Receipt and payment part of the Swiss QR-bill at the foot of the last sheet: 210 × 105 mm, every measure from SIX, Style Guide QR-bill,
//! and Implementation Guidelines 2.3. The words are theirs, too.

use super::fonts::{Cut, Run};
use super::layout::Flow;
use super::page::{HEIGHT, Ink, MM, Page, WIDTH};
use super::tags::Role;
use super::words::iban_in_fours;
use super::{PdfError, payment, qr};
use crate::invoices::payment_code::{
    PaymentCode,
    swiss::{self, Party},
};
use crate::invoices::snapshot::Language;
use crate::kernel::check::reference::in_blocks;

const TOP: f32 = HEIGHT - 105.0 * MM;
/// The footer, its rule and the instruction above the slip.
const ABOVE: f32 = 58.0;

struct Words {
    receipt: &'static str,
    payment: &'static str,
    account: &'static str,
    reference: &'static str,
    more: &'static str,
    payable_by: &'static str,
    payable_by_blank: &'static str,
    currency: &'static str,
    amount: &'static str,
    acceptance: &'static str,
    separate: &'static str,
}

static EN: Words = Words {
    receipt: "Receipt",
    payment: "Payment part",
    account: "Account / Payable to",
    reference: "Reference",
    more: "Additional information",
    payable_by: "Payable by",
    payable_by_blank: "Payable by (name/address)",
    currency: "Currency",
    amount: "Amount",
    acceptance: "Acceptance point",
    separate: "Separate before paying in",
};

static DE: Words = Words {
    receipt: "Empfangsschein",
    payment: "Zahlteil",
    account: "Konto / Zahlbar an",
    reference: "Referenz",
    more: "Zusätzliche Informationen",
    payable_by: "Zahlbar durch",
    payable_by_blank: "Zahlbar durch (Name/Adresse)",
    currency: "Währung",
    amount: "Betrag",
    acceptance: "Annahmestelle",
    separate: "Vor der Einzahlung abzutrennen",
};

static FR: Words = Words {
    receipt: "Récépissé",
    payment: "Section paiement",
    account: "Compte / Payable à",
    reference: "Référence",
    more: "Informations supplémentaires",
    payable_by: "Payable par",
    payable_by_blank: "Payable par (nom/adresse)",
    currency: "Monnaie",
    amount: "Montant",
    acceptance: "Point de dépôt",
    separate: "A détacher avant le versement",
};

pub fn draw(flow: &mut Flow<'_>) -> Result<(), PdfError> {
    if flow.doc.payment_code != Some(PaymentCode::Swiss) {
        return Ok(());
    }
    let Some(payee) = Party::of(&flow.doc.seller.legal_name, &flow.doc.seller.address) else { return Ok(()) };
    let w = match flow.doc.language {
        Language::En => &EN,
        Language::De => &DE,
        Language::Fr => &FR,
    };
    if flow.y > TOP - ABOVE {
        flow.next_sheet()?;
    }
    let page = flow.page()?;
    page.footer = Some(TOP - 30.0);
    page.artifact();
    page.rule((0.0, TOP), (WIDTH, TOP), 0.5, Ink::BLACK);
    page.rule((62.0 * MM, TOP), (62.0 * MM, HEIGHT), 0.5, Ink::BLACK);
    flow.tagged(Role::Paragraph, |flow| {
        let run = flow.shape(w.separate, Cut::Slip, 7.0)?;
        flow.run((WIDTH - run.width) / 2.0, TOP - 4.0, &run, Ink::BLACK)
    })?;
    let payer = Party::of(&flow.doc.buyer.name, &flow.doc.buyer.address);
    let mut slip = Slip { flow, w, payee, payer };
    slip.receipt()?;
    slip.payment_part()
}

/// Sizes of a part: heading, value, and the height of a line.
#[derive(Clone, Copy)]
struct Type {
    heading: f32,
    value: f32,
    leading: f32,
}

struct Slip<'f, 'a> {
    flow: &'f mut Flow<'a>,
    w: &'static Words,
    payee: Party,
    payer: Option<Party>,
}

impl Slip<'_, '_> {
    fn receipt(&mut self) -> Result<(), PdfError> {
        let left = 5.0 * MM;
        let set = Type { heading: 6.0, value: 8.0, leading: 9.0 };
        self.title(left, self.w.receipt)?;
        let y = self.information(left, 12.0, 52.0, set, false)?;
        if self.payer.is_none() {
            self.corners(left, y, 52.0, 20.0);
        }
        self.amount(left, 68.0, 12.0, set, 11.0)?;
        let run = self.flow.shape(self.w.acceptance, Cut::SlipBold, 6.0)?;
        self.tagged_run(57.0 * MM - run.width, TOP + 82.0 * MM + 6.0, &run)
    }

    fn payment_part(&mut self) -> Result<(), PdfError> {
        let left = 67.0 * MM;
        let set = Type { heading: 8.0, value: 10.0, leading: 11.0 };
        self.title(left, self.w.payment)?;
        self.code(left, TOP + 17.0 * MM)?;
        self.amount(left, 68.0, 14.0, set, 13.0)?;
        let y = self.information(118.0 * MM, 5.0, 87.0, set, true)?;
        if self.payer.is_none() {
            self.corners(118.0 * MM, y, 65.0, 25.0);
        }
        Ok(())
    }

    fn title(&mut self, x: f32, text: &str) -> Result<(), PdfError> {
        let run = self.flow.shape(text, Cut::SlipBold, 11.0)?;
        self.tagged_run(x, TOP + 5.0 * MM + 11.0, &run)
    }

    fn code(&mut self, x: f32, y: f32) -> Result<(), PdfError> {
        let size = 46.0 * MM;
        let text = self.flow.doc.number.as_ref().and_then(|_| swiss::payload(self.flow.doc));
        self.flow.tagged(Role::Figure(self.flow.words.scan_alt), |flow| match text {
            Some(text) if qr::draw(flow.content()?, &text, x, y, size) => {
                qr::swiss_cross(flow.content()?, x + size / 2.0, y + size / 2.0);
                Ok(())
            }
            _ => payment::empty(flow, x, y, size),
        })
    }

    /// Account, reference, what else, and who pays; answers where the blank box of the payer would begin.
    fn information(&mut self, x: f32, top_mm: f32, width_mm: f32, set: Type, with_message: bool) -> Result<f32, PdfError> {
        let doc = self.flow.doc;
        let mut account = vec![iban_in_fours(&doc.seller.iban)];
        account.extend(self.payee.lines());
        let mut blocks = vec![(self.w.account, account)];
        if !doc.payment_reference.is_empty() {
            blocks.push((self.w.reference, vec![in_blocks(&doc.payment_reference)]));
        }
        let message = swiss::message(doc);
        if with_message && !message.is_empty() {
            blocks.push((self.w.more, vec![message]));
        }
        blocks.push(match &self.payer {
            Some(payer) => (self.w.payable_by, payer.lines()),
            None => (self.w.payable_by_blank, Vec::new()),
        });
        let mut y = TOP + top_mm * MM;
        for (heading, values) in blocks {
            let heading = self.flow.shape(heading, Cut::SlipBold, set.heading)?;
            self.tagged_run(x, y + set.heading, &heading)?;
            y += set.leading;
            for value in values {
                for line in self.flow.fonts.wrap(&value, Cut::Slip, set.value, width_mm * MM)? {
                    self.tagged_run(x, y + set.value, &line)?;
                    y += set.leading;
                }
            }
            y += set.leading * 0.75;
        }
        Ok(y - set.leading * 0.5)
    }

    fn amount(&mut self, x: f32, top_mm: f32, column_mm: f32, set: Type, leading: f32) -> Result<(), PdfError> {
        let y = TOP + top_mm * MM;
        let doc = self.flow.doc;
        for (x, heading, value) in
            [(x, self.w.currency, doc.currency.clone()), (x + column_mm * MM, self.w.amount, printed(doc.total_minor))]
        {
            let heading = self.flow.shape(heading, Cut::SlipBold, set.heading)?;
            let value = self.flow.shape(&value, Cut::Slip, set.value)?;
            self.tagged_run(x, y + set.heading, &heading)?;
            self.tagged_run(x, y + set.heading + leading, &value)?;
        }
        Ok(())
    }

    fn tagged_run(&mut self, x: f32, y: f32, run: &Run) -> Result<(), PdfError> {
        self.flow.tagged(Role::Paragraph, |flow| flow.run(x, y, run, Ink::BLACK))
    }

    /// The corners of the field that a payer fills in by hand: 3 mm long, 0.75 pt thick.
    fn corners(&mut self, x: f32, y: f32, width_mm: f32, height_mm: f32) {
        let (w, h, long, thick) = (width_mm * MM, height_mm * MM, 3.0 * MM, 0.75);
        let mut edges = Vec::with_capacity(8);
        for (cx, cy, right, down) in [(x, y, true, true), (x + w, y, false, true), (x, y + h, true, false), (x + w, y + h, false, false)] {
            let (ex, ey) = (if right { cx } else { cx - long }, if down { cy } else { cy - long });
            edges.push([ex, if down { cy } else { cy - thick }, long, thick]);
            edges.push([if right { cx } else { cx - thick }, ey, thick, long]);
        }
        if let Ok(page) = self.flow.page() {
            page.artifact();
            Page::fill(page, &edges, Ink::BLACK);
        }
    }
}

/// "1 949.75" in every language.
fn printed(minor: i64) -> String {
    let whole = (minor / 100).to_string();
    let grouped: Vec<&str> = whole.as_bytes().rchunks(3).rev().filter_map(|c| std::str::from_utf8(c).ok()).collect();
    format!("{}.{:02}", grouped.join(" "), minor % 100)
}
