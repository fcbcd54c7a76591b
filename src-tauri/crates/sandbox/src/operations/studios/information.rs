//! `/v1/studios/information` and `/v1/studios/utilization`

use jiff::ToSpan;
use jiff::civil::{DateTime, Weekday};
use serde_json::{Value, json};

use super::tags;
use crate::call::Call;
use crate::clock::seconds;
use crate::time;
use crate::world::classes::hours;
use crate::world::studio_profile::COUNTRY;

/// For how many days ahead the studio says when it is closed.
const CLOSINGS_AHEAD: i32 = 365;

const CAPACITY: u64 = 180;

/// How full the studio is in each hour of the day, of 100.
const BUSY: [u64; 24] = [
    0, 0, 0, 0, 0, 4, 18, 31, 34, 36, 33, 29, 32, 30, 27, 33, 48, 71, 86, 79, 58, 33, 12, 3,
];

pub(super) fn information(call: &Call<'_>) -> Value {
    let world = call.world();
    let profile = &world.studio_profile;
    let days = (0..CLOSINGS_AHEAD).map(|ahead| call.today().saturating_add(ahead.days()));
    let closings = days.filter_map(hours::closure);
    let hours = json!([
        opening("MONDAY", "FRIDAY", Weekday::Monday),
        opening("SATURDAY", "SUNDAY", Weekday::Saturday),
    ]);
    let off_peak = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]
        .map(|day| json!({ "dayOfWeek": day, "timeFrom": "06:00:00", "timeTo": "14:00:00" }));
    json!({
        "studioId": call.studio().id(),
        "name": call.studio().name(),
        "description": "A studio that does not exist, for trying things out.",
        "country": COUNTRY.0,
        "countryCode": COUNTRY.1,
        "openingDate": "2016-03-01",
        "email": "desk@demo-studio.example",
        "website": "https://demo-studio.example",
        "telephone": "+49 30 23125 000",
        "street": "Kastanienallee",
        "houseNumber": "83",
        "zip": "10435",
        "city": "Berlin",
        "cityPart": "Prenzlauer Berg",
        "province": "Berlin",
        "provinceCode": "BE",
        "location": { "longitude": 13.4101, "latitude": 52.5381 },
        "openingHours": hours,
        "publicOpeningHours": hours,
        "openingHoursCategories": [
            { "categoryId": 3_000_001, "name": "Vormittag", "openingHours": off_peak }
        ],
        "closingHours": closings.map(closing).collect::<Value>(),
        "studioTags": tags::show(profile.tags.iter().map(String::as_str)),
        "accessCodeConfiguration": { "enabled": false }
    })
}

/// The hours of all days between two, as they are on `day`.
fn opening(first_day: &str, last_day: &str, day: Weekday) -> Value {
    let (from, to) = hours::opening(day);
    json!({
        "dayOfWeekFrom": first_day,
        "dayOfWeekTo": last_day,
        "timeFrom": format!("{from:02}:00:00"),
        "timeTo": format!("{to:02}:00:00"),
    })
}

fn closing((from, to, reason): (DateTime, DateTime, &str)) -> Value {
    json!({
        "reason": reason,
        "dateTimeFrom": time::local_date_time(from),
        "dateTimeTo": time::local_date_time(to),
    })
}

/// Follows the hour of the clock and wavers with its minute, so that a desk sees it change. Whoever is
/// let in by an operation comes on top, until they leave.
pub(super) fn utilization(call: &Call<'_>) -> Value {
    let minutes = seconds(call.state.now()) / 60;
    let hour = usize::try_from(minutes / 60 % 24).unwrap_or_default();
    let usual = BUSY[hour] * CAPACITY / 100 + minutes * 7 % 5;
    let (place, world) = (call.studio().place(), call.world());
    let visits = world.checkins.kept();
    let let_in = visits.map(|(_, it)| it.inside(place, call.now()));
    let count = usual + let_in.sum::<usize>() as u64;
    json!({ "capacity": CAPACITY, "count": count })
}
