//! `photo://localhost/<customer id>`: profile pictures for the window, which itself has no network.

use std::sync::Arc;

use studiodesk_core::CustomerId;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::AppState;

/// Name of the protocol.
pub(crate) const SCHEME: &str = "photo";

/// Answers with a small square JPEG, or 404: then the window shows initials.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = Arc::clone(&context.app_handle().state::<AppState>().desk);
    let customer = customer(request.uri().path());
    tauri::async_runtime::spawn(async move {
        let picture = match customer {
            Some(id) => desk.picture(id).await.unwrap_or_else(|error| {
                tracing::debug!(code = ?error.code(), "no picture");
                None
            }),
            None => None,
        };
        responder.respond(response(picture));
    });
}

fn customer(path: &str) -> Option<CustomerId> {
    path.trim_start_matches('/').parse().ok()
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
        Some(jpeg) => {
            headers.insert(
                header::CONTENT_TYPE,
                header::HeaderValue::from_static("image/jpeg"),
            );
            *response.body_mut() = jpeg;
        }
        None => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_names_a_picture() {
        assert_eq!(customer("/1000000017"), Some(CustomerId(1_000_000_017)));
        assert_eq!(customer("/../secret"), None);
        assert_eq!(customer("/"), None);
    }

    #[test]
    fn a_missing_picture_is_not_found_and_nothing_is_cached() {
        let response = response(None);

        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }
}
