//! The one list: each command's name, what it reads or writes, and the verb that answers it. Doors, types and cache rules follow from here.

#[allow(unused_imports, reason = "each constructor is used as the slices land")]
use super::command::{Command, aside, asking, batch, desk, edit, fact, filing, read, trial};
use crate::{
    activity, archive, bank, capture, checks, clients, expenses, exports, files, imports, ingest, invoices, items, kernel::Tag, late,
    milestones, overview, payments, people, pomodoro, profile, projects, quick, quotes, rates, recurring, reminder, reports, retainers,
    search, settings, tasks, taxes, time, views, workspaces,
};
use std::{collections::BTreeMap, sync::LazyLock};

use Tag as T;

/// Tags of everything that a client's, project's or task's name stands in.
const NAMES: &[Tag] = &[T::Client, T::Project, T::Milestone, T::Task, T::Entry, T::Timer, T::Expense, T::Invoice, T::Rate];

/// What a typed line may mean.
const QUICK: &[Tag] = &[T::Client, T::Project, T::Task, T::Entry, T::Timer, T::Favourite, T::Settings];
/// What figures are counted from.
const FIGURES: &[Tag] = &[
    T::Client,
    T::Project,
    T::Task,
    T::Entry,
    T::Timer,
    T::Rate,
    T::Expense,
    T::Invoice,
    T::Payment,
    T::Settings,
    T::Retainer,
    T::Milestone,
];
const TODAY: &[Tag] = &[
    T::Message,
    T::Mail,
    T::Client,
    T::Project,
    T::Task,
    T::Person,
    T::Entry,
    T::Timer,
    T::Rate,
    T::Expense,
    T::Invoice,
    T::Payment,
    T::Settings,
    T::Retainer,
    T::Recurring,
    T::Quote,
    T::Milestone,
    T::Connection,
    T::Calendar,
];

/// What a draft is drawn from.
const INVOICE: &[Tag] = &[
    T::Invoice,
    T::Payment,
    T::Client,
    T::Profile,
    T::Settings,
    T::Tax,
    T::Series,
    T::Entry,
    T::Expense,
    T::Rate,
    T::Retainer,
    T::Milestone,
];
/// What changes when time is put on a draft or taken off.
const BILLED: &[Tag] = &[T::Invoice, T::Entry, T::Expense, T::Client, T::Project, T::Retainer, T::Milestone];
/// What money that moves changes.
const PAID: &[Tag] = &[T::Invoice, T::Payment, T::Client];
/// What the ledger is shown with.
const PAYMENTS: &[Tag] = &[T::Payment, T::Invoice, T::Client, T::Settings];
/// What issuing, crediting and voiding touch: the time and money of the document, and its number.
const ISSUES: &[Tag] = &[T::Invoice, T::Payment, T::Entry, T::Expense, T::Client, T::Project, T::Retainer, T::Series, T::Milestone];
/// What a quote is shown with.
const QUOTES: &[Tag] = &[T::Quote, T::Invoice, T::Payment, T::Client, T::Project, T::Profile, T::Settings, T::Tax, T::Series];
/// What a milestone is shown with.
const MILESTONES: &[Tag] = &[T::Milestone, T::Project, T::Client, T::Invoice, T::Payment, T::Settings];
/// What an expense is shown with.
const EXPENSES: &[Tag] = &[T::Expense, T::Client, T::Project, T::Invoice, T::Tax];
/// What a change of time changes: the timer's day and recents follow from entries, and entries from the timer.
const TIME: &[Tag] = &[T::Timer, T::Entry];
/// A day as it was captured, with what it proposes.
const CAPTURED: &[Tag] = &[T::Capture, T::Entry, T::Timer, T::Client, T::Project, T::Task, T::Settings];
/// What an entry is shown with.
const ENTRIES: &[Tag] = &[T::Entry, T::Client, T::Project, T::Task, T::Rate, T::Invoice, T::Settings, T::Retainer];
/// What a movement on the bank may have been.
const BANK: &[Tag] = &[T::Bank, T::Payment, T::Invoice, T::Expense, T::Client];
/// What confirming it changes.
const BANKED: &[Tag] = &[T::Bank, T::Payment, T::Invoice, T::Expense, T::Client];
/// What a retainer's balance follows from.
const RETAINER: &[Tag] = &[T::Retainer, T::Entry, T::Timer, T::Client, T::Project, T::Task, T::Rate, T::Invoice, T::Settings];
/// What a rule is shown with: what it made, too.
const RECURRING: &[Tag] = &[T::Recurring, T::Client, T::Invoice, T::Tax, T::Settings];
/// What a change of a retainer changes: which time waits.
const RETAINED: &[Tag] = &[T::Retainer, T::Entry, T::Invoice];

