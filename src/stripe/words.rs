//! Stripe's objects, as far as they are read.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Told with each object that is made: what it is for, and which effect made it.
pub const INVOICE: &str = "stint_invoice";
pub const HOLD: &str = "stint_hold";
pub const SUBSCRIPTION: &str = "stint_subscription";
pub const EFFECT: &str = "stint_id";

#[derive(Debug, Deserialize)]
pub struct List<T> {
    pub data: Vec<T>,
    pub has_more: bool,
}

/// What a list can be gone through by.
pub trait Named {
    fn id(&self) -> &str;
}

macro_rules! named {
    ($($name:ident),+) => {$(impl Named for $name { fn id(&self) -> &str { &self.id } })+};
}
named!(Charge, Refund, Dispute, Payout, BalanceTransaction, Bare, Bill, Charged, Event);

/// An object of which only the id is wanted.
#[derive(Debug, Deserialize)]
pub struct Bare {
    pub id: String,
}

/// A charge, as far as it tells whether it is one.
#[derive(Debug, Deserialize)]
pub struct Charged {
    pub id: String,
    pub paid: bool,
}

/// An object that leaves its tombstone.
#[derive(Debug, Deserialize)]
pub struct Deletable {
    #[serde(default)]
    pub deleted: bool,
}

#[derive(Debug, Deserialize)]
pub struct PaymentLink {
    pub id: String,
    pub url: String,
}

/// A page of Checkout; its address is gone when it is over.
#[derive(Debug, Deserialize)]
pub struct Session {
    pub id: String,
    pub url: Option<String>,
    pub expires_at: i64,
    pub status: Option<String>,
    /// What somebody agreed to there.
    pub subscription: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Event {
    pub id: String,
    pub created: i64,
    pub data: EventData,
}

#[derive(Debug, Deserialize)]
pub struct EventData {
    pub object: EventObject,
}

/// Enough of any object to know what it is about.
#[derive(Debug, Deserialize)]
pub struct EventObject {
    pub object: String,
    pub id: Option<String>,
    pub charge: Option<String>,
    pub latest_charge: Option<String>,
    /// Of a page of Checkout.
    pub subscription: Option<Value>,
    /// Of an invoice: what made it.
    pub parent: Option<Value>,
}

impl EventObject {
    pub fn subscription(&self) -> Option<String> {
        let told = match self.object.as_str() {
            "subscription" => return self.id.clone(),
            "invoice" => self.parent.as_ref().map(|parent| &parent["subscription_details"]["subscription"]),
            "checkout.session" => self.subscription.as_ref(),
            _ => None,
        };
        told.and_then(Value::as_str).map(str::to_owned)
    }

    pub fn charge(self) -> Option<String> {
        match self.object.as_str() {
            "charge" => self.id,
            "refund" | "dispute" => self.charge,
            "payment_intent" => self.latest_charge,
            _ => None,
        }
    }

    pub fn payout(&self) -> Option<String> {
        self.id.clone().filter(|_| self.object == "payout")
    }

    pub fn customer(&self) -> Option<String> {
        self.id.clone().filter(|_| self.object == "customer")
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
    /// All of it.
    pub refunded: bool,
    pub payment_intent: Option<String>,
    pub payment_method_details: Option<Details>,
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
    /// Expanded; none until Stripe has settled what it keeps.
    pub balance_transaction: Option<BalanceTransaction>,
}

#[derive(Debug, Deserialize)]
pub struct Details {
    pub card: Option<Card>,
}

#[derive(Debug, Deserialize)]
pub struct Card {
    /// Of money that is only held: when the payer's bank lets it go.
    pub capture_before: Option<i64>,
}

/// A movement of the account's own money.
#[derive(Debug, Clone, Deserialize)]
pub struct BalanceTransaction {
    pub id: String,
    pub amount: i64,
    pub fee: i64,
    pub currency: String,
    pub reporting_category: String,
    pub created: i64,
    /// The id of what it is of.
    pub source: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Refund {
    pub id: String,
    pub amount: i64,
    pub status: Option<String>,
    pub reason: Option<String>,
    pub failure_reason: Option<String>,
    pub created: i64,
    #[serde(default)]
    pub metadata: Option<BTreeMap<String, String>>,
    /// Expanded. None where no money moved: what is left of a hold that was captured in part is told as a refund, too.
    pub balance_transaction: Option<BalanceTransaction>,
}

#[derive(Debug, Deserialize)]
pub struct Dispute {
    pub id: String,
    pub amount: i64,
    pub reason: String,
    pub status: String,
    pub created: i64,
    /// What it took, and what came back.
    #[serde(default)]
    pub balance_transactions: Vec<BalanceTransaction>,
    pub evidence_details: Evidence,
}

#[derive(Debug, Deserialize)]
pub struct Evidence {
    pub due_by: Option<i64>,
    #[serde(default)]
    pub submission_count: i64,
}

#[derive(Debug, Deserialize)]
pub struct Payout {
    pub id: String,
    pub amount: i64,
    pub currency: String,
    pub status: String,
    pub automatic: bool,
    /// Midnight UTC of the day on which the bank should have it.
    pub arrival_date: i64,
    pub failure_code: Option<String>,
    pub created: i64,
}

#[derive(Debug, Deserialize)]
pub struct Subscription {
    pub id: String,
    pub status: String,
    pub cancel_at_period_end: bool,
    pub cancel_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub pause_collection: Option<Value>,
    pub items: List<Item>,
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
}

/// What a subscription charges.
#[derive(Debug, Deserialize)]
pub struct Item {
    pub id: String,
    pub current_period_end: i64,
    pub price: Price,
}

#[derive(Debug, Deserialize)]
pub struct Price {
    pub unit_amount: Option<i64>,
    pub currency: String,
    pub product: String,
    pub recurring: Option<Rhythm>,
}

#[derive(Debug, Deserialize)]
pub struct Rhythm {
    pub interval: String,
    pub interval_count: i64,
}

/// Stripe's invoice of a period: of ours it only collects the money.
#[derive(Debug, Deserialize)]
pub struct Bill {
    pub id: String,
    pub total: i64,
    pub status: Option<String>,
    pub attempt_count: i64,
    pub hosted_invoice_url: Option<String>,
    pub created: i64,
    pub lines: List<BillLine>,
    /// Expanded.
    pub payments: Option<List<BillPayment>>,
}

#[derive(Debug, Deserialize)]
pub struct BillLine {
    pub period: BillPeriod,
}

#[derive(Debug, Deserialize)]
pub struct BillPeriod {
    pub start: i64,
}

#[derive(Debug, Deserialize)]
pub struct BillPayment {
    pub status: String,
    pub payment: PaidBy,
}

#[derive(Debug, Deserialize)]
pub struct PaidBy {
    pub payment_intent: Option<String>,
}

impl Bill {
    /// By what it was paid; none of one that was paid elsewhere.
    pub fn intent(&self) -> Option<&str> {
        let paid = self.payments.as_ref()?.data.iter().find(|p| p.status == "paid")?;
        paid.payment.payment_intent.as_deref()
    }
}
