//! Additional modules: choosing, buying, leaving.

use serde_json::{Value, json};
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Mode, Subject, Verdict};

use super::scene::{Found, Scene};
use crate::support::{Ask, first};

const ALL: &str = "/v1/memberships/self-service/additional-modules";

/// A member without modules.
async fn without_modules(scene: &Scene) -> Found {
    let mut found = scene.find(|_| true).await;
    let mut tried = Vec::new();
    loop {
        let contract = scene.contract(found.customer, found.id).await;
        if contract["moduleContracts"]
            .as_array()
            .expect("a list")
            .is_empty()
        {
            return found;
        }
        tried.push(found.id);
        found = scene
            .find(|it| !tried.contains(&it["id"].as_i64().expect("a number")))
            .await;
    }
}

fn wish(module: &Value, trial: bool) -> Value {
    json!({
        "additionalModuleId": module["id"],
        "paymentFrequencyId": module["paymentFrequencies"][0]["id"],
        "bookTrialPeriod": trial,
    })
}

async fn status(scene: &Scene, found: &Found, wish: &Value) -> String {
    let answer = scene.post(found.path("additional-modules/validate"), wish);
    answer.await.text("validationStatus")
}

#[tokio::test]
async fn a_module_is_bought_once_and_shows_among_the_contracts() {
    let scene = Scene::new().await;
    let found = without_modules(&scene).await;
    let open = scene
        .get(found.path("additional-modules/purchasable"))
        .await
        .json();
    let module = open.as_array().expect("a list").iter();
    let module = module
        .clone()
        .find(|it| it.get("trialPeriodConfig").is_some())
        .unwrap();
    let wish = wish(module, true);

    let before = status(&scene, &found, &wish).await;
    let bought = scene
        .post(found.path("additional-modules/purchase"), &wish)
        .await;
    let after = status(&scene, &found, &wish).await;
    let twice = scene
        .post(found.path("additional-modules/purchase"), &wish)
        .await;
    let left = scene
        .get(found.path("additional-modules/purchasable"))
        .await
        .json();

    assert_eq!(before, "ADDITIONAL_MODULE_PURCHASABLE");
    assert_eq!(after, "ADDITIONAL_MODULE_CONTRACT_ALREADY_PURCHASED");
    assert_eq!(twice.text("errorCode"), "sandbox.module.purchased");
    assert_eq!(
        left.as_array().expect("a list").len() + 1,
        open.as_array().expect("a list").len()
    );
    let id = bought.json()["id"].as_i64().expect("a number");
    let contract = scene.contract(found.customer, found.id).await;
    assert_eq!(contract["moduleContracts"][0]["id"], id);
    let shown = scene
        .get(found.path(&format!("additional-module-contracts/{id}")))
        .await
        .json();
    assert_eq!(shown["name"], module["name"]);
    assert_eq!(
        shown["trialPeriod"]["term"],
        module["trialPeriodConfig"]["term"]
    );
}

#[tokio::test]
async fn a_modules_picture_is_read_at_its_address_until_that_expires() {
    let scene = Scene::new().await;
    let all = scene.get(ALL.to_owned()).await.json();
    let url = all[0]["imageUrl"].as_str().expect("a text");
    let path = url
        .strip_prefix(&scene.sandbox.url())
        .expect("its own address");

    let picture = Ask::get(path).without_key().send(&scene.sandbox).await;
    scene.days_pass(1);
    let late = Ask::get(path).without_key().send(&scene.sandbox).await;

    assert_eq!(picture.header("content-type"), Some("image/jpeg"));
    assert_eq!(late.status, 403);
}

#[tokio::test]
async fn every_status_of_the_check_is_reached_and_refuses_the_purchase() {
    let scene = Scene::new().await;
    scene.set(
        Subject::ContractCancelation,
        Mode::ChangesWithoutVerification,
    );
    let found = without_modules(&scene).await;
    let all = scene.get(ALL.to_owned()).await.json();
    let open = scene
        .get(found.path("additional-modules/purchasable"))
        .await
        .json();
    let (all, open) = (
        all.as_array().expect("a list"),
        open.as_array().expect("a list"),
    );
    let desk_only = all.iter().find(|it| !open.contains(it)).unwrap();
    let no_trial = open
        .iter()
        .find(|it| it.get("trialPeriodConfig").is_none())
        .unwrap();
    let mut unknown = wish(&open[0], false);
    unknown["additionalModuleId"] = 1.into();
    let former = first(&scene.sandbox, |it| it.status == Status::FormerMember);
    let ended = scene
        .get(format!("/v1/customers/{}/contracts", former.id))
        .await
        .json();
    let ended = Found {
        customer: former.id,
        id: ended[0]["id"].as_i64().expect("a number"),
        contract: ended[0].clone(),
    };

    let cases = [
        (
            &found,
            wish(&open[0], false),
            "ADDITIONAL_MODULE_PURCHASABLE",
        ),
        (&found, unknown, "ADDITIONAL_MODULE_NOT_FOUND"),
        (
            &found,
            wish(desk_only, false),
            "ADDITIONAL_MODULE_NOT_ONLINE_PURCHASABLE",
        ),
        (
            &found,
            wish(no_trial, true),
            "ADDITIONAL_MODULE_TRIAL_PERIOD_NOT_BOOKABLE",
        ),
        (
            &ended,
            wish(&open[0], false),
            "ADDITIONAL_MODULE_CONTRACT_INVALID_STATUS",
        ),
    ];
    for (found, wish, expected) in &cases {
        assert_eq!(status(&scene, found, wish).await, *expected);
    }
    for (found, wish, expected) in &cases[1..] {
        let refused = scene
            .post(found.path("additional-modules/purchase"), wish)
            .await;
        assert!(matches!(refused.status, 400 | 404), "{expected}");
    }
}

