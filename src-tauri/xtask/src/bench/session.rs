//! A screen, a message bus and an unlocked keyring for the whole bench.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use studiodesk_figures::Figure;

use super::{Options, apart};
use crate::display::Display;
use crate::failure::Result;
use crate::root;

/// Unlocks the keyring of the session it runs in, then becomes the command it is given.
const INSIDE: &str = "printf bench | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$@\"";

/// Calls this command again inside a session of its own, for the benches of the window.
pub(super) fn enter(options: &Options) -> Result<Vec<Figure>> {
    let home = Home::create()?;
    let display = Display::start()?;
    let mut session = Command::new("dbus-run-session");
    session
        .args(["--", "sh", "-c", INSIDE, "sh"])
        .arg(std::env::current_exe()?)
        .args(["bench", "--inside"])
        .args(options.of_window().iter().map(|name| name.word()))
        .args(["--members", &options.stored().to_string()])
        .args(["--runs", &options.runs.to_string()])
        .env("DISPLAY", display.name())
        .env_remove("WAYLAND_DISPLAY")
        .envs(home.environment())
        .stdin(Stdio::null());
    apart::figures(&mut session)
}

/// The bench's own folders: nobody's keyring and settings are touched.
struct Home {
    folder: PathBuf,
    /// Apart, because paths of sockets must be short.
    runtime: PathBuf,
}

impl Home {
    fn create() -> Result<Self> {
        let folder = root::target().join("bench/home");
        // What an earlier bench stored would belong to another keyring.
        let _ = fs::remove_dir_all(&folder);
        let runtime = std::env::temp_dir().join(format!("sd-bench-{}", std::process::id()));
        for path in [&folder, &runtime] {
            fs::create_dir_all(path)?;
        }
        private(&runtime)?;
        Ok(Self { folder, runtime })
    }

    fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let mut environment: Vec<_> = [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
        ]
        .into_iter()
        .map(|(name, folder)| (name, self.folder.join(folder)))
        .collect();
        environment.push(("XDG_RUNTIME_DIR", self.runtime.clone()));
        environment
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // Sockets only; the session that used them has ended.
        let _ = fs::remove_dir_all(&self.runtime);
    }
}

#[cfg(unix)]
fn private(folder: &std::path::Path) -> Result {
    use std::os::unix::fs::PermissionsExt as _;

    Ok(fs::set_permissions(
        folder,
        fs::Permissions::from_mode(0o700),
    )?)
}

#[cfg(not(unix))]
fn private(_: &std::path::Path) -> Result {
    Ok(())
}
