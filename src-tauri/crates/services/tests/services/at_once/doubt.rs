//! What is in doubt is not done a second time, whoever asks and however often the window forgets it.

use studiodesk_core::CustomerId;
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::{ClassVerdict, Desk, DeskAct, Settled, Verdict, Wish};

use super::{count, home};

const BOOK: &str = "bookClassSlot";
const LOOK: &str = "getClassBookingsByCustomerId";
const USE: &str = "useBenefit";

/// A member, and a class that they can book.
async fn bookable(desk: &Desk, members: &[CustomerId]) -> (CustomerId, DeskAct) {
    let today = jiff::Zoned::now().date().to_string();
    let slots = desk.class_slots(&today).await.unwrap();
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

/// A member, and a benefit that they can use.
async fn usable(desk: &Desk, members: &[CustomerId]) -> (CustomerId, DeskAct) {
    for member in members {
        let benefits = desk.benefits(*member, Service).await.unwrap();
        if let Some(it) = benefits.unwrap().value.into_iter().find(|it| it.is_valid) {
            return (*member, DeskAct::UseBenefit { key: it.key });
        }
    }
    panic!("somebody can use a benefit");
}

/// The next answer to that is lost, though it took effect, and nobody can look.
fn lose(sandbox: &Sandbox, operation: &str) {
    sandbox.script(Fault::reset_answer(operation, 0));
    sandbox.script(Fault::status(LOOK, 403).times(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_doubt_is_not_sent_again_until_a_look_has_settled_it() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = bookable(desk, &members).await;
    lose(&sandbox, BOOK);

    let lost = desk.act_now(member, act.clone()).await.unwrap();
    let again = desk.act_now(member, act.clone()).await.unwrap();
    let looked = desk.look_again(member, act.clone()).await.unwrap();
    let asked = count(&sandbox, BOOK);
    // Nothing is in doubt any more: the service itself refuses a second booking.
    let after = desk.act_now(member, act).await;

    assert_eq!((lost, again), (Settled::Unknown, Settled::Unknown));
    assert_eq!((looked, asked), (Settled::FoundThere, 1));
    assert!(after.is_err());
    assert_eq!(count(&sandbox, BOOK), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubt_of_one_member_or_thing_holds_up_no_other() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = bookable(desk, &members).await;
    lose(&sandbox, BOOK);
    desk.act_now(member, act.clone()).await.unwrap();
    let others: Vec<_> = members.into_iter().filter(|it| *it != member).collect();
    let (other, booking) = bookable(desk, &others).await;
    let (user, using) = usable(desk, &[member]).await;

    let booked = desk.act_now(other, booking).await.unwrap();
    let used = desk.act_now(user, using).await.unwrap();

    assert_eq!((booked, used), (Settled::Done, Settled::Done));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_benefit_in_doubt_is_used_again_only_on_a_persons_word() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = usable(desk, &members).await;
    sandbox.script(Fault::status(USE, 500));

    let lost = desk.act_now(member, act.clone()).await.unwrap();
    let again = desk.act_now(member, act.clone()).await.unwrap();
    let asked = count(&sandbox, USE);
    desk.looked_elsewhere(member, act.clone()).await.unwrap();
    let after = desk.act_now(member, act).await.unwrap();

    assert_eq!((lost, again), (Settled::Unknown, Settled::Unknown));
    assert_eq!((asked, after), (1, Settled::Done));
    let items = desk.member_history(member).await.unwrap().items;
    let last = items[1].steps.last().unwrap();
    assert_eq!(last.event, "looked_elsewhere");
    assert!(desk.verify_trail().await.unwrap().broken_at.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_the_trail_remembers_what_is_in_doubt() {
    let (sandbox, home, members) = home().await;
    let (member, act) = usable(&home.desk, &members).await;
    sandbox.script(Fault::reset_answer(USE, 0));
    home.desk.act_now(member, act.clone()).await.unwrap();
    let studio = home.desk.current_studio().unwrap().id;

    let home = home.restarted(&sandbox.url()).await;
    home.desk.open_studio(&studio).await.unwrap();
    let again = home.desk.act_now(member, act.clone()).await.unwrap();
    let asked = count(&sandbox, USE);
    home.desk
        .looked_elsewhere(member, act.clone())
        .await
        .unwrap();
    let after = home.desk.act_now(member, act).await;

    assert_eq!((again, asked), (Settled::Unknown, 1));
    assert_ne!(after.ok(), Some(Settled::Unknown));
    assert_eq!(count(&sandbox, USE), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_it_is_under_way_a_second_is_not_sent_and_a_look_does_not_say_that_it_is_not_there() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let (member, act) = bookable(desk, &members).await;
    let (hold, held) = Fault::hold(BOOK);
    sandbox.script(hold);

    let meanwhile = async {
        while count(&sandbox, BOOK) == 0 {
            tokio::task::yield_now().await;
        }
        let again = desk.act_now(member, act.clone()).await.unwrap();
        let looked = desk.look_again(member, act.clone()).await.unwrap();
        held.release();
        (again, looked)
    };
    let (first, (again, looked)) = tokio::join!(desk.act_now(member, act.clone()), meanwhile);

    assert_eq!(first.unwrap(), Settled::Done);
    assert_eq!((again, looked), (Settled::Unknown, Settled::Unknown));
    assert_eq!(count(&sandbox, BOOK), 1);
}
