//! `photo://localhost/<what>`: pictures for the window, which itself has no network.
//!
//! `<customer id>` is a profile picture, with `?after=<milliseconds since 1970>` the one that took its place
//! at that time; `taken-<token>` one that is about to be cut, `prepared-<token>` the
//! square of it that will be sent, and `camera-<anything>` what the open camera sees. A kiosk's window has
//! [addresses of its own](kiosk).

mod kiosk;

use std::sync::Arc;

use jiff::Timestamp;
use studiodesk_core::CustomerId;
use studiodesk_services::{Result, camera_frame};
use tauri::async_runtime::spawn_blocking;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::AppState;
use crate::camera::Viewfinder;
use crate::window::{KIOSK, MAIN};

/// Name of the protocol.
pub(crate) const SCHEME: &str = "photo";

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Member(CustomerId, Timestamp),
    Taken(String),
    Prepared(String),
    /// Each address once: a picture that was seen is not asked for again.
    Camera,
}

/// Answers the desk with a picture, or 404: then it shows initials, or nothing. A kiosk is given none of these:
/// the address names any member.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let state = context.app_handle().state::<AppState>();
    match (context.webview_label(), state.kiosk.clone()) {
        (MAIN, _) => (),
        (KIOSK, Some(of)) => {
            let path = request.uri().path().to_owned();
            tauri::async_runtime::spawn(async move {
                responder.respond(response(kiosk::picture(&of, &path).await));
            });
            return;
        }
        _ => return responder.respond(response(None)),
    }
    let (desk, viewfinder) = (Arc::clone(&state.desk), state.viewfinder.clone());
    let wanted = wanted(request.uri().path(), request.uri().query());
    tauri::async_runtime::spawn(async move {
        let found: Result<Option<Vec<u8>>> = match wanted {
            Some(Wanted::Member(id, after)) => desk.picture_after(id, after).await,
            Some(Wanted::Taken(token)) => desk.picture_preview(token).await.map(Some),
            Some(Wanted::Prepared(token)) => desk.prepared_picture(&token).map(Some),
            Some(Wanted::Camera) => Ok(seen(viewfinder).await),
            None => Ok(None),
        };
        let picture = found.unwrap_or_else(|error| {
            tracing::debug!(code = ?error.code(), "no picture");
            None
        });
        responder.respond(response(picture));
    });
}

async fn seen(viewfinder: Viewfinder) -> Option<Vec<u8>> {
    let look = move || {
        let frame = viewfinder.frame().ok()?;
        camera_frame(frame.width, frame.height, frame.pixels)
    };
    spawn_blocking(look).await.ok().flatten()
}

fn wanted(path: &str, query: Option<&str>) -> Option<Wanted> {
    let name = path.trim_start_matches('/');
    let Some((kind, token)) = name.split_once('-') else {
        return Some(Wanted::Member(name.parse().ok()?, after(query)));
    };
    match kind {
        "taken" => Some(Wanted::Taken(token.into())),
        "prepared" => Some(Wanted::Prepared(token.into())),
        "camera" => Some(Wanted::Camera),
        _ => None,
    }
}

fn after(query: Option<&str>) -> Timestamp {
    let milliseconds = query.and_then(|it| it.strip_prefix("after=")?.parse().ok());
    milliseconds
        .and_then(|it| Timestamp::from_millisecond(it).ok())
        .unwrap_or(Timestamp::MIN)
}

fn response(picture: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    let headers = response.headers_mut();
    // The store is the cache; a second one outside the encryption would outlive "forget".
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    match picture {
        Some(bytes) => {
            let is_png = bytes.starts_with(b"\x89PNG");
            let kind = if is_png { "image/png" } else { "image/jpeg" };
            headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
            *response.body_mut() = bytes;
        }
        None => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_person_a_picture_or_a_camera_and_nothing_else() {
        let wanted = |path| super::wanted(path, None);
        let member = Wanted::Member(CustomerId(1_000_000_017), Timestamp::MIN);
        assert_eq!(wanted("/1000000017"), Some(member));
        assert_eq!(wanted("/taken-3"), Some(Wanted::Taken("3".into())));
        assert_eq!(wanted("/prepared-4"), Some(Wanted::Prepared("4".into())));
        assert_eq!(wanted("/camera-12"), Some(Wanted::Camera));
        for other in ["/../secret", "/", "/other-1", "/taken"] {
            assert_eq!(wanted(other), None, "{other}");
        }
    }

    #[test]
    fn a_picture_that_was_replaced_is_asked_for_by_when() {
        let asked = |query| match wanted("/17", Some(query)) {
            Some(Wanted::Member(_, after)) => after,
            other => panic!("{other:?}"),
        };

        assert_eq!(asked("after=5000"), Timestamp::from_second(5).unwrap());
        assert_eq!(asked("after=soon"), Timestamp::MIN);
        assert_eq!(asked("after=9223372036854775807"), Timestamp::MIN);
    }

    #[test]
    fn a_missing_picture_is_not_found_and_nothing_is_cached() {
        let response = response(None);

        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }
}
