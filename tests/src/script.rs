//! Questions to the page, asked by script because one answer then describes one moment.

/// Answers `text`, `words`, `pictures`, `focus`, `stop`, `controls`, `names` and `rows`.
pub(crate) const PAGE: &str = include_str!("scripts/page.js");

/// Runs axe-core, which must have been loaded, and answers its violations.
pub(crate) const AXE: &str = include_str!("scripts/axe.js");

/// Measures what is to be hit and what is to be read.
pub(crate) const MEASURE: &str = include_str!("scripts/measure.js");
