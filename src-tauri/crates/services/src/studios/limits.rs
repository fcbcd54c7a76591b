//! The limits of each studio's key: one limiter for as long as the program runs, however often the
//! studio is opened, and what the service closed for a while is kept across a restart.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use studiodesk_client::{Closed, Limiter};

use super::OpenStudio;
use crate::Result;

/// Name of the note in the store.
const NOTE: &str = "limits.closed";

/// The limiters, by the id of the studio.
#[derive(Default)]
pub(crate) struct Limits(Mutex<HashMap<String, Arc<Limiter>>>);

impl Limits {
    /// The one of a studio.
    pub(crate) fn of(&self, id: &str) -> Arc<Limiter> {
        let mut limiters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(limiters.entry(id.to_owned()).or_default())
    }

    /// Takes over the one that a studio was connected with.
    pub(crate) fn put(&self, id: &str, limiter: Arc<Limiter>) {
        let mut limiters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        limiters.insert(id.to_owned(), limiter);
    }
}

impl OpenStudio {
    /// Keeps what is closed at `now`.
    pub(crate) async fn keep_limits(&self, now: Timestamp) -> Result<()> {
        let text = written(&self.client().limiter().closed_until(now));
        self.with_store(move |store| store.set_note(NOTE, text.as_deref()))
            .await
    }

    /// Closes again what was closed before the restart.
    pub(crate) async fn restore_limits(&self, now: Timestamp) -> Result<()> {
        let text = self.with_store(|store| store.note(NOTE)).await?;
        let closed = text.as_deref().map(read).unwrap_or_default();
        self.client().limiter().restore(&closed, now);
        Ok(())
    }
}

/// One line an operation: its id and the instant it opens again.
fn written(closed: &[Closed]) -> Option<String> {
    let lines: Vec<_> = closed
        .iter()
        .map(|closed| format!("{} {}", closed.operation, closed.until))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// A line that cannot be read closes nothing.
fn read(text: &str) -> Vec<Closed> {
    text.lines()
        .filter_map(|line| {
            let (operation, until) = line.split_once(' ')?;
            Some(Closed {
                operation: operation.to_owned(),
                until: until.parse().ok()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_is_read_as_it_was_written() {
        let closed = vec![Closed {
            operation: "getCustomers".into(),
            until: Timestamp::from_second(1_795_000_000).unwrap(),
        }];

        let text = written(&closed).unwrap();

        assert_eq!(read(&text), closed);
        assert_eq!(read("nonsense\nx y"), []);
        assert_eq!(written(&[]), None);
    }
}
