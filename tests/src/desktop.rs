//! A desktop session of a journey's own: a screen, a message bus and, on it, a keyring in a chosen state.
//!
//! **Invariant:** the bus can start nothing by itself but the accessibility bus and the keyring's
//! prompter. Were the keyring among it, a journey without one would get one when it asks.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::accessible::Accessible;
use crate::display::{Display, ScreenSize};
use crate::failure::{Failure, Result};
use crate::home::Home;
use crate::process::{Process, command};
use crate::screen::Screen;
use crate::wait::until;

const PASSWORD: &[u8] = b"journey";
const SECRETS: &str = "org.freedesktop.secrets";
const LOGIN: &str = "/org/freedesktop/secrets/collection/login";
/// What the program's window is called.
pub(crate) const WINDOW: &str = "Studiodesk";
const STARTABLE: [&str; 2] = [
    "org.a11y.Bus.service",
    "org.gnome.keyring.SystemPrompter.service",
];
const SOON: Duration = Duration::from_secs(10);

/// The state of the keyring when the program starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keyring {
    /// As after signing in.
    #[default]
    Unlocked,
    /// There, but asking for its password.
    Locked,
    /// A desktop without any.
    Absent,
}

/// A running session. Ended when dropped, the keyring before the bus and that before the screen.
#[derive(Debug)]
pub(crate) struct Desktop {
    environment: Vec<(String, String)>,
    clipboard: std::sync::Mutex<Vec<Process>>,
    _keyring: Option<Process>,
    _bus: Process,
    /// Where the bus is reached.
    address: String,
    display: Display,
}

impl Desktop {
    /// Starts a screen, a bus, and a keyring in the state asked for.
    pub(crate) async fn start(home: &Home, keyring: Keyring, size: ScreenSize) -> Result<Self> {
        let display = Display::start(home, size).await?;
        let socket = home.secret().join("bus");
        let address = format!("unix:path={}", socket.display());
        let mut environment = home.environment();
        environment.push(("DISPLAY".to_owned(), display.name().to_owned()));
        environment.push(("DBUS_SESSION_BUS_ADDRESS".to_owned(), address.clone()));
        let config = write_config(home, &socket)?;
        let bus = Process::start(
            command("dbus-daemon", &environment)
                .arg("--nofork")
                .arg(format!("--config-file={}", config.display())),
            &home.log("bus"),
        )?;
        until("the message bus", SOON, async || {
            Ok(socket.exists().then_some(()))
        })
        .await?;
        let mut desktop = Self {
            environment,
            clipboard: std::sync::Mutex::default(),
            _keyring: None,
            _bus: bus,
            address,
            display,
        };
        if keyring != Keyring::Absent {
            desktop.start_keyring(home).await?;
        }
        if keyring == Keyring::Locked {
            desktop.lock().await?;
        }
        Ok(desktop)
    }

    /// What a program of this session sees.
    pub(crate) fn environment(&self) -> &[(String, String)] {
        &self.environment
    }

    /// Locks the keyring, as a screen lock may.
    pub(crate) async fn lock(&self) -> Result {
        self.call(
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.Lock",
            &[&format!("array:objpath:{LOGIN}")],
        )?;
        until("the keyring to be locked", SOON, async || {
            Ok(self.locked()?.then_some(()))
        })
        .await
    }

    /// Types the password into the prompt that the keyring shows when somebody asks for a secret.
    pub(crate) async fn answer_prompt(&self) -> Result {
        let prompt = ["search", "--onlyvisible", "--class", "gcr-prompter"];
        let xdotool = |arguments: &[&str]| {
            command("xdotool", &self.environment)
                .args(arguments)
                .output()
        };
        until("the keyring's prompt", SOON, async || {
            Ok(xdotool(&prompt)?.status.success().then_some(()))
        })
        .await?;
        let password = String::from_utf8_lossy(PASSWORD);
        let into_prompt = [&prompt[..], &["windowfocus", "--sync"]].concat();
        xdotool(&into_prompt)?;
        xdotool(&["type", "--delay", "20", &password])?;
        xdotool(&["key", "Return"])?;
        // Not by asking the keyring: it falls over when somebody asks and leaves while it unlocks.
        until("the keyring to take its password", SOON, async || {
            Ok((!xdotool(&prompt)?.status.success()).then_some(()))
        })
        .await
    }

    /// What assistive technology is told in this session.
    pub(crate) async fn tree(&self) -> Result<Accessible> {
        Accessible::of(&self.address).await
    }

    /// What the screen of this session is called.
    pub(crate) fn display(&self) -> &str {
        self.display.name()
    }

    /// The screen of this session.
    pub(crate) fn screen(&self) -> Result<Screen> {
        Screen::open(self.display())
    }

