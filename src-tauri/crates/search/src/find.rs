//! Answering a query: tier by tier, until enough people are found.

mod near;
mod rank;
mod sets;

use crate::bits::Bits;
use crate::explain::explain;
use crate::found::{Found, Hit, How};
use crate::names::{Closeness, Forms, cover};
use crate::query::{Query, Word};
use crate::rows::Rows;
use crate::segment::{Segment, rank};

use rank::{Candidate, Merits, best_of};
use sets::View;

/// Similar names are shown only when so few people were found.
const FEW: usize = 5;

/// So many people of a tier are looked at. Those whom the sets hold and a look does not are few, unless
/// somebody types one letter over and over.
const MOST_LOOKS: usize = 5_000;

/// Why people are found, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tier {
    /// A whole name, in any order, or a whole number, card, address, or date.
    Exact,
    /// The initials of a name.
    Initials,
    /// Every word begins a word of the name.
    Prefix,
    /// Every word begins a word of the name, or matches another field well.
    Fields,
    /// Every word is somewhere.
    Part,
    /// Every word is there, or another form of it, or one that sounds the same.
    Alike,
    /// One word has a slip, the others are right.
    Slip,
    /// Every word is somewhere but for a slip.
    Slips,
    /// Every word is nearly somewhere.
    Similar,
}

impl Tier {
    /// Whether its people have not what was typed, so that the nearest is the likeliest.
    fn is_loose(self) -> bool {
        self == Self::Alike || self.is_guess()
    }

    /// Whether it forgives what is plainly wrong.
    fn is_guess(self) -> bool {
        matches!(self, Self::Slip | Self::Slips | Self::Similar)
    }
}

/// Finds people in all segments.
pub(crate) fn find(segments: &[Segment], rows: &Rows, query: &Query, limit: usize) -> Found {
    let mut found = Found::default();
    if query.words.is_empty() {
        return found;
    }
    let person = |segment: &Segment, slot: u32| rows.get(segment.rows[slot as usize]);
    let names = |segment: &Segment, slot: u32| rows.names(segment.rows[slot as usize]);
    let mut views: Vec<View> = segments
        .iter()
        .map(|segment| View::of(segment, query))
        .collect();
    let mut forms = Forms::default();
    let mut has_exact = false;
    for tier in tiers(query) {
        if found.hits.len() >= limit {
            found.more = true;
            break;
        }
        // Who is called just so is meant, or somebody who sounds so.
        let is_enough = found.total >= FEW || has_exact;
        if tier.is_guess() && is_enough {
            break;
        }
        let room = limit - found.hits.len();
        let compared = if tier.is_loose() {
            room.max(near::COMPARED)
        } else {
            room
        };
        let mut candidates = Vec::new();
        for (at, view) in views.iter_mut().enumerate() {
            let segment = view.segment;
            let (possible, merits) = view.matching(tier);
            let mut verify = |slot: u32| {
                let by_field = tier == Tier::Exact && merits.whole.contains(slot);
                by_field
                    || names(segment, slot).is_some_and(|[first, last]| {
                        forms.clear();
                        forms.add_name(first);
                        forms.add_name(last);
                        forms.add_unparted();
                        lies_upon(&forms, query, tier)
                    })
            };
            let (matching, cut) = if needs_a_look(query, tier) {
                look_at(segment, &possible, &merits, room, &mut verify)
            } else {
                (possible.clone(), false)
            };
            found.total += matching.count();
            found.more |= cut;
            candidates.extend(best_of(segment, &matching, &merits, compared, at));
            if tier != Tier::Exact {
                view.seen.unite(&possible);
            }
            view.seen.unite(&matching);
        }
        if segments.len() > 1 {
            candidates.sort_by_cached_key(|candidate| {
                let row = person(&segments[candidate.segment], candidate.slot);
                let Candidate {
                    respelled,
                    status,
                    partial,
                    ..
                } = *candidate;
                (respelled, status, partial, row.as_ref().map(rank))
            });
        }
        if tier.is_loose() && candidates.len() > 1 {
            candidates.truncate(near::COMPARED.max(room));
            candidates.sort_by_cached_key(|candidate| {
                let names = names(&segments[candidate.segment], candidate.slot);
                names.map(|names| near::distance(names, query, &mut forms))
            });
        }
        candidates.truncate(room);
        let people = candidates
            .iter()
            .filter_map(|candidate| person(&segments[candidate.segment], candidate.slot));
        let mut hits: Vec<Hit> = people.map(|row| explain(&row, query, tier)).collect();
        if tier == Tier::Exact {
            // Whoever is called just so comes before whoever is called so the other way round.
            hits.sort_by_key(|hit| match hit.how {
                How::Exact => 0,
                How::WordOrder => 1,
                _ => 2,
            });
        }
        has_exact |= tier == Tier::Exact && !hits.is_empty();
        found.hits.append(&mut hits);
    }
    found.more |= found.total > found.hits.len();
    found
}

/// The tiers of a query. Two small letters begin many names, and initials come after those; two
/// capitals are initials.
fn tiers(query: &Query) -> impl Iterator<Item = Tier> {
    use Tier::{Alike, Exact, Fields, Initials, Part, Prefix, Similar, Slip, Slips};
    let order = if query.in_capitals {
        [
            Exact, Initials, Prefix, Fields, Alike, Part, Slip, Slips, Similar,
        ]
    } else {
        [
            Exact, Prefix, Fields, Initials, Alike, Part, Slip, Slips, Similar,
        ]
    };
    let has_initials = query.initials.is_some();
    let may_be_similar = query.words.iter().any(Word::may_be_similar);
    order.into_iter().filter(move |tier| match tier {
        Initials => has_initials,
        Slip | Slips | Similar => may_be_similar,
        _ => true,
    })
}

/// Whether the sets alone cannot tell: two words typed may have claimed one word of a name.
fn needs_a_look(query: &Query, tier: Tier) -> bool {
    match tier {
        Tier::Exact => true,
        Tier::Initials => query.repeats_initials(),
        Tier::Prefix => !query.shared_beginnings().is_empty(),
        Tier::Fields | Tier::Alike | Tier::Part | Tier::Slip | Tier::Slips | Tier::Similar => false,
    }
}

fn lies_upon(forms: &Forms, query: &Query, tier: Tier) -> bool {
    let words: Vec<&Word> = match tier {
        Tier::Initials => query.initials.iter().flatten().collect(),
        _ => query.words.iter().collect(),
    };
    cover(forms, &words, Closeness::Prefix).is_some_and(|found| {
        tier != Tier::Exact || (found.complete && found.closeness == Closeness::Whole)
    })
}

/// Looks at people in the order of their rank until `room` is filled. Says whether some were not looked at.
fn look_at(
    segment: &Segment,
    matching: &Bits,
    merits: &Merits,
    room: usize,
    verify: &mut impl FnMut(u32) -> bool,
) -> (Bits, bool) {
    let mut confirmed = segment.none();
    let mut count = 0;
    for (looks, candidate) in (0..).zip(best_of(segment, matching, merits, usize::MAX, 0)) {
        if count == room || looks == MOST_LOOKS {
            return (confirmed, true);
        }
        if verify(candidate.slot) {
            confirmed.insert(candidate.slot);
            count += 1;
        }
    }
    (confirmed, false)
}
