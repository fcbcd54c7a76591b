//! Personal data: shown with what may be changed, changed, waited for, withdrawn, and told afterwards.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::Sandbox;
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::changes::{Part, Values};
use studiodesk_services::{
    ChangeForm, ChangeMode, HistoryOutcome, PersonalPart, Preference, State, SyncStage, TrailFormat,
};

/// A connected desk, and one of its members.
async fn home() -> (Sandbox, Home, CustomerId) {
    let sandbox = sandbox(20).await;
    let id = sandbox.state().with_people(|people| people[0].id);
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

impl Home {
    async fn part(&self, id: CustomerId, part: Part) -> PersonalPart {
        let read = self.desk.personal_part(id, part, Service).await;
        read.unwrap().unwrap().value
    }

    /// Asks for a change, and waits for what comes of it.
    async fn change(&mut self, id: CustomerId, form: ChangeForm) {
        self.desk.queue_change(id, form).await.unwrap();
        self.outbox(|outbox| outbox.waiting + outbox.sending == 0)
            .await;
    }
}

fn moved_to(city: &str) -> ChangeForm {
    let values = [
        ("street", "Nowa"),
        ("houseNumber", "7"),
        ("zipCode", "00-950"),
        ("city", city),
        ("countryCode", "PL"),
    ];
    ChangeForm::AddressData {
        values: owned(&values),
    }
}

fn account(iban: &str) -> ChangeForm {
    let values = [
        ("accountHolder", "Ada Lovelace"),
        ("bankName", "Commerzbank"),
        ("iban", iban),
        ("bic", "COBADEFFXXX"),
    ];
    ChangeForm::PaymentData {
        values: owned(&values),
        signature: None,
    }
}

fn owned(values: &[(&str, &str)]) -> Values {
    let texts = values.iter();
    texts
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_becomes_of_a_change_is_known_before_it_is_asked_for() {
    let (_sandbox, home, id) = home().await;

    let address = home.part(id, Part::Address).await;
    let contact = home.part(id, Part::Contact).await;

    assert_eq!(address.mode, ChangeMode::NeedsApproval);
    assert_eq!(contact.mode, ChangeMode::AtOnce);
    assert!(address.current.contains_key("street"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_stands_beside_what_is_on_record_until_it_is_withdrawn() {
    let (_sandbox, mut home, id) = home().await;
    let before = home.part(id, Part::Address).await;

    home.change(id, moved_to("Warszawa")).await;
    let asked = home.part(id, Part::Address).await;
    let pending = asked.pending.unwrap();
    let withdrawal = ChangeForm::AmendmentWithdrawal {
        part: Part::Address,
        amendment: pending.amendment.unwrap(),
    };
    home.change(id, withdrawal).await;
    let after = home.part(id, Part::Address).await;

    assert_eq!(asked.current, before.current);
    assert_eq!(pending.values["city"], "Warszawa");
    assert_eq!(after, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_masked_wherever_it_is_kept_and_whole_when_it_is_wanted() {
    let (_sandbox, home, id) = home().await;

    let read = home.part(id, Part::Payment).await;
    let stored = home.desk.personal_part(id, Part::Payment, Copy).await;
    let whole = home.desk.reveal_iban(id).await.unwrap().unwrap();

    let masked = &read.current["iban"];
    assert!(masked.contains("••••"), "{masked}");
    assert_eq!(stored.unwrap().unwrap().value, read);
    assert_eq!(whole[..4], masked[..4]);
    assert!(whole.ends_with(&masked[masked.len() - 4..]) && !whole.contains('•'));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_service_could_take_is_not_kept_and_a_doubt_is_no_obstacle() {
    let (_sandbox, mut home, id) = home().await;

    let wrong = account("DE89 3704 0044 0532 0130 01");
    let refused = home.desk.queue_change(id, wrong).await.unwrap_err();
    let mut doubtful = moved_to("Warszawa");
    if let ChangeForm::AddressData { values } = &mut doubtful {
        values.insert("zipCode".into(), "950".into());
    }
    let checked = home.desk.check_form(id, doubtful.clone()).await.unwrap();
    home.change(id, doubtful).await;

    assert_eq!(refused.code(), ErrorCode::Invalid);
    assert_eq!(refused.field().as_deref(), Some("iban"));
    assert!(!checked.faults[0].certain);
    let view = home.desk.outbox().await.unwrap();
    assert_eq!(view.settled.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_tells_who_asked_for_what_and_what_it_was_before() {
    let (sandbox, mut home, id) = home().await;
    let before = home.part(id, Part::Address).await;
    let other = sandbox
        .state()
        .with_people(|people| CustomerId(people[1].id));

    home.change(id, moved_to("Warszawa")).await;
    home.change(other, moved_to("Kraków")).await;
    let history = home.desk.member_history(id).await.unwrap();

    let [told] = history.items.as_slice() else {
        panic!("{history:?}")
    };
    let city = told.values.iter().find(|it| it.label == "city").unwrap();
    assert_eq!(city.before.as_ref(), before.current.get("city"));
    assert_eq!(city.after.as_deref(), Some("Warszawa"));
    assert_eq!(told.outcome, HistoryOutcome::Confirmed);
    assert!(told.server_id.is_some() && told.asked_by.is_some());
    assert!(told.steps.iter().any(|step| step.event == "sending"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_of_one_member_is_written_out_without_that_of_others() {
    let (sandbox, mut home, id) = home().await;
    let other = sandbox
        .state()
        .with_people(|people| CustomerId(people[1].id));
    home.change(id, moved_to("Warszawa")).await;
    home.change(other, moved_to("Kraków")).await;
    let file = home.folder.path().join("history.jsonl");

    let written = home.desk.export_history(id, &file, TrailFormat::JsonLines);
    written.await.unwrap();

    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("Warszawa") && !text.contains("Kraków"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preference_is_changed_and_no_other() {
    let (_sandbox, mut home, id) = home().await;
    let read = |groups: Vec<studiodesk_services::PreferenceGroup>| -> Vec<_> {
        let ways = groups.into_iter().flat_map(|group| {
            let category = group.category.clone();
            let ways = group.channels.into_iter();
            ways.map(move |it| (category.clone(), it.channel, it.active))
        });
        ways.collect()
    };
    let before = read(
        home.desk
            .preferences(id, Service)
            .await
            .unwrap()
            .unwrap()
            .value,
    );
    let way = before
        .iter()
        .find(|it| it.0 == "NEWSLETTER")
        .unwrap()
        .clone();

    let wanted = Preference {
        category: way.0.clone(),
        channel: way.1.clone(),
        active: !way.2,
    };
    let form = ChangeForm::CommunicationPreferences { ways: vec![wanted] };
    home.change(id, form).await;

    let after = read(
        home.desk
            .preferences(id, Service)
            .await
            .unwrap()
            .unwrap()
            .value,
    );
    let changed: Vec<_> = after.iter().filter(|it| !before.contains(it)).collect();
    assert_eq!(changed, [&(way.0, way.1, !way.2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_added_to_the_thread_that_was_begun_here() {
    let (_sandbox, mut home, id) = home().await;
    let begin = ChangeForm::Message {
        subject: "Locker".into(),
        content: "Key lost".into(),
    };
    home.change(id, begin).await;
    let thread = home.desk.member_threads(id).await.unwrap().remove(0);

    let answer = ChangeForm::MessageAnswer {
        thread: thread.thread,
        subject: thread.subject,
        content: "Key found".into(),
        closes: false,
    };
    home.change(id, answer).await;
    let thread = home.desk.member_threads(id).await.unwrap().remove(0);

    let notes: Vec<_> = thread.notes.iter().map(|it| it.content.as_str()).collect();
    assert_eq!(notes, ["Key lost", "Key found"]);
    assert_eq!(thread.notes[1].state, State::Confirmed);
    assert!(!thread.closed);
}
