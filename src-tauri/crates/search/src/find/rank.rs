//! Who comes first among the people of one tier.

use crate::bits::Bits;
use crate::segment::Segment;

/// What speaks for people, and against them.
pub(super) struct Merits {
    /// For whom whole words matched.
    pub(super) whole: Bits,
    /// Who has another spelling than the one that was typed: who types marks means them.
    pub(super) respelled: Bits,
}

/// A person found, with what decides their rank inside the tier.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) respelled: bool,
    pub(super) status: u8,
    pub(super) partial: bool,
    pub(super) segment: usize,
    pub(super) slot: u32,
}

/// The best people of a set: those with the spelling that was typed before the others, by status, then whole
/// words before beginnings, then slots, which are in the order of names.
pub(super) fn best_of(
    segment: &Segment,
    matching: &Bits,
    merits: &Merits,
    room: usize,
    at: usize,
) -> Vec<Candidate> {
    if matching.is_empty() {
        return Vec::new();
    }
    let mut spelled = matching.clone();
    spelled.subtract(&merits.respelled);
    let candidate = |respelled: bool| {
        move |slot: u32| Candidate {
            respelled,
            status: segment.statuses[slot as usize],
            partial: !merits.whole.contains(slot),
            segment: at,
            slot,
        }
    };
    let mut best = by_status(spelled.iter().map(candidate(false)), room);
    if best.len() < room {
        let mut respelled = matching.clone();
        respelled.intersect(&merits.respelled);
        let room = room - best.len();
        best.append(&mut by_status(respelled.iter().map(candidate(true)), room));
    }
    best
}

/// The first of these people, who come by status and slot.
fn by_status(people: impl Iterator<Item = Candidate>, room: usize) -> Vec<Candidate> {
    let mut best = Vec::new();
    let mut partial = Vec::new();
    let mut status = 0;
    for candidate in people {
        if candidate.status != status {
            best.append(&mut partial);
            status = candidate.status;
        }
        if best.len() >= room {
            break;
        }
        if !candidate.partial {
            best.push(candidate);
        } else if partial.len() < room {
            partial.push(candidate);
        }
    }
    best.append(&mut partial);
    best.truncate(room);
    best
}
