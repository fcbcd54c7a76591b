//! The studio that is open: its client, its local copy, its index.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;

use studiodesk_client::{Client, LoopbackUrl, ServerAddress};
use studiodesk_core::{CustomerId, StudioId};
use studiodesk_search::Index;
use studiodesk_store::{Journal, Store};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::record::StudioRecord;
use super::view::{StudioKind, StudioView};
use crate::at_once::Acts;
use crate::link::Link;
use crate::members::Forgotten;
use crate::outbox::{Kept, follow};
use crate::sync::Sync;
use crate::{Desk, Error, Result};

/// Id of the demo studio. Not of the alphabet that [`new ids`](super::connect) are made from.
pub(crate) const DEMO: &str = "demo";
/// Name of the database file in a studio's folder.
pub(crate) const DATABASE: &str = "members.db";

/// A studio that is open. Closing it stops its reading and wipes its key.
pub(crate) struct OpenStudio {
    view: Mutex<StudioView>,
    client: Client,
    link: Link,
    /// What goes on beside, until it is closed.
    tasks: Mutex<JoinSet<()>>,
    store: Arc<Store>,
    /// Whether what is read of people is stored.
    pub(crate) keeps_members: bool,
    pub(crate) index: Arc<RwLock<Index>>,
    /// Held through a change of store and index.
    pub(crate) alone: Arc<Mutex<()>>,
    pub(crate) forgotten: Arc<Forgotten>,
    pub(crate) acts: Acts,
    loaded: AtomicBool,
    searched: Mutex<Option<Instant>>,
    pub(crate) sync: Sync,
    /// Or why nothing can be kept. Reading goes on all the same.
    pub(crate) outbox: RwLock<Kept>,
}

impl OpenStudio {
    pub(super) fn new(
        view: StudioView,
        (client, link): (Client, Link),
        store: Store,
        outbox: Kept,
        keeps_members: bool,
    ) -> Self {
        let mut tasks = JoinSet::new();
        tasks.spawn(link.clone().keep_watch(client.clone()));
        Self {
            view: Mutex::new(view),
            client,
            link,
            tasks: Mutex::new(tasks),
            store: Arc::new(store),
            keeps_members,
            index: Arc::default(),
            alone: Arc::default(),
            forgotten: Arc::default(),
            acts: Acts::default(),
            loaded: AtomicBool::new(false),
            searched: Mutex::default(),
            sync: Sync::default(),
            outbox: RwLock::new(outbox),
        }
    }

