//! What a person can do with the program, told through its real window: one file a journey.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod connect;
mod first_start;
mod keyring;
mod looks;
mod offline;
mod remove;
mod screens;
mod search;
mod studio;
mod ways_out;
