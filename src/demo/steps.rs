//! What the studio is paid for step by step: one step done and waiting to be billed, one that is due in a few days, one to come.

use super::{Scene, phrases::Phrase, studio::Studio};
use crate::{
    db::Tx,
    kernel::{Day, Percent, Result},
    milestones::api::{self, CompleteMilestone, MilestonePart, PlanMilestones},
    projects::{self, Project},
};

/// Whole units of money that the app is agreed at.
const AGREED: i64 = 12_000;

pub fn agree(tx: &mut Tx<'_>, scene: &Scene, studio: &Studio) -> Result<()> {
    let app = projects::get(tx, studio.app)?;
    projects::edit(tx, Project { budget: Some(scene.money(AGREED)), ..app })?;
    let part = |name: Phrase, percent: i64, due_on: Day| MilestonePart {
        name: scene.say(name).into(),
        description: String::new(),
        due_on: Some(due_on),
        amount: None,
        share: Some(Percent::from_e4(percent * 10_000)),
    };
    let parts = vec![
        part(("Concept", "Konzept"), 30, scene.days_ago(7)),
        part(("Beta for the first users", "Beta für die ersten Nutzer"), 40, scene.in_days(4)),
        part(("Launch", "Veröffentlichung"), 30, scene.in_days(28)),
    ];
    let made = api::plan(tx, PlanMilestones { project_id: studio.app, parts })?.milestones;
    if let Some(concept) = made.first() {
        let note = scene.say(("Approved by Jana Weber", "Abgenommen von Jana Weber"));
        let done = CompleteMilestone { id: concept.id, completed_on: Some(scene.days_ago(8)), note: Some(note.into()), link: None };
        api::complete(tx, done)?;
    }
    Ok(())
}
