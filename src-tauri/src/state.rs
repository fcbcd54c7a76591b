//! What commands share.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;
use studiodesk_kiosk::Kiosk;
use studiodesk_services::{Desk, DeskConfig, DeveloperServer};
use studiodesk_vault::Vault;

use crate::camera::{self, Camera, Viewfinder};
use crate::clipboard::{Clipboard, Desktop};
use crate::closing::Closing;
use crate::demo::Demo;
use crate::dropped::Expected;
use crate::link::Link;
use crate::picker::{self, Picker};
use crate::startup::Startup;
use crate::{Args, key_input, kiosk};

/// The use cases that commands call, and the window they speak to.
pub struct AppState {
    pub(crate) desk: Arc<Desk>,
    /// The folder for everything that is kept.
    pub(crate) data_dir: PathBuf,
    pub(crate) clipboard: Arc<dyn Clipboard>,
    pub(crate) picker: Arc<dyn Picker>,
    pub(crate) viewfinder: Viewfinder,
    pub(crate) expected: Expected,
    pub(crate) closing: Closing,
    pub(crate) link: Link,
    pub(crate) startup: Startup,
    pub(crate) kiosk: Option<Arc<Kiosk>>,
}

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system names no folder for our data.
    #[error("this computer names no folder for the data of programs; name one with --data-dir")]
    NoDataDir,
    /// Standard input held no key.
    #[error("--key-stdin found no key on standard input")]
    NoKey,
    /// From the use cases.
    #[error(transparent)]
    Desk(#[from] studiodesk_services::Error),
}

impl AppState {
    /// State as the arguments ask for it, and what is to be done when the window opens.
    ///
    /// # Errors
    /// [`Error`], as a sentence.
    pub fn new(args: Args, vault: Vault) -> Result<(Self, Startup), Error> {
        let data_dir = data_dir(args.data_dir.clone())?;
        let ca_pem = args.ca;
        let server = args.server.map(|url| DeveloperServer { url, ca_pem });
        let link = Link::default();
        let (teller, outbox_teller) = (link.clone(), link.clone());
        let desk = Desk::new(DeskConfig {
            data_dir: data_dir.clone(),
            vault,
            demo: Arc::new(Demo::new(args.demo_members)),
            server,
            resolver: None,
            system_locale: sys_locale::get_locale().unwrap_or_default(),
            language: args.language,
            clock: Arc::new(Zoned::now),
            on_sync: Arc::new(move |view| teller.sync_changed(view)),
            on_outbox: Arc::new(move |summary| outbox_teller.outbox_changed(summary)),
            user: user(),
        })?;
        if args.key_stdin {
            let key = key_input::read().map_err(|_| Error::NoKey)?;
            if desk.enter_key(&key).length == 0 {
                return Err(Error::NoKey);
            }
        }
        let desk = Arc::new(match args.kiosk {
            true => desk.without_directory(),
            false => desk,
        });
        let viewfinder = viewfinder(args.demo);
        let kiosk = args.kiosk.then(|| {
            let place = (data_dir.as_path(), args.demo);
            kiosk::make(&desk, place, viewfinder.clone(), link.clone())
        });
        let startup = Startup::new(
            (Arc::clone(&desk), kiosk.clone()),
            link.clone(),
            args.demo,
            args.key_stdin,
        );
        Ok((
            Self {
                desk,
                data_dir,
                clipboard: Arc::new(Desktop),
                picker: Arc::new(picker::Desktop),
                viewfinder,
                expected: Expected::default(),
                closing: Closing::default(),
                link,
                startup: startup.clone(),
                kiosk,
            },
            startup,
        ))
    }

    /// The same with another picker than the desktop's dialogs.
    #[must_use]
    pub fn with_picker(self, picker: impl Picker) -> Self {
        Self {
            picker: Arc::new(picker),
            ..self
        }
    }

    /// The same with other cameras than the computer's. A kiosk keeps those that it was made with.
    #[must_use]
    pub fn with_camera(self, camera: impl Camera) -> Self {
        Self {
            viewfinder: Viewfinder::of(camera),
            ..self
        }
    }

    /// The same with another clipboard than the desktop's.
    #[must_use]
    pub fn with_clipboard(self, clipboard: impl Clipboard) -> Self {
        Self {
            clipboard: Arc::new(clipboard),
            ..self
        }
    }
}

/// The demo has a camera of its own, so that everything can be tried on any computer.
fn viewfinder(demo: bool) -> Viewfinder {
    if demo {
        Viewfinder::of(camera::Simulated)
    } else {
        Viewfinder::of(camera::of_this_computer())
    }
}

/// Who asks, in the trail: the name that the person is logged in with.
fn user() -> String {
    ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
}

/// The folder for everything that is kept.
pub(crate) fn data_dir(chosen: Option<PathBuf>) -> Result<PathBuf, Error> {
    chosen.or_else(default_data_dir).ok_or(Error::NoDataDir)
}

fn default_data_dir() -> Option<PathBuf> {
    let name = if cfg!(target_os = "linux") {
        "studiodesk"
    } else {
        "Studiodesk"
    };
    dirs::data_local_dir().map(|folder| folder.join(name))
}
