//! How doubt ends, for each kind of change.
//!
//! `table.rs` has one row a kind. This file has what holds for all of them: when to look, and how
//! much looking proves that nothing happened.

mod table;

use std::time::Duration;

use crate::model::{Kind, Slot};

/// So many looks in vain, the last at least [`SPREAD`] after the first, prove that a change took
/// no effect.
pub const LOOKS: u32 = 4;

/// How long the service may take to show a change that took effect.
pub const SPREAD: Duration = Duration::from_secs(30);

/// How far apart the looks have to be for what was exported. Whoever took it over may be looking at the
/// same time, as when one network comes back for both, and needs no more than [`SPREAD`]: so they do not
/// both send.
pub const SPREAD_BESIDE_ANOTHER: Duration = Duration::from_secs(90);

/// When to look, counted from the beginning of doubt. Somebody waits, so the first comes soon.
pub const SCHEDULE: [Duration; LOOKS as usize] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(15),
    Duration::from_secs(32),
];

/// So many looks in a row that did not work, over at least [`FAILED_SPREAD`], and a person is asked.
pub const FAILED_LOOKS: u32 = 5;

/// How long looks have to fail. A service that is restarted or maintained for a moment is waited for.
pub const FAILED_SPREAD: Duration = Duration::from_secs(300);

/// How long after doubt began a request may still take effect: see
/// [`Sent::Unknown`](crate::ports::Sent::Unknown).
pub const STRAGGLES: Duration = Duration::from_secs(1);

/// The rule of one kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Which kind.
    pub kind: Kind,
    /// What it touches.
    pub slot: SlotFamily,
    /// What reading back compares.
    pub compares: Compares,
    /// The operations that are read, by the API's names.
    pub reads: &'static [&'static str],
    /// The scope that reading needs.
    pub scope: Option<&'static str>,
    /// Whether it may be sent again without looking.
    pub repeatable: bool,
    /// What comes of a person's wish to end its sending.
    pub cancel: Canceling,
    /// Why that comparison decides, or why none is needed or possible.
    pub reason: &'static str,
}

/// What comes of a person's wish to end the sending of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Canceling {
    /// It is not heard: what is sent is gone in a moment.
    Never,
    /// The change is looked for as after every unclear answer: then it is there, or certainly not.
    ByLooking,
    /// Looking cannot tell, and sending it again is not wanted any more: a person decides.
    ByAPerson,
}

/// The slots that changes of a kind have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotFamily {
    /// Always this one.
    Named(&'static str),
    /// One of these: that of the data in question.
    OneOf(&'static [&'static str]),
    /// That of a contract: [`Slot::contract`].
    Contract,
}

/// What reading back compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compares {
    /// The mark in name or description, then size and SHA-256 of the downloaded bytes.
    MarkAndBytes,
    /// The pending amendment's values, or else the current ones, with those asked for.
    AmendedValues,
    /// That the amendment is no longer pending.
    AmendmentGone,
    /// Contract, first day, and last day or term.
    PeriodDates,
    /// The period's values with those asked for.
    PeriodValues,
    /// That the period is gone, or is being withdrawn.
    PeriodGone,
    /// State and date of the cancelation.
    CancelationDate,
    /// That the contract is not canceled, or the cancelation is being withdrawn.
    CancelationGone,
    /// The restriction's reason and dates.
    RestrictionValues,
    /// That the restriction is gone.
    RestrictionGone,
    /// Nothing, because sending it again is harmless.
    Nothing,
    /// Nothing, because the API shows nothing: a person decides.
    Unreadable,
}

impl SlotFamily {
    /// Whether `slot` is one of them.
    #[must_use]
    pub fn has(self, slot: &Slot) -> bool {
        match self {
            Self::Named(name) => slot.as_str() == name,
            Self::OneOf(names) => names.contains(&slot.as_str()),
            Self::Contract => slot
                .as_str()
                .strip_prefix("contract ")
                .is_some_and(|id| !id.is_empty()),
        }
    }
}

/// The rule of `kind`.
#[must_use]
pub fn of(kind: Kind) -> &'static Rule {
    // Declared in the order of `Kind::ALL`, which a test holds together.
    &table::RULES[kind as usize]
}

/// How long after a look in vain the next one comes, when so many have been.
#[must_use]
pub fn until_next_look(looks: u32) -> Duration {
    let at = |index: u32| SCHEDULE[index.min(LOOKS - 1) as usize];
    match looks {
        0 => at(0),
        // Differences, not instants: looks that a dead network held up keep their spread.
        looks if looks < LOOKS => at(looks) - at(looks - 1),
        _ => Duration::from_secs(5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_finds_its_own_row() {
        for kind in Kind::ALL {
            assert_eq!(of(kind).kind, kind);
        }
    }

    #[test]
    fn what_is_compared_says_where_it_is_read_and_what_is_not_does_not() {
        for rule in &table::RULES {
            let compares = !matches!(rule.compares, Compares::Nothing | Compares::Unreadable);

            assert_eq!(compares, !rule.reads.is_empty(), "{:?}", rule.kind);
            assert_eq!(compares, rule.scope.is_some(), "{:?}", rule.kind);
            assert_eq!(
                rule.repeatable,
                rule.compares == Compares::Nothing,
                "{:?}",
                rule.kind
            );
        }
    }

    #[test]
    fn what_can_be_canceled_is_what_has_a_file_and_what_is_compared_decides_how() {
        for rule in &table::RULES {
            let comes_to = match (rule.kind, rule.compares) {
                (Kind::Document | Kind::Picture, Compares::Nothing) => Canceling::ByAPerson,
                (Kind::Document | Kind::Picture, _) => Canceling::ByLooking,
                _ => Canceling::Never,
            };

            assert_eq!(rule.cancel, comes_to, "{:?}", rule.kind);
        }
    }

    #[test]
    fn every_reason_is_one_sentence() {
        for rule in &table::RULES {
            assert!(rule.reason.ends_with('.'), "{:?}", rule.kind);
            assert!(!rule.reason.contains(". "), "{:?}", rule.kind);
        }
    }

    #[test]
    fn the_schedule_spreads_far_enough_to_prove_absence() {
        let spread: Duration = (1..LOOKS).map(until_next_look).sum();

        assert!(spread >= SPREAD);
        assert_eq!(until_next_look(0) + spread, SCHEDULE[LOOKS as usize - 1]);
    }

    #[test]
    fn a_slot_belongs_to_its_family_only() {
        assert!(SlotFamily::Named("picture").has(&"picture".into()));
        assert!(!SlotFamily::Named("picture").has(&"documents".into()));
        assert!(SlotFamily::OneOf(&["address", "payment"]).has(&"payment".into()));
        assert!(!SlotFamily::OneOf(&["address", "payment"]).has(&"master".into()));
        assert!(SlotFamily::Contract.has(&Slot::contract(7)));
        assert!(!SlotFamily::Contract.has(&"contract ".into()));
    }
}
