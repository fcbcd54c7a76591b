//! `studiodesk-sandbox`: the stand-in as a program of its own.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use lexopt::{Arg, ValueExt};
use studiodesk_sandbox::{Config, Sandbox};

const HELP: &str = "\
A stand-in of the PerfectGym Next Open API with invented people, on this computer only.

Usage: studiodesk-sandbox [OPTIONS]

  --port P         port on 127.0.0.1; 0 is any free one (default 0)
  --members N      number of members (default 5000)
  --seed S         the same seed gives the same people (default 1)
  --key K          API key to accept (default: a random one, printed)
  --rate-limit R   requests per endpoint and minute (default 1000)
  --help           this text
";

struct Asked {
    port: u16,
    config: Config,
    key_given: bool,
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
    let key = asked.config.key.clone();
    let sandbox = match Sandbox::start_on(asked.config, asked.port).await {
        Ok(sandbox) => sandbox,
        Err(error) => {
            complain(&format!("Port {} cannot be used: {error}.", asked.port));
            return ExitCode::FAILURE;
        }
    };
    let mut out = std::io::stdout();
    let _ = writeln!(out, "listening on {}", sandbox.url());
    if !asked.key_given {
        let _ = writeln!(out, "key {key}");
    }
    let _ = out.flush();
    std::future::pending().await
}

/// Reads the arguments; `None` means that help is wanted.
fn read(arguments: impl Iterator<Item = OsString>) -> Result<Option<Asked>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut asked = Asked {
        port: 0,
        config: Config::default(),
        key_given: false,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => asked.port = parser.value()?.parse()?,
            Arg::Long("members") => asked.config.members = parser.value()?.parse()?,
            Arg::Long("seed") => asked.config.seed = parser.value()?.parse()?,
            Arg::Long("rate-limit") => asked.config.rate_limit = parser.value()?.parse()?,
            Arg::Long("key") => {
                asked.config.key = parser.value()?.string()?;
                asked.key_given = true;
            }
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(asked))
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
