//! developers.google.com/gmail/api/reference/rest.

use super::{ADA, Google, MAIL, reason};
use crate::support::{DAY_MS, encoded};
use base64::{Engine as _, engine::general_purpose::URL_SAFE};
use serde_json::{Value, json};

fn mail(id: &str, more: &str) -> String {
    format!(
        "From: {ADA}\r\nTo: client@example.com\r\nSubject: Invoice 42\r\nMessage-ID: <{id}@device.stint>\r\n{more}\r\nGood day,\r\nplease find it attached.\r\n"
    )
}

fn send(google: &Google, text: &str, thread: Option<&Value>) -> crate::support::Told {
    let mut body = json!({"raw": URL_SAFE.encode(text)});
    if let Some(thread) = thread {
        body["threadId"] = thread.clone();
    }
    google.post("/gmail/v1/users/me/messages/send", &body)
}

fn found(google: &Google, q: &str) -> Vec<String> {
    let told = google.get(&format!("/gmail/v1/users/me/messages?q={}", encoded(q))).ok();
    told["messages"].as_array().into_iter().flatten().map(|m| m["id"].as_str().unwrap().to_string()).collect()
}

#[test]
fn a_mail_is_found_by_the_id_that_its_sender_gave_it() {
    let google = Google::with(MAIL);
    let sent = send(&google, &mail("0193-a", ""), None).ok();
    assert_eq!(sent["labelIds"], json!(["SENT"]));
    assert_eq!(found(&google, "rfc822msgid:<0193-a@device.stint>"), [sent["id"].as_str().unwrap()]);
    assert_eq!(found(&google, "rfc822msgid:0193-a@device.stint in:sent").len(), 1);
    assert!(found(&google, "rfc822msgid:<0193-b@device.stint>").is_empty());
    let raw = google.get(&format!("/gmail/v1/users/me/messages/{}?format=raw", sent["id"].as_str().unwrap())).ok();
    assert_eq!(URL_SAFE.decode(raw["raw"].as_str().unwrap()).unwrap(), mail("0193-a", "").as_bytes(), "kept byte for byte");
    google.web.control("google/message_ids", json!({"kept": false})).ok();
    send(&google, &mail("0193-c", ""), None).ok();
    assert!(found(&google, "rfc822msgid:<0193-c@device.stint>").is_empty(), "Gmail wrote its own");
}

#[test]
fn mails_that_nobody_can_get_are_refused() {
    let google = Google::with(MAIL);
    assert_eq!(send(&google, "Subject: x\r\n\r\nhello", None).body["error"]["message"], "Recipient address required");
    assert_eq!(reason(&google.post("/gmail/v1/users/me/messages/send", &json!({"raw": "§§"}))), (400, "invalidArgument"));
    let big = mail("big", "") + &"x".repeat(26 * 1024 * 1024);
    assert_eq!(send(&google, &big, None).status, 400);
    assert_eq!(google.get("/gmail/v1/users/other@example.com/profile").status, 403);
    let upload = |kind: &str| {
        let headers = [("authorization", google.bearer.as_str()), ("content-type", kind)];
        google.web.send("POST", "/upload/gmail/v1/users/me/messages/send?uploadType=media", &headers, mail("up", "").as_bytes()).unwrap()
    };
    assert_eq!(upload("image/png").status, 400);
    upload("message/rfc822").ok();
    assert_eq!(found(&google, "rfc822msgid:up@device.stint").len(), 1);
}

