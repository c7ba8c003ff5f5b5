//! Mail that comes in: from an account at a Google that pages, forgets, refuses and fails (`fakes/`), and from files.

use super::mail::Post;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use stint_fakes::{Fault, Kind};

const ADA: &str = "ada@example.com";
/// 2026-11-20T08:00:00Z.
const NOW_MS: i64 = 1_795_161_600_000;
const DAY_MS: i64 = 86_400_000;
const JOERG: &str = "Jörg Müller <joerg@globex.example>";

fn received(post: &Post, more: Value) -> String {
    let mut mail = json!({ "account": ADA, "from": JOERG, "subject": "Website", "text": "Looks good." });
    mail.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    post.fakes.world().google.receive(&serde_json::from_value(mail).unwrap()).unwrap()
}

fn pull(post: &Post) -> Value {
    post.call("message.pull", json!({}))
}

fn threads(post: &Post) -> Vec<Value> {
    post.call("message.list", json!({}))["threads"].as_array().unwrap().clone()
}

fn items(post: &Post, thread: &Value) -> Vec<Value> {
    post.call("message.show", json!({ "id": thread["id"] }))["items"].as_array().unwrap().clone()
}

fn texts(post: &Post, thread: &Value) -> Vec<String> {
    items(post, thread).iter().map(|i| i["text"].as_str().unwrap().to_owned()).collect()
}

fn asked(post: &Post, path: &str) -> usize {
    post.fakes.world().recorder.count("GET", path)
}

fn import(post: &Post, text: &str) -> Value {
    import_bytes(post, text.replace('\n', "\r\n").as_bytes())
}

fn import_bytes(post: &Post, bytes: &[u8]) -> Value {
    post.call("message.import", json!({ "file": { "name": "mail.eml", "base64": BASE64_STANDARD.encode(bytes) } }))
}

#[test]
fn mail_of_known_people_comes_in_and_that_of_others_stays_out() {
    let post = Post::new();
    let first = received(&post, json!({ "subject": "Before" }));
    received(&post, json!({ "from": "news@shop.example", "subject": "Sale" }));
    post.google(&["read_mail"]);
    assert_eq!(pull(&post)["kept"], 1);
    let all = threads(&post);
    assert_eq!((all.len(), &all[0]["subject"], &all[0]["client_name"]), (1, &json!("Before"), &json!("Globex")));
    assert_eq!((&all[0]["belongs_by"], &all[0]["unread"], &all[0]["with"]), (&json!("address"), &json!(1), &json!("Jörg Müller")));
    // What is new since, in the same thread; and still nothing of strangers.
    post.pass_ms(60_000);
    received(&post, json!({ "subject": "Re: Before", "text": "One more thing.", "answers": first }));
    received(&post, json!({ "from": "news@shop.example", "subject": "Sale again" }));
    assert_eq!(pull(&post)["kept"], 1);
    let all = threads(&post);
    assert_eq!((all.len(), &all[0]["count"], &all[0]["snippet"]), (1, &json!(2), &json!("One more thing.")));
    assert_eq!(texts(&post, &all[0]), ["Looks good.", "One more thing."]);
    // Nothing new: one request, and no line in the log.
    let lines = post.call("activity.list", json!({ "limit": 1000 }))["lines"].as_array().map(Vec::len);
    let before = post.fakes.world().recorder.all().count();
    assert_eq!(pull(&post), json!({ "kept": 0, "marked": 0 }));
    assert_eq!(post.fakes.world().recorder.all().count(), before + 1);
    assert_eq!(post.call("activity.list", json!({ "limit": 1000 }))["lines"].as_array().map(Vec::len), lines);
    // It waits for the user, in the Inbox and among what can be found, until it is read.
    let needs = post.call("home.today", json!({}))["needs"].clone();
    assert!(needs.as_array().unwrap().iter().any(|n| n["kind"] == "message" && n["thread"]["subject"] == "Re: Before"), "{needs}");
    let hits = post.call("search.find", json!({ "text": "before" }))["hits"].clone();
    assert_eq!((&hits[0]["kind"], &hits[0]["id"]), (&json!("message"), &all[0]["id"]), "{hits}");
    assert_eq!(post.call("message.mark", json!({ "id": all[0]["id"], "read": true }))["thread"]["unread"], 0);
    assert_eq!(post.call("message.list", json!({}))["unread"], 0);
    assert_eq!(post.call("message.mark", json!({ "id": all[0]["id"], "read": false }))["thread"]["unread"], 1);
    post.books.desk.verify();
}

