//! Classes and appointments of a member: booked at once, known again, canceled.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::{
    AppointmentVerdict, Booking, ClassVerdict, Desk, DeskAct, Settled, SyncStage, Verdict, Wish,
};

/// A connected desk, and its members.
async fn home() -> (Sandbox, Home, Vec<CustomerId>) {
    let sandbox = sandbox(40).await;
    let members = sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status.as_str() == "MEMBER");
        members.map(|it| CustomerId(it.id)).collect()
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, members)
}

async fn bookings(desk: &Desk, member: CustomerId) -> Vec<Booking> {
    let read = desk.bookings(member, Service).await.unwrap();
    read.unwrap().value.bookings
}

fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// Next week, so that nothing has passed.
fn later() -> String {
    let day = jiff::Zoned::now().date();
    day.saturating_add(jiff::Span::new().days(7)).to_string()
}

/// A member and a class that they can book.
async fn free_class(desk: &Desk, members: &[CustomerId]) -> (CustomerId, DeskAct) {
    let slots = desk.class_slots(&today()).await.unwrap();
    for member in members {
        for slot in &slots {
            let wish = Wish::Class { slot: slot.id };
            let verdict = desk.check_wish(*member, wish).await.unwrap();
            if verdict == Verdict::Class(Some(ClassVerdict::Available)) {
                return (*member, DeskAct::BookClass { slot: slot.id });
            }
        }
    }
    panic!("somebody can book a class this week");
}

/// A member and an appointment that they can book.
async fn free_appointment(desk: &Desk, members: &[CustomerId]) -> (CustomerId, DeskAct) {
    for appointment in desk.bookable_appointments().await.unwrap() {
        for member in members {
            let slots = desk
                .appointment_slots(*member, appointment.id, &later())
                .await;
            for slot in slots.unwrap() {
                let ids = slot.instructors.iter().filter_map(|it| it.id);
                let (instructors, start, end): (Vec<_>, _, _) =
                    (ids.collect(), slot.start_sent, slot.end_sent);
                let wish = Wish::Appointment {
                    appointment: appointment.id,
                    start: start.clone(),
                    end: end.clone(),
                    instructors: instructors.clone(),
                };
                let verdict = desk.check_wish(*member, wish).await.unwrap();
                if verdict == Verdict::Appointment(Some(AppointmentVerdict::Available)) {
                    let act = DeskAct::BookAppointment {
                        appointment: appointment.id,
                        start,
                        end,
                        instructors,
                    };
                    return (*member, act);
                }
            }
        }
    }
    panic!("somebody can book an appointment this week");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_is_booked_shown_with_its_name_and_time_and_canceled() {
    let (_sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = free_class(desk, &members).await;
    let before = bookings(desk, member).await;

    let booked = desk.act_now(member, act).await.unwrap();

    let after = bookings(desk, member).await;
    let new = after.iter().find(|it| !before.contains(it)).unwrap();
    assert_eq!(booked, Settled::Done);
    assert!(!new.title.is_empty() && new.start.is_some() && new.cancel_until.is_some());

    let cancel = DeskAct::CancelClass { booking: new.id };
    assert_eq!(desk.act_now(member, cancel).await.unwrap(), Settled::Done);
    assert_eq!(bookings(desk, member).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_whose_answer_was_lost_is_found_and_not_booked_twice() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = free_appointment(desk, &members).await;
    let before = bookings(desk, member).await;
    sandbox.script(Fault::reset_answer("bookAppointmentBooking", 0));

    let booked = desk.act_now(member, act).await.unwrap();

    let after = bookings(desk, member).await;
    assert_eq!(
        (booked, after.len()),
        (Settled::FoundThere, before.len() + 1)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_may_read_one_kind_shows_it_and_names_the_scope_of_the_other() {
    let (sandbox, home, members) = home().await;
    let operation = "getClassBookingsByCustomerId";
    sandbox.script(Fault::status(operation, 403).times(2));

    let one = home.desk.bookings(members[0], Service).await.unwrap();
    sandbox.script(Fault::status("getAppointmentBookings", 403));
    let none = home.desk.bookings(members[0], Service).await.unwrap_err();

    assert_eq!(one.unwrap().value.missing_scopes, ["CLASSES_READ"]);
    assert_eq!(none.code(), ErrorCode::ScopeMissing);
}
