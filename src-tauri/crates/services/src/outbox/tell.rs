//! Telling the window that the outbox went on or can be used no more, and the outbox that the way is open
//! again.

use std::sync::{Arc, Weak};
use std::time::Duration;

use super::view::OutboxSummary;
use crate::studios::OpenStudio;

/// Hears of the outbox of the open studio, each time it changed.
pub type OutboxListener = Arc<dyn Fn(OutboxSummary) + Send + Sync>;

/// Progress of an upload comes in by the kilobyte; nobody sees more than this.
const AT_MOST_EVERY: Duration = Duration::from_millis(100);

/// Tells until the studio is closed. Does not keep it open.
pub(crate) fn follow(open: &Arc<OpenStudio>, listener: OutboxListener) {
    let Ok(outbox) = open.outbox() else {
        return;
    };
    let mut changes = outbox.outbox.changes();
    let mut faults = outbox.watched.faults();
    let (mut ways, mut returns) = (open.link().changes(), open.link().returns());
    let open: Weak<OpenStudio> = Arc::downgrade(open);
    tokio::spawn(async move {
        loop {
            let (heard, returned) = tokio::select! {
                biased;
                heard = faults.changed() => (heard, false),
                heard = changes.changed() => (heard, false),
                heard = ways.changed() => (heard, false),
                heard = returns.changed() => (heard, true),
            };
            let (Ok(()), Some(studio)) = (heard, open.upgrade()) else {
                return;
            };
            if let Some(fault) = *faults.borrow_and_update() {
                studio.give_up_journal(fault);
                return listener(studio.outbox_summary());
            }
            if returned && let Ok(outbox) = studio.outbox() {
                outbox.outbox.link_returned();
            }
            listener(studio.outbox_summary());
            drop(studio);
            tokio::time::sleep(AT_MOST_EVERY).await;
        }
    });
}
