//! `photo://localhost/<session>-<what>` for the kiosk's window: `sight-<anything>` is what the camera sees,
//! `photo-<handle>` a photo that was taken, `made-<review>-<page>-<width>` a page of what would be sent, and
//! `page-<number>-<width>` one of a document on file.
//!
//! **Invariant:** each names its session, and the kiosk's guard is asked for every picture.

use studiodesk_kiosk::{Kiosk, Result};

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
enum Wanted<'a> {
    /// Each address once: a picture that was seen is not asked for again.
    Sight,
    Photo(&'a str),
    Made(&'a str, u32, u32),
    Page(u32, u32),
}

/// The picture at an address; nothing where there is none for this session.
pub(super) async fn picture(kiosk: &Kiosk, path: &str) -> Option<Vec<u8>> {
    let (session, wanted) = wanted(path)?;
    let found: Result<Vec<u8>> = match wanted {
        Wanted::Sight => kiosk.sight(session).await,
        Wanted::Photo(photo) => kiosk.photo(session, photo).await,
        Wanted::Made(review, page, width) => {
            kiosk.reviewed_page(session, review, page, width).await
        }
        Wanted::Page(page, width) => kiosk.document_page(session, page, width).await,
    };
    found
        .inspect_err(|error| tracing::debug!(%error, "no picture for the kiosk"))
        .ok()
}

fn wanted(path: &str) -> Option<(&str, Wanted<'_>)> {
    let parts: Vec<_> = path.trim_start_matches('/').split('-').collect();
    let wanted = match parts[1..] {
        ["sight", _] => Wanted::Sight,
        ["photo", photo] => Wanted::Photo(photo),
        ["made", review, page, width] => {
            Wanted::Made(review, page.parse().ok()?, width.parse().ok()?)
        }
        ["page", page, width] => Wanted::Page(page.parse().ok()?, width.parse().ok()?),
        _ => return None,
    };
    Some((parts[0], wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_session_and_something_of_it() {
        assert_eq!(wanted("/ab-sight-7"), Some(("ab", Wanted::Sight)));
        assert_eq!(wanted("/ab-photo-p1"), Some(("ab", Wanted::Photo("p1"))));
        let made = Wanted::Made("r2", 0, 900);
        assert_eq!(wanted("/ab-made-r2-0-900"), Some(("ab", made)));
        assert_eq!(wanted("/ab-page-3-900"), Some(("ab", Wanted::Page(3, 900))));
    }

    #[test]
    fn what_a_desk_asks_for_means_nothing_here() {
        for path in [
            "/",
            "/1000000017",
            "/taken-3",
            "/prepared-4",
            "/camera-12",
            "/ab-sight",
            "/ab-page-x-900",
            "/ab-page--1-900",
            "/ab-made-r2-0",
        ] {
            assert_eq!(wanted(path), None, "{path}");
        }
    }
}
