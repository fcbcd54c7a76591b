//! Changes survive a program that is killed over and over while the network loses what it can.
//!
//! The program is the example `outbox_soak`, which `cargo nextest run` and `cargo test` build unless they
//! are told to build single targets. `STUDIODESK_KILLS` and `STUDIODESK_SEED` make it longer and another.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

#[path = "../../examples/outbox_soak/content.rs"]
mod content;
mod evidence;
mod life;
mod weather;

use std::time::{Duration, Instant};

use studiodesk_sandbox::{Config, Sandbox};

use crate::content::Dice;
use crate::evidence::{Evidence, Served, differences};
use crate::life::{Ended, Soak};

const KEY: &str = "key-of-the-sandbox";
const DOCUMENTS: usize = 1_000;
const IDLE_PERIODS: usize = 200;
const ITEMS: usize = DOCUMENTS + IDLE_PERIODS;
const KILLS: u64 = 200;

/// The longest of most lives, about as long as it takes to start and to send what is new.
const SHORT: u64 = 300;
/// The longest of the others, in which doubt begins to be looked into.
const LONG: u64 = 2_500;
/// One life in so many is a long one.
const RARELY: u64 = 16;

/// One kill in so many has to cut off something that is being sent. Usual is one in two.
const CUT_OFF_AT_LEAST: u64 = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_asked_for_is_done_once_however_often_the_program_is_killed() {
    let (kills, seed) = (
        given("STUDIODESK_KILLS", KILLS),
        given("STUDIODESK_SEED", 1),
    );
    eprintln!("STUDIODESK_KILLS={kills} STUDIODESK_SEED={seed}");
    let sandbox = Sandbox::start(Config {
        members: 2_000,
        key: KEY.into(),
        rate_limit: 1_000_000,
        ..Config::default()
    });
    let sandbox = sandbox.await.unwrap();
    weather::begin(&sandbox, seed);
    let folder = tempfile::tempdir().unwrap();
    let soak = Soak {
        url: sandbox.url(),
        folder: folder.path().to_owned(),
        seed,
    };

    let began = Instant::now();
    let mut dice = Dice::of(seed, 0);
    let (mut killed, mut by_itself) = (0, 0);
    while killed < kills {
        // Something new in each life, so that none has nothing to lose.
        let items = ITEMS * (killed as usize + 1) / kills as usize;
        let longest = if dice.below(RARELY) == 0 { LONG } else { SHORT };
        let life = Duration::from_micros(dice.below(longest * 1_000));
        match soak.live(items, life).await {
            Ended::Killed => killed += 1,
            Ended::ByItself => by_itself += 1,
        }
    }
    let in_the_storm = began.elapsed();
    soak.finish(ITEMS).await;
    eprintln!(
        "{killed} kills in {in_the_storm:.1?}, {by_itself} lives ended before, all done after {:.1?}",
        began.elapsed()
    );

    let evidence = Evidence::of(folder.path(), seed);
    let served = Served::of(&sandbox, &evidence.idle_periods).await;
    eprintln!("{evidence}, {} posts", served.posts);
    assert_eq!(evidence.documents.len(), DOCUMENTS);
    assert_eq!(evidence.idle_periods.len(), IDLE_PERIODS);
    assert_eq!(
        differences(&evidence.documents, &served.documents),
        (vec![], vec![]),
        "each document once, byte for byte: missing, and too many"
    );
    assert_eq!(
        differences(&evidence.idle_periods, &served.idle_periods),
        (vec![], vec![]),
        "each idle period once: missing, and too many"
    );
    assert_eq!(
        evidence.sent_blindly, [0_i64; 0],
        "sent again without proof of absence"
    );
    assert!(
        evidence.cut_off as u64 >= kills / CUT_OFF_AT_LEAST,
        "kills that hit nothing prove nothing: {} of {kills}",
        evidence.cut_off
    );
    assert!(
        served.posts <= evidence.sendings,
        "every request was recorded before it was sent"
    );
}

/// A number from the environment, for longer runs.
fn given(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}
