//! A server that breaks off, stalls and lies at a chosen byte, and counts what it was sent.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;

/// What becomes of one connection. Each is for one request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    /// Hangs up without a look.
    CutAtOnce,
    /// Hangs up after so many bytes of the request, head and body together.
    CutAfter(usize),
    /// Reads the whole request and hangs up.
    CutUnanswered,
    /// Reads the whole request and hangs up in the middle of the answer.
    CutAnswer,
    /// Reads nothing until it is told to, and then to the end; answers if that was all.
    ReadWhenTold,
    /// Answers one request, keeps the connection, reads another whole and hangs up. The second counts.
    CutReused,
    /// Reads the whole request and says nothing.
    Silent,
    /// Reads the head, answers with this status, and reads nothing more until it is told to.
    AnswerHead(u16),
    /// Reads the whole request and answers with this status, a `Retry-After` of one second and `{}`.
    Answer(u16),
}

/// One request, as far as it came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    bytes: Vec<u8>,
    /// Where the head ends, and how long the body is to be.
    head: Option<(usize, usize)>,
}

impl Seen {
    pub(crate) fn head(&self) -> &str {
        let end = self.head.map_or(self.bytes.len(), |(end, _)| end);
        std::str::from_utf8(&self.bytes[..end]).unwrap()
    }

    pub(crate) fn body(&self) -> &[u8] {
        self.head.map_or(&[], |(end, _)| &self.bytes[end..])
    }

    /// The body is as long as the head says.
    pub(crate) fn whole(&self) -> bool {
        self.head
            .is_some_and(|(end, length)| self.bytes.len() >= end + length)
    }

    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if self.head.is_some() {
            return;
        }
        let end = self.bytes.windows(4).position(|four| four == b"\r\n\r\n");
        self.head = end.map(|end| (end + 4, length(&self.bytes[..end])));
    }
}

fn length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let line = head
        .lines()
        .find_map(|l| l.strip_prefix("content-length: "));
    line.map_or(0, |length| length.parse().unwrap())
}

pub(crate) struct FaultServer {
    pub(crate) address: SocketAddr,
    seen: watch::Receiver<Vec<Seen>>,
    told: watch::Sender<bool>,
}

impl FaultServer {
    /// One fault for each connection; the last of them for all that follow.
    pub(crate) fn start(faults: impl Into<Vec<Fault>>) -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        // So that what fits into the system's buffers is little.
        socket.set_recv_buffer_size(16 << 10).unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(16).unwrap();
        let address = listener.local_addr().unwrap();
        let (told, telling) = watch::channel(false);
        let (requests, seen) = watch::channel(Vec::new());
        tokio::spawn(serve(listener, faults.into(), Arc::new(requests), telling));
        Self {
            address,
            seen,
            told,
        }
    }

    pub(crate) fn uri(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets those read on that wait for it.
    pub(crate) fn read_on(&self) {
        self.told.send_replace(true);
    }

    /// The requests so far, each as far as it came.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.borrow().clone()
    }

    /// The requests, once there are so many that have come to their end.
    pub(crate) async fn ended(&self, count: usize) -> Vec<Seen> {
        let mut seen = self.seen.clone();
        let enough = seen.wait_for(|seen| seen.len() >= count);
        let enough = tokio::time::timeout(Duration::from_secs(10), enough).await;
        enough.expect("requests in time").unwrap().clone()
    }
}

async fn serve(
    listener: TcpListener,
    faults: Vec<Fault>,
    requests: Arc<watch::Sender<Vec<Seen>>>,
    told: watch::Receiver<bool>,
) {
    let mut faults = faults.into_iter();
    let mut fault = faults.next().unwrap();
    while let Ok((stream, _)) = listener.accept().await {
        let (requests, told) = (Arc::clone(&requests), told.clone());
        tokio::spawn(async move {
            let seen = suffer(stream, fault, told).await;
            requests.send_modify(|all| all.push(seen));
        });
        fault = faults.next().unwrap_or(fault);
    }
}

async fn suffer(mut stream: TcpStream, fault: Fault, mut told: watch::Receiver<bool>) -> Seen {
    let mut seen = Seen::default();
    match fault {
        Fault::CutAtOnce => {}
        Fault::CutAfter(bytes) => read(&mut stream, bytes, &mut seen).await,
        Fault::CutUnanswered => read(&mut stream, usize::MAX, &mut seen).await,
        Fault::CutAnswer => {
            read(&mut stream, usize::MAX, &mut seen).await;
            let half = "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{";
            write(&mut stream, half).await;
        }
        Fault::ReadWhenTold => {
            let _ = told.wait_for(|told| *told).await;
            read(&mut stream, usize::MAX, &mut seen).await;
            if seen.whole() {
                write(&mut stream, &answer(200)).await;
            }
        }
        Fault::CutReused => {
            read(&mut stream, usize::MAX, &mut seen).await;
            let kept = answer(200).replace("connection: close\r\n", "");
            write(&mut stream, &kept).await;
            seen = Seen::default();
            read(&mut stream, usize::MAX, &mut seen).await;
        }
        Fault::Silent => {
            read(&mut stream, usize::MAX, &mut seen).await;
            let _ = stream.read_u8().await;
        }
        Fault::AnswerHead(status) => {
            read(&mut stream, 1, &mut seen).await;
            write(&mut stream, &answer(status)).await;
            let _ = told.wait_for(|told| *told).await;
            read(&mut stream, usize::MAX, &mut seen).await;
        }
        Fault::Answer(status) => {
            read(&mut stream, usize::MAX, &mut seen).await;
            write(&mut stream, &answer(status)).await;
        }
    }
    seen
}

fn answer(status: u16) -> String {
    format!(
        "HTTP/1.1 {status} -\r\nretry-after: 1\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{{}}"
    )
}

async fn write(stream: &mut TcpStream, text: &str) {
    let _ = stream.write_all(text.as_bytes()).await;
}

/// Reads up to `most` bytes of the request, or all of it, or what comes of it.
async fn read(stream: &mut TcpStream, most: usize, seen: &mut Seen) {
    let mut buffer = vec![0; 16 << 10];
    while !seen.whole() && seen.bytes.len() < most {
        let room = buffer.len().min(most - seen.bytes.len());
        match stream.read(&mut buffer[..room]).await {
            Ok(0) | Err(_) => break,
            Ok(read) => seen.take(&buffer[..read]),
        }
    }
}
