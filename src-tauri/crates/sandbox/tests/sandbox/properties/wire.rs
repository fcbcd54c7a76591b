//! One connection that stays open, so that thousands of requests take seconds.

use std::net::SocketAddr;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::properties::request::Request;

pub(crate) struct Wire {
    address: SocketAddr,
    key: &'static str,
    stream: BufReader<TcpStream>,
}

impl Wire {
    pub(crate) async fn connect(address: SocketAddr, key: &'static str) -> Self {
        let stream = open(address).await;
        Self {
            address,
            key,
            stream,
        }
    }

    /// Sends it and reads the answer's status and body.
    pub(crate) async fn exchange(&mut self, request: &Request) -> (u16, String) {
        if let Ok(answer) = self.try_exchange(request).await {
            return answer;
        }
        // A server may close after an answer to a body that it did not read to its end.
        self.stream = open(self.address).await;
        let answer = self.try_exchange(request).await;
        answer.unwrap_or_else(|error| panic!("no answer ({error}) to {request}"))
    }

    async fn try_exchange(&mut self, request: &Request) -> std::io::Result<(u16, String)> {
        let body = request.body();
        let mut head = format!(
            "{} {} HTTP/1.1\r\nHost: {}\r\nX-API-KEY: {}\r\nContent-Length: {}\r\n",
            request.method,
            request.target(),
            self.address,
            self.key,
            body.len()
        );
        if let Some(content_type) = &request.content_type {
            head += &format!("Content-Type: {content_type}\r\n");
        }
        head += "\r\n";
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&body);
        self.stream.write_all(&bytes).await?;

        let mut status = 0;
        let mut length = 0;
        let mut line = String::new();
        loop {
            line.clear();
            if self.stream.read_line(&mut line).await? == 0 {
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
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await?;
        Ok((status, String::from_utf8_lossy(&body).into_owned()))
    }
}

async fn open(address: SocketAddr) -> BufReader<TcpStream> {
    let stream = TcpStream::connect(address).await.expect("it listens");
    stream.set_nodelay(true).expect("a socket takes options");
    BufReader::new(stream)
}
