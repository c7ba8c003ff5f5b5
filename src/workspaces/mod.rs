//! Workspaces: each a folder with one encrypted database, listed in the data folder, one of them current.
//!
//! ```text
//! DATA/current                       the id of the workspace that opens by itself
//! DATA/workspaces/ID/workspace.json  name and how its key is kept; no key
//! DATA/workspaces/ID/stint.db        everything else, encrypted
//! ```

pub mod api;
mod create;
pub mod jobs;
mod network;
mod open;
mod registry;
mod rounds;
mod verify;

pub use create::{Filled, NewWorkspace, create, create_filled};
pub use network::looks;
pub use open::{open, opened, restore};
pub use registry::{KeyKind, WorkspaceInfo};
pub use verify::{VerifyReport, verify};

/// What has to be so after each write, whatever verb it was.
const END_OF_WRITE: crate::db::Last = crate::db::Last {
    watches: crate::retainers::FOLLOWS,
    run: |tx, touched| {
        crate::retainers::keep_after(tx, touched)?;
        crate::invoices::keep_versions(tx)?;
        crate::stripe::follow(tx)?;
        crate::calendar::follow(tx)
    },
};

/// # Errors
/// `not_found`.
pub fn info(app: &crate::app::App, id: crate::kernel::id::WorkspaceId) -> crate::kernel::Result<WorkspaceInfo> {
    Ok(registry::find(app, id)?.info())
}
