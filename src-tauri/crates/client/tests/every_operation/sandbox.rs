//! All of it, against the sandbox.

use std::time::{Duration, SystemTime};

use studiodesk_sandbox::{Clock, Config, Key, Mode, Sandbox, Subject};

use crate::verdict::Verdict;
use crate::{everything, others};

/// What only the studio can say: the run that waits for the agency.
const GIVEN: &[(&str, &str)] = &[("debtCollectionRunId", "4")];

#[tokio::test]
async fn the_sandbox_answers_every_operation() {
    let (clock, hands) = Clock::manual(SystemTime::now());
    let config = Config {
        members: 500,
        // Somewhere to move to, which has the integration too.
        studios: 2,
        keys: vec![Key::random().of_studio(2)],
        clock,
        ..Config::default()
    };
    let key = config.key.clone();
    let sandbox = Sandbox::start(config).await.unwrap();
    // What is agreed at once can be changed in the same run.
    for studio in sandbox.state().studios() {
        studio.set_amendment_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification);
    }

    let (summary, printed) = everything(&sandbox.url(), &key, GIVEN, async || {
        hands.advance(Duration::from_secs(30));
    })
    .await;

    let others = others(&summary, |line| line.verdict == Verdict::Good);
    assert!(others.is_empty(), "{others:#?}\n{printed}");
}
