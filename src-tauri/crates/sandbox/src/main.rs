//! `studiodesk-sandbox`: the stand-in as a program of its own.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use lexopt::{Arg, ValueExt};
use studiodesk_sandbox::{Config, Key, Sandbox};

const HELP: &str = "\
A stand-in of the PerfectGym Next Open API with invented people, on this computer only.

Usage: studiodesk-sandbox [OPTIONS]

  --port P         port on 127.0.0.1; 0 is any free one (default 0)
  --members N      number of members of all studios together (default 5000); so memory and
                   the time to start depend on it alone
  --seed S         the same seed gives the same people (default 1)
  --key KEY        API key to accept; may be given more than once. NAME, NAME@STUDIO (counted
                   from 1), NAME:SCOPE,SCOPE or NAME@STUDIO:SCOPE,SCOPE; without scopes it may
                   do everything (default: a random one for each studio, printed)
  --studios N      number of studios; the members are dealt out among them in turn, so that
                   --members 5000 --studios 2 makes 2500 for each (default 1)
  --control PORT   open the control API on that port of 127.0.0.1; 0 is any free one
  --state FILE     keep the state in this file, and uploads in the folder FILE.d beside it;
                   what the file says of seed, members and studios holds
  --rate-limit R   requests per endpoint and minute (default 1000)
  --help           this text
";

struct Asked {
    port: u16,
    control: Option<u16>,
    config: Config,
    keys: Vec<Key>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match read(std::env::args_os().skip(1)) {
        Ok(None) => {
            let _ = std::io::stdout().write_all(HELP.as_bytes());
            ExitCode::SUCCESS
        }
        Ok(Some(asked)) => run(asked).await,
        Err(error) => {
            complain(&format!("{error}. See --help."));
            ExitCode::from(2)
        }
    }
}

async fn run(asked: Asked) -> ExitCode {
    let mut config = asked.config;
    if let Err(error) = config.recall() {
        complain(&format!("The state cannot be read: {error}."));
        return ExitCode::FAILURE;
    }
    let studios = config.studios;
    if studios == 0 || asked.keys.iter().any(|it| it.studio > studios) {
        complain("A key names a studio that there is not. See --help.");
        return ExitCode::from(2);
    }
    let made = assign(&mut config, asked.keys);
    let sandbox = match Sandbox::start_on(config, asked.port).await {
        Ok(sandbox) => sandbox,
        Err(error) => {
            complain(&format!("Port {} cannot be used: {error}.", asked.port));
            return ExitCode::FAILURE;
        }
    };
    let control = match asked.control {
        Some(port) => sandbox.open_control(port).await.map(Some),
        None => Ok(None),
    };
    let control = match control {
        Ok(control) => control,
        Err(error) => {
            complain(&format!("The control port cannot be used: {error}."));
            return ExitCode::FAILURE;
        }
    };
    let mut out = std::io::stdout();
    let _ = writeln!(out, "listening on {}", sandbox.url());
    if let Some(control) = &control {
        let _ = writeln!(out, "control on {}", control.url());
    }
    for key in made {
        let _ = match key.studio {
            1 => writeln!(out, "key {}", key.value),
            studio => writeln!(out, "key {} of studio {studio}", key.value),
        };
    }
    let _ = out.flush();
    asked_to_stop().await;
    sandbox.stop().await;
    ExitCode::SUCCESS
}

/// Puts the keys into the configuration, and makes one for each studio that was given none; gives
/// back those that were made.
fn assign(config: &mut Config, mut keys: Vec<Key>) -> Vec<Key> {
    let made: Vec<_> = (1..=config.studios)
        .filter(|studio| !keys.iter().any(|it| it.studio == *studio))
        .map(|studio| Key::random().of_studio(studio))
        .collect();
    keys.extend(made.iter().cloned());
    if let Some(first) = keys.iter().position(|it| it.studio == 1) {
        let first = keys.remove(first);
        config.key = first.value;
        config.scopes = first.scopes;
    }
    config.keys = keys;
    made
}

/// Reads the arguments; `None` means that help is wanted.
fn read(arguments: impl Iterator<Item = OsString>) -> Result<Option<Asked>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut asked = Asked {
        port: 0,
        control: None,
        config: Config::default(),
        keys: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => asked.port = parser.value()?.parse()?,
            Arg::Long("members") => asked.config.members = parser.value()?.parse()?,
            Arg::Long("seed") => asked.config.seed = parser.value()?.parse()?,
            Arg::Long("rate-limit") => asked.config.rate_limit = parser.value()?.parse()?,
            Arg::Long("key") => {
                let key = parser.value()?.string()?.parse()?;
                asked.keys.push(key);
            }
            Arg::Long("control") => asked.control = Some(parser.value()?.parse()?),
            Arg::Long("state") => asked.config.state = Some(parser.value()?.into()),
            Arg::Long("studios") => asked.config.studios = parser.value()?.parse()?,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(asked))
}

/// Waits for the word to stop, so that the state can be saved before the end.
async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
