//! `cargo run -p studiodesk-client-codegen` writes the client's `src/api/` anew; see the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    match studiodesk_client_codegen::write() {
        Ok(written) => {
            eprintln!("{written} files written");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
