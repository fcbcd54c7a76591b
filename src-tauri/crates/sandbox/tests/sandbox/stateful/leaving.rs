//! Whether a contract, or a module's, is cancelled.

use studiodesk_sandbox::Mode;

use crate::stateful::part::{Decision, Word, is_at_once};
use crate::stateful::possible::Changes;

/// What happens to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LeavingEvent {
    /// Cancelled to that day, in that mode.
    Left(String, Mode),
    /// Refused, for it is cancelled or about to be.
    LeftBefore,
    /// Taken back, in that mode.
    Stayed(Mode),
    /// Refused, for there is nothing to take back.
    NothingToTakeBack,
    Decided(Decision),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Asked,
    Cancelled,
    AskedToStay,
}

/// How far it is, and to which day; the day is the first known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LeavingState(pub(crate) Option<(Stage, String)>);

impl Stage {
    pub(crate) fn read(word: &str) -> Self {
        match word {
            "PENDING_VERIFICATION" => Self::Asked,
            "PENDING_WITHDRAWAL_VERIFICATION" => Self::AskedToStay,
            _ => Self::Cancelled,
        }
    }
}

impl Changes for LeavingState {
    type Event = LeavingEvent;

    fn after(&self, event: &LeavingEvent) -> Option<Self> {
        let known = self.0.clone();
        Some(Self(match (event, known) {
            (LeavingEvent::Left(day, mode), None) => {
                let stage = if is_at_once(*mode) {
                    Stage::Cancelled
                } else {
                    Stage::Asked
                };
                Some((stage, day.clone()))
            }
            (LeavingEvent::LeftBefore, known @ Some(_)) => known,
            (LeavingEvent::Stayed(_), Some((Stage::Asked, _))) => None,
            (LeavingEvent::Stayed(mode), Some((Stage::Cancelled, day))) => {
                (!is_at_once(*mode)).then_some((Stage::AskedToStay, day))
            }
            (LeavingEvent::NothingToTakeBack, None) => None,
            (LeavingEvent::Decided(it), known) if !it.taken => known,
            (LeavingEvent::Decided(it), Some((stage, day))) => match (stage, it.word) {
                (Stage::Asked, Word::Accepted) => Some((Stage::Cancelled, day)),
                (Stage::AskedToStay, Word::Rejected | Word::Withdrawn) => {
                    Some((Stage::Cancelled, day))
                }
                (Stage::Asked, _) | (Stage::AskedToStay, Word::Accepted) => None,
                (Stage::Cancelled, _) => return None,
            },
            _ => return None,
        }))
    }
}
