//! Expenses and their receipts in a terminal, and what two writers, a full disk or a kill leave of a file.

use crate::{Home, Server, faults::on_small_disk};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use std::{fs, path::PathBuf, thread, time::Duration};

fn receipt(home: &Home, name: &str, bytes: &[u8]) -> String {
    let path = home.dir.path().join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn sealed(home: &Home) -> Vec<PathBuf> {
    let workspace = fs::read_dir(home.data().join("workspaces")).unwrap().next().unwrap().unwrap().path();
    fs::read_dir(workspace.join("files")).map(|f| f.map(|f| f.unwrap().path()).collect()).unwrap_or_default()
}

fn pdf(filler: u8, bytes: usize) -> Vec<u8> {
    let mut made = vec![filler; bytes];
    made[..5].copy_from_slice(b"%PDF-");
    made
}

#[test]
fn an_expense_in_a_terminal() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme"]);
    let taxi = receipt(&home, "taxi.pdf", &pdf(b'a', 100));
    let args = [
        "expense",
        "add",
        "Taxi",
        "--amount",
        "23.80",
        "--tax",
        "19",
        "--client",
        "acme",
        "--category",
        "travel",
        "--on",
        "2026-01-05",
        "--markup",
        "10",
    ];
    let added = home.ok(&[&args[..], &["--receipt", &taxi]].concat());
    assert_eq!((&added["net"]["minor"], &added["bills"]["minor"]), (&json!(2_000), &json!(2_200)));
    assert_eq!((&added["category_name"], &added["files"][0]["name"]), (&json!("Travel"), &json!("taxi.pdf")));
    let id = added["id"].as_str().unwrap();
    let out = home.dir.path().join("out.pdf");
    home.ok(&["expense", "receipt", added["files"][0]["id"].as_str().unwrap(), "-o", out.to_str().unwrap()]);
    assert_eq!(fs::read(out).unwrap(), pdf(b'a', 100));
    let second = receipt(&home, "map.txt", b"where it went");
    assert_eq!(home.ok(&["expense", "attach", id, &second])["files"].as_array().unwrap().len(), 2);
    let edited = home.ok(&["expense", "edit", id, "--amount", "11.90", "--tax", "19", "--note", "to the station"]);
    assert_eq!((&edited["net"]["minor"], &edited["note"]), (&json!(1_000), &json!("to the station")));

    assert_eq!(home.fails(&["mileage", "add", "12.5"]).1["fields"][0]["field"], "trip.price");
    home.ok(&["mileage", "rate", "0.30"]);
    let way = home.ok(&[
        "mileage",
        "add",
        "12.5",
        "--from",
        "Hamburg",
        "--to",
        "Ahrensburg",
        "--return",
        "--client",
        "Acme",
        "--on",
        "2026-01-06",
    ]);
    assert_eq!((&way["amount"]["minor"], &way["category_name"]), (&json!(750), &json!("Mileage")));
    let list = home.says(&["expense", "list", "--client", "acme"]);
    let rows: Vec<&str> = list.lines().collect();
    assert!(rows[0].starts_with("2026-01-06  Hamburg – Ahrensburg  Mileage  Acme  7.50 EUR"), "{list}");
    assert!(rows[1].starts_with("2026-01-05  Taxi                  Travel   Acme  11.90 EUR"), "{list}");
    assert!(rows[2].contains("2 in all") && rows[2].ends_with("19.40 EUR"), "{list}");
    let card = home.says(&["expense", "show", id]);
    assert!(card.starts_with("Taxi") && card.contains("taxi.pdf (application/pdf, 100 bytes)"), "{card}");
    // 10.00 + 10 %, and 7.50.
    let draft = home.ok(&["invoice", "draft", "--client", "acme", "--expenses"]);
    assert_eq!(draft["totals"]["net"]["minor"], 1_850);
    assert_eq!(home.fails(&["expense", "delete", id]).0, 4);
    assert_eq!(home.fails(&["expense", "attach", id, "/no/such/file"]).0, 2);
    assert_eq!(home.ok(&["verify"])["ok"], true);
}

