//! Words for the terminal, and for whoever measures the program.

use std::io::Write;
use std::sync::OnceLock;

/// Whether the program reports its moments on standard output, for `cargo xtask bench`.
pub(crate) fn is_measuring() -> bool {
    static MEASURING: OnceLock<bool> = OnceLock::new();
    *MEASURING.get_or_init(|| std::env::var_os("STUDIODESK_REPORT").is_some())
}

/// Reports a moment, if somebody measures.
pub(crate) fn moment(line: &str) {
    if is_measuring() {
        say(&format!("{line}\n"));
    }
}

/// Writes to standard output. Nobody may be listening, and that is no failure.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes a sentence to standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
