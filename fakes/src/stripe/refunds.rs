//! Money given back: in part, several times, and sometimes in vain.

use super::{
    account::{DAY, Stripe, metadata},
    charges::PayWith,
    error::Error,
    money,
    operations::Answer,
};
use serde_json::{Value, json};

impl Stripe {
    pub(super) fn create_refund(&mut self, p: &Value) -> Answer {
        let charge = match (p["charge"].as_str(), p["payment_intent"].as_str()) {
            (Some(charge), _) => self.named("charge", charge, "charge")?,
            (None, Some(intent)) => {
                let intent = self.named("payment_intent", intent, "payment_intent")?;
                let charge = intent["latest_charge"].as_str().filter(|_| intent["status"] == "succeeded").ok_or_else(|| {
                    let words = format!(
                        "This PaymentIntent ({}) does not have a successful charge to refund.",
                        intent["id"].as_str().unwrap_or_default()
                    );
                    Error::new(400, "invalid_request_error", None, &words)
                })?;
                self.named("charge", charge, "payment_intent")?
            }
            (None, None) => {
                return Err(Error::invalid(
                    "One of the following params should be provided for this request: payment_intent or charge.",
                    "charge",
                ));
            }
        };
        let id = charge["id"].as_str().unwrap_or_default().to_string();
        let currency = charge["currency"].as_str().unwrap_or_default().to_string();
        let refunded = charge["amount_refunded"].as_i64().unwrap_or(0);
        let open = charge["amount"].as_i64().unwrap_or(0) - refunded;
        if charge["paid"] != true {
            return Err(Error::new(400, "invalid_request_error", None, &format!("Charge {id} has not been paid and cannot be refunded.")));
        }
        if charge["disputed"] == true {
            return Err(Error::new(
                400,
                "invalid_request_error",
                Some("charge_disputed"),
                &format!("Charge {id} has been charged back; cannot issue a refund."),
            ));
        }
        if open == 0 {
            return Err(Error::new(
                400,
                "invalid_request_error",
                Some("charge_already_refunded"),
                &format!("Charge {id} has already been refunded."),
            ));
        }
        let amount = p["amount"].as_i64().unwrap_or(open);
        if amount < 1 {
            return Err(Error::coded("parameter_invalid_integer", "Invalid positive integer", "amount"));
        }
        if amount > open {
            let words = format!(
                "Refund amount ({}) is greater than unrefunded amount on charge ({})",
                money::amount_in_words(amount, &currency),
                money::amount_in_words(open, &currency)
            );
            return Err(Error::invalid(&words, "amount"));
        }
        if charge["captured"] == false {
            self.release(&id, amount, p["reason"].as_str(), "charge.refunded");
            let refund = self.of_kind("refund").next_back().and_then(|r| r["id"].as_str()).unwrap_or_default().to_string();
            return self.at_path("refund", &refund);
        }
        let mut refund = self.make(
            "Refund",
            "re",
            json!({"amount": amount, "charge": id, "currency": currency, "payment_intent": charge["payment_intent"], "payment_method": charge["payment_method"], "reason": p["reason"].as_str(),
                "customer": charge["customer"], "metadata": metadata(&Value::Null, p.get("metadata"))?, "status": "succeeded",
                "destination_details": {"type": "card", "card": {"type": "refund", "reference_status": "pending", "reference_type": "acquirer_reference_number"}}}),
        );
        let refund_id = refund["id"].as_str().unwrap_or_default().to_string();
        let fails = serde_json::from_value::<PayWith>(self.raw(&id).map(|c| c["_with"].clone()).unwrap_or_default())
            .is_ok_and(|with| with == PayWith::RefundFails);
        refund["balance_transaction"] = json!(self.transaction("refund", "refund", -amount, 0, &currency, &refund_id));
        let refund = self.add(refund);
        if fails {
            self.due_at(&refund_id, self.now + DAY);
        }
        self.event("refund.created", &refund, None);
        self.change(&id, "charge.refunded", json!({"amount_refunded": refunded + amount, "refunded": amount == open}));
        Ok(refund)
    }

    /// The account's owner refunds in Stripe's own pages.
    pub fn refund_by_hand(&mut self, p: &Value) -> Answer {
        self.create_refund(p)
    }

    /// The bank sends it back: the money is in the balance again, and the charge is no longer refunded.
    pub fn fail_refund(&mut self, id: &str, reason: &str) {
        let Some(refund) = self.get("refund", id).filter(|r| r["status"] == "succeeded" && r["balance_transaction"].is_string()) else {
            return;
        };
        let amount = refund["amount"].as_i64().unwrap_or(0);
        let back = self.transaction("refund_failure", "refund_failure", amount, 0, refund["currency"].as_str().unwrap_or_default(), id);
        let charge = refund["charge"].as_str().unwrap_or_default().to_string();
        let refunded = self.get("charge", &charge).and_then(|c| c["amount_refunded"].as_i64()).unwrap_or(amount) - amount;
        self.patch(&charge, |o| {
            o.insert("amount_refunded".into(), json!(refunded));
            o.insert("refunded".into(), json!(false));
        });
        let failed =
            self.change(id, "refund.updated", json!({"status": "failed", "failure_reason": reason, "failure_balance_transaction": back}));
        self.event("refund.failed", &failed, None);
        self.event("charge.refund.updated", &failed, None);
    }

    pub(super) fn cancel_refund(&mut self, id: &str) -> Answer {
        let refund = self.at_path("refund", id)?;
        let words = format!(
            "You cannot cancel this refund because it has a status of {}. Only refunds that require action can be canceled.",
            refund["status"].as_str().unwrap_or_default()
        );
        Err(Error::new(400, "invalid_request_error", None, &words))
    }
}
