//! Finds a shorter program that goes wrong as well.

use crate::stateful::play::{Wrong, play};
use crate::stateful::step::Round;

/// How often a shorter program is tried at most.
const TRIES: usize = 120;

/// Leaves out as many rounds as it can: halves first, single ones last.
pub(crate) async fn shrink(seed: u64, rounds: &[Round], wrong: Wrong) -> (Vec<Round>, Wrong) {
    let mut rounds = rounds[..=wrong.round.min(rounds.len().saturating_sub(1))].to_vec();
    let mut wrong = wrong;
    let mut tries = 0;
    let mut size = rounds.len() / 2;
    while size > 0 && tries < TRIES {
        let mut at = 0;
        while at < rounds.len() && tries < TRIES {
            let mut fewer = rounds.clone();
            fewer.drain(at..(at + size).min(rounds.len()));
            tries += 1;
            match play(seed, &fewer, None).await {
                Err(other) => {
                    fewer.truncate(other.round + 1);
                    (rounds, wrong) = (fewer, other);
                }
                Ok(_) => at += size,
            }
        }
        size /= 2;
    }
    (rounds, wrong)
}
