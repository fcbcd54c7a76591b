//! What is to be measured.

use std::path::PathBuf;

use lexopt::prelude::*;

use super::name::Name;
use crate::failure::Result;

/// Stored members of the benches of the window.
const MEMBERS: u32 = 100_000;

/// Arguments of `cargo xtask bench`.
pub(crate) struct Options {
    /// In the order in which they run.
    pub(super) names: Vec<Name>,
    /// Whether that is all there are.
    pub(super) all: bool,
    /// Each bench has a number of its own unless one is given.
    pub(super) members: Option<u32>,
    /// Starts of each program.
    pub(super) runs: usize,
    /// Whether the figures are to be written that are committed and compared with.
    pub(super) write: bool,
    /// The figures of an earlier run.
    pub(super) compare: Option<PathBuf>,
    /// Whether this process already runs on the bench's own screen and in its own session.
    pub(super) inside: bool,
}

impl Options {
    /// Reads what follows `bench`.
    pub(crate) fn parse(parser: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            names: Vec::new(),
            all: false,
            members: None,
            runs: 15,
            write: false,
            compare: None,
            inside: false,
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Value(word) => options.names.extend(Name::named(&word.string()?)?),
                Long("write") => options.write = true,
                Long("members") => options.members = Some(parser.value()?.parse()?),
                Long("runs") => options.runs = parser.value()?.parse::<usize>()?.max(1),
                Long("compare") => options.compare = Some(parser.value()?.into()),
                Long("inside") => options.inside = true,
                other => return Err(other.unexpected().into()),
            }
        }
        options.all = options.names.is_empty();
        if options.all {
            options.names = Name::ALL.to_vec();
        }
        options.names.dedup();
        Ok(options)
    }

    /// How many members the benches of the window store.
    pub(super) fn stored(&self) -> u32 {
        self.members.unwrap_or(MEMBERS)
    }

    /// The chosen benches of the window.
    pub(super) fn of_window(&self) -> Vec<Name> {
        let names = self.names.iter().copied();
        names.filter(|name| name.needs_window()).collect()
    }

    /// What the figures of this run are called.
    pub(super) fn file(&self) -> String {
        if self.all {
            return "figures.json".into();
        }
        let words: Vec<_> = self.names.iter().map(|name| name.word()).collect();
        format!("{}.json", words.join("-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Options> {
        Options::parse(&mut lexopt::Parser::from_args(words))
    }

    #[test]
    fn without_a_name_everything_is_measured() {
        let options = parsed(&[]).unwrap();

        assert_eq!(options.names, Name::ALL);
        assert_eq!(options.file(), "figures.json");
    }

    #[test]
    fn names_choose_benches_and_each_choice_has_its_own_file() {
        let options = parsed(&["sizes", "--compare", "before.json"]).unwrap();

        assert_eq!(options.names, [Name::Sizes]);
        assert_eq!(options.compare, Some("before.json".into()));
        assert_eq!(options.file(), "sizes.json");
        assert_eq!(parsed(&["client"]).unwrap().file(), "lists-upload.json");
    }

    #[test]
    fn the_window_is_opened_only_for_the_benches_that_look_at_it() {
        assert_eq!(
            parsed(&["keys", "search"]).unwrap().of_window(),
            [Name::Keys]
        );
        assert!(parsed(&["sizes"]).unwrap().of_window().is_empty());
    }

    #[test]
    fn an_unknown_name_is_refused() {
        assert!(parsed(&["speed"]).is_err());
    }
}
