//! One question without encryption: portals and proxies answer those in everybody's name.
//!
//! It asks for `/` and says no more than the host's name, which the look-up has said already. Whatever
//! comes back is a hint for words on the screen: nothing is done because of it.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

use crate::notice::is_page;

/// The head of an answer is shorter, or it is none that we know.
const LONGEST_HEAD: u64 = 8 << 10;

/// Who answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// Somebody who wants the person to log in, or to read a page, before there is a network.
    Portal,
    /// A proxy that wants to be spoken to as such.
    Proxy,
    /// Somebody of whom this says nothing. The service itself sends whoever comes so to https.
    Somebody,
}

/// Asks `address` for the front page of `host`.
pub(super) async fn asked(address: SocketAddr, host: &str) -> Option<Plain> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    let question = format!("HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(question.as_bytes()).await.ok()?;
    let mut head = Vec::new();
    // Who hangs up roughly has answered all the same.
    let _ = stream.take(LONGEST_HEAD).read_to_end(&mut head).await;
    judged(&String::from_utf8_lossy(&head), host)
}

fn judged(head: &str, host: &str) -> Option<Plain> {
    let mut lines = head.split("\r\n").take_while(|line| !line.is_empty());
    let status: u16 = {
        let line = lines.next().filter(|line| line.starts_with("HTTP/"))?;
        line.split(' ').nth(1)?.parse().ok()?
    };
    let headers: Vec<_> = lines.filter_map(|line| line.split_once(':')).collect();
    let header = |name: &str| {
        let found = headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim())
    };
    Some(match status {
        407 => Plain::Proxy,
        _ if header("proxy-authenticate").is_some() => Plain::Proxy,
        511 => Plain::Portal,
        300..=399 if !leads_home(header("location"), host) => Plain::Portal,
        200..=299 if header("content-type").is_some_and(is_page) => Plain::Portal,
        _ => Plain::Somebody,
    })
}

/// Whether a redirect stays with the host and only asks for encryption.
fn leads_home(location: Option<&str>, host: &str) -> bool {
    location
        .and_then(|location| Url::parse(location).ok())
        .is_some_and(|url| url.scheme() == "https" && url.host_str() == Some(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "my-studio.open-api.perfectgym.com";

    #[test]
    fn portals_and_proxies_are_told_from_the_service() {
        let table = [
            (
                "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/login\r\n\r\n",
                Plain::Portal,
            ),
            ("HTTP/1.0 302 Found\r\n\r\n", Plain::Portal),
            (
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<p>",
                Plain::Portal,
            ),
            (
                "HTTP/1.1 511 Network Authentication Required\r\n\r\n",
                Plain::Portal,
            ),
            ("HTTP/1.1 407 No\r\n\r\n", Plain::Proxy),
            (
                "HTTP/1.1 403 No\r\nProxy-Authenticate: Basic\r\n\r\n",
                Plain::Proxy,
            ),
            (
                "HTTP/1.1 301 M\r\nLocation: https://my-studio.open-api.perfectgym.com/\r\n\r\n",
                Plain::Somebody,
            ),
            (
                "HTTP/1.1 401 No\r\ncontent-type: application/json\r\n\r\n",
                Plain::Somebody,
            ),
            (
                "HTTP/1.1 404 No\r\ncontent-type: text/html\r\n\r\n",
                Plain::Somebody,
            ),
        ];

        for (head, expected) in table {
            assert_eq!(judged(head, HOST), Some(expected), "{head}");
        }
    }

    #[test]
    fn what_does_not_speak_http_says_nothing() {
        for head in [
            "",
            "SSH-2.0-OpenSSH_9\r\n",
            "HTTP/1.1\r\n\r\n",
            "\x15\x03\x01",
        ] {
            assert_eq!(judged(head, HOST), None, "{head}");
        }
    }
}
