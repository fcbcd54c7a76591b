//! `cargo xtask bench start`: how soon a person can type, and how soon an answer and a card are painted.
//! `cargo xtask bench client`: how fast lists and uploads are beside the barest loop and curl.
//! `cargo xtask bench search`: whom the search finds and how fast, beside other engines.
//! `cargo xtask bench instructions`: what the search's hot paths take, in a number that no other program changes.
//!
//! What is compared are measured side by side in one run, for figures from different days or machines
//! say nothing about each other.

mod cards;
mod client;
mod figures;
mod instructions;
mod measured;
mod prepared;
mod search;
mod session;
mod start;
mod typing;

use std::process::ExitCode;

use lexopt::prelude::*;

use self::figures::Limit;
use crate::failure::{Failure, Result};
use crate::parts;

/// Stored members of the start bench.
const MEMBERS: u32 = 100_000;

/// What is measured.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Start,
    Client,
    Search,
    Instructions,
}

/// Arguments of `cargo xtask bench`.
pub(crate) struct Options {
    what: What,
    /// Each bench has a number of its own unless one is given.
    members: Option<u32>,
    runs: usize,
    /// Whether the figures are to be written that are compared with.
    write: bool,
    /// Whether this process already runs on the bench's own screen and in its own session.
    inside: bool,
}

impl Options {
    /// How many members the start bench stores.
    fn stored(&self) -> u32 {
        self.members.unwrap_or(MEMBERS)
    }

    /// Reads what follows `bench`.
    pub(crate) fn parse(parser: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            what: What::Start,
            members: None,
            runs: 15,
            write: false,
            inside: false,
        };
        let mut named = false;
        while let Some(argument) = parser.next()? {
            match argument {
                Value(name) if name == "start" && !named => named = true,
                Value(name) if name == "client" && !named => {
                    options.what = What::Client;
                    named = true;
                }
                Value(name) if name == "search" && !named => {
                    options.what = What::Search;
                    named = true;
                }
                Value(name) if name == "instructions" && !named => {
                    options.what = What::Instructions;
                    named = true;
                }
                Long("write") => options.write = true,
                Long("members") => options.members = Some(parser.value()?.parse()?),
                Long("runs") => options.runs = parser.value()?.parse::<usize>()?.max(1),
                Long("inside") => options.inside = true,
                other => return Err(other.unexpected().into()),
            }
        }
        if named {
            Ok(options)
        } else {
            Err(Failure::usage(
                "Which bench? There are `cargo xtask bench start`, `client`, `search` and `instructions`.",
            ))
        }
    }
}

/// Measures, prints the table and fails when a limit is broken.
pub(crate) fn bench(options: &Options) -> Result<ExitCode> {
    match options.what {
        What::Start => measure_start(options),
        What::Client => client::measure(),
        What::Search => search::measure(options.members),
        What::Instructions => instructions::measure(options.write),
    }
}

/// Starts and key presses of the program itself.
fn measure_start(options: &Options) -> Result<ExitCode> {
    let members = options.stored();
    if !cfg!(target_os = "linux") {
        return Err(Failure::new(
            "The bench types through X11, so it runs on Linux only.",
        ));
    }
    if !options.inside {
        parts::provide(&parts::RUN)?;
        parts::provide(&parts::TEST)?;
        prepared::build()?;
        return session::enter(options);
    }
    let prepared = prepared::Prepared::create(members)?;
    let starts = start::measure(&prepared, options.runs)?;
    let painted = typing::measure(&prepared)?;
    let cards = cards::measure(&prepared)?;
    println!(
        "\n{} stored members, {} starts of each program\n",
        members, options.runs
    );
    println!("{:<34}{:>10}{:>10}{:>10}", "", "median", "p95", "max");
    for (name, figures) in [
        ("start to usable, Studiodesk (ms)", &starts.program),
        ("start to painted, empty (ms)", &starts.empty),
        ("key press to painted (ms)", &painted),
        ("key press to card painted (ms)", &cards),
    ] {
        println!("{name:<34}{figures}");
    }
    let limits = [
        Limit {
            name: "start against an empty window, median",
            found: starts.program.median() / starts.empty.median(),
            most: 1.5,
        },
        Limit {
            name: "key press to painted, p95 in ms",
            found: painted.percentile(95.0),
            most: 33.0,
        },
        Limit {
            name: "key press to card painted, p95 in ms",
            found: cards.percentile(95.0),
            most: 50.0,
        },
    ];
    println!();
    for limit in &limits {
        println!("{limit}");
    }
    Ok(ExitCode::from(u8::from(
        limits.iter().any(Limit::is_broken),
    )))
}
