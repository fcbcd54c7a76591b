//! `cargo xtask bench`: the whole program measured against its limits, in one table; `cargo xtask bench NAME` for
//! one part of it. The figures are kept as JSON, and `--compare` sets them beside an earlier run's.
//!
//! What is compared are measured side by side in one run, for figures from different days or machines
//! say nothing about each other.

mod apart;
mod cards;
mod committed;
mod instructions;
mod keys;
mod measured;
mod memory;
mod name;
mod options;
mod prepared;
mod processes;
mod scroll;
mod session;
mod sizes;
mod start;
mod times;
mod typing;
mod window;

use std::fs;
use std::process::ExitCode;

use studiodesk_figures::{Changes, Figure, Goal, Table, to_json};

use self::name::Name;
pub(crate) use self::options::Options;
use crate::failure::Result;
use crate::{parts, root};

/// Measures, prints the table and fails when a goal is missed.
pub(crate) fn bench(options: &Options) -> Result<ExitCode> {
    if options.inside {
        return window::measure_inside(options);
    }
    // Before anything is measured: it may be the file that this run writes.
    let before = match &options.compare {
        Some(file) => Some(apart::read(&fs::read_to_string(file)?)?),
        None => None,
    };
    parts::provide(&parts::RUN)?;
    if cfg!(target_os = "linux") {
        options
            .names
            .iter()
            .filter_map(|name| name.parts())
            .try_for_each(parts::provide)?;
    }
    let mut figures = window::measure(options);
    let others = options.names.iter().filter(|name| !name.needs_window());
    for name in others {
        println!("── {}", name.word());
        figures.extend(measured(*name, of(*name, options)));
    }
    let file = root::target().join("bench").join(options.file());
    fs::create_dir_all(root::target().join("bench"))?;
    fs::write(&file, to_json(&figures))?;
    let table = Table(&figures);
    println!("\n{table}\n{}", file.display());
    if let Some(before) = before {
        let now = &figures;
        println!(
            "\n{}",
            Changes {
                before: &before,
                now
            }
        );
    }
    Ok(ExitCode::from(u8::from(!table.is_met())))
}

/// The figures of a bench that needs no window.
fn of(name: Name, options: &Options) -> Result<Vec<Figure>> {
    match name {
        Name::Sync => apart::example("studiodesk-services", "bench_sync"),
        Name::Lists => apart::example("studiodesk-client", "bench_list"),
        Name::Upload => apart::example("studiodesk-client", "bench_upload"),
        Name::Picture => apart::picture(),
        Name::Search => apart::search(options.members),
        Name::Sizes => sizes::measure(options.write),
        Name::Instructions => instructions::measure(options.write),
        Name::Start | Name::Memory | Name::Keys | Name::Scroll => Ok(Vec::new()),
    }
}

/// A bench that fails stops no other one, and leaves a figure that meets no goal.
fn measured(name: Name, figures: Result<Vec<Figure>>) -> Vec<Figure> {
    figures.unwrap_or_else(|failure| {
        println!("{failure}");
        let name = format!("{}, not measured", name.word());
        vec![Figure::alone(name, f64::NAN, Goal::AtMost(0.0))]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn a_bench_that_fails_leaves_a_figure_that_meets_no_goal() {
        let figures = measured(
            Name::Picture,
            Err(Failure::new("There is no vipsthumbnail.")),
        );

        assert_eq!(figures[0].name, "picture, not measured");
        assert!(!Table(&figures).is_met());
    }
}
