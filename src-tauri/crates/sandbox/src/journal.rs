//! What was asked of the sandbox.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// More than any test asks, and little enough for a demo that runs all day.
const KEPT: usize = 20_000;

/// A request that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its method.
    pub method: String,
    /// What it asked for.
    pub path_and_query: String,
    /// The contract's operation, [`KEY_CHECK`](crate::KEY_CHECK) or [`PICTURE`](crate::PICTURE).
    pub operation: Option<String>,
    /// The answer's status; `None` before there is one, or when the connection was cut.
    pub status: Option<u16>,
    /// Whether it carried an API key, right or wrong.
    pub had_key: bool,
}

/// How often an operation was asked for, and how it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestCount {
    /// Requests that arrived.
    pub requests: u64,
    /// Answers, by status. One that was cut before its answer is in none of them.
    pub statuses: BTreeMap<u16, u64>,
}

#[derive(Debug, Default)]
pub(crate) struct Journal(Mutex<Entries>);

#[derive(Debug, Default)]
struct Entries {
    kept: VecDeque<Request>,
    dropped: usize,
    counts: BTreeMap<String, RequestCount>,
}

/// Where in the journal a request stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ticket(usize);

impl Journal {
    pub(crate) fn arrived(&self, request: Request) -> Ticket {
        let mut entries = self.lock();
        if entries.kept.len() == KEPT {
            entries.kept.pop_front();
            entries.dropped += 1;
        }
        if let Some(operation) = &request.operation {
            entries.count(operation).requests += 1;
        }
        entries.kept.push_back(request);
        Ticket(entries.dropped + entries.kept.len() - 1)
    }

    pub(crate) fn answered(&self, ticket: Ticket, status: u16) {
        let mut entries = self.lock();
        if let Some(at) = ticket.0.checked_sub(entries.dropped)
            && let Some(entry) = entries.kept.get_mut(at)
        {
            entry.status = Some(status);
            let operation = entry.operation.clone();
            if let Some(operation) = operation {
                *entries
                    .count(&operation)
                    .statuses
                    .entry(status)
                    .or_default() += 1;
            }
        }
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.lock().kept.iter().cloned().collect()
    }

    /// By operation, since the start or since it was last cleared.
    pub(crate) fn counts(&self) -> BTreeMap<String, RequestCount> {
        self.lock().counts.clone()
    }

    pub(crate) fn clear(&self) {
        let mut entries = self.lock();
        entries.dropped += entries.kept.len();
        entries.kept.clear();
        entries.counts.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entries {
    fn count(&mut self, operation: &str) -> &mut RequestCount {
        self.counts.entry(operation.to_owned()).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> Request {
        Request {
            method: "GET".to_owned(),
            path_and_query: "/".to_owned(),
            operation: None,
            status: None,
            had_key: false,
        }
    }

    #[test]
    fn an_answer_finds_its_request_after_older_ones_were_dropped() {
        let journal = Journal::default();
        let first = journal.arrived(request());
        let last = (0..KEPT)
            .map(|_| journal.arrived(request()))
            .last()
            .unwrap();

        journal.answered(first, 500);
        journal.answered(last, 200);

        let requests = journal.requests();
        assert_eq!(requests.len(), KEPT);
        assert_eq!(requests.last().unwrap().status, Some(200));
        assert!(requests.iter().all(|it| it.status != Some(500)));
    }
}
