//! The sandbox that a program is played against, and the few people it is about.

use std::mem;
use std::path::PathBuf;
use std::time::Duration;

use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Clock, Config, Key, Sandbox, Studio};
use tempfile::TempDir;

use crate::stateful::wire::Wire;

/// A key for each studio.
const KEYS: [&str; 2] = ["a-key-for-stateful-tests", "a-key-of-the-second-studio"];

/// How many people the steps are about.
const CAST: usize = 7;

/// 13:00 on Sunday, 1 March 2026.
const NOON: Duration = Duration::from_secs(1_772_366_400);

pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) cast: Vec<i64>,
    config: Config,
    _folder: TempDir,
}

impl Stage {
    /// Two studios of so few people that slots are full of those who are in the cast.
    pub(crate) async fn set(seed: u64) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the state");
        let file: PathBuf = folder.path().join("state.json");
        let (clock, _) = Clock::manual(std::time::UNIX_EPOCH + NOON);
        let config = Config {
            members: 32,
            seed: seed % 16,
            key: KEYS[0].to_owned(),
            keys: vec![Key::new(KEYS[1]).of_studio(2)],
            studios: 2,
            rate_limit: u32::MAX,
            state: Some(file),
            clock,
            ..Config::default()
        };
        let sandbox = Sandbox::start(config.clone()).await.expect("a free port");
        let cast = sandbox.state().studios()[0].with_people(cast);
        Self {
            sandbox,
            cast,
            config,
            _folder: folder,
        }
    }

    /// Stops the sandbox and starts it from its file, at the same time of its clock.
    pub(crate) async fn restart(&mut self) -> Result<(), String> {
        let now = self.sandbox.state().now();
        self.sandbox
            .state()
            .save()
            .map_err(|error| error.to_string())?;
        let sandbox = Sandbox::start(self.config.clone()).await;
        let sandbox = sandbox.map_err(|error| format!("no start from the file: {error}"))?;
        mem::replace(&mut self.sandbox, sandbox).stop().await;
        self.sandbox.state().set_clock(now);
        Ok(())
    }

    pub(crate) fn studio(&self, place: usize) -> &Studio {
        &self.sandbox.state().studios()[place]
    }

    pub(crate) fn key(&self, place: usize) -> &'static str {
        KEYS[place]
    }

    pub(crate) fn wire(&self) -> Wire {
        Wire::new(self.sandbox.addr())
    }

    pub(crate) fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::try_from(self.sandbox.state().now()).expect("a time of our calendar")
    }

    /// The day in the studios' zone; they are far from midnight's edge cases only by an hour or two.
    pub(crate) fn today(&self) -> String {
        let local = zone().to_datetime(self.now());
        local.date().to_string()
    }

    /// Everybody in the studio at that place.
    pub(crate) fn people(&self, place: usize) -> Vec<i64> {
        let all = |people: &[Person]| people.iter().map(|it| it.id).collect();
        self.studio(place).with_people(all)
    }
}

/// Berlin's, as the sandbox writes it: a rule, so that no data of zones is needed.
fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a rule of POSIX")
}

/// Members, and one who only tries.
fn cast(people: &[Person]) -> Vec<i64> {
    let of = |status: Status| people.iter().filter(move |it| it.status == status);
    let members = of(Status::Member).take(CAST - 1);
    members
        .chain(of(Status::Prospect).take(1))
        .map(|it| it.id)
        .collect()
}
