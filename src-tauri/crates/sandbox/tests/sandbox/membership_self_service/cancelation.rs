//! Leaving, and staying after all.

use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject, Verdict};

use super::scene::{Found, Scene};

const CANCEL: Subject = Subject::ContractCancelation;
const STAY: Subject = Subject::ContractCancelationWithdrawal;

async fn scene(cancel: Mode, stay: Mode) -> Scene {
    let scene = Scene::new().await;
    scene.set(CANCEL, cancel);
    scene.set(STAY, stay);
    scene
}

fn free(contract: &Value) -> bool {
    !contract["availableCancelationDates"]
        .as_array()
        .expect("a list")
        .is_empty()
}

async fn wish(scene: &Scene, found: &Found) -> Value {
    let reasons = "/v1/memberships/self-service/contract-cancelation-reasons".to_owned();
    let reasons = scene.get(reasons).await.json();
    json!({
        "contractId": found.id,
        "cancelationDate": found.contract["availableCancelationDates"][1],
        "cancelationReasonId": reasons[0]["cancelationReasonId"],
    })
}

fn cancel(found: &Found) -> String {
    let customer = found.customer;
    format!("/v1/memberships/{customer}/self-service/ordinary-contract-cancelation")
}

fn stay(found: &Found) -> String {
    let Found { customer, id, .. } = found;
    format!("/v1/memberships/{customer}/self-service/withdraw-ordinary-contract-cancelation/{id}")
}

async fn data(scene: &Scene, found: &Found) -> Value {
    let path = format!(
        "/v1/memberships/{}/self-service/contract-data",
        found.customer
    );
    let all = scene.get(path).await.json();
    let found = all
        .as_array()
        .expect("a list")
        .iter()
        .find(|it| it["id"] == found.id);
    found.expect("the contract is there").clone()
}

#[tokio::test]
async fn without_verification_a_contract_ends_at_once_and_goes_on_when_it_is_taken_back() {
    let mode = Mode::ChangesWithoutVerification;
    let scene = scene(mode, mode).await;
    let found = scene.find(free).await;
    let wish = wish(&scene, &found).await;

    let cancelled = scene.post(cancel(&found), &wish).await;
    let after = data(&scene, &found).await;
    let contract = scene.contract(found.customer, found.id).await;
    let kept = scene.send("POST", stay(&found), None).await;
    let again = data(&scene, &found).await;

    assert_eq!((cancelled.status, kept.status), (200, 200));
    assert_eq!(after["cancelationStatus"], "CANCELED");
    assert_eq!(after["cancelationOrigin"], "CUSTOMER");
    assert_eq!(after["endDate"], wish["cancelationDate"]);
    assert_eq!(contract["cancelled"], true);
    assert_eq!(contract["cancellationDate"], wish["cancelationDate"]);
    assert_eq!(again, found.contract);
}

#[tokio::test]
async fn with_verification_the_studio_decides_on_leaving_and_on_staying() {
    let mode = Mode::ChangesRequireVerification;
    let scene = scene(mode, mode).await;
    let found = scene.find(free).await;
    let wish = wish(&scene, &found).await;
    let status = async || data(&scene, &found).await["cancelationStatus"].clone();

    scene.post(cancel(&found), &wish).await;
    let waiting = (
        status().await,
        scene.contract(found.customer, found.id).await,
    );
    assert_eq!(scene.settle(CANCEL, found.id, Verdict::Accepted), 1);
    let accepted = status().await;
    scene.send("POST", stay(&found), None).await;
    let staying = status().await;
    assert_eq!(scene.settle(STAY, found.id, Verdict::Rejected), 1);
    let rejected = status().await;
    scene.send("POST", stay(&found), None).await;
    assert_eq!(scene.settle(STAY, found.id, Verdict::Accepted), 1);

    assert_eq!(waiting.0, "PENDING_VERIFICATION");
    assert_eq!(waiting.1["cancelled"], false);
    assert_eq!(accepted, "CANCELED");
    assert_eq!(staying, "PENDING_WITHDRAWAL_VERIFICATION");
    assert_eq!(rejected, "CANCELED");
    assert_eq!(data(&scene, &found).await, found.contract);
}

