//! What was uploaded for customers, and for whom: found where it lies, so that it goes when that goes
//! and moves when the customer moves.

use super::World;
use super::amendments::Subject;
use super::documents;
use super::idle_periods::{self, Request};
use crate::storage::Stored;

/// Uploaded bytes in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    pub(crate) customer: i64,
    pub(crate) stored: Stored,
}

impl World {
    /// Everything that was uploaded for the customers of this studio, by kind and then by customer.
    pub(crate) fn uploads(&self) -> Vec<Upload> {
        let filed = self.documents.kept().flat_map(|(customer, files)| {
            let documents = files.documents.iter().filter_map(|it| match &it.content {
                documents::Content::Stored(stored) => Some(stored),
                documents::Content::Invented { .. } => None,
            });
            let all = documents.chain(&files.picture).cloned();
            all.map(move |stored| Upload { customer, stored })
        });
        let proofs = self.idle_periods.customers.kept();
        let proofs = proofs.flat_map(|(customer, own)| {
            let all = own.documents().filter_map(of_idle_period);
            all.map(move |stored| Upload { customer, stored })
        });
        let waiting = self.amendments.pending();
        let waiting = waiting.filter(|it| it.subject == Subject::IdlePeriod);
        let waiting = waiting.filter_map(|it| {
            let request: Request = serde_json::from_value(it.change.clone()).ok()?;
            Some(Upload {
                customer: it.customer_id,
                stored: of_idle_period(&request.plan.details.document?)?,
            })
        });
        let mut all: Vec<_> = filed.chain(proofs).collect();
        // A wish to change a period carries the period's own proof along.
        let waiting = waiting.filter(|it| !all.contains(it)).collect::<Vec<_>>();
        all.extend(waiting);
        all
    }
}

fn of_idle_period(document: &idle_periods::Document) -> Option<Stored> {
    match &document.content {
        idle_periods::Content::Stored(stored) => Some(stored.clone()),
        idle_periods::Content::Sample => None,
    }
}
