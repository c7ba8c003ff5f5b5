//! Documents that others published, with where they stand. The sums are theirs; the arithmetic beside them is by hand.

use super::{
    tests::{item, percent, tax},
    *,
};

struct Example {
    source: &'static str,
    items: Vec<Item>,
    adjustments: Vec<Adjustment>,
    policy: Policy,
    /// (base, tax) of each group.
    groups: &'static [(i64, i64)],
    total: i64,
}

fn exclusive(source: &'static str, items: Vec<Item>, groups: &'static [(i64, i64)], total: i64) -> Example {
    Example { source, items, adjustments: Vec::new(), policy: Policy::default(), groups, total }
}

fn with(policy: Policy, example: Example) -> Example {
    Example { policy, ..example }
}

#[test]
fn published_documents_come_to_what_they_say() {
    let inclusive = Policy { prices: Prices::Inclusive, ..Policy::default() };
    let down = Policy { rounding: Rounding::Down, ..Policy::default() };
    let (de19, de7) = ([tax("USt.", "19")], [tax("USt.", "7")]);
    let (fr20, fr55) = ([tax("TVA", "20")], [tax("TVA", "5.5")]);
    let (jp10, jp8) = ([tax("消費税", "10")], [tax("消費税", "8")]);
    let uk = [tax("VAT", "20")];
    let no25 = [tax("MVA", "25")];
    let tenth_off = Item { discount: Some(Portion::Percent(percent("10"))), ..item("20", 455, &fr20) };
    let examples = [
        // 20 × 9.90 = 198.00 at 19 % = 37.62; 50 × 5.50 = 275.00 at 7 % = 19.25.
        exclusive(
            "DE: ZUGFeRD 2, sample EN16931_Einfach",
            vec![item("20", 990, &de19), item("50", 550, &de7)],
            &[(19_800, 3_762), (27_500, 1_925)],
            52_987,
        ),
        // 7 % of 314.86 = 22.0402.
        exclusive(
            "DE: KoSIT, XRechnung test suite, 01.01a-INVOICE",
            vec![item("1", 28_879, &de7), item("1", 2_607, &de7)],
            &[(31_486, 2_204)],
            33_690,
        ),
        // 20 × 4.55 = 91.00 less 10 % = 81.90, 20 % = 16.38; 5.5 % of 543.00 = 29.865.
        exclusive(
            "FR: FNFE-MPE, Factur-X sample FA-2017-0010 (its lines at 5.5 % as one)",
            vec![tenth_off, item("1", 54_300, &fr55)],
            &[(8_190, 1_638), (54_300, 2_987)],
            67_115,
        ),
        // 7 × 400.00 − 3 × 500.00 + 25.00; 25 % of 1,325.00.
        Example {
            adjustments: vec![Adjustment::Fee { portion: Portion::Minor(2_500), taxes: no25.to_vec() }],
            ..exclusive(
                "OpenPeppol, BIS Billing 3, base-example.xml",
                vec![item("7", 40_000, &no25), item("-3", 50_000, &no25)],
                &[(132_500, 33_125)],
                165_625,
            )
        },
        // The fraction for 20 % is 1/6: 120.00 / 6.
        with(
            inclusive,
            exclusive("UK: HMRC, VAT fraction of VAT-inclusive prices", vec![item("1", 12_000, &uk)], &[(10_000, 2_000)], 12_000),
        ),
        // 89.91 / 6 × 5 = 74.925 → 74.93.
        with(
            Policy { tax_level: TaxLevel::Line, ..inclusive },
            exclusive("UK: Caterbook (as Xero), VAT of a line in inclusive prices", vec![item("9", 999, &uk)], &[(7_493, 1_498)], 8_991),
        ),
        // 28.00 × 8.1 % = 2.268.
        exclusive("CH: standard rate of 2024, a meal", vec![item("1", 2_800, &[tax("MWST", "8.1")])], &[(2_800, 227)], 3_027),
        // 180.00 × 3.8 % = 6.84.
        exclusive("CH: lodging rate of 2024", vec![item("1", 18_000, &[tax("MWST", "3.8")])], &[(18_000, 684)], 18_684),
        // 100.00 / 1.026 = 97.4658….
        with(
            inclusive,
            exclusive(
                "CH: reduced rate of 2024, price with the tax",
                vec![item("1", 10_000, &[tax("MWST", "2.6")])],
                &[(9_747, 253)],
                10_000,
            ),
        ),
        // 9.975 → 9.98.
        exclusive(
            "CA-QC: Revenu Québec, calculating the taxes",
            vec![item("1", 10_000, &[tax("GST", "5"), tax("QST", "9.975")])],
            &[(10_000, 500), (10_000, 998)],
            11_498,
        ),
        // 1.325 → 1.33.
        exclusive(
            "US-NJ: Division of Taxation, flowers for $20",
            vec![item("1", 2_000, &[tax("Sales tax", "6.625")])],
            &[(2_000, 133)],
            2_133,
        ),
        // 83 × 167 + 197 × 77 = 29,030, 8 % = 2,322.4; 57 × 77 + 57 × 417 = 28,158, 10 % = 2,815.8. Rounded down, once a rate.
        with(
            down,
            exclusive(
                "JP: National Tax Agency, Q&A on the invoice system, rounding once a rate",
                vec![item("83", 167, &jp8), item("197", 77, &jp8), item("57", 77, &jp10), item("57", 417, &jp10)],
                &[(29_030, 2_322), (28_158, 2_815)],
                62_325,
            ),
        ),
        // 88,000 / 1.1 and 43,200 / 1.08, prices with the tax.
        with(
            inclusive,
            exclusive(
                "JP: National Tax Agency, sample of a qualified invoice",
                vec![item("1", 88_000, &jp10), item("1", 43_200, &jp8)],
                &[(80_000, 8_000), (40_000, 3_200)],
                131_200,
            ),
        ),
    ];
    for e in examples {
        let t = totals(&e.items, &e.adjustments, e.policy).unwrap();
        assert_eq!(t.groups.iter().map(|g| (g.base_minor, g.tax_minor)).collect::<Vec<_>>(), e.groups, "{}", e.source);
        assert_eq!(t.total_minor, e.total, "{}", e.source);
    }
}
