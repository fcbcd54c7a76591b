//! The log of one step: everything its commands wrote, kept, and shown when the step failed.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::command::line;
use crate::failure::{Failure, Result};
use crate::root;

/// Lines that are shown of a failed step; the rest is in the file.
const SHOWN: usize = 300;

/// An open log below `target/test-logs`.
pub(super) struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    /// Starts the log of a step anew.
    pub(super) fn create(step: &str) -> Result<Self> {
        let folder = folder();
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{step}.log"));
        Ok(Self {
            file: File::create(&path)?,
            path,
        })
    }

    /// Runs a command into the log. It gets no input: a question would hang CI.
    pub(super) fn run(&mut self, command: &mut Command) -> Result {
        writeln!(self.file, "$ {}", line(command))?;
        let status = command
            .stdin(Stdio::null())
            .stdout(self.file.try_clone()?)
            .stderr(self.file.try_clone()?)
            .env("CARGO_TERM_COLOR", "never")
            .env("TERM", "dumb")
            .env("NO_COLOR", "1")
            .env("CI", "true")
            .status()
            .map_err(|error| Failure::new(format!("{} does not start: {error}", line(command))))?;
        if status.success() {
            Ok(())
        } else {
            Err(Failure::new(format!("{} failed", line(command))))
        }
    }

    /// How many tests the commands so far say they ran.
    pub(super) fn tests(&self) -> Result<u32> {
        Ok(counted(&fs::read_to_string(&self.path)?))
    }

    /// Prints the end of the log.
    pub(super) fn show(&self) {
        let Ok(file) = File::open(&self.path) else {
            return;
        };
        let mut last = VecDeque::with_capacity(SHOWN);
        for line in BufReader::new(file)
            .lines()
            .map_while(Result::<_, std::io::Error>::ok)
        {
            if last.len() == SHOWN {
                last.pop_front();
            }
            last.push_back(line);
        }
        for line in last {
            println!("   │ {line}");
        }
        println!("   └ {}", self.path.display());
    }
}

/// Where the logs are.
pub(super) fn folder() -> PathBuf {
    root::target().join("test-logs")
}

/// Sums the summaries of nextest, cargo test and Vitest.
fn counted(log: &str) -> u32 {
    log.lines()
        .filter_map(|line| {
            let line = line.trim();
            let before = |marker| -> Option<u32> {
                line.split_once(marker)?
                    .0
                    .split_whitespace()
                    .last()?
                    .parse()
                    .ok()
            };
            if line.starts_with("Summary [") {
                before(" tests run:").or_else(|| before(" test run:"))
            } else if line.starts_with("test result:") || line.starts_with("Tests ") {
                before(" passed")
            } else {
                None
            }
        })
        .sum::<u32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_from_the_summaries_of_every_runner() {
        let log = "
            Starting 3 tests across 2 binaries
            Summary [   0.012s] 41 tests run: 41 passed, 0 skipped
            test result: ok. 2 passed; 0 failed; 0 ignored
             Test Files  4 passed (4)
                  Tests  17 passed (17)
        ";

        assert_eq!(counted(log), 41 + 2 + 17);
    }
}
