//! Milestones of a project: from the plan to the invoice that is paid.

use super::invoice_books::{Books, client};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

fn eur(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "EUR" })
}

/// The project is agreed at 9,999.00.
fn books() -> Books {
    let books = Books::new();
    books.desk.call("project.edit", json!({ "id": books.project, "budget": eur(999_900) }));
    books
}

fn plan(books: &Books, shares: &[&str]) -> Vec<Value> {
    let parts: Vec<Value> = (1..).zip(shares).map(|(n, share)| json!({ "name": format!("Step {n}"), "share": share })).collect();
    let made = books.desk.call("milestone.plan", json!({ "project_id": books.project, "parts": parts }));
    made["milestones"].as_array().unwrap().iter().map(|m| m["id"].clone()).collect()
}

fn add(books: &Books, name: &str, more: Value) -> Value {
    let mut request = json!({ "project_id": books.project, "name": name });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    books.desk.call("milestone.add", request)["id"].clone()
}

fn complete(books: &Books, id: &Value) -> Value {
    books.desk.call("milestone.complete", json!({ "id": id }))
}

fn show(books: &Books, id: &Value) -> Value {
    books.desk.call("milestone.show", json!({ "id": id }))
}

fn state(books: &Books, id: &Value) -> String {
    show(books, id)["state"].as_str().unwrap().to_owned()
}

fn list(books: &Books) -> Value {
    books.desk.call("milestone.list", json!({ "project_id": books.project }))
}

fn amounts(books: &Books) -> Vec<i64> {
    list(books)["milestones"].as_array().unwrap().iter().map(|m| m["amount"]["minor"].as_i64().unwrap()).collect()
}

/// The words of its history.
fn past(books: &Books, id: &Value) -> Vec<String> {
    let history = books.desk.call("milestone.history", json!({ "id": id }));
    history["events"].as_array().unwrap().iter().map(|e| e["what"].as_str().unwrap().to_owned()).collect()
}

fn bill(books: &Books, ids: &[&Value]) -> Value {
    books.desk.call("milestone.bill", json!({ "milestone_ids": ids }))
}

#[test]
fn from_the_plan_to_the_payment_every_cent_is_accounted_for() {
    let books = books();
    let desk = &books.desk;
    // 25 % of 9,999.00 is 2,499.75.
    let steps = plan(&books, &["25", "25", "25", "25"]);
    assert_eq!(amounts(&books), [249_975; 4]);
    for step in &steps {
        desk.call("milestone.delete", json!({ "id": step }));
    }
    let steps = plan(&books, &["33.33", "33.33", "33.34"]);
    // 3,332.6667 twice and 3,333.6666: the odd cents go to the larger rests.
    assert_eq!(amounts(&books), [333_267, 333_267, 333_366]);
    assert_eq!(amounts(&books).iter().sum::<i64>(), 999_900);

    let done = complete(&books, &steps[1]);
    assert_eq!((&done["state"], &done["completion"]["on"]), (&json!("completed"), &json!("2026-11-20")));
    assert_eq!(list(&books)["waiting"], json!([eur(333_267)]));
    let draft = bill(&books, &[&steps[1]]);
    let line = &draft["lines"][0];
    assert_eq!((&line["milestone_id"], &line["description"], &line["amount"]), (&steps[1], &json!("Website: Step 2"), &eur(333_267)));
    // 19 % of 3,332.67 is 633.2073.
    assert_eq!((&draft["totals"]["tax"], &draft["totals"]["total"]), (&eur(63_321), &eur(396_588)));
    assert_eq!((draft["period_from"].as_str(), draft["period_to"].as_str()), (Some("2026-11-20"), Some("2026-11-20")));
    assert_eq!(state(&books, &steps[1]), "on_draft");
    // Agreed anew at 12,000.00: what is on a line stays, the others follow: 3,999.60 and 4,000.80.
    desk.call("project.edit", json!({ "id": books.project, "budget": eur(1_200_000) }));
    assert_eq!(amounts(&books), [399_960, 333_267, 400_080]);
    desk.call("project.edit", json!({ "id": books.project, "budget": eur(999_900) }));
    assert_eq!(amounts(&books), [333_267, 333_267, 333_366]);

    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    assert_eq!((state(&books, &steps[1]).as_str(), show(&books, &steps[1])["invoice_number"].as_str()), ("billed", Some("2026-0001")));
    desk.call("invoice.paid", json!({ "id": issued["id"], "amount": eur(396_587) }));
    assert_eq!(state(&books, &steps[1]), "billed");
    desk.call("invoice.paid", json!({ "id": issued["id"] }));
    assert_eq!(state(&books, &steps[1]), "paid");
    let sums = list(&books);
    assert_eq!(
        (&sums["planned"], &sums["billed"], &sums["paid"]),
        (&json!([eur(999_900)]), &json!([eur(333_267)]), &json!([eur(333_267)]))
    );
    assert_eq!(past(&books, &steps[1]), ["added", "completed", "billed"]);
    desk.verify();
}

