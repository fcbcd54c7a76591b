//! One run: requests that are made, sent and judged.

use std::time::SystemTime;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use studiodesk_sandbox::{Clock, Config, Hands, Key, Sandbox};

use crate::chance::Chance;
use crate::properties::breakage::broken;
use crate::properties::contract::{Body, Described, contract};
use crate::properties::ids::Ids;
use crate::properties::request::{Request, valid};
use crate::properties::ways;
use crate::properties::wire::Wire;

const KEY: &str = "a-key-for-properties";

/// So many requests are left to chance for each that is prepared.
const PREPARED: u64 = 40;

/// What the sandbox says to a request that breaks the contract.
const MALFORMED: [&str; 14] = [
    "sandbox.field.unknown",
    "sandbox.field.missing",
    "sandbox.field.repeated",
    "sandbox.field.type",
    "sandbox.field.range",
    "sandbox.field.value",
    "sandbox.field.format",
    "sandbox.field.count",
    "sandbox.field.doubles",
    "sandbox.body.missing",
    "sandbox.body.unexpected",
    "sandbox.body.unreadable",
    "sandbox.body.type",
    "sandbox.path.unknown",
];

/// A studio, a connection to it, and the ids that its answers gave away.
pub(crate) struct Run {
    pub(crate) sandbox: Sandbox,
    /// Of the studio's clock, so that what takes a while is done in none.
    pub(crate) hands: Hands,
    pub(crate) chance: Chance,
    wire: Wire,
    ids: Ids,
}

impl Run {
    pub(crate) async fn start(seed: u64) -> Self {
        let (clock, hands) = Clock::manual(SystemTime::now());
        let sandbox = Sandbox::start(Config {
            members: 120,
            key: KEY.to_owned(),
            rate_limit: u32::MAX,
            // The other one has the integration too, so that people can move there.
            studios: 2,
            keys: vec![Key::random().of_studio(2)],
            clock,
            ..Config::default()
        })
        .await
        .expect("a loopback port is free");
        let wire = Wire::connect(sandbox.addr(), KEY).await;
        Self {
            sandbox,
            hands,
            chance: Chance::new(seed),
            wire,
            ids: Ids::default(),
        }
    }

    /// Today where the studios are.
    pub(crate) fn today(&self) -> Date {
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a rule of time");
        jiff::Timestamp::now().to_zoned(zone).date()
    }

    /// Asks what only reads, so that later requests name what is there.
    pub(crate) async fn look_around(&mut self) {
        for _ in 0..12 {
            // Reading, and the widget in which customers agree to a payment.
            let harmless = |it: &&Described| it.method == "get" || it.id == "userSession";
            for described in contract().operations.iter().filter(harmless) {
                let request = self.made(described).await;
                self.ask(described, &request).await;
            }
        }
        self.sandbox.state().clear_requests();
    }

    /// A request as the contract has it, about something that there is.
    async fn made(&mut self, described: &Described) -> Request {
        let pays = match &described.body {
            Some(Body::Json(schema)) => contract()
                .resolve(schema)
                .0
                .to_string()
                .contains("aymentRequestToken"),
            _ => false,
        };
        if pays && self.chance.percent(60) {
            self.agree_to_pay().await;
        }
        self.ids.set_scene(described, &mut self.chance);
        valid(described, &self.ids, &mut self.chance)
    }

    /// A token is for one use, so there must be a new one for each payment.
    async fn agree_to_pay(&mut self) {
        let mut operations = contract().operations.iter();
        let session = operations
            .find(|it| it.id == "userSession")
            .expect("payments have sessions");
        for _ in 0..6 {
            self.ids.set_scene(session, &mut self.chance);
            let request = valid(session, &self.ids, &mut self.chance);
            if self.ask(session, &request).await.0 == 200 {
                return;
            }
        }
    }

    /// Sends it, and learns from the answer.
    pub(crate) async fn ask(&mut self, described: &Described, request: &Request) -> (u16, String) {
        let answer = self.wire.exchange(request).await;
        assert!(answer.0 < 500, "{request}\n{} {}", answer.0, answer.1);
        if answer.0 == 200
            && let Ok(json) = serde_json::from_str(&answer.1)
        {
            self.ids.learn(described, request, &json, &mut self.chance);
        }
        answer
    }

    /// Tries so many requests of each kind. How often the operation was done.
    pub(crate) async fn holds(&mut self, described: &Described, cases: u64) -> u32 {
        let mut done = 0;
        for case in 0..cases {
            let request = match self.prepared(described, case).await {
                Some(request) => request,
                None => self.made(described).await,
            };
            let (status, body) = self.ask(described, &request).await;
            // The contract has no more to say against it; a rule of the studio may.
            let malformed = MALFORMED
                .iter()
                .any(|code| body.contains(&format!("\"errorCode\":\"{code}\"")));
            assert!(!malformed, "well formed: {request}\n{body}");
            done += u32::from(status == 200);

            let whole = self.made(described).await;
            let (request, what) = broken(described, whole, &mut self.chance);
            let (status, body) = self.wire.exchange(&request).await;
            assert!(status < 500, "{what}: {request}\n{status} {body}");
            assert!(status >= 400, "{what}: {request}\n{status} {body}");
            self.sandbox.state().clear_requests();
        }
        eprintln!("{:<60} {done} of {cases} done", described.id);
        done
    }

    /// Once in a while, a request that chance alone would hardly make: one that is done.
    async fn prepared(&mut self, described: &Described, case: u64) -> Option<Request> {
        match case % PREPARED {
            0 => ways::to(self, &described.id).await,
            _ => None,
        }
    }
}
