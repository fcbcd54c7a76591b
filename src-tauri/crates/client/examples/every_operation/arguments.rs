//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use studiodesk_client::{Client, ClientBuilder, LoopbackUrl, ServerAddress};

pub(crate) const HELP: &str = "\
Calls every operation of the API once, and says what came of each.

Usage: every_operation --base-url URL --key KEY [OPTIONS]

  --base-url URL      http or https, a loopback host and a port, no path
  --key KEY           the API key
  --ca FILE           trust the certificates of this PEM file and no others
  --with NAME=VALUE   a value that no answer holds, for example
                      debtCollectionRunId=7 or voucherCode=CHVB1-YL29-MYVA
  --help              this text

Exit code: 0 if nothing failed, 1 if something did, 2 if it could not begin.
";

/// What was asked for.
#[derive(Debug)]
pub(crate) struct Arguments {
    base_url: LoopbackUrl,
    key: String,
    ca: Option<PathBuf>,
    /// Values that no answer holds, by name.
    pub(crate) values: Vec<(String, String)>,
}

impl Arguments {
    /// Reads the arguments; `None` where help is wanted.
    pub(crate) fn read(
        mut arguments: impl Iterator<Item = OsString>,
    ) -> Result<Option<Self>, String> {
        let (mut base_url, mut key, mut ca, mut values) = (None, None, None, Vec::new());
        while let Some(name) = arguments.next() {
            let name = name.to_string_lossy().into_owned();
            if matches!(&*name, "--help" | "-h") {
                return Ok(None);
            }
            let value = arguments
                .next()
                .ok_or_else(|| format!("{name} needs a value"))?;
            let text = value.to_string_lossy().into_owned();
            match &*name {
                "--base-url" => base_url = Some(text),
                "--key" => key = Some(text),
                "--ca" => ca = Some(PathBuf::from(value)),
                "--with" => {
                    let (name, value) = text.split_once('=').ok_or("--with needs NAME=VALUE")?;
                    values.push((name.to_owned(), value.to_owned()));
                }
                _ => return Err(format!("{name} is unknown")),
            }
        }
        let base_url = base_url.ok_or("--base-url is missing")?;
        Ok(Some(Self {
            base_url: base_url
                .parse()
                .map_err(|_| "--base-url has to be a server on this computer, without a path")?,
            key: key.ok_or("--key is missing")?,
            ca,
            values,
        }))
    }

    /// A client that is ready to be built.
    pub(crate) fn builder(&self) -> Result<ClientBuilder, String> {
        let address = ServerAddress::Loopback(self.base_url.clone());
        let builder = Client::builder(address, self.key.as_str().into());
        let Some(file) = &self.ca else {
            return Ok(builder);
        };
        let ca = std::fs::read(file).map_err(|error| format!("--ca cannot be read: {error}"))?;
        Ok(builder.trust_only(ca))
    }
}
