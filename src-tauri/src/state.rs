//! What commands share.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;
use secrecy::SecretString;
use studiodesk_services::{Desk, DeskConfig, DeveloperServer};
use studiodesk_vault::Vault;

use crate::Args;
use crate::demo::Demo;
use crate::link::Link;
use crate::startup::Startup;

/// The use cases that commands call, and the window they speak to.
pub struct AppState {
    pub(crate) desk: Arc<Desk>,
    pub(crate) data_dir: PathBuf,
    pub(crate) link: Link,
    pub(crate) startup: Startup,
}

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system names no folder for our data.
    #[error("this computer names no folder for the data of programs; name one with --data-dir")]
    NoDataDir,
    /// The certificate authority cannot be read.
    #[error("the file named with --ca cannot be read")]
    Ca(#[source] std::io::Error),
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
        let server = args
            .server
            .map(|url| {
                let ca_pem = args.ca.map(std::fs::read).transpose().map_err(Error::Ca)?;
                Ok::<_, Error>(DeveloperServer { url, ca_pem })
            })
            .transpose()?;
        let link = Link::default();
        let teller = link.clone();
        let data_dir = args
            .data_dir
            .or_else(default_data_dir)
            .ok_or(Error::NoDataDir)?;
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
        })?;
        if args.key_stdin && desk.enter_key(&key_from_stdin()).length == 0 {
            return Err(Error::NoKey);
        }
        let desk = Arc::new(desk);
        let startup = Startup::new(Arc::clone(&desk), link.clone(), args.demo, args.key_stdin);
        Ok((
            Self {
                desk,
                data_dir,
                link,
                startup: startup.clone(),
            },
            startup,
        ))
    }
}

fn default_data_dir() -> Option<PathBuf> {
    let name = if cfg!(target_os = "linux") {
        "studiodesk"
    } else {
        "Studiodesk"
    };
    dirs::data_local_dir().map(|folder| folder.join(name))
}

fn key_from_stdin() -> SecretString {
    let mut line = String::new();
    // A failed read leaves the line empty, which is said as "found no key".
    let _ = std::io::stdin().read_line(&mut line);
    SecretString::from(line)
}
