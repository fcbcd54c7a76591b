//! The program, from its start to its end.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How to start the program.
pub(crate) struct Soak {
    pub(crate) url: String,
    pub(crate) folder: PathBuf,
    pub(crate) seed: u64,
}

/// How a life ended.
pub(crate) enum Ended {
    Killed,
    /// Everything that was asked for had been done.
    ByItself,
}

impl Soak {
    /// Starts it, and kills it after so long without a warning.
    pub(crate) async fn live(&self, items: usize, life: Duration) -> Ended {
        let mut child = self.start(items, Stdio::null());
        tokio::time::sleep(life).await;
        if let Some(status) = child.try_wait().unwrap() {
            assert!(
                status.success(),
                "it ended by itself and not well: {status}"
            );
            return Ended::ByItself;
        }
        // SIGKILL on Unix, and as merciless elsewhere.
        child.kill().unwrap();
        match child.wait().unwrap().success() {
            true => Ended::ByItself,
            false => Ended::Killed,
        }
    }

    /// Starts it, and waits until it has nothing left to do.
    pub(crate) async fn finish(&self, items: usize) {
        let child = self.start(items, Stdio::piped());
        let ended = tokio::task::spawn_blocking(|| child.wait_with_output());
        let output = ended.await.unwrap().unwrap();
        let report = String::from_utf8_lossy(&output.stdout);
        eprint!("{report}");
        assert!(output.status.success(), "{}:\n{report}", output.status);
    }

    fn start(&self, items: usize, report: Stdio) -> Child {
        let mut command = Command::new(program());
        command
            .args(["--base-url", &self.url, "--key", crate::KEY])
            .arg("--data-dir")
            .arg(&self.folder)
            .args(["--items", &items.to_string()])
            .args(["--seed", &self.seed.to_string()])
            .args(["--mix", "uploads", "--unlimited"])
            .stdout(report);
        command.spawn().unwrap()
    }
}

/// Cargo puts examples beside the folder of the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(|deps| deps.parent()).unwrap();
    let name = format!("outbox_soak{}", std::env::consts::EXE_SUFFIX);
    let program = profile.join("examples").join(name);
    assert!(
        program.is_file(),
        "{} is not there. Build it: cargo build -p studiodesk-services --example outbox_soak",
        program.display()
    );
    program
}
