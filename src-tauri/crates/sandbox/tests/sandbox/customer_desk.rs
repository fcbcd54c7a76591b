//! What the desk writes about customers, and where it shows.

use crate::support::{Answer, Ask, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::Person;

async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(path).send(sandbox).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

async fn send(sandbox: &Sandbox, method: &'static str, path: &str, body: &Value) -> Answer {
    Ask::new(method, path)
        .json(&body.to_string())
        .send(sandbox)
        .await
}

fn refused(answer: &Answer) -> (u16, String) {
    (answer.status, answer.text("errorCode"))
}

fn rule(code: &str) -> (u16, String) {
    (400, code.to_owned())
}

fn sign_up() -> Value {
    json!({
        "thirdPartyId": "EXT-77", "firstName": "Ida", "secondFirstName": "Maria",
        "lastName": "Brzoska", "dateOfBirth": "2001-05-17", "email": "ida@example.org",
        "gender": "FEMALE", "phoneNumberMobile": "+49 170 2312511", "street": "Gartenweg",
        "houseNumber": "3-4", "zipCode": "15230", "city": "Frankfurt (Oder)", "countryCode": "DE",
        "floor": "1", "language": { "languageCode": "pl", "countryCode": "PL" },
        "communicationPreferences": [{
            "messageCategory": "NEWSLETTER",
            "channels": [{ "communicationChannel": "EMAIL", "active": true }],
        }],
        "additionalInformationFieldAssignments": [
            { "additionalInformationFieldId": 1_234_567_890, "value": "Instagram" },
        ],
        "countryOfBirth": "PL",
    })
}

async fn create(sandbox: &Sandbox, wanted: &Value) -> Answer {
    send(sandbox, "POST", "/v1/customers/create", wanted).await
}

#[tokio::test]
async fn a_new_customer_is_a_prospect_who_is_found_in_every_way() {
    let sandbox = sandbox().await;

    let id = create(&sandbox, &sign_up()).await.json()["customerId"].clone();

    let shown = get(&sandbox, &format!("/v1/customers/{id}")).await;
    assert_eq!(
        (&shown["status"], &shown["floor"]),
        (&json!("PROSPECT"), &json!("1"))
    );
    assert_eq!(
        shown["preferredLanguage"],
        json!({ "languageCode": "pl", "countryCode": "PL" })
    );
    assert_eq!(
        shown["additionalInformationFieldAssignments"][0]["value"],
        "Instagram"
    );
    let number = shown["customerNumber"].as_str().unwrap();
    let by = get(
        &sandbox,
        &format!("/v1/customers/by?customerNumber={number}"),
    )
    .await;
    let across = get(&sandbox, &format!("/v1/cross-studio/customers/{id}")).await;
    let listed = get(
        &sandbox,
        "/v1/customers?customerStatus=PROSPECT&sliceSize=500",
    )
    .await;
    let found = send(
        &sandbox,
        "POST",
        "/v1/customers/search",
        &json!({ "lastName": "brzo" }),
    )
    .await;
    assert_eq!(
        (&by["id"], &across["id"], &found.json()[0]["id"]),
        (&id, &id, &id)
    );
    assert!(
        listed["result"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["id"] == id)
    );
    let master = get(
        &sandbox,
        &format!("/v1/customers/{id}/self-service/master-data"),
    )
    .await;
    assert_eq!(master["countryOfBirth"], "PL");
    let preferences = get(
        &sandbox,
        &format!("/v1/communications/{id}/communication-preferences"),
    )
    .await;
    let mut preferences = preferences.as_array().unwrap().iter();
    let newsletter = preferences
        .find(|it| it["messageCategory"] == "NEWSLETTER")
        .unwrap();
    assert_eq!(newsletter["channels"][0]["active"], true);
}

#[tokio::test]
async fn nobody_is_put_on_record_who_cannot_be_true() {
    let sandbox = sandbox().await;
    let before = sandbox.state().with_people(<[Person]>::len);
    let field = json!([{ "additionalInformationFieldId": 5, "value": "x" }]);
    let channel = json!([{ "messageCategory": "NEWSLETTER", "channels": [{ "communicationChannel": "FAX" }] }]);
    let cases = [
        ("firstName", json!(" "), "sandbox.rule.blank"),
        ("email", json!("ida"), "sandbox.rule.email"),
        ("dateOfBirth", json!("2033-01-01"), "sandbox.rule.birthday"),
        ("phoneNumberMobile", json!("12"), "sandbox.rule.phone"),
        ("countryCode", json!("XX"), "sandbox.rule.country"),
        (
            "additionalInformationFieldAssignments",
            field,
            "sandbox.additional-information.field",
        ),
        (
            "communicationPreferences",
            channel,
            "sandbox.communication.channel",
        ),
    ];

    for (field, value, code) in cases {
        let mut wanted = sign_up();
        wanted[field] = value;
        let answer = create(&sandbox, &wanted).await;

        assert_eq!(refused(&answer), rule(code), "{wanted}");
        assert!(answer.text("reference").starts_with(field), "{answer:?}");
    }
    assert_eq!(sandbox.state().with_people(<[Person]>::len), before);
    create(&sandbox, &sign_up()).await;
    let twice = create(&sandbox, &sign_up()).await;
    assert_eq!(refused(&twice), rule("sandbox.customer.third-party"));
}

#[tokio::test]
async fn assignments_replace_all_that_were_there_and_fit_their_fields() {
    let sandbox = sandbox().await;
    let id = first(&sandbox, |it| !it.additional_information.is_empty()).id;
    let path = format!("/v1/customers/{id}/additional-information-field-assignments");
    let fields = get(&sandbox, "/v1/customers/additional-information-fields").await;
    let of = |kind: &str| {
        let mut fields = fields.as_array().unwrap().iter();
        fields.find(|it| it["type"] == kind).unwrap()
    };
    let assign = |field: &Value, value: &str| json!({ "additionalInformationFieldId": field["id"], "value": value });
    let item = of("LIST")["listItems"][0]["id"].to_string();
    let all = json!([
        assign(of("BOOLEAN"), "true"),
        assign(of("DATE"), "2027-01-31"),
        assign(of("NUMERIC"), "-12"),
        assign(of("TEXT"), "Plakat"),
        assign(of("LIST"), &item),
    ]);

    let set = send(&sandbox, "PUT", &path, &all).await;
    let shown = get(&sandbox, &format!("/v1/customers/{id}")).await;
    for (kind, value) in [
        ("BOOLEAN", "yes"),
        ("DATE", "31.1.2027"),
        ("NUMERIC", "1.5"),
        ("TEXT", " "),
        ("LIST", "S"),
    ] {
        let answer = send(&sandbox, "PUT", &path, &json!([assign(of(kind), value)])).await;
        assert_eq!(
            refused(&answer),
            rule("sandbox.additional-information.value"),
            "{kind}"
        );
        assert_eq!(answer.text("reference"), "[0].value");
    }
    let twice = json!([assign(of("TEXT"), "a"), assign(of("TEXT"), "b")]);
    let twice = send(&sandbox, "PUT", &path, &twice).await;
    let kept = get(&sandbox, &format!("/v1/customers/{id}")).await;
    send(&sandbox, "PUT", &path, &json!([])).await;
    let empty = get(&sandbox, &format!("/v1/customers/{id}")).await;

    assert_eq!(set.json(), all);
    assert_eq!(shown["additionalInformationFieldAssignments"], all);
    assert_eq!(refused(&twice), rule("sandbox.rule.doubles"));
    assert_eq!(kept["additionalInformationFieldAssignments"], all);
    assert_eq!(empty.get("additionalInformationFieldAssignments"), None);
}
