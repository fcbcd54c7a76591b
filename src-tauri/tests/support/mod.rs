//! A desk of its own: a folder, a keyring and a clipboard in memory, and starts of the program on
//! the mock runtime.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its part of this one, and a test may panic"
)]

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use secrecy::SecretString;
use serde_json::{Value, json};
use studiodesk_sandbox::{Config, Sandbox};
use studiodesk_shell::{AppState, Args, Clipboard, Wish, bindings, handler};
use studiodesk_vault::{Backend, Error, Result as VaultResult, Vault};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, Listener, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// The key that the sandbox accepts.
pub(crate) const KEY: &str = "CANARY-key-of-the-sandbox";

/// A sandbox with forty members.
pub(crate) async fn sandbox() -> Sandbox {
    let config = Config {
        members: 40,
        key: KEY.into(),
        ..Config::default()
    };
    Sandbox::start(config).await.unwrap()
}

/// What outlives a start of the program.
pub(crate) struct Computer {
    pub(crate) keyring: Keyring,
    pub(crate) clipboard: Pinboard,
    folder: TempDir,
}

impl Computer {
    pub(crate) fn new() -> Self {
        Self {
            keyring: Keyring::default(),
            clipboard: Pinboard::default(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A file of the program's own folder.
    pub(crate) fn file(&self, name: &str) -> std::io::Result<String> {
        std::fs::read_to_string(self.folder.path().join(name))
    }

    /// Starts the program to work with `server`.
    pub(crate) fn start(&self, server: &Sandbox) -> Program {
        let folder = self.folder.path().to_str().unwrap();
        let url = server.url();
        self.open(
            &["--server", &url, "--lang", "en", "--data-dir", folder],
            "main",
        )
    }

    /// Starts the program as a kiosk in the demo studio.
    pub(crate) fn start_kiosk(&self) -> Program {
        let folder = self.folder.path().to_str().unwrap();
        let demo = ["--demo-members", "60", "--kiosk", "--demo"];
        let rest = ["--lang", "en", "--data-dir", folder];
        self.open(&[demo.as_slice(), &rest].concat(), "kiosk")
    }

    fn open(&self, arguments: &[&str], label: &str) -> Program {
        let Ok(Wish::Open(args)) = Args::parse(arguments) else {
            panic!("these arguments open a window");
        };
        let vault = Vault::on(self.keyring.clone());
        let (state, startup) = AppState::new(*args, vault).unwrap();
        let bindings = bindings();
        let app = mock_builder()
            .manage(state.with_clipboard(self.clipboard.clone()))
            .invoke_handler(handler(&bindings))
            .build(mock_context(noop_assets()))
            .unwrap();
        bindings.mount_events(&app);
        let window = WebviewWindowBuilder::new(&app, label, Default::default())
            .build()
            .unwrap();
        let (teller, synced) = channel();
        window.listen("sync-changed", move |event| {
            // The test may have ended.
            let _ = teller.send(serde_json::from_str(event.payload()).unwrap());
        });
        startup.connect(app.handle());
        startup.begin();
        Program {
            window,
            synced,
            _app: app,
        }
    }
}

/// A started program.
pub(crate) struct Program {
    window: WebviewWindow<MockRuntime>,
    synced: Receiver<Value>,
    _app: App<MockRuntime>,
}

impl Program {
    /// Asks as the window's pages do.
    pub(crate) fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: self.window.url().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.into(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize().unwrap())
    }

    /// Types a key and connects with it.
    pub(crate) fn connect(&self, key: &str) -> Result<Value, Value> {
        self.ask("type_key", json!({ "text": key })).unwrap();
        self.ask(
            "connect_studio",
            json!({ "platform": "perfect_gym_next", "tenant": "" }),
        )
    }

    /// Waits for the event that says that all members were read.
    pub(crate) fn synced(&self) -> Value {
        loop {
            let view = self.synced.recv_timeout(Duration::from_secs(20)).unwrap();
            if view["stage"] == "complete" {
                return view;
            }
        }
    }
}

/// A keyring in memory that can be locked.
#[derive(Clone, Default)]
pub(crate) struct Keyring {
    slots: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    locked: Arc<Mutex<bool>>,
}

impl Keyring {
    pub(crate) fn lock(&self, locked: bool) {
        *self.locked.lock().unwrap() = locked;
    }

    fn check(&self) -> VaultResult<()> {
        if *self.locked.lock().unwrap() {
            return Err(Error::Locked);
        }
        Ok(())
    }
}

impl Backend for Keyring {
    fn read(&self, slot: &str) -> VaultResult<Option<Zeroizing<Vec<u8>>>> {
        self.check()?;
        let slots = self.slots.lock().unwrap();
        Ok(slots.get(slot).cloned().map(Zeroizing::new))
    }

    fn write(&self, slot: &str, value: &[u8]) -> VaultResult<()> {
        self.check()?;
        let mut slots = self.slots.lock().unwrap();
        slots.insert(slot.into(), value.into());
        Ok(())
    }

    fn erase(&self, slot: &str) -> VaultResult<()> {
        self.check()?;
        self.slots.lock().unwrap().remove(slot);
        Ok(())
    }
}

/// A clipboard in memory.
#[derive(Clone, Default)]
pub(crate) struct Pinboard(Arc<Mutex<Option<String>>>);

impl Pinboard {
    pub(crate) fn pin(&self, text: &str) {
        *self.0.lock().unwrap() = Some(text.into());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.lock().unwrap().is_none()
    }
}

impl Clipboard for Pinboard {
    fn text(&self) -> Option<SecretString> {
        self.0.lock().unwrap().clone().map(SecretString::from)
    }

    fn clear(&self) {
        *self.0.lock().unwrap() = None;
    }
}
