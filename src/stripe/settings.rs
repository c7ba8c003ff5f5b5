//! How an account of Stripe is used from here.

use super::store;
use crate::{
    connections::{self, Connection, Provider},
    db::{Read, Tx},
    kernel::{Error, Instant, Result, id::ConnectionId, sql::sql_words},
    profile,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What an invoice is paid on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PaymentPage")]
pub enum Page {
    /// A payment link: it stays until what is open changes, and may go into a mail.
    #[default]
    Link,
    /// A page of Checkout: it knows the client, is gone after a day, and is made anew when it is asked for again.
    Checkout,
}
sql_words!(Page { Link = "link", Checkout = "checkout" });

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    pub page: Page,
    /// Where Checkout sends who has paid.
    pub return_url: Option<String>,
    /// On which forwarded webhooks are heard.
    pub port: Option<u16>,
}

/// What came to the port last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    pub heard_at: Option<Instant>,
    pub refused_at: Option<Instant>,
    pub why: Option<String>,
    pub ahead_s: Option<i64>,
}

pub fn get(read: &Read<'_>, connection: ConnectionId) -> Result<Settings> {
    Ok(store::settings::get(read.conn(), connection)?.unwrap_or_default())
}

/// The account that is used from this device.
///
/// # Errors
/// `not_connected`.
pub fn account(read: &Read<'_>) -> Result<Connection> {
    connections::all(read)?
        .into_iter()
        .find(|c| c.provider == Provider::Stripe)
        .ok_or_else(|| Error::cannot("not_connected", "Stripe is not connected on this device: connect it in Settings under Connections"))
}

/// The user's own site, as an address that Stripe takes; `None` where the profile names none.
pub fn own_site(read: &Read<'_>) -> Result<Option<String>> {
    let site = profile::current(read)?.profile.website;
    let site = if site.is_empty() || site.contains("://") { site } else { format!("https://{site}") };
    Ok(Some(site).filter(|site| is_page(site)))
}

fn is_page(text: &str) -> bool {
    let web = |url: &url::Url| matches!(url.scheme(), "https" | "http") && url.host_str().is_some_and(|host| host.contains('.'));
    text.len() <= 2_000 && url::Url::parse(text).is_ok_and(|url| web(&url))
}

/// # Errors
/// `not_found`; `return_url`, where Checkout has nowhere to go.
pub fn set_page(tx: &mut Tx<'_>, connection: ConnectionId, page: Page, return_url: Option<&str>) -> Result<()> {
    connections::get(tx, connection)?;
    let given = return_url.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if given.as_deref().is_some_and(|text| !is_page(text)) {
        return Err(Error::invalid("return_url", "url", "is no address of a web page: it begins with https://"));
    }
    let return_url = if page == Page::Checkout { given.or(own_site(tx)?) } else { given };
    if page == Page::Checkout && return_url.is_none() {
        let message = "is missing: Stripe has to know which page to show after paying, your own site for one";
        return Err(Error::invalid("return_url", "required", message));
    }
    let settings = Settings { page, return_url, ..get(tx, connection)? };
    store::settings::put(tx.conn(), connection, &settings)?;
    tx.log("stripe_settings", Some(connection), &json!({ "page": page }))
}
