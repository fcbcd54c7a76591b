//! What cannot be asked for, and what waits from the first day.

use serde_json::{Value, json};
use studiodesk_sandbox::{Sandbox, Subject, Verdict};

use crate::self_service::scene::{SVG, account, address, ask, master, path, somebody};
use crate::support::{Ask, config, sandbox};

#[tokio::test]
async fn what_cannot_be_true_is_refused_and_says_where() {
    let sandbox = sandbox().await;
    let person = somebody(&sandbox);
    let cases = [
        (
            "address-data",
            address(),
            "street",
            json!(" "),
            "sandbox.rule.blank",
        ),
        (
            "address-data",
            address(),
            "countryCode",
            json!("XX"),
            "sandbox.rule.country",
        ),
        (
            "contact-data",
            json!({}),
            "email",
            json!("nobody"),
            "sandbox.rule.email",
        ),
        (
            "contact-data",
            json!({}),
            "phoneBusiness",
            json!("call me"),
            "sandbox.rule.phone",
        ),
        (
            "master-data",
            master(),
            "dateOfBirth",
            json!("2031-01-01"),
            "sandbox.rule.birthday",
        ),
        (
            "master-data",
            master(),
            "dateOfBirth",
            json!("1850-01-01"),
            "sandbox.rule.birthday",
        ),
        (
            "master-data",
            master(),
            "countryOfBirth",
            json!("ZZ"),
            "sandbox.rule.country",
        ),
        (
            "payment-data",
            account(),
            "iban",
            json!("DE89370400440532013001"),
            "sandbox.rule.iban",
        ),
        (
            "payment-data",
            account(),
            "bic",
            json!("BANK"),
            "sandbox.rule.bic",
        ),
    ];

    for (part, mut wanted, field, value, code) in cases {
        wanted[field] = value;
        let refused = ask(&sandbox, &person, part, &wanted).await;

        assert_eq!(
            (refused.status, refused.text("errorCode").as_str()),
            (400, code),
            "{wanted}"
        );
        assert_eq!(refused.text("reference"), field);
    }
    let empty = ask(&sandbox, &person, "contact-data", &json!({})).await;
    assert_eq!(empty.text("errorCode"), "sandbox.amendment.empty");
}

#[tokio::test]
async fn an_account_is_signed_for_where_the_studio_wants_it() {
    let (mut config, _hands) = config();
    config.studios = 3;
    config.keys = vec![studiodesk_sandbox::Key::new("third").of_studio(3)];
    let sandbox = Sandbox::start(config).await.unwrap();
    let person = sandbox.state().studios()[2].with_people(|it| it[0].clone());
    let send = async |wanted: Value| {
        let ask = Ask::new("POST", path(&person, "payment-data"));
        let ask = ask.json(&wanted.to_string()).header("X-API-KEY", "third");
        ask.send(&sandbox).await
    };
    let signed = |signature: &str| {
        let mut wanted = account();
        wanted["signature"] = json!({ "base64SvgSignature": signature });
        wanted
    };
    for waiting in sandbox.state().studios()[2].pending_amendments() {
        sandbox
            .state()
            .settle_amendment(waiting.id, Verdict::Rejected);
    }

    let unsigned = send(account()).await;
    let scribbled = send(signed("no drawing")).await;
    let done = send(signed(SVG)).await;

    assert_eq!(
        unsigned.text("errorCode"),
        "sandbox.amendment.signature.missing"
    );
    assert_eq!(
        scribbled.text("errorCode"),
        "sandbox.amendment.signature.unreadable"
    );
    assert_eq!(
        (done.status, &done.json()["requireSignature"]),
        (200, &json!(true))
    );
}

#[tokio::test]
async fn some_members_wait_for_a_change_from_the_first_day() {
    let sandbox = sandbox().await;
    let waiting = sandbox.state().studios()[0].pending_amendments();

    assert!(waiting.len() > 2);
    for amendment in waiting {
        let part = match amendment.subject {
            Subject::AddressData => "address-data",
            Subject::MasterData => "master-data",
            Subject::PaymentData => "payment-data",
            other => panic!("{other:?} needs no word"),
        };
        let ask = Ask::get(format!(
            "/v1/customers/{}/self-service/{part}",
            amendment.customer_id
        ));
        let shown = ask.send(&sandbox).await.json();

        assert_eq!(shown["pendingAmendment"]["id"], amendment.id);
    }
}
