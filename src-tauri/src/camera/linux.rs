//! Cameras of Linux, as the kernel's Video4Linux has them.
//!
//! **Invariant:** only the kernel's own nodes are opened, whatever the window asks for.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use linuxvideo::format::{PixFormat, PixelFormat};
use linuxvideo::stream::ReadStream;
use linuxvideo::{BufType, CapabilityFlags, Device};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use studiodesk_services::{PackedFrame, Packing};

use super::attended::{Stream, System};
use super::{CameraDevice, CameraProblem};

/// A camera that sends nothing for so long has stopped. The first picture of some takes a second.
const SOON: Duration = Duration::from_secs(3);

/// What is unpacked here, best first, and the size that is asked for; the camera takes the nearest it has. JPEG
/// is the only way in which a large picture fits through most cables.
const WANTED: [(PixelFormat, Packing, u32, u32); 4] = [
    (PixelFormat::MJPG, Packing::Jpeg, 1920, 1080),
    (PixelFormat::JPEG, Packing::Jpeg, 1920, 1080),
    (PixelFormat::YUYV, Packing::Yuyv, 1280, 720),
    (PixelFormat::from_fourcc(*b"NV12"), Packing::Nv12, 1280, 720),
];

/// The cameras of this computer.
pub(super) fn system() -> Box<dyn System> {
    Box::new(Video {
        folder: "/dev".into(),
    })
}

/// Cameras whose nodes lie in a folder.
struct Video {
    folder: PathBuf,
}

impl System for Video {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        let mut devices: Vec<CameraDevice> = Vec::new();
        let mut closed = None;
        for id in self.nodes() {
            match Device::open(self.folder.join(&id)).and_then(|device| name(&device)) {
                Ok(Some(name)) => devices.push(CameraDevice { id, name }),
                Ok(None) => {}
                Err(error) => closed = closed.or(Some(problem(&error))),
            }
        }
        tell_apart(&mut devices);
        match closed {
            // Somebody whom the system keeps from every camera is told so, and not that there is none.
            Some(CameraProblem::Forbidden) if devices.is_empty() => Err(CameraProblem::Forbidden),
            _ => Ok(devices),
        }
    }

    fn open(&mut self, device: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        if number(device).is_none() {
            return Err(CameraProblem::NoDevice);
        }
        let path = self.folder.join(device);
        let device = Device::open(path).map_err(|error| problem(&error))?;
        let (format, packing, width, height) = best(&device).ok_or(CameraProblem::Unsuitable)?;
        let camera = device
            .video_capture(PixFormat::new(width, height, format))
            .map_err(|error| problem(&error))?;
        let agreed = camera.format();
        if agreed.pixel_format() != format {
            return Err(CameraProblem::Unsuitable);
        }
        let frame = PackedFrame {
            width: agreed.width(),
            height: agreed.height(),
            packing,
            stride: agreed.bytes_per_line(),
            bytes: Vec::new(),
        };
        let stream = camera.into_stream().map_err(|error| problem(&error))?;
        Ok(Box::new(Sending { stream, frame }))
    }
}

impl Video {
    /// Names of the nodes, in the order in which the cameras came.
    fn nodes(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut nodes: Vec<(u32, String)> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                Some((number(&name)?, name))
            })
            .collect();
        nodes.sort();
        nodes.into_iter().map(|(_, name)| name).collect()
    }
}

/// The number of a camera's node, if that is what it is called.
fn number(name: &str) -> Option<u32> {
    let digits = name.strip_prefix("video")?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok())?
}

/// What a camera is called. Nodes that send something else than pictures, or pictures of warmth, are none.
fn name(device: &Device) -> io::Result<Option<String>> {
    let abilities = device.capabilities()?;
    let sends = abilities
        .device_capabilities()
        .contains(CapabilityFlags::VIDEO_CAPTURE);
    let name = abilities.card().trim().to_owned();
    Ok((sends && best(device).is_some()).then_some(name))
}

/// The best way to have pictures from it.
fn best(device: &Device) -> Option<(PixelFormat, Packing, u32, u32)> {
    let has: Vec<PixelFormat> = device
        .formats(BufType::VIDEO_CAPTURE)
        .flatten()
        .map(|format| format.pixel_format())
        .collect();
    WANTED.into_iter().find(|(format, ..)| has.contains(format))
}

/// Two of the same make get numbers.
fn tell_apart(devices: &mut [CameraDevice]) {
    let names: Vec<String> = devices.iter().map(|device| device.name.clone()).collect();
    for (at, device) in devices.iter_mut().enumerate() {
        let (before, after) = names.split_at(at);
        let earlier = before.iter().filter(|name| **name == device.name).count();
        if earlier > 0 || after.iter().skip(1).any(|name| *name == device.name) {
            device.name = format!("{} ({})", device.name, earlier + 1);
        }
    }
}

