//! The benches by name.

use crate::failure::{Failure, Result};
use crate::parts::{self, Set};

/// One bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Start,
    Memory,
    Keys,
    Scroll,
    Sync,
    Lists,
    Upload,
    Picture,
    Search,
    Sizes,
    Instructions,
}

impl Name {
    /// All of them, in the order in which they run.
    pub(super) const ALL: [Self; 11] = [
        Self::Start,
        Self::Memory,
        Self::Keys,
        Self::Scroll,
        Self::Sync,
        Self::Lists,
        Self::Upload,
        Self::Picture,
        Self::Search,
        Self::Sizes,
        Self::Instructions,
    ];

    /// What follows `cargo xtask bench`.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Memory => "memory",
            Self::Keys => "keys",
            Self::Scroll => "scroll",
            Self::Sync => "sync",
            Self::Lists => "lists",
            Self::Upload => "upload",
            Self::Picture => "picture",
            Self::Search => "search",
            Self::Sizes => "sizes",
            Self::Instructions => "instructions",
        }
    }

    /// Whether it looks at the open window.
    pub(super) fn needs_window(self) -> bool {
        matches!(self, Self::Start | Self::Memory | Self::Keys | Self::Scroll)
    }

    /// What it needs of the machine on top of what running the program does.
    pub(super) fn parts(self) -> Option<&'static Set> {
        match self {
            Self::Start | Self::Memory | Self::Keys | Self::Scroll | Self::Instructions => {
                Some(&parts::TEST)
            }
            Self::Upload | Self::Picture => Some(&parts::BENCH),
            Self::Sync | Self::Lists | Self::Search | Self::Sizes => None,
        }
    }

    /// The benches that a word asks for.
    pub(super) fn named(word: &str) -> Result<Vec<Self>> {
        if word == "client" {
            return Ok(vec![Self::Lists, Self::Upload]);
        }
        let found = Self::ALL.into_iter().find(|name| name.word() == word);
        found.map(|name| vec![name]).ok_or_else(|| {
            Failure::usage(format!(
                "There is no bench {word:?}; the benches are {}.",
                Self::ALL.map(Self::word).join(", ")
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bench_is_found_by_its_word() {
        for name in Name::ALL {
            assert_eq!(Name::named(name.word()).unwrap(), [name]);
        }
    }

    #[test]
    fn an_unknown_bench_is_refused_with_the_known_ones() {
        let failure = Name::named("speed").unwrap_err();

        assert_eq!(failure.code(), 2);
        assert!(failure.to_string().contains("scroll"), "{failure}");
    }
}
