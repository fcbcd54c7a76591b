//! Contracts of customers: who has which, and that they agree with the rest of the record.

use crate::support::{Ask, first, sandbox};
use studiodesk_sandbox::people::Status;

#[tokio::test]
async fn a_member_has_a_running_contract_and_a_former_member_one_that_ended() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |it| it.status == Status::Member);
    let former = first(&sandbox, |it| it.status == Status::FormerMember);
    let contracts = |id: i64, query: &str| Ask::get(format!("/v1/customers/{id}/contracts{query}"));

    let running = contracts(member.id, "?status=ACTIVE").send(&sandbox).await;
    let ended = contracts(former.id, "").send(&sandbox).await;
    let nobody = contracts(1, "").send(&sandbox).await;

    assert_eq!(running.status, 200);
    assert_eq!(running.json().as_array().unwrap().len(), 1);
    assert_eq!(ended.json()[0]["contractStatus"], "INACTIVE");
    assert_eq!(ended.json()[0]["cancelled"], true);
    assert_eq!(nobody.status, 404);
}

#[tokio::test]
async fn the_contract_that_rests_is_the_one_in_the_record() {
    let sandbox = sandbox().await;
    let resting = first(&sandbox, |it| !it.idle_periods.is_empty());
    let path = format!(
        "/v1/customers/contracts/by?customerNumber={}",
        resting.customer_number
    );

    let contracts = Ask::get(path).send(&sandbox).await.json();

    let (id, rate) = &resting.idle_periods[0].contract;
    let named = contracts
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["id"] == *id);
    assert_eq!(named.unwrap()["rateName"], **rate);
}

#[tokio::test]
async fn reading_twice_gives_the_same() {
    let sandbox = sandbox().await;
    let member = first(&sandbox, |it| it.status == Status::Member);
    let ask = Ask::get(format!("/v1/customers/{}/contracts", member.id));

    let once = ask.send(&sandbox).await.json();
    let twice = ask.send(&sandbox).await.json();

    assert_eq!(once, twice);
}
