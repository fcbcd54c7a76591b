//! What happens while the window opens: the studio of this start is opened beside it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use studiodesk_core::Platform;
use studiodesk_kiosk::Kiosk;
use studiodesk_services::{Desk, Error};
use tauri::{AppHandle, Runtime};
use tokio::sync::watch;

use crate::kiosk;
use crate::link::Link;

/// What this start asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The demo studio.
    Demo,
    /// A key came on standard input: connect, or put it in the place of the old one.
    Key,
    /// The studio that was open last, if there is one.
    Last,
}

/// The work beside the opening window.
#[derive(Clone)]
pub struct Startup {
    desk: Arc<Desk>,
    kiosk: Option<Arc<Kiosk>>,
    link: Link,
    way: Way,
    done: watch::Sender<bool>,
    problem: Arc<Mutex<Option<Error>>>,
}

impl Startup {
    pub(crate) fn new(
        (desk, kiosk): (Arc<Desk>, Option<Arc<Kiosk>>),
        link: Link,
        demo: bool,
        key: bool,
    ) -> Self {
        let way = match (demo, key) {
            (true, _) => Way::Demo,
            (_, true) => Way::Key,
            _ => Way::Last,
        };
        Self {
            desk,
            kiosk,
            link,
            way,
            done: watch::Sender::new(false),
            problem: Arc::default(),
        }
    }

    /// Begins the work. The window does not wait for it, and it does not wait for the window.
    pub fn begin(&self) {
        if let Some(kiosk) = self.kiosk.clone() {
            tauri::async_runtime::spawn(async move { kiosk.keep_watch().await });
        }
        let startup = self.clone();
        tauri::async_runtime::spawn(async move {
            if let Err(error) = startup.work().await {
                tracing::warn!(code = ?error.code(), "the studio of this start could not be opened");
                *startup.problem() = Some(error);
            }
            startup.done.send_replace(true);
        });
    }

    /// Connects the window that hears of it.
    pub fn connect<R: Runtime>(&self, app: &AppHandle<R>) {
        self.link.connect(app);
    }

    async fn work(&self) -> Result<(), Error> {
        if let Some(kiosk) = &self.kiosk {
            kiosk::open(kiosk, &self.desk, self.way == Way::Demo).await;
            return Ok(());
        }
        match self.way {
            Way::Demo => self.desk.try_demo().await.map(drop),
            Way::Key => self.take_key().await,
            Way::Last => match self.desk.current_studio() {
                Some(studio) => self.desk.open_studio(&studio.id).await.map(drop),
                None => Ok(()),
            },
        }
    }

    async fn take_key(&self) -> Result<(), Error> {
        match self.desk.list_studios().first() {
            Some(studio) => self.desk.replace_key(&studio.id).await.map(drop),
            None => self
                .desk
                .connect_studio(Platform::PerfectGymNext, "")
                .await
                .map(drop),
        }
    }

    /// Waits where the first screen depends on the outcome: which studio is open is known from the
    /// list of studios, but not yet for a demo or a key. Tells what was in the way by then.
    pub(crate) async fn settled(&self) -> Option<Error> {
        if self.way != Way::Last {
            self.done().await;
        }
        self.problem().take()
    }

    /// Waits until a kiosk's studio is open, or could not be opened.
    pub(crate) async fn kiosk_opened(&self) {
        self.done().await;
    }

    /// Tries once more to open a kiosk's studio.
    pub(crate) async fn open_kiosk_again(&self) {
        if let Some(kiosk) = &self.kiosk {
            kiosk::open(kiosk, &self.desk, self.way == Way::Demo).await;
        }
    }

    /// Waits for the studio of this start, and tells what was in the way, if nobody heard of it yet.
    pub(crate) async fn outcome(&self) -> Result<(), Error> {
        self.done().await;
        self.problem().take().map_or(Ok(()), Err)
    }

    async fn done(&self) {
        let mut done = self.done.subscribe();
        // The sender is a part of `self`, so it cannot be gone.
        let _ = done.wait_for(|done| *done).await;
    }

    fn problem(&self) -> MutexGuard<'_, Option<Error>> {
        self.problem.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
