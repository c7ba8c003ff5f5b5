//! What a rate is.

use crate::kernel::{Day, Money, id::RateId, sql::sql_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RateScope {
    Workspace,
    Person,
    Client,
    Project,
    Task,
}

sql_words!(RateScope { Workspace = "workspace", Person = "person", Client = "client", Project = "project", Task = "task" });

/// What a rate says: what a client pays for an hour, or what the hour costs the business.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RatePurpose {
    #[default]
    Price,
    /// Of people only; reaches no document.
    Cost,
}

sql_words!(RatePurpose { Price = "price", Cost = "cost" });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rate {
    pub id: RateId,
    pub purpose: RatePurpose,
    pub scope: RateScope,
    /// Of the person, client, project or task; absent for the workspace.
    pub scope_id: Option<Uuid>,
    pub scope_name: Option<String>,
    /// Of an hour.
    pub amount: Money,
    pub valid_from: Day,
}
