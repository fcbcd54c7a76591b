//! What a request passes before any operation sees it: key, path, limit, scopes, and in that order.

use std::time::Duration;

use crate::support::{Ask, KEY, config, sandbox};
use studiodesk_sandbox::{KEY_CHECK, Sandbox};

#[tokio::test]
async fn a_missing_key_and_a_wrong_one_are_401() {
    let sandbox = sandbox().await;
    let ask = Ask::get("/v1/studios/information");

    let missing = ask.clone().without_key().send(&sandbox).await;
    let wrong = ask.header("X-API-KEY", "another").send(&sandbox).await;

    assert_eq!(missing.status, 401);
    assert_eq!(missing.text("errorCode"), "sandbox.key.missing");
    assert_eq!(wrong.status, 401);
    assert_eq!(wrong.text("errorCode"), "sandbox.key.refused");
}

#[tokio::test]
async fn a_revoked_key_is_refused_and_its_successor_accepted() {
    let sandbox = sandbox().await;

    sandbox.state().revoke_key();
    let revoked = Ask::get("/v1/studios/tags").send(&sandbox).await;
    sandbox.state().replace_key("the-next");
    let replaced = Ask::get("/v1/studios/tags").header("X-API-KEY", "the-next");

    assert_eq!(revoked.status, 401);
    assert_eq!(replaced.send(&sandbox).await.status, 200);
}

#[tokio::test]
async fn head_checks_the_key_and_nothing_else() {
    let (mut config, _hands) = config();
    config.rate_limit = 0;
    config.scopes = Some(Vec::new());
    let sandbox = Sandbox::start(config).await.unwrap();

    for path in ["/v1/customers", "/v1/customers/abc?x=1", "/nothing", "/"] {
        let good = Ask::new("HEAD", path).send(&sandbox).await;
        let bad = Ask::new("HEAD", path).without_key().send(&sandbox).await;

        assert_eq!((good.status, bad.status), (200, 401), "{path}");
        assert!(good.bytes.is_empty() && bad.bytes.is_empty());
    }
    assert!(sandbox.state().rate_counters().is_empty());
    assert_eq!(sandbox.requests()[0].operation.as_deref(), Some(KEY_CHECK));
}

#[tokio::test]
async fn an_unknown_path_is_404_and_another_method_405() {
    let sandbox = sandbox().await;

    let unknown = Ask::get("/v2/customers").send(&sandbox).await;
    let method = Ask::new("DELETE", "/v1/customers").send(&sandbox).await;

    assert_eq!(unknown.status, 404);
    assert!(!unknown.text("errorMessage").is_empty());
    assert_eq!(method.status, 405);
    assert!(!method.text("errorMessage").is_empty());
    assert_eq!(method.header("allow"), Some("GET"));
}

#[tokio::test]
async fn without_the_scope_a_key_gets_403_with_the_services_own_code() {
    let sandbox = sandbox().await;
    let scopes = vec!["CUSTOMER_READ".to_owned()];
    sandbox.state().set_scopes(Some(scopes));

    let refused = Ask::get("/v1/studios/information").send(&sandbox).await;
    let allowed = Ask::get("/v1/customers").send(&sandbox).await;
    let one_of_two = Ask::get("/v1/customers/1/contracts").send(&sandbox).await;
    let needs_none = Ask::new("POST", "/v1/studios/confirmActivation");

    assert_eq!(refused.status, 403);
    assert_eq!(refused.text("errorCode"), "errormessage.permission.denied");
    assert!(refused.text("errorMessage").contains("STUDIO_READ"));
    assert_eq!(allowed.status, 200);
    assert_eq!(one_of_two.status, 404);
    assert_ne!(needs_none.send(&sandbox).await.status, 403);
}

