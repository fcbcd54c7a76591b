//! The folders of one journey.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::failure::{Failure, Result};
use crate::journeys;

/// Everything a journey may write, kept for reading afterwards, and what must not be kept.
#[derive(Debug)]
pub(crate) struct Home {
    folder: PathBuf,
    /// Sockets, whose paths must be short, and the key, which the canary must not find.
    secret: TempDir,
}

impl Home {
    /// An empty home for the journey of this name, which must be among those that are expected.
    pub(crate) fn of_journey(name: &str) -> Result<Self> {
        if journeys::expected().any(|expected| expected == name) {
            Self::create("journeys", name)
        } else {
            Err(Failure::new(format!(
                "the journey {name} is not on the list in journeys.rs"
            )))
        }
    }

    /// An empty home below `target/<suite>`.
    pub(crate) fn create(suite: &str, name: &str) -> Result<Self> {
        let folder = target().join(suite).join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let secret = tempfile::Builder::new().prefix("sd-").tempdir()?;
        fs::set_permissions(secret.path(), fs::Permissions::from_mode(0o700))?;
        let home = Self { folder, secret };
        for name in [
            "home",
            "data",
            "config/gtk-3.0",
            "cache",
            "state",
            "tmp",
            "logs",
        ] {
            fs::create_dir_all(home.path(name))?;
        }
        // A blinking caret would make two screenshots of the same window differ.
        fs::write(
            home.path("config/gtk-3.0/settings.ini"),
            "[Settings]\ngtk-cursor-blink=0\n",
        )?;
        Ok(home)
    }

    /// A path inside the journey's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where what one process writes is kept.
    pub(crate) fn log(&self, process: &str) -> PathBuf {
        self.folder.join("logs").join(format!("{process}.log"))
    }

    /// A private folder that is gone after the journey.
    pub(crate) fn secret(&self) -> &Path {
        self.secret.path()
    }

    /// The environment that makes this the home of whatever is started with it.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let mut environment: Vec<(String, String)> = [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("TMPDIR", "tmp"),
        ]
        .into_iter()
        .map(|(name, folder)| (name.to_owned(), self.path(folder).display().to_string()))
        .collect();
        environment.push((
            "XDG_RUNTIME_DIR".to_owned(),
            self.secret().display().to_string(),
        ));
        // The rest of the outer environment stays outside, proxies and themes above all.
        for name in [
            "PATH",
            "LD_LIBRARY_PATH",
            "USER",
            "LOGNAME",
            // Never set here: with this renderer off, WebKit 2.50 takes no screenshot for its driver.
            "WEBKIT_DISABLE_DMABUF_RENDERER",
        ] {
            if let Ok(value) = std::env::var(name) {
                environment.push((name.to_owned(), value));
            }
        }
        environment.push(("LANG".to_owned(), "C.UTF-8".to_owned()));
        environment
    }
}

/// Top of the repository.
pub(crate) fn root() -> &'static Path {
    const MANIFEST: &str = env!("CARGO_MANIFEST_DIR");
    Path::new(MANIFEST).parent().unwrap_or(Path::new("."))
}

/// Cargo's build folder.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}
