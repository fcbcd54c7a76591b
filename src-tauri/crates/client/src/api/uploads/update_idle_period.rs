//! `PUT /v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}`

use studiodesk_core::{ContractId, IdlePeriodId};

use super::Watching;
use crate::api::membership_self_service::{
    IdlePeriod, IdlePeriodUpdateRequest, MembershipSelfService,
};
use crate::operations::table;
use crate::{Client, Error, Result, Upload};

impl MembershipSelfService {
    /// Asks for a change of an idle period.
    ///
    /// `PUT /v1/memberships/{contractId}/self-service/idle-periods/{idlePeriodId}`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE`.
    pub fn update_idle_period(
        &self,
        contract_id: ContractId,
        idle_period_id: IdlePeriodId,
        data: &IdlePeriodUpdateRequest,
    ) -> UpdateIdlePeriod {
        UpdateIdlePeriod {
            client: self.client.clone(),
            contract_id,
            idle_period_id,
            data: serde_json::to_vec(data).map_err(|_| Error::Unsendable),
            document: None,
            watching: Watching::default(),
        }
    }
}

/// Request built by [`MembershipSelfService::update_idle_period`].
#[must_use = "does nothing until sent"]
pub struct UpdateIdlePeriod {
    client: Client,
    contract_id: ContractId,
    idle_period_id: IdlePeriodId,
    data: Result<Vec<u8>>,
    document: Option<Upload>,
    pub(super) watching: Watching,
}

impl UpdateIdlePeriod {
    /// Adds a JPEG, PNG, PDF or HEIC that proves the reason.
    pub fn document(mut self, upload: Upload) -> Self {
        self.document = Some(upload);
        self
    }

    /// Sends it: once, unless the first try provably did not arrive.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error); its [`outcome`](crate::Error::outcome) tells whether it may be there.
    pub async fn send(self) -> Result<IdlePeriod> {
        let (form, cancel) = self.watching.form();
        let mut form = form.json("data", self.data?);
        if let Some(document) = self.document {
            form = form.file("document", document);
        }
        let contract_id = self.contract_id.to_string();
        let idle_period_id = self.idle_period_id.to_string();
        self.client
            .call(&table::UPDATE_IDLE_PERIOD, &[&contract_id, &idle_period_id])
            .form(form)
            .cancelled_by(cancel)
            .read()
            .await
    }
}
