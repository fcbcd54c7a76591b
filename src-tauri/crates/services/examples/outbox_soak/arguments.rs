//! What the program is asked to do.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, ValueExt};
use secrecy::SecretString;
use studiodesk_client::LoopbackUrl;

use crate::mix::Mix;

pub(crate) const HELP: &str = "\
Queues changes, sends them through the outbox, and says what became of each.

Usage: outbox_soak --base-url URL --key KEY --data-dir DIR --items N --seed S [OPTIONS]

  --base-url URL   a server on this computer, for example http://127.0.0.1:4711
  --key KEY        its API key
  --data-dir DIR   where journal, data key and roster lie. Started again on the same folder, the
                   program goes on with what it finds there; seed and mix have to be the same
  --items N        how many changes there are to be in all
  --seed S         the same seed asks the same server for the same
  --ca FILE        trust the certificates of this PEM file and no others
  --mix MIX        all (the default), or uploads: five documents to one idle period
  --unlimited      do not count calls: the server limits none
  --help           this text

It may be killed at any instant. Its exit code is 0 only if every change took effect and the trail
is whole; 1 if one was refused, is lost, or waits for a person to decide; 2 if it could not work.

The mix has only kinds of which a read-back decides whether they took effect, or which can be sent
twice without harm. Messages are not among them: the API shows none, so that each one on its way
when the program is killed waits for a person. Neither are cancelations, for they would end the
contracts that are to rest.
";

/// What to do, and with whom.
pub(crate) struct Arguments {
    pub(crate) address: LoopbackUrl,
    pub(crate) key: SecretString,
    pub(crate) folder: PathBuf,
    pub(crate) items: u64,
    pub(crate) seed: u64,
    pub(crate) ca: Option<PathBuf>,
    pub(crate) mix: Mix,
    pub(crate) unlimited: bool,
}

/// Reads the arguments; `None` means that help is wanted.
pub(crate) fn read(
    arguments: impl Iterator<Item = OsString>,
) -> Result<Option<Arguments>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut address, mut key, mut folder, mut items, mut seed) = (None, None, None, None, None);
    let (mut ca, mut mix, mut unlimited) = (None, Mix::default(), false);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("base-url") => address = Some(parser.value()?.parse()?),
            Arg::Long("key") => key = Some(parser.value()?.string()?.into()),
            Arg::Long("data-dir") => folder = Some(parser.value()?.into()),
            Arg::Long("items") => items = Some(parser.value()?.parse()?),
            Arg::Long("seed") => seed = Some(parser.value()?.parse()?),
            Arg::Long("ca") => ca = Some(parser.value()?.into()),
            Arg::Long("mix") => mix = parser.value()?.parse()?,
            Arg::Long("unlimited") => unlimited = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(Arguments {
        address: address.ok_or("--base-url is missing")?,
        key: key.ok_or("--key is missing")?,
        folder: folder.ok_or("--data-dir is missing")?,
        items: items.ok_or("--items is missing")?,
        seed: seed.ok_or("--seed is missing")?,
        ca,
        mix,
        unlimited,
    }))
}
