//! A process that a journey starts, and everything that it starts in turn.

use std::fs::File;
use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

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

    /// How it ended, once it has.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.0.try_wait()?)
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

/// Runs a command to its end with these lines as its input, and returns what it said.
pub(crate) fn run(
    environment: &[(String, String)],
    program: &Path,
    argument: &Path,
    input: &[&str],
) -> Result<String> {
    let mut child = command(&program.display().to_string(), environment)
        .arg(argument)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.join("\n").as_bytes())?;
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::new(format!("{}: {said}", program.display())))
    }
}

/// What the clipboard of a session holds.
pub(crate) fn copied(environment: &[(String, String)]) -> Result<String> {
    let output = command("xclip", environment)
        .args(["-selection", "clipboard", "-out"])
        .output()?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::new("nothing is copied"))
    }
}

/// Ends a process with no chance to say a word.
pub(crate) fn kill(pid: i32) -> Result {
    let pid = Pid::from_raw(pid).ok_or_else(|| Failure::new("there is no process 0"))?;
    kill_process(pid, Signal::KILL).map_err(|error| Failure::new(format!("kill: {error}")))
}

/// The running process of this name that `ancestor`, or one of its children, has started.
pub(crate) fn descendant(ancestor: i32, name: &str) -> Option<i32> {
    let mut all = descendants(ancestor);
    all.find(|pid| called(*pid).as_deref() == Some(name))
}

/// All running processes that `ancestor`, or one of its children, has started.
pub(crate) fn descendants(ancestor: i32) -> impl Iterator<Item = i32> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    pids.filter(move |pid| {
        let parents = std::iter::successors(parent(*pid), |pid| parent(*pid));
        is_running(*pid) && parents.into_iter().any(|pid| pid == ancestor)
    })
}

pub(crate) fn called(pid: i32) -> Option<String> {
    let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
    Some(name.trim().to_owned())
}

fn parent(pid: i32) -> Option<i32> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"));
    line?.trim().parse().ok().filter(|parent| *parent > 0)
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
    async fn a_process_is_found_below_whoever_started_it_and_can_be_killed() {
        let folder = tempfile::tempdir().unwrap();
        let command = &mut Command::new("sh");
        let script = command.args(["-c", "sh -c 'sleep 60; true'; true"]);
        let process = Process::start(script, &folder.path().join("log")).unwrap();
        let head = i32::try_from(process.0.id()).unwrap();
        let sleep = until("the sleep of the script", SOON, async || {
            Ok(descendant(head, "sleep"))
        })
        .await
        .unwrap();

        kill(sleep).unwrap();

        until("the sleep to end", SOON, async || {
            Ok((!is_running(sleep)).then_some(()))
        })
        .await
        .unwrap();
        assert_eq!(descendant(sleep, "sh"), None);
    }

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
