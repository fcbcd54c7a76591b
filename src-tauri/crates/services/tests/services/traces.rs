//! What is answered at once leaves a trace: before it is sent, whatever the answer, and until it is forgotten.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::{
    ActKind, ClassVerdict, Creation, Desk, DeskAct, HistoryItem, HistoryKind, HistoryOutcome,
    HistoryValue, NewMember, Settled, SyncStage, TrailFormat, Verdict, Wish,
};

/// A connected desk, a member, and a class that they can book.
async fn home() -> (Sandbox, Home, CustomerId, DeskAct) {
    let sandbox = sandbox(40).await;
    let members: Vec<_> = sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status.as_str() == "MEMBER");
        members.map(|it| CustomerId(it.id)).collect()
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    let today = jiff::Zoned::now().date().to_string();
    let slots = home.desk.class_slots(&today).await.unwrap();
    for member in members {
        for slot in &slots {
            let wish = Wish::Class { slot: slot.id };
            let verdict = home.desk.check_wish(member, wish).await.unwrap();
            if verdict == Verdict::Class(Some(ClassVerdict::Available)) {
                return (sandbox, home, member, DeskAct::BookClass { slot: slot.id });
            }
        }
    }
    panic!("somebody can book a class this week");
}

fn seen() -> Vec<HistoryValue> {
    let value = |label: &str, after: &str| HistoryValue {
        label: label.into(),
        before: None,
        after: Some(after.into()),
    };
    vec![
        value("class", "Canarybird yoga"),
        value("time", "2026-12-01T09:00:00Z"),
    ]
}

fn nora() -> NewMember {
    NewMember {
        first_name: "Nora".into(),
        last_name: "Canarybird".into(),
        date_of_birth: "1999-09-09".into(),
        email: "nora@example.org".into(),
        phone_private: None,
        phone_private_mobile: None,
        street: "Am Markt".into(),
        house_number: Some("1".into()),
        zip_code: "10115".into(),
        city: "Berlin".into(),
        country_code: "DE".into(),
        language_code: "de".into(),
    }
}

async fn told(desk: &Desk, member: CustomerId) -> Vec<HistoryItem> {
    desk.member_history(member).await.unwrap().items
}

fn events(item: &HistoryItem) -> Vec<&str> {
    item.steps.iter().map(|step| step.event.as_str()).collect()
}

async fn is_whole(desk: &Desk) -> bool {
    desk.verify_trail().await.unwrap().broken_at.is_none()
}

/// Everything that an export of the trail says.
async fn exported(home: &Home) -> String {
    let to = home.folder.path().join("trail.jsonl");
    let written = home.desk.export_trail(&to, TrailFormat::JsonLines).await;
    written.unwrap();
    std::fs::read_to_string(to).unwrap()
}

