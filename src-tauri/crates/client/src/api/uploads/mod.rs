//! The four operations that send a file.

mod create_idle_period;
mod update_idle_period;
mod update_image;
mod upload_document;

use std::fmt;

use crate::cancel::CancelHandle;
use crate::upload::{Form, OnProgress};

pub use self::create_idle_period::CreateIdlePeriodAmendment;
pub use self::update_idle_period::UpdateIdlePeriod;
pub use self::update_image::UpdateImage;
pub use self::upload_document::UploadDocument;

/// Who looks on.
#[derive(Default)]
struct Watching {
    on_progress: Option<OnProgress>,
    cancel: Option<CancelHandle>,
}

impl Watching {
    /// The form to fill, and the handle that stops it.
    fn form(self) -> (Form, Option<CancelHandle>) {
        (Form::new(self.on_progress), self.cancel)
    }
}

/// What all four have: two setters, and a `Debug` that shows nothing of what is sent.
macro_rules! watching {
    ($($request:ty),+) => {$(
        impl $request {
            /// Tells how much of the request the connection has taken: bytes that were handed to the
            /// system's socket (or to the session's buffer of 64 KiB, under TLS), not bytes read ahead.
            /// The system may still hold some of them. Told once for every 256 KiB and at the end, and from
            /// nothing again should the request have to be sent again.
            pub fn progress(
                mut self,
                tell: impl Fn(crate::Progress) + Send + Sync + 'static,
            ) -> Self {
                self.watching.on_progress = Some(Box::new(tell));
                self
            }

            /// Stops when `handle` says so, as dropping the future does.
            pub fn cancelled_by(mut self, handle: &crate::CancelHandle) -> Self {
                self.watching.cancel = Some(handle.clone());
                self
            }
        }

        impl fmt::Debug for $request {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($request)).finish_non_exhaustive()
            }
        }
    )+};
}

watching!(
    CreateIdlePeriodAmendment,
    UpdateIdlePeriod,
    UpdateImage,
    UploadDocument
);
