//! Words for the terminal, and for whoever measures the program.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Once, OnceLock};

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

/// Of the two things that make the search field usable, one has happened: it is focused and painted,
/// or every stored person is in memory. With the second of them it is reported.
pub(crate) fn usable(focused: bool) {
    static FOCUSED: AtomicBool = AtomicBool::new(false);
    static LOADED: AtomicBool = AtomicBool::new(false);
    static SAID: Once = Once::new();
    let happened = if focused { &FOCUSED } else { &LOADED };
    happened.store(true, Ordering::SeqCst);
    if FOCUSED.load(Ordering::SeqCst) && LOADED.load(Ordering::SeqCst) {
        SAID.call_once(|| moment("usable"));
    }
}

/// Writes to standard output. Nobody may be listening, and that is no failure.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    unheard::show(&std::io::stdout(), text);
}

/// Writes a sentence to standard error.
pub(crate) fn complain(text: &str) {
    note(text);
    unheard::show(&std::io::stderr(), text);
}

/// Writes a line to standard error, for whoever looks for it later.
pub(crate) fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

#[cfg(windows)]
mod unheard {
    //! The finished program has no console on Windows, so that none flashes up with its window. What
    //! is written goes somewhere only when it is redirected; otherwise a message box has it.

    use std::os::windows::io::AsRawHandle;

    pub(super) fn show(stream: &impl AsRawHandle, text: &str) {
        if stream.as_raw_handle().is_null() {
            rfd::MessageDialog::new()
                .set_title("Studiodesk")
                .set_description(text)
                .show();
        }
    }
}

#[cfg(not(windows))]
mod unheard {
    //! Elsewhere what is written is heard by whoever started the program.

    pub(super) fn show<S>(_: &S, _: &str) {}
}