#[test]
fn a_milestone_is_billed_once_and_let_go_with_its_line() {
    let books = books();
    let desk = &books.desk;
    let (one, two) = (add(&books, "Design", json!({ "amount": eur(300_000) })), add(&books, "Launch", json!({ "amount": eur(200_000) })));
    let refused = |ids: Value| desk.refused("milestone.bill", json!({ "milestone_ids": ids }));
    assert_eq!(refused(json!([one])), "milestone_ids[0] not_completed");
    complete(&books, &one);
    complete(&books, &two);
    let draft = bill(&books, &[&one]);
    assert_eq!(draft["unbilled_milestones"], 1);
    assert_eq!(refused(json!([two, one])), "milestone_ids[1] not_waiting");
    // Onto the draft that is there, and off it again.
    let both = desk.call("invoice.add_milestones", json!({ "id": draft["id"] }));
    assert_eq!((both["lines"].as_array().unwrap().len(), &both["totals"]["net"]), (2, &eur(500_000)));
    assert_eq!(desk.refused("invoice.add_milestones", json!({ "id": draft["id"] })), "nothing_to_bill");
    desk.call("invoice.line_delete", json!({ "line_id": both["lines"][0]["id"] }));
    assert_eq!((state(&books, &one), state(&books, &two)), ("completed".into(), "on_draft".into()));
    // What a line holds is neither priced anew, nor reopened, nor deleted.
    let words = [
        desk.refused("milestone.edit", json!({ "id": two, "amount": eur(1) })),
        desk.refused("milestone.edit", json!({ "id": two, "share": "10" })),
        desk.refused("milestone.reopen", json!({ "id": two, "reason": "No" })),
        desk.refused("milestone.evidence", json!({ "id": two, "completed_on": "2026-11-19" })),
        desk.refused("milestone.delete", json!({ "id": two })),
    ];
    assert_eq!(words, ["on_draft"; 5]);
    assert_eq!(desk.call("milestone.edit", json!({ "id": two, "name": "Go live" }))["name"], "Go live");
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    assert_eq!(state(&books, &two), "completed");
    // Ctrl+Z brings the draft back, and with it the hold.
    desk.call("undo.undo", json!({}));
    assert_eq!(state(&books, &two), "on_draft");
    desk.call("undo.redo", json!({}));
    desk.verify();
}

#[test]
fn void_and_credit_let_it_go_and_a_corrected_invoice_takes_it_over() {
    let books = books();
    let desk = &books.desk;
    let step = add(&books, "Design", json!({ "share": "30" }));
    complete(&books, &step);
    let issue = || desk.call("invoice.issue", json!({ "id": bill(&books, &[&step])["id"] }))["id"].clone();
    let first = issue();
    assert_eq!(desk.refused("milestone.reopen", json!({ "id": step, "reason": "No" })), "billed");
    assert_eq!(desk.refused("project.edit", json!({ "id": books.project, "client_id": client(desk, json!({})) })), "billed_work");
    desk.call("invoice.void", json!({ "id": first, "reason": "Nobody was given it" }));
    assert_eq!(state(&books, &step), "completed");
    // The void document still says what it billed.
    assert_eq!(desk.call("invoice.show", json!({ "id": first }))["lines"][0]["milestone_id"], step);
    // A credit of the line that keeps it billed, then one in full.
    let second = issue();
    let lines = desk.call("invoice.creditable", json!({ "id": second }))["lines"].clone();
    assert_eq!(lines[0]["holds"], true);
    let half = json!([{ "line_id": lines[0]["line_id"], "quantity": "0.5" }]);
    desk.call("invoice.credit", json!({ "id": second, "wish": { "lines": half }, "reason": "Late" }));
    assert_eq!(state(&books, &step), "billed");
    desk.call("invoice.credit", json!({ "id": second, "reason": "Wrong" }));
    assert_eq!(state(&books, &step), "completed");
    // Billed again, and corrected: at no moment free.
    let third = issue();
    let corrected = desk.call("invoice.reissue", json!({ "id": third, "reason": "Wrong address" }));
    assert_eq!((&corrected["lines"][0]["milestone_id"], state(&books, &step).as_str()), (&step, "on_draft"));
    desk.call("invoice.issue", json!({ "id": corrected["id"] }));
    assert_eq!(state(&books, &step), "billed");
    // 30 % of 9,999.00 each time.
    assert_eq!(list(&books)["billed"], json!([eur(299_970)]));
    assert_eq!(past(&books, &step), ["added", "completed", "billed", "released", "billed", "released", "billed", "released", "billed"]);
    // A copy bills nothing of its own.
    let copy = desk.call("invoice.duplicate", json!({ "id": third }));
    assert_eq!(copy["lines"][0]["milestone_id"], Value::Null);
    desk.verify();
}

