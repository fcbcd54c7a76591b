//! The handle to one studio's API: one address, one key, one limiter.
//!
//! **Invariant:** the key stands in no default header and no URL. [`transport`](crate::transport) attaches
//! it to one request at a time, after it has compared the host.

use std::fmt;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Cause, TlsFault};
use crate::resolver::{ForReqwest, Resolver, SystemResolver};
use crate::{Error, Lane, Limiter, Noticed, Operation, Result, ServerAddress};

/// Time without a byte after which an upload or a download is given up.
const STALL_AFTER: Duration = Duration::from_secs(20);

/// Handle to one studio's API. Cheap to clone.
///
/// ```no_run
/// use futures::TryStreamExt;
/// use studiodesk_client::{Client, Lane, ListedStatus, ServerAddress};
/// use studiodesk_core::Platform;
///
/// # async fn run(key: secrecy::SecretString) -> Result<(), Box<dyn std::error::Error>> {
/// let address = ServerAddress::Studio {
///     platform: Platform::PerfectGymNext,
///     tenant: "my-studio".parse()?,
/// };
/// let client = Client::builder(address, key).language("de").build()?;
/// client.check_key().await?;
///
/// let background = client.with_lane(Lane::Background);
/// let mut pages = std::pin::pin!(background.list_customers().status(ListedStatus::Member).pages());
/// while let Some(page) = pages.try_next().await? {
///     println!("{} members more", page.items.len());
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
    pub(crate) lane: Lane,
}

