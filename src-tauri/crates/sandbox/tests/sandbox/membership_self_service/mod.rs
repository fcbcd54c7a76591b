//! What members change about their contracts: each rule by its code, each change read back elsewhere.

mod cancelation;
mod idle_amendments;
mod idle_changes;
mod idle_config;
mod idle_rules;
mod modules;
mod scene;