#[test]
fn what_is_paid_ahead_is_taken_off_when_the_milestone_is_billed() {
    let books = books();
    let desk = &books.desk;
    let step = add(&books, "Design", json!({ "amount": eur(400_000) }));
    assert_eq!(desk.refused("milestone.deposit", json!({ "id": step, "percent": "101" })), "percent out_of_range");
    assert_eq!(desk.refused("milestone.deposit", json!({ "id": step, "amount_minor": 0 })), "amount_minor out_of_range");
    // 25 % of 4,000.00, and 19 % of that.
    let asked = desk.call("milestone.deposit", json!({ "id": step, "percent": "25" }));
    assert_eq!((&asked["totals"]["net"], &asked["totals"]["total"]), (&eur(100_000), &eur(119_000)));
    assert_eq!((&asked["purpose"], asked["subject"].as_str()), (&json!("deposit"), Some("Website")));
    assert!(asked["lines"][0]["description"].as_str().unwrap().ends_with(": Design"), "{asked}");
    assert_eq!(desk.refused("milestone.deposit", json!({ "id": step })), "deposit_asked");
    complete(&books, &step);
    assert_eq!(desk.refused("milestone.bill", json!({ "milestone_ids": [step] })), "deposit_draft");
    assert_eq!(desk.refused("invoice.add_milestones", json!({ "id": asked["id"] })), "deposit");
    let deposit = desk.call("invoice.issue", json!({ "id": asked["id"] }));
    let draft = bill(&books, &[&step]);
    // 4,000.00 less 1,000.00, and the tax of that.
    assert_eq!((&draft["totals"]["net"], &draft["totals"]["tax"], &draft["totals"]["total"]), (&eur(300_000), &eur(57_000), &eur(357_000)));
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));
    desk.call("invoice.paid", json!({ "id": issued["id"] }));
    // Paid is it once the deposit is paid, too.
    assert_eq!((state(&books, &step).as_str(), &show(&books, &step)["deposit"]["paid"]), ("billed", &json!(false)));
    desk.call("invoice.paid", json!({ "id": deposit["id"] }));
    assert_eq!(state(&books, &step), "paid");
    assert_eq!(past(&books, &step), ["added", "completed", "deposit", "billed"]);
    // Asked for another one, thrown away: it counts no more.
    let other = add(&books, "Launch", json!({ "amount": eur(100_000) }));
    let asked = desk.call("milestone.deposit", json!({ "id": other }));
    desk.call("invoice.discard", json!({ "id": asked["id"] }));
    assert_eq!(show(&books, &other)["deposit"], Value::Null);
    desk.verify();
}

