//! `nucleo-matcher`, which scores every person anew: the matcher of the Helix editor.

use std::cell::RefCell;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use studiodesk_core::MemberRow;

use super::{Engine, LIMIT, told};

/// One line for each person, the name first.
pub(crate) struct Scan {
    lines: Vec<(i64, Utf32String)>,
    matcher: RefCell<Matcher>,
}

impl Scan {
    pub(crate) fn new(people: &[MemberRow]) -> Self {
        let line = |row: &MemberRow| format!("{} {}", row.name(), told(row));
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Self {
            lines: people
                .iter()
                .map(|row| (row.id.0, line(row).into()))
                .collect(),
            matcher: RefCell::new(Matcher::new(config)),
        }
    }
}

impl Engine for Scan {
    fn name(&self) -> &'static str {
        "nucleo"
    }

    fn find(&self, text: &str) -> Vec<i64> {
        let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = self.matcher.borrow_mut();
        let mut scored: Vec<(u32, i64)> = self
            .lines
            .iter()
            .filter_map(|(id, line)| Some((pattern.score(line.slice(..), &mut matcher)?, *id)))
            .collect();
        scored.sort_unstable_by_key(|&(score, id)| (std::cmp::Reverse(score), id));
        scored.iter().take(LIMIT).map(|&(_, id)| id).collect()
    }

    fn bytes(&self) -> usize {
        let of = |line: &Utf32String| match line {
            Utf32String::Ascii(text) => text.len(),
            Utf32String::Unicode(text) => text.len() * 4,
        };
        let lines = self.lines.iter();
        lines
            .map(|(_, line)| of(line) + size_of::<(i64, Utf32String)>())
            .sum()
    }
}
