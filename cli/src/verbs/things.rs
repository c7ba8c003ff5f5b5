use crate::{
    args::{ClientFields, ProjectFields, RateVerb, TaskFields, ThingVerb},
    ask::Desk,
    fail::Failure,
    render::{
        self,
        card::{self, Beside},
    },
    when,
};
use clap::Args;
use serde_json::{Value, json};
use stint::kernel::{Currency, Money};

/// The fields of a kind as the request's fields; what was not given is null.
pub trait Fields: Args {
    fn request(&self, desk: &Desk<'_>, kind: &'static str, id: Option<&Value>) -> Result<Value, Failure>;

    /// A field that an edit is to empty.
    fn taken_away(&self) -> Option<&'static str> {
        None
    }
}

impl Fields for ClientFields {
    fn request(&self, desk: &Desk<'_>, _: &'static str, id: Option<&Value>) -> Result<Value, Failure> {
        let mut kept = match id {
            Some(id) => desk.call("client.show", json!({ "id": id }))?,
            None => json!({ "address": {}, "einvoice": {} }),
        };
        let (mut address, mut einvoice) = (kept["address"].take(), kept["einvoice"].take());
        if let Some(format) = &self.einvoice {
            einvoice["format"] = json!(format.replace('-', "_"));
        }
        if let Some(reference) = &self.buyer_reference {
            einvoice["buyer_reference"] = json!(reference);
        }
        if let Some(typed) = &self.e_address {
            let (scheme, at) = electronic("einvoice.address", typed)?;
            (einvoice["scheme"], einvoice["address"]) = (json!(scheme), json!(at));
        }
        for (key, given) in self.address.given() {
            address[key] = json!(given);
        }
        Ok(json!({
            "legal_name": self.legal_name, "code": self.code, "address": address, "currency": self.currency, "einvoice": einvoice, "vat_id": self.vat_id,
            "payment_terms_days": self.terms, "rounding": self.rounding.as_deref().filter(|r| *r != USUAL).map(rounding).transpose()?, "tax_treatment": self.tax, "note": self.note,
        }))
    }

    fn taken_away(&self) -> Option<&'static str> {
        (self.rounding.as_deref() == Some(USUAL)).then_some("rounding")
    }
}

/// Gives a client no rule of its own.
const USUAL: &str = "usual";

/// `0204:04011000-1234512345-06`; nothing takes it away.
pub fn electronic<'a>(field: &str, typed: &'a str) -> Result<(&'a str, &'a str), Failure> {
    if typed.is_empty() {
        return Ok(("", ""));
    }
    typed.split_once(':').ok_or_else(|| {
        let message = format!("{typed:?} has no scheme: type it like 0204:04011000-1234512345-06 or EM:ap@acme.example");
        Failure::field(field, "wrong_form", message)
    })
}

/// `up 15 day`, `nearest 6`, `exact`; what is left out is 15 minutes and each entry.
fn rounding(typed: &str) -> Result<Value, Failure> {
    let mut words = typed.split([' ', ':', ',']).filter(|w| !w.is_empty());
    let (mode, step, scope) = (words.next(), words.next(), words.next());
    let wrong =
        || Failure::field("rounding", "not_a_rule", format!("{typed:?} is no rule: type it like \"up 15 day\", \"nearest 6\" or exact"));
    let known = |word: &str, list: &[&str]| if list.contains(&word) { Ok(word.to_owned()) } else { Err(wrong()) };
    let mode = known(mode.unwrap_or_default(), &["exact", "up", "nearest", "down"])?;
    let mut rule = json!({ "mode": mode, "step_minutes": 15, "scope": "entry" });
    if let Some(step) = step {
        rule["step_minutes"] = json!(step.trim_end_matches("min").trim_end_matches('m').parse::<i64>().map_err(|_| wrong())?);
    }
    if let Some(scope) = scope {
        rule["scope"] = json!(known(scope, &["entry", "day", "task", "invoice"])?);
    }
    if words.next().is_some() { Err(wrong()) } else { Ok(rule) }
}

impl Fields for ProjectFields {
    fn request(&self, desk: &Desk<'_>, _: &'static str, id: Option<&Value>) -> Result<Value, Failure> {
        Ok(json!({
            "budget": self.agreed.as_deref().map(|typed| self.agreed_at(desk, id, typed)).transpose()?,
            "client_id": self.client.as_deref().map(|c| desk.find("client", c, json!({}))).transpose()?,
            "color": self.color, "status": self.status, "billable": self.billable, "note": self.note,
            "budget_seconds": self.budget.as_deref().map(|b| when::seconds("budget", b)).transpose()?,
        }))
    }
}

impl ProjectFields {
    /// In the currency of the client whom it is for, else the workspace's.
    fn agreed_at(&self, desk: &Desk<'_>, id: Option<&Value>, typed: &str) -> Result<Money, Failure> {
        let client = match (&self.client, id) {
            (Some(named), _) => desk.find("client", named, json!({}))?,
            (None, Some(id)) => desk.call("project.show", json!({ "id": id }))?["client_id"].clone(),
            (None, None) => Value::Null,
        };
        let from = match client {
            Value::Null => desk.call("settings.get", json!({}))?,
            client => desk.call("client.show", json!({ "id": client }))?,
        };
        Ok(Money::parse("agreed", typed, Currency::parse("currency", from["currency"].as_str().unwrap_or_default())?)?)
    }
}