#[test]
fn an_answer_is_found_with_what_it_answers_whatever_gmail_calls_that() {
    for kept in [true, false] {
        let post = Post::new();
        post.fakes.world().google.keeps_message_id = kept;
        let account = post.google(&["send_mail", "read_mail"]);
        pull(&post);
        let project = post.call("project.add", json!({ "name": "Website", "client_id": post.client }))["id"].clone();
        post.send(&account, &json!({ "about": "project", "id": project }));
        post.pass_ms(10_000);
        assert_eq!(post.carry()["done"], 1);
        let out = threads(&post);
        assert_eq!((out.len(), &out[0]["came_in"], &out[0]["count"]), (1, &json!(false), &json!(1)), "{kept}");
        // What Gmail kept of it, and from another address an answer.
        let sent = post.fakes.world().google.mail[ADA].mails.iter().find(|m| m.has("SENT")).unwrap().id.clone();
        post.pass_ms(60_000);
        received(&post, json!({ "from": "boss@elsewhere.example", "subject": "Re: Website", "text": "Yes!", "answers": sent }));
        assert_eq!(pull(&post)["kept"], 1, "{kept}");
        let all = threads(&post);
        assert_eq!(all.len(), 1, "{kept}: {all:?}");
        assert_eq!((&all[0]["client_name"], &all[0]["project_name"]), (&json!("Globex"), &json!("Website")), "{kept}");
        let items = items(&post, &all[0]);
        assert_eq!(items.iter().map(|i| i["kind"].as_str().unwrap()).collect::<Vec<_>>(), ["out", "in"], "{kept}");
        post.books.desk.verify();
    }
}

#[test]
fn what_answers_an_invoice_stands_with_it() {
    let post = Post::new();
    let account = post.google(&["send_mail", "read_mail"]);
    let bill = post.invoice(10_000);
    assert_eq!(post.call("mail.sent", json!({}))["sent"], json!([]));
    post.send(&account, &super::mail::of_invoice(&bill));
    post.pass_ms(10_000);
    post.carry();
    assert_eq!(post.call("mail.sent", json!({}))["sent"], json!([{ "id": bill, "at": "2026-11-20T08:00:10.000Z" }]));
    let about = json!({ "about_id": bill });
    assert_eq!(post.call("message.answers", about.clone())["answers"], json!([]));
    let sent = post.fakes.world().google.mail[ADA].mails.iter().find(|m| m.has("SENT")).unwrap().id.clone();
    received(&post, json!({ "subject": "Re: Invoice 2026-0001", "text": "Paid.", "answers": sent }));
    received(&post, json!({ "subject": "Something else" }));
    pull(&post);
    let answers = post.call("message.answers", about)["answers"].clone();
    assert_eq!(answers.as_array().unwrap().len(), 1);
    assert_eq!((&answers[0]["subject"], &answers[0]["unread"]), (&json!("Re: Invoice 2026-0001"), &json!(true)));
}

