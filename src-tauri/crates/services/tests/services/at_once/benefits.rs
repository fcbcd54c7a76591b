//! Benefits of a member, and what is known of their body.

use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::people::{AccessMedium, Medium};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::{Benefit, Desk, DeskAct, KnownBy, LatestMeasurement, Readings, Settled};

use super::{count, home, stopped};

const USE: &str = "useBenefit";
const WEIGH: &str = "createCustomerWeighing";

async fn benefits(desk: &Desk, member: CustomerId) -> Vec<Benefit> {
    let read = desk.benefits(member, Service).await.unwrap();
    read.unwrap().value
}

async fn latest(desk: &Desk, member: CustomerId) -> LatestMeasurement {
    let read = desk.measurement(member, Service).await.unwrap();
    read.unwrap().value
}

/// A member who can use this benefit now.
async fn entitled(desk: &Desk, members: &[CustomerId], key: &str) -> CustomerId {
    for member in members {
        let benefits = benefits(desk, *member).await;
        if benefits.iter().any(|it| it.key == key && it.is_valid) {
            return *member;
        }
    }
    panic!("somebody can use {key}");
}

fn use_of(key: &str) -> DeskAct {
    DeskAct::UseBenefit { key: key.into() }
}

fn weighing(weight: &str, height: Option<&str>, benefit: Option<&str>) -> DeskAct {
    DeskAct::SaveWeighing {
        readings: Readings {
            weight: Some(weight.into()),
            height: height.map(str::to_owned),
            ..Readings::default()
        },
        benefit: benefit.map(str::to_owned),
    }
}

fn have(sandbox: &Sandbox, member: CustomerId, mediums: Vec<Medium>) {
    let mediums = mediums.into_iter().zip(1..);
    let mediums: Vec<_> = mediums
        .map(|(medium, id)| AccessMedium { id, medium })
        .collect();
    sandbox
        .state()
        .edit_person(member.0, |it| it.access_mediums = mediums);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_benefit_that_is_used_up_is_not_valid_any_more_and_the_service_says_so() {
    let (_sandbox, home, members) = home().await;
    let desk = &home.desk;
    // Once a month.
    let member = entitled(desk, &members, "GUEST_DAY").await;

    let used = desk.act_now(member, use_of("GUEST_DAY")).await.unwrap();
    let after = benefits(desk, member).await;
    let again = desk.act_now(member, use_of("GUEST_DAY")).await;

    assert_eq!(used, Settled::Done);
    assert!(after.iter().any(|it| it.key == "GUEST_DAY" && !it.is_valid));
    let refused = again.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Invalid);
    assert!(refused.server_said().unwrap().message.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_use_whose_answer_was_lost_stays_in_doubt_and_is_not_sent_again() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let member = entitled(desk, &members, "GUEST_DAY").await;
    sandbox.script(Fault::reset_answer(USE, 0));

    let lost = desk.act_now(member, use_of("GUEST_DAY")).await.unwrap();
    let looked = desk.look_again(member, use_of("GUEST_DAY")).await.unwrap();

    assert_eq!((lost, looked), (Settled::Unknown, Settled::Unknown));
    assert_eq!(count(&sandbox, USE), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_no_benefit_is_used_and_nothing_is_in_doubt() {
    let (sandbox, home, members) = home().await;
    stopped(sandbox, &home, members[0]).await;

    let offline = home.desk.act_now(members[0], use_of("GUEST_DAY")).await;

    assert_eq!(offline.unwrap_err().code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measurement_is_read_by_card_before_barcode_before_pin() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    let (pin, barcode) = ("481516", "BODY-4815");

    have(&sandbox, member, vec![Medium::Pin(pin.into())]);
    let by_pin = latest(desk, member).await;
    have(
        &sandbox,
        member,
        vec![Medium::Pin(pin.into()), Medium::Barcode(barcode.into())],
    );
    let by_barcode = latest(desk, member).await;
    have(&sandbox, member, vec![Medium::WalletPass("w".into())]);
    let none = latest(desk, member).await;
    let stored = desk.measurement(member, Copy).await.unwrap();

    let by = |latest: &LatestMeasurement| match latest {
        LatestMeasurement::Read(facts) => Some(facts.by),
        _ => None,
    };
    assert_eq!(by(&by_pin), Some(KnownBy::Pin));
    assert_eq!(by(&by_barcode), Some(KnownBy::Barcode));
    assert_eq!(none, LatestMeasurement::NoMedium);
    assert_eq!(stored.unwrap().value, LatestMeasurement::NoMedium);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_the_service_does_not_know_says_so() {
    let (sandbox, home, members) = home().await;
    let (desk, member) = (&home.desk, members[0]);
    have(&sandbox, member, vec![Medium::Pin("481516".into())]);
    sandbox.script(Fault::status("getCustomerMeasurement", 404));

    assert_eq!(latest(desk, member).await, LatestMeasurement::NotKnown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weighing_is_kept_with_the_height_and_uses_its_benefit() {
    let (sandbox, home, members) = home().await;
    let desk = &home.desk;
    let member = entitled(desk, &members, "GUEST_DAY").await;
    have(&sandbox, member, vec![Medium::Pin("481516".into())]);

    let act = weighing("80.5", Some("181.5"), Some("GUEST_DAY"));
    let saved = desk.act_now(member, act).await.unwrap();

    assert_eq!(saved, Settled::Done);
    let LatestMeasurement::Read(facts) = latest(desk, member).await else {
        panic!("it can be read");
    };
    assert_eq!(facts.height.as_deref(), Some("181.5"));
    let after = benefits(desk, member).await;
    assert!(after.iter().any(|it| it.key == "GUEST_DAY" && !it.is_valid));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weighing_that_no_scale_shows_is_refused_by_its_reading() {
    let (_sandbox, home, members) = home().await;

    let refused = home.desk.act_now(members[0], weighing("9000", None, None));

    let refused = refused.await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Invalid);
    assert_eq!(refused.field().as_deref(), Some("weight"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weighing_whose_answer_was_lost_stays_in_doubt_and_is_not_sent_again() {
    let (sandbox, home, members) = home().await;
    sandbox.script(Fault::reset_answer(WEIGH, 0));

    let lost = home.desk.act_now(members[0], weighing("80", None, None));

    assert_eq!(lost.await.unwrap(), Settled::Unknown);
    assert_eq!(count(&sandbox, WEIGH), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_no_weighing_is_sent() {
    let (sandbox, home, members) = home().await;
    stopped(sandbox, &home, members[0]).await;

    let offline = home.desk.act_now(members[0], weighing("80", None, None));

    assert_eq!(offline.await.unwrap_err().code(), ErrorCode::Offline);
}
