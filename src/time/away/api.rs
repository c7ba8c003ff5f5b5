//! `idle.*`, `gap.*`.

pub use super::resolve::ResolveGaps;
use super::{AwayCause, AwayGap, AwayStatus, presence};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Instant, Result},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAway {
    /// When the last key was pressed, the screen locked or the machine put to sleep, whichever came first.
    pub from: Instant,
    /// When somebody was back.
    pub to: Instant,
    pub cause: AwayCause,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct AwayGaps {
    pub gaps: Vec<AwayGap>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenAt {
    pub at: Instant,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Guarded {
    /// Whether it now asks if the timer was forgotten.
    pub asked: bool,
}

/// Answers what this report made to decide.
pub fn report(tx: &mut Tx<'_>, q: ReportAway) -> Result<AwayGaps> {
    Ok(AwayGaps { gaps: super::report(tx, q.from, q.to, q.cause)? })
}

pub fn recover(tx: &mut Tx<'_>, _: Empty) -> Result<AwayGaps> {
    Ok(AwayGaps { gaps: presence::recover(tx)? })
}

pub fn guard(tx: &mut Tx<'_>, _: Empty) -> Result<Guarded> {
    Ok(Guarded { asked: presence::guard(tx)? })
}

pub fn beat(read: &Read<'_>, q: SeenAt) -> Result<Empty> {
    presence::seen(read, q.at)?;
    Ok(Empty {})
}

pub fn leave(read: &Read<'_>, _: Empty) -> Result<Empty> {
    presence::leave(read)?;
    Ok(Empty {})
}

pub fn status(read: &Read<'_>, _: Empty) -> Result<AwayStatus> {
    super::status(read)
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<AwayGaps> {
    Ok(AwayGaps { gaps: super::pending(read)? })
}

/// Answers what is left to decide.
pub fn resolve(tx: &mut Tx<'_>, q: ResolveGaps) -> Result<AwayGaps> {
    Ok(AwayGaps { gaps: super::resolve(tx, &q)? })
}