#[test]
fn a_reply_goes_into_its_thread_on_both_sides() {
    let post = Post::new();
    let account = post.google(&["send_mail", "read_mail"]);
    let asked = received(&post, json!({ "text": "When is it done?" }));
    pull(&post);
    let thread = threads(&post).remove(0);
    let reply = post.call("message.compose", json!({ "id": thread["id"] }));
    assert_eq!((&reply["draft"]["to"], &reply["draft"]["subject"]), (&json!([JOERG]), &json!("Re: Website")));
    assert_eq!((&reply["quoted"], &reply["about"]["about"]), (&json!("> When is it done?"), &json!("client")));
    let id = format!("<{asked}@client.example>");
    assert_eq!((&reply["answers"]["in_reply_to"], &reply["answers"]["references"]), (&json!(id), &json!([id])));
    let request = json!({ "about": reply["about"], "kind": "message", "connection_id": account, "to": reply["draft"]["to"],
                          "subject": reply["draft"]["subject"], "body": "Tomorrow.", "answers": reply["answers"] });
    post.call("mail.send", request);
    let waiting = threads(&post);
    assert_eq!((waiting.len(), &waiting[0]["snippet"], &waiting[0]["is_own"]), (1, &json!("Tomorrow."), &json!(true)));
    post.pass_ms(10_000);
    post.carry();
    let world = post.fakes.world();
    let sent = world.google.mail[ADA].mails.iter().find(|m| m.has("SENT")).unwrap();
    let answered = world.google.mail[ADA].mails.iter().find(|m| m.id == asked).unwrap();
    assert_eq!((sent.header("in-reply-to"), sent.header("references")), (Some(id.clone()), Some(id)));
    assert_eq!(sent.thread, answered.thread, "in the thread at Gmail, too");
    drop(world);
    // Read back, it is not there twice.
    assert_eq!(pull(&post)["kept"], 0);
    assert_eq!(texts(&post, &threads(&post)[0]), ["When is it done?", "Tomorrow."]);
    assert_eq!(
        post.refused(
            "mail.send",
            json!({ "about": reply["about"], "connection_id": account, "to": [JOERG], "subject": "x", "body": "x",
        "answers": { "in_reply_to": "<a>\r\nBcc: <eve@example.com>" } })
        ),
        "answers no_message_id"
    );
}

#[test]
fn a_place_that_is_forgotten_is_found_again_after_45_days() {
    let post = Post::new();
    post.google(&["read_mail"]);
    received(&post, json!({ "subject": "First" }));
    pull(&post);
    for day in 0..45 {
        post.pass_ms(DAY_MS);
        if day % 5 == 0 {
            received(&post, json!({ "subject": format!("Day {day}") }));
        }
    }
    // Further back than it is read at first, and what happened is forgotten after a week.
    assert_eq!(pull(&post)["kept"], 9);
    assert_eq!(threads(&post).len(), 10);
    assert_eq!(pull(&post)["kept"], 0);
    post.fakes.world().google.mail.get_mut(ADA).unwrap().forget_history();
    received(&post, json!({ "subject": "After" }));
    assert_eq!(pull(&post)["kept"], 1);
    post.books.desk.verify();
}

#[test]
fn what_is_read_there_is_read_here() {
    let post = Post::new();
    post.google(&["read_mail"]);
    let id = received(&post, json!({}));
    pull(&post);
    let relabel = |add: &[&str], remove: &[&str]| {
        let words = |all: &[&str]| all.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let mut world = post.fakes.world();
        world.google.mail.get_mut(ADA).unwrap().relabel(&id, &words(add), &words(remove), NOW_MS).unwrap();
    };
    relabel(&[], &["UNREAD"]);
    assert_eq!(pull(&post), json!({ "kept": 0, "marked": 1 }));
    assert_eq!(threads(&post)[0]["unread"], 0);
    relabel(&["UNREAD"], &[]);
    pull(&post);
    assert_eq!(threads(&post)[0]["unread"], 1);
    // In the bin: it stays here, as everything does that was kept.
    relabel(&["TRASH"], &["INBOX"]);
    assert_eq!(pull(&post)["kept"], 0);
    assert_eq!(threads(&post).len(), 1);
}

#[test]
fn whoever_becomes_known_brings_what_they_wrote_before() {
    let post = Post::new();
    post.google(&["read_mail"]);
    received(&post, json!({ "from": "carol@initech.example", "subject": "Hello" }));
    assert_eq!(pull(&post)["kept"], 0);
    let contacts = json!([{ "name": "Carol", "email": "Carol@Initech.example" }]);
    let id = post.call("client.add", json!({ "name": "Initech", "contacts": contacts }))["id"].clone();
    assert_eq!(pull(&post)["kept"], 1);
    assert_eq!(post.call("message.list", json!({ "client_id": id }))["threads"][0]["subject"], "Hello");
    // Further back, once that is asked for.
    let reading = post.call("message.reading", json!({}))["accounts"][0].clone();
    assert_eq!(reading["days"], 30);
    let days = |days: i64| json!({ "connection_id": reading["connection_id"], "days": days });
    assert_eq!(post.call("message.set_reading", days(90))["accounts"][0]["days"], 90);
    assert_eq!(post.refused("message.set_reading", days(0)), "days out_of_range");
    assert_eq!(pull(&post)["kept"], 0);
}

