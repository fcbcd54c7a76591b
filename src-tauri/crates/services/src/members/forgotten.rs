//! Who was forgotten while something about them was still being asked.
//!
//! **Invariant:** numbers only, in memory only, for as long as the studio is open.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use studiodesk_core::{Customer, CustomerId};
use tokio::time::Instant;

/// Who was forgotten, and when.
#[derive(Debug, Default)]
pub(crate) struct Forgotten(Mutex<HashMap<CustomerId, Instant>>);

impl Forgotten {
    /// This person is being forgotten now.
    pub(crate) fn note(&self, id: CustomerId) {
        self.lock().insert(id, Instant::now());
    }

    /// Takes out of an answer, to what was `asked` then, whoever was forgotten since.
    pub(crate) fn strike_out(&self, customers: &mut Vec<Customer>, asked: Instant) {
        let forgotten = self.lock();
        if !forgotten.is_empty() {
            customers.retain(|customer| forgotten.get(&customer.id).is_none_or(|at| *at < asked));
        }
    }

    /// Whether this person was forgotten after it was `asked` about them.
    pub(crate) fn is_since(&self, id: CustomerId, asked: Instant) -> bool {
        self.lock().get(&id).is_some_and(|at| *at >= asked)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<CustomerId, Instant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
