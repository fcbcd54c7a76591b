//! Reading every row of a mirror of 100,000 people, as at each start: the encrypted file against
//! the same people in memory without encryption. `cargo bench -p studiodesk-store`.

use std::io::Write;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use studiodesk_core::{Customer, CustomerId, CustomerStatus, Phones};
use studiodesk_store::{DataKey, Store};

const PEOPLE: i64 = 100_000;
const SLICE: usize = 500;
const RUNS: usize = 25;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let people: Vec<_> = (0..PEOPLE).map(person).collect();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mirror.db");
    let key = DataKey::random()?;

    let memory = Store::in_memory()?;
    let saved_in_memory = fill(&memory, &people)?;
    let saved_on_disk = fill(&Store::open(&path, &key)?, &people)?;
    let opened = best(|| Store::open(&path, &key))?;
    let disk = Store::open(&path, &key)?;
    let read_in_memory = best(|| memory.rows())?;
    let read_warm = best(|| disk.rows())?;
    let read_cold = best(|| Store::open(&path, &key)?.rows())?;
    let one = best(|| disk.customer(CustomerId(1_000_000 + PEOPLE / 2)))?;

    let mut out = std::io::stdout().lock();
    writeln!(out, "{PEOPLE} people, processor time, best of {RUNS}")?;
    writeln!(
        out,
        "{:<28} {:>10} {:>10} {:>6}",
        "", "encrypted", "in memory", "ratio"
    )?;
    for (what, disk, memory) in [
        (
            "save all, slices of 500",
            saved_on_disk,
            Some(saved_in_memory),
        ),
        ("open", opened, None),
        ("rows", read_warm, Some(read_in_memory)),
        ("open and rows", read_cold, Some(read_in_memory)),
        ("one customer", one, None),
    ] {
        write!(out, "{what:<28} {:>7.2} ms", millis(disk))?;
        if let Some(memory) = memory {
            let ratio = disk.as_secs_f64() / memory.as_secs_f64();
            write!(out, " {:>7.2} ms {ratio:>6.2}", millis(memory))?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "file: {:.1} MB",
        std::fs::metadata(&path)?.len() as f64 / 1e6
    )?;
    Ok(())
}

fn fill(store: &Store, people: &[Customer]) -> Outcome<Duration> {
    let start = processor_time();
    for slice in people.chunks(SLICE) {
        store.save(slice, 1, Timestamp::UNIX_EPOCH)?;
    }
    Ok(processor_time() - start)
}

/// The least that the work took, without dropping what it read.
fn best<T>(mut work: impl FnMut() -> studiodesk_store::Result<T>) -> Outcome<Duration> {
    let mut times = [Duration::ZERO; RUNS];
    for time in &mut times {
        let start = processor_time();
        let read = work()?;
        *time = processor_time() - start;
        drop(read);
    }
    Ok(times.into_iter().min().unwrap_or_default())
}

/// Time that this thread had a processor, so that what else the machine does stays out of the
/// table; the clock on the wall where the system does not tell.
fn processor_time() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    told.and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// About as much as a real studio knows of a person.
fn person(id: i64) -> Customer {
    let number = 1_000_000 + id;
    Customer {
        id: CustomerId(number),
        status: CustomerStatus::Member,
        customer_number: Some(format!("1-{number}")),
        first_name: Some(format!("Maximiliane{}", id % 977)),
        second_first_name: None,
        last_name: Some(format!("Schönberger{}", id % 9973)),
        second_last_name: None,
        date_of_birth: Some(date(1950 + (id % 55) as i16, 1 + (id % 12) as i8, 3)),
        gender: None,
        email: Some(format!("m.schoenberger{number}@example.com")),
        phones: Phones {
            private_mobile: Some(format!("+49 151 {number}")),
            private: (id % 3 == 0).then(|| format!("030 {number}")),
            ..Phones::default()
        },
        address: Default::default(),
        access_mediums: vec![],
        card_numbers: vec![format!("00{number}")],
        image_url: (id % 2 == 0).then(|| format!("https://images.example.com/{number}")),
        access_refusal: false,
        access_restrictions: vec![],
        idle_periods: vec![],
        studio_id: None,
        created: None,
    }
}
