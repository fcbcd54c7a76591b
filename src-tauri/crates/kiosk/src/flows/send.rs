//! What was reviewed is sent, once; and the receipt of it.
//!
//! **Invariant:** nothing is sent that no review has shown, and nothing twice.

use std::time::Duration;

use jiff::Timestamp;
use studiodesk_services::{DeskAct, HistoryValue, ItemId, QrDrawing, Settled, State};

use crate::session::{Guard, Pending, Thing};
use crate::view::{KioskDone, KioskOutcome, KioskReceipt};
use crate::{Error, Kiosk, Result};

/// How long a person waits for the answer to a change that is safe already.
const PATIENCE: Duration = Duration::from_secs(8);
/// As much as a phone reads easily off a screen.
const MOST_LINES: usize = 12;
const LONGEST_LINE: usize = 80;

impl Kiosk {
    /// Sends what a review showed.
    ///
    /// # Errors
    /// The session is over, the review was sent or is not the latest, or the service refuses.
    pub async fn send(&self, session: &str, review: &str) -> Result<KioskDone> {
        let guard = self.enter_any(session)?;
        let pending = guard.with(|things| things.take_review(review).ok_or(Error::Unknown))?;
        let desk = guard.desk();
        let (thing, outcome) = match pending {
            Pending::Change(form) => {
                let saved = desk.queue_change(guard.member(), *form).await?;
                what_came_of(&guard, saved.id).await
            }
            Pending::HandedIn(it) => {
                let saved = desk.queue_handed_in(guard.member(), *it).await?;
                // What it was made of is needed no more.
                guard.with(|things| {
                    things.photos.forget_all();
                    Ok(())
                })?;
                what_came_of(&guard, saved.id).await
            }
            Pending::Act(act, told) => act_now(&guard, *act, told).await?,
        };
        let done = guard.with(|things| things.named(thing))?;
        Ok(KioskDone {
            done,
            at: Timestamp::now().to_string(),
            outcome,
        })
    }

    /// A receipt in the words of the page, with the number by which the studio finds the change.
    ///
    /// # Errors
    /// The session is over, nothing was sent by that name, or the words are too many.
    pub fn receipt(&self, session: &str, done: &str, words: &[String]) -> Result<KioskReceipt> {
        let guard = self.enter_any(session)?;
        let number = match guard.thing(done)? {
            Thing::Item(id) => Some(format!("#{id}")),
            Thing::Act => None,
            _ => return Err(Error::Unknown),
        };
        let is_short = |line: &String| {
            line.chars().count() <= LONGEST_LINE && !line.chars().any(char::is_control)
        };
        if words.len() > MOST_LINES || !words.iter().all(is_short) {
            return Err(Error::Unknown);
        }
        let lines: Vec<_> = words.iter().cloned().chain(number).collect();
        let content = lines.join("\n");
        let drawing = QrDrawing::of(&content).ok_or(Error::Unknown)?;
        guard.answer(KioskReceipt { content, drawing })
    }
}

/// It is safe already, whatever comes of asking how it went.
async fn what_came_of(guard: &Guard<'_>, id: ItemId) -> (Thing, KioskOutcome) {
    let outcome = match guard.desk().what_came_of(id, PATIENCE).await {
        Ok(item) => match item.state {
            State::Confirmed => KioskOutcome::Confirmed,
            State::Refused | State::GivenUp => KioskOutcome::Refused {
                message: item.why.and_then(|it| it.message),
            },
            State::Unknown => KioskOutcome::Unknown,
            State::Queued | State::Sending => KioskOutcome::Saved,
        },
        Err(_) => KioskOutcome::Saved,
    };
    (Thing::Item(id), outcome)
}

async fn act_now(
    guard: &Guard<'_>,
    act: DeskAct,
    told: Vec<HistoryValue>,
) -> Result<(Thing, KioskOutcome)> {
    let settled = guard.desk().act_now(guard.member(), act.told(told)).await?;
    let outcome = match settled {
        Settled::Done | Settled::FoundThere => KioskOutcome::Confirmed,
        Settled::NotThere => KioskOutcome::NotThere,
        Settled::Overtaken => KioskOutcome::Refused { message: None },
        Settled::Unknown => KioskOutcome::Unknown,
    };
    Ok((Thing::Act, outcome))
}
