//! The state in a file, so that a sandbox goes on where it was: `--state FILE`.
//!
//! Who did not change is not written: seed and number of members bring them back. Uploaded bytes
//! lie beside the file, in `FILE.d`. A file keeps all studios, as they are at one moment, and is
//! replaced as a whole, so that there is always a readable one.

use std::collections::BTreeSet;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use std::{fs, mem};

use jiff::civil::Date;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use crate::Config;
use crate::people::Person;
use crate::state::State;
use crate::studio::Studio;
use crate::world::World;

/// Raised when files of before can no longer be read.
const VERSION: u32 = 1;

/// A sandbox's state. `S` is a studio to be written, or one that was read.
#[derive(Serialize, Deserialize)]
pub(crate) struct Saved<S> {
    version: u32,
    seed: u64,
    members: usize,
    /// The day that the people were laid out around.
    today: Date,
    clock: (Duration, Duration),
    last_customer: i64,
    studios: Vec<S>,
}

/// A studio that was read.
#[derive(Deserialize)]
pub(crate) struct SavedStudio {
    changed: Vec<Person>,
    removed: BTreeSet<i64>,
    world: World,
}

/// Writes the state of a sandbox when there is something new.
#[derive(Debug)]
pub(crate) struct Keeper {
    path: PathBuf,
    /// What the people are made from, which does not change.
    made: (usize, Date),
    written: Mutex<u64>,
}

/// A studio to be written.
#[derive(Serialize)]
struct Writing<'a> {
    changed: Vec<&'a Person>,
    removed: &'a BTreeSet<i64>,
    world: &'a World,
}

/// What a command line needs to know of a file before the sandbox is made from it.
#[derive(Deserialize)]
struct Head {
    studios: Vec<IgnoredAny>,
}

/// How many studios the file keeps; `None` when there is no file yet.
pub(crate) fn count_studios(path: &Path) -> io::Result<Option<usize>> {
    let head: Option<Head> = read(path)?;
    Ok(head.map(|it| it.studios.len()))
}

fn read<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let content = serde_json::from_reader(BufReader::new(file)).map_err(io::Error::from)?;
    Ok(Some(content))
}

impl Saved<SavedStudio> {
    /// Reads the file; `None` when there is none yet.
    pub(crate) fn read(path: &Path) -> io::Result<Option<Self>> {
        let Some(saved) = read::<Self>(path)? else {
            return Ok(None);
        };
        if saved.version == VERSION {
            Ok(Some(saved))
        } else {
            let told = format!("the state is of version {}", saved.version);
            Err(io::Error::new(io::ErrorKind::InvalidData, told))
        }
    }

    /// Has the people made as they were made for the file.
    pub(crate) fn configure(&self, config: &mut Config) {
        config.seed = self.seed;
        config.members = self.members;
        config.studios = self.studios.len();
        config.today = Some(self.today.into());
    }

    /// Changes a state that was made that way into the one in the file.
    pub(crate) fn restore(mut self, state: &State) {
        state
            .clock
            .set(std::time::SystemTime::now() + self.clock.0 - self.clock.1);
        state.set_last_customer(self.last_customer);
        for (studio, saved) in state.studios().iter().zip(mem::take(&mut self.studios)) {
            studio.restore(saved.changed, saved.removed, saved.world);
        }
    }
}

impl Keeper {
    /// Keeps what was made with that configuration in the file that it names, if it names one.
    pub(crate) fn new(config: &Config) -> Option<Self> {
        Some(Self {
            path: config.state.clone()?,
            made: (config.members, config.today().into()),
            written: Mutex::new(0),
        })
    }

    /// The folder for uploaded bytes.
    pub(crate) fn folder(&self) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(".d");
        name.into()
    }

    /// Writes the state, unless nothing changed since it was last written.
    pub(crate) fn write(&self, state: &State) -> io::Result<()> {
        // Held throughout, so that of two writers the later one writes the later state.
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let revision = state.revision();
        if *written == revision {
            return Ok(());
        }
        let content = self.content(state)?;
        let folder = self.path.parent().filter(|it| !it.as_os_str().is_empty());
        let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        file.write_all(&content)?;
        file.as_file().sync_all()?;
        file.persist(&self.path)?;
        *written = revision;
        Ok(())
    }

    /// The state of one moment: whoever moves between studios while it is written is in one of them,
    /// neither in both nor in none. All worlds are held until the last is done, but not for as long
    /// as the disk takes.
    fn content(&self, state: &State) -> io::Result<Vec<u8>> {
        let worlds: Vec<_> = state.studios().iter().map(Studio::world).collect();
        let people: Vec<_> = state.studios().iter().map(Studio::people).collect();
        let studios = people.iter().zip(&worlds).map(|(people, world)| Writing {
            changed: people.changed().collect(),
            removed: people.removed(),
            world,
        });
        let saved = Saved {
            version: VERSION,
            seed: state.seed,
            members: self.made.0,
            today: self.made.1,
            clock: state.clock.shift(),
            last_customer: state.last_customer(),
            studios: studios.collect(),
        };
        serde_json::to_vec(&saved).map_err(io::Error::from)
    }
}
