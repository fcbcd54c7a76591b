//! Cards, PINs and barcodes of a member, and the code for the phone: against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{AccessMediumId, CustomerId, ErrorCode};
use studiodesk_sandbox::people::{AccessMedium, CardNumber, Medium};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::{
    Access, ActKind, Desk, DeskAct, HistoryKind, MediumKind, MediumValue, MediumView, Settled,
    SyncStage, TrailFormat,
};

const ADD: &str = "addAccessMediums";
const CHANGE: &str = "updateAccessMediums";
const DELETE: &str = "deleteAccessMediums";
const CARD: &str = "1173673668653440";
const OTHER_CARD: &str = "1173673668653441";
/// The studio's own media of the member.
const STUDIOS_CARD: i64 = 41;
const STUDIOS_PIN: i64 = 42;

/// A connected desk, and a member with a card and a PIN of the studio's own.
async fn home() -> (Sandbox, Home, CustomerId) {
    let sandbox = sandbox(20).await;
    let id = sandbox.state().with_people(|people| {
        let mut members = people.iter().filter(|it| it.status.as_str() == "MEMBER");
        members.next().unwrap().id
    });
    let own = |id, medium| AccessMedium { id, medium };
    sandbox.state().edit_person(id, |person| {
        person.access_mediums = vec![
            own(STUDIOS_CARD, Medium::Card(CardNumber(0x0012_3456))),
            own(STUDIOS_PIN, Medium::Pin("480211".into())),
        ];
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, CustomerId(id))
}

fn add(value: &str) -> DeskAct {
    DeskAct::AddMedium {
        medium: MediumKind::CardNumber,
        value: MediumValue(value.into()),
    }
}

fn change(id: AccessMediumId, value: &str) -> DeskAct {
    DeskAct::ChangeMedium {
        id,
        medium: MediumKind::CardNumber,
        value: MediumValue(value.into()),
    }
}

async fn access(desk: &Desk, member: CustomerId) -> Access {
    desk.access(member, Service).await.unwrap().unwrap().value
}

/// The member's card with this number.
async fn card(desk: &Desk, member: CustomerId, value: &str) -> Option<MediumView> {
    let mut media = access(desk, member).await.media.into_iter();
    media.find(|it| it.value.as_deref() == Some(value))
}

/// A card that this desk has added.
async fn added(desk: &Desk, member: CustomerId) -> AccessMediumId {
    assert_eq!(
        desk.act_now(member, add(CARD)).await.unwrap(),
        Settled::Done
    );
    card(desk, member, CARD).await.unwrap().id.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_added_known_as_ours_changed_and_taken_away() {
    let (_sandbox, home, member) = home().await;
    let desk = &home.desk;
    let before = access(desk, member).await;

    let id = added(desk, member).await;

    let shown = card(desk, member, CARD).await.unwrap();
    assert!(shown.made_here);
    assert_eq!(shown.numbers.unwrap().hex_lsb, "80311a32732b04");
    assert!(before.media.iter().all(|it| !it.made_here));

    let changed = desk.act_now(member, change(id, OTHER_CARD)).await.unwrap();
    let now = card(desk, member, OTHER_CARD).await.unwrap();
    assert_eq!(
        (changed, now.id, now.made_here),
        (Settled::Done, Some(id), true)
    );

    let delete = DeskAct::DeleteMedium { id };
    let deleted = desk.act_now(member, delete).await.unwrap();
    assert_eq!(deleted, Settled::Done);
    assert_eq!(access(desk, member).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_ours_is_known_without_a_network_too() {
    let (sandbox, home, member) = home().await;
    added(&home.desk, member).await;
    let read = access(&home.desk, member).await;
    sandbox.stop().await;

    let stored = home.desk.access(member, Copy).await.unwrap().unwrap();
    let fresh = home.desk.access(member, Service).await.unwrap_err();

    assert_eq!(stored.value, read);
    assert!(stored.value.media.iter().any(|it| it.made_here));
    assert_eq!(fresh.code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_lost_is_looked_for_and_nothing_is_sent_twice() {
    let (sandbox, home, member) = home().await;
    let desk = &home.desk;
    let lose = |operation| sandbox.script(Fault::reset_answer(operation, 0));

    lose(ADD);
    let added = desk.act_now(member, add(CARD)).await.unwrap();
    let one = card(desk, member, CARD).await.unwrap();
    let id = one.id.unwrap();
    lose(CHANGE);
    let changed = desk.act_now(member, change(id, OTHER_CARD)).await.unwrap();
    let other = card(desk, member, OTHER_CARD).await;
    lose(DELETE);
    let delete = DeskAct::DeleteMedium { id };
    let deleted = desk.act_now(member, delete).await.unwrap();

    assert_eq!([added, changed, deleted], [Settled::FoundThere; 3]);
    assert!(one.made_here && other.is_some());
    assert_eq!(access(desk, member).await.media.len(), 2);
    let counts = sandbox.state().request_counts();
    for operation in [ADD, CHANGE, DELETE] {
        assert_eq!(counts[operation].requests, 1, "{operation}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_did_not_arrive_is_said_not_to_be_there_and_can_be_sent_again() {
    let (sandbox, home, member) = home().await;
    let desk = &home.desk;
    let id = added(desk, member).await;
    let fail = |operation| sandbox.script(Fault::status(operation, 502));

    for (operation, act) in [
        (ADD, add(OTHER_CARD)),
        (CHANGE, change(id, "77")),
        (DELETE, DeskAct::DeleteMedium { id }),
    ] {
        fail(operation);
        let first = desk.act_now(member, act.clone()).await.unwrap();
        let again = desk.act_now(member, act).await.unwrap();
        assert_eq!(
            (first, again),
            (Settled::NotThere, Settled::Done),
            "{operation}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_back_stays_in_doubt_until_it_can_and_is_ours_then() {
    let (sandbox, home, member) = home().await;
    let desk = &home.desk;
    sandbox.script(Fault::reset_answer(ADD, 0));
    sandbox.script(Fault::status("getCustomerById", 400).times(3));

    let settled = desk.act_now(member, add(CARD)).await.unwrap();
    let later = desk.look_again(member, add(CARD)).await.unwrap();

    assert_eq!((settled, later), (Settled::Unknown, Settled::FoundThere));
    assert!(card(desk, member, CARD).await.unwrap().made_here);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_services_refusals_come_in_its_words_and_change_nothing() {
    let (_sandbox, home, member) = home().await;
    let desk = &home.desk;
    let before = access(desk, member).await;
    let studios = AccessMediumId(STUDIOS_CARD);
    let pin = DeskAct::AddMedium {
        medium: MediumKind::Pin,
        value: MediumValue("12".into()),
    };

    for (act, code, words) in [
        (add("1193046"), ErrorCode::Invalid, "im Studio schon jemand"),
        (pin, ErrorCode::Invalid, "einen solchen Wert"),
        (
            change(studios, CARD),
            ErrorCode::ScopeMissing,
            "das Studio selbst",
        ),
        (
            DeskAct::DeleteMedium { id: studios },
            ErrorCode::ScopeMissing,
            "das Studio selbst",
        ),
    ] {
        let refused = desk.act_now(member, act.clone()).await.unwrap_err();

        let said = refused.server_said().unwrap().message.clone().unwrap();
        assert_eq!(refused.code(), code, "{act:?}");
        assert!(said.contains(words), "{act:?}: {said}");
    }
    assert_eq!(access(desk, member).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_each_says_so_and_nothing_is_in_doubt() {
    let (sandbox, home, member) = home().await;
    let desk = &home.desk;
    let id = added(desk, member).await;
    sandbox.stop().await;
    // A connection that was open could take a request before it breaks. Whoever reads finds that out.
    desk.access(member, Service).await.unwrap_err();

    for act in [
        add(OTHER_CARD),
        change(id, "77"),
        DeskAct::DeleteMedium { id },
    ] {
        let refused = desk.act_now(member, act).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Offline);
    }
    let code = desk.access_code(member).await.unwrap_err();
    let pin = desk.reveal_pin(member, AccessMediumId(STUDIOS_PIN)).await;

    assert_eq!(code.code(), ErrorCode::Offline);
    assert_eq!(pin.unwrap_err().code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_is_read_only_for_whoever_asks_and_never_from_the_copy() {
    let (_sandbox, home, member) = home().await;
    let read = access(&home.desk, member).await;
    let stored = home.desk.access(member, Copy).await.unwrap().unwrap();
    let pin = |access: &Access| {
        let mut pins = access.media.iter().filter(|it| it.kind == MediumKind::Pin);
        pins.next().unwrap().clone()
    };

    let revealed = home.desk.reveal_pin(member, AccessMediumId(STUDIOS_PIN));
    let revealed = revealed.await.unwrap();
    let card = home.desk.reveal_pin(member, AccessMediumId(STUDIOS_CARD));

    assert_eq!((pin(&read).value, pin(&stored.value).value), (None, None));
    assert_eq!(revealed, Some(MediumValue("480211".into())));
    assert_eq!(card.await.unwrap(), None, "only PINs are revealed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_tells_of_a_card_with_its_number_and_of_a_pin_without_its_digits() {
    let (_sandbox, home, member) = home().await;
    let desk = &home.desk;
    let id = added(desk, member).await;
    let pin = |value: &str| (MediumKind::Pin, MediumValue(value.into()));
    let (medium, value) = pin("771904");
    let add = DeskAct::AddMedium { medium, value };
    desk.act_now(member, add).await.unwrap();
    let media = access(desk, member).await.media;
    let pin_id = media.last().and_then(|it| it.id).unwrap();
    let (medium, value) = pin("882015");
    let change = DeskAct::ChangeMedium {
        id: pin_id,
        medium,
        value,
    };
    desk.act_now(member, change).await.unwrap();

    let to = home.folder.path().join("trail.jsonl");
    desk.export_trail(&to, TrailFormat::JsonLines)
        .await
        .unwrap();
    let trail = std::fs::read_to_string(to).unwrap();
    let history = desk.member_history(member).await.unwrap().items;

    assert!(trail.contains("add_medium") && trail.contains(CARD));
    assert!(!trail.contains("771904") && !trail.contains("882015"));
    let card = history.last().unwrap();
    assert_eq!(card.kind, Some(HistoryKind::Act(ActKind::AddMedium)));
    assert_eq!(card.server_id, Some(id.to_string()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_drawn_and_says_how_long_it_holds() {
    let (_sandbox, home, member) = home().await;

    let code = home.desk.access_code(member).await.unwrap();

    let drawing = code.drawing.unwrap();
    assert!(code.content.starts_with("0049"));
    assert!(drawing.size >= 21 && drawing.path.starts_with("M0 0h7v1h-7z"));
    assert!(code.expires_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_without_the_scope_closes_the_section_and_names_it() {
    let (sandbox, home, member) = home().await;
    sandbox.script(Fault::status("getCustomerById", 403));

    let closed = home.desk.access(member, Service).await.unwrap_err();

    assert_eq!(closed.code(), ErrorCode::ScopeMissing);
    assert_eq!(closed.scope().as_deref(), Some("CUSTOMER_READ"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_of_a_members_media_goes_with_them() {
    let (_sandbox, home, member) = home().await;
    added(&home.desk, member).await;
    access(&home.desk, member).await;

    home.desk.forget_here(member).await.unwrap();

    assert_eq!(home.desk.access(member, Copy).await.unwrap(), None);
    let again = card(&home.desk, member, CARD).await.unwrap();
    assert!(!again.made_here);
}
