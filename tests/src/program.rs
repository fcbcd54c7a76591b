//! The program under test: built once, started by a small script that feeds and records it.

use std::fs;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::OnceLock;
use std::time::Duration;

use crate::failure::{Failure, Result};
use crate::home::{Home, root};
use crate::memory::held_by;
use crate::process::{Process, command, descendant, descendants, is_running, kill};
use crate::wait::until;

/// What the kernel calls the process behind the pages: it keeps 15 letters.
const PAGES: &str = "WebKitWebProces";

/// How long a program that opens no window may take.
const ONCE_MORE: Duration = Duration::from_secs(10);

/// How a journey starts the program. The driver passes arguments but neither input nor a place
/// for output, so it starts this script instead.
#[derive(Debug)]
pub(crate) struct Launcher {
    script: PathBuf,
    pid: PathBuf,
    output: PathBuf,
    errors: PathBuf,
}

impl Launcher {
    /// Writes the script. A key is kept in the private folder and becomes the program's input.
    pub(crate) fn write(home: &Home, key: Option<&str>) -> Result<Self> {
        let input = match key {
            Some(key) => {
                let path = home.secret().join("key");
                let mut file = fs::File::options()
                    .write(true)
                    .create(true)
                    .truncate(true)
                    .mode(0o600)
                    .open(&path)?;
                std::io::Write::write_all(&mut file, key.as_bytes())?;
                path
            }
            None => PathBuf::from("/dev/null"),
        };
        let launcher = Self {
            script: home.path("launch.sh"),
            pid: home.path("program.pid"),
            output: home.log("program-out"),
            errors: home.log("program-err"),
        };
        fs::write(
            &launcher.script,
            format!(
                "#!/bin/sh\necho $$ >{}\nexec {} \"$@\" <{} >>{} 2>>{}\n",
                quoted(&launcher.pid),
                quoted(built()?),
                quoted(&input),
                quoted(&launcher.output),
                quoted(&launcher.errors),
            ),
        )?;
        fs::set_permissions(&launcher.script, fs::Permissions::from_mode(0o755))?;
        Ok(launcher)
    }

    /// Starts the program without a driver, and has it report its moments.
    pub(crate) fn start(
        &self,
        environment: &[(String, String)],
        arguments: &[String],
    ) -> Result<Process> {
        let script = self.script.display().to_string();
        let mut command = command(&script, environment);
        command.args(arguments).env("STUDIODESK_REPORT", "1");
        Process::start(&mut command, &self.errors)
    }

    /// What the driver starts.
    pub(crate) fn script(&self) -> &Path {
        &self.script
    }

    /// What the program said of errors.
    pub(crate) fn errors(&self) -> String {
        fs::read_to_string(&self.errors).unwrap_or_default()
    }

    /// How often the program has reported this moment.
    pub(crate) fn reports(&self, moment: &str) -> usize {
        let reported = fs::read_to_string(&self.output).unwrap_or_default();
        let moments = reported.lines().filter_map(|line| line.split(' ').next());
        moments.filter(|it| *it == moment).count()
    }

    /// Whether the program last started is running.
    pub(crate) fn is_running(&self) -> bool {
        self.pid().is_ok_and(is_running)
    }

    /// Ends the program last started with no chance to say a word.
    pub(crate) fn kill(&self) -> Result {
        kill(self.pid()?)
    }

    /// Ends the process behind its pages likewise.
    pub(crate) fn kill_pages(&self) -> Result {
        match descendant(self.pid()?, PAGES) {
            Some(pid) => kill(pid),
            None => Err(Failure::new("no process draws the pages")),
        }
    }

    /// Which of these words the memory of the program, and of what it has started, holds.
    pub(crate) fn remembers(&self, words: &[&str]) -> Result<Vec<String>> {
        let own = self.pid()?;
        let mut found = held_by(own, words)?;
        for pid in descendants(own) {
            // One that is just ending holds nothing for long.
            found.extend(held_by(pid, words).unwrap_or_default());
        }
        Ok(found)
    }

    fn pid(&self) -> Result<i32> {
        let text = fs::read_to_string(&self.pid)?;
        let number = text.trim().parse();
        number.map_err(|_| Failure::new(format!("{text:?} is no number of a process")))
    }

    /// Waits for the program's end.
    pub(crate) async fn ended(&self, deadline: Duration) -> Result {
        until("the program to end", deadline, async || {
            Ok((!self.is_running()).then_some(()))
        })
        .await
    }
}

/// Starts the program once more, without a driver, and waits for its end: how it ended, and all that
/// it said.
pub(crate) async fn once_more(
    home: &Home,
    environment: &[(String, String)],
    arguments: &[String],
) -> Result<(ExitStatus, String)> {
    let log = home.log("once-more");
    let said_before = fs::read_to_string(&log).unwrap_or_default().len();
    let program = built()?.display().to_string();
    let mut process = Process::start(command(&program, environment).args(arguments), &log)?;
    let status = until(
        "the program started once more to end",
        ONCE_MORE,
        async || process.ended(),
    )
    .await?;
    let said = fs::read_to_string(&log)?;
    Ok((status, said[said_before..].to_owned()))
}

/// Path of the program: the one named by `STUDIODESK_BIN`, else built here, so that no journey
/// meets yesterday's. Cargo's own lock lets only one of several test processes build.
fn built() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = BUILT.get_or_init(|| match std::env::var_os("STUDIODESK_BIN") {
        Some(path) => Ok(root().join(path)),
        None => build().map_err(|failure| failure.to_string()),
    });
    match built {
        Ok(path) => Ok(path),
        Err(words) => Err(Failure::new(words)),
    }
}

fn build() -> Result<PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--package", "studiodesk", "--bin", "studiodesk"])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| message["executable"].as_str().map(PathBuf::from))
        .next_back()
        .filter(|_| output.status.success())
        .ok_or_else(|| Failure::new("the program does not build"))
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_quote_stays_one_word_for_the_shell() {
        let path = Path::new("/a b/it's");

        let echoed = Command::new("sh")
            .args(["-c", &format!("printf %s {}", quoted(path))])
            .output()
            .unwrap();

        assert_eq!(echoed.stdout, b"/a b/it's");
    }
}
