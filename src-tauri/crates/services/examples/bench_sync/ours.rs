//! A desk without a window: it connects a studio and reads its members.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use futures::FutureExt;
use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_core::Platform;
use studiodesk_services::{
    DemoAccess, DemoServer, Desk, DeskConfig, DeveloperServer, SyncStage, SyncView,
};
use studiodesk_vault::{Backend, Vault};
use tokio::sync::watch;
use zeroize::Zeroizing;

use crate::{KEY, MEMBERS, Result};

/// Reads all members. Answers the seconds from the beginning of the reading to its end.
pub(crate) async fn read(base: &str) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let (teller, mut told) = watch::channel(SyncView::default());
    let begun = Arc::new(Mutex::new(None));
    let first = Arc::clone(&begun);
    let desk = Desk::new(DeskConfig {
        data_dir: folder.path().into(),
        vault: Vault::on(Keyring::default()),
        demo: Arc::new(NoDemo),
        server: Some(DeveloperServer {
            url: base.parse()?,
            ca_pem: None,
        }),
        resolver: None,
        system_locale: "en-GB".into(),
        language: None,
        clock: Arc::new(Zoned::now),
        on_sync: Arc::new(move |view| {
            let mut first = first.lock().unwrap_or_else(PoisonError::into_inner);
            first.get_or_insert_with(Instant::now);
            teller.send_replace(view);
        }),
        on_outbox: Arc::new(|_| ()),
        user: "Bench".into(),
    })?;
    desk.enter_key(&SecretString::from(KEY));
    desk.connect_studio(Platform::PerfectGymNext, "").await?;
    let ended = |view: &SyncView| matches!(view.stage, SyncStage::Complete | SyncStage::Failed);
    let view = told.wait_for(ended).await?.clone();
    let begun = *begun.lock().unwrap_or_else(PoisonError::into_inner);
    let seconds = begun.ok_or("nothing was told")?.elapsed().as_secs_f64();
    if view.stage == SyncStage::Failed || (view.stored as usize) < MEMBERS {
        return Err(format!("{} people are stored", view.stored).into());
    }
    desk.close().await;
    Ok(seconds)
}

/// A keyring in memory: that of the computer is none of the bench's business.
#[derive(Default)]
struct Keyring(Mutex<HashMap<String, Vec<u8>>>);

impl Keyring {
    fn slots(&self) -> std::sync::MutexGuard<'_, HashMap<String, Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Backend for Keyring {
    fn read(&self, slot: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        Ok(self.slots().get(slot).cloned().map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> studiodesk_vault::Result<()> {
        self.slots().insert(slot.to_owned(), value.to_vec());
        Ok(())
    }

    fn erase(&self, slot: &str) -> studiodesk_vault::Result<()> {
        self.slots().remove(slot);
        Ok(())
    }
}

struct NoDemo;

impl DemoServer for NoDemo {
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>> {
        async { Err(io::Error::other("the bench has no demo")) }.boxed()
    }
}
