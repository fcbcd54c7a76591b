//! A camera that sees an invented face, for the demo studio and for tests.

use super::{Camera, CameraDevice, CameraProblem, Frame, Lens};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;
/// Frames until the face is back where it was.
const SWAY: u32 = 60;

/// Two of them, so that there is a choice.
pub(crate) struct Simulated;

impl Camera for Simulated {
    fn devices(&self) -> Result<Vec<CameraDevice>, CameraProblem> {
        let device = |id: &str, name: &str| CameraDevice {
            id: id.into(),
            name: name.into(),
        };
        Ok(vec![
            device("front", "Demo camera"),
            device("desk", "Demo camera on the desk"),
        ])
    }

    fn open(&self, device: &str) -> Result<Box<dyn Lens>, CameraProblem> {
        match device {
            "front" => Ok(Box::new(Sight {
                wall: [214, 222, 224],
                seen: 0,
            })),
            "desk" => Ok(Box::new(Sight {
                wall: [226, 214, 196],
                seen: 0,
            })),
            _ => Err(CameraProblem::NoDevice),
        }
    }
}

struct Sight {
    wall: [u8; 3],
    seen: u32,
}

impl Lens for Sight {
    fn frame(&mut self) -> Result<Frame, CameraProblem> {
        self.seen = (self.seen + 1) % SWAY;
        // Out and back in whole pixels, so that every run sees the same.
        let sway = self.seen.abs_diff(SWAY / 2) * 3;
        let middle = i64::from(WIDTH / 2 + sway) - 45;
        let pixels = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (x, y)));
        let pixels = pixels.flat_map(|(x, y)| self.colour(i64::from(x) - middle, i64::from(y)));
        Ok(Frame {
            width: WIDTH,
            height: HEIGHT,
            pixels: pixels.collect(),
        })
    }
}

impl Sight {
    /// What is seen so far right of the middle of the face and so far down.
    fn colour(&self, x: i64, y: i64) -> [u8; 3] {
        let within = |at: (i64, i64), radii: (i64, i64)| {
            let (across, down) = (x - at.0, y - at.1);
            let (wide, high) = (radii.0 * radii.0, radii.1 * radii.1);
            across * across * high + down * down * wide <= wide * high
        };
        if within((-55, 320), (13, 13)) || within((55, 320), (13, 13)) {
            [52, 44, 40]
        } else if within((0, 430), (50, 14)) {
            [170, 84, 80]
        } else if within((0, 350), (150, 190)) {
            [222, 178, 150]
        } else if within((0, 310), (175, 205)) {
            [88, 62, 46]
        } else if within((0, 760), (300, 230)) {
            [38, 112, 122]
        } else {
            self.wall
        }
    }
}
