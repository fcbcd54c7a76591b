//! Calls every operation of the API once, and says what came of each.
//!
//! ```text
//! cargo run -p studiodesk-client --example every_operation -- --base-url URL --key KEY [--ca FILE]
//! ```
//!
//! For any server on this computer that implements the contract: the sandbox, or a mock that answers
//! samples. Each line is the operation's id, the HTTP status as it came and what it means, with tabs in
//! between. Ids, dates and codes are taken from earlier answers; what no answer holds is made up, and an
//! operation that is refused because of it has still been answered as it should be. The program ends
//! with 0 if there was no [`Verdict::Failed`].
//!
//! **Invariant:** it changes things: it signs a person up, books, cancels, uploads. It goes to loopback
//! addresses alone, because that is where the client lets a key go whose studio has no name.
//!
//! [`Verdict::Failed`]: crate::verdict::Verdict::Failed

mod arguments;
mod body;
mod contract;
mod files;
mod given;
mod known;
mod learn;
mod outcome;
mod plan;
mod run;
mod session;
mod typed;
mod uploads;
mod values;
mod verdict;
mod wanted;

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use crate::arguments::{Arguments, HELP};
use crate::run::run;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Arguments::read(std::env::args_os().skip(1)) {
        Ok(None) => {
            let _ = io::stdout().write_all(HELP.as_bytes());
            ExitCode::SUCCESS
        }
        Ok(Some(arguments)) => match all(arguments).await {
            Ok(code) => code,
            Err(problem) => complain(&problem),
        },
        Err(problem) => complain(&format!("{problem}; see --help")),
    }
}

async fn all(arguments: Arguments) -> Result<ExitCode, String> {
    let summary = run(
        arguments.builder()?,
        arguments.values,
        &mut io::stdout().lock(),
        async || tokio::time::sleep(Duration::from_secs(2)).await,
    )
    .await
    .map_err(|error| error.to_string())?;
    Ok(if summary.good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn complain(problem: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "{problem}");
    ExitCode::from(2)
}
