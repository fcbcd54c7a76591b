//! A manager sets the kiosk up at the desk.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_core::Platform;
use studiodesk_kiosk::policy::{
    FILE, KioskSetUp, KioskSetUpSaved, KioskSetUpStanding, KioskSetUpView, Policy, read,
    save_set_up, set_up,
};
use studiodesk_kiosk::words::Flow;
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{DemoAccess, DemoServer, Desk, DeskConfig, DeveloperServer};
use studiodesk_vault::{Backend, Vault};
use tempfile::TempDir;
use zeroize::Zeroizing;

const KEY: &str = "key-of-the-sandbox";

/// A desk at which one studio is connected.
pub(crate) struct Manager {
    desk: Desk,
    studio: String,
    home: TempDir,
    _sandbox: Sandbox,
}

impl Manager {
    pub(crate) async fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let config = Config {
            members: 5,
            key: KEY.into(),
            ..Config::default()
        };
        let sandbox = Sandbox::start(config).await.unwrap();
        let desk = Desk::new(DeskConfig {
            data_dir: home.path().join("own"),
            vault: Vault::on(Keyring::default()),
            demo: Arc::new(NoDemo),
            server: Some(DeveloperServer {
                url: sandbox.url().parse().unwrap(),
                ca_pem: None,
            }),
            resolver: None,
            system_locale: "de-AT".into(),
            language: None,
            clock: Arc::new(Zoned::now),
            on_sync: Arc::new(|_| ()),
            on_outbox: Arc::new(|_| ()),
            user: "manager".into(),
        })
        .unwrap();
        desk.enter_key(&SecretString::from(KEY));
        let connected = desk.connect_studio(Platform::PerfectGymNext, "").await;
        Self {
            desk,
            studio: connected.unwrap().id,
            home,
            _sandbox: sandbox,
        }
    }

    pub(crate) fn managed(&self) -> PathBuf {
        self.home.path().join("managed.json")
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("own")
    }

    pub(crate) fn sees(&self) -> KioskSetUpView {
        set_up(&self.desk, &self.managed(), &self.folder())
    }

    /// What is proposed, with what somebody has to decide.
    pub(crate) fn decided(&self) -> KioskSetUp {
        KioskSetUp {
            studio: Some(self.studio.clone()),
            flows: vec![Flow::Bookings],
            ..self.sees().set_up
        }
    }

    pub(crate) fn saves(&self, wanted: KioskSetUp, pin: Option<&str>) -> KioskSetUpSaved {
        save_set_up(&self.desk, &self.managed(), &self.folder(), wanted, pin).unwrap()
    }

    pub(crate) fn kiosk(&self) -> Policy {
        read(&self.managed(), &self.folder()).unwrap()
    }
}

