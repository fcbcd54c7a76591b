//! The hot paths of the search, one a run, for counting the instructions of each: `cargo xtask bench
//! instructions` runs it under valgrind.
//!
//! `paths freeze FILE` writes an index; `paths open FILE` reads it, and `paths NAME FILE` does so and walks a path.
//! `paths invent FILE` and `paths build FILE` differ by the building of an index. What a path costs is the
//! difference to the run that only prepares it.

#[path = "../../tests/corpus/mod.rs"]
mod corpus;

use std::hint::black_box;
use std::process::ExitCode;

use corpus::Corpus;
use studiodesk_core::{CustomerId, MemberRow};
use studiodesk_search::{DateOrder, Index};

const PEOPLE: usize = 20_000;
/// Building walks through more code than a query.
const BUILT: usize = 4_000;
/// As many rows as the window shows.
const LIMIT: usize = 50;

/// What is typed on each path.
const PATHS: [(&str, &[&str]); 6] = [
    (
        "names",
        &[
            "anna müller",
            "mueller anna",
            "mary ann mccarthy",
            "nguyen thi lan",
        ],
    ),
    ("beginnings", &["a", "mü", "an an", "schm", "anna m", "AM"]),
    (
        "sounds",
        &[
            "maier",
            "bill",
            "fjodorow fjodor",
            "kasia",
            "marie-luise bergman",
        ],
    ),
    (
        "slips",
        &[
            "schmitdt",
            "marie-luise altstocknnger",
            "shcneider thoams",
            "papadopulso",
        ],
    ),
    (
        "fields",
        &[
            "0171 23",
            "12.4.1992",
            "1-10042",
            "anna.mu",
            "web.example",
            "4711",
        ],
    ),
    (
        "mixed",
        &[
            "anna 1990 köln",
            "huber marie-luise freiburg",
            "anna berlin",
            "jan 12.4.",
        ],
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, path, file] = arguments.as_slice() else {
        return ExitCode::FAILURE;
    };
    let walked = match path.as_str() {
        "invent" => Some(Corpus::people(BUILT).len()),
        "build" => Some(Index::build(Corpus::people(BUILT)).len()),
        "freeze" => std::fs::write(file, Index::build(Corpus::people(PEOPLE)).freeze())
            .ok()
            .map(|()| PEOPLE),
        path => open(file).and_then(|index| walk(index, path)),
    };
    black_box(walked).map_or(ExitCode::FAILURE, |_| ExitCode::SUCCESS)
}

fn open(file: &str) -> Option<Index> {
    Index::thaw(&std::fs::read(file).ok()?)
}

/// Walks the path, and says how many people it found.
fn walk(mut index: Index, path: &str) -> Option<usize> {
    match path {
        "open" => Some(index.len()),
        "change" => {
            // One row that changed, as a slice of the mirror brings it.
            let row = index.row(CustomerId(42))?;
            let first_name = format!("{}a", row.first_name);
            index.upsert(vec![MemberRow { first_name, ..row }]);
            Some(index.len())
        }
        path => {
            let (_, texts) = PATHS.iter().find(|(name, _)| *name == path)?;
            let found = texts
                .iter()
                .map(|text| index.find(text, DateOrder::DayMonthYear, LIMIT).total);
            Some(found.sum())
        }
    }
}
