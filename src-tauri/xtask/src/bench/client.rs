//! The client's two examples that measure themselves against something else.

use std::process::ExitCode;

use crate::command::{cargo, line};
use crate::failure::{Failure, Result};

/// Runs both, so that the second is seen when the first breaks its limit.
pub(super) fn measure() -> Result<ExitCode> {
    let mut held = true;
    for example in ["bench_list", "bench_upload"] {
        println!("\n{example}");
        let mut run = cargo();
        run.args(["run", "--quiet", "--release", "--package"]);
        run.args(["studiodesk-client", "--example", example]);
        let status = run.status();
        let status = status
            .map_err(|error| Failure::new(format!("{} does not start: {error}", line(&run))))?;
        held &= status.success();
    }
    Ok(ExitCode::from(u8::from(!held)))
}
