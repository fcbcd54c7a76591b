//! Bookings, and classes to book.

use studiodesk_services::{
    BookedKind, Booking, BookingState, Bookings, ClassSlotOffer, ClassVerdict, DeskAct,
    HistoryValue, Verdict, Wish,
};

use super::{READ, line, review, value};
use crate::session::{Guard, Pending, Thing, Things};
use crate::view::{KioskBooking, KioskBookings, KioskClassSlot, KioskReview};
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

impl Kiosk {
    /// What is booked ahead.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn bookings(&self, session: &str) -> Result<KioskBookings> {
        let guard = self.enter(session, Flow::Bookings)?;
        let read = read(&guard).await?;
        guard.with(|things| {
            let bookings = read.bookings.into_iter().map(|it| booking(things, it));
            Ok(KioskBookings {
                bookings: bookings.collect::<Result<_>>()?,
                incomplete: !read.missing_scopes.is_empty(),
            })
        })
    }

    /// The classes from a day on, for a week.
    ///
    /// # Errors
    /// As of [`bookings`](Self::bookings), or the day is none.
    pub async fn class_slots(&self, session: &str, first: &str) -> Result<Vec<KioskClassSlot>> {
        let guard = self.enter(session, Flow::Bookings)?;
        let slots = guard.desk().class_slots(first).await?;
        let own = read(&guard).await?.bookings;
        guard.with(|things| slots.into_iter().map(|it| slot(things, it, &own)).collect())
    }

    /// Whether a class can be booked.
    ///
    /// # Errors
    /// As of [`bookings`](Self::bookings), or a handle that was not given out.
    pub async fn review_class(&self, session: &str, slot: &str) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Bookings)?;
        let Thing::Slot(slot, title) = guard.thing(slot)? else {
            return Err(Error::Unknown);
        };
        let checked = guard
            .desk()
            .check_wish(guard.member(), Wish::Class { slot });
        let verdict = checked.await?;
        let can_be_had = verdict == Verdict::Class(Some(ClassVerdict::Available));
        let told = told("class", None, Some(title.clone()));
        let act = can_be_had.then(|| Pending::Act(Box::new(DeskAct::BookClass { slot }), told));
        Ok(KioskReview {
            review: guard.review(act)?,
            verdict: Some(verdict),
            ..review(vec![line("class", None, Some(title))])
        })
    }

    /// What it would mean to give a booking up. The service cancels by the number of a booking alone, so it
    /// is read once more that this one is the person's.
    ///
    /// # Errors
    /// As of [`review_class`](Self::review_class).
    pub async fn review_booking_end(&self, session: &str, booking: &str) -> Result<KioskReview> {
        let guard = self.enter(session, Flow::Bookings)?;
        let Thing::Booking(id, ..) = guard.thing(booking)? else {
            return Err(Error::Unknown);
        };
        let mut own = read(&guard).await?.bookings.into_iter();
        let it = own.find(|it| it.id == id).ok_or(Error::Unknown)?;
        let act = match it.kind {
            BookedKind::Class => DeskAct::CancelClass { booking: id },
            BookedKind::Appointment => DeskAct::CancelAppointment { booking: id },
        };
        let told = told("class", Some(it.title.clone()), None);
        let is_open = it.state != Some(BookingState::Canceled) && !it.called_off;
        let act = is_open.then(|| Pending::Act(Box::new(act), told));
        Ok(KioskReview {
            review: guard.review(act)?,
            ..review(vec![
                line("class", Some(it.title), None),
                line("start", it.start, None),
            ])
        })
    }
}

async fn read(guard: &Guard<'_>) -> Result<Bookings> {
    Ok(value(guard.desk().bookings(guard.member(), READ).await?))
}

fn told(label: &str, before: Option<String>, after: Option<String>) -> Vec<HistoryValue> {
    vec![HistoryValue {
        label: label.to_owned(),
        before,
        after,
    }]
}

fn booking(things: &mut Things, it: Booking) -> Result<KioskBooking> {
    Ok(KioskBooking {
        booking: things.named(Thing::Booking(it.id, it.kind, it.title.clone()))?,
        kind: it.kind,
        state: it.state,
        called_off: it.called_off,
        title: it.title,
        start: it.start,
        end: it.end,
        location: it.location,
        cancel_until: it.cancel_until,
    })
}

fn slot(things: &mut Things, it: ClassSlotOffer, own: &[Booking]) -> Result<KioskClassSlot> {
    let is_it = |booked: &Booking| {
        booked.kind == BookedKind::Class
            && booked.start.as_ref() == Some(&it.start)
            && booked.title == it.title
    };
    Ok(KioskClassSlot {
        slot: things.named(Thing::Slot(it.id, it.title.clone()))?,
        booked: own.iter().any(is_it),
        title: it.title,
        start: it.start,
        end: it.end,
        location: it.location,
        opens: it.opens,
        closes: it.closes,
        seats: it.seats,
    })
}
