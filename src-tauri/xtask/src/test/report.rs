//! What came of the steps, as a table and one closing line.

use std::fmt;
use std::process::ExitCode;
use std::time::Duration;

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It held; a word on what was checked, perhaps.
    Passed(String),
    /// It did not hold, or could not be tried although it should.
    Failed(String),
    /// It cannot be tried here, and why.
    Skipped(String),
}

/// One row.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    pub(super) took: Duration,
}

impl Line {
    /// A step that was not tried.
    pub(super) fn skipped(name: &'static str, why: &str) -> Self {
        Self {
            name,
            outcome: Outcome::Skipped(why.to_owned()),
            took: Duration::ZERO,
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, detail) = match &self.outcome {
            Outcome::Passed(detail) => ("passed", detail),
            Outcome::Failed(detail) => ("FAILED", detail),
            Outcome::Skipped(detail) => ("skipped", detail),
        };
        let row = format!(
            "{:<12} {word:<8} {:>7.1} s  {detail}",
            self.name,
            self.took.as_secs_f64()
        );
        f.write_str(row.trim_end())
    }
}

/// All rows, and the line that says it in one.
pub(super) fn table(lines: &[Line]) -> String {
    let mut text = String::from("\n");
    for line in lines {
        text.push_str(&format!("{line}\n"));
    }
    let count =
        |wanted: fn(&Outcome) -> bool| lines.iter().filter(|line| wanted(&line.outcome)).count();
    let passed = count(|outcome| matches!(outcome, Outcome::Passed(_)));
    text.push_str(&format!("\n{passed} passed, {} failed\n", count(failed)));
    text
}

/// Zero only when nothing failed.
pub(super) fn exit_code(lines: &[Line]) -> ExitCode {
    ExitCode::from(u8::from(lines.iter().any(|line| failed(&line.outcome))))
}

fn failed(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_counts_and_skipped_steps_keep_their_reason() {
        let lines = [
            Line {
                name: "unit",
                outcome: Outcome::Passed("41 tests".into()),
                took: Duration::from_millis(12_340),
            },
            Line {
                name: "clippy",
                outcome: Outcome::Failed("cargo clippy failed".into()),
                took: Duration::from_secs(3),
            },
            Line::skipped("macos", "the target cannot be added here"),
        ];

        let text = table(&lines);

        assert!(
            text.contains("unit         passed      12.3 s  41 tests"),
            "{text}"
        );
        assert!(
            text.contains("skipped      0.0 s  the target cannot be added here"),
            "{text}"
        );
        assert!(text.ends_with("\n1 passed, 1 failed\n"), "{text}");
    }
}
