//! The control API, as a script uses it.

use crate::support::{self, Answer, Ask, sandbox};
use serde_json::{Value, json};
use studiodesk_sandbox::{Control, Sandbox};
use tokio::net::TcpStream;

/// A sandbox with its control API open.
struct Stage {
    sandbox: Sandbox,
    control: Control,
}

impl Stage {
    async fn open() -> Self {
        let sandbox = sandbox().await;
        let control = sandbox.open_control(0).await.expect("a port is free");
        Self { sandbox, control }
    }

    async fn send(&self, ask: Ask) -> Answer {
        let stream = TcpStream::connect(self.control.addr())
            .await
            .expect("it listens");
        ask.without_key()
            .exchange(stream, "control")
            .await
            .expect("it answers")
    }

    async fn get(&self, path: &str) -> Value {
        self.send(Ask::get(path)).await.json()
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Ask::new("POST", path).json(&body.to_string()))
            .await
    }

    async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Ask::new("PUT", path).json(&body.to_string()))
            .await
    }
}

#[tokio::test]
async fn the_clock_is_set_and_advanced() {
    let stage = Stage::open().await;

    let set = stage
        .put("/clock", json!({ "now": "2031-05-01T10:00:00Z" }))
        .await;
    let advanced = stage.post("/clock/advance", json!({ "seconds": 90 })).await;
    let too_far = stage
        .post("/clock/advance", json!({ "seconds": 1_u64 << 60 }))
        .await;

    assert_eq!(set.json()["now"], "2031-05-01T10:00:00Z");
    assert_eq!(advanced.json()["now"], "2031-05-01T10:01:30Z");
    assert_eq!(too_far.status, 400);
    assert_eq!(stage.get("/clock").await["now"], "2031-05-01T10:01:30Z");
}

#[tokio::test]
async fn a_picture_expires_when_the_clock_is_advanced() {
    let stage = Stage::open().await;
    let shown = support::first(&stage.sandbox, |it| it.has_picture);
    let customer = Ask::get(format!("/v1/customers/{}", shown.id));
    let url = customer.send(&stage.sandbox).await.text("imageUrl");
    let picture = Ask::get(url.strip_prefix(&stage.sandbox.url()).unwrap());

    let fresh = picture.send(&stage.sandbox).await;
    stage
        .post("/clock/advance", json!({ "seconds": 900 }))
        .await;
    let late = picture.send(&stage.sandbox).await;

    assert_eq!((fresh.status, late.status), (200, 403));
}

