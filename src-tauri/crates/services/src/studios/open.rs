//! The studio that is open: its client, its local copy, its index.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;

use studiodesk_client::{Client, LoopbackUrl, ServerAddress};
use studiodesk_core::{CustomerId, StudioId};
use studiodesk_search::Index;
use studiodesk_store::{DataKey, Journal, Store};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::connect::new_data_key;
use super::record::StudioRecord;
use super::view::{StudioKind, StudioView};
use crate::link::Link;
use crate::members::Forgotten;
use crate::outbox::{JOURNAL, Kept, follow, open_journal};
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
    pub(crate) index: Arc<RwLock<Index>>,
    /// Held through a change of store and index.
    pub(crate) alone: Arc<Mutex<()>>,
    pub(crate) forgotten: Arc<Forgotten>,
    loaded: AtomicBool,
    searched: Mutex<Option<Instant>>,
    pub(crate) sync: Sync,
    /// Or why nothing can be kept. Reading goes on all the same.
    pub(crate) outbox: RwLock<Kept>,
}

impl OpenStudio {
    fn new(view: StudioView, (client, link): (Client, Link), store: Store, outbox: Kept) -> Self {
        let mut tasks = JoinSet::new();
        tasks.spawn(link.clone().keep_watch(client.clone()));
        Self {
            view: Mutex::new(view),
            client,
            link,
            tasks: Mutex::new(tasks),
            store: Arc::new(store),
            index: Arc::default(),
            alone: Arc::default(),
            forgotten: Arc::default(),
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

    /// Tells when nobody uses the journal any more. The demo's goes on, and lies in no file.
    pub(crate) fn journal_in_use(&self) -> Weak<Journal> {
        let outbox = self.outbox();
        outbox.map_or(Weak::new(), |outbox| Arc::downgrade(&outbox.journal))
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

    /// Brings every stored person into the index: at once where it was put away, else row by row.
    async fn load(&self) -> Result<()> {
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
                // It opens another studio at the next start, which is no reason not to open this one.
                if let Err(error) = self.registry.set_last(Some(id)) {
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
        self.begin_sync(&open);
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
        Ok(OpenStudio::new(view, (client, link), store, outbox))
    }

    /// Both keys from the keyring, then the database.
    async fn unlock(&self, record: StudioRecord) -> Result<OpenStudio> {
        use studiodesk_store::Error::{Damaged, Full, ReadOnly, WrongKey};

        if !self.may_open(&record) {
            return Err(Error::NoStudio);
        }
        let address = record.place.address()?;
        let data_key = self.kept_data_key(&record.id);
        let studio_key = self.vault.studio_key(&record.id);
        let (data_key, studio_key) = tokio::join!(data_key, studio_key);
        let studio_key = studio_key?.ok_or(Error::KeyLost)?;
        // The key goes to the host of its own record, whatever the list says.
        if studio_key.host != address.host() {
            return Err(Error::KeyOfAnotherStudio);
        }
        let ways = self.client(address, studio_key.key, self.limits.of(&record.id))?;
        let data_key = data_key?;
        let copied = match data_key.clone() {
            Some(key) => {
                let keys = (key.clone(), Some(key));
                match self
                    .open_copy(&record, &ways, keys.clone(), Store::open)
                    .await
                {
                    // Nothing new can be kept of it, but what was read before can be read here.
                    Err(Error::Store(ReadOnly | Full)) => {
                        self.open_copy(&record, &ways, keys, Store::open_read_only)
                            .await
                    }
                    copied => copied,
                }
            }
            None => Err(Error::KeyLost),
        };
        match copied {
            // It is only a copy: what cannot be read any more is read anew.
            Err(Error::KeyLost | Error::Store(WrongKey | Damaged)) => {
                tracing::warn!("the local copy cannot be read; a new one is made");
                let keys = match data_key {
                    Some(key) => (key.clone(), Some(key)),
                    // A journal lies there that only the lost key opens. Until a person gives it up the
                    // keyring is left as it is, for its key may come back; the copy has one for today.
                    None if Journal::is_at(&self.studio_dir(&record.id).join(JOURNAL)) => {
                        (new_data_key()?, None)
                    }
                    None => {
                        let key = self.new_data_key(&record.id).await?;
                        (key.clone(), Some(key))
                    }
                };
                self.open_copy(&record, &ways, keys, renewed).await
            }
            copied => copied,
        }
    }

    /// The data key, if the keyring has one that can be read.
    pub(crate) async fn kept_data_key(
        &self,
        id: &str,
    ) -> Result<Option<studiodesk_vault::DataKey>> {
        match self.vault.data_key(id).await {
            Err(studiodesk_vault::Error::Damaged) => Ok(None),
            key => Ok(key?),
        }
    }

    pub(crate) async fn new_data_key(&self, id: &str) -> Result<studiodesk_vault::DataKey> {
        let key = new_data_key()?;
        self.vault.put_data_key(id, key.clone()).await?;
        Ok(key)
    }

    /// The local copy, opened and in memory. The first key is the copy's, the second the journal's.
    async fn open_copy(
        &self,
        record: &StudioRecord,
        ways: &(Client, Link),
        (key, journal_key): (studiodesk_vault::DataKey, Option<studiodesk_vault::DataKey>),
        open: fn(&Path, &DataKey) -> studiodesk_store::Result<Store>,
    ) -> Result<OpenStudio> {
        let folder = self.studio_dir(&record.id);
        let opened = move || -> Result<_> {
            let key = DataKey::from_bytes(key.expose());
            let journal_key = journal_key.map(|key| DataKey::from_bytes(key.expose()));
            let store = open(&folder.join(DATABASE), &key)?;
            // Members can be read without it, and it is never made anew in the place of one that is there.
            Ok((store, open_journal(&folder, journal_key.as_ref())))
        };
        let (store, journal) = tokio::task::spawn_blocking(opened)
            .await
            .map_err(|error| Error::File(error.into()))??;
        let outbox = Kept::begin(journal, &ways.0, self.now());
        let open = OpenStudio::new(record.view(), ways.clone(), store, outbox);
        open.load().await?;
        open.restore_limits(self.now()).await?;
        open.restore_refusals().await?;
        Ok(open)
    }
}

/// A new, empty copy in the place of one that cannot be read.
fn renewed(path: &Path, key: &DataKey) -> studiodesk_store::Result<Store> {
    studiodesk_store::erase(path)?;
    Store::open(path, key)
}
