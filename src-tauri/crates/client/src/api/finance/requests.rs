//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use futures::Stream;
use studiodesk_core::{CaseAdjustmentRequestId, DebtCollectionRunId};

use super::{Debtor, DebtorId, DebtorUpdate};
use crate::Page;
use crate::operations::table;
use crate::slice::{self, Slice};
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Finance::get_debt_collection_blocked_debtors`](super::Finance::get_debt_collection_blocked_debtors).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetDebtCollectionBlockedDebtors {
    client: Client,
    debtor_id: Vec<String>,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetDebtCollectionBlockedDebtors);

impl GetDebtCollectionBlockedDebtors {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            debtor_id: Default::default(),
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// Return only these debtors; repeatable.
    pub fn debtor_id(mut self, debtor_id: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.debtor_id = debtor_id.into_iter().map(Into::into).collect();
        self
    }

    /// `offset` of the previous slice; `0` for the first.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Debtors per slice, 1 to 50; 10 if absent.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<DebtorId>> {
        let mut call = self
            .client
            .call(&table::GET_DEBT_COLLECTION_BLOCKED_DEBTORS, &[]);
        for value in &self.debtor_id {
            call = call.query("debtorId", value);
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<DebtorId> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<DebtorId>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<DebtorId>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Finance::get_debt_collection_blocked_debts`](super::Finance::get_debt_collection_blocked_debts).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetDebtCollectionBlockedDebts {
    client: Client,
    debt_id: Vec<String>,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetDebtCollectionBlockedDebts);

impl GetDebtCollectionBlockedDebts {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            debt_id: Default::default(),
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// Return only these debts (UUIDs); repeatable.
    pub fn debt_id(mut self, debt_id: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.debt_id = debt_id.into_iter().map(Into::into).collect();
        self
    }

    /// `offset` of the previous slice; `0` for the first.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Entries per slice, 1 to 50; 10 if absent.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<DebtorId>> {
        let mut call = self
            .client
            .call(&table::GET_DEBT_COLLECTION_BLOCKED_DEBTS, &[]);
        for value in &self.debt_id {
            call = call.query("debtId", value);
        }
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<DebtorId> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<DebtorId>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<DebtorId>> + Send + 'static {
        slice::rows(self.pages())
    }
}

/// Request built by [`Finance::get_debt_collection_cases`](super::Finance::get_debt_collection_cases).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetDebtCollectionCases {
    client: Client,
    debtor_id: Vec<String>,
    collection_case_id: Vec<String>,
    agency_collection_case_id: Vec<String>,
    case_adjustment_request_id: Option<CaseAdjustmentRequestId>,
}

opaque!(GetDebtCollectionCases);

impl GetDebtCollectionCases {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            debtor_id: Default::default(),
            collection_case_id: Default::default(),
            agency_collection_case_id: Default::default(),
            case_adjustment_request_id: Default::default(),
        }
    }

    /// Cases of these debtors; at most 50.
    pub fn debtor_id(mut self, debtor_id: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.debtor_id = debtor_id.into_iter().map(Into::into).collect();
        self
    }

    /// Cases by the platform's own id (`collectionCaseId` in the debtors of a run); at most 50.
    pub fn collection_case_id(
        mut self,
        collection_case_id: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.collection_case_id = collection_case_id.into_iter().map(Into::into).collect();
        self
    }

    /// Cases by the agency's id, as it was sent to `/v1/debt-collection/update`; at most 50.
    pub fn agency_collection_case_id(
        mut self,
        agency_collection_case_id: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.agency_collection_case_id = agency_collection_case_id
            .into_iter()
            .map(Into::into)
            .collect();
        self
    }

    /// Only the latest changes to a case; takes the `entityId` of the webhook that announced them.
    pub fn case_adjustment_request_id(
        mut self,
        case_adjustment_request_id: CaseAdjustmentRequestId,
    ) -> Self {
        self.case_adjustment_request_id = Some(case_adjustment_request_id);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<DebtorUpdate>> {
        let mut call = self.client.call(&table::GET_DEBT_COLLECTION_CASES, &[]);
        for value in &self.debtor_id {
            call = call.query("debtorId", value);
        }
        for value in &self.collection_case_id {
            call = call.query("collectionCaseId", value);
        }
        for value in &self.agency_collection_case_id {
            call = call.query("agencyCollectionCaseId", value);
        }
        if let Some(value) = &self.case_adjustment_request_id {
            call = call.query("caseAdjustmentRequestId", &value.to_string());
        }
        call.read().await
    }
}

/// Request built by [`Finance::get_debtors`](super::Finance::get_debtors).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetDebtors {
    client: Client,
    debt_collection_run_id: DebtCollectionRunId,
    offset: Option<String>,
    slice_size: Option<i64>,
}

opaque!(GetDebtors);

impl GetDebtors {
    pub(super) fn new(client: Client, debt_collection_run_id: DebtCollectionRunId) -> Self {
        Self {
            client,
            debt_collection_run_id,
            offset: Default::default(),
            slice_size: Default::default(),
        }
    }

    /// `offset` of the previous slice; `0` for the first.
    pub fn offset(mut self, offset: impl Into<String>) -> Self {
        self.offset = Some(offset.into());
        self
    }

    /// Debtors per slice, 1 to 50; 10 if absent.
    pub fn slice_size(mut self, slice_size: i64) -> Self {
        self.slice_size = Some(slice_size);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Page<Debtor>> {
        let mut call = self.client.call(
            &table::GET_DEBTORS,
            &[&self.debt_collection_run_id.to_string()],
        );
        if let Some(value) = &self.offset {
            call = call.query("offset", value);
        }
        if let Some(value) = &self.slice_size {
            call = call.query("sliceSize", &value.to_string());
        }
        let slice: Slice<Debtor> = call.read().await?;
        slice.page(self.offset.as_deref())
    }

    /// Follows the offsets to the end, fetching pages as they are needed.
    pub fn pages(self) -> impl Stream<Item = Result<Page<Debtor>>> + Send + 'static {
        slice::pages(self, Self::send, Self::offset)
    }

    /// As [`pages`](Self::pages), one row at a time.
    pub fn stream(self) -> impl Stream<Item = Result<Debtor>> + Send + 'static {
        slice::rows(self.pages())
    }
}
