//! Every operation, called as the example `every_operation` does: of a mock that knows nothing but the
//! contract, and of the sandbox.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

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
mod whole;

use studiodesk_client::{Client, ServerAddress};

use crate::run::{Line, Summary};

/// Runs everything against the server at `url`; `pause` lets it finish what it is at. The summary, and all
/// that was printed.
async fn everything(
    url: &str,
    key: &str,
    values: &[(&str, &str)],
    pause: impl AsyncFn(),
) -> (Summary, String) {
    let address = ServerAddress::Loopback(url.parse().unwrap());
    let builder = Client::builder(address, key.into());
    let values = values
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let mut printed = Vec::new();
    let summary = run::run(builder, values, &mut printed, pause)
        .await
        .unwrap();
    (summary, String::from_utf8(printed).unwrap())
}

/// The lines that are not as they should be.
fn others(summary: &Summary, good: impl Fn(&Line) -> bool) -> Vec<String> {
    let others = summary.lines.iter().filter(|line| !good(line));
    others
        .map(|line| format!("{} {:?} {}", line.operation, line.status, line.verdict))
        .collect()
}
