//! Which steps were asked for.

use lexopt::prelude::*;

use super::steps::{STEPS, Step};
use crate::failure::{Failure, Result};

/// Arguments of `cargo xtask test`.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(super) list: bool,
    only: Vec<String>,
    skip: Vec<String>,
}

impl Options {
    /// Reads what follows `test`.
    pub(crate) fn parse(parser: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("list") => options.list = true,
                Long("only") => options.only.extend(steps(parser)?),
                Long("skip") => options.skip.extend(steps(parser)?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// Whether the step is to be taken.
    pub(super) fn runs(&self, step: &Step) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == step.name);
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
    }
}

fn steps(parser: &mut lexopt::Parser) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for value in parser.values()? {
        let name = value.string()?;
        if !STEPS.iter().any(|step| step.name == name) {
            let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            return Err(Failure::usage(format!(
                "There is no step {name:?}; the steps are {}.",
                known.join(", ")
            )));
        }
        names.push(name);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Vec<&'static str>> {
        let mut parser = lexopt::Parser::from_args(words);
        let options = Options::parse(&mut parser)?;
        Ok(STEPS
            .iter()
            .filter(|step| options.runs(step))
            .map(|step| step.name)
            .collect())
    }

    #[test]
    fn without_arguments_every_step_runs() {
        assert_eq!(parsed(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn only_and_skip_choose_steps_in_their_order() {
        assert_eq!(parsed(&["--only", "unit", "fmt"]).unwrap(), ["fmt", "unit"]);
        assert_eq!(
            parsed(&["--only", "unit", "fmt", "--skip", "fmt"]).unwrap(),
            ["unit"]
        );
    }

    #[test]
    fn an_unknown_step_is_refused_with_the_known_ones() {
        let failure = parsed(&["--only", "uint"]).unwrap_err();

        assert_eq!(failure.code(), 2);
        assert!(failure.to_string().contains("unit"));
    }
}
