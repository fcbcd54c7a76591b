//! What the machine has to have before anything can be built, and how to get it.

mod catalogue;
mod family;
mod install;
mod packages;
mod probe;

pub(crate) use self::catalogue::{BENCH, ICONS, Part, RUN, TEST};
use self::family::Family;
use crate::failure::{Failure, Result};
use crate::stamp::{Stamp, fingerprint};

/// A set of parts that one command needs.
pub(crate) struct Set {
    name: &'static str,
    parts: &'static [Part],
}

/// Sees to it that every part of the set is there, or stops with the line that brings it.
pub(crate) fn provide(set: &Set) -> Result {
    let stamp = stamp(set);
    let wanted = fingerprint(&set.parts);
    if stamp.holds(wanted) {
        return Ok(());
    }
    let family = Family::of_this_machine();
    let missing = missing(set, family);
    if !missing.is_empty() {
        println!("Missing on this machine ({family}):");
        for part in &missing {
            println!("  {:<28} {}", part.name(), part.why());
        }
        install::install(family, &missing)?;
        let still = self::missing(set, family);
        if !still.is_empty() {
            let names: Vec<_> = still.iter().map(|part| part.name()).collect();
            return Err(Failure::new(format!(
                "Still missing: {}.",
                names.join(", ")
            )));
        }
    }
    stamp.set(wanted)
}

/// Forgets that the set was found complete.
pub(crate) fn forget(set: &Set) {
    stamp(set).clear();
}

fn stamp(set: &Set) -> Stamp {
    Stamp::named(&format!("parts-{}", set.name))
}

fn missing(set: &Set, family: Family) -> Vec<Part> {
    set.parts
        .iter()
        .copied()
        .filter(|part| part.is_needed_on(family) && !probe::is_there(*part))
        .collect()
}