#[tokio::test]
async fn one_request_too_many_closes_that_endpoint_for_a_minute() {
    let (mut config, hands) = config();
    config.rate_limit = 2;
    let sandbox = Sandbox::start(config).await.unwrap();
    let list = Ask::get("/v1/customers");

    let mut statuses = Vec::new();
    for wait in [0, 0, 0, 59, 1] {
        hands.advance(Duration::from_secs(wait));
        statuses.push(list.send(&sandbox).await.status);
    }
    let other = Ask::get("/v1/devices").send(&sandbox).await;

    assert_eq!(statuses, [200, 200, 429, 429, 200]);
    assert_eq!(other.status, 200);
    let counter = sandbox.state().rate_counters()["getCustomers"];
    assert_eq!((counter.used, counter.refused, counter.closures), (1, 2, 1));
}

#[tokio::test]
async fn another_client_can_use_up_the_limit() {
    let sandbox = sandbox().await;
    sandbox.state().spend("getCustomers", 999);

    let last = Ask::get("/v1/customers").send(&sandbox).await;
    let refused = Ask::get("/v1/customers").send(&sandbox).await;

    assert_eq!((last.status, refused.status), (200, 429));
}

#[tokio::test]
async fn retry_after_is_absent_unless_asked_for() {
    let (mut config, hands) = config();
    config.rate_limit = 0;
    let sandbox = Sandbox::start(config).await.unwrap();
    let list = Ask::get("/v1/customers");

    let plain = list.send(&sandbox).await;
    sandbox.state().set_retry_after(true);
    hands.advance(Duration::from_millis(20_500));
    let shown = list.send(&sandbox).await;

    assert_eq!(plain.header("retry-after"), None);
    assert_eq!(shown.header("retry-after"), Some("40"));
}

#[tokio::test]
async fn checks_come_in_the_order_of_the_gateway() {
    let (mut config, _hands) = config();
    config.rate_limit = 1;
    config.scopes = Some(Vec::new());
    let sandbox = Sandbox::start(config).await.unwrap();
    let broken = Ask::get("/v1/customers?sliceSize=1");

    let key_before_path = Ask::get("/nothing").without_key().send(&sandbox).await;
    let scope_before_contract = broken.send(&sandbox).await;
    let limit_before_scope = broken.send(&sandbox).await;
    let key_before_limit = broken.clone().without_key().send(&sandbox).await;

    assert_eq!(key_before_path.status, 401);
    assert_eq!(scope_before_contract.status, 403);
    assert_eq!(limit_before_scope.status, 429);
    assert_eq!(key_before_limit.status, 401);
}

#[tokio::test]
async fn messages_are_in_the_language_asked_for() {
    let sandbox = sandbox().await;
    let ask = Ask::get("/v1/customers/by");

    let studio = ask.send(&sandbox).await;
    let polish = ask.clone().header("Accept-Language", "pl");
    let other = ask.clone().header("Accept-Language", "ja");

    let one = "Genau ein Suchkriterium angeben.";
    assert_eq!(studio.text("errorMessage"), one);
    let one = "Podaj dokładnie jedno kryterium.";
    assert_eq!(polish.send(&sandbox).await.text("errorMessage"), one);
    let one = "Give exactly one criterion.";
    assert_eq!(other.send(&sandbox).await.text("errorMessage"), one);
}

#[tokio::test]
async fn the_log_holds_what_was_asked_but_not_the_key() {
    let sandbox = sandbox().await;

    Ask::get("/v1/customers?sliceSize=50").send(&sandbox).await;
    Ask::get("/nothing").without_key().send(&sandbox).await;

    let requests = sandbox.requests();
    assert_eq!(requests[0].method, "GET");
    assert_eq!(requests[0].path_and_query, "/v1/customers?sliceSize=50");
    assert_eq!(requests[0].operation.as_deref(), Some("getCustomers"));
    assert_eq!(requests[0].status, Some(200));
    assert!(requests[0].had_key && !requests[1].had_key);
    assert_eq!(
        (requests[1].operation.as_deref(), requests[1].status),
        (None, Some(401))
    );
    assert!(!format!("{requests:?}{sandbox:?}{:?}", config().0).contains(KEY));
}
