//! The move to another studio.

use jiff::civil::Date;
use studiodesk_core::{CustomerId, ErrorCode, StudioId};
use studiodesk_sandbox::{Config, Fault, Key, Sandbox};
use studiodesk_services::{Desk, DeskAct, Settled};

use super::{connected, count, stopped};
use crate::support::{Home, KEY};

const SWITCH: &str = "switchStudio";
const OTHER_KEY: &str = "key-of-the-other-studio";

/// A desk connected to the first of two studios, and its members.
async fn two_studios() -> (Sandbox, Home, Vec<CustomerId>) {
    let sandbox = Sandbox::start(Config {
        members: 40,
        key: KEY.into(),
        keys: vec![Key::new(OTHER_KEY).of_studio(2)],
        studios: 2,
        studio_name: "Nordlicht".into(),
        ..Config::default()
    });
    connected(sandbox.await.unwrap()).await
}

async fn other(desk: &Desk) -> StudioId {
    let targets = desk.studio_targets().await.unwrap();
    targets.studios[0].id
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

fn to(target: StudioId, date: Date) -> DeskAct {
    DeskAct::SwitchStudio {
        target,
        date,
        note: "moved house".into(),
    }
}

fn is_there(sandbox: &Sandbox, member: CustomerId) -> (bool, bool) {
    let studios = sandbox.state().studios();
    let has = |place: usize| studios[place].find_person(member.0).is_some();
    (has(0), has(1))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_studio_is_offered_by_its_name_and_the_own_is_not() {
    let (sandbox, home, _) = two_studios().await;

    let targets = home.desk.studio_targets().await.unwrap();

    let other = &sandbox.state().studios()[1];
    let offered: Vec<_> = targets
        .studios
        .iter()
        .map(|it| (it.id.0, &*it.name))
        .collect();
    assert_eq!(offered, [(other.id(), &*other.name())]);
    assert_eq!(
        (targets.studios[0].connected.as_ref(), targets.missing_scope),
        (None, None)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_studio_that_is_connected_here_is_offered_without_the_scope_too() {
    let (sandbox, home, _) = two_studios().await;
    let second = home.connect(OTHER_KEY).await.unwrap();
    let studios = home.desk.list_studios();
    let first = studios.iter().find(|it| it.id != second.id).unwrap();
    home.desk.open_studio(&first.id).await.unwrap();
    let operation = "getStudiosWithActiveMembershipOffers";
    sandbox.script(Fault::status(operation, 403));

    let targets = home.desk.studio_targets().await.unwrap();

    assert_eq!(targets.missing_scope.as_deref(), Some("STUDIO_READ"));
    assert_eq!(targets.studios.len(), 1);
    assert_eq!(targets.studios[0].connected, Some(second.id));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_is_moved_and_gone_from_here() {
    let (sandbox, home, members) = two_studios().await;
    let (desk, member) = (&home.desk, members[0]);

    let act = to(other(desk).await, today());
    let moved = desk.act_now(member, act).await.unwrap();
    let card = desk.refresh_member(member).await;

    assert_eq!(moved, Settled::Done);
    assert_eq!(is_there(&sandbox, member), (false, true));
    assert_eq!(card.unwrap_err().code(), ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_to_come_and_the_own_studio_are_refused_by_their_field() {
    let (sandbox, home, members) = two_studios().await;
    let (desk, member) = (&home.desk, members[0]);
    let other = other(desk).await;
    let own = StudioId(sandbox.state().studios()[0].id());

    let early = desk.act_now(member, to(other, today().tomorrow().unwrap()));
    let early = early.await.unwrap_err();
    let home = desk.act_now(member, to(own, today())).await.unwrap_err();

    assert_eq!(early.field().as_deref(), Some("switchDate"));
    assert_eq!(home.field().as_deref(), Some("targetStudioId"));
    assert_eq!(is_there(&sandbox, member), (true, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_read_back_from_whichever_studio_the_member_is_in() {
    let (sandbox, home, members) = two_studios().await;
    let (desk, member) = (&home.desk, members[0]);
    let act = to(other(desk).await, today());

    sandbox.script(Fault::reset_request(SWITCH, 0));
    let lost = desk.act_now(member, act.clone()).await.unwrap();
    sandbox.script(Fault::reset_answer(SWITCH, 0));
    let arrived = desk.act_now(member, act).await.unwrap();

    assert_eq!((lost, arrived), (Settled::NotThere, Settled::FoundThere));
    assert_eq!(count(&sandbox, SWITCH), 2);
    assert_eq!(is_there(&sandbox, member), (false, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_without_the_scope_moves_nobody_and_names_it() {
    let (sandbox, home, members) = two_studios().await;
    let (desk, member) = (&home.desk, members[0]);
    let act = to(other(desk).await, today());
    sandbox
        .state()
        .set_scopes(Some(vec!["CUSTOMER_READ".into(), "STUDIO_READ".into()]));

    let closed = desk.act_now(member, act).await.unwrap_err();

    assert_eq!(closed.scope().as_deref(), Some("CUSTOMER_WRITE"));
    assert_eq!(is_there(&sandbox, member), (true, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_nobody_is_moved_and_nothing_is_in_doubt() {
    let (sandbox, home, members) = two_studios().await;
    let act = to(other(&home.desk).await, today());
    stopped(sandbox, &home, members[0]).await;

    let offline = home.desk.act_now(members[0], act).await;

    assert_eq!(offline.unwrap_err().code(), ErrorCode::Offline);
}
