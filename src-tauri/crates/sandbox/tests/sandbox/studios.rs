//! The studio itself: tags, hours, devices, the people who work there, and lists of members.

use std::collections::BTreeSet;

use crate::support::{Ask, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::Sandbox;

async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(path).send(sandbox).await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

fn put_tags(names: &[&str]) -> Ask {
    let tags: Value = names.iter().map(|it| json!({ "name": it })).collect();
    Ask::new("PUT", "/v1/studios/information/tags").json(&tags.to_string())
}

fn names(tags: &Value) -> Vec<String> {
    let tags = tags.as_array().expect("the answer has it").iter();
    tags.map(|it| it["name"].as_str().expect("the answer has it").to_owned())
        .collect()
}

#[tokio::test]
async fn tags_are_replaced_as_a_whole_and_show_in_the_information() {
    let sandbox = sandbox().await;
    let available = names(&get(&sandbox, "/v1/studios/tags").await);

    let answer = put_tags(&["Sauna", "Aqua"]).send(&sandbox).await;

    assert_eq!(answer.status, 200);
    assert_eq!(names(&answer.json()), ["Aqua", "Sauna"]);
    let information = get(&sandbox, "/v1/studios/information").await;
    assert_eq!(names(&information["studioTags"]), ["Aqua", "Sauna"]);
    assert_eq!(names(&get(&sandbox, "/v1/studios/tags").await), available);
}

#[tokio::test]
async fn a_tag_that_does_not_exist_changes_nothing() {
    let sandbox = sandbox().await;
    let before = get(&sandbox, "/v1/studios/information").await["studioTags"].clone();

    let answer = put_tags(&["Aqua", "Bowling"]).send(&sandbox).await;

    assert_eq!(answer.status, 400);
    assert_eq!(answer.text("errorCode"), "sandbox.tag.unknown");
    assert_eq!(answer.text("reference"), "[1].name");
    let after = get(&sandbox, "/v1/studios/information").await["studioTags"].clone();
    assert_eq!(before, after);
}

#[tokio::test]
async fn the_information_tells_hours_and_the_days_that_are_closed() {
    let sandbox = sandbox().await;

    let information = get(&sandbox, "/v1/studios/information").await;

    assert_eq!(information["openingHours"][0]["timeFrom"], "06:00:00");
    let closings = information["closingHours"].as_array().unwrap();
    assert!(closings.len() > 2);
    assert!(closings.is_sorted_by_key(|it| it["dateTimeFrom"].to_string()));
}

#[tokio::test]
async fn webhooks_can_be_activated_more_than_once() {
    let sandbox = sandbox().await;
    let confirm = Ask::new("POST", "/v1/studios/confirmActivation");

    let once = confirm.send(&sandbox).await;
    let again = confirm.send(&sandbox).await;

    assert_eq!((once.status, again.status), (200, 200));
}

#[tokio::test]
async fn a_device_is_active_once_it_was_activated_and_gets_a_new_token_each_time() {
    let sandbox = sandbox().await;
    let devices = get(&sandbox, "/v1/devices").await;
    let inactive = devices
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["active"] == false);
    let id = inactive.unwrap()["id"].as_i64().unwrap();
    let activate = |id| Ask::new("PUT", format!("/v1/devices/{id}/activate"));

    let once = activate(id).send(&sandbox).await;
    let again = activate(id).send(&sandbox).await;
    let nothing = activate(1).send(&sandbox).await;

    assert_eq!((once.status, again.status), (200, 200));
    assert_eq!(once.json()["id"], id);
    assert_ne!(once.text("accessToken"), again.text("accessToken"));
    assert_eq!(nothing.text("errorCode"), "sandbox.device.unknown");
    let devices = get(&sandbox, "/v1/devices").await;
    let device = devices.as_array().unwrap().iter().find(|it| it["id"] == id);
    assert_eq!(device.unwrap()["active"], true);
}

#[tokio::test]
async fn employees_are_read_slice_by_slice_and_one_by_one() {
    let sandbox = sandbox().await;

    let first = get(&sandbox, "/v1/employees?sliceSize=10").await;
    let rest = format!(
        "/v1/employees?sliceSize=10&offset={}",
        first["offset"].as_str().unwrap()
    );
    let rest = get(&sandbox, &rest).await;

    assert_eq!(
        (&first["hasNext"], &rest["hasNext"]),
        (&true.into(), &false.into())
    );
    let all = [&first, &rest]
        .map(|it| it["result"].as_array().unwrap().clone())
        .concat();
    let ids: BTreeSet<i64> = all.iter().map(|it| it["id"].as_i64().unwrap()).collect();
    assert_eq!((all.len(), ids.len()), (16, 16));
    let trainer = all
        .iter()
        .find(|it| it["businessRole"] == "TRAINER")
        .unwrap();
    assert!(
        !trainer["employeeCompetences"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let one = get(&sandbox, &format!("/v1/employees/{}", trainer["id"])).await;
    assert_eq!(one["email"], trainer["email"]);
    let nobody = Ask::get("/v1/employees/7").send(&sandbox).await;
    assert_eq!(nobody.text("errorCode"), "sandbox.employee.unknown");
}

#[tokio::test]
async fn an_employees_picture_is_read_without_a_key() {
    let sandbox = sandbox().await;
    let employees = get(&sandbox, "/v1/employees").await;
    let shown = employees["result"].as_array().unwrap().iter();
    let url = shown
        .filter_map(|it| it["employeeImageUrl"].as_str())
        .next()
        .unwrap();

    let picture = Ask::get(url.strip_prefix(&sandbox.url()).unwrap()).without_key();
    let picture = picture.send(&sandbox).await;

    assert_eq!(picture.status, 200);
    assert_eq!(picture.header("content-type"), Some("image/jpeg"));
}

#[tokio::test]
async fn the_lists_of_the_night_are_of_today_and_the_others_older() {
    let sandbox = sandbox().await;

    let lists = get(&sandbox, "/v1/member-lists").await;

    let modified = lists
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["modifiedDateTime"].as_str().unwrap());
    let (of_today, older): (Vec<_>, Vec<_>) = modified.partition(|it| it.starts_with("2026-03-01"));
    assert!(of_today.len() > 2 && !older.is_empty());
}