#[test]
fn two_processes_attach_the_same_bytes_at_once() {
    let home = Home::new();
    let server = Server::start(&home);
    let add = |name: &str| home.ok(&["expense", "add", name, "--amount", "5"])["id"].as_str().unwrap().to_owned();
    let (one, two) = (add("window"), add("terminal"));
    let files: Vec<Vec<u8>> = (0..10).map(|n| pdf(n, 50_000)).collect();
    thread::scope(|scope| {
        scope.spawn(|| {
            for bytes in &files {
                let file = json!({ "name": "w.pdf", "base64": BASE64_STANDARD.encode(bytes) });
                server.call("expense.attach", &json!({ "id": one, "file": file })).unwrap().unwrap();
            }
        });
        scope.spawn(|| {
            for bytes in &files {
                home.ok(&["expense", "attach", &two, &receipt(&home, "t.pdf", bytes)]);
            }
        });
    });
    assert_eq!(sealed(&home).len(), files.len());
    for id in [&one, &two] {
        let shown = home.ok(&["expense", "show", id]);
        for (link, bytes) in shown["files"].as_array().unwrap().iter().zip(&files) {
            let back = server.call("file.show", &json!({ "id": link["id"] })).unwrap().unwrap();
            assert_eq!(BASE64_STANDARD.decode(back["base64"].as_str().unwrap()).unwrap(), *bytes);
        }
        assert_eq!(shown["files"].as_array().unwrap().len(), files.len());
    }
    assert_eq!(home.ok(&["verify"])["ok"], true);
}

#[test]
fn a_receipt_on_a_full_disk_is_told_and_leaves_nothing() {
    // 5 MB want more than is left of the 6.
    let Some(lines) = on_small_disk(
        "{ printf '%%PDF-'; head -c 5000000 /dev/urandom; } >\"$BATCH.pdf\"; printf '%%PDF-small' >\"$BATCH.small.pdf\"
         id=$(s expense add Taxi --amount 5 | sed 's/.*\"id\":\"\\([0-9a-f-]*\\)\".*/\\1/')
         head -c 2000000 /dev/zero >\"$D/ballast\"
         s expense attach \"$id\" \"$BATCH.pdf\"
         echo \"{\\\"left\\\": $(ls \"$D\"/workspaces/*/files 2>/dev/null | wc -l)}\"
         s verify; s expense attach \"$id\" \"$BATCH.small.pdf\"; mount -o remount,ro \"$D\"
         s expense attach \"$id\" \"$BATCH.pdf\"; s expense show \"$id\"; mount -o remount,rw \"$D\"; s verify",
    ) else {
        return;
    };
    let [refused, left, verified, small, read_only, shown, again] = lines.as_slice() else { panic!("{lines:#?}") };
    assert_eq!(refused["error"]["reason"], "disk_full", "{refused}");
    assert_eq!((&left["left"], &verified["ok"], &again["ok"]), (&json!(0), &json!(true), &json!(true)));
    assert_eq!(small["files"].as_array().unwrap().len(), 1, "{small}");
    assert_eq!(read_only["error"]["reason"], "read_only", "{read_only}");
    assert_eq!(shown["files"].as_array().unwrap().len(), 1, "{shown}");
}

#[test]
fn a_kill_while_attaching_leaves_only_what_is_swept() {
    const KILLS: u64 = 8;
    let home = Home::new();
    let id = home.ok(&["expense", "add", "Taxi", "--amount", "5"])["id"].as_str().unwrap().to_owned();
    let mut acknowledged = 0;
    for kill in 0..KILLS {
        let mut server = Server::start(&home);
        thread::scope(|scope| {
            let attached = scope.spawn(|| {
                let mut done = 0;
                for n in 0_u64..6 {
                    let mut bytes = pdf(7, 300_000);
                    bytes[8..16].copy_from_slice(&(kill * 6 + n).to_be_bytes());
                    let file = json!({ "name": "a.pdf", "base64": BASE64_STANDARD.encode(&bytes) });
                    match server.call("expense.attach", &json!({ "id": id, "file": file })) {
                        Some(answer) => done += u64::from(answer.map_err(|e| panic!("{e}")).is_ok()),
                        None => break,
                    }
                }
                done
            });
            // The moment of the kill wanders over the writing of a file.
            thread::sleep(Duration::from_millis(60 + kill * 35));
            let _ = std::process::Command::new("kill").args(["-9", &server.child.id().to_string()]).status();
            acknowledged += attached.join().unwrap();
        });
        server.kill();
        assert_eq!(home.ok(&["verify"])["ok"], true, "after kill {kill}");
    }
    let linked = home.ok(&["expense", "show", &id])["files"].as_array().unwrap().len();
    assert!(linked as u64 >= acknowledged && linked as u64 <= acknowledged + KILLS, "{linked} of {acknowledged}");
    // A program that stays clears up when it opens the workspace; nobody waits for it, so the answer may be there first.
    let server = Server::start(&home);
    let shown: Value = server.call("expense.list", &json!({})).unwrap().unwrap();
    assert_eq!(shown["count"], 1);
    let swept = (0..600).any(|_| {
        thread::sleep(Duration::from_millis(50));
        sealed(&home).len() == linked
    });
    assert!(swept, "{} files for {linked} rows", sealed(&home).len());
    assert_eq!(home.ok(&["verify"])["ok"], true);
}
