//! A private `tauri-driver`.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use crate::failure::Result;
use crate::home::Home;
use crate::process::{Process, command};
use crate::wait::until;

/// A running driver on two ports of its own. Stopped when dropped, with the program it started.
#[derive(Debug)]
pub(crate) struct Driver {
    url: String,
    _process: Process,
}

impl Driver {
    /// Starts a driver whose program will see `environment`.
    pub(crate) async fn start(home: &Home, environment: &[(String, String)]) -> Result<Self> {
        let ports = free_ports()?;
        let process = Process::start(
            command(&program(), environment)
                .args(["--port", &ports[0].to_string()])
                .args(["--native-port", &ports[1].to_string()]),
            &home.log("driver"),
        )?;
        // Both, for tauri-driver drops a request that its own driver is not up to take.
        for port in ports {
            until(
                "tauri-driver to listen",
                Duration::from_secs(10),
                async || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()),
            )
            .await?;
        }
        Ok(Self {
            url: format!("http://127.0.0.1:{}", ports[0]),
            _process: process,
        })
    }

    /// Where it takes sessions.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

/// `cargo install` puts it where `PATH` need not look.
fn program() -> String {
    let installed = std::env::var_os("CARGO_HOME")
        .map(std::path::PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .map(|folder| folder.join("bin/tauri-driver"))
        .filter(|path| path.is_file());
    installed.map_or_else(
        || "tauri-driver".to_owned(),
        |path| path.display().to_string(),
    )
}

/// Two ports that are free now. Both are held until both are known, or they could be the same.
fn free_ports() -> Result<[u16; 2]> {
    let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let second = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok([first.local_addr()?.port(), second.local_addr()?.port()])
}
