//! The list of payments with its sums.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    payment::{Kind, Payment, Settlement},
    store,
};
use crate::{
    db::Read,
    kernel::{
        Currency, Day, Result,
        id::{ClientId, PaymentId},
        text,
    },
};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListPayments {
    pub client_id: Option<ClientId>,
    pub kind: Option<Kind>,
    pub currency: Option<Currency>,
    pub method: Option<String>,
    /// First and last day, inclusive.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Part of the client's name, the reference, the note or the number of a document it settles, in any case.
    pub text: Option<String>,
    /// Only what is not used up.
    pub unused: bool,
    /// Those that were taken back, too; no sum counts them.
    pub voided: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentRow {
    #[serde(flatten)]
    pub payment: Payment,
    /// What it settles, or of a refund what stands behind it; what was taken back is left out.
    pub settles: Vec<Settlement>,
}

/// What the rows of one currency come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaymentSum {
    pub currency: Currency,
    pub received_minor: i64,
    pub refunded_minor: i64,
    pub fee_minor: i64,
    /// To the credit of clients.
    pub left_minor: i64,
    /// What came in less what went back, by method.
    pub methods: Vec<MethodSum>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MethodSum {
    pub method: String,
    pub count: usize,
    pub minor: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentList {
    /// The latest first.
    pub payments: Vec<PaymentRow>,
    pub sums: Vec<PaymentSum>,
    /// Every method that any payment was made by, for a filter or a suggestion.
    pub methods: Vec<String>,
}

pub fn list(read: &Read<'_>, q: &ListPayments) -> Result<PaymentList> {
    let conn = read.conn();
    let wanted = text::key(q.text.as_deref().unwrap_or_default());
    let found = |text: &str| text::key(text).contains(&wanted);
    let mut uses: BTreeMap<PaymentId, Vec<Settlement>> = BTreeMap::new();
    for settlement in store::live(conn)? {
        for id in [settlement.payment_id, settlement.refund_id].into_iter().flatten() {
            uses.entry(id).or_default().push(settlement.clone());
        }
    }
    let mut methods: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for payment in store::list(conn, q)? {
        let settles = uses.remove(&payment.id).unwrap_or_default();
        if !payment.method.is_empty() && !methods.contains(&payment.method) {
            methods.push(payment.method.clone());
        }
        let fits = q.method.as_ref().is_none_or(|m| *m == payment.method)
            && (!q.unused || payment.left.minor > 0)
            && (wanted.is_empty()
                || [&payment.client_name, &payment.reference, &payment.note].into_iter().any(|t| found(t))
                || settles.iter().filter_map(|s| s.number.as_deref()).any(found));
        if fits {
            rows.push(PaymentRow { payment, settles });
        }
    }
    methods.sort();
    Ok(PaymentList { sums: sums(&rows), payments: rows, methods })
}

fn sums(rows: &[PaymentRow]) -> Vec<PaymentSum> {
    let mut sums: BTreeMap<Currency, PaymentSum> = BTreeMap::new();
    for PaymentRow { payment: p, .. } in rows.iter().filter(|r| !r.payment.voided) {
        let empty = PaymentSum {
            currency: p.amount.currency,
            received_minor: 0,
            refunded_minor: 0,
            fee_minor: 0,
            left_minor: 0,
            methods: Vec::new(),
        };
        let sum = sums.entry(p.amount.currency).or_insert(empty);
        match p.kind {
            Kind::Payment => sum.received_minor += p.amount.minor,
            Kind::Refund => sum.refunded_minor += p.amount.minor,
        }
        sum.fee_minor += p.fee.minor;
        sum.left_minor += p.left.minor;
        let moved = p.kind.sign() * p.amount.minor;
        match sum.methods.iter_mut().find(|m| m.method == p.method) {
            Some(method) => (method.count, method.minor) = (method.count + 1, method.minor + moved),
            None => sum.methods.push(MethodSum { method: p.method.clone(), count: 1, minor: moved }),
        }
    }
    let mut sums: Vec<PaymentSum> = sums.into_values().collect();
    for sum in &mut sums {
        sum.methods.sort_by(|a, b| b.minor.cmp(&a.minor).then_with(|| a.method.cmp(&b.method)));
    }
    sums
}
