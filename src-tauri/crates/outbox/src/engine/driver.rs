//! The engine: one future that works the outbox off.

use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use studiodesk_core::ErrorCode;
use tokio::sync::watch;

use crate::Error;
use crate::engine::answers::Moves;
use crate::engine::backoff::{Policy, doubled};
use crate::engine::desk::Desk;
use crate::engine::handle::Shared;
use crate::model::{ItemId, Said, Step};
use crate::plan::Action;
use crate::ports::{Cancel, Looked, Progress, Reach, Sent, Service};

/// How long what was cancelled may take to say how it ended.
const GRACE: Duration = Duration::from_millis(500);
/// The longest wait for a disk that fails.
const LONGEST_DISK: Duration = Duration::from_secs(5);

/// Works the outbox off. Made by [`Outbox::open`](crate::Outbox::open).
///
/// It calls the journal where it stands, so it blocks its thread for as long as the disk takes.
pub struct Engine {
    shared: Arc<Shared>,
    service: Arc<dyn Service>,
    policy: Policy,
    under_way: FuturesUnordered<BoxFuture<'static, Done>>,
    /// How many of these are sendings and looks. Of some the item may have been let go of meanwhile.
    requests: usize,
    /// Steps that happened but could not be written yet. Nothing new begins before they are.
    unwritten: Vec<(ItemId, Moves)>,
    /// How often the disk failed in a row, and when it is tried again.
    disk: Option<(u32, Duration)>,
    _ends: watch::Sender<()>,
}

/// Something that was under way has ended.
enum Done {
    Sent(ItemId, Sent),
    Looked(ItemId, Duration, Looked),
    Reached(Duration, Reach),
}

/// Whether the journal took what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Yes,
    /// The disk failed.
    NotYet,
    /// It knows the item otherwise, or not at all.
    Never,
}

impl Engine {
    pub(super) fn new(
        shared: Arc<Shared>,
        service: Arc<dyn Service>,
        policy: Policy,
        ends: watch::Sender<()>,
    ) -> Self {
        Self {
            shared,
            service,
            policy,
            under_way: FuturesUnordered::new(),
            requests: 0,
            unwritten: Vec::new(),
            disk: None,
            _ends: ends,
        }
    }

    /// Works until [`Outbox::stop`](crate::Outbox::stop). May be dropped at any instant.
    pub async fn run(mut self) {
        loop {
            let wake = self.turn();
            let stop_by = self.shared.desk().stop_by;
            if let Some(stop_by) = stop_by {
                return self.end(stop_by).await;
            }
            let woken = self.shared.wake.notified();
            let slept = sleep(&self.shared, wake);
            tokio::select! {
                biased;
                Some(done) = self.under_way.next() => self.done(done),
                () = woken => {}
                () = slept => {}
            }
        }
    }

    /// Does what is to be done now. Answers when to think again.
    fn turn(&mut self) -> Option<Duration> {
        let shared = Arc::clone(&self.shared);
        let mut desk = shared.desk();
        if let Some((_, again)) = self.disk
            && shared.clock.passed() < again
        {
            return Some(again);
        }
        for (id, moves) in std::mem::take(&mut self.unwritten) {
            self.write(&mut desk, id, moves);
        }
        if !self.unwritten.is_empty() {
            return self.disk.map(|(_, again)| again);
        }
        let plan = desk.plan(shared.clock.passed(), self.requests);
        if plan.ask {
            self.ask(&mut desk);
        }
        for action in plan.actions {
            let kept = match action {
                Action::Send(id) => self.send(&mut desk, id),
                Action::Look(id) => {
                    self.look(&mut desk, id);
                    Kept::Yes
                }
            };
            if kept == Kept::NotYet {
                return self.disk.map(|(_, again)| again);
            }
        }
        plan.wake
    }

    /// Records that sending begins, and only then begins.
    fn send(&mut self, desk: &mut Desk, id: ItemId) -> Kept {
        let due = self.shared.clock.passed();
        let moves = Moves {
            steps: vec![Step::Sending],
            due,
        };
        let kept = self.record(desk, id, &moves);
        let Some(entry) = desk.entries.get_mut(&id) else {
            return kept;
        };
        if kept != Kept::Yes {
            return kept;
        }
        let (switch, cancel) = Cancel::new();
        entry.busy = Some(switch);
        let item = entry.item.clone();
        let shared = Arc::downgrade(&self.shared);
        let progress = Progress::new(move |sent, total| {
            let Some(shared) = shared.upgrade() else {
                return;
            };
            if let Some(entry) = shared.desk().entries.get_mut(&id) {
                entry.progress = Some((sent, total));
            }
            shared.show();
        });
        let service = Arc::clone(&self.service);
        self.requests += 1;
        self.under_way.push(Box::pin(async move {
            Done::Sent(id, service.send(item, progress, cancel).await)
        }));
        kept
    }

