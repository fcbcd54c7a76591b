//! A process that a journey starts, and everything that it starts in turn.

use std::fs::File;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::failure::{Failure, Result};

/// A running process group. Stopped when dropped.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts `command` as the head of its own group, writing to `log`.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        command
            .stdout(log.try_clone()?)
            .stderr(log)
            .process_group(0)
            .spawn()
            .map(Self)
            .map_err(|error| {
                Failure::new(format!(
                    "{} does not start: {error}",
                    command.get_program().to_string_lossy()
                ))
            })
    }

    /// Its input, if it was asked for.
    pub(crate) fn stdin(&mut self) -> Option<ChildStdin> {
        self.0.stdin.take()
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = Pid::from_child(&self.0).into() {
            // A group that is gone already is what we want.
            let _ = kill_process_group(group, signal);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // SIGTERM first, for on SIGKILL tauri-driver would leave its WebKitWebDriver behind.
        self.signal(Signal::TERM);
        let end = Instant::now() + Duration::from_secs(5);
        while Instant::now() < end && matches!(self.0.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(10));
        }
        self.signal(Signal::KILL);
        let _ = self.0.wait();
    }
}

/// A command with nothing of the outer environment and no input.
pub(crate) fn command(program: &str, environment: &[(String, String)]) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null());
    command
}

/// Whether a process of this number is running.
pub(crate) fn is_running(pid: i32) -> bool {
    // Every thread counts: the first may have ended while another still holds the files, and the
    // locks on them. One that ended and was not waited for is still listed, so its state decides.
    let threads = std::fs::read_dir(format!("/proc/{pid}/task"));
    threads.into_iter().flatten().flatten().any(|thread| {
        let stat = std::fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
        let state = stat
            .rsplit(')')
            .next()
            .and_then(|rest| rest.trim_start().chars().next());
        state.is_some_and(|state| !matches!(state, 'Z' | 'X'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wait::until;

    const SOON: Duration = Duration::from_secs(5);

    #[tokio::test]
    async fn dropping_a_process_ends_its_children_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let process = Process::start(
            Command::new("sh").args(["-c", "sleep 60 & echo $!; wait"]),
            &log,
        )
        .unwrap();
        let child: i32 = until("the child's number", SOON, async || {
            Ok(Some(std::fs::read_to_string(&log)?.trim().parse()?))
        })
        .await
        .unwrap();
        let before = is_running(child);

        drop(process);

        assert!(before);
        // It has its signal; the kernel may take a moment to act on it.
        until("the child to end with its group", SOON, async || {
            Ok((!is_running(child)).then_some(()))
        })
        .await
        .unwrap();
    }
}
