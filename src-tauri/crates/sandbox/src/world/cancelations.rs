//! How customers leave: the reasons they can give, and the steps from the wish to its end.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::amendments::Mode;
use super::contracts::{Cancelation, CancelationState};
use super::{Domain, Ids, Origin};

/// The studio's reasons for leaving.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Cancelations {
    pub(crate) reasons: Vec<Reason>,
}

/// A reason that can be chosen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Reason {
    pub(crate) id: i64,
    pub(crate) name: String,
}

const NAMES: [&str; 8] = [
    "Umzug",
    "Zeitmangel",
    "Krankheit",
    "Kosten",
    "Wechsel des Studios",
    "Unzufriedenheit",
    "Schwangerschaft",
    "Sonstiges",
];

impl Domain for Cancelations {
    fn seeded(_origin: Origin, ids: &mut Ids) -> Self {
        let reason = |name: &str| Reason {
            id: ids.next(),
            name: name.to_owned(),
        };
        Self {
            reasons: NAMES.into_iter().map(reason).collect(),
        }
    }
}

impl Cancelations {
    /// The name of the reason with this number.
    pub(crate) fn reason(&self, id: i64) -> Option<&str> {
        let found = self.reasons.iter().find(|it| it.id == id);
        found.map(|it| it.name.as_str())
    }
}

impl Cancelation {
    /// The customer's wish to leave on that day.
    pub(crate) fn wished(mode: Mode, date: Date, received: Date, reason: &str) -> Self {
        let state = match mode {
            Mode::ChangesWithoutVerification => CancelationState::Canceled,
            _ => CancelationState::PendingVerification,
        };
        Self {
            date,
            received,
            reason: Some(reason.to_owned()),
            state,
            by_customer: true,
        }
    }
}

/// The customer wants to stay after all. A wish that the studio has not looked at is simply gone.
pub(crate) fn take_back(slot: &mut Option<Cancelation>, mode: Mode) {
    let Some(cancelation) = slot else { return };
    let waits = cancelation.state == CancelationState::PendingVerification;
    if waits || mode == Mode::ChangesWithoutVerification {
        *slot = None;
    } else {
        cancelation.state = CancelationState::PendingWithdrawalVerification;
    }
}

/// The studio agrees to what waits; says whether something did.
pub(crate) fn accept(slot: &mut Option<Cancelation>) -> bool {
    match slot.as_mut().map(|it| &mut it.state) {
        Some(state @ CancelationState::PendingVerification) => *state = CancelationState::Canceled,
        Some(CancelationState::PendingWithdrawalVerification) => *slot = None,
        _ => return false,
    }
    true
}

/// The studio turns down what waits; says whether something did.
pub(crate) fn reject(slot: &mut Option<Cancelation>) -> bool {
    match slot.as_mut().map(|it| &mut it.state) {
        Some(CancelationState::PendingVerification) => *slot = None,
        Some(state @ CancelationState::PendingWithdrawalVerification) => {
            *state = CancelationState::Canceled;
        }
        _ => return false,
    }
    true
}

impl CancelationState {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Canceled => "CANCELED",
            Self::PendingVerification => "PENDING_VERIFICATION",
            Self::PendingWithdrawalVerification => "PENDING_WITHDRAWAL_VERIFICATION",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn wish(mode: Mode) -> Option<Cancelation> {
        let (last, today) = (date(2026, 12, 31), date(2026, 11, 22));
        Some(Cancelation::wished(mode, last, today, "Umzug"))
    }

    fn state(slot: &Option<Cancelation>) -> Option<CancelationState> {
        slot.as_ref().map(|it| it.state)
    }

    #[test]
    fn without_verification_both_steps_hold_at_once() {
        let mode = Mode::ChangesWithoutVerification;
        let mut slot = wish(mode);

        assert_eq!(state(&slot), Some(CancelationState::Canceled));
        take_back(&mut slot, mode);
        assert_eq!(state(&slot), None);
    }

    #[test]
    fn with_verification_the_studio_has_the_last_word_on_both_steps() {
        let mode = Mode::ChangesRequireVerification;
        let mut slot = wish(mode);

        assert!(accept(&mut slot));
        take_back(&mut slot, mode);
        let waiting = state(&slot);
        assert!(reject(&mut slot));
        let stays = state(&slot);
        take_back(&mut slot, mode);
        assert!(accept(&mut slot));

        assert_eq!(
            waiting,
            Some(CancelationState::PendingWithdrawalVerification)
        );
        assert_eq!(stays, Some(CancelationState::Canceled));
        assert_eq!(state(&slot), None);
        assert!(!accept(&mut slot) && !reject(&mut slot));
    }

    #[test]
    fn a_wish_that_nobody_looked_at_can_be_taken_back_and_turned_down() {
        let mode = Mode::ChangesRequireVerification;
        let (mut taken_back, mut turned_down) = (wish(mode), wish(mode));

        take_back(&mut taken_back, mode);
        assert!(reject(&mut turned_down));

        assert_eq!((taken_back, turned_down), (None, None));
    }
}
