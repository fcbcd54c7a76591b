//! Entry point. Everything else is in the library, where tests can reach it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    studiodesk_shell::run()
}
