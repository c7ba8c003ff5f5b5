//! The page of today: what was worked, what is owed, what needs the user, what comes next.

use super::figures::waiting;
use crate::{
    calendar,
    connections::{self, Provider},
    db::Read,
    expenses,
    invoices::{self, ListInvoices, Show},
    kernel::{
        Day, Money, Result,
        id::{ConnectionId, EntryId, InvoiceId, QuoteId, TaskId},
    },
    messages,
    milestones::{self, DueMilestone},
    payments, quotes, recurring,
    retainers::{self, Alert},
    settings, stripe,
    tasks::{self, Task, TaskFilter, TaskStatus},
    time::{
        self, DayView, Finding,
        away::{self, AwayGap},
        facts,
        pricing::total,
    },
};
use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::Serialize;

/// Older overlaps are history; the lists show them.
const OVERLAP_DAYS: u64 = 14;
const NEXT_TASKS: usize = 5;
/// A quote is told about so long before its last day, and so long after it.
const QUOTE_ENDS_DAYS: i64 = 7;
const QUOTE_OVER_DAYS: u64 = 14;
/// Threads that are told; the rest is counted on their own screen.
const MESSAGES: usize = 20;
const RECURRING_DAYS: u64 = 30;

#[derive(Debug, Serialize, JsonSchema)]
pub struct Today {
    pub day: DayView,
    pub goal_seconds: i64,
    pub week_days: Vec<Day>,
    /// Of each day of the week.
    pub week_seconds: Vec<i64>,
    pub unbilled: Vec<Money>,
    pub unbilled_seconds: i64,
    pub unbilled_projects: usize,
    /// Of expenses, what they would be billed at; not part of the figure of time.
    pub unbilled_expenses: Vec<Money>,
    pub unbilled_expense_count: usize,
    /// Of completed milestones that no line holds; not part of the figure of time.
    pub unbilled_milestones: Vec<Money>,
    pub unbilled_milestone_count: usize,
    pub owed: Vec<Money>,
    pub owed_count: usize,
    pub overdue: Vec<Money>,
    pub overdue_count: usize,
    /// Of the one that is late the longest.
    pub overdue_days: Option<i64>,
    pub paid_this_month: Vec<Money>,
    /// Of quotes that were sent, can still be accepted, and have no answer.
    pub quoted: Vec<Money>,
    pub quoted_count: usize,
    /// The last day of the one that ends first.
    pub quoted_until: Option<Day>,
    /// What rules make in the next 30 days, by the day.
    pub recurring: Vec<recurring::Coming>,
    /// Of these, before taxes.
    pub recurring_net: Vec<Money>,
    pub needs: Vec<Need>,
    /// Those that are due today or later, by their day; then those without one.
    pub next_tasks: Vec<Task>,
}

/// What waits for the user.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Need {
    OverdueInvoice {
        invoice_id: InvoiceId,
        number: String,
        client_name: String,
        days: i64,
        amount: Money,
    },
    Finding {
        entry_id: EntryId,
        finding: Finding,
        note: String,
    },
    Away {
        gap: AwayGap,
    },
    Overlap {
        entry_id: EntryId,
        other_id: EntryId,
        seconds: i64,
    },
    TaskOverdue {
        task_id: TaskId,
        name: String,
        due_on: Day,
    },
    Retainer {
        alert: Alert,
    },
    /// Due within 7 days, or overdue.
    Milestone {
        due: DueMilestone,
    },
    /// The payer's bank took a payment back; there is a day by which to answer.
    Dispute {
        due: stripe::DueDispute,
    },
    /// Money held on a card that the payer's bank lets go within three days.
    Hold {
        due: stripe::DueHold,
    },
    /// A card did not pay what Stripe was to collect for a recurring invoice.
    Collection {
        failed: stripe::FailedCollection,
    },
    RecurringRefused {
        refused: recurring::Refused,
    },
    RecurringDraft {
        made: recurring::MadeDraft,
    },
    /// What is due was changed here and in the calendar that it stands in.
    CalendarConflict {
        conflict: calendar::Conflict,
    },
    /// A mail that nobody has read.
    Message {
        thread: messages::ThreadView,
    },
    /// An account through which nothing goes until it is connected again.
    Reconnect {
        connection_id: ConnectionId,
        provider: Provider,
        name: String,
    },
    /// Below zero: it is over since so many days.
    QuoteEnds {
        quote_id: QuoteId,
        number: String,
        client_name: String,
        valid_until: Day,
        days_left: i64,
        amount: Money,
    },
}