#[test]
fn it_is_done_by_evidence_and_reopened_with_a_reason() {
    let books = books();
    let desk = &books.desk;
    let step = add(&books, "Design", json!({ "amount": eur(100_000), "due_on": "2026-11-30" }));
    let words = json!({ "id": step, "completed_on": "2026-11-18", "note": "  Signed off ", "link": "https://example.com/design" });
    let done = desk.call("milestone.complete", words);
    assert_eq!((&done["completion"]["note"], &done["completion"]["on"]), (&json!("Signed off"), &json!("2026-11-18")));
    assert_eq!(desk.refused("milestone.complete", json!({ "id": step })), "completed");
    let file = json!({ "name": "sign-off.txt", "base64": BASE64_STANDARD.encode("Approved by Ada") });
    let done = desk.call("milestone.attach", json!({ "id": step, "file": file }));
    let kept = done["completion"]["files"][0].clone();
    let shown = desk.call("file.show", json!({ "id": kept["id"] }));
    assert_eq!(BASE64_STANDARD.decode(shown["base64"].as_str().unwrap()).unwrap(), b"Approved by Ada");
    assert_eq!(desk.call("milestone.evidence", json!({ "id": step, "link": "" }))["completion"]["note"], "Signed off");
    for (request, word) in [
        (json!({ "id": step, "completed_on": "2026-11-21" }), "completed_on in_future"),
        (json!({ "id": step, "link": "javascript:alert(1)" }), "link not_a_link"),
        (json!({ "id": step, "note": "x".repeat(2_001) }), "note too_long"),
    ] {
        assert_eq!(desk.refused("milestone.evidence", request), word);
    }
    assert_eq!(desk.refused("milestone.reopen", json!({ "id": step, "reason": "  " })), "reason required");
    let open = desk.call("milestone.reopen", json!({ "id": step, "reason": "The client wants another colour" }));
    assert_eq!((&open["state"], &open["completion"]), (&json!("planned"), &Value::Null));
    assert_eq!(desk.refused("milestone.attach", json!({ "id": step, "file": { "name": "a.txt", "base64": "YQ==" } })), "not_completed");
    complete(&books, &step);
    let history = desk.call("milestone.history", json!({ "id": step }));
    assert_eq!(past(&books, &step), ["added", "completed", "reopened", "completed"]);
    assert_eq!(
        (&history["events"][1]["files"][0]["name"], &history["events"][2]["text"]),
        (&json!("sign-off.txt"), &json!("The client wants another colour"))
    );
    // The first evidence stays with the first time.
    assert_eq!(show(&books, &step)["completion"]["files"], json!([]));
    desk.call("undo.undo", json!({}));
    assert_eq!(state(&books, &step), "planned");
    desk.verify();
}

#[test]
fn its_day_makes_it_due_and_its_order_is_the_users() {
    let books = books();
    let desk = &books.desk;
    let by = |due: &str| add(&books, due, json!({ "due_on": due }));
    let (late, soon, later) = (by("2026-11-19"), by("2026-11-27"), by("2026-11-28"));
    assert_eq!([&late, &soon, &later].map(|m| state(&books, m)), ["overdue", "due_soon", "planned"]);
    // Eight days on, by Berlin's day: 23:30 UTC is the next one there.
    desk.clock.pass_ms((7 * 24 * 60 + 15 * 60 + 30) * 60_000);
    assert_eq!([&late, &soon, &later].map(|m| state(&books, m)), ["overdue", "overdue", "due_soon"]);
    let names = || -> Vec<String> {
        list(&books)["milestones"].as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap().to_owned()).collect()
    };
    desk.call("milestone.move", json!({ "id": later, "before": late }));
    assert_eq!(names(), ["2026-11-28", "2026-11-19", "2026-11-27"]);
    desk.call("milestone.move", json!({ "id": late }));
    assert_eq!(names(), ["2026-11-28", "2026-11-27", "2026-11-19"]);
    desk.call("undo.undo", json!({}));
    assert_eq!(names(), ["2026-11-28", "2026-11-19", "2026-11-27"]);
    assert_eq!(desk.call("milestone.list", json!({ "states": ["overdue"], "text": "WEB" }))["milestones"].as_array().unwrap().len(), 2);
    assert_eq!(desk.refused("project.delete", json!({ "id": books.project })), "in_use");
    desk.verify();
}

#[test]
fn a_draft_takes_what_waits_of_time_expenses_and_milestones() {
    let books = books();
    let desk = &books.desk;
    let (one, free) = (add(&books, "Design", json!({ "amount": eur(50_000) })), add(&books, "Kick-off", json!({})));
    complete(&books, &one);
    complete(&books, &free);
    let waiting = desk.call("invoice.waiting_milestones", json!({ "client_id": books.client }));
    assert_eq!(waiting["milestones"].as_array().unwrap().len(), 1);
    assert_eq!(desk.refused("milestone.bill", json!({ "milestone_ids": [free] })), "milestone_ids[0] no_amount");
    // Without time: milestones alone. Not with those of other days.
    assert_eq!(
        desk.refused("invoice.draft", json!({ "client_id": books.client, "milestones": true, "to": "2026-11-19" })),
        "nothing_to_bill"
    );
    let draft = books.draft(json!({ "milestones": true }));
    assert_eq!((draft["lines"].as_array().unwrap().len(), &draft["totals"]["net"]), (1, &eur(50_000)));
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    books.track(0, "2026-11-20T07:00:00Z", 3_600);
    let draft = books.draft(json!({ "milestones": true, "expenses": true }));
    // An hour at 90.00 and the milestone.
    assert_eq!((draft["lines"].as_array().unwrap().len(), &draft["totals"]["net"]), (2, &eur(59_000)));
    // Deleted, and back by the version before.
    let before = desk.call("invoice.versions", json!({ "id": draft["id"] }))["versions"][0]["seq"].clone();
    desk.call("invoice.line_delete", json!({ "line_id": draft["lines"][1]["id"] }));
    let restored = desk.call("invoice.restore", json!({ "id": draft["id"], "seq": before }));
    assert_eq!(restored["left_out"], json!([]));
    assert_eq!(state(&books, &one), "on_draft");
    let after = desk.call("invoice.line_delete", json!({ "line_id": draft["lines"][1]["id"] }));
    assert_eq!(after["unbilled_milestones"], 1);
    bill(&books, &[&one]);
    let restored = desk.call("invoice.restore", json!({ "id": draft["id"], "seq": before }));
    assert_eq!(restored["left_out"][0]["why"], "milestone_elsewhere");
    desk.verify();
}

