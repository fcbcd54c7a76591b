//! Every kind of change with every fault. `CHANGES_MATRIX=1` prints what came of each.

use studiodesk_client::Client;
use studiodesk_outbox::model::Kind;
use studiodesk_outbox::ports::{Looked, Sent};

use crate::changes::asked::{ask, operation};
use crate::changes::faults::{ALL, Fault};
use crate::changes::stage::{Ready, Stage};
use crate::changes::table::{Ends, Sees, Sends, cell, is_upload, sets_the_whole};

/// What came of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    sends: Sends,
    sees: Sees,
    ends: Ends,
    /// Requests that reached the service while it went wrong, and after.
    requests: (u64, u64),
}

async fn tried(stage: &Stage, kind: Kind, fault: Fault) -> Cell {
    let mut ready = ask(stage, kind).await;
    let operation = operation(kind);
    let before = stage.arrived(operation);
    ready.item.canceled = fault.is_cancel() && is_upload(kind);

    let (sent, _held) = fault.during(stage, operation, &ready).await;
    let during = stage.arrived(operation) - before;
    let client = stage.client();
    if let Fault::LimitedUntil(seconds) = fault {
        // Counted from a whole second of the service's clock.
        let Sent::NotSent { wait, .. } = &sent else {
            panic!("{sent:?}")
        };
        let wait = wait.unwrap_or_default().as_secs();
        assert!((1..=seconds).contains(&wait), "{wait}");
    }
    let sends = sends(&sent);
    let sees = sees(&ready.look(&client).await);
    let ends = settled(&mut ready, &client, sends, sees).await;

    Cell {
        sends,
        sees,
        ends,
        requests: (during, stage.arrived(operation) - before - during),
    }
}

/// Goes on as the outbox would.
async fn settled(ready: &mut Ready, client: &Client, sent: Sends, seen: Sees) -> Ends {
    let proved_absent = match (sent, seen) {
        (Sends::Confirmed, _) | (Sends::Unknown, Sees::There) => return Ends::Confirmed,
        (Sends::Refused, _) => return Ends::Refused,
        (Sends::Unknown, Sees::Unreadable) => return Ends::Decided,
        (Sends::Unknown, Sees::Nothing) if ready.item.canceled => return Ends::GivenUp,
        (Sends::Unknown, Sees::Nothing) => true,
        (Sends::NotSent, _) => false,
    };
    // An attempt that provably did not arrive is none.
    ready.item.attempts += u32::from(proved_absent);
    let again = sends(&ready.send(client).await);
    let seen = sees(&ready.look(client).await);
    let flawless = cell(ready.change.kind(), Fault::None);
    assert_eq!((again, seen, Ends::Confirmed), flawless);
    Ends::Confirmed
}

fn sends(sent: &Sent) -> Sends {
    match sent {
        Sent::Confirmed { .. } => Sends::Confirmed,
        Sent::Refused(_) => Sends::Refused,
        Sent::NotSent { .. } => Sends::NotSent,
        Sent::Unknown(_) => Sends::Unknown,
    }
}

fn sees(looked: &Looked) -> Sees {
    match looked {
        Looked::Matches(found) if found.is_empty() => Sees::Nothing,
        Looked::Matches(found) if found.len() == 1 => Sees::There,
        Looked::Unreadable { scope: None } => Sees::Unreadable,
        other => panic!("{other:?}"),
    }
}

/// Tries all faults with one kind.
async fn whole_row(kind: Kind) {
    let stage = Stage::new().await;
    let mut wrong = Vec::new();
    for fault in ALL {
        let cell = tried(&stage, kind, fault).await;
        if std::env::var_os("CHANGES_MATRIX").is_some() {
            let (during, after) = cell.requests;
            let ways = format!("{:?} -> {:?} -> {:?}", cell.sends, cell.sees, cell.ends);
            eprintln!("{kind:?} | {fault:?} | {ways} | {during}+{after}");
        }
        let expected = self::cell(kind, fault);
        // A second request needs the proof that the first had no effect.
        let most = if sets_the_whole(kind) { 3 } else { 1 };
        let absent = cell.sends == Sends::NotSent || cell.sees == Sees::Nothing;
        let proof = absent && cell.ends != Ends::GivenUp;
        let few = cell.requests.0 <= most && cell.requests.1 <= u64::from(proof);
        if (cell.sends, cell.sees, cell.ends) != expected || !few {
            wrong.push((fault, cell, expected));
        }
    }
    assert!(wrong.is_empty(), "{kind:?}: {wrong:#?}");
}

macro_rules! rows {
    ($($name:ident: $kind:ident;)+) => {
        $(
            #[tokio::test]
            async fn $name() {
                whole_row(Kind::$kind).await;
            }
        )+

        #[test]
        fn no_kind_is_left_out() {
            let tried = [$(Kind::$kind),+];

            assert_eq!(tried, Kind::ALL);
        }
    };
}

rows! {
    a_document: Document;
    a_picture: Picture;
    an_address: AddressData;
    contact_data: ContactData;
    master_data: MasterData;
    payment_data: PaymentData;
    the_withdrawal_of_an_amendment: AmendmentWithdrawal;
    an_idle_period: IdlePeriod;
    another_idle_period_in_its_place: IdlePeriodUpdate;
    the_withdrawal_of_an_idle_period: IdlePeriodWithdrawal;
    a_cancelation: Cancelation;
    the_withdrawal_of_a_cancelation: CancelationWithdrawal;
    a_restriction_of_access: AccessRestriction;
    the_end_of_a_restriction: AccessRestrictionLift;
    communication_preferences: CommunicationPreferences;
    a_message: Message;
    an_answer_to_a_message: MessageAnswer;
}

#[test]
fn the_client_repeats_by_itself_what_the_outbox_may_repeat_and_nothing_more() {
    for kind in Kind::ALL {
        let repeatable = studiodesk_outbox::rules::of(kind).repeatable;
        let operation = studiodesk_client::Operation::named(operation(kind)).unwrap();

        assert_eq!(operation.repeatable, repeatable, "{kind:?}");
        assert_eq!(sets_the_whole(kind), repeatable, "{kind:?}");
    }
}

#[test]
fn what_a_person_can_break_off_is_what_the_outbox_lets_them() {
    for kind in Kind::ALL {
        let rule = studiodesk_outbox::rules::of(kind);

        let can = rule.cancel != studiodesk_outbox::rules::Canceling::Never;

        assert_eq!(is_upload(kind), can, "{kind:?}");
    }
}
