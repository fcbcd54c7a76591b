//! The head of a card, and people who are entered from it.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Config, Fault, Sandbox};
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::{
    Creation, Likeness, NewMember, OverviewPart, SameBy, Status, SyncStage, UnreadPart,
};

const READS: [&str; 4] = [
    "CUSTOMER_READ",
    "CUSTOMER_WRITE",
    "MEMBERSHIP_SELF_SERVICE_READ",
    "CUSTOMER_SELF_SERVICE_READ",
];

/// A connected desk whose key has these scopes, and one of its members.
async fn home(scopes: Option<&[&str]>) -> (Sandbox, Home, CustomerId) {
    let sandbox = Sandbox::start(Config {
        members: 20,
        key: KEY.into(),
        scopes: scopes.map(|scopes| scopes.iter().map(|&scope| scope.into()).collect()),
        ..Config::default()
    })
    .await
    .unwrap();
    let id = sandbox.state().with_people(|people| {
        let mut members = people.iter();
        members
            .find(|person| person.status.as_str() == "MEMBER")
            .unwrap()
            .id
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

fn nora() -> NewMember {
    NewMember {
        first_name: "Nora".into(),
        last_name: "Neuling".into(),
        date_of_birth: "1999-09-09".into(),
        email: "nora.neuling@example.org".into(),
        phone_private: None,
        phone_private_mobile: Some("+49 170 4711 4711".into()),
        street: "Am Markt".into(),
        house_number: Some("1".into()),
        zip_code: "10115".into(),
        city: "Berlin".into(),
        country_code: "DE".into(),
        language_code: "de".into(),
    }
}

fn noras(sandbox: &Sandbox) -> usize {
    sandbox.state().with_people(|people| {
        let noras = people.iter();
        noras
            .filter(|person| person.last_name.as_deref() == Some("Neuling"))
            .count()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_without_its_scope_is_named_and_the_others_are_read() {
    let (_sandbox, home, id) = home(Some(&READS)).await;

    let overview = home.desk.overview(id, Service).await.unwrap().unwrap();

    assert_eq!(
        overview.value.unread,
        [UnreadPart {
            part: OverviewPart::Account,
            scope: Some("CUSTOMER_ACCOUNT_READ".into()),
        }]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_matters_is_shown_from_the_copy_while_the_service_is_away() {
    let (sandbox, home, id) = home(None).await;
    let read = home.desk.overview(id, Service).await.unwrap().unwrap();
    sandbox.stop().await;

    let stored = home.desk.overview(id, Copy).await.unwrap().unwrap();
    let fresh = home.desk.overview(id, Service).await.unwrap_err();

    assert_eq!(read.value.unread, []);
    assert_eq!(stored.value, read.value);
    assert_eq!(fresh.code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_person_is_a_prospect_who_is_found_at_once() {
    let (_sandbox, home, _) = home(None).await;

    let Creation::Created { member } = home.desk.create_member(nora()).await.unwrap() else {
        panic!("the service answers clearly");
    };

    let card = home.desk.open_member(member).await.unwrap();
    let found = home.desk.find_members("neuling").unwrap();
    assert_eq!(
        (card.name.as_str(), card.status),
        ("Nora Neuling", Status::Prospect)
    );
    assert_eq!(found.hits[0].id, member);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_an_unclear_answer_created_is_found_and_not_sent_again() {
    let (sandbox, home, _) = home(None).await;
    sandbox.script(Fault::reset_answer("createCustomer", 0));

    let created = home.desk.create_member(nora()).await.unwrap();

    assert!(matches!(created, Creation::Created { .. }), "{created:?}");
    assert_eq!(noras(&sandbox), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_an_unclear_answer_did_not_create_may_be_sent_again() {
    let (sandbox, home, _) = home(None).await;
    sandbox.script(Fault::status("createCustomer", 500));

    let unclear = home.desk.create_member(nora()).await.unwrap();
    let again = home.desk.create_member(nora()).await.unwrap();

    assert_eq!(unclear, Creation::NotThere);
    assert!(matches!(again, Creation::Created { .. }), "{again:?}");
    assert_eq!(noras(&sandbox), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_nobody_can_look_nothing_may_be_sent_again() {
    let (sandbox, home, _) = home(None).await;
    sandbox.script(Fault::reset_answer("createCustomer", 0));
    sandbox.script(Fault::status("searchCustomers", 403));

    let unclear = home.desk.create_member(nora()).await.unwrap();
    let looked = home.desk.look_for_member(nora()).await.unwrap();

    assert_eq!(unclear, Creation::Unclear);
    assert!(matches!(looked, Creation::Created { .. }), "{looked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_similar_is_told_before_saving_with_the_reasons() {
    let (_sandbox, home, _) = home(None).await;
    home.desk.create_member(nora()).await.unwrap();
    let likeness = Likeness {
        first_name: "nora".into(),
        last_name: "NEULING".into(),
        date_of_birth: Some("1999-09-09".into()),
        phones: vec!["0170 47114711".into()],
        ..Likeness::default()
    };

    let similar = home.desk.similar_members(likeness).await.unwrap();

    assert!(similar.is_complete);
    assert_eq!(similar.people.len(), 1);
    assert_eq!(
        similar.people[0].by,
        [SameBy::Phone, SameBy::Name, SameBy::Birthday]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_former_member_whom_the_copy_lacks_is_told_too() {
    let (sandbox, home, _) = home(None).await;
    let (former, email) = sandbox.state().with_people(|people| {
        let mut people = people.iter();
        let former = people.find(|person| person.status.as_str() == "FORMER_MEMBER");
        let former = former.unwrap();
        (former.id, former.email.as_deref().unwrap().to_owned())
    });

    let similar = home
        .desk
        .similar_members(Likeness {
            email,
            ..Likeness::default()
        })
        .await
        .unwrap();

    assert_eq!(similar.people[0].id, CustomerId(former));
    assert_eq!(similar.people[0].status, Status::FormerMember);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_former_member_who_has_married_since_is_told_by_first_name_and_birthday() {
    let (sandbox, home, _) = home(None).await;
    let former = sandbox.state().with_people(|people| {
        let mut people = people.iter();
        let former = people.find(|person| person.status.as_str() == "FORMER_MEMBER");
        former.unwrap().clone()
    });

    let similar = home
        .desk
        .similar_members(Likeness {
            first_name: former.first_name.unwrap().into_owned(),
            last_name: "Jungverheiratet".into(),
            date_of_birth: former.date_of_birth.map(|it| it.to_string()),
            ..Likeness::default()
        })
        .await
        .unwrap();

    assert_eq!(similar.people[0].id, CustomerId(former.id));
    assert_eq!(similar.people[0].by, [SameBy::Birthday]);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_the_copy_alone_is_compared_and_says_so() {
    let (sandbox, home, _) = home(None).await;
    home.desk.create_member(nora()).await.unwrap();
    sandbox.stop().await;

    let similar = home
        .desk
        .similar_members(Likeness {
            email: "NORA.NEULING@example.org".into(),
            ..Likeness::default()
        })
        .await
        .unwrap();

    assert!(!similar.is_complete);
    assert_eq!(similar.people[0].by, [SameBy::Email]);
}
