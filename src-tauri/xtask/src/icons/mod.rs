//! `cargo xtask icons`: every size of the icon from its one drawing.
//!
//! What is made is committed, so that building the program needs no renderer.

mod container;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::command::watch;
use crate::failure::Result;
use crate::{parts, root};

/// Pictures that `tauri.conf.json` names, and what Linux desktops look for.
const PICTURES: [(&str, u32); 5] = [
    ("32x32.png", 32),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("256x256.png", 256),
    ("icon.png", 512),
];
/// Sizes inside `icon.ico`.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// Sizes inside `icon.icns`, with Apple's type of each.
const APPLE: [(&[u8; 4], u32); 7] = [
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic11", 32),
    (b"ic12", 64),
];

/// Makes every size.
pub(crate) fn icons() -> Result<ExitCode> {
    parts::provide(&parts::ICONS)?;
    let folder = root::root().join("icons");
    let svg = folder.join("studiodesk.svg");
    for (name, size) in PICTURES {
        fs::write(folder.join(name), render(&svg, size)?)?;
    }
    let mut windows = Vec::new();
    for size in WINDOWS {
        windows.push((size, render(&svg, size)?));
    }
    fs::write(folder.join("icon.ico"), container::ico(&windows))?;
    let mut apple = Vec::new();
    for (kind, size) in APPLE {
        apple.push((kind, render(&svg, size)?));
    }
    fs::write(folder.join("icon.icns"), container::icns(&apple))?;
    println!("{} is up to date", folder.display());
    Ok(ExitCode::SUCCESS)
}

/// The drawing as a PNG of this size: always RGBA with 8 bits, which Tauri insists on.
fn render(svg: &Path, size: u32) -> Result<Vec<u8>> {
    let png = root::own().join("icon.png");
    fs::create_dir_all(root::own())?;
    let size = size.to_string();
    watch(
        Command::new("rsvg-convert")
            .args(["--width", &size, "--height", &size, "--output"])
            .arg(&png)
            .arg(svg),
    )?;
    Ok(fs::read(png)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_pictures_have_their_size_and_eight_bits_of_red_green_blue_and_alpha() {
        for (name, size) in PICTURES {
            let png = fs::read(root::root().join("icons").join(name)).unwrap();

            assert_eq!(png[16..20], size.to_be_bytes(), "{name}: width");
            assert_eq!(png[20..24], size.to_be_bytes(), "{name}: height");
            assert_eq!(png[24..26], [8, 6], "{name}: depth and colour type");
        }
    }
}
