//! A mix of all verbs that write time, chosen from what is there now; and what is there, in a form that two runs of the same verb share.

use serde_json::{Value, json};
use std::cell::Cell;
use stint::kernel::Instant;

/// Random numbers from a seed: SplitMix64 (Steele, Lea, Flood 2014).
pub struct Dice(Cell<u64>);

impl Dice {
    pub fn seeded(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    pub fn below(&self, n: u64) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let z = self.0.get();
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n.max(1)
    }

    pub fn pick<'a, T>(&self, from: &'a [T]) -> Option<&'a T> {
        from.get(usize::try_from(self.below(from.len() as u64)).unwrap())
    }

    /// A quarter of an hour of the first half of 2026, in UTC.
    fn moment(&self) -> Instant {
        Instant::from_ms(1_767_225_600_000 + i64::try_from(self.below(180 * 96)).unwrap() * 900_000)
    }

    fn day(&self) -> String {
        self.moment().to_string()[..10].to_owned()
    }
}

/// Everything that the verbs write: all entries with what stands on them, names, favourites, what is closed, what can be undone, the last line of the log.
pub struct Seen {
    pub entries: Vec<Value>,
    closed: Value,
    undo: Value,
    gaps: Vec<Value>,
    rest: Value,
}

pub type Ask<'a> = &'a dyn Fn(&str, &Value) -> Value;

impl Seen {
    pub fn read(ask: Ask<'_>) -> Self {
        let mut entries = Vec::new();
        let mut cursor = Value::Null;
        loop {
            let page = ask("entry.list", &json!({ "kinds": ["work", "pause", "break"], "limit": 1000, "cursor": cursor }));
            entries.extend(page["entries"].as_array().unwrap().iter().cloned());
            cursor = page["next"].clone();
            if cursor.is_null() {
                break;
            }
        }
        let names = |command: &str, list: &str| {
            let all = ask(command, &json!({}))[list].clone();
            let mut names: Vec<String> =
                all.as_array().unwrap().iter().map(|x| format!("{list} {} {}", x["name"], x["archived"])).collect();
            names.sort();
            names
        };
        let favourites = ask("timer.status", &json!({}))["favourites"].as_array().map_or(0, Vec::len);
        let drafts = ask("invoice.list", &json!({}))["invoices"].as_array().unwrap().len();
        let log = ask("activity.list", &json!({ "limit": 1 }))["activity"][0].clone();
        let (closed, undo) = (ask("period.show", &json!({}))["day"].clone(), ask("undo.peek", &json!({})));
        let names = [names("client.list", "clients"), names("project.list", "projects"), names("task.list", "tasks")];
        let gaps = ask("gap.list", &json!({}))["gaps"].as_array().unwrap().clone();
        let asked: Vec<_> = gaps.iter().map(|g| [&g["cause"], &g["from"], &g["to"]]).collect();
        let rest = json!([names, asked, closed, undo, favourites, drafts, log["seq"], log["verb"]]);
        Self { entries, closed, undo, gaps, rest }
    }

    fn ids(&self) -> Vec<&str> {
        self.entries.iter().map(|e| e["id"].as_str().unwrap()).collect()
    }

    /// As lines that do not depend on ids that `before` does not know, nor on when after `sent` it happened.
    pub fn lines(&self, before: &Self, sent: Instant) -> Vec<String> {
        let known = before.ids();
        let at = |v: &Value| match v.as_str() {
            Some(text) if Instant::parse(text).unwrap() >= sent => "then".to_owned(),
            Some(text) => text.to_owned(),
            None => "open".to_owned(),
        };
        let mut lines: Vec<String> = self
            .entries
            .iter()
            .map(|e| {
                let id = e["id"].as_str().filter(|id| known.contains(id)).unwrap_or("new");
                let path = ["client_name", "project_name", "task_name"].map(|name| e["path"][name].as_str().unwrap_or("-"));
                let findings: Vec<_> = e["findings"].as_array().unwrap().iter().map(|f| (&f["kind"], &f["resolved"])).collect();
                format!(
                    "{id} {} {} {} {path:?} {:?} {} {} {} {} {} {findings:?}",
                    at(&e["start"]),
                    at(&e["end"]),
                    e["kind"],
                    e["note"].as_str(),
                    e["tags"],
                    e["billable"],
                    e["billing"],
                    e["zone"],
                    e["source"],
                )
            })
            .collect();
        lines.sort();
        lines.push(self.rest.to_string());
        lines
    }
}

