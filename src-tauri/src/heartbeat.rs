//! A sign of life for whoever watches over stations: a small file that is written anew every few seconds.
//!
//! **Invariant:** it tells of the station and of nobody at it. A file that is older than [`EVERY`] allows for
//! belongs to a station that hangs, is off or cannot write.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use studiodesk_kiosk::Kiosk;
use studiodesk_kiosk::view::KioskState;

/// Name of the file in the program's own folder.
pub(crate) const FILE: &str = "kiosk-alive.json";
/// How often it is written.
const EVERY: Duration = Duration::from_secs(15);

/// What it says.
#[derive(Debug, Serialize)]
struct Beat {
    version: u32,
    at: Timestamp,
    every_seconds: u64,
    state: KioskState,
    reachable: bool,
    /// Changes that are not sent yet.
    waiting: u32,
    /// Changes that somebody at the desk has to look at.
    doubtful: u32,
    program: String,
}

impl Beat {
    fn of(kiosk: &Kiosk) -> Self {
        let view = kiosk.staff_view();
        Self {
            version: 1,
            at: Timestamp::now(),
            every_seconds: EVERY.as_secs(),
            state: view.state,
            reachable: view.reachable,
            waiting: view.waiting,
            doubtful: view.doubtful,
            program: view.version,
        }
    }
}

/// Writes it for as long as the program runs.
pub(crate) async fn keep(kiosk: Arc<Kiosk>, data_dir: PathBuf) {
    let mut told = false;
    loop {
        let (kiosk, folder) = (Arc::clone(&kiosk), data_dir.clone());
        let written = tokio::task::spawn_blocking(move || write(&Beat::of(&kiosk), &folder)).await;
        let failed = !matches!(written, Ok(Ok(())));
        if failed && !told {
            tracing::warn!("the kiosk's sign of life could not be written");
        }
        told = failed;
        tokio::time::sleep(EVERY).await;
    }
}

/// In the place of the last one at once, so that nobody reads half of it.
fn write(beat: &Beat, folder: &Path) -> io::Result<()> {
    let fresh = folder.join(format!("{FILE}.new"));
    fs::write(&fresh, serde_json::to_vec(beat)?)?;
    fs::rename(fresh, folder.join(FILE))
}

#[cfg(test)]
mod tests {
    use studiodesk_kiosk::view::NeedsStaff;

    use super::*;

    #[test]
    fn the_sign_of_life_is_whole_and_tells_of_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let beat = Beat {
            version: 1,
            at: Timestamp::UNIX_EPOCH,
            every_seconds: 15,
            state: KioskState::NeedsStaff {
                reason: NeedsStaff::KeyringLocked,
            },
            reachable: false,
            waiting: 2,
            doubtful: 1,
            program: "0.1.0".into(),
        };

        write(&beat, folder.path()).unwrap();

        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["state"]["reason"], "keyring_locked");
        assert_eq!(read["at"], "1970-01-01T00:00:00Z");
        let names: Vec<_> = read.as_object().unwrap().keys().collect();
        assert_eq!(names.len(), 8, "{names:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
