//! Idle periods: what a contract allows, what it has, and what is asked for.

pub(super) mod change;
mod charges;
mod check;
pub(super) mod config;
pub(super) mod document;
pub(super) mod preview;
pub(super) mod show;
mod status;

use jiff::civil::Date;
use serde_json::json;

use self::check::Wish;
use self::status::Status;
use super::desk;
use super::modules::main_contract;
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::amendments::{Mode, Subject};
use crate::world::contracts::Contract;
use crate::world::idle_periods::{Charge, Idle, Plan, Request, Rules, length};

/// All that a wish to rest is judged by.
pub(super) struct Case {
    person: Person,
    contract: Contract,
    rules: &'static Rules,
    mode: Mode,
    today: Date,
    accepted: Vec<Idle>,
    /// What waits for the studio's word, and its number.
    pending: Option<(i64, Request)>,
}

impl Case {
    /// The case of the contract in the path.
    fn of(call: &Call<'_>, world: &mut World) -> Result<Self, Refusal> {
        let (person, contract) = main_contract(call, world)?;
        Ok(Self::new(world, person, contract, call.today()))
    }

    fn new(world: &World, person: Person, contract: Contract, today: Date) -> Self {
        let own = world.idle_periods.customers.view(&person);
        Self {
            rules: Rules::of(&contract.rate_name),
            mode: world.amendments.mode(Subject::IdlePeriod),
            today,
            accepted: own.accepted(&person, &contract),
            pending: desk::waiting_idle(world, &person, contract.id),
            person,
            contract,
        }
    }

    /// Whether this is the number of what waits.
    fn waits(&self, id: i64) -> bool {
        self.pending.as_ref().is_some_and(|it| it.0 == id)
    }

    /// The accepted period with this number.
    fn find(&self, id: i64) -> Option<&Idle> {
        self.accepted.iter().find(|it| it.id == id)
    }

    /// The periods that count for limits: all but the one that is to change.
    fn others(&self, changed: Option<i64>) -> impl Iterator<Item = &Idle> {
        let all = self.accepted.iter();
        all.filter(move |it| Some(it.id) != changed)
    }

    /// How many units of the reference period that holds `day` are taken, and how many of the free ones.
    fn used(&self, day: Date, changed: Option<i64>) -> (i32, i32) {
        let (first, next) = self.rules.reference_period(day, &self.contract);
        let inside = self.others(changed);
        let inside = inside.filter(|it| first <= it.plan.start && it.plan.start < next);
        inside.fold((0, 0), |(terms, free), it| {
            let counted = match it.plan.unlimited {
                true => 0,
                false => self.rules.terms(it.plan.start, it.plan.end),
            };
            (terms + counted, free + it.plan.details.charge.free_terms)
        })
    }

    /// What the period costs; of one without an end, what a unit of it does.
    fn charge(&self, start: Date, end: Date, unlimited: bool, changed: Option<i64>) -> Charge {
        let (_, used) = self.used(start, changed);
        let left = (self.rules.free_terms - used).max(0);
        let terms = self.rules.terms(start, end);
        let free_terms = terms.min(left);
        let paid = if unlimited { 1 } else { terms - free_terms };
        Charge {
            fee: self.rules.price(paid, &self.contract),
            free_terms,
        }
    }

    /// The last day of the contract if that plan were in force, instead of the one that it changes.
    fn end_with(&self, plan: &Plan, changed: Option<i64>) -> Date {
        let mut contract = self.contract.clone();
        if self.rules.extends {
            let plans = self.others(changed).map(|it| &it.plan).chain([plan]);
            let rests = plans.map(|it| (it.start, length(it.start, it.end)));
            contract.rests = rests.collect();
            contract.rests.sort_unstable();
        }
        contract.end(self.today)
    }
}

/// `/v1/memberships/{contractId}/self-service/idle-periods/validate`
pub(super) fn validate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wish: Wish = call.read()?;
    let mut world = call.world();
    let case = Case::of(call, &mut world)?;
    let status = match check::creation(&case, &wish) {
        Ok(_) => Status::Creatable,
        Err(status) => status,
    };
    Ok(json!({ "validationStatus": status.as_str() }).into())
}
