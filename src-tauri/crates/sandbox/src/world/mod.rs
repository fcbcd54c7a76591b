//! What a studio holds beside its people: one field for each domain, one file for each field.
//!
//! **Invariant:** nothing here is made for each customer at the start. A studio may have a million
//! of them; what each has is [derived] when it is first looked at, and kept when it changes.

pub(crate) mod access;
pub(crate) mod accounts;
pub(crate) mod additional_information;
pub(crate) mod amendments;
pub(crate) mod appointments;
pub(crate) mod benefits;
pub(crate) mod bookings;
pub(crate) mod cancelations;
pub(crate) mod checkins;
pub(crate) mod classes;
pub(crate) mod communications;
pub(crate) mod contracts;
pub(crate) mod debt_collection;
pub(crate) mod derived;
pub(crate) mod devices;
pub(crate) mod documents;
pub(crate) mod employees;
pub(crate) mod idle_periods;
pub(crate) mod leads;
pub(crate) mod measurements;
pub(crate) mod modules;
pub(crate) mod offers;
pub(crate) mod online_offers;
pub(crate) mod origin;
pub(crate) mod payments;
pub(crate) mod studio_profile;
pub(crate) mod tax_exports;
pub(crate) mod trial_offers;
pub(crate) mod uploads;
pub(crate) mod uuid;
pub(crate) mod vouchers;

use serde::{Deserialize, Serialize};

use crate::people::Person;

pub(crate) use self::derived::{Derive, Derived};
pub(crate) use self::origin::{Ids, Origin};

/// A part of the world, with what is there on the first day.
pub(crate) trait Domain: Default {
    /// What a studio of that origin starts with; numbers for it come from `ids`.
    fn seeded(_origin: Origin, _ids: &mut Ids) -> Self {
        Self::default()
    }

    /// Gives what the person has here to the studio they move to. What is the studio's own stays:
    /// its offers, its vouchers, the seats in its classes.
    fn hand_over(&mut self, _person: &Person, _to: &mut Self) {}
}

/// All of it. A call sees it through a guard, so that each operation is done as a whole.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct World {
    /// What everything derived depends on.
    pub(crate) origin: Origin,
    /// Numbers for what belongs to no customer.
    pub(crate) ids: Ids,
    pub(crate) contracts: contracts::Contracts,
    pub(crate) cancelations: cancelations::Cancelations,
    pub(crate) modules: modules::Modules,
    pub(crate) idle_periods: idle_periods::IdlePeriods,
    pub(crate) amendments: amendments::Amendments,
    pub(crate) documents: documents::Documents,
    pub(crate) offers: offers::Offers,
    pub(crate) classes: classes::Classes,
    pub(crate) appointments: appointments::Appointments,
    pub(crate) bookings: bookings::Bookings,
    pub(crate) trial_offers: trial_offers::TrialOffers,
    pub(crate) leads: leads::Leads,
    pub(crate) vouchers: vouchers::Vouchers,
    pub(crate) accounts: accounts::Accounts,
    pub(crate) debt_collection: debt_collection::DebtCollection,
    pub(crate) tax_exports: tax_exports::TaxExports,
    pub(crate) devices: devices::Devices,
    pub(crate) employees: employees::Employees,
    pub(crate) communications: communications::Communications,
    pub(crate) access: access::Access,
    pub(crate) checkins: checkins::Checkins,
    pub(crate) benefits: benefits::Benefits,
    pub(crate) measurements: measurements::Measurements,
    pub(crate) additional_information: additional_information::AdditionalInformation,
    pub(crate) online_offers: online_offers::OnlineOffers,
    pub(crate) payments: payments::Payments,
    pub(crate) studio_profile: studio_profile::StudioProfile,
}

impl World {
    /// The world of the first day.
    pub(crate) fn new(origin: Origin) -> Self {
        let mut ids = Ids::new(origin);
        Self {
            contracts: Domain::seeded(origin, &mut ids),
            cancelations: Domain::seeded(origin, &mut ids),
            modules: Domain::seeded(origin, &mut ids),
            idle_periods: Domain::seeded(origin, &mut ids),
            amendments: Domain::seeded(origin, &mut ids),
            documents: Domain::seeded(origin, &mut ids),
            offers: Domain::seeded(origin, &mut ids),
            classes: Domain::seeded(origin, &mut ids),
            appointments: Domain::seeded(origin, &mut ids),
            bookings: Domain::seeded(origin, &mut ids),
            trial_offers: Domain::seeded(origin, &mut ids),
            leads: Domain::seeded(origin, &mut ids),
            vouchers: Domain::seeded(origin, &mut ids),
            accounts: Domain::seeded(origin, &mut ids),
            debt_collection: Domain::seeded(origin, &mut ids),
            tax_exports: Domain::seeded(origin, &mut ids),
            devices: Domain::seeded(origin, &mut ids),
            employees: Domain::seeded(origin, &mut ids),
            communications: Domain::seeded(origin, &mut ids),
            access: Domain::seeded(origin, &mut ids),
            checkins: Domain::seeded(origin, &mut ids),
            benefits: Domain::seeded(origin, &mut ids),
            measurements: Domain::seeded(origin, &mut ids),
            additional_information: Domain::seeded(origin, &mut ids),
            online_offers: Domain::seeded(origin, &mut ids),
            payments: Domain::seeded(origin, &mut ids),
            studio_profile: Domain::seeded(origin, &mut ids),
            origin,
            ids,
        }
    }

    /// A number that nothing else in this sandbox has, greater than all given so far.
    pub(crate) fn next_id(&mut self) -> i64 {
        self.ids.next()
    }

