//! Every operation, called as the example `every_operation` does: of a mock that knows nothing but the
//! contract, and of the sandbox.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

#[path = "../../examples/every_operation/arguments.rs"]
mod arguments;
#[path = "../../examples/every_operation/body.rs"]
mod body;
#[path = "../../examples/every_operation/contract.rs"]
mod contract;
#[path = "../../examples/every_operation/files.rs"]
mod files;
#[path = "../../examples/every_operation/given.rs"]
mod given;
#[path = "../../examples/every_operation/known.rs"]
mod known;
#[path = "../../examples/every_operation/learn/mod.rs"]
mod learn;
#[path = "../../examples/every_operation/outcome.rs"]
mod outcome;
#[path = "../../examples/every_operation/plan.rs"]
mod plan;
#[path = "../../examples/every_operation/run.rs"]
mod run;
#[path = "../../examples/every_operation/session.rs"]
mod session;
#[path = "../../examples/every_operation/typed.rs"]
mod typed;
#[path = "../../examples/every_operation/uploads.rs"]
mod uploads;
#[path = "../../examples/every_operation/values.rs"]
mod values;
#[path = "../../examples/every_operation/verdict.rs"]
mod verdict;
#[path = "../../examples/every_operation/wanted.rs"]
mod wanted;

mod mock;
mod order;
mod sandbox;
mod schema;
mod secure;
mod whole;

use std::ffi::OsString;

use crate::arguments::{Arguments, HELP};
use crate::run::{Line, Stopped, Summary};

/// Runs everything as this command line asks; `pause` lets the server finish what it is at. The summary,
/// and all that was printed.
async fn asked(line: &[&str], pause: impl AsyncFn()) -> Result<(Summary, String), Stopped> {
    let arguments = Arguments::read(line.iter().map(OsString::from)).unwrap();
    let arguments = arguments.unwrap();
    let builder = arguments.builder().unwrap();
    let mut printed = Vec::new();
    let summary = run::run(builder, arguments.values, &mut printed, pause).await?;
    Ok((summary, String::from_utf8(printed).unwrap()))
}

/// Runs everything against the server at `url`.
async fn everything(
    url: &str,
    key: &str,
    more: &[&str],
    pause: impl AsyncFn(),
) -> (Summary, String) {
    let line = [&["--base-url", url, "--key", key], more].concat();
    asked(&line, pause).await.unwrap()
}

/// The lines that are not as they should be.
fn others(summary: &Summary, good: impl Fn(&Line) -> bool) -> Vec<String> {
    let others = summary.lines.iter().filter(|line| !good(line));
    others
        .map(|line| format!("{} {:?} {}", line.operation, line.status, line.verdict))
        .collect()
}

#[test]
fn help_names_every_argument_that_is_read() {
    for name in ["--base-url", "--key", "--ca", "--with"] {
        let missing = Arguments::read([name.into()].into_iter()).unwrap_err();

        assert_eq!(missing, format!("{name} needs a value"));
        assert!(HELP.contains(&format!("\n  {name} ")), "{name}");
    }
    assert!(
        Arguments::read(["--help".into()].into_iter())
            .unwrap()
            .is_none()
    );
}
