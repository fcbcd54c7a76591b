//! The studio as the agency sees it.

use serde_json::{Value, json};

use crate::call::Call;

/// The contract's `ClientDetails`.
pub(super) fn show(call: &Call<'_>) -> Value {
    json!({
        "name1": call.studio().name(),
        "name2": "Demo Fitness GmbH",
        "legalForm": "GmbH",
        "preTaxAttribute": true,
        "vatSerialNo": "DE999999999",
        "postalCode": "10435",
        "city": "Berlin",
        "countryCode": "DE",
        "country": "Germany",
        "region": "Berlin",
        "addressLine1": "Kastanienallee 83",
        "addressLine2": "10435 Berlin",
        "addressData": {
            "street": "Kastanienallee",
            "houseNumber": "83",
            "addressStatus": { "type": "VALID" },
        },
        "paymentDetails": {
            "accountNumber": "0532013000",
            "bankCode": "99070024",
            "bank": "Musterbank",
            "bic": "MUSTDEFFXXX",
            "bankCountryCode": "DE",
            "accountHolder": "Demo Fitness GmbH",
        },
        "contactDetails": [
            { "type": "TEL_BUSINESS", "value": "+49 30 23125 000" },
            {
                "type": "EMAIL",
                "value": "desk@demo-studio.example",
                "status": { "type": "VALID" },
            },
        ],
    })
}
