//! A kiosk with invented people, and one in the demo studio.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::Zoned;
use studiodesk_core::{Address, Customer, CustomerId, CustomerStatus, Phones};
use studiodesk_kiosk::policy::Policy;
use studiodesk_kiosk::view::{EndWhy, KioskAnswer};
use studiodesk_kiosk::words::{Factor, Way};
use studiodesk_kiosk::{Camera, Clock, Kiosk, KioskConfig, People};
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{DemoAccess, DemoServer, Desk, DeskConfig, GuestBy};
use studiodesk_vault::{Backend, Vault};
use tokio::sync::{Notify, OnceCell};
use zeroize::Zeroizing;

use super::eye::Eye;

/// A member of [`Crowd`]: number 1-1, born on 12 April 1992, PIN 7351.
pub(crate) const ADA: &str = "1-1";
/// What opens Ada's session.
pub(crate) const ADA_BORN: &str = "1992-04-12";

/// A clock that goes only when it is told to, or when an answer is held back.
#[derive(Default)]
pub(crate) struct Hands {
    now: Mutex<Duration>,
    moved: Notify,
}

impl Hands {
    pub(crate) fn advance(&self, by: Duration) {
        *self.now.lock().unwrap() += by;
        self.moved.notify_waiters();
    }
}

impl Clock for Hands {
    fn now(&self) -> Duration {
        *self.now.lock().unwrap()
    }

    fn hold(&self, until: Duration) -> BoxFuture<'_, ()> {
        self.advance(until.saturating_sub(self.now()));
        std::future::ready(()).boxed()
    }

    fn reach(&self, until: Duration) -> BoxFuture<'_, ()> {
        async move {
            loop {
                let moved = self.moved.notified();
                if self.now() >= until {
                    return;
                }
                moved.await;
            }
        }
        .boxed()
    }
}

/// People who are known after a while, which differs from one to the next.
pub(crate) struct Crowd {
    hands: Arc<Hands>,
    asked: Mutex<u64>,
    /// Whether the service can be reached.
    pub(crate) is_cut: Mutex<bool>,
}

impl People for Crowd {
    fn find(&self, by: GuestBy) -> BoxFuture<'_, studiodesk_services::Result<Option<Customer>>> {
        async move {
            let turn = {
                let mut asked = self.asked.lock().unwrap();
                *asked += 1;
                *asked
            };
            let found = match &by {
                GuestBy::MemberNumber(number) if number == ADA => Some(person(1)),
                GuestBy::MemberNumber(number) if number == "1-2" => Some(person(2)),
                GuestBy::Pin(pin) if pin == "7351" => Some(person(1)),
                _ => None,
            };
            // Whoever is known takes longer to be read, and nothing takes twice the same.
            let longer = if found.is_some() { 400 } else { 40 };
            self.hands
                .advance(Duration::from_millis(longer + turn * 37 % 200));
            // Whoever asks beside has their turn meanwhile.
            tokio::task::yield_now().await;
            if *self.is_cut.lock().unwrap() {
                return Err(studiodesk_services::Error::NoStudio);
            }
            Ok(found)
        }
        .boxed()
    }
}

fn person(id: i64) -> Customer {
    Customer {
        id: CustomerId(id),
        status: CustomerStatus::Member,
        customer_number: Some(format!("1-{id}")),
        first_name: Some("Ada".into()),
        second_first_name: None,
        last_name: Some("CANARY-last".into()),
        second_last_name: None,
        date_of_birth: "1992-04-12".parse().ok(),
        gender: None,
        email: Some("CANARY@example.com".into()),
        phones: Phones {
            private: Some("+49 30 445566".into()),
            ..Phones::default()
        },
        address: Address {
            zip_code: Some("10-115".into()),
            ..Address::default()
        },
        access_mediums: Vec::new(),
        card_numbers: Vec::new(),
        image_url: None,
        access_refusal: false,
        access_restrictions: Vec::new(),
        idle_periods: Vec::new(),
        studio_id: None,
        created: None,
    }
}

/// A kiosk, and what it told.
pub(crate) struct Stand {
    pub(crate) kiosk: Arc<Kiosk>,
    pub(crate) desk: Arc<Desk>,
    pub(crate) crowd: Arc<Crowd>,
    pub(crate) hands: Arc<Hands>,
    pub(crate) eye: Arc<Eye>,
    pub(crate) ends: Arc<Mutex<Vec<EndWhy>>>,
    demo: Arc<Demo>,
    _folder: tempfile::TempDir,
}

impl Stand {
    /// With invented people, asking for that.
    pub(crate) fn asking(factor: Factor) -> Self {
        Self::with(Policy {
            factor: Some(factor),
            ..Policy::demo()
        })
    }

    /// With invented people, set up with that.
    pub(crate) fn with(policy: Policy) -> Self {
        let stand = Self::new(policy, |_, crowd| crowd);
        stand.kiosk.opened(Ok(()));
        stand
    }

