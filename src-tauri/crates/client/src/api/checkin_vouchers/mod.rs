//! Operations on vouchers that are redeemed at a check-in.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on vouchers that are redeemed at a check-in; made by [`Client::checkin_vouchers`].
#[derive(Clone)]
pub struct CheckinVouchers {
    pub(crate) client: Client,
}

opaque!(CheckinVouchers);

impl CheckinVouchers {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Redeems a check-in voucher for a lead and answers with the access code for the studio.
    ///
    /// `POST /v1/checkin-vouchers/redeem`. Needs the scope `CHECKIN_VOUCHER_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn redeem_checkin_voucher(
        &self,
        body: &CheckinVoucherRedeem,
    ) -> Result<CheckinVoucherRedeemResult> {
        let call = self.client.call(&table::REDEEM_CHECKIN_VOUCHER, &[]);
        call.json(body)?.read().await
    }
}
