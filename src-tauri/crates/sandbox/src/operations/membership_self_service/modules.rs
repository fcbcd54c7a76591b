//! Additional modules: what there is, what can be bought with a contract, and buying it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::desk;
use super::module_obstacle::Obstacle;
use super::module_show::show;
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::Kind;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::contracts::Contract;
use crate::world::idle_periods::pin;
use crate::world::modules::{CustomerModules, Module, ModuleContract};

/// What is to be bought.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wish {
    additional_module_id: i64,
    payment_frequency_id: i64,
    book_trial_period: bool,
}

/// All modules of the studio.
pub(super) fn list(call: &Call<'_>) -> Answer {
    let world = call.world();
    let shown = world.modules.offered().map(|it| show(call, it));
    shown.collect::<Value>().into()
}

/// Those that can be bought with the contract.
pub(super) fn purchasable(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let (person, contract) = main_contract(call, &mut world)?;
    let own = world.modules.contracts.view(&person);
    let offered = world.modules.offered();
    let open = offered.filter(|it| obstacle_to(call, it, &own, &contract).is_none());
    Ok(open.map(|it| show(call, it)).collect::<Value>().into())
}

/// Whether a module can be bought like that.
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut world = call.world();
    let (person, contract) = main_contract(call, &mut world)?;
    let own = world.modules.contracts.view(&person);
    let status = match check(call, &world, &wish, &own, &contract) {
        Ok(_) => "ADDITIONAL_MODULE_PURCHASABLE",
        Err(obstacle) => obstacle.as_str(),
    };
    Ok(json!({ "validationStatus": status }).into())
}

/// Buys a module; it begins today, or with its main contract.
pub(super) fn purchase(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut guard = call.world();
    let world = &mut *guard;
    let (person, contract) = main_contract(call, world)?;
    let own = world.modules.contracts.view(&person);
    let (module, payment) =
        check(call, world, &wish, &own, &contract).map_err(Obstacle::refusal)?;
    let id = own.next_id(person.id);
    let bought = ModuleContract {
        id,
        main: contract.id,
        module,
        payment,
        start: call.today().max(contract.start),
        trial: wish.book_trial_period,
        cancelation: None,
    };
    pin(world, &person);
    world.modules.contracts.of(&person).0.push(bought);
    Ok(json!({ "id": id }).into())
}

/// The contract in the path and whose it is.
pub(super) fn main_contract(
    call: &Call<'_>,
    world: &mut World,
) -> Result<(Person, Contract), Refusal> {
    let id = call.id("contractId");
    let person = call.owner(id, Kind::Contract, "contract")?;
    desk::enroll(world, &person, call.now());
    let own = world.contracts.view(&person);
    let contract = own.find(id).cloned();
    let contract = contract.ok_or_else(|| Refusal::unknown("contract"))?;
    Ok((person, contract))
}

/// The places of the module and of the way it is to be paid.
fn check(
    call: &Call<'_>,
    world: &World,
    wish: &Wish,
    own: &CustomerModules,
    contract: &Contract,
) -> Result<(usize, usize), Obstacle> {
    let module = world.modules.find(wish.additional_module_id);
    let module = module.ok_or(Obstacle::NotFound)?;
    if let Some(obstacle) = obstacle_to(call, &module, own, contract) {
        return Err(obstacle);
    }
    // What cannot be paid like that is not sold like that.
    let payment = module.payment(wish.payment_frequency_id);
    let payment = payment.ok_or(Obstacle::NotOnlinePurchasable)?;
    let had_trial = own.0.iter().any(|it| it.module == module.place && it.trial);
    if wish.book_trial_period && (module.template.trial.is_none() || had_trial) {
        return Err(Obstacle::TrialNotBookable);
    }
    Ok((module.place, payment))
}

fn obstacle_to(
    call: &Call<'_>,
    module: &Module<'_>,
    own: &CustomerModules,
    contract: &Contract,
) -> Option<Obstacle> {
    let today = call.today();
    let cancelled = contract.effective_cancelation().is_some();
    let mut running = own
        .of_contract(contract.id)
        .filter(|it| it.is_active(today, contract));
    if !module.template.online {
        Some(Obstacle::NotOnlinePurchasable)
    } else if !contract.is_active(today) || cancelled {
        Some(Obstacle::InvalidStatus)
    } else if running.any(|it| it.module == module.place) {
        Some(Obstacle::AlreadyPurchased)
    } else {
        None
    }
}
