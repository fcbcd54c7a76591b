//! What the matrix does not tell apart.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use studiodesk_client::api::customer_self_service::CustomerContactData;
use studiodesk_outbox::model::Kind;
use studiodesk_outbox::ports::{Cancel, Progress, Sent};
use studiodesk_sandbox::{Fault, Mode, Subject, Verdict};
use studiodesk_services::changes::{Amendment, Change, Fields, RestrictionLift};

use crate::changes::asked::{ask, house_ban, operation};
use crate::changes::lost::{found, is_confirmed, send_unanswered};
use crate::changes::stage::{Ready, Stage};

#[tokio::test]
async fn what_takes_effect_at_once_is_found_as_is_what_waits_for_the_studio() {
    let kinds = [
        (Kind::AddressData, Subject::AddressData),
        (Kind::ContactData, Subject::ContactData),
        (Kind::MasterData, Subject::MasterData),
        (Kind::PaymentData, Subject::PaymentData),
        (Kind::IdlePeriod, Subject::IdlePeriod),
        (Kind::Cancelation, Subject::ContractCancelation),
        (
            Kind::CancelationWithdrawal,
            Subject::ContractCancelationWithdrawal,
        ),
    ];
    let stage = Stage::new().await;
    for (kind, subject) in kinds {
        for mode in [
            Mode::ChangesWithoutVerification,
            Mode::ChangesRequireVerification,
        ] {
            stage.set(
                Subject::ContractCancelation,
                Mode::ChangesWithoutVerification,
            );
            stage.set(subject, mode);
            let ready = ask(&stage, kind).await;
            let before = found(&stage, &ready).await;
            send_unanswered(&stage, &ready).await;

            assert_eq!(
                (before, found(&stage, &ready).await),
                (0, 1),
                "{kind:?} {mode:?}"
            );
        }
    }
}

#[tokio::test]
async fn an_amendment_that_the_studio_agreed_to_was_not_withdrawn() {
    let stage = Stage::new().await;
    for (verdict, withdrawn) in [(Verdict::Accepted, 0), (Verdict::Rejected, 1)] {
        let ready = ask(&stage, Kind::AmendmentWithdrawal).await;
        let pending = stage.sandbox.state().studios()[0].pending_amendments();
        let customer = ready.item.customer.0;
        let amendment = pending.iter().find(|it| it.customer_id == customer);
        let id = amendment.unwrap().id;

        assert!(stage.sandbox.state().settle_amendment(id, verdict));

        assert_eq!(found(&stage, &ready).await, withdrawn, "{verdict:?}");
    }
}

#[tokio::test]
async fn an_idle_period_that_the_studio_agreed_to_was_not_withdrawn() {
    let stage = Stage::new().await;
    let ready = ask(&stage, Kind::IdlePeriodWithdrawal).await;
    let pending = stage.sandbox.state().studios()[0].pending_amendments();
    let customer = ready.item.customer.0;
    let amendment = pending.iter().find(|it| it.customer_id == customer);
    let id = amendment.unwrap().id;

    stage
        .sandbox
        .state()
        .settle_amendment(id, Verdict::Accepted);

    assert_eq!(found(&stage, &ready).await, 0);
}

#[tokio::test]
async fn an_idle_period_goes_with_its_proof() {
    let stage = Stage::new().await;
    let Change::IdlePeriod(asked) = ask(&stage, Kind::IdlePeriod).await.change else {
        panic!("an idle period was asked for");
    };
    let contract = asked.contract;
    let proof = ("attest.pdf", "application/pdf", b"%PDF-1.7 proof".to_vec());
    let ready = Ready::new(Change::IdlePeriod(asked), Some(proof));

    send_unanswered(&stage, &ready).await;

    let api = stage.client().membership_self_service();
    let periods = api.get_idle_periods(contract).await.unwrap();
    let period = &periods.current_and_upcoming_idle_periods[0];
    assert_eq!(found(&stage, &ready).await, 1);
    assert!(period.document_url.is_some());
}

#[tokio::test]
async fn a_telephone_number_that_is_to_go_is_looked_for_until_it_is_gone() {
    let stage = Stage::new().await;
    let customer = stage.somebody_who(|it| it.email.is_some() && it.phone_private.is_some());
    let api = stage.client().customer_self_service();
    let before = api.get_customer_contact_data(customer).await.unwrap();
    let asked = CustomerContactData {
        email: before.email.clone(),
        ..CustomerContactData::default()
    };
    let ready = Ready::new(
        Change::ContactData(Amendment {
            customer,
            asked,
            before: Some(Fields::of(&before)),
        }),
        None,
    );

    let still_there = found(&stage, &ready).await;
    send_unanswered(&stage, &ready).await;

    assert_eq!((still_there, found(&stage, &ready).await), (0, 1));
}

