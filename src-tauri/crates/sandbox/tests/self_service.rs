//! Changes that customers ask for: at once, after the studio's word, or not at all.

mod support;

use serde_json::{Value, json};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Mode, Sandbox, Subject, Verdict};
use support::{Answer, Ask, first, sandbox};

const SVG: &str = "PHN2Zy8+";

/// Somebody with a full record, who waits for nothing yet.
fn somebody(sandbox: &Sandbox) -> Person {
    let waiting = sandbox.state().studios()[0].pending_amendments();
    first(sandbox, |it| {
        let full = it.gender.is_some() && it.date_of_birth.is_some() && it.last_name.is_some();
        full && it.status == Status::Member
            && waiting.iter().all(|other| other.customer_id != it.id)
    })
}

fn path(person: &Person, part: &str) -> String {
    format!("/v1/customers/{}/self-service/{part}", person.id)
}

async fn get(sandbox: &Sandbox, person: &Person, part: &str) -> Value {
    let answer = Ask::get(path(person, part)).send(sandbox).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

async fn ask(sandbox: &Sandbox, person: &Person, part: &str, wanted: &Value) -> Answer {
    let ask = Ask::new("POST", path(person, part)).json(&wanted.to_string());
    ask.send(sandbox).await
}

async fn customer(sandbox: &Sandbox, person: &Person) -> Value {
    let ask = Ask::get(format!("/v1/customers/{}", person.id));
    ask.send(sandbox).await.json()
}

fn set_mode(sandbox: &Sandbox, subject: Subject, mode: Mode) {
    sandbox.state().studios()[0].set_amendment_mode(subject, mode);
}

fn address() -> Value {
    json!({
        "street": "Nowa", "houseNumber": "7a", "zipCode": "69-100", "city": "Słubice",
        "countryCode": "PL", "provinceCode": "LB", "floor": "2",
    })
}

fn account() -> Value {
    json!({
        "accountHolder": "Ada Nowak", "bankName": "Musterbank",
        "iban": "de89370400440532013000", "bic": "MUSTDEFFXXX",
    })
}

fn master() -> Value {
    json!({
        "firstName": "Ada", "lastName": "Nowak", "gender": "FEMALE",
        "dateOfBirth": "1990-02-28", "countryOfBirth": "PL", "customerTitle": "DR",
    })
}

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
            "sandbox.field.blank",
        ),
        (
            "address-data",
            address(),
            "countryCode",
            json!("XX"),
            "sandbox.field.country",
        ),
        (
            "contact-data",
            json!({}),
            "email",
            json!("nobody"),
            "sandbox.field.email",
        ),
        (
            "contact-data",
            json!({}),
            "phoneBusiness",
            json!("call me"),
            "sandbox.field.phone",
        ),
        (
            "master-data",
            master(),
            "dateOfBirth",
            json!("2031-01-01"),
            "sandbox.field.birthday",
        ),
        (
            "master-data",
            master(),
            "dateOfBirth",
            json!("1850-01-01"),
            "sandbox.field.birthday",
        ),
        (
            "master-data",
            master(),
            "countryOfBirth",
            json!("ZZ"),
            "sandbox.field.country",
        ),
        (
            "payment-data",
            account(),
            "iban",
            json!("DE89370400440532013001"),
            "sandbox.field.iban",
        ),
        (
            "payment-data",
            account(),
            "bic",
            json!("BANK"),
            "sandbox.field.bic",
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
    let (mut config, _hands) = support::config();
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