#[rustfmt::skip]
fn list() -> Vec<Command> {
    vec![
        // workspaces
        desk("workspace.status", &[T::Workspace], &[], workspaces::api::status),
        desk("workspace.create", &[], Tag::ALL, workspaces::api::create),
        desk("workspace.open", &[], Tag::ALL, workspaces::api::open),
        desk("workspace.verify", &[T::Entry, T::Invoice], &[], workspaces::api::verify),
        desk("workspace.backup", &[], &[], workspaces::api::backup),
        desk("workspace.restore", &[], Tag::ALL, workspaces::api::restore),
        desk("export.workspace", &[], &[], archive::api::export),
        desk("workspace.import", &[], Tag::ALL, archive::api::import),
        desk("workspace.hash", &[], &[], archive::api::hash),
        desk("undo.peek", &[T::Undo], &[], workspaces::api::undo_peek),
        desk("undo.undo", &[], &[T::Undo], workspaces::api::undo),
        desk("undo.redo", &[], &[T::Undo], workspaces::api::redo),
        read("activity.list", &[T::Activity], activity::list),
        // settings, profile
        read("number.check", &[T::Settings], checks::api::check),
        read("settings.get", &[T::Settings], settings::api::show),
        edit("settings.update", &[T::Settings], settings::api::update),
        read("profile.get", &[T::Profile], profile::api::show),
        edit("profile.save", &[T::Profile, T::Invoice], profile::api::save),
        read("paper_font.show", &[T::Settings], invoices::own_font::api::show),
        edit("paper_font.save", &[T::Settings, T::Invoice], invoices::own_font::api::save),
        edit("paper_font.remove", &[T::Settings, T::Invoice], invoices::own_font::api::remove),
        // views
        read("view.list", &[T::View], views::api::list),
        edit("view.add", &[T::View], views::api::add),
        edit("view.edit", &[T::View], views::api::edit),
        edit("view.delete", &[T::View], views::api::delete),
        // clients
        read("client.list", &[T::Client], clients::api::list),
        read("client.show", &[T::Client], clients::api::show),
        edit("client.add", &[T::Client], clients::api::add),
        edit("client.edit", NAMES, clients::api::edit),
        edit("client.archive", &[T::Client], clients::api::archive),
        edit("client.delete", NAMES, clients::api::delete),
        edit("client.merge", NAMES, clients::api::merge),
        // projects, tasks, people, rates
        read("project.list", &[T::Project, T::Client], projects::api::list),
        read("project.show", &[T::Project, T::Client], projects::api::show),
        edit("project.add", &[T::Project], projects::api::add),
        edit("project.edit", NAMES, projects::api::edit),
        edit("project.archive", &[T::Project], projects::api::archive),
        edit("project.delete", &[T::Project, T::Rate], projects::api::delete),
        read("task.list", &[T::Task, T::Project, T::Client, T::Person], tasks::api::list),
        read("task.show", &[T::Task, T::Project, T::Client, T::Person], tasks::api::show),
        edit("task.add", &[T::Task], tasks::api::add),
        edit("task.edit", NAMES, tasks::api::edit),
        edit("task.archive", &[T::Task], tasks::api::archive),
        edit("task.delete", &[T::Task, T::Rate], tasks::api::delete),
        read("person.list", &[T::Person], people::api::list),
        edit("person.add", &[T::Person], people::api::add),
        edit("person.edit", &[T::Person, T::Task, T::Rate], people::api::edit),
        read("rate.list", &[T::Rate, T::Client, T::Project, T::Task, T::Person], rates::api::list),
        edit("rate.set", &[T::Rate, T::Entry], rates::api::set),
        edit("rate.delete", &[T::Rate, T::Entry], rates::api::delete),
        read("rate.resolve", &[T::Rate, T::Client, T::Project, T::Task], rates::api::resolve),

        // time
        read("timer.status", &[T::Timer, T::Entry, T::Favourite, T::Client, T::Project, T::Task, T::Settings], time::api::status),
        edit("timer.start", TIME, time::api::start),
        edit("timer.switch", TIME, time::api::switch),
        edit("timer.pause", TIME, time::api::pause),
        edit("timer.resume", TIME, time::api::resume),
        edit("timer.break_start", TIME, time::api::break_start),
        edit("timer.break_stop", TIME, time::api::break_stop),
        edit("timer.stop", TIME, time::api::stop),
        edit("timer.discard", TIME, time::api::discard),
        edit("timer.update", TIME, time::api::update),
        read("entry.list", ENTRIES, time::api::list),
        read("entry.show", ENTRIES, time::api::show),
        read("entry.history", &[T::Entry, T::Client, T::Project, T::Task], time::api::history),
        read("entry.groups", ENTRIES, time::api::groups),
        read("entry.overlaps", ENTRIES, time::api::overlaps),
        edit("entry.resolve_overlap", TIME, time::api::resolve_overlap),
        read("entry.week", ENTRIES, time::api::week),
        read("entry.day", ENTRIES, time::api::day),
        edit("entry.set_cell", TIME, time::api::set_cell),
        edit("entry.add", TIME, time::api::add),
        edit("entry.edit", TIME, time::api::edit),
        edit("entry.edit_many", TIME, time::api::edit_many),
        edit("entry.copy_week", TIME, time::api::copy_week),
        edit("entry.delete", TIME, time::api::delete),
        edit("entry.split", TIME, time::api::split),
        edit("entry.duplicate", TIME, time::api::duplicate),
        edit("entry.write_off", TIME, time::api::write_off),
        edit("finding.resolve", TIME, time::api::resolve),
        fact("idle.report", TIME, time::away::api::report),
        fact("idle.recover", TIME, time::away::api::recover),
        fact("idle.guard", TIME, time::away::api::guard),
        aside("idle.beat", time::away::api::beat),
        aside("idle.leave", time::away::api::leave),
        read("idle.status", &[T::Timer, T::Entry, T::Settings], time::away::api::status),
        read("gap.list", ENTRIES, time::away::api::list),
        edit("gap.resolve", TIME, time::away::api::resolve),
        read("pomodoro.status", &[T::Timer, T::Entry, T::Settings], pomodoro::api::status),
        edit("pomodoro.start", TIME, pomodoro::api::start),
        edit("pomodoro.skip", TIME, pomodoro::api::skip),
        edit("pomodoro.stop", TIME, pomodoro::api::stop),
        fact("pomodoro.turn", TIME, pomodoro::api::turn),
        read("reminder.status", &[T::Timer, T::Entry, T::Settings], reminder::api::status),
        aside("reminder.remind", reminder::api::remind),
        aside("reminder.snooze", reminder::api::snooze),
        read("period.show", &[T::Settings], time::api::period_show),
        fact("period.close", &[T::Settings, T::Entry], time::api::period_close),
        fact("period.open", &[T::Settings, T::Entry], time::api::period_open),
        read("report.time", ENTRIES, reports::api::time),
        edit("favourite.add", &[T::Favourite, T::Timer], time::api::favourite_add),
        edit("favourite.remove", &[T::Favourite, T::Timer], time::api::favourite_remove),

        // activity capture
        read("capture.status", &[T::Capture], capture::api::status),
        read("capture.state", &[T::Capture], capture::api::state),
        fact("capture.set", &[T::Capture], capture::api::set),
        fact("capture.pause", &[T::Capture], capture::api::pause),
        fact("capture.record", &[T::Capture], capture::api::record),
        read("capture.day", CAPTURED, capture::api::day),
        read("capture.list", &[T::Capture], capture::api::list),
        trial("capture.exclude", &[T::Capture], capture::api::exclude),
        fact("capture.include", &[T::Capture], capture::api::include),
        edit("capture.accept", &[T::Timer, T::Entry, T::Capture], capture::api::accept),
        edit("capture.dismiss", &[T::Capture], capture::api::dismiss),
        trial("capture.purge", &[T::Capture], capture::api::purge),
        trial("capture.sweep", &[T::Capture], capture::api::sweep),

        // quick entry, imports, ingest
        read("quick.parse", QUICK, quick::api::parse),
        edit("quick.run", &[T::Timer, T::Entry, T::Favourite, T::Client, T::Project], quick::api::run),
        read("search.find", search::api::READS, search::api::find),
        trial("import.run", imports::api::WRITES, imports::api::run),
        read("export.entries", ENTRIES, exports::api::entries),
        read("export.report", ENTRIES, exports::report::report),
        read("import.columns", &[], imports::api::columns),
        desk("job.status", &[], &[], workspaces::jobs::status),
        desk("job.cancel", &[], &[], workspaces::jobs::cancel),
        trial("ingest.file", ingest::stream::WRITES, ingest::stream::run),
        batch("ingest.run", &[T::Client, T::Project, T::Task, T::Entry], ingest::api::run),

        // expenses, files
        read("expense.list", EXPENSES, expenses::api::list),
        read("expense.show", EXPENSES, expenses::api::show),
        edit("expense.add", &[T::Expense], expenses::api::add),
        edit("expense.edit", &[T::Expense], expenses::api::edit),
        edit("expense.edit_many", &[T::Expense], expenses::api::edit_many),
        edit("expense.delete", &[T::Expense], expenses::api::delete),
        edit("expense.write_off", &[T::Expense], expenses::api::write_off),
        filing("expense.attach", &[T::Expense], expenses::api::take_receipt, expenses::api::attach),
        filing("expense.receive", &[T::Expense], expenses::api::take_invoice, expenses::api::receive),
        edit("expense.detach", &[T::Expense], expenses::api::detach),
        read("expense_category.list", &[T::Expense], expenses::api::category_list),
        edit("expense_category.add", &[T::Expense], expenses::api::category_add),
        edit("expense_category.edit", &[T::Expense], expenses::api::category_edit),
        edit("expense_category.delete", &[T::Expense], expenses::api::category_delete),
        read("mileage_rate.list", &[T::Expense, T::Settings], expenses::api::rate_list),
        edit("mileage_rate.set", &[T::Expense], expenses::api::rate_set),
        edit("mileage_rate.delete", &[T::Expense], expenses::api::rate_delete),
        read("file.show", &[T::Expense, T::Milestone], files::api::show),
        fact("file.sweep", &[], files::api::sweep),

        // milestones
        read("milestone.list", MILESTONES, milestones::api::list),
        read("milestone.show", MILESTONES, milestones::api::show),
        read("milestone.history", MILESTONES, milestones::api::history),
        edit("milestone.add", &[T::Milestone], milestones::api::add),
        edit("milestone.edit", &[T::Milestone], milestones::api::edit),
        edit("milestone.move", &[T::Milestone], milestones::api::shift),
        edit("milestone.delete", &[T::Milestone], milestones::api::delete),
        edit("milestone.plan", &[T::Milestone], milestones::api::plan),
        edit("milestone.complete", &[T::Milestone], milestones::api::complete),
        edit("milestone.evidence", &[T::Milestone], milestones::api::evidence),
        edit("milestone.reopen", &[T::Milestone], milestones::api::reopen),
        filing("milestone.attach", &[T::Milestone], milestones::api::take_evidence, milestones::api::attach),
        edit("milestone.detach", &[T::Milestone], milestones::api::detach),
        edit("milestone.bill", BILLED, invoices::api::bill_milestones),
        edit("milestone.deposit", &[T::Milestone, T::Invoice], invoices::api::milestone_deposit),

        // overviews
        read("client.figures", FIGURES, overview::api::clients),
        read("project.figures", FIGURES, overview::api::projects),
        read("task.figures", FIGURES, overview::api::tasks),
        read("home.today", TODAY, overview::api::today),

        // bank
        read("bank.accounts", &[T::Bank, T::Payment, T::Expense], bank::api::accounts),
        edit("bank.account_edit", &[T::Bank], bank::api::account_edit),
        read("bank.columns", &[T::Bank, T::Settings], bank::api::columns),
        trial("bank.import", bank::api::WRITES, bank::api::import),
        read("bank.list", BANK, bank::api::list),
        fact("bank.confirm", BANKED, bank::api::confirm),
        fact("bank.confirm_certain", BANKED, bank::api::confirm_certain),
        fact("bank.ignore", &[T::Bank], bank::api::ignore),
        fact("bank.unmatch", BANKED, bank::api::unmatch),
        edit("bank.reject", &[T::Bank], bank::api::reject),
        // retainers
        read("retainer.list", RETAINER, retainers::api::list),
        read("retainer.show", RETAINER, retainers::api::show),
        read("retainer.statement", RETAINER, retainers::api::statement),
        edit("retainer.add", RETAINED, retainers::api::add),
        edit("retainer.edit", RETAINED, retainers::api::edit),
        edit("retainer.set_term", RETAINED, retainers::api::set_term),
        edit("retainer.delete_term", RETAINED, retainers::api::delete_term),
        edit("retainer.end", RETAINED, retainers::api::end),
        edit("retainer.archive", RETAINED, retainers::api::archive),
        edit("retainer.delete", RETAINED, retainers::api::delete),
        edit("retainer.settle_fees", RETAINED, retainers::api::settle_fees),
        edit("retainer.bill", &[T::Retainer, T::Invoice, T::Entry, T::Client, T::Project], invoices::api::bill_retainer),

        // items
        read("item.list", &[T::Item], items::api::list),
        read("item.show", &[T::Item], items::api::show),
        edit("item.add", &[T::Item], items::api::add),
        edit("item.edit", &[T::Item], items::api::edit),
        edit("item.archive", &[T::Item], items::api::archive),
        edit("item.delete", &[T::Item], items::api::delete),
        edit("item.from_line", &[T::Item], invoices::api::item_from_line),

        // recurring invoices
        read("recurring.list", RECURRING, recurring::api::list),
        read("recurring.show", RECURRING, recurring::api::show),
        read("recurring.preview", RECURRING, recurring::api::preview),
        edit("recurring.add", &[T::Recurring], recurring::api::add),
        edit("recurring.edit", &[T::Recurring], recurring::api::edit),
        edit("recurring.pause", &[T::Recurring], recurring::api::pause),
        edit("recurring.delete", &[T::Recurring], recurring::api::delete),
        trial("recurring.run", recurring::MAKES, recurring::api::run),

        // taxes, invoices, payments
        read("tax.list", &[T::Tax], taxes::api::list),
        edit("tax.add", &[T::Tax], taxes::api::add),
        edit("tax.edit", &[T::Tax, T::Invoice], taxes::api::edit),
        edit("tax.archive", &[T::Tax], taxes::api::archive),
        read("invoice.list", &[T::Invoice, T::Payment, T::Client, T::Tax], invoices::api::list),
        read("invoice.show", INVOICE, invoices::api::show),
        read("invoice.preview_time", INVOICE, invoices::api::preview),
        edit("invoice.draft", BILLED, invoices::api::draft),
        edit("invoice.add_time", BILLED, invoices::api::add_time),
        read("invoice.waiting_expenses", EXPENSES, invoices::api::waiting_expenses),
        edit("invoice.add_expenses", BILLED, invoices::api::add_expenses),
        read("invoice.waiting_milestones", MILESTONES, invoices::api::waiting_milestones),
        edit("invoice.add_milestones", BILLED, invoices::api::add_milestones),
        edit("invoice.add_items", &[T::Invoice], invoices::api::add_items),
        edit("invoice.edit", &[T::Invoice], invoices::api::edit),
        edit("invoice.line_add", &[T::Invoice], invoices::api::line_add),
        edit("invoice.line_edit", &[T::Invoice], invoices::api::line_edit),
        edit("invoice.line_delete", BILLED, invoices::api::line_delete),
        edit("invoice.line_move", &[T::Invoice], invoices::api::line_move),
        edit("invoice.section_add", &[T::Invoice], invoices::api::section_add),
        edit("invoice.section_edit", &[T::Invoice], invoices::api::section_edit),
        edit("invoice.section_delete", &[T::Invoice], invoices::api::section_delete),
        edit("invoice.section_move", &[T::Invoice], invoices::api::section_move),
        edit("invoice.adjustment_add", &[T::Invoice], invoices::api::adjustment_add),
        edit("invoice.adjustment_edit", &[T::Invoice], invoices::api::adjustment_edit),
        edit("invoice.adjustment_delete", &[T::Invoice], invoices::api::adjustment_delete),
        read("invoice.versions", &[T::Invoice], invoices::api::versions),
        read("invoice.compare", INVOICE, invoices::api::compare),
        edit("invoice.restore", BILLED, invoices::api::restore),
        read("invoice.version_pdf", INVOICE, invoices::api::version_pdf),
        read("invoice.line_entries", &[T::Invoice, T::Entry], invoices::api::line_entries),
        edit("invoice.discard", BILLED, invoices::api::discard),
        fact("invoice.issue", ISSUES, invoices::api::issue),
        fact("invoice.issue_many", ISSUES, invoices::api::issue_many),
        read("invoice.creditable", INVOICE, invoices::api::creditable),
        read("invoice.credit_preview", INVOICE, invoices::api::credit_preview),
        fact("invoice.credit", ISSUES, invoices::api::credit),
        fact("invoice.reissue", ISSUES, invoices::api::reissue),
        fact("invoice.void", ISSUES, invoices::api::void),
        edit("invoice.duplicate", &[T::Invoice], invoices::api::duplicate),
        read("invoice.timeline", INVOICE, invoices::api::timeline),
        read("invoice.late", &[T::Invoice, T::Payment, T::Client, T::Settings], invoices::api::late),
        edit("invoice.claim", &[T::Invoice], invoices::api::claim),
        read("late.rates", &[T::Settings], late::api::list),
        edit("late.rate_set", &[T::Settings], late::api::rate_set),
        edit("late.rate_delete", &[T::Settings], late::api::rate_delete),
        read("invoice.pdf", INVOICE, invoices::api::pdf),
        read("invoice.xml", INVOICE, invoices::api::xml),
        read("invoice.pdf_many", INVOICE, invoices::api::pdf_many),
        fact("invoice.paid", PAID, invoices::api::paid),
        fact("invoice.write_off", PAID, payments::api::write_off),
        read("payment.list", PAYMENTS, payments::api::list),
        read("payment.show", PAYMENTS, payments::api::show),
        read("payment.suggest", PAYMENTS, payments::api::suggest),
        read("client.credit", PAYMENTS, payments::api::credit),
        read("client.statement", PAYMENTS, payments::api::statement),
        read("client.statement_pdf", PAYMENTS, invoices::api::statement),
        read("payment.receipt", PAYMENTS, invoices::api::receipt),
        read("payment.exchange", PAYMENTS, payments::api::exchange),
        read("export.exchange", PAYMENTS, exports::exchange::exchange),
        read("export.payouts", &[T::Connection, T::Payment, T::Invoice, T::Settings], exports::payouts::payouts),
        read("export.statement", PAYMENTS, exports::statement::statement),
        fact("payment.add", PAID, payments::api::add),
        fact("payment.refund", PAID, payments::api::refund),
        fact("payment.allocate", PAID, payments::api::allocate),
        fact("payment.unallocate", PAID, payments::api::unallocate),
        fact("payment.void", PAID, payments::api::void),
        read("deposit.list", INVOICE, invoices::api::deposit_list),
        edit("deposit.draft", &[T::Invoice], invoices::api::deposit_draft),
        edit("invoice.take_deposit", &[T::Invoice], invoices::api::take_off),
        read("quote.list", QUOTES, quotes::api::list),
        read("quote.show", QUOTES, quotes::api::show),
        read("quote.total", QUOTES, quotes::api::total),
        read("quote.pdf", QUOTES, quotes::api::pdf),
        read("quote.origin", QUOTES, quotes::api::origin),
        edit("quote.add", &[T::Quote, T::Invoice], quotes::api::add),
        edit("quote.edit", &[T::Quote], quotes::api::edit),
        edit("quote.discard", &[T::Quote, T::Invoice], quotes::api::discard),
        edit("quote.duplicate", &[T::Quote, T::Invoice], quotes::api::duplicate),
        edit("quote.revise", &[T::Quote, T::Invoice], quotes::api::revise),
        fact("quote.send", &[T::Quote, T::Invoice, T::Series], quotes::api::send),
        edit("quote.accept", &[T::Quote, T::Invoice, T::Project, T::Milestone], quotes::api::accept),
        edit("quote.decline", &[T::Quote], quotes::api::decline),
        edit("quote.withdraw", &[T::Quote], quotes::api::withdraw),
        edit("quote.take_back", &[T::Quote, T::Invoice, T::Project, T::Milestone], quotes::api::take_back),
        edit("quote.invoice", &[T::Quote, T::Invoice], quotes::api::bill),
        edit("quote.deposit", &[T::Quote, T::Invoice], quotes::api::deposit),
        edit("quote.contract", &[T::Quote], quotes::api::edit_contract),
        read("series.list", &[T::Series, T::Invoice, T::Client, T::Settings], invoices::api::series_list),
        edit("series.add", &[T::Series], invoices::api::series_add),
        fact("series.start", &[T::Series, T::Invoice], invoices::api::series_start),
        fact("series.withdraw", &[T::Series, T::Invoice], invoices::api::series_withdraw),
        read("series.register", &[T::Series, T::Invoice], invoices::api::series_register),
        edit("series.edit", &[T::Series, T::Invoice], invoices::api::series_edit),

    ]
}

fn every() -> impl Iterator<Item = Command> {
    list().into_iter().chain(super::outside::list())
}

/// All commands by name.
pub fn all() -> &'static BTreeMap<&'static str, Command> {
    static ALL: LazyLock<BTreeMap<&'static str, Command>> = LazyLock::new(|| every().map(|c| (c.name, c)).collect());
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_given_twice() {
        let names: Vec<_> = every().map(|c| c.name).collect();
        assert_eq!(names.len(), all().len(), "{names:?}");
    }
}
