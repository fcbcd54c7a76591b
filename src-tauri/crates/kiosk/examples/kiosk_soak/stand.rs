//! A kiosk of a connected studio, with a journal on the disk, as it stands at a counter.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_core::{Customer, Platform};
use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::{Clock, Kiosk, KioskConfig, People};
use studiodesk_services::{DemoAccess, DemoServer, Desk, DeskConfig, DeveloperServer, GuestBy};
use studiodesk_vault::{Backend, Vault};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use zeroize::Zeroizing;

use crate::footprint::{Footprint, tasks};
use crate::hands::Hands;
use crate::{Failure, KEY};

/// How somebody is known.
pub(crate) struct Member {
    pub(crate) number: String,
    pub(crate) born: String,
}

/// The kiosk, and what it stands on.
pub(crate) struct Stand {
    pub(crate) kiosk: Arc<Kiosk>,
    pub(crate) desk: Arc<Desk>,
    pub(crate) hands: Arc<Hands>,
    /// Those who can sign in.
    pub(crate) members: Vec<Member>,
    watch: JoinHandle<()>,
    before: usize,
    folder: TempDir,
}

impl Stand {
    pub(crate) async fn open(url: &str, numbers: &[String]) -> Result<Self, Failure> {
        let before = tasks();
        let folder = tempfile::tempdir()?;
        let desk = Desk::new(DeskConfig {
            data_dir: folder.path().into(),
            vault: Vault::on(Keyring::default()),
            demo: Arc::new(NoDemo),
            server: Some(DeveloperServer {
                url: url.parse()?,
                ca_pem: None,
            }),
            resolver: None,
            system_locale: "en".into(),
            language: None,
            clock: Arc::new(Zoned::now),
            on_sync: Arc::new(|_| ()),
            on_outbox: Arc::new(|_| ()),
            user: "kiosk".into(),
        })?;
        let desk = Arc::new(desk.without_directory());
        desk.enter_key(&SecretString::from(KEY));
        desk.connect_studio(Platform::PerfectGymNext, "").await?;
        let (known, members) = known(&desk, numbers).await?;
        let hands = Arc::<Hands>::default();
        let kiosk = Arc::new(Kiosk::new(KioskConfig {
            desk: Arc::clone(&desk),
            people: Arc::new(known),
            policy: Ok(Policy::demo()),
            clock: Arc::clone(&hands) as Arc<dyn Clock>,
            logo: None,
            demo: false,
            on_end: Box::new(|_| ()),
        }));
        kiosk.opened(Ok(()));
        let watched = Arc::clone(&kiosk);
        Ok(Self {
            kiosk,
            desk,
            hands,
            members,
            watch: tokio::spawn(async move { watched.keep_watch().await }),
            before,
            folder,
        })
    }

    /// Lets time pass, and those who wait for it have their turn.
    pub(crate) async fn pass(&self, seconds: u64) {
        self.hands.advance(Duration::from_secs(seconds));
        for _ in 0..5 {
            tokio::task::yield_now().await;
        }
    }

    pub(crate) fn footprint(&self) -> io::Result<Footprint> {
        Footprint::of(self.folder.path())
    }

    /// Closes it, and tells how many tasks go on nevertheless.
    pub(crate) async fn close(self) -> Result<usize, Failure> {
        self.watch.abort();
        // It was told to end, and has ended once it is awaited.
        drop(self.watch.await);
        self.desk.close().await;
        drop((self.kiosk, self.desk));
        let ended = tokio::time::timeout(Duration::from_secs(10), async {
            while tasks() > self.before {
                tokio::task::yield_now().await;
            }
        });
        // What goes on then is told.
        ended.await.ok();
        Ok(tasks() - self.before)
    }
}

/// The members, read once: the service takes fewer questions a minute than sessions come by here.
struct Known(HashMap<String, Customer>);

impl People for Known {
    fn find(&self, by: GuestBy) -> BoxFuture<'_, studiodesk_services::Result<Option<Customer>>> {
        let found = match by {
            GuestBy::MemberNumber(number) => self.0.get(&number).cloned(),
            _ => None,
        };
        std::future::ready(Ok(found)).boxed()
    }
}

async fn known(desk: &Desk, numbers: &[String]) -> Result<(Known, Vec<Member>), Failure> {
    let (mut known, mut members) = (HashMap::new(), Vec::new());
    for number in numbers {
        let found = desk
            .find_guest(GuestBy::MemberNumber(number.clone()))
            .await?;
        let Some(customer) = found else { continue };
        let is_member = customer.status == studiodesk_core::CustomerStatus::Member;
        if let (true, Some(born)) = (is_member, customer.date_of_birth) {
            members.push(Member {
                number: number.clone(),
                born: born.to_string(),
            });
            known.insert(number.clone(), customer);
        }
    }
    match members.is_empty() {
        true => Err("nobody can sign in".into()),
        false => Ok((Known(known), members)),
    }
}

/// A keyring in memory.
#[derive(Default)]
struct Keyring(Mutex<HashMap<String, Vec<u8>>>);

impl Backend for Keyring {
    fn read(&self, slot: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        let slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(slots.get(slot).cloned().map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> studiodesk_vault::Result<()> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.insert(slot.into(), value.into());
        Ok(())
    }

    fn erase(&self, slot: &str) -> studiodesk_vault::Result<()> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.remove(slot);
        Ok(())
    }
}

struct NoDemo;

impl DemoServer for NoDemo {
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>> {
        std::future::ready(Err(io::ErrorKind::Unsupported.into())).boxed()
    }
}
