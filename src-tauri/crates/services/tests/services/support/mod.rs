//! A desk in a folder of its own, with a keyring in memory and a sandbox to talk to.
#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    reason = "only tests see it, and a test may panic"
)]

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use jiff::{SignedDuration, Zoned};
use secrecy::SecretString;
use studiodesk_core::Platform;
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{
    DemoAccess, DemoServer, Desk, DeskConfig, DeveloperServer, OutboxSummary, Result, StudioView,
    SyncStage, SyncView,
};
use studiodesk_vault::{Backend, Vault};
use tempfile::TempDir;
use tokio::sync::watch;
use zeroize::Zeroizing;

/// The key of every sandbox here.
pub const KEY: &str = "key-of-the-sandbox";

/// A keyring in memory that a test can lock.
#[derive(Clone, Default)]
pub struct Keyring {
    pub slots: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    pub fails: Arc<Mutex<Option<studiodesk_vault::Error>>>,
}

impl Keyring {
    fn check(&self) -> studiodesk_vault::Result<()> {
        self.fails.lock().unwrap().map_or(Ok(()), Err)
    }

    pub fn fail_with(&self, error: Option<studiodesk_vault::Error>) {
        *self.fails.lock().unwrap() = error;
    }

    pub fn is_empty(&self) -> bool {
        self.slots.lock().unwrap().is_empty()
    }
}

impl Backend for Keyring {
    fn read(&self, slot: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        self.check()?;
        let slots = self.slots.lock().unwrap();
        Ok(slots.get(slot).cloned().map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> studiodesk_vault::Result<()> {
        self.check()?;
        let mut slots = self.slots.lock().unwrap();
        slots.insert(slot.to_owned(), value.to_vec());
        Ok(())
    }

    fn erase(&self, slot: &str) -> studiodesk_vault::Result<()> {
        self.check()?;
        self.slots.lock().unwrap().remove(slot);
        Ok(())
    }
}

/// A demo studio of twenty members.
struct Demo(tokio::sync::OnceCell<Sandbox>);

impl DemoServer for Demo {
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>> {
        async {
            let sandbox = self.0.get_or_try_init(|| sandbox_start(20)).await?;
            Ok(DemoAccess {
                url: sandbox.url().parse().map_err(io::Error::other)?,
                key: KEY.into(),
            })
        }
        .boxed()
    }
}

async fn sandbox_start(members: usize) -> io::Result<Sandbox> {
    Sandbox::start(Config {
        members,
        key: KEY.into(),
        ..Config::default()
    })
    .await
}

/// A sandbox with so many members.
pub async fn sandbox(members: usize) -> Sandbox {
    sandbox_start(members).await.unwrap()
}

/// A desk and what it stands on.
pub struct Home {
    pub desk: Desk,
    pub keyring: Keyring,
    pub folder: Arc<TempDir>,
    /// Seconds by which the computer's clock is ahead.
    pub ahead: Arc<AtomicI64>,
    syncs: watch::Receiver<SyncView>,
    outboxes: watch::Receiver<Option<OutboxSummary>>,
}

impl Home {
    /// A new desk that works with the server at `url`.
    pub fn new(url: &str) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::open(Some(url), folder, Keyring::default(), Arc::default())
    }

    /// A new desk without a developer's server.
    pub fn without_server() -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Self::open(None, folder, Keyring::default(), Arc::default())
    }

    /// The same computer after a restart of the program.
    pub async fn restarted(self, url: &str) -> Self {
        let Self {
            desk,
            folder,
            keyring,
            ahead,
            ..
        } = self;
        desk.close().await;
        Self::open(Some(url), folder, keyring, ahead)
    }

    /// The same computer, on which a kiosk is started now.
    pub async fn restarted_as_kiosk(self, url: &str) -> Self {
        let home = self.restarted(url).await;
        Self {
            desk: home.desk.without_directory(),
            ..home
        }
    }

