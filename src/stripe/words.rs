//! Stripe's objects, as far as they are read.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Told with each object that is made: what it is for, and which effect made it.
pub const INVOICE: &str = "stint_invoice";
pub const EFFECT: &str = "stint_id";

#[derive(Debug, Deserialize)]
pub struct List<T> {
    pub data: Vec<T>,
    pub has_more: bool,
}

#[derive(Debug, Deserialize)]
pub struct PaymentLink {
    pub id: String,
    pub url: String,
}

#[derive(Debug, Deserialize)]
pub struct Event {
    pub id: String,
    pub data: EventData,
}

#[derive(Debug, Deserialize)]
pub struct EventData {
    pub object: EventObject,
}

/// Enough of any object to know which charge it is about.
#[derive(Debug, Deserialize)]
pub struct EventObject {
    pub object: String,
    pub id: Option<String>,
    pub charge: Option<String>,
    pub latest_charge: Option<String>,
}

impl EventObject {
    pub fn charge(self) -> Option<String> {
        match self.object.as_str() {
            "charge" => self.id,
            "refund" | "dispute" => self.charge,
            "payment_intent" => self.latest_charge,
            _ => None,
        }
    }
}

#[derive(Debug, Deserialize)]
pub struct Charge {
    pub id: String,
    pub amount_captured: i64,
    pub amount_refunded: i64,
    pub currency: String,
    pub created: i64,
    pub paid: bool,
    pub captured: bool,
    pub disputed: bool,
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
    /// Expanded; none until Stripe has settled what it keeps.
    pub balance_transaction: Option<BalanceTransaction>,
}

#[derive(Debug, Deserialize)]
pub struct BalanceTransaction {
    pub fee: i64,
    pub currency: String,
}

#[derive(Debug, Deserialize)]
pub struct Refund {
    pub id: String,
    pub amount: i64,
    pub status: Option<String>,
    pub created: i64,
    /// None where no money moved: what is left of a hold that was captured in part is told as a refund, too.
    pub balance_transaction: Option<String>,
}
