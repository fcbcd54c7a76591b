//! The curve over the number of people, and the limits.

use std::time::Instant;

use studiodesk_figures::{Figure, Goal};
use studiodesk_search::{DateOrder, Index};

use crate::corpus::Corpus;
use crate::figures::Times;

/// As many rows as the window shows.
const LIMIT: usize = 50;

/// Measures ten thousand people to three million.
pub(crate) fn measure(most: usize) -> Vec<Figure> {
    let mut figures = Vec::new();
    let cases = Corpus::new(10_000).cases;
    let mut steps = Vec::new();
    for (people, name) in [
        (10_000, "10k"),
        (100_000, "100k"),
        (1_000_000, "1M"),
        (3_000_000, "3M"),
    ] {
        if people > most {
            break;
        }
        let rows = Corpus::people(people);
        let begun = Instant::now();
        let index = Index::build(rows);
        let built = begun.elapsed().as_secs_f64();
        let frozen = index.freeze();
        let memory = index.memory();
        drop(index);
        let begun = Instant::now();
        let index = Index::thaw(&frozen).unwrap_or_default();
        let opened = begun.elapsed().as_secs_f64();
        drop(frozen);
        let texts = cases.iter().map(|case| case.text.as_str());
        let times = Times::of(texts, |text| {
            std::hint::black_box(index.find(text, DateOrder::DayMonthYear, LIMIT));
        });
        let a_million = 1e6 / people as f64;
        let bytes = |bytes: usize| bytes as f64 / people as f64;
        let (p50, p99) = match name {
            "100k" => (Goal::Shown, Goal::AtMost(2.0)),
            "1M" => (Goal::AtMost(1.0), Goal::AtMost(8.0)),
            _ => (Goal::Shown, Goal::Shown),
        };
        let of = |figure: &str| format!("{name} {figure}");
        figures.push(Figure::alone(of("p50 ms"), times.percentile(50), p50));
        figures.push(Figure::alone(of("p99 ms"), times.percentile(99), p99));
        figures.push(Figure::alone(
            of("worst ms"),
            times.percentile(100),
            Goal::Shown,
        ));
        let limited = |limit| {
            if name == "1M" {
                Goal::AtMost(limit)
            } else {
                Goal::Shown
            }
        };
        figures.push(Figure::alone(
            of("index bytes a member"),
            bytes(memory.index),
            limited(200.0),
        ));
        figures.push(Figure::alone(
            of("rows bytes a member"),
            bytes(memory.rows),
            Goal::Shown,
        ));
        figures.push(Figure::alone(
            of("build s a million"),
            built * a_million,
            limited(2.5),
        ));
        figures.push(Figure::alone(
            of("open s a million"),
            opened * a_million,
            limited(1.5),
        ));
        steps.push((name, people as f64, times.percentile(50)));
        eprintln!("{name} is measured.");
    }
    for pair in steps.windows(2) {
        let [(_, few, quick), (name, many, slow)] = pair else {
            continue;
        };
        let figure = format!("{name} p50 against people, times");
        figures.push(Figure::beside(
            figure,
            slow / quick,
            many / few,
            Goal::RatioBelow(1.0),
        ));
    }
    figures
}
