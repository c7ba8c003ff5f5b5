//! Statements of account and receipts as papers, in the client's language, drawn anew each time: they bill nothing.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use uuid::Uuid;

use super::{
    desk::Desk,
    files::{PdfFile, file_name},
    issue::assets,
    pdf::{self, Letter, Row, Table},
    snapshot::{Period, Snapshot, sha256},
    write,
};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, InvoiceId},
    },
    payments::{self, Account, Kind, LedgerWords, StatementLine, StatementOf, api::PaymentRef},
};

/// A client's account as a paper.
pub fn statement(read: &Read<'_>, q: StatementOf) -> Result<PdfFile> {
    let statement = payments::statement(read, &q)?;
    let sheet = Sheet::of(read, q.client_id)?;
    let (w, last) = (sheet.words, statement.to.unwrap_or(sheet.today));
    let number = match statement.from {
        Some(from) => sheet.paper_words().period(Period { from, to: last }),
        None => sheet.paper_words().day(last),
    };
    let table = |account: &Account| {
        let ends = |word: &str, minor| Row {
            cells: vec![String::new(), word.to_owned(), String::new(), sheet.money(minor, account.currency)],
            strong: true,
        };
        let line = |l: &StatementLine| {
            let due = l.due_on.map(|day| format!(", {} {}", w.due.to_lowercase(), sheet.paper_words().day(day))).unwrap_or_default();
            let what = format!("{} {}{due}", w.of(l.kind), l.label);
            Row {
                cells: vec![
                    sheet.paper_words().day(l.on),
                    what.trim().to_owned(),
                    sheet.money(l.minor, account.currency),
                    sheet.money(l.balance_minor, account.currency),
                ],
                strong: false,
            }
        };
        let rows = std::iter::once(ends(w.opening, account.opening_minor))
            .chain(account.lines.iter().map(line))
            .chain(std::iter::once(ends(w.closing, account.closing_minor)));
        Table {
            heads: [w.day, w.what, w.amount]
                .map(str::to_owned)
                .into_iter()
                .chain([format!("{} {}", w.balance, account.currency)])
                .collect(),
            numbers: 2,
            rows: rows.collect(),
        }
    };
    let tables: Vec<Table> = statement.accounts.iter().map(table).collect();
    let name = format!("{} {} {last}", w.statement, statement.client_name);
    sheet.draw(read, w.statement, number, (Vec::new(), tables), &name)
}

/// What was received or paid back, and what it settled.
pub fn receipt(read: &Read<'_>, q: PaymentRef) -> Result<PdfFile> {
    let payment = payments::get(read, q.payment_id)?;
    let sheet = Sheet::of(read, payment.client_id)?;
    let w = sheet.words;
    let (name, on) = match payment.kind {
        Kind::Payment => (w.receipt, w.received_on),
        Kind::Refund => (w.refund, w.returned_on),
    };
    let whole = |m: Money| format!("{} {}", sheet.money(m.minor, m.currency), m.currency);
    let facts =
        [(on, sheet.paper_words().day(payment.paid_on)), (w.method, payment.method.clone()), (w.reference, payment.reference.clone())];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let mut rows = Vec::new();
    for part in payments::uses(read, payment.id)?.into_iter().filter(|s| !s.voided) {
        let Some(id) = part.invoice_id else { continue };
        let open = payments::document(read, id)?.open_minor();
        let number = part.number.unwrap_or_default();
        rows.push(Row { cells: vec![number, whole(part.amount), whole(Money::new(open, part.amount.currency))], strong: false });
    }
    if payment.left.minor > 0 {
        rows.push(Row { cells: vec![w.credit.to_owned(), whole(payment.left), String::new()], strong: false });
    }
    let tables = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Table { heads: [w.document, w.settled, w.open].map(str::to_owned).into(), numbers: 2, rows }]
    };
    let file = format!("{name} {} {}", sheet.desk.client.document_name(), payment.paid_on);
    let number = whole(payment.amount);
    sheet.draw(read, name, number, (facts, tables), &file)
}

/// What such a paper is drawn with.
struct Sheet {
    desk: Desk,
    paper: Snapshot,
    words: &'static LedgerWords,
    today: Day,
}

impl Sheet {
    fn of(read: &Read<'_>, client: ClientId) -> Result<Self> {
        let desk = Desk::of(read, client)?;
        let today = desk.settings.day_of(read.now());
        let paper = desk.snapshot(&write::fresh(read, &desk, InvoiceId(Uuid::nil())), today, None)?;
        Ok(Self { words: payments::words(paper.language), desk, paper, today })
    }

    fn paper_words(&self) -> &'static pdf::words::Words {
        pdf::words::words(self.paper.language)
    }

    fn money(&self, minor: i64, currency: Currency) -> String {
        self.paper_words().money(minor, u8::try_from(currency.exponent()).unwrap_or(2))
    }

    fn draw(
        self,
        read: &Read<'_>,
        name: &'static str,
        number: String,
        (facts, tables): (Vec<(&'static str, String)>, Vec<Table>),
        file: &str,
    ) -> Result<PdfFile> {
        let letter = Letter { paper: self.paper, name, number, to: self.words.to, facts, tables };
        let bytes = assets(read, &letter.paper, |assets| pdf::render_letter(&letter, assets))?;
        let sha256 = hex::encode(sha256(&bytes));
        Ok(PdfFile { file_name: format!("{}.pdf", file_name(file)), base64: BASE64_STANDARD.encode(bytes), sha256 })
    }
}
