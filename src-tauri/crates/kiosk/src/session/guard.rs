//! What stands between a page's command and the person's record.

use std::sync::Arc;

use studiodesk_core::{ContractId, CustomerId};
use studiodesk_services::Desk;

use super::{Live, Pending, Person, Stage, Thing, Things};
use crate::station::Kiosk;
use crate::words::Flow;
use crate::{Camera, Error, Handle, Result};

/// Leave to do one flow for the person of a session that is open.
pub struct Guard<'k> {
    kiosk: &'k Kiosk,
    session: String,
    member: CustomerId,
}

impl Kiosk {
    /// Leave to do `flow` in that session.
    ///
    /// # Errors
    /// [`Error::SessionOver`], also where the second factor has not held; [`Error::FlowClosed`].
    pub fn enter(&self, session: &str, flow: Flow) -> Result<Guard<'_>> {
        let guard = self.enter_any(session)?;
        if !self.flows().contains(&flow) {
            return Err(Error::FlowClosed);
        }
        Ok(guard)
    }

    /// Leave to do what belongs to no flow: to come home, and to send what a flow has shown.
    pub(crate) fn enter_any(&self, session: &str) -> Result<Guard<'_>> {
        let member = self.open_in(&self.live(), session)?.member;
        Ok(Guard {
            kiosk: self,
            session: session.to_owned(),
            member,
        })
    }

    /// The person of that session, if it is open.
    pub(crate) fn open_in<'l>(&self, live: &'l Option<Live>, session: &str) -> Result<&'l Person> {
        let open = live.as_ref().filter(|it| it.number.is(session));
        let open = open.filter(|it| it.stage == Stage::Open && !self.is_over(it));
        let person = open.and_then(|it| it.person.as_ref());
        person.ok_or(Error::SessionOver)
    }
}

impl Guard<'_> {
    /// Whom the service is asked about. Never told to a page.
    pub(crate) fn member(&self) -> CustomerId {
        self.member
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.kiosk.desk()
    }

    pub(crate) fn camera(&self) -> &Arc<dyn Camera> {
        self.kiosk.camera()
    }

    /// Works with the session's things, if it still lives. What is answered to a page passes through here
    /// last, so that nothing is answered into a session that is over.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Things) -> Result<T>) -> Result<T> {
        let mut live = self.kiosk.live();
        // The session may have ended, and another begun, while the service was asked.
        self.kiosk.open_in(&live, &self.session)?;
        let open = live.as_mut().ok_or(Error::SessionOver)?;
        work(&mut open.things)
    }

    /// The value, if the session still lives.
    pub(crate) fn answer<T>(&self, value: T) -> Result<T> {
        self.with(|_| Ok(value))
    }

    /// The thing of that name.
    pub(crate) fn thing(&self, handle: &str) -> Result<Thing> {
        self.with(|things| things.get(handle).cloned().ok_or(Error::Unknown))
    }

    /// The contract of that name.
    pub(crate) fn contract(&self, handle: &str) -> Result<ContractId> {
        match self.thing(handle)? {
            Thing::Contract(id) => Ok(id),
            _ => Err(Error::Unknown),
        }
    }

    /// Keeps what a review shows, if it can be sent.
    pub(crate) fn review(&self, pending: Option<Pending>) -> Result<Option<Handle>> {
        self.with(|things| {
            things.drop_review();
            Ok(pending.map(|it| things.review(it)))
        })
    }
}

impl Things {
    /// The name of a thing.
    ///
    /// # Errors
    /// Nobody looks at so many things.
    pub(crate) fn named(&mut self, thing: Thing) -> Result<Handle> {
        self.name(thing).ok_or(Error::SessionOver)
    }
}
