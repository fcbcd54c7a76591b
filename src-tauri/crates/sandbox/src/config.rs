//! How a sandbox is set up.

use std::io;
use std::path::PathBuf;

use crate::clock::seconds;
use crate::people::{Date, STUDIO_ID};
use crate::{Clock, Key, saved};

/// What a sandbox starts with. Everything can be changed while it runs, except seed and clock.
#[derive(Clone)]
pub struct Config {
    /// How many members all studios have together; prospects and former members come on top.
    pub members: usize,
    /// The same seed gives the same people.
    pub seed: u64,
    /// The API key of the first studio.
    pub key: String,
    /// Requests per endpoint and minute.
    pub rate_limit: u32,
    /// What the key may do; `None` is everything.
    pub scopes: Option<Vec<String>>,
    /// Keys that are accepted beside that one.
    pub keys: Vec<Key>,
    /// How many studios there are. The people are dealt out among them in turn.
    pub studios: usize,
    /// The first studio's name; the others have its number behind it.
    pub studio_name: String,
    /// The first studio's number; the others count on from it.
    pub studio_id: i64,
    /// The day that ages, idle periods and restrictions are laid out around; `None` is the clock's.
    pub today: Option<Date>,
    /// The file that keeps the state, with what was uploaded in a folder beside it; what it says of
    /// seed, members and studios holds. `None` keeps nothing.
    pub state: Option<PathBuf>,
    /// The time for rate windows and expiring addresses.
    pub clock: Clock,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            members: 5_000,
            seed: 1,
            key: Key::random().value,
            rate_limit: 1_000,
            scopes: None,
            keys: Vec::new(),
            studios: 1,
            studio_name: "Demo Studio".to_owned(),
            studio_id: STUDIO_ID,
            today: None,
            state: None,
            clock: Clock::system(),
        }
    }
}

impl Config {
    /// Takes over from the state file, where there is one, how many studios there are: each of them
    /// needs a key.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn recall(&mut self) -> io::Result<()> {
        let kept = match &self.state {
            Some(path) => saved::count_studios(path)?,
            None => None,
        };
        self.studios = kept.unwrap_or(self.studios);
        Ok(())
    }

    pub(crate) fn today(&self) -> Date {
        self.today.unwrap_or_else(|| {
            let days = seconds(self.clock.now()) / (24 * 60 * 60);
            Date::from_days(i64::try_from(days).unwrap_or_default())
        })
    }
}

impl std::fmt::Debug for Config {
    // The key is left out: a sandbox is where code learns its habits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("members", &self.members)
            .field("seed", &self.seed)
            .field("rate_limit", &self.rate_limit)
            .field("studio_name", &self.studio_name)
            .finish_non_exhaustive()
    }
}
