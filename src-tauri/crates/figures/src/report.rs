//! The end of a bench.

use std::process::ExitCode;

use crate::{Figure, Table, to_json};

/// Names the file that the figures are to be written to as well: so whoever runs a bench as a program of its own
/// gets them.
pub const FILE: &str = "STUDIODESK_FIGURES";

/// Prints the table, writes the figures where [`FILE`] asks for them, and says with the exit code whether every
/// goal is met.
///
/// # Errors
/// The file cannot be written.
#[expect(clippy::print_stdout, reason = "the table is the result of a bench")]
pub fn report(figures: &[Figure]) -> std::io::Result<ExitCode> {
    let table = Table(figures);
    match std::env::var_os(FILE) {
        Some(file) => std::fs::write(file, to_json(figures))?,
        // Whoever asks for the file shows the table.
        None => print!("{table}"),
    }
    Ok(ExitCode::from(u8::from(!table.is_met())))
}