pub(crate) fn unfit(field: &str) -> KioskSetUpSaved {
    KioskSetUpSaved::Unfit {
        field: field.into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_proposed_opens_nothing_and_names_what_there_is() {
    let manager = Manager::new().await;

    let seen = manager.sees();
    let unchanged = manager.saves(
        KioskSetUp {
            studio: Some(manager.studio.clone()),
            ..seen.set_up.clone()
        },
        Some("7351"),
    );

    assert_eq!(seen.standing, KioskSetUpStanding::Missing);
    assert_eq!(unchanged, unfit("flows"));
    assert!(!seen.has_pin);
    assert_eq!(seen.studios[0].id, manager.studio);
    assert_eq!(seen.scopes, ["CUSTOMER_READ", "STUDIO_READ"]);
    let bookings = seen.flows.iter().find(|it| it.flow == Flow::Bookings);
    assert_eq!(
        bookings.unwrap().scopes,
        [
            "APPOINTMENTS_READ",
            "APPOINTMENTS_WRITE",
            "CLASSES_READ",
            "CLASSES_WRITE"
        ]
    );
    assert!(seen.file.ends_with(FILE));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_field_that_is_not_right_is_named_and_nothing_is_written() {
    let manager = Manager::new().await;
    let saved = |change: fn(&mut KioskSetUp), pin| {
        let mut wanted = manager.decided();
        change(&mut wanted);
        manager.saves(wanted, pin)
    };
    let pin = Some("7351");

    let gone = saved(|it| it.studio = Some("gone".into()), pin);
    let none = saved(|it| it.studio = None, pin);
    let way = saved(|it| it.ways.clear(), pin);
    let unbuilt = saved(|it| it.factor = None, pin);
    let quick = saved(|it| it.times.countdown_seconds = 3, pin);
    let far = saved(|it| it.place.distance_mm = 9_000, pin);
    let no_pin = saved(|_| (), None);
    let short = saved(|_| (), Some("735"));

    assert_eq!((gone, none), (unfit("studio"), unfit("studio")));
    assert_eq!((way, unbuilt), (unfit("ways"), unfit("factor")));
    assert_eq!(quick, unfit("times.countdownSeconds"));
    assert_eq!(far, unfit("place.distance_mm"));
    assert_eq!((no_pin, short), (unfit("staff_pin"), unfit("staff_pin")));
    assert_eq!(manager.sees().standing, KioskSetUpStanding::Missing);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_saved_and_the_pin_stays_without_being_told() {
    let manager = Manager::new().await;

    let first = manager.saves(manager.decided(), Some("7351"));
    let mut wanted = manager.sees().set_up;
    wanted.flows.push(Flow::Balance);
    let second = manager.saves(wanted.clone(), None);

    let (KioskSetUpSaved::Saved { view: before }, KioskSetUpSaved::Saved { view: after }) =
        (first, second)
    else {
        panic!("both are saved");
    };
    assert!(before.has_pin && after.has_pin);
    assert_eq!(after.standing, KioskSetUpStanding::Set);
    assert_eq!(after.set_up, wanted);
    let told = serde_json::to_string(&after).unwrap();
    assert!(!told.contains("argon") && !told.contains("salt") && !told.contains("7351"));
    let kiosk = manager.kiosk();
    assert!(kiosk.staff_pin.unwrap().is("7351"));
    assert!(kiosk.flows.contains(&Flow::Balance));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_file_is_told_and_saved_anew() {
    let manager = Manager::new().await;
    manager.saves(manager.decided(), Some("7351"));
    let own = manager.folder().join(FILE);
    let text = fs::read_to_string(&own).unwrap();

    // One number is out of bounds, and the PIN is still good.
    fs::write(
        &own,
        text.replace("\"distance_mm\": 600", "\"distance_mm\": 6"),
    )
    .unwrap();
    let unfit = manager.sees();
    fs::write(&own, &text[..40]).unwrap();
    let cut = manager.sees();
    let without_pin = manager.saves(manager.decided(), None);

    assert_eq!(unfit.standing, KioskSetUpStanding::Broken);
    assert!(unfit.has_pin);
    assert_eq!(unfit.set_up.place.distance_mm, 6);
    assert_eq!(cut.standing, KioskSetUpStanding::Broken);
    assert!(!cut.has_pin);
    assert_eq!(without_pin, self::unfit("staff_pin"));
    manager.saves(manager.decided(), Some("8642"));
    assert!(manager.kiosk().staff_pin.unwrap().is("8642"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_set_up_is_shown_and_stays() {
    let manager = Manager::new().await;
    manager.saves(manager.decided(), Some("7351"));
    let managed = serde_json::to_string(&Policy::demo()).unwrap();
    fs::write(manager.managed(), &managed).unwrap();

    let refused = manager.saves(manager.decided(), Some("8642"));
    fs::write(manager.managed(), "{").unwrap();
    let broken = manager.sees();

    let KioskSetUpSaved::Managed { view } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(view.standing, KioskSetUpStanding::Managed);
    assert_eq!(view.set_up, KioskSetUp::from(&Policy::demo()));
    assert_eq!(broken.standing, KioskSetUpStanding::ManagedBroken);
    fs::remove_file(manager.managed()).unwrap();
    assert!(manager.kiosk().staff_pin.unwrap().is("7351"));
}

#[derive(Clone, Default)]
struct Keyring(Arc<Mutex<HashMap<String, Vec<u8>>>>);

impl Backend for Keyring {
    fn read(&self, slot: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        let slots = self.0.lock().unwrap();
        Ok(slots.get(slot).cloned().map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> studiodesk_vault::Result<()> {
        self.0.lock().unwrap().insert(slot.into(), value.into());
        Ok(())
    }

    fn erase(&self, slot: &str) -> studiodesk_vault::Result<()> {
        self.0.lock().unwrap().remove(slot);
        Ok(())
    }
}

struct NoDemo;

impl DemoServer for NoDemo {
    fn start(&self) -> BoxFuture<'_, std::io::Result<DemoAccess>> {
        async { Err(std::io::ErrorKind::Unsupported.into()) }.boxed()
    }
}
