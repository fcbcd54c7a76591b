//! Figures that are committed, for those that are the same on every machine: a line each, the name and then a
//! whole number.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::root;

/// A file of committed figures.
pub(super) struct Committed {
    file: PathBuf,
    /// What its first line says.
    head: &'static str,
    figures: Vec<(String, u64)>,
}

impl Committed {
    /// Reads the file. None of its figures are known where it does not exist yet.
    pub(super) fn read(file: &str, head: &'static str) -> Self {
        let file = root::root().join(file);
        let text = fs::read_to_string(&file).unwrap_or_default();
        let figures = parse(&text);
        Self {
            file,
            head,
            figures,
        }
    }

    /// The committed figure of that name.
    pub(super) fn of(&self, name: &str) -> Option<u64> {
        let found = self.figures.iter().find(|(known, _)| known == name)?;
        Some(found.1)
    }

    /// Whether nothing is committed yet.
    pub(super) fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// Writes these in the place of those. From here on they are the committed ones.
    pub(super) fn write(&mut self, figures: &[(String, u64)]) -> Result {
        let lines = figures.iter().map(|(name, it)| format!("{name} {it}\n"));
        let text = format!("# {}\n{}", self.head, lines.collect::<String>());
        self.figures = figures.to_vec();
        fs::write(&self.file, text).map_err(|error| {
            Failure::new(format!(
                "{} cannot be written: {error}",
                self.file.display()
            ))
        })
    }
}

#[cfg(test)]
impl Committed {
    /// Without a file.
    pub(super) fn known(figures: &[(&str, u64)]) -> Self {
        let figures = figures.iter().map(|(name, it)| ((*name).to_owned(), *it));
        Self {
            file: PathBuf::new(),
            head: "",
            figures: figures.collect(),
        }
    }
}

fn parse(text: &str) -> Vec<(String, u64)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (name, figure) = line.trim().rsplit_once(' ')?;
            Some((name.to_owned(), figure.parse().ok()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_have_several_words_and_a_comment_is_no_figure() {
        let found = parse("# By hand 3\nnames 23639116\nfirst load index.js 4096\n\nbroken\n");

        assert_eq!(
            found,
            [
                ("names".to_owned(), 23_639_116),
                ("first load index.js".to_owned(), 4096)
            ]
        );
    }
}
