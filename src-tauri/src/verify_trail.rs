//! `studiodesk verify-trail`: whether the trail of every studio here is whole, without opening a window.

use std::path::Path;
use std::process::ExitCode;

use studiodesk_services::{Result, TrailProblem, TrailVerdict, verify_trail};
use studiodesk_vault::Vault;

use crate::report;

/// Looks, and says what it saw: exit code 0 if every trail is whole, else 1.
pub(crate) fn run(data_dir: &Path) -> ExitCode {
    let found = tauri::async_runtime::block_on(verify_trail(data_dir, &Vault::system()));
    let studios = match found {
        Ok(studios) => studios,
        Err(error) => {
            report::complain(&format!("The trails cannot be looked at: {error}."));
            return ExitCode::FAILURE;
        }
    };
    if studios.is_empty() {
        report::say("There is no trail in this folder yet.\n");
    }
    let mut whole = true;
    for (studio, verdict) in studios {
        let (line, is_whole) = judged(&verdict);
        whole &= is_whole;
        report::say(&format!("{studio}: {line}.\n"));
    }
    ExitCode::from(u8::from(!whole))
}

/// What to say of a trail, and whether it is whole. One that cannot be looked at is not.
fn judged(verdict: &Result<TrailVerdict>) -> (String, bool) {
    match verdict {
        Ok(verdict) => (words(verdict), verdict.problem.is_none()),
        Err(error) => (format!("cannot be looked at: {error}"), false),
    }
}

fn words(verdict: &TrailVerdict) -> String {
    let TrailVerdict {
        entries, erased, ..
    } = verdict;
    match (verdict.problem, verdict.broken_at) {
        (Some(TrailProblem::Altered), Some(at)) => {
            format!("BROKEN: entry {at} of {entries} was altered")
        }
        (Some(TrailProblem::Missing), Some(at)) => {
            format!("BROKEN: entry {at} of {entries}, or what it told, is missing")
        }
        (Some(TrailProblem::CutOff), Some(at)) => {
            format!("BROKEN: the trail was cut off, entry {at} is missing")
        }
        _ if *erased > 0 => format!(
            "whole, {entries} entries; the details of {erased} were erased because members were forgotten"
        ),
        _ => format!("whole, {entries} entries"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_trail_is_never_called_whole() {
        let verdict = |problem: Option<TrailProblem>| TrailVerdict {
            entries: 9,
            erased: 2,
            broken_at: problem.map(|_| 4),
            problem,
        };
        for problem in [
            TrailProblem::Altered,
            TrailProblem::Missing,
            TrailProblem::CutOff,
        ] {
            let (words, is_whole) = judged(&Ok(verdict(Some(problem))));
            assert!(
                words.contains("BROKEN") && words.contains("entry 4"),
                "{words}"
            );
            assert!(!is_whole);
        }
        let (words, is_whole) = judged(&Ok(verdict(None)));
        assert!(is_whole && words.starts_with("whole, 9 entries"));
    }

    #[test]
    fn a_trail_that_cannot_be_looked_at_is_not_called_whole() {
        let (words, is_whole) = judged(&Err(studiodesk_services::Error::KeyLost));

        assert!(!is_whole && words.starts_with("cannot be looked at"));
    }
}
