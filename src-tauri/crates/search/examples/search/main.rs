//! Answers queries over members that anybody may bring along.
//!
//! ```text
//! cargo run --release -p studiodesk-search --example search -- --members FILE.ndjson [--day-first|--month-first|--year-first]
//! ```
//!
//! The file holds one `Customer` of the API in each line. Then each line of the standard input is a query,
//! and is answered by one line of JSON: `{"query":…,"micros":…,"hits":[{"id":…,"why":…}]}`, at most 20
//! hits, best first. The microseconds are those of the search alone.

mod customer;

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::process::ExitCode;
use std::time::Instant;

use serde::Serialize;
use studiodesk_core::MemberRow;
use studiodesk_search::{DateOrder, Field, Hit, How, Index};

use customer::Customer;

/// Hits that a query is answered with at most.
const MOST_HITS: usize = 20;

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    micros: f64,
    hits: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    id: i64,
    why: Why,
}

#[derive(Serialize)]
struct Why {
    field: Field,
    how: How,
    text: String,
}

impl From<Hit> for Told {
    fn from(hit: Hit) -> Self {
        Self {
            id: hit.id.0,
            why: Why {
                field: hit.field,
                how: hit.how,
                text: hit.text,
            },
        }
    }
}

fn main() -> ExitCode {
    match answer_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer_all() -> Result<(), Box<dyn Error>> {
    let (file, order) = arguments()?;
    let index = Index::build(members(&file)?);
    let mut out = BufWriter::new(stdout().lock());
    for query in stdin().lock().lines() {
        let query = query?;
        let begun = Instant::now();
        let found = index.find(&query, order, MOST_HITS);
        let micros = begun.elapsed().as_secs_f64() * 1e6;
        let answer = Answer {
            query: &query,
            micros: (micros * 10.0).round() / 10.0,
            hits: found.hits.into_iter().map(Told::from).collect(),
        };
        serde_json::to_writer(&mut out, &answer)?;
        // Whoever asks line by line waits for each answer.
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

fn arguments() -> Result<(String, DateOrder), Box<dyn Error>> {
    let mut file = None;
    let mut order = DateOrder::DayMonthYear;
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--members" => file = given.next(),
            "--day-first" => order = DateOrder::DayMonthYear,
            "--month-first" => order = DateOrder::MonthDayYear,
            "--year-first" => order = DateOrder::YearMonthDay,
            other => return Err(format!("unknown argument {other}").into()),
        }
    }
    let file = file.ok_or("--members FILE.ndjson is missing")?;
    Ok((file, order))
}

fn members(file: &str) -> Result<Vec<MemberRow>, Box<dyn Error>> {
    let opened = File::open(file).map_err(|error| format!("{file}: {error}"))?;
    let mut members = Vec::new();
    for (number, line) in (1..).zip(BufReader::new(opened).lines()) {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let customer: Customer = serde_json::from_str(&line)
            .map_err(|error| format!("{file}, line {number}: {error}"))?;
        members.push(customer.into_row());
    }
    Ok(members)
}
