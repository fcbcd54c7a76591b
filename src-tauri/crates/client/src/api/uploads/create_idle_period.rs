//! `POST /v1/memberships/{contractId}/self-service/idle-periods`

use studiodesk_core::ContractId;

use super::Watching;
use crate::api::membership_self_service::{
    IdlePeriod, IdlePeriodCreateRequest, MembershipSelfService,
};
use crate::operations::table;
use crate::{Client, Error, Result, Upload};

impl MembershipSelfService {
    /// Asks for an idle period of a contract. Some reasons need a document.
    ///
    /// `POST /v1/memberships/{contractId}/self-service/idle-periods`.
    /// Needs the scope `MEMBERSHIP_SELF_SERVICE_IDLE_PERIOD_WRITE`.
    pub fn create_idle_period_amendment(
        &self,
        contract_id: ContractId,
        data: &IdlePeriodCreateRequest,
    ) -> CreateIdlePeriodAmendment {
        CreateIdlePeriodAmendment {
            client: self.client.clone(),
            contract_id,
            data: serde_json::to_vec(data).map_err(|_| Error::Unsendable),
            document: None,
            watching: Watching::default(),
        }
    }
}

/// Request built by [`MembershipSelfService::create_idle_period_amendment`].
#[must_use = "does nothing until sent"]
pub struct CreateIdlePeriodAmendment {
    client: Client,
    contract_id: ContractId,
    data: Result<Vec<u8>>,
    document: Option<Upload>,
    pub(super) watching: Watching,
}

impl CreateIdlePeriodAmendment {
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
        self.client
            .call(&table::CREATE_IDLE_PERIOD_AMENDMENT, &[&contract_id])
            .form(form)
            .cancelled_by(cancel)
            .read()
            .await
    }
}
