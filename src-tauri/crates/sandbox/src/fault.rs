//! Faults that a test plans: the next requests of an operation go wrong in a given way.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

/// A planned fault. Takes effect before anything else is looked at, the key included.
#[derive(Debug, Clone)]
pub struct Fault {
    operation: Option<String>,
    left: usize,
    effect: Effect,
}

/// What happens to the request.
#[derive(Debug, Clone)]
pub(crate) enum Effect {
    /// It is answered with this and nothing is done.
    Answer(Scripted),
    /// It waits until released, and is then served.
    Hold(watch::Receiver<bool>),
    /// Its connection is cut without an answer.
    Close,
}

#[derive(Debug, Clone)]
pub(crate) struct Scripted {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Vec<u8>>,
}

/// Lets the requests go that a [`Fault::hold`] holds; dropping it does the same.
#[derive(Debug)]
pub struct Release(watch::Sender<bool>);

impl Fault {
    /// The next request of `operation` is answered with `status`.
    #[must_use]
    pub fn status(operation: &str, status: u16) -> Self {
        let scripted = Scripted {
            status,
            headers: Vec::new(),
            body: None,
        };
        Self::new(operation, Effect::Answer(scripted))
    }

    /// The next request of `operation` is sent on to `location`.
    #[must_use]
    pub fn redirect(operation: &str, status: u16, location: &str) -> Self {
        Self::status(operation, status).with_header("location", location)
    }

    /// The next request of `operation` waits until it is released, and is then served.
    #[must_use]
    pub fn hold(operation: &str) -> (Self, Release) {
        let (sender, receiver) = watch::channel(false);
        (
            Self::new(operation, Effect::Hold(receiver)),
            Release(sender),
        )
    }

    /// The connection of the next request of `operation` is cut without an answer.
    #[must_use]
    pub fn close(operation: &str) -> Self {
        Self::new(operation, Effect::Close)
    }

    /// The same for any request, known operation or not.
    #[must_use]
    pub fn of_any_operation(mut self) -> Self {
        self.operation = None;
        self
    }

    /// The same for the next `count` requests.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.left = count;
        self
    }

    /// An answer that says when to come back.
    #[must_use]
    pub fn with_retry_after(self, after: Duration) -> Self {
        self.with_header("retry-after", &after.as_secs().to_string())
    }

    /// An answer with one more header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Effect::Answer(scripted) = &mut self.effect {
            scripted.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// An answer with this body instead of an `ErrorResponse`.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        if let Effect::Answer(scripted) = &mut self.effect {
            scripted.body = Some(body.into());
        }
        self
    }

    fn new(operation: &str, effect: Effect) -> Self {
        Self {
            operation: Some(operation.to_owned()),
            left: 1,
            effect,
        }
    }
}

impl Release {
    /// Lets them go.
    pub fn release(self) {
        let _ = self.0.send(true);
    }
}

#[derive(Debug, Default)]
pub(crate) struct Script(Mutex<Vec<Fault>>);

impl Script {
    pub(crate) fn add(&self, fault: Fault) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(fault);
    }

    /// Takes what is planned for a request of `operation`, the oldest plan first.
    pub(crate) fn take(&self, operation: Option<&str>) -> Option<Effect> {
        let mut faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        faults.retain(|it| it.left > 0);
        let fault = faults
            .iter_mut()
            .find(|it| it.operation.is_none() || it.operation.as_deref() == operation)?;
        fault.left -= 1;
        Some(fault.effect.clone())
    }
}