#[test]
fn every_fault_alone_loses_nothing_and_brings_nothing_twice() {
    let kinds = [
        Kind::DropRequest,
        Kind::DropAnswer,
        Kind::TruncatedBody,
        Kind::RateLimited,
        Kind::Unavailable,
        Kind::ErrorBefore,
        Kind::ErrorAfter,
        Kind::Unauthorized,
        Kind::QuotaExceeded,
    ];
    for kind in kinds {
        for route in ["GET /gmail/v1/users/me/profile", "GET /gmail/v1/users/me/messages", "GET /gmail/v1/users/me/history"] {
            let post = Post::new();
            post.google(&["read_mail"]);
            if route.ends_with("history") {
                pull(&post);
            }
            for n in 0..3 {
                received(&post, json!({ "subject": format!("{n}") }));
            }
            post.fakes.fault(Fault::once(kind, route));
            for _ in 0..4 {
                // Refused or not: what counts is what is there in the end.
                drop(post.books.desk.try_call("message.pull", json!({})));
                post.pass_ms(3_600_000);
            }
            assert_eq!(threads(&post).len(), 3, "{kind:?} {route}");
            post.books.desk.verify();
        }
    }
}

#[test]
fn access_that_is_taken_back_in_the_middle_goes_on_where_it_was() {
    let post = Post::new();
    post.google(&["read_mail"]);
    for n in 0..45 {
        received(&post, json!({ "subject": format!("{n}") }));
    }
    // In the third batch of twenty.
    post.fakes.fault(Fault { skip: 2 + 2 * 41, times: Some(100), ..Fault::once(Kind::Unauthorized, "GET /gmail/v1/users/me/messages") });
    assert_eq!(post.refused("message.pull", json!({})), "reconnect");
    assert_eq!(threads(&post).len(), 40);
    post.fakes.world().faults.rules.clear();
    let heads = asked(&post, "/gmail/v1/users/me/messages");
    post.google(&["read_mail"]);
    assert_eq!(pull(&post)["kept"], 5);
    assert_eq!(threads(&post).len(), 45);
    // Those that are here are not asked for again: a list, and twice five.
    assert!(asked(&post, "/gmail/v1/users/me/messages") - heads <= 11, "{}", asked(&post, "/gmail/v1/users/me/messages") - heads);
}

#[test]
fn more_than_a_page_comes_whole() {
    let post = Post::new();
    post.google(&["read_mail"]);
    pull(&post);
    let mut world = post.fakes.world();
    for n in 0..620 {
        let mail = json!({ "account": ADA, "from": JOERG, "subject": format!("{n}"), "text": "x" });
        world.google.receive(&serde_json::from_value(mail).unwrap()).unwrap();
    }
    drop(world);
    assert_eq!(pull(&post)["kept"], 620);
    assert_eq!(pull(&post)["kept"], 0);
    post.books.desk.verify();
}

#[test]
fn a_large_mail_comes_with_its_file_and_a_larger_one_with_its_first_words() {
    let post = Post::new();
    post.google(&["read_mail"]);
    let mail = |mb: usize, id: &str| {
        let file = BASE64_STANDARD.encode(vec![b'a'; mb << 20]);
        let lines: Vec<&str> = file.as_bytes().chunks(76).map(|l| std::str::from_utf8(l).unwrap()).collect();
        format!(
            "From: {JOERG}\r\nTo: {ADA}\r\nSubject: {mb} MB\r\nMessage-ID: <{id}@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\
                 Content-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/pdf; name=big.pdf\r\nContent-Disposition: attachment\r\n\
                 Content-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
            lines.join("\r\n")
        )
    };
    // In base64 30 MB, and 41.
    received(&post, json!({ "raw": mail(22, "a") }));
    received(&post, json!({ "raw": mail(30, "b") }));
    assert_eq!(pull(&post)["kept"], 2);
    let all = threads(&post);
    let of = |subject: &str| items(&post, all.iter().find(|t| t["subject"] == subject).unwrap()).remove(0);
    let (large, larger) = (of("22 MB"), of("30 MB"));
    assert_eq!((&large["is_cut"], &large["files"][0]["file"]["bytes"]), (&json!(false), &json!(22 << 20)));
    assert_eq!((&larger["is_cut"], &larger["files"]), (&json!(true), &json!([])));
    post.books.desk.verify();
}

