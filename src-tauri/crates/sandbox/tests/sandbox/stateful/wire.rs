//! One client's connection.

use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What keeps the parts of a form apart.
const BOUNDARY: &str = "a-boundary-that-no-value-has";

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) target: String,
    content_type: String,
    body: Vec<u8>,
}

/// A part of a form: name, name of the file, type and bytes.
pub(crate) type Part<'a> = (&'a str, &'a str, &'a str, &'a [u8]);

impl Request {
    pub(crate) fn new(method: &'static str, target: impl Into<String>) -> Self {
        Self {
            method,
            target: target.into(),
            content_type: String::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn json(mut self, body: &Value) -> Self {
        self.content_type = "application/json".to_owned();
        self.body = body.to_string().into_bytes();
        self
    }

    pub(crate) fn form(mut self, parts: &[Part<'_>]) -> Self {
        self.content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        for (name, file, content_type, bytes) in parts {
            let file = match file.is_empty() {
                true => String::new(),
                false => format!("; filename=\"{file}\""),
            };
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\
                 Content-Type: {content_type}\r\n\r\n"
            );
            self.body.extend_from_slice(head.as_bytes());
            self.body.extend_from_slice(bytes);
            self.body.extend_from_slice(b"\r\n");
        }
        let end = format!("--{BOUNDARY}--\r\n");
        self.body.extend_from_slice(end.as_bytes());
        self
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) bytes: Vec<u8>,
}

impl Reply {
    pub(crate) fn done(&self) -> bool {
        self.status == 200
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    /// Why it was refused.
    pub(crate) fn code(&self) -> String {
        self.json()["errorCode"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}

/// A connection that stays open.
#[derive(Debug)]
pub(crate) struct Wire {
    address: SocketAddr,
    stream: Option<BufReader<TcpStream>>,
}

impl Wire {
    pub(crate) fn new(address: SocketAddr) -> Self {
        Self {
            address,
            stream: None,
        }
    }

    /// Sends it and reads the answer. What fails on the server's side is an error here.
    pub(crate) async fn send(&mut self, key: &str, request: &Request) -> Result<Reply, String> {
        let told = |what: String| format!("{} {}: {what}", request.method, request.target);
        let reply = self.exchange(key, request).await;
        let reply = reply.map_err(|error| told(error.to_string()))?;
        if reply.status >= 500 {
            let body = String::from_utf8_lossy(&reply.bytes);
            return Err(told(format!("{} {body}", reply.status)));
        }
        Ok(reply)
    }

    async fn exchange(&mut self, key: &str, request: &Request) -> std::io::Result<Reply> {
        let stream = match &mut self.stream {
            Some(stream) => stream,
            none => {
                let stream = TcpStream::connect(self.address).await?;
                stream.set_nodelay(true)?;
                none.insert(BufReader::new(stream))
            }
        };
        let mut head = format!(
            "{} {} HTTP/1.1\r\nHost: {}\r\nX-API-KEY: {key}\r\nContent-Length: {}\r\n",
            request.method,
            request.target,
            self.address,
            request.body.len()
        );
        if !request.content_type.is_empty() {
            head += &format!("Content-Type: {}\r\n", request.content_type);
        }
        head += "\r\n";
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&request.body);
        stream.write_all(&bytes).await?;

        let (mut status, mut length) = (0, 0);
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            let text = line.trim_end();
            if text.is_empty() {
                break;
            }
            if let Some(rest) = text.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status has three digits");
            } else if let Some((name, value)) = text.split_once(": ")
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.parse().expect("a length is a number");
            }
        }
        let mut bytes = vec![0; length];
        stream.read_exact(&mut bytes).await?;
        Ok(Reply { status, bytes })
    }
}
