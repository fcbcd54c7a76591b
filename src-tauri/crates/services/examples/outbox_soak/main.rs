//! Queues many changes of many kinds, works them off, and says what became of each. Made to be killed:
//! started again on the same folder it goes on where it was, however it ended.
//!
//! It runs what the program runs: the journal, the outbox and its courier. Only the window is missing,
//! and the keyring, see [`folder`].
//!
//! **Invariant:** which changes there are is known from the journal alone. Taking one in is one
//! transaction and numbers have no gaps, so that the next change is as many as the journal has ever had.

mod arguments;
mod content;
mod folder;
mod mix;
mod report;
mod roster;

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use studiodesk_client::{Client, Limiter, ServerAddress};
use studiodesk_outbox::ports::SystemClock;
use studiodesk_outbox::{Outbox, Policy};
use studiodesk_services::{Courier, JournalFiles};

use crate::arguments::Arguments;
use crate::folder::Folder;
use crate::mix::Asking;
use crate::report::Report;

/// Why the program could not work.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How often the items are looked at. To be told of each step would cost more than the steps do.
const GLANCE: Duration = Duration::from_millis(100);
/// How often it is said how far things are.
const TOLD: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> ExitCode {
    let asked = match arguments::read(std::env::args_os().skip(1)) {
        Ok(Some(asked)) => asked,
        Ok(None) => {
            let _ = std::io::stdout().write_all(arguments::HELP.as_bytes());
            return ExitCode::SUCCESS;
        }
        Err(error) => return complain(&format!("{error}. See --help.")),
    };
    match run(asked).await {
        Ok(report) => {
            let _ = write!(std::io::stdout(), "{report}");
            if report.is_good() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => complain(&error.to_string()),
    }
}

async fn run(asked: Arguments) -> Result<Report, Failure> {
    let folder = Folder::at(&asked.folder)?;
    let journal = Arc::new(folder.journal()?);
    let client = client(&asked)?;
    let mut roster = folder.roster()?;
    let needed = asked.mix.needs(asked.items);
    if roster.complete(&client, needed).await? {
        folder.keep(&roster)?;
    }
    if roster.members.is_empty() {
        return Err("the server has no members".into());
    }

    let had = report::all(&journal)?.len() as u64;
    let files = Arc::new(JournalFiles::new(Arc::clone(&journal)));
    let (outbox, engine) = Outbox::open(
        Arc::clone(&journal) as _,
        Arc::new(Courier::new(client, files)),
        Arc::new(SystemClock::start()),
        Policy::with_seed(asked.seed.wrapping_add(had)),
    )?;
    let engine = tokio::spawn(engine.run());
    let asking = Asking {
        mix: asked.mix,
        seed: asked.seed,
        roster,
    };
    let queue = outbox.clone();
    let queued = tokio::task::spawn_blocking(move || {
        (had..asked.items).try_for_each(|number| {
            let (draft, files) = asking.change(number)?;
            queue.put(draft, files)?;
            Ok::<_, Failure>(())
        })
    });
    // Sending begins with the first of them, while the others are still being taken in.
    settled(&outbox, || queued.is_finished()).await;
    queued.await??;
    outbox.stop(Duration::ZERO).await;
    engine.await?;
    Report::of(&journal, had.max(asked.items) as usize)
}

fn client(asked: &Arguments) -> Result<Client, Failure> {
    let address = ServerAddress::Loopback(asked.address.clone());
    let mut builder = Client::builder(address, asked.key.clone());
    if let Some(path) = &asked.ca {
        builder = builder.trust_only(std::fs::read(path)?);
    }
    if asked.unlimited {
        builder = builder.limiter(Arc::new(Limiter::uncounted()));
    }
    Ok(builder.build()?)
}

/// Returns when all are queued and nothing moves any more by itself.
async fn settled(outbox: &Outbox, all_queued: impl Fn() -> bool) {
    let mut told = Instant::now();
    loop {
        let complete = all_queued();
        let items = outbox.items();
        let moving = items.iter().filter(|it| !it.waits_for_a_person()).count();
        if complete && moving == 0 {
            return;
        }
        if told.elapsed() >= TOLD {
            told = Instant::now();
            let _ = writeln!(std::io::stderr(), "{moving} on their way");
        }
        tokio::time::sleep(GLANCE).await;
    }
}

fn complain(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{text}");
    ExitCode::from(2)
}
