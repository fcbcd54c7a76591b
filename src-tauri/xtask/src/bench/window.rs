//! The benches that look at the open window, on a screen and in a session of their own.

use std::process::ExitCode;

use studiodesk_figures::{Figure, report};

use super::name::Name;
use super::{Options, keys, measured, memory, prepared, scroll, session, start};
use crate::failure::{Failure, Result};

/// Builds what is looked at, and looks at it.
pub(super) fn measure(options: &Options) -> Vec<Figure> {
    let names = options.of_window();
    let Some(&first) = names.first() else {
        return Vec::new();
    };
    measured(first, enter(options))
}

fn enter(options: &Options) -> Result<Vec<Figure>> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new(
            "The window is typed into through X11, so this runs on Linux only.",
        ));
    }
    prepared::build()?;
    session::enter(options)
}

/// Inside that session: measures, and tells whoever entered it.
pub(super) fn measure_inside(options: &Options) -> Result<ExitCode> {
    let prepared = prepared::Prepared::create(options.stored())?;
    let mut figures = Vec::new();
    for name in options.of_window() {
        println!("── {}", name.word());
        let found = match name {
            Name::Start => start::measure(&prepared, options.runs),
            Name::Memory => memory::measure(&prepared),
            Name::Keys => keys::measure(&prepared),
            Name::Scroll => scroll::measure(&prepared),
            _ => Ok(Vec::new()),
        };
        figures.extend(measured(name, found));
    }
    Ok(report(&figures)?)
}
