//! A world that does what it is told: answers in order, a disk with a switch, a clock to read.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_outbox::model::{Draft, Item, ItemId, Kind, Lane, Mark, Payload, Said, Step};
use studiodesk_outbox::ports::{
    Attachment, Cancel, Clock, Journal, Looked, Progress, Reach, Sent, Service,
};
use studiodesk_outbox::{Error, Outbox, Policy, Result};
use tokio::time::Instant;

/// How a request is answered, and when.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    sent: Sent,
    after: Duration,
    deaf: bool,
}

impl Answer {
    pub(crate) fn now(sent: Sent) -> Self {
        Self {
            sent,
            after: Duration::ZERO,
            deaf: false,
        }
    }

    pub(crate) fn after(self, after: Duration) -> Self {
        Self { after, ..self }
    }

    /// Does not end when it is told to.
    pub(crate) fn deaf(self) -> Self {
        Self { deaf: true, ..self }
    }
}

/// The world. Cheap to clone; all clones are one world.
#[derive(Clone)]
pub(crate) struct Script(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    answers: VecDeque<Answer>,
    looks: VecDeque<Looked>,
    offline: bool,
    disk_full: bool,
    read_only: bool,
    ahead: SignedDuration,
    began: Option<Instant>,
    items: BTreeMap<ItemId, Item>,
    recorded: Vec<&'static str>,
    not_written: u32,
    sent: Vec<(ItemId, Duration)>,
    looked: Vec<(ItemId, Duration)>,
    broken_off: Vec<ItemId>,
}

/// Runs an outbox in `world` beside `desk`, and hands the world back for another start.
pub(crate) fn run(world: Script, desk: impl AsyncFnOnce(&Script, &Outbox)) -> Script {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        world.get().began = Some(Instant::now());
        let port = Arc::new(world.clone());
        let policy = Policy::with_seed(7);
        let (outbox, engine) = Outbox::open(port.clone(), port.clone(), port, policy).unwrap();
        let desk = desk(&world, &outbox);
        tokio::pin!(desk);
        tokio::select! {
            biased;
            () = engine.run() => desk.await,
            () = &mut desk => {}
        }
    });
    world
}

