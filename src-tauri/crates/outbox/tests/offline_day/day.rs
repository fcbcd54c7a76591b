//! A network that is away for a day, with a journal and clocks to go with it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Draft, Item, ItemId, Mark, Payload, Said, Step};
use studiodesk_outbox::ports::{
    Attachment, Cancel, Clock, Journal, Looked, Progress, Reach, Sent, Service,
};
use studiodesk_outbox::{Error, Result};
use tokio::time::Instant;

/// How it is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    /// Says at once that there is none.
    Refuses,
    /// Takes everything and never answers.
    Swallows,
}

/// How often something happened.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) questions: usize,
    pub(crate) sleeps: usize,
    pub(crate) written: usize,
}

/// The day: journal, service and clock in one. Cheap to clone; all clones are one day.
#[derive(Clone)]
pub(crate) struct Day(Arc<Inner>);

struct Inner {
    network: Network,
    began: Instant,
    back_at: Duration,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    items: BTreeMap<ItemId, Item>,
    sends: Vec<(Item, Duration)>,
    counts: Counts,
}

impl Day {
    pub(crate) fn new(network: Network, back_at: Duration) -> Self {
        Self(Arc::new(Inner {
            network,
            began: Instant::now(),
            back_at,
            seen: Mutex::default(),
        }))
    }

    pub(crate) fn began(&self) -> Instant {
        self.0.began
    }

    pub(crate) fn counts(&self) -> Counts {
        self.seen().counts
    }

    /// What reached the service, and when.
    pub(crate) fn sends(&self) -> Vec<(Item, Duration)> {
        self.seen().sends.clone()
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a request gets through that begins now; a swallowed one takes long to know.
    async fn gets_through(&self) -> bool {
        let away = self.passed() < self.0.back_at;
        let lasts = match (away, self.0.network) {
            (true, Network::Swallows) => Duration::from_secs(10),
            _ => Duration::from_millis(30),
        };
        tokio::time::sleep(lasts).await;
        !away
    }
}

impl Clock for Day {
    fn now(&self) -> Timestamp {
        let noon = Timestamp::from_second(1_800_000_000).unwrap();
        noon + SignedDuration::try_from(self.passed()).unwrap()
    }

    fn passed(&self) -> Duration {
        Instant::now() - self.0.began
    }

    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()> {
        self.seen().counts.sleeps += 1;
        Box::pin(tokio::time::sleep_until(self.0.began + passed))
    }
}

impl Journal for Day {
    fn items(&self) -> Result<Vec<Item>> {
        Ok(self.seen().items.values().cloned().collect())
    }

    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item> {
        let mut seen = self.seen();
        let item = seen.items.get(&id).ok_or(Error::Gone)?.after(step, at)?;
        seen.items.insert(id, item.clone());
        seen.counts.written += 1;
        Ok(item)
    }

    fn put(&self, draft: Draft, _files: Vec<Attachment>, at: Timestamp) -> Result<Item> {
        let mut seen = self.seen();
        let id = ItemId(seen.items.len() as i64 + 1);
        let mark = Mark::from_random([id.0 as u8; 10]);
        let item = Item::new(id, mark, draft, Vec::new(), at);
        seen.items.insert(id, item.clone());
        seen.counts.written += 1;
        Ok(item)
    }

    fn edit(
        &self,
        id: ItemId,
        payload: Payload,
        _files: Vec<Attachment>,
        at: Timestamp,
    ) -> Result<Item> {
        self.record(id, &Step::Edited { payload }, at)
    }
}

impl Service for Day {
    fn send(&self, item: Item, _progress: Progress, _cancel: Cancel) -> BoxFuture<'_, Sent> {
        Box::pin(async move {
            let began = self.passed();
            if self.gets_through().await {
                self.seen().sends.push((item, began));
                Sent::Confirmed { server_id: None }
            } else {
                let why = Said::code(ErrorCode::Offline);
                Sent::NotSent { why, wait: None }
            }
        })
    }

    fn look(&self, _item: Item) -> BoxFuture<'_, Looked> {
        Box::pin(async { panic!("nothing was ever in doubt") })
    }

    fn reach(&self) -> BoxFuture<'_, Reach> {
        Box::pin(async move {
            self.seen().counts.questions += 1;
            if self.gets_through().await {
                Reach::Open
            } else {
                Reach::Offline(Said::code(ErrorCode::Offline))
            }
        })
    }
}
