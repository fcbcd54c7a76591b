//! The first reading of 100,000 members, into the encrypted copy and the search, beside a bare loop of the same
//! requests that keeps nothing.
//!
//! `cargo run --release -p studiodesk-services --example bench_sync`
//!
//! Both keep the pace that the service's limit leaves to a reading in the background: so what is measured is
//! whether keeping and indexing a slice hides behind the wait for the next one. What is asked for: at most 1.05
//! of the loop's time.

#![expect(
    clippy::print_stdout,
    reason = "a port and seconds go to the one who started the role"
)]

mod bare;
mod ours;

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};

use studiodesk_figures::{Figure, Goal, report};
use studiodesk_sandbox::{Config, Sandbox};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const MEMBERS: usize = 100_000;
const KEY: &str = "key-of-the-bench";
const ROUNDS: usize = 3;
const MOST: f64 = 1.05;

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => serve().await?,
        ["ours", base] => println!("{}", ours::read(base).await?),
        ["bare", base] => println!("{}", bare::read(base).await?),
        _ => return compare(),
    }
    Ok(ExitCode::SUCCESS)
}

/// In turns, each in a process of its own.
fn compare() -> Result<ExitCode> {
    let server = Server::start()?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(seconds("ours", &server.base)?);
        bare.push(seconds("bare", &server.base)?);
    }
    Ok(report(&[Figure::beside(
        format!("first sync of {MEMBERS}, s"),
        median(&mut ours),
        median(&mut bare),
        Goal::RatioAtMost(MOST),
    )])?)
}

fn seconds(role: &str, base: &str) -> Result<f64> {
    let mut run = Command::new(std::env::current_exe()?);
    let output = run.args([role, base]).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{role} failed: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The stand-in of the service in a process of its own, which ends with this.
struct Server {
    process: Child,
    base: String,
}

impl Server {
    fn start() -> Result<Self> {
        let mut run = Command::new(std::env::current_exe()?);
        let mut process = run.arg("serve").stdout(Stdio::piped()).spawn()?;
        let printed = process.stdout.take().ok_or("no output")?;
        let mut base = String::new();
        BufReader::new(printed).read_line(&mut base)?;
        let base = base.trim().trim_end_matches('/').to_owned();
        Ok(Self { process, base })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Prints the address and serves until it is killed.
async fn serve() -> Result<()> {
    let sandbox = Sandbox::start(Config {
        members: MEMBERS,
        key: KEY.into(),
        ..Config::default()
    })
    .await?;
    println!("{}", sandbox.url());
    std::future::pending().await
}
