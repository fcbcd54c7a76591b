//! One slice of a list on the wire, and following slices to the end.

use futures::{Stream, TryStreamExt, stream};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::wire::{Rows, Text};
use crate::{Error, Page, Result};

/// A slice, `…SlicedResult` in the contract.
///
/// `result` and `hasNext` have to be there, for without them a list would end early and look complete.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "T: DeserializeOwned"))]
pub(crate) struct Slice<T> {
    pub(crate) result: Rows<T>,
    pub(crate) has_next: bool,
    #[serde(default, skip_serializing_if = "Text::is_none")]
    pub(crate) offset: Text,
}

impl<T> Slice<T> {
    /// The page of this slice, which was asked for at `asked`.
    pub(crate) fn page(self, asked: Option<&str>) -> Result<Page<T>> {
        let next = self.offset.0.filter(|_| self.has_next);
        // More is promised, but from nowhere new: following it would never end.
        if self.has_next && (next.is_none() || next.as_deref() == asked) {
            return Err(Error::unreadable("offset"));
        }
        Ok(Page {
            items: self.result.read,
            next,
            skipped: self.result.skipped,
        })
    }
}

/// Asks with `send` for page after page; `from` moves the request to an offset.
pub(crate) fn pages<R, T, F>(
    request: R,
    send: impl Fn(R) -> F + Send + 'static,
    from: impl Fn(R, String) -> R + Send + 'static,
) -> impl Stream<Item = Result<Page<T>>> + Send + 'static
where
    R: Clone + Send + 'static,
    T: Send + 'static,
    F: Future<Output = Result<Page<T>>> + Send + 'static,
{
    stream::try_unfold(
        (Some(request), send, from),
        |(request, send, from)| async move {
            let Some(request) = request else {
                return Ok(None);
            };
            let page = send(request.clone()).await?;
            let next = page.next.clone().map(|offset| from(request, offset));
            Ok(Some((page, (next, send, from))))
        },
    )
}

/// The rows of pages, one at a time.
pub(crate) fn rows<T: Send + 'static>(
    pages: impl Stream<Item = Result<Page<T>>> + Send + 'static,
) -> impl Stream<Item = Result<T>> + Send + 'static {
    pages
        .map_ok(|page| stream::iter(page.items.into_iter().map(Ok)))
        .try_flatten()
}
