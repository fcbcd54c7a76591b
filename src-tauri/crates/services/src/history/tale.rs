//! From the entries of the trail to the story of each change.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use studiodesk_outbox::model::{FileNote, ItemId, Payload, Said, State, Step};
use studiodesk_store::Entry;

use super::outcome::{HistoryKind, HistoryOutcome};
use crate::at_once::LOOKED_ELSEWHERE;

/// All that the trail has of one customer.
#[derive(Default)]
pub(super) struct Tale {
    pub(super) told: BTreeMap<i64, Told>,
    /// When what was known of the person was erased here.
    pub(super) forgotten: Vec<Timestamp>,
}

/// One change.
pub(super) struct Told {
    pub(super) item: ItemId,
    pub(super) asked_at: Timestamp,
    /// What was asked; `None` once it was erased.
    pub(super) asked: Option<Asked>,
    pub(super) steps: Vec<(Timestamp, String)>,
    pub(super) state: State,
    /// Where it stands, if it is answered at once.
    pub(super) at_once: Option<HistoryOutcome>,
    pub(super) server_id: Option<String>,
    pub(super) why: Option<Said>,
    /// A person ended its sending.
    pub(super) canceled: bool,
}

/// What came of something that is answered at once.
#[derive(Default, Deserialize)]
struct Came {
    server_id: Option<String>,
    why: Option<Said>,
    /// Of a new member, who had no number when it was asked.
    asked: Option<Asked>,
}

/// What the trail keeps of the asking, as far as it is told.
#[derive(Deserialize)]
pub(super) struct Asked {
    pub(super) kind: HistoryKind,
    pub(super) asked_by: String,
    pub(super) payload: Payload,
    #[serde(default)]
    pub(super) files: Vec<FileNote>,
}

impl Tale {
    /// Adds the next entry.
    pub(super) fn hear(&mut self, entry: &Entry) {
        let Some(item) = entry.item else {
            if entry.event == "forgotten" {
                self.forgotten.push(entry.at);
            }
            return;
        };
        let told = self.told.entry(item.0).or_insert_with(|| Told {
            item,
            asked_at: entry.at,
            asked: None,
            steps: Vec::new(),
            state: State::Queued,
            at_once: None,
            server_id: None,
            why: None,
            canceled: false,
        });
        told.hear(entry);
    }
}

impl Told {
    /// Whether it was done at once, nobody knows what came of it, and no person has looked elsewhere. Also while
    /// its answer is waited for.
    pub(super) fn is_in_doubt(&self) -> bool {
        let is_open = matches!(
            self.at_once,
            Some(HistoryOutcome::Sending | HistoryOutcome::Unknown)
        );
        is_open && self.steps.iter().all(|(_, it)| it != LOOKED_ELSEWHERE)
    }

    fn hear(&mut self, entry: &Entry) {
        self.steps.push((entry.at, entry.event.clone()));
        let details = entry.details.as_deref();
        if self.hear_of_act(&entry.event, details) {
            return;
        }
        match entry.event.as_str() {
            "asked" => self.asked = details.and_then(|it| serde_json::from_str(it).ok()),
            // Where it comes from it may have been sent since.
            "imported" => {
                self.asked = details.and_then(|it| serde_json::from_str(it).ok());
                self.state = State::Unknown;
            }
            event => {
                self.become_after(event);
                let step = details.and_then(|it| serde_json::from_str(it).ok());
                step.into_iter().for_each(|step| self.learn(step));
            }
        }
    }

    /// Whether an entry is about something that is answered at once.
    fn hear_of_act(&mut self, event: &str, details: Option<&str>) -> bool {
        if event == "asked_at_once" {
            self.asked = details.and_then(|it| serde_json::from_str(it).ok());
            self.at_once = HistoryOutcome::of_act(event);
            return true;
        }
        let came: Came = details
            .and_then(|it| serde_json::from_str(it).ok())
            .unwrap_or_default();
        if self.at_once.is_none() && came.asked.is_none() {
            return false;
        }
        self.at_once = HistoryOutcome::of_act(event).or(self.at_once);
        self.asked = came.asked.or(self.asked.take());
        self.server_id = came.server_id.or(self.server_id.take());
        self.why = came.why;
        true
    }

    /// Where it stands after an event, which is known even when its details were erased.
    fn become_after(&mut self, event: &str) {
        match event {
            "canceled" => self.canceled = true,
            // Whoever withdraws what was canceled does not wait for what came of it.
            "queued_again" | "given_up" => self.canceled = false,
            _ => {}
        }
        self.state = match event {
            "not_sent" | "absent" | "refused" if self.canceled => State::GivenUp,
            // Nothing of it was under way.
            "canceled" if self.state == State::Queued => State::GivenUp,
            "queued_again" => State::Queued,
            "sending" => State::Sending,
            "unknown" | "interrupted" | "doubtful" => State::Unknown,
            "confirmed" => State::Confirmed,
            "refused" => State::Refused,
            "given_up" => State::GivenUp,
            "not_sent" | "absent" | "edited" => State::Queued,
            _ => self.state,
        };
    }

    fn learn(&mut self, step: Step) {
        match step {
            Step::Confirmed { server_id } => {
                self.server_id = server_id;
                self.why = None;
            }
            Step::Decided { there } => {
                self.state = match there {
                    true => State::Confirmed,
                    false if self.canceled => State::GivenUp,
                    false => State::Queued,
                };
                self.why = None;
            }
            Step::Refused { why } | Step::NotSent { why, .. } | Step::Unknown { why, .. } => {
                self.why = Some(why);
            }
            Step::Edited { payload } => {
                self.why = None;
                if let Some(asked) = &mut self.asked {
                    asked.payload = payload;
                }
            }
            _ => {}
        }
    }
}
