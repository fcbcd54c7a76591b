//! Files that are dropped on the window.
//!
//! **Invariant:** what the pages are told of a drop holds tokens, names and sizes. Where the files lie stays
//! here.

use std::path::PathBuf;
use std::sync::Arc;

use studiodesk_services::Wanted;
use tauri::{DragDropEvent, Manager, PhysicalPosition, Runtime, Window, WindowEvent};

use crate::AppState;
use crate::events::{FilesDropped, FilesOver};
use crate::window::MAIN;

/// More at once is a mistake of the hand.
const MOST: usize = 50;

/// Takes what is dropped, and tells where.
pub(crate) fn take<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    if window.label() != MAIN {
        return;
    }
    let state = window.state::<AppState>();
    // A form for a picture takes what is dropped for itself.
    if state.expected.is_set() {
        return;
    }
    let link = state.link.clone();
    match event {
        DragDropEvent::Enter { paths, .. } => link.files_over(FilesOver(!paths.is_empty())),
        DragDropEvent::Leave => link.files_over(FilesOver(false)),
        DragDropEvent::Drop { paths, position } => {
            link.files_over(FilesOver(false));
            let at = place(window, *position);
            dropped(window, paths.clone(), at);
        }
        _ => {}
    }
}

/// Looks at the files beside, for that may take a moment, and then tells of all of them at once.
fn dropped<R: Runtime>(window: &Window<R>, mut paths: Vec<PathBuf>, (x, y): (u32, u32)) {
    let state = window.state::<AppState>();
    let (desk, link) = (Arc::clone(&state.desk), state.link.clone());
    paths.truncate(MOST);
    tauri::async_runtime::spawn(async move {
        let mut files = Vec::new();
        for path in paths {
            match desk.take_picked(path, Wanted::Document).await {
                Ok(file) => files.push(file),
                Err(error) => tracing::warn!(code = ?error.code(), "a dropped file was not taken"),
            }
        }
        if !files.is_empty() {
            link.files_dropped(FilesDropped { files, x, y });
        }
    });
}

/// Where it is on the page, in its own pixels: the screen's are finer, and the page is zoomed.
fn place<R: Runtime>(window: &Window<R>, at: PhysicalPosition<f64>) -> (u32, u32) {
    let zoom = f64::from(
        window
            .state::<AppState>()
            .desk
            .settings()
            .settings
            .zoom_percent,
    ) / 100.0;
    let finer = window.scale_factor().unwrap_or(1.0);
    let pixel = |length: f64| (length / finer / zoom).max(0.0) as u32;
    (pixel(at.x), pixel(at.y))
}
