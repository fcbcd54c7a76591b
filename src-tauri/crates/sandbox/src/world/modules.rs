//! Additional modules of the studio and the contracts that customers have for them.

mod catalog;
mod contract;

use serde::{Deserialize, Serialize};

pub(crate) use self::catalog::{CATALOG, Payment, Template};
pub(crate) use self::contract::{CustomerModules, ModuleContract};
use super::{Derived, Domain, Ids, Origin};
use crate::people::Person;

/// Additional modules of the studio and the contracts that customers have for them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Modules {
    /// The numbers of the modules in [`CATALOG`], in its order.
    numbers: Vec<Numbers>,
    /// What customers bought: `world.modules.contracts.view(&person)`.
    pub(crate) contracts: Derived<CustomerModules>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Numbers {
    module: i64,
    frequencies: Vec<i64>,
}

/// A module as this studio offers it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Module<'a> {
    /// Its place in [`CATALOG`].
    pub(crate) place: usize,
    pub(crate) id: i64,
    pub(crate) template: &'static Template,
    frequencies: &'a [i64],
}

impl Module<'_> {
    /// How it can be paid, each with its number.
    pub(crate) fn payments(&self) -> impl Iterator<Item = (i64, &'static Payment)> {
        let numbers = self.frequencies.iter().copied();
        numbers.zip(self.template.payments)
    }

    /// The place of the payment with this number.
    pub(crate) fn payment(&self, id: i64) -> Option<usize> {
        self.frequencies.iter().position(|it| *it == id)
    }
}

impl Domain for Modules {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        let numbers = CATALOG.iter().map(|it| Numbers {
            module: ids.next(),
            frequencies: it.payments.iter().map(|_| ids.next()).collect(),
        });
        Self {
            numbers: numbers.collect(),
            contracts: Derived::new(origin),
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        self.contracts.hand_over(person, &mut to.contracts);
    }
}

impl Modules {
    /// All that the studio has, also what is sold at the desk only.
    pub(crate) fn offered(&self) -> impl Iterator<Item = Module<'_>> {
        let both = self.numbers.iter().zip(&CATALOG).enumerate();
        both.map(|(place, (numbers, template))| Module {
            place,
            id: numbers.module,
            template,
            frequencies: &numbers.frequencies,
        })
    }

    /// The module with this number.
    pub(crate) fn find(&self, id: i64) -> Option<Module<'_>> {
        self.offered().find(|it| it.id == id)
    }
}
