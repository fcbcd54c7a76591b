//! The operations that have behaviour: lists, look-ups, search, the studio.

use std::collections::BTreeSet;

use crate::support::{Ask, first, sandbox};
use serde_json::Value;
use studiodesk_sandbox::people::{CardNumberFormat, Medium, Status};
use studiodesk_sandbox::{Contract, Sandbox};

fn ids(sandbox: &Sandbox, status: Status) -> Vec<i64> {
    sandbox.state().with_people(|people| {
        people
            .iter()
            .filter(|it| it.status == status)
            .map(|it| it.id)
            .collect()
    })
}

async fn read_all(sandbox: &Sandbox, query: &str, offset: &str) -> Vec<i64> {
    let mut ids = Vec::new();
    let mut next = String::new();
    loop {
        let answer = Ask::get(format!("/v1/customers?sliceSize=50{query}{next}"))
            .send(sandbox)
            .await;
        let slice = answer.json();
        ids.extend(slice["result"].as_array().expect("a list").iter().map(id));
        if slice["hasNext"] == false {
            return ids;
        }
        next = format!("&{offset}={}", slice["offset"].as_str().expect("a text"));
    }
}

fn id(customer: &Value) -> i64 {
    customer["id"].as_i64().expect("a number")
}

async fn search(sandbox: &Sandbox, body: &Value) -> Vec<i64> {
    let ask = Ask::new("POST", "/v1/customers/search").json(&body.to_string());
    let found = ask.send(sandbox).await.json();
    found.as_array().expect("a list").iter().map(id).collect()
}

#[tokio::test]
async fn slices_reach_every_member_once_by_either_offset() {
    let sandbox = sandbox().await;
    let members = ids(&sandbox, Status::Member);

    let by_offset = read_all(&sandbox, "", "offset").await;
    let by_older_name = read_all(&sandbox, "", "lastOffsetId").await;

    assert_eq!(members.len(), 240);
    assert_eq!(by_offset, members);
    assert_eq!(by_older_name, members);
}

#[tokio::test]
async fn prospects_are_listed_only_when_asked_for_and_former_members_never() {
    let sandbox = sandbox().await;

    let prospects = read_all(&sandbox, "&customerStatus=PROSPECT", "offset").await;

    assert_eq!(prospects, ids(&sandbox, Status::Prospect));
    assert!(!prospects.is_empty() && !ids(&sandbox, Status::FormerMember).is_empty());
}

#[tokio::test]
async fn a_slice_holds_a_hundred_unless_told_and_ends_with_an_empty_one() {
    let sandbox = sandbox().await;

    let slice = Ask::get("/v1/customers").send(&sandbox).await.json();
    let past = Ask::get("/v1/customers?offset=9223372036854775807");
    let past = past.send(&sandbox).await.json();

    assert_eq!(slice["result"].as_array().unwrap().len(), 100);
    assert_eq!(past["result"], Value::Array(Vec::new()));
    assert_eq!(past["hasNext"], false);
    assert_eq!(past["offset"], "9223372036854775807");
}

#[tokio::test]
async fn a_member_who_leaves_between_two_slices_shifts_nobody() {
    let sandbox = sandbox().await;
    let members = ids(&sandbox, Status::Member);
    let slice = Ask::get("/v1/customers?sliceSize=50").send(&sandbox).await;

    let offset = slice.text("offset");
    sandbox.state().remove_person(members[10]);
    sandbox.state().remove_person(members[49]);
    let next = Ask::get(format!("/v1/customers?sliceSize=50&offset={offset}"));
    let next = next.send(&sandbox).await.json();

    assert_eq!(id(&next["result"][0]), members[50]);
}

#[tokio::test]
async fn a_customer_is_found_by_number_whatever_their_status() {
    let sandbox = sandbox().await;
    let former = first(&sandbox, |it| it.status == Status::FormerMember);

    let found = Ask::get(format!("/v1/customers/{}", former.id));
    let nobody = Ask::get("/v1/customers/1").send(&sandbox).await;

    let found = found.send(&sandbox).await.json();
    assert_eq!(id(&found), former.id);
    assert_eq!(found["status"], "FORMER_MEMBER");
    assert_eq!(nobody.status, 404);
    assert_eq!(nobody.text("errorCode"), "sandbox.customer.unknown");
}

#[tokio::test]
async fn one_criterion_finds_one_customer() {
    let sandbox = sandbox().await;
    let holder = first(&sandbox, |it| it.card_numbers().next().is_some());
    let card = holder.card_numbers().next().unwrap();
    let barcode = first(&sandbox, |it| {
        it.access_mediums
            .iter()
            .any(|it| matches!(it.medium, Medium::Barcode(_)))
    });
    let Some(Medium::Barcode(code)) = barcode
        .access_mediums
        .iter()
        .map(|it| &it.medium)
        .find(|it| matches!(it, Medium::Barcode(_)))
    else {
        panic!("chosen for having one");
    };
    let decimal = card.to_text(CardNumberFormat::Decimal);
    let msb = card.to_text(CardNumberFormat::HexMsb);
    let lsb = card.to_text(CardNumberFormat::HexLsb);
    let cases = [
        (format!("cardNumber={decimal}"), holder.id),
        (
            format!("cardNumber={msb}&cardNumberFormat=HEX_MSB"),
            holder.id,
        ),
        (
            format!("cardNumber={lsb}&cardNumberFormat=HEX_LSB"),
            holder.id,
        ),
        (
            format!("customerNumber={}", holder.customer_number),
            holder.id,
        ),
        (format!("barcode={code}"), barcode.id),
    ];

    for (query, expected) in cases {
        let answer = Ask::get(format!("/v1/customers/by?{query}"))
            .send(&sandbox)
            .await;

        assert_eq!(answer.status, 200, "{query}");
        assert_eq!(id(&answer.json()), expected, "{query}");
    }
}

