//! What each rate says it allows, and what it takes.

use serde_json::Value;
use studiodesk_sandbox::{Mode, Subject};

use super::scene::Scene;

async fn scene() -> Scene {
    Scene::with_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification).await
}

/// The kind of the fee, and its total.
fn fee(idle: &Value) -> (&str, f64) {
    let fee = &idle["idlePeriodFee"];
    assert_eq!(fee["idlePeriodTotalAmount"], idle["fee"]);
    (
        fee["idlePeriodFeeCalculationType"]
            .as_str()
            .expect("a text"),
        idle["fee"]["amount"].as_f64().expect("a number"),
    )
}

#[tokio::test]
async fn rates_count_in_days_weeks_and_months_and_begin_with_a_whole_one() {
    let scene = scene().await;
    for (rate, unit) in [("Flex", "DAY"), ("Vormittag", "WEEK"), ("Premium", "MONTH")] {
        let found = scene.find_rate(rate).await;

        let config = scene.config(&found).await;
        let first = scene.first_start(&found).await;

        assert_eq!(config["temporalUnit"], unit);
        assert_eq!(
            config["idlePeriodCreationStatus"],
            "CHANGES_WITHOUT_VERIFICATION"
        );
        match unit {
            "WEEK" => assert_eq!(first.weekday(), jiff::civil::Weekday::Monday),
            "MONTH" => assert_eq!(first.day(), 1),
            _ => {}
        }
    }
}

#[tokio::test]
async fn each_way_to_take_a_fee_comes_to_its_sum() {
    let scene = scene().await;

    // One month free, then a quarter of the price: two months cost a quarter of one.
    let student = scene.find_rate("Student 12").await;
    let relative = scene.rest(&student, 2).await;
    // Two weeks free, then 2.50 each.
    let gold = scene.find_rate("Gold 24 Monate").await;
    let per_term = scene.rest(&gold, 5).await;
    let basic = scene.find_rate("Basic 24").await;
    let absolute = scene.rest(&basic, 2).await;
    let premium = scene.find_rate("Premium").await;
    let none = scene.rest(&premium, 2).await;

    let price = student.contract["price"].as_f64().expect("a number");
    let quarter = (price * 25.0).floor() / 100.0;
    assert_eq!(fee(&relative), ("RELATIVE", quarter));
    assert_eq!(fee(&per_term), ("TERM_BASED", 7.5));
    assert_eq!(per_term["usedFreeTermsInDays"], 14);
    assert_eq!(fee(&absolute), ("ABSOLUTE", 5.0));
    assert_eq!(fee(&none), ("NONE", 0.0));
}

#[tokio::test]
async fn what_is_left_shrinks_with_what_is_taken() {
    let scene = scene().await;
    let found = scene.find_rate("Gold 24 Monate").await;
    let path = found.idle("/remaining");

    let before = scene.get(path.clone()).await.json();
    scene.rest(&found, 3).await;
    let after = scene.get(path).await.json();

    assert_eq!(before["remainingMaxTerms"]["value"], 16);
    assert_eq!(before["remainingFreeTerms"]["value"], 2);
    assert_eq!(after["remainingMaxTerms"]["value"], 13);
    assert_eq!(after["remainingFreeTerms"]["value"], 0);
}

#[tokio::test]
async fn a_contract_that_cannot_rest_says_so() {
    let scene = scene().await;
    let found = scene.find_rate("Firmenfitness").await;

    let config = scene.config(&found).await;

    assert_eq!(config["idlePeriodCreationStatus"], "READ");
    assert_eq!(
        scene
            .get("/v1/memberships/7/self-service/idle-periods/config".to_owned())
            .await
            .status,
        404
    );
}
