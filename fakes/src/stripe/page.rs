//! The pages on which a customer pays.

use super::{account::Stripe, charges::PayWith, money};
use crate::{
    html::{escape, page},
    world::Shared,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde_json::Value;

const WAYS: &[(PayWith, &str)] = &[
    (PayWith::Visa, "Pay"),
    (PayWith::Declined, "Pay with a card that is declined"),
    (PayWith::InsufficientFunds, "Pay with an empty card"),
    (PayWith::AuthenticationAbandoned, "Leave at the bank's page"),
    (PayWith::Disputed, "Pay and dispute"),
    (PayWith::RefundFails, "Pay with a card that takes no refund"),
];

pub async fn open_link(State(shared): State<Shared>, Path(id): Path<String>) -> Response {
    match shared.now().stripe.open_link(&id) {
        Ok(session) => Redirect::to(session["url"].as_str().unwrap_or("/_control/")).into_response(),
        Err(error) => {
            let status = if error.status == 404 { StatusCode::NOT_FOUND } else { StatusCode::OK };
            (status, page("This link is not active", &format!("<p>{}</p>", escape(error.body["message"].as_str().unwrap_or_default()))))
                .into_response()
        }
    }
}

pub async fn show(State(shared): State<Shared>, Path(id): Path<String>) -> Response {
    told(&shared.now().stripe, &id, "").into_response()
}

pub async fn pay(State(shared): State<Shared>, Path(id): Path<String>, body: String) -> Response {
    let form = crate::contract::decode(&body);
    let with = serde_json::from_value(form["with"].clone()).unwrap_or(PayWith::Visa);
    let mut world = shared.now();
    match world.stripe.pay_session(&id, with, form["email"].as_str().unwrap_or_default()) {
        Ok(session) => match session["success_url"].as_str().filter(|url| url.starts_with("http")) {
            Some(url) => Redirect::to(&url.replace("{CHECKOUT_SESSION_ID}", &id)).into_response(),
            None => told(&world.stripe, &id, "").into_response(),
        },
        Err(error) => told(&world.stripe, &id, error.body["message"].as_str().unwrap_or_default()).into_response(),
    }
}

fn told(stripe: &Stripe, id: &str, refusal: &str) -> Response {
    let Some(session) = stripe.raw(id).filter(|o| o["object"] == "checkout.session") else {
        return (StatusCode::NOT_FOUND, page("There is no such payment", "")).into_response();
    };
    let currency = session["currency"].as_str().unwrap_or_default();
    let amount = |value: &Value| escape(&money::amount_in_words(value.as_i64().unwrap_or(0), currency));
    let rows: String = session["_lines"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|l| {
            format!(
                "<tr><td>{}<td class=n>{}<td class=n>{}",
                escape(l["description"].as_str().unwrap_or("Item")),
                l["quantity"],
                amount(&l["amount_total"])
            )
        })
        .collect();
    let total = amount(&session["amount_total"]);
    let below = match session["status"].as_str() {
        Some("open") => {
            let buttons: String = WAYS
                .iter()
                .map(|(with, words)| {
                    let name = serde_json::to_value(with).unwrap_or_default();
                    let class = if *with == PayWith::Visa { " class=go" } else { "" };
                    format!("<button{class} name=with value={}>{words}</button>", name.as_str().unwrap_or_default())
                })
                .collect();
            format!(
                "<form method=post><p><label>Mail <input name=email type=email required value='payer@example.com'></label></p><p>{buttons}</p></form>"
            )
        }
        Some("complete") => "<p><b>Paid. Thank you.</b></p>".into(),
        _ => "<p><b>This payment has expired.</b></p>".into(),
    };
    let refusal = if refusal.is_empty() { String::new() } else { format!("<p role=alert><b>{}</b></p>", escape(refusal)) };
    page(&format!("Pay {total}"), &format!("{refusal}<table><tr><th>What<th class=n>Quantity<th class=n>Amount{rows}</table>{below}"))
        .into_response()
}