impl Script {
    pub(crate) fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            answers: answers.into_iter().collect(),
            ..Inner::default()
        })))
    }

    pub(crate) fn looks(self, looks: impl IntoIterator<Item = Looked>) -> Self {
        self.get().looks = looks.into_iter().collect();
        self
    }

    pub(crate) fn offline(self, offline: bool) -> Self {
        self.set_offline(offline);
        self
    }

    pub(crate) fn set_offline(&self, offline: bool) {
        self.get().offline = offline;
    }

    pub(crate) fn set_disk_full(&self, full: bool) {
        self.get().disk_full = full;
    }

    /// A disk that takes nothing at all, new items among it.
    pub(crate) fn set_read_only(&self, read_only: bool) {
        self.get().read_only = read_only;
    }

    /// Sets the computer's clock ahead, or back.
    pub(crate) fn jump(&self, by: SignedDuration) {
        self.get().ahead += by;
    }

    pub(crate) fn draft(&self, kind: Kind) -> Draft {
        self.draft_of(1, kind)
    }

    pub(crate) fn draft_of(&self, customer: i64, kind: Kind) -> Draft {
        Draft {
            kind,
            customer: CustomerId(customer),
            slot: "one".into(),
            lane: Lane::Interactive,
            payload: "{}".into(),
            asked_by: "Ada".into(),
        }
    }

    /// As the journal has it.
    pub(crate) fn item(&self, id: ItemId) -> Item {
        self.get().items[&id].clone()
    }

    /// Words of all steps that were written, of every item.
    pub(crate) fn recorded(&self) -> Vec<&'static str> {
        self.get().recorded.clone()
    }

    /// How often the disk took nothing.
    pub(crate) fn not_written(&self) -> u32 {
        self.get().not_written
    }

    /// An item that came into the journal by another way than the outbox.
    pub(crate) fn bring(&self, kind: Kind, steps: &[Step]) -> ItemId {
        let draft = self.draft(kind);
        let item = Journal::put(self, draft, Vec::new(), Timestamp::UNIX_EPOCH).unwrap();
        for step in steps {
            Journal::record(self, item.id, step, Timestamp::UNIX_EPOCH).unwrap();
        }
        item.id
    }

    pub(crate) fn remove(&self, id: ItemId) {
        self.get().items.remove(&id);
    }

    pub(crate) fn sent_at(&self, id: ItemId) -> Vec<Duration> {
        times(&self.get().sent, id)
    }

    pub(crate) fn looked_at(&self, id: ItemId) -> Vec<Duration> {
        times(&self.get().looked, id)
    }

    pub(crate) fn broken_off(&self) -> Vec<ItemId> {
        self.get().broken_off.clone()
    }

    /// Waits until something is so, for an hour at most.
    pub(crate) async fn until(&self, condition: impl Fn() -> bool) {
        let hour = self.passed() + Duration::from_secs(3600);
        while !condition() {
            assert!(self.passed() < hour, "it never came to that");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    fn get(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn began(&self) -> Instant {
        self.get().began.unwrap()
    }
}

/// To the millisecond, which is what the clock of the tests moves by.
fn times(all: &[(ItemId, Duration)], id: ItemId) -> Vec<Duration> {
    let of_item = all.iter().filter(|(other, _)| *other == id);
    of_item.map(|(_, at)| *at).collect()
}

impl Clock for Script {
    fn now(&self) -> Timestamp {
        let ahead = self.get().ahead;
        Timestamp::UNIX_EPOCH + SignedDuration::try_from(self.passed()).unwrap() + ahead
    }

    fn passed(&self) -> Duration {
        Instant::now() - self.began()
    }

    fn sleep_until(&self, passed: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep_until(self.began() + passed))
    }
}

impl Journal for Script {
    fn items(&self) -> Result<Vec<Item>> {
        Ok(self.get().items.values().cloned().collect())
    }

    fn record(&self, id: ItemId, step: &Step, at: Timestamp) -> Result<Item> {
        let mut world = self.get();
        if world.disk_full || world.read_only {
            world.not_written += 1;
            return Err(Error::journal("the disk takes nothing"));
        }
        let item = world.items.get(&id).ok_or(Error::Gone)?.after(step, at)?;
        world.items.insert(id, item.clone());
        world.recorded.push(step.name());
        Ok(item)
    }

    fn put(&self, draft: Draft, _files: Vec<Attachment>, at: Timestamp) -> Result<Item> {
        let mut world = self.get();
        if world.read_only {
            return Err(Error::journal("the disk is read-only"));
        }
        let id = ItemId(world.items.len() as i64 + 1);
        let item = Item::new(id, Mark::from_random([7; 10]), draft, Vec::new(), at);
        world.items.insert(id, item.clone());
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

impl Service for Script {
    fn send(&self, item: Item, progress: Progress, mut cancel: Cancel) -> BoxFuture<'_, Sent> {
        Box::pin(async move {
            let at = self.passed();
            let answer = {
                let mut world = self.get();
                world.sent.push((item.id, at));
                world.answers.pop_front().unwrap()
            };
            progress.tell(1, 2);
            tokio::select! {
                biased;
                () = tokio::time::sleep(answer.after) => answer.sent,
                () = cancel.cancelled(), if !answer.deaf => {
                    self.get().broken_off.push(item.id);
                    Sent::Unknown(Said::code(ErrorCode::Offline))
                }
            }
        })
    }

    fn look(&self, item: Item) -> BoxFuture<'_, Looked> {
        Box::pin(async move {
            let at = self.passed();
            let mut world = self.get();
            world.looked.push((item.id, at));
            world.looks.pop_front().unwrap()
        })
    }

    fn reach(&self) -> BoxFuture<'_, Reach> {
        Box::pin(async move {
            if self.get().offline {
                Reach::Offline(Said::code(ErrorCode::Offline))
            } else {
                Reach::Open
            }
        })
    }
}
