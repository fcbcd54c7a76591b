//! The thread that has a camera open.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::time::Instant;

use super::slot::Slot;
use super::{Stream, System};
use crate::camera::{CameraDevice, CameraProblem};

/// What it is asked.
pub(super) enum Task {
    Devices(Sender<Result<Vec<CameraDevice>, CameraProblem>>),
    /// In the place of the one that is open, for some computers open one at a time.
    Open(String, Sender<Result<Arc<Slot>, CameraProblem>>),
    /// Unless another is open by now.
    Close(Arc<Slot>),
}

/// Begins a thread, which ends when nobody can ask it any more.
pub(super) fn begin(system: fn() -> Box<dyn System>) -> io::Result<Sender<Task>> {
    let (sender, tasks) = mpsc::channel();
    let thread = std::thread::Builder::new().name("cameras".into());
    thread.spawn(move || {
        let mut attendant = Attendant {
            system: system(),
            open: None,
        };
        while let Some(task) = attendant.next(&tasks) {
            if let Some(task) = task {
                attendant.carry_out(task);
            }
            attendant.look();
        }
    })?;
    Ok(sender)
}

struct Attendant {
    system: Box<dyn System>,
    open: Option<(Box<dyn Stream>, Arc<Slot>)>,
}

impl Attendant {
    /// What to do next, which is nothing but looking while a camera is open. `None` when nobody asks any more.
    fn next(&self, tasks: &Receiver<Task>) -> Option<Option<Task>> {
        if self.open.is_none() {
            return tasks.recv().ok().map(Some);
        }
        match tasks.try_recv() {
            Ok(task) => Some(Some(task)),
            Err(TryRecvError::Empty) => Some(None),
            Err(TryRecvError::Disconnected) => None,
        }
    }

    fn carry_out(&mut self, task: Task) {
        match task {
            Task::Devices(answer) => {
                let _ = answer.send(self.system.devices());
            }
            Task::Open(device, answer) => {
                self.open = None;
                let opened = self.system.open(&device).map(|stream| {
                    let slot = Arc::new(Slot::new());
                    self.open = Some((stream, Arc::clone(&slot)));
                    slot
                });
                if answer.send(opened).is_err() {
                    // Whoever asked gave up waiting.
                    self.open = None;
                }
            }
            Task::Close(slot) => {
                self.open.take_if(|(_, open)| Arc::ptr_eq(open, &slot));
            }
        }
    }

    /// Always, even if nobody takes the picture: a system keeps those that are not taken away.
    fn look(&mut self) {
        let Some((stream, slot)) = &mut self.open else {
            return;
        };
        let frame = if slot.is_forgotten(Instant::now()) {
            Err(CameraProblem::Gone)
        } else {
            stream.next()
        };
        let is_over = frame.is_err();
        slot.put(frame);
        if is_over {
            self.open = None;
        }
    }
}
