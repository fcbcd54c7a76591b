//! Documents by the URLs that the API hands out, streamed to wherever they shall go. They expire, most of
//! them after 15 minutes.
//!
//! **Invariant:** no key is sent here, not even to our own server: the URLs are leave enough, and whoever
//! could put another one into an answer would get the key.

use std::fmt;
use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use url::Url;

use crate::address::is_loopback;
use crate::cancel::{CancelHandle, cancelled};
use crate::error::Cause;
use crate::transport::Failed;
use crate::upload::{OnProgress, Progress};
use crate::{Client, Error, Result, ServerSaid};

/// Progress is told once for so many bytes, and at the end.
const STEP: u64 = 256 << 10;

impl Client {
    /// Fetches a document from a `url` of an answer: a customer's document, a contract, a tax export.
    /// One that is longer than `largest` bytes is refused.
    pub fn download(&self, url: &Url, largest: u64) -> Download {
        Download {
            client: self.clone(),
            url: url.clone(),
            largest,
            on_progress: None,
            cancel: None,
        }
    }

    /// How long the document at a `url` of an answer is, if its store says so. It is asked as for a download,
    /// for such an address is leave for that alone, and left before the content comes.
    ///
    /// # Errors
    /// As of [`Download::write_to`].
    pub async fn document_length(&self, url: &Url) -> Result<Option<u64>> {
        let patience = self.shared.stall_after;
        let answer = tokio::time::timeout(patience, self.fetch(url, None)).await;
        Ok(answer.map_err(|_| Error::TimedOut)??.content_length())
    }

    /// Begins to read `url`, within `time` where there is one.
    pub(crate) async fn fetch(
        &self,
        url: &Url,
        time: Option<Duration>,
    ) -> Result<reqwest::Response> {
        if !self.may_fetch(url) {
            return Err(Error::Redirected);
        }
        let mut request = self.shared.http.get(url.clone());
        if let Some(time) = time {
            request = request.timeout(time);
        }
        let response = request
            .send()
            .await
            .map_err(|error| Error::from(Failed::from(error)))?;
        match response.status().as_u16() {
            200 => Ok(response),
            300..=399 => Err(Error::Redirected),
            // Stores of signed URLs say 403 to one that expired.
            401 | 403 | 404 | 410 => Err(Error::LinkExpired),
            status => Err(Error::Server {
                status,
                said: ServerSaid::default(),
            }),
        }
    }

    fn may_fetch(&self, url: &Url) -> bool {
        let own = self.shared.address.is_loopback();
        let bare = url.username().is_empty() && url.password().is_none();
        // A studio's service has no business with this computer's own ports.
        bare && if is_loopback(url) {
            own && matches!(url.scheme(), "http" | "https")
        } else {
            url.scheme() == "https"
        }
    }
}

/// Request built by [`Client::download`].
#[must_use = "does nothing until it is written somewhere"]
pub struct Download {
    client: Client,
    url: Url,
    largest: u64,
    on_progress: Option<OnProgress>,
    cancel: Option<CancelHandle>,
}

impl Download {
    /// Tells how many bytes the sink has taken, once for every 256 KiB and at the end.
    pub fn progress(mut self, tell: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.on_progress = Some(Box::new(tell));
        self
    }

    /// Stops when `handle` says so.
    pub fn cancelled_by(mut self, handle: &CancelHandle) -> Self {
        self.cancel = Some(handle.clone());
        self
    }

    /// Writes it to `sink` as it comes, flushes it, and returns its length. After an error the sink holds
    /// the beginning of the document, or nothing.
    ///
    /// # Errors
    /// [`Error::LinkExpired`] for a URL that has; [`Error::Redirected`] for one that is not https (or on this
    /// computer, while the client's own server is not); [`Error::Interrupted`] when it breaks off or stands
    /// still; [`Error::Sink`]; [`Error::Unreadable`] when it is too long; any other [`Error`].
    pub async fn write_to(self, sink: &mut (impl AsyncWrite + Unpin)) -> Result<u64> {
        tokio::select! {
            biased;
            () = cancelled(self.cancel.as_ref()) => Err(Error::Cancelled { begun: true }),
            written = self.written_to(sink) => written,
        }
    }

    async fn written_to(&self, sink: &mut (impl AsyncWrite + Unpin)) -> Result<u64> {
        let patience = self.client.shared.stall_after;
        let beginning = tokio::time::timeout(patience, self.client.fetch(&self.url, None));
        let mut response = beginning.await.map_err(|_| Error::TimedOut)??;
        let total = response.content_length();
        if total > Some(self.largest) {
            return Err(Error::unreadable("(size)"));
        }
        let (mut written, mut told) = (0, 0);
        loop {
            let interrupted = |cause| Error::Interrupted { written, cause };
            let chunk = tokio::time::timeout(patience, response.chunk()).await;
            let chunk = chunk.map_err(|_| interrupted(Cause::TimedOut))?;
            let Some(chunk) = chunk.map_err(|error| interrupted(Cause::of(&error)))? else {
                break;
            };
            let after = written + chunk.len() as u64;
            if after > self.largest {
                return Err(Error::unreadable("(size)"));
            }
            let taken = sink.write_all(&chunk).await;
            taken.map_err(|error| failed(written, &error))?;
            written = after;
            if written - told >= STEP {
                told = written;
                self.tell(written, total);
            }
        }
        sink.flush()
            .await
            .map_err(|error| failed(written, &error))?;
        if told != written {
            self.tell(written, total);
        }
        Ok(written)
    }

    fn tell(&self, sent: u64, total: Option<u64>) {
        if let Some(on_progress) = &self.on_progress {
            on_progress(Progress { sent, total });
        }
    }
}

/// The sink failed after `written` bytes, of which a part of a last piece is not counted.
fn failed(written: u64, error: &std::io::Error) -> Error {
    Error::Sink {
        written,
        kind: error.kind(),
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("largest", &self.largest)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_is_fetched_and_this_computer_only_by_a_client_of_it() {
        let studio = crate::ServerAddress::Studio {
            platform: studiodesk_core::Platform::Magicline,
            tenant: "x".parse().unwrap(),
        };
        let studio = Client::builder(studio, "k".into()).build().unwrap();
        let demo = crate::testing::client("http://127.0.0.1:1");
        let may = |url: &str| {
            let url = url.parse().unwrap();
            (studio.may_fetch(&url), demo.may_fetch(&url))
        };

        assert_eq!(may("https://pictures.example.com/1"), (true, true));
        assert_eq!(may("http://pictures.example.com/1"), (false, false));
        assert_eq!(may("http://127.0.0.1:8080/1"), (false, true));
        assert_eq!(may("https://localhost/1"), (false, true));
        assert_eq!(may("https://user@pictures.example.com/1"), (false, false));
        assert_eq!(may("file:///etc/passwd"), (false, false));
    }
}
