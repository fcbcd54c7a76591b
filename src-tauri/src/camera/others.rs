//! Cameras of Windows and macOS, as nokhwa has them.

use std::sync::mpsc;
use std::time::Duration;

use nokhwa::utils::{
    ApiBackend, CameraFormat, CameraIndex, FrameFormat, RequestedFormat, RequestedFormatType,
};
use nokhwa::{Camera, NokhwaError, nokhwa_check, nokhwa_initialize, query};
use studiodesk_services::{PackedFrame, Packing};

use super::attended::{Stream, System};
use super::{CameraDevice, CameraProblem};

/// What is unpacked here. macOS converts to the one, and takes the others for something else.
const FORMATS: &[FrameFormat] = if cfg!(target_os = "macos") {
    &[FrameFormat::YUYV]
} else {
    &[FrameFormat::MJPEG, FrameFormat::YUYV, FrameFormat::NV12]
};
/// Pixels of the largest picture that is asked for.
const LARGEST: u32 = 1920 * 1080;
/// Fewer pictures a second are no picture of a person who moves, and more than the most show nothing more.
const SMOOTH: u32 = 10;
const MOST: u32 = 30;
/// How long the person is waited for, whom macOS asks whether they agree.
const CONSENT: Duration = Duration::from_secs(4);

/// The cameras of this computer.
pub(super) fn system() -> Box<dyn System> {
    Box::new(Nokhwa)
}

struct Nokhwa;

impl System for Nokhwa {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        let found = query(ApiBackend::Auto).map_err(|_| CameraProblem::Silent)?;
        let device = |found: nokhwa::utils::CameraInfo| CameraDevice {
            id: found.misc(),
            name: found.human_name(),
        };
        Ok(found.into_iter().map(device).collect())
    }

    fn open(&mut self, device: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        if !self.devices()?.iter().any(|found| found.id == device) {
            return Err(CameraProblem::NoDevice);
        }
        if !is_allowed() {
            return Err(CameraProblem::Forbidden);
        }
        let any = RequestedFormat::with_formats(RequestedFormatType::None, FORMATS);
        let mut camera =
            Camera::new(CameraIndex::String(device.to_owned()), any).map_err(|it| problem(&it))?;
        let formats = camera.compatible_camera_formats().unwrap_or_default();
        let best = best(formats).ok_or(CameraProblem::Unsuitable)?;
        let best = RequestedFormat::with_formats(RequestedFormatType::Exact(best), FORMATS);
        camera.set_camera_requset(best).map_err(|it| problem(&it))?;
        camera.open_stream().map_err(|_| CameraProblem::Busy)?;
        Ok(Box::new(Sending(camera)))
    }
}

/// Asks the person where the system wants it. A `no` is remembered by the system, and a silence is one for now.
fn is_allowed() -> bool {
    if nokhwa_check() {
        return true;
    }
    let (answer, answered) = mpsc::channel();
    nokhwa_initialize(move |agreed| {
        let _ = answer.send(agreed);
    });
    answered.recv_timeout(CONSENT).unwrap_or(false)
}

/// The largest of a sensible size that is smooth enough.
fn best(formats: Vec<CameraFormat>) -> Option<CameraFormat> {
    let pixels = |format: &CameraFormat| format.width().saturating_mul(format.height());
    let fitting = formats
        .into_iter()
        .filter(|format| FORMATS.contains(&format.format()) && pixels(format) <= LARGEST);
    fitting.max_by_key(|format| {
        let is_smooth = format.frame_rate() >= SMOOTH;
        (is_smooth, pixels(format), format.frame_rate().min(MOST))
    })
}

/// The libraries of both systems say it in words, of which only the kind can be relied on.
fn problem(error: &NokhwaError) -> CameraProblem {
    match error {
        // Nothing of what it offers was asked for.
        NokhwaError::InitializeError { .. } => CameraProblem::Unsuitable,
        _ => CameraProblem::Busy,
    }
}

struct Sending(Camera);

impl Stream for Sending {
    fn next(&mut self) -> Result<PackedFrame, CameraProblem> {
        let picture = self.0.frame().map_err(|_| CameraProblem::Gone)?;
        let size = picture.resolution();
        Ok(PackedFrame {
            width: size.width(),
            height: size.height(),
            packing: match picture.source_frame_format() {
                FrameFormat::MJPEG => Packing::Jpeg,
                FrameFormat::YUYV => Packing::Yuyv,
                FrameFormat::NV12 => Packing::Nv12,
                _ => return Err(CameraProblem::Unsuitable),
            },
            stride: 0,
            bytes: picture.buffer().to_vec(),
        })
    }
}