#[test]
fn wrong_milestones_are_refused_with_their_remedy() {
    let books = Books::new();
    let desk = &books.desk;
    let with = |more: Value| {
        let mut request = json!({ "project_id": books.project, "name": "M" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.refused("milestone.add", request)
    };
    for (more, word) in [
        (json!({ "name": " " }), "name required"),
        (json!({ "name": "x".repeat(201) }), "name too_long"),
        (json!({ "description": "x".repeat(1_501) }), "description too_long"),
        (json!({ "amount": eur(0) }), "amount not_positive"),
        (json!({ "amount": eur(-1) }), "amount negative"),
        (json!({ "amount": { "minor": 100, "currency": "USD" } }), "amount.currency currency"),
        (json!({ "share": "30" }), "share no_budget"),
        (json!({ "share": "30", "amount": eur(1) }), "share both"),
        (json!({ "due_on": "2026-02-30" }), "due_on not_a_day"),
        (json!({ "project_id": "00000000-0000-7000-8000-000000000000" }), "not_found"),
    ] {
        assert_eq!(with(more.clone()), word, "{more}");
    }
    desk.call("project.edit", json!({ "id": books.project, "budget": eur(100_000) }));
    assert_eq!(
        (with(json!({ "share": "0" })), with(json!({ "share": "100.0001" }))),
        ("share out_of_range".into(), "share out_of_range".into())
    );
    let parts = json!([{ "name": "A", "share": "50" }, { "name": "", "share": "50" }]);
    assert_eq!(desk.refused("milestone.plan", json!({ "project_id": books.project, "parts": parts })), "parts[1].name required");
    assert_eq!(desk.refused("milestone.plan", json!({ "project_id": books.project, "parts": [] })), "parts required");
    // Nothing half made.
    assert_eq!(list(&books)["milestones"], json!([]));
    // The user's own project is billed to nobody, and another client's not on this one's draft.
    let own = desk.call("project.add", json!({ "name": "Own" }))["id"].clone();
    let mine = desk.call("milestone.add", json!({ "project_id": own, "name": "M", "amount": eur(100) }))["id"].clone();
    complete(&books, &mine);
    assert_eq!(desk.refused("milestone.bill", json!({ "milestone_ids": [mine] })), "no_client");
    let draft = books.draft(json!({ "empty": true }));
    let onto = json!({ "id": draft["id"], "milestone_ids": [mine] });
    assert_eq!(desk.refused("invoice.add_milestones", onto), "milestone_ids[0] other_client");
    desk.verify();
}

#[test]
fn the_schema_and_verify_refuse_what_no_verb_does() {
    let books = books();
    let step = add(&books, "Design", json!({ "amount": eur(100_000) }));
    let id = books.small_draft()["lines"][0]["id"].clone();
    let link = |line: &Value, milestone: &Value| {
        let bytes = |id: &Value| id.as_str().unwrap().replace('-', "");
        let sql = format!(
            "INSERT INTO invoice_line_milestones (id, line_id, milestone_id, amount_minor, currency)
             VALUES (randomblob(16), x'{}', x'{}', 100000, 'EUR')",
            bytes(line),
            bytes(milestone)
        );
        books.write(|tx| Ok(tx.conn().execute(&sql, [])?))
    };
    assert!(link(&id, &step).is_err(), "not completed");
    complete(&books, &step);
    bill(&books, &[&step]);
    assert!(link(&id, &step).is_err(), "on two lines");
    for sql in [
        "UPDATE milestones SET amount_minor = 1",
        "UPDATE milestones SET deleted_at_ms = 1",
        "UPDATE milestone_completions SET reopened_at_ms = 1, reopened_because = 'x'",
        "DELETE FROM milestone_completions",
    ] {
        assert!(books.write(|tx| Ok(tx.conn().execute(sql, [])?)).is_err(), "{sql}");
    }
    // Past the triggers, by hand: verify finds it.
    books
        .write(|tx| {
            tx.conn().execute_batch("DROP TRIGGER billed_completion_stands_d; DELETE FROM milestone_completions")?;
            Ok(())
        })
        .unwrap();
    let report = books.desk.call("workspace.verify", json!({}));
    let wrong: Vec<&str> =
        report["checks"].as_array().unwrap().iter().filter(|c| c["ok"] == false).map(|c| c["name"].as_str().unwrap()).collect();
    assert_eq!(wrong, ["milestones"]);
}

#[test]
fn home_tells_what_is_due_and_what_waits_and_search_finds_it() {
    let books = books();
    let desk = &books.desk;
    let late = add(&books, "Wireframes", json!({ "due_on": "2026-11-18", "amount": eur(120_000) }));
    let soon = add(&books, "Prototype", json!({ "due_on": "2026-11-27", "share": "10" }));
    add(&books, "Launch", json!({ "due_on": "2026-11-28" }));
    let due = || -> Vec<(String, i64)> {
        let needs = desk.call("home.today", json!({}))["needs"].as_array().unwrap().clone();
        let due = |n: &Value| (n["due"]["name"].as_str().unwrap().to_owned(), n["due"]["days"].as_i64().unwrap());
        needs.iter().filter(|n| n["kind"] == "milestone").map(due).collect()
    };
    assert_eq!(due(), [("Wireframes".into(), -2), ("Prototype".into(), 7)]);
    complete(&books, &late);
    assert_eq!(due(), [("Prototype".into(), 7)]);
    complete(&books, &soon);
    // 1,200.00 and 10 % of 9,999.00.
    let home = desk.call("home.today", json!({}));
    assert_eq!((&home["unbilled_milestones"], &home["unbilled_milestone_count"]), (&json!([eur(219_990)]), &json!(2)));
    let figures = desk.call("client.figures", json!({}));
    assert_eq!(figures["figures"][0]["unbilled_milestones"], json!([eur(219_990)]));
    bill(&books, &[&late, &soon]);
    assert_eq!(desk.call("home.today", json!({}))["unbilled_milestones"], json!([]));
    let hit = desk.call("search.find", json!({ "text": "proto" }))["hits"][0].clone();
    assert_eq!((&hit["kind"], &hit["id"], &hit["subtitle"]), (&json!("milestone"), &soon, &json!("Acme › Website")));
    // What is archived with its project is due to nobody.
    add(&books, "Handover", json!({ "due_on": "2026-11-20" }));
    assert_eq!(due().len(), 1);
    desk.call("project.archive", json!({ "id": books.project, "archived": true }));
    assert_eq!(due(), []);
    desk.verify();
}

#[test]
fn a_full_export_holds_the_milestones_and_their_evidence() {
    let books = books();
    let desk = &books.desk;
    let step = add(&books, "Design", json!({ "share": "30" }));
    complete(&books, &step);
    let file = json!({ "name": "sign-off.txt", "base64": BASE64_STANDARD.encode("Approved by Ada") });
    let kept = desk.call("milestone.attach", json!({ "id": step, "file": file }))["completion"]["files"][0].clone();
    bill(&books, &[&step]);
    let ahead = add(&books, "Build", json!({ "amount": eur(100_000) }));
    desk.call("milestone.deposit", json!({ "id": ahead }));
    let path = desk.dir.path().join("all.stint");
    desk.call("export.workspace", json!({ "path": path }));
    let state = desk.call("workspace.hash", json!({}))["state"].clone();
    // Ids of its own: it has drawn those of a workspace.
    let other = crate::support::Desk::new();
    other.call("workspace.import", json!({ "path": path }));
    assert_eq!(other.call("workspace.hash", json!({}))["state"], state);
    let shown = other.call("milestone.show", json!({ "id": step }));
    assert_eq!((&shown["state"], &shown["amount"]), (&json!("on_draft"), &eur(299_970)));
    let read = other.call("file.show", json!({ "id": kept["id"] }));
    assert_eq!(BASE64_STANDARD.decode(read["base64"].as_str().unwrap()).unwrap(), b"Approved by Ada");
    other.verify();
}
