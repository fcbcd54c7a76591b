//! Where a kiosk stands, and how large its text has to be there.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::view::KioskText;

/// A capital H has to be seen under 0.7 degrees (EN 301 549, 5.1.4): so much of the distance.
const CAPITAL: f64 = 0.012_217;
/// How much of the font size a capital H is high, in the narrowest of the systems' own typefaces.
const CAPITAL_OF_FONT: f64 = 0.7;
/// What somebody in a wheelchair reaches (ADA 308), above the floor.
const REACH_MM: f64 = 1220.0;
/// Text is never smaller than this, however near it is read.
const SMALLEST_PX: u32 = 24;

/// Where a kiosk stands, in millimetres, and the pixels of its screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// From the floor to the lower edge of the screen.
    pub lower_edge_mm: u32,
    /// From the eyes to the screen.
    pub distance_mm: u32,
    /// The diagonal of the screen.
    pub diagonal_mm: u32,
    /// Its pixels, across.
    pub width_px: u32,
    /// Its pixels, down.
    pub height_px: u32,
}

/// A 21.5 inch screen at a counter.
impl Default for Place {
    fn default() -> Self {
        Self {
            lower_edge_mm: 900,
            distance_mm: 600,
            diagonal_mm: 546,
            width_px: 1920,
            height_px: 1080,
        }
    }
}

impl Place {
    /// What text has to be, where a pixel of the page is `scale` pixels of the screen.
    #[must_use]
    pub fn text(&self, scale: f64) -> KioskText {
        let (width, height) = (f64::from(self.width_px), f64::from(self.height_px));
        let per_mm = width.hypot(height) / f64::from(self.diagonal_mm) / scale.max(0.1);
        let capital = f64::from(self.distance_mm) * CAPITAL * per_mm;
        let height_mm = height / scale.max(0.1) / per_mm;
        let within = (REACH_MM - f64::from(self.lower_edge_mm)) / height_mm * 100.0;
        KioskText {
            base_px: whole(capital / CAPITAL_OF_FONT).max(SMALLEST_PX),
            px_per_cm: whole(per_mm * 10.0),
            reach_percent: whole(within.clamp(0.0, 100.0)),
        }
    }
}

/// Up to the next whole one, of something that is small and not below zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bounds of a place keep it far below the end of u32"
)]
fn whole(number: f64) -> u32 {
    number.ceil() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_is_as_high_as_the_distance_asks_for() {
        for distance_mm in [500, 600, 700] {
            let place = Place {
                distance_mm,
                ..Place::default()
            };

            let text = place.text(1.0);

            // 0.0122 of the distance: 6.1, 7.3 and 8.6 millimetres.
            let capital_mm =
                f64::from(text.base_px) * CAPITAL_OF_FONT * 10.0 / f64::from(text.px_per_cm);
            let asked_mm = f64::from(distance_mm) * 0.0122;
            assert!(capital_mm >= asked_mm * 0.97, "{capital_mm} of {asked_mm}");
            assert!(capital_mm <= asked_mm * 1.1, "{capital_mm} of {asked_mm}");
        }
    }

    #[test]
    fn a_page_whose_pixels_are_larger_needs_fewer_of_them() {
        let place = Place {
            width_px: 3840,
            height_px: 2160,
            ..Place::default()
        };

        let (coarse, fine) = (place.text(2.0), Place::default().text(1.0));

        assert_eq!(coarse, fine);
    }

    #[test]
    fn text_is_never_smaller_than_24_pixels() {
        let near = Place {
            distance_mm: 250,
            width_px: 800,
            height_px: 600,
            ..Place::default()
        };

        assert_eq!(near.text(1.0).base_px, SMALLEST_PX);
    }

    #[test]
    fn what_is_above_1220_millimetres_is_out_of_reach() {
        let high = Place {
            lower_edge_mm: 1_220,
            ..Place::default()
        };
        let low = Place {
            lower_edge_mm: 900,
            ..Place::default()
        };

        assert_eq!(high.text(1.0).reach_percent, 0);
        assert_eq!(low.text(1.0).reach_percent, 100);
    }
}
