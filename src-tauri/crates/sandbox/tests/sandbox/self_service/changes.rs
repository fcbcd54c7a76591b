//! What becomes of a change: it waits, is accepted, rejected or taken back.

use serde_json::json;
use studiodesk_sandbox::{Mode, Subject, Verdict};

use crate::self_service::scene::{
    account, address, ask, customer, get, master, path, set_mode, somebody,
};
use crate::support::{Ask, first, sandbox};

#[tokio::test]
async fn an_accepted_change_shows_on_the_customer_and_a_pending_one_does_not() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let before = customer(&sandbox, &person).await["street"].clone();

    let asked = ask(&sandbox, &person, "address-data", &address())
        .await
        .json();
    let pending = get(&sandbox, &person, "address-data").await;
    let meanwhile = customer(&sandbox, &person).await;
    let id = asked["id"].as_i64().unwrap();
    let settled = sandbox.state().settle_amendment(id, Verdict::Accepted);
    let accepted = get(&sandbox, &person, "address-data").await;
    let after = customer(&sandbox, &person).await;

    assert_eq!(
        pending["amendmentConfigurationStatus"],
        "CHANGES_REQUIRE_VERIFICATION"
    );
    assert_eq!(pending["pendingAmendment"], asked);
    assert_eq!(meanwhile["street"], before);
    assert!(settled);
    assert_eq!(accepted.get("pendingAmendment"), None);
    assert_eq!(
        (&accepted["street"], &accepted["provinceCode"]),
        (&json!("Nowa"), &json!("LB"))
    );
    assert_eq!(
        (&after["street"], &after["country"], &after["floor"]),
        (&json!("Nowa"), &json!("PL"), &json!("2"))
    );
}

#[tokio::test]
async fn a_rejected_change_is_gone_without_a_trace() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let before = get(&sandbox, &person, "payment-data").await;

    let asked = ask(&sandbox, &person, "payment-data", &account())
        .await
        .json();
    sandbox
        .state()
        .settle_amendment(asked["id"].as_i64().unwrap(), Verdict::Rejected);

    assert_eq!(get(&sandbox, &person, "payment-data").await, before);
}

#[tokio::test]
async fn a_change_that_needs_no_word_is_done_at_once_and_has_no_number() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let wanted = json!({ "email": "new@example.org", "phonePrivateMobile": "+49 170 2312500" });

    let asked = ask(&sandbox, &person, "contact-data", &wanted).await.json();
    let shown = customer(&sandbox, &person).await;

    assert_eq!(asked, wanted);
    assert_eq!(shown["email"], "new@example.org");
    assert_eq!(shown["phonePrivateMobile"], "+49 170 2312500");
    assert_eq!(shown.get("phonePrivate"), None);
    let found = Ask::new("POST", "/v1/customers/search").json(r#"{"email":"new@example.org"}"#);
    assert_eq!(found.send(&sandbox).await.json()[0]["id"], person.id);
}

#[tokio::test]
async fn master_and_account_are_changed_on_the_customer_too() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    set_mode(
        &sandbox,
        Subject::MasterData,
        Mode::ChangesWithoutVerification,
    );
    set_mode(
        &sandbox,
        Subject::PaymentData,
        Mode::ChangesWithoutVerification,
    );

    ask(&sandbox, &person, "master-data", &master()).await;
    ask(&sandbox, &person, "payment-data", &account()).await;

    let data = get(&sandbox, &person, "master-data").await;
    assert_eq!(
        (&data["customerTitle"], &data["countryOfBirth"]),
        (&json!("DR"), &json!("PL"))
    );
    let shown = customer(&sandbox, &person).await;
    assert_eq!(
        (&shown["lastName"], &shown["dateOfBirth"]),
        (&json!("Nowak"), &json!("1990-02-28"))
    );
    assert_eq!(shown["bankAccount"]["iban"], "DE89 3704 0044 0532 0130 00");
    assert_eq!(
        get(&sandbox, &person, "payment-data").await["iban"],
        shown["bankAccount"]["iban"]
    );
}

#[tokio::test]
async fn nothing_can_be_asked_for_where_the_studio_only_lets_read() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let parts = [
        (Subject::AddressData, "address-data", address()),
        (
            Subject::ContactData,
            "contact-data",
            json!({ "email": "a@b.de" }),
        ),
        (Subject::MasterData, "master-data", master()),
        (Subject::PaymentData, "payment-data", account()),
    ];

    for (subject, part, wanted) in parts {
        set_mode(&sandbox, subject, Mode::Read);
        let refused = ask(&sandbox, &person, part, &wanted).await;

        assert_eq!(refused.status, 403, "{part}");
        assert_eq!(refused.text("errorCode"), "sandbox.amendment.read-only");
        assert_eq!(
            get(&sandbox, &person, part).await["amendmentConfigurationStatus"],
            "READ"
        );
    }
}

#[tokio::test]
async fn a_second_change_of_a_part_conflicts_until_the_first_is_taken_back() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let asked = ask(&sandbox, &person, "address-data", &address())
        .await
        .json();
    let amendment = path(&person, &format!("amendment/{}", asked["id"]));

    let second = ask(&sandbox, &person, "address-data", &address()).await;
    let other_part = ask(&sandbox, &person, "payment-data", &account()).await;
    let withdrawn = Ask::new("DELETE", &amendment).send(&sandbox).await;
    let again = Ask::new("DELETE", &amendment).send(&sandbox).await;
    let third = ask(&sandbox, &person, "address-data", &address()).await;

    assert_eq!(
        (second.status, second.text("errorCode").as_str()),
        (409, "sandbox.amendment.pending")
    );
    assert_eq!(other_part.status, 200);
    assert_eq!((withdrawn.status, withdrawn.bytes.len()), (200, 0));
    assert_eq!(
        (again.status, again.text("errorCode").as_str()),
        (409, "sandbox.amendment.settled")
    );
    assert_eq!(third.status, 200);
    assert!(
        !sandbox
            .state()
            .settle_amendment(asked["id"].as_i64().unwrap(), Verdict::Accepted)
    );
}

#[tokio::test]
async fn nobody_takes_back_what_is_not_theirs() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let other = first(&sandbox, |it| it.id != person.id);
    let asked = ask(&sandbox, &person, "address-data", &address())
        .await
        .json();

    let foreign = path(&other, &format!("amendment/{}", asked["id"]));
    let foreign = Ask::new("DELETE", foreign).send(&sandbox).await;
    let unknown = Ask::new("DELETE", path(&person, "amendment/1"))
        .send(&sandbox)
        .await;

    assert_eq!((foreign.status, unknown.status), (404, 404));
    assert_eq!(unknown.text("errorCode"), "sandbox.amendment.unknown");
    assert!(
        get(&sandbox, &person, "address-data")
            .await
            .get("pendingAmendment")
            .is_some()
    );
}
