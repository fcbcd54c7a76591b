//! How long a person waits for "saved here": taking a change in with its files, its steps, and reading
//! everything that waits. Wall-clock time, for it is the disk that is waited for.
//! `cargo bench -p studiodesk-store --bench journal`.

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Draft, Item, Kind, Lane, Payload, Slot, Step};
use studiodesk_outbox::ports::Attachment;
use studiodesk_store::{DataKey, Journal, Result};

const RUNS: usize = 21;
const WAITING: usize = 1_000;
const LARGE: u64 = 10_000_000;

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("journal.db");
    let key = DataKey::random()?;
    let journal = Journal::open(&path, &key)?;

    let put_large = times(|| put(&journal, LARGE))?;
    let large = put(&journal, LARGE)?;
    let read_large = times(|| read(&journal, &large))?;
    let settle_large = times_after(
        || {
            let item = put(&journal, LARGE)?;
            journal.record(item.id, &Step::GivenUp, now())
        },
        |_| journal.settle(now()),
    )?;
    let put_small = times(|| put(&journal, 0))?;
    let record = times_after(
        || put(&journal, 0),
        |item| journal.record(item.id, &Step::Sending, now()),
    )?;
    for _ in journal.items()?.len()..WAITING {
        put(&journal, 0)?;
    }
    let items = times(|| journal.items())?;
    let verify = times(|| journal.verify())?;
    let waiting = journal.items()?.len();
    let entries = journal.verify()?.entries;
    let bytes = std::fs::metadata(&path)?.len();
    drop(journal);
    let open = times(|| Journal::open(&path, &key))?;

    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{RUNS} runs, {waiting} items, {entries} entries, {bytes} bytes"
    )?;
    for (what, times) in [
        ("put, 10 MB", put_large),
        ("read back, 10 MB", read_large),
        ("settle, 10 MB", settle_large),
        ("put, no file", put_small),
        ("record", record),
        ("items", items),
        ("verify", verify),
        ("open", open),
    ] {
        let [median, most] =
            [times[RUNS / 2], times[RUNS - 1]].map(|time| time.as_secs_f64() * 1e3);
        writeln!(out, "{what:<18} {median:>8.2} ms, at most {most:>8.2} ms")?;
    }
    Ok(())
}

fn put(journal: &Journal, size: u64) -> Result<Item> {
    let file = (size > 0).then(|| Attachment {
        name: "scan.pdf".into(),
        content_type: "application/pdf".into(),
        content: Box::new(std::io::repeat(7).take(size)),
    });
    let draft = Draft {
        kind: Kind::Document,
        customer: CustomerId(4711),
        slot: Slot::from("documents"),
        lane: Lane::Interactive,
        payload: Payload::from("{\"name\": \"a letter that is neither short nor very long\"}"),
        asked_by: "Front desk".into(),
    };
    journal.put(draft, file.into_iter().collect(), now())
}

fn read(journal: &Journal, item: &Item) -> Result<u64> {
    let mut content = journal.open_file(item.id, 0)?;
    Ok(std::io::copy(&mut content, &mut std::io::sink())?)
}

fn now() -> Timestamp {
    Timestamp::now()
}

fn times<T>(work: impl Fn() -> Result<T>) -> Result<Vec<Duration>> {
    times_after(|| Ok(()), |()| work())
}

/// How long `work` took, from the shortest to the longest, without what was made ready for it.
fn times_after<R, T>(
    ready: impl Fn() -> Result<R>,
    work: impl Fn(R) -> Result<T>,
) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let ready = ready()?;
        let start = Instant::now();
        work(ready)?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok(times)
}
