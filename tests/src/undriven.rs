//! The program with no driver in it: keys come from the keyboard, and what it shows is on the screen.
//!
//! A driver lets go of a page for good when the page's process ends.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::desktop::Desktop;
use crate::failure::Result;
use crate::home::Home;
use crate::journeys;
use crate::picture::Picture;
use crate::process::Process;
use crate::program::Launcher;
use crate::screen::{FOR_A_SECOND, Screen};
use crate::wait::{PATIENCE, until};

/// The running program. Fields end in the order they are named.
#[derive(Debug)]
pub struct Undriven {
    program: Process,
    launcher: Launcher,
    screen: Screen,
    desktop: Desktop,
    home: Home,
}

impl Undriven {
    /// Waits for the window of the program that was started.
    pub(crate) async fn of(
        program: Process,
        launcher: Launcher,
        desktop: Desktop,
        home: Home,
    ) -> Result<Self> {
        desktop.window_is_up().await?;
        Ok(Self {
            program,
            launcher,
            screen: desktop.screen()?,
            desktop,
            home,
        })
    }

    /// Waits until it has read all members.
    pub(crate) async fn once_read(self) -> Result<Self> {
        until("all members to be read", PATIENCE, async || {
            Ok((self.launcher.reports("synced") > 0).then_some(()))
        })
        .await?;
        Ok(self)
    }

    /// Presses a key, as xdotool names it.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn press(&self, key: &str) -> Result {
        self.desktop.xdotool(&["key", key]).map(drop)
    }

    /// What the screen shows once it is `as_wanted` and has held still for a second.
    ///
    /// # Errors
    /// When it does not within ten seconds.
    pub async fn still(
        &self,
        what: &str,
        as_wanted: impl FnMut(&Picture) -> bool,
    ) -> Result<Picture> {
        self.screen
            .still(what, FOR_A_SECOND, PATIENCE, as_wanted)
            .await
    }

    /// Touches a place of the screen.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn touch(&self, (x, y): (u16, u16)) -> Result {
        let place = [x.to_string(), y.to_string()];
        let hand = ["mousemove", &place[0], &place[1], "click", "1"];
        self.desktop.xdotool(&hand).map(drop)
    }

    /// Types as hands do, which no reader of cards does.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn type_slowly(&self, text: &str) -> Result {
        let typed = self.desktop.xdotool(&["type", "--delay", "90", text]);
        typed.map(drop)
    }

    /// Which of these words lie in the memory of the program and of all that it has started.
    ///
    /// # Errors
    /// When the memory cannot be looked into.
    pub fn remembers(&self, words: &[&str]) -> Result<Vec<String>> {
        self.launcher.remembers(words)
    }

    /// The folder of the journey, in which the program keeps what it keeps.
    #[must_use]
    pub fn path(&self, below: &str) -> PathBuf {
        self.home.path(below)
    }

    /// Types this into what has the keyboard.
    ///
    /// # Errors
    /// When there is no screen.
    pub fn type_text(&self, text: &str) -> Result {
        let typed = self.desktop.xdotool(&["type", "--delay", "1", text]);
        typed.map(drop)
    }

    /// Waits until so many key presses have been painted since the start.
    ///
    /// # Errors
    /// When they are not within ten seconds.
    pub async fn painted(&self, presses: usize) -> Result {
        until("key presses to be painted", PATIENCE, async || {
            Ok((self.launcher.reports("painted") >= presses).then_some(()))
        })
        .await
    }

    /// Waits until the screen is `as_wanted`.
    ///
    /// # Errors
    /// When it is not within ten seconds.
    pub async fn see(&self, what: &str, mut as_wanted: impl FnMut(&Picture) -> bool) -> Result {
        until(what, PATIENCE, async || {
            Ok(as_wanted(&self.screen.picture()?).then_some(()))
        })
        .await
    }

    /// Waits until pages have said so many times that they take keys: each does once.
    ///
    /// # Errors
    /// When they do not within ten seconds.
    pub async fn takes_keys(&self, pages: usize) -> Result {
        until("the page to take keys", PATIENCE, async || {
            Ok((self.launcher.reports("ready") >= pages).then_some(()))
        })
        .await
    }

    /// Kills the process behind the pages, and tells when.
    ///
    /// # Errors
    /// When there is none.
    pub fn kill_pages(&self) -> Result<Instant> {
        let now = Instant::now();
        self.launcher.kill_pages()?;
        Ok(now)
    }

    /// Ends the program and marks the journey as made.
    ///
    /// # Errors
    /// When the mark cannot be written.
    pub fn end(self) -> Result {
        drop(self.program);
        Ok(fs::write(self.home.path(journeys::MADE), "")?)
    }
}
