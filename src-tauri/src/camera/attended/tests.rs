//! The camera while somebody attends to it, with systems that are made up: no device is opened.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use studiodesk_services::Packing;

use super::*;

fn attended(system: fn() -> Box<dyn System>, patience: Duration) -> Attended {
    Attended {
        patience,
        ..Attended::of(system)
    }
}

/// A picture that is white, black or, where it is neither, torn.
fn shade(light: u8) -> PackedFrame {
    let bytes = vec![light, 128, light, 128];
    PackedFrame {
        width: 2,
        height: 1,
        packing: Packing::Yuyv,
        stride: 0,
        bytes: if [16, 235].contains(&light) {
            bytes
        } else {
            vec![]
        },
    }
}

/// A stream that is a list, and ends with its being taken away.
struct Told(Vec<Result<PackedFrame, CameraProblem>>);

impl Stream for Told {
    fn next(&mut self) -> Result<PackedFrame, CameraProblem> {
        if self.0.is_empty() {
            return Err(CameraProblem::Gone);
        }
        self.0.remove(0)
    }
}

/// Gives the same picture for ever. Only one can be open.
struct Single;

static OPEN: AtomicBool = AtomicBool::new(false);

impl System for Single {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        Ok(Vec::new())
    }

    fn open(&mut self, _: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        if OPEN.swap(true, Ordering::SeqCst) {
            return Err(CameraProblem::Busy);
        }
        Ok(Box::new(Single))
    }
}

impl Stream for Single {
    fn next(&mut self) -> Result<PackedFrame, CameraProblem> {
        Ok(shade(235))
    }
}

impl Drop for Single {
    fn drop(&mut self) {
        OPEN.store(false, Ordering::SeqCst);
    }
}

#[test]
fn a_camera_that_is_closed_can_be_opened_again_at_once() {
    let camera = attended(|| Box::new(Single), PATIENCE);

    for _ in 0..20 {
        let frame = camera.open("any").unwrap().frame().unwrap();
        assert_eq!((frame.width, frame.pixels), (2, vec![255; 6]));
    }
}

/// A torn picture, one that is whole, and the end.
struct Torn;

impl System for Torn {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        Err(CameraProblem::Forbidden)
    }

    fn open(&mut self, device: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        match device {
            "torn" => Ok(Box::new(Told(vec![Ok(shade(1))]))),
            _ => Err(CameraProblem::Busy),
        }
    }
}

#[test]
fn torn_pictures_are_skipped_and_the_end_is_told_for_good() {
    let camera = attended(|| Box::new(Torn), PATIENCE);
    let mut lens = camera.open("torn").unwrap();

    for _ in 0..3 {
        assert_eq!(lens.frame().err(), Some(CameraProblem::Gone));
    }
}

#[test]
fn what_the_system_says_is_passed_on() {
    let camera = attended(|| Box::new(Torn), PATIENCE);

    assert_eq!(camera.devices(), Err(CameraProblem::Forbidden));
    assert_eq!(camera.open("used").err(), Some(CameraProblem::Busy));
}

/// The first of its kind never answers anything; those after it do.
struct Stuck(usize);

static STUCK: AtomicUsize = AtomicUsize::new(0);

impl Stuck {
    fn block(&self) {
        if self.0 == 0 {
            loop {
                std::thread::park();
            }
        }
    }
}

impl System for Stuck {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        self.block();
        Ok(Vec::new())
    }

    fn open(&mut self, _: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        Err(CameraProblem::NoDevice)
    }
}

#[test]
fn a_driver_that_never_answers_is_left_alone_and_the_next_question_gets_an_answer() {
    let system: fn() -> Box<dyn System> = || Box::new(Stuck(STUCK.fetch_add(1, Ordering::SeqCst)));
    let mut camera = attended(system, Duration::from_millis(20));

    assert_eq!(camera.devices(), Err(CameraProblem::Silent));
    // It has all the time it wants, should the machine be slow; it needs none.
    camera.patience = PATIENCE;
    assert_eq!(camera.devices(), Ok(Vec::new()));
}

/// Opens, and then sends nothing, for ever.
struct Blind;

impl System for Blind {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        Ok(Vec::new())
    }

    fn open(&mut self, _: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        Ok(Box::new(Blind))
    }
}

impl Stream for Blind {
    fn next(&mut self) -> Result<PackedFrame, CameraProblem> {
        loop {
            std::thread::park();
        }
    }
}

#[test]
fn a_camera_that_sends_nothing_is_given_up_and_others_are_asked_for_all_the_same() {
    let camera = attended(|| Box::new(Blind), PATIENCE);
    let (slot, thread) = camera
        .ask(|answer| Task::Open("any".into(), answer))
        .unwrap();
    let mut lens = Look {
        slot,
        patience: Duration::from_millis(20),
        threads: Arc::clone(&camera.thread),
        thread,
    };

    assert_eq!(lens.frame().err(), Some(CameraProblem::Silent));
    drop(lens);
    assert_eq!(camera.devices(), Ok(Vec::new()));
}

/// A library that breaks.
struct Broken;

impl System for Broken {
    fn devices(&mut self) -> Result<Vec<CameraDevice>, CameraProblem> {
        panic!("as libraries do");
    }

    fn open(&mut self, _: &str) -> Result<Box<dyn Stream>, CameraProblem> {
        Ok(Box::new(Told(vec![Ok(shade(16)), Ok(shade(235))])))
    }
}

#[test]
fn a_library_that_breaks_takes_nobody_with_it() {
    let camera = attended(|| Box::new(Broken), PATIENCE);

    assert_eq!(camera.devices(), Err(CameraProblem::Silent));
    assert!(camera.open("any").is_ok());
}