#[tokio::test]
async fn a_wish_that_waits_can_be_taken_back_and_is_never_applied_then() {
    let scene = scene(Mode::ChangesRequireVerification, Mode::Read).await;
    let found = scene.find(free).await;
    let wish = wish(&scene, &found).await;
    scene.post(cancel(&found), &wish).await;

    let taken_back = scene.send("POST", stay(&found), None).await;

    assert_eq!(taken_back.status, 200);
    assert_eq!(scene.settle(CANCEL, found.id, Verdict::Accepted), 0);
    assert_eq!(data(&scene, &found).await, found.contract);
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_its_reason() {
    let mode = Mode::ChangesWithoutVerification;
    let scene = scene(mode, mode).await;
    let found = scene.find(free).await;
    let good = wish(&scene, &found).await;
    let with = |field: &str, value: Value| {
        let mut wish = good.clone();
        wish[field] = value;
        wish
    };
    let code = async |wish: Value| {
        let answer = scene.post(cancel(&found), &wish).await;
        (answer.status, answer.text("errorCode"))
    };

    let day = code(with("cancelationDate", "2020-01-01".into())).await;
    let reason = code(with("cancelationReasonId", 1.into())).await;
    let contract = code(with("contractId", 1.into())).await;
    let nothing = scene.send("POST", stay(&found), None).await;
    code(good.clone()).await;
    let twice = code(good.clone()).await;
    scene.set(CANCEL, Mode::Read);
    let closed = code(good.clone()).await;

    assert_eq!(day, (400, "sandbox.cancelation.date".to_owned()));
    assert_eq!(reason, (400, "sandbox.cancelation.reason".to_owned()));
    assert_eq!(contract, (404, "sandbox.contract.unknown".to_owned()));
    assert_eq!(nothing.text("errorCode"), "sandbox.cancelation.none");
    assert_eq!(twice, (409, "sandbox.cancelation.exists".to_owned()));
    assert_eq!(closed, (400, "sandbox.cancelation.closed".to_owned()));
}

#[tokio::test]
async fn what_the_studio_cancelled_only_the_studio_can_take_back() {
    let scene = Scene::large().await;
    let people: Vec<i64> = scene
        .sandbox
        .state()
        .with_people(|people| people.iter().map(|it| it.id).collect());
    for customer in people {
        let path = format!("/v1/memberships/{customer}/self-service/contract-data");
        let data = scene.get(path).await.json();
        let contract = &data[0];
        if contract["cancelationOrigin"] == "STUDIO" && contract["contractStatus"] == "ACTIVE" {
            let found = Found {
                customer,
                id: contract["id"].as_i64().expect("a number"),
                contract: contract.clone(),
            };

            let refused = scene.send("POST", stay(&found), None).await;

            assert_eq!(refused.text("errorCode"), "sandbox.cancelation.origin");
            return;
        }
    }
    panic!("no contract was cancelled by the studio");
}

#[tokio::test]
async fn the_invented_members_show_every_state_of_a_cancelation() {
    let scene = Scene::large().await;
    let people: Vec<i64> = scene
        .sandbox
        .state()
        .with_people(|people| people.iter().map(|it| it.id).collect());
    let mut seen = std::collections::BTreeSet::new();

    for customer in people {
        let path = format!("/v1/memberships/{customer}/self-service/contract-data");
        let data = scene.get(path).await.json();
        let states = data.as_array().expect("a list").iter();
        seen.extend(states.filter_map(|it| Some(it["cancelationStatus"].as_str()?.to_owned())));
    }

    assert_eq!(seen.len(), 3, "{seen:?}");
}