#[test]
fn another_account_has_a_place_of_its_own_and_the_same_mail_is_here_once() {
    let post = Post::new();
    post.google(&["read_mail"]);
    let raw =
        format!("From: {JOERG}\r\nTo: {ADA}, ada.private@example.com\r\nSubject: Both\r\nMessage-ID: <both@globex.example>\r\n\r\nhello");
    received(&post, json!({ "raw": raw }));
    received(&post, json!({ "raw": raw, "account": "ada.private@example.com" }));
    received(&post, json!({ "subject": "Private", "account": "ada.private@example.com" }));
    assert_eq!(pull(&post)["kept"], 1);
    post.google_as("ada.private@example.com", &["read_mail"]);
    assert_eq!(pull(&post)["kept"], 1);
    let mut subjects: Vec<String> = threads(&post).iter().map(|t| t["subject"].as_str().unwrap().to_owned()).collect();
    subjects.sort();
    assert_eq!(subjects, ["Both", "Private"]);
    assert_eq!(post.call("message.reading", json!({}))["accounts"].as_array().unwrap().len(), 2);
}

#[test]
fn what_the_user_wrote_elsewhere_is_theirs_and_read() {
    let post = Post::new();
    post.google(&["read_mail"]);
    let id = received(
        &post,
        json!({ "from": "Ada <ada@example.com>", "raw": format!("From: Ada <{ADA}>\r\nTo: {JOERG}\r\nSubject: Hi\r\nMessage-ID: <own@x>\r\n\r\nfrom my phone") }),
    );
    assert_eq!(pull(&post)["kept"], 1, "{id}");
    let thread = threads(&post).remove(0);
    assert_eq!((&thread["is_own"], &thread["unread"], &thread["with"]), (&json!(true), &json!(0), &json!("Jörg Müller")));
    // Who answers it writes to whom it went.
    assert_eq!(post.call("message.compose", json!({ "id": thread["id"] }))["draft"]["to"], json!([JOERG]));
}

#[test]
fn a_file_is_a_mail_once_and_a_strangers_is_nobodys_until_the_user_says() {
    let post = Post::new();
    let eml = "From: Eve <eve@elsewhere.example>\nTo: mira@nordlicht.example\nSubject: A question\nMessage-ID: <q1@elsewhere.example>\nDate: Wed, 18 Nov 2026 10:00:00 +0100\n\nCan you?\n";
    let first = import(&post, eml);
    assert_eq!(first["outcome"], "new");
    assert_eq!(import(&post, eml), json!({ "outcome": "known", "thread_id": first["thread_id"] }));
    let list = post.call("message.list", json!({ "nobodys": true }));
    assert_eq!((list["threads"].as_array().unwrap().len(), &list["nobodys"], &list["unread"]), (1, &json!(1), &json!(0)));
    assert_eq!(list["threads"][0]["last_at"], "2026-11-18T09:00:00.000Z");
    let thread = json!({ "id": first["thread_id"] });
    assert_eq!(post.refused("message.compose", thread.clone()), "nobodys");
    let assign = json!({ "id": first["thread_id"], "client_id": post.client });
    let assigned = post.call("message.assign", assign);
    assert_eq!((&assigned["thread"]["client_name"], &assigned["thread"]["belongs_by"]), (&json!("Globex"), &json!("user")));
    // The next one in the thread is the client's at once.
    let answer = "From: Eve <eve@elsewhere.example>\nSubject: Re: A question\nMessage-ID: <q2@elsewhere.example>\nIn-Reply-To: <q1@elsewhere.example>\nDate: Thu, 19 Nov 2026 10:00:00 +0100\n\nHello?\n";
    assert_eq!(import(&post, answer)["thread_id"], first["thread_id"]);
    assert_eq!(post.call("message.list", json!({ "client_id": post.client }))["threads"][0]["count"], 2);
    post.call("undo.undo", json!({}));
    assert_eq!(post.call("message.list", json!({ "nobodys": true }))["nobodys"], 1);
    // Another client's project is none of this client's.
    let other = post.call("client.add", json!({ "name": "Initech" }))["id"].clone();
    let project = post.call("project.add", json!({ "name": "App", "client_id": other }))["id"].clone();
    let wrong = json!({ "id": first["thread_id"], "client_id": post.client, "project_id": project });
    assert_eq!(post.refused("message.assign", wrong), "client_id other_client");
    let by_project = post.call("message.assign", json!({ "id": first["thread_id"], "project_id": project }));
    assert_eq!(by_project["thread"]["client_name"], "Initech");
    post.books.desk.verify();
}