/// Why a camera does not open.
fn problem(error: &io::Error) -> CameraProblem {
    match Errno::from_io_error(error) {
        Some(Errno::BUSY) => CameraProblem::Busy,
        Some(Errno::ACCESS | Errno::PERM) => CameraProblem::Forbidden,
        Some(Errno::INVAL | Errno::NOTTY) => CameraProblem::Unsuitable,
        // Its node is gone, or leads nowhere.
        Some(Errno::NOENT | Errno::NXIO | Errno::NODEV) => CameraProblem::NoDevice,
        _ => CameraProblem::Silent,
    }
}

struct Sending {
    stream: ReadStream,
    /// Empty: what all pictures have in common.
    frame: PackedFrame,
}

impl Stream for Sending {
    fn next(&mut self) -> Result<PackedFrame, CameraProblem> {
        let deadline = Instant::now() + SOON;
        loop {
            wait(&self.stream, deadline)?;
            let taken = self.stream.dequeue(|picture| {
                // Parts of it were lost on the way.
                Ok((!picture.is_error() && !picture.is_empty()).then(|| picture.to_vec()))
            });
            if let Some(bytes) = taken.map_err(|_| CameraProblem::Gone)? {
                return Ok(PackedFrame {
                    bytes,
                    ..self.frame.clone()
                });
            }
        }
    }
}

/// Waits until there is a picture: to ask for one that never comes would block for ever.
fn wait(stream: &ReadStream, deadline: Instant) -> Result<(), CameraProblem> {
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = Timespec::try_from(left).map_err(|_| CameraProblem::Silent)?;
        let mut watched = [PollFd::new(stream, PollFlags::IN)];
        match poll(&mut watched, Some(&left)) {
            Ok(0) => return Err(CameraProblem::Silent),
            Err(Errno::INTR) => {}
            Ok(_) if watched[0].revents().contains(PollFlags::IN) => return Ok(()),
            // The cable was pulled.
            Ok(_) | Err(_) => return Err(CameraProblem::Gone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn video(folder: &tempfile::TempDir) -> Video {
        Video {
            folder: folder.path().into(),
        }
    }

    #[test]
    fn a_computer_without_cameras_has_none() {
        let folder = tempfile::tempdir().unwrap();

        assert_eq!(video(&folder).devices(), Ok(Vec::new()));
        let nowhere = folder.path().join("nowhere");
        assert_eq!(Video { folder: nowhere }.devices(), Ok(Vec::new()));
    }

    #[test]
    fn nodes_are_found_by_name_and_come_in_the_order_of_their_numbers() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "video10", "video2", "videos", "video", "video-1", "vbi0", "null",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }

        assert_eq!(video(&folder).nodes(), ["video2", "video10"]);
    }

    #[test]
    fn what_is_called_like_a_camera_and_is_none_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("video0"), "a file").unwrap();
        fs::create_dir(folder.path().join("video1")).unwrap();
        std::os::unix::fs::symlink("/dev/null", folder.path().join("video2")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("video3")).unwrap();

        assert_eq!(video(&folder).devices(), Ok(Vec::new()));
        let opened = |id| video(&folder).open(id).err();
        assert_eq!(opened("video0"), Some(CameraProblem::Unsuitable));
        assert_eq!(opened("video2"), Some(CameraProblem::Unsuitable));
        assert_eq!(opened("video3"), Some(CameraProblem::NoDevice));
    }

    #[test]
    fn nothing_but_a_node_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret"), "").unwrap();

        for id in [
            "secret",
            "../secret",
            "video0/../secret",
            "/etc/passwd",
            "video",
            "",
        ] {
            let opened = video(&folder).open(id).err();
            assert_eq!(opened, Some(CameraProblem::NoDevice), "{id}");
        }
    }

    #[test]
    fn a_camera_that_is_used_forbidden_and_gone_are_told_apart() {
        let said = |errno: Errno| problem(&errno.into());

        assert_eq!(said(Errno::BUSY), CameraProblem::Busy);
        assert_eq!(said(Errno::ACCESS), CameraProblem::Forbidden);
        assert_eq!(said(Errno::NODEV), CameraProblem::NoDevice);
        assert_eq!(said(Errno::NOENT), CameraProblem::NoDevice);
        assert_eq!(said(Errno::IO), CameraProblem::Silent);
    }

    #[test]
    fn two_cameras_of_one_make_are_told_apart() {
        let of = |name: &str| CameraDevice {
            id: "video0".into(),
            name: name.into(),
        };
        let mut devices = [of("Eye"), of("Lens"), of("Eye")];

        tell_apart(&mut devices);

        let names: Vec<_> = devices.iter().map(|device| device.name.as_str()).collect();
        assert_eq!(names, ["Eye (1)", "Lens", "Eye (2)"]);
    }
}
