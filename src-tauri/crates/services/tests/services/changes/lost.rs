//! A change whose answer is lost, and how it is found again.

use studiodesk_outbox::ports::{Looked, Sent};
use studiodesk_sandbox::Fault;

use crate::changes::asked::operation;
use crate::changes::stage::{Ready, Stage};

/// How many things a look finds.
pub(crate) async fn found(stage: &Stage, ready: &Ready) -> usize {
    match ready.look(&stage.client()).await {
        Looked::Matches(matches) => matches.len(),
        other => panic!("{other:?}"),
    }
}

pub(crate) fn is_confirmed(sent: &Sent) -> bool {
    matches!(sent, Sent::Confirmed { .. })
}

/// Sends it, and loses the answer.
pub(crate) async fn send_unanswered(stage: &Stage, ready: &Ready) {
    let operation = operation(ready.change.kind());
    stage.sandbox.script(Fault::reset_answer(operation, 0));
    let sent = ready.send(&stage.client()).await;
    assert!(matches!(sent, Sent::Unknown(_)), "{sent:?}");
}
