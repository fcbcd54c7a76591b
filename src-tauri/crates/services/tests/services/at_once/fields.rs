//! The studio's own fields of a member.

use studiodesk_core::{AdditionalFieldId, CustomerId, ErrorCode};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::{AdditionalField, AdditionalFieldKind, Desk, DeskAct, Settled};

use super::{count, home, person, stopped};

const SET: &str = "setAdditionalInformationFieldAssignments";
/// As often as the client sends what it may send again.
const TRIES: usize = 3;

async fn fields(desk: &Desk, member: CustomerId) -> Vec<AdditionalField> {
    let read = desk.additional_fields(member, Service).await.unwrap();
    read.unwrap().value
}

/// The first field of that kind that holds nothing.
async fn empty(desk: &Desk, member: CustomerId, kind: AdditionalFieldKind) -> AdditionalField {
    let fields = fields(desk, member).await.into_iter();
    let mut fitting = fields.filter(|it| it.kind == Some(kind.clone()) && it.value.is_none());
    fitting.next().unwrap()
}

fn set(field: &AdditionalField, value: Option<&str>) -> DeskAct {
    DeskAct::SetField {
        field: field.id,
        before: field.value.clone(),
        value: value.map(str::to_owned),
    }
}

/// What the service has in the fields of somebody.
fn kept(sandbox: &Sandbox, member: CustomerId) -> Vec<(i64, String)> {
    let fields = person(sandbox, member).additional_information.into_iter();
    fields.map(|(id, value)| (id, value.to_string())).collect()
}

/// As a colleague sets it in the studio's own program.
fn colleague_sets(sandbox: &Sandbox, member: CustomerId, field: AdditionalFieldId, value: &str) {
    let value = value.to_owned().into();
    sandbox.state().edit_person(member.0, |it| {
        it.additional_information.retain(|(id, _)| *id != field.0);
        it.additional_information.push((field.0, value));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_a_field_of_each_kind_and_the_copy_shows_them_without_a_network() {
    let (sandbox, home, members) = home().await;
    let read = fields(&home.desk, members[0]).await;
    sandbox.stop().await;

    let stored = home.desk.additional_fields(members[0], Copy).await.unwrap();

    use AdditionalFieldKind::{Boolean, Date, List, Numeric, Text};
    for kind in [Boolean, Date, List, Numeric, Text] {
        assert!(read.iter().any(|it| it.kind == Some(kind.clone())));
    }
    let lists = read.iter().filter(|it| it.kind == Some(List));
    assert!(lists.into_iter().all(|it| !it.choices.is_empty()));
    assert_eq!(stored.unwrap().value, read);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_is_set_changed_and_emptied_and_the_others_stay() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let goal = empty(desk, member, AdditionalFieldKind::Text).await;
    colleague_sets(&sandbox, member, goal.id, "Marathon");
    let before = kept(&sandbox, member);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;

    let first = desk.act_now(member, set(&locker, Some("12"))).await;
    let now = fields(desk, member).await;
    let locker = now.iter().find(|it| it.id == locker.id).unwrap();
    assert_eq!(locker.value.as_deref(), Some("12"));
    let second = desk.act_now(member, set(locker, None)).await;

    assert_eq!(
        (first.unwrap(), second.unwrap()),
        (Settled::Done, Settled::Done)
    );
    assert_eq!(kept(&sandbox, member), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_colleague_set_in_another_field_meanwhile_is_not_lost() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;
    let permission = empty(desk, member, AdditionalFieldKind::Boolean).await;
    colleague_sets(&sandbox, member, permission.id, "true");

    let saved = desk.act_now(member, set(&locker, Some("12"))).await;

    assert_eq!(saved.unwrap(), Settled::Done);
    let kept = kept(&sandbox, member);
    assert!(kept.contains(&(permission.id.0, "true".into())));
    assert!(kept.contains(&(locker.id.0, "12".into())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_a_colleague_changed_meanwhile_is_not_overwritten_and_nothing_is_sent() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;
    colleague_sets(&sandbox, member, locker.id, "99");

    let overtaken = desk.act_now(member, set(&locker, Some("12"))).await;

    assert_eq!(overtaken.unwrap(), Settled::Overtaken);
    assert_eq!(count(&sandbox, SET), 0);
    // Whoever has seen it may insist.
    let seen = fields(desk, member).await;
    let seen = seen.iter().find(|it| it.id == locker.id).unwrap();
    let insisted = desk.act_now(member, set(seen, Some("12"))).await;
    assert_eq!(insisted.unwrap(), Settled::Done);
    assert!(kept(&sandbox, member).contains(&(locker.id.0, "12".into())));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_field_does_not_take_is_refused_with_the_place_and_nothing_changes() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let before = kept(&sandbox, member);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;

    let refused = desk.act_now(member, set(&locker, Some("twelve"))).await;

    let refused = refused.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Invalid);
    assert!(refused.field().unwrap().ends_with("value"));
    assert_eq!(kept(&sandbox, member), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_read_back() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;

    // It sets the whole, so that the client itself sends it again a few times.
    sandbox.script(Fault::reset_request(SET, 0).times(TRIES));
    let lost = desk.act_now(member, set(&locker, Some("12"))).await;
    sandbox.script(Fault::reset_answer(SET, 0).times(TRIES));
    let arrived = desk.act_now(member, set(&locker, Some("12"))).await;

    assert_eq!(lost.unwrap(), Settled::NotThere);
    assert_eq!(arrived.unwrap(), Settled::FoundThere);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_nothing_is_sent_and_nothing_is_in_doubt() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;
    sandbox.script(Fault::close("getCustomerById").times(9));
    let broken = desk.act_now(member, set(&locker, Some("12"))).await;
    stopped(sandbox, &home, member).await;

    let offline = desk.act_now(member, set(&locker, Some("12"))).await;

    assert_eq!(broken.unwrap_err().code(), ErrorCode::Offline);
    assert_eq!(offline.unwrap_err().code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_cannot_see_the_values_removes_none() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let locker = empty(desk, member, AdditionalFieldKind::Numeric).await;
    // Nothing is told of the values, as to a key that may not read them.
    sandbox
        .state()
        .edit_person(member.0, |it| it.additional_information.clear());
    let scopes = ["CUSTOMER_READ", "ADDITIONAL_INFORMATION_WRITE"];
    let scopes = scopes.map(str::to_owned).to_vec();
    sandbox.state().set_scopes(Some(scopes));

    let closed = desk.act_now(member, set(&locker, Some("12"))).await;

    assert_eq!(closed.unwrap_err().code(), ErrorCode::ScopeMissing);
    assert_eq!(count(&sandbox, SET), 0);
}
