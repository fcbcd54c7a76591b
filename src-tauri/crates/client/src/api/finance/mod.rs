//! Operations on debt collection and exports for tax advisors.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::{DebtCollectionRunId, ExportId};

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on debt collection and exports for tax advisors; made by [`Client::finance`].
#[derive(Clone)]
pub struct Finance {
    pub(crate) client: Client,
}

opaque!(Finance);

impl Finance {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the debtors who are barred from new collection cases, a slice at a time; `debtorId`
    /// narrows the list.
    ///
    /// `GET /v1/debt-collection/blocked/debtors`. Needs the scope `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_debt_collection_blocked_debtors(&self) -> GetDebtCollectionBlockedDebtors {
        GetDebtCollectionBlockedDebtors::new(self.client.clone())
    }

    /// Lists debts that are barred from new collection cases, a slice at a time, grouped by debtor.
    ///
    /// `GET /v1/debt-collection/blocked/debts`. Needs the scope `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_debt_collection_blocked_debts(&self) -> GetDebtCollectionBlockedDebts {
        GetDebtCollectionBlockedDebts::new(self.client.clone())
    }

    /// Reads how collection cases stand now, as a plain list by debtor in the same shape the agency
    /// sends to `/v1/debt-collection/update`. Each list of ids holds at most 50.
    ///
    /// `GET /v1/debt-collection/cases`. Needs the scope `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_debt_collection_cases(&self) -> GetDebtCollectionCases {
        GetDebtCollectionCases::new(self.client.clone())
    }

    /// Reads how debt collection is set up for the partner: client, kind of transfer, and what
    /// becomes of debts left over when a case closes.
    ///
    /// `GET /v1/debt-collection/configuration`. Needs the scope `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_debt_collection_configuration(&self) -> Result<DebtCollectionConfiguration> {
        let call = self
            .client
            .call(&table::GET_DEBT_COLLECTION_CONFIGURATION, &[]);
        call.read().await
    }

    /// Reports the agency's progress on its cases: amounts paid and cancelled, blocks and closures.
    /// Answers without content; leaving out a `block` lifts an existing one.
    ///
    /// `POST /v1/debt-collection/update`. Needs the scope `DEBT_COLLECTION_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn update_debt_collection(&self, body: &DebtCollectionUpdate) -> Result<()> {
        let call = self.client.call(&table::UPDATE_DEBT_COLLECTION, &[]);
        call.json(body)?.done().await
    }

    /// Confirms that the agency has fetched the transfer of a run. Allowed only in status
    /// `WAITING_FOR_CONFIRMATION`; repeating a confirmation is harmless and also gives 200.
    ///
    /// `POST /v1/debt-collection/{debtCollectionRunId}/confirmTransfer`. Needs the scope
    /// `DEBT_COLLECTION_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn confirm_transfer(
        &self,
        debt_collection_run_id: DebtCollectionRunId,
    ) -> Result<()> {
        let call = self.client.call(
            &table::CONFIRM_TRANSFER,
            &[&debt_collection_run_id.to_string()],
        );
        call.done().await
    }

    /// Lists the debtors handed over in one debt collection run with their cases and debts, a slice
    /// at a time.
    ///
    /// `GET /v1/debt-collection/{debtCollectionRunId}/debtors`. Needs the scope
    /// `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_debtors(&self, debt_collection_run_id: DebtCollectionRunId) -> GetDebtors {
        GetDebtors::new(self.client.clone(), debt_collection_run_id)
    }

    /// Reads the head data of one debt collection run: date, origin, status, client and kind of
    /// transfer.
    ///
    /// `GET /v1/debt-collection/{debtCollectionRunId}/details`. Needs the scope
    /// `DEBT_COLLECTION_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_transfer_details(
        &self,
        debt_collection_run_id: DebtCollectionRunId,
    ) -> Result<TransferDetails> {
        let call = self.client.call(
            &table::GET_TRANSFER_DETAILS,
            &[&debt_collection_run_id.to_string()],
        );
        call.read().await
    }

    /// Orders an export of bookings for the tax advisor and returns its id. The file is produced
    /// asynchronously; fetch it with `GET /v1/taxadvisor/exports/{exportId}`.
    ///
    /// `POST /v1/taxadvisor/exports/create`. Needs the scope `TAX_ADVISOR_EXPORT_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_export(
        &self,
        body: &TaxAdvisorCreateExport,
    ) -> Result<TaxAdvisorExportResult> {
        let call = self.client.call(&table::CREATE_EXPORT, &[]);
        call.json(body)?.read().await
    }

    /// Reads one tax advisor export with its range, formats and a download URL that is good for 15
    /// minutes.
    ///
    /// `GET /v1/taxadvisor/exports/{exportId}`. Needs the scope `TAX_ADVISOR_EXPORT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_export(&self, export_id: ExportId) -> Result<TaxAdvisorExportDownload> {
        let call = self
            .client
            .call(&table::GET_EXPORT, &[&export_id.to_string()]);
        call.read().await
    }
}
