//! The outbox of the open studio: what forms ask for is kept here, sent, and shown on its way.
//!
//! [`courier`] carries changes to the service, [`forms`] and the files beside it make changes of what a
//! form says, [`picked`] holds files that a person picked, [`view`] is what the window draws, and
//! [`acts`] what it may ask. [`kept`] is whether there is a journal to keep anything in, [`fault`] why
//! not, [`mend`] what helps.
//!
//! **Invariant:** "saved" is said only when the journal has it on the disk.

mod acts;
mod aside;
mod check;
mod contact_forms;
mod courier;
mod ending_forms;
mod facts;
mod fault;
mod forget;
mod forms;
mod hand_over;
mod idle_forms;
mod kept;
mod mend;
mod of_kiosk;
mod part_forms;
mod picked;
mod shown;
mod tell;
mod trail;
mod view;
mod watched;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use studiodesk_client::Client;
use studiodesk_outbox::ports::SystemClock;
use studiodesk_outbox::{Outbox, Policy};
use studiodesk_store::Journal;
use tokio::task::JoinHandle;

pub use self::aside::OutboxAside;
pub use self::contact_forms::Preference;
pub use self::courier::{Courier, JournalFiles};
pub(crate) use self::facts::asked;
pub use self::fault::{JournalFault, JournalProblem, JournalWay};
pub use self::forms::ChangeForm;
pub use self::hand_over::TakenOver;
pub use self::idle_forms::{IdlePeriodForm, IdlePeriodSeen};
pub(crate) use self::kept::{Kept, open_journal, unconfirmed_in};
pub use self::mend::{Rescue, SetAside};
pub(crate) use self::of_kiosk::OfKiosk;
pub(crate) use self::part_forms::Seen;
pub(crate) use self::picked::Picked;
pub use self::picked::{FileProblem, PaperLook, PaperPage, PaperTurn, PickedFile, Wanted};
pub use self::tell::OutboxListener;
pub(crate) use self::tell::follow;
pub(crate) use self::trail::write_trail;
pub use self::trail::{TrailFormat, TrailProblem, TrailVerdict, verify_trail};
pub use self::view::{
    Doubt, Fact, Forgotten, ItemAction, OutboxItem, OutboxSummary, OutboxView, Said, SavedChange,
};
use self::watched::Watched;
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
    pub(super) watched: Watched,
    engine: JoinHandle<()>,
}

impl StudioOutbox {
    /// Begins to work off what waits in `journal`, and erases what changes said that settled long ago.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub(crate) fn begin(journal: Journal, client: &Client, now: Timestamp) -> Result<Self> {
        // On a full disk nothing can be erased either, and what waits has to go out all the same.
        if let Ok(until) = now.checked_sub(SHOWN_FOR)
            && let Err(error) = journal.settle(until)
        {
            tracing::warn!(code = ?error.code(), "what settled long ago could not be erased");
        }
        let is_held = journal.is_held()?;
        let journal = Arc::new(journal);
        let watched = Watched::new(Arc::clone(&journal));
        let files = Arc::new(JournalFiles::watched(watched.clone()));
        let (outbox, engine) = Outbox::open(
            Arc::new(watched.clone()),
            Arc::new(Courier::new(client.clone(), files)),
            Arc::new(SystemClock::start()),
            Policy::with_seed(seed()?),
        )?;
        outbox.hold(is_held);
        Ok(Self {
            journal,
            outbox,
            watched,
            engine: tokio::spawn(engine.run()),
        })
    }
}

/// Dropping the engine at any instant loses nothing: what was under way is looked for at the next start.
impl Drop for StudioOutbox {
    fn drop(&mut self) {
        self.engine.abort();
    }
}

/// Where chance begins: otherwise all desks of a studio would come back at the same instant.
fn seed() -> Result<u64> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)
        .map_err(|cause| crate::Error::File(std::io::Error::other(cause)))?;
    Ok(u64::from_ne_bytes(bytes))
}
