//! The outbox, made for drawing.

use serde::Serialize;
use specta::Type;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{self, Item, ItemId, Kind, State, Step};

use super::fault::JournalProblem;
use super::{ChangeForm, facts};
use crate::LinkState;
use crate::changes::Change;
use crate::members::Remains;

/// One labelled value. The label is the service's name of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Fact {
    /// Which.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// Why something did not go as asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// A word of [`ErrorCode`](studiodesk_core::ErrorCode); text, because a later version may have written it.
    pub code: String,
    /// The service's own sentence, in the person's language.
    pub message: Option<String>,
    /// The field it is about, as the service names it.
    pub field: Option<String>,
    /// For the service's support.
    pub trace_id: Option<String>,
    /// The scope that the key lacks.
    pub scope: Option<String>,
}

/// Why a person has to say whether a change took effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Doubt {
    /// More than one thing in the service could be it.
    Several {
        /// What each of them says.
        matches: Vec<Vec<Fact>>,
    },
    /// Something in the service looks like it, and nothing says that it came from here.
    Similar {
        /// What each of them says.
        matches: Vec<Vec<Fact>>,
    },
    /// It cannot be seen.
    Unreadable {
        /// The scope that is missing; `None` where the API has no way to read this.
        scope: Option<String>,
    },
    /// Nobody has seen whether it is there: looking failed over and over.
    Unseen,
}

/// What a person can do with an item now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemAction {
    /// Hold it back.
    Pause,
    /// Let it go on.
    Resume,
    /// Try it, or look for it, at once.
    TryNow,
    /// Change what it says.
    Edit,
    /// Withdraw it.
    Withdraw,
    /// Say whether it took effect.
    Decide,
    /// End its sending.
    Cancel,
    /// Send what was canceled after all.
    QueueAgain,
}

/// A file of an item.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ItemFile {
    /// Its name.
    pub name: String,
    /// In bytes.
    pub size: u32,
}

/// How far an upload has come, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Type)]
pub struct ItemProgress {
    /// Handed over.
    pub sent: u32,
    /// Of so many.
    pub total: u32,
}

/// A change in the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutboxItem {
    /// The journal's number.
    pub id: ItemId,
    /// What it does.
    pub kind: Kind,
    /// To whom.
    pub customer: CustomerId,
    /// Their name, where the local copy knows them.
    pub customer_name: Option<String>,
    /// What it asks for.
    pub asked: Vec<Fact>,
    /// Files that go with it.
    pub files: Vec<ItemFile>,
    /// ISO timestamp.
    pub asked_at: String,
    /// Who asked.
    pub asked_by: String,
    /// Where it stands.
    pub state: State,
    /// A person holds it back.
    pub paused: bool,
    /// How often sending was begun and may have reached the service.
    pub attempts: u32,
    /// ISO timestamp of when sending last began, if anything can have reached the service since.
    pub sent_at: Option<String>,
    /// ISO timestamp of the next try or look.
    pub next_at: Option<String>,
    /// ISO timestamp of when it became final.
    pub settled_at: Option<String>,
    /// Why it is not further, or was refused.
    pub why: Option<Said>,
    /// What a person must decide.
    pub doubt: Option<Doubt>,
    /// A person ended its sending, whatever came of that.
    pub canceled: bool,
    /// How far its files have come.
    pub progress: Option<ItemProgress>,
    /// What can be done with it now.
    pub actions: Vec<ItemAction>,
}

impl OutboxItem {
    /// An item as it stands, with the name of its customer and how far it has come.
    pub(super) fn new(
        item: &Item,
        customer_name: Option<String>,
        progress: Option<(u64, u64)>,
    ) -> Self {
        Self {
            id: item.id,
            kind: item.kind,
            customer: item.customer,
            customer_name,
            asked: facts::asked(&item.payload),
            files: item.files.iter().map(ItemFile::from).collect(),
            asked_at: item.asked_at.to_string(),
            asked_by: item.asked_by.clone(),
            state: item.state,
            paused: item.paused,
            attempts: item.attempts,
            sent_at: item.sent_at.map(|at| at.to_string()),
            next_at: item.next_at.map(|at| at.to_string()),
            settled_at: item.settled_at.map(|at| at.to_string()),
            why: item.why.as_ref().map(Said::from),
            doubt: item.doubt.as_ref().map(Doubt::from),
            canceled: item.canceled,
            progress: progress.map(ItemProgress::from),
            actions: actions(item),
        }
    }
}

