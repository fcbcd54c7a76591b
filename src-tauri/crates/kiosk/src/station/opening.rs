//! Whether members can use the kiosk, and what its start screen is drawn from.

use studiodesk_core::ErrorCode;

use super::{Kiosk, lock};
use crate::Result;
use crate::policy::{DEMO_PIN, Fault, Place, Policy};
use crate::session::spelled;
use crate::view::{KioskDemo, KioskStart, KioskState, NeedsStaff};

/// What may keep members away, beside the policy.
pub(super) struct Standing {
    pub(super) paused: bool,
    /// The studio is not open, for this reason. So it begins.
    closed: Option<NeedsStaff>,
    demo: Option<KioskDemo>,
}

impl Standing {
    pub(super) fn new() -> Self {
        Self {
            paused: false,
            closed: Some(NeedsStaff::NotOpen),
            demo: None,
        }
    }
}

impl Kiosk {
    /// The studio was opened, or could not be.
    pub fn opened(&self, outcome: Result<(), &studiodesk_services::Error>) {
        lock(&self.standing).closed = outcome.err().map(reason);
        self.speak_first();
    }

    /// Finds somebody to try the demo with; nobody elsewhere, whose members stay unknown.
    ///
    /// # Errors
    /// The demo does not answer.
    pub async fn find_demo_guest(&self) -> Result<()> {
        if !self.demo {
            return Ok(());
        }
        let Some(guest) = self.desk.demo_guest().await? else {
            return Ok(());
        };
        let born = guest.date_of_birth.map(spelled);
        lock(&self.standing).demo = Some(KioskDemo {
            member_number: guest.customer_number.unwrap_or_default(),
            card: guest.card_numbers.into_iter().next(),
            answer: born.unwrap_or_default(),
            staff_pin: DEMO_PIN.into(),
        });
        Ok(())
    }

    /// The studio that it is set up for; nothing where that is the only one there is.
    #[must_use]
    pub fn studio(&self) -> Option<&str> {
        self.policy.as_ref().ok()?.studio.as_deref()
    }

    /// Whether members can use it now.
    #[must_use]
    pub fn state(&self) -> KioskState {
        let reason = match &self.policy {
            Err(Fault::Missing) => Some(NeedsStaff::NotSetUp),
            Err(_) => Some(NeedsStaff::PolicyBroken),
            Ok(_) => {
                let standing = lock(&self.standing);
                let paused = standing.paused.then_some(NeedsStaff::Paused);
                let attempts = lock(&self.throttle).is_closed(self.now());
                let attempts = attempts.then_some(NeedsStaff::TooManyAttempts);
                standing.closed.or(paused).or(attempts)
            }
        };
        match reason {
            Some(reason) => KioskState::NeedsStaff { reason },
            None => KioskState::Ready,
        }
    }

    /// What the start screen is drawn from, where a pixel of the page is `scale` pixels of the screen.
    #[must_use]
    pub fn start(&self, scale: f64) -> KioskStart {
        let nothing = Policy::nothing();
        let policy = self.policy.as_ref().unwrap_or(&nothing);
        KioskStart {
            state: self.state(),
            studio: self.desk.current_studio().map(|it| it.name),
            greetings: policy.greetings.clone(),
            has_logo: self.logo().is_some(),
            languages: policy.languages.clone(),
            flows: policy.flows.iter().copied().collect(),
            ways: policy.ways.iter().copied().collect(),
            factor: policy.factor,
            times: policy.times,
            text: policy.place.text(scale),
            demo: lock(&self.standing).demo.clone(),
        }
    }
}

impl Policy {
    /// What a kiosk shows that has no policy: nothing to do, in English.
    fn nothing() -> Self {
        Self {
            flows: [].into(),
            ways: [].into(),
            factor: None,
            languages: vec![crate::words::Language::En],
            place: Place::default(),
            ..Self::demo()
        }
    }
}

fn reason(error: &studiodesk_services::Error) -> NeedsStaff {
    match error.code() {
        ErrorCode::KeyringLocked => NeedsStaff::KeyringLocked,
        ErrorCode::KeyringMissing | ErrorCode::KeyringRefused => NeedsStaff::KeyringClosed,
        ErrorCode::KeyRefused | ErrorCode::KeyLost | ErrorCode::KeyOfAnotherStudio => {
            NeedsStaff::KeyRefused
        }
        ErrorCode::NoStudio => NeedsStaff::StudioMissing,
        ErrorCode::NoJournal | ErrorCode::StorageFull | ErrorCode::StorageReadOnly => {
            NeedsStaff::NoJournal
        }
        _ => NeedsStaff::NotOpen,
    }
}
