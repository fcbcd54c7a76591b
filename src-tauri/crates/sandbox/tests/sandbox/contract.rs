//! Requests that break the contract are refused with 400 and the path of the field.

use crate::support::{Ask, sandbox};
use serde_json::Value;
use studiodesk_sandbox::{Contract, Sandbox};

const SEARCH: &str = "/v1/customers/search";

async fn check(sandbox: &Sandbox, ask: Ask, code: &str, reference: &str) {
    let answer = ask.send(sandbox).await;

    let text = String::from_utf8_lossy(&answer.bytes);
    assert_eq!(answer.status, 400, "{code}: {text}");
    assert_eq!(answer.text("errorCode"), code, "{text}");
    assert_eq!(answer.text("reference"), reference, "{text}");
    assert!(!answer.text("errorMessage").is_empty() && !answer.text("traceId").is_empty());
}

#[tokio::test]
async fn parameters_are_checked() {
    let sandbox = sandbox().await;
    let cases = [
        ("/v1/customers?sliceSize=49", "range", "sliceSize"),
        ("/v1/customers?sliceSize=501", "range", "sliceSize"),
        (
            "/v1/customers?sliceSize=99999999999999999999",
            "range",
            "sliceSize",
        ),
        ("/v1/customers?sliceSize=many", "type", "sliceSize"),
        ("/v1/customers?sliceSize=+60", "type", "sliceSize"),
        ("/v1/customers?sliceSize=", "type", "sliceSize"),
        (
            "/v1/customers?sliceSize=50&sliceSize=60",
            "repeated",
            "sliceSize",
        ),
        ("/v1/customers?slicesize=50", "unknown", "slicesize"),
        ("/v1/customers?lastOffsetId=1.5", "type", "lastOffsetId"),
        (
            "/v1/customers?customerStatus=FORMER_MEMBER",
            "value",
            "customerStatus",
        ),
        (
            "/v1/customers?cardNumberFormat=HEX",
            "value",
            "cardNumberFormat",
        ),
        ("/v1/customers/abc", "type", "customerId"),
        ("/v1/customers/9223372036854775808", "range", "customerId"),
        ("/v1/customers/by?qrCodeUuid=1", "format", "qrCodeUuid"),
        (
            "/v1/debt-collection/blocked/debts?debtId=1",
            "format",
            "debtId",
        ),
        ("/v1/classes/booking", "missing", "customerId"),
    ];

    for (path, code, reference) in cases {
        let code = format!("sandbox.field.{code}");
        check(&sandbox, Ask::get(path), &code, reference).await;
    }
}

#[tokio::test]
async fn an_offset_is_a_text_to_the_contract_and_a_number_to_its_prose() {
    let sandbox = sandbox().await;

    let unreadable = Ask::get("/v1/customers?offset=last");

    check(&sandbox, unreadable, "sandbox.rule.type", "offset").await;
}

#[tokio::test]
async fn lists_in_the_query_may_repeat_up_to_their_limit() {
    let sandbox = sandbox().await;
    let cases = |count: usize| {
        let query = vec!["debtorId=a"; count].join("&");
        Ask::get(format!("/v1/debt-collection/cases?{query}"))
    };

    let allowed = cases(50).send(&sandbox).await;

    assert_ne!(allowed.status, 400);
    check(&sandbox, cases(51), "sandbox.field.count", "debtorId").await;
}

