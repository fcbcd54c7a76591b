//! Documents: what is on file, a look into it, and paper that is photographed page by page and handed in.

use studiodesk_services::{Document, DocumentKind, HandedIn, Pages, Photo};

use super::{READ, line, review, value};
use crate::session::{Guard, Pending, Thing, Things};
use crate::view::{KioskDocument, KioskPage, KioskPages, KioskReview};
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

/// More pages than a member brings along, and no more than a session holds.
const MOST_PAGES: usize = 10;
/// Longer than any of the words that pages offer.
const LONGEST: usize = 60;

impl Kiosk {
    /// What is on file, the latest first.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn documents(&self, session: &str) -> Result<Vec<KioskDocument>> {
        let guard = self.enter(session, Flow::Documents)?;
        let all: Vec<Document> = value(guard.desk().documents(guard.member(), READ).await?);
        guard.with(|things| all.into_iter().map(|it| document(things, it)).collect())
    }

    /// Fetches a document to be looked at, in the place of the one before.
    ///
    /// # Errors
    /// As of [`documents`](Self::documents), a handle that was not given out, or a document that is none that
    /// can be looked at here.
    pub async fn open_document(&self, session: &str, document: &str) -> Result<KioskPages> {
        let guard = self.enter(session, Flow::Documents)?;
        let Thing::Document(id) = guard.thing(document)? else {
            return Err(Error::Unknown);
        };
        let pages = guard.desk().guest_document(guard.member(), id).await?;
        let count = pages.count();
        guard.with(|things| {
            things.looked_at = Some(pages);
            Ok(KioskPages { count })
        })
    }

    /// Lets go of what was looked at.
    ///
    /// # Errors
    /// The session is over; then it is gone already.
    pub fn close_document(&self, session: &str) -> Result<()> {
        self.enter(session, Flow::Documents)?.with(|things| {
            things.looked_at = None;
            Ok(())
        })
    }

    /// What photos of paper would be as one document, called and described by a word of the page. Sends
    /// nothing.
    ///
    /// # Errors
    /// As of [`documents`](Self::documents); there is no such photo, there are none or too many, or the word
    /// is none.
    pub async fn review_document(
        &self,
        session: &str,
        pages: &[KioskPage],
        words: &str,
    ) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Documents)?;
        if !is_word(words) || pages.is_empty() || pages.len() > MOST_PAGES {
            return Err(Error::Unknown);
        }
        let photos = photos(&guard, pages)?;
        let day = jiff::Zoned::now().date();
        let name = format!("{} {day}.pdf", file_name(words));
        let made = HandedIn::paper(photos, name, words.to_owned()).await?;
        let lines = vec![
            line("document", None, Some(words.to_owned())),
            line("pages", None, Some(made.count().to_string())),
        ];
        let pending = Pending::HandedIn(Box::new(made));
        Ok(KioskReview {
            review: guard.review(Some(pending))?,
            ..review(lines)
        })
    }

    /// A page of what a review would send, so wide, as a PNG or JPEG.
    ///
    /// # Errors
    /// The session is over, or nothing is reviewed by that name, or it has no such page.
    pub async fn reviewed_page(
        &self,
        session: &str,
        review: &str,
        page: u32,
        width: u32,
    ) -> Result<Vec<u8>> {
        let guard = self.enter_with_camera(session)?;
        let made = guard.with(|things| match things.reviewed(review) {
            Some(Pending::HandedIn(it)) => Ok(it.pages()),
            _ => Err(Error::Unknown),
        })?;
        drawn(&guard, made, page, width).await
    }

    /// A page of the document that is looked at.
    ///
    /// # Errors
    /// The session is over, nothing is looked at, or it has no such page.
    pub async fn document_page(&self, session: &str, page: u32, width: u32) -> Result<Vec<u8>> {
        let guard = self.enter(session, Flow::Documents)?;
        let pages = guard.with(|things| things.looked_at.clone().ok_or(Error::Unknown))?;
        drawn(&guard, pages, page, width).await
    }
}

async fn drawn(guard: &Guard<'_>, pages: Pages, page: u32, width: u32) -> Result<Vec<u8>> {
    let picture = pages.drawn(page, width).await?;
    guard.answer(picture)
}

fn photos(
    guard: &Guard<'_>,
    pages: &[KioskPage],
) -> Result<Vec<(Photo, studiodesk_services::PaperTurn)>> {
    guard.with(|things| {
        let photo = |page: &KioskPage| Ok((things.photos.get(&page.photo)?, page.turn));
        pages.iter().map(photo).collect()
    })
}

fn document(things: &mut Things, it: Document) -> Result<KioskDocument> {
    let can_open = it.kind != DocumentKind::Other;
    Ok(KioskDocument {
        document: things.named(Thing::Document(it.id))?,
        name: it.name,
        description: it.description,
        ending: it.ending,
        sent_at: it.sent_at,
        can_open,
    })
}

/// Whether it is one short line with something in it.
fn is_word(words: &str) -> bool {
    !words.trim().is_empty()
        && words.chars().count() <= LONGEST
        && !words.chars().any(char::is_control)
}

/// As a file may be called on any system.
fn file_name(words: &str) -> String {
    let plain = |it: char| match it.is_alphanumeric() || it == ' ' {
        true => it,
        false => '-',
    };
    words.trim().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_page_is_one_short_line() {
        assert!(is_word("Attest / zaświadczenie"));
        for other in ["", "  ", "a\nb", "a\u{0}", &"a".repeat(61)] {
            assert!(!is_word(other), "{other:?}");
        }
    }

    #[test]
    fn a_file_is_called_so_that_any_system_takes_it() {
        assert_eq!(file_name("Attest / a.b"), "Attest - a-b");
        assert_eq!(file_name("../..\\x"), "------x");
    }
}
