//! The open program: where its data is, how it gets keys, which workspace is open, and who wants to hear of changes.
//!
//! It knows the floor and no feature; `api::commands` is where features are put together.

use crate::{
    db::{Changed, Db, Listener},
    kernel::{Bell, Env, Error, Instant, Result, Secret, id::WorkspaceId, limits},
    remote::{self, Net, Sandbox},
    vault::{self, Keychain, SystemKeychain},
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, PoisonError, RwLock, Weak,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

pub struct Options {
    pub data_dir: PathBuf,
    /// A file with the raw key, for machines without a keychain whose disk is trusted.
    pub key_file: Option<PathBuf>,
    /// A file with a passphrase that wraps the key, for machines without a keychain.
    pub passphrase_file: Option<PathBuf>,
    pub keychain: Arc<dyn Keychain>,
    pub env: Env,
    pub sandbox: Option<Sandbox>,
}

impl Options {
    /// The data folder from `--data`, else STINT_DATA, else the platform's convention; keys from STINT_KEY_FILE, STINT_PASSPHRASE_FILE or
    /// the keychain.
    ///
    /// # Errors
    /// `io` when the machine has no home folder to keep data in; `not_json` for a sandbox that cannot be read.
    pub fn from_machine(data_dir: Option<PathBuf>) -> Result<Self> {
        let var = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        let data_dir = match data_dir.or_else(|| var("STINT_DATA")) {
            Some(dir) => dir,
            None => {
                use etcetera::BaseStrategy as _;
                let base =
                    etcetera::choose_base_strategy().map_err(|_| Error::storage("io", "there is no home folder: name one with --data"))?;
                base.data_dir().join("stint")
            }
        };
        Ok(Self {
            data_dir,
            key_file: var("STINT_KEY_FILE"),
            passphrase_file: var("STINT_PASSPHRASE_FILE"),
            keychain: Arc::new(SystemKeychain),
            env: Env::system(),
            sandbox: std::env::var("STINT_SANDBOX").ok().filter(|line| !line.is_empty()).map(|line| remote::sandbox(&line)).transpose()?,
        })
    }
}

/// The workspace that is open.
#[derive(Debug, Clone)]
pub struct Open {
    pub id: WorkspaceId,
    pub db: Arc<Db>,
}

#[derive(Clone)]
pub struct App(Arc<Inner>);

#[derive(Clone)]
pub struct WeakApp(Weak<Inner>);

impl WeakApp {
    pub fn upgrade(&self) -> Option<App> {
        self.0.upgrade().map(App)
    }
}

/// A thread that goes on for as long as a workspace is open.
struct Standing {
    bell: Arc<Bell>,
    thread: JoinHandle<()>,
}

struct Inner {
    options: Options,
    open: RwLock<Option<Open>>,
    listeners: Mutex<Vec<Listener>>,
    watching: AtomicBool,
    beside: Mutex<Option<JoinHandle<()>>>,
    standing: Mutex<Vec<Standing>>,
    /// Held while something is done that comes again and again.
    round: Mutex<()>,
    net: OnceLock<Net>,
    /// When accounts are read next, in milliseconds; zero where this program does not do that.
    reads_at: AtomicI64,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("data_dir", &self.0.options.data_dir).finish_non_exhaustive()
    }
}

impl App {
    pub fn new(options: Options) -> Self {
        Self(Arc::new(Inner {
            options,
            open: RwLock::default(),
            listeners: Mutex::default(),
            watching: AtomicBool::new(false),
            beside: Mutex::default(),
            standing: Mutex::default(),
            round: Mutex::default(),
            net: OnceLock::new(),
            reads_at: AtomicI64::new(0),
        }))
    }

    /// For what goes on beside, without keeping the program open.
    pub fn downgrade(&self) -> WeakApp {
        WeakApp(Arc::downgrade(&self.0))
    }

    pub fn data_dir(&self) -> &Path {
        &self.0.options.data_dir
    }

    pub fn env(&self) -> &Env {
        &self.0.options.env
    }

    /// Stand-ins that run beside, if the program was started with some.
    pub fn sandbox(&self) -> Option<&Sandbox> {
        self.0.options.sandbox.as_ref()
    }

    pub fn keychain(&self) -> &dyn Keychain {
        self.0.options.keychain.as_ref()
    }

    /// The network, from the first time that it is needed.
    ///
    /// # Errors
    /// What the system says when it cannot be used.
    pub fn net(&self) -> Result<&Net> {
        if self.0.net.get().is_none() {
            drop(self.0.net.set(Net::start()?));
        }
        self.0.net.get().ok_or_else(|| Error::bug("the network was just started"))
    }

    pub fn set_reads_at(&self, at: Instant) {
        self.0.reads_at.store(at.ms(), Ordering::Relaxed);
    }

    /// When this program reads the accounts next by itself; none where it does not.
    pub fn reads_at(&self) -> Option<Instant> {
        Some(self.0.reads_at.load(Ordering::Relaxed)).filter(|ms| *ms > 0).map(Instant::from_ms)
    }

    pub fn key_file(&self) -> Option<&Path> {
        self.0.options.key_file.as_deref()
    }

