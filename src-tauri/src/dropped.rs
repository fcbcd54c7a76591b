//! A picture that is dropped on the window.
//!
//! **Invariant:** the path stays here. The pages hear that something is over the window, and then what came
//! of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{DragDropEvent, Manager, Runtime, Window, WindowEvent};
use tauri_specta::Event;

use crate::AppState;
use crate::events::PictureDrop;
use crate::window::MAIN;

/// Whether the window has a form open that takes a picture.
#[derive(Clone, Default)]
pub(crate) struct Expected(Arc<AtomicBool>);

impl Expected {
    pub(crate) fn set(&self, expected: bool) {
        self.0.store(expected, Ordering::Relaxed);
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Takes what is dropped while a form for it is open.
pub(crate) fn take<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    if window.label() != MAIN {
        return;
    }
    let state = window.state::<AppState>();
    if !state.expected.is_set() {
        return;
    }
    match event {
        DragDropEvent::Enter { .. } => tell(window, PictureDrop::Over),
        DragDropEvent::Leave => tell(window, PictureDrop::Left),
        // A person has one picture; the others of a bundle are left alone.
        DragDropEvent::Drop { paths, .. } => match paths.first() {
            Some(path) => open(window, path.clone()),
            None => tell(window, PictureDrop::Left),
        },
        _ => {}
    }
}

fn open<R: Runtime>(window: &Window<R>, path: PathBuf) {
    let (window, desk) = (window.clone(), Arc::clone(&window.state::<AppState>().desk));
    tauri::async_runtime::spawn(async move {
        match desk.take_picture(path).await {
            Ok(picture) => tell(&window, PictureDrop::Taken { picture }),
            Err(error) => {
                tracing::warn!(code = ?error.code(), "a dropped picture could not be looked at");
                tell(&window, PictureDrop::Left);
            }
        }
    });
}

fn tell<R: Runtime>(window: &Window<R>, drop: PictureDrop) {
    // A window that is gone needs no picture.
    let _ = drop.emit(window);
}
