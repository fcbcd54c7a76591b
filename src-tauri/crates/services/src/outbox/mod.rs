//! The outbox of the open studio: what forms ask for is kept here, sent, and shown on its way.
//!
//! [`courier`] carries changes to the service, [`forms`] makes changes of what a form says, [`picked`]
//! holds files that a person picked, [`view`] is what the window draws, and [`acts`] what it may ask.
//!
//! **Invariant:** "saved" is said only when the journal has it on the disk.

mod acts;
mod courier;
mod facts;
mod forms;
mod idle_forms;
mod picked;
mod tell;
mod trail;
mod view;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_client::Client;
use studiodesk_outbox::ports::SystemClock;
use studiodesk_outbox::{Outbox, Policy};
use studiodesk_store::{DataKey, Journal};
use tokio::task::JoinHandle;

pub use self::courier::{Courier, JournalFiles};
pub use self::forms::ChangeForm;
pub use self::idle_forms::{IdlePeriodForm, IdlePeriodSeen};
pub(crate) use self::picked::Picked;
pub use self::picked::{FileProblem, PickedFile, Wanted};
pub use self::tell::OutboxListener;
pub(crate) use self::tell::follow;
pub use self::trail::{TrailFormat, TrailProblem, TrailVerdict, verify_trail};
pub use self::view::{
    Doubt, Fact, Forgotten, ItemAction, OutboxItem, OutboxSummary, OutboxView, Said, SavedChange,
};
use crate::Result;

/// Name of the journal's file in a studio's folder.
pub(crate) const JOURNAL: &str = "journal.db";

/// What settled changes said is kept for so long, for whoever asks what became of one.
const SHOWN_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long what is under way may take to end when the program does.
pub(crate) const LAST_WORDS: Duration = Duration::from_secs(3);

/// The outbox of one studio, and the task that works it off.
pub(crate) struct StudioOutbox {
    pub(crate) journal: Arc<Journal>,
    pub(crate) outbox: Outbox,
    engine: JoinHandle<()>,
}

impl StudioOutbox {
    /// Begins to work off what waits in `journal`, and erases what changes said that settled long ago.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub(crate) fn begin(journal: Journal, client: &Client, now: Timestamp) -> Result<Self> {
        if let Ok(until) = now.checked_sub(SHOWN_FOR) {
            journal.settle(until)?;
        }
        let journal = Arc::new(journal);
        let files = Arc::new(JournalFiles::new(Arc::clone(&journal)));
        let (outbox, engine) = Outbox::open(
            Arc::clone(&journal) as _,
            Arc::new(Courier::new(client.clone(), files)),
            Arc::new(SystemClock::start()),
            Policy::with_seed(seed()?),
        )?;
        Ok(Self {
            journal,
            outbox,
            engine: tokio::spawn(engine.run()),
        })
    }

    /// Whether closing would leave something behind that is not confirmed.
    pub(crate) fn is_unfinished(&self) -> bool {
        self.outbox
            .items()
            .iter()
            .any(|item| item.state != studiodesk_outbox::model::State::Refused)
    }
}

/// Dropping the engine at any instant loses nothing: what was under way is looked for at the next start.
impl Drop for StudioOutbox {
    fn drop(&mut self) {
        self.engine.abort();
    }
}

/// Opens the journal at `path`, or makes an empty one.
pub(crate) fn open_journal(path: &std::path::Path, key: &DataKey) -> Result<Journal> {
    Ok(Journal::open(path, key)?)
}

/// Where chance begins: otherwise all desks of a studio would come back at the same instant.
fn seed() -> Result<u64> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)
        .map_err(|cause| crate::Error::File(std::io::Error::other(cause)))?;
    Ok(u64::from_ne_bytes(bytes))
}
