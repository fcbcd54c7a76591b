//! What became of everything.

use std::collections::BTreeMap;
use std::fmt;

use studiodesk_outbox::model::{Item, Kind, State};
use studiodesk_store::{Journal, Verdict};

use crate::Failure;

/// Counts at the end of a run.
pub(crate) struct Report {
    expected: usize,
    counts: BTreeMap<(State, Kind), usize>,
    doubtful: usize,
    refusals: Vec<String>,
    trail: Verdict,
}

impl Report {
    /// Counts what `journal` holds, of which there should be `expected` items.
    pub(crate) fn of(journal: &Journal, expected: usize) -> Result<Self, Failure> {
        let mut counts = BTreeMap::new();
        let all = all(journal)?;
        for item in &all {
            *counts.entry((item.state, item.kind)).or_default() += 1;
        }
        let refused = all.iter().filter(|it| it.state == State::Refused);
        Ok(Self {
            expected,
            counts,
            doubtful: all.iter().filter(|it| it.doubt.is_some()).count(),
            refusals: refused.map(refusal).collect(),
            trail: journal.verify()?,
        })
    }

    /// Whether every change took effect, as far as anybody can know here.
    pub(crate) fn is_good(&self) -> bool {
        let confirmed = self
            .counts
            .iter()
            .filter(|((it, _), _)| *it == State::Confirmed);
        let confirmed: usize = confirmed.map(|(_, count)| count).sum();
        confirmed == self.expected && self.doubtful == 0 && self.trail.broken.is_none()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for state in State::ALL {
            let of_state = self.counts.iter().filter(|((it, _), _)| *it == state);
            let kinds: Vec<_> = of_state.map(|((_, kind), count)| (kind, count)).collect();
            let total: usize = kinds.iter().map(|(_, count)| **count).sum();
            write!(f, "{:<10} {total:>7}", word(&state))?;
            for (kind, count) in kinds {
                write!(f, "  {} {count}", word(kind))?;
            }
            writeln!(f)?;
        }
        let known: usize = self.counts.values().sum();
        writeln!(f, "doubtful   {:>7}", self.doubtful)?;
        writeln!(f, "lost       {:>7}", self.expected.saturating_sub(known))?;
        for refusal in &self.refusals {
            writeln!(f, "{refusal}")?;
        }
        match self.trail.broken {
            None => writeln!(f, "trail whole, {} entries", self.trail.entries),
            Some(at) => writeln!(f, "trail broken at entry {}: {:?}", at.seq, at.kind),
        }
    }
}

/// Every item that the journal ever had, in the order of their numbers.
pub(crate) fn all(journal: &Journal) -> Result<Vec<Item>, Failure> {
    let mut all = journal.items()?;
    all.extend(journal.history(u32::MAX)?);
    all.sort_unstable_by_key(|it| it.id);
    Ok(all)
}

/// What was refused should not have been asked for, so the reason is what whoever reads this needs.
fn refusal(item: &Item) -> String {
    let why = item.why.clone();
    let why = why
        .map(|it| it.message.unwrap_or(it.code))
        .unwrap_or_default();
    format!("refused: item {}, {}: {why}", item.id, word(&item.kind))
}

/// The word that the trail and the window's code have for it.
fn word(value: &impl serde::Serialize) -> String {
    let word = serde_json::to_value(value).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}
