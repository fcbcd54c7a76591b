//! Whatever several clients do in whatever order, what has to hold goes on holding.
//!
//! A seed decides a program: who asks for what, one after the other or at the same time. It is played
//! against a sandbox of few people, and after each round what can be read is compared with a model that
//! knows the answers only. Steps in sequence are exactly replayable: one that fails is shrunk and told
//! as a list of steps. Where clients act at once, the server decides who comes first; every order that
//! the answers allow is right, and no other.
//!
//! `STUDIODESK_SEEDS` is how many seeds are played, `STUDIODESK_STEPS` how long each is, and
//! `STUDIODESK_SEED` plays that one only.

mod acts;
mod checks;
mod client;
mod fact;
mod leaving;
mod lies;
mod model;
mod part;
mod play;
mod possible;
mod rest;
mod shrink;
mod stage;
mod step;
mod things;
mod wire;

use std::collections::BTreeMap;

use self::play::play;
use self::shrink::shrink;
use self::step::{Round, program};

fn from_environment(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().expect("a number"))
}

fn seeds() -> Vec<u64> {
    match from_environment("STUDIODESK_SEED") {
        Some(seed) => vec![seed],
        None => (1..=from_environment("STUDIODESK_SEEDS").unwrap_or(8)).collect(),
    }
}

fn steps() -> usize {
    let steps = from_environment("STUDIODESK_STEPS").unwrap_or(100);
    usize::try_from(steps).expect("not that many")
}

fn told(rounds: &[Round]) -> String {
    let round = |it: &Round| {
        let steps: Vec<String> = it.iter().map(ToString::to_string).collect();
        steps.join("\n    and ")
    };
    let rounds: Vec<String> = rounds
        .iter()
        .map(|it| format!("  {}\n", round(it)))
        .collect();
    rounds.concat()
}

async fn holds(together: bool) {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for seed in seeds() {
        let rounds = program(seed, steps(), together);
        match play(seed, &rounds, None).await {
            Ok(played) => {
                for fact in played.facts {
                    let name = format!("{fact:?}");
                    let name = name.split(['(', ' ']).next().unwrap_or_default().to_owned();
                    *met.entry(name).or_default() += 1;
                }
            }
            Err(wrong) => {
                let (rounds, wrong) = match together {
                    true => (rounds[..=wrong.round].to_vec(), wrong),
                    false => shrink(seed, &rounds, wrong).await,
                };
                panic!("seed {seed}: {}\n{}", wrong.what, told(&rounds));
            }
        }
    }
    eprintln!("{met:?}");
}

#[tokio::test]
async fn what_has_to_hold_holds_after_every_step() {
    holds(false).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn what_has_to_hold_holds_when_clients_act_at_once() {
    holds(true).await;
}
