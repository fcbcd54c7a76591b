//! Why the journal of the open studio cannot be used, and what a person can do about it.
//!
//! **Invariant:** a way that gives something up is offered only where no other can bring it back.

use serde::Serialize;
use specta::Type;
use studiodesk_store::Error as StoreError;

use crate::Error;

/// What is wrong with the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum JournalFault {
    /// It opens, but what is in it cannot be read.
    Damaged,
    /// Its file is gone or empty, and what lies beside says that there was one.
    Vanished,
    /// A later version of the program wrote it.
    TooNew,
    /// The keyring has no key for it any more, and nobody can read it without.
    KeyLost,
    /// The key in the keyring does not open it: another has taken its place, or the beginning of the file
    /// is destroyed.
    KeyWrong,
    /// Another program has it open.
    InUse,
    /// There is no room left on the disk.
    Full,
    /// Nothing can be written on the disk.
    ReadOnly,
    /// The disk or the system fails.
    Unreachable,
}

/// What a person can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum JournalWay {
    /// Open it again.
    TryAgain,
    /// Write what can be read of it into an encrypted file.
    Rescue,
    /// Set it aside, and begin with an empty one.
    SetAside,
}

/// Why nothing can be kept, and what can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct JournalProblem {
    /// What is wrong.
    pub fault: JournalFault,
    /// What can be done, the mildest first.
    pub ways: Vec<JournalWay>,
}

impl JournalFault {
    /// What opening failed for.
    pub(super) fn of(error: &Error) -> Self {
        match error {
            Error::Store(error) => Self::of_store(error),
            Error::KeyLost => Self::KeyLost,
            Error::Outbox(studiodesk_outbox::Error::Journal(cause)) => cause
                .downcast_ref::<StoreError>()
                .map_or(Self::Unreachable, Self::of_store),
            _ => Self::Unreachable,
        }
    }

    pub(super) fn of_store(error: &StoreError) -> Self {
        match error {
            StoreError::Damaged => Self::Damaged,
            StoreError::Vanished => Self::Vanished,
            StoreError::TooNew { .. } => Self::TooNew,
            StoreError::WrongKey => Self::KeyWrong,
            StoreError::InUse | StoreError::Busy => Self::InUse,
            StoreError::Full => Self::Full,
            StoreError::ReadOnly => Self::ReadOnly,
            _ => Self::Unreachable,
        }
    }

    /// Whether it can be looked at all the same.
    pub(super) fn lets_look(self) -> bool {
        matches!(self, Self::Full | Self::ReadOnly)
    }

    /// What can be done.
    pub(super) fn ways(self) -> Vec<JournalWay> {
        use JournalWay::{Rescue, SetAside, TryAgain};
        match self {
            Self::Damaged => vec![TryAgain, Rescue, SetAside],
            // There is nothing that could be read; but a backup may bring file or key back.
            Self::Vanished | Self::KeyLost | Self::KeyWrong => vec![TryAgain, SetAside],
            // Nothing is wrong with what waits: the disk is.
            Self::Full | Self::ReadOnly | Self::Unreachable => vec![TryAgain, Rescue],
            Self::TooNew | Self::InUse => vec![TryAgain],
        }
    }

    pub(super) fn problem(self) -> JournalProblem {
        JournalProblem {
            fault: self,
            ways: self.ways(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [JournalFault; 9] = [
        JournalFault::Damaged,
        JournalFault::Vanished,
        JournalFault::TooNew,
        JournalFault::KeyLost,
        JournalFault::KeyWrong,
        JournalFault::InUse,
        JournalFault::Full,
        JournalFault::ReadOnly,
        JournalFault::Unreachable,
    ];

    #[test]
    fn every_fault_can_be_tried_again_and_only_what_is_beyond_mending_set_aside() {
        use JournalFault::{Damaged, KeyLost, KeyWrong, Vanished};
        for fault in ALL {
            let ways = fault.ways();

            assert_eq!(ways[0], JournalWay::TryAgain, "{fault:?}");
            let beyond = matches!(fault, Damaged | Vanished | KeyLost | KeyWrong);
            assert_eq!(ways.contains(&JournalWay::SetAside), beyond, "{fault:?}");
        }
    }

    #[test]
    fn what_the_store_says_is_told_apart() {
        let told = |error: StoreError| JournalFault::of(&Error::Store(error));

        assert_eq!(told(StoreError::Damaged), JournalFault::Damaged);
        assert_eq!(told(StoreError::Vanished), JournalFault::Vanished);
        assert_eq!(
            told(StoreError::TooNew { found: 9, known: 1 }),
            JournalFault::TooNew
        );
        assert_eq!(told(StoreError::WrongKey), JournalFault::KeyWrong);
        assert_eq!(told(StoreError::InUse), JournalFault::InUse);
        assert_eq!(told(StoreError::Full), JournalFault::Full);
        assert_eq!(told(StoreError::ReadOnly), JournalFault::ReadOnly);
        assert_eq!(told(StoreError::Unsafe), JournalFault::Unreachable);
        assert_eq!(JournalFault::of(&Error::KeyLost), JournalFault::KeyLost);
    }

    #[test]
    fn a_failure_that_went_through_the_outbox_is_told_as_the_disks() {
        let error = studiodesk_outbox::Error::from(StoreError::Full);

        assert_eq!(JournalFault::of(&error.into()), JournalFault::Full);
    }
}
