//! `cargo xtask bench start`: how soon a person can type, and how soon an answer and a card are painted.
//! `cargo xtask bench client`: how fast lists and uploads are beside the barest loop and curl.
//!
//! What is compared are measured side by side in one run, for figures from different days or machines
//! say nothing about each other.

mod cards;
mod client;
mod figures;
mod measured;
mod prepared;
mod session;
mod start;
mod typing;

use std::process::ExitCode;

use lexopt::prelude::*;

use self::figures::Limit;
use crate::failure::{Failure, Result};
use crate::parts;

/// What is measured.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Start,
    Client,
}

/// Arguments of `cargo xtask bench`.
pub(crate) struct Options {
    what: What,
    members: u32,
    runs: usize,
    /// Whether this process already runs on the bench's own screen and in its own session.
    inside: bool,
}

impl Options {
    /// Reads what follows `bench`.
    pub(crate) fn parse(parser: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            what: What::Start,
            members: 100_000,
            runs: 15,
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
                Long("members") => options.members = parser.value()?.parse()?,
                Long("runs") => options.runs = parser.value()?.parse::<usize>()?.max(1),
                Long("inside") => options.inside = true,
                other => return Err(other.unexpected().into()),
            }
        }
        if named {
            Ok(options)
        } else {
            Err(Failure::usage(
                "Which bench? There are `cargo xtask bench start` and `cargo xtask bench client`.",
            ))
        }
    }
}

/// Measures, prints the table and fails when a limit is broken.
pub(crate) fn bench(options: &Options) -> Result<ExitCode> {
    if options.what == What::Client {
        return client::measure();
    }
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
    let prepared = prepared::Prepared::create(options.members)?;
    let starts = start::measure(&prepared, options.runs)?;
    let painted = typing::measure(&prepared)?;
    let cards = cards::measure(&prepared)?;
    println!(
        "\n{} stored members, {} starts of each program\n",
        options.members, options.runs
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
