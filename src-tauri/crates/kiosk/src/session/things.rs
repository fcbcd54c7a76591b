//! The things of a session's person, by the names that pages call them.

use studiodesk_core::{
    BookingId, CancelationReasonId, ClassSlotId, ContractId, DocumentId, IdlePeriodReasonId,
};
use studiodesk_services::{BookedKind, ChangeForm, DeskAct, HandedIn, HistoryValue, ItemId, Pages};
use zeroize::Zeroize as _;

use super::Photos;
use crate::Handle;

/// More than anybody looks at in one session.
const MOST: usize = 4_000;

/// Something that a page may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Thing {
    /// A contract.
    Contract(ContractId),
    /// Why a contract may end, in the studio's words.
    Reason(CancelationReasonId, String),
    /// A booking, and what it is called.
    Booking(BookingId, BookedKind, String),
    /// A class on a day, and what it is called.
    Slot(ClassSlotId, String),
    /// Why a contract may rest, and whether that has to be proved.
    IdleReason(IdlePeriodReasonId, bool),
    /// A document on file.
    Document(DocumentId),
    /// A change that was kept.
    Item(ItemId),
    /// Something that was done at once.
    Act,
}

/// What a review showed, until it is sent.
pub(crate) enum Pending {
    /// A change for the outbox.
    Change(Box<ChangeForm>),
    /// A picture or a document, to be handed in.
    HandedIn(Box<HandedIn>),
    /// Something to be done at once, and what the person saw of it.
    Act(Box<DeskAct>, Vec<HistoryValue>),
}

/// What the session has given names to.
#[derive(Default)]
pub(crate) struct Things {
    named: Vec<Thing>,
    review: Option<(Handle, Pending)>,
    reviews: u32,
    pub(crate) photos: Photos,
    /// The document on file that is looked at.
    pub(crate) looked_at: Option<Pages>,
}

/// What was entered and never sent is overwritten. What is sent belongs to the outbox.
impl Drop for Things {
    fn drop(&mut self) {
        self.drop_review();
    }
}

impl Things {
    /// The name of a thing: the same for the same thing. Nothing if there are too many.
    pub(crate) fn name(&mut self, thing: Thing) -> Option<Handle> {
        let at = match self.named.iter().position(|it| *it == thing) {
            Some(at) => at,
            None if self.named.len() >= MOST => return None,
            None => {
                self.named.push(thing);
                self.named.len() - 1
            }
        };
        Some(format!("t{at}"))
    }

    /// The thing of that name.
    pub(crate) fn get(&self, handle: &str) -> Option<&Thing> {
        let number = handle.strip_prefix('t')?;
        let at: usize = number.parse().ok()?;
        // Spelled as it was given out, and not in another way.
        (at.to_string() == number).then(|| self.named.get(at))?
    }

    /// Keeps what a review shows. The review before it can be sent no more.
    pub(crate) fn review(&mut self, pending: Pending) -> Handle {
        self.reviews += 1;
        let handle = format!("r{}", self.reviews);
        self.drop_review();
        self.review = Some((handle.clone(), pending));
        handle
    }

    /// Nothing can be sent but what is reviewed from now on.
    pub(crate) fn drop_review(&mut self) {
        if let Some((_, Pending::Change(mut form))) = self.review.take() {
            wipe(&mut form);
        }
    }

    /// What a review shows, to be looked at.
    pub(crate) fn reviewed(&self, handle: &str) -> Option<&Pending> {
        let (_, pending) = self.review.as_ref().filter(|(name, _)| name == handle)?;
        Some(pending)
    }

    /// What a review showed, once.
    pub(crate) fn take_review(&mut self, handle: &str) -> Option<Pending> {
        let (_, pending) = self.review.take_if(|(name, _)| name == handle)?;
        Some(pending)
    }
}

/// Overwrites what somebody typed.
fn wipe(form: &mut ChangeForm) {
    match form {
        ChangeForm::ContactData {
            email,
            phone_private,
            phone_private_mobile,
            phone_business,
            phone_business_mobile,
        } => {
            for text in [
                email,
                phone_private,
                phone_private_mobile,
                phone_business,
                phone_business_mobile,
            ] {
                text.zeroize();
            }
        }
        ChangeForm::AddressData { values }
        | ChangeForm::MasterData { values }
        | ChangeForm::PaymentData { values, .. } => {
            values.values_mut().for_each(zeroize::Zeroize::zeroize);
        }
        _ => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_has_one_name_and_another_spelling_names_nothing() {
        let mut things = Things::default();
        let (one, other) = (
            Thing::Contract(ContractId(7)),
            Thing::Contract(ContractId(8)),
        );

        let first = things.name(one.clone()).unwrap();
        let second = things.name(other).unwrap();

        assert_eq!(things.name(one.clone()), Some(first.clone()));
        assert_ne!(first, second);
        assert_eq!(things.get(&first), Some(&one));
        for name in [
            "7",
            "t",
            "t2",
            "t00",
            "t+0",
            "T0",
            "r1",
            "t-1",
            "t18446744073709551616",
        ] {
            assert_eq!(things.get(name), None, "{name}");
        }
    }

    #[test]
    fn a_review_is_sent_once_and_only_the_latest() {
        let mut things = Things::default();
        let pending = || {
            let booking = BookingId(1);
            Pending::Act(Box::new(DeskAct::CancelClass { booking }), Vec::new())
        };

        let before = things.review(pending());
        let latest = things.review(pending());

        assert!(things.take_review(&before).is_none());
        assert!(things.take_review(&latest).is_some());
        assert!(things.take_review(&latest).is_none());
    }

    #[test]
    fn nobody_fills_the_memory_with_names() {
        let mut things = Things::default();
        for number in 0..MOST {
            let id = i64::try_from(number).unwrap();
            assert!(things.name(Thing::Contract(ContractId(id))).is_some());
        }

        assert_eq!(things.name(Thing::Act), None);
    }
}
