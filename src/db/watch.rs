//! Noticing what another process wrote into the same file.

use super::{Changed, Db, lock, open};
use crate::kernel::{Result, Tag, limits};
use std::{
    sync::{Arc, Weak, atomic::Ordering},
    time::Duration,
};

impl Db {
    /// Starts a thread that tells the listener when another process has committed; it ends with the database.
    pub fn watch(self: &Arc<Self>) -> Result<()> {
        self.stays.store(true, Ordering::Relaxed);
        let conn = open::connect(&self.path, &self.key, true)?;
        let weak = Arc::downgrade(self);
        std::thread::Builder::new().name("stint-watch".into()).spawn(move || look(&conn, &weak))?;
        Ok(())
    }
}

fn look(conn: &rusqlite::Connection, db: &Weak<Db>) {
    let version = || conn.pragma_query_value(None, "data_version", |r| r.get::<_, i64>(0));
    let mut last = version().unwrap_or_default();
    loop {
        std::thread::sleep(Duration::from_millis(limits::WATCH_MS));
        let Some(db) = db.upgrade() else { return };
        let Ok(now) = version() else { continue };
        if now == last {
            continue;
        }
        last = now;
        let Ok(seq) = open::last_seq(conn) else { continue };
        let foreign = {
            let mut seen = lock(&db.seen);
            let foreign = seq != *seen;
            *seen = seq;
            foreign
        };
        if foreign {
            (db.listener)(&Changed { tags: Tag::ALL.to_vec() });
        }
    }
}
