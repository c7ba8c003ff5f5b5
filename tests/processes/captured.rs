//! Activity capture in a terminal.

use crate::Home;

#[test]
fn capture_is_switched_looked_at_and_purged() {
    let home = Home::new();
    assert!(
        home.says(&["capture", "status"])
            .starts_with("capture is off\n  with window titles, kept for 30 days, proposals from 5 minutes on\n  0 windows kept\n")
    );
    assert!(home.says(&["capture", "on"]).starts_with("capture is on\n"));
    assert!(home.says(&["capture", "exclude", "signal", "--keep-app"]).starts_with("0 captured windows deleted or cut"));
    let status = home.says(&["capture", "status"]);
    assert!(status.contains("  never: password managers\n  no title: app with \"signal\"  "), "{status}");
    let stretches = r#"{"stretches":[{"start":"2020-11-02T08:00:00Z","end":"2020-11-02T08:20:00Z","app":"Figma","title":"Acme home"},
        {"start":"2020-11-02T08:20:00Z","end":"2020-11-02T08:24:00Z","app":"Signal","title":"Ada"}]}"#;
    home.ok(&["call", "capture.record", stretches]);
    // Berlin was an hour ahead.
    let day = home.says(&["capture", "list", "2020-11-02"]);
    assert_eq!(day.trim_end(), "09:00–09:20  0:20  Figma Acme home\n09:20–09:24  0:04  Signal\nproposed:\n09:00–09:20  0:20  Acme home");
    assert_eq!(home.says(&["capture", "list", "2020-11-03"]).trim_end(), "nothing was captured on 2020-11-03");
    let gone = home.says(&["capture", "purge", "--to", "2020-11-02 09:10"]);
    assert!(gone.starts_with("1 captured windows deleted or cut"), "{gone}");
    assert_eq!(home.ok(&["capture", "list", "2020-11-02"])["captured_seconds"], 14 * 60);
    home.says(&["capture", "purge", "--all"]);
    assert_eq!(home.ok(&["capture", "status"])["stretches"], 0);
    assert!(home.says(&["capture", "off"]).starts_with("capture is off\n"));
}