#[tokio::test]
async fn amendment_modes_are_set_for_each_studio_and_kind() {
    let stage = Stage::open().await;
    let path = "/studios/0/amendment-modes";

    let set = stage
        .put(path, json!({ "IDLE_PERIOD": "READ" }))
        .await
        .json();
    let unknown = stage.put(path, json!({ "SHOES": "READ" })).await;

    assert_eq!(set["IDLE_PERIOD"], "READ");
    assert_eq!(set["ADDRESS_DATA"], "CHANGES_REQUIRE_VERIFICATION");
    assert_eq!(stage.get(path).await, set);
    assert_eq!(unknown.status, 422);
    assert_eq!(
        stage
            .send(Ask::get("/studios/7/amendment-modes"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn what_does_not_wait_cannot_be_settled() {
    let stage = Stage::open().await;

    let accepted = stage.post("/amendments/7/accept", json!({})).await;

    assert_eq!(accepted.status, 404);
}

#[tokio::test]
async fn faults_are_planned_listed_and_dropped() {
    let stage = Stage::open().await;
    let fault = json!({
        "operation": "getDevices", "kind": "status", "status": 503, "count": 2,
        "headers": { "retry-after": "3" },
    });
    let endless = json!({ "kind": "status", "status": 418, "count": null });

    let planned = stage.post("/faults", fault).await;
    let first = Ask::get("/v1/devices").send(&stage.sandbox).await;
    stage.post("/faults", endless).await;
    let listed = stage.get("/faults").await;
    let other = Ask::get("/v1/customers").send(&stage.sandbox).await;
    stage.send(Ask::new("DELETE", "/faults")).await;
    let after = Ask::get("/v1/devices").send(&stage.sandbox).await;

    assert_eq!(planned.status, 200);
    assert_eq!(
        (first.status, first.header("retry-after")),
        (503, Some("3"))
    );
    let expected = json!([
        { "operation": "getDevices", "left": 1 },
        { "operation": null, "left": null },
    ]);
    assert_eq!(listed, expected);
    assert_eq!((other.status, after.status), (418, 200));
}

#[tokio::test]
async fn every_kind_of_fault_can_be_planned_and_no_other() {
    let stage = Stage::open().await;
    let kinds = [
        json!({ "kind": "close" }),
        json!({ "kind": "resetRequest", "bytes": 5 }),
        json!({ "kind": "resetAnswer" }),
        json!({ "kind": "stall", "bytes": 5 }),
        json!({ "kind": "pause", "bytes": 5, "milliseconds": 1 }),
        json!({ "kind": "trickle", "milliseconds": 1 }),
        json!({ "kind": "delay", "milliseconds": 1 }),
        json!({ "kind": "truncate", "bytes": 5 }),
        json!({ "kind": "otherShape", "probability": 0.5, "seed": 3 }),
    ];

    for kind in kinds {
        assert_eq!(
            stage.post("/faults", kind.clone()).await.status,
            200,
            "{kind}"
        );
    }
    let unknown = stage.post("/faults", json!({ "kind": "explode" })).await;
    let operation = json!({ "kind": "close", "operation": "getNothing" });
    assert!((400..500).contains(&unknown.status));
    assert_eq!(stage.post("/faults", operation).await.status, 400);
}

#[tokio::test]
async fn requests_are_counted_by_operation_and_status() {
    let stage = Stage::open().await;

    Ask::get("/v1/customers").send(&stage.sandbox).await;
    Ask::get("/v1/customers").send(&stage.sandbox).await;
    Ask::get("/v1/customers/1").send(&stage.sandbox).await;
    let counts = stage.get("/requests").await;
    stage.send(Ask::new("DELETE", "/requests")).await;

    let list = json!({ "requests": 2, "statuses": { "200": 2 } });
    assert_eq!(counts["getCustomers"], list);
    assert_eq!(counts["getCustomerById"]["statuses"], json!({ "404": 1 }));
    assert_eq!(stage.get("/requests").await, json!({}));
}

#[tokio::test]
async fn the_limit_is_set() {
    let stage = Stage::open().await;

    stage
        .put(
            "/limit",
            json!({ "requestsPerMinute": 0, "retryAfter": true }),
        )
        .await;
    let refused = Ask::get("/v1/devices").send(&stage.sandbox).await;

    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("retry-after"), Some("60"));
}

#[tokio::test]
async fn studios_and_files_are_listed() {
    let stage = Stage::open().await;

    let studios = stage.get("/studios").await;

    assert_eq!(studios[0]["name"], "Demo Studio");
    assert_eq!(studios[0]["people"], 240 + 24 + 12);
    assert_eq!(stage.get("/files").await, json!([]));
}

#[tokio::test]
async fn a_page_in_a_browser_is_refused() {
    let stage = Stage::open().await;

    let page = Ask::get("/clock").header("Origin", "http://a.example");

    assert_eq!(stage.send(page).await.status, 403);
}

#[tokio::test]
async fn a_file_says_whose_it_is_and_how_it_came() {
    let stage = Stage::open().await;
    let (one, other) = stage.sandbox.state().with_people(|it| (it[0].id, it[1].id));
    let upload = async |customer: i64| {
        let form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
                    Content-Type: application/pdf\r\n\r\nbytes\r\n--cut--\r\n";
        let ask = Ask::new("POST", format!("/v1/customers/{customer}/documents"))
            .body("multipart/form-data; boundary=cut", form);
        ask.send(&stage.sandbox).await.status
    };

    let statuses = [upload(one).await, upload(other).await, upload(one).await];

    assert_eq!(statuses, [200; 3]);
    let files = stage.get("/files").await;
    let of = |customer: i64| {
        let files = files.as_array().expect("a list").iter();
        files.filter(|it| it["customerId"] == customer).count()
    };
    assert_eq!((of(one), of(other)), (2, 1));
    assert_eq!(files[0]["size"], 5);
    assert_eq!(files[0]["studio"], 0);
    assert_eq!(files[0]["operation"], "uploadDocument");
    assert_eq!(files[0]["sha256"].as_str().map(str::len), Some(64));
}