#[tokio::test]
async fn a_look_up_takes_exactly_one_criterion() {
    let sandbox = sandbox().await;
    let cases = [
        ("", 400),
        ("?cardNumberFormat=HEX_MSB", 400),
        ("?pin=1&barcode=2", 400),
        ("?customerNumber=nobody", 404),
        ("?debtorId=1", 404),
        ("?qrCodeUuid=7be3932c-825b-4401-abff-29e9f9410bc7", 404),
    ];

    for (query, expected) in cases {
        let answer = Ask::get(format!("/v1/customers/by{query}"))
            .send(&sandbox)
            .await;

        assert_eq!(answer.status, expected, "{query}");
    }
}

#[tokio::test]
async fn card_numbers_come_in_the_format_asked_for() {
    let sandbox = sandbox().await;
    let holder = first(&sandbox, |it| it.card_numbers().next().is_some());
    let card = holder.card_numbers().next().unwrap();
    let cases = [
        ("", CardNumberFormat::Decimal),
        ("?cardNumberFormat=HEX_MSB", CardNumberFormat::HexMsb),
        ("?cardNumberFormat=HEX_LSB", CardNumberFormat::HexLsb),
    ];

    for (query, format) in cases {
        let ask = Ask::get(format!("/v1/customers/{}{query}", holder.id));

        let customer = ask.send(&sandbox).await.json();

        assert_eq!(customer["cardNumbers"][0], card.to_text(format));
    }
}

#[tokio::test]
async fn search_takes_beginnings_of_names_and_whole_other_values() {
    let sandbox = sandbox().await;
    let wanted = first(&sandbox, |it| {
        it.status == Status::FormerMember
            && it.email.is_some()
            && it.date_of_birth.is_some()
            && it
                .first_name
                .as_ref()
                .is_some_and(|it| it.chars().count() > 3)
            && it.last_name.is_some()
    });
    let name: String = wanted
        .first_name
        .as_deref()
        .unwrap()
        .chars()
        .take(3)
        .collect();
    let email = wanted.email.clone().unwrap().into_owned();
    let born = wanted.date_of_birth.unwrap().to_string();
    let upper = name.to_uppercase();
    let found = [
        serde_json::json!({ "firstName": name }),
        serde_json::json!({ "firstName": upper, "dateOfBirth": born }),
        serde_json::json!({ "email": email.to_uppercase() }),
        serde_json::json!({ "lastName": wanted.last_name.as_deref(), "email": email }),
    ];
    let not_found = [
        serde_json::json!({}),
        serde_json::json!({ "email": &email[..email.len() - 1] }),
        serde_json::json!({ "email": email, "dateOfBirth": "1800-01-01" }),
    ];

    for body in found {
        assert!(search(&sandbox, &body).await.contains(&wanted.id), "{body}");
    }
    for body in not_found {
        assert!(
            !search(&sandbox, &body).await.contains(&wanted.id),
            "{body}"
        );
    }
}

#[tokio::test]
async fn everybody_is_shown_as_the_contract_says() {
    let sandbox = sandbox().await;
    let contract = Contract::embedded();
    let operation = contract.operation("getCustomerById").unwrap();
    let everybody: BTreeSet<i64> = sandbox
        .state()
        .with_people(|people| people.iter().map(|it| it.id).collect());

    for id in everybody {
        let customer = Ask::get(format!("/v1/customers/{id}")).send(&sandbox).await;

        let outcome = contract.check_answer(operation, 200, Some(&customer.json()));
        assert_eq!(outcome, Ok(()), "{id}");
    }
}

#[tokio::test]
async fn the_studio_says_who_it_is() {
    let sandbox = sandbox().await;
    sandbox.state().set_studio("Another Studio", 42);
    let member = first(&sandbox, |_| true);

    let studio = Ask::get("/v1/studios/information").send(&sandbox).await;
    let customer = Ask::get(format!("/v1/customers/{}", member.id));

    assert_eq!(studio.text("name"), "Another Studio");
    assert_eq!(studio.json()["studioId"], 42);
    assert_eq!(customer.send(&sandbox).await.json()["studioId"], 42);
}

#[tokio::test]
async fn an_edited_person_is_shown_as_edited() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |_| true);

    let edited = sandbox.state().edit_person(member.id, |it| {
        it.last_name = Some("Neu".into());
    });
    let customer = Ask::get(format!("/v1/customers/{}", member.id));

    assert!(edited && !sandbox.state().edit_person(1, |_| ()));
    assert_eq!(customer.send(&sandbox).await.text("lastName"), "Neu");
}
