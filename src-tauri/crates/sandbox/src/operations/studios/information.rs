//! `/v1/studios/information` and `/v1/studios/utilization`

use serde_json::{Value, json};

use crate::call::Call;
use crate::clock::seconds;

const CAPACITY: u64 = 180;

/// How full the studio is in each hour of the day, of 100.
const BUSY: [u64; 24] = [
    0, 0, 0, 0, 0, 4, 18, 31, 34, 36, 33, 29, 32, 30, 27, 33, 48, 71, 86, 79, 58, 33, 12, 3,
];

pub(super) fn information(call: &Call<'_>) -> Value {
    json!({
        "studioId": call.studio().id(),
        "name": call.studio().name(),
        "description": "A studio that does not exist, for trying things out.",
        "country": "Germany",
        "countryCode": "DE",
        "openingDate": "2016-03-01",
        "email": "desk@demo-studio.example",
        "telephone": "+49 30 23125 000",
        "street": "Kastanienallee",
        "houseNumber": "83",
        "zip": "10435",
        "city": "Berlin",
        "location": { "longitude": 13.4101, "latitude": 52.5381 },
        "openingHours": [
            {
                "dayOfWeekFrom": "MONDAY", "dayOfWeekTo": "FRIDAY",
                "timeFrom": "06:00:00", "timeTo": "23:00:00"
            },
            {
                "dayOfWeekFrom": "SATURDAY", "dayOfWeekTo": "SUNDAY",
                "timeFrom": "08:00:00", "timeTo": "21:00:00"
            }
        ],
        "closingHours": [],
        "studioTags": [],
        "accessCodeConfiguration": { "enabled": false }
    })
}

/// Follows the hour of the clock and wavers with its minute, so that a desk sees it change.
pub(super) fn utilization(call: &Call<'_>) -> Value {
    let minutes = seconds(call.state.now()) / 60;
    let hour = usize::try_from(minutes / 60 % 24).unwrap_or_default();
    let count = BUSY[hour] * CAPACITY / 100 + minutes * 7 % 5;
    json!({ "capacity": CAPACITY, "count": count })
}