#[tokio::test]
async fn of_somebody_who_is_not_there_nothing_is_found_and_the_service_says_so() {
    let stage = Stage::new().await;
    for kind in [
        Kind::Document,
        Kind::AddressData,
        Kind::IdlePeriodWithdrawal,
        Kind::Cancelation,
    ] {
        let ready = ask(&stage, kind).await;
        stage.sandbox.state().remove_person(ready.item.customer.0);

        let sees = found(&stage, &ready).await;
        let sent = ready.send(&stage.client()).await;

        assert_eq!(sees, 0, "{kind:?}");
        assert!(
            matches!(&sent, Sent::Refused(said) if said.code == "not_found"),
            "{kind:?}: {sent:?}"
        );
    }
}

#[tokio::test]
async fn a_second_attempt_that_is_refused_because_the_first_was_late_is_confirmed() {
    let stage = Stage::new().await;
    for kind in [
        Kind::IdlePeriod,
        Kind::AddressData,
        Kind::Cancelation,
        Kind::AmendmentWithdrawal,
    ] {
        let mut ready = ask(&stage, kind).await;
        send_unanswered(&stage, &ready).await;

        ready.item.attempts = 2;
        let again = ready.send(&stage.client()).await;

        assert!(is_confirmed(&again), "{kind:?}: {again:?}");
    }
}

#[tokio::test]
async fn a_second_attempt_that_is_refused_for_another_reason_stays_refused() {
    let stage = Stage::new().await;
    let mut ready = ask(&stage, Kind::AddressData).await;
    ready.item.attempts = 2;
    let operation = operation(Kind::AddressData);
    stage.sandbox.script(Fault::status(operation, 400));

    let sent = ready.send(&stage.client()).await;

    assert!(matches!(sent, Sent::Refused(_)), "{sent:?}");
}

#[tokio::test]
async fn lifting_is_seen_beside_a_restriction_of_the_studio_that_says_the_same() {
    let stage = Stage::new().await;
    let client = stage.client();
    let ready = ask(&stage, Kind::AccessRestrictionLift).await;
    let customer = ready.item.customer;
    stage.sandbox.state().edit_person(customer.0, |person| {
        let own = person.access_restrictions[person.access_restrictions.len() - 1].clone();
        person.access_restrictions.insert(0, own);
    });
    let lift = Change::AccessRestrictionLift(RestrictionLift {
        customer,
        lifted: house_ban(),
        alike: 2,
    });
    let ready = Ready::new(lift, None);

    let before = found(&stage, &ready).await;
    assert!(is_confirmed(&ready.send(&client).await));

    assert_eq!((before, found(&stage, &ready).await), (0, 1));
}

#[tokio::test]
async fn an_upload_tells_how_far_it_is_and_ends_when_it_is_told_to() {
    let stage = Stage::new().await;
    let ready = ask(&stage, Kind::Document).await;
    let (hold, release) = Fault::hold("uploadDocument");
    stage.sandbox.script(hold);
    let sent = Arc::new(AtomicU64::new(0));
    let told = Arc::clone(&sent);
    let progress = Progress::new(move |sent, _| told.store(sent, Ordering::SeqCst));
    let (stop, cancel) = Cancel::new();
    let client = stage.client();
    let sending = ready.send_until(&client, progress, cancel);

    let all_gone = async {
        while sent.load(Ordering::SeqCst) < 300_000 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        stop.send_replace(true);
    };
    let (sent, ()) = tokio::join!(sending, all_gone);

    assert!(matches!(sent, Sent::Unknown(_)), "{sent:?}");
    assert_eq!(found(&stage, &ready).await, 0);
    drop(release);
}

#[tokio::test]
async fn what_is_cancelled_while_the_service_has_it_is_in_doubt() {
    let stage = Stage::new().await;
    let ready = ask(&stage, Kind::Message).await;
    let operation = operation(Kind::Message);
    let (hold, release) = Fault::hold(operation);
    stage.sandbox.script(hold);
    let (stop, cancel) = Cancel::new();
    let client = stage.client();
    let sending = ready.send_until(&client, Progress::ignored(), cancel);

    let arrived = async {
        while stage.arrived(operation) == 0 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        stop.send_replace(true);
    };
    let (sent, ()) = tokio::join!(sending, arrived);

    assert!(matches!(sent, Sent::Unknown(_)), "{sent:?}");
    drop(release);
}
