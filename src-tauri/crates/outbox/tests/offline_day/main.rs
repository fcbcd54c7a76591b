//! A day without a network and five hundred changes: nothing is lost, the order is kept, the first
//! is on its way five seconds after the network is back, and meanwhile next to nothing happens.

#![expect(
    clippy::unwrap_used,
    reason = "a simulated day that cannot be built has to stop"
)]

mod day;

use std::alloc::System;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Draft, Kind, Lane, Slot};
use studiodesk_outbox::{Outbox, Policy};

use crate::day::{Day, Network};

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const HOUR: Duration = Duration::from_secs(3600);
const ITEMS: u64 = 500;

/// What a day came to.
#[derive(Debug)]
struct Figures {
    first_sent_after: Duration,
    questions: usize,
    sleeps: usize,
    written_offline: usize,
    heap_growth: usize,
    all_sent_after: Duration,
}

#[test]
fn a_day_without_a_network_costs_nothing_and_loses_nothing() {
    // The network comes back at different instants between two questions.
    for (network, millis) in [(Network::Refuses, 3_999), (Network::Swallows, 100)] {
        let figures = live_through(network, 24 * HOUR + Duration::from_millis(millis));

        eprintln!("{network:?} {millis} ms: {figures:?}");
        assert!(figures.first_sent_after <= Duration::from_secs(5));
        // All others follow at once: four at a time, 30 ms each.
        assert!(figures.all_sent_after <= Duration::from_secs(10));
        // One question in four seconds, and two sleeps for each: its deadline and the next.
        assert!(figures.questions <= 24 * 900 + 10);
        assert!(figures.sleeps <= 2 * figures.questions + 2 * ITEMS as usize + 100);
        // No more than what was under way when the network went.
        assert!(figures.written_offline <= 4 * 4);
        assert!(figures.heap_growth < 20 << 20);
    }
}

fn live_through(network: Network, back_at: Duration) -> Figures {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        let before = Region::new(HEAP);
        let day = Day::new(network, back_at);
        let (outbox, engine) = Outbox::open(
            Arc::new(day.clone()),
            Arc::new(day.clone()),
            Arc::new(day.clone()),
            Policy::with_seed(7),
        )
        .unwrap();
        let desk = async {
            for number in 0..ITEMS {
                outbox.put(draft(number), Vec::new()).unwrap();
                // All through the working day.
                tokio::time::sleep(Duration::from_secs(60)).await;
            }
            tokio::time::sleep_until(day.began() + back_at).await;
            let offline = day.counts();
            let heap = before.change();
            let mut changes = outbox.changes();
            while !outbox.items().is_empty() {
                changes.changed().await.unwrap();
            }
            (offline, heap)
        };
        let (offline, heap) = tokio::select! {
            biased;
            () = engine.run() => panic!("the engine ends only when it is told to"),
            done = desk => done,
        };
        check_order(&day);
        Figures {
            first_sent_after: day.sends()[0].1 - back_at,
            questions: offline.questions,
            sleeps: offline.sleeps,
            written_offline: offline.written - ITEMS as usize,
            heap_growth: heap.bytes_allocated.saturating_sub(heap.bytes_deallocated),
            all_sent_after: day.sends().last().unwrap().1 - back_at,
        }
    })
}

/// Fifty members, four slots each.
fn draft(number: u64) -> Draft {
    let (kind, slot) = match number % 4 {
        0 => (Kind::Document, "documents".into()),
        1 => (Kind::AddressData, "address".into()),
        2 => (Kind::IdlePeriod, Slot::contract(7)),
        _ => (Kind::Picture, "picture".into()),
    };
    let lanes = [Lane::Interactive, Lane::Background];
    Draft {
        kind,
        customer: CustomerId((number * 7 % 50) as i64),
        slot,
        lane: lanes[(number / 3 % 2) as usize],
        payload: format!("{{\"number\":{number},\"text\":\"{}\"}}", "x".repeat(500)).into(),
        asked_by: "Ada".into(),
    }
}

/// Each was sent exactly once, and those of a member in the order of asking.
fn check_order(day: &Day) {
    let sends = day.sends();
    assert_eq!(sends.len(), ITEMS as usize);
    let mut latest = BTreeMap::new();
    for (item, _) in sends {
        let before = latest.insert(item.customer, item.id);
        assert!(before < Some(item.id), "{before:?} {}", item.id);
    }
}
