//! What comes before an invoice, after it, and in its place.

use super::{
    Case, Kind, Portion, Snapshot, abroad, adjustment, base, case, inclusive, less, line, mixed, original, paris, percent, standard,
    supplies::small_business, taken_off, tax, work,
};
use crate::taxes::Category::AE;

pub fn all() -> Vec<Case> {
    deposits().into_iter().chain(finals()).chain(credits()).chain(corrections()).collect()
}

fn reverse(kind: Kind) -> Snapshot {
    let document = base(vec![tax("0", AE, "Reverse charge (Art. 196).")], work(0));
    Snapshot { kind, ..abroad(document, "Rivoli SARL", paris(), "FR40303265045") }
}

fn deposits() -> Vec<Case> {
    let share = |price, tax| line("30 % of quote Q-2026-0007", "1", "", price, tax);
    let deposit = |document: Snapshot| Snapshot { kind: Kind::Deposit, ..document };
    vec![
        case("deposit", deposit(base(standard(), vec![share(50_000, 0)]))),
        case("deposit-of-two-rates", deposit(base(mixed(), vec![share(21_000, 0), share(9_000, 1)]))),
        case("deposit-inclusive", deposit(Snapshot { policy: inclusive(), ..base(mixed(), vec![share(25_000, 0), share(10_000, 1)]) })),
        case("deposit-reverse-charge", reverse(Kind::Deposit)),
        case("deposit-small-business", deposit(small_business())),
    ]
}

/// Invoices of the whole, which take off what deposits charged (BG-3, lines of negative quantity).
fn finals() -> Vec<Case> {
    let after = |document: Snapshot, taken: Vec<super::Line>| {
        let mut document = document;
        document.lines.extend(taken);
        document
    };
    let both = || base(mixed(), vec![line("Website", "1", "", 100_000, 0), line("Manual", "10", "pcs", 3_000, 1)]);
    // 210.00 + 39.90 and 90.00 + 6.30.
    let of_both = vec![taken_off("2026-0001", 0, 21_000, 21_000, 3_990), taken_off("2026-0001", 1, 9_000, 9_000, 630)];
    // Thirds of 100.00: 6.33 three times is 18.99, so the last cent of tax is more than 19 % of the last cent.
    let thirds = (1..=3).map(|n| taken_off(&format!("2026-000{n}"), 0, 3_333, 3_333, 633)).collect();
    let gross =
        Snapshot { policy: inclusive(), ..base(mixed(), vec![line("Website", "1", "", 119_000, 0), line("Manual", "1", "", 32_100, 1)]) };
    // 250.00 and 100.00 with their taxes: 210.08 + 39.92, 93.46 + 6.54.
    let of_gross = vec![taken_off("2026-0001", 0, 25_000, 21_008, 3_992), taken_off("2026-0001", 1, 10_000, 9_346, 654)];
    let adjustments = vec![adjustment(false, "Loyal customer", percent("5"), 0), adjustment(true, "Shipping", Portion::Minor(590), 1)];
    vec![
        case("final", after(base(standard(), work(0)), vec![taken_off("2026-0001", 0, 50_000, 50_000, 9_500)])),
        case("final-of-two-rates", after(both(), of_both.clone())),
        case("final-of-thirds", after(base(standard(), vec![line("Design", "1", "", 10_000, 0)]), thirds)),
        case(
            "final-of-all",
            after(base(standard(), vec![line("Design", "1", "", 10_000, 0)]), vec![taken_off("2026-0001", 0, 10_000, 10_000, 1_900)]),
        ),
        case("final-inclusive", after(gross, of_gross)),
        case("final-adjusted", after(Snapshot { adjustments, ..both() }, of_both)),
        case("final-reverse-charge", after(reverse(Kind::Invoice), vec![taken_off("2026-0001", 0, 50_000, 50_000, 0)])),
    ]
}

fn credits() -> Vec<Case> {
    let credit = |document: Snapshot| Snapshot { kind: Kind::CreditNote, corrects: original(), ..document };
    let discounted = vec![less(percent("10"), line("Design", "2", "h", 5_000, 0)), line("Book", "1", "pcs", 1_999, 1)];
    let adjustments = vec![adjustment(false, "Loyal customer", percent("7.5"), 0), adjustment(true, "Shipping", Portion::Minor(590), 1)];
    let gross =
        Snapshot { policy: inclusive(), ..base(mixed(), vec![line("Print", "3", "pcs", 999, 0), line("Book", "1", "pcs", 2_101, 1)]) };
    let lines = base(mixed(), discounted);
    vec![
        case("credit-note", credit(base(standard(), work(0)))),
        case("credit-note-adjusted", credit(Snapshot { adjustments, ..lines })),
        case("credit-note-inclusive", credit(gross)),
        case("credit-note-reverse-charge", credit(reverse(Kind::CreditNote))),
        case("credit-note-small-business", credit(small_business())),
    ]
}

fn corrections() -> Vec<Case> {
    let corrected = |document: Snapshot| Snapshot { kind: Kind::Corrected, corrects: original(), ..document };
    let mut taken = base(standard(), work(0));
    taken.lines.push(taken_off("2026-0003", 0, 50_000, 50_000, 9_500));
    vec![
        case("corrected", corrected(base(standard(), work(0)))),
        case(
            "corrected-of-two-rates",
            corrected(base(mixed(), vec![line("Design", "3", "h", 8_333, 0), line("Book", "2", "pcs", 1_999, 1)])),
        ),
        case("corrected-final", corrected(taken)),
        case("corrected-abroad", corrected(reverse(Kind::Corrected))),
    ]
}
