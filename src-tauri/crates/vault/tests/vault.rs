//! The vault on a keyring in memory: one that works, one that fails, one that waits for a person.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex};
use std::task::Poll;
use std::time::{Duration, Instant};

use secrecy::ExposeSecret;
use studiodesk_core::ErrorCode;
use studiodesk_vault::{Backend, DataKey, Error, Result, StudioKey, Vault};
use zeroize::Zeroizing;

const RECORD: &str = "0123456789abcdef";
const OTHER: &str = "fedcba9876543210";

#[derive(Default)]
struct Door {
    locked: bool,
    /// Somebody stands before it.
    asking: bool,
}

/// A keyring that can be locked: then it asks the person, and waits.
#[derive(Clone, Default)]
struct Memory {
    slots: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    door: Arc<(Mutex<Door>, Condvar)>,
    changes: Arc<Mutex<Vec<&'static str>>>,
    asks_only_to_keep: bool,
}

impl Memory {
    /// As some do: what they do not have they can say while they are locked.
    fn that_asks_only_to_keep() -> Self {
        Self {
            asks_only_to_keep: true,
            ..Self::default()
        }
    }

    /// What was changed, in order, as far as the keyring got.
    fn changes(&self) -> Vec<&'static str> {
        self.changes.lock().unwrap().clone()
    }

    fn lock(&self) {
        self.door.0.lock().unwrap().locked = true;
    }

    fn unlock(&self) {
        self.door.0.lock().unwrap().locked = false;
        self.door.1.notify_all();
    }

    fn ask_the_person(&self) {
        let (door, moved) = &*self.door;
        let mut door = door.lock().unwrap();
        door.asking = true;
        moved.notify_all();
        door = moved.wait_while(door, |door| door.locked).unwrap();
        door.asking = false;
    }

    /// Makes `call`, which gets as far as asking the person, and lets its time run out there.
    async fn given_up<T>(&self, call: impl Future<Output = Result<T>>) -> Error {
        let mut call = std::pin::pin!(call);
        // The first look at it sends it to the keyring's thread.
        assert!(poll_once(&mut call).await.is_pending());
        let (door, moved) = &*self.door;
        drop(
            moved
                .wait_while(door.lock().unwrap(), |door| !door.asking)
                .unwrap(),
        );
        tokio::time::pause();
        let error = call.await.err().unwrap();
        tokio::time::resume();
        error
    }

    fn put(&self, slot: &str, value: &[u8]) {
        self.slots.lock().unwrap().insert(slot.into(), value.into());
    }

    fn slots(&self) -> Vec<String> {
        let mut names: Vec<_> = self.slots.lock().unwrap().keys().cloned().collect();
        names.sort();
        names
    }
}

impl Backend for Memory {
    fn read(&self, slot: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        if !self.asks_only_to_keep {
            self.ask_the_person();
        }
        Ok(self
            .slots
            .lock()
            .unwrap()
            .get(slot)
            .cloned()
            .map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> Result<()> {
        self.ask_the_person();
        self.changes.lock().unwrap().push("write");
        self.put(slot, value);
        Ok(())
    }

    fn erase(&self, slot: &str) -> Result<()> {
        self.ask_the_person();
        self.changes.lock().unwrap().push("erase");
        self.slots.lock().unwrap().remove(slot);
        Ok(())
    }
}

async fn poll_once<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    poll_fn(|context| Poll::Ready(Pin::new(&mut *future).poll(context))).await
}

/// A keyring that fails in one way, or panics.
struct Failing(Option<Error>);

impl Failing {
    fn fail<T>(&self) -> Result<T> {
        Err(self.0.expect("a bug in a keyring's library"))
    }
}

impl Backend for Failing {
    fn read(&self, _: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        self.fail()
    }

    fn write(&self, _: &str, _: &[u8]) -> Result<()> {
        self.fail()
    }

