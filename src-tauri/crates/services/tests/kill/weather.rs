//! What goes wrong on the way, by chance that follows from a seed.

use std::time::Duration;

use studiodesk_sandbox::{Fault, SIGNED_FILE, Sandbox};

/// What changes something.
const SENDING: [&str; 2] = ["uploadDocument", "createIdlePeriodAmendment"];
/// What tells whether it did.
const LOOKING: [&str; 3] = ["getDocuments", "getIdlePeriods", SIGNED_FILE];
/// How often each fault happens, where there is no end to it.
const ALWAYS: usize = usize::MAX;

/// Plans all of it.
pub(crate) fn begin(sandbox: &Sandbox, seed: u64) {
    let mut seeds = (1..).map(|place| seed.wrapping_mul(1_000).wrapping_add(place));
    let mut plan = |fault: Fault, probability, times| {
        let seed = seeds.next().unwrap_or(seed);
        sandbox.script(fault.times(times).with_probability(probability, seed));
    };
    for operation in SENDING {
        // Nothing was done: each of these is half a minute of looking, so that they have an end, or a
        // last few would follow upon each other.
        plan(Fault::reset_request(operation, 0), 0.01, 8);
        plan(Fault::reset_request(operation, 2_000), 0.02, 12);
        plan(Fault::status(operation, 503), 0.02, 12);
        // It was done, and nobody hears of it.
        plan(Fault::reset_answer(operation, 0), 0.02, ALWAYS);
        plan(Fault::reset_answer(operation, 60), 0.01, ALWAYS);
        plan(Fault::failure(operation, 503), 0.02, ALWAYS);
        plan(Fault::truncated(operation, 5), 0.01, ALWAYS);
        let limited = Fault::status(operation, 429);
        plan(
            limited.with_retry_after(Duration::from_secs(1)),
            0.01,
            ALWAYS,
        );
    }
    for operation in LOOKING {
        plan(Fault::status(operation, 503), 0.05, ALWAYS);
        plan(Fault::reset_answer(operation, 0), 0.05, ALWAYS);
    }
}
