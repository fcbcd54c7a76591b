//! The same people and queries, ours and the others.

use std::time::Instant;

use studiodesk_core::MemberRow;
use studiodesk_figures::{Figure, Goal};

use crate::corpus::{Case, Corpus};
use crate::engines::{Engine, Fts, Fuzzy, Scan, Studiodesk};
use crate::figures::Times;

/// How many people the quality is asked of: those of the corpus.
const JUDGED: usize = 10_000;
/// How many people the speed is asked of.
const TIMED: usize = 100_000;
/// One of so many queries is timed: an engine that reads everybody takes a second for ten.
const EVERY: usize = 12;

/// What is known of one engine.
struct Measured {
    name: &'static str,
    first: f64,
    five: f64,
    p50: f64,
    p99: f64,
    bytes: f64,
    seconds: f64,
}

/// Measures everybody.
pub(crate) fn measure(most: usize) -> Vec<Figure> {
    let corpus = Corpus::new(JUDGED);
    let people = Corpus::people(TIMED.min(most));
    let build: [fn(&[MemberRow]) -> Box<dyn Engine>; 5] = [
        |people| Box::new(Studiodesk::new(people)),
        |people| Box::new(Fts::prefix(people)),
        |people| Box::new(Fts::trigram(people)),
        |people| Box::new(Scan::new(people)),
        |people| Box::new(Fuzzy::new(people)),
    ];
    let all: Vec<Measured> = build
        .iter()
        .map(|build| of_engine(*build, &corpus, &people))
        .collect();
    let mut figures = Vec::new();
    let [ours, others @ ..] = all.as_slice() else {
        return figures;
    };
    figures.push(Figure::alone(
        "found at 1, of 100",
        ours.first,
        Goal::AtLeast(97.0),
    ));
    figures.push(Figure::alone(
        "found at 5, of 100",
        ours.five,
        Goal::AtLeast(99.0),
    ));
    for other in others {
        let name = other.name;
        figures.push(Figure::beside(
            format!("found at 1, {name}"),
            ours.first,
            other.first,
            Goal::RatioAtLeast(1.0),
        ));
        figures.push(Figure::beside(
            format!("found at 5, {name}"),
            ours.five,
            other.five,
            Goal::RatioAtLeast(1.0),
        ));
        figures.push(Figure::beside(
            format!("100k p50 ms, {name}"),
            ours.p50,
            other.p50,
            Goal::Shown,
        ));
        figures.push(Figure::beside(
            format!("100k p99 ms, {name}"),
            ours.p99,
            other.p99,
            Goal::RatioBelow(1.0),
        ));
        figures.push(Figure::beside(
            format!("bytes a member, {name}"),
            ours.bytes,
            other.bytes,
            Goal::Shown,
        ));
        figures.push(Figure::beside(
            format!("build s of 100k, {name}"),
            ours.seconds,
            other.seconds,
            Goal::Shown,
        ));
    }
    figures
}

fn of_engine(
    build: fn(&[MemberRow]) -> Box<dyn Engine>,
    corpus: &Corpus,
    people: &[MemberRow],
) -> Measured {
    let judged = build(&corpus.people);
    let (mut first, mut five) = (0, 0);
    for Case { text, id, .. } in &corpus.cases {
        let place = judged.find(text).iter().position(|found| found == id);
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some_and(|place| place < 5));
    }
    let share = |part: usize| 100.0 * part as f64 / corpus.cases.len() as f64;
    let begun = Instant::now();
    let engine = build(people);
    let seconds = begun.elapsed().as_secs_f64();
    let texts = corpus.cases.iter().step_by(EVERY);
    let times = Times::of(texts.map(|case| case.text.as_str()), |text| {
        engine.find(text);
    });
    eprintln!("{} is measured.", engine.name());
    Measured {
        name: engine.name(),
        first: share(first),
        five: share(five),
        p50: times.percentile(50),
        p99: times.percentile(99),
        bytes: engine.bytes() as f64 / people.len() as f64,
        seconds,
    }
}
