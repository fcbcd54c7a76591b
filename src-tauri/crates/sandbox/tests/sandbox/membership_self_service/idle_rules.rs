//! Every `validationStatus`, each by the rule that leads to it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};
use studiodesk_sandbox::{Mode, Subject};

use super::scene::{Found, Scene};

async fn scene() -> Scene {
    Scene::with_mode(Subject::IdlePeriod, Mode::ChangesWithoutVerification).await
}

fn months(start: Date, terms: i32) -> Value {
    json!({ "startDate": start.to_string(), "temporalUnit": "MONTH", "termValue": terms })
}

#[tokio::test]
async fn a_new_period_is_judged_by_each_rule() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let first = scene.first_start(&found).await;
    let mut no_unit = months(first, 1);
    no_unit.as_object_mut().unwrap().remove("temporalUnit");
    let day = first.to_string();

    for (wish, expected) in [
        (months(first, 1), "CREATABLE"),
        (json!({ "startDate": day, "unlimited": true }), "CREATABLE"),
        (json!({ "startDate": day }), "TERMVALUE_MISSING"),
        (no_unit, "TEMPORALUNIT_INVALID"),
        (
            json!({ "startDate": day, "temporalUnit": "WEEK", "termValue": 1 }),
            "TEMPORALUNIT_INVALID",
        ),
        (
            months(first.saturating_sub(1.months()), 1),
            "DEADLINE_VIOLATED",
        ),
        (
            months(first.saturating_add(1.days()), 1),
            "DEADLINE_VIOLATED",
        ),
        (months(first, 61), "MAXIMUM_YEARS_VIOLATED"),
        (months(first, i32::MAX), "MAXIMUM_YEARS_VIOLATED"),
        (months(first, 7), "MAXIMUM_TERMS_VIOLATED"),
    ] {
        let status = scene.validate(&found, &wish).await;
        assert_eq!(status, format!("IDLEPERIOD_{expected}"), "{wish}");
    }
    scene.rest(&found, 2).await;
    let status = scene
        .validate(&found, &months(first.saturating_add(1.months()), 1))
        .await;
    assert_eq!(status, "IDLEPERIOD_OVERLAPPING");
}

#[tokio::test]
async fn some_rates_have_rules_of_their_own() {
    let scene = scene().await;
    let basic = scene.find_rate("Basic 24").await;
    let morning = scene.find_rate("Vormittag").await;
    let company = scene.find_rate("Firmenfitness").await;
    let first = scene.first_start(&basic).await;
    let monday = scene.first_start(&morning).await;

    let unlimited = json!({ "startDate": first.to_string(), "unlimited": true });
    let unlimited = scene.validate(&basic, &unlimited).await;
    let later = monday.saturating_add(1.weeks());
    let later = json!({ "startDate": later.to_string(), "temporalUnit": "WEEK", "termValue": 1 });
    let later = scene.validate(&morning, &later).await;
    let never = scene.validate(&company, &months(first, 1)).await;

    assert_eq!(unlimited, "IDLEPERIOD_MAXIMUM_TERMS_VIOLATED");
    assert_eq!(later, "IDLEPERIOD_EXPECTED_STARTDATE_MISMATCH");
    assert_eq!(never, "IDLEPERIOD_DEACTIVATED_FOR_CONTRACT");
}

#[tokio::test]
async fn a_reference_period_has_its_own_limit() {
    let scene = scene().await;
    let found = scene.find_rate("Gold 24 Monate").await;
    let start = scene.first_start(&found).await;
    let wish = |start: Date, terms: i32| json!({ "startDate": start.to_string(), "temporalUnit": "WEEK", "termValue": terms });

    scene.rest_from(&found, start, 12).await;
    let next = start.saturating_add(12.weeks());
    let fits = scene.validate(&found, &wish(next, 4)).await;
    let too_much = scene.validate(&found, &wish(next, 5)).await;

    let signed: Date = found.contract["startDate"]
        .as_str()
        .expect("a text")
        .parse()
        .expect("a day");
    let year = |day: Date| (day - signed).get_days() / 366;
    assert_eq!(fits, "IDLEPERIOD_CREATABLE");
    if year(start) == year(next) {
        assert_eq!(too_much, "IDLEPERIOD_MAXIMUM_TERMS_VIOLATED");
    }
}

