//! The panel of the studio, and what closes the kiosk to members.

use studiodesk_kiosk::Error;
use studiodesk_kiosk::policy::{Policy, StaffPin};
use studiodesk_kiosk::view::{KioskStaffAct, KioskStaffAnswer, KioskState, NeedsStaff};
use studiodesk_kiosk::words::Way;

use super::support::{ADA, ADA_BORN, Stand};

fn stand() -> Stand {
    Stand::with(Policy {
        staff_pin: StaffPin::of("2468"),
        ..Policy::demo()
    })
}

async fn panel(stand: &Stand) -> String {
    match stand.kiosk.staff("2468").await.unwrap() {
        KioskStaffAnswer::Open { staff, .. } => staff,
        other => panic!("{other:?}"),
    }
}

fn needs(reason: NeedsStaff) -> KioskState {
    KioskState::NeedsStaff { reason }
}

#[tokio::test]
async fn without_the_pin_there_is_no_panel_and_guessing_waits_ever_longer() {
    let stand = stand();

    for _ in 0..3 {
        let answer = stand.kiosk.staff("1111").await.unwrap();
        assert_eq!(answer, KioskStaffAnswer::Refused);
    }

    let answer = stand.kiosk.staff("2468").await.unwrap();
    assert!(
        matches!(answer, KioskStaffAnswer::Wait { seconds: 55.. }),
        "{answer:?}"
    );
    assert!(stand.kiosk.staff_act("", KioskStaffAct::Resume).is_err());
}

#[tokio::test]
async fn a_kiosk_without_a_pin_has_no_panel() {
    let stand = Stand::with(Policy::demo());

    assert_eq!(
        stand.kiosk.staff("").await.unwrap(),
        KioskStaffAnswer::Refused
    );
    assert_eq!(
        stand.kiosk.staff("0000").await.unwrap(),
        KioskStaffAnswer::Refused
    );
}

#[tokio::test]
async fn a_pause_keeps_members_away_until_it_is_over() {
    let stand = stand();
    let session = stand.opened(ADA, ADA_BORN).await;

    let staff = panel(&stand).await;
    assert!(stand.kiosk.home(&session).is_err());
    let view = stand.kiosk.staff_act(&staff, KioskStaffAct::Pause).unwrap();
    let refused = stand.kiosk.identify(Way::MemberNumber, ADA).await;
    let after = stand
        .kiosk
        .staff_act(&staff, KioskStaffAct::Resume)
        .unwrap();

    assert_eq!((view.state, view.paused), (needs(NeedsStaff::Paused), true));
    assert!(matches!(refused, Err(Error::NeedsStaff)));
    assert_eq!(after.state, KioskState::Ready);
}

#[tokio::test]
async fn the_panel_closes_when_nobody_uses_it_for_thirty_seconds() {
    let stand = stand();
    let staff = panel(&stand).await;

    stand.pass(29);
    assert!(stand.kiosk.staff_act(&staff, KioskStaffAct::Look).is_ok());
    stand.pass(30);

    assert!(stand.kiosk.staff_act(&staff, KioskStaffAct::Look).is_err());
}

#[tokio::test]
async fn a_studio_that_is_not_open_needs_staff() {
    let stand = stand();

    for (error, reason) in [
        (
            studiodesk_vault::Error::Locked.into(),
            NeedsStaff::KeyringLocked,
        ),
        (studiodesk_services::Error::KeyLost, NeedsStaff::KeyRefused),
        (
            studiodesk_services::Error::NoStudio,
            NeedsStaff::StudioMissing,
        ),
    ] {
        stand.kiosk.opened(Err(&error));
        assert_eq!(stand.kiosk.start(1.0).state, needs(reason));
        let refused = stand.kiosk.identify(Way::MemberNumber, ADA).await;
        assert!(matches!(refused, Err(Error::NeedsStaff)));
    }
}
