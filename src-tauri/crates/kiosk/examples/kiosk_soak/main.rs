//! Ten thousand sessions at a kiosk in fast motion, and what is left of them: memory, files, tasks.
//!
//! `kiosk_soak [SESSIONS]` runs them, by default 10,000, against a stand-in of the service that it starts as a
//! program of its own, so that what is measured is the kiosk's. `kiosk_soak serve` is that stand-in. Time is told by
//! the sessions themselves: none waits.
//!
//! **Invariant:** what is told of the end was looked at after the last session ended and the desk was closed.

mod footprint;
mod hands;
mod stand;
mod visit;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, ExitCode, Stdio};

use studiodesk_sandbox::{Config, Sandbox};

use crate::footprint::Footprint;
use crate::stand::Stand;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The key of the stand-in.
const KEY: &str = "key-of-the-sandbox";
/// How many members come by in turn.
const MEMBERS: usize = 40;
/// How many sessions there are unless it is said.
const SESSIONS: usize = 10_000;
/// Memory may grow by so many percent after the warm-up.
const MOST_GROWTH: f64 = 5.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let asked = std::env::args().nth(1);
    let done = match asked.as_deref() {
        Some("serve") => serve().await.map(|()| true),
        Some(text) => match text.parse() {
            Ok(sessions) => soak(sessions).await,
            Err(_) => Err("usage: kiosk_soak [SESSIONS]".into()),
        },
        None => soak(SESSIONS).await,
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// Serves until its input ends, which it does with the program that started it.
async fn serve() -> Result<(), Failure> {
    let config = Config {
        members: MEMBERS,
        key: KEY.into(),
        rate_limit: 1_000_000,
        ..Config::default()
    };
    let sandbox = Sandbox::start(config).await?;
    let people: Vec<String> = sandbox.state().with_people(|people| {
        people
            .iter()
            .map(|it| it.customer_number.to_string())
            .collect()
    });
    let mut out = std::io::stdout();
    writeln!(out, "{}", sandbox.url())?;
    writeln!(out, "{}", people.join(","))?;
    out.flush()?;
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().lines().count());
    ended.await?;
    Ok(())
}

/// Whether nothing is left.
async fn soak(sessions: usize) -> Result<bool, Failure> {
    let (mut child, url, numbers) = started()?;
    let stand = Stand::open(&url, &numbers).await?;
    let warm = (sessions / 2).min(1_000);
    let mut before = None;
    for number in 0..sessions {
        if number == warm {
            before = Some(stand.footprint()?);
        }
        visit::one(&stand, number).await?;
    }
    let after = stand.footprint()?;
    let left = stand.close().await?;
    drop(child.stdin.take());
    child.wait()?;
    let before = before.ok_or("too few sessions")?;
    report(sessions, &before, &after, left)
}

/// The stand-in, its address, and the numbers of its members.
fn started() -> Result<(Child, String, Vec<String>), Failure> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("serve")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().ok_or("the stand-in says nothing")?;
    let mut lines = BufReader::new(out).lines();
    let mut line = || lines.next().ok_or("the stand-in has ended");
    let (url, people) = (line()??, line()??);
    let numbers = people.split(',').map(str::to_owned).collect();
    Ok((child, url, numbers))
}

fn report(
    sessions: usize,
    before: &Footprint,
    after: &Footprint,
    tasks: usize,
) -> Result<bool, Failure> {
    let growth = after.growth_since(before);
    let mut out = std::io::stdout();
    writeln!(out, "{sessions} sessions")?;
    if let Some(growth) = growth {
        let (was, is) = (before.memory_kib, after.memory_kib);
        writeln!(out, "memory: {was:?} KiB, then {is:?} KiB: {growth:+.2} %")?;
    }
    writeln!(
        out,
        "open files: {:?}, then {:?}",
        before.handles, after.handles
    )?;
    writeln!(
        out,
        "files: {}, then {}",
        before.files.len(),
        after.files.len()
    )?;
    writeln!(
        out,
        "tasks: {}, then {}; {tasks} after the end",
        before.tasks, after.tasks
    )?;
    let is_clean = growth.is_none_or(|it| it <= MOST_GROWTH)
        && after.handles <= before.handles
        && after.files == before.files
        && after.tasks <= before.tasks
        && tasks == 0;
    writeln!(
        out,
        "{}",
        if is_clean {
            "nothing is left"
        } else {
            "SOMETHING IS LEFT"
        }
    )?;
    Ok(is_clean)
}
