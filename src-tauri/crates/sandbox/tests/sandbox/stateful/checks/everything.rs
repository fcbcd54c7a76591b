//! All that can be read about the cast, to be compared before and after a restart.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Observer;

const OF_PEOPLE: &[&str] = &[
    "/v1/customers/{}",
    "/v1/customers/{}/contracts",
    "/v1/customers/{}/documents?sliceSize=50",
    "/v1/customers/{}/benefits",
    "/v1/customers/{}/activities/checkins",
    "/v1/customers/{}/account/balances",
    "/v1/customers/{}/account/transactions?sliceSize=50",
    "/v1/customers/{}/account/transactions/upcoming?sliceSize=50",
    "/v1/customers/{}/self-service/address-data",
    "/v1/customers/{}/self-service/contact-data",
    "/v1/customers/{}/self-service/master-data",
    "/v1/customers/{}/self-service/payment-data",
    "/v1/memberships/{}/self-service/contract-data",
    "/v1/communications/{}/communication-preferences",
    "/v1/classes/booking?customerId={}",
    "/v1/appointments/booking?customerId={}",
];

const OF_STUDIOS: &[&str] = &[
    "/v1/studios/information",
    "/v1/classes/slots?daysAhead=6&sliceSize=100",
    "/v1/employees",
    "/v1/devices",
];

pub(crate) async fn read(observer: &mut Observer<'_>) -> Result<BTreeMap<String, Value>, String> {
    let mut all = BTreeMap::new();
    for person in observer.stage.cast.clone() {
        for target in OF_PEOPLE {
            let target = target.replace("{}", &person.to_string());
            let shown = observer.get(person, &target).await?;
            all.insert(target, without_addresses(shown));
        }
    }
    for place in [0, 1] {
        for target in OF_STUDIOS {
            let shown = observer.get_at(place, target).await?;
            all.insert(format!("{place}: {target}"), without_addresses(shown));
        }
        let waiting = observer.stage.studio(place).pending_amendments();
        let waiting = serde_json::to_value(waiting).map_err(|error| error.to_string())?;
        all.insert(format!("{place}: amendments"), waiting);
    }
    Ok(all)
}

/// Addresses are of the port that the sandbox listens on, and of the moment.
fn without_addresses(mut shown: Value) -> Value {
    match &mut shown {
        Value::String(text) if text.starts_with("http://127.0.0.1") => text.clear(),
        Value::Array(items) => {
            for item in items {
                *item = without_addresses(item.take());
            }
        }
        Value::Object(fields) => {
            for field in fields.values_mut() {
                *field = without_addresses(field.take());
            }
        }
        _ => {}
    }
    shown
}
