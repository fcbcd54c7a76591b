//! Between what the numbers of a policy have to lie.

use serde::Serialize;
use specta::Type;

use super::{Fault, Place};
use crate::view::KioskTimes;

/// Between what a number has to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct Bound {
    /// Which number, by its place in the file.
    pub field: &'static str,
    /// The least that it may be.
    pub least: u32,
    /// The most.
    pub most: u32,
}

const fn bound(field: &'static str, least: u32, most: u32) -> Bound {
    Bound { field, least, most }
}

/// Nobody is thrown out while reading, and nobody finds another's session: WCAG asks for twenty seconds to
/// answer, and a kiosk that is left alone must not stay open.
pub(super) const BOUNDS: [Bound; 9] = [
    bound("times.readingSeconds", 20, 600),
    bound("times.formSeconds", 20, 900),
    bound("times.countdownSeconds", 20, 120),
    bound("times.doneSeconds", 5, 60),
    bound("place.lower_edge_mm", 200, 2_000),
    bound("place.distance_mm", 250, 3_000),
    bound("place.diagonal_mm", 150, 3_000),
    bound("place.width_px", 320, 16_384),
    bound("place.height_px", 320, 16_384),
];

/// Whether all lie between them.
pub(super) fn check(times: &KioskTimes, place: &Place) -> Result<(), Fault> {
    // In the order of the bounds.
    let numbers = [
        times.reading_seconds,
        times.form_seconds,
        times.countdown_seconds,
        times.done_seconds,
        place.lower_edge_mm,
        place.distance_mm,
        place.diagonal_mm,
        place.width_px,
        place.height_px,
    ];
    let lies = |(it, number): &(Bound, u32)| (it.least..=it.most).contains(number);
    match BOUNDS.into_iter().zip(numbers).find(|it| !lies(it)) {
        Some((Bound { field, .. }, _)) => Err(Fault::Unfit { field }),
        None => Ok(()),
    }
}

impl Place {
    /// Whether there is such a place.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        check(&super::times(), self).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::Policy;
    use super::*;

    #[test]
    fn each_number_is_the_one_that_its_bound_names() {
        let good = serde_json::to_value(Policy::demo()).unwrap();
        for Bound { field, least, most } in BOUNDS {
            let at = |number: u32| {
                let mut changed = good.clone();
                let pointer = format!("/{}", field.replace('.', "/"));
                *changed.pointer_mut(&pointer).unwrap() = json!(number);
                serde_json::from_value::<Policy>(changed).unwrap().check()
            };

            assert_eq!((at(least), at(most)), (Ok(()), Ok(())), "{field}");
            let fault = Err(Fault::Unfit { field });
            assert_eq!((at(least - 1), at(most + 1)), (fault, fault));
        }
        let numbers = |name: &str| good[name].as_object().map_or(0, serde_json::Map::len);
        assert_eq!(numbers("times") + numbers("place"), BOUNDS.len());
        assert!(
            good["times"]
                .as_object()
                .unwrap()
                .values()
                .all(Value::is_u64)
        );
    }
}
