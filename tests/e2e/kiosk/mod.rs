//! The kiosk in its own window: what members do there, how it looks, and that nobody gets out of it.

mod attempts;
mod escape;
mod hand_in;
mod looks;
mod others;
mod serves;
mod steps;
mod wiped;

pub(crate) use self::steps::Kiosk;
