//! The page on which a newcomer looks at the stand-ins and plays the others.

use super::carry_out;
use crate::{
    html::{escape, page},
    world::{Shared, World},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};
use serde_json::{Map, Value};

const SHOWN: usize = 20;

pub async fn show(State(shared): State<Shared>) -> Html<String> {
    let world = shared.now();
    let mut body = format!(
        "<p>It is {} here. {}</p>",
        escape(&when(world.clock.now())),
        [("1 hour", 3_600_000_i64), ("1 day", 86_400_000), ("8 days", 691_200_000)]
            .map(|(words, ms)| button("clock", &[("advance_ms", &ms.to_string())], &format!("{words} later")))
            .concat()
    );
    body.push_str(&format!(
        "<p><a href={}/_control/state>All state as JSON</a>, <a href={}/_control/requests>all requests</a>.</p>",
        shared.base, shared.base
    ));
    let stripe = &world.stripe;
    body.push_str(&table(
        "Payment links",
        &["link", "amount", ""],
        stripe.of_kind("payment_link").rev().take(SHOWN).map(|l| {
            let state = if l["active"] == true { button("stripe-pay", &[("id", text(l, "id"))], "Pay") } else { "not active".into() };
            vec![
                format!("<a href={}>{}</a>", escape(text(l, "url")), escape(text(l, "id"))),
                amount(&l["_lines"][0]["amount_total"], &l["currency"]),
                state,
            ]
        }),
    ));
    body.push_str(&table(
        "Checkout sessions",
        &["session", "amount", "state"],
        stripe.of_kind("checkout.session").rev().take(SHOWN).map(|s| {
            let state =
                if s["status"] == "open" { format!("<a href={}>open</a>", escape(text(s, "url"))) } else { escape(text(s, "status")) };
            vec![escape(text(s, "id")), amount(&s["amount_total"], &s["currency"]), state]
        }),
    ));
    body.push_str(&table(
        "Charges",
        &["charge", "amount", "state", ""],
        stripe.of_kind("charge").rev().take(SHOWN).map(|c| {
            let id = text(c, "id");
            let state = match (c["status"] == "failed", c["captured"] == true, c["refunded"] == true, c["disputed"] == true) {
                (true, ..) => "failed",
                (.., true) => "disputed",
                (_, _, true, _) => "refunded",
                (_, false, ..) => "held",
                _ => "paid",
            };
            let deeds = if state == "paid" {
                format!(
                    "{}{}",
                    button("stripe-refund", &[("charge", id)], "Refund"),
                    button("stripe-dispute", &[("charge", id)], "Dispute")
                )
            } else {
                String::new()
            };
            vec![escape(id), amount(&c["amount"], &c["currency"]), state.into(), deeds]
        }),
    ));
    body.push_str(&table(
        "Events",
        &["when", "what"],
        stripe.of_kind("event").rev().take(SHOWN).map(|e| vec![escape(&when(e["created"].as_i64().unwrap_or(0))), escape(text(e, "type"))]),
    ));
    body.push_str(&mails(&world));
    body.push_str(&calendars(&world));
    body.push_str(&table(
        "Requests",
        &["when", "what", "answer"],
        world.recorder.all().rev().take(SHOWN).map(|r| {
            let answer = r.status.map_or_else(|| "cut".into(), |s| s.to_string());
            vec![
                escape(&when(r.at_ms / 1000)),
                escape(&format!("{} {}", r.method, r.path)),
                format!("{answer} {}", escape(r.fault.as_deref().unwrap_or(""))),
            ]
        }),
    ));
    page("Stint's sandbox", &body)
}

