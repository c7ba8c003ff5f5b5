//! Milestones that an acceptance agrees: by the lines that were taken, or by shares of the whole. Either way they come to it exactly.

use super::quote::Answered;
use crate::{
    db::Tx,
    invoices::offer::Agreed,
    kernel::{Currency, Day, Error, Money, Percent, Result, id::ProjectId, limits, money::apportion},
    milestones::{self, Part, Price},
};

const WHOLE_E4: i64 = 1_000_000;

#[derive(Debug, Clone)]
pub struct Share {
    pub name: String,
    pub percent: Percent,
    pub due_on: Option<Day>,
}

#[derive(Debug, Clone, Default)]
pub enum Steps {
    #[default]
    None,
    /// One for each line.
    Lines,
    /// Shares of all.
    Shares(Vec<Share>),
}

/// # Errors
/// `no_project`; shares that do not come to 100 per cent, naming `milestones`; what a milestone is refused for.
pub fn make(tx: &mut Tx<'_>, steps: Steps, said: &Answered, agreed: &Agreed, currency: Currency) -> Result<()> {
    let parts = match steps {
        Steps::None => return Ok(()),
        Steps::Lines => {
            agreed.lines.iter().filter(|(_, minor)| *minor > 0).map(|(text, minor)| of_line(text, Money::new(*minor, currency))).collect()
        }
        Steps::Shares(shares) => of_shares(shares, agreed.minor, currency)?,
    };
    let project: ProjectId =
        said.project.ok_or_else(|| Error::invalid("milestones", "no_project", "need a project to stand in: make one, or choose one"))?;
    milestones::plan(tx, project, parts, Some(said.id)).map(|_| ())
}

fn of_line(text: &str, amount: Money) -> Part {
    let (name, description) = text.split_once('\n').unwrap_or((text, ""));
    let short = |text: &str, most: usize| text.trim().chars().take(most).collect::<String>();
    Part {
        name: short(name, limits::NAME_CHARS),
        description: short(description, milestones::TEXT_CHARS),
        due_on: None,
        price: Price::Amount(amount),
    }
}

fn of_shares(shares: Vec<Share>, agreed_minor: i64, currency: Currency) -> Result<Vec<Part>> {
    if shares.iter().map(|s| s.percent.e4).sum::<i64>() != WHOLE_E4 || shares.iter().any(|s| s.percent.e4 <= 0) {
        let message = "do not come to 100 per cent: type shares of which nothing is left, like 30, 40 and 30";
        return Err(Error::invalid("milestones", "not_whole", message));
    }
    let exact: Vec<i128> = shares.iter().map(|s| i128::from(agreed_minor) * i128::from(s.percent.e4)).collect();
    let amounts = apportion(agreed_minor, &exact, i128::from(WHOLE_E4));
    let part = |(s, minor): (Share, i64)| Part {
        name: s.name,
        description: String::new(),
        due_on: s.due_on,
        price: if minor == 0 { Price::Free } else { Price::Amount(Money::new(minor, currency)) },
    };
    Ok(shares.into_iter().zip(amounts).map(part).collect())
}
