//! What can go wrong on the way, and how it is brought about.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use studiodesk_client::{Client, LookingUp, Resolver, ServerAddress};
use studiodesk_outbox::ports::{Cancel, Progress, Sent};
use studiodesk_sandbox::{Fault as Planned, Release};
use tokio::net::TcpListener;

use crate::changes::stage::{KEY, Ready, Stage, client};

/// Something that goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing does.
    None,
    /// Nobody listens.
    ConnectionRefused,
    /// The name has no address.
    NameUnknown,
    /// The other side does not speak TLS.
    NotSecure,
    /// Reset before the first byte is read.
    ResetAtOnce,
    /// Reset when the head was read.
    ResetAfterHead,
    /// Reset when so many of a hundred parts of the body were read.
    ResetInBody(u64),
    /// Taken, and nothing more is heard: nothing was done.
    SilentBefore,
    /// Done, and nothing more is heard.
    SilentAfter,
    /// Done, and reset before the answer.
    AnswerLost,
    /// Done, and reset within the answer.
    AnswerBroken,
    /// Done, and the answer's body ends early.
    AnswerTruncated,
    /// Done, and the answer is JSON of another shape.
    AnswerOdd,
    /// Done, and the answer stops for so many seconds, then goes on.
    AnswerPauses(u64),
    /// Done, and the answer comes with a byte a second.
    AnswerTrickles,
    /// 429, with a time to come back or without.
    Limited(Option<u64>),
    /// 429, with the date of so many seconds from now.
    LimitedUntil(u64),
    /// Taken, and broken off by the person who waits for it: nothing was done.
    CanceledBefore,
    /// Done, and broken off by the person who waits for it, before the answer.
    CanceledAfter,
    /// Nothing was done, and this is the answer.
    Status(u16),
    /// Done, and this is the answer.
    StatusAfter(u16),
}

/// All of them.
pub(crate) const ALL: [Fault; 36] = [
    Fault::None,
    Fault::ConnectionRefused,
    Fault::NameUnknown,
    Fault::NotSecure,
    Fault::ResetAtOnce,
    Fault::ResetAfterHead,
    Fault::ResetInBody(1),
    Fault::ResetInBody(50),
    Fault::ResetInBody(99),
    Fault::SilentBefore,
    Fault::SilentAfter,
    Fault::AnswerLost,
    Fault::AnswerBroken,
    Fault::AnswerTruncated,
    Fault::AnswerOdd,
    Fault::AnswerPauses(10),
    Fault::AnswerTrickles,
    Fault::Limited(None),
    Fault::Limited(Some(7)),
    Fault::LimitedUntil(7),
    Fault::CanceledBefore,
    Fault::CanceledAfter,
    Fault::Status(302),
    Fault::Status(400),
    Fault::Status(401),
    Fault::Status(403),
    Fault::Status(404),
    Fault::Status(409),
    Fault::Status(500),
    Fault::Status(502),
    Fault::Status(503),
    Fault::Status(504),
    Fault::StatusAfter(500),
    Fault::StatusAfter(502),
    Fault::StatusAfter(503),
    Fault::StatusAfter(504),
];

impl Fault {
    /// Whether it is a person's wish.
    pub(crate) fn is_cancel(self) -> bool {
        matches!(self, Self::CanceledBefore | Self::CanceledAfter)
    }

    /// Sends `ready` with `operation` while this goes wrong, however often it is tried.
    ///
    /// What comes beside holds back what the service took and did not do. It is to be kept until all has
    /// been looked at.
    pub(crate) async fn during(
        self,
        stage: &Stage,
        operation: &str,
        ready: &Ready,
    ) -> (Sent, Option<Release>) {
        let mut held = None;
        if let Some(plan) = self.planned(operation, ready) {
            stage.sandbox.script(plan.times(usize::MAX));
        }
        let sent = match self {
            Self::ConnectionRefused => ready.send(&nobody().await).await,
            Self::NameUnknown => ready.send(&nameless()).await,
            Self::NotSecure => ready.send(&secure(stage.sandbox.addr())).await,
            Self::ResetAtOnce => ready.send(&hangs_up().await).await,
            Self::SilentBefore => {
                let (plan, release) = Planned::hold(operation);
                held = Some(release);
                stage.sandbox.script(plan);
                silence(stage, operation, ready, false).await
            }
            Self::SilentAfter | Self::AnswerTrickles => {
                silence(stage, operation, ready, true).await
            }
            Self::CanceledBefore => {
                let (plan, release) = Planned::hold(operation);
                held = Some(release);
                stage.sandbox.script(plan);
                canceled(stage, operation, ready, false).await
            }
            Self::CanceledAfter => canceled(stage, operation, ready, true).await,
            Self::AnswerPauses(seconds) => {
                let time = Some(Duration::from_secs(seconds));
                waited(stage, operation, ready, true, time).await
            }
            _ => ready.send(&stage.client()).await,
        };
        stage.sandbox.state().clear_script();
        (sent, held)
    }

