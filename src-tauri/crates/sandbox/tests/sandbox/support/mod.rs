//! A bare HTTP client, so that what is tested is what goes over the wire.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use studiodesk_sandbox::people::Person;
use studiodesk_sandbox::{Clock, Config, Hands, Sandbox};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

/// The key that every sandbox of these tests accepts.
pub(crate) const KEY: &str = "a-key-for-tests";

/// A small studio whose clock the test moves.
pub(crate) fn config() -> (Config, Hands) {
    let (clock, hands) = Clock::manual(noon());
    let config = Config {
        members: 240,
        key: KEY.to_owned(),
        clock,
        ..Config::default()
    };
    (config, hands)
}

/// A moment at the start of a minute.
pub(crate) fn noon() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_772_366_400)
}

pub(crate) async fn sandbox() -> Sandbox {
    Sandbox::start(config().0)
        .await
        .expect("a loopback port is free")
}

/// The first person, by number, who is as wanted.
pub(crate) fn first(sandbox: &Sandbox, wanted: impl Fn(&Person) -> bool) -> Person {
    sandbox
        .state()
        .with_people(|people| people.iter().find(|it| wanted(it)).cloned())
        .expect("the studio has such a person")
}

/// An answer, as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// One text of the body's top level; empty when absent.
    pub(crate) fn text(&self, name: &str) -> String {
        self.json()[name].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

/// A request to be sent.
#[derive(Clone)]
pub(crate) struct Ask {
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Ask {
    pub(crate) fn new(method: &'static str, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            headers: vec![("X-API-KEY", KEY.to_owned())],
            body: Vec::new(),
        }
    }

    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self::new("GET", path)
    }

    pub(crate) fn without_key(mut self) -> Self {
        self.headers.retain(|(name, _)| *name != "X-API-KEY");
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(it, _)| *it != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn body(self, content_type: &str, body: &str) -> Self {
        self.bytes(content_type, body.as_bytes().to_vec())
    }

    pub(crate) fn bytes(self, content_type: &str, body: Vec<u8>) -> Self {
        let mut ask = self.header("Content-Type", content_type);
        ask.body = body;
        ask
    }

    pub(crate) fn json(self, body: &str) -> Self {
        self.body("application/json", body)
    }

    /// Sends it; fails when the connection ends without an answer.
    pub(crate) async fn try_send(&self, sandbox: &Sandbox) -> std::io::Result<Answer> {
        let stream = TcpStream::connect(sandbox.addr()).await?;
        self.exchange(stream, &sandbox.addr().to_string()).await
    }

    pub(crate) async fn send(&self, sandbox: &Sandbox) -> Answer {
        self.try_send(sandbox).await.expect("the sandbox answers")
    }

    /// Sends it over a connection of the caller's.
    pub(crate) async fn exchange(
        &self,
        mut stream: impl AsyncRead + AsyncWrite + Unpin,
        host: &str,
    ) -> std::io::Result<Answer> {
        let mut head = format!(
            "{} {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.method,
            self.path,
            self.body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&self.body).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;

        let end = answer
            .windows(4)
            .position(|it| it == b"\r\n\r\n")
            .ok_or(std::io::ErrorKind::UnexpectedEof)?;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        Ok(Answer {
            status: head[9..12].parse().expect("a status has three digits"),
            head,
            bytes: answer.split_off(end + 4),
        })
    }
}

/// Waits until `condition` holds, and gives up after ten seconds.
pub(crate) async fn until(condition: impl Fn() -> bool) {
    tokio::time::timeout(Duration::from_secs(10), async {
        while !condition() {
            tokio::task::yield_now().await;
        }
    })
    .await
    .expect("the condition came true in time");
}
