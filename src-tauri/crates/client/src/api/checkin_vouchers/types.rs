//! Types of vouchers that are redeemed at a check-in.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use serde::{Deserialize, Serialize};
use studiodesk_core::OnlineOfferId;

/// Voucher, lead and online offer to redeem; every field is required.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckinVoucherRedeem {
    /// Code on the voucher, such as `CHVB1-YL29-MYVA`.
    pub voucher_code: String,
    /// Lead's first name; spelt `firstname` here, not `firstName`.
    pub firstname: String,
    /// Lead's last name; spelt `lastname` here, not `lastName`.
    pub lastname: String,
    /// Lead's e-mail address.
    pub email: String,
    /// Number of the online offer; required since 1.11.1.
    #[serde(with = "crate::wire::id")]
    pub online_offer_id: OnlineOfferId,
}

impl CheckinVoucherRedeem {
    /// With what the contract requires; the rest is left out until it is set.
    #[must_use]
    pub fn new(
        voucher_code: impl Into<String>,
        firstname: impl Into<String>,
        lastname: impl Into<String>,
        email: impl Into<String>,
        online_offer_id: OnlineOfferId,
    ) -> Self {
        Self {
            voucher_code: voucher_code.into(),
            firstname: firstname.into(),
            lastname: lastname.into(),
            email: email.into(),
            online_offer_id,
        }
    }
}

/// Answer to a redeemed check-in voucher.
///
/// `OpenApiV1CheckinVoucherRedeemResultDto` in the contract.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CheckinVoucherRedeemResult {
    /// Code with which the lead checks in at the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub studio_access_code: Option<String>,
}
