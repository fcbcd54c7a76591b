//! Telling the window that the outbox went on or can be used no more, and the outbox that the way is open
//! again or the key accepted.

use std::sync::{Arc, Weak};
use std::time::Duration;

use studiodesk_outbox::ports::Reach;

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
    let mut words = open.link().key_words();
    let open: Weak<OpenStudio> = Arc::downgrade(open);
    tokio::spawn(async move {
        let (mut heard_of_key, mut accepted) = (None, false);
        loop {
            let (heard, returned) = tokio::select! {
                biased;
                heard = faults.changed() => (heard, false),
                heard = changes.changed() => (heard, false),
                heard = ways.changed() => (heard, false),
                heard = words.changed() => (heard, false),
                heard = returns.changed() => (heard, true),
            };
            let (Ok(()), Some(studio)) = (heard, open.upgrade()) else {
                return;
            };
            if let Some(fault) = *faults.borrow_and_update() {
                studio.give_up_journal(fault);
                return listener(studio.outbox_summary());
            }
            let word = *words.borrow_and_update();
            if word != heard_of_key {
                heard_of_key = word;
                accepted = word.is_some_and(|word| word.accepted);
            }
            if let Ok(outbox) = studio.outbox() {
                if returned {
                    outbox.outbox.link_returned();
                }
                // The outbox may hear that its key was refused only after another call was served. Each
                // consent counts once: a key that may read and not write is not sent again and again.
                if accepted && matches!(outbox.outbox.reach(), Reach::KeyRefused(_)) {
                    accepted = false;
                    outbox.outbox.key_changed();
                }
            }
            listener(studio.outbox_summary());
            drop(studio);
            tokio::time::sleep(AT_MOST_EVERY).await;
        }
    });
}