    fn look(&mut self, desk: &mut Desk, id: ItemId) {
        let Some(entry) = desk.entries.get_mut(&id) else {
            return;
        };
        entry.busy = Some(Cancel::new().0);
        let item = entry.item.clone();
        let began = self.shared.clock.passed();
        let service = Arc::clone(&self.service);
        self.requests += 1;
        self.under_way.push(Box::pin(async move {
            Done::Looked(id, began, service.look(item).await)
        }));
    }

    fn ask(&mut self, desk: &mut Desk) {
        desk.uplink.asking();
        let asked = self.shared.clock.passed();
        let service = Arc::clone(&self.service);
        // A network that swallows what it is given must not make the next question late.
        let too_late = self
            .shared
            .clock
            .sleep_until(asked + self.policy.longest_offline);
        self.under_way.push(Box::pin(async move {
            let reach = tokio::select! {
                biased;
                reach = service.reach() => reach,
                () = too_late => Reach::Offline(Said::code(ErrorCode::TimedOut)),
            };
            Done::Reached(asked, reach)
        }));
    }

    fn done(&mut self, done: Done) {
        let shared = Arc::clone(&self.shared);
        let mut desk = shared.desk();
        let when = shared.instant();
        if !matches!(done, Done::Reached(..)) {
            self.requests -= 1;
        }
        let (id, moves) = match done {
            Done::Reached(asked, reach) => {
                desk.reached(reach, asked, when.now);
                drop(desk);
                return shared.show();
            }
            Done::Sent(id, sent) => (id, desk.sent(id, sent, when)),
            Done::Looked(id, began, looked) => (id, desk.looked(id, began, looked, when)),
        };
        self.write(&mut desk, id, moves);
    }

    /// Records what happened; keeps it for later where the disk fails, because it did happen.
    fn write(&mut self, desk: &mut Desk, id: ItemId, moves: Moves) {
        if !desk.entries.contains_key(&id) {
            return;
        }
        match self.record(desk, id, &moves) {
            Kept::Yes => {
                if let Some(entry) = desk.entries.get_mut(&id) {
                    entry.busy = None;
                    entry.progress = None;
                }
            }
            Kept::NotYet => self.unwritten.push((id, moves)),
            Kept::Never => {}
        }
    }

    fn record(&mut self, desk: &mut Desk, id: ItemId, moves: &Moves) -> Kept {
        for step in &moves.steps {
            let when = self.shared.instant();
            match self.shared.journal.record(id, step, when.at) {
                Ok(item) => {
                    self.disk = None;
                    desk.learn(item, when.now, moves.due);
                }
                Err(Error::Journal(_) | Error::Stopped) => {
                    let tries = self.disk.map_or(0, |(tries, _)| tries);
                    let wait = doubled(tries, LONGEST_DISK);
                    self.disk = Some((tries + 1, when.now + wait));
                    return Kept::NotYet;
                }
                Err(Error::Gone) => {
                    desk.entries.remove(&id);
                    return Kept::Never;
                }
                Err(Error::Impossible(_)) => {
                    self.resync(desk, id);
                    return Kept::Never;
                }
            }
        }
        self.shared.show();
        Kept::Yes
    }

    /// Takes over what the journal says of an item. Where it says nothing, the item stays busy and
    /// its slot taken until the next start: the careful side.
    fn resync(&self, desk: &mut Desk, id: ItemId) {
        let Ok(items) = self.shared.journal.items() else {
            return;
        };
        desk.entries.remove(&id);
        if let Some(item) = items.into_iter().find(|item| item.id == id) {
            let now = self.shared.clock.passed();
            desk.learn(item, now, now);
        }
    }

    /// Waits for what is under way, then tells it to end, then lets go of it.
    async fn end(mut self, stop_by: Duration) {
        let shared = Arc::clone(&self.shared);
        self.finish_by(stop_by).await;
        for entry in shared.desk().entries.values() {
            if let Some(switch) = &entry.busy {
                switch.send_replace(true);
            }
        }
        self.finish_by(shared.clock.passed() + GRACE).await;
        // What still cannot be written stays as it is: sending, and so in doubt at the next start.
        let mut desk = shared.desk();
        for (id, moves) in std::mem::take(&mut self.unwritten) {
            self.write(&mut desk, id, moves);
        }
    }

    async fn finish_by(&mut self, by: Duration) {
        let shared = Arc::clone(&self.shared);
        let mut late = shared.clock.sleep_until(by);
        loop {
            tokio::select! {
                biased;
                done = self.under_way.next() => match done {
                    Some(done) => self.done(done),
                    None => return,
                },
                () = &mut late => return,
            }
        }
    }
}

async fn sleep(shared: &Shared, wake: Option<Duration>) {
    match wake {
        Some(wake) => shared.clock.sleep_until(wake).await,
        None => std::future::pending().await,
    }
}
