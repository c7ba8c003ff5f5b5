//! `pomodoro.*`.

use super::{Phase, PomodoroStatus};
use crate::{
    db::{Read, Tx},
    kernel::{Empty, Result},
    time::api::StartTimer,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StartPomodoro {
    /// What to work on; left out: what runs or is paused, else nothing in particular.
    pub timer: Option<StartTimer>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct PomodoroTurned {
    /// The break that began by it.
    pub began: Option<Phase>,
    pub status: PomodoroStatus,
}

pub fn status(read: &Read<'_>, _: Empty) -> Result<PomodoroStatus> {
    super::status(read)
}

pub fn start(tx: &mut Tx<'_>, q: StartPomodoro) -> Result<PomodoroStatus> {
    super::start(tx, q.timer)?;
    super::status(tx)
}

pub fn skip(tx: &mut Tx<'_>, _: Empty) -> Result<PomodoroStatus> {
    super::skip(tx)?;
    super::status(tx)
}

pub fn stop(tx: &mut Tx<'_>, _: Empty) -> Result<PomodoroStatus> {
    super::stop(tx)?;
    super::status(tx)
}

pub fn turn(tx: &mut Tx<'_>, _: Empty) -> Result<PomodoroTurned> {
    let began = super::settle(tx)?;
    Ok(PomodoroTurned { began, status: super::status(tx)? })
}
