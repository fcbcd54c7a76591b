//! Lies that the world can tell the outbox. A simulation that does not notice them proves nothing.

use crate::seeds;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mutant {
    /// Whatever was not answered clearly is said not to have been sent, so it is sent again blindly.
    ResendsWithoutLooking,
    /// After a crash what was being sent counts as never sent.
    ForgetsWhatWasUnderWay,
    /// "Sending" is not on the disk when the first byte leaves.
    DoesNotSyncSending,
    /// "Saved here" is said before it is on the disk.
    DoesNotSyncNewItems,
    /// Every item seems to touch something else, so that nobody waits for anybody.
    SeesNoSlots,
    /// The service shows changes later than the rules allow for, so that absence is said too early.
    ShowsTooLate,
    /// An error of the service counts as success.
    BelievesErrors,
    /// What a person canceled is not remembered over the end of a process.
    ForgetsCancels,
}

const ALL: [Mutant; 8] = [
    Mutant::ResendsWithoutLooking,
    Mutant::ForgetsWhatWasUnderWay,
    Mutant::DoesNotSyncSending,
    Mutant::DoesNotSyncNewItems,
    Mutant::SeesNoSlots,
    Mutant::ShowsTooLate,
    Mutant::BelievesErrors,
    Mutant::ForgetsCancels,
];

#[test]
fn every_lie_is_noticed_within_a_hundred_seeds() {
    for mutant in ALL {
        let noticed = (0..100).find_map(|seed| {
            let story = seeds::tell(seed, Some(mutant), false);
            let first = story.wrong.into_iter().next();
            first.map(|what| (seed, what))
        });

        let (seed, what) = noticed.unwrap_or_else(|| panic!("{mutant:?} went unnoticed"));
        eprintln!("{mutant:?}: seed {seed}: {what}");
    }
}
