//! What is said of the way to the service, by a desk that has a studio open.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::time::Duration;

use crate::support::{Home, KEY, sandbox};
use jiff::SignedDuration;
use studiodesk_core::CustomerId;
use studiodesk_services::{LinkState, LinkView, SyncStage};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

async fn reaches(home: &Home, state: LinkState) -> LinkView {
    let mut changes = home.desk.link_changes().unwrap();
    let reached = changes.wait_for(|view| view.state == state);
    let view = tokio::time::timeout(Duration::from_secs(20), reached).await;
    *view
        .unwrap_or_else(|_| panic!("{:?}", home.desk.link()))
        .unwrap()
}

/// Somebody who answers everything at `address` with `answer`.
async fn somebody(address: &str, answer: &'static str) -> JoinHandle<()> {
    let listener = TcpListener::bind(address).await.unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_closes_is_taken_by_a_portal_and_opens_again() {
    let sandbox = sandbox(10).await;
    let url = sandbox.url();
    let address = url
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let mut home = Home::new(&url);
    assert_eq!(home.desk.link().state, LinkState::Unknown);
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    assert_eq!(home.desk.link().state, LinkState::Online);

    sandbox.stop().await;
    home.desk.refresh_member(CustomerId(1)).await.unwrap_err();
    reaches(&home, LinkState::ServiceDown).await;

    // Nobody calls any more: the link asks by itself.
    let portal = "HTTP/1.1 302 Found\r\nlocation: http://10.0.0.1/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let portal = somebody(&address, portal).await;
    reaches(&home, LinkState::CaptivePortal).await;
    portal.abort();
    let _ = portal.await;

    let proxy = "HTTP/1.1 407 No\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let proxy = somebody(&address, proxy).await;
    reaches(&home, LinkState::Proxy).await;
    proxy.abort();
    let _ = proxy.await;

    let service = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let _service = somebody(&address, service).await;
    reaches(&home, LinkState::Online).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_wrong_is_said() {
    let sandbox = sandbox(10).await;
    let mut home = Home::new(&sandbox.url());
    home.set_clock_ahead(SignedDuration::from_hours(-3));

    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;

    let off_by = home.desk.link().clock_off_by.unwrap();
    assert!((off_by + 3 * 3_600).abs() < 60, "{off_by}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_that_the_network_broke_off_goes_on_when_it_returns() {
    let first = sandbox(10).await;
    let url = first.url();
    let mut home = Home::new(&url);
    let studio = home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    first.stop().await;
    let mut home = home.restarted(&url).await;
    home.desk.open_studio(&studio.id).await.unwrap();
    let failed = home.stage(SyncStage::Failed).await;

    // A service that says no more than that it is there is enough for the next try, which fails of it.
    let address = url
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let service = "HTTP/1.1 401 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let _service = somebody(&address, service).await;
    let tried = home
        .wait_for(|view| view.stage == SyncStage::Failed && view.revision > failed.revision)
        .await;

    assert_eq!(
        tried.error.unwrap().code,
        studiodesk_core::ErrorCode::KeyRefused
    );
}
