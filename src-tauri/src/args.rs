//! The program's arguments.
//!
//! **Invariant:** no argument takes a key. Arguments are visible to every process of the computer.

use std::ffi::OsString;
use std::path::PathBuf;

use studiodesk_client::LoopbackUrl;
use studiodesk_services::LanguageChoice;

use crate::authority;
use crate::station::StationWish;

/// People in the demo studio, if nobody says otherwise.
const DEMO_MEMBERS: usize = 5_000;
/// More would only show how much memory there is.
const MOST_DEMO_MEMBERS: usize = 200_000;

/// What `--help` prints.
const HELP: &str = "\
Studiodesk: the desk program for fitness studios on PerfectGym Next and Magicline.

Usage: studiodesk [OPTIONS]
       studiodesk verify-trail [--data-dir DIR]
       studiodesk verify-receipt FILE [--data-dir DIR]
       studiodesk kiosk install|check|hash-pin [--data-dir DIR]

Options:
      --kiosk             Open as a kiosk for members, as it was set up: full screen, without a desk
      --demo              Open in the demo studio: needs no account and no network
      --demo-members N    People in the demo studio, 1 to 200000 [default: 5000]
      --data-dir DIR      Folder for settings and local copies [default: the system's place]
      --lang en|de|pl     Language for this start [default: as set in the program]
      --version           Print the version
  -h, --help              Print this help

verify-trail looks whether the trail of changes of every studio here is whole. Exit code 0: it is,
1: it is not, or cannot be looked at.
verify-receipt looks whether a receipt fits the trail. Exit code 0: it does, 1: it does not.
kiosk install tells the pieces that lock a computer down, kiosk check what is still open on this one (exit
code 0: nothing), and kiosk hash-pin makes the hash of a staff PIN, which it reads from standard input.

For developers:
      --server URL        Work with a server on this computer: http:// or https:// on a loopback
                          address, for example http://127.0.0.1:8080. Any other is refused
      --ca FILE           Trust only the certificates of this authority (PEM), with --server
      --key-stdin         Read the API key for --server from the first line of standard input.
                          A key is never taken from an argument
";

/// How the program is to start.
#[derive(Debug)]
pub struct Args {
    /// Open as a kiosk for members.
    pub kiosk: bool,
    /// Open in the demo studio.
    pub demo: bool,
    /// People in the demo studio.
    pub demo_members: usize,
    /// Folder for everything that is kept.
    pub data_dir: Option<PathBuf>,
    /// Language for this start.
    pub language: Option<LanguageChoice>,
    /// A developer's server.
    pub server: Option<LoopbackUrl>,
    /// Its certificate authority, as PEM.
    pub ca: Option<Vec<u8>>,
    /// Whether a key comes on standard input.
    pub key_stdin: bool,
}

/// What the arguments ask for.
#[derive(Debug)]
pub enum Wish {
    /// Open the window.
    Open(Box<Args>),
    /// Look at the trail of changes and end.
    VerifyTrail {
        /// Folder for everything that is kept.
        data_dir: Option<PathBuf>,
    },
    /// Look at a receipt and end.
    VerifyReceipt {
        /// The receipt.
        file: PathBuf,
        /// Folder for everything that is kept.
        data_dir: Option<PathBuf>,
    },
    /// Do something for a station and end.
    Station {
        /// What.
        wish: StationWish,
        /// Folder for everything that is kept.
        data_dir: Option<PathBuf>,
    },
    /// Print this and end.
    Tell(String),
}

/// What is wrong with the arguments: a sentence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// From the parser of arguments.
    #[error("{0}")]
    Syntax(#[from] lexopt::Error),
    /// A number that makes no sense.
    #[error("--demo-members takes a number from 1 to {MOST_DEMO_MEMBERS}")]
    DemoMembers,
    /// A language we do not speak.
    #[error("--lang takes en, de or pl")]
    Language,
    /// Not a loopback address.
    #[error(
        "--server takes an address on this computer, such as http://127.0.0.1:8080 or \
         https://localhost:8443; any other is refused"
    )]
    Server,
    /// Makes sense only with a server.
    #[error("{0} works only together with --server")]
    NeedsServer(&'static str),
    /// Two ways to open at once.
    #[error("--demo and --server exclude each other")]
    DemoAndServer,
    /// A kiosk is set up at the desk.
    #[error("--kiosk and --key-stdin exclude each other; connect the studio at the desk first")]
    KioskAndKey,
    /// There is no such word behind `kiosk`.
    #[error("kiosk takes install, check or hash-pin, and --data-dir")]
    Station,
    /// Something that a look at trail or receipt knows nothing of.
    #[error("verify-trail and verify-receipt take --data-dir and nothing else")]
    OnlyDataDir,
    /// A receipt is to be looked at, but which?
    #[error("verify-receipt takes the file to look at")]
    NoReceipt,
    /// Not an authority's certificate.
    #[error(transparent)]
    Ca(#[from] authority::Error),
    /// Somebody tried to hand a key over.
    #[error("a key is never taken from an argument; use --key-stdin and pass it on standard input")]
    KeyArgument,
}

impl Args {
    /// Reads the arguments of this process.
    ///
    /// # Errors
    /// [`Error`], as a sentence.
    pub fn from_env() -> Result<Wish, Error> {
        Self::parse(std::env::args_os().skip(1))
    }

    /// Reads arguments.
    ///
    /// # Errors
    /// [`Error`], as a sentence.
    pub fn parse(arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Result<Wish, Error> {
        use lexopt::prelude::*;

        let mut args = Self {
            kiosk: false,
            demo: false,
            demo_members: DEMO_MEMBERS,
            data_dir: None,
            language: None,
            server: None,
            ca: None,
            key_stdin: false,
        };
        let mut ca: Option<PathBuf> = None;
        let mut verify = false;
        let mut receipt: Option<PathBuf> = None;
        let mut station: Option<StationWish> = None;
        let mut parser = lexopt::Parser::from_args(arguments.into_iter().map(Into::into));
        while let Some(argument) = parser.next()? {
            match argument {
                Long("kiosk") => args.kiosk = true,
                Long("demo") => args.demo = true,
                Long("demo-members") => args.demo_members = members(&parser.value()?)?,
                Long("data-dir") => args.data_dir = Some(parser.value()?.into()),
                Long("lang") => args.language = Some(language(&parser.value()?)?),
                Long("server") => args.server = Some(server(&parser.value()?)?),
                Long("ca") => ca = Some(parser.value()?.into()),
                Long("key-stdin") => args.key_stdin = true,
                Long("key" | "api-key") => return Err(Error::KeyArgument),
                Long("version") => return Ok(Wish::Tell(version())),
                Value(word) if word == "verify-trail" && !verify => verify = true,
                Value(word) if word == "verify-receipt" && receipt.is_none() => {
                    receipt = Some(parser.value().map_err(|_| Error::NoReceipt)?.into());
                }
                Value(word) if word == "kiosk" && station.is_none() => {
                    let name = parser.value().map_err(|_| Error::Station)?;
                    let wish = name.to_str().and_then(StationWish::named);
                    station = Some(wish.ok_or(Error::Station)?);
                }
                Short('h') | Long("help") => return Ok(Wish::Tell(HELP.into())),
                _ => return Err(argument.unexpected().into()),
            }
        }
        args.check()?;
        if verify {
            return args.verify_trail(ca.is_some());
        }
        if let Some(file) = receipt {
            return args.verify_receipt(file, ca.is_some());
        }
        if let Some(wish) = station {
            let data_dir = args.only_data_dir(ca.is_some())?;
            return Ok(Wish::Station { wish, data_dir });
        }
        args.ca = match (&args.server, ca) {
            (Some(server), Some(file)) => Some(authority::read(&file, server)?),
            (None, Some(_)) => return Err(Error::NeedsServer("--ca")),
            (_, None) => None,
        };
        Ok(Wish::Open(Box::new(args)))
    }

    fn verify_trail(self, ca: bool) -> Result<Wish, Error> {
        let data_dir = self.only_data_dir(ca)?;
        Ok(Wish::VerifyTrail { data_dir })
    }

    fn verify_receipt(self, file: PathBuf, ca: bool) -> Result<Wish, Error> {
        let data_dir = self.only_data_dir(ca)?;
        Ok(Wish::VerifyReceipt { file, data_dir })
    }

    /// Nothing but the folder has a meaning there.
    fn only_data_dir(self, ca: bool) -> Result<Option<PathBuf>, Error> {
        if self.kiosk || self.demo || self.server.is_some() || self.language.is_some() || ca {
            return Err(Error::OnlyDataDir);
        }
        Ok(self.data_dir)
    }

    fn check(&self) -> Result<(), Error> {
        if self.server.is_none() && self.key_stdin {
            return Err(Error::NeedsServer("--key-stdin"));
        }
        if self.kiosk && self.key_stdin {
            return Err(Error::KioskAndKey);
        }
        if self.server.is_some() && self.demo {
            return Err(Error::DemoAndServer);
        }
        Ok(())
    }
}

fn version() -> String {
    format!("studiodesk {}\n", env!("CARGO_PKG_VERSION"))
}

fn members(value: &OsString) -> Result<usize, Error> {
    value
        .to_str()
        .and_then(|text| text.parse().ok())
        .filter(|number| (1..=MOST_DEMO_MEMBERS).contains(number))
        .ok_or(Error::DemoMembers)
}

fn language(value: &OsString) -> Result<LanguageChoice, Error> {
    match value.to_str() {
        Some("en") => Ok(LanguageChoice::En),
        Some("de") => Ok(LanguageChoice::De),
        Some("pl") => Ok(LanguageChoice::Pl),
        _ => Err(Error::Language),
    }
}

fn server(value: &OsString) -> Result<LoopbackUrl, Error> {
    value
        .to_str()
        .and_then(|text| text.parse().ok())
        .ok_or(Error::Server)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(line: &str) -> Args {
        match Args::parse(line.split_whitespace()) {
            Ok(Wish::Open(args)) => *args,
            other => panic!("{other:?}"),
        }
    }

    fn refusal(line: &str) -> String {
        Args::parse(line.split_whitespace())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn without_arguments_the_demo_would_have_five_thousand_people() {
        let args = open("");

        assert!(!args.demo);
        assert_eq!(args.demo_members, 5_000);
    }

    #[test]
    fn every_documented_argument_is_understood() {
        let authority = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/authority.pem");
        let server = ["--server", "http://127.0.0.1:1", "--ca", authority];
        let rest = ["--data-dir", "d", "--lang", "pl", "--key-stdin"];
        let Ok(Wish::Open(args)) = Args::parse(server.into_iter().chain(rest)) else {
            panic!("it is not understood");
        };

        assert_eq!(args.language, Some(LanguageChoice::Pl));
        assert!(args.server.is_some() && args.ca.is_some() && args.key_stdin);
        assert_eq!(open("--demo --demo-members 7").demo_members, 7);
        assert!(open("--kiosk --demo").kiosk);
    }

    #[test]
    fn the_trail_can_be_looked_at_in_any_folder() {
        let Ok(Wish::VerifyTrail { data_dir }) = Args::parse(["verify-trail", "--data-dir", "d"])
        else {
            panic!("it opens a window");
        };

        assert_eq!(data_dir, Some(PathBuf::from("d")));
    }

    #[test]
    fn a_receipt_is_looked_at_in_any_folder() {
        let line = ["verify-receipt", "receipt.pdf", "--data-dir", "d"];
        let Ok(Wish::VerifyReceipt { file, data_dir }) = Args::parse(line) else {
            panic!("it opens a window");
        };

        assert_eq!(file, PathBuf::from("receipt.pdf"));
        assert_eq!(data_dir, Some(PathBuf::from("d")));
        assert!(refusal("verify-receipt").contains("the file"));
        assert!(refusal("verify-receipt r --demo").contains("--data-dir"));
    }

    #[test]
    fn a_station_is_looked_at_and_nothing_else_is_done_with_it() {
        let Ok(Wish::Station { wish, .. }) = Args::parse(["kiosk", "check"]) else {
            panic!("it opens a window");
        };

        assert_eq!(wish, StationWish::Check);
        assert!(refusal("kiosk").contains("install"));
        assert!(refusal("kiosk open").contains("install"));
        assert!(refusal("kiosk check --demo").contains("--data-dir"));
    }

    #[test]
    fn help_and_version_are_told() {
        for (line, word) in [
            ("--help", "--key-stdin"),
            ("-h", "--demo-members N"),
            ("--version", "studiodesk 0"),
        ] {
            let Ok(Wish::Tell(text)) = Args::parse(line.split_whitespace()) else {
                panic!("{line} opens a window");
            };
            assert!(text.contains(word), "{line}: {text}");
        }
    }

    #[test]
    fn a_server_elsewhere_is_refused() {
        for url in [
            "https://example.com",
            "http://192.168.0.2:80",
            "http://127.0.0.1.evil.example",
            "http://key@127.0.0.1:1",
            "file:///etc/passwd",
        ] {
            assert!(refusal(&format!("--server {url}")).contains("on this computer"));
        }
    }

    #[test]
    fn a_key_is_never_taken_from_an_argument() {
        assert!(refusal("--server http://127.0.0.1:1 --key abc").contains("--key-stdin"));
        assert!(refusal("--api-key=abc").contains("never"));
    }

    #[test]
    fn wrong_arguments_get_a_sentence() {
        assert!(refusal("--demo-members 0").contains("1 to 200000"));
        assert!(refusal("--demo-members many").contains("1 to 200000"));
        assert!(refusal("--lang fr").contains("en, de or pl"));
        assert!(refusal("--ca f").contains("--server"));
        assert!(refusal("--server http://127.0.0.1:1 --ca f").contains("cannot be read"));
        assert!(refusal("--key-stdin").contains("--server"));
        assert!(refusal("--demo --server http://127.0.0.1:1").contains("exclude"));
        assert!(refusal("verify-trail --demo").contains("--data-dir"));
        assert!(refusal("--colour red").contains("--colour"));
        assert!(refusal("extra").contains("extra"));
    }
}
