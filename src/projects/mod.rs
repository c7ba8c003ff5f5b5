//! Projects: what is agreed with a client, or the user's own when there is no client.
//!
//! Invariants: a project with tasks or time is archived, not deleted; a client that was merged away shows as the one that took over. Does
//! not hold: time or money; `overview` counts those.

pub mod api;
mod project;
mod save;
mod store;

pub use project::{Color, Project, ProjectStatus};
pub use save::{add, archive, delete, delete_unused, edit};

use crate::{
    db::Read,
    kernel::{Error, Result, id::ProjectId},
};

/// # Errors
/// `not_found` for an id that never was or is deleted.
pub fn get(read: &Read<'_>, id: ProjectId) -> Result<Project> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("project", id))
}

/// Active and archived ones, by name.
pub fn all(read: &Read<'_>) -> Result<Vec<Project>> {
    store::all(read.conn())
}

/// The colour that the fewest active projects wear, the first of the palette among equals.
pub fn free_color(read: &Read<'_>) -> Result<Color> {
    let worn = store::colors(read.conn())?;
    let least = Color::ALL.iter().min_by_key(|c| worn.iter().filter(|w| w == c).count());
    least.copied().ok_or_else(|| Error::bug("the palette has colours"))
}
