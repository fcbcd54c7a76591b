//! What the benches share: processes of their own, medians, peaks.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A server in a process of its own, which ends with this.
pub(crate) struct Child {
    process: std::process::Child,
    /// `http://127.0.0.1:PORT`
    pub(crate) base: String,
}

impl Child {
    /// Starts this very program with `role`. The first line it prints is its port.
    pub(crate) fn serving(role: &str) -> Result<Self> {
        let mut process = Command::new(std::env::current_exe()?)
            .arg(role)
            .stdout(Stdio::piped())
            .spawn()?;
        let printed = process.stdout.take().ok_or("no output")?;
        let mut port = String::new();
        BufReader::new(printed).read_line(&mut port)?;
        let base = format!("http://127.0.0.1:{}", port.trim());
        Ok(Self { process, base })
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What `command` prints.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("a measured program failed: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The middle one.
pub(crate) fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The most memory that this process has had so far.
pub(crate) fn peak_kib() -> Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let figure = line.and_then(|line| line.split_whitespace().next());
    Ok(figure.ok_or("no VmHWM")?.parse()?)
}
