//! A row of `expenses` with its names and its state of billing.

use crate::{
    expenses::{Cost, Exchange, Expense, Kind, Place, Tax, Trip},
    kernel::{
        Currency, Quantity,
        id::{ClientId, InvoiceId, ProjectId},
        sql::SqlDay,
    },
    time::Billing,
};

/// Ten-thousandths in a tenth.
pub const TENTH_E4: i64 = 1_000;

#[derive(Debug, Clone)]
pub struct Row {
    pub expense: Expense,
    pub category_name: Option<String>,
    pub tax_name: Option<String>,
    pub project_id: Option<ProjectId>,
    pub project_name: Option<String>,
    pub color: Option<String>,
    pub client_id: Option<ClientId>,
    pub client_name: Option<String>,
    pub client_currency: Option<Currency>,
    pub billing: Billing,
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    pub invoice_subject: Option<String>,
}

pub fn read(r: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let billing = match r.get_ref("billing")?.as_str()? {
        "billed" => Billing::Billed,
        "draft" => Billing::Draft,
        "written_off" => Billing::WrittenOff,
        "not_billable" => Billing::NotBillable,
        _ => Billing::Unbilled,
    };
    Ok(Row {
        expense: expense(r)?,
        category_name: r.get("category_name")?,
        tax_name: r.get("tax_name")?,
        project_id: r.get("path_project")?,
        project_name: r.get("project_name")?,
        color: r.get("color")?,
        client_id: r.get("path_client")?,
        client_name: r.get("client_name")?,
        client_currency: r.get("client_currency")?,
        billing,
        invoice_id: r.get("invoice_id")?,
        invoice_number: r.get("number")?,
        invoice_subject: r.get("subject")?,
    })
}

fn expense(r: &rusqlite::Row<'_>) -> rusqlite::Result<Expense> {
    let cost = match r.get("kind")? {
        Kind::Paid => Cost::Paid {
            amount_minor: r.get("amount_minor")?,
            tax: Tax {
                mode: r.get("tax_mode")?,
                rate_id: r.get("tax_rate_id")?,
                percent: r.get("tax_percent_e4")?,
                typed_minor: r.get("tax_minor")?,
            },
        },
        Kind::Driven => Cost::Driven(Trip {
            distance: Quantity::from_e4(r.get::<_, i64>("distance_e1")? * TENTH_E4),
            unit: r.get("unit")?,
            price: r.get("price_e4")?,
            from: r.get("from_place")?,
            to: r.get("to_place")?,
            vehicle: r.get("vehicle")?,
            return_trip: r.get("return_trip")?,
        }),
    };
    let place = match (r.get("client_id")?, r.get("project_id")?) {
        (_, Some(project)) => Place::Project(project),
        (Some(client), None) => Place::Client(client),
        (None, None) => Place::Nothing,
    };
    let exchange = match (r.get("exchange_currency")?, r.get("exchange_e8")?) {
        (Some(currency), Some(rate)) => Some(Exchange { currency, rate }),
        _ => None,
    };
    Ok(Expense {
        id: r.get("id")?,
        spent_on: r.get::<_, SqlDay>("spent_on")?.0,
        category_id: r.get("category_id")?,
        place,
        merchant: r.get("merchant")?,
        note: r.get("note")?,
        currency: r.get("currency")?,
        cost,
        billable: r.get("billable")?,
        markup: r.get("markup_e4")?,
        exchange,
        written_off_at: r.get("written_off_at_ms")?,
        created_at: r.get("created_at_ms")?,
    })
}