fn mails(world: &World) -> String {
    let mut rows: Vec<(i64, Vec<String>)> = Vec::new();
    for (account, mailbox) in &world.google.mail {
        for mail in mailbox.mails.iter().rev().take(SHOWN) {
            let header = |name: &str| mail.header(name).unwrap_or_default();
            let subject = format!("Re: {}", header("subject").trim_start_matches("Re: "));
            let (from, to) = (header("from"), header("to"));
            let fields =
                [("account", account.as_str()), ("from", &to), ("subject", &subject), ("answers", &mail.id), ("text", "Thank you.")];
            let reply = if mail.has("SENT") { button("google-mail-receive", &fields, "Reply") } else { String::new() };
            rows.push((
                mail.at_ms,
                vec![escape(&when(mail.at_ms / 1000)), escape(&format!("{from} to {to}")), escape(&header("subject")), reply],
            ));
        }
    }
    rows.extend(world.mail.accepted.iter().rev().take(SHOWN).map(|mail| {
        let subject = mail.text.lines().find_map(|l| l.strip_prefix("Subject: ")).unwrap_or("a mail");
        (
            mail.at_ms,
            vec![
                escape(&when(mail.at_ms / 1000)),
                escape(&format!("{} to {}", mail.from, mail.to.join(", "))),
                escape(subject),
                "by SMTP".into(),
            ],
        )
    }));
    rows.sort_by_key(|(at, _)| -at);
    table("Mails", &["when", "who", "subject", ""], rows.into_iter().take(SHOWN).map(|(_, row)| row))
}

fn calendars(world: &World) -> String {
    let all = world.google.calendars.iter().flat_map(|(account, own)| own.all.iter().map(move |calendar| (account, calendar)));
    let events = all.flat_map(|(account, calendar)| calendar.events.iter().map(move |event| (account, calendar, &event.body)));
    let rows = events.filter(|(.., body)| body["status"] != "cancelled").take(SHOWN).map(|(account, calendar, body)| {
        let start = body["start"]["dateTime"].as_str().or(body["start"]["date"].as_str()).unwrap_or_default();
        let fields = [("account", account.as_str()), ("calendar", &calendar.id), ("event", text(body, "id"))];
        vec![
            escape(&calendar.summary),
            escape(start),
            escape(text(body, "summary")),
            button("google-calendar-delete", &fields, "Delete on another device"),
        ]
    });
    table("Calendars", &["calendar", "start", "event", ""], rows)
}

/// A button of the page: the same deed as of the JSON door, then back.
pub async fn act(State(shared): State<Shared>, Path(deed): Path<String>, body: String) -> Response {
    let given: Map<String, Value> = form_urlencoded::parse(body.as_bytes())
        .map(|(k, v)| {
            let number = v.parse::<i64>().ok().filter(|_| k.ends_with("_ms"));
            (k.into_owned(), number.map_or_else(|| Value::from(v.as_ref()), Value::from))
        })
        .collect();
    match carry_out(&shared, &deed.replace('-', "/"), Value::Object(given)) {
        Ok(_) => Redirect::to("/_control/").into_response(),
        Err(words) => {
            (StatusCode::BAD_REQUEST, page("That did not work", &format!("<p>{}</p><p><a href=/_control/>Back</a></p>", escape(&words))))
                .into_response()
        }
    }
}

fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field].as_str().unwrap_or_default()
}

fn amount(value: &Value, currency: &Value) -> String {
    escape(&crate::stripe::amount_in_words(value.as_i64().unwrap_or(0), currency.as_str().unwrap_or_default()))
}

fn when(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0).map(|t| t.format("%Y-%m-%d %H:%M:%S UTC").to_string()).unwrap_or_default()
}

fn button(deed: &str, fields: &[(&str, &str)], words: &str) -> String {
    let inputs: String = fields.iter().map(|(k, v)| format!("<input type=hidden name={k} value='{}'>", escape(v))).collect();
    format!("<form method=post action=/_control/page/{deed}>{inputs}<button>{words}</button></form>")
}

fn table(title: &str, heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let rows: String = rows.map(|cells| format!("<tr>{}", cells.iter().map(|c| format!("<td>{c}")).collect::<String>())).collect();
    if rows.is_empty() {
        return format!("<h2>{title}</h2><p class=note>None yet.</p>");
    }
    format!("<h2>{title}</h2><table><tr>{}{rows}</table>", heads.iter().map(|h| format!("<th>{h}")).collect::<String>())
}
