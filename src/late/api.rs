//! `late.rates`, `late.rate_set`, `late.rate_delete`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    law::{self, Authority, half_year},
    rates,
    store::{self, OwnRate},
};
use crate::{
    db::{Read, Tx},
    kernel::{Day, Empty, Error, Percent, Result, text::Checks},
};

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferenceRates {
    /// By authority, the latest first.
    pub rates: Vec<ReferenceRate>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReferenceRate {
    pub authority: Authority,
    /// What the authority calls it.
    pub name: String,
    pub from: Day,
    pub percent: Percent,
    /// Added by the user.
    pub own: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReferenceRate {
    pub authority: Authority,
    /// 1 January or 1 July.
    pub from: Day,
    /// A year; may be below zero.
    pub percent: Percent,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceRateOf {
    pub authority: Authority,
    pub from: Day,
}

/// Beyond these it is a slip of the finger.
const PERCENT_E4: std::ops::RangeInclusive<i64> = -50_000..=500_000;

pub fn list(read: &Read<'_>, _: Empty) -> Result<ReferenceRates> {
    let own = store::all(read.conn())?;
    let mut found = Vec::new();
    for (authority, from, percent) in rates(read)?.each() {
        let own = own.iter().any(|o| o.authority == authority && o.from == from);
        found.push(ReferenceRate { authority, name: law::name(authority)?.to_owned(), from, percent, own });
    }
    found.sort_by_key(|r| (r.authority, std::cmp::Reverse(r.from)));
    Ok(ReferenceRates { rates: found })
}

pub fn rate_set(tx: &mut Tx<'_>, q: SetReferenceRate) -> Result<ReferenceRates> {
    let mut checks = Checks::default();
    checks.require(q.from == half_year(q.from), "from", "no_half_year", "begins no half-year: choose 1 January or 1 July");
    checks.require(PERCENT_E4.contains(&q.percent.e4), "percent", "out_of_range", "is not between -5 and 50 per cent");
    checks.done()?;
    store::delete(tx.conn(), q.authority, q.from, tx.now())?;
    let rate = OwnRate { id: tx.new_id(), authority: q.authority, from: q.from, percent: q.percent };
    store::insert(tx.conn(), &rate)?;
    tx.log("reference_rate", Some(rate.id), &json!({ "authority": q.authority, "from": q.from, "percent": q.percent }))?;
    list(tx, Empty {})
}

/// The program's own figure, where it has one, counts again.
pub fn rate_delete(tx: &mut Tx<'_>, q: ReferenceRateOf) -> Result<ReferenceRates> {
    if store::delete(tx.conn(), q.authority, q.from, tx.now())? == 0 {
        return Err(Error::not_found("reference rate", format!("of {} that was added", q.from)));
    }
    tx.log("reference_rate", None::<uuid::Uuid>, &json!({ "authority": q.authority, "from": q.from, "deleted": true }))?;
    list(tx, Empty {})
}
