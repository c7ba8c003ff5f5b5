//! The account's own money: every movement with its fee, what is available, and what is paid out to the bank.

use super::account::{DAY, Stripe};
use crate::contract::STRIPE;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const DAYS_TO_AVAILABLE: i64 = 2;
const DAYS_TO_ARRIVE: i64 = 2;

/// A million as the number one.
fn decimal(e6: i64) -> Value {
    serde_json::from_str(&format!("{}.{:06}", e6 / 1_000_000, e6 % 1_000_000)).unwrap_or_default()
}

impl Stripe {
    /// Writes a movement; `amount` is before the fee.
    pub(super) fn transaction(&mut self, kind: &str, category: &str, amount: i64, fee: i64, currency: &str, source: &str) -> String {
        let settles = self.habits.settles.clone().filter(|s| s.currency != currency);
        let exchanged = |minor: i64| settles.as_ref().map_or(minor, |s| (minor * s.rate_e6 + minor.signum() * 500_000) / 1_000_000);
        let (amount, fee) = (exchanged(amount), exchanged(fee));
        let currency = settles.as_ref().map_or(currency, |s| &s.currency);
        let details = if fee == 0 {
            json!([])
        } else {
            json!([{"amount": fee, "application": null, "currency": currency, "description": "Stripe processing fees", "type": "stripe_fee"}])
        };
        let available = if kind == "payout" { self.now } else { self.now + DAYS_TO_AVAILABLE * DAY };
        let fields = json!({
            "amount": amount, "available_on": available, "balance_type": "payments", "currency": currency, "fee": fee, "fee_details": details, "net": amount - fee,
            "exchange_rate": settles.as_ref().map(|s| decimal(s.rate_e6)), "reporting_category": category, "source": source, "status": if kind == "payout" { "available" } else { "pending" }, "type": kind,
        });
        let transaction = self.make("BalanceTransaction", "txn", fields);
        let id = transaction["id"].as_str().unwrap_or_default().to_string();
        self.add(transaction);
        self.due_at(&id, available);
        if !self.payout_is_due() {
            self.due_at("payout", self.now + self.habits.payout_every_days * DAY);
        }
        id
    }

    pub(super) fn balance(&self) -> Value {
        let mut sums: BTreeMap<(String, bool), i64> = BTreeMap::new();
        for t in self.of_kind("balance_transaction") {
            let currency = t["currency"].as_str().unwrap_or_default().to_string();
            *sums.entry((currency, t["status"] == "available")).or_default() += t["net"].as_i64().unwrap_or(0);
        }
        let rows = |available: bool| -> Value {
            let mut rows: Vec<Value> = sums
                .iter()
                .filter(|((_, a), _)| *a == available)
                .map(|((c, _), sum)| json!({"amount": sum, "currency": c, "source_types": {"card": sum}}))
                .collect();
            if rows.is_empty() {
                rows.push(json!({"amount": 0, "currency": "eur", "source_types": {"card": 0}}));
            }
            json!(rows)
        };
        json!({"object": "balance", "available": rows(true), "pending": rows(false), "livemode": false})
    }

    /// What is available goes to the bank, a payout for each currency that has more than nothing.
    pub(super) fn pay_out(&mut self) {
        let mut open: BTreeMap<String, (i64, Vec<String>)> = BTreeMap::new();
        for t in self.of_kind("balance_transaction").filter(|t| t["status"] == "available" && t["_payout"].is_null()) {
            let (sum, ids) = open.entry(t["currency"].as_str().unwrap_or_default().into()).or_default();
            *sum += t["net"].as_i64().unwrap_or(0);
            ids.extend(t["id"].as_str().map(String::from));
        }
        for (currency, (sum, ids)) in open.into_iter().filter(|(_, (sum, _))| *sum > 0) {
            let arrival = self.now + DAYS_TO_ARRIVE * DAY;
            let mut payout = self.make(
                "Payout",
                "po",
                json!({"amount": sum, "arrival_date": arrival, "automatic": true, "currency": currency, "description": "STRIPE PAYOUT", "metadata": {}, "method": "standard",
                    "reconciliation_status": "completed", "source_type": "card", "status": "in_transit", "type": "bank_account"}),
            );
            let id = payout["id"].as_str().unwrap_or_default().to_string();
            let own = self.transaction("payout", "payout", -sum, 0, &currency, &id);
            payout["balance_transaction"] = json!(own);
            let payout = self.add(payout);
            for transaction in ids.iter().chain([&own]) {
                self.patch(transaction, |o| drop(o.insert("_payout".into(), json!(id))));
            }
            self.due_at(&id, arrival);
            self.event("payout.created", &payout, None);
        }
        let waits = self.of_kind("balance_transaction").any(|t| t["_payout"].is_null());
        if waits && !self.payout_is_due() {
            self.due_at("payout", self.now + self.habits.payout_every_days * DAY);
        }
    }

    pub(super) fn arrive(&mut self, id: &str) {
        if self.get("payout", id).is_some_and(|p| p["status"] == "in_transit") {
            self.change(id, "payout.paid", json!({"status": "paid"}));
        }
    }

    pub(super) fn account(&self) -> Value {
        let mut account = STRIPE.blank("Account");
        for (key, value) in [
            ("id", json!(self.id)),
            ("country", json!("DE")),
            ("default_currency", json!("eur")),
            ("email", json!("freelancer@example.com")),
            ("charges_enabled", json!(true)),
            ("payouts_enabled", json!(true)),
            ("details_submitted", json!(true)),
            ("type", json!("standard")),
            ("settings", json!({"dashboard": {"display_name": "Stint sandbox", "timezone": "Etc/UTC"}})),
        ] {
            if key != "settings" {
                account[key] = value;
            } else if account["settings"].is_object() {
                account["settings"]["dashboard"] = value["dashboard"].clone();
            }
        }
        account
    }
}
