//! How long the index takes to build and to answer, side by side with a scan of every row.
//!
//! `cargo bench -p studiodesk-search` prints a table for a hundred thousand and for a million people.
#![expect(clippy::print_stdout, reason = "the table is the result")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use studiodesk_core::{CustomerId, CustomerStatus, MemberRow};
use studiodesk_search::{DateOrder, Index};

const ROUNDS: usize = 25;
const LIMIT: usize = 50;
const QUERIES: [&str; 30] = [
    "a",
    "m",
    "e",
    "s",
    "an",
    "er",
    "AM",
    "am",
    "a m",
    "a a",
    "an an",
    "a b c",
    "anna",
    "müller",
    "mueller anna",
    "mül",
    "muller",
    "mül an",
    "ller",
    "com",
    "example",
    "anna.mu",
    "1",
    "12",
    "4711",
    "0171 23",
    "12.4.",
    "1992",
    "anna 1992",
    "schmitdt",
];
const FIRST: [&str; 24] = [
    "Anna",
    "Max",
    "Jürgen",
    "Zoë",
    "Łukasz",
    "Ayşe",
    "Nguyễn",
    "Ελένη",
    "Фёдор",
    "محمد",
    "שרה",
    "Marie",
    "Hans-Peter",
    "Jörg",
    "Sean",
    "Ida",
    "Åse",
    "Søren",
    "Mateusz",
    "Emma",
    "Ali",
    "Lena",
    "Paul",
    "Mia",
];
const LAST: [&str; 24] = [
    "Müller",
    "Schmidt",
    "Mueller",
    "Weiß",
    "O'Brien",
    "Kowalski",
    "Yılmaz",
    "Trần",
    "Παπαδόπουλος",
    "Толстой",
    "أحمد",
    "כהן",
    "Larsen",
    "Østergård",
    "Müller-Lüdenscheidt",
    "García",
    "Fischer",
    "Weber",
    "Wagner",
    "Becker",
    "Hoffmann",
    "Schäfer",
    "Koch",
    "Bauer",
];
const SYLLABLES: [&str; 20] = [
    "ba", "len", "mar", "ti", "ko", "ris", "sau", "wer", "hol", "din", "pe", "gra", "nov", "ul",
    "ster", "mi", "ha", "fel", "zo", "ke",
];

fn main() {
    // The smaller one twice: the first round warms the machine up.
    for people in [100_000, 100_000, 1_000_000] {
        measure(people);
    }
}

fn measure(people: usize) {
    let rows = invent(people);
    let memory = resident();
    let copy = rows.clone();
    let memory_of_rows = resident().saturating_sub(memory);
    let (begun, worked) = (Instant::now(), cpu_millis());
    let mut index = Index::build(copy);
    let (built, worked) = (begun.elapsed(), cpu_millis() - worked);
    let memory_of_index = resident().saturating_sub(memory + memory_of_rows);
    println!(
        "\n{people} people: built in {built:.0?} ({worked} ms of CPU); rows {memory_of_rows} MiB, index {memory_of_index} MiB more"
    );
    let begun = Instant::now();
    let changed: Vec<MemberRow> = rows.iter().take(500).cloned().map(changed).collect();
    let cloned = begun.elapsed();
    let begun = Instant::now();
    index.upsert(changed);
    println!(
        "500 changed rows taken in in {:.1?} (cloning them took {cloned:.1?})",
        begun.elapsed()
    );
    println!("query          |    p50 µs |    p95 µs |    max µs |   scan µs |  ratio | known");
    let mut all = Vec::new();
    for query in QUERIES {
        let known = index.find(query, DateOrder::DayMonthYear, LIMIT).total;
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| time(|| index.find(query, DateOrder::DayMonthYear, LIMIT).total))
            .collect();
        times.sort_unstable();
        let scan = time(|| scan(&rows, query));
        let p50 = times[ROUNDS / 2];
        println!(
            "{query:14} | {:9.1} | {:9.1} | {:9.1} | {:9.0} | {:5.0}x | {known}",
            micros(p50),
            micros(times[ROUNDS * 95 / 100]),
            micros(times[ROUNDS - 1]),
            micros(scan),
            micros(scan) / micros(p50),
        );
        all.extend(times);
    }
    all.sort_unstable();
    println!(
        "all            | {:9.1} | {:9.1} | {:9.1} |",
        micros(all[all.len() / 2]),
        micros(all[all.len() * 95 / 100]),
        micros(all[all.len() - 1]),
    );
    slices(&rows[..100_000.min(people)]);
}

