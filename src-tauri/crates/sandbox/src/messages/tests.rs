//! Every code that the sandbox can give says something in each language. Most codes stand beside their
//! sentences where they are given, so those are read out of the source, as nothing else knows them all.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use axum::http::StatusCode;

use super::*;
use crate::contract::Violation;

const LANGUAGES: [Language; 3] = [Language::English, Language::German, Language::Polish];

/// The strings of a source file without its tests and comments: the text before each, and what it says.
fn strings(source: &str) -> Vec<(String, String)> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let code: Vec<&str> = code.lines().filter(|line| !is_comment(line)).collect();
    let code = code.join("\n").replace("\\\"", "'").replace("'\"'", "' '");
    let parts: Vec<&str> = code.split('"').collect();
    let pairs = parts.chunks_exact(2);
    pairs
        .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
        .collect()
}

fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let mut sources = Vec::new();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            sources.extend(self::sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            sources.push(fs::read_to_string(&path).unwrap());
        }
    }
    sources
}

fn of_the_crate() -> Vec<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources = sources(&folder);
    sources.iter().map(|source| strings(source)).collect()
}

/// Three that differ, and end as sentences do.
fn are_sentences(said: &[String]) -> bool {
    let distinct: BTreeSet<&String> = said.iter().collect();
    distinct.len() == 3
        && said
            .iter()
            .all(|it| it.len() > 4 && it.ends_with(['.', '?']))
}

fn said(refusal: &Refusal) -> Vec<String> {
    LANGUAGES.map(|language| refusal.message(language)).to_vec()
}

/// One of each that has its sentences in this file.
fn built_in() -> Vec<Refusal> {
    let rules = [
        Rule::Unknown,
        Rule::Missing,
        Rule::Repeated,
        Rule::Type("integer"),
        Rule::Range {
            minimum: Some(1),
            maximum: None,
        },
        Rule::OneOf(vec!["A".into()]),
        Rule::Format("uuid".into()),
        Rule::TooFewItems(1),
        Rule::TooManyItems(1),
        Rule::Doubles,
        Rule::BodyMissing,
        Rule::BodyUnexpected,
        Rule::BodyUnreadable,
        Rule::ContentType(vec!["text/plain".into()]),
        Rule::OneCriterion,
    ];
    let rules = rules.map(|rule| Refusal::Invalid(Violation::new("", rule)));
    let others = [
        Refusal::KeyMissing,
        Refusal::KeyRefused,
        Refusal::UnknownPath,
        Refusal::OtherMethods(Vec::new()),
        Refusal::RateLimited { retry_after: None },
        Refusal::ScopeMissing("CUSTOMER_READ".into()),
        Refusal::BodyTooLarge,
        Refusal::NobodyFound,
        Refusal::FileGone,
        Refusal::FileAddress,
        Refusal::Unavailable,
        Refusal::AnswerBroken(Violation::new("", Rule::Unknown)),
        Refusal::Storage,
        Refusal::Scripted(StatusCode::BAD_GATEWAY),
    ];
    rules.into_iter().chain(others).collect()
}

#[test]
fn every_code_says_something_of_its_own_in_each_language() {
    let mut codes: BTreeSet<String> = BTreeSet::new();
    let mut silent = Vec::new();
    for refusal in built_in() {
        codes.insert(refusal.code().to_owned());
        if !are_sentences(&said(&refusal)) {
            silent.push(refusal.code().to_owned());
        }
    }
    let of_this_file = codes.clone();
    for file in of_the_crate() {
        for (at, (before, code)) in file.iter().enumerate() {
            if !code.starts_with("sandbox.") || code.contains(['{', ' ']) {
                continue;
            }
            codes.insert(code.clone());
            // The sentences follow in brackets, perhaps after the field that is to blame.
            let mut rest = file[at + 1..].iter();
            let sentences: Option<Vec<String>> = rest
                .position(|(before, _)| before.contains('['))
                .map(|first| &file[at + 1 + first..])
                .and_then(|it| it.get(..3))
                .map(|three| three.iter().map(|(_, text)| text.clone()).collect());
            let is_arm = before.trim_end().ends_with("=>") && of_this_file.contains(code);
            if !is_arm && !sentences.is_some_and(|three| are_sentences(&three)) {
                silent.push(code.clone());
            }
        }
    }

    assert_eq!(silent, Vec::<String>::new());
    assert!(codes.len() > 130, "{} codes", codes.len());
}

#[test]
fn whatever_can_be_looked_for_in_vain_has_a_name_in_each_language() {
    let files = of_the_crate();
    let looked_for: BTreeSet<&str> = files
        .iter()
        .flatten()
        .filter(|(before, _)| before.ends_with("Refusal::unknown("))
        .map(|(_, what)| what.as_str())
        .collect();

    assert!(looked_for.len() > 20, "{looked_for:?}");
    for what in looked_for {
        assert!(NOUNS.iter().any(|noun| noun.0 == what), "{what}");
    }
}

/// Codes that are made of the contract's words.
#[test]
fn every_verdict_that_refuses_says_why_in_each_language() {
    let operations = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operations");
    for (file, word, count) in [
        ("classes/verdict.rs", "Self::", 15),
        (
            "membership_self_service/idle_periods/status.rs",
            "IDLEPERIOD_",
            16,
        ),
    ] {
        let source = fs::read_to_string(operations.join(file)).unwrap();
        let strings = strings(&source);
        let begins = |at: &usize| strings[*at].0.trim_end().ends_with('[');
        let threes: Vec<Vec<String>> = (0..strings.len())
            .filter(begins)
            .filter_map(|at| strings.get(at..at + 3))
            .map(|three| three.iter().map(|(_, text)| text.clone()).collect())
            .filter(|three: &Vec<String>| three.iter().any(|it| !it.is_empty()))
            .collect();

        assert!(source.contains(word));
        assert_eq!(threes.len(), count, "{file}");
        for three in &threes {
            assert!(are_sentences(three), "{file}: {three:?}");
        }
    }
}
