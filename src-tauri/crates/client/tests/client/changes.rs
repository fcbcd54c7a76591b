//! A change is made once: where the first try may have arrived, there is no second. The server counts.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::civil::date;
use studiodesk_client::api::membership_self_service::IdlePeriodCreateRequest;
use studiodesk_client::{
    Client, ContentType, Error, Lane, LookingUp, Outcome, Resolver, ServerAddress, Upload,
};
use studiodesk_core::{ContractId, CustomerId, IdlePeriodReasonId};
use tokio::net::TcpListener;

use crate::support::faults::{Fault, FaultServer, Seen};
use crate::support::{KEY, assert_discreet, loopback};

fn document() -> Upload {
    Upload::from_bytes(vec![7; 300_000], "a.pdf", ContentType::PDF)
}

/// A POST that carries a file.
async fn post_file(client: &Client) -> Result<(), Error> {
    client
        .customers()
        .upload_document(CustomerId(1), document())
        .send()
        .await
        .map(drop)
}

/// A POST that fits into one packet.
async fn post(client: &Client) -> Result<(), Error> {
    let data = IdlePeriodCreateRequest::new(date(2027, 1, 1), IdlePeriodReasonId(3));
    client
        .membership_self_service()
        .create_idle_period_amendment(ContractId(1), &data)
        .send()
        .await
        .map(drop)
}

async fn put_image(client: &Client) -> Result<(), Error> {
    client
        .customers()
        .update_image(CustomerId(1), document())
        .send()
        .await
        .map(drop)
}

fn assert_unknown(fault: Fault, error: &Error) {
    assert_eq!(error.outcome(), Outcome::Unknown, "{fault:?}: {error:?}");
    assert!(matches!(error, Error::BrokenOff(_)), "{fault:?}: {error:?}");
    assert_discreet(error);
}

#[tokio::test]
async fn a_change_that_may_have_arrived_is_not_sent_again() {
    for fault in [
        Fault::CutAtOnce,
        Fault::CutAfter(20),
        Fault::CutAfter(200_000),
        Fault::CutUnanswered,
        Fault::CutAnswer,
    ] {
        let server = FaultServer::start([fault, Fault::Answer(200)]);
        let client = loopback(&server.uri());

        let error = post_file(&client).await.unwrap_err();

        assert_unknown(fault, &error);
        assert_eq!(server.ended(1).await.len(), 1, "{fault:?}");

        let server = FaultServer::start([fault, Fault::Answer(200)]);
        let client = loopback(&server.uri());

        let error = post(&client).await.unwrap_err();

        assert_unknown(fault, &error);
        assert_eq!(server.ended(1).await.len(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn a_change_that_vanished_in_a_used_connection_is_not_sent_again() {
    let server = FaultServer::start([Fault::CutReused, Fault::Answer(200)]);
    let client = loopback(&server.uri());
    post(&client).await.unwrap();

    let error = post(&client).await.unwrap_err();

    assert_unknown(Fault::CutReused, &error);
    let seen = server.ended(1).await;
    assert_eq!((seen.len(), seen[0].whole()), (1, true));
}

#[tokio::test]
async fn a_change_that_the_service_failed_at_is_not_sent_again() {
    for status in [500, 502, 503, 504] {
        let server = FaultServer::start([Fault::Answer(status), Fault::Answer(200)]);

        let error = post_file(&loopback(&server.uri())).await.unwrap_err();

        assert_eq!(error.outcome(), Outcome::Unknown, "{error:?}");
        assert_eq!(server.ended(1).await.len(), 1);
    }
}

#[tokio::test]
async fn a_picture_replaces_itself_and_so_is_sent_again() {
    let faults = [
        Fault::CutAfter(200_000),
        Fault::CutUnanswered,
        Fault::Answer(200),
    ];
    let server = FaultServer::start(faults);

    put_image(&loopback(&server.uri())).await.unwrap();

    let seen = server.ended(3).await;
    let whole: Vec<_> = seen.iter().map(Seen::whole).collect();
    assert_eq!(whole, [false, true, true]);
    // Opened and read anew at each try.
    assert_eq!(seen[1].body(), seen[2].body());
}

#[tokio::test]
async fn a_change_that_is_turned_away_unread_is_sent_again_in_the_background() {
    let server = FaultServer::start([Fault::Answer(429), Fault::Answer(200)]);
    let client = loopback(&server.uri()).with_lane(Lane::Background);

    post_file(&client).await.unwrap();

    let seen = server.ended(2).await;
    assert_eq!(seen.len(), 2);
    assert!(seen.iter().all(Seen::whole));
}

#[tokio::test]
async fn a_person_is_told_of_a_429_and_that_nothing_happened() {
    let server = FaultServer::start([Fault::Answer(429)]);

    let error = post_file(&loopback(&server.uri())).await.unwrap_err();

    assert_eq!(error.wait(), Some(Duration::from_secs(1)));
    assert_eq!(error.outcome(), Outcome::NotSent);
}

/// `localhost`, first where nobody listens and then where the server is.
struct SecondTime {
    look_ups: AtomicUsize,
    addresses: [SocketAddr; 2],
}

impl Resolver for SecondTime {
    fn look_up(&self, _: &str) -> LookingUp {
        let turn = self.look_ups.fetch_add(1, Ordering::SeqCst);
        let address = self.addresses[turn.min(1)];
        Box::pin(async move { Ok::<_, io::Error>(vec![address]) })
    }
}

#[tokio::test]
async fn a_change_that_found_nobody_is_sent_again() {
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = FaultServer::start([Fault::Answer(200)]);
    let addresses = [nobody.local_addr().unwrap(), server.address];
    drop(nobody);
    let resolver = Arc::new(SecondTime {
        look_ups: AtomicUsize::new(0),
        addresses,
    });
    let address = ServerAddress::Loopback("http://localhost".parse().unwrap());
    let client = Client::builder(address, KEY.into())
        .resolver(Arc::clone(&resolver) as Arc<dyn Resolver>)
        .build()
        .unwrap();

    post_file(&client).await.unwrap();

    assert_eq!(resolver.look_ups.load(Ordering::SeqCst), 2);
    let seen = server.ended(1).await;
    assert_eq!((seen.len(), seen[0].whole()), (1, true));
}
