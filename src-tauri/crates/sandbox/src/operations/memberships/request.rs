//! What a request says of the membership it wants.

use jiff::civil::Date;
use serde::Deserialize;

/// The contract's `MembershipSignupContract`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Wanted {
    pub(super) contract_offer_term_id: i64,
    pub(super) start_date: Date,
    pub(super) preuse_date: Option<Date>,
    pub(super) notes: Option<String>,
    pub(super) third_party_id: Option<String>,
    pub(super) referral_code: Option<String>,
    #[serde(default)]
    pub(super) selected_selectable_module_ids: Vec<i64>,
    #[serde(default)]
    pub(super) selected_optional_module_ids: Vec<i64>,
    pub(super) initial_payment_request_token: Option<String>,
    pub(super) contract_signature: Option<Signature>,
    #[serde(default)]
    pub(super) text_block_signatures: Vec<TextSignature>,
    pub(super) voucher_code: Option<String>,
}

/// A signature.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Signature {
    pub(super) base64_svg_signature: String,
}

/// The signature below one text.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TextSignature {
    pub(super) base64_svg_signature: String,
    pub(super) text_block_id: i64,
}

/// The contract's `MembershipSwitch`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WantedSwitch {
    pub(super) config_id: i64,
    pub(super) membership_offer_term_id: i64,
    pub(super) source_contract_id: i64,
    pub(super) start_date: Date,
    notes: Option<String>,
    third_party_id: Option<String>,
    #[serde(default)]
    selected_selectable_module_ids: Vec<i64>,
    #[serde(default)]
    selected_optional_module_ids: Vec<i64>,
    initial_payment_request_token: Option<String>,
}

impl WantedSwitch {
    /// The membership that it leads to.
    pub(super) fn wanted(self) -> Wanted {
        Wanted {
            contract_offer_term_id: self.membership_offer_term_id,
            start_date: self.start_date,
            preuse_date: None,
            notes: self.notes,
            third_party_id: self.third_party_id,
            referral_code: None,
            selected_selectable_module_ids: self.selected_selectable_module_ids,
            selected_optional_module_ids: self.selected_optional_module_ids,
            initial_payment_request_token: self.initial_payment_request_token,
            contract_signature: None,
            text_block_signatures: Vec::new(),
            voucher_code: None,
        }
    }
}
