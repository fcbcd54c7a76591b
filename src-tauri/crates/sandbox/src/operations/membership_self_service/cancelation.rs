//! Ordinary cancelation of a main contract, and taking it back.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use super::desk::{self, Cancelable};
use super::{contract_data, done};
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::amendments::Mode;
use crate::world::cancelations;
use crate::world::contracts::{Cancelation, CancelationState};
use crate::world::idle_periods::pin;

/// Where to, and why.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Wish {
    #[serde(default)]
    contract_id: i64,
    cancelation_date: Date,
    cancelation_reason_id: i64,
}

/// `/v1/memberships/self-service/contract-cancelation-reasons`
pub(super) fn reasons(call: &Call<'_>) -> Answer {
    let world = call.world();
    let reasons = world
        .cancelations
        .reasons
        .iter()
        .map(|it| json!({ "cancelationReasonId": it.id, "cancelationReasonName": it.name }));
    reasons.collect::<Value>().into()
}

/// Cancels a main contract, at once or once the studio agrees.
pub(super) fn cancel(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut guard = call.world();
    let world = &mut *guard;
    let person = call.customer()?;
    desk::enroll(world, &person, call.now());
    let view = world.contracts.view(&person);
    let contract = view.find(wish.contract_id);
    let contract = contract.ok_or_else(|| Refusal::unknown("contract"))?;
    let standing = Standing {
        kind: Cancelable::Contract,
        id: contract.id,
        active: contract.is_active(call.today()),
        cancelation: contract.cancelation.clone(),
        possible: contract_data::possible_ends(contract, call.today()),
    };
    standing.cancel(call, world, &person, &wish)
}

/// Takes the cancelation of a main contract back.
pub(super) fn withdraw(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut guard = call.world();
    let world = &mut *guard;
    let person = call.customer()?;
    desk::enroll(world, &person, call.now());
    let view = world.contracts.view(&person);
    let contract = view.find(call.id("contractId"));
    let contract = contract.ok_or_else(|| Refusal::unknown("contract"))?;
    let standing = Standing {
        kind: Cancelable::Contract,
        id: contract.id,
        active: contract.is_active(call.today()),
        cancelation: contract.cancelation.clone(),
        possible: Vec::new(),
    };
    standing.withdraw(call, world, &person)
}

/// How a contract or a module's contract stands, as far as leaving it is concerned.
pub(super) struct Standing {
    pub(super) kind: Cancelable,
    pub(super) id: i64,
    pub(super) active: bool,
    pub(super) cancelation: Option<Cancelation>,
    pub(super) possible: Vec<Date>,
}

impl Standing {
    /// Cancels it, or lays the wish on the studio's desk.
    pub(super) fn cancel(
        &self,
        call: &Call<'_>,
        world: &mut World,
        person: &Person,
        wish: &Wish,
    ) -> Result<Answer, Refusal> {
        let mode = world.amendments.mode(self.kind.subject());
        may_cancel(mode, self.active, self.cancelation.as_ref())?;
        let cancelation = wish.granted(world, mode, &self.possible, call.today())?;
        pin(world, person);
        self.kind
            .submit(world, person, self.id, &cancelation, call.now());
        if let Some(slot) = self.kind.slot(world, person, self.id) {
            *slot = Some(cancelation);
        }
        Ok(done())
    }

    /// Takes the cancelation back, or lays that wish on the studio's desk.
    pub(super) fn withdraw(
        &self,
        call: &Call<'_>,
        world: &mut World,
        person: &Person,
    ) -> Result<Answer, Refusal> {
        let mode = world.amendments.mode(self.kind.withdrawal());
        may_withdraw(mode, self.active, self.cancelation.as_ref())?;
        pin(world, person);
        desk::take_back(world, person, self.kind.subject(), self.id);
        let mut after = self.cancelation.clone();
        cancelations::take_back(&mut after, mode);
        if let Some(waiting) = &after {
            self.kind
                .submit(world, person, self.id, waiting, call.now());
        }
        if let Some(slot) = self.kind.slot(world, person, self.id) {
            *slot = after;
        }
        Ok(done())
    }
}

