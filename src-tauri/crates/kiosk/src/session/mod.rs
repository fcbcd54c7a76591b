//! A session: one person, what they may do, and the names of their things.
//!
//! [`Kiosk::enter`](crate::Kiosk::enter) gives a [`Guard`] for one flow, and there is no other way to the
//! person's number. What the guard hands out is handed out only while the session lives, also where it ended
//! while the service was asked.
//!
//! **Invariant:** a session that ended is overwritten. A page can name nothing but what its own session gave
//! it a handle for, so that no number of another person can be asked about.

mod guard;
mod person;
mod photos;
mod things;

use std::time::Duration;

use zeroize::Zeroizing;

pub use self::guard::Guard;
pub(crate) use self::person::{Person, spelled, typed};
pub(crate) use self::photos::Photos;
pub(crate) use self::things::{Pending, Thing, Things};
use crate::policy::{are_same, hex};
use crate::view::{KioskAlive, KioskTimes};
use crate::words::PageKind;

/// The number of a session or a panel: by chance, and as long as a key.
pub(crate) struct Number(Zeroizing<String>);

impl Number {
    /// A new one; nothing if the system has no chance to give.
    pub(crate) fn new() -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 16]);
        getrandom::fill(bytes.as_mut()).ok()?;
        Some(Self(Zeroizing::new(hex(bytes.as_ref()))))
    }

    pub(crate) fn is(&self, text: &str) -> bool {
        are_same(self.0.as_bytes(), text.as_bytes())
    }

    pub(crate) fn text(&self) -> String {
        self.0.to_string()
    }
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The second factor is asked for. Also of somebody whom nobody knows.
    Asked,
    /// Both held.
    Open,
}

/// The one session that there is.
pub(crate) struct Live {
    pub(crate) number: Number,
    pub(crate) stage: Stage,
    /// Nobody, where nobody was recognised.
    pub(crate) person: Option<Person>,
    pub(crate) things: Things,
    page: PageKind,
    touched: Duration,
}

impl Live {
    pub(crate) fn asked(number: Number, person: Option<Person>, now: Duration) -> Self {
        Self {
            number,
            stage: Stage::Asked,
            person,
            things: Things::default(),
            page: PageKind::Form,
            touched: now,
        }
    }

    /// Somebody is there.
    pub(crate) fn touch(&mut self, page: PageKind, now: Duration) {
        self.page = page;
        self.touched = now;
    }

    /// How long it lives unless somebody is there again.
    pub(crate) fn alive(&self, times: &KioskTimes) -> KioskAlive {
        let quiet_seconds = match self.page {
            PageKind::Reading => times.reading_seconds,
            PageKind::Form => times.form_seconds,
            PageKind::Done => times.done_seconds,
        };
        let countdown = match self.page {
            PageKind::Done => 0,
            PageKind::Reading | PageKind::Form => times.countdown_seconds,
        };
        KioskAlive {
            quiet_seconds,
            end_seconds: quiet_seconds + countdown,
        }
    }

    /// When it ends by itself.
    pub(crate) fn ends_at(&self, times: &KioskTimes) -> Duration {
        self.touched + Duration::from_secs(self.alive(times).end_seconds.into())
    }
}
