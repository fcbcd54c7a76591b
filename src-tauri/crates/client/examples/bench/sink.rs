//! A server that takes what it is sent and forgets it.

use std::error::Error;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Prints its port and serves until it is killed.
pub(crate) fn serve() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    for stream in listener.incoming() {
        let mut stream = stream?;
        thread::spawn(move || while matches!(take(&mut stream), Ok(true)) {});
    }
    Ok(())
}

/// Takes one request; false when the connection is at its end.
fn take(stream: &mut TcpStream) -> Result<bool> {
    let mut buffer = vec![0; 1 << 20];
    let mut held = 0;
    let end = loop {
        let read = stream.read(&mut buffer[held..])?;
        if read == 0 {
            return Ok(false);
        }
        held += read;
        if let Some(end) = buffer[..held].windows(4).position(|w| w == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = std::str::from_utf8(&buffer[..end])?.to_ascii_lowercase();
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    // curl asks before it sends much.
    if field("expect:").is_some() {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
    }
    let length: usize = field("content-length:")
        .ok_or("no length")?
        .trim()
        .parse()?;
    let mut left = length - (held - end);
    while left > 0 {
        match stream.read(&mut buffer)? {
            0 => return Ok(false),
            read => left -= read,
        }
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")?;
    Ok(true)
}
