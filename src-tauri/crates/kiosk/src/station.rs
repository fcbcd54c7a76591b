//! The station: what the shell holds. Who is there, until when, and whether anybody may be.
//!
//! [`identify`] answers who somebody is, [`watch`] ends what nobody touches, [`staff`] is for the studio's
//! people.

mod identify;
mod opening;
mod staff;
mod watch;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use studiodesk_core::Customer;
use studiodesk_services::{Desk, GuestBy};
use tokio::sync::Notify;

use self::opening::Standing;
use self::staff::Panel;
use crate::policy::{Fault, Policy};
use crate::session::{Live, Stage};
use crate::throttle::Throttle;
use crate::view::{EndWhy, KioskAlive, KioskHome, KioskState};
use crate::words::{Flow, PageKind};
use crate::{Camera, Clock, Error, Result};

/// Who knows the members.
pub trait People: Send + Sync {
    /// The person whom the service knows by this, or nobody.
    fn find(&self, by: GuestBy) -> BoxFuture<'_, studiodesk_services::Result<Option<Customer>>>;
}

impl People for Arc<Desk> {
    fn find(&self, by: GuestBy) -> BoxFuture<'_, studiodesk_services::Result<Option<Customer>>> {
        self.find_guest(by).boxed()
    }
}

/// Hears that a session has ended.
pub type OnEnd = Box<dyn Fn(EndWhy) + Send + Sync>;

/// What a kiosk stands on.
pub struct KioskConfig {
    /// The use cases.
    pub desk: Arc<Desk>,
    /// Who knows the members; mostly the desk.
    pub people: Arc<dyn People>,
    /// What it is set up with, or why it is not.
    pub policy: Result<Policy, Fault>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Whether it is the demo.
    pub demo: bool,
    /// What the station sees.
    pub camera: Arc<dyn Camera>,
    /// Hears that a session has ended.
    pub on_end: OnEnd,
}

/// A kiosk.
pub struct Kiosk {
    desk: Arc<Desk>,
    people: Arc<dyn People>,
    policy: Result<Policy, Fault>,
    demo: bool,
    clock: Arc<dyn Clock>,
    standing: Mutex<Standing>,
    throttle: Mutex<Throttle>,
    live: Mutex<Option<Live>>,
    panel: Mutex<Option<Panel>>,
    /// Held while somebody is identified: one at a time, as at any counter.
    counter: tokio::sync::Mutex<()>,
    moved: Notify,
    camera: Arc<dyn Camera>,
    on_end: OnEnd,
}

impl Kiosk {
    /// A kiosk at which nobody is.
    #[must_use]
    pub fn new(config: KioskConfig) -> Self {
        Self {
            standing: Mutex::new(Standing::new()),
            desk: config.desk,
            people: config.people,
            policy: config.policy,
            demo: config.demo,
            clock: config.clock,
            throttle: Mutex::default(),
            live: Mutex::default(),
            panel: Mutex::default(),
            counter: tokio::sync::Mutex::default(),
            moved: Notify::new(),
            camera: config.camera,
            on_end: config.on_end,
        }
    }

    /// What a session begins with.
    ///
    /// # Errors
    /// [`Error::SessionOver`]
    pub fn home(&self, session: &str) -> Result<KioskHome> {
        let live = self.live();
        let first_name = self.open_in(&live, session)?.first_name.to_string();
        Ok(KioskHome {
            first_name,
            flows: self.flows().into_iter().collect(),
        })
    }

    /// Somebody is there.
    ///
    /// # Errors
    /// [`Error::SessionOver`]
    pub fn touch(&self, session: &str, page: PageKind) -> Result<KioskAlive> {
        let policy = self.policy()?;
        let mut live = self.live();
        let mine = live
            .as_mut()
            .filter(|it| it.number.is(session) && !self.is_over(it));
        let mine = mine.ok_or(Error::SessionOver)?;
        mine.touch(page, self.now());
        let alive = mine.alive(&policy.times);
        drop(live);
        self.moved.notify_one();
        Ok(alive)
    }

    /// The member is done. A number that is of no session ends none.
    pub fn end(&self, session: &str) {
        let is_mine = self.live().as_ref().is_some_and(|it| it.number.is(session));
        if is_mine {
            self.end_now(EndWhy::Done);
        }
    }

    /// Ends whatever session there is. What it held is overwritten before this returns.
    pub fn end_now(&self, why: EndWhy) {
        let ended = self.live().take();
        if let Some(ended) = ended {
            let was_open = ended.stage == Stage::Open;
            drop(ended);
            // Whether or not it was looked through: nobody is looked at any more.
            self.camera.close();
            self.moved.notify_one();
            if was_open {
                (self.on_end)(why);
            }
        }
    }

    /// Whether a session is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let live = self.live();
        live.as_ref()
            .is_some_and(|it| it.stage == Stage::Open && !self.is_over(it))
    }

    pub(crate) fn flows(&self) -> BTreeSet<Flow> {
        self.policy
            .as_ref()
            .map(|it| it.flows.clone())
            .unwrap_or_default()
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    pub(crate) fn camera(&self) -> &Arc<dyn Camera> {
        &self.camera
    }

    pub(crate) fn policy(&self) -> Result<&Policy> {
        self.policy.as_ref().map_err(|_| Error::NeedsStaff)
    }

    /// Time since the kiosk began.
    fn now(&self) -> Duration {
        self.clock.now()
    }

    /// Whether nobody has touched a session for too long, whether or not it was noticed by now.
    pub(crate) fn is_over(&self, live: &Live) -> bool {
        match &self.policy {
            Ok(policy) => self.now() >= live.ends_at(&policy.times),
            Err(_) => true,
        }
    }

    /// Whether members can use it.
    fn ready(&self) -> Result<&Policy> {
        match self.state() {
            KioskState::Ready => self.policy(),
            KioskState::NeedsStaff { .. } => Err(Error::NeedsStaff),
        }
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, Option<Live>> {
        lock(&self.live)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
