//! Who somebody is, told so that nobody learns who is known here.
//!
//! **Invariant:** the first answer is the same for everybody. The second is yes, or one and the same no for an
//! unknown card, a wrong answer and a member about whom nobody is listened to any more. Both come at fixed
//! times after the question, whatever was looked for and found.

use std::time::Duration;

use studiodesk_core::CustomerId;
use studiodesk_services::GuestBy;

use super::{Kiosk, lock};
use crate::scan::meant;
use crate::session::{Live, Number, Person, Stage, typed};
use crate::view::{EndWhy, KioskAnswer};
use crate::words::{Factor, PageKind, Way};
use crate::{Error, Result};

/// No answer comes earlier.
const SOONEST: Duration = Duration::from_millis(1_000);
/// One that takes longer comes at a multiple of this after it.
const STEP: Duration = Duration::from_millis(500);

/// Somebody else is being answered. Nobody queues: a page that asked without end would close the counter.
const BUSY: KioskAnswer = KioskAnswer::Wait {
    seconds: 1,
    call_staff: false,
};

impl Kiosk {
    /// Somebody says who they are. Whoever was signed in before is so no longer.
    ///
    /// # Errors
    /// The kiosk needs staff, or the service cannot be asked.
    pub async fn identify(&self, way: Way, text: &str) -> Result<KioskAnswer> {
        let policy = self.ready()?;
        let factor = policy.factor.ok_or(Error::NeedsStaff)?;
        let Ok(_one_at_a_time) = self.counter.try_lock() else {
            return Ok(BUSY);
        };
        self.end_now(EndWhy::Lost);
        if let Some(wait) = self.waits() {
            return Ok(wait);
        }
        let asked = self.now();
        let ways: Vec<_> = policy.ways.iter().copied().collect();
        let found = self
            .look(meant(way, text, &ways, policy.card_format), factor)
            .await;
        self.until_answer(asked).await;
        let person = found?;
        let number = Number::new().ok_or(Error::NeedsStaff)?;
        let session = number.text();
        *self.live() = Some(Live::asked(number, person, self.now()));
        self.moved.notify_one();
        Ok(KioskAnswer::AsksFactor {
            session,
            factor,
            length: match factor {
                Factor::DateOfBirth => Some(8),
                Factor::PhoneTail => Some(4),
                Factor::PostCode | Factor::Pin => None,
            },
        })
    }

    /// The answer to the second factor. There is one for each time that somebody says who they are.
    ///
    /// # Errors
    /// [`Error::SessionOver`] where none is asked for, or the service cannot be asked.
    pub async fn factor(&self, session: &str, answer: &str) -> Result<KioskAnswer> {
        let factor = self.ready()?.factor.ok_or(Error::NeedsStaff)?;
        let Ok(_one_at_a_time) = self.counter.try_lock() else {
            return Ok(BUSY);
        };
        if let Some(wait) = self.waits() {
            return Ok(wait);
        }
        let asked = self.now();
        // It is gone from here on, so that there is no second try.
        let mut person = self.take_asked(session)?;
        let given = typed(factor, answer);
        let is_right = self.is_right(factor, person.as_ref(), &given).await;
        self.until_answer(asked).await;
        let is_right = is_right?;
        let member = person.as_ref().map(|it| it.member);
        if let Some(person) = &mut person {
            person.forget_answers();
        }
        if !self.count(member, is_right) {
            return Ok(KioskAnswer::Refused);
        }
        let number = Number::new().ok_or(Error::NeedsStaff)?;
        let session = number.text();
        let mut live = Live::asked(number, person, self.now());
        live.stage = Stage::Open;
        live.touch(PageKind::Reading, self.now());
        *self.live() = Some(live);
        self.moved.notify_one();
        Ok(KioskAnswer::Open { session })
    }

    /// Counts an answer, and tells whether it opens the session. The station counts each that does not alike.
    fn count(&self, member: Option<CustomerId>, is_right: bool) -> bool {
        let now = self.now();
        let mut throttle = lock(&self.throttle);
        let listened = member.filter(|it| throttle.listens(*it, now));
        match (listened, is_right) {
            (Some(member), true) => {
                throttle.right(member);
                true
            }
            (listened, _) => {
                throttle.wrong(listened, now);
                false
            }
        }
    }

    /// The person of a session that asks, or nobody where nobody was recognised.
    fn take_asked(&self, session: &str) -> Result<Option<Person>> {
        let mut live = self.live();
        let asked = live
            .take_if(|it| it.number.is(session) && it.stage == Stage::Asked && !self.is_over(it));
        Ok(asked.ok_or(Error::SessionOver)?.person)
    }

    async fn look(&self, meant: Vec<GuestBy>, factor: Factor) -> Result<Option<Person>> {
        let mut found = None;
        // All of them, whether or not one is found, so that a card takes as long as a code.
        for by in meant {
            let customer = self.people.find(by).await?;
            let person = customer.and_then(|it| Person::of(it, factor));
            found = found.or(person);
        }
        Ok(found)
    }

    /// Whether the answer is that of the person. Of nobody none is, which takes as long.
    async fn is_right(&self, factor: Factor, person: Option<&Person>, given: &str) -> Result<bool> {
        if factor != Factor::Pin {
            return Ok(person.is_some_and(|it| it.is_answered_by(given)));
        }
        if given.is_empty() {
            return Ok(false);
        }
        let holder = self.people.find(GuestBy::Pin(given.to_owned())).await?;
        let holder = holder.and_then(|it| Person::of(it, factor));
        let (holder, person) = (holder.map(|it| it.member), person.map(|it| it.member));
        Ok(holder.is_some() && holder == person)
    }

    fn waits(&self) -> Option<KioskAnswer> {
        let wait = lock(&self.throttle).station(self.now())?;
        let seconds = u32::try_from(wait.rest.as_secs()).unwrap_or(u32::MAX);
        Some(KioskAnswer::Wait {
            seconds: seconds.saturating_add(1),
            call_staff: wait.call_staff,
        })
    }

    /// Waits until an answer may be given to what was asked then.
    async fn until_answer(&self, asked: Duration) {
        let taken = self.now().saturating_sub(asked);
        let late = taken.saturating_sub(SOONEST).as_millis();
        let steps = u32::try_from(late.div_ceil(STEP.as_millis())).unwrap_or(u32::MAX);
        let at = asked + SOONEST + STEP.saturating_mul(steps);
        self.clock.hold(at).await;
    }
}
