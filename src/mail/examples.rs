//! What a template can be tried on: the latest things of the user's own that it fits.

use super::{
    About,
    kind::{Kind, Topic},
};
use crate::{clients, db::Read, kernel::Result, milestones, payments, projects, quotes};
use schemars::JsonSchema;
use serde::Serialize;

const SHOWN: usize = 10;

#[derive(Debug, Serialize, JsonSchema)]
pub struct MailExample {
    pub name: String,
    pub about: About,
}

pub fn examples(read: &Read<'_>, kind: Kind) -> Result<Vec<MailExample>> {
    let mut found: Vec<MailExample> = match kind.topics().first() {
        Some(Topic::Document) => {
            let mut all = payments::documents(read)?;
            all.retain(|d| !d.voided && d.credits == (kind == Kind::CreditNote));
            all.sort_by_key(|d| std::cmp::Reverse((d.issued_on, d.id)));
            all.into_iter().map(|d| MailExample { name: d.number, about: About::Invoice { id: d.id } }).collect()
        }
        Some(Topic::Offer | Topic::Agreement) => {
            let agreed = kind.topics().contains(&Topic::Agreement);
            let all = quotes::api::list(read, Default::default())?.quotes;
            let fits = |state| if agreed { state == quotes::QuoteState::Accepted } else { state != quotes::QuoteState::Draft };
            let named = all.into_iter().filter(|q| fits(q.state)).filter_map(|q| Some((q.number?, q.id)));
            named.map(|(name, id)| MailExample { name, about: About::Quote { id } }).collect()
        }
        Some(Topic::Payment) => {
            let wanted = if kind == Kind::Refund { payments::Kind::Refund } else { payments::Kind::Payment };
            let all = payments::list(read, &payments::ListPayments { kind: Some(wanted), ..Default::default() })?.payments;
            let name = |p: &payments::Payment| format!("{}, {}", p.client_name, p.paid_on);
            all.into_iter().map(|p| MailExample { name: name(&p.payment), about: About::Payment { id: p.payment.id } }).collect()
        }
        Some(Topic::Project) => {
            let mut all = projects::all(read)?;
            all.retain(|p| !p.archived && p.client_id.is_some());
            all.sort_by_key(|p| std::cmp::Reverse(p.created_at));
            if kind == Kind::MilestoneCompleted {
                let mut named = Vec::new();
                for project in all.into_iter().take(SHOWN) {
                    let steps = milestones::of_project(read, project.id)?;
                    named.extend(steps.into_iter().map(|m| MailExample { name: m.name, about: About::Milestone { id: m.id } }));
                }
                named
            } else {
                all.into_iter().map(|p| MailExample { name: p.name, about: About::Project { id: p.id } }).collect()
            }
        }
        Some(Topic::Milestone | Topic::Recipient) | None => {
            let mut all = clients::all(read)?;
            all.retain(|c| !c.archived);
            all.into_iter().map(|c| MailExample { name: c.name, about: About::Client { id: c.id } }).collect()
        }
    };
    found.truncate(SHOWN);
    Ok(found)
}
