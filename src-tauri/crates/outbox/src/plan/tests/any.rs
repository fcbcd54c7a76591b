//! What holds for any queue.

use proptest::prelude::*;

use super::*;
use crate::model::Slot;

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
