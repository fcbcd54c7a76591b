//! The Rust that is written.

mod codecs;
mod dispatch;
mod doc;
mod group;
mod requests;
mod rust;
mod table;
mod types;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::contract::Contract;
use crate::enums::Enums;
use crate::names::{GROUPS, SHARED};
use crate::words::Words;

/// What every part of the writing needs.
pub(crate) struct Source<'a> {
    pub(crate) contract: &'a Contract,
    pub(crate) words: &'a Words,
    pub(crate) enums: Enums,
}

/// The head of every file.
fn head(text: &str) -> String {
    format!(
        "//! {text}\n//!\n//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.\n\n"
    )
}

/// All files, unformatted, by their path below the client's folder.
pub(crate) fn files(contract: &Contract, words: &Words) -> BTreeMap<PathBuf, String> {
    let source = Source {
        contract,
        words,
        enums: Enums::of(contract),
    };
    let mut files = BTreeMap::new();
    let mut add = |path: String, text: String| files.insert(PathBuf::from(path), text);
    add("src/api/mod.rs".to_owned(), group::index(&source));
    add(
        "src/api/shared.rs".to_owned(),
        types::file(&source, SHARED, "Types that several groups use."),
    );
    for (_, group, about) in GROUPS {
        add(
            format!("src/api/{group}/mod.rs"),
            group::file(&source, group, about),
        );
        if types::any(&source, group) {
            let text = format!("Types of {about}.");
            add(
                format!("src/api/{group}/types.rs"),
                types::file(&source, group, &text),
            );
        }
        if let Some(text) = requests::file(&source, group) {
            add(format!("src/api/{group}/requests.rs"), text);
        }
    }
    add("src/operations/table.rs".to_owned(), table::file(&source));
    add("src/api/codecs.rs".to_owned(), codecs::file(&source));
    add(
        "examples/every_operation/typed.rs".to_owned(),
        dispatch::file(&source),
    );
    files
}
