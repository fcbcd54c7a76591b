//! A program that reports on its standard output, and when it did.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::display::end;
use crate::failure::{Failure, Result};

/// A line and the moment it came.
type Line = (String, Instant);

/// A running program. Ended when dropped.
pub(super) struct Measured {
    process: Child,
    started: Instant,
    lines: Receiver<Line>,
}

impl Measured {
    /// Starts the program, with `input` for it to read.
    pub(super) fn start(command: &mut Command, input: &str) -> Result<Self> {
        let started = Instant::now();
        let mut process = command
            .env("STUDIODESK_REPORT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                let program = command.get_program().to_string_lossy();
                Failure::new(format!("{program} does not start: {error}"))
            })?;
        if let Some(mut stdin) = process.stdin.take() {
            stdin.write_all(input.as_bytes())?;
        }
        let (sender, lines) = channel();
        if let Some(stdout) = process.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(stdout)
                    .lines()
                    .map_while(Result::<_, std::io::Error>::ok)
                {
                    if sender.send((line, Instant::now())).is_err() {
                        return;
                    }
                }
            });
        }
        Ok(Self {
            process,
            started,
            lines,
        })
    }

    /// The number of the process.
    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }

    /// The next line that begins with `word`, without it, and milliseconds since the start.
    pub(super) fn reports(&self, word: &str, within: Duration) -> Result<(String, f64)> {
        let deadline = Instant::now() + within;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok((line, at)) => {
                    if let Some(rest) = line.strip_prefix(word) {
                        let took = at.duration_since(self.started);
                        return Ok((rest.trim().to_owned(), took.as_secs_f64() * 1000.0));
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    return Err(Failure::new(format!(
                        "The program did not report {word:?} within {} s.",
                        within.as_secs()
                    )));
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Failure::new(format!(
                        "The program ended before it reported {word:?}."
                    )));
                }
            }
        }
    }
}

impl Drop for Measured {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_reported_word_is_found_among_other_lines_with_what_follows_it() {
        let program = Measured::start(
            Command::new("sh").args(["-c", "cat; echo noise; echo painted 12.5; exec sleep 60"]),
            "ready\n",
        )
        .unwrap();
        let soon = Duration::from_secs(10);

        let (_, ready) = program.reports("ready", soon).unwrap();
        let (painted, later) = program.reports("painted", soon).unwrap();

        assert_eq!(painted, "12.5");
        assert!(ready <= later);
    }

    #[test]
    fn a_program_that_ends_early_is_told_from_a_slow_one() {
        let program = Measured::start(&mut Command::new("true"), "").unwrap();

        let failure = program
            .reports("ready", Duration::from_secs(10))
            .unwrap_err();

        assert!(failure.to_string().contains("ended before"), "{failure}");
    }
}