    /// The passphrase from the file that the machine names, if it names one.
    pub fn filed_passphrase(&self) -> Result<Option<Secret>> {
        self.0.options.passphrase_file.as_deref().map(vault::read_passphrase_file).transpose()
    }

    /// Calls `f` after every commit, also of another process, on whichever thread made or noticed it.
    pub fn subscribe(&self, f: impl Fn(&Changed) + Send + Sync + 'static) {
        self.0.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::new(f));
    }

    pub fn publish(&self, changed: &Changed) {
        let listeners = self.0.listeners.lock().unwrap_or_else(PoisonError::into_inner).clone();
        listeners.iter().for_each(|f| f(changed));
    }

    /// Hands a database's changes on to this program's subscribers.
    pub fn listener(&self) -> Listener {
        let inner = Arc::downgrade(&self.0);
        Arc::new(move |changed| {
            if let Some(inner) = inner.upgrade() {
                Self(inner).publish(changed);
            }
        })
    }

    pub fn opened(&self) -> Option<Open> {
        self.0.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on, changes of other processes in the open workspace are published too.
    ///
    /// # Errors
    /// What the system says when it gives no thread, or no second connection.
    pub fn watch(&self) -> Result<()> {
        self.0.watching.store(true, Ordering::Relaxed);
        self.opened().map_or(Ok(()), |open| self.stand("stint-watch", open.db.watch()?))
    }

    /// Whether this program stays open beside others.
    pub fn watches(&self) -> bool {
        self.0.watching.load(Ordering::Relaxed)
    }

    /// Does `job` beside everything else, after what was begun before.
    pub fn beside(&self, name: &str, job: impl FnOnce() + Send + 'static) {
        self.join_beside();
        match std::thread::Builder::new().name(name.into()).spawn(job) {
            Ok(thread) => *self.0.beside.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread),
            Err(e) => tracing::warn!("{name} is put off: {e}"),
        }
    }

    /// Begins what goes on for as long as the workspace is open that is open now, and ends when its bell says so.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn stand(&self, name: &str, job: impl FnOnce(&Bell) + Send + 'static) -> Result<()> {
        self.stand_by(name, Arc::default(), job)
    }

    /// As [`App::stand`], with a bell that others ring too.
    pub fn stand_by(&self, name: &str, bell: Arc<Bell>, job: impl FnOnce(&Bell) + Send + 'static) -> Result<()> {
        let heard = bell.clone();
        let thread = std::thread::Builder::new().name(name.into()).spawn(move || job(&heard))?;
        self.0.standing.lock().unwrap_or_else(PoisonError::into_inner).push(Standing { bell, thread });
        Ok(())
    }

    /// Does `job` on an open file at once, and again whenever the moment has come that it names, until the file is closed. A clock that was set back, and a
    /// machine that slept over the moment, do not hold it up for longer than a look.
    ///
    /// # Errors
    /// As [`App::stand`].
    pub fn again(&self, name: &str, db: &Arc<Db>, job: impl Fn(&Db) -> Instant + Send + 'static) -> Result<()> {
        let (app, db) = (Arc::downgrade(&self.0), Arc::downgrade(db));
        self.stand(name, move |bell| {
            let (mut looked, mut next) = (Instant::default(), Instant::default());
            loop {
                let (Some(app), Some(db)) = (app.upgrade(), db.upgrade()) else { return };
                let now = app.options.env.clock.now();
                if now >= next || now < looked {
                    let _held = app.round.lock().unwrap_or_else(PoisonError::into_inner);
                    next = job(&db);
                }
                looked = now;
                drop((app, db));
                if !bell.wait(Duration::from_millis(limits::ROUND_MS)) {
                    return;
                }
            }
        })
    }

    /// Ends what goes on for the workspace, with what it has in hand; the workspace stays open.
    pub fn stop(&self) {
        self.join_beside();
        let standing = self.end_standing();
        for one in standing {
            if one.thread.join().is_err() {
                tracing::warn!("what went on beside ended unexpectedly");
            }
        }
    }

    fn end_standing(&self) -> Vec<Standing> {
        let standing = std::mem::take(&mut *self.0.standing.lock().unwrap_or_else(PoisonError::into_inner));
        standing.iter().for_each(|one| one.bell.end());
        standing
    }

    /// Waits for what is done beside, and for a round that has begun.
    pub fn settle(&self) {
        self.join_beside();
        drop(self.0.round.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn join_beside(&self) {
        let thread = self.0.beside.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::warn!("what was done beside ended unexpectedly");
        }
    }

    /// What goes on for another workspace ends by itself.
    ///
    /// # Errors
    /// As [`App::watch`], in a program that watches.
    pub fn set_open(&self, open: Option<Open>) -> Result<()> {
        let watch = open.as_ref().filter(|_| self.watches()).map(|open| open.db.watch()).transpose()?;
        drop(self.end_standing());
        if let Some(watch) = watch {
            self.stand("stint-watch", watch)?;
        }
        *self.0.open.write().unwrap_or_else(PoisonError::into_inner) = open;
        Ok(())
    }
}
