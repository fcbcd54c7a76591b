//! A screen of a journey's own: Xvfb with a window manager, so that journeys take no focus from each other and
//! nothing flickers on the desktop of whoever runs them.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::failure::Result;
use crate::home::Home;
use crate::process::{Process, command};
use crate::wait::until;

const SOON: Duration = Duration::from_secs(10);
/// Numbers below are those of people's desktops.
const LOWEST: u32 = 100;
const NUMBERS: u32 = 50_000;
/// From one number of a process to its next, beyond those of its neighbours.
const FURTHER: u32 = 7_919;

/// The pixels of a screen, across and down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ScreenSize(pub(crate) u16, pub(crate) u16);

/// Room for the desk's window and a dialog beside it.
impl Default for ScreenSize {
    fn default() -> Self {
        Self(1400, 1000)
    }
}

/// A virtual screen, gone when dropped: the window manager before what it manages.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    _manager: Process,
    _server: Process,
}

impl Display {
    /// Starts a screen on a number of its own and waits until a window manager answers on it: without one nothing
    /// gets the focus and nothing fills the screen.
    pub(crate) async fn start(home: &Home, size: ScreenSize) -> Result<Self> {
        let environment = home.environment();
        let (name, server) = loop {
            if let Some(started) = serve(home, &environment, own_number(), size).await? {
                break started;
            }
        };
        let mut with_display = environment;
        with_display.push(("DISPLAY".to_owned(), name.clone()));
        let manager = Process::start(
            command("openbox", &with_display).arg("--sm-disable"),
            &home.log("openbox"),
        )?;
        until("a window manager", SOON, async || {
            // A desktop count exists only under one.
            let counted = command("xdotool", &with_display)
                .arg("get_num_desktops")
                .output()?;
            Ok(counted.status.success().then_some(()))
        })
        .await?;
        Ok(Self {
            name,
            _manager: manager,
            _server: server,
        })
    }

    /// For `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// A server on this number, or none where somebody else has it.
async fn serve(
    home: &Home,
    environment: &[(String, String)],
    number: u32,
    ScreenSize(width, height): ScreenSize,
) -> Result<Option<(String, Process)>> {
    let name = format!(":{number}");
    let screen = format!("{width}x{height}x24");
    let mut server = Process::start(
        command("Xvfb", environment)
            .args([&name, "-screen", "0", &screen])
            // It would begin anew when a client leaves it alone, as the look below does, and refuse the next.
            .args(["-nolisten", "tcp", "-noreset"]),
        &home.log("display"),
    )?;
    let serves = until("a screen", SOON, async || {
        // First, for what answers may be somebody else's.
        if server.ended()?.is_some() {
            return Ok(Some(false));
        }
        Ok(x11rb::connect(Some(&name)).is_ok().then_some(true))
    })
    .await?;
    Ok(serves.then_some((name, server)))
}

/// A number that no other process of the tests takes. Not the lowest that is free, as Xvfb would look for itself:
/// a server that is just ending takes the socket of the next one of its number with it.
fn own_number() -> u32 {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let asked = ASKED.fetch_add(1, Ordering::Relaxed);
    LOWEST + (std::process::id() + asked * FURTHER) % NUMBERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn two_screens_stand_side_by_side_under_their_own_managers() {
        let homes = ["left", "right"].map(|name| Home::create("harness", name).unwrap());

        let left = Display::start(&homes[0], ScreenSize::default())
            .await
            .unwrap();
        let right = Display::start(&homes[1], ScreenSize::default())
            .await
            .unwrap();

        assert_ne!(left.name(), right.name());
    }
}
