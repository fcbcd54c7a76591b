//! The studio's desk, as far as this group is concerned: what is laid on it, and what follows from the
//! studio's word.
//!
//! **Invariant:** a cancelation waits in its contract and on the desk, or in neither. An idle period
//! that waits lies on the desk only.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::idle_periods;
use crate::operations::Verdict;
use crate::people::Person;
use crate::studio::Studio;
use crate::world::World;
use crate::world::amendments::{Amendment, Subject};
use crate::world::cancelations;
use crate::world::contracts::{Cancelation, CancelationState};
use crate::world::idle_periods::{Request, pin};

/// What can be cancelled: a wish to leave and a wish to stay after all are two subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cancelable {
    Contract,
    Module,
}

impl Cancelable {
    /// What a wish to leave is filed under.
    pub(super) const fn subject(self) -> Subject {
        match self {
            Self::Contract => Subject::ContractCancelation,
            Self::Module => Subject::ModuleCancelation,
        }
    }

    /// What a wish to stay after all is filed under.
    pub(super) const fn withdrawal(self) -> Subject {
        match self {
            Self::Contract => Subject::ContractCancelationWithdrawal,
            Self::Module => Subject::ModuleCancelationWithdrawal,
        }
    }

    /// Where the contract with this number keeps its cancelation.
    pub(super) fn slot<'a>(
        self,
        world: &'a mut World,
        person: &Person,
        id: i64,
    ) -> Option<&'a mut Option<Cancelation>> {
        match self {
            Self::Contract => {
                let found = world.contracts.of(person).find_mut(id);
                found.map(|it| &mut it.cancelation)
            }
            Self::Module => {
                let found = world.modules.contracts.of(person).find_mut(id);
                found.map(|it| &mut it.cancelation)
            }
        }
    }

    /// Lays what waits about that contract on the desk.
    pub(super) fn submit(
        self,
        world: &mut World,
        person: &Person,
        id: i64,
        cancelation: &Cancelation,
        now: Timestamp,
    ) {
        let subject = match cancelation.state {
            CancelationState::Canceled => return,
            CancelationState::PendingVerification => self.subject(),
            CancelationState::PendingWithdrawalVerification => self.withdrawal(),
        };
        let mut change = json!({ "cancelationDate": cancelation.date });
        if let Some(reason) = &cancelation.reason {
            change["cancelationReason"] = reason.as_str().into();
        }
        world
            .amendments
            .submit(person.id, subject, Some(id), change, now);
    }
}

/// Lays a wish to rest on the desk; gives its number.
pub(super) fn submit_idle(
    world: &mut World,
    person: &Person,
    request: &Request,
    now: Timestamp,
) -> i64 {
    let change = serde_json::to_value(request).unwrap_or(Value::Null);
    let about = Some(request.contract);
    world
        .amendments
        .submit(person.id, Subject::IdlePeriod, about, change, now)
}

/// Lays on the desk what the customer asked for before the first day. It is derived with the rest of
/// what they have, so that it gets there when one first looks.
pub(super) fn enroll(world: &mut World, person: &Person, now: Timestamp) {
    if world.idle_periods.customers.is_kept(person.id) {
        return;
    }
    let waits = |it: &Option<Cancelation>| {
        let cancelation = it.as_ref();
        let waiting = cancelation.filter(|it| it.state != CancelationState::Canceled);
        waiting.cloned()
    };
    let idle = world.idle_periods.customers.view(person).seeded.clone();
    let contracts = world.contracts.view(person);
    let contracts = contracts
        .0
        .iter()
        .filter_map(|it| Some((Cancelable::Contract, it.id, waits(&it.cancelation)?)));
    let modules = world.modules.contracts.view(person);
    let modules = modules
        .0
        .iter()
        .filter_map(|it| Some((Cancelable::Module, it.id, waits(&it.cancelation)?)));
    let cancelations: Vec<_> = contracts.chain(modules).collect();
    if idle.is_none() && cancelations.is_empty() {
        return;
    }
    pin(world, person);
    world.idle_periods.customers.of(person).seeded = None;
    if let Some(request) = idle {
        submit_idle(world, person, &request, now);
    }
    for (kind, id, cancelation) in cancelations {
        kind.submit(world, person, id, &cancelation, now);
    }
}

/// The wish to rest that waits for this contract, with its number.
pub(super) fn waiting_idle(
    world: &World,
    person: &Person,
    contract: i64,
) -> Option<(i64, Request)> {
    let desk = &world.amendments;
    let amendment = desk.pending_of(person.id, Subject::IdlePeriod, Some(contract))?;
    Some((amendment.id, read(amendment)?))
}

/// What an amendment about an idle period asks for.
pub(super) fn read(amendment: &Amendment) -> Option<Request> {
    serde_json::from_value(amendment.change.clone()).ok()
}

/// Takes back what lies on the desk about that.
pub(super) fn take_back(world: &mut World, person: &Person, subject: Subject, about: i64) {
    let desk = &mut world.amendments;
    let waiting = desk.pending_of(person.id, subject, Some(about));
    if let Some(id) = waiting.map(|it| it.id) {
        desk.take(id);
    }
}

/// Does what follows from the studio's word.
pub(super) fn settle(studio: &Studio, amendment: &Amendment, verdict: Verdict) {
    let mut guard = studio.world();
    let world = &mut *guard;
    let Some(person) = studio.find_person(amendment.customer_id) else {
        return;
    };
    let kind = match amendment.subject {
        Subject::ContractCancelation | Subject::ContractCancelationWithdrawal => {
            Cancelable::Contract
        }
        Subject::ModuleCancelation | Subject::ModuleCancelationWithdrawal => Cancelable::Module,
        Subject::IdlePeriod => {
            if verdict == Verdict::Accepted
                && let Some(request) = read(amendment)
            {
                idle_periods::change::accept(studio, world, person, request);
            }
            return;
        }
        _ => return,
    };
    let about = amendment.about.unwrap_or_default();
    if let Some(slot) = kind.slot(world, &person, about) {
        match verdict {
            Verdict::Accepted => cancelations::accept(slot),
            Verdict::Rejected => cancelations::reject(slot),
        };
    }
}
