//! A kiosk overwrites what it frees, so that nobody's data outlives their session in its memory.
//!
//! The C library does it where it is told to before the program begins, so a kiosk begins twice: the second time
//! with that told. WebKit's own allocator leaves what it frees as it is and is turned off.

use std::env;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use webkit2gtk::glib;

/// What the C library reads its settings from.
const TUNABLES: &str = "GLIBC_TUNABLES";
/// Freed memory becomes a pattern, and none of it waits for the next use as it was.
const OVERWRITE: &str = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
/// Has WebKit take its memory from the C library.
const PLAIN: &str = "Malloc";

/// Begins anew with memory that forgets, unless this is that beginning. Returns where that fails, and the kiosk
/// opens without.
pub(crate) fn forget_what_is_freed() {
    let set = env::var(TUNABLES).unwrap_or_default();
    if set.contains(OVERWRITE) {
        // The process behind the pages ends with each session and needs none of it.
        for name in [TUNABLES, PLAIN] {
            glib::unsetenv(name);
        }
        return;
    }
    let tunables = match set.is_empty() {
        true => OVERWRITE.to_owned(),
        false => format!("{set}:{OVERWRITE}"),
    };
    let again = env::current_exe().map(|program| {
        Command::new(program)
            .args(env::args_os().skip(1))
            .env(TUNABLES, tunables)
            .env(PLAIN, "1")
            .exec()
    });
    let (Ok(error) | Err(error)) = again;
    tracing::warn!(%error, "what the kiosk frees is not overwritten");
}
