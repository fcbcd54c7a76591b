//! Operations on changes of a contract: idle periods, modules, cancelation.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use studiodesk_core::{AdditionalModuleContractId, ContractId, CustomerId, IdlePeriodId};

use crate::api::shared::VoidResult;
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;
pub use super::uploads::{CreateIdlePeriodAmendment, UpdateIdlePeriod};

/// Operations on changes of a contract: idle periods, modules, cancelation; made by
/// [`Client::membership_self_service`].
#[derive(Clone)]
pub struct MembershipSelfService {
    pub(crate) client: Client,
}

opaque!(MembershipSelfService);

impl MembershipSelfService {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists every additional module of the studio, whatever a contract may buy, as a plain array
    /// without paging. Use `getPurchasableAdditionalModules` for one contract.
    ///
    /// `GET /v1/memberships/self-service/additional-modules`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_additional_modules(&self) -> Result<Vec<AdditionalModule>> {
        let call = self.client.call(&table::GET_ADDITIONAL_MODULES, &[]);
        call.read().await
    }

    /// Lists the reasons the studio offers for canceling; their ids go into the cancelation
    /// requests.
    ///
    /// `GET /v1/memberships/self-service/contract-cancelation-reasons`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_contract_cancelation_reason_data(
        &self,
    ) -> Result<Vec<ContractCancelationReason>> {
        let call = self
            .client
            .call(&table::GET_CONTRACT_CANCELATION_REASON_DATA, &[]);
        call.read().await
    }

    /// Reads one additional module contract belonging to a main contract, with price, dates, trial
    /// period and state of its cancelation.
    ///
    /// `GET
    /// /v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_additional_module_contract(
        &self,
        contract_id: ContractId,
        additional_module_contract_id: AdditionalModuleContractId,
    ) -> Result<AdditionalModuleContractExtended> {
        let call = self.client.call(
            &table::GET_ADDITIONAL_MODULE_CONTRACT,
            &[
                &contract_id.to_string(),
                &additional_module_contract_id.to_string(),
            ],
        );
        call.read().await
    }

    /// Requests the cancelation of an additional module contract. Success does not mean canceled,
    /// as the studio may have to approve; read `contractCancelationStatus` afterwards.
    ///
    /// `POST
    /// /v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}/ordinary-cancelation`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_module_contract_cancelation_amendment(
        &self,
        contract_id: ContractId,
        additional_module_contract_id: AdditionalModuleContractId,
        body: &AdditionalModuleContractCancelation,
    ) -> Result<VoidResult> {
        let call = self.client.call(
            &table::CREATE_MODULE_CONTRACT_CANCELATION_AMENDMENT,
            &[
                &contract_id.to_string(),
                &additional_module_contract_id.to_string(),
            ],
        );
        call.json(body)?.read().await
    }

    /// Takes back the cancelation of an additional module contract, be it still a request or
    /// already in force. The withdrawal itself may wait for approval
    /// (`PENDING_WITHDRAWAL_VERIFICATION`).
    ///
    /// `POST
    /// /v1/memberships/{contractId}/self-service/additional-module-contracts/{additionalModuleContractId}/withdraw-cancelation`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn withdraw_additional_module_contract_cancelation(
        &self,
        contract_id: ContractId,
        additional_module_contract_id: AdditionalModuleContractId,
    ) -> Result<VoidResult> {
        let call = self.client.call(
            &table::WITHDRAW_ADDITIONAL_MODULE_CONTRACT_CANCELATION,
            &[
                &contract_id.to_string(),
                &additional_module_contract_id.to_string(),
            ],
        );
        call.read().await
    }

    /// Lists the additional modules that can be bought on top of this main contract, as a plain
    /// array without paging.
    ///
    /// `GET /v1/memberships/{contractId}/self-service/additional-modules/purchasable`. Needs the
    /// scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_purchasable_additional_modules(
        &self,
        contract_id: ContractId,
    ) -> Result<Vec<AdditionalModule>> {
        let call = self.client.call(
            &table::GET_PURCHASABLE_ADDITIONAL_MODULES,
            &[&contract_id.to_string()],
        );
        call.read().await
    }

    /// Buys an additional module for the main contract and returns the id of the new module
    /// contract. Check first with `validateAdditionalModuleContractRequest`.
    ///
    /// `POST /v1/memberships/{contractId}/self-service/additional-modules/purchase`. Needs the
    /// scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn purchase_additional_module_contract(
        &self,
        contract_id: ContractId,
        body: &AdditionalModuleContractRequest,
    ) -> Result<AdditionalModuleContract> {
        let call = self.client.call(
            &table::PURCHASE_ADDITIONAL_MODULE_CONTRACT,
            &[&contract_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Checks whether a module purchase would be accepted and answers with a status,
    /// `ADDITIONAL_MODULE_PURCHASABLE` being the good one. Buys nothing, yet needs the write scope.
    ///
    /// `POST /v1/memberships/{contractId}/self-service/additional-modules/validate`. Needs the
    /// scope `MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_CONTRACT_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_additional_module_contract_request(
        &self,
        contract_id: ContractId,
        body: &AdditionalModuleContractRequest,
    ) -> Result<AdditionalModuleContractValidationStatus> {
        let call = self.client.call(
            &table::VALIDATE_ADDITIONAL_MODULE_CONTRACT_REQUEST,
            &[&contract_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Lists the idle periods of the contract, past ones apart from current and upcoming ones.
    /// Requests still waiting for approval are included under the id of their amendment.
    ///
    /// `GET /v1/memberships/{contractId}/self-service/idle-periods`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_idle_periods(&self, contract_id: ContractId) -> Result<IdlePeriodLists> {
        let call = self
            .client
            .call(&table::GET_IDLE_PERIODS, &[&contract_id.to_string()]);
        call.read().await
    }

    /// Reads the rules for idle periods of this contract, such as unit, limits, earliest start,
    /// reasons and fees. Call it before creating or updating one.
    ///
    /// `GET /v1/memberships/{contractId}/self-service/idle-periods/config`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_CONFIG_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_idle_period_config(
        &self,
        contract_id: ContractId,
    ) -> Result<IdlePeriodConfiguration> {
        let call = self
            .client
            .call(&table::GET_IDLE_PERIOD_CONFIG, &[&contract_id.to_string()]);
        call.read().await
    }

    /// Reads how much idle time the contract has left, in total and free of charge.
    ///
    /// `GET /v1/memberships/{contractId}/self-service/idle-periods/remaining`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_remaining_idle_periods(
        &self,
        contract_id: ContractId,
    ) -> Result<RemainingIdlePeriods> {
        let call = self.client.call(
            &table::GET_REMAINING_IDLE_PERIODS,
            &[&contract_id.to_string()],
        );
        call.read().await
    }

    /// Checks whether an idle period could be created and creates nothing. Refusals are also a 200,
    /// so compare `validationStatus` with `IDLEPERIOD_CREATABLE`; needs the write scope.
    ///
    /// `POST /v1/memberships/{contractId}/self-service/idle-periods/validate`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn validate_idle_period_request(
        &self,
        contract_id: ContractId,
        body: &IdlePeriodValidationRequest,
    ) -> Result<IdlePeriodValidationStatusResult> {
        let call = self.client.call(
            &table::VALIDATE_IDLE_PERIOD_REQUEST,
            &[&contract_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Withdraws an idle period, or the amendment that asks for one.
    ///
    /// `DELETE /v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}`. Needs the
    /// scope `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn withdraw_idle_period(
        &self,
        contract_id: ContractId,
        idle_period_id: IdlePeriodId,
    ) -> Result<VoidResult> {
        let call = self.client.call(
            &table::WITHDRAW_IDLE_PERIOD,
            &[&contract_id.to_string(), &idle_period_id.to_string()],
        );
        call.read().await
    }

    /// Reads one idle period of the contract, or the amendment that asks for one.
    ///
    /// `GET /v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_idle_period_by_id(
        &self,
        contract_id: ContractId,
        idle_period_id: IdlePeriodId,
    ) -> Result<IdlePeriod> {
        let call = self.client.call(
            &table::GET_IDLE_PERIOD_BY_ID,
            &[&contract_id.to_string(), &idle_period_id.to_string()],
        );
        call.read().await
    }

    /// Computes what an update of an idle period would do to charges and contract end, and whether
    /// it is allowed. Changes nothing.
    ///
    /// `PUT /v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}/preview`. Needs
    /// the scope `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn idle_period_update_preview(
        &self,
        contract_id: ContractId,
        idle_period_id: IdlePeriodId,
        body: &IdlePeriodUpdateRequest,
    ) -> Result<IdlePeriodUpdatePreview> {
        let call = self.client.call(
            &table::IDLE_PERIOD_UPDATE_PREVIEW,
            &[&contract_id.to_string(), &idle_period_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Lists the main contracts of a customer as they stand now, with prices and cancelation state.
    /// The path takes the customer, not a contract.
    ///
    /// `GET /v1/memberships/{customerId}/self-service/contract-data`. Needs the scope
    /// `MEMBERSHIP_SELF_SERVICE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_contract_data(
        &self,
        customer_id: CustomerId,
    ) -> Result<Vec<MembershipSelfServiceContractData>> {
        let call = self
            .client
            .call(&table::GET_CONTRACT_DATA, &[&customer_id.to_string()]);
        call.read().await
    }

    /// Requests the cancelation of a main contract; the path takes the customer, the body the
    /// contract. Success does not mean canceled, as the studio may have to approve; read
    /// `cancelationStatus` afterwards.
    ///
    /// `POST /v1/memberships/{customerId}/self-service/ordinary-contract-cancelation`. Needs the
    /// scope `MEMBERSHIP_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn create_contract_cancelation_amendment(
        &self,
        customer_id: CustomerId,
        body: &MembershipSelfServiceMainContractCancelation,
    ) -> Result<VoidResult> {
        let call = self.client.call(
            &table::CREATE_CONTRACT_CANCELATION_AMENDMENT,
            &[&customer_id.to_string()],
        );
        call.json(body)?.read().await
    }

    /// Takes back the cancelation of a main contract, be it still a request or already in force.
    /// The withdrawal itself may wait for approval (`PENDING_WITHDRAWAL_VERIFICATION`).
    ///
    /// `POST
    /// /v1/memberships/{customerId}/self-service/withdraw-ordinary-contract-cancelation/{contractId}`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn withdraw_contract_cancelation(
        &self,
        customer_id: CustomerId,
        contract_id: ContractId,
    ) -> Result<VoidResult> {
        let call = self.client.call(
            &table::WITHDRAW_CONTRACT_CANCELATION,
            &[&customer_id.to_string(), &contract_id.to_string()],
        );
        call.read().await
    }
}