/// As the mirror fills: slice by slice, searched in between.
fn slices(rows: &[MemberRow]) {
    let mut index = Index::new();
    let slices: Vec<Vec<MemberRow>> = rows.chunks(500).map(<[_]>::to_vec).collect();
    let mut times: Vec<Duration> = slices
        .into_iter()
        .map(|slice| time(|| index.upsert(slice)))
        .collect();
    let sum: Duration = times.iter().sum();
    times.sort_unstable();
    let queries = QUERIES.map(|query| time(|| index.find(query, DateOrder::DayMonthYear, LIMIT)));
    println!(
        "filled in slices of 500: {sum:.0?} in all, p50 {:.1?}, p95 {:.1?}, max {:.0?}; slowest query then {:.1?}",
        times[times.len() / 2],
        times[times.len() * 95 / 100],
        times[times.len() - 1],
        queries.iter().max().copied().unwrap_or_default(),
    );
}

/// What a program without an index does: folds nothing but case, and reads every row to the end.
fn scan(rows: &[MemberRow], query: &str) -> usize {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let holds = |row: &&MemberRow| {
        let text = [
            row.name(),
            row.email.clone(),
            row.customer_number.clone(),
            row.phones.join(" "),
            row.cards.join(" "),
        ];
        let text = text.join(" ").to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    rows.iter().filter(holds).count()
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn changed(mut row: MemberRow) -> MemberRow {
    row.has_picture = !row.has_picture;
    row
}

/// Memory of this process in MiB, where the system tells it so.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages.split(' ').nth(1).and_then(|pages| pages.parse().ok());
    pages.unwrap_or(0usize) * 4096 / (1 << 20)
}

/// CPU time of this process, where the system tells it: what is left when the machine has other work.
fn cpu_millis() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = stat.split(' ').skip(13).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum::<u64>()
        * 10
}

/// Invented people: half of them with one of a few common names, all with an address, a number, a telephone, a card
/// and a birthday.
fn invent(people: usize) -> Vec<MemberRow> {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut pick = move |bound: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 16) as usize % bound
    };
    let made_up = move |common: &[&str], pick: &mut dyn FnMut(usize) -> usize| {
        if pick(2) == 0 {
            return common[pick(common.len())].to_owned();
        }
        let word: String = (0..2 + pick(2))
            .map(|_| SYLLABLES[pick(SYLLABLES.len())])
            .collect();
        word[..1].to_uppercase() + &word[1..]
    };
    (0..people)
        .map(|at| {
            let first_name = made_up(&FIRST, &mut pick);
            let last_name = made_up(&LAST, &mut pick);
            let date = Date::new(
                1940 + pick(70) as i16,
                1 + pick(12) as i8,
                1 + pick(28) as i8,
            );
            MemberRow {
                id: CustomerId(1_000_000 + at as i64),
                status: match pick(10) {
                    0 | 1 => CustomerStatus::Prospect,
                    2 => CustomerStatus::FormerMember,
                    _ => CustomerStatus::Member,
                },
                email: format!("{first_name}.{last_name}{at}@mail{}.example", pick(9))
                    .to_lowercase(),
                first_name,
                last_name,
                customer_number: format!("1-{:06}", pick(900_000)),
                date_of_birth: date.ok(),
                phones: vec![format!("+49 17{} {:07}", pick(10), pick(10_000_000))],
                cards: vec![format!("{:016}", pick(usize::MAX))],
                address: Vec::new(),
                has_picture: pick(2) == 0,
            }
        })
        .collect()
}