pub fn today(read: &Read<'_>) -> Result<Today> {
    let settings = settings::get(read)?;
    let today = settings.day_of(read.now());
    let week = time::week(read, today)?;
    let unbilled = waiting(read)?;
    let costs = expenses::unbilled(read)?;
    let done = milestones::unbilled(read)?;
    let open = invoices::list(read, ListInvoices { state: Show::Open, ..ListInvoices::default() })?.invoices;
    let overdue: Vec<_> = open.iter().filter(|row| row.overdue_days.is_some()).collect();
    let month = today.with_day(1).unwrap_or(today);
    let not_done = TaskFilter {
        status: vec![TaskStatus::Open, TaskStatus::InProgress, TaskStatus::Waiting],
        archived: Some(false),
        ..TaskFilter::default()
    };
    let (late, next): (Vec<Task>, Vec<Task>) = tasks::list(read, &not_done)?.into_iter().partition(|t| t.due_on.is_some_and(|d| d < today));

    let mut needs: Vec<Need> = overdue
        .iter()
        .map(|row| Need::OverdueInvoice {
            invoice_id: row.id,
            number: row.number.clone().unwrap_or_default(),
            client_name: row.client_name.clone(),
            days: row.overdue_days.unwrap_or_default(),
            amount: row.open,
        })
        .collect();
    needs.sort_by_key(|need| if let Need::OverdueInvoice { days, .. } = need { -days } else { 0 });
    needs.extend(stripe::due(read)?.into_iter().map(|due| Need::Dispute { due }));
    needs.extend(stripe::due_holds(read)?.into_iter().map(|due| Need::Hold { due }));
    needs.extend(stripe::failed_collections(read)?.into_iter().map(|failed| Need::Collection { failed }));
    needs.extend(away::pending(read)?.into_iter().map(|gap| Need::Away { gap }));
    needs.extend(facts::open_findings(read)?.into_iter().map(|f| Need::Finding { entry_id: f.entry, finding: f.finding, note: f.note }));
    let waiting_accounts = connections::all(read)?.into_iter().filter(|c| c.trouble.is_some());
    needs.extend(waiting_accounts.map(|c| Need::Reconnect { connection_id: c.id, provider: c.provider, name: c.name }));
    needs.extend(messages::unread(read)?.into_iter().take(MESSAGES).map(|thread| Need::Message { thread }));
    needs.extend(calendar::conflicts(read)?.into_iter().map(|conflict| Need::CalendarConflict { conflict }));
    needs.extend(retainers::alerts(read)?.into_iter().map(|alert| Need::Retainer { alert }));
    needs.extend(milestones::due(read)?.into_iter().map(|due| Need::Milestone { due }));
    needs.extend(recurring::refused(read)?.into_iter().map(|refused| Need::RecurringRefused { refused }));
    needs.extend(recurring::made_drafts(read, today)?.into_iter().map(|made| Need::RecurringDraft { made }));
    let sent = quotes::waiting(read, today - chrono::Days::new(QUOTE_OVER_DAYS))?;
    needs.extend(sent.iter().filter_map(|quote| quote_ends(quote, today)));
    let since = settings.zone.day_start(today - chrono::Days::new(OVERLAP_DAYS));
    needs.extend(facts::overlaps(read, since)?.into_iter().map(|o| Need::Overlap {
        entry_id: o.entry,
        other_id: o.other,
        seconds: o.seconds,
    }));
    needs.extend(late.into_iter().filter_map(|t| t.due_on.map(|due_on| Need::TaskOverdue { task_id: t.id, name: t.name, due_on })));

    let quoted: Vec<_> = sent.iter().filter(|q| q.valid_until >= today).collect();
    let coming = recurring::coming(read, today, today + chrono::Days::new(RECURRING_DAYS))?;
    Ok(Today {
        day: time::day(read, today)?,
        goal_seconds: settings.daily_goal_seconds,
        week_days: week.days,
        week_seconds: week.day_totals,
        unbilled: unbilled.amounts,
        unbilled_seconds: unbilled.seconds,
        unbilled_projects: unbilled.projects,
        unbilled_expenses: total(costs.iter().map(|(_, money)| money)),
        unbilled_expense_count: costs.len(),
        unbilled_milestones: total(done.iter().map(|(_, money)| money)),
        unbilled_milestone_count: done.len(),
        owed: total(open.iter().map(|row| &row.open)),
        owed_count: open.len(),
        overdue: total(overdue.iter().map(|row| &row.open)),
        overdue_count: overdue.len(),
        overdue_days: overdue.iter().filter_map(|row| row.overdue_days).max(),
        paid_this_month: payments::received(read, month, today)?,
        quoted: total(quoted.iter().map(|q| &q.total)),
        quoted_count: quoted.len(),
        quoted_until: quoted.first().map(|q| q.valid_until),
        recurring_net: total(coming.iter().map(|c| &c.net)),
        recurring: coming,
        needs,
        next_tasks: next.into_iter().take(NEXT_TASKS).collect(),
    })
}

fn quote_ends(quote: &quotes::Waiting, today: Day) -> Option<Need> {
    let days_left = (quote.valid_until - today).num_days();
    (days_left <= QUOTE_ENDS_DAYS).then(|| Need::QuoteEnds {
        quote_id: quote.quote_id,
        number: quote.number.clone(),
        client_name: quote.client_name.clone(),
        valid_until: quote.valid_until,
        days_left,
        amount: quote.total,
    })
}
