//! A payer's bank takes the money back, and there is a deadline to answer.

use super::{
    account::{DAY, Stripe, metadata},
    error::Error,
    money::DISPUTE_FEE,
    operations::Answer,
};
use serde_json::{Value, json};

/// How long Stripe gives for evidence: "typically 7-21 days".
const DAYS_TO_ANSWER: i64 = 14;

fn waits(dispute: &Value) -> bool {
    matches!(dispute["status"].as_str(), Some("needs_response" | "warning_needs_response"))
}

fn is_inquiry(dispute: &Value) -> bool {
    dispute["status"].as_str().is_some_and(|status| status.starts_with("warning_"))
}

impl Stripe {
    /// `inquiry`: the payer's bank only asks, and takes nothing (docs.stripe.com/disputes/how-disputes-work).
    pub fn open_dispute(&mut self, charge: &str, reason: &str, amount: Option<i64>, inquiry: bool) -> Answer {
        let old = self.named("charge", charge, "charge")?;
        if old["disputed"] == true || old["captured"] != true {
            return Err(Error::invalid("Only a captured charge that is not yet disputed can be disputed.", "charge"));
        }
        let amount = amount.unwrap_or(old["amount_captured"].as_i64().unwrap_or(0) - old["amount_refunded"].as_i64().unwrap_or(0));
        let due = self.now + DAYS_TO_ANSWER * DAY;
        let mut dispute = self.make(
            "Dispute",
            "du",
            json!({"amount": amount, "charge": charge, "currency": old["currency"], "payment_intent": old["payment_intent"], "reason": reason,
                "status": if inquiry { "warning_needs_response" } else { "needs_response" },
                "metadata": {}, "is_charge_refundable": inquiry, "network_reason_code": "10.4",
                "payment_method_details": {"type": "card", "card": {"brand": "visa", "case_type": if inquiry { "inquiry" } else { "chargeback" }, "network": "visa", "network_reason_code": "10.4"}}}),
        );
        dispute["evidence_details"] = json!({"due_by": due, "enhanced_eligibility": {}, "has_evidence": false, "past_due": false, "submission_count": 0, "submission_method": "not_submitted"});
        dispute["evidence"]["enhanced_evidence"] = json!({});
        let id = dispute["id"].as_str().unwrap_or_default().to_string();
        self.add(dispute);
        if !inquiry {
            self.move_disputed(&id, -amount, DISPUTE_FEE);
        }
        self.due_at(&id, due);
        self.patch(charge, |o| drop(o.insert("disputed".into(), json!(true))));
        let dispute = self.told(&id).unwrap_or_default();
        self.event("charge.dispute.created", &dispute, None);
        if !inquiry {
            self.event("charge.dispute.funds_withdrawn", &dispute, None);
        }
        Ok(dispute)
    }

    fn move_disputed(&mut self, id: &str, amount: i64, fee: i64) {
        let currency = self.raw(id).and_then(|d| d["currency"].as_str()).unwrap_or_default().to_string();
        let kind = if amount < 0 { "dispute" } else { "dispute_reversal" };
        let transaction = self.transaction("adjustment", kind, amount, fee, &currency, id);
        let whole = self.told(&transaction).unwrap_or_default();
        self.patch(id, |o| {
            if let Some(Value::Array(all)) = o.get_mut("balance_transactions") {
                all.push(whole);
            }
        });
    }

    pub(super) fn update_dispute(&mut self, id: &str, p: &Value) -> Answer {
        let old = self.at_path("dispute", id)?;
        if p["evidence"].is_object() && !waits(&old) {
            return Err(Error::invalid("This dispute is already closed, or its evidence was submitted.", "evidence"));
        }
        let mut change = json!({"metadata": metadata(&old["metadata"], p.get("metadata"))?, "evidence": old["evidence"], "evidence_details": old["evidence_details"]});
        for (key, value) in p["evidence"].as_object().into_iter().flatten() {
            change["evidence"][key] = if value == "" { Value::Null } else { value.clone() };
            change["evidence_details"]["has_evidence"] = json!(true);
        }
        // Unlike what one would think, evidence is sent at once unless `submit` says otherwise.
        let submitted = p["evidence"].is_object() && p["submit"] != false;
        if submitted {
            change["status"] = json!(if is_inquiry(&old) { "warning_under_review" } else { "under_review" });
            change["evidence_details"]["submission_count"] = json!(1);
            change["evidence_details"]["submission_method"] = json!("manual");
        }
        let said = change["evidence"]["uncategorized_text"].clone();
        let told = self.change(id, "charge.dispute.updated", change);
        // docs.stripe.com/testing: words that decide a test dispute.
        match said.as_str().filter(|_| submitted) {
            Some("winning_evidence") => Ok(self.decide_dispute(id, true)),
            Some("losing_evidence") => Ok(self.decide_dispute(id, false)),
            _ => Ok(told),
        }
    }

    pub fn decide_dispute(&mut self, id: &str, won: bool) -> Value {
        if self.raw(id).is_some_and(is_inquiry) {
            return self.change(id, "charge.dispute.closed", json!({"status": "warning_closed"}));
        }
        if won {
            let amount = self.raw(id).and_then(|d| d["amount"].as_i64()).unwrap_or(0);
            self.move_disputed(id, amount, 0);
            let dispute = self.told(id).unwrap_or_default();
            self.event("charge.dispute.funds_reinstated", &dispute, None);
        }
        self.change(id, "charge.dispute.closed", json!({"status": if won { "won" } else { "lost" }}))
    }

    pub(super) fn close_dispute(&mut self, id: &str) -> Answer {
        // "The status of the dispute will change from needs_response to lost": an inquiry is none.
        if self.at_path("dispute", id)?["status"] != "needs_response" {
            return Err(Error::invalid("This dispute is already closed.", ""));
        }
        Ok(self.decide_dispute(id, false))
    }

    /// The deadline passed without a word.
    pub(super) fn lose_dispute(&mut self, id: &str) {
        if self.get("dispute", id).is_some_and(|d| waits(&d)) {
            self.patch(id, |o| {
                if let Some(details) = o.get_mut("evidence_details") {
                    details["past_due"] = json!(true);
                }
            });
            self.decide_dispute(id, false);
        }
    }
}