    fn erase(&self, _: &str) -> Result<()> {
        self.fail()
    }
}

fn studio(key: &str) -> StudioKey {
    StudioKey {
        tenant: "demo".into(),
        host: "demo.open-api.example.com".into(),
        key: key.to_owned().into(),
    }
}

#[tokio::test]
async fn a_studio_key_returns_with_its_tenant_and_host() {
    let vault = Vault::on(Memory::default());
    vault.put_studio_key(RECORD, studio("old")).await.unwrap();
    vault.put_studio_key(RECORD, studio("new")).await.unwrap();

    let read = vault.studio_key(RECORD).await.unwrap().unwrap();

    assert_eq!(read.tenant, "demo");
    assert_eq!(read.host, "demo.open-api.example.com");
    assert_eq!(read.key.expose_secret(), "new");
    assert!(vault.studio_key(OTHER).await.unwrap().is_none());
}

#[tokio::test]
async fn a_data_key_returns_whole() {
    let vault = Vault::on(Memory::default());
    let key = DataKey::new(std::array::from_fn(|index| index as u8 ^ 0xf0));

    vault.put_data_key(RECORD, key.clone()).await.unwrap();

    assert_eq!(vault.data_key(RECORD).await, Ok(Some(key)));
    assert_eq!(vault.data_key(OTHER).await, Ok(None));
}

#[tokio::test]
async fn erasing_a_studio_takes_both_keys_and_no_other_studios() {
    let memory = Memory::default();
    let vault = Vault::on(memory.clone());
    for record in [RECORD, OTHER] {
        vault.put_studio_key(record, studio("k")).await.unwrap();
        vault
            .put_data_key(record, DataKey::new([1; 32]))
            .await
            .unwrap();
    }

    vault.erase(RECORD).await.unwrap();
    vault.erase(RECORD).await.unwrap();

    assert_eq!(
        memory.slots(),
        [format!("data-{OTHER}"), format!("key-{OTHER}")]
    );
}

#[tokio::test]
async fn everything_kept_is_text_because_some_keyrings_keep_nothing_else() {
    let memory = Memory::default();
    let vault = Vault::on(memory.clone());
    vault.put_studio_key(RECORD, studio("ключ")).await.unwrap();
    vault
        .put_data_key(RECORD, DataKey::new([0xff; 32]))
        .await
        .unwrap();

    for value in memory.slots.lock().unwrap().values() {
        assert!(std::str::from_utf8(value).is_ok());
    }
}

#[tokio::test]
async fn a_key_that_is_too_long_is_refused_before_the_keyring_sees_it() {
    let memory = Memory::default();
    let vault = Vault::on(memory.clone());

    let error = vault
        .put_studio_key(RECORD, studio(&"k".repeat(2561)))
        .await
        .unwrap_err();

    assert!(
        matches!(error, Error::TooLong { limit } if (2_000..2_560).contains(&limit)),
        "{error:?}"
    );
    assert!(memory.slots().is_empty());
}

#[tokio::test]
async fn what_is_not_ours_in_our_slots_is_damage() {
    let memory = Memory::default();
    memory.put(&format!("key-{RECORD}"), b"hunter2");
    memory.put(&format!("data-{RECORD}"), b"hunter2");
    let vault = Vault::on(memory);

    assert_eq!(vault.studio_key(RECORD).await.unwrap_err(), Error::Damaged);
    assert_eq!(vault.data_key(RECORD).await.unwrap_err(), Error::Damaged);
}

#[tokio::test]
async fn five_failures_reach_the_person_as_five_reasons() {
    let expected = [
        (Error::Locked, ErrorCode::KeyringLocked),
        (Error::Missing, ErrorCode::KeyringMissing),
        (Error::Refused, ErrorCode::KeyringRefused),
        (Error::TooLong { limit: 2560 }, ErrorCode::KeyTooLong),
        (Error::Damaged, ErrorCode::KeyLost),
    ];

    for (error, code) in expected {
        let vault = Vault::on(Failing(Some(error)));

        assert_eq!(vault.studio_key(RECORD).await.unwrap_err(), error);
        assert_eq!(vault.erase(RECORD).await, Err(error));
        assert_eq!(error.code(), code);
    }
}

#[tokio::test]
async fn a_panic_in_the_keyring_costs_one_call_and_not_the_thread() {
    let vault = Vault::on(Failing(None));

    for _ in 0..2 {
        assert_eq!(vault.data_key(RECORD).await, Err(Error::Refused));
    }
}

#[tokio::test(start_paused = true)]
async fn while_the_keyring_waits_for_the_person_every_call_ends_at_its_own_deadline() {
    let memory = Memory::default();
    memory.lock();
    let vault = Vault::on(memory.clone());

    for _ in 0..3 {
        let start = tokio::time::Instant::now();
        let error = vault.data_key(RECORD).await.unwrap_err();

        assert_eq!(error, Error::NoAnswer);
        assert_eq!(error.code(), ErrorCode::KeyringLocked);
        // The clock is paused and moves when all is still: the deadline and its rounding.
        assert!(start.elapsed() <= Duration::from_millis(5_010));
    }
}

#[tokio::test(start_paused = true)]
async fn once_the_person_unlocks_it_calls_succeed_and_overdue_ones_are_not_made() {
    let memory = Memory::default();
    memory.lock();
    let vault = Vault::on(memory.clone());
    assert_eq!(vault.data_key(RECORD).await, Err(Error::NoAnswer));
    let overdue = vault.put_data_key(OTHER, DataKey::new([1; 32])).await;
    assert_eq!(overdue, Err(Error::NoAnswer));

    memory.unlock();
    tokio::time::resume();
    let put = vault.put_data_key(RECORD, DataKey::new([2; 32])).await;

    assert_eq!(put, Ok(()));
    assert_eq!(memory.slots(), [format!("data-{RECORD}")]);
}

/// One record lies in the keyring, which is then locked.
async fn kept_and_locked() -> (Memory, Vault) {
    let memory = Memory::default();
    let vault = Vault::on(memory.clone());
    vault.put_studio_key(RECORD, studio("old")).await.unwrap();
    vault
        .put_data_key(RECORD, DataKey::new([1; 32]))
        .await
        .unwrap();
    memory.lock();
    (memory, vault)
}

#[tokio::test]
async fn an_erasing_that_was_told_as_failed_is_not_done_once_the_person_unlocks() {
    let (memory, vault) = kept_and_locked().await;
    let erased = memory.given_up(vault.erase(RECORD)).await;
    assert_eq!(erased, Error::NoAnswer);

    memory.unlock();
    let read = vault.data_key(RECORD).await;

    assert_eq!(read, Ok(Some(DataKey::new([1; 32]))));
    assert_eq!(
        memory.slots(),
        [format!("data-{RECORD}"), format!("key-{RECORD}")]
    );
}

#[tokio::test]
async fn a_key_whose_replacing_was_told_as_failed_stays_as_it_was() {
    let (memory, vault) = kept_and_locked().await;
    let put = vault.put_studio_key(RECORD, studio("new"));
    assert_eq!(memory.given_up(put).await, Error::NoAnswer);

    memory.unlock();
    let read = vault.studio_key(RECORD).await.unwrap().unwrap();

    assert_eq!(read.key.expose_secret(), "old");
}

#[tokio::test]
async fn what_is_erased_later_is_gone_though_its_putting_took_effect_after_its_deadline() {
    let memory = Memory::that_asks_only_to_keep();
    memory.lock();
    let vault = Vault::on(memory.clone());
    let put = vault.put_studio_key(RECORD, studio("k"));
    assert_eq!(memory.given_up(put).await, Error::NoAnswer);
    vault.erase_later(RECORD);

    memory.unlock();
    // The thread makes one call after the other: what this one sees comes after the rest.
    let read = vault.studio_key(RECORD).await.unwrap();

    assert!(read.is_none());
    assert_eq!(memory.changes(), ["write", "erase", "erase"]);
    assert!(memory.slots().is_empty());
}

#[tokio::test]
async fn erasing_later_outlives_a_keyring_that_fails_or_panics() {
    for error in [Some(Error::Locked), None] {
        let vault = Vault::on(Failing(error));

        vault.erase_later(RECORD);
        vault.erase_later("no local id");

        let expected = error.unwrap_or(Error::Refused);
        assert_eq!(vault.data_key(RECORD).await, Err(expected));
    }
}

#[test]
fn a_keyring_that_never_answers_does_not_hold_up_the_end_of_the_program() {
    let memory = Memory::default();
    memory.lock();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    let vault = Vault::on(memory);
    let outcome = runtime.block_on(vault.data_key(RECORD));
    assert_eq!(outcome, Err(Error::NoAnswer));

    let start = Instant::now();
    drop(vault);
    drop(runtime);

    assert!(start.elapsed() < Duration::from_secs(1));
}
