//! The plan, order by order, and what holds for any.

use proptest::prelude::*;
use studiodesk_core::CustomerId;

use super::*;
use crate::model::{Doubt, Draft, Lane, Mark, Slot, State};

const NOW: Duration = Duration::from_secs(1000);
const NOTHING_CLOSED: &BTreeMap<Kind, Duration> = &BTreeMap::new();
const OPEN: Gate<'static> = Gate {
    link: Link::Up,
    held: false,
    room: 4,
    closed: NOTHING_CLOSED,
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

prop_compose! {
    fn any_item()(
        customer in 1..4_i64,
        slot in prop::sample::select(vec!["address", "contact", "picture"]),
        state in prop::sample::select(vec![
            State::Queued, State::Queued, State::Queued, State::Unknown, State::Refused,
        ]),
        background in any::<bool>(),
        paused in prop::bool::weighted(0.15),
        attempts in 0..2_u32,
        late in 0..3_u64,
        age in 0..60_u64,
    ) -> (Item, Duration, Duration) {
        let mut item = item(0, customer, slot);
        item.kind = if slot == "picture" { Kind::Picture } else { Kind::AddressData };
        item.state = state;
        item.lane = if background { Lane::Background } else { Lane::Interactive };
        item.paused = paused && state == State::Queued;
        item.attempts = attempts.max(u32::from(state != State::Queued));
        let due = (NOW + Duration::from_secs(late)).saturating_sub(Duration::from_secs(1));
        (item, due, NOW - Duration::from_secs(age))
    }
}

/// A queue as it can come about: at most one of a slot in doubt.
fn any_queue() -> impl Strategy<Value = Vec<(Item, Duration, Duration)>> {
    prop::collection::vec(any_item(), 0..14).prop_map(|mut queue| {
        let mut open = std::collections::BTreeSet::new();
        for (index, (item, ..)) in queue.iter_mut().enumerate() {
            item.id = ItemId(index as i64 + 1);
            let slot = (item.customer, item.slot.clone());
            if item.state == State::Unknown && !open.insert(slot) {
                item.state = State::Queued;
            }
        }
        queue
    })
}

fn as_waiting(queue: &[(Item, Duration, Duration)]) -> Vec<Waiting<'_>> {
    let waiting = queue.iter().map(|(item, due, since)| Waiting {
        item,
        due: *due,
        since: *since,
        busy: false,
    });
    waiting.collect()
}

fn slot_of(item: &Item) -> (CustomerId, Slot) {
    (item.customer, item.slot.clone())
}

fn behind_a_person(queue: &[(Item, Duration, Duration)], item: &Item) -> bool {
    queue
        .iter()
        .any(|(other, ..)| other.id < item.id && slot_of(other) == slot_of(item) && other.paused)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn whatever_waits_no_slot_is_touched_twice_and_no_member_overtaken(queue in any_queue()) {
        let plan = plan(&as_waiting(&queue), NOW, &OPEN);

        let mut begun_now: Vec<ItemId> = Vec::new();
        for action in &plan.actions {
            let (Action::Send(id) | Action::Look(id)) = *action;
            let (item, due, _) = &queue[id.0 as usize - 1];
            prop_assert!(*due <= NOW && item.doubt.is_none() && !item.paused);
            for (other, ..) in &queue {
                if other.id == id || matches!(action, Action::Look(_)) {
                    continue;
                }
                if slot_of(other) == slot_of(item) {
                    prop_assert!(other.state != State::Unknown);
                    let first = other.id > id || other.state == State::Refused;
                    prop_assert!(first || item.state == State::Unknown);
                }
                let unbegun = other.state == State::Queued && other.attempts == 0;
                if other.customer == item.customer && other.id < id && item.attempts == 0 {
                    let begins = begun_now.contains(&other.id) || behind_a_person(&queue, other);
                    prop_assert!(!unbegun || other.paused || begins, "{} before {}", id, other.id);
                }
            }
            begun_now.push(id);
        }
        prop_assert!(plan.actions.len() <= OPEN.room);
    }

    #[test]
    fn room_that_is_left_is_left_because_nobody_may_use_it(queue in any_queue()) {
        let waiting = as_waiting(&queue);
        let all = plan(&waiting, NOW, &Gate { room: usize::MAX, ..OPEN });
        let some = plan(&waiting, NOW, &OPEN);

        prop_assert_eq!(some.actions.len(), all.actions.len().min(OPEN.room));
    }

    #[test]
    fn who_has_waited_long_is_not_starved_by_any_number_of_others(
        queue in any_queue(),
        others in 1..40_i64,
    ) {
        let mut queue = queue;
        let mut old = item(0, 99, "address");
        old.lane = Lane::Background;
        queue.insert(0, (old, NOW, NOW - PATIENCE));
        for number in 0..others {
            queue.push((item(0, 100 + number, "address"), NOW, NOW));
        }
        for (index, (item, ..)) in queue.iter_mut().enumerate() {
            item.id = ItemId(index as i64 + 1);
        }

        let looks = queue.iter().filter(|(item, ..)| item.state == State::Unknown).count();
        let plan = plan(&as_waiting(&queue), NOW, &Gate { room: looks + 1, ..OPEN });

        prop_assert!(plan.actions.contains(&Action::Send(ItemId(1))));
    }

    #[test]
    fn it_never_sleeps_through_the_instant_when_something_becomes_due(queue in any_queue()) {
        let waiting = as_waiting(&queue);
        let plenty = Gate { room: usize::MAX, ..OPEN };
        let now = plan(&waiting, NOW, &plenty);
        let Some(wake) = now.wake else { return Ok(()) };

        let just_before = plan(&waiting, wake - Duration::from_nanos(1), &plenty);
        let then = plan(&waiting, wake, &plenty);

        prop_assert!(wake > NOW);
        prop_assert_eq!(just_before.actions.len(), now.actions.len());
        prop_assert!(then.actions.len() > now.actions.len());
    }
}