    /// In the demo studio, set up with that.
    pub(crate) async fn in_demo(policy: Policy) -> Self {
        let stand = Self::new(policy, |desk, _| Arc::new(desk));
        stand.desk.try_demo().await.unwrap();
        stand.kiosk.opened(Ok(()));
        stand
    }

    fn new(policy: Policy, people: impl FnOnce(Arc<Desk>, Arc<Crowd>) -> Arc<dyn People>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let demo = Arc::new(Demo(OnceCell::new()));
        let desk = Desk::new(DeskConfig {
            data_dir: folder.path().into(),
            vault: Vault::on(NoKeyring),
            demo: Arc::clone(&demo) as Arc<dyn DemoServer>,
            server: None,
            resolver: None,
            system_locale: "en".into(),
            language: None,
            clock: Arc::new(Zoned::now),
            on_sync: Arc::new(|_| ()),
            on_outbox: Arc::new(|_| ()),
            user: "kiosk".into(),
        });
        let desk = Arc::new(desk.unwrap().without_directory());
        let (hands, ends) = (Arc::<Hands>::default(), Arc::new(Mutex::default()));
        let crowd = Arc::new(Crowd {
            hands: Arc::clone(&hands),
            asked: Mutex::default(),
            is_cut: Mutex::default(),
        });
        let told: Arc<Mutex<Vec<EndWhy>>> = Arc::clone(&ends);
        let eye = Arc::<Eye>::default();
        let kiosk = Kiosk::new(KioskConfig {
            desk: Arc::clone(&desk),
            people: people(Arc::clone(&desk), Arc::clone(&crowd)),
            policy: Ok(policy),
            clock: Arc::clone(&hands) as Arc<dyn Clock>,
            demo: true,
            camera: Arc::clone(&eye) as Arc<dyn Camera>,
            on_end: Box::new(move |why| told.lock().unwrap().push(why)),
        });
        Self {
            kiosk: Arc::new(kiosk),
            desk,
            crowd,
            hands,
            eye,
            ends,
            demo,
            _folder: folder,
        }
    }

    /// Takes everything else from the key of the demo studio.
    pub(crate) fn allow_only(&self, scopes: impl IntoIterator<Item = &'static str>) {
        let scopes = scopes.into_iter().map(str::to_owned).collect();
        self.demo.0.get().unwrap().state().set_scopes(Some(scopes));
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, seconds: u64) {
        self.hands.advance(Duration::from_secs(seconds));
    }

    /// Since the stand was built.
    pub(crate) fn now(&self) -> Duration {
        self.hands.now()
    }

    /// The number of the session that asks.
    pub(crate) async fn identified(&self, number: &str) -> String {
        match self
            .kiosk
            .identify(Way::MemberNumber, number)
            .await
            .unwrap()
        {
            KioskAnswer::AsksFactor { session, .. } => session,
            other => panic!("{other:?}"),
        }
    }

    /// Says who one is and answers, whatever comes of it.
    pub(crate) async fn tries(&self, number: &str, answer: &str) -> KioskAnswer {
        match self
            .kiosk
            .identify(Way::MemberNumber, number)
            .await
            .unwrap()
        {
            KioskAnswer::AsksFactor { session, .. } => {
                self.kiosk.factor(&session, answer).await.unwrap()
            }
            other => other,
        }
    }

    /// The number of a session that is open.
    pub(crate) async fn opened(&self, number: &str, answer: &str) -> String {
        match self.tries(number, answer).await {
            KioskAnswer::Open { session } => session,
            other => panic!("{other:?}"),
        }
    }

    /// The number of a session of somebody of the demo.
    pub(crate) async fn opened_in_demo(&self) -> String {
        let guest = self.desk.demo_guest().await.unwrap().unwrap();
        let born = guest.date_of_birth.unwrap().to_string();
        self.opened(&guest.customer_number.unwrap(), &born).await
    }
}

/// A demo studio of sixty members.
struct Demo(OnceCell<Sandbox>);

impl DemoServer for Demo {
    fn start(&self) -> BoxFuture<'_, io::Result<DemoAccess>> {
        async {
            let config = || Config {
                members: 60,
                key: "key".into(),
                ..Config::default()
            };
            let sandbox = self.0.get_or_try_init(|| Sandbox::start(config())).await?;
            Ok(DemoAccess {
                url: sandbox.url().parse().map_err(io::Error::other)?,
                key: "key".into(),
            })
        }
        .boxed()
    }
}

/// Nothing here needs a keyring.
struct NoKeyring;

impl Backend for NoKeyring {
    fn read(&self, _: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        Err(studiodesk_vault::Error::Missing)
    }

    fn write(&self, _: &str, _: &[u8]) -> studiodesk_vault::Result<()> {
        Err(studiodesk_vault::Error::Missing)
    }

    fn erase(&self, _: &str) -> studiodesk_vault::Result<()> {
        Err(studiodesk_vault::Error::Missing)
    }
}

/// The middle of what was measured.
pub(crate) fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

/// How often each value is there.
pub(crate) fn counted<T: std::hash::Hash + Eq>(
    all: impl IntoIterator<Item = T>,
) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts
}