impl Wish {
    /// The cancelation that the wish leads to, with one of the studio's reasons and to a possible day.
    pub(super) fn granted(
        &self,
        world: &World,
        mode: Mode,
        possible: &[Date],
        today: Date,
    ) -> Result<Cancelation, Refusal> {
        let reason = world.cancelations.reason(self.cancelation_reason_id);
        let reason = reason.ok_or_else(|| {
            Refusal::rule(
                "sandbox.cancelation.reason",
                "cancelationReasonId",
                [
                    "The studio has no such reason.",
                    "Diesen Grund gibt es im Studio nicht.",
                    "W studiu nie ma takiego powodu.",
                ],
            )
        })?;
        if !possible.contains(&self.cancelation_date) {
            return Err(Refusal::rule(
                "sandbox.cancelation.date",
                "cancelationDate",
                [
                    "The contract cannot end on that day.",
                    "Zu diesem Tag kann nicht gekündigt werden.",
                    "Umowy nie można rozwiązać z tym dniem.",
                ],
            ));
        }
        Ok(Cancelation::wished(
            mode,
            self.cancelation_date,
            today,
            reason,
        ))
    }
}

/// Whether what is so far uncancelled can be cancelled.
pub(super) fn may_cancel(
    mode: Mode,
    active: bool,
    cancelation: Option<&Cancelation>,
) -> Result<(), Refusal> {
    open(mode, active)?;
    match cancelation {
        None => Ok(()),
        Some(_) => Err(Refusal::conflict(
            "sandbox.cancelation.exists",
            [
                "It is cancelled already, or is about to be.",
                "Es ist schon gekündigt, oder die Kündigung wird geprüft.",
                "Umowa jest już wypowiedziana lub wypowiedzenie jest sprawdzane.",
            ],
        )),
    }
}

/// Whether a cancelation can be taken back: one of the customer's own, while the contract runs.
pub(super) fn may_withdraw(
    mode: Mode,
    active: bool,
    cancelation: Option<&Cancelation>,
) -> Result<(), Refusal> {
    // What the studio has not looked at can be taken back even where nothing else can.
    let waits = cancelation.is_some_and(|it| it.state == CancelationState::PendingVerification);
    if !waits {
        open(mode, active)?;
    }
    let Some(cancelation) = cancelation else {
        return Err(Refusal::conflict(
            "sandbox.cancelation.none",
            [
                "There is no cancelation to be withdrawn.",
                "Es gibt keine Kündigung, die sich zurücknehmen ließe.",
                "Nie ma wypowiedzenia, które można wycofać.",
            ],
        ));
    };
    if cancelation.state == CancelationState::PendingWithdrawalVerification {
        return Err(Refusal::conflict(
            "sandbox.cancelation.withdrawal-pending",
            [
                "The studio is looking at the withdrawal already.",
                "Das Studio prüft die Rücknahme bereits.",
                "Studio już sprawdza wycofanie.",
            ],
        ));
    }
    if !cancelation.by_customer {
        return Err(Refusal::rule(
            "sandbox.cancelation.origin",
            "",
            [
                "The studio cancelled this; only the studio can withdraw it.",
                "Das Studio hat gekündigt; nur das Studio kann es zurücknehmen.",
                "Wypowiedziało studio; tylko studio może to wycofać.",
            ],
        ));
    }
    Ok(())
}

fn open(mode: Mode, active: bool) -> Result<(), Refusal> {
    if mode == Mode::Read {
        return Err(Refusal::rule(
            "sandbox.cancelation.closed",
            "",
            [
                "The studio takes no cancelations this way.",
                "Das Studio nimmt auf diesem Weg keine Kündigungen an.",
                "Studio nie przyjmuje wypowiedzeń tą drogą.",
            ],
        ));
    }
    if !active {
        return Err(Refusal::rule(
            "sandbox.contract.ended",
            "",
            [
                "The contract has ended.",
                "Der Vertrag ist beendet.",
                "Umowa wygasła.",
            ],
        ));
    }
    Ok(())
}
