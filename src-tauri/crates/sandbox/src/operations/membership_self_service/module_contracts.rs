//! A contract for a module: what it says, its cancelation, and taking that back.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::cancelation::{Standing, Wish, may_withdraw};
use super::desk::Cancelable;
use super::module_show::rate_code;
use super::modules;
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::amendments::Mode;
use crate::world::contracts::Contract;
use crate::world::modules::ModuleContract;

/// What the contract says.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let (_, main, own) = both(call, &mut world)?;
    Ok(show(call, &world, &own, &main).into())
}

/// Cancels it, at once or once the studio agrees.
pub(super) fn cancel(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut world = call.world();
    let (person, main, own) = both(call, &mut world)?;
    standing(call, own, &main).cancel(call, &mut world, &person, &wish)
}

/// Takes its cancelation back.
pub(super) fn withdraw(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let (person, main, own) = both(call, &mut world)?;
    standing(call, own, &main).withdraw(call, &mut world, &person)
}

fn standing(call: &Call<'_>, own: ModuleContract, main: &Contract) -> Standing {
    Standing {
        kind: Cancelable::Module,
        id: own.id,
        active: own.is_active(call.today(), main),
        possible: own.possible_ends(call.today()),
        cancelation: own.cancelation,
    }
}

/// The main contract and the module's that the path means.
fn both(call: &Call<'_>, world: &mut World) -> Result<(Person, Contract, ModuleContract), Refusal> {
    let (person, main) = modules::main_contract(call, world)?;
    let own = world.modules.contracts.view(&person);
    let found = own.find(call.id("additionalModuleContractId"));
    let found = found.filter(|it| it.main == main.id).cloned();
    let found = found.ok_or_else(|| Refusal::unknown("contract"))?;
    Ok((person, main, found))
}

fn show(call: &Call<'_>, world: &World, own: &ModuleContract, main: &Contract) -> Value {
    let today = call.today();
    let mode = world.amendments.mode(Cancelable::Module.withdrawal());
    let template = own.template();
    let active = own.is_active(today, main);
    let mut shown = json!({
        "name": template.name,
        "price": own.payment().price().to_wire(),
        "startDate": own.start.to_string(),
        "endDate": own.end(today, main).to_string(),
        "contractCancelationCanBeWithdrawn": can_be_withdrawn(mode, active, own),
        "availableCancelationDates": [],
        "rateCodes": [rate_code(template.rate_code)],
    });
    if let Some((length, _)) = template.trial.filter(|_| own.trial) {
        shown["trialPeriod"] = json!({
            "term": length.to_term(),
            "startDate": own.start.to_string(),
        });
    }
    if let Some(cancelation) = &own.cancelation {
        shown["cancelationDate"] = cancelation.date.to_string().into();
        shown["contractCancelationStatus"] = cancelation.state.as_str().into();
        if let Some(reason) = &cancelation.reason {
            shown["cancelationReason"] = reason.as_str().into();
        }
    } else if active {
        let ends = own.possible_ends(today);
        shown["availableCancelationDates"] = ends.iter().map(Date::to_string).collect();
        if let Some(last) = own.last_notice(today) {
            shown["lastPossibleCancelationDate"] = last.to_string().into();
        }
    }
    shown
}

fn can_be_withdrawn(mode: Mode, active: bool, own: &ModuleContract) -> bool {
    may_withdraw(mode, active, own.cancelation.as_ref()).is_ok()
}