#[test]
fn what_is_no_mail_is_refused_by_name() {
    let post = Post::new();
    let file = |base64: &str| json!({ "file": { "name": "a.eml", "base64": base64 } });
    assert_eq!(post.refused("message.import", file(&BASE64_STANDARD.encode("%PDF-1.7"))), "file no_mail");
    assert_eq!(post.refused("message.import", file("")), "file no_mail");
    assert_eq!(post.refused("message.import", file("???")), "base64 not_base64");
    assert_eq!(post.refused("message.import", file(&"A".repeat(52 << 20))), "file too_large");
}

#[test]
fn the_same_words_twice_without_a_name_are_one_mail_and_a_strange_clock_is_told() {
    let post = Post::new();
    let nameless = "From: joerg@globex.example\nSubject: Old\nDate: Thu, 1 Jan 1970 00:00:01 +0000\n\nold";
    assert_eq!(import(&post, nameless)["outcome"], "new");
    assert_eq!(import(&post, nameless)["outcome"], "known");
    import(&post, "From: joerg@globex.example\nSubject: New\nDate: Thu, 31 Dec 2099 23:59:59 +0000\n\nnew");
    for thread in threads(&post) {
        let item = items(&post, &thread).remove(0);
        assert_eq!(item["at"], "2026-11-20T08:00:00.000Z");
        assert!(["1970-01-01T00:00:01.000Z", "2099-12-31T23:59:59.000Z"].contains(&item["dated_at"].as_str().unwrap()), "{item}");
    }
}

#[test]
fn a_page_is_shown_without_what_could_harm_and_files_under_honest_names() {
    let post = Post::new();
    import(
        &post,
        "From: joerg@globex.example\nSubject: Page\nMessage-ID: <page@x>\nContent-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n\
         <p onclick=\"x()\">Hello<script>alert(1)</script><img src=\"cid:logo\"><img src=\"https://track.example/a.gif\">\
         <a href=\"https://evil.example\">https://bank.example</a></p>\n\
         --r\nContent-Type: image/png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\
         --r\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*=utf-8''invoice%E2%80%AEfdp.exe\n\nMZabc\n\
         --r\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../plan.pdf\"\n\n%PDF-1.7 x\n--r--\n",
    );
    let thread = threads(&post).remove(0);
    let item = items(&post, &thread).remove(0);
    let files: Vec<(&str, bool, bool)> = item["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["file"]["name"].as_str().unwrap(), f["runs"] == true, f["within"] == true))
        .collect();
    assert_eq!(files, [("file-1.png", false, true), ("invoicefdp.exe", true, false), ("plan.pdf", false, false)]);
    assert_eq!((&item["has_page"], &thread["has_files"]), (&json!(true), &json!(true)));
    let page = post.call("message.page", json!({ "id": item["id"] }));
    assert_eq!((&page["pictures_left_out"], &page["links"]), (&json!(1), &json!(["https://evil.example"])));
    let html = page["html"].as_str().unwrap();
    assert!(html.contains("data:image/png;base64,iVBORw0KGgo=") && html.contains("default-src 'none'"), "{html}");
    assert!(!html.contains("script") && !html.contains("onclick") && !html.contains("track.example") && !html.contains("evil"), "{html}");
    let pdf = item["files"][2]["file"]["id"].clone();
    let bytes = BASE64_STANDARD.decode(post.call("file.show", json!({ "id": pdf }))["base64"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7 x"));
    post.books.desk.verify();
}

#[test]
fn merged_clients_keep_their_threads() {
    let post = Post::new();
    import(&post, "From: joerg@globex.example\nSubject: Hello\nMessage-ID: <h@x>\n\nhello");
    let into = post.call("client.add", json!({ "name": "Globex GmbH" }))["id"].clone();
    post.call("client.merge", json!({ "from": post.client, "into": into }));
    let list = post.call("message.list", json!({ "client_id": into }));
    assert_eq!((&list["threads"][0]["subject"], &list["threads"][0]["client_name"]), (&json!("Hello"), &json!("Globex GmbH")));
}
