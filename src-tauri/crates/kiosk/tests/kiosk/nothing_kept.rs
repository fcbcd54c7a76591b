//! What a kiosk's computer holds of members: nothing but what waits to be sent.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_core::{ErrorCode, Platform};
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_services::{
    ChangeForm, DemoAccess, DemoServer, Desk, DeskConfig, DeveloperServer, GuestBy, ReadFrom, State,
};
use studiodesk_vault::{Backend, Vault};
use zeroize::Zeroizing;

const KEY: &str = "key-of-the-sandbox";

/// A keyring in memory.
#[derive(Clone, Default)]
struct Keyring(Arc<Mutex<HashMap<String, Vec<u8>>>>);

impl Backend for Keyring {
    fn read(&self, slot: &str) -> studiodesk_vault::Result<Option<Zeroizing<Vec<u8>>>> {
        Ok(self
            .0
            .lock()
            .unwrap()
            .get(slot)
            .cloned()
            .map(Zeroizing::new))
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

fn desk(url: &str, folder: &Path, keyring: &Keyring) -> Desk {
    let config = DeskConfig {
        data_dir: folder.into(),
        vault: Vault::on(keyring.clone()),
        demo: Arc::new(NoDemo),
        server: Some(DeveloperServer {
            url: url.parse().unwrap(),
            ca_pem: None,
        }),
        resolver: None,
        system_locale: "en".into(),
        language: None,
        clock: Arc::new(Zoned::now),
        on_sync: Arc::new(|_| ()),
        on_outbox: Arc::new(|_| ()),
        user: "kiosk".into(),
    };
    Desk::new(config).unwrap()
}

/// All files below that folder, with what is in them.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => found.extend(files(&path)),
            path => {
                let content = std::fs::read(&path).unwrap();
                found.insert(path, content);
            }
        }
    }
    found
}

/// A change of the contact data, to an address that gives away where it is kept.
fn canary() -> ChangeForm {
    ChangeForm::ContactData {
        email: Some("canary@example.com".into()),
        phone_private: None,
        phone_private_mobile: None,
        phone_business: None,
        phone_business_mobile: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_leaves_alone_what_a_desk_keeps_and_stores_nobody() {
    let config = Config {
        members: 40,
        key: KEY.into(),
        ..Config::default()
    };
    let sandbox = Sandbox::start(config).await.unwrap();
    let (folder, keyring) = (tempfile::tempdir().unwrap(), Keyring::default());
    let before = desk(&sandbox.url(), folder.path(), &keyring);
    before.enter_key(&SecretString::from(KEY));
    let studio = before
        .connect_studio(Platform::PerfectGymNext, "")
        .await
        .unwrap();
    before.close().await;
    drop(before);
    let of_desk = files(folder.path());
    assert!(of_desk.keys().any(|it| it.ends_with("members.db")));

    let kiosk = desk(&sandbox.url(), folder.path(), &keyring).without_directory();
    kiosk.open_studio(&studio.id).await.unwrap();

    let somebody = sandbox.state().with_people(|people| {
        let somebody = people.iter().next().unwrap();
        somebody.customer_number.to_string()
    });
    let guest = kiosk
        .find_guest(GuestBy::MemberNumber(somebody))
        .await
        .unwrap()
        .unwrap();
    let read = kiosk.account(guest.id, ReadFrom::Service).await.unwrap();
    let stored = kiosk.account(guest.id, ReadFrom::Copy).await.unwrap();
    assert!(read.is_some() && stored.is_none());

    let saved = kiosk.queue_change(guest.id, canary()).await.unwrap();
    let came = kiosk
        .what_came_of(saved.id, Duration::from_secs(20))
        .await
        .unwrap();
    let held = kiosk.member_changes(guest.id).await.unwrap();
    kiosk.erase_settled().await.unwrap();
    let left = kiosk.member_changes(guest.id).await.unwrap();

    assert_eq!(came.state, State::Confirmed);
    assert!(held.iter().any(|it| !it.asked.is_empty()));
    assert!(left.iter().all(|it| it.asked.is_empty()), "{left:?}");
    kiosk.close().await;
    drop(kiosk);
    let after = files(folder.path());
    for (path, content) in &of_desk {
        assert!(
            after.get(path) == Some(content),
            "{} changed",
            path.display()
        );
    }
    let own = after.keys().filter(|it| !of_desk.contains_key(*it));
    for path in own {
        assert_eq!(
            path.parent().unwrap().file_name().unwrap(),
            "kiosk",
            "{}",
            path.display()
        );
        assert!(!path.ends_with("members.db"), "{}", path.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_removes_no_studio_while_a_kiosk_has_something_to_send() {
    let sandbox = Sandbox::start(Config {
        members: 4,
        key: KEY.into(),
        ..Config::default()
    });
    let sandbox = sandbox.await.unwrap();
    let (folder, keyring) = (tempfile::tempdir().unwrap(), Keyring::default());
    let before = desk(&sandbox.url(), folder.path(), &keyring);
    before.enter_key(&SecretString::from(KEY));
    let connected = before.connect_studio(Platform::PerfectGymNext, "").await;
    let studio = connected.unwrap();
    before.close().await;
    drop(before);
    let kiosk = desk(&sandbox.url(), folder.path(), &keyring).without_directory();
    kiosk.open_studio(&studio.id).await.unwrap();
    let member = sandbox.state().with_people(|people| {
        let number = people.iter().next().unwrap().customer_number.to_string();
        GuestBy::MemberNumber(number)
    });
    let guest = kiosk.find_guest(member).await.unwrap().unwrap();
    kiosk.pause_outbox(true).await.unwrap();
    kiosk.queue_change(guest.id, canary()).await.unwrap();
    kiosk.close().await;
    drop(kiosk);

    let after = desk(&sandbox.url(), folder.path(), &keyring);
    let listed = after.list_studios();
    let refused = after.remove_studio(&studio.id).await.unwrap_err();

    // What waits at the kiosk is not the desk's to send or to tell of.
    assert_eq!(listed.first().unwrap().waiting, 0);
    assert_eq!(refused.code(), ErrorCode::UnfinishedChanges);
}