/// Somebody who keeps account of what was answered.
type OnAnswer = Box<dyn Fn(&'static Operation, u16) + Send + Sync>;

/// Somebody who watches the way to the service.
type OnNotice = Box<dyn Fn(Noticed) + Send + Sync>;

pub(crate) struct Shared {
    pub(crate) http: reqwest::Client,
    pub(crate) address: ServerAddress,
    pub(crate) key: SecretString,
    pub(crate) language: RwLock<Option<HeaderValue>>,
    pub(crate) limiter: Arc<Limiter>,
    pub(crate) resolver: Arc<dyn Resolver>,
    /// How long an upload or a download may stand still.
    pub(crate) stall_after: Duration,
    pub(crate) on_answer: Option<OnAnswer>,
    pub(crate) on_notice: Option<OnNotice>,
    /// The key has read something here, so that it cannot be of another organisation unit.
    pub(crate) unit_proven: AtomicBool,
}

impl Client {
    /// Starts a client for the server at `address`, to which alone `key` belongs.
    pub fn builder(address: ServerAddress, key: SecretString) -> ClientBuilder {
        ClientBuilder {
            address,
            key,
            language: None,
            trust_only: None,
            resolver: Arc::new(SystemResolver),
            limiter: None,
            stall_after: STALL_AFTER,
            keeps_connections: true,
            on_answer: None,
            on_notice: None,
        }
    }

    /// The same client on the other lane: same key, connections and limits.
    #[must_use]
    pub fn with_lane(&self, lane: Lane) -> Self {
        Self {
            lane,
            ..self.clone()
        }
    }

    /// The language of messages from now on, for this client and its clones.
    pub fn set_language(&self, tag: &str) {
        *self
            .shared
            .language
            .write()
            .unwrap_or_else(PoisonError::into_inner) = language_header(tag);
    }

    /// The address that the key belongs to.
    #[must_use]
    pub fn address(&self) -> &ServerAddress {
        &self.shared.address
    }

    /// The limits that this client keeps.
    #[must_use]
    pub fn limiter(&self) -> &Arc<Limiter> {
        &self.shared.limiter
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("address", &self.shared.address)
            .field("lane", &self.lane)
            .finish_non_exhaustive()
    }
}

/// Made by [`Client::builder`].
#[must_use = "does nothing until built"]
pub struct ClientBuilder {
    address: ServerAddress,
    key: SecretString,
    language: Option<HeaderValue>,
    trust_only: Option<Vec<u8>>,
    resolver: Arc<dyn Resolver>,
    limiter: Option<Arc<Limiter>>,
    stall_after: Duration,
    keeps_connections: bool,
    on_answer: Option<OnAnswer>,
    on_notice: Option<OnNotice>,
}

impl ClientBuilder {
    /// Language of the service's messages, for example `de` or `de-CH`. What is no language tag is not
    /// sent, and the service then uses the studio's language.
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = language_header(&tag.into());
        self
    }

    /// Trusts the certificates of this PEM bundle and no others: for a sandbox behind a private CA.
    pub fn trust_only(mut self, ca_pem: Vec<u8>) -> Self {
        self.trust_only = Some(ca_pem);
        self
    }

    /// Looks names up elsewhere than in the system.
    pub fn resolver(mut self, resolver: Arc<dyn Resolver>) -> Self {
        self.resolver = resolver;
        self
    }

    /// Shares the limits of another client of the same key. Without it the client has its own.
    pub fn limiter(mut self, limiter: Arc<Limiter>) -> Self {
        self.limiter = Some(limiter);
        self
    }

    /// Gives up on an upload of which no byte was taken for so long, and on a download of which none came:
    /// 20 seconds, unless it is set. Neither has a limit to its whole time.
    pub fn stall_after(mut self, time: Duration) -> Self {
        self.stall_after = time;
        self
    }

    /// Whether connections are kept for the next call, as they are unless it is set. One that is kept also keeps
    /// the last bytes that it read.
    pub fn keep_connections(mut self, keep: bool) -> Self {
        self.keeps_connections = keep;
        self
    }

    /// Tells of every answer to an operation: which one, and the HTTP status as it came. A call that is
    /// tried again tells of each try that was answered; one that nobody answered tells of nothing.
    /// It is called before the caller has the answer, on the caller's task, so that it should be quick.
    pub fn on_answer(
        mut self,
        tell: impl Fn(&'static Operation, u16) + Send + Sync + 'static,
    ) -> Self {
        self.on_answer = Some(Box::new(tell));
        self
    }

    /// Tells what every call notices of the way to the service: the outside of each answer, and at the
    /// end of a call without one, what was in the way. Downloads notice nothing, for pictures and
    /// documents lie elsewhere. It is called on the caller's task, so that it should be quick.
    pub fn on_notice(mut self, tell: impl Fn(Noticed) + Send + Sync + 'static) -> Self {
        self.on_notice = Some(Box::new(tell));
        self
    }

    /// Makes the client. Sends nothing.
    ///
    /// # Errors
    /// [`Error::KeyEmpty`] and [`Error::KeyMalformed`]; [`Error::Tls`] when this computer has no trusted
    /// certificates, or `trust_only` holds none.
    pub fn build(self) -> Result<Client> {
        let key = SecretString::from(self.key.expose_secret().trim());
        if key.expose_secret().is_empty() {
            return Err(Error::KeyEmpty);
        }
        if !key.expose_secret().bytes().all(|c| c.is_ascii_graphic()) {
            return Err(Error::KeyMalformed);
        }
        let http = self.http()?;
        let shared = Shared {
            http,
            address: self.address,
            key,
            language: RwLock::new(self.language),
            limiter: self.limiter.unwrap_or_default(),
            resolver: self.resolver,
            stall_after: self.stall_after,
            on_answer: self.on_answer,
            on_notice: self.on_notice,
            unit_proven: AtomicBool::new(false),
        };
        Ok(Client {
            shared: Arc::new(shared),
            lane: Lane::default(),
        })
    }

    fn http(&self) -> Result<reqwest::Client> {
        let plain = self.address.base().scheme() == "http";
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("Studiodesk/", env!("CARGO_PKG_VERSION")))
            // A redirect would take X-API-KEY along: only the standard credential headers are dropped.
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // No proxy at all: one taken from the environment learns whom this desk talks to and when, and
            // breaks loopback. A studio that needs one is a setting of ours, not a variable of somebody's.
            .no_proxy()
            .https_only(!plain)
            .connect_timeout(Duration::from_secs(10))
            // No read time-out: the library counts it from the first byte of a request on, so that it would
            // break off every upload that takes longer. Each kind of call brings its own time.
            .tcp_keepalive(Duration::from_secs(30))
            .dns_resolver(Arc::new(ForReqwest(Arc::clone(&self.resolver))));
        if !self.keeps_connections {
            builder = builder.pool_max_idle_per_host(0);
        }
        if let Some(pem) = &self.trust_only {
            let certificates = reqwest::Certificate::from_pem_bundle(pem)
                .ok()
                .filter(|found| !found.is_empty())
                .ok_or(Error::Tls(Cause::Tls(TlsFault::NoTrustStore)))?;
            builder = builder.tls_certs_only(certificates);
        } else if plain {
            // The demo studio speaks http, and must open on a machine that has no certificates at all.
            builder = builder.tls_certs_only([]);
        }
        builder
            .build()
            .map_err(|_| Error::Tls(Cause::Tls(TlsFault::NoTrustStore)))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

fn language_header(tag: &str) -> Option<HeaderValue> {
    let letters = |c: char| c.is_ascii_alphabetic() || c == '-';
    let good = (2..=12).contains(&tag.len()) && tag.chars().all(letters);
    good.then(|| HeaderValue::from_str(tag).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use studiodesk_core::{CustomerId, ErrorCode};

    use super::*;

    const CANARY: &str = "CANARY-4f1c";

    fn builder(key: &str) -> ClientBuilder {
        let address = ServerAddress::Loopback("http://127.0.0.1:9".parse().unwrap());
        Client::builder(address, key.into())
    }

    #[test]
    fn nothing_that_can_be_printed_holds_the_key() {
        let builder = builder(CANARY);
        let mut printed = format!("{builder:?}");
        let client = builder.build().unwrap();
        printed += &format!(
            "{client:?} {:?} {:?}",
            client.list_customers(),
            client.limiter()
        );
        printed += &format!("{:?}", client.search_customers().last_name(CANARY));
        let upload = crate::Upload::from_bytes(CANARY, CANARY, crate::ContentType::PDF);
        let document = client
            .customers()
            .upload_document(CustomerId(1), upload.clone());
        let picture = client
            .customers()
            .update_image(CustomerId(1), upload.clone());
        printed += &format!("{upload:?} {document:?} {picture:?}");
        let url = format!("https://example.com/{CANARY}").parse().unwrap();
        printed += &format!("{:?}", client.download(&url, 1));

        assert!(!printed.contains(CANARY), "{printed}");
    }

    #[test]
    fn an_empty_key_and_one_with_a_line_break_are_refused_before_anything_is_sent() {
        let code = |key| builder(key).build().err().map(|error| error.code());

        assert_eq!(code("  "), Some(ErrorCode::KeyEmpty));
        assert_eq!(code("a\r\nb"), Some(ErrorCode::KeyMalformed));
        assert_eq!(code("schlüssel"), Some(ErrorCode::KeyMalformed));
        assert_eq!(code(" key\n"), None);
    }

    #[test]
    fn a_bundle_without_certificates_trusts_nobody_and_is_refused() {
        let built = builder("k").trust_only(b"nothing".to_vec()).build();

        assert!(matches!(built, Err(Error::Tls(_))));
    }
}