    /// Asks the program's window to close, with the keys that every window manager knows.
    pub(crate) fn ask_to_close(&self) -> Result {
        self.xdotool(&["key", "alt+F4"]).map(drop)
    }

    /// Waits until the program's window has the keyboard.
    pub(crate) async fn window_is_up(&self) -> Result {
        until("the program's window", SOON, async || {
            let active = self.xdotool(&["getactivewindow", "getwindowname"])?;
            Ok((active == WINDOW).then_some(()))
        })
        .await
    }

    /// Runs xdotool, and returns what it said.
    pub(crate) fn xdotool(&self, arguments: &[&str]) -> Result<String> {
        let output = command("xdotool", &self.environment)
            .args(arguments)
            .output()?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        } else {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(Failure::new(format!("xdotool {arguments:?}: {said}")))
        }
    }

    async fn start_keyring(&mut self, home: &Home) -> Result {
        let mut daemon = Process::start(
            command("gnome-keyring-daemon", &self.environment)
                .args(["--foreground", "--unlock", "--components=secrets"])
                .stdin(Stdio::piped()),
            &home.log("keyring"),
        )?;
        if let Some(mut stdin) = daemon.stdin() {
            stdin.write_all(PASSWORD)?;
        }
        self._keyring = Some(daemon);
        until("the keyring", SOON, async || {
            Ok((!self.locked()?).then_some(()))
        })
        .await
    }

    /// How many items lie in the keyring.
    pub(crate) fn secrets(&self) -> Result<usize> {
        let answer = self.call(
            LOGIN,
            "org.freedesktop.DBus.Properties.Get",
            &["string:org.freedesktop.Secret.Collection", "string:Items"],
        )?;
        Ok(answer.matches("object path").count())
    }

    /// Hands text to the clipboard. It is served by a process in the background until something
    /// else is copied, so it is given its text through a pipe and not through an argument.
    pub(crate) async fn copy(&self, home: &Home, text: &str) -> Result {
        let clipboard = ["-selection", "clipboard"];
        let mut xclip = Process::start(
            command("xclip", &self.environment)
                .args(clipboard)
                .arg("-quiet")
                .stdin(Stdio::piped()),
            &home.log("xclip"),
        )?;
        if let Some(mut stdin) = xclip.stdin() {
            stdin.write_all(text.as_bytes())?;
        }
        self.clipboard
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push(xclip);
        until("the clipboard", SOON, async || {
            let held = command("xclip", &self.environment)
                .args(clipboard)
                .arg("-out")
                .output()?;
            Ok((held.stdout == text.as_bytes()).then_some(()))
        })
        .await
    }

    fn locked(&self) -> Result<bool> {
        let answer = self.call(
            LOGIN,
            "org.freedesktop.DBus.Properties.Get",
            &["string:org.freedesktop.Secret.Collection", "string:Locked"],
        )?;
        Ok(answer.contains("boolean true"))
    }

    fn call(&self, object: &str, method: &str, arguments: &[&str]) -> Result<String> {
        let output = command("dbus-send", &self.environment)
            .args(["--session", "--print-reply", "--reply-timeout=10000"])
            .arg(format!("--dest={SECRETS}"))
            .args([object, method])
            .args(arguments)
            .output()?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(Failure::new(String::from_utf8_lossy(&output.stderr).trim()))
        }
    }
}

fn write_config(home: &Home, socket: &Path) -> Result<PathBuf> {
    let services = home.path("services");
    fs::create_dir_all(&services)?;
    for name in STARTABLE {
        let installed = Path::new("/usr/share/dbus-1/services").join(name);
        if installed.is_file() {
            fs::copy(installed, services.join(name))?;
        }
    }
    let config = home.path("bus.conf");
    fs::write(
        &config,
        format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
            socket.display(),
            services.display()
        ),
    )?;
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_keyring_starts_locked_or_unlocked_as_asked() {
        let home = Home::create("harness", "keyring").unwrap();
        let desktop = Desktop::start(&home, Keyring::Unlocked, ScreenSize::default())
            .await
            .unwrap();
        let at_first = desktop.locked().unwrap();

        desktop.lock().await.unwrap();

        assert!(!at_first);
        assert!(desktop.locked().unwrap());
        assert_eq!(desktop.secrets().unwrap(), 0);
    }

    #[tokio::test]
    async fn a_desktop_without_a_keyring_does_not_get_one_by_asking() {
        let home = Home::create("harness", "no-keyring").unwrap();
        let desktop = Desktop::start(&home, Keyring::Absent, ScreenSize::default())
            .await
            .unwrap();

        let failure = desktop.locked().unwrap_err();

        assert!(failure.to_string().contains("ServiceUnknown"), "{failure}");
    }
}