#[tokio::test]
async fn a_module_is_cancelled_and_kept_as_the_studio_wants_it() {
    let scene = Scene::new().await;
    scene.set(
        Subject::ModuleCancelationWithdrawal,
        Mode::ChangesWithoutVerification,
    );
    let found = without_modules(&scene).await;
    let open = scene
        .get(found.path("additional-modules/purchasable"))
        .await
        .json();
    let bought = wish(&open[0], false);
    let bought = scene
        .post(found.path("additional-modules/purchase"), &bought)
        .await
        .json();
    let id = bought["id"].as_i64().expect("a number");
    let path = format!("additional-module-contracts/{id}");
    let get = async || scene.get(found.path(&path)).await.json();
    let reasons = "/v1/memberships/self-service/contract-cancelation-reasons".to_owned();
    let reasons = scene.get(reasons).await.json();
    let running = get().await;
    let wish = json!({
        "cancelationDate": running["availableCancelationDates"][0],
        "cancelationReasonId": reasons[0]["cancelationReasonId"],
    });

    let cancel = found.path(&format!("{path}/ordinary-cancelation"));
    let asked = scene.post(cancel.clone(), &wish).await;
    let twice = scene.post(cancel, &wish).await;
    let waiting = get().await;
    assert_eq!(
        scene.settle(Subject::ModuleCancelation, id, Verdict::Accepted),
        1
    );
    let ended = get().await;
    let keep = found.path(&format!("{path}/withdraw-cancelation"));
    let kept = scene.send("POST", keep.clone(), None).await;
    let nothing = scene.send("POST", keep, None).await;

    assert_eq!((asked.status, twice.status), (200, 409));
    assert_eq!(waiting["contractCancelationStatus"], "PENDING_VERIFICATION");
    assert_eq!(waiting["contractCancelationCanBeWithdrawn"], true);
    assert_eq!(ended["contractCancelationStatus"], "CANCELED");
    assert_eq!(ended["endDate"], wish["cancelationDate"]);
    assert_eq!((kept.status, nothing.status), (200, 409));
    assert_eq!(get().await, running);
}

#[tokio::test]
async fn a_module_ends_with_its_main_contract_and_belongs_to_it_only() {
    let scene = Scene::with_mode(
        Subject::ContractCancelation,
        Mode::ChangesWithoutVerification,
    )
    .await;
    let found = without_modules(&scene).await;
    let open = scene
        .get(found.path("additional-modules/purchasable"))
        .await
        .json();
    let long = open
        .as_array()
        .expect("a list")
        .iter()
        .find(|it| it["name"] == "Kurse unbegrenzt")
        .unwrap();
    let bought = scene
        .post(
            found.path("additional-modules/purchase"),
            &wish(long, false),
        )
        .await;
    let id = bought.json()["id"].as_i64().expect("a number");
    let reasons = "/v1/memberships/self-service/contract-cancelation-reasons".to_owned();
    let reasons = scene.get(reasons).await.json();
    let leave = json!({
        "contractId": found.id,
        "cancelationDate": found.contract["availableCancelationDates"][0],
        "cancelationReasonId": reasons[0]["cancelationReasonId"],
    });
    let path = format!(
        "/v1/memberships/{}/self-service/ordinary-contract-cancelation",
        found.customer
    );
    assert_eq!(scene.post(path, &leave).await.status, 200);

    let shown = scene
        .get(found.path(&format!("additional-module-contracts/{id}")))
        .await
        .json();
    let foreign = scene.find(|it| it["id"] != found.id).await;
    let foreign = scene
        .get(foreign.path(&format!("additional-module-contracts/{id}")))
        .await;

    assert!(shown["endDate"].as_str() <= leave["cancelationDate"].as_str());
    assert_eq!(foreign.status, 404);
}
