//! The value that the shell holds: what is open, and what everything stands on.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;

use secrecy::SecretString;
use studiodesk_client::{Client, LoopbackUrl, Noticed, Resolver, ServerAddress};
use studiodesk_vault::Vault;
use tokio::sync::watch;

use crate::key_draft::KeyDraft;
use crate::link::Link;
use crate::outbox::Picked;
use crate::pictures::Taken;
use crate::sections::Previews;
use crate::settings::SettingsFile;
use crate::studios::{DEMO, Limits, OpenStudio, Registry};
use crate::sync::Retention;
use crate::{
    Clock, DemoServer, Error, LanguageChoice, LinkView, OutboxListener, Result, Settings,
    SettingsView, StudioView, SyncListener,
};

/// Downloads of profile pictures at the same time.
const PICTURES_AT_ONCE: usize = 4;

/// A server on this computer that a developer works with. Never anything else.
#[derive(Debug, Clone)]
pub struct DeveloperServer {
    /// Its address.
    pub url: LoopbackUrl,
    /// Its private certificate authority; then no other is trusted.
    pub ca_pem: Option<Vec<u8>>,
}

/// What a desk stands on.
pub struct DeskConfig {
    /// Everything we write goes below this folder.
    pub data_dir: PathBuf,
    /// The keyring.
    pub vault: Vault,
    /// Starts the demo studio's server.
    pub demo: Arc<dyn DemoServer>,
    /// A developer's server instead of the service.
    pub server: Option<DeveloperServer>,
    /// Looks up hosts in the place of the system, in tests.
    pub resolver: Option<Arc<dyn Resolver>>,
    /// The computer's locale, for example `de-AT`.
    pub system_locale: String,
    /// Language for this start.
    pub language: Option<LanguageChoice>,
    /// Tells the time.
    pub clock: Clock,
    /// Hears how the reading of members goes on.
    pub on_sync: SyncListener,
    /// Hears how the outbox goes on.
    pub on_outbox: OutboxListener,
    /// Who asks: the name of the person at this computer.
    pub user: String,
}

/// The use cases, and what is open.
pub struct Desk {
    pub(crate) data_dir: PathBuf,
    /// Whether there is a copy of the members. Without one nothing that is read of anybody is stored.
    pub(crate) keeps_members: bool,
    settings: Mutex<SettingsFile>,
    current: RwLock<Option<Arc<OpenStudio>>>,
    demo_studio: Mutex<Option<Arc<OpenStudio>>>,
    pub(crate) demo: Arc<dyn DemoServer>,
    pub(crate) registry: Registry,
    pub(crate) vault: Vault,
    pub(crate) server: Option<DeveloperServer>,
    pub(crate) resolver: Option<Arc<dyn Resolver>>,
    pub(crate) clock: Clock,
    pub(crate) on_sync: SyncListener,
    pub(crate) on_outbox: OutboxListener,
    pub(crate) user: String,
    pub(crate) picked: Arc<Picked>,
    pub(crate) taken: Arc<Taken>,
    pub(crate) previews: Arc<Previews>,
    closing: Mutex<Weak<()>>,
    pub(crate) draft: KeyDraft,
    pub(crate) opening: tokio::sync::Mutex<()>,
    pub(crate) pictures: tokio::sync::Semaphore,
    pub(crate) limits: Limits,
    pub(crate) retention: Arc<Retention>,
}

impl Desk {
    /// Reads the settings and the list of studios. Opens none of them.
    ///
    /// # Errors
    /// [`Error::File`] when the list of studios is there but cannot be read: an empty one would be
    /// written over it.
    pub fn new(config: DeskConfig) -> Result<Self> {
        let settings = SettingsFile::open(&config.data_dir, config.system_locale, config.language);
        let days = settings.view().settings.retention_days;
        Ok(Self {
            registry: Registry::open(&config.data_dir)?,
            settings: Mutex::new(settings),
            data_dir: config.data_dir,
            keeps_members: true,
            current: RwLock::default(),
            demo_studio: Mutex::default(),
            demo: config.demo,
            vault: config.vault,
            server: config.server,
            resolver: config.resolver,
            clock: config.clock,
            on_sync: config.on_sync,
            on_outbox: config.on_outbox,
            user: config.user,
            picked: Arc::default(),
            taken: Arc::default(),
            previews: Arc::default(),
            closing: Mutex::default(),
            draft: KeyDraft::default(),
            opening: tokio::sync::Mutex::default(),
            pictures: tokio::sync::Semaphore::new(PICTURES_AT_ONCE),
            limits: Limits::default(),
            retention: Arc::new(Retention::new(days)),
        })
    }

