//! A screen of our own for programs that need one: Xvfb with a window manager.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::command::quietly;
use crate::failure::{Failure, Result};

/// Why no window can open here, if none can.
pub(crate) fn missing() -> Option<&'static str> {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    (cfg!(target_os = "linux") && !set("DISPLAY") && !set("WAYLAND_DISPLAY")).then_some(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can \
         open. Start it from a desktop session.",
    )
}

/// A virtual screen, gone when dropped.
pub(crate) struct Display {
    name: String,
    server: Child,
    manager: Child,
}

impl Display {
    /// Starts a screen on a free number and waits until a window manager answers on it: without
    /// one nothing gets the focus and nothing fills the screen.
    pub(crate) fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            // Xvfb looks for the free number itself and says it once it is ready to serve.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x1000x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("Xvfb does not start: {error}")))?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number)?;
        }
        let name = format!(":{}", number.trim());
        if name == ":" {
            let _ = server.wait();
            return Err(Failure::new("Xvfb stopped before it had a screen."));
        }
        let manager = Command::new("openbox")
            .arg("--sm-disable")
            .env("DISPLAY", &name)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let manager = match manager {
            Ok(manager) => manager,
            Err(error) => {
                end(&mut server);
                return Err(Failure::new(format!("openbox does not start: {error}")));
            }
        };
        let display = Self {
            name,
            server,
            manager,
        };
        display.wait_for_manager()?;
        Ok(display)
    }

    /// For `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn wait_for_manager(&self) -> Result {
        let deadline = Instant::now() + Duration::from_secs(10);
        // A desktop count exists only under a window manager.
        while !quietly(
            Command::new("xdotool")
                .arg("get_num_desktops")
                .env("DISPLAY", &self.name),
        ) {
            if Instant::now() > deadline {
                return Err(Failure::new("openbox did not take the screen within 10 s."));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.manager);
        end(&mut self.server);
    }
}

/// Stops a process that is ours. SIGTERM first: Xvfb removes its lock file on it.
pub(crate) fn end(process: &mut Child) {
    if quietly(&mut asking_to_end(process.id())) {
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline {
            if matches!(process.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
    let _ = process.kill();
    let _ = process.wait();
}

/// Sends SIGTERM. By the shell, which has its own `kill`: the program of that name is not everywhere.
fn asking_to_end(process: u32) -> Command {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "kill \"$1\"", "sh", &process.to_string()]);
    shell
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Read as _;

    use super::*;

    /// Says `ready`, and `tidied` when it is asked to end.
    fn tidy() -> Command {
        let script = "trap 'echo tidied; exit' TERM; echo ready; while read -r _; do :; done";
        let mut shell = Command::new("/bin/sh");
        shell
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        shell
    }

    #[test]
    fn a_process_that_is_ended_may_tidy_up_first() {
        let mut process = tidy().spawn().unwrap();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        stdout.read_line(&mut String::new()).unwrap();

        end(&mut process);

        let mut said = String::new();
        stdout.read_to_string(&mut said).unwrap();
        assert_eq!(said, "tidied\n");
    }

    #[test]
    fn a_process_is_asked_to_end_without_any_program_in_path() {
        let mut process = tidy().spawn().unwrap();

        let asked = quietly(asking_to_end(process.id()).env("PATH", "/nowhere"));

        assert!(asked);
        process.wait().unwrap();
    }
}
