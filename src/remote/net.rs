//! The threads and the client that all requests of a program go through.

use super::Http;
use crate::kernel::Result;
use std::future::Future;
use tokio::runtime::{Builder, Handle, Runtime};

/// Requests wait, they do not compute.
const THREADS: usize = 2;

#[derive(Debug)]
pub struct Net {
    runtime: Runtime,
    pub http: Http,
}

impl Net {
    /// # Errors
    /// What the system says when it gives no threads, or has no certificates.
    pub fn start() -> Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(THREADS).thread_name("stint-net").enable_all().build()?;
        Ok(Self { runtime, http: Http::new()? })
    }

    /// Waits for `f` on a thread that may wait.
    pub fn wait<T>(&self, f: impl Future<Output = T>) -> T {
        self.runtime.block_on(f)
    }

    pub fn handle(&self) -> &Handle {
        self.runtime.handle()
    }
}
