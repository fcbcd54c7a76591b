//! Smaller things whose states are followed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::stateful::possible::Changes;

/// The access media that clients gave a customer: type and value by number.
pub(crate) type Media = BTreeMap<i64, (String, String)>;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum MediumEvent {
    Added(i64, String, String),
    Changed(i64, String),
    Dropped(i64),
    Unknown(i64),
}

impl Changes for Media {
    type Event = MediumEvent;

    fn after(&self, event: &MediumEvent) -> Option<Self> {
        let mut next = self.clone();
        match event {
            MediumEvent::Added(id, kind, value) => {
                let before = next.insert(*id, (kind.clone(), value.clone()));
                before.is_none().then_some(next)
            }
            MediumEvent::Changed(id, value) => {
                next.get_mut(id)?.1.clone_from(value);
                Some(next)
            }
            MediumEvent::Dropped(id) => next.remove(id).map(|_| next),
            MediumEvent::Unknown(id) => (!self.contains_key(id)).then_some(next),
        }
    }
}

/// The restriction that clients set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Restriction(pub(crate) Option<Value>);

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RestrictionEvent {
    Set(Value),
    Lifted,
    NothingToLift,
}

impl Changes for Restriction {
    type Event = RestrictionEvent;

    fn after(&self, event: &RestrictionEvent) -> Option<Self> {
        match event {
            RestrictionEvent::Set(value) => Some(Self(Some(value.clone()))),
            RestrictionEvent::Lifted => self.0.is_some().then_some(Self(None)),
            RestrictionEvent::NothingToLift => self.0.is_none().then_some(Self(None)),
        }
    }
}

/// How often in that month, and whether it was said to be used up.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Benefit {
    pub(crate) month: String,
    pub(crate) used: u32,
    pub(crate) exhausted: bool,
    /// How often in a month at most.
    pub(crate) limit: Option<u32>,
}

/// In the month that starts so (`2026-03`).
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BenefitEvent {
    Used(String),
    Exhausted(String),
}

impl Changes for Benefit {
    type Event = BenefitEvent;

    fn after(&self, event: &BenefitEvent) -> Option<Self> {
        let (BenefitEvent::Used(month) | BenefitEvent::Exhausted(month)) = event;
        let mut next = self.clone();
        if next.month != *month {
            next = Self {
                month: month.clone(),
                limit: self.limit,
                ..Self::default()
            };
        }
        match event {
            BenefitEvent::Used(_) => {
                next.used += 1;
                let fits = !next.exhausted && next.limit.is_none_or(|it| next.used <= it);
                fits.then_some(next)
            }
            BenefitEvent::Exhausted(_) => {
                next.exhausted = true;
                next.limit.is_some().then_some(next)
            }
        }
    }
}

/// Something that is on or off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Flag(pub(crate) bool);

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FlagEvent(pub(crate) bool);

impl Changes for Flag {
    type Event = FlagEvent;

    fn after(&self, event: &FlagEvent) -> Option<Self> {
        Some(Self(event.0))
    }
}

/// A studio's tags.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tags(pub(crate) Vec<String>);

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TagsEvent(pub(crate) Vec<String>);

impl Changes for Tags {
    type Event = TagsEvent;

    fn after(&self, event: &TagsEvent) -> Option<Self> {
        Some(Self(event.0.clone()))
    }
}

/// The colour of a customer's picture, once a client sent one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture(pub(crate) Option<[u8; 3]>);

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PictureEvent(pub(crate) [u8; 3]);

impl Changes for Picture {
    type Event = PictureEvent;

    fn after(&self, event: &PictureEvent) -> Option<Self> {
        Some(Self(Some(event.0)))
    }
}

/// Consent to one payment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) person: i64,
    pub(crate) cents: i64,
    pub(crate) text: String,
    pub(crate) spent: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TokenEvent {
    Opened(i64, i64, String),
    Paid,
    /// Refused, for it was used before.
    Spent,
}

impl Changes for Token {
    type Event = TokenEvent;

    fn after(&self, event: &TokenEvent) -> Option<Self> {
        let mut next = self.clone();
        match event {
            TokenEvent::Opened(..) => None,
            TokenEvent::Paid => {
                next.spent = true;
                (!self.spent).then_some(next)
            }
            TokenEvent::Spent => self.spent.then_some(next),
        }
    }
}