/// The commands that the mix is made of.
pub const VERBS: &[&str] = &[
    "timer.start",
    "timer.switch",
    "timer.pause",
    "timer.resume",
    "timer.break_start",
    "timer.break_stop",
    "timer.stop",
    "timer.discard",
    "timer.update",
    "entry.add",
    "entry.edit",
    "entry.edit_many",
    "entry.split",
    "entry.delete",
    "entry.duplicate",
    "entry.write_off",
    "entry.copy_week",
    "entry.set_cell",
    "entry.resolve_overlap",
    "finding.resolve",
    "idle.report",
    "gap.resolve",
    "quick.run",
    "ingest.run",
    "import.run",
    "period.close",
    "period.open",
    "favourite.add",
    "invoice.draft",
    "invoice.discard",
    "undo.undo",
    "undo.redo",
];

/// More entries than this, and the mix deletes most of them.
const MANY: usize = 120;

/// The next request of the mix, one that stands a chance; some are refused still. `n` makes its words its own.
pub fn next(dice: &Dice, seen: &Seen, client: &Value, n: u64) -> (&'static str, Value) {
    std::iter::repeat_with(|| any(dice, seen, client, n)).find(|(verb, request)| fits(seen, verb, request)).unwrap()
}

fn fits(seen: &Seen, verb: &str, request: &Value) -> bool {
    let open = seen.entries.iter().find(|e| e["end"].is_null()).map(|e| e["kind"].as_str().unwrap());
    match verb {
        "timer.start" => open.is_none(),
        "timer.pause" => open == Some("work"),
        "timer.resume" => matches!(open, Some("pause" | "break")),
        "timer.break_start" => matches!(open, Some("work" | "pause")),
        "timer.break_stop" => open == Some("break"),
        "timer.stop" | "timer.discard" | "timer.update" => open.is_some(),
        "period.open" => !seen.closed.is_null(),
        "undo.undo" => !seen.undo["undo"].is_null(),
        "undo.redo" => !seen.undo["redo"].is_null(),
        "entry.edit_many" | "entry.delete" | "gap.resolve" | "entry.write_off" => !request["ids"][0].is_null(),
        "entry.add" | "entry.set_cell" | "timer.switch" => true,
        _ => request.as_object().unwrap().values().all(|value| !value.is_null()),
    }
}

