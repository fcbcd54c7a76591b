//! Measures the member search, alone and beside other engines, over the same people and queries.
//!
//! `cargo xtask bench search` builds and runs it. Each engine is set up as its own documentation advises for
//! a search field over people. What is compared is measured in one run: figures from different days or
//! machines say nothing about each other.

mod alone;
#[path = "../../tests/corpus/mod.rs"]
mod corpus;
mod engines;
mod figures;
mod side_by_side;

use std::process::ExitCode;

use studiodesk_figures::report;

fn main() -> std::io::Result<ExitCode> {
    // Fewer people for a quick look; the limits are about all of them.
    let most = std::env::args()
        .nth(1)
        .and_then(|most| most.parse().ok())
        .unwrap_or(3_000_000);
    let mut figures = side_by_side::measure(most);
    figures.extend(alone::measure(most));
    for figure in &mut figures {
        figure.name.insert_str(0, "search, ");
    }
    report(&figures)
}
