//! Asking for an idle period, changing one, and taking it back.

use jiff::civil::Date;

use super::check::{self, Granted, Wish};
use super::status::Status;
use super::{Case, desk, show};
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::Kind;
use crate::operations::membership_self_service::done;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::world::World;
use crate::world::amendments::{Mode, Subject};
use crate::world::idle_periods::{self, Content, Details, Document, Idle, Plan, Request};

/// Lets the contract rest.
pub(in super::super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut guard = call.world();
    let world = &mut *guard;
    let case = Case::of(call, world)?;
    let granted = check::creation(&case, &wish).map_err(Status::refusal)?;
    let details = details(call, world, &case, &wish, granted, None)?;
    carry_out(call, world, case, granted, details, None)
}

/// Changes a period.
pub(in super::super) fn update(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut guard = call.world();
    let world = &mut *guard;
    let case = Case::of(call, world)?;
    let known = known(call, &case)?.clone();
    let granted = check::update(&case, &wish, &known).map_err(Status::refusal)?;
    let details = details(call, world, &case, &wish, granted, Some(&known))?;
    carry_out(call, world, case, granted, details, Some(known.id))
}

/// Takes back a request, or a period that has not begun.
pub(in super::super) fn withdraw(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut guard = call.world();
    let world = &mut *guard;
    let mut case = Case::of(call, world)?;
    let id = call.id("idlePeriodId");
    if case.waits(id) {
        desk::take_back(world, &case.person, Subject::IdlePeriod, case.contract.id);
        return Ok(done());
    }
    let known = case
        .find(id)
        .ok_or_else(|| Refusal::unknown("idle period"))?;
    if case.mode == Mode::Read {
        return Err(Status::DeactivatedForContract.refusal());
    }
    if known.plan.start <= case.today {
        return Err(begun());
    }
    // With the period goes what was asked about it.
    if case
        .pending
        .as_ref()
        .is_some_and(|it| it.1.changes == Some(id))
    {
        desk::take_back(world, &case.person, Subject::IdlePeriod, case.contract.id);
    }
    idle_periods::withdraw(world, &mut case.person, case.contract.id, id);
    put_back(call.studio(), &case.person);
    Ok(done())
}

/// The studio agrees. What it agrees to may have been overtaken meanwhile; then nothing happens.
pub(in super::super) fn accept(
    studio: &Studio,
    world: &mut World,
    mut person: Person,
    request: Request,
) {
    let contracts = world.contracts.view(&person);
    let Some(contract) = contracts.find(request.contract).cloned() else {
        return;
    };
    // Days do not matter here: whether the wish came in time was found out when it came.
    let case = Case::new(world, person.clone(), contract, request.plan.start);
    let gone = request.changes.is_some_and(|it| case.find(it).is_none());
    let (start, end) = (request.plan.start, request.plan.end);
    if gone || check::overlaps(&case, start, end, request.changes) {
        return;
    }
    idle_periods::apply(world, &mut person, request);
    put_back(studio, &person);
}

/// The accepted period that the path means. One that waits cannot change before the studio has spoken.
pub(super) fn known<'a>(call: &Call<'_>, case: &'a Case) -> Result<&'a Idle, Refusal> {
    let id = call.id("idlePeriodId");
    if case.waits(id) {
        return Err(Status::PendingVerification.refusal());
    }
    case.find(id).ok_or_else(|| Refusal::unknown("idle period"))
}

/// Puts it into force or lets it wait, as the studio wants it; answers with what there is then.
fn carry_out(
    call: &Call<'_>,
    world: &mut World,
    mut case: Case,
    granted: Granted,
    details: Details,
    changes: Option<i64>,
) -> Result<Answer, Refusal> {
    let plan = Plan {
        start: granted.start,
        end: granted.end,
        unlimited: granted.unlimited,
        details,
    };
    let request = Request {
        contract: case.contract.id,
        changes,
        plan: plan.clone(),
    };
    let accepted = case.mode == Mode::ChangesWithoutVerification;
    let id = if accepted {
        let id = idle_periods::apply(world, &mut case.person, request);
        put_back(call.studio(), &case.person);
        id
    } else {
        desk::submit_idle(world, &case.person, &request, call.now())
    };
    let idle = Idle { id, accepted, plan };
    Ok(show::show(call, world, &case, &idle).into())
}

fn put_back(studio: &Studio, person: &Person) {
    studio.edit_person(person.id, |it| {
        it.idle_periods.clone_from(&person.idle_periods);
    });
}

/// The reason, what proves it, and what it costs.
fn details(
    call: &Call<'_>,
    world: &mut World,
    case: &Case,
    wish: &Wish,
    granted: Granted,
    known: Option<&Idle>,
) -> Result<Details, Refusal> {
    let reason = world.idle_periods.reason(wish.reason_id);
    let reason = reason.ok_or_else(unknown_reason)?;
    let had = known.and_then(|it| it.plan.details.document.clone());
    let document = match call.part("document") {
        Some(part) => {
            let stored = call.keep(part)?;
            let own = world.idle_periods.customers.of(&case.person);
            Some(Document {
                id: own.next_id(case.person.id, Kind::IdlePeriodDocument),
                content: Content::Stored(stored),
            })
        }
        None => had,
    };
    if reason.document_required && document.is_none() {
        return Err(document_missing());
    }
    let (start, end): (Date, Date) = (granted.start, granted.end);
    let changed = known.map(|it| it.id);
    Ok(Details {
        reason: reason.place,
        document,
        charge: case.charge(start, end, granted.unlimited, changed),
    })
}

fn unknown_reason() -> Refusal {
    Refusal::rule(
        "sandbox.idle-period.reason",
        "data.reasonId",
        [
            "The studio has no such reason.",
            "Diesen Grund gibt es im Studio nicht.",
            "W studiu nie ma takiego powodu.",
        ],
    )
}

fn document_missing() -> Refusal {
    Refusal::rule(
        "sandbox.idle-period.document-required",
        "document",
        [
            "This reason has to be proved by a document.",
            "Dieser Grund muss mit einem Dokument belegt werden.",
            "Ten powód trzeba potwierdzić dokumentem.",
        ],
    )
}

fn begun() -> Refusal {
    Refusal::rule(
        "sandbox.idle-period.begun",
        "",
        [
            "It has begun and can only be shortened.",
            "Sie hat begonnen und lässt sich nur noch verkürzen.",
            "Już się zaczął i można go tylko skrócić.",
        ],
    )
}