fn any(dice: &Dice, seen: &Seen, client: &Value, n: u64) -> (&'static str, Value) {
    let ended: Vec<&Value> = seen.entries.iter().filter(|e| !e["end"].is_null()).collect();
    // Neither on a draft nor in the days that the mix closes; a pause goes with its work.
    let free: Vec<&&Value> =
        ended.iter().filter(|e| e["kind"] == "work" && e["billing"] != "draft" && e["start"].as_str() > Some("2026-01-04")).collect();
    let open = seen.entries.iter().find(|e| e["end"].is_null());
    let one = || dice.pick(&ended).map_or(Value::Null, |e| e["id"].clone());
    let note = format!("piece {n}");
    let (start, minutes) = (dice.moment(), 1 + i64::try_from(dice.below(180)).unwrap());
    let end = start.plus_seconds(minutes * 60);
    let link = if dice.below(3) > 0 { json!({ "client_id": client }) } else { Value::Null };
    let verb = match open {
        _ if free.len() > MANY => "entry.delete",
        Some(_) if dice.below(3) == 0 => {
            *dice.pick(&["timer.stop", "timer.pause", "timer.resume", "timer.switch", "timer.break_start", "timer.break_stop"]).unwrap()
        }
        _ => *dice.pick(VERBS).unwrap(),
    };
    let request = match verb {
        // From a while ago, or from now.
        "timer.start" if dice.below(2) == 0 => json!({ "note": note, "at": start, "link": link }),
        "timer.start" | "timer.switch" => json!({ "note": note, "tags": ["a"], "link": link }),
        "timer.stop" if dice.below(2) == 0 => {
            json!({ "at": open.map(|e| Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_seconds(minutes * 60)) })
        }
        "timer.update" | "favourite.add" => json!({ "note": note }),
        "entry.add" => json!({ "note": note, "start": start, "end": end, "link": link, "tags": ["b", "c"] }),
        "entry.edit" => json!({ "id": one(), "note": note, "start": start, "end": end }),
        "entry.edit_many" => json!({ "ids": [one(), one(), one()], "add_tags": [format!("t{}", n % 7)], "note": note }),
        "entry.split" => {
            let of = dice.pick(&ended);
            json!({ "id": of.map(|e| &e["id"]), "at": of.map(|e| Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_ms(31_500)) })
        }
        "entry.delete" if free.len() > MANY => json!({ "ids": free.iter().skip(20).map(|e| e["id"].clone()).collect::<Vec<_>>() }),
        "entry.delete" => json!({ "ids": [one()] }),
        "entry.duplicate" => json!({ "id": one(), "start": start }),
        "entry.write_off" => json!({ "ids": [one()], "written_off": dice.below(3) > 0 }),
        "entry.copy_week" => json!({ "from": dice.pick(&ended).map(|e| &e["start"].as_str().unwrap()[..10]), "to": dice.day() }),
        "entry.set_cell" => json!({ "day": dice.day(), "link": link, "seconds": minutes * 60 }),
        "entry.resolve_overlap" => {
            let over = ended.iter().enumerate().find_map(|(at, a)| {
                let share = |b: &&&Value| {
                    a["kind"] == "work"
                        && b["kind"] == "work"
                        && a["start"].as_str() < b["end"].as_str()
                        && b["start"].as_str() < a["end"].as_str()
                };
                Some((a, ended[at + 1..].iter().find(share)?))
            });
            json!({ "id": over.map(|o| &o.0["id"]), "other_id": over.map(|o| &o.1["id"]), "way": dice.pick(&["trim_first", "trim_second", "split", "keep"]) })
        }
        "idle.report" => {
            let away =
                open.or_else(|| dice.pick(&ended).copied()).map(|e| Instant::parse(e["start"].as_str().unwrap()).unwrap().plus_seconds(60));
            json!({ "from": away, "to": away.map(|from| from.plus_seconds(minutes * 30)), "cause": "idle" })
        }
        "gap.resolve" => {
            let ids: Vec<_> = seen.gaps.iter().take(2).map(|gap| &gap["id"]).collect();
            json!({ "ids": ids, "choice": dice.pick(&["keep", "discard", "split", "give"]), "link": link, "note": note })
        }
        "finding.resolve" => {
            let found = seen.entries.iter().flat_map(|e| e["findings"].as_array().unwrap()).find(|f| f["resolved"] == false);
            json!({ "id": found.map(|f| &f["id"]), "use_steady": dice.below(2) == 0 })
        }
        "quick.run" => json!({ "text": format!("{note} 09:00-10:30 yesterday #quick @Acme") }),
        "ingest.run" => {
            json!({ "batch": uuid(n, 0), "device": "phone", "entries": (1..=5).map(|row| json!({ "id": uuid(n, row), "client": "Acme",
            "project": format!("Project {}", n % 3), "note": note, "start": start.plus_seconds(row * 600), "end": start.plus_seconds(row * 600 + 500), "zone": "UTC" }))
            .collect::<Vec<_>>() })
        }
        "import.run" => {
            use std::fmt::Write as _;
            let mut csv =
                "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n".to_owned();
            for row in 10..14 {
                writeln!(csv, "A,a@b.c,Acme,Website,,{note},Yes,{0},{row}:00:00,{0},{row}:30:00,00:30:00,", dice.day()).unwrap();
            }
            json!({ "kind": "toggl", "file_base64": base64(csv.as_bytes()) })
        }
        "period.close" => json!({ "day": "2026-01-03" }),
        "period.open" => json!({ "reason": note }),
        "invoice.draft" => {
            json!({ "client_id": client, "from": start.to_string()[..10], "to": end.plus_seconds(2_000_000).to_string()[..10] })
        }
        "invoice.discard" => json!({ "id": seen.entries.iter().find(|e| e["billing"] == "draft").map(|e| &e["invoice_id"]) }),
        _ => json!({}),
    };
    (verb, request)
}

fn uuid(n: u64, row: i64) -> String {
    format!("0192f0c1-{:04x}-7000-8000-{:012x}", n % 0x1_0000, (n / 0x1_0000) * 100 + u64::try_from(row).unwrap())
}

fn base64(bytes: &[u8]) -> String {
    use ::base64::{Engine as _, prelude::BASE64_STANDARD};
    BASE64_STANDARD.encode(bytes)
}
