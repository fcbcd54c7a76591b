//! The journal from outside, on real files.

mod acts;
mod asking;
mod durability;
mod forgetting;
mod fuzz;
mod handing_over;
mod opening;
mod out_of_the_way;
mod settling;
mod steps;
mod support;
mod trail;
mod trail_export;
