//! What integrations did to people's access, so that they change only their own.
//!
//! The people carry their media and restrictions themselves. A medium of an integration's is known
//! by its number, which is one of [`Kind::AccessMedium`]; the studio's own have others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Domain;
use crate::ids::{self, Kind};
use crate::people::{AccessRestriction, Person};

/// What integrations did to people's access.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Access {
    /// The last number given to a medium, by customer: one that was deleted is not given again.
    last_medium: BTreeMap<i64, i64>,
    /// The one restriction that an integration has set, by customer.
    restrictions: BTreeMap<i64, AccessRestriction>,
}

impl Access {
    /// Whether an integration made the customer's medium with this number.
    pub(crate) fn made(customer: i64, medium: i64) -> bool {
        ids::customer(medium, Kind::AccessMedium) == Some(customer)
    }

    /// A number for one more medium.
    pub(crate) fn next_medium(&mut self, customer: i64) -> i64 {
        let last = self.last_medium.get(&customer).copied();
        let next = ids::next(customer, Kind::AccessMedium, last);
        self.last_medium.insert(customer, next);
        next
    }

    /// Remembers the restriction as the integration's, and gives the one that it replaces.
    pub(crate) fn restrict(
        &mut self,
        customer: i64,
        restriction: AccessRestriction,
    ) -> Option<AccessRestriction> {
        self.restrictions.insert(customer, restriction)
    }

    /// Forgets the integration's restriction.
    pub(crate) fn lift(&mut self, customer: i64) -> Option<AccessRestriction> {
        self.restrictions.remove(&customer)
    }
}

impl Domain for Access {
    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        if let Some(last) = self.last_medium.remove(&person.id) {
            to.last_medium.insert(person.id, last);
        }
        if let Some(restriction) = self.restrictions.remove(&person.id) {
            to.restrictions.insert(person.id, restriction);
        }
    }
}
