//! The contracts of a member: what was agreed, what runs beside it, and how it can end.
//!
//! Two readings make one contract. What was agreed comes from the customer's contracts; how it can end,
//! from the self-service. A key that may not read the second still shows the first.

mod cancelation;
mod line;
pub(crate) mod shown;
mod view;

use studiodesk_client::Error as ClientError;
use studiodesk_core::CustomerId;

pub use self::cancelation::{
    CancelClosed, CancelState, CancelationView, LastDebit, PossibleEnd, WithdrawClosed,
};
pub use self::line::{LinePoint, PointKind};
pub use self::view::{
    CancelReason, ContractStanding, ContractView, Contracts, ModuleContractView, SubContractView,
};
use super::{ReadFrom, Section};
use crate::{Desk, Result};

impl Desk {
    /// The contracts of a member, those that run first.
    ///
    /// `getCustomersContracts`, `getContractData` and `getContractCancelationReasonData` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn contracts(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Contracts>>> {
        self.section(member, "contracts", from, async |open| {
            let (customers, own) = (
                open.client().customers(),
                open.client().membership_self_service(),
            );
            let (agreed, endings, reasons) = tokio::join!(
                customers.get_customers_contracts(member).send(),
                own.get_contract_data(member),
                own.get_contract_cancelation_reason_data(),
            );
            let agreed = agreed?;
            let (endings, closed) = unless_closed(endings)?;
            let (reasons, _) = unless_closed(reasons)?;
            Ok(shown::contracts(agreed, endings, reasons, closed))
        })
        .await
    }
}

/// What was read, or the scope that the key lacks for it.
fn unless_closed<T: Default>(
    read: studiodesk_client::Result<T>,
) -> studiodesk_client::Result<(T, Option<String>)> {
    match read {
        Ok(value) => Ok((value, None)),
        Err(ClientError::Forbidden { scope, .. }) => Ok((T::default(), Some(scope.to_owned()))),
        Err(error) => Err(error),
    }
}