#[tokio::test]
async fn while_one_request_waits_there_is_no_other() {
    let scene = Scene::with_mode(Subject::IdlePeriod, Mode::ChangesRequireVerification).await;
    let found = scene.find_rate("Premium").await;
    let first = scene.first_start(&found).await;

    scene.rest(&found, 1).await;
    let later = months(first.saturating_add(6.months()), 1);

    assert_eq!(
        scene.validate(&found, &later).await,
        "IDLEPERIOD_PENDING_VERIFICATION"
    );
    scene.set(Subject::IdlePeriod, Mode::Read);
    assert_eq!(
        scene.validate(&found, &later).await,
        "IDLEPERIOD_DEACTIVATED_FOR_CONTRACT"
    );
}

async fn preview(scene: &Scene, found: &Found, id: i64, change: &Value) -> Value {
    let path = found.idle(&format!("/{id}/preview"));
    let answer = scene.send("PUT", path, Some(change)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

#[tokio::test]
async fn a_change_is_judged_by_each_rule() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let start = scene.first_start(&found).await;
    let reason = scene.reason(&found, false).await;
    let id = scene.rest(&found, 3).await["id"]
        .as_i64()
        .expect("a number");
    let day = |months: i32, days: i32| {
        start
            .saturating_add(months.months())
            .saturating_add(days.days())
            .to_string()
    };

    for (change, expected) in [
        (json!({ "endDate": day(1, -1) }), "UPDATABLE"),
        (
            json!({ "temporalUnit": "MONTH", "termValue": 5 }),
            "UPDATABLE",
        ),
        (json!({ "unlimited": true }), "UPDATABLE"),
        (json!({}), "TERMVALUE_MISSING"),
        (
            json!({ "endDate": day(1, 5) }),
            "DATE_NOT_FIRSTDAY_OF_TEMPORALUNIT",
        ),
        (json!({ "endDate": day(0, -1) }), "ENDDATE_BEFORE_STARTDATE"),
        (
            json!({ "endDate": day(3, -1) }),
            "ENDDATE_ONLY_FOR_SHORTENING",
        ),
        (
            json!({ "endDate": day(1, -1), "termValue": 1 }),
            "ENDDATE_AND_TERM_PROVIDED",
        ),
        (
            json!({ "temporalUnit": "MONTH", "termValue": 7 }),
            "MAXIMUM_TERMS_VIOLATED",
        ),
    ] {
        let mut change = change;
        change["startDate"] = start.to_string().into();
        change["reasonId"] = reason.into();

        let shown = preview(&scene, &found, id, &change).await;

        assert_eq!(
            shown["validationStatus"],
            format!("IDLEPERIOD_{expected}"),
            "{change}"
        );
        assert_eq!(
            shown.get("previewEndDate").is_some(),
            expected == "UPDATABLE"
        );
    }
}

#[tokio::test]
async fn a_period_without_an_end_needs_to_be_told_whether_it_stays_so() {
    let scene = scene().await;
    let found = scene.find_rate("Premium").await;
    let start = scene.first_start(&found).await;
    let wish = json!({
        "startDate": start.to_string(),
        "unlimited": true,
        "reasonId": scene.reason(&found, false).await,
    });
    let made = scene.form("POST", found.idle(""), &wish, None).await.json();
    let id = made["id"].as_i64().expect("a number");
    let mut change = json!({
        "startDate": start.to_string(),
        "reasonId": wish["reasonId"],
        "endDate": start.saturating_add(2.months()).saturating_sub(1.days()).to_string(),
    });

    let untold = preview(&scene, &found, id, &change).await;
    change["unlimited"] = false.into();
    let told = preview(&scene, &found, id, &change).await;

    assert_eq!(made["unlimited"], true);
    assert_eq!(
        untold["validationStatus"],
        "IDLEPERIOD_UNLIMITED_PARAMETER_IS_MISSING"
    );
    assert_eq!(told["validationStatus"], "IDLEPERIOD_UPDATABLE");
}
