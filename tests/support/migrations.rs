//! A database of an earlier day, brought up to date one migration at a time.

use rusqlite::Connection;

fn files() -> Vec<(i64, std::path::PathBuf)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|f| f.extension().is_some_and(|e| e == "sql"))
        .map(|f| (f.file_name().unwrap().to_str().unwrap()[1..5].parse().unwrap(), f))
        .collect();
    files.sort();
    files
}

/// As it was before a migration.
pub fn before(number: i64) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    for (_, file) in files().into_iter().filter(|(n, _)| *n < number) {
        conn.execute_batch(&std::fs::read_to_string(file).unwrap()).unwrap();
    }
    conn
}

pub fn migrate(conn: &Connection, number: i64) {
    let (_, file) = files().into_iter().find(|(n, _)| *n == number).unwrap();
    conn.execute_batch(&format!("BEGIN; {} COMMIT;", std::fs::read_to_string(file).unwrap())).unwrap();
}
