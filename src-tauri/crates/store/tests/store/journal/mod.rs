//! The journal from outside, on real files.

mod asking;
mod durability;
mod forgetting;
mod fuzz;
mod handing_over;
mod opening;
mod settling;
mod steps;
mod support;
mod trail;
mod trail_export;
