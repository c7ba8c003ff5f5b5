//! One thing as a person reads it in a terminal: what is known of it, a line each.

use super::{hm, list, rate, sums, text};
use serde_json::Value;
use stint::kernel::{Instant, Zone};

/// What stands beside the thing itself.
pub struct Beside<'a> {
    pub zone: &'a Zone,
    /// Those set on it, else the one that it takes from above.
    pub rates: &'a [Value],
    /// What is counted of it; null where nothing is.
    pub figures: &'a Value,
}

#[derive(Default)]
struct Card(Vec<(&'static str, String)>);

impl Card {
    fn line(&mut self, key: &'static str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((key, value));
        }
    }

    /// Fields that hold a text, by their own names.
    fn texts(&mut self, thing: &Value, keys: &[(&'static str, &'static str)]) {
        for (key, field) in keys {
            self.line(key, text(thing, field));
        }
    }

    fn duration(&mut self, key: &'static str, seconds: &Value) {
        self.line(key, seconds.as_i64().filter(|s| *s != 0).map(hm).unwrap_or_default());
    }

    /// Values below one another; a long text goes on below its beginning, and a key that is said again is left out.
    fn print(&self) -> String {
        let width = self.0.iter().map(|(key, _)| key.len() + 1).max().unwrap_or_default();
        let mut lines = Vec::new();
        let mut before = "";
        for (key, value) in &self.0 {
            let mut label = if *key == before { String::new() } else { format!("{key}:") };
            before = key;
            for part in value.lines() {
                lines.push(format!("{label:width$}  {part}").trim_end().to_owned());
                label.clear();
            }
        }
        lines.join("\n")
    }
}

fn words(v: &Value, key: &str) -> String {
    text(v, key).replace('_', " ")
}

fn filled<const N: usize>(parts: [String; N], between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn address(a: &Value) -> String {
    let town = filled([text(a, "postal_code").to_owned(), text(a, "city").to_owned()], " ");
    filled([text(a, "street").to_owned(), town, text(a, "region").to_owned(), text(a, "country").to_owned()], ", ")
}

/// What ends each card.
fn end(card: &mut Card, thing: &Value, beside: &Beside<'_>) {
    card.line("note", text(thing, "note"));
    card.line("archived", if thing["archived"] == true { "yes" } else { "" });
    card.line("created", day(&thing["created_at"], beside));
    card.line("id", text(thing, "id"));
}

fn day(at: &Value, beside: &Beside<'_>) -> String {
    at.as_str().and_then(|at| Instant::parse(at).ok()).map(|at| beside.zone.day_of(at).to_string()).unwrap_or_default()
}

fn rates(card: &mut Card, beside: &Beside<'_>) {
    for one in beside.rates {
        card.line("rate", rate(one));
    }
}

fn unbilled(card: &mut Card, figures: &Value) {
    let seconds = figures["unbilled_seconds"].as_i64().unwrap_or_default();
    if seconds > 0 {
        card.line("unbilled", filled([hm(seconds), sums(&figures["unbilled"])], ", "));
    }
}

pub fn client(c: &Value, beside: &Beside<'_>) -> String {
    let (mut card, figures) = (Card::default(), beside.figures);
    card.texts(c, &[("name", "name"), ("legal name", "legal_name"), ("code", "code")]);
    card.line("address", address(&c["address"]));
    card.texts(c, &[("vat id", "vat_id"), ("currency", "currency")]);
    card.line("tax", words(c, "tax_treatment"));
    card.line("rounding", if c["rounding"].is_null() { String::new() } else { super::rule(&c["rounding"]) });
    card.line("terms", c["payment_terms_days"].as_i64().map(|days| format!("{days} days")).unwrap_or_default());
    card.line("language", text(c, "language"));
    let einvoice = &c["einvoice"];
    if einvoice["format"] != "none" {
        card.line("e-invoice", words(einvoice, "format"));
    }
    card.texts(einvoice, &[("reference", "buyer_reference"), ("e-address", "address")]);
    card.line("tags", list(c, "tags").iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "));
    for contact in list(c, "contacts") {
        card.line("contact", filled(["name", "role", "email", "phone"].map(|key| text(contact, key).to_owned()), ", "));
    }
    rates(&mut card, beside);
    card.line("projects", figures["projects"].as_u64().filter(|n| *n > 0).map(|n| n.to_string()).unwrap_or_default());
    unbilled(&mut card, figures);
    card.line("owed", sums(&figures["owed"]));
    card.line("last work", day(&figures["last_entry_at"], beside));
    end(&mut card, c, beside);
    card.print()
}

pub fn project(p: &Value, beside: &Beside<'_>) -> String {
    let (mut card, figures) = (Card::default(), beside.figures);
    card.texts(p, &[("name", "name"), ("client", "client_name")]);
    card.line("status", words(p, "status"));
    card.line("billable", if p["billable"] == true { "yes" } else { "no" });
    card.line("color", text(p, "color"));
    rates(&mut card, beside);
    card.line("agreed", if p["budget"].is_null() { String::new() } else { super::money(&p["budget"]) });
    card.duration("budget", &p["budget_seconds"]);
    card.duration("tracked", &figures["tracked_seconds"]);
    unbilled(&mut card, figures);
    let count = |key: &str, word: &str| figures[key].as_i64().filter(|n| *n > 0).map(|n| format!("{n} {word}")).unwrap_or_default();
    card.line("tasks", filled([count("tasks_open", "open"), count("tasks_done", "done")], ", "));
    end(&mut card, p, beside);
    card.print()
}

pub fn task(t: &Value, beside: &Beside<'_>) -> String {
    let mut card = Card::default();
    card.texts(t, &[("name", "name"), ("project", "project_name"), ("client", "client_name")]);
    card.line("status", words(t, "status"));
    card.texts(t, &[("due", "due_on"), ("assignee", "assignee_name")]);
    rates(&mut card, beside);
    card.duration("estimate", &t["estimate_seconds"]);
    card.duration("tracked", &beside.figures["tracked_seconds"]);
    card.line("done", day(&t["done_at"], beside));
    end(&mut card, t, beside);
    card.print()
}

pub fn profile(p: &Value) -> String {
    let mut card = Card::default();
    card.texts(p, &[("legal name", "legal_name")]);
    card.line("address", address(p));
    card.texts(
        p,
        &[
            ("email", "email"),
            ("phone", "phone"),
            ("website", "website"),
            ("vat id", "vat_id"),
            ("tax number", "tax_number"),
            ("bank", "bank_name"),
            ("iban", "iban"),
            ("bic", "bic"),
            ("contact", "contact_name"),
            ("e-address", "electronic_address"),
        ],
    );
    card.line("logo", text(&p["logo"], "mime"));
    card.print()
}

#[cfg(test)]
mod tests {
    use super::Card;

    #[test]
    fn values_stand_below_one_another() {
        let mut card = Card::default();
        card.line("name", "Acme");
        card.line("vat id", "");
        card.line("contact", "Ada");
        card.line("contact", "Bob");
        card.line("note", "first\n\nthird");
        assert_eq!(card.print(), "name:     Acme\ncontact:  Ada\n          Bob\nnote:     first\n\n          third");
    }
}
