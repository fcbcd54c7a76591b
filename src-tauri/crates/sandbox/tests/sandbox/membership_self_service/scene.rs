//! A sandbox, and those of its members who are as a test needs them.

use std::time::Duration;

use serde_json::{Value, json};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Hands, Mode, Sandbox, Studio, Subject, Verdict};

use crate::support::{Answer, Ask, config};

pub(crate) struct Scene {
    pub(crate) sandbox: Sandbox,
    hands: Hands,
}

/// A customer, the number of a contract of theirs, and the contract as it is shown.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) customer: i64,
    pub(crate) id: i64,
    pub(crate) contract: Value,
}

impl Scene {
    pub(crate) async fn new() -> Self {
        let (config, hands) = config();
        let sandbox = Sandbox::start(config).await.expect("a free port");
        Self { sandbox, hands }
    }

    /// As many people as it takes for everything to happen to somebody.
    pub(crate) async fn large() -> Self {
        let (mut config, hands) = config();
        config.members = 1_200;
        config.rate_limit = 100_000;
        let sandbox = Sandbox::start(config).await.expect("a free port");
        Self { sandbox, hands }
    }

    pub(crate) async fn with_mode(subject: Subject, mode: Mode) -> Self {
        let scene = Self::new().await;
        scene.set(subject, mode);
        scene
    }

    pub(crate) fn studio(&self) -> &Studio {
        &self.sandbox.state().studios()[0]
    }

    pub(crate) fn set(&self, subject: Subject, mode: Mode) {
        self.studio().set_amendment_mode(subject, mode);
    }

    pub(crate) fn days_pass(&self, days: u64) {
        self.hands.advance(Duration::from_secs(days * 24 * 60 * 60));
    }

    /// The studio's word on everything that waits about that contract.
    pub(crate) fn settle(&self, subject: Subject, about: i64, verdict: Verdict) -> usize {
        let all = self.studio().pending_amendments();
        let own = all
            .iter()
            .filter(|it| it.subject == subject && it.about == Some(about));
        own.filter(|it| self.sandbox.state().settle_amendment(it.id, verdict))
            .count()
    }

    pub(crate) async fn get(&self, path: String) -> Answer {
        Ask::get(path).send(&self.sandbox).await
    }

    pub(crate) async fn post(&self, path: String, body: &Value) -> Answer {
        let ask = Ask::new("POST", path).json(&body.to_string());
        ask.send(&self.sandbox).await
    }

    pub(crate) async fn send(
        &self,
        method: &'static str,
        path: String,
        body: Option<&Value>,
    ) -> Answer {
        let ask = Ask::new(method, path);
        let ask = match body {
            Some(body) => ask.json(&body.to_string()),
            None => ask,
        };
        ask.send(&self.sandbox).await
    }

    /// A form of the part `data` and, where one is given, a document.
    pub(crate) async fn form(
        &self,
        method: &'static str,
        path: String,
        data: &Value,
        document: Option<&str>,
    ) -> Answer {
        let part = |head: &str, bytes: &str| {
            format!("--limit\r\nContent-Disposition: form-data; {head}\r\n\r\n{bytes}\r\n")
        };
        let head = "name=\"data\"\r\nContent-Type: application/json";
        let mut body = part(head, &data.to_string());
        if let Some(document) = document {
            let head = "name=\"document\"; filename=\"proof.pdf\"\r\nContent-Type: application/pdf";
            body.push_str(&part(head, document));
        }
        body.push_str("--limit--\r\n");
        let ask = Ask::new(method, path).body("multipart/form-data; boundary=limit", &body);
        ask.send(&self.sandbox).await
    }

    /// The contracts of a customer, as the desk sees them.
    pub(crate) async fn contract(&self, customer: i64, id: i64) -> Value {
        let all = self.get(format!("/v1/customers/{customer}/contracts"));
        let all = all.await.json();
        let found = all
            .as_array()
            .expect("a list")
            .iter()
            .find(|it| it["id"] == id);
        found.expect("the contract is listed").clone()
    }

    /// The first running, uncancelled contract that is as wanted, of a member who has no idle
    /// periods and of whom nothing waits.
    pub(crate) async fn find(&self, wanted: impl Fn(&Value) -> bool) -> Found {
        let free = |it: &Person| it.idle_periods.is_empty();
        self.find_of(free, wanted).await
    }

    pub(crate) async fn find_rate(&self, rate: &str) -> Found {
        self.find(|it| it["rateName"] == rate).await
    }

    pub(crate) async fn find_of(
        &self,
        whose: impl Fn(&Person) -> bool,
        wanted: impl Fn(&Value) -> bool,
    ) -> Found {
        let members: Vec<i64> = self.sandbox.state().with_people(|people| {
            let members = people.iter().filter(|it| it.status == Status::Member);
            members.filter(|it| whose(it)).map(|it| it.id).collect()
        });
        for customer in members {
            let data = format!("/v1/memberships/{customer}/self-service/contract-data");
            let data = self.get(data).await.json();
            let waits = self.studio().pending_amendments();
            let contract = &data[0];
            let quiet = !waits.iter().any(|it| it.customer_id == customer);
            let open = contract["contractStatus"] == "ACTIVE"
                && contract.get("cancelationStatus").is_none();
            if quiet && open && wanted(contract) {
                return Found {
                    customer,
                    id: contract["id"].as_i64().expect("a number"),
                    contract: contract.clone(),
                };
            }
        }
        panic!("nobody has such a contract");
    }
}

impl Found {
    /// The address of something of this contract's self-service.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/v1/memberships/{}/self-service/{rest}", self.id)
    }

    pub(crate) fn idle(&self, rest: &str) -> String {
        self.path(&format!("idle-periods{rest}"))
    }
}

impl Scene {
    pub(crate) async fn config(&self, found: &Found) -> Value {
        self.get(found.idle("/config")).await.json()
    }

    /// The number of a reason that needs a document, or of one that needs none.
    pub(crate) async fn reason(&self, found: &Found, with_document: bool) -> i64 {
        let config = self.config(found).await;
        let reasons = config["idlePeriodReasons"]
            .as_array()
            .expect("a list")
            .iter();
        let mut fitting = reasons.filter(|it| it["documentRequired"] == with_document);
        fitting.next().expect("such a reason")["id"]
            .as_i64()
            .expect("a number")
    }

    pub(crate) async fn first_start(&self, found: &Found) -> jiff::civil::Date {
        let config = self.config(found).await;
        config["firstPossibleStartDate"]
            .as_str()
            .expect("a text")
            .parse()
            .expect("a day")
    }

    pub(crate) async fn validate(&self, found: &Found, wish: &Value) -> String {
        let answer = self.post(found.idle("/validate"), wish).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.text("validationStatus")
    }

    /// Lets the contract rest from the first possible day on for so many of its units.
    pub(crate) async fn rest(&self, found: &Found, terms: i32) -> Value {
        let start = self.first_start(found).await;
        self.rest_from(found, start, terms).await
    }

    pub(crate) async fn rest_from(
        &self,
        found: &Found,
        start: jiff::civil::Date,
        terms: i32,
    ) -> Value {
        let config = self.config(found).await;
        let wish = json!({
            "startDate": start.to_string(),
            "temporalUnit": config["temporalUnit"],
            "termValue": terms,
            "reasonId": self.reason(found, false).await,
        });
        let answer = self.form("POST", found.idle(""), &wish, None).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }
}
