//! The trace that everything leaves which is done at once: its intention before the first byte leaves, and
//! what came of it.
//!
//! **Invariant:** what cannot be written down is not done. What was done and whose outcome cannot be written
//! down is not said to have failed: it would be done again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use studiodesk_client::{Error as ClientError, Outcome};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::ItemId;
use studiodesk_store::ActEvent;

use super::Settled;
use super::deed::{Deed, Event};
use crate::changes::said;
use crate::studios::OpenStudio;
use crate::{Clock, Desk, Result};

/// What is being done at once, and what is in doubt since this studio was opened. In memory only.
#[derive(Default)]
pub(crate) struct Acts(Mutex<Known>);

#[derive(Default)]
struct Known {
    running: Vec<ItemId>,
    doubtful: Vec<(Option<CustomerId>, Deed, ItemId)>,
}

impl Acts {
    /// Numbers of those that still wait for their answer.
    pub(crate) fn running(&self) -> Vec<ItemId> {
        self.known().running.clone()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The trace of one deed. Dropped before its outcome is told, it stays one whose outcome nobody knows.
pub(crate) struct Trace {
    open: Arc<OpenStudio>,
    clock: Clock,
    by: String,
    number: ItemId,
    member: Option<CustomerId>,
    deed: Deed,
}

impl Desk {
    /// Writes down that something is about to be asked for.
    ///
    /// # Errors
    /// The journal cannot be written: then it must not be asked for.
    pub(crate) async fn begin_act(
        &self,
        open: &Arc<OpenStudio>,
        member: Option<CustomerId>,
        deed: Deed,
    ) -> Result<Trace> {
        let details = deed.details(&self.user, member.is_some()).to_string();
        let at = self.now();
        let number = open
            .with_journal(move |journal| journal.intend(member, &details, at))
            .await?;
        open.acts.known().running.push(number);
        Ok(self.trace(open, number, member, deed))
    }

    /// The trace of something that is in doubt since this studio was opened.
    pub(crate) fn doubtful_act(
        &self,
        open: &Arc<OpenStudio>,
        member: Option<CustomerId>,
        deed: Deed,
    ) -> Option<Trace> {
        let number = {
            let known = open.acts.known();
            let is_it = |it: &&(_, Deed, ItemId)| (it.0, &it.1) == (member, &deed);
            known.doubtful.iter().rev().find(is_it)?.2
        };
        Some(self.trace(open, number, member, deed))
    }

    fn trace(
        &self,
        open: &Arc<OpenStudio>,
        number: ItemId,
        member: Option<CustomerId>,
        deed: Deed,
    ) -> Trace {
        Trace {
            open: Arc::clone(open),
            clock: Arc::clone(&self.clock),
            by: self.user.clone(),
            number,
            member,
            deed,
        }
    }
}

impl Trace {
    /// Writes down what happened.
    pub(crate) async fn tell(&self, event: Event) {
        self.tell_of(None, event).await;
    }

    /// Writes down what happened, and whom it is about, which is known only now.
    pub(crate) async fn tell_of(&self, customer: Option<CustomerId>, event: Event) {
        self.note(event.leaves_doubt());
        let mut details = serde_json::to_value(&event).unwrap_or_default();
        if let (Some(_), Value::Object(fields)) = (customer, &mut details) {
            fields.insert("asked".into(), self.deed.details(&self.by, true));
        }
        // The step's word stands in the entry already.
        let says_more = details.as_object().is_some_and(|fields| fields.len() > 1);
        let (number, at) = (self.number, (self.clock)().timestamp());
        let written = self.open.with_journal(move |journal| {
            let details = says_more.then(|| details.to_string());
            let told = ActEvent {
                event: event.name(),
                customer,
                details: details.as_deref(),
            };
            journal.note_act(number, told, at)
        });
        if let Err(error) = written.await {
            tracing::warn!(code = ?error.code(), "what came of an act could not be written down");
        }
    }

    /// Writes down how a call failed.
    pub(crate) async fn tell_failure(&self, error: &ClientError) {
        let why = said(error);
        self.tell(match error.outcome() {
            Outcome::NotSent => Event::NotSent { why },
            Outcome::Refused => Event::Refused { why },
            Outcome::Unknown => Event::Unknown { why },
        })
        .await;
    }

    /// Writes down what looking saw.
    pub(crate) async fn tell_look(&self, settled: Settled) {
        self.tell(match settled {
            Settled::Done | Settled::FoundThere => Event::FoundThere { server_id: None },
            Settled::NotThere | Settled::Overtaken => Event::NotThere,
            Settled::Unknown => Event::LookFailed,
        })
        .await;
    }

    /// Keeps in mind whether it is to be looked for.
    fn note(&self, is_in_doubt: bool) {
        let mut known = self.open.acts.known();
        known.doubtful.retain(|it| it.2 != self.number);
        if is_in_doubt {
            let doubtful = (self.member, self.deed.clone(), self.number);
            known.doubtful.push(doubtful);
        }
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        let mut known = self.open.acts.known();
        known.running.retain(|number| *number != self.number);
    }
}