    fn open(
        url: Option<&str>,
        folder: Arc<TempDir>,
        keyring: Keyring,
        ahead: Arc<AtomicI64>,
    ) -> Self {
        let set_ahead = Arc::clone(&ahead);
        let (teller, syncs) = watch::channel(SyncView::default());
        let (outbox_teller, outboxes) = watch::channel(None);
        let desk = Desk::new(DeskConfig {
            data_dir: folder.path().into(),
            vault: Vault::on(keyring.clone()),
            demo: Arc::new(Demo(tokio::sync::OnceCell::new())),
            server: url.map(|url| DeveloperServer {
                url: url.parse().unwrap(),
                ca_pem: None,
            }),
            resolver: None,
            system_locale: "de-DE".into(),
            language: None,
            clock: Arc::new(move || {
                let ahead = set_ahead.load(Ordering::SeqCst);
                Zoned::now() + SignedDuration::from_secs(ahead)
            }),
            on_sync: Arc::new(move |view| {
                teller.send_replace(view);
            }),
            on_outbox: Arc::new(move |summary| {
                outbox_teller.send_replace(Some(summary));
            }),
            user: "Tester".into(),
        })
        .unwrap();
        Self {
            desk,
            keyring,
            folder,
            ahead,
            syncs,
            outboxes,
        }
    }

    /// Waits until the outbox is as `reached` says.
    pub async fn outbox(&mut self, mut reached: impl FnMut(&OutboxSummary) -> bool) {
        let waiting = async {
            // What was told may be older than what was asked for since, so each time it is asked anew.
            while !reached(&self.desk.outbox_summary().unwrap()) {
                self.outboxes.changed().await.unwrap();
            }
        };
        if tokio::time::timeout(Duration::from_secs(30), waiting)
            .await
            .is_err()
        {
            panic!("the outbox stays as {:?}", self.desk.outbox_summary());
        }
    }

    /// Enters a key and connects.
    pub async fn connect(&self, key: &str) -> Result<StudioView> {
        self.desk.clear_key();
        self.desk.enter_key(&SecretString::from(key));
        self.desk.connect_studio(Platform::PerfectGymNext, "").await
    }

    /// Waits until the reading is at `stage`.
    pub async fn stage(&mut self, stage: SyncStage) -> SyncView {
        self.wait_for(|view| view.stage == stage).await
    }

    /// Waits until the reading is as `reached` says. Only what stays for a while can be waited for.
    pub async fn wait_for(&mut self, reached: impl FnMut(&SyncView) -> bool) -> SyncView {
        let reached = self.syncs.wait_for(reached);
        let view = tokio::time::timeout(Duration::from_secs(30), reached).await;
        view.unwrap().unwrap().clone()
    }

    /// Reads all members once more, to the end.
    pub async fn read_again(&mut self) -> SyncView {
        let before = self.syncs.borrow().completed_at.clone();
        self.desk.start_sync().unwrap();
        self.wait_for(|view| view.stage == SyncStage::Complete && view.completed_at != before)
            .await
    }

    /// Sets the computer's clock ahead.
    pub fn set_clock_ahead(&self, by: SignedDuration) {
        self.ahead.fetch_add(by.as_secs(), Ordering::SeqCst);
    }

    /// Names of the people found.
    pub fn find(&self, text: &str) -> Vec<String> {
        let found = self.desk.find_members(text).unwrap();
        found.hits.into_iter().map(|hit| hit.name).collect()
    }

    /// Whether a file below the desk's folder has this name.
    pub fn has_file(&self, name: &str) -> bool {
        fn search(folder: &Path, name: &str) -> bool {
            std::fs::read_dir(folder).unwrap().flatten().any(|entry| {
                entry.file_name() == name || (entry.path().is_dir() && search(&entry.path(), name))
            })
        }
        search(self.folder.path(), name)
    }
}

/// What lies beside a database's file.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}{suffix}", path.display()))
}
