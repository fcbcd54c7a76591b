//! From the colours of a camera to those of screens.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Newer phones take pictures in more colours than screens were made for. Without their profile, which is not
/// sent, faces would turn pale; so the colours are changed to mean the same without it. Where the profile
/// cannot be read they stay as they are.
pub(crate) fn to_screen(image: &mut RgbImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else {
        return;
    };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let screen = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(change) = profile.create_transform_8bit(Layout::Rgb, &screen, Layout::Rgb, options)
    else {
        return;
    };
    let before = image.as_raw().clone();
    let mut after = vec![0; before.len()];
    if change.transform(&before, &mut after).is_ok() {
        image.copy_from_slice(&after);
    }
}
