//! Harness of the journeys: the built program in its real window, with a home, a screen, a desktop session,
//! a keyring and a WebDriver of its own.
//!
//! Everything a journey writes stays under `target/journeys/<name>`, where [`canary`] searches it
//! once [`journeys`] and [`gallery`] have found that all of them were made.
//!
//! **Invariant:** nothing here sleeps for a fixed time; every wait is for a condition, with a
//! deadline. And nothing here starts a process outside a process group of its own, so a journey
//! that fails leaves nothing behind.

mod accessible;
mod app;
mod axe;
pub mod canary;
mod control;
mod desktop;
mod display;
mod drag;
mod driver;
mod failure;
mod file_dialog;
pub mod gallery;
mod hands;
mod home;
pub mod journeys;
mod line;
mod memory;
mod picture;
mod process;
mod program;
mod screen;
mod screenshot;
mod script;
mod service;
mod setup;
pub mod sheet;
mod sight;
mod station;
mod stops;
mod tls;
mod told;
mod undriven;
mod wait;

pub use fantoccini::key::Key;

pub use crate::accessible::Node;
pub use crate::app::App;
pub use crate::control::Control;
pub use crate::desktop::Keyring;
pub use crate::failure::{Failure, Result};
pub use crate::line::Line;
pub use crate::picture::Picture;
pub use crate::service::Service;
pub use crate::setup::{Setup, Theme};
pub use crate::sheet::{Sheet, Viewed};
pub use crate::station::Standing;
pub use crate::tls::PrivateCa;
pub use crate::undriven::Undriven;
pub use crate::wait::until;
