//! All of it, against the sandbox.

use std::time::{Duration, SystemTime};

use studiodesk_sandbox::{Clock, Config, Hands, Key, Mode, Sandbox, Subject};

use crate::verdict::Verdict;
use crate::{everything, others};

/// What only the studio can say: the run that waits for the agency.
pub(crate) const GIVEN: &[&str] = &["--with", "debtCollectionRunId=4"];

/// A sandbox that can answer everything with what it knows, and the hands of its clock.
pub(crate) fn able() -> (Config, Hands) {
    let (clock, hands) = Clock::manual(SystemTime::now());
    let config = Config {
        members: 500,
        // Somewhere to move to, which has the integration too.
        studios: 2,
        keys: vec![Key::random().of_studio(2)],
        clock,
        ..Config::default()
    };
    (config, hands)
}

/// What is agreed at once can be changed in the same run.
pub(crate) fn agrees_at_once(sandbox: &Sandbox) {
    for studio in sandbox.state().studios() {
        studio.set_amendment_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification);
    }
}

#[tokio::test]
async fn the_sandbox_answers_every_operation() {
    let (config, hands) = able();
    let key = config.key.clone();
    let sandbox = Sandbox::start(config).await.unwrap();
    agrees_at_once(&sandbox);

    let (summary, printed) = everything(&sandbox.url(), &key, GIVEN, async || {
        hands.advance(Duration::from_secs(30));
    })
    .await;

    let others = others(&summary, |line| line.verdict == Verdict::Good);
    assert!(others.is_empty(), "{others:#?}\n{printed}");
}
