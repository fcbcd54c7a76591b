//! A camera that sees a shaded wall, or none at all, and that wakes when it is let.

use std::sync::{Condvar, Mutex, MutexGuard};

use studiodesk_kiosk::{Camera, NoCamera, Seen};
use zeroize::Zeroizing;

const WIDTH: u32 = 640;
const HEIGHT: u32 = 480;

#[derive(Default)]
pub(crate) struct Eye {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    is_missing: bool,
    is_open: bool,
    /// Whoever asks is kept waiting.
    is_held: bool,
    waiting: usize,
}

impl Eye {
    /// There is no camera.
    pub(crate) fn take_away(&self) {
        self.state().is_missing = true;
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state().is_open
    }

    /// From now on whoever asks is kept waiting.
    pub(crate) fn hold(&self) {
        self.state().is_held = true;
    }

    /// Waits until somebody waits.
    pub(crate) fn is_asked(&self) {
        let state = self.state();
        drop(
            self.changed
                .wait_while(state, |it| it.waiting == 0)
                .unwrap(),
        );
    }

    /// Lets go whoever waits.
    pub(crate) fn let_go(&self) {
        self.state().is_held = false;
        self.changed.notify_all();
    }

    fn wake(&self) -> MutexGuard<'_, State> {
        let mut state = self.state();
        state.waiting += 1;
        self.changed.notify_all();
        let mut state = self.changed.wait_while(state, |it| it.is_held).unwrap();
        state.waiting -= 1;
        state
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

impl Camera for Eye {
    fn open(&self) -> Result<(), NoCamera> {
        let mut state = self.wake();
        state.is_open = !state.is_missing;
        state.is_open.then_some(()).ok_or(NoCamera)
    }

    fn frame(&self) -> Result<Seen, NoCamera> {
        // What was open when somebody asked has seen, whatever is closed meanwhile.
        let was_open = self.state().is_open;
        drop(self.wake());
        let shade = |x: u32, y: u32| [x * 255 / WIDTH, y * 255 / HEIGHT, 140].map(|it| it as u8);
        let rows = (0..HEIGHT).flat_map(|y| (0..WIDTH).flat_map(move |x| shade(x, y)));
        let seen = || Seen {
            width: WIDTH,
            height: HEIGHT,
            pixels: Zeroizing::new(rows.collect()),
        };
        was_open.then(seen).ok_or(NoCamera)
    }

    fn close(&self) {
        self.state().is_open = false;
    }
}
