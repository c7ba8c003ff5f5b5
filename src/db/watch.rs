//! Noticing what another process wrote into the same file.

use super::{Changed, Db, lock, open};
use crate::kernel::{Bell, Result, Tag, limits};
use std::{
    sync::{Arc, Weak, atomic::Ordering},
    time::Duration,
};

impl Db {
    /// What a thread does that tells the listener when another process has committed; it ends with the database.
    ///
    /// # Errors
    /// What the system says when it gives no second connection.
    pub fn watch(self: &Arc<Self>) -> Result<impl FnOnce(&Bell) + Send + 'static> {
        self.stays.store(true, Ordering::Relaxed);
        let conn = open::connect(&self.path, &self.key, true)?;
        let weak = Arc::downgrade(self);
        Ok(move |bell: &Bell| look(&conn, &weak, bell))
    }
}

fn look(conn: &rusqlite::Connection, db: &Weak<Db>, bell: &Bell) {
    let version = || conn.pragma_query_value(None, "data_version", |r| r.get::<_, i64>(0));
    let mut last = version().unwrap_or_default();
    while bell.wait(Duration::from_millis(limits::WATCH_MS)) {
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
