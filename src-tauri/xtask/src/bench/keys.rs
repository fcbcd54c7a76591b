//! What a key press waits for.

use studiodesk_figures::{Figure, Goal};

use super::prepared::Prepared;
use super::{cards, typing};
use crate::failure::Result;

/// From a key press to the painted answer, and to a member's painted card.
pub(super) fn measure(prepared: &Prepared) -> Result<Vec<Figure>> {
    let painted = typing::measure(prepared)?;
    let cards = cards::measure(prepared)?;
    let figure = |name, times: &super::times::Times, percent, goal| {
        Figure::alone(name, times.percentile(percent), goal)
    };
    Ok(vec![
        figure("key to painted, median ms", &painted, 50.0, Goal::Shown),
        figure("key to painted, p95 ms", &painted, 95.0, Goal::AtMost(33.0)),
        figure("key to card painted, median ms", &cards, 50.0, Goal::Shown),
        figure(
            "key to card painted, p95 ms",
            &cards,
            95.0,
            Goal::AtMost(50.0),
        ),
    ])
}
