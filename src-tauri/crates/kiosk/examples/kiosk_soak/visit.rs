//! One visit at the kiosk, which differs from the one before.

use studiodesk_kiosk::view::KioskAnswer;
use studiodesk_kiosk::words::{PageKind, Way};
use studiodesk_services::changes::{Part, Values};

use crate::Failure;
use crate::stand::{Member, Stand};

/// One visit in so many begins with a wrong answer, sends something, or is left without a word.
const WRONG: usize = 50;
const SENDS: usize = 25;
const LEFT: usize = 10;

/// The visit of that number: somebody signs in, looks at something, and is gone.
pub(crate) async fn one(stand: &Stand, number: usize) -> Result<(), Failure> {
    let member = &stand.members[number % stand.members.len()];
    if number % WRONG == WRONG - 1 {
        drop(answered(stand, member, "1900-01-01").await?);
        // Whoever was wrong three times in an hour waits.
        stand.pass(1_200).await;
    }
    let KioskAnswer::Open { session } = answered(stand, member, &member.born).await? else {
        return Err(format!("visit {number}: nobody was signed in").into());
    };
    let kiosk = &stand.kiosk;
    kiosk.home(&session)?;
    kiosk.touch(&session, PageKind::Reading)?;
    looks(stand, &session, number).await?;
    if number.is_multiple_of(SENDS) {
        sends(stand, &session, number).await?;
    }
    stand.pass(30).await;
    if number.is_multiple_of(LEFT) {
        stand.pass(200).await;
    } else {
        kiosk.end(&session);
    }
    if kiosk.is_open() || kiosk.home(&session).is_ok() {
        return Err(format!("visit {number}: the session goes on").into());
    }
    // As the shell does at each end.
    stand.desk.erase_settled().await?;
    Ok(())
}

async fn answered(stand: &Stand, member: &Member, answer: &str) -> Result<KioskAnswer, Failure> {
    let asked = stand
        .kiosk
        .identify(Way::MemberNumber, &member.number)
        .await?;
    match asked {
        KioskAnswer::AsksFactor { session, .. } => Ok(stand.kiosk.factor(&session, answer).await?),
        other => Ok(other),
    }
}

/// Each flow in turn, so that none meets its limit.
async fn looks(stand: &Stand, session: &str, number: usize) -> Result<(), Failure> {
    let kiosk = &stand.kiosk;
    match number % 6 {
        0 => drop(kiosk.balance(session).await?),
        1 => drop(kiosk.check_ins(session).await?),
        2 => {
            let all = kiosk.contracts(session).await?;
            let open = all
                .contracts
                .iter()
                .find(|it| it.cancelation.closed.is_none());
            let end = open.and_then(|it| Some((it, it.cancelation.ends.first()?)));
            // Reviewed and never sent, as by somebody who changes their mind.
            if let (Some((contract, end)), Some(reason)) = (end, all.reasons.first()) {
                let (handle, day) = (&contract.contract, end.date.to_string());
                let reviewed = kiosk.review_cancelation(session, handle, &day, &reason.reason);
                drop(reviewed.await?);
            }
        }
        3 => drop(kiosk.bookings(session).await?),
        4 => drop(kiosk.my_data(session, Part::Address).await?),
        _ => drop(kiosk.idle_contracts(session).await?),
    }
    Ok(())
}

async fn sends(stand: &Stand, session: &str, number: usize) -> Result<(), Failure> {
    let mail = format!("visit.{number}@example.com");
    let values = Values::from([("email".to_owned(), mail)]);
    let reviewed = stand
        .kiosk
        .review_data(session, Part::Contact, values)
        .await?;
    if let Some(review) = reviewed.review {
        drop(stand.kiosk.send(session, &review).await?);
    }
    Ok(())
}
