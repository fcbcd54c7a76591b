//! The state in a file, so that a sandbox goes on where it was: `--state FILE`.
//!
//! Who did not change is not written: seed and number of members bring them back. Uploaded bytes
//! lie beside the file, in `FILE.d`. A file is replaced as a whole, so that there is always a
//! readable one.

use std::collections::BTreeSet;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use std::{fs, mem};

use jiff::civil::Date;
use serde::{Deserialize, Serialize, Serializer};

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

/// A studio to be written; locked for as long as that takes, and no longer.
struct Writing<'a>(&'a Studio);

impl Serialize for Writing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            changed: Vec<&'a Person>,
            removed: &'a BTreeSet<i64>,
            world: &'a World,
        }
        let world = self.0.world();
        let people = self.0.people();
        let fields = Fields {
            changed: people.changed().collect(),
            removed: people.removed(),
            world: &world,
        };
        fields.serialize(serializer)
    }
}

impl Saved<SavedStudio> {
    /// Reads the file; `None` when there is none yet.
    pub(crate) fn read(path: &Path) -> io::Result<Option<Self>> {
        let file = match fs::File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let saved: Self = serde_json::from_reader(BufReader::new(file)).map_err(io::Error::from)?;
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
        let saved = Saved {
            version: VERSION,
            seed: state.seed,
            members: self.made.0,
            today: self.made.1,
            clock: state.clock.shift(),
            last_customer: state.last_customer(),
            studios: state.studios().iter().map(Writing).collect(),
        };
        let folder = self.path.parent().filter(|it| !it.as_os_str().is_empty());
        let file = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let mut writer = BufWriter::new(file);
        serde_json::to_writer(&mut writer, &saved)?;
        writer.flush()?;
        let file = writer
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        file.persist(&self.path)?;
        *written = revision;
        Ok(())
    }
}
