//! What has to be, as far as the answers told.
//!
//! **Invariant:** knows nothing of how the sandbox does it. What is here comes from answers, and from
//! what the contract's prose promises.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use serde_json::Value;

use crate::stateful::fact::{Booking, Fact};
use crate::stateful::leaving::LeavingState;
use crate::stateful::part::{Decision, Kind, PartEvent, PartState, Word};
use crate::stateful::possible::{Changes, Possible};
use crate::stateful::rest::RestState;
use crate::stateful::things::{
    Benefit, Flag, Media, Picture, Restriction, Tags, Token, TokenEvent,
};

/// A document that was filed.
#[derive(Debug, Clone)]
pub(crate) struct Filed {
    pub(crate) person: i64,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// A contract whose cancelation is followed, or a module's that belongs to one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Owned {
    pub(crate) person: i64,
    /// The main contract, of a module's contract.
    pub(crate) main: Option<i64>,
}

#[derive(Debug, Default)]
pub(crate) struct Model {
    /// The place of the studio that each of the cast is in.
    pub(crate) home: BTreeMap<i64, usize>,
    pub(crate) parts: BTreeMap<(i64, Kind), Possible<PartState>>,
    pub(crate) owned: BTreeMap<i64, Owned>,
    pub(crate) leaving: BTreeMap<i64, Possible<LeavingState>>,
    pub(crate) rests: BTreeMap<i64, Possible<RestState>>,
    pub(crate) media: BTreeMap<i64, Possible<Media>>,
    pub(crate) restrictions: BTreeMap<i64, Possible<Restriction>>,
    pub(crate) benefits: BTreeMap<(i64, String), Possible<Benefit>>,
    pub(crate) preferences: BTreeMap<(i64, String, String), Possible<Flag>>,
    pub(crate) tags: BTreeMap<usize, Possible<Tags>>,
    pub(crate) tokens: BTreeMap<String, Possible<Token>>,
    pub(crate) pictures: BTreeMap<i64, Possible<Picture>>,
    pub(crate) files: BTreeMap<i64, Filed>,
    pub(crate) bookings: BTreeMap<i64, Booking>,
    pub(crate) canceled: BTreeSet<i64>,
    /// Those whose bookings stayed behind in another studio.
    pub(crate) moved: BTreeSet<i64>,
    pub(crate) gone: BTreeSet<(i64, String)>,
    /// The media and restrictions that the studio itself gave, by person.
    pub(crate) given: BTreeMap<i64, (Vec<Value>, Vec<Value>)>,
    /// Those whose contracts were looked at.
    pub(crate) met: BTreeSet<i64>,
    /// Texts of requests that came to nothing: nobody may ever read them in a record.
    pub(crate) dead: BTreeSet<String>,
    /// Bookings that were seen to have a seat.
    pub(crate) seated: BTreeSet<i64>,
    pub(crate) numbers: BTreeSet<(&'static str, i64)>,
}

impl Model {
    /// Learns what the answers of a round told, in whatever order they were given.
    pub(crate) fn learn(&mut self, facts: &[Fact]) -> Result<(), String> {
        for fact in facts {
            self.note(fact)?;
        }
        let parts = grouped(facts, |it| match it {
            Fact::Part(person, kind, event) => Some(((*person, *kind), event)),
            _ => None,
        });
        learn(&mut self.parts, parts)?;
        let leaving = grouped(facts, |it| match it {
            Fact::Leaving(id, event) => Some((*id, event)),
            _ => None,
        });
        learn(&mut self.leaving, leaving)?;
        let rests = grouped(facts, |it| match it {
            Fact::Rest(id, event) => Some((*id, event)),
            _ => None,
        });
        learn(&mut self.rests, rests)?;
        let media = grouped(facts, |it| match it {
            Fact::Medium(id, event) => Some((*id, event)),
            _ => None,
        });
        learn(&mut self.media, media)?;
        let restrictions = grouped(facts, |it| match it {
            Fact::Restriction(id, event) => Some((*id, event)),
            _ => None,
        });
        learn(&mut self.restrictions, restrictions)?;
        let benefits = grouped(facts, |it| match it {
            Fact::Benefit(id, key, event) => Some(((*id, key.clone()), event)),
            _ => None,
        });
        learn(&mut self.benefits, benefits)?;
        let preferences = grouped(facts, |it| match it {
            Fact::Preference(id, category, channel, event) => {
                Some(((*id, category.clone(), channel.clone()), event))
            }
            _ => None,
        });
        learn(&mut self.preferences, preferences)?;
        let tags = grouped(facts, |it| match it {
            Fact::Tags(place, event) => Some((*place, event)),
            _ => None,
        });
        learn(&mut self.tags, tags)?;
        let pictures = grouped(facts, |it| match it {
            Fact::Picture(id, event) => Some((*id, event)),
            _ => None,
        });
        learn(&mut self.pictures, pictures)?;
        let tokens = grouped(facts, |it| match it {
            Fact::Token(_, TokenEvent::Opened(..)) => None,
            Fact::Token(token, event) => Some((token.clone(), event)),
            _ => None,
        });
        learn(&mut self.tokens, tokens)
    }