fn asked(sandbox: &Sandbox, operation: &str) -> usize {
    let requests = sandbox.requests().into_iter();
    requests
        .filter(|it| it.operation.as_deref() == Some(operation))
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_is_told_with_who_when_what_and_its_number() {
    let (_sandbox, home, member, act) = home().await;

    home.desk.act_now(member, act.told(seen())).await.unwrap();

    let history = told(&home.desk, member).await;
    let item = &history[0];
    assert_eq!(item.kind, Some(HistoryKind::Act(ActKind::BookClass)));
    assert_eq!(item.outcome, HistoryOutcome::Confirmed);
    assert_eq!(item.asked_by.as_deref(), Some("Tester"));
    assert_eq!(item.values, seen());
    assert_eq!(events(item), ["asked_at_once", "confirmed"]);
    let read = home
        .desk
        .bookings(member, studiodesk_services::ReadFrom::Service);
    let bookings = read.await.unwrap().unwrap().value.bookings;
    let number = item.server_id.clone().unwrap();
    assert!(bookings.iter().any(|it| it.id.to_string() == number));
    assert!(is_whole(&home.desk).await);
    assert!(exported(&home).await.contains("Canarybird yoga"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_put_into_words_is_told_by_its_numbers() {
    let (_sandbox, home, member, act) = home().await;
    let DeskAct::BookClass { slot } = act.clone() else {
        panic!("it is a class");
    };

    home.desk.act_now(member, act).await.unwrap();

    let values = &told(&home.desk, member).await[0].values;
    assert_eq!((values[0].label.as_str(), values.len()), ("slot", 1));
    assert_eq!(values[0].after, Some(slot.to_string()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_has_it_before_the_service_has_and_knows_no_answer_that_never_came() {
    let (sandbox, home, member, act) = home().await;
    let (hold, held) = Fault::hold("bookClassSlot");
    sandbox.script(hold);

    let during = async {
        while asked(&sandbox, "bookClassSlot") == 0 {
            tokio::task::yield_now().await;
        }
        told(&home.desk, member).await
    };
    let during = tokio::select! {
        _ = home.desk.act_now(member, act) => panic!("it is held"),
        during = during => during,
    };
    // Whoever waited for the answer is gone, as after a kill.
    let url = sandbox.url();
    let studio = home.desk.current_studio().unwrap().id;
    let home = home.restarted(&url).await;
    home.desk.open_studio(&studio).await.unwrap();
    let after = told(&home.desk, member).await;
    held.release();

    assert_eq!(during[0].outcome, HistoryOutcome::Sending);
    assert_eq!(events(&during[0]), ["asked_at_once"]);
    assert_eq!(after[0].outcome, HistoryOutcome::Interrupted);
    assert_eq!(events(&after[0]), ["asked_at_once"]);
    assert!(is_whole(&home.desk).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_with_its_reason_and_what_never_arrived_as_that() {
    let (sandbox, home, member, act) = home().await;
    let said = r#"{"errorCode":"X","errorMessage":"Too late for this class"}"#;
    sandbox.script(Fault::status("bookClassSlot", 400).with_body(said));
    let refused = home.desk.act_now(member, act.clone()).await.unwrap_err();
    let refused = (refused.code(), told(&home.desk, member).await.remove(0));
    sandbox.stop().await;

    let offline = home.desk.act_now(member, act).await.unwrap_err();

    assert_eq!(refused.0, ErrorCode::Invalid);
    assert_eq!(refused.1.outcome, HistoryOutcome::Refused);
    assert_eq!(refused.1.why.unwrap().code, "invalid");
    assert_eq!(offline.code(), ErrorCode::Offline);
    let last = told(&home.desk, member).await.remove(0);
    assert_eq!(last.outcome, HistoryOutcome::NotThere);
    assert_eq!(events(&last), ["asked_at_once", "not_sent"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looking_saw_is_told_also_when_a_person_looks_later() {
    let (sandbox, home, member, act) = home().await;
    sandbox.script(Fault::reset_answer("bookClassSlot", 0));
    sandbox.script(Fault::status("getClassBookingsByCustomerId", 403).times(3));

    let unclear = home.desk.act_now(member, act.clone()).await.unwrap();
    let before = told(&home.desk, member).await.remove(0);
    let looked = home.desk.look_again(member, act.clone()).await.unwrap();
    let after = told(&home.desk, member).await;
    // Nothing is in doubt any more, so that another look is nobody's.
    home.desk.look_again(member, act).await.unwrap();

    assert_eq!((unclear, looked), (Settled::Unknown, Settled::FoundThere));
    assert_eq!(before.outcome, HistoryOutcome::Unknown);
    assert_eq!(after[0].outcome, HistoryOutcome::FoundThere);
    let steps = ["asked_at_once", "unknown", "look_failed", "found_there"];
    assert_eq!((events(&after[0]), after.len()), (steps.to_vec(), 1));
    assert_eq!(told(&home.desk, member).await, after);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_look_did_not_find_took_no_effect() {
    let (sandbox, home, member, act) = home().await;
    sandbox.script(Fault::status("bookClassSlot", 500));

    let settled = home.desk.act_now(member, act).await.unwrap();

    assert_eq!(settled, Settled::NotThere);
    let item = told(&home.desk, member).await.remove(0);
    assert_eq!(item.outcome, HistoryOutcome::NotThere);
    assert_eq!(events(&item), ["asked_at_once", "unknown", "not_there"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_written_down_is_not_asked_for() {
    let (sandbox, home, member, act) = home().await;
    let studio = home.desk.current_studio().unwrap().id;
    let home = home.restarted(&sandbox.url()).await;
    let journal = home.folder.path().join("studios").join(&studio);
    std::fs::write(journal.join("journal.db"), [7; 65_536]).unwrap();
    home.desk.open_studio(&studio).await.unwrap();
    sandbox.state().clear_requests();

    let booked = home.desk.act_now(member, act).await.unwrap_err();
    let created = home.desk.create_member(nora()).await.unwrap_err();

    assert_eq!(booked.code(), ErrorCode::NoJournal);
    assert_eq!(created.code(), ErrorCode::NoJournal);
    assert_eq!(asked(&sandbox, "bookClassSlot"), 0);
    assert_eq!(asked(&sandbox, "createCustomer"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_member_is_named_once_they_can_be_forgotten() {
    let (sandbox, home, ..) = home().await;
    sandbox.script(Fault::status("createCustomer", 500));
    home.desk.create_member(nora()).await.unwrap();
    let nameless = exported(&home).await;
    sandbox.script(Fault::reset_answer("createCustomer", 0));
    sandbox.script(Fault::status("searchCustomers", 403));
    home.desk.create_member(nora()).await.unwrap();

    let Creation::Created { member } = home.desk.look_for_member(nora()).await.unwrap() else {
        panic!("she is there");
    };

    assert!(nameless.contains("create_member") && !nameless.contains("Canarybird"));
    let item = told(&home.desk, member).await.remove(0);
    assert_eq!(item.kind, Some(HistoryKind::Act(ActKind::CreateMember)));
    assert_eq!(item.outcome, HistoryOutcome::FoundThere);
    assert_eq!(item.server_id, Some(member.to_string()));
    assert!(
        item.values
            .iter()
            .any(|it| it.after.as_deref() == Some("Canarybird"))
    );
    home.desk.forget_member(member, false).await.unwrap();
    assert!(!exported(&home).await.contains("Canarybird"));
    assert!(is_whole(&home.desk).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn forgetting_leaves_that_there_was_something_and_nothing_of_what() {
    let (sandbox, home, member, act) = home().await;
    home.desk
        .act_now(member, act.clone().told(seen()))
        .await
        .unwrap();
    let (hold, held) = Fault::hold("bookClassSlot");
    sandbox.script(hold);

    let forget = async {
        while asked(&sandbox, "bookClassSlot") < 2 {
            tokio::task::yield_now().await;
        }
        home.desk.forget_member(member, false).await.unwrap();
        held.release();
    };
    let answered = home.desk.act_now(member, act.told(seen()));
    let (_, ()) = tokio::join!(answered, forget);

    let history = home.desk.member_history(member).await.unwrap();
    assert_eq!((history.items.len(), history.forgotten_at.len()), (2, 1));
    let is_bare = |it: &HistoryItem| it.kind.is_none() && it.values.is_empty() && it.why.is_none();
    assert!(history.items.iter().all(is_bare), "{history:?}");
    assert!(!exported(&home).await.contains("Canarybird"));
    assert!(is_whole(&home.desk).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_who_moves_to_another_studio_leaves_a_trace_here() {
    let (sandbox, home, member, _) = home().await;
    sandbox.script(Fault::status("switchStudio", 403));
    let act = DeskAct::SwitchStudio {
        target: home.desk.current_studio().unwrap().studio_id.unwrap(),
        date: jiff::Zoned::now().date(),
        note: String::new(),
    };

    let refused = home.desk.act_now(member, act).await;

    assert!(refused.is_err());
    let item = told(&home.desk, member).await.remove(0);
    assert_eq!(item.kind, Some(HistoryKind::Act(ActKind::SwitchStudio)));
    assert_eq!(item.outcome, HistoryOutcome::Refused);
}