/// What may be done with an item is what the outbox itself calls legal.
fn actions(item: &Item) -> Vec<ItemAction> {
    let payload = item.payload.clone();
    let edited = Step::Edited { payload };
    let has_form =
        Change::read(&item.payload).is_ok_and(|change| ChangeForm::of(&change).is_some());
    let steps = [
        (ItemAction::Pause, Step::Paused),
        (ItemAction::Resume, Step::Resumed),
        (ItemAction::TryNow, Step::TryNow),
        (ItemAction::Edit, edited),
        (ItemAction::Withdraw, Step::GivenUp),
        (ItemAction::Decide, Step::Decided { there: true }),
        (ItemAction::Cancel, Step::Canceled),
        (ItemAction::QueueAgain, Step::QueuedAgain),
    ];
    steps
        .into_iter()
        .filter(|(action, step)| {
            let possible = match action {
                ItemAction::Edit => has_form,
                // Before and after, to withdraw it is the word for the same.
                ItemAction::Cancel => item.state == State::Sending,
                _ => true,
            };
            possible && item.after(step, item.asked_at).is_ok()
        })
        .map(|(action, _)| action)
        .collect()
}

/// How much waits, and what is in its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutboxSummary {
    /// Rises with every summary of this process.
    pub revision: u32,
    /// Wait to be sent.
    pub waiting: u32,
    /// How many of these a person holds back, each by itself.
    pub held_back: u32,
    /// Are being sent now, or looked for.
    pub sending: u32,
    /// Need a person to say whether they took effect.
    pub doubtful: u32,
    /// Were refused and need another wording.
    pub refused: u32,
    /// All of it is held back.
    pub paused: bool,
    /// What is in the way.
    pub link: LinkState,
    /// The service does not accept the key, and everything waits for another.
    pub key_refused: bool,
    /// Seconds by which this computer's clock is ahead of the service's, where it is more than a minute;
    /// negative where it is behind.
    pub clock_off_by: Option<i32>,
    /// Why nothing can be kept: the journal cannot be opened.
    pub problem: Option<JournalProblem>,
}

/// The whole outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutboxView {
    /// How much there is.
    pub summary: OutboxSummary,
    /// Not final, and refused, in the order of being asked.
    pub items: Vec<OutboxItem>,
    /// The latest that became final, newest first.
    pub settled: Vec<OutboxItem>,
}

/// A change is safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedChange {
    /// The journal's number.
    pub id: ItemId,
    /// ISO timestamp: it was on the disk then.
    pub saved_at: String,
}

/// What was erased of a person on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Forgotten {
    /// Changes.
    pub items: u32,
    /// Files of changes.
    pub files: u32,
    /// Entries of the trail that lost their details.
    pub details: u32,
    /// Where something of the person was still found afterwards; `None` where that could not be looked at.
    pub left: Option<Vec<Remains>>,
}

impl From<&model::FileNote> for ItemFile {
    fn from(file: &model::FileNote) -> Self {
        Self {
            name: file.name.clone(),
            size: bytes(file.size),
        }
    }
}

impl From<(u64, u64)> for ItemProgress {
    fn from((sent, total): (u64, u64)) -> Self {
        Self {
            sent: bytes(sent),
            total: bytes(total),
        }
    }
}

impl From<&model::Said> for Said {
    fn from(said: &model::Said) -> Self {
        Self {
            code: said.code.clone(),
            message: said.message.clone(),
            field: said.field.clone(),
            trace_id: said.trace_id.clone(),
            scope: said.scope.clone(),
        }
    }
}

impl From<&model::Doubt> for Doubt {
    fn from(doubt: &model::Doubt) -> Self {
        match doubt {
            model::Doubt::Several { matches } => Self::Several {
                matches: matches.iter().map(found).collect(),
            },
            model::Doubt::Similar { matches } => Self::Similar {
                matches: matches.iter().map(found).collect(),
            },
            model::Doubt::Unreadable { scope } => Self::Unreadable {
                scope: scope.clone(),
            },
            model::Doubt::Unseen => Self::Unseen,
        }
    }
}

fn found(one: &model::Match) -> Vec<Fact> {
    let fact = |(label, value): &(String, String)| Fact {
        label: label.clone(),
        value: value.clone(),
    };
    one.text.iter().map(fact).collect()
}

/// Nothing that is sent from here comes near four gigabytes.
fn bytes(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
