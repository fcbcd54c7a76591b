//! A customer's contract for a module.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CATALOG, Payment, Template};
use crate::ids::{self, Kind};
use crate::people::{Person, Status};
use crate::period::Period;
use crate::world::contracts::{Cancelation, CancelationState, Contract, CustomerContracts};
use crate::world::{Derive, Origin};

/// How many ends can be chosen from at a time.
const CHOICE: usize = 6;

/// One customer's contracts for modules, also those that ended, the oldest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerModules(pub(crate) Vec<ModuleContract>);

/// A contract for a module, which belongs to a main contract and does not outlive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ModuleContract {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::ModuleContract`].
    pub(crate) id: i64,
    pub(crate) main: i64,
    /// The module's place in [`CATALOG`].
    pub(crate) module: usize,
    /// The place of the way it is paid in the module's list.
    pub(crate) payment: usize,
    pub(crate) start: Date,
    /// Whether it began with a trial period.
    pub(crate) trial: bool,
    pub(crate) cancelation: Option<Cancelation>,
}

impl ModuleContract {
    /// What it is for. Places come from the catalog itself; one that a saved state made up counts as the first.
    pub(crate) fn template(&self) -> &'static Template {
        CATALOG.get(self.module).unwrap_or(&CATALOG[0])
    }

    /// How it is paid.
    pub(crate) fn payment(&self) -> Payment {
        let payments = self.template().payments;
        payments.get(self.payment).copied().unwrap_or(Payment::Free)
    }

    /// The last day of its trial period.
    pub(crate) fn trial_end(&self) -> Option<Date> {
        let (length, _) = self.template().trial.filter(|_| self.trial)?;
        Some(length.after(self.start).saturating_sub(1.days()))
    }

    /// Its last day as things stand.
    pub(crate) fn end(&self, today: Date, main: &Contract) -> Date {
        let own = match self.effective_cancelation() {
            Some(cancelation) => cancelation.date,
            None => self.next_end(today),
        };
        match main.effective_cancelation() {
            Some(cancelation) => own.min(cancelation.date),
            None => own,
        }
    }

    /// Whether it runs on that day or is yet to begin.
    pub(crate) fn is_active(&self, today: Date, main: &Contract) -> bool {
        today <= self.end(today, main)
    }

    /// The days on which it can end when it is cancelled now: that of a running trial, and of each
    /// term whose period of notice is not over.
    pub(crate) fn possible_ends(&self, today: Date) -> Vec<Date> {
        let trial = self.trial_end().filter(|it| today <= *it);
        let regular = self.ends().filter(|(_, last)| *last >= today);
        let regular = regular.map(|(end, _)| end);
        trial.into_iter().chain(regular).take(CHOICE).collect()
    }

    /// The last day on which it can be cancelled for the first of its [`Self::possible_ends`].
    pub(crate) fn last_notice(&self, today: Date) -> Option<Date> {
        let trial = self.trial_end().filter(|it| today <= *it);
        trial.or_else(|| {
            let mut regular = self.ends().map(|(_, last)| last);
            regular.find(|it| *it >= today)
        })
    }

    /// The cancelation that holds; one that awaits the studio's word does not yet.
    pub(crate) fn effective_cancelation(&self) -> Option<&Cancelation> {
        let given = self.cancelation.as_ref();
        given.filter(|it| it.state != CancelationState::PendingVerification)
    }

    /// The end of each term, with the last day on which that end can be chosen.
    fn ends(&self) -> impl Iterator<Item = (Date, Date)> {
        let template = self.template();
        let first = template.term.after(self.start);
        let last = |end: Date, notice: Period| (end, notice.before(end));
        let first_end = last(first.saturating_sub(1.days()), template.notice);
        let extension = template.extension.into_iter();
        let further = extension.flat_map(move |it| {
            (1..1_200).map(move |round| {
                let next = it.term.times_after(round, first);
                last(next.saturating_sub(1.days()), it.notice)
            })
        });
        std::iter::once(first_end).chain(further)
    }

    fn next_end(&self, today: Date) -> Date {
        let open = self.ends().find(|(_, last)| *last >= today);
        let end = open.or_else(|| self.ends().last());
        end.map_or(today, |(end, _)| end)
    }
}

impl CustomerModules {
    pub(crate) fn find(&self, id: i64) -> Option<&ModuleContract> {
        self.0.iter().find(|it| it.id == id)
    }

    pub(crate) fn find_mut(&mut self, id: i64) -> Option<&mut ModuleContract> {
        self.0.iter_mut().find(|it| it.id == id)
    }

    /// Those that belong to this main contract.
    pub(crate) fn of_contract(&self, main: i64) -> impl Iterator<Item = &ModuleContract> {
        self.0.iter().filter(move |it| it.main == main)
    }

    /// The number for this customer's next module contract.
    pub(crate) fn next_id(&self, customer: i64) -> i64 {
        ids::next(
            customer,
            Kind::ModuleContract,
            self.0.iter().map(|it| it.id),
        )
    }
}

impl Derive for CustomerModules {
    /// One member in three has a module, some of these a second; some are about to leave one.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("modules", person.id);
        let known = person.status == Status::Member && Date::from(person.created.date) < origin.day;
        if !known || !random.percent(33) {
            return Self::default();
        }
        let contracts = CustomerContracts::derive(person, origin);
        let Some(main) = contracts.0.iter().find(|it| it.start <= origin.day) else {
            return Self::default();
        };
        let mut places: Vec<usize> = (0..CATALOG.len()).collect();
        random.shuffle(&mut places);
        let count = 1 + usize::from(random.percent(25));
        let since = (origin.day - main.start).get_days().min(700);
        let bought = places
            .into_iter()
            .take(count)
            .zip(1..)
            .map(|(module, serial)| {
                let start = origin
                    .day
                    .saturating_sub(random.between(0, since.into()).days());
                let template = &CATALOG[module];
                let mut contract = ModuleContract {
                    id: ids::of(person.id, Kind::ModuleContract, serial),
                    main: main.id,
                    module,
                    payment: random.below(template.payments.len() as u64) as usize,
                    start,
                    trial: template.trial.is_some() && random.percent(40),
                    cancelation: None,
                };
                let ends = contract.possible_ends(origin.day);
                if let Some(end) = ends.first().filter(|_| random.percent(15)) {
                    contract.cancelation = Some(Cancelation {
                        date: *end,
                        received: origin.day,
                        reason: Some("Kosten".to_owned()),
                        state: random.pick(&[
                            CancelationState::Canceled,
                            CancelationState::PendingVerification,
                            CancelationState::PendingWithdrawalVerification,
                        ]),
                        by_customer: true,
                    });
                }
                contract
            });
        Self(bought.collect())
    }
}
