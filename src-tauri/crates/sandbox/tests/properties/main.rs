//! Properties that hold for every operation and every request that can be made from the contract.
//!
//! For each operation thousands of requests are made, half of them as the contract has it, half broken in
//! one place. Whatever is asked, the sandbox never fails and never answers what the contract does not have
//! (either would be a 5xx here, for these builds check each answer), never refuses as malformed what is well
//! formed, and never does what a broken request asks.
//!
//! `STUDIODESK_CASES` is the number of requests of each kind per operation, `STUDIODESK_SEED` where the
//! chance starts. A failure prints the request whole; the same seed makes it again.

mod breakage;
mod chance;
mod contract;
mod ids;
mod request;
mod value;
mod wire;

use studiodesk_sandbox::{Config, Sandbox};

use self::breakage::broken;
use self::chance::Chance;
use self::contract::{Body, Described, contract};
use self::ids::Ids;
use self::request::{Request, valid};
use self::wire::Wire;

const KEY: &str = "a-key-for-properties";

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

fn from_environment(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => otherwise,
    }
}

/// A studio, a connection to it, and the ids that its answers gave away.
struct Run {
    sandbox: Sandbox,
    wire: Wire,
    ids: Ids,
    chance: Chance,
}

impl Run {
    async fn start(seed: u64) -> Self {
        let sandbox = Sandbox::start(Config {
            members: 120,
            key: KEY.to_owned(),
            rate_limit: u32::MAX,
            studios: 2,
            ..Config::default()
        })
        .await
        .expect("a loopback port is free");
        let wire = Wire::connect(sandbox.addr(), KEY).await;
        Self {
            sandbox,
            wire,
            ids: Ids::default(),
            chance: Chance::new(seed),
        }
    }

    /// Asks what only reads, so that later requests name what is there.
    async fn look_around(&mut self) {
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

    async fn ask(&mut self, described: &Described, request: &Request) -> (u16, String) {
        let answer = self.wire.exchange(request).await;
        if answer.0 == 200
            && let Ok(json) = serde_json::from_str(&answer.1)
        {
            self.ids.learn(described, request, &json, &mut self.chance);
        }
        answer
    }

    async fn holds(&mut self, described: &Described, cases: u64) {
        let mut done = 0;
        for _ in 0..cases {
            let request = self.made(described).await;
            let (status, body) = self.ask(described, &request).await;
            assert!(status < 500, "{request}\n{status} {body}");
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
    }
}

async fn group(tag: &str) {
    let seed = from_environment("STUDIODESK_SEED", 7);
    let cases = from_environment("STUDIODESK_CASES", 1_000);
    let mut run = Run::start(seed).await;
    run.look_around().await;

    let mut met = 0;
    for described in contract().operations.iter().filter(|it| it.tag == tag) {
        run.holds(described, cases).await;
        met += 1;
    }

    assert!(met > 0, "no operation of {tag}");
}

macro_rules! groups {
    ($($name:ident = $tag:literal;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                group($tag).await;
            }
        )*

        #[test]
        fn every_group_of_the_contract_is_tried() {
            let tried = [$($tag),*];
            for described in &contract().operations {
                assert!(tried.contains(&described.tag.as_str()), "{}", described.tag);
            }
        }
    };
}

groups! {
    account = "Customers Account";
    appointments = "Appointments";
    checkin_vouchers = "Checkin vouchers";
    classes = "Classes";
    communications = "Customers Communication";
    cross_studio = "Cross Studio";
    customer_self_service = "Customers Self-service";
    customers = "Customers";
    devices = "Devices";
    employees = "Employees";
    finance = "Finance";
    leads = "Leads";
    member_lists = "Member lists";
    membership_self_service = "Membership Self-service";
    memberships = "Memberships";
    online_offers = "Online offers";
    payments = "Payments";
    studios = "Studios";
    trial_offers = "Trial Offers";
}