    /// Gives all that the person has here to the world of the studio they move to. What is derived
    /// is made first, for the other world would make something else of the same person.
    pub(crate) fn hand_over(&mut self, person: &Person, to: &mut Self) {
        // Named one by one, so that no domain is forgotten.
        let Self {
            origin: _,
            ids: _,
            contracts,
            cancelations,
            modules,
            idle_periods,
            amendments,
            documents,
            offers,
            classes,
            appointments,
            bookings,
            trial_offers,
            leads,
            vouchers,
            accounts,
            debt_collection,
            tax_exports,
            devices,
            employees,
            communications,
            access,
            checkins,
            benefits,
            measurements,
            additional_information,
            online_offers,
            payments,
            studio_profile,
        } = self;
        contracts.hand_over(person, &mut to.contracts);
        cancelations.hand_over(person, &mut to.cancelations);
        modules.hand_over(person, &mut to.modules);
        idle_periods.hand_over(person, &mut to.idle_periods);
        amendments.hand_over(person, &mut to.amendments);
        documents.hand_over(person, &mut to.documents);
        offers.hand_over(person, &mut to.offers);
        classes.hand_over(person, &mut to.classes);
        appointments.hand_over(person, &mut to.appointments);
        bookings.hand_over(person, &mut to.bookings);
        trial_offers.hand_over(person, &mut to.trial_offers);
        leads.hand_over(person, &mut to.leads);
        vouchers.hand_over(person, &mut to.vouchers);
        accounts.hand_over(person, &mut to.accounts);
        debt_collection.hand_over(person, &mut to.debt_collection);
        tax_exports.hand_over(person, &mut to.tax_exports);
        devices.hand_over(person, &mut to.devices);
        employees.hand_over(person, &mut to.employees);
        communications.hand_over(person, &mut to.communications);
        access.hand_over(person, &mut to.access);
        checkins.hand_over(person, &mut to.checkins);
        benefits.hand_over(person, &mut to.benefits);
        measurements.hand_over(person, &mut to.measurements);
        additional_information.hand_over(person, &mut to.additional_information);
        online_offers.hand_over(person, &mut to.online_offers);
        payments.hand_over(person, &mut to.payments);
        studio_profile.hand_over(person, &mut to.studio_profile);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn origin(studio: usize) -> Origin {
        Origin {
            seed: 1,
            day: date(2026, 11, 22),
            studio,
        }
    }

    #[test]
    fn a_world_is_read_back_as_it_was_written() {
        let written = serde_json::to_string(&World::new(origin(0))).unwrap();

        let read: World = serde_json::from_str(&written).unwrap();

        assert_eq!(serde_json::to_string(&read).unwrap(), written);
    }

    /// The domains in which something bears that customer's number, or one that leads back to it.
    fn traces(world: &World, customer: i64) -> Vec<String> {
        fn bears(value: &serde_json::Value, customer: i64) -> bool {
            let theirs = |number: i64| number == customer || number >> 19 == customer;
            match value {
                serde_json::Value::Number(number) => number.as_i64().is_some_and(theirs),
                serde_json::Value::Array(items) => items.iter().any(|it| bears(it, customer)),
                serde_json::Value::Object(fields) => fields
                    .iter()
                    .any(|(key, it)| key.parse().is_ok_and(theirs) || bears(it, customer)),
                _ => false,
            }
        }
        let written = serde_json::to_value(world).unwrap();
        let domains = written.as_object().unwrap().iter();
        domains
            .filter(|(_, it)| bears(it, customer))
            .map(|(name, _)| name.clone())
            .collect()
    }

    #[test]
    fn whoever_moves_takes_along_all_that_was_kept_of_them() {
        let (mut from, mut to) = (World::new(origin(0)), World::new(origin(1)));
        let mut people = crate::people::people(1, 20, date(2026, 11, 22).into());
        let person = people.remove(0);
        let now = jiff::Timestamp::UNIX_EPOCH;
        from.contracts.of(&person);
        from.modules.contracts.of(&person);
        from.idle_periods.customers.of(&person);
        from.documents.of(&person);
        from.accounts.of(&person);
        from.communications.of(&person);
        from.checkins.of(&person);
        from.benefits.of(&person);
        from.measurements.of(&person);
        from.online_offers.purchases.of(&person);
        from.access.next_medium(person.id);
        let subject = amendments::Subject::MasterData;
        let change = serde_json::Value::Null;
        from.amendments
            .submit(person.id, subject, None, change, now);
        let taken = debt_collection::Taken::default();
        from.debt_collection.take(person.id, 2, taken);
        from.leads.add(leads::Lead {
            id: 1,
            customer: person.id,
            created: now,
            notes: None,
            campaign: None,
        });
        let (scope, amount) = (payments::Scope::Ecom, crate::money::Money(100));
        let session = payments::Session::new(
            Some(person.id),
            String::new(),
            (scope, amount),
            String::new(),
            Vec::new(),
            now,
        );
        from.payments.open("token".to_owned(), session);
        let before = traces(&from, person.id);

        from.hand_over(&person, &mut to);

        assert_eq!(before.len(), 15, "{before:?}");
        assert_eq!(traces(&from, person.id), Vec::<String>::new());
        assert!(before.iter().all(|it| traces(&to, person.id).contains(it)));
    }

    #[test]
    fn numbers_ascend_and_no_two_studios_give_the_same() {
        let (mut first, mut second) = (World::new(origin(0)), World::new(origin(1)));

        let ids: Vec<i64> = (0..1_000).map(|_| first.next_id()).collect();

        assert!(ids.is_sorted_by(|one, next| one < next));
        assert!(ids.iter().all(|id| *id < second.next_id()));
    }
}
