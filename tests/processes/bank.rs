//! The bank at the command line.

use crate::Home;

/// A table of a bank, written by hand: one payment that came in, one that went out.
const TABLE: &str = "Date,Amount,Payee,Text\n2020-11-16,119.00,Acme GmbH,thanks\n2020-11-17,-19.99,Example Hosting,December\n";

#[test]
fn a_statement_is_brought_in_matched_and_taken_back() {
    let home = Home::new();
    let file = home.dir.path().join("november.csv");
    std::fs::write(&file, TABLE).unwrap();
    let import = ["bank", "import", file.to_str().unwrap(), "--account", "Giro"];
    let look = home.ok(&[&import[..], &["--dry-run"]].concat());
    assert_eq!((&look["new"], &look["written"]), (&2.into(), &false.into()));
    assert_eq!(home.ok(&import)["new"], 2);
    assert_eq!(home.ok(&import)["new"], 0);
    let list = home.ok(&["bank", "list", "--text", "hosting"]);
    let id = list["transactions"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(list["transactions"][0]["amount"]["minor"], -1_999);
    home.ok(&["bank", "ignore", &id, "--note", "private"]);
    assert_eq!(home.ok(&["bank", "list", "--state", "ignored"])["count"], 1);
    assert_eq!(home.ok(&["bank", "match"])["count"], 1);
    home.ok(&["bank", "undo", &id]);
    assert_eq!(home.ok(&["bank", "accounts"])["accounts"][0]["open"], 2);
}
