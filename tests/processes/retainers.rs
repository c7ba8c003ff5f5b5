//! Retainers at the command line.

use crate::Home;

#[test]
fn a_retainer_is_added_told_billed_and_ended() {
    let home = Home::new();
    home.ok(&["client", "add", "Acme", "--street", "Ring 1", "--city", "Berlin"]);
    home.ok(&["rate", "set", "90", "--from", "2020-01-01"]);
    home.ok(&["project", "add", "Site", "--client", "Acme", "--billable"]);
    let care =
        ["retainer", "add", "Care", "--client", "acme", "--hours", "10h", "--fee", "800", "--from", "2020-11-01", "--until", "2020-12-31"];
    let id = home.ok(&[&care[..], &["--roll-over", "5h", "--alerts", "50,90"]].concat())["id"].as_str().unwrap().to_owned();
    home.ok(&["add", "Form", "--from", "2020-11-02 09:00", "--to", "2020-11-02 12:00", "--project", "Site"]);
    let shown = home.ok(&["retainer", "show", "care"]);
    assert_eq!(shown["retainer"]["roll_over_limit"], 18_000);
    assert_eq!(shown["retainer"]["alerts"], serde_json::json!([50, 90]));
    let text = home.says(&["retainer", "show", "Care", "--period", "2020-11-15"]);
    // November: 10:00 granted, 3:00 used; of the 7:00 that are left 2:00 expire and 5:00 roll over.
    for line in [
        "2020-11-01 to 2020-11-30  10:00    0:00       3:00  7:00   0:00  2:00     due",
        "drawn       2020-11-02  -3:00  7:00   Acme › Site · Form",
        "rolled out              -5:00  0:00",
    ] {
        assert!(text.contains(line), "{line:?} in\n{text}");
    }
    assert!(home.says(&["retainer", "list"]).contains("Care  Acme  2020-12-01 to 2020-12-31  15:00 left of 15:00  0 %  2 fees due"));
    let draft = home.says(&["retainer", "bill", "Care", "--period", "2020-12-01", "--covered-to", "2020-11-30"]);
    assert!(draft.contains("Care, 1–31 December 2020") && draft.contains("Covered by Care: Site"), "{draft}");
    let ended = home.says(&["retainer", "end", "Care", "--on", "2020-12-15"]);
    assert!(ended.contains("Care of Acme, 10:00 each month, from 2020-11-01 until 2020-12-15"), "{ended}");
    assert_eq!(home.ok(&["retainer", "show", &id])["retainer"]["ends_on"], "2020-12-15");
    home.ok(&["retainer", "add", "Prepaid", "--client", "Acme", "--money", "1500", "--every", "quarter"]);
    assert!(home.says(&["retainer", "list"]).contains("1500.00 EUR left of 1500.00 EUR"));
}