#[test]
fn a_reply_arrives_in_its_thread_and_in_the_history() {
    let google = Google::with(MAIL);
    let sent = send(&google, &mail("0193-a", ""), None).ok();
    let start = google.get("/gmail/v1/users/me/profile").ok()["historyId"].as_str().unwrap().to_string();
    let reply = google.web.control("google/mail/receive", json!({"account": ADA, "from": "client@example.com", "subject": "Re: Invoice 42", "text": "Paid today.", "answers": sent["id"]})).ok();
    let history = google.get(&format!("/gmail/v1/users/me/history?startHistoryId={start}&historyTypes=messageAdded")).ok();
    let added = &history["history"][0]["messagesAdded"][0]["message"];
    assert_eq!((added["id"].clone(), added["threadId"].clone()), (reply["id"].clone(), sent["threadId"].clone()));
    let whole = google.get(&format!("/gmail/v1/users/me/messages/{}", reply["id"].as_str().unwrap())).ok();
    let header = |name: &str| {
        whole["payload"]["headers"].as_array().unwrap().iter().find(|h| h["name"] == name).map(|h| h["value"].as_str().unwrap().to_string())
    };
    assert_eq!(header("In-Reply-To").as_deref(), Some("<0193-a@device.stint>"));
    assert_eq!(header("Subject").as_deref(), Some("Re: Invoice 42"));
    assert_eq!((whole["snippet"].as_str(), whole["labelIds"].clone()), (Some("Paid today."), json!(["INBOX", "UNREAD"])));
    let thread = google.get(&format!("/gmail/v1/users/me/threads/{}", sent["threadId"].as_str().unwrap())).ok();
    assert_eq!(thread["messages"].as_array().unwrap().len(), 2);
    // Our answer stays in the thread, because it says what it refers to.
    let ours = send(&google, &mail("0193-b", "References: <0193-a@device.stint>\r\n"), Some(&sent["threadId"])).ok();
    assert_eq!(ours["threadId"], sent["threadId"]);
    assert_ne!(
        send(&google, &mail("0193-d", ""), Some(&sent["threadId"])).ok()["threadId"],
        sent["threadId"],
        "without References it begins a new one"
    );
    let read = google
        .post(&format!("/gmail/v1/users/me/messages/{}/modify", reply["id"].as_str().unwrap()), &json!({"removeLabelIds": ["UNREAD"]}))
        .ok();
    assert_eq!(read["labelIds"], json!(["INBOX"]));
    assert!(found(&google, "is:unread").is_empty());
}

#[test]
fn history_is_forgotten() {
    let google = Google::with(MAIL);
    let start = google.get("/gmail/v1/users/me/profile").ok()["historyId"].as_str().unwrap().to_string();
    let history = || google.get(&format!("/gmail/v1/users/me/history?startHistoryId={start}"));
    send(&google, &mail("0193-a", ""), None).ok();
    assert_eq!(history().ok()["history"].as_array().unwrap().len(), 1);
    google.web.control("google/mail/forget", json!({"account": ADA})).ok();
    assert_eq!(reason(&history()), (404, "notFound"));
    let later = google.get("/gmail/v1/users/me/profile").ok()["historyId"].as_str().unwrap().to_string();
    send(&google, &mail("0193-b", ""), None).ok();
    google.web.fakes.advance(7 * DAY_MS);
    let again =
        Google { bearer: format!("Bearer {}", super::connect(&google.web, MAIL)["access_token"].as_str().unwrap()), web: google.web };
    assert_eq!(reason(&again.get(&format!("/gmail/v1/users/me/history?startHistoryId={later}"))), (404, "notFound"));
}

#[test]
fn attachments_are_taken_apart() {
    let google = Google::with(MAIL);
    let text = "From: client@example.com\r\nTo: ada@example.com\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=contract.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjc=\r\n--b--\r\n";
    let id =
        google.web.control("google/mail/receive", json!({"account": ADA, "from": "", "subject": "", "text": "", "raw": text})).ok()["id"]
            .as_str()
            .unwrap()
            .to_string();
    let whole = google.get(&format!("/gmail/v1/users/me/messages/{id}")).ok();
    assert_eq!(whole["payload"]["mimeType"], "multipart/mixed");
    assert_eq!(whole["payload"]["headers"][2]["value"], "Grüße");
    let parts = &whole["payload"]["parts"];
    assert_eq!(URL_SAFE.decode(parts[0]["body"]["data"].as_str().unwrap()).unwrap(), b"See the file.");
    assert_eq!(
        (parts[1]["filename"].as_str(), parts[1]["partId"].as_str(), parts[1]["body"]["size"].as_i64()),
        (Some("contract.pdf"), Some("1"), Some(8))
    );
    let attachment =
        google.get(&format!("/gmail/v1/users/me/messages/{id}/attachments/{}", parts[1]["body"]["attachmentId"].as_str().unwrap())).ok();
    assert_eq!(URL_SAFE.decode(attachment["data"].as_str().unwrap()).unwrap(), b"%PDF-1.7");
}

#[test]
fn lists_come_in_pages() {
    let google = Google::with(MAIL);
    for n in 0..5 {
        send(&google, &mail(&n.to_string(), ""), None).ok();
    }
    let first = google.get("/gmail/v1/users/me/messages?maxResults=3").ok();
    assert_eq!((first["messages"].as_array().unwrap().len(), first["resultSizeEstimate"].as_i64()), (3, Some(5)));
    let second =
        google.get(&format!("/gmail/v1/users/me/messages?maxResults=3&pageToken={}", first["nextPageToken"].as_str().unwrap())).ok();
    assert_eq!((second["messages"].as_array().unwrap().len(), second["nextPageToken"].clone()), (2, Value::Null));
    assert!(google.get("/gmail/v1/users/me/messages?q=nowhere").ok()["messages"].is_null(), "no list at all when nothing is found");
}
