//! What goes wrong on the way, by chance that follows from a seed.

use std::time::Duration;

use studiodesk_sandbox::{Fault, SIGNED_FILE, Sandbox};

/// What changes something.
const SENDING: [&str; 2] = ["uploadDocument", "createIdlePeriodAmendment"];
/// What tells whether it did.
const LOOKING: [&str; 3] = ["getDocuments", "getIdlePeriods", SIGNED_FILE];
/// How often a fault happens that has no end.
const ALWAYS: usize = usize::MAX;

/// Plans all of it.
pub(crate) fn begin(sandbox: &Sandbox, seed: u64) {
    let mut place = seed.wrapping_mul(1_000);
    let mut plan = |fault: Fault, probability, times| {
        place = place.wrapping_add(1);
        sandbox.script(fault.times(times).with_probability(probability, place));
    };
    for operation in SENDING {
        // Nothing was done. Each of these costs half a minute of looking, so that they have an end: the
        // last few would follow upon each other.
        plan(Fault::reset_request(operation, 0), 0.05, 4);
        plan(Fault::reset_request(operation, 2_000), 0.05, 6);
        plan(Fault::status(operation, 503), 0.05, 6);
        // It was done, and nobody hears of it.
        plan(Fault::reset_answer(operation, 0), 0.01, ALWAYS);
        plan(Fault::reset_answer(operation, 60), 0.005, ALWAYS);
        plan(Fault::failure(operation, 503), 0.02, ALWAYS);
        plan(Fault::truncated(operation, 5), 0.01, ALWAYS);
        // After each of these the client begins at a crawl, so that they have an end too.
        let limited = Fault::status(operation, 429).with_retry_after(Duration::from_secs(1));
        plan(limited, 0.05, 5);
    }
    for operation in LOOKING {
        plan(Fault::status(operation, 503), 0.03, ALWAYS);
        plan(Fault::reset_answer(operation, 0), 0.01, ALWAYS);
    }
}
