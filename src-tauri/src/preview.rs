//! `preview://localhost/<token>/<page>/<width>`: pages of a document that is looked at, and
//! `preview://localhost/paper/<token>/<turn>/<top>-<right>-<bottom>-<left>/<grey>/<side>`: a photo as the page
//! that it would become. The window has no network and no viewer, and gets pictures that were drawn here.

use std::sync::Arc;

use studiodesk_services::{Desk, Look, PaperLook, PaperPage, PaperTurn};
use tauri::http::{HeaderValue, Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::AppState;
use crate::window::MAIN;

/// Name of the protocol.
pub(crate) const SCHEME: &str = "preview";

/// Widest picture of a page while a window is that of no larger screen than there is.
const WIDEST: u32 = 4_000;

/// Answers the desk with a picture, or 404.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    if context.webview_label() != MAIN {
        return responder.respond(response(None));
    }
    let desk = Arc::clone(&context.app_handle().state::<AppState>().desk);
    let asked = asked(request.uri().path());
    tauri::async_runtime::spawn(async move {
        let page = match asked {
            Some(asked) => asked.drawn(&desk).await,
            None => Ok(None),
        };
        responder.respond(response(page.unwrap_or_else(|error| {
            tracing::debug!(code = ?error.code(), "no page");
            None
        })));
    });
}

/// What an address asks for.
#[derive(Debug, PartialEq)]
enum Asked {
    Page(String, Look),
    Paper(PaperPage, u32),
}

impl Asked {
    async fn drawn(self, desk: &Desk) -> studiodesk_services::Result<Option<Vec<u8>>> {
        match self {
            Self::Page(token, look) => desk.preview_page(&token, look).await,
            Self::Paper(page, side) => desk.paper_page(page, side).await.map(Some),
        }
    }
}

fn asked(path: &str) -> Option<Asked> {
    let parts: Vec<_> = path.trim_start_matches('/').split('/').collect();
    match parts[..] {
        ["paper", token, turn, trim, grey, side] => {
            let look = paper_look(turn, trim, grey)?;
            let token = token.to_owned();
            Some(Asked::Paper(PaperPage { token, look }, pixels(side)?))
        }
        [token, page, width] if !token.is_empty() => {
            let page = page.parse().ok()?;
            let width = pixels(width)?;
            Some(Asked::Page(token.to_owned(), Look { page, width }))
        }
        _ => None,
    }
}

fn paper_look(turn: &str, trim: &str, grey: &str) -> Option<PaperLook> {
    let turn = match turn {
        "none" => PaperTurn::None,
        "right" => PaperTurn::Right,
        "half" => PaperTurn::Half,
        "left" => PaperTurn::Left,
        _ => return None,
    };
    let sides: Option<Vec<u32>> = trim.split('-').map(|side| side.parse().ok()).collect();
    let [top, right, bottom, left] = sides?[..] else {
        return None;
    };
    Some(PaperLook {
        turn,
        top,
        right,
        bottom,
        left,
        grey: grey == "1",
    })
}

fn pixels(text: &str) -> Option<u32> {
    text.parse().ok().filter(|side| (1..=WIDEST).contains(side))
}

fn response(picture: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    let headers = response.headers_mut();
    // A document that was closed is to be nowhere.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    match picture {
        Some(bytes) => {
            let is_png = bytes.starts_with(b"\x89PNG");
            let kind = if is_png { "image/png" } else { "image/jpeg" };
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
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
    fn a_page_is_named_by_token_number_and_width() {
        let look = Look {
            page: 2,
            width: 800,
        };

        assert_eq!(asked("/7/2/800"), Some(Asked::Page("7".into(), look)));
        for path in [
            "/",
            "/7",
            "/7/2",
            "/7/2/0",
            "/7/2/99999",
            "/7/x/800",
            "/7/2/800/9",
        ] {
            assert_eq!(asked(path), None, "{path}");
        }
    }

    #[test]
    fn a_photo_of_paper_is_named_with_what_becomes_of_it() {
        let Some(Asked::Paper(page, side)) = asked("/paper/3/right/5-0-10-0/1/900") else {
            panic!("not understood");
        };

        assert_eq!((page.token.as_str(), side), ("3", 900));
        assert_eq!(page.look.turn, PaperTurn::Right);
        assert_eq!((page.look.top, page.look.bottom), (5, 10));
        assert!(page.look.grey);
        assert_eq!(asked("/paper/3/round/0-0-0-0/1/900"), None);
        assert_eq!(asked("/paper/3/none/0-0/1/900"), None);
    }

    #[test]
    fn nothing_that_is_looked_at_is_cached() {
        let found = response(Some(b"\x89PNG...".to_vec()));
        let missing = response(None);

        assert_eq!(found.headers()[header::CACHE_CONTROL], "no-store");
        assert_eq!(found.headers()[header::CONTENT_TYPE], "image/png");
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
    }
}
