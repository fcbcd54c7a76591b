//! The system's own dialogs for files.
//!
//! **Invariant:** a path goes from the dialog to the use cases and never into the window's pages.

use std::path::PathBuf;

use futures::FutureExt;
use futures::future::BoxFuture;
use studiodesk_services::Wanted;

/// Asks a person for a file.
pub trait Picker: Send + Sync + 'static {
    /// One that is there; `None` when the person changed their mind.
    fn pick(&self, wanted: Wanted) -> BoxFuture<'_, Option<PathBuf>>;

    /// An exported outbox that is there.
    fn pick_export(&self) -> BoxFuture<'_, Option<PathBuf>>;

    /// One that is to be written, with a name to begin with.
    fn save(&self, name: &str) -> BoxFuture<'_, Option<PathBuf>>;
}

/// The dialogs of the desktop. They name their buttons in the person's language by themselves.
pub(crate) struct Desktop;

impl Picker for Desktop {
    fn pick(&self, wanted: Wanted) -> BoxFuture<'_, Option<PathBuf>> {
        let mut dialog = rfd::AsyncFileDialog::new();
        if wanted == Wanted::Picture {
            dialog = dialog.add_filter("JPEG, PNG", &["jpg", "jpeg", "png", "JPG", "JPEG", "PNG"]);
        }
        async move { Some(dialog.pick_file().await?.path().to_owned()) }.boxed()
    }

    fn pick_export(&self) -> BoxFuture<'_, Option<PathBuf>> {
        // A second filter, for whoever renamed it.
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter("Studiodesk (*.sdx)", &["sdx"])
            .add_filter("*", &["*"]);
        async move { Some(dialog.pick_file().await?.path().to_owned()) }.boxed()
    }

    fn save(&self, name: &str) -> BoxFuture<'_, Option<PathBuf>> {
        let dialog = rfd::AsyncFileDialog::new().set_file_name(name);
        async move { Some(dialog.save_file().await?.path().to_owned()) }.boxed()
    }
}
