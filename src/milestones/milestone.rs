//! What a milestone is, and what makes one fit to keep.

use crate::kernel::{
    Currency, Day, Instant, Money, Percent, Result,
    id::{MilestoneId, ProjectId, RowId},
    text::Checks,
};

/// Leaves room on a line for the names before it.
pub const TEXT_CHARS: usize = 1_500;
const WHOLE: Percent = Percent::from_e4(1_000_000);

/// What is paid for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// Nothing: only its day counts.
    Free,
    Amount(Money),
    /// Of what its project is agreed at.
    Share(Percent),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub id: MilestoneId,
    pub project_id: ProjectId,
    pub position: i64,
    pub name: String,
    /// Stands under the name on a line.
    pub description: String,
    pub due_on: Option<Day>,
    pub price: Price,
    /// The acceptance of a quote that agreed it.
    pub answer: Option<RowId>,
    pub created_at: Instant,
}

/// What of a project its milestones are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    pub agreed: Option<Money>,
    /// Of the client, else of the workspace.
    pub currency: Currency,
}

impl Milestone {
    /// Without terms, its price was judged before and stands.
    ///
    /// # Errors
    /// Every wrong field with its remedy.
    pub(super) fn clean(mut self, terms: Option<Terms>) -> Result<Self> {
        let mut checks = Checks::default();
        self.name = checks.name("name", &self.name);
        self.description = checks.note("description", &self.description, TEXT_CHARS);
        if let Some(due) = self.due_on {
            checks.day("due_on", due);
        }
        if let Some(terms) = terms {
            self.price.check(&mut checks, terms);
        }
        checks.done()?;
        Ok(self)
    }
}

impl Price {
    fn check(self, checks: &mut Checks, terms: Terms) {
        match self {
            Self::Free => {}
            Self::Amount(money) => {
                checks.adopt(money.check("amount").map(|_| ()));
                checks.require(money.minor != 0, "amount", "not_positive", "is nothing: leave it out where only the day counts");
                if money.currency != terms.currency && terms.agreed.is_none_or(|a| a.currency != money.currency) {
                    let message = format!("is not {}, the currency in which the client is billed: type it in that", terms.currency);
                    checks.fail("amount.currency", "currency", message);
                }
            }
            Self::Share(share) => {
                let fits = share > Percent::default() && share <= WHOLE;
                checks.require(fits, "share", "out_of_range", "is not more than 0 and at most 100 per cent");
                let message = "needs a project that is agreed at a sum: give the project a budget in money, or type an amount";
                checks.require(terms.agreed.is_some_and(|a| a.minor > 0), "share", "no_budget", message);
            }
        }
    }
}
