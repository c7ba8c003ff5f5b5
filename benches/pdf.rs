//! What an invoice of two sheets costs beside warm WeasyPrint and ReportLab with the same content, in one run: `cargo bench --bench pdf`.
//!
//! `STINT_DRAWERS` names a Python that has both; without it only ours is measured. Medians of interleaved rounds. Ours twice: with text that was never
//! drawn before, as issuing does, and the same over and over, as the preview of a draft does.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    reason = "it prints, fails and measures"
)]

use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Lines, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};
use stint::invoices::{
    einvoice::{Format, write},
    pdf::{Assets, render},
    snapshot::Snapshot,
};

const ROWS: usize = 46;
const MANY_ROWS: usize = 10_000;
const ROUNDS: usize = 21;
const OF_OURS: usize = 10;
const GOAL: Duration = Duration::from_millis(15);
/// (who, how many times as long it takes).
const GOALS: [(&str, f64); 2] = [("weasyprint", 35.0), ("reportlab", 2.5)];

/// Latin, Greek and Cyrillic; each `n` has words of its own.
fn paper(n: usize, rows: usize) -> Value {
    let texts = ["Build: checkout and cart", "Разработка: корзина и оплата", "Σχεδιασμός και έλεγχος", "Größe der Straße, Übermaß"];
    let lines: Vec<Value> = (0..rows)
        .map(|row| {
            let price = 9_000 + i64::try_from(row % 1_000).unwrap();
            let text = texts[row % texts.len()];
            json!({ "description": format!("{text} {n}.{row}"), "quantity": "1.25", "unit": "h", "price_minor": price,
                    "amount_minor": (price * 5 + 2) / 4, "taxes": [0] })
        })
        .collect();
    let net: i64 = lines.iter().map(|l| l["amount_minor"].as_i64().unwrap()).sum();
    let tax = (net * 19 + 50) / 100;
    let address = |street: &str, code: &str, city: &str| json!({ "street": street, "postal_code": code, "city": city, "region": "", "country": "DE" });
    json!({
        "template": 2, "number": format!("INV-2026-{n:04}"), "language": "en", "issued_on": "2026-11-20", "due_on": "2026-12-04",
        "period": null, "currency": "EUR", "exponent": 2, "subject": "Website, sprint 14", "note": "Thank you for the quick feedback.",
        "seller": { "legal_name": "Studio Nordlicht", "address": address("Gärtnerstraße 12", "20253", "Hamburg"),
                    "email": "hello@nordlicht.example", "phone": "", "website": "", "vat_id": "DE129273398", "tax_number": "",
                    "bank_name": "Deutsche Kreditbank", "iban": "DE02120300000000202051", "bic": "BYLADEM1001", "logo_sha256": null,
                    "profile_version": 1 },
        "buyer": { "name": "Acme GmbH", "address": address("Torstraße 140", "10119", "Berlin"), "vat_id": "DE811907980" },
        "lines": lines, "net_minor": net, "tax_minor": tax, "total_minor": net + tax, "policy": { "rounding": "half_away_from_zero" },
        "taxes": [{ "tax_id": "0192f0c1-0000-7000-8000-000000000001", "name": "VAT", "percent": "19", "category": "S", "reason": "",
                    "base_minor": net, "tax_minor": tax }],
        "accent": "#0f766e"
    })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn drawn(snapshot: &Snapshot) -> (Duration, Vec<u8>) {
    let start = Instant::now();
    let bytes = render(snapshot, Assets::default()).unwrap();
    (start.elapsed(), bytes)
}

/// New text, the same again.
fn ours(round: usize) -> (Vec<Duration>, Vec<Duration>) {
    (0..OF_OURS)
        .map(|n| {
            let snapshot: Snapshot = serde_json::from_value(paper(round * OF_OURS + n, ROWS)).unwrap();
            (drawn(&snapshot).0, drawn(&snapshot).0)
        })
        .unzip()
}

/// The other programs, warm: they answer each paper with their seconds.
struct Others {
    child: Child,
    ask: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Others {
    fn start(python: &str) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/peers/paper.py");
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/src/invoices/pdf/fonts");
        let mut child = Command::new(python).args([script, fonts]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (ask, answer) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, ask, answers: BufReader::new(answer).lines() }
    }

    fn draw(&mut self, paper: &Value) -> Value {
        writeln!(self.ask, "{paper}").unwrap();
        serde_json::from_str(&self.answers.next().unwrap().unwrap()).unwrap()
    }

    fn stop(mut self) {
        drop(self.ask);
        assert!(self.child.wait().unwrap().success());
    }
}

/// As the paper and as the e-invoice; a draft holds fewer.
fn many() {
    let snapshot: Snapshot = serde_json::from_value(paper(0, MANY_ROWS)).unwrap();
    let (time, bytes) = drawn(&snapshot);
    let sheets = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
    let start = Instant::now();
    let xml = write(&snapshot, Format::Cii).unwrap();
    println!("  {MANY_ROWS} rows on {sheets} sheets  {time:>10.2?}   as CII {:.2?}, {} kB", start.elapsed(), xml.len() / 1000);
}

fn met(is: bool) -> &'static str {
    if is { "met" } else { "MISSED" }
}

fn main() {
    let (_, bytes) = drawn(&serde_json::from_value(paper(0, ROWS)).unwrap());
    let sheets = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
    assert_eq!(sheets, 2);
    ours(0);
    let mut others = std::env::var("STINT_DRAWERS").ok().map(|python| Others::start(&python));
    let first = others.as_mut().map(|o| o.draw(&paper(0, ROWS)));
    let (mut fresh, mut again, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        theirs.extend(others.as_mut().map(|o| o.draw(&paper(round, ROWS))));
        let (new, same) = ours(round);
        fresh.extend(new);
        again.extend(same);
    }
    let (fresh, again) = (median(fresh), median(again));
    println!("{ROWS} rows on {sheets} sheets, {} kB, median of {}", bytes.len() / 1000, ROUNDS * OF_OURS);
    println!("  stint, new text        {fresh:>10.2?}   goal {GOAL:?}   {}", met(fresh <= GOAL));
    println!("  stint, the same again  {again:>10.2?}");
    many();
    let Some(first) = first else { return };
    for (name, goal) in GOALS {
        let time = median(theirs.iter().map(|v| Duration::from_secs_f64(v[name].as_f64().unwrap())).collect());
        let ratio = time.as_secs_f64() / fresh.as_secs_f64();
        let told = format!("{name} {}, {} sheets", first["versions"][name].as_str().unwrap(), first["sheets"][name]);
        println!("  {told:<32}{time:>10.2?}   {ratio:.1} x, goal {goal} x   {}", met(ratio >= goal));
    }
    others.into_iter().for_each(Others::stop);
}