    /// The settings, and what follows from them.
    #[must_use]
    pub fn settings(&self) -> SettingsView {
        self.lock_settings().view()
    }

    /// Keeps new settings.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save_settings(&self, settings: Settings) -> Result<SettingsView> {
        let view = self.lock_settings().save(settings)?;
        self.retention.set(view.settings.retention_days);
        if let Some(open) = self.current() {
            open.client().set_language(&view.language);
        }
        Ok(view)
    }

    /// Address of the developer's server, if there is one.
    #[must_use]
    pub fn server_url(&self) -> Option<String> {
        self.server
            .as_ref()
            .map(|server| server.url.url().to_string())
    }

    /// The studio that is open; before the first one is: the one that was open last, if it can be
    /// opened in this start.
    #[must_use]
    pub fn current_studio(&self) -> Option<StudioView> {
        if let Some(open) = self.current() {
            return Some(open.view());
        }
        let record = self.registry.find(&self.registry.last()?).ok()?;
        self.may_open(&record).then(|| record.view())
    }

    /// What stands between us and the service of the open studio.
    #[must_use]
    pub fn link(&self) -> LinkView {
        self.current()
            .map(|open| open.link().view())
            .unwrap_or_default()
    }

    /// Tells each change of [`link`](Self::link), as long as the studio is open.
    ///
    /// # Errors
    /// [`Error::NoStudio`]
    pub fn link_changes(&self) -> Result<watch::Receiver<LinkView>> {
        Ok(self.open_now()?.link().changes())
    }

    pub(crate) fn current(&self) -> Option<Arc<OpenStudio>> {
        self.current
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until the studio that was open before is closed: its journal lets nobody else in.
    pub(crate) async fn closed_before(&self) {
        let before = self
            .closing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        gone(move || before.strong_count() == 0).await;
    }

    pub(crate) fn is_opening(&self) -> bool {
        self.opening.try_lock().is_err()
    }

    pub(crate) fn open_now(&self) -> Result<Arc<OpenStudio>> {
        self.current().ok_or(Error::NoStudio)
    }

    pub(crate) fn make_current(&self, studio: Option<Arc<OpenStudio>>) {
        let before = std::mem::replace(
            &mut *self.current.write().unwrap_or_else(PoisonError::into_inner),
            studio,
        );
        if let Some(before) = before {
            before.sync.cancel();
            if before.id() == DEMO {
                return;
            }
            // The list is the desk's, and tells of the desk's changes.
            let own = before.unconfirmed().filter(|_| self.keeps_members);
            let noted = own.map_or(Ok(()), |count| {
                self.registry.set_waiting(&before.id(), count)
            });
            if let Err(error) = noted {
                tracing::warn!(code = ?error.code(), "what waits could not be noted");
            }
            *self.closing.lock().unwrap_or_else(PoisonError::into_inner) = before.journal_in_use();
        }
    }

    /// Closes the studio if it is this one, and waits until its database is closed: Windows erases
    /// no file that is open.
    pub(crate) async fn close_if(&self, id: &str) {
        let Some(open) = self.current().filter(|open| open.id() == id) else {
            return;
        };
        let (store, journal) = (open.store_in_use(), open.journal_in_use());
        drop(open);
        self.make_current(None);
        gone(move || store.strong_count() + journal.strong_count() == 0).await;
    }

    /// The demo studio lives as long as the program: leaving it loses nothing.
    pub(crate) fn demo_studio(&self) -> Option<Arc<OpenStudio>> {
        self.demo_studio
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn keep_demo(&self, studio: &Arc<OpenStudio>) {
        *self
            .demo_studio
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(studio));
    }

    /// Unlike [`client`](Self::client) it trusts no developer's authority: the demo has no TLS.
    pub(crate) fn demo_client(
        &self,
        address: ServerAddress,
        key: SecretString,
    ) -> Result<(Client, Link)> {
        let (link, observed) = self.new_link();
        let client = Client::builder(address, key)
            .language(self.settings().language)
            .keep_connections(self.keeps_members)
            .on_notice(observed)
            .build()?;
        Ok((client, link))
    }

    /// A link, and what tells it what a client noticed.
    pub(crate) fn new_link(&self) -> (Link, impl Fn(Noticed) + Send + std::marker::Sync + 'static) {
        let link = Link::new(Arc::clone(&self.clock));
        let observed = link.clone();
        (link, move |noticed| observed.observe(noticed))
    }

    fn lock_settings(&self) -> std::sync::MutexGuard<'_, SettingsFile> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until `is_gone`. A call under way has a deadline of its own, which is no reason to keep a person
/// waiting for longer than this.
pub(crate) async fn gone(is_gone: impl Fn() -> bool) {
    let gone = async {
        while !is_gone() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(2), gone).await;
}
