//! The plan, order by order. What holds for any queue is in [`any`].

mod any;

use studiodesk_core::CustomerId;

use super::*;
use crate::model::{Doubt, Draft, Lane, Mark, State};

const NOW: Duration = Duration::from_secs(1000);
const NOTHING_CLOSED: &BTreeMap<Kind, Duration> = &BTreeMap::new();
const OPEN: Gate<'static> = Gate {
    link: Link::Up,
    held: false,
    room: 4,
    closed: NOTHING_CLOSED,
    vacated: &[],
};

fn item(id: i64, customer: i64, slot: &str) -> Item {
    let draft = Draft {
        kind: Kind::Document,
        customer: CustomerId(customer),
        slot: slot.into(),
        lane: Lane::Interactive,
        payload: "{}".into(),
        asked_by: "Ada".into(),
    };
    let mark = Mark::from_random([id as u8; 10]);
    Item::new(
        ItemId(id),
        mark,
        draft,
        Vec::new(),
        jiff::Timestamp::UNIX_EPOCH,
    )
}

fn begun(mut item: Item, state: State) -> Item {
    item.state = state;
    item.attempts = 1;
    item
}

fn waiting(items: &[Item]) -> Vec<Waiting<'_>> {
    let waiting = items.iter().map(|item| Waiting {
        item,
        due: NOW,
        since: NOW,
        busy: item.state == State::Sending,
    });
    waiting.collect()
}

fn actions(items: &[Item]) -> Vec<Action> {
    plan(&waiting(items), NOW, &OPEN).actions
}

fn sends(ids: &[i64]) -> Vec<Action> {
    ids.iter().map(|id| Action::Send(ItemId(*id))).collect()
}

#[test]
fn of_one_slot_only_the_first_is_sent() {
    let items = [
        item(1, 1, "address"),
        item(2, 1, "address"),
        item(3, 2, "address"),
    ];

    assert_eq!(actions(&items), sends(&[1, 3]));
}

#[test]
fn while_one_of_a_slot_is_in_doubt_no_other_is_sent() {
    let doubtful = begun(item(1, 1, "address"), State::Unknown);
    let items = [doubtful, item(2, 1, "address")];

    assert_eq!(actions(&items), [Action::Look(ItemId(1))]);
}

#[test]
fn a_later_one_in_doubt_holds_up_an_earlier_one_that_was_edited() {
    let doubtful = begun(item(2, 1, "address"), State::Unknown);
    let items = [item(1, 1, "address"), doubtful];

    assert_eq!(actions(&items), [Action::Look(ItemId(2))]);
}

#[test]
fn what_a_person_must_decide_is_left_alone_and_keeps_its_slot() {
    let mut undecidable = begun(item(1, 1, "messages"), State::Unknown);
    undecidable.doubt = Some(Doubt::Unreadable { scope: None });
    let items = [undecidable, item(2, 1, "messages"), item(3, 1, "address")];

    assert_eq!(actions(&items), sends(&[3]));
}

#[test]
fn a_refused_one_stands_in_nobodys_way() {
    let refused = begun(item(1, 1, "address"), State::Refused);
    let items = [refused, item(2, 1, "address")];

    assert_eq!(actions(&items), sends(&[2]));
}

#[test]
fn what_is_held_back_lets_its_member_pass_but_not_its_slot() {
    let mut paused = item(1, 1, "address");
    paused.paused = true;
    let items = [paused, item(2, 1, "address"), item(3, 1, "contact")];

    assert_eq!(actions(&items), sends(&[3]));
}

#[test]
fn nobody_begins_before_an_earlier_one_of_the_member_that_has_to_wait() {
    let items = [
        item(1, 1, "address"),
        item(2, 1, "contact"),
        item(3, 2, "address"),
    ];
    let mut waiting = waiting(&items);
    waiting[0].due = NOW + Duration::from_secs(9);

    let plan = plan(&waiting, NOW, &OPEN);

    assert_eq!(plan.actions, sends(&[3]));
    assert_eq!(plan.wake, Some(waiting[0].due));
}

#[test]
fn an_earlier_one_that_has_begun_once_does_not_hold_up_its_member() {
    let items = [
        begun(item(1, 1, "address"), State::Queued),
        item(2, 1, "contact"),
    ];
    let mut waiting = waiting(&items);
    waiting[0].due = NOW + Duration::from_secs(9);

    assert_eq!(plan(&waiting, NOW, &OPEN).actions, sends(&[2]));
}

#[test]
fn interactive_comes_before_background_until_patience_ends() {
    let mut items = [item(1, 1, "address"), item(2, 2, "address")];
    items[0].lane = Lane::Background;
    let mut waiting = waiting(&items);

    assert_eq!(plan(&waiting, NOW, &OPEN).actions, sends(&[2, 1]));

    waiting[0].since = NOW - PATIENCE;

    assert_eq!(plan(&waiting, NOW, &OPEN).actions, sends(&[1, 2]));
}

#[test]
fn background_work_in_the_way_of_somebody_who_waits_hurries() {
    let mut items = [
        item(1, 1, "address"),
        item(2, 2, "address"),
        item(3, 2, "contact"),
    ];
    items[0].lane = Lane::Background;
    items[1].lane = Lane::Background;

    let hurried = actions(&items);

    assert_eq!(hurried.first(), Some(&Action::Send(ItemId(2))));
}

#[test]
fn what_may_be_repeated_is_sent_again_instead_of_looked_for() {
    let mut picture = begun(item(1, 1, "picture"), State::Unknown);
    picture.kind = Kind::Picture;

    assert_eq!(actions(&[picture]), sends(&[1]));
}

#[test]
fn a_held_queue_sends_nothing_and_still_looks() {
    let items = [
        begun(item(1, 1, "address"), State::Unknown),
        item(2, 2, "address"),
    ];
    let held = Gate { held: true, ..OPEN };

    let plan = plan(&waiting(&items), NOW, &held);

    assert_eq!(plan.actions, [Action::Look(ItemId(1))]);
}

#[test]
fn a_kind_that_is_closed_waits_and_others_do_not() {
    let mut items = [item(1, 1, "documents"), item(2, 2, "address")];
    items[1].kind = Kind::AddressData;
    let until = NOW + Duration::from_secs(60);
    let closed = BTreeMap::from([(Kind::Document, until)]);

    let plan = plan(
        &waiting(&items),
        NOW,
        &Gate {
            closed: &closed,
            ..OPEN
        },
    );

    assert_eq!(plan.actions, sends(&[2]));
    assert_eq!(plan.wake, Some(until));
}

#[test]
fn without_a_link_it_asks_when_it_is_time_and_somebody_needs_it() {
    let items = [item(1, 1, "address")];
    let down = |ask_at| Gate {
        link: Link::Down { ask_at },
        ..OPEN
    };
    let later = NOW + Duration::from_secs(4);

    let now = plan(&waiting(&items), NOW, &down(NOW));
    let early = plan(&waiting(&items), NOW, &down(later));
    let idle = plan(&[], NOW, &down(NOW));

    assert!(now.ask && now.actions.is_empty() && now.wake.is_none());
    assert_eq!((early.ask, early.wake), (false, Some(later)));
    assert_eq!(idle, Plan::default());
}

#[test]
fn without_a_key_it_waits_for_somebody() {
    let items = [item(1, 1, "address")];
    let gate = Gate {
        link: Link::NoKey,
        ..OPEN
    };

    assert_eq!(plan(&waiting(&items), NOW, &gate), Plan::default());
}