    fn planned(self, operation: &str, ready: &Ready) -> Option<Planned> {
        let body = ready.item.files.first().map_or(400, |file| file.size);
        Some(match self {
            Self::ResetAfterHead => Planned::reset_request(operation, 0),
            Self::ResetInBody(parts) => Planned::reset_request(operation, body * parts / 100),
            Self::SilentAfter | Self::CanceledAfter => Planned::stall(operation, 0),
            Self::AnswerPauses(seconds) => {
                Planned::pause(operation, 40, Duration::from_secs(seconds))
            }
            Self::AnswerTrickles => Planned::trickle(operation, Duration::from_secs(1)),
            Self::AnswerLost => Planned::reset_answer(operation, 0),
            Self::AnswerBroken => Planned::reset_answer(operation, 40),
            Self::AnswerTruncated => Planned::truncated(operation, 5),
            Self::AnswerOdd => Planned::other_shape(operation),
            Self::Limited(None) => Planned::status(operation, 429),
            Self::Limited(Some(seconds)) => {
                Planned::status(operation, 429).with_retry_after(Duration::from_secs(seconds))
            }
            Self::LimitedUntil(seconds) => {
                let until = SystemTime::now() + Duration::from_secs(seconds);
                Planned::status(operation, 429).with_retry_at(until)
            }
            Self::Status(302) => Planned::redirect(operation, 302, "/elsewhere"),
            Self::Status(status) => Planned::status(operation, status),
            Self::StatusAfter(status) => Planned::failure(operation, status),
            _ => return None,
        })
    }
}

/// Sends `ready`, and breaks it off once the service has it.
async fn canceled(stage: &Stage, operation: &str, ready: &Ready, done: bool) -> Sent {
    let before = stage.sandbox.requests().len();
    let client = stage.client();
    let (stop, cancel) = Cancel::new();
    let sending = ready.send_until(&client, Progress::ignored(), cancel);
    let pressed = async {
        arrives(stage, operation, before, done).await;
        stop.send_replace(true);
    };
    tokio::join!(sending, pressed).0
}

/// Returns when the service has a request of `operation` that is not among the first `before`.
async fn arrives(stage: &Stage, operation: &str, before: usize, done: bool) {
    loop {
        let requests = stage.sandbox.requests();
        let mut new = requests[before..].iter();
        let arrived = new
            .any(|it| it.operation.as_deref() == Some(operation) && (it.status.is_some() || !done));
        if arrived {
            return;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

/// Sends `ready`, and has no end of time pass once the service has it.
async fn silence(stage: &Stage, operation: &str, ready: &Ready, done: bool) -> Sent {
    waited(stage, operation, ready, done, None).await
}

/// Sends `ready`, and has so much time pass, or no end of it, once the service has it.
async fn waited(
    stage: &Stage,
    operation: &str,
    ready: &Ready,
    done: bool,
    time: Option<Duration>,
) -> Sent {
    let before = stage.sandbox.requests().len();
    let client = stage.client();
    let mut sending = std::pin::pin!(ready.send(&client));
    let there = arrives(stage, operation, before, done);
    tokio::select! {
        sent = &mut sending => return sent,
        () = there => {}
    }
    tokio::time::pause();
    if let Some(time) = time {
        // What comes then is to come in its own time.
        tokio::time::advance(time).await;
        tokio::time::resume();
        return sending.await;
    }
    let sent = sending.await;
    tokio::time::resume();
    sent
}

async fn nobody() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    client(&format!("http://{address}"))
}

async fn hangs_up() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = stream.set_zero_linger();
        }
    });
    client(&format!("http://{address}"))
}

struct NoNames;

impl Resolver for NoNames {
    fn look_up(&self, _: &str) -> LookingUp {
        Box::pin(async { Err(io::ErrorKind::NotFound.into()) })
    }
}

fn nameless() -> Client {
    let address = ServerAddress::Loopback("http://localhost:9".parse().unwrap());
    let builder = Client::builder(address, KEY.into()).resolver(Arc::new(NoNames));
    builder.build().unwrap()
}

fn secure(plain: SocketAddr) -> Client {
    let trusted = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let address = ServerAddress::Loopback(format!("https://{plain}").parse().unwrap());
    let builder = Client::builder(address, KEY.into());
    let builder = builder.trust_only(trusted.cert.pem().into_bytes());
    builder.build().unwrap()
}
