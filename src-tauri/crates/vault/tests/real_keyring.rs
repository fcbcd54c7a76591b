//! The vault on a real gnome-keyring, in a session bus and with folders of its own.
//!
//! Each test starts its own binary again inside such a session and runs its body there. It needs
//! the programs `dbus-run-session`, `dbus-send` and `gnome-keyring-daemon`.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use secrecy::ExposeSecret;
use studiodesk_vault::{DataKey, Error, StudioKey, Vault};

const RECORD: &str = "0123456789abcdef";
const KEY: &str = "a-key-that-no-file-may-hold";

/// Set in the process inside the session: the folder that is its home.
const INSIDE: &str = "STUDIODESK_TEST_HOME";

/// A bus with a keyring that is unlocked.
const UNLOCKED: &[&str] = &[
    "dbus-run-session",
    "--",
    "sh",
    "-c",
    r#"printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
       exec "$0" "$@""#,
];

/// A bus on which nobody has set up a keyring.
const EMPTY: &[&str] = &["dbus-run-session", "--"];

/// No bus at all.
const NO_BUS: &[&str] = &["env", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus"];

#[test]
fn keys_are_kept_and_erased_and_no_file_holds_them() {
    inside(UNLOCKED, async |vault, home| {
        vault.put_studio_key(RECORD, studio()).await.unwrap();
        vault
            .put_data_key(RECORD, DataKey::new([7; 32]))
            .await
            .unwrap();

        let read = vault.studio_key(RECORD).await.unwrap().unwrap();
        assert_eq!(read.key.expose_secret(), KEY);
        assert_eq!(read.host, studio().host);
        let data_key = vault.data_key(RECORD).await;
        assert_eq!(data_key, Ok(Some(DataKey::new([7; 32]))));
        assert!(files_holding(home, KEY.as_bytes()).is_empty());

        vault.erase(RECORD).await.unwrap();
        assert!(vault.studio_key(RECORD).await.unwrap().is_none());
        assert_eq!(vault.data_key(RECORD).await, Ok(None));
    });
}

#[test]
fn a_locked_keyring_is_told_in_time() {
    inside(UNLOCKED, async |vault, _| {
        vault.put_studio_key(RECORD, studio()).await.unwrap();
        lock();

        let start = Instant::now();
        let read = vault.studio_key(RECORD).await.unwrap_err();
        let put = vault.put_data_key(RECORD, DataKey::new([7; 32])).await;

        assert!(matches!(read, Error::Locked | Error::NoAnswer), "{read:?}");
        assert!(
            matches!(put, Err(Error::Locked | Error::NoAnswer)),
            "{put:?}"
        );
        assert!(start.elapsed() < Duration::from_secs(12), "two calls");
    });
}

#[test]
fn a_bus_without_a_keyring_is_told_as_no_keyring() {
    inside(EMPTY, async |vault, _| {
        let put = vault.put_studio_key(RECORD, studio()).await;

        assert_eq!(put, Err(Error::Missing));
    });
}

#[test]
fn a_session_without_a_bus_is_told_as_no_keyring() {
    inside(NO_BUS, async |vault, home| {
        assert_eq!(vault.studio_key(RECORD).await.unwrap_err(), Error::Missing);
        let put = vault.put_studio_key(RECORD, studio()).await;

        assert_eq!(put, Err(Error::Missing));
        assert!(files_holding(home, KEY.as_bytes()).is_empty());
    });
}

fn studio() -> StudioKey {
    StudioKey {
        tenant: "demo".into(),
        host: "demo.open-api.example.com".into(),
        key: KEY.to_owned().into(),
    }
}

/// Runs `body` inside `session`: here if this process is inside already, or else in one that is.
fn inside(session: &[&str], body: impl AsyncFnOnce(Vault, &Path)) {
    if let Some(home) = std::env::var_os(INSIDE) {
        let home = Path::new(&home);
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap()
            .block_on(body(Vault::system(), home));
        fs::write(home.join("passed"), "").unwrap();
        return;
    }

    let home = tempfile::tempdir().unwrap();
    let private = fs::Permissions::from_mode(0o700);
    fs::set_permissions(home.path(), private).unwrap();
    let thread = std::thread::current();
    let status = Command::new(session[0])
        .args(&session[1..])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", thread.name().unwrap(), "--nocapture"])
        .env(INSIDE, home.path())
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("GNOME_KEYRING_CONTROL")
        .stdin(Stdio::null())
        .status()
        .unwrap_or_else(|error| panic!("{} cannot be started: {error}", session[0]));

    assert!(status.success());
    assert!(home.path().join("passed").exists(), "the body ran");
}

/// Locks the collection in which the keys lie, as the person's session does when it is idle.
fn lock() {
    let status = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.Lock",
            "array:objpath:/org/freedesktop/secrets/collection/login",
        ])
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

fn files_holding(folder: &Path, needle: &[u8]) -> Vec<std::path::PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files_holding(&entry.path(), needle));
        } else if kind.is_file() {
            let bytes = fs::read(entry.path()).unwrap();
            if bytes.windows(needle.len()).any(|part| part == needle) {
                found.push(entry.path());
            }
        }
    }
    found
}
