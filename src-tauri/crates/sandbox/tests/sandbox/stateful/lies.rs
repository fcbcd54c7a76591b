//! That the model notices when it is told something that did not happen.

use studiodesk_sandbox::Mode;

use crate::stateful::fact::Fact;
use crate::stateful::leaving::LeavingEvent;
use crate::stateful::part::{PartEvent, Word};
use crate::stateful::play::{Lie, play};
use crate::stateful::rest::RestEvent;
use crate::stateful::step::program;
use crate::stateful::things::{FlagEvent, MediumEvent, RestrictionEvent, TagsEvent, TokenEvent};

/// Plays programs until the lie can be told, and says what came of it.
async fn caught(lie: Lie) -> String {
    for seed in 1.. {
        let rounds = program(seed, 60, false);
        match play(seed, &rounds, Some(lie)).await {
            Ok(played) if played.lied => panic!("nobody noticed in seed {seed}"),
            Ok(_) => {}
            Err(wrong) if wrong.lied => return wrong.what,
            Err(wrong) => panic!("seed {seed} is wrong without it: {}", wrong.what),
        }
    }
    unreachable!("there is always another seed")
}

/// Changes the first fact that the closure takes for its own.
fn first(facts: &mut [Fact], change: impl Fn(&mut Fact) -> bool) -> bool {
    facts.iter_mut().any(change)
}

/// Leaves out the first fact that is as wanted.
fn without(facts: &mut Vec<Fact>, wanted: impl Fn(&Fact) -> bool) -> bool {
    let place = facts.iter().position(wanted);
    place.map(|it| facts.remove(it)).is_some()
}

macro_rules! lies {
    ($($name:ident = $lie:expr;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                let what = caught($lie).await;
                assert!(!what.is_empty());
            }
        )*
    };
}

lies! {
    a_withdrawn_change_is_not_taken_for_an_accepted_one = |facts| first(facts, |it| match it {
        Fact::Part(_, _, PartEvent::Decided(it)) if it.taken && it.word == Word::Withdrawn => {
            it.word = Word::Accepted;
            true
        }
        _ => false,
    });
    an_accepted_change_is_not_taken_for_a_rejected_one = |facts| first(facts, |it| match it {
        Fact::Part(_, _, PartEvent::Decided(it)) if it.taken && it.word == Word::Accepted => {
            it.word = Word::Rejected;
            true
        }
        _ => false,
    });
    a_change_that_nobody_told_of_is_noticed = |facts| {
        without(facts, |it| matches!(it, Fact::Part(_, _, PartEvent::Applied(_))))
    };
    an_idle_period_that_nobody_told_of_is_noticed = |facts| {
        without(facts, |it| matches!(it, Fact::Rest(_, RestEvent::Withdrawn(_))))
    };
    an_idle_period_is_of_these_days_and_no_others = |facts| first(facts, |it| match it {
        Fact::Rest(_, RestEvent::Asked(_, _, plan) | RestEvent::Made(_, plan)) => {
            plan.end.clone_from(&plan.start);
            true
        }
        _ => false,
    });
    a_cancelation_that_waits_is_not_taken_for_one_that_holds = |facts| first(facts, |it| match it {
        Fact::Leaving(_, LeavingEvent::Left(_, mode)) => {
            *mode = match mode {
                Mode::ChangesWithoutVerification => Mode::ChangesRequireVerification,
                _ => Mode::ChangesWithoutVerification,
            };
            true
        }
        _ => false,
    });
    a_seat_that_is_held_is_not_taken_for_given_up = |facts| {
        let booked = facts.iter().find_map(|it| match it {
            Fact::Booked(booking) => Some(booking.id),
            _ => None,
        });
        facts.extend(booked.map(Fact::Canceled));
        booked.is_some()
    };
    a_document_has_these_bytes_and_no_others = |facts| first(facts, |it| match it {
        Fact::Filed { bytes, .. } => {
            bytes[0] ^= 1;
            true
        }
        _ => false,
    });
    a_payment_that_nobody_told_of_is_noticed = |facts| {
        without(facts, |it| matches!(it, Fact::Token(_, TokenEvent::Paid)))
    };
    consent_that_was_not_used_is_not_taken_for_a_payment = |facts| {
        let opened = facts.iter().find_map(|it| match it {
            Fact::Token(token, TokenEvent::Opened(..)) => Some(token.clone()),
            _ => None,
        });
        facts.extend(opened.clone().map(|it| Fact::Token(it, TokenEvent::Paid)));
        opened.is_some()
    };
    a_medium_that_is_gone_is_noticed = |facts| {
        without(facts, |it| matches!(it, Fact::Medium(_, MediumEvent::Dropped(_))))
    };
    a_restriction_that_nobody_told_of_is_noticed = |facts| {
        without(facts, |it| matches!(it, Fact::Restriction(_, RestrictionEvent::Set(_))))
    };
    a_channel_is_on_or_off_as_it_was_set = |facts| first(facts, |it| match it {
        Fact::Preference(_, _, _, FlagEvent(on)) => {
            *on = !*on;
            true
        }
        _ => false,
    });
    tags_are_those_that_were_set = |facts| first(facts, |it| match it {
        Fact::Tags(_, TagsEvent(tags)) if !tags.is_empty() => {
            tags.clear();
            true
        }
        _ => false,
    });
    a_number_that_comes_twice_is_noticed = |facts| {
        let given = facts.iter().find(|it| matches!(it, Fact::New(..))).cloned();
        facts.extend(given.clone());
        given.is_some()
    };
}
