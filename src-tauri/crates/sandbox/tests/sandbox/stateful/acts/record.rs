//! Changes of a record, and the studio's word on them.

use studiodesk_sandbox::{Amendment, Mode, Subject, Verdict};

use crate::stateful::client::{Client, Told, pick};
use crate::stateful::fact::{Fact, number};
use crate::stateful::leaving::LeavingEvent;
use crate::stateful::part::{Decision, Kind, PartEvent, Word, is_at_once, plain};
use crate::stateful::rest::RestEvent;
use crate::stateful::step::Step;
use crate::stateful::wire::Request;

pub(crate) async fn ask(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let kind = Kind::ALL[step.a % 4];
    let at_once = is_at_once(
        client
            .stage
            .studio(client.home(person))
            .amendment_mode(kind.subject()),
    );
    let target = format!("/v1/customers/{person}/self-service/{}", kind.path());
    let wish = kind.wish(step.number);
    let reply = client
        .ask(person, Request::new("POST", target).json(&wish))
        .await?;
    Ok(match (reply.status, reply.code().as_str()) {
        (200, _) if at_once => vec![Fact::Part(person, kind, PartEvent::Applied(plain(&wish)))],
        (200, _) => {
            let id = number(&reply.json(), "id");
            let event = PartEvent::Asked(id, plain(&wish));
            vec![Fact::New("amendment", id), Fact::Part(person, kind, event)]
        }
        (409, "sandbox.amendment.pending") => vec![Fact::Part(person, kind, PartEvent::Busy)],
        _ => Vec::new(),
    })
}

/// The customer takes back one of the requests that wait, whatever it is about.
pub(crate) async fn take_back(client: &mut Client<'_>, person: i64, step: &Step) -> Told {
    let home = client.home(person);
    let mut waiting = client.stage.studio(home).pending_amendments();
    waiting.retain(|it| it.customer_id == person);
    let Some(amendment) = pick(&waiting, step.b).cloned() else {
        return Ok(Vec::new());
    };
    let target = format!(
        "/v1/customers/{person}/self-service/amendment/{}",
        amendment.id
    );
    let reply = client.ask(person, Request::new("DELETE", target)).await?;
    let taken = match (reply.status, reply.code().as_str()) {
        (200, _) => true,
        (409, "sandbox.amendment.settled") => false,
        _ => return Ok(Vec::new()),
    };
    Ok(decided(&amendment, Word::Withdrawn, taken))
}

/// The studio accepts or rejects one of the requests that wait.
pub(crate) fn settle(client: &Client<'_>, step: &Step) -> Told {
    let place = usize::from(step.who.is_multiple_of(5));
    let mut waiting = client.stage.studio(place).pending_amendments();
    waiting.retain(|it| client.stage.cast.contains(&it.customer_id));
    let Some(amendment) = pick(&waiting, step.a) else {
        return Ok(Vec::new());
    };
    let verdict = match step.b % 3 {
        0 => Verdict::Rejected,
        _ => Verdict::Accepted,
    };
    let taken = client
        .stage
        .sandbox
        .state()
        .settle_amendment(amendment.id, verdict);
    Ok(decided(amendment, verdict.into(), taken))
}

pub(crate) fn set_mode(client: &Client<'_>, step: &Step) -> Told {
    let modes = [
        Mode::ChangesRequireVerification,
        Mode::ChangesRequireVerification,
        Mode::ChangesWithoutVerification,
        Mode::Read,
    ];
    let subject = Subject::ALL[step.a % Subject::ALL.len()];
    let studio = client.stage.studio(step.who % 2);
    studio.set_amendment_mode(subject, modes[step.b % modes.len()]);
    Ok(Vec::new())
}

fn decided(amendment: &Amendment, word: Word, taken: bool) -> Vec<Fact> {
    let decision = Decision {
        id: amendment.id,
        word,
        taken,
    };
    let about = amendment.about.unwrap_or_default();
    vec![match amendment.subject {
        Subject::IdlePeriod => Fact::Rest(about, RestEvent::Decided(decision)),
        Subject::ContractCancelation
        | Subject::ContractCancelationWithdrawal
        | Subject::ModuleCancelation
        | Subject::ModuleCancelationWithdrawal => {
            Fact::Leaving(about, LeavingEvent::Decided(decision))
        }
        subject => {
            let kind = Kind::ALL.into_iter().find(|it| it.subject() == subject);
            let kind = kind.expect("the other subjects are parts");
            Fact::Part(amendment.customer_id, kind, PartEvent::Decided(decision))
        }
    }]
}
