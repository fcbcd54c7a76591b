//! 100,000 members by the client's two streams beside a bare loop of the same 200 requests.
//!
//! `cargo run --release -p studiodesk-client --example bench_list`
//!
//! The bare loop is reqwest and `serde_json::Value`, which knows nothing of members. All ask the same
//! server, which sends a finished page, in turns, each in a process of its own. What is
//! asked for: at most 1.1 of its time and 1.2 of its memory.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

#[path = "bench/figures.rs"]
mod figures;
#[path = "bench/pages.rs"]
mod pages;

use std::error::Error;
use std::process::{Command, ExitCode};
use std::time::Instant;

use futures::{Stream, TryStreamExt};
use serde_json::Value;
use studiodesk_client::{Client, Limiter, ServerAddress};
use studiodesk_figures::{Figure, Goal, report};

use self::figures::{Child, median, output, peak_kib};
use self::pages::{PAGES, SLICE};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 7;
const MOST_TIME: f64 = 1.1;
const MOST_MEMORY: f64 = 1.2;

fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => pages::serve()?,
        ["lean", base] => measured(lean(base))?,
        ["whole", base] => measured(whole(base))?,
        ["bare", base] => measured(bare(base))?,
        _ => return compare(),
    }
    Ok(ExitCode::SUCCESS)
}

fn compare() -> Result<ExitCode> {
    let server = Child::serving("serve")?;
    let measure = |role: &str| -> Result<(f64, f64)> {
        let program = std::env::current_exe()?;
        let printed = output(Command::new(program).args([role, &server.base]))?;
        let (seconds, peak) = printed.split_once(' ').ok_or("no figures")?;
        Ok((seconds.parse()?, peak.trim().parse()?))
    };
    let (mut leans, mut wholes, mut bares) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        leans.push(measure("lean")?);
        wholes.push(measure("whole")?);
        bares.push(measure("bare")?);
    }
    let medians = |all: &[(f64, f64)]| {
        let (mut seconds, mut peaks): (Vec<_>, Vec<_>) = all.iter().copied().unzip();
        (median(&mut seconds), median(&mut peaks))
    };
    let (lean, whole, bare) = (medians(&leans), medians(&wholes), medians(&bares));

    let mut figures = Vec::new();
    for (name, ours) in [("lean", lean), ("whole", whole)] {
        let members = PAGES * SLICE;
        for (unit, ours, bare, most) in [
            ("s", ours.0, bare.0, MOST_TIME),
            ("KiB at most", ours.1, bare.1, MOST_MEMORY),
        ] {
            let name = format!("list of {members}, {name}, {unit}");
            figures.push(Figure::beside(name, ours, bare, Goal::RatioAtMost(most)));
        }
    }
    Ok(report(&figures)?)
}

/// Prints the seconds and the peak of reading all members.
#[tokio::main]
async fn measured(reading: impl Future<Output = Result<usize>>) -> Result<()> {
    let started = Instant::now();
    let members = reading.await?;
    let seconds = started.elapsed().as_secs_f64();
    if members != PAGES * SLICE {
        return Err(format!("{members} members").into());
    }
    println!("{seconds} {}", peak_kib()?);
    Ok(())
}

fn client(base: &str) -> Result<Client> {
    let address = ServerAddress::Loopback(base.parse()?);
    Ok(Client::builder(address, "bench".into())
        .limiter(Limiter::uncounted().into())
        .build()?)
}

/// As the desk reads members: without what it does not show.
async fn lean(base: &str) -> Result<usize> {
    count(client(base)?.list_customers().stream()).await
}

/// Every field of the contract, in types.
async fn whole(base: &str) -> Result<usize> {
    let request = client(base)?.customers().get_customers();
    count(request.slice_size(SLICE.try_into()?).stream()).await
}

async fn count<T>(rows: impl Stream<Item = studiodesk_client::Result<T>>) -> Result<usize> {
    Ok(rows
        .try_fold(0, async |count, row| {
            std::hint::black_box(row);
            Ok(count + 1)
        })
        .await?)
}

async fn bare(base: &str) -> Result<usize> {
    let client = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([])
        .build()?;
    let mut members = 0;
    let mut offset = None;
    loop {
        let mut request = client
            .get(format!("{base}/v1/customers"))
            .header("x-api-key", "bench")
            .query(&[("customerStatus", "MEMBER"), ("sliceSize", "500")]);
        if let Some(offset) = &offset {
            request = request.query(&[("offset", offset)]);
        }
        let body = request.send().await?.error_for_status()?.bytes().await?;
        let page: Value = serde_json::from_slice(&body)?;
        members += page["result"].as_array().map_or(0, Vec::len);
        if page["hasNext"] != true {
            return Ok(members);
        }
        offset = page["offset"].as_str().map(str::to_owned);
    }
}
