//! What everything means, in our words: `words/<group>.txt`, one `Key: sentence.` a line.
//!
//! A key is an operation, `operation.parameter`, a schema, `Schema.field`, or one of the last two with
//! `=VALUE` for a value whose name does not say enough.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Problem;
use crate::contract::{Contract, Shape, rows};

/// Sentences by key, and the order in which the keys stand.
pub(crate) struct Words {
    sentences: BTreeMap<String, String>,
    order: BTreeMap<String, usize>,
}

impl Words {
    /// Reads all files of the folder.
    pub(crate) fn read(folder: &Path) -> Result<Self, Problem> {
        let mut words = Self {
            sentences: BTreeMap::new(),
            order: BTreeMap::new(),
        };
        let mut files: Vec<_> = std::fs::read_dir(folder)?
            .filter_map(|entry| entry.ok().map(|it| it.path()))
            .collect();
        files.sort();
        for file in files {
            words.add(&std::fs::read_to_string(&file)?)?;
        }
        Ok(words)
    }

    fn add(&mut self, text: &str) -> Result<(), Problem> {
        for line in text.lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (key, sentence) = line
                .split_once(": ")
                .ok_or_else(|| format!("not `Key: sentence.`: {line}"))?;
            self.order.insert(key.to_owned(), self.order.len());
            let before = self
                .sentences
                .insert(key.to_owned(), sentence.trim().to_owned());
            if before.is_some() {
                return Err(format!("{key} is described twice").into());
            }
        }
        Ok(())
    }

    /// The sentence for `key`.
    pub(crate) fn of(&self, key: &str) -> Option<&str> {
        self.sentences.get(key).map(String::as_str)
    }

    /// Where `key` stands: the words keep the order of the contract, which a JSON map does not.
    pub(crate) fn place(&self, key: &str) -> usize {
        self.order.get(key).copied().unwrap_or(usize::MAX)
    }

    /// Checks that everything is described, and nothing that is not there.
    pub(crate) fn fit(&self, contract: &Contract) -> Result<(), Problem> {
        let wanted = wanted(contract);
        let mut problems: Vec<String> = wanted
            .iter()
            .filter(|key| !self.sentences.contains_key(*key))
            .map(|key| format!("no words for {key}"))
            .collect();
        for key in self.sentences.keys() {
            let described = key.split('=').next().unwrap_or_default().to_owned();
            if !wanted.contains(&described) {
                problems.push(format!("words for {key}, which the contract does not have"));
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems.join("\n").into())
        }
    }
}

fn wanted(contract: &Contract) -> Vec<String> {
    let mut keys = Vec::new();
    for operation in &contract.operations {
        keys.push(operation.id.clone());
        for parameter in &operation.query {
            keys.push(format!("{}.{}", operation.id, parameter.name));
        }
    }
    for schema in contract.schemas.values() {
        keys.push(schema.name.clone());
        if let Shape::Object(properties) = &schema.shape {
            for property in properties {
                keys.push(format!("{}.{}", schema.name, property.name));
            }
        }
        debug_assert!(rows(schema).is_none() || schema.received);
    }
    keys
}
