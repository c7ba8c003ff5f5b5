//! `reminder.*`.

use super::ReminderStatus;
use crate::{
    db::Read,
    kernel::{Empty, Error, Result},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Snooze {
    /// 1 to 1440.
    pub minutes: i64,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Reminded {
    pub speak: bool,
}

pub fn status(read: &Read<'_>, _: Empty) -> Result<ReminderStatus> {
    super::status(read)
}

pub fn remind(read: &Read<'_>, _: Empty) -> Result<Reminded> {
    Ok(Reminded { speak: super::remind(read)? })
}

pub fn snooze(read: &Read<'_>, q: Snooze) -> Result<ReminderStatus> {
    if !(1..=1440).contains(&q.minutes) {
        return Err(Error::invalid("minutes", "out_of_range", "is not between 1 and 1440 (a day)"));
    }
    super::snooze(read, q.minutes)?;
    super::status(read)
}
