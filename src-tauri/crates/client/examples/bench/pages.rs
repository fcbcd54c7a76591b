//! A server of one page of members, again and again under another offset.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Members of a page, and pages.
pub(crate) const SLICE: usize = 500;
pub(crate) const PAGES: usize = 200;

/// Prints its port and serves until it is killed.
pub(crate) fn serve() -> Result<()> {
    let members: Arc<str> = members()?.into();
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    for stream in listener.incoming() {
        let (stream, members) = (stream?, Arc::clone(&members));
        thread::spawn(move || answer(&stream, &members));
    }
    Ok(())
}

/// A page's worth of members with every field that the service documents.
fn members() -> Result<String> {
    let member = include_str!("../../fixtures/customer.full.json");
    let mut member: Value = serde_json::from_str(member)?;
    let members: Vec<_> = (0..SLICE)
        .map(|id| {
            member["id"] = id.into();
            member.to_string()
        })
        .collect();
    Ok(members.join(","))
}

fn answer(mut stream: &TcpStream, members: &str) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    loop {
        let mut offset = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if let Some((_, after)) = line.split_once("offset=") {
                let digits = after.split(|c: char| !c.is_ascii_digit()).next();
                offset = digits.unwrap_or_default().parse()?;
            }
            if line == "\r\n" {
                break;
            }
        }
        let next = offset + 1;
        let tail = format!("],\"offset\":\"{next}\",\"hasNext\":{}}}", next < PAGES);
        let length = "{\"result\":[".len() + members.len() + tail.len();
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{{\"result\":["
        )?;
        stream.write_all(members.as_bytes())?;
        stream.write_all(tail.as_bytes())?;
    }
}
