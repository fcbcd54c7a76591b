//! Several keys and several studios: each key sees its own studio, with its own scopes and limit.

use std::time::Duration;

use crate::support::{self, Ask, KEY, config};
use serde_json::Value;
use studiodesk_sandbox::{Key, Sandbox};

async fn two_studios() -> Sandbox {
    let (mut config, _hands) = config();
    config.studios = 2;
    config.keys = vec![
        Key::new("second").of_studio(2),
        Key::new("reader").with_scopes(["STUDIO_READ"]),
    ];
    Sandbox::start(config)
        .await
        .expect("a loopback port is free")
}

async fn get(sandbox: &Sandbox, key: &str, path: &str) -> support::Answer {
    Ask::get(path).header("X-API-KEY", key).send(sandbox).await
}

fn ids(list: &Value) -> Vec<i64> {
    let result = list["result"].as_array().expect("a list");
    let ids = result.iter().map(|it| it["id"].as_i64().expect("a number"));
    ids.collect()
}

#[tokio::test]
async fn each_key_sees_its_own_studio() {
    let sandbox = two_studios().await;
    let list = "/v1/customers?sliceSize=500";

    let first = get(&sandbox, KEY, list).await.json();
    let second = get(&sandbox, "second", list).await.json();
    let studio = get(&sandbox, "second", "/v1/studios/information").await;

    let (first, second) = (ids(&first), ids(&second));
    assert_eq!(first.len() + second.len(), 240);
    assert!(first.len() > 100 && second.len() > 100);
    assert!(first.iter().all(|it| !second.contains(it)));
    assert_eq!(studio.text("name"), "Demo Studio 2");
    let foreign = get(&sandbox, "second", &format!("/v1/customers/{}", first[0])).await;
    assert_eq!(foreign.status, 404);
}

#[tokio::test]
async fn each_key_has_its_own_scopes_and_limit() {
    let sandbox = two_studios().await;
    sandbox.state().set_rate_limit(1);

    let allowed = get(&sandbox, "reader", "/v1/studios/information").await;
    let refused = get(&sandbox, "reader", "/v1/customers").await;
    let again = get(&sandbox, "reader", "/v1/studios/information").await;
    let other = get(&sandbox, KEY, "/v1/studios/information").await;

    assert_eq!((allowed.status, refused.status), (200, 403));
    assert_eq!((again.status, other.status), (429, 200));
}

#[tokio::test]
async fn a_picture_of_the_second_studio_is_read_without_a_key_until_it_expires() {
    let (mut config, hands) = config();
    config.studios = 2;
    config.keys = vec![Key::new("second").of_studio(2)];
    let sandbox = Sandbox::start(config).await.unwrap();
    let list = get(&sandbox, "second", "/v1/customers?sliceSize=500")
        .await
        .json();
    let shown = list["result"].as_array().unwrap().iter();
    let url = shown
        .filter_map(|it| it["imageUrl"].as_str())
        .next()
        .unwrap();
    let picture = Ask::get(url.strip_prefix(&sandbox.url()).unwrap()).without_key();

    let fresh = picture.send(&sandbox).await;
    hands.advance(Duration::from_secs(15 * 60));
    let late = picture.send(&sandbox).await;

    assert_eq!((fresh.status, late.status), (200, 403));
}