    pub(crate) fn view(&self) -> StudioView {
        self.view
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn id(&self) -> String {
        self.view().id
    }

    pub(crate) fn studio_id(&self) -> Option<StudioId> {
        self.view().studio_id
    }

    pub(crate) fn rename(&self, record: &StudioRecord) {
        *self.view.lock().unwrap_or_else(PoisonError::into_inner) = record.view();
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The way to its service.
    pub(crate) fn link(&self) -> &Link {
        &self.link
    }

    /// Lets `task` run as long as the studio is open. It must not hold the studio open.
    pub(super) fn beside(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.tasks
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .spawn(task);
    }

    /// The name of a person, where the local copy knows them.
    pub(crate) fn name_of(&self, id: CustomerId) -> Option<String> {
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        index.row(id).map(|row| row.name())
    }

    pub(crate) fn index(&self) -> &RwLock<Index> {
        &self.index
    }

    /// Somebody is typing.
    pub(crate) fn note_search(&self) {
        *self.searched.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Time since somebody typed.
    pub(crate) fn quiet_for(&self) -> Option<Duration> {
        let searched = self.searched.lock().unwrap_or_else(PoisonError::into_inner);
        searched.map(|at| at.elapsed())
    }

    /// Whether the stored people are all in the index.
    pub(crate) fn is_loaded(&self) -> bool {
        self.loaded.load(Ordering::Acquire)
    }

    /// Tells when nobody uses the store any more.
    pub(crate) fn store_in_use(&self) -> Weak<Store> {
        Arc::downgrade(&self.store)
    }

    /// Runs `work` with the store, off the async threads.
    pub(crate) async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> studiodesk_store::Result<T> + Send + 'static,
    ) -> Result<T> {
        let store = Arc::clone(&self.store);
        Ok(tokio::task::spawn_blocking(move || work(&store))
            .await
            .map_err(|error| Error::File(error.into()))??)
    }

    /// Runs `work` with the store once somebody has time for it. Nobody waits for it, so that failing is told
    /// to the log alone.
    pub(crate) fn store_later(
        &self,
        work: impl FnOnce(&Store) -> studiodesk_store::Result<()> + Send + 'static,
    ) {
        let store = Arc::clone(&self.store);
        tokio::task::spawn_blocking(move || {
            if let Err(error) = work(&store) {
                tracing::warn!(code = ?error.code(), "something could not be stored");
            }
        });
    }

    /// Brings every stored person into the index: at once where it was put away, else row by row.
    pub(super) async fn load(&self) -> Result<()> {
        let index = self
            .with_store(|store| match store.index(Index::thaw)? {
                Some(index) => Ok(index),
                None => Ok(Index::build(store.rows()?)),
            })
            .await?;
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = index;
        self.loaded.store(true, Ordering::Release);
        Ok(())
    }
}

impl Desk {
    /// Starts the demo studio inside the program and opens it.
    ///
    /// # Errors
    /// No loopback port can be had.
    pub async fn try_demo(&self) -> Result<StudioView> {
        self.open_studio(DEMO).await
    }

    /// Opens a studio and starts to refresh its local copy. One that is open stays as it is.
    ///
    /// # Errors
    /// The keyring does not give the key, or the local copy cannot be read.
    pub async fn open_studio(&self, id: &str) -> Result<StudioView> {
        let _one_at_a_time = self.opening.lock().await;
        self.open_alone(id).await
    }

    /// As [`open_studio`](Self::open_studio), by somebody who holds `opening`.
    pub(crate) async fn open_alone(&self, id: &str) -> Result<StudioView> {
        if let Some(open) = self.current().filter(|open| open.id() == id) {
            return Ok(open.view());
        }
        let open = match (id, self.demo_studio()) {
            (DEMO, Some(open)) => open,
            (DEMO, None) => {
                let open = Arc::new(self.start_demo().await?);
                self.keep_demo(&open);
                open
            }
            _ => {
                self.closed_before().await;
                let open = Arc::new(self.unlock(self.registry.find(id)?).await?);
                self.hear_of_key(&open);
                // It opens another studio at the next start, which is no reason not to open this one. A kiosk
                // leaves the desk's list as it is.
                if self.keeps_members
                    && let Err(error) = self.registry.set_last(Some(id))
                {
                    tracing::warn!(code = ?error.code(), "the list of studios could not be written");
                }
                open
            }
        };
        open.client().set_language(&self.settings().language);
        if !open.is_loaded() {
            open.load().await?;
        }
        let view = open.view();
        self.make_current(Some(Arc::clone(&open)));
        follow(&open, Arc::clone(&self.on_outbox));
        if open.keeps_members {
            self.begin_sync(&open);
        }
        Ok(view)
    }

    async fn start_demo(&self) -> Result<OpenStudio> {
        let access = self.demo.start().await.map_err(Error::Demo)?;
        let url: LoopbackUrl = access
            .url
            .as_str()
            .parse()
            .map_err(|_| Error::Demo(std::io::ErrorKind::InvalidInput.into()))?;
        let address = ServerAddress::Loopback(url);
        let host = address.host();
        let (client, link) = self.demo_client(address, access.key)?;
        let information = client.studio_information().await?;
        let store = Store::in_memory()?;
        let view = StudioView {
            id: DEMO.into(),
            kind: StudioKind::Demo,
            name: information.name.unwrap_or_default(),
            platform: None,
            tenant: None,
            host,
            city: information.city,
            studio_id: Some(information.studio_id),
            waiting: 0,
        };
        let outbox = Kept::begin(Ok(Journal::in_memory()?), &client, self.now());
        let ways = (client, link);
        Ok(OpenStudio::new(
            view,
            ways,
            store,
            outbox,
            self.keeps_members,
        ))
    }
}
