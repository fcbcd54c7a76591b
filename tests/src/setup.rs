//! How a journey begins.

use crate::app::App;
use crate::desktop::Keyring;
use crate::display::ScreenSize;
use crate::failure::Result;

/// The system's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both, in the order of a report.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As in the name of a screenshot.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// As GTK's environment variable names it.
    pub(crate) fn gtk(self) -> &'static str {
        match self {
            Self::Light => "Adwaita",
            Self::Dark => "Adwaita:dark",
        }
    }
}

/// What the program is started with.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    pub(crate) journey: String,
    pub(crate) arguments: Vec<String>,
    pub(crate) keyring: Keyring,
    pub(crate) theme: Theme,
    pub(crate) screen: ScreenSize,
    pub(crate) key: Option<String>,
}

impl Setup {
    /// A journey of this name, which is also its folder's below `target/journeys`.
    #[must_use]
    pub fn journey(name: &str) -> Self {
        Self {
            journey: name.to_owned(),
            ..Self::default()
        }
    }

    /// Adds arguments of the program.
    #[must_use]
    pub fn arguments<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.arguments
            .extend(arguments.into_iter().map(str::to_owned));
        self
    }

    /// The keyring's state; unlocked unless told otherwise.
    #[must_use]
    pub fn keyring(mut self, keyring: Keyring) -> Self {
        self.keyring = keyring;
        self
    }

    /// A screen of this many pixels, across and down.
    #[must_use]
    pub fn screen(mut self, width: u16, height: u16) -> Self {
        self.screen = ScreenSize(width, height);
        self
    }

    /// The system's colours, which the journey's name then ends with.
    #[must_use]
    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self.journey = format!("{}-{}", self.journey, theme.name());
        self
    }

    /// An API key that the program gets as its input, by `--key-stdin`.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// Opens the window and waits until its page is there.
    ///
    /// # Errors
    /// When a part of the session or the program does not start.
    pub async fn start(self) -> Result<App> {
        App::start(self).await
    }
}