    /// What stands by itself, in whatever order it came.
    fn note(&mut self, fact: &Fact) -> Result<(), String> {
        let fresh = match fact {
            Fact::New(kind, id) => self.numbers.insert((kind, *id)),
            Fact::Moved { person, to } => {
                self.moved.insert(*person);
                self.home.insert(*person, *to) != Some(*to)
            }
            Fact::Canceled(id) => self.canceled.insert(*id),
            Fact::Gone { person, target } => self.gone.insert((*person, target.clone())),
            Fact::Booked(booking) => self.bookings.insert(booking.id, booking.clone()).is_none(),
            Fact::Filed {
                person,
                id,
                name,
                bytes,
            } => {
                let filed = Filed {
                    person: *person,
                    name: name.clone(),
                    bytes: bytes.clone(),
                };
                self.files.insert(*id, filed).is_none()
            }
            Fact::Bought {
                person,
                contract,
                id,
            } => {
                let owned = Owned {
                    person: *person,
                    main: Some(*contract),
                };
                self.owned.insert(*id, owned);
                let none = Possible::only(LeavingState(None));
                self.leaving.insert(*id, none).is_none()
            }
            Fact::Token(token, TokenEvent::Opened(person, cents, text)) => {
                let open = Token {
                    person: *person,
                    cents: *cents,
                    text: text.clone(),
                    spent: false,
                };
                self.tokens
                    .insert(token.clone(), Possible::only(open))
                    .is_none()
            }
            Fact::Part(person, kind, PartEvent::Decided(decision)) => {
                self.bury(*person, *kind, decision);
                true
            }
            _ => true,
        };
        if fresh {
            Ok(())
        } else {
            Err(format!("a second time: {fact:?}"))
        }
    }

    /// Remembers the text of a request that came to nothing.
    fn bury(&mut self, person: i64, kind: Kind, decision: &Decision) {
        if decision.word == Word::Accepted || !decision.taken {
            return;
        }
        let states = self.parts.get(&(person, kind)).into_iter();
        for state in states.flat_map(Possible::states) {
            if let Some((id, wanted)) = &state.pending
                && *id == decision.id
                && let Some(text) = marked(wanted)
            {
                self.dead.insert(text);
            }
        }
    }
}

/// The mark of the step that asked for it.
fn marked(wanted: &Value) -> Option<String> {
    let all = wanted.to_string();
    let start = all
        .match_indices('q')
        .map(|(at, _)| &all[at..])
        .find_map(|it| it.get(..7));
    let whole = |it: &&str| it.ends_with('z') && it[1..6].bytes().all(|it| it.is_ascii_digit());
    start.filter(whole).map(str::to_owned)
}

fn grouped<'a, K: Ord, E>(
    facts: &'a [Fact],
    pick: impl Fn(&'a Fact) -> Option<(K, &'a E)>,
) -> BTreeMap<K, Vec<&'a E>> {
    let mut groups: BTreeMap<K, Vec<&E>> = BTreeMap::new();
    for (key, event) in facts.iter().filter_map(pick) {
        groups.entry(key).or_default().push(event);
    }
    groups
}

fn learn<K: Ord + Debug, S: Changes + Debug>(
    known: &mut BTreeMap<K, Possible<S>>,
    events: BTreeMap<K, Vec<&S::Event>>,
) -> Result<(), String>
where
    S::Event: Debug,
{
    for (key, events) in events {
        let Some(possible) = known.get_mut(&key) else {
            return Err(format!("{key:?} is not known, but there was {events:?}"));
        };
        if !possible.learn(&events) {
            return Err(format!(
                "{key:?} is {:?}, so that in no order there can have been {events:?}",
                possible.states()
            ));
        }
    }
    Ok(())
}
