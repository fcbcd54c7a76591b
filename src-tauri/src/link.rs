//! From the use cases to the window, once there is one.
//!
//! Commands do not take the window itself, so that the command table is the same on the mock
//! runtime of tests.

use std::sync::{Arc, OnceLock};

use studiodesk_kiosk::view::EndWhy;
use studiodesk_services::{OutboxSummary, Settings, SyncStage, SyncView};
use tauri::{AppHandle, Manager, Runtime};
use tauri_specta::Event;

use crate::events::{CloseAsked, FilesDropped, FilesOver, KioskEnded, OutboxChanged, SyncChanged};
use crate::{report, window};

/// What the window can be told.
trait Window: Send + Sync {
    fn sync_changed(&self, view: SyncView);
    fn look(&self, settings: &Settings);
    fn outbox_changed(&self, summary: OutboxSummary);
    fn close_asked(&self, summary: OutboxSummary);
    fn files_over(&self, over: FilesOver);
    fn files_dropped(&self, dropped: FilesDropped);
    fn kiosk_ended(&self, why: EndWhy);
    fn kiosk_scale(&self) -> f64;
    fn print(&self);
    fn close(&self);
}

/// The way to the window. Before there is one, what is told goes nowhere: the window asks when it opens.
#[derive(Clone, Default)]
pub(crate) struct Link(Arc<OnceLock<Box<dyn Window>>>);

impl Link {
    /// Connects the desk window. The first one stays; there is one in a process.
    pub(crate) fn connect<R: Runtime>(&self, app: &AppHandle<R>) {
        let _ = self.0.set(Box::new(app.clone()));
    }

    /// The reading of members went on.
    pub(crate) fn sync_changed(&self, view: SyncView) {
        if view.stage == SyncStage::Complete {
            report::moment("synced");
        }
        if let Some(window) = self.0.get() {
            window.sync_changed(view);
        }
    }

    /// The outbox went on.
    pub(crate) fn outbox_changed(&self, summary: OutboxSummary) {
        if let Some(window) = self.0.get() {
            window.outbox_changed(summary);
        }
    }

    /// The window was asked to close while changes wait.
    pub(crate) fn close_asked(&self, summary: OutboxSummary) {
        if let Some(window) = self.0.get() {
            window.close_asked(summary);
        }
    }

    /// Files are held over the window, or are so no longer.
    pub(crate) fn files_over(&self, over: FilesOver) {
        if let Some(window) = self.0.get() {
            window.files_over(over);
        }
    }

    /// Files were dropped on the window.
    pub(crate) fn files_dropped(&self, dropped: FilesDropped) {
        if let Some(window) = self.0.get() {
            window.files_dropped(dropped);
        }
    }

    /// The session at the kiosk has ended.
    pub(crate) fn kiosk_ended(&self, why: EndWhy) {
        if let Some(window) = self.0.get() {
            window.kiosk_ended(why);
        }
    }

    /// How many pixels of the screen a pixel of the kiosk's page has.
    pub(crate) fn kiosk_scale(&self) -> f64 {
        self.0.get().map_or(1.0, |window| window.kiosk_scale())
    }

    /// What the window shows is to be put on paper.
    pub(crate) fn print(&self) {
        if let Some(window) = self.0.get() {
            window.print();
        }
    }

    /// The window is to go, whatever waits.
    pub(crate) fn close(&self) {
        if let Some(window) = self.0.get() {
            window.close();
        }
    }

    /// The window is to look as the settings say.
    pub(crate) fn look(&self, settings: &Settings) {
        if let Some(window) = self.0.get() {
            window.look(settings);
        }
    }
}

impl<R: Runtime> Window for AppHandle<R> {
    fn sync_changed(&self, view: SyncView) {
        if let Err(error) = SyncChanged(view).emit(self) {
            tracing::warn!(%error, "the window did not hear of the reading");
        }
    }

    fn outbox_changed(&self, summary: OutboxSummary) {
        if let Err(error) = OutboxChanged(summary).emit(self) {
            tracing::warn!(%error, "the window did not hear of the outbox");
        }
    }

    fn close_asked(&self, summary: OutboxSummary) {
        if let Err(error) = CloseAsked(summary).emit(self) {
            tracing::warn!(%error, "the window did not hear that it was asked to close");
        }
    }

    fn files_over(&self, over: FilesOver) {
        if let Err(error) = over.emit(self) {
            tracing::warn!(%error, "the window did not hear of files over it");
        }
    }

    fn files_dropped(&self, dropped: FilesDropped) {
        if let Err(error) = dropped.emit(self) {
            tracing::warn!(%error, "the window did not hear of dropped files");
        }
    }

    fn kiosk_ended(&self, why: EndWhy) {
        if let Err(error) = KioskEnded(why).emit(self) {
            tracing::warn!(%error, "the kiosk did not hear that its session has ended");
        }
        let window = self.get_webview_window(window::KIOSK);
        if let Some(Err(error)) = window.map(|window| window::forget_page(&window, why)) {
            tracing::warn!(%error, "the kiosk's page could not be begun anew");
        }
    }

    fn kiosk_scale(&self) -> f64 {
        let window = self.get_webview_window(window::KIOSK);
        window
            .and_then(|window| window.scale_factor().ok())
            .unwrap_or(1.0)
    }

    fn print(&self) {
        let window = self.get_webview_window(window::MAIN);
        if let Some(Err(error)) = window.map(|window| window::print(&window)) {
            tracing::warn!(%error, "the window does not print");
        }
    }

    fn close(&self) {
        let window = self.get_webview_window(window::MAIN);
        let window = window.or_else(|| self.get_webview_window(window::KIOSK));
        if let Some(Err(error)) = window.map(|window| window.destroy()) {
            tracing::warn!(%error, "the window does not close");
        }
    }

    fn look(&self, settings: &Settings) {
        let Some(window) = self.get_webview_window(window::MAIN) else {
            return;
        };
        if let Err(error) = window::apply(&window, settings) {
            tracing::warn!(%error, "the window does not look as the settings say");
        }
    }
}
