//! Leads: what the form asks for, who is known already, and the prospect that a lead becomes.

use crate::booking::{get, post};
use crate::support::{Ask, config, first, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::{Key, Sandbox};

fn lead(extra: Value) -> Value {
    let mut lead = json!({ "leadCustomer": {
        "firstname": "Ola",
        "lastname": "Zielińska",
        "email": "ola.zielinska@lead.example.com",
        "dateOfBirth": "1994-02-11",
    } });
    for (name, value) in extra.as_object().expect("an object") {
        lead[name] = value.clone();
    }
    lead
}

async fn status(sandbox: &Sandbox, lead: &Value) -> String {
    post(sandbox, "/v1/leads/validate", lead)
        .await
        .text("status")
}

async fn field(sandbox: &Sandbox, kind: &str, several: bool) -> Value {
    let config = get(sandbox, "/v1/leads/config").await;
    let fields = config["additionalInformation"]
        .as_array()
        .expect("a list")
        .iter();
    let mut fields = fields.filter(|it| it["type"] == kind && it["allowMultiSelection"] == several);
    fields.next().expect("there is one")["additionalFieldId"].clone()
}

#[tokio::test]
async fn a_lead_becomes_a_prospect_with_all_they_said() {
    let sandbox = sandbox().await;
    let interests = field(&sandbox, "LIST", true).await;
    let wish = lead(json!({
        "address": {
            "street": "ul. Długa", "houseNumber": "7", "zipCode": "31-147",
            "city": "Kraków", "countryCode": "PL", "floor": "3",
        },
        "additionalInformation": [
            { "additionalFieldId": interests, "values": ["Kurse", "Wellness"] },
        ],
        "notes": "Kommt am Samstag vorbei",
        "externalIdentifier": "SPRING-26",
    }));

    let possible = status(&sandbox, &wish).await;
    let created = post(&sandbox, "/v1/leads/create", &wish).await.json();
    let known = status(&sandbox, &wish).await;
    let twice = post(&sandbox, "/v1/leads/create", &wish).await;

    let id = &created["customerId"];
    let customer = get(&sandbox, &format!("/v1/customers/{id}")).await;
    assert_eq!(possible, "POSSIBLE");
    assert_eq!(known, "DUPLICATE_CUSTOMER");
    assert_eq!(twice.text("errorCode"), "sandbox.lead.duplicate");
    assert_eq!(customer["status"], "PROSPECT");
    assert_eq!(customer["uuid"], created["uuid"]);
    assert_eq!(customer["customerNumber"], created["customerNumber"]);
    assert_eq!(customer["floor"], "3");
    let fields = get(&sandbox, "/v1/customers/additional-information-fields").await;
    let mut fields = fields.as_array().unwrap().iter();
    let field = fields.find(|it| it["id"] == interests).unwrap();
    let items = field["listItems"].as_array().unwrap().iter();
    let wanted = items.filter(|it| it["name"] == "Kurse" || it["name"] == "Wellness");
    let wanted: Vec<_> = wanted.map(|it| it["id"].to_string()).collect();
    let assignment = &customer["additionalInformationFieldAssignments"][0];
    assert_eq!(assignment["value"], wanted.join(", "));
    let path = format!("/v1/customers/{id}/additional-information-field-assignments");
    let again = Ask::new("PUT", path).json(&json!([assignment]).to_string());
    assert_eq!(again.send(&sandbox).await.status, 200);
    let list = get(
        &sandbox,
        "/v1/customers?customerStatus=PROSPECT&sliceSize=500",
    )
    .await;
    let mut list = list["result"].as_array().unwrap().iter();
    assert!(list.any(|it| it["id"] == *id));
}

#[tokio::test]
async fn a_form_that_is_not_filled_in_well_is_refused_with_the_field() {
    let sandbox = sandbox().await;
    let number = field(&sandbox, "NUMERIC", false).await;
    let date = field(&sandbox, "DATE", false).await;
    let with = |name: &str, value: Value| {
        let mut lead = lead(json!({}));
        lead["leadCustomer"][name] = value;
        lead
    };
    let answer = |id: &Value, value: &str| {
        lead(json!({ "additionalInformation": [{ "additionalFieldId": id, "value": value }] }))
    };

    for (wish, field) in [
        (with("email", json!("nowhere")), "leadCustomer.email"),
        (with("firstname", json!(" ")), "leadCustomer.firstname"),
        (
            with("telephone", json!("call me")),
            "leadCustomer.telephone",
        ),
        (
            with("dateOfBirth", json!("2199-01-01")),
            "leadCustomer.dateOfBirth",
        ),
        (answer(&number, "many"), "additionalInformation"),
        (answer(&date, "soon"), "additionalInformation"),
        (answer(&json!(5), "5"), "additionalInformation"),
    ] {
        let refused = post(&sandbox, "/v1/leads/create", &wish).await;

        assert_eq!(status(&sandbox, &wish).await, "INVALID_LEAD_DATA", "{wish}");
        assert_eq!(refused.status, 400);
        assert_eq!(refused.text("errorCode"), "sandbox.lead.invalid");
        assert_eq!(refused.text("reference"), field);
    }
}

#[tokio::test]
async fn somebody_is_known_by_address_in_any_case_and_by_name_and_day_of_birth() {
    let sandbox = sandbox().await;
    let known = first(&sandbox, |it| {
        it.email.is_some()
            && it.first_name.is_some()
            && it.last_name.is_some()
            && it.date_of_birth.is_some()
    });
    let mut by_email = lead(json!({}));
    by_email["leadCustomer"]["email"] = known.email.unwrap().to_uppercase().into();
    let mut by_name = lead(json!({}));
    by_name["leadCustomer"]["firstname"] = known.first_name.unwrap().into_owned().into();
    by_name["leadCustomer"]["lastname"] = known.last_name.unwrap().into_owned().into();
    let mut namesake = by_name.clone();
    by_name["leadCustomer"]["dateOfBirth"] = known.date_of_birth.unwrap().to_string().into();
    namesake["leadCustomer"]["dateOfBirth"] = "1931-01-01".into();

    assert_eq!(status(&sandbox, &by_email).await, "DUPLICATE_CUSTOMER");
    assert_eq!(status(&sandbox, &by_name).await, "DUPLICATE_CUSTOMER");
    assert_eq!(status(&sandbox, &namesake).await, "POSSIBLE");
}

#[tokio::test]
async fn another_studio_asks_for_more_and_drops_what_it_did_not_ask_for() {
    let (mut config, _hands) = config();
    config.studios = 2;
    config.keys = vec![Key::new("second").of_studio(2)];
    let sandbox = Sandbox::start(config).await.unwrap();
    let send = |path: &str, body: &Value| {
        Ask::new("POST", path)
            .json(&body.to_string())
            .header("X-API-KEY", "second")
    };
    let bare = lead(json!({}));
    let mut full = lead(json!({ "address": {
        "street": "Allee", "houseNumber": "1", "zipCode": "10435", "city": "Berlin",
        "countryCode": "DE",
    } }));
    full["leadCustomer"]["telephone"] = "0171 3920011".into();

    let refused = send("/v1/leads/create", &bare).send(&sandbox).await;
    let created = send("/v1/leads/create", &full).send(&sandbox).await.json();

    assert_eq!(refused.text("reference"), "leadCustomer.telephone");
    let path = format!("/v1/customers/{}", created["customerId"]);
    let customer = Ask::get(path)
        .header("X-API-KEY", "second")
        .send(&sandbox)
        .await;
    assert_eq!(customer.json()["phonePrivateMobile"], "0171 3920011");
    assert_eq!(customer.json().get("street"), None);
}

#[tokio::test]
async fn every_question_to_a_lead_is_about_a_field_of_the_record() {
    let sandbox = sandbox().await;
    let config = get(&sandbox, "/v1/leads/config").await;
    let fields = get(&sandbox, "/v1/customers/additional-information-fields").await;

    for question in config["additionalInformation"].as_array().unwrap() {
        let mut fields = fields.as_array().unwrap().iter();
        let field = fields.find(|it| it["id"] == question["additionalFieldId"]);
        let field = field.unwrap_or_else(|| panic!("no field for {question}"));

        assert_eq!(field["name"], question["name"]);
        assert_eq!(field["type"], question["type"]);
        let choices = question["selectionValues"].as_array();
        let items = field["listItems"].as_array();
        let names = |it: &Vec<Value>| it.iter().map(|it| it["name"].clone()).collect::<Vec<_>>();
        assert_eq!(items.map(names), choices.cloned());
    }
}
