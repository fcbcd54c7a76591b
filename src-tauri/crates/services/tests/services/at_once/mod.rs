//! What is answered at once beside bookings and purchases: the studio's own fields, benefits, weighings, the
//! move to another studio. Each done, refused, with its answer lost, and without a network.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod benefits;
mod doubt;
mod fields;
mod studio;

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::Sandbox;
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::SyncStage;

/// A connected desk, and its members.
async fn home() -> (Sandbox, Home, Vec<CustomerId>) {
    connected(sandbox(40).await).await
}

/// A desk that is connected to the first studio of that sandbox, and the studio's members.
async fn connected(sandbox: Sandbox) -> (Sandbox, Home, Vec<CustomerId>) {
    let members = sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status == Status::Member);
        members.map(|it| CustomerId(it.id)).collect()
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, members)
}

/// Stops the service. What is asked next finds no connection left from before.
async fn stopped(sandbox: Sandbox, home: &Home, member: CustomerId) {
    sandbox.stop().await;
    let read = home.desk.benefits(member, Service).await;
    assert_eq!(read.unwrap_err().code(), ErrorCode::Offline);
}

/// What the service has of somebody.
fn person(sandbox: &Sandbox, id: CustomerId) -> Person {
    sandbox.state().find_person(id.0).unwrap()
}

/// How often the service was asked for an operation.
fn count(sandbox: &Sandbox, operation: &str) -> u64 {
    let counts = sandbox.state().request_counts();
    counts.get(operation).map_or(0, |it| it.requests)
}
