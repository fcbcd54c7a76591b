//! The project's own commands: `cargo xtask run | test | bench | icons`.
//!
//! **Invariant:** nothing here knows what the program does. This package finds tools, calls them
//! and says what happened, so that a fresh machine needs one command and CI has no secrets.
#![expect(clippy::print_stdout, reason = "a command's output is what it is for")]

mod bench;
mod command;
mod display;
mod failure;
mod icons;
mod parts;
mod root;
mod run;
mod stamp;
mod test;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

use lexopt::prelude::*;

use crate::failure::{Failure, Result};

const HELP: &str = "\
Studiodesk's own commands.

  cargo xtask run [-- ARGS]    Install what is missing, build, open the window; ARGS go to the program
  cargo xtask test             Install what tests need, then run every check
      --only STEP              Run only this step (may be repeated)
      --skip STEP              Leave this step out (may be repeated)
      --list                   Name the steps
  cargo xtask bench [NAME]     Measure everything, or one of:
      start                    time to a usable search field, beside an empty window
      memory                   memory and processor of an idle window, beside an empty one
      keys                     key press to painted answer and card
      scroll                   frames a second through all rows, and the nodes of the page
      sync                     the first reading of 100,000 members, beside a bare loop
      lists, upload            lists and uploads beside a bare loop and curl
      picture                  a photo of twelve megapixels, beside vipsthumbnail
      search                   whom the search finds and how fast, beside other engines
      sizes                    the program, its package and its pages, and what grew
      instructions             what the search's hot paths take, against the committed figures
      --compare FILE           Show what changed against an earlier run's JSON
      --members N              Stored members (default 100000); for search the most (default 3000000)
      --runs N                 Starts of each program (default 15)
      --write                  Write the committed figures of sizes and instructions anew
  cargo xtask icons            Make every icon size from icons/studiodesk.svg
  cargo xtask help             This text
";

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn dispatch() -> Result<ExitCode> {
    let mut parser = lexopt::Parser::from_env();
    let Some(argument) = parser.next()? else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    match argument {
        Short('h') | Long("help") => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Value(command) => match command.to_str() {
            Some("run") => run::run(&rest(&mut parser)?),
            Some("test") => test::test(&test::Options::parse(&mut parser)?),
            Some("bench") => bench::bench(&bench::Options::parse(&mut parser)?),
            Some("icons") => icons::icons(),
            Some("help") => {
                print!("{HELP}");
                Ok(ExitCode::SUCCESS)
            }
            _ => Err(Failure::usage(format!(
                "There is no command {command:?}; `cargo xtask help` lists them."
            ))),
        },
        other => Err(other.unexpected().into()),
    }
}

/// What follows the command, without the `--` that people put before it.
fn rest(parser: &mut lexopt::Parser) -> Result<Vec<OsString>> {
    let mut arguments: Vec<OsString> = parser.raw_args()?.collect();
    if arguments.first().is_some_and(|first| first == "--") {
        arguments.remove(0);
    }
    Ok(arguments)
}
