//! The code with which a member's phone opens the door, drawn.
//!
//! **Invariant:** a code is personal and does not live long. It is asked for each time, and never kept.

use std::fmt::{self, Write as _};

use jiff::Timestamp;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use specta::Type;
use studiodesk_client::Error as ClientError;
use studiodesk_client::api::customers::{CustomerAccessCode, CustomerAccessCodeFormat};
use studiodesk_core::CustomerId;

use crate::at_once::instant_of;
use crate::{Desk, Result};

/// A code that opens the door.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AccessCode {
    /// What the drawing says.
    pub content: String,
    /// Its drawing; nothing if the service wants it drawn in a way that this version does not know.
    pub drawing: Option<QrDrawing>,
    /// Until when it holds: an RFC 3339 time. Nothing if the service does not say.
    pub expires_at: Option<String>,
    /// So many seconds from now, by the computer's clock.
    pub expires_in: Option<u32>,
}

/// A QR code as squares.
#[derive(Clone, PartialEq, Eq, Serialize, Type)]
pub struct QrDrawing {
    /// So many modules are in a row, without the quiet zone.
    pub size: u32,
    /// The dark ones, as the path of an SVG in which a module is one unit.
    pub path: String,
}

/// Without the code.
impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessCode")
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// Without the code.
impl fmt::Debug for QrDrawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrDrawing")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

impl Desk {
    /// The code with which a member's phone opens the door.
    ///
    /// `getCustomerAccessCode` in the API.
    ///
    /// # Errors
    /// No studio is open, the service does not answer, or it answers without a code.
    pub async fn access_code(&self, member: CustomerId) -> Result<AccessCode> {
        let open = self.open_now()?;
        let customers = open.client().customers();
        let read = customers.get_customer_access_code(member).await?;
        Ok(shown(read, self.now())?)
    }
}

fn shown(code: CustomerAccessCode, now: Timestamp) -> studiodesk_client::Result<AccessCode> {
    let content = code.content.filter(|content| !content.is_empty());
    let content = content.ok_or_else(|| ClientError::Unreadable {
        path: "content".into(),
    })?;
    let expires = code.expires_at.as_ref().and_then(instant_of);
    let is_qr = matches!(code.format, None | Some(CustomerAccessCodeFormat::QrCode));
    Ok(AccessCode {
        drawing: is_qr.then(|| draw(&content)).flatten(),
        content,
        expires_at: expires.map(|at| at.to_string()),
        // Where the clocks differ, a code that was just given is not called an old one.
        expires_in: expires.and_then(|at| {
            let left = u32::try_from(at.duration_since(now).as_secs()).ok();
            left.filter(|seconds| *seconds > 0)
        }),
    })
}

impl QrDrawing {
    /// A text as a QR code. Nothing if it is longer than any.
    #[must_use]
    pub fn of(content: &str) -> Option<Self> {
        draw(content)
    }
}

fn draw(content: &str) -> Option<QrDrawing> {
    let code = QrCode::encode_text(content, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            let run = i32::try_from(run).ok()?;
            if run > 0 {
                write!(path, "M{x} {y}h{run}v1h-{run}z").ok()?;
            }
            x += run + 1;
        }
    }
    let size = u32::try_from(code.size()).ok()?;
    Some(QrDrawing { size, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "0049267681211943991";

    fn code(content: &str, expires_at: &str) -> CustomerAccessCode {
        CustomerAccessCode {
            content: Some(content.into()),
            expires_at: expires_at.parse().ok(),
            format: Some(CustomerAccessCodeFormat::QrCode),
        }
    }

    fn now() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    /// The modules that a path darkens.
    fn modules(drawing: &QrDrawing) -> Vec<(i32, i32)> {
        let runs = drawing.path.split('M').skip(1);
        let mut dark = Vec::new();
        for run in runs {
            let (from, rest) = run.split_once('h').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            dark.extend((x..x + length).map(|x| (x, y)));
        }
        dark
    }

    #[test]
    fn the_path_darkens_every_dark_module_once_and_no_other() {
        let drawing = draw(CODE).unwrap();

        let drawn = modules(&drawing);

        let code = QrCode::encode_text(CODE, QrCodeEcc::Medium).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<_> = all.filter(|(x, y)| code.get_module(*x, *y)).collect();
        assert_eq!(drawn, dark);
        assert_eq!(drawing.size, 21);
    }

    #[test]
    fn a_code_says_until_when_it_holds() {
        let shown = shown(code(CODE, "2026-11-22T12:05:00Z"), now()).unwrap();

        assert_eq!(shown.expires_in, Some(300));
        assert_eq!(shown.expires_at.as_deref(), Some("2026-11-22T12:05:00Z"));
        assert_eq!(shown.content, CODE);
    }

    #[test]
    fn a_computer_whose_clock_is_ahead_does_not_call_a_new_code_old() {
        let shown = shown(code(CODE, "2026-11-22T11:00:00Z"), now()).unwrap();

        assert_eq!(shown.expires_in, None);
    }

    #[test]
    fn an_answer_without_a_code_is_none() {
        assert!(shown(code("", "2026-11-22T12:05:00Z"), now()).is_err());
    }

    #[test]
    fn a_way_of_drawing_that_is_not_known_leaves_the_text() {
        let mut later = code(CODE, "2026-11-22T12:05:00Z");
        later.format = Some("DATA_MATRIX".into());

        let shown = shown(later, now()).unwrap();

        assert_eq!((shown.drawing, shown.content.as_str()), (None, CODE));
    }

    #[test]
    fn no_debug_text_holds_the_code() {
        let shown = shown(code(CODE, "2026-11-22T12:05:00Z"), now()).unwrap();

        let told = format!("{shown:?} {:?}", shown.drawing);

        assert!(!told.contains(CODE) && !told.contains('M'), "{told}");
    }
}
