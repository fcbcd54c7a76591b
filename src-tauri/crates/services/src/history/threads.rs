//! Threads of notes that were begun from this computer.

use serde::Serialize;
use specta::Type;
use studiodesk_client::api::communications::{CommunicationThreadRequest, ThreadStatus};
use studiodesk_core::ThreadId;
use studiodesk_outbox::model::State;

use super::tale::{Tale, Told};
use crate::changes::Change;

/// A thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Thread {
    /// The service's number, which an answer needs.
    pub thread: ThreadId,
    /// What it is about.
    pub subject: String,
    /// Whether the latest note closed it.
    pub closed: bool,
    /// Notes, in the order of being written.
    pub notes: Vec<NoteInThread>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NoteInThread {
    /// What it says.
    pub content: String,
    /// ISO timestamp.
    pub at: String,
    /// Who wrote it down.
    pub by: String,
    /// Whether the service has it.
    pub state: State,
}

/// The threads of a tale, the one with the latest note first. A thread is known once the service has said
/// its number; a note that was withdrawn or refused was never in it.
pub(super) fn of(tale: &Tale) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::new();
    for told in tale.told.values() {
        let Some(asked) = &told.asked else { continue };
        match Change::read(&asked.payload) {
            Ok(Change::Message(it)) => {
                let id = told.server_id.as_deref().and_then(|id| id.parse().ok());
                if let Some(thread) = id {
                    threads.push(Thread {
                        thread,
                        subject: it.asked.subject.clone(),
                        closed: is_closing(&it.asked),
                        notes: vec![note(told, &asked.asked_by, &it.asked)],
                    });
                }
            }
            Ok(Change::MessageAnswer(it)) if is_there(told.state) => {
                let known = threads.iter().position(|known| known.thread == it.thread);
                if let Some(at) = known {
                    let mut thread = threads.remove(at);
                    thread.closed = is_closing(&it.asked);
                    thread.notes.push(note(told, &asked.asked_by, &it.asked));
                    threads.push(thread);
                }
            }
            _ => {}
        }
    }
    threads.reverse();
    threads
}

fn note(told: &Told, by: &str, asked: &CommunicationThreadRequest) -> NoteInThread {
    NoteInThread {
        content: asked.content.clone(),
        at: told.asked_at.to_string(),
        by: by.to_owned(),
        state: told.state,
    }
}

fn is_there(state: State) -> bool {
    !matches!(state, State::GivenUp | State::Refused)
}

fn is_closing(asked: &CommunicationThreadRequest) -> bool {
    asked.communication_thread_status == ThreadStatus::Closed
}