impl Fields for TaskFields {
    fn request(&self, desk: &Desk<'_>, _: &'static str, _: Option<&Value>) -> Result<Value, Failure> {
        Ok(json!({
            "project_id": self.project.as_deref().map(|p| desk.find("project", p, json!({}))).transpose()?,
            "status": self.status, "note": self.note, "due_on": desk.day("due", self.due.as_deref())?,
            "estimate_seconds": self.estimate.as_deref().map(|e| when::seconds("estimate", e)).transpose()?,
        }))
    }
}

/// By name or id, among those in use or those that are archived.
pub fn find_typed(desk: &Desk<'_>, kind: &'static str, typed: &str, archived: bool) -> Result<Value, Failure> {
    desk.find(kind, typed, json!({ "archived": archived }))
}

pub fn run<F: Fields>(desk: &Desk<'_>, kind: &'static str, verb: ThingVerb<F>) -> Result<String, Failure> {
    let find = |typed: &str, archived: bool| find_typed(desk, kind, typed, archived);
    match verb {
        ThingVerb::Add { name, fields } => {
            let mut request = fields.request(desk, kind, None)?;
            request["name"] = json!(name);
            desk.show(&format!("{kind}.add"), request, render::thing)
        }
        ThingVerb::List { text, archived } => {
            desk.show(&format!("{kind}.list"), json!({ "text": text, "archived": archived }), render::things)
        }
        ThingVerb::Show { id } => show(desk, kind, &find(&id, false)?),
        ThingVerb::Edit { id, name, fields } => {
            let id = find(&id, false)?;
            let mut request = fields.request(desk, kind, Some(&id))?;
            request["id"] = id;
            request["name"] = json!(name);
            let edit = format!("{kind}.edit");
            match fields.taken_away() {
                Some(field) => desk.show_setting(&edit, request, (field, Value::Null), render::thing),
                None => desk.show(&edit, request, render::thing),
            }
        }
        ThingVerb::Archive { id, undo } => {
            desk.show(&format!("{kind}.archive"), json!({ "id": find(&id, undo)?, "archived": !undo }), render::thing)
        }
        ThingVerb::Delete { id } => desk.show(&format!("{kind}.delete"), json!({ "id": find(&id, false)? }), |_| format!("deleted {id}")),
    }
}

/// For a person, also what is counted of it and what an hour of it costs.
fn show(desk: &Desk<'_>, kind: &'static str, id: &Value) -> Result<String, Failure> {
    let thing = desk.call(&format!("{kind}.show"), json!({ "id": id }))?;
    if desk.json {
        return Ok(thing.to_string());
    }
    let key = format!("{kind}_id");
    let figures = desk.call(&format!("{kind}.figures"), json!({}))?;
    let mut rates = desk.call("rate.list", json!({ "scope": kind, "scope_id": id }))?["rates"].take();
    if rates == json!([]) {
        let resolved = desk.call("rate.resolve", json!({ &key: id, "on": desk.day("on", Some("today"))? }))?;
        rates = json!(resolved.get("rate").filter(|rate| !rate.is_null()).into_iter().collect::<Vec<_>>());
    }
    let counted = figures["figures"].as_array().into_iter().flatten().find(|f| f[&key] == *id);
    let zone = desk.zone()?;
    let rates = rates.as_array().map_or(&[][..], Vec::as_slice);
    let beside = Beside { zone: &zone, rates, figures: counted.unwrap_or(&Value::Null) };
    Ok(match kind {
        "client" => card::client(&thing, &beside),
        "project" => card::project(&thing, &beside),
        _ => card::task(&thing, &beside),
    })
}

pub fn rate(desk: &Desk<'_>, verb: RateVerb) -> Result<String, Failure> {
    match verb {
        RateVerb::List { cost } => desk.show("rate.list", json!({ "purpose": if cost { "cost" } else { "price" } }), render::rates),
        RateVerb::Set { amount, currency, from, cost: Some(person), .. } => {
            let currency = match currency {
                Some(code) => code,
                None => currency_of(desk, "person", &Value::Null)?,
            };
            let amount = Money::parse("amount", &amount, Currency::parse("currency", &currency)?)?;
            let request = json!({
                "purpose": "cost", "scope": "person", "scope_id": desk.find("person", &person, json!({}))?, "amount": amount,
                "valid_from": desk.day("from", from.as_deref())?,
            });
            desk.show("rate.set", request, render::rate)
        }
        RateVerb::Set { amount, on, currency, from, cost: None } => {
            let link = desk.link(&on)?;
            let (scope, id) = match link.as_object().and_then(|l| l.iter().next()) {
                Some((key, id)) => (key.trim_end_matches("_id").to_owned(), id.clone()),
                None => ("workspace".to_owned(), Value::Null),
            };
            let currency = match currency {
                Some(code) => code,
                None => currency_of(desk, &scope, &id)?,
            };
            let amount = Money::parse("amount", &amount, Currency::parse("currency", &currency)?)?;
            let request = json!({ "scope": scope, "scope_id": id, "amount": amount, "valid_from": desk.day("from", from.as_deref())? });
            desk.show("rate.set", request, render::rate)
        }
    }
}

/// The currency that work at this place is paid in.
pub fn currency_of(desk: &Desk<'_>, scope: &str, id: &Value) -> Result<String, Failure> {
    let show = |kind: &str, id: &Value| desk.call(&format!("{kind}.show"), json!({ "id": id }));
    let client = match scope {
        "client" => id.clone(),
        "project" | "task" => show(scope, id)?["client_id"].clone(),
        _ => Value::Null,
    };
    let holder = if client.is_null() { desk.call("settings.get", json!({}))? } else { show("client", &client)? };
    Ok(holder["currency"].as_str().unwrap_or("EUR").to_owned())
}
