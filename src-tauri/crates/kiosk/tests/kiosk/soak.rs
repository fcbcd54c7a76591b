//! Sessions that come and go leave nothing: the example `kiosk_soak`, which runs ten thousand of them by itself, for a
//! few. `STUDIODESK_KIOSK_SESSIONS` makes it longer.

use std::path::PathBuf;
use std::process::Command;

const SESSIONS: &str = "60";

#[test]
fn sessions_in_fast_motion_leave_no_memory_file_or_task_behind() {
    let sessions = std::env::var("STUDIODESK_KIOSK_SESSIONS");
    let sessions = sessions.unwrap_or_else(|_| SESSIONS.into());

    let done = Command::new(program()).arg(&sessions).output().unwrap();

    let told = String::from_utf8_lossy(&done.stdout);
    eprint!("{told}{}", String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{}:\n{told}", done.status);
    assert!(told.contains("nothing is left"), "{told}");
}

/// Cargo puts examples beside the folder of the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(|deps| deps.parent()).unwrap();
    let name = format!("kiosk_soak{}", std::env::consts::EXE_SUFFIX);
    let program = profile.join("examples").join(name);
    assert!(
        program.is_file(),
        "{} is not there. Build it: cargo build -p studiodesk-kiosk --example kiosk_soak",
        program.display()
    );
    program
}