#[tokio::test]
async fn json_bodies_are_checked() {
    let sandbox = sandbox().await;
    let search = |body: &str| Ask::new("POST", SEARCH).json(body);
    let lead = |body: &str| Ask::new("POST", "/v1/trial-offers/lead/create").json(body);
    let book = |body: &str| Ask::new("POST", "/v1/appointments/booking/book").json(body);
    let pay = |body: &str| Ask::new("POST", "/v1/payments/user-session").json(body);
    let cases = [
        (Ask::new("POST", SEARCH), "body.missing", ""),
        (search("{"), "body.unreadable", ""),
        (search("[]"), "field.type", ""),
        (search("{}").body("text/plain", "{}"), "body.type", ""),
        (search(r#"{"name":"a"}"#), "field.unknown", "name"),
        (search(r#"{"firstName":1}"#), "field.type", "firstName"),
        (search(r#"{"firstName":null}"#), "field.type", "firstName"),
        (
            search(r#"{"dateOfBirth":"4.5.1952"}"#),
            "field.format",
            "dateOfBirth",
        ),
        (
            search(r#"{"cardNumberFormat":"HEX"}"#),
            "field.value",
            "cardNumberFormat",
        ),
        (Ask::get("/v1/customers").json("{}"), "body.unexpected", ""),
        (lead("{}"), "field.missing", "leadCustomerData"),
        (
            lead(r#"{"leadCustomerData":{"x":1}}"#),
            "field.unknown",
            "leadCustomerData.x",
        ),
        (
            book(r#"{"instructorIds":[1,"2"]}"#),
            "field.type",
            "instructorIds[1]",
        ),
        (
            book(r#"{"instructorIds":[1.5]}"#),
            "field.type",
            "instructorIds[0]",
        ),
        (
            book(r#"{"startDateTime":"2022-06-22T08:00:00Z"}"#),
            "field.format",
            "startDateTime",
        ),
        (
            pay(r#"{"permittedPaymentChoices":["CASH","CASH"]}"#),
            "field.doubles",
            "permittedPaymentChoices",
        ),
    ];

    for (ask, code, reference) in cases {
        check(&sandbox, ask, &format!("sandbox.{code}"), reference).await;
    }
}

#[tokio::test]
async fn forms_are_checked_part_by_part() {
    let sandbox = sandbox().await;
    let form = |parts: &[&str]| {
        let body: String = parts.iter().map(|it| format!("--b\r\n{it}\r\n")).collect();
        Ask::new("POST", "/v1/memberships/7/self-service/idle-periods").body(
            "multipart/form-data; boundary=b",
            &format!("{body}--b--\r\n"),
        )
    };
    let part = |name: &str, kind: &str, content: &str| {
        format!(
            "Content-Disposition: form-data; name=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n{content}"
        )
    };
    let json = "application/json";
    let data = part("data", json, r#"{"reasonId":1,"startDate":"2026-03-02"}"#);
    let early = part("data", json, r#"{"reasonId":1,"startDate":"March"}"#);
    let untyped = part("data", "text/plain", "{}");
    let picture = part("document", "image/png", "...");
    let text = part("document", "text/plain", "...");

    let good = form(&[&data, &picture]).send(&sandbox).await;
    let cases = [
        (form(&[&picture]), "field.missing", "data"),
        (form(&[&early]), "field.format", "data.startDate"),
        (form(&[&untyped]), "body.type", "data"),
        (form(&[&data, &text]), "body.type", "document"),
        (form(&[&data, &data]), "field.repeated", "data"),
        (form(&[&part("file", json, "")]), "field.unknown", "file"),
        (form(&[]).json("{}"), "body.type", ""),
        (
            form(&[]).body("multipart/form-data", "--b--"),
            "body.unreadable",
            "",
        ),
    ];

    assert_ne!(good.status, 400);
    for (ask, code, reference) in cases {
        check(&sandbox, ask, &format!("sandbox.{code}"), reference).await;
    }
}

#[tokio::test]
async fn every_operation_answers_in_a_shape_of_the_contract() {
    let sandbox = sandbox().await;
    let contract = Contract::embedded();
    let member = sandbox.state().with_people(|people| people[0].clone());

    for operation in contract.operations() {
        let path = operation
            .template()
            .replace("{customerId}", &member.id.to_string());
        let path: Vec<_> = path
            .split('/')
            .map(|it| if it.starts_with('{') { "7" } else { it })
            .collect();
        let mut path = path.join("/");
        if operation.id() == "getCustomerBy" {
            path = format!("{path}?customerNumber={}", member.customer_number);
        }
        let method: &'static str = match operation.method() {
            "GET" => "GET",
            "POST" => "POST",
            "PUT" => "PUT",
            _ => "DELETE",
        };
        let mut ask = Ask::new(method, path);
        if operation.id() == "searchCustomers" {
            ask = ask.json(r#"{"lastName":"a"}"#);
        }

        let answer = ask.send(&sandbox).await;

        // 501 is the sandbox's own word, in the shape of the contract's errors.
        let promised = if answer.status == 501 {
            500
        } else {
            answer.status
        };
        let body: Option<Value> = (!answer.bytes.is_empty()).then(|| answer.json());
        let outcome = contract.check_answer(operation, promised, body.as_ref());
        assert_eq!(outcome, Ok(()), "{} {}", operation.id(), answer.status);
        let expected = [200, 400, 403, 404, 409, 501];
        assert!(expected.contains(&answer.status), "{answer:?}");
    }
}
