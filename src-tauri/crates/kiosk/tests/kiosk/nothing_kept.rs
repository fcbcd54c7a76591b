//! What a kiosk's computer holds of members: nothing but what waits to be sent.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_core::Platform;
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

/// Paths of all files below that folder.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        match entry.path() {
            path if path.is_dir() => found.extend(files(&path)),
            path => found.push(path.file_name().unwrap().to_string_lossy().into_owned()),
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_erases_the_copy_of_the_desk_before_it_and_stores_nobody() {
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
    assert!(files(folder.path()).contains(&"members.db".to_owned()));

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
    assert!(
        !files(folder.path())
            .iter()
            .any(|it| it.starts_with("members.db"))
    );

    let form = ChangeForm::ContactData {
        email: Some("canary@example.com".into()),
        phone_private: None,
        phone_private_mobile: None,
        phone_business: None,
        phone_business_mobile: None,
    };
    let saved = kiosk.queue_change(guest.id, form).await.unwrap();
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
}
